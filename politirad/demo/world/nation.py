"""Invented activity for the real municipalities: dates, states and counts, never a person or a text.

Everything follows from the municipality number by plain arithmetic, so it is the same every time
and says nothing true about the place.
"""

from datetime import timedelta

from agreements.models import Agreement, AgreementParty
from agreements.rules import HAS_RUN, State, revision_due_on
from meetings.models import Meeting
from meetings.rules import State as MeetingState
from politirad.councils.models import Forum, ForumMunicipality
from politirad.demo.world.clock import Clock, at, moment
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceDistrict, PoliceUnit

_S = State
# How many of a hundred municipalities get each state.
_SHARES = {
    _S.IN_FORCE: 52,
    _S.UNDER_REVISION: 14,
    _S.POLITICAL_TREATMENT: 6,
    _S.NEGOTIATING: 5,
    _S.SIGNING: 3,
    _S.PARTLY_SIGNED: 3,
    _S.OFFERED: 4,
    _S.DRAFT: 2,
    _S.EXPIRED: 3,
    _S.REPLACED: 2,
    _S.TERMINATED: 1,
    _S.DECLINED_FOR_NOW: 2,
    _S.DECLINED: 1,
    _S.OTHER_MODEL: 2,
}
_STATES = [state for state, share in _SHARES.items() for _each in range(share)]
_WRITTEN_AFTER, _APPROVED_AFTER = 15, 25
# Meetings held in the last year, by turn.
_HELD = (2, 3, 2, 1, 4, 2, 3, 0, 2, 4, 3, 2, 5, 1, 2)
_SIGNED = frozenset({_S.IN_FORCE, _S.UNDER_REVISION, _S.EXPIRED, _S.REPLACED, _S.TERMINATED})
_OVER = HAS_RUN - {_S.IN_FORCE, _S.UNDER_REVISION}


def make_nation(clock: Clock) -> None:
    """Give each real municipality a council, meetings and an agreement."""
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
    agreements = Agreement.objects.bulk_create(_agreement(town, units[town.pk], clock) for town in towns)
    AgreementParty.objects.bulk_create(
        party
        for town, agreement in zip(towns, agreements, strict=True)
        for party in _parties(town, agreement)
    )


def _turn(code: int, length: int, salt: int = 0) -> int:
    """A number below `length` that looks scattered over the codes and never changes."""
    return (code * 7919 + salt * 104_729) % 9973 % length


def _units_by_town(clock: Clock) -> dict[int, PoliceUnit]:
    """One invented service unit a district, by municipality."""
    units = {
        district.pk: PoliceUnit.objects.create(
            district=district,
            kind=PoliceUnit.Kind.SERVICE,
            name=district.name.replace("politidistrikt", "tjenesteenhet"),
            valid_from=district.valid_from,
        )
        for district in PoliceDistrict.objects.filter(is_demo=False)
    }
    links = MunicipalityDistrict.objects.valid_on(clock.today).filter(district__in=units)
    return {
        town_id: units[district_id] for town_id, district_id in links.values_list("municipality", "district")
    }


def _forum(town: Municipality, unit: PoliceUnit) -> Forum:
    told_apart = town.display_name.removeprefix(town.name)
    return Forum(
        name=f"{town.name} politiråd{told_apart}",
        short_name=town.display_name,
        unit=unit,
        language=town.mail_language,
        agreed_meetings=(None, 2, 3, 4)[_turn(int(town.code), 4, salt=1)],
        is_slt_steering=_turn(int(town.code), 5, salt=2) == 0,
        is_extended=_turn(int(town.code), 6, salt=3) == 0,
        usual_place="Rådhuset",
    )


def _meetings(forum: Forum, code: int, clock: Clock) -> list[Meeting]:
    """The last year's meetings, evenly spread, and for most the next one called."""
    held = _HELD[_turn(code, len(_HELD), salt=4)]
    shift = _turn(code, 90, salt=5)
    offsets = [-(8 + shift + index * (350 - shift) // held) for index in reversed(range(held))]
    if _turn(code, 3, salt=6):
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


def _agreement(town: Municipality, unit: PoliceUnit, clock: Clock) -> Agreement:
    code = int(town.code)
    state = _STATES[_turn(code, len(_STATES), salt=7)]
    age = 90 + _turn(code, 900, salt=8) + (700 if state in _OVER else 0)
    valid_from = clock.day(-age) if state in HAS_RUN else None
    ended_on = clock.day(-30 - _turn(code, 300, salt=9))
    until = clock.day(-age + 1460)
    return Agreement(
        unit=unit,
        title=f"Avtale om kommune- og politisamarbeid for {town.display_name}",
        state=state,
        valid_from=valid_from,
        valid_until=None if valid_from is None else (ended_on if state in _OVER else until),
        revision_due_on=revision_due_on(valid_from) if valid_from else None,
        language=town.mail_language,
    )


def _parties(town: Municipality, agreement: Agreement) -> list[AgreementParty]:
    signed_on = agreement.valid_from if agreement.state in _SIGNED else None
    return [
        AgreementParty(agreement=agreement, municipality=town, signed_on=signed_on),
        AgreementParty(agreement=agreement, unit=agreement.unit, signed_on=signed_on),
    ]
