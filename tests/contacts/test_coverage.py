"""Which municipalities have nobody, deputies who stay, and what a merger breaks (BR01, BR04, BR05)."""

from datetime import date

import pytest

from contacts import actions
from contacts.models import PoliceContactAssignment
from contacts.querysets import Broken, broken_on, covered_on, days_of_change, uncovered_on
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PopulationFigure
from tests.contacts.making import (
    DAY,
    DEPUTY,
    EARLY,
    END,
    START,
    TODAY,
    TOWNS,
    Register,
    make_town,
    set_limits,
)

ALL = Municipality.objects
MERGER = date(2028, 1, 1)


def _without(day: date) -> dict[str, date]:
    towns = uncovered_on(ALL.all(), day)
    return {town.name: town.uncovered_since for town in towns}  # type: ignore[attr-defined]


def test_municipality_is_vacant_from_the_day_after_the_last_one_ended(register: Register):
    first = register.assign(0, valid_until=END)
    register.assign(0, register.colleague, valid_from=START + DAY, valid_until=END - DAY)
    assert [town.name for town in covered_on(ALL.all(), END)] == [TOWNS[0]]
    assert [TOWNS[0] in _without(day) for day in (START - DAY, START, END, END + DAY)] == [
        True,
        False,
        False,
        True,
    ]
    assert (_without(END + 50 * DAY)[TOWNS[0]], _without(END)[TOWNS[1]]) == (END + DAY, EARLY)
    actions.end_assignment(first, on=START, by=register.manager)
    assert _without(END)[TOWNS[0]] == END


def test_deputy_and_one_that_awaits_approval_leave_it_vacant(register: Register):
    register.fill()
    register.assign(3)
    register.assign(4, kind=DEPUTY)
    assert {TOWNS[3], TOWNS[4]} <= _without(START).keys()


@pytest.mark.parametrize(("days", "asked"), [(60, False), (61, True), (90, True)])
def test_deputy_who_stays_is_asked_about(register: Register, days: int, *, asked: bool):
    register.assign(0, valid_until=END)
    deputy = register.assign(0, register.colleague, kind=DEPUTY)
    on = END + days * DAY
    assert list(PoliceContactAssignment.objects.deputies_over(on)) == [deputy] * asked
    register.assign(0, valid_from=on)
    assert list(PoliceContactAssignment.objects.deputies_over(on)) == []


def test_load_counts_what_the_person_has_in_the_whole_country(register: Register):
    far = actions.assign(register.contact, register.far_town, valid_from=START, by=register.far_manager)
    register.fill(valid_from=START + DAY)
    register.assign(4, kind=DEPUTY)
    for town, year, persons in ((0, 2026, 500), (0, 2027, 700), (1, 2026, 40), (4, 2026, 9)):
        PopulationFigure.objects.create(municipality=register.towns[town], year=year, persons=persons)
    register.grant(5, most=5, valid_from=END, valid_until=END)
    mine = PoliceContactAssignment.objects.where_may(register.far_manager, "view_metadata")
    seen = {}
    for day in (START - DAY, START, START + DAY, END, END + DAY):
        row = mine.with_load_on(day).get()
        assert row == far
        seen[day] = (row.load, row.limit, row.cap, row.population)
    assert seen == {
        START - DAY: (0, 3, 3, 0),
        START: (1, 3, 3, 0),
        START + DAY: (3, 3, 3, 540),
        END: (3, 3, 5, 740),
        END + DAY: (3, 3, 3, 740),
    }


def test_there_is_no_cap_without_a_limit(register: Register):
    register.assign(0)
    set_limits((3, START + DAY, None))
    rows = PoliceContactAssignment.objects.with_cap_on(START)
    assert [(row.limit, row.cap) for row in rows] == [(None, None)]


def _merge(register: Register, *towns: int) -> Municipality:
    """Let the municipalities become one new one."""
    new = make_town("Nyvåg", "9960", register.district, first=MERGER)
    for town in towns:
        place = ALL.filter(pk=register.towns[town].pk)
        place.update(valid_until=MERGER - DAY, successor=new)
        MunicipalityDistrict.objects.filter(municipality__in=place).update(valid_until=MERGER - DAY)
    return new


def test_merger_is_warned_of_before_its_day(register: Register):
    held = register.fill()
    new = _merge(register, 0, 1)
    assert days_of_change(TODAY, MERGER) == [MERGER]
    broken = broken_on(MERGER, ALL.all())
    assert broken == Broken(MERGER, (new.pk,), (), (held[0].pk, held[1].pk))
    assert broken_on(MERGER - DAY, ALL.all()) == Broken(MERGER - DAY, (), (), ())
    assert _without(MERGER)["Nyvåg"] == MERGER
    for each in held[:2]:
        actions.end_assignment(each, on=MERGER - DAY, by=register.manager)
    follows = actions.assign(register.contact, new, valid_from=MERGER, by=register.manager)
    assert follows.is_active
    assert broken_on(MERGER, ALL.all()) == Broken(MERGER, (), (), ())


def test_merger_frees_room_under_the_cap(register: Register):
    register.fill()
    new = _merge(register, 0, 1)
    assert actions.assign(register.contact, new, valid_from=MERGER, by=register.manager).is_active
    assert register.assign(3, valid_from=MERGER).is_active
    assert not register.assign(4, valid_from=MERGER).is_active


def test_split_leaves_each_new_municipality_to_be_covered(register: Register):
    register.assign(0)
    parts = [
        make_town(name, code, register.district, MERGER)
        for name, code in (("Vest", "9971"), ("Aust", "9972"))
    ]
    ALL.filter(pk=register.towns[0].pk).update(valid_until=MERGER - DAY, successor=parts[0])
    assert {"Vest", "Aust"} <= _without(MERGER).keys()
    assert broken_on(MERGER, ALL.all()).uncovered == (parts[0].pk,)


def test_move_to_another_district_is_warned_of(register: Register):
    made = register.assign(0)
    link = MunicipalityDistrict.objects.filter(municipality=register.towns[0])
    link.update(valid_until=MERGER - DAY)
    MunicipalityDistrict.objects.create(
        municipality=register.towns[0], district=register.neighbour, valid_from=MERGER
    )
    assert broken_on(MERGER, ALL.all()) == Broken(MERGER, (), (), (made.pk,))
    assert list(PoliceContactAssignment.objects.misplaced_on(MERGER + 9 * DAY)) == [made]
    assert broken_on(MERGER + DAY, ALL.all()).misplaced == ()


def test_the_day_after_an_exception_and_a_lower_limit_are_days_of_change(register: Register):
    register.fill()
    fourth = register.assign(3)
    register.grant(3)
    assert days_of_change(TODAY, END + DAY) == [END + DAY]
    assert broken_on(END + DAY, ALL.all()).over_cap == (fourth.pk,)
    actions.change_limit(2, valid_from=MERGER, source="Ny veileder", by=register.decider)
    assert days_of_change(END + DAY, MERGER) == [MERGER]
    assert len(broken_on(MERGER, ALL.all()).over_cap) == 1


def test_ending_without_anybody_after_is_what_breaks_coverage(register: Register):
    register.assign(0, valid_until=END)
    assert broken_on(END + DAY, ALL.all()).uncovered == (register.towns[0].pk,)
    assert broken_on(END + DAY, ALL.exclude(pk=register.towns[0].pk)).uncovered == ()
