"""Every page in a real browser: accessible in both looks and widths, whole at 320 px and with large text."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.accessibility.conftest import Inspector
from tests.architecture.routes import address, routes
from tests.world import World

# A page, and who looks at it.
PAGES: list[tuple[str, Role | None]] = [
    ("accounts:accessibility", None),
    ("accounts:privacy", None),
    ("accounts:profile", Role.MAYOR),
    ("archive:archives", Role.RECORDS_MANAGER),
    ("archive:queue", Role.RECORDS_MANAGER),
    ("archive:queue", Role.POLICE_CONTACT),
    ("archive:set_up", Role.RECORDS_MANAGER),
    ("councils:list", Role.UNIT_LEADER),
    ("councils:members", Role.MAYOR),
    ("councils:overview", Role.POLICE_CONTACT),
    ("councils:overview", Role.EXTENDED_MEMBER),
    ("councils:overview", Role.DISTRICT_READER),
    ("councils:year", Role.POLICE_CONTACT),
    ("councils:year", Role.DISTRICT_READER),
    ("demo:mail", None),
    ("demo:mails", None),
    ("demo:people", None),
    ("forums:add_partner", Role.POLICE_CONTACT),
    ("forums:add_seat", Role.POLICE_CONTACT),
    ("forums:assent", Role.MAYOR),
    ("forums:create", Role.POLICE_CONTACT),
    ("forums:declaration", Role.EXTENDED_MEMBER),
    ("forums:edit", Role.POLICE_CONTACT),
    ("forums:edit_partner", Role.POLICE_CONTACT),
    ("forums:edit_seat", Role.POLICE_CONTACT),
    ("forums:extension", Role.MAYOR),
    ("forums:override_chair", Role.POLICE_CONTACT),
    ("forums:settings", Role.POLICE_CONTACT),
    ("forums:withdraw_assent", Role.MAYOR),
    ("meetings:carry_item", Role.POLICE_CONTACT),
    ("meetings:constitution", Role.POLICE_CONTACT),
    ("meetings:end_seat", Role.POLICE_CONTACT),
    ("meetings:action_item", Role.MAYOR),
    ("meetings:action_items", Role.POLICE_CONTACT),
    ("meetings:add_oral_promise", Role.POLICE_CONTACT),
    ("meetings:edit_action_item", Role.POLICE_CONTACT),
    ("meetings:own_action_items", Role.MAYOR),
    ("meetings:promised", Role.POLICE_CONTACT),
    ("meetings:report_by_link", None),
    ("meetings:conclusion", Role.POLICE_CONTACT),
    ("meetings:edit_request", Role.POLICE_CONTACT),
    ("plans:of_forum", Role.POLICE_CONTACT),
    ("plans:add_plan", Role.POLICE_CONTACT),
    ("plans:add_process", Role.POLICE_CONTACT),
    ("plans:add_bylaws", Role.POLICE_CONTACT),
    ("plans:plan", Role.POLICE_CONTACT),
    ("plans:measure", Role.POLICE_CONTACT),
    ("plans:process", Role.POLICE_CONTACT),
    ("plans:bylaws", Role.MAYOR),
    ("plans:edit_plan", Role.POLICE_CONTACT),
    ("plans:add_measure", Role.POLICE_CONTACT),
    ("plans:edit_measure", Role.POLICE_CONTACT),
    ("plans:edit_process", Role.POLICE_CONTACT),
    ("plans:edit_bylaws", Role.POLICE_CONTACT),
    ("meetings:conclusions", Role.POLICE_CONTACT),
    ("meetings:follow_up", Role.MAYOR),
    ("meetings:export", Role.MAYOR),
    ("councils:yearly", Role.MAYOR),
    ("meetings:add_item", Role.POLICE_CONTACT),
    ("meetings:add_obligation", Role.POLICE_CONTACT),
    ("meetings:council_plan", Role.POLICE_CONTACT),
    ("meetings:edit_obligation", Role.POLICE_CONTACT),
    ("meetings:plan_meetings", Role.POLICE_CONTACT),
    ("meetings:proposal", Role.POLICE_CONTACT),
    ("meetings:proposals", Role.MAYOR),
    ("meetings:propose", Role.EXTENDED_MEMBER),
    ("meetings:remove_obligation", Role.POLICE_CONTACT),
    ("meetings:agenda", Role.POLICE_CONTACT),
    ("meetings:agenda", Role.EXTENDED_MEMBER),
    ("meetings:answer", None),
    ("meetings:approve", Role.MAYOR),
    ("meetings:ask_for_correction", Role.MAYOR),
    ("meetings:approve_in_meeting", Role.POLICE_CONTACT),
    ("meetings:take_back", Role.POLICE_CONTACT),
    ("meetings:reopen", Role.POLICE_CONTACT),
    ("meetings:comment", Role.MAYOR),
    ("meetings:decline_comment", Role.POLICE_CONTACT),
    ("meetings:calendar", Role.MAYOR),
    ("meetings:cancel", Role.POLICE_CONTACT),
    ("meetings:close_meeting", Role.POLICE_CONTACT),
    ("meetings:create", Role.POLICE_CONTACT),
    ("meetings:edit", Role.POLICE_CONTACT),
    ("meetings:edit_item", Role.POLICE_CONTACT),
    ("meetings:item", Role.POLICE_CONTACT),
    ("meetings:answer_knowledge", Role.POLICE_CONTACT),
    ("meetings:ask_for_knowledge", Role.POLICE_CONTACT),
    ("meetings:briefing", Role.MAYOR),
    ("meetings:guest_knowledge", None),
    ("meetings:knowledge", Role.POLICE_CONTACT),
    ("meetings:knowledge_request", Role.POLICE_CONTACT),
    ("meetings:release_knowledge", Role.UNIT_LEADER),
    ("meetings:live", Role.POLICE_CONTACT),
    ("meetings:live", Role.MAYOR),
    ("meetings:big_screen", Role.MAYOR),
    ("meetings:record_stay", Role.POLICE_CONTACT),
    ("meetings:log", Role.MAYOR),
    ("agreements:agreement", Role.MAYOR),
    ("agreements:of_forum", Role.MAYOR),
    ("meetings:minutes", Role.MAYOR),
    ("meetings:minutes_changes", Role.MAYOR),
    ("meetings:notice", Role.POLICE_CONTACT),
    ("meetings:of_forum", Role.POLICE_CONTACT),
    ("meetings:own_answer", Role.MAYOR),
    ("meetings:pack", Role.MAYOR),
    ("meetings:participants", Role.POLICE_CONTACT),
    ("meetings:remove_item", Role.POLICE_CONTACT),
    ("meetings:report", Role.MAYOR),
    ("meetings:send_for_approval", Role.POLICE_CONTACT),
    ("meetings:send_item", Role.POLICE_CONTACT),
    ("meetings:standing_items", Role.POLICE_CONTACT),
    ("notifications:message", Role.MAYOR),
    ("notifications:own", Role.MAYOR),
    ("notifications:undelivered", Role.SYSTEM_OPERATOR),
    ("overview:help", Role.MAYOR),
    ("overview:menu", Role.MAYOR),
    ("overview:my_page", Role.MAYOR),
    ("overview:my_page", Role.POLICE_CONTACT),
    ("overview:my_page", Role.EXTENDED_MEMBER),
    ("overview:my_page", Role.DIRECTORATE_ANALYST),
    ("overview:my_page", Role.SYSTEM_OPERATOR),
    ("overview:search", Role.MAYOR),
    ("overview:years", Role.POLICE_CONTACT),
]

# Routes that lead to no page of their own.
OTHERS: dict[str, str] = {
    "account_logout": "a button, under the name the sign-in library asks for",
    "accounts:appearance": "a button",
    "accounts:language": "a button",
    "accounts:sign_out": "a button",
    "demo:become": "a button",
    "demo:mail_file": "a file",
    "demo:mail_html": "the inside of demo:mail, in a frame of its own",
    "health": "one word for a machine",
    "meetings:action_items_file": "a file",
    "meetings:add_action_item": "a button",
    "meetings:rest_action_item": "a form on meetings:action_item",
    "meetings:wake_action_item": "a button",
    "meetings:withdraw_action_item": "a form on meetings:action_item",
    "plans:add_goal": "a form on plans:plan",
    "plans:set_state": "a form on plans:measure",
    "meetings:add_conclusion": "a button",
    "meetings:answer_lift": "a form on meetings:conclusion",
    "archive:again": "a button",
    "archive:confirm": "a form on archive:queue",
    "archive:package": "a file",
    "meetings:conclusions_file": "a file",
    "meetings:export_file": "a file, whose parts are held to their standards where each is made",
    "councils:yearly_file": "a file, which tests/overview/test_yearly.py holds to PDF/UA",
    "meetings:extract": "a file, made of the same blocks as meetings:docx",
    "meetings:public_minutes": "a file, made of the same blocks as meetings:docx",
    "meetings:docx": "a file, which tests/web/test_word.py holds to its headings, tables and language",
    "meetings:follow_up_file": "a file, which tests/meetings/test_follow_up.py holds to PDF/UA",
    "meetings:lift_conclusion": "a form on meetings:conclusion",
    "meetings:take_comment": "a form on meetings:minutes",
    "meetings:set_agreed_by": "a form on meetings:conclusion",
    "meetings:withdraw_conclusion": "a form on meetings:conclusion",
    "meetings:add_usual": "a button",
    "meetings:answer_proposal": "a button",
    "meetings:attach": "a button",
    "meetings:call_guest": "a button",
    "meetings:insert_standing_items": "a button",
    "meetings:mark_done": "a button",
    "meetings:mark_not_done": "a button",
    "meetings:next_meeting": "a button",
    "meetings:calendar_feed": "a file that calendars read",
    "meetings:download": "a file",
    "meetings:explain_notice": "a button",
    "meetings:entry": "leads on to the agenda or the minutes",
    "meetings:briefing_pdf": "a file, which tests/meetings/test_knowledge.py holds to PDF/UA",
    "meetings:knowledge_file": "a file",
    "meetings:preview_guest_knowledge": "a piece of meetings:guest_knowledge",
    "meetings:preview_knowledge": "a piece of meetings:answer_knowledge",
    "meetings:remind_of_knowledge": "a button",
    "meetings:save_guest_knowledge": "what is written, kept while it is written",
    "meetings:save_knowledge": "what is written, kept while it is written",
    "meetings:set_relevance": "a button",
    "meetings:use_knowledge": "a button",
    "meetings:move_item": "a button",
    "meetings:open_meeting": "a button",
    "meetings:pack_file": "a file, which tests/meetings/test_pack.py holds to PDF/UA when it claims it",
    "meetings:pdf": "a file, which tests/web/test_pdf.py holds to PDF/UA",
    "meetings:record_attendance": "a button",
    "meetings:record_guest": "a button",
    "meetings:start_item": "a button",
    "meetings:add_note": "a form on meetings:live",
    "meetings:remove_note": "a button",
    "meetings:conclude_note": "a button",
    "meetings:add_view": "a form on meetings:live",
    "meetings:remove_view": "a button",
    "meetings:remind": "a button",
    "meetings:remove_action_item": "a button",
    "meetings:remove_attachment": "a button",
    "meetings:remove_conclusion": "a button",
    "meetings:remove_guest": "a button",
    "meetings:remove_standing_item": "a button",
    "meetings:renew_calendar": "a button, whose answer is meetings:calendar with the address in it",
    "meetings:save_summary": "a button",
    "meetings:send_update": "a button",
    "meetings:set_minutes": "a button",
    "meetings:stop_calendar": "a button",
    "notifications:resend": "a button",
    "overview:start": "leads on to Min side",
}

# The last Wednesday but one of December, which is moved off the school holidays.
_RULE = "?nth=4&weekday=2&months=12&starts=09.00&ends=11.00&place=R"

# Pages that look otherwise in another state, and those of the sign-in library in our look.
MORE: list[tuple[str, Role | None, Callable[[World], str]]] = [
    ("agenda of a draft", Role.POLICE_CONTACT, lambda world: _meeting(world, "agenda", State.DRAFT)),
    ("days proposed", Role.POLICE_CONTACT, lambda world: address(world, "meetings:plan_meetings") + _RULE),
    ("notice not sent", Role.POLICE_CONTACT, lambda world: _meeting(world, "notice", State.DRAFT)),
    ("answer with a deputy", None, lambda world: f"{address(world, 'meetings:answer')}?svar=deputy"),
    ("edit after the notice", Role.POLICE_CONTACT, lambda world: _meeting(world, "edit", State.CALLED)),
    ("minutes approved", Role.MAYOR, lambda world: _meeting(world, "minutes", State.APPROVED)),
    ("minutes for a guest", Role.EXTENDED_MEMBER, lambda world: _meeting(world, "minutes", State.APPROVED)),
    ("live after the meeting", Role.POLICE_CONTACT, lambda world: _meeting(world, "live", State.WRITING)),
    ("board", Role.POLICE_CONTACT, lambda world: f"{address(world, 'meetings:action_items')}?visning=tavle"),
    ("sign in", None, lambda _world: reverse("accounts:sign_in")),
    ("forgotten password", None, lambda _world: reverse("account_reset_password")),
    ("account closed", None, lambda _world: reverse("account_inactive")),
    ("safety", Role.MAYOR, lambda _world: reverse("mfa_index")),
]


def test_every_page_is_looked_at() -> None:
    assert sorted({*(name for name, _role in PAGES), *OTHERS}) == sorted(routes())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_is_accessible(inspector: Inspector, width: int) -> None:
    found: dict[str, Any] = {}
    for name, role, path in _visits(inspector.world):
        status = inspector.open(path, role)
        wrong = [f"{scheme} {each}" for scheme in ("light", "dark") for each in inspector.look(scheme, width)]
        narrow, text = (320, "") if width < 1280 else (1280, "200%")
        wrong += [f"sideways {each}" for each in inspector.sideways(narrow, text_size=text)]
        if wrong or status != 200:
            found[f"{name} as {role}"] = (status, wrong)
    assert found == {}


def _visits(world: World) -> list[tuple[str, Role | None, str]]:
    pages = [(name, role, address(world, name)) for name, role in PAGES]
    return pages + [(name, role, where(world)) for name, role, where in MORE]


def _meeting(world: World, page: str, state: State) -> str:
    return reverse(f"meetings:{page}", kwargs={"pk": world.meeting(state).pk})
