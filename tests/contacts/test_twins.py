"""What is asked in SQL and in Python is answered alike, on every boundary day (BR01, BR02, BR04, BR07)."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction

from contacts import actions, rules
from contacts.models import PoliceContactAssignment
from contacts.querysets import with_coverage_on
from contacts.rules import Span
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Role
from tests.contacts.making import (
    DAY,
    DEPUTY,
    EARLY,
    END,
    START,
    Register,
    claims_of,
    make_town,
    room_of,
    set_limits,
)

type Story = Callable[[Register], object]
JUNE = date(2027, 6, 1)


def _plain(register: Register) -> None:
    """Three in a row with a gap, two that overlap, one that only awaits, and deputies."""
    register.assign(0, valid_until=JUNE)
    register.assign(0, valid_from=JUNE + 10 * DAY, valid_until=END)
    register.assign(0, register.colleague, kind=DEPUTY)
    register.assign(1, valid_until=END)
    register.assign(1, register.colleague, valid_from=JUNE)
    register.assign(2)
    register.assign(3)
    register.assign(3, register.colleague, kind=DEPUTY, valid_until=END)


def _exceptions(register: Register) -> None:
    """Two exceptions beside each other, the last of them withdrawn."""
    register.fill()
    register.assign(3)
    register.assign(4)
    register.grant(3, most=4, valid_until=JUNE)
    second = register.grant(4, most=5, valid_from=JUNE - 5 * DAY)
    actions.withdraw_exception(second, on=END - 9 * DAY, by=register.decider)


def _limits(register: Register) -> None:
    """A limit that rises, falls, and is gone."""
    set_limits((3, EARLY, JUNE - DAY), (5, JUNE, END - DAY), (2, END, END + 9 * DAY))
    register.fill()
    register.assign(3, valid_from=JUNE, valid_until=END - DAY)
    register.assign(4, valid_from=END + 10 * DAY)


def _merger(register: Register) -> None:
    """Two municipalities become one."""
    register.fill()
    new = make_town("Nyvåg", "9960", register.district, first=JUNE)
    old = Municipality.objects.filter(pk__in=[town.pk for town in register.towns[:2]])
    old.update(valid_until=JUNE - DAY, successor=new)
    actions.assign(register.contact, new, valid_from=JUNE + 3 * DAY, by=register.manager)
    register.assign(4, valid_from=JUNE)
    set_limits((3, EARLY, JUNE), (2, JUNE + DAY, None))


STORIES: tuple[Story, ...] = (_plain, _exceptions, _limits, _merger)


def _days() -> list[date]:
    edges = (EARLY, START, JUNE - 5 * DAY, JUNE, JUNE + 10 * DAY, END - 9 * DAY, END, END + 10 * DAY)
    near = {edge + n * DAY for edge in edges for n in (-1, 0, 1, 3, 4, 59, 60, 61)}
    return sorted({*near, JUNE - 31 * DAY, START + 29 * DAY, START + 30 * DAY})


@pytest.fixture(params=STORIES, ids=lambda story: story.__name__)
def told(request: pytest.FixtureRequest, register: Register) -> Register:
    """The register after one of the stories."""
    request.param(register)
    return register


def test_the_days_are_many_and_in_order():
    assert len(_days()) > 40
    assert all(before < after for before, after in pairwise(_days()))


def test_load_cap_and_what_is_beyond_it(told: Register):
    for day in _days():
        over = set(PoliceContactAssignment.objects.over_cap_on(day).values_list("pk", flat=True))
        rows = PoliceContactAssignment.objects.filter(user=told.contact).with_load_on(day)
        claims, room = claims_of(told.contact), room_of(told.contact)
        said = {(row.load, row.cap) for row in rows}
        assert said == {(rules.municipalities_on(day, claims), rules.cap_on(day, room))}, day
        assert over == {claim.key for claim in rules.beyond_cap(day, claims, room)}, day
        assert bool(over) is rules.is_over_cap(day, claims, room), day


def _primaries(town: Municipality) -> list[Span]:
    rows = PoliceContactAssignment.objects.active().primaries().filter(municipality=town)
    return [row.span for row in rows]


def test_coverage_and_since_when_there_is_none(told: Register):
    towns = [(town, _primaries(town)) for town in Municipality.objects.all()]
    for day in _days():
        said = {
            town.pk: (town.is_covered, town.uncovered_since)
            for town in with_coverage_on(Municipality.objects.all(), day)
        }
        expected = {}
        for town, spans in towns:
            there = Span(town.valid_from, town.valid_until)
            if there.holds_on(day):
                since = rules.uncovered_since(day, spans, there)
                expected[town.pk] = (rules.is_covered(day, spans), since)
        assert said == expected, day


def test_deputies_who_stay_and_mandates_that_are_missing(told: Register):
    clarified = PoliceContactAssignment.objects.active().earliest("pk")
    actions.clarify_mandate(
        clarified, scope="Små tiltak", decided_by="Lederen", decided_on=START - 8 * DAY, by=told.manager
    )
    rows = list(PoliceContactAssignment.objects.active().select_related("municipality"))
    spans = {row.municipality_id: _primaries(row.municipality) for row in rows}
    mandates = {row.pk: [m.decided_on for m in row.mandates.all()] for row in rows}
    for day in _days():
        stays, lacks = set(), set()
        for row in rows:
            town = Span(row.municipality.valid_from, row.municipality.valid_until)
            covering = rules.days_covering(day, row.span, spans[row.municipality_id], town)
            if row.kind == DEPUTY and rules.is_in_fact_primary(covering):
                stays.add(row)
            is_there = row.span.holds_on(day) and town.holds_on(day)
            if is_there and rules.lacks_mandate(day, row.valid_from, mandates[row.pk]):
                lacks.add(row)
        assert set(PoliceContactAssignment.objects.deputies_over(day)) == stays, day
        assert set(PoliceContactAssignment.objects.lacking_mandate_on(day)) == lacks, day


def test_postgres_refuses_exactly_what_the_rule_refuses(register: Register):
    """A fourth of every length is tried against three and an exception with an edge on each side."""
    register.fill(valid_from=JUNE, valid_until=END)
    register.grant(5, most=4, valid_from=JUNE + DAY, valid_until=END - DAY)
    edges = sorted({edge + n * DAY for edge in (JUNE, END) for n in (-1, 0, 1, 2)})
    tries = [Span(first, last) for first in edges for last in (*edges, None) if last is None or last >= first]
    claims, room = claims_of(register.contact), room_of(register.contact)
    for span in tries:
        claim = rules.Claim(0, register.towns[3].pk, span, Span(EARLY))
        is_fit = rules.first_day_over(span, claim, claims, room) is None
        assert _takes(register, span) is is_fit, span


def _takes(register: Register, span: Span) -> bool:
    """Whether PostgreSQL takes a fourth on these days, and the action too; nothing is left behind."""
    with transaction.atomic():
        said = register.assign(3, valid_from=span.first, valid_until=span.last).is_active
        transaction.set_rollback(True)
    role = appoint(
        register.contact, Role.POLICE_CONTACT, register.towns[3], valid_from=span.first, valid_until=span.last
    )
    row = PoliceContactAssignment(
        user=register.contact,
        municipality=register.towns[3],
        district=register.district,
        valid_from=span.first,
        valid_until=span.last,
        appointment=role,
        made_by=register.manager,
    )
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        took = False
    else:
        took = True
        row.delete()
    assert took is said
    return took
