"""How the politikontakter began: their mandates, what a municipality expects, and one programme half done."""

from collections.abc import Sequence

from contacts.actions import (
    add_onboarding_contact,
    add_usual_tasks,
    answer_expectation,
    begin_onboarding,
    choose_mentor,
    clarify_mandate,
    write_expectation,
)
from contacts.models import Onboarding, PoliceContactAssignment
from contacts.rules import FULL_POSITION, Kind
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock, moment
from politirad.demo.world.doer import done_by
from politirad.demo.world.places import Places

_BEGUN, _DONE = -40, (-38, -31, -24, -9)
_SCOPE = (
    "Bestemme hva politiet bidrar med i møter og tiltak i kommunen, og love inntil to dagsverk i måneden. "
    "Dele kunnskap som ikke er taushetsbelagt."
)
_LIMITS = "Større bidrag, penger, og alt som binder andre enheter i politiet."
_SCOPE_NYNORSK = (
    "Avgjere kva politiet bidreg med i møte og tiltak i kommunen, og love inntil to dagsverk i månaden. "
    "Dele kunnskap som ikkje er teiepliktig."
)
_LIMITS_NYNORSK = "Større bidrag, pengar, og alt som bind andre einingar i politiet."
_NYNORSK = frozenset({"Tindeland", "Havneset"})
# Nobody has clarified it there yet.
_UNCLEAR = "Fjellvik"
_ANSWERED = (
    "Politikontakten har fast kontordag på rådhuset hver uke.",
    "Da vet skolene og barnevernet når de kan komme innom.",
    "Ja. Onsdager fra 10 til 15 fra nyttår. Stedfortrederen tar over ved fravær.",
)
_WAITING = "Politikontakten møter ungdomsrådet minst to ganger i året."
_TO_MEET = (
    ("Tone Lunde", "Leder for utekontakten i Elvestrand"),
    ("Geir Aas", "Daglig leder i næringsforeningen"),
)


def make_starts(places: Places, people: dict[str, User], clock: Clock) -> None:
    """Clarify mandates, write two expectations, and let one politikontakt be halfway through."""
    manager = people["p-distrikt"]
    rows = PoliceContactAssignment.objects.active().filter(
        kind=Kind.PRIMARY, municipality__in=places.towns.values(), valid_until=None
    )
    with done_by(manager):
        for each in rows.select_related("municipality", "district").order_by("pk"):
            _clarify(each, manager, clock)
        add_usual_tasks(places.district, by=manager)
        # He has one large municipality, and nothing else to do.
        sole = rows.get(user=people["p-kontakt-kongshavn"])
        sole.percent, sole.is_sole_role = FULL_POSITION, True
        sole.save(update_fields=["percent", "is_sole_role"])
    own = rows.get(user=people["p-kontakt"], municipality=places.towns["Elvestrand"])
    _expect(own, people, clock)
    with done_by(manager):
        found = begin_onboarding(own, by=manager)
        choose_mentor(found, mentor=people["p-kontakt-kongshavn"], by=manager)
        for name, what in _TO_MEET:
            add_onboarding_contact(found, name=name, what=what, by=manager)
    _move_back(found, clock, _DONE, by=people["p-kontakt"])


def _clarify(assignment: PoliceContactAssignment, manager: User, clock: Clock) -> None:
    town = assignment.municipality.name
    if town == _UNCLEAR:
        return
    said = (_SCOPE_NYNORSK, _LIMITS_NYNORSK) if town in _NYNORSK else (_SCOPE, _LIMITS)
    scope, limits = said
    clarify_mandate(
        assignment,
        scope=scope,
        limits=limits,
        decided_by="tenesteeiningsleiaren" if town in _NYNORSK else "tjenesteenhetslederen",
        decided_on=clock.day(-120),
        by=manager,
    )


def _expect(own: PoliceContactAssignment, people: dict[str, User], clock: Clock) -> None:
    """Two expectations, of which the police have answered one."""
    text, comment, answer = _ANSWERED
    mayor, manager = people["e-ordforer"], people["p-distrikt"]
    with done_by(mayor):
        first = write_expectation(own, text=text, comment=comment, by=mayor)
        second = write_expectation(own, text=_WAITING, by=mayor)
    with done_by(manager):
        answer_expectation(first, answer=answer, by=manager)
    for each, days in ((first, -34), (second, -5)):
        each.made_at = moment(clock.day(days), 12)
        each.save(update_fields=["made_at"])
    first.answered_on = clock.day(-20)
    first.save(update_fields=["answered_on"])


def _move_back(found: Onboarding, clock: Clock, done: Sequence[int], *, by: User) -> None:
    """Let it have begun some weeks ago, with the first tasks done since."""
    begins_on = clock.day(_BEGUN)
    moved = found.begins_on - begins_on
    found.begins_on = begins_on
    found.save(update_fields=["begins_on"])
    tasks = list(found.tasks.all())
    with done_by(by):
        for place, task in enumerate(tasks):
            task.due_on -= moved
            if place < len(done):
                task.done_on, task.done_by = clock.day(done[place]), by
            task.save()
