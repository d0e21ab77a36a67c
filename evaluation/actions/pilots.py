"""Keeping the register of pilots: by whom, where, and never over what somebody else wrote (R103)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.models import Pilot, PilotPlace, PilotSource
from politirad.accounts.models import User
from politirad.plans.actions import WrittenConflictError, write_record
from politirad.tenancy.access import REFUSALS
from politirad.tenancy.models import MunicipalityDistrict, PoliceDistrict
from politirad.tenancy.permissions import Permission

_KEEP = Permission.KEEP_PILOTS


@transaction.atomic
def add_pilot(*, districts: Iterable[int], by: User, **said: Any) -> Pilot:
    """Take a pilot into the register, in districts where `by` may keep one; sent twice it is made once."""
    chosen = set(districts)
    # Two presses come one after the other.
    known = PoliceDistrict.objects.select_for_update(no_key=True).filter(pk__in=chosen).order_by("pk")
    if len(known) != len(chosen) or not chosen <= _kept_by(by):
        raise PermissionDenied(REFUSALS[_KEEP])
    _check(said, chosen)
    for same in Pilot.objects.filter(made_by=by, **said):
        if _districts_of(same) == chosen:
            return same
    made = Pilot.objects.create(made_by=by, **said)
    PilotPlace.objects.bulk_create(PilotPlace(pilot=made, district=each) for each in known)
    return made


@transaction.atomic
def change_pilot(pilot: Pilot, *, seen: int, districts: Iterable[int], by: User, **said: Any) -> Pilot:
    """Change what it says on top of version `seen`, and in which of one's own districts it is (ux.md 7.7).

    The districts of others stay as they are, whatever is chosen.
    """
    fresh, own = _locked(pilot, by), _kept_by(by)
    chosen, there = set(districts), _districts_of(fresh)
    if not chosen <= own:
        raise PermissionDenied(REFUSALS[_KEEP])
    wanted = chosen | (there - own)
    if wanted == there and all(getattr(fresh, name) == value for name, value in said.items()):
        return fresh
    if fresh.version != seen:
        raise WrittenConflictError(fresh)
    _check(said, wanted)
    for name, value in said.items():
        setattr(fresh, name, value)
    for place in fresh.places.filter(district__in=there - wanted):
        place.delete()
    PilotPlace.objects.bulk_create(PilotPlace(pilot=fresh, district_id=pk) for pk in wanted - there)
    return _kept(fresh)


@transaction.atomic
def place_pilot(pilot: Pilot, *, seen: int, towns: Mapping[int, Iterable[int]], by: User) -> Pilot:
    """Say in which municipalities of a district it is, for districts one keeps; none is the whole district.

    What was chosen before stays a choice, also after the municipality was moved or taken over.
    """
    fresh, own = _locked(pilot, by), _kept_by(by)
    before = {pk: _towns_of(fresh, pk) for pk in towns}
    wanted = {pk: set(chosen) for pk, chosen in towns.items()}
    if not wanted.keys() <= own & _districts_of(fresh):
        raise PermissionDenied(REFUSALS[_KEEP])
    if before == wanted:
        return fresh
    if fresh.version != seen:
        raise WrittenConflictError(fresh)
    for pk, chosen in wanted.items():
        if not chosen - before[pk] <= _lying_in(pk):
            raise ValidationError(_("Velg kommuner i politidistriktet."))
        _move(fresh, pk, before[pk], chosen)
    return _kept(fresh)


@transaction.atomic
def remove_pilot(pilot: Pilot, *, by: User) -> None:
    """Take away one that was a mistake; pressed twice it is gone once."""
    fresh = Pilot.objects.select_for_update(of=("self",)).filter(pk=pilot.pk).first()
    if fresh is None:
        return
    _require(fresh, by)
    if not rules.may_be_removed(fresh.result, has_sources=fresh.sources.exists()):
        raise ValidationError(_("Piloten har et resultat eller en rapport, og blir stående i registeret."))
    fresh.delete()


@transaction.atomic
def add_source(pilot: Pilot, *, by: User, **said: Any) -> PilotSource:
    """Keep a report or another source; sent twice it is kept once."""
    fresh = _locked(pilot, by)
    same = fresh.sources.filter(**said).first()
    return same or PilotSource.objects.create(pilot=fresh, **said)


@transaction.atomic
def change_source(source: PilotSource, *, seen: int, by: User, **said: Any) -> PilotSource:
    """Change what a source says, on top of version `seen` (ux.md 7.7)."""
    _locked(source.pilot, by)
    return write_record(source, seen=seen, **said)


@transaction.atomic
def remove_source(source: PilotSource, *, by: User) -> None:
    """Take a source away; pressed twice it is gone once."""
    _locked(source.pilot, by)
    for found in PilotSource.objects.filter(pk=source.pk):
        found.delete()


def _locked(pilot: Pilot, by: User) -> Pilot:
    """The pilot as it is now, held until the change is kept; `by` must still keep it."""
    fresh = Pilot.objects.select_for_update(of=("self",)).get(pk=pilot.pk)
    _require(fresh, by)
    return fresh


def _require(pilot: Pilot, by: User) -> None:
    if not Pilot.objects.where_may(by, _KEEP).contains(pilot):
        raise PermissionDenied(REFUSALS[_KEEP])


def _kept_by(user: User) -> set[int]:
    """The districts whose pilots the person keeps."""
    return set(PoliceDistrict.objects.where_may(user, _KEEP).values_list("pk", flat=True))


def _districts_of(pilot: Pilot) -> set[int]:
    return set(pilot.places.order_by().values_list("district", flat=True))


def _towns_of(pilot: Pilot, district_id: int) -> set[int]:
    places = pilot.places.order_by().filter(district=district_id, municipality__isnull=False)
    return set(places.values_list("municipality", flat=True))


def _lying_in(district_id: int) -> set[int]:
    links = MunicipalityDistrict.objects.valid_on(timezone.localdate()).filter(district=district_id)
    return set(links.values_list("municipality", flat=True))


def _move(pilot: Pilot, district_id: int, before: set[int], chosen: set[int]) -> None:
    """Make the places of the district those chosen, or the whole of it; what stays is not made anew."""
    places = pilot.places.filter(district=district_id)
    for place in places.exclude(municipality__in=before & chosen) if chosen else places:
        place.delete()
    added: set[int | None] = {*(chosen - before)} if chosen else {None}
    PilotPlace.objects.bulk_create(
        PilotPlace(pilot=pilot, district_id=district_id, municipality_id=pk) for pk in added
    )


def _kept(pilot: Pilot) -> Pilot:
    pilot.version += 1
    pilot.save()
    return pilot


def _check(said: Mapping[str, Any], districts: set[int]) -> None:
    """Refuse what cannot be true of a pilot today."""
    first: date | None = said.get("starts_on")
    last: date | None = said.get("ends_on")
    wrong = {}
    state = rules.pilot_state(first, last, timezone.localdate())
    if not districts:
        wrong["districts"] = _("Velg minst ett politidistrikt.")
    if not rules.is_pilot_period(first, last):
        wrong["ends_on"] = (
            _("Siste dag kan ikke være før første dag.") if first else _("Skriv også første dag.")
        )
    for name in Pilot.CAME_OF_IT:
        if said.get(name) and not rules.may_have_result(state):
            wrong[name] = _("Piloten har ikke begynt. Skriv dette når den er i gang eller ferdig.")
    outcome = rules.PilotOutcome(said.get("outcome", rules.PilotOutcome.UNDECIDED))
    if not rules.may_have_outcome(state, outcome):
        wrong["outcome"] = _("Utfallet avgjøres når piloten er ferdig. Skriv siste dag hvis den er det.")
    if wrong:
        raise ValidationError(wrong)
