"""Whole pages, pieces for htmx, the frame, and error pages that need no database."""

import re
from typing import Any

import pghistory
import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.base import Message
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings
from django.utils.translation import override
from django_htmx.middleware import HtmxDetails

from politirad.web import errors, shell
from politirad.web.htmx import INVALID, render
from politirad.web.middleware import HistoryMiddleware
from politirad.web.views import health

pytestmark = pytest.mark.urls("tests.web.urls")

PIECE = '<ul id="web-rows"><li>Rus</li></ul>'


def ask(**headers: str) -> HttpRequest:
    request = RequestFactory().get(
        "/saker/", headers={name.replace("_", "-"): v for name, v in headers.items()}
    )
    request.user = AnonymousUser()
    request.htmx = HtmxDetails(request)  # type: ignore[attr-defined]
    return request


# --- Pages and pieces -------------------------------------------------------------------------


@pytest.mark.usefixtures("own_templates")
@pytest.mark.parametrize(
    ("headers", "is_piece"),
    [
        ({}, False),
        ({"HX_Request": "true"}, True),
        ({"HX_Request": "true", "HX_Boosted": "true"}, False),
        ({"HX_Request": "true", "HX_History_Restore_Request": "true"}, False),
    ],
)
def test_htmx_gets_the_piece_and_a_browser_the_page(headers: dict[str, str], *, is_piece: bool) -> None:
    answer = render(ask(**headers), "page.html", {"row": "Rus"}, partial="rows")
    body = answer.content.decode()
    assert PIECE in body
    assert (body.strip() == PIECE, "<!doctype html>" in body) == (is_piece, not is_piece)
    assert "HX-Request" in answer["Vary"]


@pytest.mark.usefixtures("own_templates")
def test_a_form_to_put_right_answers_422() -> None:
    assert render(ask(), "page.html", {}, partial="rows", status=INVALID).status_code == 422


# --- The frame --------------------------------------------------------------------------------


def frame(**context: Any) -> str:
    return render_to_string("base.html", context)


def a_shell() -> shell.Shell:
    mine = shell.MenuItem(
        "Min side", "/min-side/", "hjem", is_current=True, badge=3, badge_text="venter på deg"
    )
    return shell.Shell(
        user_name="Kari <b>",
        user_initials="KB",
        party="police",
        forums=(shell.ForumLink("Gállok politiråd", "/politirad/1/", is_current=True),),
        current_forum_name="Gállok",
        menu=(shell.MenuSection("", (mine,)), shell.MenuSection("Gállok politiråd", ())),
        bottom=(mine,),
    )


def test_the_frame_has_one_of_each_landmark() -> None:
    html = frame(shell=a_shell())
    assert [len(re.findall(f"<{tag}[ >]", html)) for tag in ("header", "main", "footer")] == [1, 1, 1]
    assert re.findall(r'<nav[^>]*aria-label="([^"]*)"', html) == ["Hovedmeny", "Hurtigmeny"]
    assert html.index("ds-skip-link") < html.index("<header")
    assert 'id="status" role="status"' in html


def test_the_menu_says_what_its_badges_count() -> None:
    html = frame(shell=a_shell(), appearance="auto")
    assert '3<span class="ds-sr-only"> venter på deg</span>' in html
    assert re.findall(r'aria-current="(\w+)"', html) == ["true", "true", "page", "page"]


def test_names_in_the_frame_are_escaped() -> None:
    assert "Kari <b>" not in frame(shell=a_shell())


def test_without_a_reader_there_is_no_menu_and_no_search() -> None:
    html = frame()
    assert [word in html for word in ('pr-side"', "pr-bunnmeny", "globalsok", "logg-ut")] == [False] * 4


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_names_its_language(language: str) -> None:
    with override(language):
        assert f'<html lang="{language}" data-color-scheme="auto">' in frame()


def test_only_demo_pages_say_demo() -> None:
    assert ["pr-demo" in frame(demo_mode=on) for on in (True, False)] == [True, False]


