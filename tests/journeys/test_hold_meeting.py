"""Holding a meeting in a real browser: the line is lost, the other party comments, a reason reopens it."""

import hashlib
import io
import zipfile

import pytest
from playwright.sync_api import Page, expect

from meetings.models import AgendaItem, Meeting, MeetingPack
from meetings.rules import State
from meetings.tasks import build_pack, seal_approved_minutes
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import (
    announced,
    fetch_pdf,
    fill_in_action_item,
    follow,
    press_button,
    saved,
    says,
)
from tests.papers import texts_of
from tests.world import NAMES

TYPED = "Rådet vil ha flere voksne ute i helgene."
PROPOSED = "Rådet vil ha flere voksne ute i helgene, og flere natteravner."
CORRECTED = "Rådet vil ha flere voksne ute hele uken."
CONCLUSION = "Partene er enige om en felles vaktliste."
PROMISE = "Sette opp vaktlisten"
NOTED = "Skolene vil være med."


@pytest.mark.django_db(transaction=True)
def test_a_meeting_is_held_approved_corrected_and_taken_along(town: Town) -> None:
    item = town.world.open_item(State.IN_SESSION)
    AgendaItem.objects.filter(pk=item.pk).update(summary="")
    meeting = item.meeting
    room = town.sign_in(Role.POLICE_CONTACT)
    room.goto(f"/moter/{meeting.pk}/direkte/?sak={item.pk}")
    go_on_typing_though_the_line_is_lost(room)
    assert AgendaItem.objects.get(pk=item.pk).summary == TYPED
    say_who_left_the_room(room)
    turn_what_is_said_into_more(room)
    write_a_conclusion_and_a_promise(room)
    end_and_send(room)

    the_other_party_comments(town, meeting, item)
    take_the_comment_in(town, meeting)
    assert AgendaItem.objects.get(pk=item.pk).summary == PROPOSED
    send_again(town, meeting)
    approve(town, meeting, Role.UNIT_LEADER)
    approve(town, meeting, Role.MAYOR)
    seal_approved_minutes()
    first = take_everything_along(town, meeting)
    assert PROPOSED in " ".join(texts_of(first))

    open_again_with_a_reason(town, meeting)
    the_outsider_keeps_the_first_version(town, meeting)
    correct_the_text(town, meeting, item)
    send_again(town, meeting)
    approve(town, meeting, Role.MAYOR)
    approve(town, meeting, Role.UNIT_LEADER)
    seal_approved_minutes()
    both_versions_can_be_read(town, meeting, first)


def go_on_typing_though_the_line_is_lost(page: Page) -> None:
    field = page.get_by_label("Kort oppsummert")
    field.press_sequentially("Rådet vil ha ")
    page.context.set_offline(True)
    field.press_sequentially("flere voksne ute ")
    field.blur()
    status = page.get_by_role("region", name="Møtestatus")
    expect(status.get_by_text("Ikke lagret. Prøver igjen.")).to_be_visible()
    field.focus()
    page.keyboard.press("Control+End")
    field.press_sequentially("i helgene.")
    page.context.set_offline(False)
    field.blur()
    saved(page)
    expect(field).to_have_value(TYPED)


def say_who_left_the_room(page: Page) -> None:
    name = NAMES[Role.SECTOR_DIRECTOR]
    page.get_by_role("link", name=f"{name}: forfall, kom eller gikk, inhabil").click()
    dialog = page.get_by_role("dialog", name=name)
    dialog.get_by_role("checkbox").first.check()
    press_button(dialog, "Lagre oppmøtet")
    says(page, f"Fratrådte som inhabil: {name}")
    # The keys work once the page's scripts have run.
    page.wait_for_load_state()


def turn_what_is_said_into_more(page: Page) -> None:
    """By keyboard alone: a note becomes a conclusion, and a marked sentence an action item (G52)."""
    page.keyboard.press("Alt+Shift+M")
    page.keyboard.type(NOTED)
    page.keyboard.press("Enter")
    announced(page, "Notatet er lagt til.")
    press_button(page, f"Gjør til konklusjon «{NOTED}»")
    announced(page, "Notatet er blitt en konklusjon.")
    summary = page.get_by_label("Kort oppsummert")
    summary.focus()
    summary.press("Control+A")
    page.keyboard.press("Alt+Shift+O")
    what = page.get_by_label("Hva skal gjøres?")
    expect(what).to_be_focused()
    expect(what).to_have_value(TYPED)


def write_a_conclusion_and_a_promise(page: Page) -> None:
    page.get_by_label("Ny konklusjon").fill(CONCLUSION)
    press_button(page, "Legg til konklusjon")
    announced(page, "Konklusjonen er lagt til.")
    leader = NAMES[Role.UNIT_LEADER]
    fill_in_action_item(page, what=PROMISE, responsible=leader, due_on="15.02.2027")
    announced(page, "Oppgaven er lagt til.")


def end_and_send(page: Page) -> None:
    status = page.get_by_role("region", name="Møtestatus")
    status.get_by_role("link", name="Avslutt møtet").click()
    press_button(page.get_by_role("dialog", name="Avslutt møtet?"), "Avslutt møtet")
    says(page, "Møtet er avsluttet. Skriv referatet ferdig, og send det til godkjenning.")
    status.get_by_role("link", name="Send til godkjenning").click()
    _send(page)


