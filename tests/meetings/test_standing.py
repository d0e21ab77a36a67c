"""Standing items: put on new agendas by rule, at their end, and filled with what is still open."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from meetings import actions, rules
from meetings.models import ActionItem, Meeting, StandingItem
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of, titles_of
from tests.world import OSLO, World


@pytest.fixture
def arranger(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


def _meeting(world: World, starts_at: datetime) -> Meeting:
    return actions.create_meeting(
        world.forum,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        place="Rådhuset",
        by=world.users[Role.POLICE_CONTACT],
    )


def _titles(meeting: Meeting) -> list[str]:
    return list(meeting.items.order_by("position").values_list("title", flat=True))


@pytest.mark.parametrize(
    ("first", "last", "unapproved", "due"),
    [
        (False, False, False, ["every_meeting"]),
        (True, False, False, ["every_meeting", "first_of_year"]),
        (False, True, False, ["every_meeting", "last_of_year"]),
        (False, False, True, ["every_meeting", "minutes_unapproved"]),
    ],
)
def test_rules_say_which_meetings_get_the_item(*, first: bool, last: bool, unapproved: bool, due: list[str]):
    found = rules.standing_items_due(
        is_first_of_year=first, is_last_of_year=last, has_unapproved_minutes=unapproved
    )
    assert list(found) == due


@pytest.mark.parametrize(
    ("later", "count", "target", "month", "is_last"),
    [(0, 4, 4, 6, True), (0, 1, 4, 11, True), (0, 1, 4, 6, False), (1, 4, 4, 11, False)],
)
def test_last_of_the_year(*, later: int, count: int, target: int, month: int, is_last: bool):
    found = rules.is_last_of_year(later_this_year=later, held_or_planned=count, target=target, month=month)
    assert found is is_last


def test_places_of_some_are_filled_in_another_order_and_the_rest_stay():
    assert rules.filled([1, 2, 3, 4], [4, 1]) == [4, 2, 3, 1]


def test_the_usual_items_are_put_in_first_and_last_and_minutes_come_first(world: World, arranger: Client):
    url = f"/politirad/{world.forum.pk}/faste-saker/"
    assert "Bruk de vanlige" in text_of(arranger.get(url))
    for _press in range(2):
        arranger.post(url, {"usual": "1"})
    meeting = _meeting(world, datetime(2027, 3, 17, 9, 0, tzinfo=OSLO))
    assert _titles(meeting) == ["Godkjenning av referat", "Oppfølging av oppgaver", "Eventuelt"]
    added = actions.add_item(
        meeting,
        by=world.users[Role.POLICE_CONTACT],
        title="Ny",
        purpose="discussion",
        presenter="x",
        audience="everyone",
        is_general=True,
    )
    assert added.position == 3
    assert _titles(meeting)[-1] == "Eventuelt"


def test_minutes_come_up_only_while_some_are_not_approved(world: World):
    actions.add_usual_standing_items(world.forum)
    for state in (State.WRITING, State.IN_REVIEW):
        Meeting.objects.filter(pk=world.meeting(state).pk).update(state=State.CANCELLED)
    meeting = _meeting(world, datetime(2027, 3, 17, 9, 0, tzinfo=OSLO))
    assert _titles(meeting) == ["Oppfølging av oppgaver", "Eventuelt"]


def test_missing_ones_are_put_in_by_a_press_and_only_once(world: World, arranger: Client):
    actions.add_usual_standing_items(world.forum)
    meeting = world.meeting(State.DRAFT)
    url = f"/moter/{meeting.pk}/dagsorden/faste-saker/"
    assert "3 faste saker er satt inn." in arranger.post(url, follow=True).content.decode()
    assert "Dagsordenen har alt de faste sakene." in arranger.post(url, follow=True).content.decode()
    titles = titles_of(arranger.get(f"/moter/{meeting.pk}/dagsorden/"))
    assert [titles[0], titles[1], titles[-1]] == [
        "Godkjenning av referat",
        "Oppfølging av oppgaver",
        "Eventuelt",
    ]


def test_open_action_items_of_earlier_meetings_return_by_themselves(world: World, arranger: Client):
    actions.add_usual_standing_items(world.forum)
    meeting = world.meeting(State.DRAFT)
    actions.insert_standing_items(meeting, by=world.users[Role.POLICE_CONTACT])
    item = meeting.items.get(lists_action_items=True)
    promised = ActionItem.objects.filter(
        item__meeting__forum=world.forum, item__meeting__state__in=rules.HELD
    )
    assert f"{promised.count()} åpne oppgaver" in text_of(arranger.get(f"/moter/{meeting.pk}/dagsorden/"))
    page = text_of(arranger.get(f"/saker/{item.pk}/"))
    first = promised.select_related("item__meeting").earliest("pk")
    assert f"{first.what} Ingrid Solvang fra sak {first.item.case_number}" in page
    promised.exclude(item__meeting__state=State.APPROVED).update(status="done", result="Gjort.")
    left = promised.filter(is_open=True).count()
    assert f"{left} åpne oppgaver" in text_of(arranger.get(f"/moter/{meeting.pk}/dagsorden/"))


def test_own_standing_item_is_added_and_taken_away(world: World, arranger: Client):
    url = f"/politirad/{world.forum.pk}/faste-saker/"
    typed = {
        "title": "Status fra politiet",
        "purpose": "information",
        "minutes_planned": "15",
        "when": "first_of_year",
        "place": "first",
        "audience": "main_parties",
    }
    assert arranger.post(url, typed).status_code == 302
    assert "Status fra politiet Årets første møte Først" in text_of(arranger.get(url))
    standing = StandingItem.objects.get()
    arranger.post(f"/faste-saker/{standing.pk}/fjern/")
    assert StandingItem.objects.exists() is False
