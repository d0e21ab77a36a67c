"""What a request brings to a form."""

from django.http import HttpRequest, QueryDict


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent; nothing when the page is only read, and an empty form when it is sent empty."""
    return request.POST if request.method == "POST" else None
