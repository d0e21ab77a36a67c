"""What one party keeps to itself is seen on that side alone: pages, papers, log, search, mail and minutes."""

import pytest
from django.core import mail
from django.core.files.base import ContentFile

from meetings import actions, documents
from meetings.models import ActionItem, AgendaItem, Attachment, Conclusion, SealedMinutes
from meetings.rules import State
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Party, Role
from tests.meetings.reading import text_of
from tests.world import World

MARK = "BAREPOLITI"
POLICE = (Role.POLICE_CONTACT, Role.UNIT_LEADER)
OTHERS = (
    Role.MAYOR,
    Role.CHIEF_EXECUTIVE,
    Role.SLT_COORDINATOR,
    Role.RECORDS_MANAGER,
    Role.AUDITOR,
    Role.EXTENDED_MEMBER,
    Role.GUEST,
    Role.DISTRICT_READER,
    Role.DIRECTORATE_ANALYST,
)


def _plant(world: World, state: State) -> AgendaItem:
    """An item of the police alone, with everything that can hang on one, each with the mark."""
    by = world.users[Role.POLICE_CONTACT]
    item = AgendaItem.objects.create(
        meeting=world.meeting(state),
        position=9,
        number=97,
        title=f"{MARK} tittel",
        description=f"{MARK} tekst",
        outcome=f"{MARK} mål",
        purpose=AgendaItem.Purpose.DISCUSSION,
        presenter=f"{MARK} innleder",
        audience=AgendaItem.Audience.OWN_PARTY,
        own_party=Party.POLICE,
        proposed_by=by,
        is_general=True,
        summary=f"{MARK} oppsummert",
    )
    Attachment.objects.create(
        item=item,
        file=ContentFile(f"%PDF-1.7 {MARK}".encode(), name="x.pdf"),
        name=f"{MARK}.pdf",
        media_type="application/pdf",
        size=20,
        sha256="0" * 64,
        uploaded_by=by,
    )
    Conclusion.objects.create(item=item, number=1, text=f"{MARK} enige", created_by=by)
    ActionItem.objects.create(
        item=item, what=f"{MARK} gjøre", responsible=by, party="police", due_on="2026-12-30", created_by=by
    )
    return item


def _pages(item: AgendaItem) -> list[str]:
    meeting = f"/moter/{item.meeting_id}"
    return [
        f"{meeting}/dagsorden/",
        f"{meeting}/referat/",
        f"{meeting}/logg/",
        f"{meeting}/innkalling/",
        f"{meeting}/direkte/",
        f"/saker/{item.pk}/",
        f"/saker/{item.pk}/rediger/",
        f"/saker/{item.pk}/utsett/",
        f"/vedlegg/{item.attachments.get().pk}/",
        f"/oppgaver/{item.action_items.get().pk}/",
        f"/politirad/{item.meeting.forum_id}/oppgaver/",
        f"/politirad/{item.meeting.forum_id}/moter/",
        f"/sok/?q={MARK}",
        "/min-side/",
    ]


def _seen(world: World, role: Role, item: AgendaItem) -> list[str]:
    client = world.client(role)
    found = []
    for url in _pages(item):
        response = client.get(url)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        # What was typed into the address is not a find.
        said = f"{response.headers}{body.decode(errors='replace')}".replace(f"q={MARK}", "").replace(
            f'value="{MARK}"', ""
        )
        if MARK in said and "/sok/" not in url:
            found.append(url)
        if "/sok/" in url and f"{MARK} tittel" in said:
            found.append(url)
    return found


@pytest.mark.parametrize("state", [State.DRAFT, State.CALLED, State.WRITING, State.IN_REVIEW])
def test_only_the_party_itself_sees_its_own_item(world: World, state: State):
    item = _plant(world, state)
    assert {role: _seen(world, role, item) for role in OTHERS} == {role: [] for role in OTHERS}
    assert all(f"/saker/{item.pk}/" in _seen(world, role, item) for role in POLICE)


def test_the_other_party_gets_404_for_the_item_and_its_paper(world: World):
    item = _plant(world, State.DRAFT)
    urls = [f"/saker/{item.pk}/", f"/vedlegg/{item.attachments.get().pk}/"]
    mayor, police = world.client(Role.MAYOR), world.client(Role.UNIT_LEADER)
    assert [mayor.get(url).status_code for url in urls] == [404, 404]
    assert [police.get(url).status_code for url in urls] == [200, 200]


