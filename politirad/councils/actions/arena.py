"""The arena of a police district, open to its politikontakter while they are one (R131)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from politirad.accounts.models import User
from politirad.councils import rules
from politirad.councils.actions.seating import end_seat, seat_person
from politirad.councils.models import Forum, Seat
from politirad.councils.querysets.people import contacts_in
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.permissions import Permission, Role

_DAY = timedelta(days=1)
_LANGUAGE = "nb"
_REFUSED = gettext_lazy("Bare politidistriktet kan lage en arena for politikontaktene sine.")
_NO_UNIT = gettext_lazy("Politidistriktet har ingen enhet ennå. Legg inn enhetene først.")
_THERE_ALREADY = gettext_lazy("Politidistriktet har en arena for politikontakter fra før.")


@transaction.atomic
def create_arena(district: PoliceDistrict, *, by: User, on: date) -> Forum:
    """Make the district's arena, led and written for by `by`, with a seat for each politikontakt.

    A district has one. Its units come and go, so no constraint on the unit says that: the district's own
    row is the queue, and the second of two who make one at once sees the first.
    """
    if not PoliceDistrict.objects.where_may(by, Permission.MANAGE_CONTACTS).contains(district):
        raise ValidationError(_REFUSED)
    PoliceDistrict.objects.select_for_update(no_key=True).get(pk=district.pk)
    if arena_of(district):
        raise ValidationError(_THERE_ALREADY)
    unit = PoliceUnit.objects.valid_on(on).filter(district=district, parent=None).order_by("sort_key").first()
    if unit is None:
        raise ValidationError(_NO_UNIT)
    with override(_LANGUAGE):
        arena = Forum.objects.create(
            kind=Forum.Kind.ARENA,
            name=_("Arena for politikontakter i %(district)s") % {"district": district.name},
            short_name=_("Arena for politikontakter"),
            unit=unit,
            language=_LANGUAGE,
            secretariat=Forum.Secretariat.POLICE,
            decision_rule=Forum.DecisionRule.MAJORITY,
        )
    role = Role.DISTRICT_ADMINISTRATOR
    title = str(role.label).capitalize()
    seat_person(arena, by, role, title=title, valid_from=on, is_chair=True, is_secretary=True, position=1)
    for person in User.objects.filter(pk__in=contacts_in(district, on).valid_on(on).values("user")):
        follow_contact(person, district, on=on)
    return arena


def arena_of(district: PoliceDistrict) -> Forum | None:
    """Where the district's politikontakter meet, if it has made one."""
    return Forum.objects.filter(kind=Forum.Kind.ARENA, unit__district=district).first()


@transaction.atomic
def follow_contact(person: User, district: PoliceDistrict, *, on: date) -> None:
    """Let the person's seats in the arena hold on the days they are politikontakt in the district.

    Asked each time such a role is given, prolonged or ended. The days before `on` stay as they were, and
    somebody seated in another role keeps that seat.
    """
    arena = arena_of(district)
    if arena is None:
        return
    seats = list(arena.seats.filter(user=person).exclude(valid_until__lt=on).order_by("valid_from"))
    if any(seat.role != Role.POLICE_CONTACT for seat in seats):
        return
    days = contacts_in(district, on).filter(user=person).values_list("valid_from", "valid_until")
    runs = [run for run in rules.runs_of(days) if run.last is None or run.last >= on]
    kept = _kept(seats, runs, on)
    for run in runs:
        if run in kept:
            _hold(kept[run], run, on)
        else:
            title = str(Role.POLICE_CONTACT.label).capitalize()
            begins = max(run.first, on)
            seat_person(
                arena, person, Role.POLICE_CONTACT, title=title, valid_from=begins, valid_until=run.last
            )


def _kept(seats: list[Seat], runs: list[rules.Run], on: date) -> dict[rules.Run, Seat]:
    """The seat that goes on for each run; the others end, or are taken back where they had not begun."""
    kept: dict[rules.Run, Seat] = {}
    for seat in seats:
        run = next((each for each in runs if each.holds_on(max(seat.valid_from, on))), None)
        if run and run not in kept:
            kept[run] = seat
        elif seat.valid_from > on:
            seat.delete()
        else:
            end_seat(seat, on=max(seat.valid_from, on - _DAY))
    return kept


def _hold(seat: Seat, run: rules.Run, on: date) -> None:
    """Give the seat the days of the run that are left."""
    if seat.valid_from > on:
        seat.valid_from = max(run.first, on)
    seat.valid_until = run.last
    seat.save(update_fields=["valid_from", "valid_until"])
