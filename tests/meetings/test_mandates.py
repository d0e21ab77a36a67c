"""A council gives a thematic forum its mandate, changes it and ends it (R108, R109)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings import actions
from meetings.models import AgendaItem, ForumMandate, Topic
from meetings.rules import State
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, Seat
from politirad.tenancy.permissions import Party, Permission, Role
from tests.world import CLOSED_MARK, World
from tests.world_agenda import own_item_of
from tests.world_mandates import GIVEN_ON, a_mandate, a_topic, mandate_of, thematic_forum

PURPOSE = "Følge med på utelivet, og foreslå tiltak."


@pytest.fixture
def topic(world: World) -> Topic:
    return a_topic()


def _said(topic: Topic, **more: Any) -> dict[str, Any]:
    said = {
        "topic_id": topic.pk,
        "purpose": PURPOSE,
        "item_id": None,
        "given_on": GIVEN_ON,
        "reports_every_months": 12,
        "valid_from": GIVEN_ON,
        "valid_until": None,
    }
    return said | more


def _sent(about: Topic, **more: Any) -> dict[str, Any]:
    return {
        "forum": "nytt",
        "name": "Uteliv",
        "topic": about.pk,
        "purpose": PURPOSE,
        "given_on": "02.02.2026",
        "reports_every_months": 12,
        **more,
    }


def _give(world: World, topic: Topic, forum: Forum | None, **more: Any) -> ForumMandate:
    name = more.pop("name", "")
    by = world.users[Role.POLICE_CONTACT]
    return actions.give_mandate(world.forum, forum, by=by, name=name, **_said(topic, **more))


def test_a_mandate_can_make_the_forum_and_its_giver_runs_it(world: World, topic: Topic) -> None:
    url = reverse("meetings:give_mandate", args=[world.forum.pk])
    response = world.client(Role.POLICE_CONTACT).post(url, _sent(topic))
    mandate = ForumMandate.objects.get()
    seat = Seat.objects.get(forum=mandate.forum)
    assert (response.status_code, response["Location"]) == (
        302,
        reverse("meetings:thematic_forums", args=[world.forum.pk]),
    )
    assert (mandate.forum.name, mandate.forum.kind) == ("Temaforum Uteliv", Forum.Kind.THEMATIC)
    assert list(mandate.forum.municipalities.all()) == [world.municipality]
    assert (seat.user, seat.is_secretary) == (world.users[Role.POLICE_CONTACT], True)
    assert (mandate.valid_from, mandate.reports_every_months) == (GIVEN_ON, 12)


def test_pressed_twice_there_is_one_forum_and_one_mandate(world: World, topic: Topic) -> None:
    client, url = world.client(Role.POLICE_CONTACT), reverse("meetings:give_mandate", args=[world.forum.pk])
    answers = [client.post(url, _sent(topic, name=name)).status_code for name in ("Uteliv", "uteliv")]
    assert answers == [302, 302]
    assert (Forum.objects.filter(kind=Forum.Kind.THEMATIC).count(), ForumMandate.objects.count()) == (1, 1)


def test_given_in_an_item_it_has_the_day_of_the_meeting(world: World, topic: Topic) -> None:
    item = world.open_item(State.APPROVED)
    client = world.client(Role.POLICE_CONTACT)
    link = f"{reverse('meetings:give_mandate', args=[world.forum.pk])}?sak={item.pk}"
    assert link in client.get(reverse("meetings:item", args=[item.pk])).content.decode()
    form = client.get(link).context["form"]
    assert (form.initial["item"], form.initial["topic"]) == (item.pk, item.topic_id)
    client.post(link, _sent(topic, item=item.pk, given_on=""))
    assert ForumMandate.objects.get().given_on == item.meeting.starts_at.date()


def test_one_mandate_at_a_time_for_each_forum_and_council(world: World, topic: Topic) -> None:
    forum = thematic_forum(world.forum, "Temaforum Uteliv")
    first = _give(world, topic, forum, valid_until=date(2026, 6, 30))
    with pytest.raises(ValidationError, match="alt et mandat"):
        _give(world, topic, forum, valid_from=date(2026, 6, 30))
    with pytest.raises(IntegrityError), transaction.atomic():
        ForumMandate.objects.create(
            council=world.forum, forum=forum, made_by=first.made_by, **_said(topic, purpose="En til.")
        )
    assert _give(world, topic, forum, valid_from=date(2026, 7, 1)).pk != first.pk


def test_only_a_thematic_forum_near_the_council_gets_one(world: World, topic: Topic) -> None:
    far = thematic_forum(world.neighbour_forum, "Temaforum langt borte")
    for forum in (far, world.neighbour_forum):
        with pytest.raises(ValidationError, match="deler kommune"):
            _give(world, topic, forum)
    with pytest.raises(ValidationError, match="deler kommune"):
        actions.give_mandate(
            far, thematic_forum(world.forum, "Temaforum"), by=world.users[Role.POLICE_CONTACT], **_said(topic)
        )


def test_it_is_given_in_no_other_councils_item_and_in_no_partys_own(world: World, topic: Topic) -> None:
    by, forum = world.users[Role.POLICE_CONTACT], thematic_forum(world.forum, "Temaforum Uteliv")
    own = own_item_of(world.meeting(State.DRAFT), "Bemanning", party=Party.POLICE, by=by)
    foreign = world.neighbour_meeting(State.APPROVED).items.earliest("pk")
    for item in (own, foreign):
        with pytest.raises(ValidationError, match="en av sakene"):
            _give(world, topic, forum, item_id=item.pk)
    page = world.client(Role.POLICE_CONTACT).get(reverse("meetings:give_mandate", args=[world.forum.pk]))
    offered = dict(page.context["form"].fields["item"].choices)
    assert {own.pk, foreign.pk} & offered.keys() == set()
    assert world.open_item(State.APPROVED).pk in offered


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"given_on": ""}, "given_on"),
        ({"given_on": "01.01.2027"}, "given_on"),
        ({"valid_from": "01.02.2026"}, "valid_from"),
        ({"valid_until": "01.02.2026"}, "valid_until"),
        ({"reports_every_months": 24}, "reports_every_months"),
        ({"name": ""}, "name"),
        ({"purpose": ""}, "purpose"),
        ({"topic": ""}, "topic"),
    ],
)
def test_the_form_says_what_is_wrong(world: World, topic: Topic, more: dict[str, Any], field: str) -> None:
    url = reverse("meetings:give_mandate", args=[world.forum.pk])
    response = world.client(Role.POLICE_CONTACT).post(url, _sent(topic, **more))
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert not ForumMandate.objects.exists()


def test_two_who_change_it_at_once_see_both_texts(world: World) -> None:
    mandate = mandate_of(world.forum, world.users[Role.POLICE_CONTACT], mark="")
    client, url = world.client(Role.SLT_COORDINATOR), reverse("meetings:edit_mandate", args=[mandate.pk])
    seen = client.get(url).context["form"].initial["seen"]
    ForumMandate.objects.filter(pk=mandate.pk).update(purpose="Den andre teksten.")
    sent = {"topic": mandate.topic_id, "purpose": "Min tekst.", "item": mandate.item_id}
    sent |= {"reports_every_months": 6, "seen": seen}
    stale = client.post(url, sent)
    assert stale.status_code == 409
    assert {"Min tekst.", "Den andre teksten."} <= set(stale.content.decode().replace("<", ">").split(">"))
    kept = client.post(url, sent | {"seen": stale.context["form"].data["seen"]})
    mandate.refresh_from_db()
    assert (kept.status_code, mandate.purpose, mandate.reports_every_months) == (302, "Min tekst.", 6)


def test_it_is_ended_with_a_day_and_a_reason(world: World) -> None:
    mandate = mandate_of(world.forum, world.users[Role.POLICE_CONTACT], mark="")
    client, url = world.client(Role.POLICE_CONTACT), reverse("meetings:end_mandate", args=[mandate.pk])
    assert client.post(url, {"valid_until": "01.02.2026", "reason": "Ferdig."}).status_code == 422
    assert client.post(url, {"valid_until": "23.11.2026", "reason": ""}).status_code == 422
    client.post(url, {"valid_until": "23.11.2026", "reason": "Oppdraget er utført."})
    page = client.get(reverse("meetings:thematic_forums", args=[world.forum.pk]))
    assert ([row.mandate for row in page.context["over"]], page.context["holding"]) == ([mandate], [])
    assert (
        "Oppdraget er utført." in client.get(reverse("meetings:mandate", args=[mandate.pk])).content.decode()
    )


def test_that_it_exists_is_metadata_and_what_it_says_is_content(world: World) -> None:
    by = world.users[Role.POLICE_CONTACT]
    mandate = mandate_of(world.forum, by, mark="")
    url = reverse("meetings:mandate", args=[mandate.pk])
    read = {role: world.client(role).get(url) for role in Role}
    knows = {role for role, answer in read.items() if answer.status_code == 200}
    reads = {role for role in knows if CLOSED_MARK in read[role].content.decode()}
    held = {
        permission: {
            role
            for role, user in world.users.items()
            if Forum.objects.where_may(user, permission).contains(forum)
        }
        for permission in (Permission.VIEW_METADATA, Permission.VIEW_CONTENT)
        for forum in [world.forum]
    }
    assert (knows, reads) == (held[Permission.VIEW_METADATA], held[Permission.VIEW_CONTENT])


def test_a_member_of_the_forum_alone_reads_the_mandate_and_not_the_councils_items(world: World) -> None:
    mandate = mandate_of(world.forum, world.users[Role.POLICE_CONTACT], mark="")
    member = world.stranger
    seat_person(mandate.forum, member, Role.POLICE_CONTACT, title="Politikontakt", valid_from=GIVEN_ON)
    client = world.client_of(member)
    page = client.get(reverse("meetings:mandate", args=[mandate.pk])).content.decode()
    titles = set(AgendaItem.objects.filter(meeting__forum=world.forum).values_list("title", flat=True))
    assert mandate.purpose in page
    assert [title for title in titles if title in page] == []
    assert client.get(reverse("meetings:edit_mandate", args=[mandate.pk])).status_code == 403
    assert (
        mandate.purpose in client.get(reverse("councils:overview", args=[mandate.forum_id])).content.decode()
    )


def test_the_council_shows_its_forums_and_an_empty_list_in_words(world: World) -> None:
    client, url = world.client(Role.MAYOR), reverse("meetings:thematic_forums", args=[world.forum.pk])
    assert "Det er frivillig" in client.get(url).content.decode()
    mandate = a_mandate(world.forum, world.users[Role.POLICE_CONTACT], name="Temaforum Trafikk")
    lone = thematic_forum(world.forum, "Temaforum Rus")
    assert mandate.forum.name in client.get(url).content.decode()
    assert (
        mandate.forum.name in client.get(reverse("councils:overview", args=[world.forum.pk])).content.decode()
    )
    assert client.get(url).context["without"] == []
    assert world.client(Role.POLICE_CONTACT).get(url).context["without"] == [lone]
    assert client.get(reverse("meetings:thematic_forums", args=[lone.pk])).status_code == 404


@pytest.mark.parametrize("page", ["meetings:thematic_forums", "councils:overview"])
def test_a_page_asks_as_often_for_three_mandates_as_for_thirty(world: World, page: str) -> None:
    client, url = world.client(Role.POLICE_CONTACT), reverse(page, args=[world.forum.pk])
    counts = []
    for made, more in ((0, 3), (3, 27)):
        for number in range(made, made + more):
            a_mandate(world.forum, world.users[Role.POLICE_CONTACT], name=f"Temaforum {number}")
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(url).content.decode().count("Temaforum ") >= made + more
        counts.append(len(queries))
    assert counts[0] == counts[1]
