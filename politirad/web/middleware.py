"""Who did it and in which request: every change of a row carries both."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from pghistory.middleware import HistoryMiddleware as BaseHistoryMiddleware

REQUEST_ID_HEADER = "X-Request-ID"


class HistoryMiddleware(BaseHistoryMiddleware):
    """Puts the person and a request id on the history of all that the request changes."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Number the request, so that a reader can name it and an operator can find it."""
        request.request_id = uuid.uuid4().hex[:12]  # type: ignore[attr-defined]
        response: HttpResponse = super().__call__(request)  # type: ignore[no-untyped-call]
        response[REQUEST_ID_HEADER] = request.request_id  # type: ignore[attr-defined]
        return response

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        """The person and the request; never the address, which may carry what others may not read."""
        return {"user": request.user.pk, "request": request.request_id}  # type: ignore[attr-defined]
