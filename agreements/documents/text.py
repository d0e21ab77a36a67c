"""A version in plain words: what the checksum is of, and what is compared with another version (G07)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from agreements.models import AgreementVersion, promised_amount
from politirad.tenancy.permissions import Party
from politirad.web.dates import day
from politirad.web.difference import Section, SectionChanges, section_changes

type PlainText = Mapping[str, Any]
"""What a version says in plain JSON; the same words give the same value."""

_DAYS = ("valid_from", "valid_until")
_SECTION = ("key", "title", "text")
_COMMITMENT = ("key", "party", "what", "target", "unit", "rhythm", "evidence")
_FOCUS_AREA = ("key", "title", "goal", "until_year", "knowledge", "link")


def plain_text(version: AgreementVersion) -> PlainText:
    """Everything the version says, in three queries.

    Focus areas are named where there are any: texts from before they came keep their checksum.
    """
    sections = version.sections.order_by("position", "pk")
    commitments = version.commitments.order_by("section__position", "pk").select_related("section")
    areas = [{name: getattr(each, name) for name in _FOCUS_AREA} for each in version.focus_areas.all()]
    return {
        "frames": {name: _plain(getattr(version, name)) for name in AgreementVersion.FRAMES},
        "sections": [{name: getattr(each, name) for name in _SECTION} for each in sections],
        "commitments": [
            {name: getattr(each, name) for name in _COMMITMENT} | {"section": each.section.key}
            for each in commitments
        ],
        **({"focus_areas": areas} if areas else {}),
    }


def frames_of(version: AgreementVersion) -> list[tuple[str, str]]:
    """What the version says of itself and of the council, as (name, words)."""
    said = {name: _plain(getattr(version, name)) for name in AgreementVersion.FRAMES}
    return [_frame(name, value) for name, value in said.items() if value not in (None, "")]


def version_changes(before: PlainText, after: PlainText) -> list[SectionChanges]:
    """The sections where two versions differ, in the order of the later one; those that are gone come last.

    Numbers are not compared: a section that has only moved says the same.
    """
    return section_changes(dict(_sections(before)), dict(_sections(after)))


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _sections(text: PlainText) -> Iterator[tuple[str, Section]]:
    """Each section by its key; the frames come first."""
    yield (
        "",
        Section(
            _("Rammer for avtalen"), {name: _framed(name, said) for name, said in text["frames"].items()}
        ),
    )
    # No section has this key: a template's are words, and the parties' own begin with «own_».
    areas = {each["key"]: focus_area_line(each) for each in text.get("focus_areas", ())}
    yield "#", Section(_("Satsingsområder"), areas)
    for number, section in enumerate(text["sections"], start=1):
        promised = [each for each in text["commitments"] if each["section"] == section["key"]]
        texts = {"title": section["title"], "text": section["text"]}
        texts |= {each["key"]: commitment_line(each) for each in promised}
        yield section["key"], Section(f"{number} {section['title']}", texts)


def commitment_line(said: Mapping[str, Any]) -> str:
    """«Politi: Politikontakten er til stede i kommunen, 2 dager i måneden»."""
    amount = promised_amount(said["target"], said["unit"], said["rhythm"])
    return f"{Party(said['party']).label}: {said['what']}, {amount}"


def focus_area_line(said: Mapping[str, Any]) -> str:
    """«Trygge skoler: Alle skoler har øvd, innen utgangen av 2028. Bygger på: Ungdata.»."""
    parts = [f"{said['title']}: {said['goal']}"]
    if said["until_year"]:
        parts.append(_("innen utgangen av %(year)s") % {"year": said["until_year"]})
    built_on = " ".join(filter(None, (said["knowledge"], said["link"])))
    words = [", ".join(parts), _("Bygger på: %(what)s") % {"what": built_on} if built_on else ""]
    return ". ".join(filter(None, words))


def _framed(name: str, value: Any) -> str:
    """«Møter i året: 4»; nothing for what the agreement does not say."""
    return "" if value in (None, "") else ": ".join(_frame(name, value))


def _frame(name: str, value: Any) -> tuple[str, str]:
    field: Any = AgreementVersion._meta.get_field(name)  # noqa: SLF001
    words = day(date.fromisoformat(value)) if name in _DAYS else dict(field.choices or ()).get(value, value)
    label = str(field.verbose_name)
    return f"{label[:1].upper()}{label[1:]}", str(words)
