"""Every page asks the database the same number of questions for one row as for three."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from politirad.tenancy.permissions import Role
from tests.architecture.door_table import COLUMNS, TABLE
from tests.architecture.growth import grow
from tests.architecture.routes import address, routes
from tests.world import World

MOST = 10
NOT_ALLOWED = 405
OPENED = {"200", "302", "422"}

# One line for each page; a page without one fails, and so does a line without its page.
QUERY_COUNTS: dict[str, int] = {
    "accounts:accessibility": 6,
    "accounts:privacy": 6,
    "accounts:profile": 6,
    "agreements:add_anchoring": 7,
    "agreements:add_commitment": 9,
    "agreements:add_focus_area": 8,
    "agreements:add_section": 8,
    "agreements:agreement": 27,
    "agreements:answer": 10,
    "agreements:answers": 7,
    "agreements:ask_to_sign": 12,
    "agreements:attach": 8,
    "agreements:cancel_order": 9,
    "agreements:comment": 9,
    "agreements:commitment": 11,
    "agreements:compare": 14,
    "agreements:discard": 8,
    "agreements:draft": 12,
    "agreements:edit_commitment": 10,
    "agreements:edit_focus_area": 9,
    "agreements:edit_frames": 8,
    "agreements:edit_section": 9,
    "agreements:of_forum": 8,
    "agreements:offer": 8,
    "agreements:order": 10,
    "agreements:refuse": 10,
    "agreements:register": 10,
    "agreements:register_file": 7,
    "agreements:register_old": 9,
    "agreements:remove_anchoring": 8,
    "agreements:remove_commitment": 9,
    "agreements:remove_evidence": 10,
    "agreements:remove_focus_area": 9,
    "agreements:remove_section": 9,
    "agreements:share": 9,
    "agreements:sign": 12,
    "agreements:sign_for": 11,
    "agreements:signed_copy": 7,
    "agreements:start": 10,
    "agreements:start_revision": 7,
    "agreements:stop_revision": 7,
    "agreements:talk_on": 7,
    "agreements:terminate": 7,
    "agreements:treat_politically": 7,
    "agreements:version": 14,
    "agreements:version_file": 12,
    "archive:archives": 9,
    "archive:package": 6,
    "archive:queue": 8,
    "archive:set_up": 10,
    "contacts:add_unit": 7,
    "contacts:assign": 9,
    "contacts:assignment": 8,
    "contacts:change_assignment": 9,
    "contacts:apply": 12,
    "contacts:decide": 12,
    "contacts:districts": 6,
    "contacts:edit_unit": 8,
    "contacts:end_unit": 8,
    "contacts:exception": 15,
    "contacts:exceptions": 7,
    "contacts:imports": 7,
    "contacts:cancel_presence": 8,
    "contacts:edit_presence": 8,
    "contacts:own_presence": 11,
    "contacts:plan_presence": 9,
    "contacts:plan_presence_series": 10,
    "contacts:presence": 14,
    "contacts:record_presence": 9,
    "contacts:preview": 7,
    "contacts:register": 17,
    "contacts:register_file": 6,
    "contacts:registers": 6,
    "contacts:template_file": 4,
    "contacts:term_met": 8,
    "contacts:units": 8,
    "contacts:upload": 6,
    "contacts:withdraw": 7,
    "councils:list": 8,
    "councils:members": 8,
    "councils:overview": 14,
    "councils:year": 10,
    "councils:yearly": 16,
    "councils:yearly_file": 16,
    "demo:mail": 7,
    "demo:mail_file": 3,
    "demo:mail_html": 3,
    "demo:mails": 8,
    "demo:people": 7,
    "demo:signatures": 7,
    "forums:add_partner": 7,
    "forums:add_seat": 9,
    "forums:assent": 7,
    "forums:create": 11,
    "forums:declaration": 8,
    "forums:edit": 9,
    "forums:edit_partner": 8,
    "forums:edit_seat": 8,
    "forums:extension": 10,
    "forums:override_chair": 9,
    "forums:settings": 11,
    "forums:withdraw_assent": 8,
    "health": 3,
    "plans:add_bylaws": 8,
    "plans:add_measure": 10,
    "plans:add_plan": 7,
    "plans:add_process": 7,
    "plans:edit_bylaws": 9,
    "plans:edit_measure": 11,
    "plans:edit_plan": 8,
    "plans:edit_process": 8,
    "plans:measure": 10,
    "plans:of_forum": 10,
    "plans:process": 10,
    "plans:bylaws": 10,
    "plans:plan": 11,
    "meetings:action_item": 11,
    "meetings:action_items": 10,
    "meetings:action_items_file": 7,
    "meetings:add_oral_promise": 9,
    "meetings:edit_action_item": 12,
    "meetings:own_action_items": 9,
    "meetings:promised": 9,
    "meetings:conclusion": 9,
    "meetings:edit_request": 7,
    "meetings:conclusions": 10,
    "meetings:conclusions_file": 8,
    "meetings:add_item": 12,
    "meetings:agenda": 12,
    "meetings:answer": 9,
    "meetings:report_by_link": 6,
    "meetings:answer_knowledge": 8,
    "meetings:approve": 9,
    "meetings:ask_for_correction": 9,
    "meetings:approve_in_meeting": 9,
    "meetings:take_back": 8,
    "meetings:reopen": 8,
    "meetings:comment": 10,
    "meetings:decline_comment": 10,
    "meetings:ask_for_knowledge": 9,
    "meetings:briefing": 9,
    "meetings:briefing_pdf": 8,
    "meetings:calendar": 7,
    "meetings:calendar_feed": 6,
    "meetings:cancel": 9,
    "meetings:carry_item": 9,
    "meetings:close_meeting": 17,
    "meetings:council_plan": 8,
    "meetings:constitution": 9,
    "meetings:create": 11,
    "meetings:add_obligation": 8,
    "meetings:edit_obligation": 9,
    "meetings:guest_knowledge": 3,
    "meetings:knowledge": 10,
    "meetings:knowledge_file": 5,
    "meetings:knowledge_request": 10,
    "meetings:plan_meetings": 8,
    "meetings:proposal": 10,
    "meetings:proposals": 9,
    "meetings:propose": 8,
    "meetings:release_knowledge": 7,
    "meetings:remove_obligation": 8,
    "meetings:download": 5,
    "meetings:edit": 10,
    "meetings:edit_item": 12,
    "meetings:end_seat": 9,
    "meetings:entry": 5,
    "meetings:item": 12,
    "meetings:live": 18,
    "meetings:big_screen": 9,
    "meetings:record_stay": 11,
    "meetings:log": 9,
    "meetings:minutes": 21,
    "meetings:minutes_changes": 8,
    "meetings:notice": 10,
    "meetings:of_forum": 9,
    "meetings:own_answer": 10,
    "meetings:pack": 13,
    "meetings:pack_file": 11,
    "meetings:participants": 9,
    "meetings:export": 14,
    "meetings:export_file": 12,
    "meetings:pdf": 6,
    "meetings:docx": 20,
    "meetings:public_minutes": 31,
    "meetings:extract": 19,
    "meetings:follow_up": 11,
    "meetings:follow_up_file": 11,
    "meetings:remove_item": 10,
    "meetings:report": 11,
    "meetings:send_for_approval": 18,
    "meetings:send_item": 10,
    "meetings:standing_items": 8,
    "notifications:message": 7,
    "notifications:own": 7,
    "notifications:undelivered": 4,
    "overview:help": 6,
    "overview:menu": 6,
    "overview:my_page": 7,
    "overview:search": 6,
    "overview:start": 2,
    "overview:years": 7,
}

# Pages that ask more often than the performance goal, and why.
_MEETING = "a whole meeting on one page: people, items, papers, conclusions, action items and approvals"
_TEXT = "an agreement's text: its focus areas, sections, commitments and comments, and the reader's side"
_YEAR = "a council's whole year: meetings, who came, items, topics, conclusions, action items and agreement"
_CHOICES = "what an item may say: topics, rules of law, municipalities, and the records it is about"
_PERIOD = "what came out of the meetings of a period, and where each conclusion was lifted"
_SLOTS = "an application beside what its person has and waits for, and who else has room"
ABOVE_THE_GOAL = {
    "contacts:apply": "what the person has and waits for, the limit, and an application there may be",
    "contacts:decide": _SLOTS,
    "contacts:exception": _SLOTS,
    "contacts:own_presence": "a month of one's own places, what is to come, and what is to be recorded",
    "contacts:presence": "a month, what is to come and to be recorded, and the numbers of the year",
    "agreements:compare": "two whole texts: frames, focus areas, sections and commitments of each",
    "agreements:ask_to_sign": "the text, the parties and the days their other agreements bind",
    "agreements:sign": "the text, whom it waits for, and one's own role",
    "agreements:sign_for": "the party, whom the reader may answer for, and the text",
    "agreements:version": _TEXT,
    "agreements:version_file": "everything the text says, whom it is between, who signed and when it binds",
    "agreements:draft": _TEXT,
    "agreements:commitment": "what is promised, how it is kept, and what the council does about it",
    "agreements:agreement": "parties, offers, moves, signatures, two texts to compare, promises and evidence",
    "contacts:register": "people, key numbers, what is to be seen to first, and three lists of what lacks",
    "councils:overview": "the front page of a council: seats, places, meetings and action items",
    "meetings:agenda": "the organiser's workbench: items, answers, proposals and what is still open",
    "councils:yearly": _YEAR,
    "councils:yearly_file": _YEAR,
    "forums:create": "what a forum is made of: places to choose from, their units, and one's own role",
    "forums:settings": "every fact of a forum on one page: its seats, places, unit and who led instead",
    "meetings:close_meeting": _MEETING,
    "meetings:create": "the day by rule, and everyone who is expected elsewhere on it",
    "meetings:item": "an item with its papers, its guests and where else it was sent",
    "meetings:live": _MEETING,
    "meetings:extract": _MEETING,
    "meetings:add_item": _CHOICES,
    "meetings:edit_item": _CHOICES,
    "plans:plan": "goals and measures, and what the agreement says that the parties work on",
    "meetings:action_item": "how it has gone, who helps, and the commitment of an agreement it serves",
    "meetings:report": "the page of the action item, with the form as it was sent",
    "meetings:edit_action_item": "who was called, who helps, and the measures and commitments it may serve",
    "plans:edit_measure": "a measure with the goals and processes it may belong to, and its version",
    "meetings:record_stay": "one person's part in a meeting: its items to choose from, and those left for",
    "meetings:minutes": _MEETING,
    "meetings:pack": "everything the reader's copy holds, to find the one file that holds just that",
    "meetings:docx": _MEETING,
    "meetings:public_minutes": "what outsiders and what insiders read, to tell open and exempt apart",
    "meetings:follow_up": _PERIOD,
    "meetings:follow_up_file": _PERIOD,
    "meetings:export": "everything the reader's copy holds, to find the one file that holds just that",
    "meetings:export_file": "everything the reader's copy holds, to find the one file that holds just that",
    "meetings:pack_file": "everything the reader's copy holds, to find the one file that holds just that",
    "meetings:send_for_approval": _MEETING,
}


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_as_often_as_its_line_says(world: World, rows: int):
    if rows > 1:
        grow(world, times=rows - 1)
    counted = {name: count for name in routes() if (count := _count(world, name)) is not None}
    assert counted == QUERY_COUNTS


def test_no_page_asks_more_often_than_the_goal():
    assert {name for name, count in QUERY_COUNTS.items() if count > MOST} == ABOVE_THE_GOAL.keys()


def _reader(name: str) -> Role:
    """Somebody who gets the page: the police contact, or the first in the table who does."""
    row = TABLE.get(f"GET {name}") or TABLE.get(f"POST {name}") or ""
    answers = dict(zip(COLUMNS, row.split(), strict=False))
    of_roles = {Role(role): answer for role, answer in answers.items() if role in Role}
    # A button that is refused in this state is opened all the same.
    let_in = OPENED if OPENED & set(of_roles.values()) else {"409"}
    opened = [role for role, answer in of_roles.items() if answer in let_in]
    return opened[0] if opened and Role.POLICE_CONTACT not in opened else Role.POLICE_CONTACT


def _count(world: World, name: str) -> int | None:
    """How often the page asks, once what lives longer than a request is there; None for no page."""
    client, url = world.client(_reader(name)), address(world, name)
    if client.get(url).status_code == NOT_ALLOWED:
        return None
    with CaptureQueriesContext(connection) as queries:
        response: Any = client.get(url)
        b"".join(response.streaming_content) if response.streaming else response.content
    return len(queries)
