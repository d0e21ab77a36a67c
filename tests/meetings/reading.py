"""What a reader sees of a page, without its markup."""

import re
from html import unescape
from typing import Any


def text_of(response: Any) -> str:
    """The words of the main part of the page, with single spaces between them."""
    main = re.search(r"<main[^>]*>(.*?)</main>", response.content.decode(), re.DOTALL)
    return _plain(main[1] if main else response.content.decode())


def errors_of(response: Any) -> list[str]:
    """The sentences under the fields, in the order of the fields."""
    found = re.findall(
        r'<p class="ds-validation-message[^>]*>(.*?)</p>', response.content.decode(), re.DOTALL
    )
    return [_plain(sentence) for sentence in found]


def titles_of(response: Any) -> list[str]:
    """The titles on the agenda, in the order they stand."""
    page = response.content.decode()
    return [_plain(title) for title in re.findall(r'<h3 class="pr-sak__tittel">(.*?)</h3>', page, re.DOTALL)]


def _plain(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())
