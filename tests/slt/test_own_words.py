"""What an SLT group reads of itself on the pages, mails and papers it shares with the politiråd."""

import html
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings import actions
from meetings.models import ActionItem, Meeting
from meetings.tasks import seal_approved_minutes
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.councils.rules import Sphere
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.papers import texts_of
from tests.word import text_in_word
from tests.world import World
from tests.world_slt import Network, network_of, seat_slt

PLAN = {"held_on": "17.02.2027", "starts": "09.00", "ends": "11.00", "place": "Skolen", "video_link": ""}
COUNCIL = re.compile(
    r"\b(?:politi)?råd(?:et|ets|ene|enes|a|smøte\w*)?\b|\b(?<!municipal )councils?\b", re.IGNORECASE
)
"""What a politiråd is called in the three languages."""
TRUE = (
    # The product.
    "Politiråd",
    # Names of forums, which people have given them.
    "Elvestrand politiråd",
    # Meetings of the council above, for whoever sits there too.
    "Politirådsmøte",
    "Police council meeting",
    # The kinds of forum, where one is chosen.
    "politiråd regionalt politiråd",
    "police council regional police council",
    # Who else a conclusion may be sent to.
    "Et annet råd",
    "Eit anna råd",
    "Another council",
)
OF_THE_FORUM = (
    "councils:overview",
    "councils:members",
    "councils:handover",
    "forums:settings",
    "forums:add_seat",
    "forums:declaration",
    "meetings:of_forum",
    "meetings:create",
    "meetings:action_items",
    "meetings:add_task",
    "meetings:promised",
    "meetings:conclusions",
    "meetings:follow_up",
    "meetings:proposals",
    "meetings:propose",
    "meetings:standing_items",
    "plans:of_forum",
)
OF_THE_MEETING = (
    "agenda",
    "add_item",
    "notice",
    "participants",
    "pack",
    "knowledge",
    "minutes",
    "log",
    "edit",
)
OF_NOBODY = ("overview:my_page", "overview:help", "overview:years", "meetings:calendar")


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


def to(name: str, thing: Any) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": thing.pk})


def words_for_a_council(text: str) -> list[str]:
    """Where the text says «råd» of whoever reads it, with what stands around."""
    text = " ".join(text.split())
    for name in sorted(TRUE, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){name}(?!\w)", "", text)
    return [
        " ".join(text[max(0, hit.start() - 60) : hit.end() + 40].split()) for hit in COUNCIL.finditer(text)
    ]


