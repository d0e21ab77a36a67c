"""The first text of an agreement, copied from the template of its kind in its language (G09)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import override

from agreements import rules
from agreements.models import Agreement, AgreementVersion, Commitment, Section
from politirad.web.sentences import listed

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


_PLACES = {
    "nb": {
        "[kommunens navn]": "municipalities",
        "[politidistriktets navn]": "district",
        "[politienhetens navn]": "unit",
        "[skolens navn]": "school",
        "[fylkeskommunens navn]": "county",
    },
    "nn": {
        "[namnet på kommunen]": "municipalities",
        "[namnet på politidistriktet]": "district",
        "[namnet på politieininga]": "unit",
        "[namnet på skulen]": "school",
        "[namnet på fylkeskommunen]": "county",
    },
}
"""What the template leaves open and the agreement knows of itself."""


def fill_from_template(version: AgreementVersion) -> None:
    """Give an empty draft the template's sections and commitments, with the names of the parties.

    Changing the template changes no draft.
    """
    agreement = version.agreement
    template = template_of(rules.Kind(agreement.kind), agreement.language)
    with override(agreement.language):
        names = _names_of(agreement)
    sections = Section.objects.bulk_create(
        Section(
            version=version,
            key=each["key"],
            position=position,
            title=each["title"],
            text=_named(each["text"].strip(), agreement.language, names),
            is_optional=each["is_optional"],
        )
        for position, each in enumerate(template["section"], start=1)
    )
    by_key = {section.key: section for section in sections}
    Commitment.objects.bulk_create(
        Commitment(version=version, **{**each, "section": by_key[each["section"]]})
        for each in template.get("commitment", ())
    )


def _names_of(agreement: Agreement) -> dict[str, str]:
    """What the parties are called, by what they are in `_PLACES`; nothing for what the agreement lacks."""
    parties = list(agreement.parties.select_related("municipality", "county"))
    return {
        "municipalities": listed(str(each.municipality) for each in parties if each.municipality),
        "county": listed(str(each.county) for each in parties if each.county),
        "school": listed(each.school for each in parties if each.school),
        "unit": agreement.unit.name,
        "district": agreement.unit.district.name,
    }


def _named(text: str, language: str, names: Mapping[str, str]) -> str:
    for place, who in _PLACES[language].items():
        text = text.replace(place, names[who] or place)
    return text
