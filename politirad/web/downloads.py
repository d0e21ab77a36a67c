"""Files people have sent in, on their way back to a reader."""

from typing import Any

from django.http import FileResponse

# Whatever the file holds, it can run nothing and reach nothing from our address.
_SANDBOX = "sandbox; default-src 'none'"


def download_of(file: Any, *, name: str, media_type: str) -> FileResponse:
    """The stored file as one to save, never shown as a page of ours."""
    response = FileResponse(file.open("rb"), as_attachment=True, filename=name, content_type=media_type)
    response["Content-Security-Policy"] = _SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    return response