def test_clock_times_are_the_same_for_both_parties(world: World):
    item = _plant(world, State.DRAFT)
    AgendaItem.objects.filter(pk=item.pk).update(position=0, minutes_planned=30)
    url = f"/moter/{item.meeting_id}/dagsorden/"
    assert "kl. 10.00" in text_of(world.client(Role.MAYOR).get(url))
    assert (
        "kl. 09.30"
        not in text_of(world.client(Role.MAYOR).get(url)).partition("Saker")[2].partition("Ny sak")[0]
    )


def test_moving_leaves_the_hidden_item_in_its_place(world: World):
    item = _plant(world, State.DRAFT)
    AgendaItem.objects.filter(pk=item.pk).update(position=0)
    client = world.client(Role.SLT_COORDINATOR)
    moved = world.closed_item(State.DRAFT)
    client.post(f"/saker/{moved.pk}/flytt/", {"direction": "to", "position": "1"})
    order = list(world.meeting(State.DRAFT).items.order_by("position").values_list("pk", flat=True))
    assert order == [item.pk, moved.pk, world.open_item(State.DRAFT).pk]


def test_notice_tells_the_own_item_to_that_party_only(world: World):
    item = _plant(world, State.DRAFT)
    actions.send_notice(item.meeting, by=world.users[Role.POLICE_CONTACT])
    told = {message.recipient_id for message in Message.objects.filter(text__contains=MARK)}
    assert told == {world.users[role].pk for role in POLICE}
    assert mail.outbox == []


def test_reader_rule_and_queryset_say_the_same(world: World):
    item = _plant(world, State.CALLED)
    meeting = world.meeting(State.CALLED)
    items = list(meeting.items.order_by("position"))
    for person in meeting.participants.select_related("user"):
        by_rows = set(meeting.items.visible_to(person.user).values_list("pk", flat=True))
        assert {each.pk for each in documents.readable_items(person, items)} == by_rows
    assert item in items


def test_sealed_minutes_keep_the_own_item_in_the_partys_own_edition(world: World):
    item = _plant(world, State.IN_REVIEW)
    meeting = item.meeting
    assert documents.editions(meeting) == ["main_parties", "police", "everyone"]
    shown = {
        edition: [item.pk for item in documents.minutes_content(meeting, edition).items]
        for edition in documents.editions(meeting)
    }
    assert {edition: item.pk in rows for edition, rows in shown.items()} == {
        "main_parties": False,
        "police": True,
        "everyone": False,
    }


def test_each_reader_gets_the_edition_of_their_side(world: World):
    meeting = world.meeting(State.APPROVED)
    SealedMinutes.objects.create(meeting=meeting, edition="police", pdf=b"%PDF politi", sha256="0" * 64)
    url = f"/moter/{meeting.pk}/referat.pdf"
    assert world.client(Role.UNIT_LEADER).get(url).content == b"%PDF politi"
    assert world.client(Role.MAYOR).get(url).content == b"%PDF-1.7"
    assert world.client(Role.EXTENDED_MEMBER).get(url).content == b"%PDF-1.7"


def test_own_item_without_text_holds_nobody_up_and_is_not_named(world: World):
    item = _plant(world, State.WRITING)
    AgendaItem.objects.filter(pk=item.pk).update(summary="")
    item.conclusions.all().delete()
    page = world.client(Role.SLT_COORDINATOR).get(f"/moter/{item.meeting_id}/referat/send/")
    assert MARK not in text_of(page)


def test_title_hidden_from_the_writer_can_be_used_again(world: World):
    item = _plant(world, State.DRAFT)
    said = {"title": item.title, "purpose": "discussion", "presenter": "x", "audience": "everyone"}
    other = actions.add_item(item.meeting, by=world.users[Role.SLT_COORDINATOR], is_general=True, **said)
    assert other.pk != item.pk


def test_log_forgets_what_an_opened_item_was_called_while_it_was_closed(world: World):
    item = _plant(world, State.DRAFT)
    actions.change_item(item, title="Åpen for begge", audience="main_parties", own_party="")
    actions.change_item(AgendaItem.objects.get(pk=item.pk), title="Enda åpnere")
    url = f"/moter/{item.meeting_id}/logg/"
    assert MARK not in text_of(world.client(Role.MAYOR).get(url))
    assert "Enda åpnere" in text_of(world.client(Role.MAYOR).get(url))
