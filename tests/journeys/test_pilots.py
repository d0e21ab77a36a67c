"""A pilot planned from another, written in peace: nothing unsent is lost, or comes back once it is sent."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from evaluation.models import Pilot
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import press_button
from tests.world_pilots import pilot_of

pytestmark = pytest.mark.django_db(transaction=True)

DRAFTS = "Object.keys(sessionStorage).filter((name) => name.startsWith('politirad:draft:')).length"
RESTORED = "Vi fant tekst som ikke var lagret, og satte den inn igjen."


def _begun(town: Town) -> Page:
    page = town.sign_in(Role.DISTRICT_ADMINISTRATOR)
    page.goto(reverse("evaluation:pilot", args=[pilot_of(town.world, next_door=True).pk]))
    page.get_by_role("link", name="Bruk som utgangspunkt").click()
    expect(page.get_by_label("Hva prøver dere ut?")).to_have_value("Hallen er åpen til midnatt.")
    return page


def test_what_is_written_survives_a_reload_and_is_asked_about_before_one_leaves(town: Town) -> None:
    page = _begun(town)
    asked: list[str] = []
    page.on("dialog", lambda leaving: (asked.append(leaving.type), leaving.accept()))
    page.get_by_label("Hva heter piloten?").fill("Nattåpen hall hos oss")
    page.get_by_label("Videreført").check()
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    expect(page.get_by_label("Hva heter piloten?")).to_have_value("Nattåpen hall hos oss")
    expect(page.get_by_label("Videreført")).to_be_checked()
    page.goto(reverse("evaluation:pilots"))
    assert asked == ["beforeunload", "beforeunload"]


def test_whoever_signs_out_on_any_page_leaves_no_text_in_the_tab(town: Town) -> None:
    page = _begun(town)
    page.on("dialog", lambda leaving: leaving.accept())
    page.get_by_label("Hva heter piloten?").fill("Nattåpen hall hos oss")
    page.goto(reverse("evaluation:pilots"))
    assert page.evaluate(DRAFTS) == 1
    page.locator("#logg-ut").evaluate("(form) => form.requestSubmit()")
    page.wait_for_url(lambda url: reverse("evaluation:pilots") not in url)
    assert page.evaluate(DRAFTS) == 0


def test_what_is_refused_stays_and_what_is_sent_does_not_come_back(town: Town) -> None:
    page = _begun(town)
    page.on("dialog", lambda leaving: pytest.fail(f"asked about {leaving.type}"))
    page.get_by_label("Hva er målet?").fill("Mer ro.")
    press_button(page, "Lagre")
    expect(page.get_by_text("Skriv hva piloten heter.").first).to_be_visible()
    expect(page.get_by_label("Hva er målet?")).to_have_value("Mer ro.")
    page.get_by_label("Hva heter piloten?").fill("Nattåpen hall hos oss")
    press_button(page, "Lagre")
    expect(page.get_by_role("heading", name="Nattåpen hall hos oss")).to_be_visible()
    assert Pilot.objects.get(title="Nattåpen hall hos oss").goal == "Mer ro."
    page.goto(reverse("evaluation:add_pilot"))
    expect(page.get_by_text(RESTORED)).to_be_hidden()
    expect(page.get_by_label("Hva er målet?")).to_have_value("")
