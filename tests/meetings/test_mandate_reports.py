"""A thematic forum's report comes on the council's agenda by itself, once, and in time (R109, BR39)."""

from datetime import date, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from meetings import actions
from meetings.models import AgendaItem, ForumMandate, MandateReport, Meeting
from meetings.rules import ReportState, State
from meetings.tasks import schedule_reports
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Role
from tests.world import OSLO, World
from tests.world_mandates import a_topic, thematic_forum

GIVEN_ON = date(2026, 2, 2)


@pytest.fixture
def council(world: World) -> Forum:
    """Our council, with no meeting planned and a forum whose first report is due on 2 February 2027."""
    Meeting.objects.filter(forum=world.forum).exclude(state=State.APPROVED).update(state=State.CANCELLED)
    forum = thematic_forum(world.forum, "Temaforum Uteliv")
    ForumMandate.objects.create(
        council=world.forum,
        forum=forum,
        topic=a_topic(),
        purpose="Følge med.",
        given_on=GIVEN_ON,
        valid_from=GIVEN_ON,
        made_by=world.users[Role.POLICE_CONTACT],
    )
    return world.forum


def _meeting(council: Forum, world: World, on: date) -> Meeting:
    starts_at = datetime.combine(on, time(10), OSLO)
    return actions.create_meeting(
        council,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="Rådhuset",
        by=world.users[Role.SLT_COORDINATOR],
    )


def _reports(meeting: Meeting) -> list[AgendaItem]:
    return list(meeting.items.filter(mandate_report__isnull=False))


def _mandate() -> ForumMandate:
    return ForumMandate.objects.with_reports().get()


def _hold(meeting: Meeting, day: date) -> None:
    starts_at, ends_at = (datetime.combine(day, time(hour), OSLO) for hour in (10, 12))
    Meeting.objects.filter(pk=meeting.pk).update(state=State.WRITING, starts_at=starts_at, ends_at=ends_at)


def test_a_year_planned_meeting_by_meeting_has_the_report_once_and_in_time(
    world: World, council: Forum
) -> None:
    days = [date(2026, 12, 1), date(2027, 1, 20), date(2027, 3, 10), date(2027, 6, 9)]
    meetings = [_meeting(council, world, day) for day in days]
    assert [len(_reports(meeting)) for meeting in meetings] == [1, 0, 0, 0]
    assert [schedule_reports() for _night in range(3)] == [0, 0, 0]
    (item,) = _reports(meetings[0])
    assert (item.title, item.audience) == ("Rapport fra temaforum Uteliv", AgendaItem.Audience.MAIN_PARTIES)
    assert _mandate().report_state == ReportState.SCHEDULED


def test_planned_all_at_once_the_last_meeting_in_time_has_it(world: World, council: Forum) -> None:
    ForumMandate.objects.update(given_on=date(2026, 11, 2), valid_from=date(2026, 11, 2))
    days = [date(2026, 12, 9), date(2027, 3, 10), date(2027, 6, 9)]
    meetings = [_meeting(council, world, day) for day in days]
    assert [_reports(meeting) for meeting in meetings] == [[], [], []]
    assert schedule_reports() == 0
    later = _meeting(council, world, date(2027, 9, 8))
    assert len(_reports(later)) == 1


def test_a_mandate_given_when_the_year_is_planned_finds_its_meeting(world: World, council: Forum) -> None:
    ForumMandate.objects.all().delete()
    meetings = [_meeting(council, world, day) for day in (date(2027, 1, 20), date(2027, 3, 10))]
    actions.give_mandate(
        council,
        None,
        name="Trafikk",
        by=world.users[Role.POLICE_CONTACT],
        topic_id=a_topic().pk,
        purpose="Trygge skoleveier.",
        item_id=None,
        given_on=GIVEN_ON,
        reports_every_months=12,
        valid_from=GIVEN_ON,
        valid_until=None,
    )
    assert [[item.title for item in _reports(meeting)] for meeting in meetings] == [
        ["Rapport fra temaforum Trafikk"],
        [],
    ]


