"""The SLT network in a real browser, on a phone and on a desk: a trend goes up two levels and comes back."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from meetings.actions import open_meeting
from meetings.models import Conclusion
from meetings.rules import State
from politirad.demo.models import SentMail
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import announced, follow, headed, press_button, says
from tests.world import NAMES, NOW
from tests.world_slt import Network, network_of

SCREENS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
SEEN, QUESTION = "Mer uro ved stasjonen", "Hvem kan være ute på fredager?"
ASKED = "Hva mener rådet vi skal gjøre?"
CONCLUSION = "Partene setter inn flere voksne ved stasjonen."
TASK = "Sette opp vaktliste for fredagene"
DONE, ANSWER = "Vaktlisten henger i klubben.", "Flere voksne er ute ved stasjonen fra neste uke."


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("screen", SCREENS)
def test_what_a_group_sees_is_concluded_on_and_answered(town: Town, screen: str) -> None:
    found = network_of(town.world)
    viewport = {"viewport": SCREENS[screen]}
    member = town.sign_in(Role.SLT_MEMBER, **viewport)
    coordinator = town.sign_in(Role.SLT_COORDINATOR, **viewport)
    secretary = town.sign_in(Role.POLICE_CONTACT, **viewport)

    report_what_is_seen(member, found)
    see_nothing_of_the_others(member, found)
    take_it_up_another_level(coordinator, found)
    meeting = put_it_on_the_agenda(secretary, town)
    conclusion = conclude(secretary, town, meeting)
    hand_it_down_to_two_groups(secretary, conclusion)
    report_that_it_is_done(member, town)
    see_how_it_went(secretary, conclusion)
    answer(secretary, found)
    read_the_answer(member, found)
    town.deliver_mail()
    told = SentMail.objects.filter(subject="Dere har fått svar på saken dere sendte opp")
    assert told.filter(to__contains=town.world.users[Role.SLT_MEMBER].email).count() == 1


def report_what_is_seen(page: Page, found: Network) -> None:
    page.goto(reverse("slt:concerns", args=[found.executing.pk]))
    follow(page, "Meld fra")
    headed(page, "Meld fra om det dere ser")
    press_button(page, "Meld fra")
    says(page, "Skriv kort hva dere ser.")
    page.get_by_label("Hva ser dere?").fill(SEEN)
    page.get_by_label("Hva vil dere ha svar på?").fill(QUESTION)
    press_button(page, "Meld fra")
    says(page, "Takk. Saken er meldt.")


def see_nothing_of_the_others(page: Page, found: Network) -> None:
    """Not the network, not the council, not the group beside."""
    for address in (
        reverse("slt:network", args=[found.network.pk]),
        reverse("councils:overview", args=[found.council.pk]),
        reverse("slt:concerns", args=[found.other.pk]),
    ):
        response: Any = page.request.get(address)
        assert response.status == 404, address


def take_it_up_another_level(page: Page, found: Network) -> None:
    page.goto(reverse("slt:network", args=[found.network.pk]))
    follow(page, SEEN)
    page.get_by_label("Til", exact=True).select_option(label=found.council.name)
    up = page.get_by_role("region", name="Send opp")
    up.get_by_label("Hva vil dere ha svar på?").fill(ASKED)
    up.get_by_label("Svar innen", exact=True).fill((NOW.date() + timedelta(days=20)).strftime("%d.%m.%Y"))
    press_button(up, "Send opp")
    says(page, "Saken er sendt opp.")


def put_it_on_the_agenda(page: Page, town: Town) -> Any:
    meeting = town.world.meeting(State.CALLED)
    page.goto(reverse("meetings:proposals", args=[town.world.forum.pk]))
    follow(page, SEEN)
    page.locator("#id_meeting").select_option(str(meeting.pk))
    press_button(page, "Sett på dagsordenen")
    expect(page.get_by_role("main")).to_contain_text(SEEN)
    return meeting


def conclude(page: Page, town: Town, meeting: Any) -> Conclusion:
    town.it_is(meeting.starts_at + timedelta(minutes=5))
    town.renew_login(page, Role.POLICE_CONTACT)
    open_meeting(meeting, by=town.world.users[Role.POLICE_CONTACT])
    item = meeting.items.get(title=SEEN)
    page.goto(f"{reverse('meetings:live', args=[meeting.pk])}?sak={item.pk}")
    page.get_by_label("Ny konklusjon").fill(CONCLUSION)
    press_button(page, "Legg til konklusjon")
    announced(page, "Konklusjonen er lagt til.")
    return Conclusion.objects.get(item=item)


def hand_it_down_to_two_groups(page: Page, conclusion: Conclusion) -> None:
    page.goto(reverse("meetings:conclusion", args=[conclusion.pk]))
    follow(page, "Send som oppgave")
    press_button(page, "Send oppgaven")
    says(page, "Skriv fristen.")
    page.get_by_label("Hva skal gjøres?").fill(TASK)
    page.get_by_label("Frist", exact=True).fill("20.02.2027")
    page.get_by_label("Uteteamet").select_option(label=f"{NAMES[Role.SLT_MEMBER]}, Medlem")
    page.get_by_label("Skole og fravær").select_option(
        label=f"{NAMES[Role.SLT_COORDINATOR]}, SLT-koordinator"
    )
    press_button(page, "Send oppgaven")
    says(page, "Oppgaven er sendt til 2 grupper.")


def report_that_it_is_done(page: Page, town: Town) -> None:
    town.renew_login(page, Role.SLT_MEMBER)
    page.goto("/min-side/")
    follow(page, TASK)
    how = page.get_by_role("region", name="Hvordan går det?")
    how.get_by_label("Status").select_option("done")
    how.locator("[name=note]").fill(DONE)
    press_button(page, "Lagre status")
    expect(page.get_by_role("main")).to_contain_text(DONE)


def see_how_it_went(page: Page, conclusion: Conclusion) -> None:
    page.goto(reverse("meetings:conclusion", args=[conclusion.pk]))
    parts = page.get_by_role("region", name="Deloppgaver")
    expect(parts.get_by_text("Fullført")).to_have_count(1)
    expect(parts.get_by_text("Ikke startet")).to_have_count(1)


def answer(page: Page, found: Network) -> None:
    page.goto(reverse("slt:network", args=[found.network.pk]))
    follow(page, SEEN)
    page.get_by_label("Svar", exact=True).fill(ANSWER)
    press_button(page, "Send svaret")
    says(page, "Svaret er sendt tilbake til dem som spurte.")


def read_the_answer(page: Page, found: Network) -> None:
    page.goto(reverse("slt:concerns", args=[found.executing.pk]))
    follow(page, SEEN)
    region = page.get_by_role("region", name="Svaret")
    expect(region).to_contain_text(ANSWER)
