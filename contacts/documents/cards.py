"""A person as others see them: the function, and of the rest what the person allows (G19)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from contacts import rules
from politirad.tenancy.permissions import Role


@dataclass(frozen=True)
class ShownCard:
    """What one audience sees; what is not allowed is empty."""

    function: str
    name: str = ""
    phone: str = ""
    email: str = ""
    workplace: str = ""
    unit: str = ""
    away_until: date | None = None
    assignment_pk: int | None = None

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return "".join(self.phone.split())

    @property
    def says_something(self) -> bool:
        """Whether it says more than the function."""
        return bool(self.name or self.phone or self.email or self.workplace)


@dataclass(frozen=True)
class Faces:
    """Those whom a municipality's people turn to, each as one audience sees them."""

    contacts: list[ShownCard]
    deputies: list[ShownCard]
    coordinators: list[ShownCard]

    @property
    def to_ask(self) -> list[ShownCard]:
        """The politikontakt, or the deputies where every politikontakt is away or there is none."""
        is_away = rules.needs_deputy(card.away_until is not None for card in self.contacts)
        return self.deputies if is_away and self.deputies else self.contacts


def shown_card(
    person: Any,
    card: Any,
    function: str,
    audience: rules.Audience,
    *,
    unit: str = "",
    assignment_pk: int | None = None,
    day: date,
) -> ShownCard:
    """The person in a function, as `audience` sees them on `day`; `card` is None where nothing is chosen."""
    fields = rules.shown_fields(card.choices if card else rules.CardChoices(), audience)
    said = {
        rules.CardField.NAME: person.full_name,
        rules.CardField.PHONE: person.phone,
        rules.CardField.EMAIL: person.email,
        rules.CardField.WORKPLACE: card.workplace if card else "",
    }
    is_internal = audience == rules.Audience.INTERNAL
    is_away = card and rules.is_away(day, card.away_from_on, card.away_until_on)
    return ShownCard(
        function,
        **{field.value: words for field, words in said.items() if field in fields},
        unit=unit if is_internal else "",
        away_until=card.away_until_on if card and is_internal and is_away else None,
        assignment_pk=assignment_pk if is_internal else None,
    )


def faces_shown(appointments: Any, audience: rules.Audience, day: date) -> Faces:
    """The appointments of a municipality as `audience` sees them."""
    faces = Faces([], [], [])
    for each in appointments:
        assignment = getattr(each, "contact_assignment", None)
        if each.role == Role.SLT_COORDINATOR:
            place, function = faces.coordinators, gettext("SLT-koordinator")
        elif assignment and assignment.kind == rules.Kind.DEPUTY:
            place, function = faces.deputies, gettext("Stedfortreder for politikontakten")
        else:
            place, function = faces.contacts, gettext("Politikontakt")
        unit = assignment.unit.name if assignment and assignment.unit else ""
        card = getattr(each.user, "contact_card", None)
        pk = assignment.pk if assignment else None
        place.append(shown_card(each.user, card, function, audience, unit=unit, assignment_pk=pk, day=day))
    return faces if audience == rules.Audience.INTERNAL else _openly(faces)


def _openly(faces: Faces) -> Faces:
    """Those who let something be said, or else the function once; a deputy who allows nothing is no news."""
    deputies = [card for card in faces.deputies if card.says_something]
    return Faces(_said_or_first(faces.contacts), deputies, _said_or_first(faces.coordinators))


def _said_or_first(cards: list[ShownCard]) -> list[ShownCard]:
    return [card for card in cards if card.says_something] or cards[:1]
