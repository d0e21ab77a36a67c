"""The first text of an agreement, copied from the template of its kind in its language (G09)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from agreements import rules
from agreements.models import AgreementVersion, Commitment, Section

_FOLDER = Path(__file__).resolve().parents[1] / "data"
_NAMES = {
    rules.Kind.MAIN: "main",
    rules.Kind.LIMITED: "limited",
    rules.Kind.SCHOOL: "school",
    rules.Kind.COUNTY: "county",
}


@cache
def template_of(kind: rules.Kind, language: str) -> dict[str, Any]:
    """The template: its title, sections and suggested commitments."""
    with (_FOLDER / f"{_NAMES[kind]}_{language}.toml").open("rb") as file:
        return tomllib.load(file)


def fill_from_template(version: AgreementVersion, kind: rules.Kind, language: str) -> None:
    """Give an empty draft the template's sections and commitments; changing the template changes no draft."""
    template = template_of(kind, language)
    sections = Section.objects.bulk_create(
        Section(
            version=version,
            key=each["key"],
            position=position,
            title=each["title"],
            text=each["text"].strip(),
            is_optional=each["is_optional"],
        )
        for position, each in enumerate(template["section"], start=1)
    )
    by_key = {section.key: section for section in sections}
    Commitment.objects.bulk_create(
        Commitment(version=version, **{**each, "section": by_key[each["section"]]})
        for each in template.get("commitment", ())
    )