def test_when_the_meeting_is_held_the_next_due_date_moves_by_itself(world: World, council: Forum) -> None:
    first = _meeting(council, world, date(2026, 12, 1))
    later = _meeting(council, world, date(2027, 11, 24))
    assert (_mandate().report_due_on, len(_reports(first)), len(_reports(later))) == (date(2027, 2, 2), 1, 0)
    _hold(first, date(2026, 12, 1))
    with time_machine.travel(datetime(2026, 12, 2, 9, tzinfo=OSLO)):
        assert _mandate().last_report_on == date(2026, 12, 1)
        assert _mandate().report_due_on == date(2027, 12, 1)
        assert [schedule_reports() for _night in range(2)] == [1, 0]
    assert len(_reports(later)) == 1


def test_one_taken_off_an_agenda_does_not_come_back_to_it(world: World, council: Forum) -> None:
    first = _meeting(council, world, date(2026, 12, 1))
    actions.remove_item(_reports(first)[0])
    assert (schedule_reports(), _mandate().report_state) == (0, ReportState.SOON)
    assert len(_reports(_meeting(council, world, date(2027, 1, 20)))) == 1


def test_a_called_meeting_gets_nothing_its_members_were_not_told_of(world: World, council: Forum) -> None:
    called = _meeting(council, world, date(2026, 12, 1))
    actions.remove_item(_reports(called)[0])
    MandateReport.objects.all().delete()
    Meeting.objects.filter(pk=called.pk).update(state=State.CALLED)
    assert schedule_reports() == 0
    assert len(_reports(_meeting(council, world, date(2027, 1, 20)))) == 1


def test_one_that_was_not_reached_goes_along_and_is_not_counted(world: World, council: Forum) -> None:
    first = _meeting(council, world, date(2026, 12, 1))
    later = _meeting(council, world, date(2027, 1, 20))
    (item,) = _reports(first)
    copy = actions.copy_to_meeting(item, later, by=world.users[Role.POLICE_CONTACT])
    _hold(first, date(2026, 11, 23))
    assert (_reports(later), _mandate().last_report_on) == ([copy], None)
    assert schedule_reports() == 0


def test_kept_for_later_it_goes_along_when_it_is_taken_in(world: World, council: Forum) -> None:
    by = world.users[Role.POLICE_CONTACT]
    first, later = (_meeting(council, world, day) for day in (date(2026, 12, 1), date(2027, 1, 20)))
    proposal = actions.keep_for_later(_reports(first)[0], by=by)
    taken = actions.take_in_proposal(proposal, later, by=by)
    assert _reports(later) == [taken]


def test_a_cancelled_meeting_gives_it_back(world: World, council: Forum) -> None:
    first = _meeting(council, world, date(2026, 12, 1))
    later = _meeting(council, world, date(2027, 1, 20))
    Meeting.objects.filter(pk=first.pk).update(state=State.CANCELLED)
    assert (schedule_reports(), len(_reports(later))) == (1, 1)


def test_an_ended_mandate_asks_for_no_more(world: World, council: Forum) -> None:
    actions.end_mandate(_mandate(), valid_until=date(2026, 11, 30), reason="Oppdraget er utført.")
    assert _reports(_meeting(council, world, date(2026, 12, 1))) == []


def test_an_item_somebody_wrote_with_the_same_title_is_the_report(world: World, council: Forum) -> None:
    ForumMandate.objects.update(valid_from=date(2026, 11, 1), given_on=date(2026, 1, 1))
    ForumMandate.objects.update(valid_from=date(2027, 12, 1))
    meeting = _meeting(council, world, date(2026, 12, 1))
    written = actions.add_item(
        meeting,
        by=world.users[Role.POLICE_CONTACT],
        title="Rapport fra temaforum Uteliv",
        purpose=AgendaItem.Purpose.INFORMATION,
        presenter="Silje Brekke",
        audience=AgendaItem.Audience.MAIN_PARTIES,
    )
    ForumMandate.objects.update(valid_from=GIVEN_ON)
    assert (schedule_reports(), _reports(meeting)) == (1, [written])


def test_the_reports_item_leads_to_the_mandate(world: World, council: Forum) -> None:
    (item,) = _reports(_meeting(council, world, date(2026, 12, 1)))
    page = world.client(Role.MAYOR).get(reverse("meetings:item", args=[item.pk])).content.decode()
    assert "Saken er rapporten fra temaforumet" in page
    assert reverse("meetings:mandate", args=[_mandate().pk]) in page
