"""The newest twenty and whether there are more: a list page that does not grow with the number of hits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from politirad.web.rules import whole_number

SIZE = 20
PARAMETER = "side"
LAST_PAGE = 500


@dataclass(frozen=True)
class Page[Row]:
    """Some rows, and the addresses of the rows before and after them (empty where there are none)."""

    rows: Sequence[Row]
    number: int
    previous_url: str
    next_url: str


def page_of(request: HttpRequest, rows: QuerySet[Any], *, size: int = SIZE) -> Page[Any]:
    """The page the address asks for; one row more than shown is read, and nothing is counted.

    `rows` must be ordered. A page number that is no number is the first page.
    """
    number = _number(request.GET.get(PARAMETER, "1"))
    start = (number - 1) * size
    read = list(rows[start : start + size + 1])
    return Page(
        rows=read[:size],
        number=number,
        previous_url=_address(request, number - 1) if number > 1 else "",
        next_url=_address(request, number + 1) if len(read) > size else "",
    )


def _number(text: str) -> int:
    # Beyond the last page the database would read and throw away everything before it.
    return min(max(whole_number(text) or 1, 1), LAST_PAGE)


def _address(request: HttpRequest, number: int) -> str:
    query = request.GET.copy()
    if number > 1:
        query[PARAMETER] = str(number)
    else:
        query.pop(PARAMETER, None)
    return f"{request.path}?{query.urlencode()}" if query else request.path
