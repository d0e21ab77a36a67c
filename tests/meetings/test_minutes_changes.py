"""What is new in a version of the minutes: told from the sealed words, and only of what one may read."""

import pytest
from django.urls import reverse

from meetings import actions, documents
from meetings.models import Meeting
from meetings.rules import State
from meetings.tasks import seal_approved_minutes
from politirad.tenancy.permissions import Role
from politirad.web.difference import Change, change
from tests.meetings.reading import text_of
from tests.world import CLOSED_MARK, World

REASON = "Vaktplanen manglet en dag."


def _url(meeting: Meeting, version: int | None = None) -> str:
    url = reverse("meetings:minutes_changes", kwargs={"pk": meeting.pk})
    return f"{url}?utgave={version}" if version else url


def _reopened(world: World) -> Meeting:
    meeting = world.meeting(State.IN_REVIEW)
    actions.approve_minutes(meeting, by=world.users[Role.MAYOR])
    seal_approved_minutes()
    return actions.reopen_minutes(meeting, reason=REASON, by=world.users[Role.POLICE_CONTACT])


def _approved_again(world: World, meeting: Meeting) -> None:
    actions.send_for_approval(meeting, reason="Kort.", by=world.users[Role.POLICE_CONTACT])
    for role in (Role.MAYOR, Role.UNIT_LEADER):
        actions.approve_minutes(meeting, by=world.users[role])


def _rewrite(world: World, meeting: Meeting) -> None:
    """Another summary of what everybody may read, and a new conclusion of what only insiders may."""
    writer, items = world.users[Role.POLICE_CONTACT], meeting.items.order_by("position")
    shared = items.get(audience="everyone")
    actions.save_summary(shared, f"{shared.summary} Lagt til.", version=shared.summary_version, by=writer)
    actions.add_conclusion(items.exclude(pk=shared.pk).first(), f"{CLOSED_MARK} to", by=writer)


def test_the_writer_sees_what_changes_while_the_new_version_is_written(world: World):
    meeting, writer = _reopened(world), world.client(Role.POLICE_CONTACT)
    assert "Det står det samme i utgave 2 som i utgave 1." in text_of(writer.get(_url(meeting)))
    _rewrite(world, meeting)
    page = writer.get(_url(meeting))
    assert "Lagt til." in page.content.decode().partition("<ins>")[2]
    assert f"{CLOSED_MARK} to" in text_of(page)
    assert "Se hva som er nytt i utgave 2" in text_of(
        writer.get(reverse("meetings:minutes", args=[meeting.pk]))
    )


def test_outsiders_see_the_change_of_what_they_read_once_it_is_approved(world: World):
    meeting, outside = _reopened(world), world.client(Role.EXTENDED_MEMBER)
    _rewrite(world, meeting)
    assert outside.get(_url(meeting, 2)).status_code == 404
    assert "Dette er den første utgaven." in text_of(outside.get(_url(meeting)))
    _approved_again(world, meeting)
    waiting = outside.get(_url(meeting, 2), follow=True)
    assert "Utgavene kan ikke sammenlignes ennå." in text_of(waiting)
    seal_approved_minutes()
    page = text_of(outside.get(_url(meeting, 2)))
    assert ("Lagt til." in page, CLOSED_MARK in page, REASON in page) == (True, False, False)


@pytest.mark.parametrize("version", [0, 3, 99])
def test_a_version_that_does_not_exist_is_not_found(world: World, version: int):
    meeting = _reopened(world)
    assert world.client(Role.MAYOR).get(f"{_url(meeting)}?utgave={version}").status_code == 404


def test_an_item_that_is_gone_and_one_that_is_new_are_told_of_whole():
    def words(*items: dict[str, object]) -> documents.Words:
        empty = {"number": "1/2026", "disqualified": "", "notes": [], "views": [], "tasks": []}
        return {"attendance": [], "items": [{**empty, **item} for item in items]}

    old = {"pk": 1, "title": "Russetid", "summary": "Var", "conclusions": [{"label": "1.1", "text": "Ja"}]}
    new = {"pk": 2, "title": "Sentrum", "summary": "Er", "conclusions": []}
    found = documents.minutes_changes(words(old), words(new))
    assert [(each.title, each.changes) for each in found] == [
        ("1/2026 Sentrum", (change("", "Er"),)),
        ("1/2026 Russetid", (change("Var", ""), change("1.1 Ja", ""))),
    ]
    assert found[0].changes[0] == Change((), change("", "Er").after)
