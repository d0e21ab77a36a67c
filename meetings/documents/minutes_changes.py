"""What one version of the minutes says otherwise than the one before it (G55)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from django.utils.translation import gettext as _

from meetings.documents.minutes_content import MinutesContent
from politirad.web.difference import Section, SectionChanges, section_changes

type Words = Mapping[str, Any]
"""What an edition says, as it is kept beside its sealed file: a `MinutesContent` in plain JSON."""


def words_of(content: MinutesContent) -> Words:
    """The content as it is kept with the file that is sealed."""
    return asdict(content)


def minutes_changes(before: Words, after: Words) -> list[SectionChanges]:
    """The sections where two versions of one edition differ, in the order of the later one.

    An item that only the earlier one has comes last. Who approved and when is not compared: that is always
    new.
    """
    return section_changes(dict(_sections(before)), dict(_sections(after)))


def _sections(words: Words) -> Iterator[tuple[int, Section]]:
    """Each section with its key: 0 for who came, else the item's."""
    came = _lines(f"{each['term']}: {each['text']}" for each in words["attendance"])
    yield 0, Section(_("Hvem som var med"), {"came": came})
    for item in words["items"]:
        yield item["pk"], Section(_joined(" ", item["number"], item["title"]), _texts(item))


def _texts(item: Mapping[str, Any]) -> dict[str, str]:
    """The texts of an item in the order in which the minutes show them; what there is none of is empty."""
    left = _("Fratrådte som inhabil: %(names)s") % {"names": item["disqualified"]}
    return {
        "disqualified": left if item["disqualified"] else "",
        "summary": item["summary"],
        "notes": _lines(item["notes"]),
        "views": _lines(f"{each['term']}: {each['text']}" for each in item["views"]),
        "conclusions": _lines(f"{each['label']} {each['text']}" for each in item["conclusions"]),
        "tasks": _lines(_joined(" · ", each["what"], each["who"], each["due"]) for each in item["tasks"]),
    }


def _joined(between: str, *words: str) -> str:
    return between.join(filter(None, words))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