@pytest.mark.parametrize(("level", "look"), [(25, "pr-notis"), (40, "ds-alert")])
def test_messages_are_calm_unless_something_must_be_done(level: int, look: str) -> None:
    html = frame(messages=[Message(level, "Lagret <i>.")])
    assert f'<div class="{look} pr-melding"' in html
    assert "Lagret &lt;i&gt;." in html


def test_htmx_keeps_nothing_and_runs_no_code() -> None:
    html = frame()
    assert '"historyCacheSize":0' in html
    assert '"allowEval":false' in html
    assert '"includeIndicatorStyles":false' in html


# --- Error pages: no database in these tests, so they cannot need one ----------------------------


@pytest.mark.parametrize(
    ("answer", "status", "heading"),
    [
        (errors.bad_request, 400, "Vi forstod ikke det nettleseren sendte"),
        (errors.permission_denied, 403, "Dette kan du ikke gjøre her"),
        (errors.csrf_failure, 403, "Dette kan du ikke gjøre her"),
        (errors.page_not_found, 404, "Vi fant ikke siden"),
        (errors.server_error, 500, "Noe gikk galt hos oss"),
        (errors.unavailable, 503, "Løsningen er nede en liten stund"),
    ],
)
def test_error_pages_stand_alone(answer: Any, status: int, heading: str) -> None:
    response = answer(ask())
    body = response.content.decode()
    assert response.status_code == status
    assert re.findall(r"<h1[^>]*>([^<]*)</h1>", body) == [heading]
    assert 'id="error-text"' in body


def test_a_refusal_says_its_own_sentence() -> None:
    sentence = "Du kan lese dagsordenen, men ikke endre den. <Silje> kan."
    body = errors.permission_denied(ask(), PermissionDenied(sentence)).content.decode()
    assert "Du kan lese dagsordenen, men ikke endre den. &lt;Silje&gt; kan." in body


def test_not_found_never_tells_what_was_asked_for() -> None:
    asked = {"path": "moter/17", "exception": "No Meeting matches the given query."}
    assert errors.page_not_found(ask(), Exception(str(asked))).content == errors.page_not_found(ask()).content


@pytest.mark.filterwarnings("ignore")
def test_our_own_fault_has_the_number_of_the_request() -> None:
    request = ask()
    request.request_id = "3f9a1c77b0de"  # type: ignore[attr-defined]
    assert "3f9a1c77b0de" in errors.server_error(request).content.decode()


def test_a_pause_says_when_to_come_back() -> None:
    assert errors.unavailable(ask())["Retry-After"] == "60"


@override_settings(DEMO=True)
def test_error_pages_of_a_demo_say_so() -> None:
    assert "Demodata." in errors.page_not_found(ask()).content.decode()


def test_error_pages_speak_the_language_of_the_reader() -> None:
    with override("nn"):
        assert '<html lang="nn"' in errors.page_not_found(ask()).content.decode()


# --- History and health -----------------------------------------------------------------------


def test_every_change_carries_the_person_and_the_request() -> None:
    seen: dict[str, Any] = {}

    def view(request: HttpRequest) -> HttpResponse:
        with pghistory.context() as context:
            seen.update(context.metadata)
        return HttpResponse()

    request = RequestFactory().post("/saker/3/flytt/")
    request.user = AnonymousUser()
    response = HistoryMiddleware(view)(request)
    assert seen == {"user": None, "request": response["X-Request-ID"]}
    assert len(response["X-Request-ID"]) == 12


@pytest.mark.django_db
def test_we_are_up_when_the_database_answers() -> None:
    response = health(ask())
    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
def test_we_are_down_when_the_database_is() -> None:
    def refuse(*_: Any) -> None:
        raise DatabaseError

    with connection.execute_wrapper(refuse):
        response = health(ask())
    assert (response.status_code, response.content) == (503, b"database")
