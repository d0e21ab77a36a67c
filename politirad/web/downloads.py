"""Files on their way to a reader: what they are called, and how those people sent in are served."""

from typing import Any

from django.http import FileResponse
from django.utils.text import slugify

# Letters that are no other letter with a mark on it.
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})
# Whatever the file holds, it can run nothing and reach nothing from our address.
_SANDBOX = "sandbox; default-src 'none'"


def download_of(file: Any, *, name: str, media_type: str) -> FileResponse:
    """The stored file as one to save, never shown as a page of ours."""
    response = FileResponse(file.open("rb"), as_attachment=True, filename=name, content_type=media_type)
    response["Content-Security-Policy"] = _SANDBOX
    response["X-Content-Type-Options"] = "nosniff"
    return response


def file_slug(words: str, *, longest: int) -> str:
    """`words` as part of a file name, with letters any system takes; empty when none are left."""
    return slugify(words.lower().translate(_LETTERS))[:longest].strip("-")
