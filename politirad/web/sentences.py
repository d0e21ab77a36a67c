"""Words inside a sentence."""

from collections.abc import Iterable

from django.utils.formats import number_format
from django.utils.translation import gettext as _


def inside(title: str) -> str:
    """A title inside a sentence: «Ordfører» becomes «ordfører», and «SLT-koordinator» stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def first_up(text: str) -> str:
    """The text as the beginning of a line: «onsdag» becomes «Onsdag»."""
    return text[:1].upper() + text[1:]


def grouped(number: int) -> str:
    """«46 200», with spaces where no line breaks."""
    return number_format(number, force_grouping=True)


def listed(names: Iterable[object]) -> str:
    """«Tindeland, Fjellvik og Havneset», in the active language; nothing for no names."""
    *first, last = [str(name) for name in names] or [""]
    and_word = _("og")
    return f"{', '.join(first)} {and_word} {last}" if first else last