def the_other_party_comments(town: Town, meeting: Meeting, item: AgendaItem) -> None:
    page = town.sign_in(Role.MAYOR)
    page.goto(f"/moter/{meeting.pk}/referat/")
    _open_all(page)
    follow(page, f"Skriv merknad til «{item.title}»")
    page.get_by_label("Merknad").fill("Natteravnene mangler.")
    page.get_by_label("Slik bør det stå").fill(PROPOSED)
    press_button(page, "Lagre merknaden")
    says(page, "Merknaden er lagret. Den som skriver referatet, svarer på den.")


def take_the_comment_in(town: Town, meeting: Meeting) -> None:
    page = _writer(town, meeting)
    follow(page, "Ta tilbake")
    page.get_by_label("Hvorfor tar du det tilbake?").fill("Tar inn merknaden.")
    press_button(page, "Ta tilbake")
    _open_all(page)
    press_button(page, "Bruk den nye teksten")
    says(page, "Merknaden er tatt inn.")


def send_again(town: Town, meeting: Meeting) -> None:
    page = _writer(town, meeting)
    follow(page, "Send til godkjenning")
    _send(page)


def approve(town: Town, meeting: Meeting, role: Role) -> None:
    page = town.sign_in(role)
    page.goto(f"/moter/{meeting.pk}/referat/")
    follow(page, "Godkjenn referatet")
    press_button(page.get_by_role("dialog", name="Godkjenn referatet?"), "Godkjenn referatet")
    expect(page.get_by_role("main")).to_contain_text("har godkjent")


def take_everything_along(town: Town, meeting: Meeting) -> bytes:
    """The PDF, the Word file, the whole meeting as ZIP and the follow-up report."""
    page = town.sign_in(Role.MAYOR)
    page.goto(f"/moter/{meeting.pk}/referat/")
    pdf = fetch_pdf(page)
    says(page, f"SHA-256 {hashlib.sha256(pdf).hexdigest()}")
    word = page.request.get(f"/moter/{meeting.pk}/referat.docx")
    assert (word.status, word.body()[:2]) == (200, b"PK")
    follow(page, "Last ned hele møtet som ZIP")
    press_button(page, "Lag ZIP")
    says(page, "ZIP-filen lages nå")
    build_pack(MeetingPack.objects.get(meeting=meeting, kind=MeetingPack.Kind.EXPORT).pk)
    link = page.get_by_role("link", name="Last ned ZIP")
    expect(link).to_be_visible()
    with zipfile.ZipFile(io.BytesIO(page.request.get(link.get_attribute("href") or "").body())) as whole:
        assert [name for name in whole.namelist() if name.endswith("referat.pdf")] or any(
            whole.read(name) == pdf for name in whole.namelist()
        )
    for name in ("pdf", "docx"):
        report = page.request.get(f"/politirad/{meeting.forum_id}/oppfolging/fil/?format={name}")
        assert report.status == 200
    return pdf


def open_again_with_a_reason(town: Town, meeting: Meeting) -> None:
    page = _writer(town, meeting)
    follow(page, "Åpne for retting")
    page.get_by_label("Hvorfor må referatet rettes?").fill("Det gjelder hele uken.")
    press_button(page, "Åpne referatet")
    says(page, "Referatet er åpnet. Rett det, og send det til godkjenning.")


def the_outsider_keeps_the_first_version(town: Town, meeting: Meeting) -> None:
    page = town.sign_in(Role.EXTENDED_MEMBER)
    page.goto(f"/moter/{meeting.pk}/referat/")
    says(page, "Referatet rettes. Utgaven som ble godkjent, gjelder til den nye er godkjent.")
    expect(page.get_by_text("Det gjelder hele uken.")).to_have_count(0)
    expect(page.get_by_role("link", name="Utgave 1 (PDF)")).to_be_visible()


def correct_the_text(town: Town, meeting: Meeting, item: AgendaItem) -> None:
    page = _writer(town, meeting)
    page.goto(f"/moter/{meeting.pk}/direkte/?sak={item.pk}")
    page.get_by_label("Kort oppsummert").fill(CORRECTED)
    page.get_by_label("Kort oppsummert").blur()
    saved(page)


def both_versions_can_be_read(town: Town, meeting: Meeting, first: bytes) -> None:
    page = town.sign_in(Role.UNIT_LEADER)
    page.goto(f"/moter/{meeting.pk}/referat/")
    second = " ".join(texts_of(fetch_pdf(page)))
    expected = (CORRECTED, CONCLUSION, NOTED, PROMISE, "Utgave 2", "Fratrådte som inhabil")
    assert [words for words in expected if words not in second] == []
    assert page.request.get(f"/moter/{meeting.pk}/referat.pdf?utgave=1").body() == first


def _writer(town: Town, meeting: Meeting) -> Page:
    page = town.sign_in(Role.POLICE_CONTACT)
    page.goto(f"/moter/{meeting.pk}/referat/")
    return page


def _send(page: Page) -> None:
    page.get_by_label("Hvorfor sende det slik?").fill("Det forrige referatet tas i neste møte.")
    press_button(page, "Send til godkjenning")
    says(page, "Referatet er sendt til godkjenning.")


def _open_all(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
