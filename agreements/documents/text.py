"""A version in plain words: what the checksum is of, and what is compared with another version (G07)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from django.utils.translation import gettext as _

from agreements.models import AgreementVersion, promised_amount
from politirad.tenancy.permissions import Party
from politirad.web.dates import day
from politirad.web.difference import Change, change, changed_paragraphs

type PlainText = Mapping[str, Any]
"""The frames, sections and commitments of a version in plain JSON; the same words give the same value."""

_DAYS = ("valid_from", "valid_until")
_SECTION = ("key", "title", "text")
_COMMITMENT = ("key", "party", "what", "target", "unit", "rhythm", "evidence")


@dataclass(frozen=True)
class _Section:
    """What is compared of a section: its title, its text, and its other lines by their keys."""

    heading: str
    title: str
    text: str
    lines: Mapping[str, str]


_NOTHING = _Section("", "", "", {})


@dataclass(frozen=True)
class SectionChanges:
    """A section, and each text in it that is new, gone or written anew."""

    title: str
    changes: tuple[Change, ...]


def plain_text(version: AgreementVersion) -> PlainText:
    """Everything the version says, in two queries."""
    sections = version.sections.order_by("position", "pk")
    commitments = version.commitments.order_by("section__position", "pk").select_related("section")
    return {
        "frames": {name: _plain(getattr(version, name)) for name in AgreementVersion.FRAMES},
        "sections": [{name: getattr(each, name) for name in _SECTION} for each in sections],
        "commitments": [
            {name: getattr(each, name) for name in _COMMITMENT} | {"section": each.section.key}
            for each in commitments
        ],
    }


def version_changes(before: PlainText, after: PlainText) -> list[SectionChanges]:
    """The sections where two versions differ, in the order of the later one; those that are gone come last.

    Numbers are not compared: a section that has only moved says the same.
    """
    old, new = dict(_sections(before)), dict(_sections(after))
    found: list[SectionChanges] = []
    for key in chain(new, (key for key in old if key not in new)):
        was, now = old.get(key, _NOTHING), new.get(key, _NOTHING)
        if changes := tuple(_changes(was, now)):
            found.append(SectionChanges(now.heading or was.heading, changes))
    return found


def _changes(was: _Section, now: _Section) -> Iterator[Change]:
    if was.title != now.title:
        yield change(was.title, now.title)
    yield from changed_paragraphs(was.text, now.text)
    for key in chain(was.lines, (key for key in now.lines if key not in was.lines)):
        one, other = was.lines.get(key, ""), now.lines.get(key, "")
        if one != other:
            yield change(one, other)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _sections(text: PlainText) -> Iterator[tuple[str, _Section]]:
    """Each section by its key; the frames come first."""
    frames = {name: _framed(name, value) for name, value in text["frames"].items()}
    yield "", _Section(_("Rammer for avtalen"), "", "", frames)
    for number, section in enumerate(text["sections"], start=1):
        promised = [each for each in text["commitments"] if each["section"] == section["key"]]
        lines = {each["key"]: commitment_line(each) for each in promised}
        heading = f"{number} {section['title']}"
        yield section["key"], _Section(heading, section["title"], section["text"], lines)


def commitment_line(said: Mapping[str, Any]) -> str:
    """«Politi: Politikontakten er til stede i kommunen, 2 dager i måneden»."""
    amount = promised_amount(said["target"], said["unit"], said["rhythm"])
    return f"{Party(said['party']).label}: {said['what']}, {amount}"


def _framed(name: str, value: Any) -> str:
    """«Møter i året: 4»; nothing for what the agreement does not say."""
    if value in (None, ""):
        return ""
    field: Any = AgreementVersion._meta.get_field(name)  # noqa: SLF001
    words = day(date.fromisoformat(value)) if name in _DAYS else dict(field.choices or ()).get(value, value)
    label = str(field.verbose_name)
    return f"{label[:1].upper()}{label[1:]}: {words}"
