"""What is typed in the minutes survives a lost line, a reload, an expired login and a second writer."""

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from meetings.models import AgendaItem
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import press_button, saved, write_summary

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "Rådet vil ha flere voksne ute."


def test_text_survives_a_lost_line(town: Town) -> None:
    page = _writing(town, Role.POLICE_CONTACT)
    page.context.set_offline(True)
    _type(page, TEXT)
    _sign_says(page, "Ikke lagret. Prøver igjen.")
    page.context.set_offline(False)
    saved(page)
    assert _stored(town) == TEXT


def test_text_survives_a_reload(town: Town) -> None:
    page = _writing(town, Role.POLICE_CONTACT)
    page.route("**/oppsummering/", lambda route: route.abort())
    _type(page, TEXT)
    _sign_says(page, "Ikke lagret. Prøver igjen.")
    page.unroute_all(behavior="wait")
    page.reload()
    expect(page.get_by_label("Kort oppsummert")).to_have_value(TEXT)
    saved(page)
    assert _stored(town) == TEXT


def test_text_survives_an_expired_login(town: Town) -> None:
    page = _writing(town, Role.POLICE_CONTACT)
    Session.objects.all().delete()
    _type(page, TEXT)
    _sign_says(page, "Ikke lagret. Du er logget ut. Last siden på nytt og logg inn, så er teksten her.")
    assert _stored(town) == ""
    town.renew_login(page, Role.POLICE_CONTACT)
    page.reload()
    expect(page.get_by_label("Kort oppsummert")).to_have_value(TEXT)
    saved(page)
    assert _stored(town) == TEXT


def test_text_written_before_the_script_has_come_is_stored(town: Town) -> None:
    page, held = _writing(town, Role.POLICE_CONTACT), []
    page.route("**/autosave*.js", lambda route: held.append(route))  # noqa: PLW0108 a builtin takes no marks
    page.reload(wait_until="commit")
    page.get_by_label("Kort oppsummert").fill(TEXT)
    assert _stored(town) == ""
    for route in held:
        route.continue_()
    saved(page)
    assert _stored(town) == TEXT


def test_a_second_writer_gets_both_texts(town: Town) -> None:
    page, second = _writing(town, Role.POLICE_CONTACT), _writing(town, Role.SLT_COORDINATOR)
    write_summary(second, "Skolene vil være med.")
    _type(page, TEXT)
    clash = page.get_by_role("alert").filter(has_text="Amina Yusuf endret dette")
    expect(clash).to_contain_text("Skolene vil være med.")
    expect(clash).to_contain_text(TEXT)
    press_button(clash, "Slå sammen")
    saved(page)
    assert _stored(town) == f"Skolene vil være med.\n\n{TEXT}"


def _writing(town: Town, role: Role) -> Page:
    """Somebody at the open item, which nobody has written about yet."""
    item = town.world.open_item(State.IN_SESSION)
    AgendaItem.objects.filter(pk=item.pk).update(summary="")
    page = town.sign_in(role)
    page.on("dialog", lambda leaving: leaving.accept())
    page.goto(f"/moter/{item.meeting_id}/direkte/?sak={item.pk}")
    return page


def _type(page: Page, text: str) -> None:
    page.get_by_label("Kort oppsummert").press_sequentially(text)
    page.get_by_label("Kort oppsummert").blur()


def _sign_says(page: Page, text: str) -> None:
    expect(page.get_by_role("region", name="Møtestatus").get_by_text(text)).to_be_visible()


def _stored(town: Town) -> str:
    return town.world.open_item(State.IN_SESSION).summary
