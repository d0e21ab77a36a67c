"""What one version of the minutes says otherwise than the one before it (G55)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any

from django.utils.translation import gettext as _

from meetings.documents.minutes_content import MinutesContent
from politirad.web.difference import Change, change

type Words = Mapping[str, Any]
"""What an edition says, as it is kept beside its sealed file: a `MinutesContent` in plain JSON."""


@dataclass(frozen=True)
class SectionChanges:
    """A section of the minutes, and each text in it that is new, gone or written anew."""

    title: str
    changes: tuple[Change, ...]


def words_of(content: MinutesContent) -> Words:
    """The content as it is kept with the file that is sealed."""
    return asdict(content)


def minutes_changes(before: Words, after: Words) -> list[SectionChanges]:
    """The sections where two versions of one edition differ, in the order of the later one.

    An item that only the earlier one has comes last. Who approved and when is not compared: that is always
    new.
    """
    old, new = dict(_sections(before)), dict(_sections(after))
    found: list[SectionChanges] = []
    for key in chain(new, (key for key in old if key not in new)):
        title, texts = new.get(key) or (old[key][0], ())
        pairs = zip(old.get(key, ("", _NOTHING))[1], texts or _NOTHING, strict=True)
        changes = tuple(change(was, now) for was, now in pairs if was != now)
        if changes:
            found.append(SectionChanges(title, changes))
    return found


def _sections(words: Words) -> Iterator[tuple[int, tuple[str, tuple[str, ...]]]]:
    """Each section with its key: 0 for who came, else the item's."""
    came = _lines(f"{each['term']}: {each['text']}" for each in words["attendance"])
    yield 0, (_("Hvem som var med"), (came, *_NOTHING[1:]))
    for item in words["items"]:
        yield item["pk"], (" ".join(filter(None, (item["number"], item["title"]))), _texts(item))


def _texts(item: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts of an item in the order in which the minutes show them; what there is none of is empty."""
    return (
        _("Fratrådte som inhabil: %(names)s") % {"names": item["disqualified"]}
        if item["disqualified"]
        else "",
        item["summary"],
        _lines(item["notes"]),
        _lines(f"{each['term']}: {each['text']}" for each in item["views"]),
        _lines(f"{each['label']} {each['text']}" for each in item["conclusions"]),
        _lines(" · ".join(filter(None, (each["what"], each["who"], each["due"]))) for each in item["tasks"]),
    )


_NOTHING = ("",) * 6
"""The texts of an item that is not there."""


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
