"""Municipalities that become one: their agreement must be renewed, and is read where it went (G10)."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from agreements import actions
from agreements.models import Agreement, AgreementParty, AgreementVersion
from agreements.rules import State
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality, MunicipalityDistrict
from politirad.tenancy.permissions import Permission, Role
from tests.agreements.making import fresh, newest, unit_of
from tests.world import FIRST_DAY, OSLO, World

MERGER = date(2028, 1, 1)
LAST = MERGER - timedelta(days=1)
SECRET = "Det vi ble enige om"


@pytest.fixture
def regional(world: World) -> Agreement:
    """A running agreement of our municipality and its neighbour Lillevik, which become Nyvåg."""
    towns = [world.municipality, _town(world, "Lillevik", "9903", FIRST_DAY)]
    agreement = _running(world, towns, date(2026, 12, 1))
    new = _town(world, "Nyvåg", "9904", MERGER)
    for town in towns:
        town.valid_until, town.successor = LAST, new
        town.save()
    return agreement


def _town(world: World, name: str, code: str, first: date) -> Municipality:
    names = {"name": name, "display_name": name, "full_name": name, "language_form": "nn"}
    town = Municipality.objects.create(code=code, valid_from=first, **names)
    MunicipalityDistrict.objects.create(municipality=town, district=world.district, valid_from=first)
    return town


def _running(world: World, towns: list[Municipality], first: date) -> Agreement:
    by = world.users[Role.POLICE_CONTACT]
    agreement = actions.start_agreement(towns, unit_of(world), language="nb", by=by)
    draft = agreement.versions.get()
    section = draft.sections.earliest("position")
    actions.write_row(section, seen=section.edition, text=SECRET)
    actions.write_row(draft, seen=draft.edition, valid_from=first)
    actions.offer(agreement, channel="meeting", by=by)
    for offer in agreement.offers.all():
        actions.answer_offer(offer, "negotiate", by=by)
    actions.ask_to_sign(agreement, seen=newest(agreement), by=by)
    for party in agreement.parties.all():
        now = fresh(agreement)
        signer = actions.Signer(by.full_name, "Leder")
        actions.sign(now, party, signer, sha256=now.to_sign.sha256, by=by)
    return fresh(agreement)


def _mayor_of(town: Municipality) -> User:
    mayor = User.objects.create_user("ordforer@nyvag.example", full_name="Siri Ny")
    appoint(mayor, Role.MAYOR, town, valid_from=FIRST_DAY)
    return mayor


def _on(day: date) -> time_machine.travel:
    return time_machine.travel(datetime(day.year, day.month, day.day, 12, tzinfo=OSLO), tick=False)


@pytest.mark.parametrize(("day", "is_marked"), [(LAST, False), (MERGER, True), (date(2029, 6, 1), True)])
def test_it_must_be_renewed_from_the_day_they_are_one(regional: Agreement, day: date, *, is_marked: bool):
    assert list(Agreement.objects.to_renew_on(day)) == [regional] * is_marked


@pytest.mark.parametrize(("day", "reads"), [(LAST, False), (MERGER, True)])
def test_the_new_municipality_reads_the_old_agreement_under_the_old_names(
    regional: Agreement, day: date, *, reads: bool
):
    mayor = _mayor_of(Municipality.objects.get(name="Nyvåg"))
    with _on(day):
        seen = Agreement.objects.visible_to(mayor)
        texts = AgreementVersion.objects.visible_to(mayor).filter(sections__text=SECRET)
        names = {str(each) for each in AgreementParty.objects.visible_to(mayor) if each.municipality}
        may = {
            each: Agreement.objects.where_may(mayor, each).contains(regional)
            for each in (Permission.NEGOTIATE_AGREEMENTS, Permission.SIGN_AGREEMENTS)
        }
        assert (seen.contains(regional), texts.exists()) == (reads, reads)
        assert names == ({"Elvestrand", "Lillevik"} if reads else set())
        assert set(may.values()) == {False}


def test_the_council_of_the_new_municipality_lists_the_old_agreement(world: World, regional: Agreement):
    world.forum.municipality_links.update(municipality=Municipality.objects.get(name="Nyvåg"))
    with _on(MERGER):
        assert list(Agreement.objects.of_forum(world.forum)) == [regional]


def test_both_sides_are_reminded_before_and_the_new_municipality_on_the_day(
    world: World, regional: Agreement
):
    _mayor_of(Municipality.objects.get(name="Nyvåg"))
    chief = User.objects.create_user("direktor@nyvag.example", full_name="Nils Ny")
    appoint(chief, Role.CHIEF_EXECUTIVE, Municipality.objects.get(name="Nyvåg"), valid_from=MERGER)
    told = {}
    for days in (181, 180, 90, 30, 29, 0):
        Message.objects.filter(kind="agreement_merger").update(kind="told")
        actions.remind_of_agreements(MERGER - timedelta(days=days))
        mails = Message.objects.filter(kind="agreement_merger")
        told[days] = set(mails.values_list("recipient__full_name", flat=True))
    before = {world.users[role].full_name for role in (Role.SLT_COORDINATOR, Role.POLICE_CONTACT)}
    leader = world.users[Role.UNIT_LEADER].full_name
    # Nobody is politikontakt for Lillevik, nor for Nyvåg yet.
    both = before | {leader}
    assert told == {181: set(), 180: both, 90: both, 30: both, 29: set(), 0: {"Nils Ny", leader}}
    mail = mails.get(recipient=chief)
    assert (mail.language, "Elvestrand og Lillevik" in mail.text) == ("nn", True)


def test_an_agreement_with_the_new_municipality_takes_over(world: World, regional: Agreement):
    renewed = _running(world, [Municipality.objects.get(name="Nyvåg")], MERGER)
    was = fresh(regional)
    assert (was.state, was.replaced_by, was.valid_until) == (State.REPLACED, renewed, LAST)
    assert list(Agreement.objects.to_renew_on(MERGER)) == []


def test_one_that_lives_on_keeps_the_agreement_that_its_neighbour_leaves(world: World):
    towns = [world.municipality, _town(world, "Lillevik", "9903", FIRST_DAY)]
    agreement = _running(world, towns, date(2026, 12, 1))
    Municipality.objects.filter(name="Lillevik").update(valid_until=LAST, successor=world.municipality)
    assert list(Agreement.objects.to_renew_on(MERGER)) == [agreement]
    assert fresh(agreement).state == State.IN_FORCE


def test_a_municipality_that_is_taken_over_has_a_last_day_and_another_to_go_to(world: World):
    town = Municipality.objects.filter(pk=world.municipality.pk)
    other = _town(world, "Nyvåg", "9904", MERGER)
    for change in ({"successor": other}, {"successor": town.get(), "valid_until": LAST}):
        with pytest.raises(IntegrityError), transaction.atomic():
            town.update(**change)
