"""Invented activity for the real municipalities: dates, states and counts, never a person or a text.

Everything follows from the municipality number by plain arithmetic, so it is the same every time
and says nothing true about the place.
"""

from datetime import timedelta

from meetings.models import Meeting
from meetings.rules import State as MeetingState
from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumMunicipality
from politirad.demo.world.clock import Clock, at, moment
from politirad.demo.world.nation_agreements import make_national_agreements
from politirad.demo.world.nation_evaluations import make_national_evaluations
from politirad.demo.world.nation_slt import make_national_networks
from politirad.demo.world.scatter import turn
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceDistrict, PoliceUnit

_WRITTEN_AFTER, _APPROVED_AFTER = 15, 25
# Meetings held in the last year, by turn.
_HELD = (2, 3, 2, 1, 4, 2, 3, 0, 2, 4, 3, 2, 5, 1, 2)


def make_nation(clock: Clock, by: User, analyst: User) -> None:
    """Give each real municipality a council, meetings and an agreement, some SLT, and some evaluations."""
    towns = list(Municipality.objects.valid_on(clock.today).filter(is_demo=False).order_by("code"))
    units = _units_by_town(clock)
    forums = Forum.objects.bulk_create(_forum(town, units[town.pk]) for town in towns)
    ForumMunicipality.objects.bulk_create(
        ForumMunicipality(forum=forum, municipality=town, valid_from=town.valid_from)
        for forum, town in zip(forums, towns, strict=True)
    )
    meetings = [
        meeting
        for forum, town in zip(forums, towns, strict=True)
        for meeting in _meetings(forum, int(town.code), clock)
    ]
    Meeting.objects.bulk_create(meetings)
    make_national_agreements(towns, units, clock, by)
    make_national_networks(towns, forums, clock)
    make_national_evaluations(towns, forums, clock, analyst)


def _units_by_town(clock: Clock) -> dict[int, PoliceUnit]:
    """One invented service unit a district, under an operational unit as invented, by municipality."""
    units = {}
    for district in PoliceDistrict.objects.filter(is_demo=False):
        above = _unit(district, PoliceUnit.Kind.GEOGRAPHIC, "driftsenhet")
        units[district.pk] = _unit(district, PoliceUnit.Kind.SERVICE, "tjenesteenhet", above)
    links = MunicipalityDistrict.objects.valid_on(clock.today).filter(district__in=units)
    return {
        town_id: units[district_id] for town_id, district_id in links.values_list("municipality", "district")
    }


def _unit(
    district: PoliceDistrict, kind: PoliceUnit.Kind, word: str, parent: PoliceUnit | None = None
) -> PoliceUnit:
    return PoliceUnit.objects.create(
        district=district,
        kind=kind,
        parent=parent,
        name=district.name.replace("politidistrikt", word),
        valid_from=district.valid_from,
    )


def _forum(town: Municipality, unit: PoliceUnit) -> Forum:
    told_apart = town.display_name.removeprefix(town.name)
    return Forum(
        name=f"{town.name} politiråd{told_apart}",
        short_name=town.display_name,
        unit=unit,
        language=town.mail_language,
        agreed_meetings=(None, 2, 3, 4)[turn(int(town.code), 4, salt=1)],
        is_slt_steering=turn(int(town.code), 5, salt=2) == 0,
        is_extended=turn(int(town.code), 6, salt=3) == 0,
        usual_place="Rådhuset",
    )


def _meetings(forum: Forum, code: int, clock: Clock) -> list[Meeting]:
    """The last year's meetings, evenly spread, and for most the next one called."""
    held = _HELD[turn(code, len(_HELD), salt=4)]
    shift = turn(code, 90, salt=5)
    offsets = [-(8 + shift + index * (350 - shift) // held) for index in reversed(range(held))]
    if turn(code, 3, salt=6):
        offsets.append(14 + shift)
    numbers: dict[int, int] = {}
    return [_meeting(forum, offset, numbers, clock) for offset in offsets]


def _meeting(forum: Forum, offset: int, numbers: dict[int, int], clock: Clock) -> Meeting:
    day = clock.workday(offset)
    numbers[day.year] = numbers.get(day.year, 0) + 1
    starts_at = at(day, forum.usual_starts_at)
    notice_on = min(day - timedelta(days=12), clock.day(-2))
    return Meeting(
        forum=forum,
        year=day.year,
        number=numbers[day.year],
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=forum.usual_minutes),
        place=forum.usual_place,
        state=_meeting_state(offset),
        notice_sent_at=moment(notice_on, 9),
    )


def _meeting_state(offset: int) -> MeetingState:
    if offset > 0:
        return MeetingState.CALLED
    if offset > -_WRITTEN_AFTER:
        return MeetingState.WRITING
    return MeetingState.IN_REVIEW if offset > -_APPROVED_AFTER else MeetingState.APPROVED
