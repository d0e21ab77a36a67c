"""Two councils of the demo world have a thematic forum: one soon reports, the other should have."""

import pytest

from meetings.models import AgendaItem, ForumMandate, Meeting
from meetings.rules import HELD, ReportState
from politirad.accounts.models import User
from tests.demo.conftest import TODAY

pytestmark = pytest.mark.usefixtures("world_loaded")


def _mandate(forum: str) -> ForumMandate:
    return ForumMandate.objects.whole().with_reports().with_task_counts(TODAY).get(forum__short_name=forum)


def test_elvestrands_forum_was_given_its_mandate_in_an_item_and_soon_reports_again() -> None:
    mandate = _mandate("Uteliv")
    held = Meeting.objects.filter(forum=mandate.forum, state__in=HELD)

    assert (mandate.council.short_name, mandate.item.title) == (
        "Elvestrand",
        "Uteliv i sentrum: skjenketider og patruljeplan",
    )
    assert (mandate.report_state, held.count(), mandate.overdue_count) == (ReportState.SOON, 1, 1)
    assert mandate.reports.get().item.meeting.state in HELD


def test_kongshavns_forum_should_have_reported_by_now() -> None:
    mandate = _mandate("Vold i nære relasjoner")

    assert (mandate.council.short_name, mandate.item, mandate.last_report_on) == ("Kongshavn", None, None)
    assert mandate.report_state == ReportState.OVERDUE


def test_the_business_member_sees_what_is_for_everyone_in_the_forum_and_no_mandate() -> None:
    kamran = User.objects.get(full_name="Kamran Ali")
    coming = Meeting.objects.get(forum__short_name="Uteliv", state="called")
    seen = AgendaItem.objects.visible_to(kamran).filter(meeting=coming).order_by("position")

    assert [item.title for item in seen] == [
        "Taxikø og trygg vei hjem",
        "Ansvarlig vertskap: kurs for utestedene",
    ]
    assert not ForumMandate.objects.visible_to(kamran).exists()
