"""When and where a demo politikontakt is in the municipality: a day every second week, and what became."""

from datetime import date, time

from contacts.models import PoliceContactAssignment, PresenceCancellation, PresenceDay
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock
from politirad.demo.world.doer import done_by
from politirad.demo.world.places import Places

_STATE = PresenceDay.State
_EVERY, _BEHIND, _AHEAD = 14, 322, 84
_CANCELLED, _UNRECORDED, _UNPLANNED = -58, -2, -23
_PLACES = ("Rådhuset, 2. etasje", "Elvestrand ungdomsskole", "Rådhuset, 2. etasje", "Frivilligsentralen")
_NOTES = ("Åpen dør. Kom innom.", "", "", "Treffer ungdomsrådet fra kl. 13.")
_REASON = "Innkalt til tjeneste i nabodistriktet den dagen."


def make_presence(places: Places, people: dict[str, User], clock: Clock) -> None:
    """Plan and record the days of the politikontakt in Elvestrand, around today."""
    contact = people["p-kontakt"]
    mine = PoliceContactAssignment.objects.active_on(clock.today).filter(user=contact)
    assignment = mine.get(municipality=places.towns["Elvestrand"])
    offsets = range(_UNRECORDED - _BEHIND, _AHEAD, _EVERY)
    with done_by(contact):
        for number, offset in enumerate(offsets):
            _plan(assignment, clock, offset, _PLACES[number % 4], _NOTES[number % 4])
        _held(assignment, clock.workday(_UNPLANNED), "Elvestrand ungdomsskole", is_unplanned=True)


def _plan(assignment: PoliceContactAssignment, clock: Clock, offset: int, place: str, note: str) -> None:
    """One day of the series: held when it is behind us, but for the one cancelled and the last of them."""
    on = clock.workday(offset)
    if not assignment.span.holds_on(on) or assignment.presence_days.filter(present_on=on).exists():
        return
    if offset < _UNRECORDED and offset != _CANCELLED:
        _held(assignment, on, place, note=note)
        return
    state = _STATE.CANCELLED if offset == _CANCELLED else _STATE.PLANNED
    day = _day(assignment, on, place, note=note, state=state)
    day.save()
    if state == _STATE.CANCELLED:
        PresenceCancellation.objects.create(day=day, reason=_REASON, made_by=assignment.user)


def _held(
    assignment: PoliceContactAssignment, on: date, place: str, *, note: str = "", is_unplanned: bool = False
) -> None:
    day = _day(assignment, on, place, note=note, state=_STATE.HELD)
    day.recorded_on, day.is_unplanned = on, is_unplanned
    day.save()


def _day(assignment: PoliceContactAssignment, on: date, place: str, *, note: str, state: str) -> PresenceDay:
    hours = {"starts": time(9), "ends": time(15)}
    return PresenceDay(
        assignment=assignment,
        present_on=on,
        place=place,
        note=note,
        state=state,
        made_by=assignment.user,
        **hours,
    )
