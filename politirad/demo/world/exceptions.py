"""Exceptions from the limit of three: one that waits, one that holds, and two of earlier years."""

from collections.abc import Sequence
from dataclasses import dataclass

from contacts.actions import adopt_appointment, assign
from contacts.models import (
    ApprovalTerm,
    ExcessAssignmentApproval,
    ExcessMunicipality,
    PoliceContactAssignment,
)
from contacts.rules import GRANTED, ExceptionState
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock, moment
from politirad.demo.world.doer import done_by
from politirad.demo.world.places import Places
from politirad.tenancy.models import PopulationFigure, RoleAppointment
from politirad.tenancy.permissions import Role

_S = ExceptionState


@dataclass(frozen=True)
class _Term:
    text: str
    due: int
    met: int


@dataclass(frozen=True)
class _Exception:
    """An application; days are counted from today."""

    person: str
    had: tuple[str, ...]
    wanted: tuple[str, ...]
    applied: int
    first: int
    last: int
    reason: str
    reference: str
    state: ExceptionState = _S.APPLIED
    decided: int = 0
    answer: str = ""
    terms: tuple[_Term, ...] = ()


_EXCEPTIONS = (
    _Exception(
        "p-kontakt-kongshavn",
        ("Kongshavn",),
        ("Elvestrand", "Storvåg", "Granlia"),
        applied=-420,
        first=-400,
        last=-40,
        reason="Politikontakten i sør hadde permisjon, og en annen måtte ta kommunene så lenge.",
        reference="24/10288",
        state=_S.REFUSED,
        decided=-405,
        answer="Kongshavn er for stor til å deles med tre andre. Distriktet må finne en vikar.",
    ),
    _Exception(
        "p-kontakt-tindeland",
        ("Tindeland", "Fjellvik"),
        ("Havneset", "Granlia"),
        applied=-760,
        first=-740,
        last=-380,
        reason="Fire små kommunar ligg på same vegen, og kontakten rekk over alle.",
        reference="24/00412",
        state=_S.APPROVED_ON_TERMS,
        decided=-748,
        answer="Godkjent for ett år, mens distriktet rekrutterer.",
        terms=(
            _Term("Fast kontordag i hver kommune annenhver uke", due=-700, met=-712),
            _Term("Ny vurdering sammen med kommunene", due=-560, met=-566),
        ),
    ),
    _Exception(
        "p-kontakt-kyst",
        (),
        ("Storvåg", "Granlia", "Tindeland", "Fjellvik"),
        applied=-190,
        first=-170,
        last=195,
        reason="Kontakten avlaster i fire kommuner som til sammen har færre innbyggere enn Elvestrand.",
        reference="26/03117",
        state=_S.APPROVED,
        decided=-176,
        answer="Kommunene er små, og reiseveien er kort.",
    ),
    _Exception(
        "p-kontakt",
        ("Elvestrand", "Storvåg", "Granlia"),
        ("Havneset",),
        applied=-6,
        first=14,
        last=378,
        reason="Havneset har stått uten politikontakt siden september. Ingen andre har meldt seg.",
        reference="26/07420",
    ),
)


def make_exceptions(places: Places, people: dict[str, User], clock: Clock) -> None:
    """Make the applications and answers, and the municipalities that stand on them or wait."""
    manager, decider = people["p-distrikt"], people["d-godkjenner"]
    _enter(people, manager)
    for each in _EXCEPTIONS:
        with done_by(decider if each.state != _S.APPLIED else manager):
            _write(each, places, people, clock)
    with done_by(manager):
        for name in ("Storvåg", "Granlia", "Tindeland", "Fjellvik"):
            first = clock.day(-170)
            assign(people["p-kontakt-kyst"], places.towns[name], percent=20, valid_from=first, by=manager)
        assign(people["p-kontakt"], places.towns["Havneset"], valid_from=clock.day(14), by=manager)


def _enter(people: dict[str, User], manager: User) -> None:
    """Enter in the register those who are politikontakter already, where nobody has done so."""
    known = PoliceContactAssignment.objects.exclude(appointment=None).values("appointment")
    held = RoleAppointment.objects.filter(user__in=people.values(), role=Role.POLICE_CONTACT)
    with done_by(manager):
        for appointment in held.exclude(pk__in=known).order_by("pk"):
            adopt_appointment(appointment, by=manager)


def _write(each: _Exception, places: Places, people: dict[str, User], clock: Clock) -> None:
    is_decided, is_granted = each.state != _S.APPLIED, each.state in GRANTED
    number = len(each.had) + len(each.wanted)
    manager, decider = people["p-distrikt"], people["d-godkjenner"]
    approval = ExcessAssignmentApproval.objects.create(
        user=people[each.person],
        district=places.district,
        reason=each.reason,
        reference=each.reference,
        max_applied=number,
        applied_by=manager,
        applied_at=moment(clock.day(each.applied), 10),
        valid_from=clock.day(each.first),
        valid_until=clock.day(each.last),
        state=each.state,
        max_municipalities=number if is_granted else None,
        decided_by=decider if is_decided else None,
        decided_at=moment(clock.day(each.decided), 13) if is_decided else None,
        decision_text=each.answer,
    )
    _keep_places(approval, each.had, places, is_applied_for=False)
    _keep_places(approval, each.wanted, places, is_applied_for=True)
    for term in each.terms:
        days = {"due_on": clock.day(term.due), "met_on": clock.day(term.met)}
        ApprovalTerm.objects.create(approval=approval, text=term.text, met_by=manager, **days)


def _keep_places(
    approval: ExcessAssignmentApproval, names: Sequence[str], places: Places, *, is_applied_for: bool
) -> None:
    for name in names:
        figure = PopulationFigure.objects.filter(municipality=places.towns[name]).latest("year")
        ExcessMunicipality.objects.create(
            approval=approval,
            municipality=places.towns[name],
            is_applied_for=is_applied_for,
            year=figure.year,
            persons=figure.persons,
        )
