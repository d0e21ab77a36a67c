"""Gjort, lært, lurt on a phone: written in a corridor, never lost, and shared when the council agrees."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from evaluation.models import Reflection, ReflectionDraft
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import press_button
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
DONE, LEARNED = "Vi øvde ute i to timer.", "Sambandet sviktet i hallen."


def _about_an_exercise(town: Town, role: Role = Role.MAYOR) -> Page:
    page = town.sign_in(role, **PHONE)
    page.on("dialog", lambda leaving: leaving.accept())
    page.goto(reverse("evaluation:add_reflection", args=[town.world.forum.pk]))
    page.get_by_role("link", name="Øvelse").click()
    page.wait_for_url("**/?om=ovelse")
    return page


def _sign(page: Page, text: str) -> None:
    expect(page.locator("[data-autosave-sign]")).to_contain_text(text)


def test_from_the_minutes_to_what_other_councils_read(town: Town) -> None:
    world = town.world
    page = town.sign_in(Role.POLICE_CONTACT, **PHONE)
    page.goto(reverse("meetings:minutes", args=[world.meeting(State.APPROVED).pk]))
    page.get_by_role("link", name="Skriv gjort, lært, lurt fra møtet").click()
    page.get_by_label("Hva har vi gjort?").fill(DONE)
    page.get_by_label("Hva har vi lært?").fill(LEARNED)
    page.get_by_label("Vi fyller ut dette sammen").check()
    press_button(page, "Lagre")
    expect(page.get_by_text("Skrevet sammen, ført av Silje Brekke")).to_be_visible()
    page.get_by_role("link", name="Del med andre råd").click()
    press_button(page, "Del")
    page.get_by_label("Dere er enige om å dele").check()
    press_button(page, "Del")
    expect(page.get_by_text("Andre råd kan lese dette i biblioteket nå.")).to_be_visible()
    assert _reads(town, world) == 1
    press_button(page, "Trekk delingen")
    expect(page.get_by_text("Delingen er trukket tilbake.")).to_be_visible()
    assert _reads(town, world) == 0


def _reads(town: Town, world: World) -> int:
    """How often somebody next door finds the text in the library."""
    client = world.strangers_client()
    return client.get(reverse("evaluation:library"), {"q": "sambandet"}).content.decode().count(LEARNED)


def test_what_is_begun_survives_a_lost_line_and_an_expired_login_and_is_not_there_again(town: Town) -> None:
    page = _about_an_exercise(town)
    page.context.set_offline(True)
    page.get_by_label("Hva har vi gjort?").fill(DONE)
    page.get_by_label("Hva har vi gjort?").blur()
    _sign(page, "Ikke lagret. Prøver igjen.")
    page.context.set_offline(False)
    _sign(page, "Lagret kl.")
    Session.objects.all().delete()
    page.get_by_label("Hva har vi lært?").fill(LEARNED)
    page.get_by_label("Hva har vi lært?").blur()
    _sign(page, "Du er logget ut.")
    assert ReflectionDraft.objects.get().said == {"done": DONE}
    town.renew_login(page, Role.MAYOR)
    page.reload()
    expect(page.get_by_label("Hva har vi lært?")).to_have_value(LEARNED)
    _sign(page, "Lagret kl.")
    page.get_by_label("Hvilken øvelse?").fill("Øvelse i hallen")
    press_button(page, "Lagre")
    expect(page.get_by_role("heading", name="Øvelse i hallen")).to_be_visible()
    made = Reflection.objects.get()
    assert (made.done, made.learned, ReflectionDraft.objects.count()) == (DONE, LEARNED, 0)
    page.goto(reverse("evaluation:add_reflection", args=[town.world.forum.pk]) + "?om=ovelse")
    expect(page.get_by_label("Hva har vi gjort?")).to_have_value("")