def read(response: Any) -> str:
    """All a reader can see or hear on the page: texts, and the names of what has none."""
    markup = re.sub(r"<(script|style|noscript)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    names = re.findall(r'\b(?:aria-label|title|alt|placeholder|data-tittel)="([^"]*)"', markup)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", markup), *names]))


def lead(found: Network) -> Client:
    client = Client()
    client.force_login(found.coordinator)
    return client


def plan(leader: Client, group: Forum) -> Meeting:
    leader.post(to("create", group), PLAN)
    meeting = Meeting.objects.get(forum=group)
    said = {"title": "Fravær", "purpose": "discussion", "minutes_planned": "20", "presenter": "Kari Vik"}
    leader.post(to("add_item", meeting), {**said, "audience": "everyone", "is_general": "on", "quick": "1"})
    leader.post(to("notice", meeting))
    meeting.refresh_from_db()
    return meeting


def write(leader: Client, meeting: Meeting) -> None:
    meeting.participants.update(answer="yes")
    leader.post(to("open_meeting", meeting))
    item = meeting.items.get()
    leader.post(to("save_summary", item), {"summary": "Vi ser mer fravær.", "version": "0"})
    leader.post(to("add_conclusion", item), {"text": "Vi ringer hjem samme dag."})
    responsible = meeting.participants.first()
    task = {"what": "Ringe hjem", "responsible": str(responsible.pk), "due_on": "29.3.2027"}
    leader.post(to("add_action_item", item), task)
    meeting.refresh_from_db()


def pack_of(meeting: Meeting, user: User) -> bytes:
    """The papers of the meeting in one file, as a worker makes it."""
    wanted = actions.want_pack(meeting, by=User.objects.get(pk=user.pk))
    assert wanted is not None
    actions.build_pack(wanted.pk)
    wanted.refresh_from_db()
    with wanted.file.open("rb") as file:
        return file.read()


def pages_of(group: Forum, meeting: Meeting) -> Iterator[str]:
    yield from (reverse(name) for name in OF_NOBODY)
    yield from (reverse(name, kwargs={"pk": group.pk}) for name in OF_THE_FORUM)
    year = timezone.localdate(meeting.starts_at).year
    yield reverse("councils:year", kwargs={"pk": group.pk, "year": year})
    yield from (to(name, meeting) for name in OF_THE_MEETING)
    item = meeting.items.get()
    yield from (to("item", item), to("edit_item", item))
    yield from (to("conclusion", each) for each in item.conclusions.all())
    yield from (to("action_item", each) for each in ActionItem.objects.filter(forum=group))
    sections = ("rammer", "ledelse", "frister", "referat", "arbeidsmate")
    yield from (reverse("forums:edit", kwargs={"pk": group.pk, "section": each}) for each in sections)


def asked_by(client: Client, user: User, language: str, urls: list[str]) -> tuple[list[str], int]:
    """What stands of a council on the pages the reader may open, and how many they are."""
    User.objects.filter(pk=user.pk).update(language=language)
    client.cookies["django_language"] = language
    opened = [(url, client.get(url)) for url in urls]
    shown = [(url, answer) for url, answer in opened if answer.status_code == 200]
    wrong = [
        f"{language} {url}: {each}" for url, answer in shown for each in words_for_a_council(read(answer))
    ]
    return wrong, len(shown)


@pytest.mark.parametrize("language", User.Language.values)
def test_no_page_of_a_group_calls_it_a_council(found: Network, language: str):
    leader, member = lead(found), Client()
    member.force_login(found.member)
    meeting = plan(leader, found.executing)
    write(leader, meeting)
    urls = list(pages_of(found.executing, meeting))
    led, seen_by_leader = asked_by(leader, found.coordinator, language, [*urls, to("live", meeting)])
    met, seen_by_member = asked_by(member, found.member, language, urls)
    assert "\n".join(led + met) == ""
    assert (seen_by_leader > 30, seen_by_member > 15) == (True, True)


@pytest.mark.parametrize("language", User.Language.values)
def test_no_mail_and_no_paper_of_a_group_calls_it_a_council(found: Network, world: World, language: str):
    police = world.users[Role.POLICE_CONTACT]
    seat_slt(found.executing, police, Sphere.POLICE)
    Forum.objects.filter(pk=found.executing.pk).update(language=language)
    User.objects.update(language=language)
    leader = lead(found)
    meeting = plan(leader, found.executing)
    notice = pack_of(meeting, found.member)
    write(leader, meeting)
    leader.post(to("close_meeting", meeting))
    leader.post(to("send_for_approval", meeting))
    for user in (found.coordinator, police):
        client = Client()
        client.force_login(user)
        client.post(to("approve", meeting))
    seal_approved_minutes()
    papers = (notice, pack_of(meeting, found.member), leader.get(to("pdf", meeting)).content)
    told = [" ".join(texts_of(pdf)) for pdf in papers]
    told.append(text_in_word(leader.get(to("docx", meeting)).content))
    mails = Message.objects.filter(recipient__in=(found.coordinator, found.member, police))
    kinds = set(mails.values_list("kind", flat=True))
    told += [html.unescape(f"{each.subject} {each.text} {each.html}") for each in mails]
    assert "\n".join(hit for text in told for hit in words_for_a_council(text)) == ""
    assert kinds >= {"meeting_notice", "minutes_approve"}
