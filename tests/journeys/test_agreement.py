"""An agreement in a real browser: offered, written by both, signed, revised, grown old; the next declined."""

import re
from datetime import date, datetime

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from agreements import rules
from agreements.models import Agreement
from agreements.tasks import turn_the_day
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Role
from tests.journeys.conftest import Town
from tests.journeys.pages import follow, headed, press_button, says

OURS = "Kommunen og politiet møtes hver måned om ungdomsmiljøet."
CHANGED = f"{OURS} Skolene blir med i mai."
REASON = "Kommunestyret har ikke behandlet saken."


@pytest.mark.django_db(transaction=True)
def test_an_agreement_is_offered_signed_revised_and_the_next_one_declined(town: Town) -> None:
    contact = town.sign_in(Role.POLICE_CONTACT)
    offer_from_the_template(contact, town)
    agreement = Agreement.objects.get()
    mayor = town.sign_in(Role.MAYOR, viewport={"width": 390, "height": 844})
    the_municipality_wants_to_negotiate(mayor, agreement)
    write_the_municipalitys_text(mayor, agreement)
    the_police_comment_and_change(contact, agreement)

    refuse_at_first(mayor, contact, agreement)
    ask(contact, agreement, number=3)
    chief = town.sign_in(Role.UNIT_LEADER)
    sign(chief, agreement, number=3)
    assert Agreement.objects.get().state == rules.State.PARTLY_SIGNED
    sign(mayor, agreement, number=3)
    assert Agreement.objects.get().state == rules.State.IN_FORCE
    the_council_follows_the_agreement(town)
    town.renew_login(contact, Role.POLICE_CONTACT)
    write_what_was_done(contact, agreement)

    merge_with_the_neighbour(town, mayor, agreement)

    town.it_is(datetime(2028, 12, 1, 9, tzinfo=timezone.get_current_timezone()))
    town.renew_login(contact, Role.POLICE_CONTACT)
    revise(contact, agreement)
    assert Agreement.objects.get().state == rules.State.UNDER_REVISION
    town.it_is(datetime(2031, 1, 2, 9, tzinfo=timezone.get_current_timezone()))
    assert turn_the_day() >= 1
    assert Agreement.objects.get().state == rules.State.EXPIRED

    town.renew_login(contact, Role.POLICE_CONTACT)
    town.renew_login(mayor, Role.MAYOR)
    offer_from_the_template(contact, town)
    decline(mayor, Agreement.objects.exclude(pk=agreement.pk).get())


def offer_from_the_template(page: Page, town: Town) -> None:
    page.goto(f"/politirad/{town.world.forum.pk}/avtale/")
    follow(page, "Ny avtale")
    press_button(page, "Lag kladden")
    headed(page, "Kladd til avtale")
    follow(page, "Tilby avtalen")
    press_button(page, "Tilby avtalen")
    says(page, "Avtalen er tilbudt.")


def the_municipality_wants_to_negotiate(page: Page, agreement: Agreement) -> None:
    page.goto(f"/avtaler/{agreement.pk}/")
    follow(page, "Svar på tilbudet")
    page.get_by_label("Vil forhandle").check()
    press_button(page, "Lagre svaret")
    says(page, "Svaret er lagret.")


def write_the_municipalitys_text(page: Page, agreement: Agreement) -> None:
    """On a phone: the text of one section, saved as it is typed, and the days the agreement holds."""
    page.goto(f"/avtaler/{agreement.pk}/")
    press_button(page, "Skriv i kladden")
    about(page, "Rediger", "Bakgrunn og formål")
    page.get_by_label("Tekst", exact=True).fill(OURS)
    page.get_by_label("Tekst", exact=True).blur()
    expect(page.get_by_text("Lagret kl.")).to_be_visible()
    follow(page, "Tilbake")
    says(page, OURS)
    about(page, "Rediger", "Rammer for avtalen")
    page.get_by_role("textbox", name="Gjelder fra").fill("1.12.2026")
    page.get_by_role("textbox", name="Gjelder til og med").fill("30.11.2020")
    press_button(page, "Lagre")
    expect(page.get_by_text("Siste dag kan ikke være før første dag.").first).to_be_visible()
    page.get_by_role("textbox", name="Gjelder til og med").fill("31.12.2030")
    page.get_by_role("textbox", name="Møter i året").fill("4")
    press_button(page, "Lagre")
    follow(page, "Del teksten")
    page.get_by_label("Hva er endret?").fill("Møtene står i formålet.")
    press_button(page, "Del teksten")
    says(page, "Teksten er delt.")


def the_police_comment_and_change(page: Page, agreement: Agreement) -> None:
    page.goto(f"/avtaler/{agreement.pk}/")
    page.get_by_role("region", name="Versjoner av teksten").get_by_role("link", name="Versjon 2").click()
    about(page, "Kommenter", "Bakgrunn og formål")
    page.get_by_label("Kommentar").fill("Vi vil ha med skolene.")
    press_button(page, "Lagre kommentaren")
    says(page, "Vi vil ha med skolene.")
    page.goto(f"/avtaler/{agreement.pk}/")
    press_button(page, "Skriv i kladden")
    says(page, "Vi vil ha med skolene.")
    about(page, "Rediger", "Bakgrunn og formål")
    page.get_by_label("Tekst", exact=True).fill(CHANGED)
    press_button(page, "Lagre")
    follow(page, "Del teksten")
    press_button(page, "Del teksten")
    follow(page, "Sammenlign versjoner")
    expect(page.locator("ins", has_text="Skolene blir med i mai.")).to_be_visible()


def about(page: Page, verb: str, title: str) -> None:
    """Click the link that says `verb` to the eye, and of what to the ear."""
    page.get_by_role("link", name=re.compile(rf"^{verb}\s*: {title}")).click()


def refuse_at_first(mayor: Page, contact: Page, agreement: Agreement) -> None:
    ask(contact, agreement, number=3)
    mayor.goto(f"/avtaler/{agreement.pk}/")
    follow(mayor, "Signerer ikke")
    press_button(mayor, "Signerer ikke")
    expect(mayor.get_by_text("Skriv en kort begrunnelse.").first).to_be_visible()
    mayor.get_by_label("Hvorfor signerer dere ikke?").fill(REASON)
    press_button(mayor, "Signerer ikke")
    says(mayor, "Svaret er lagret.")
    assert Agreement.objects.get().state == rules.State.NEGOTIATING


def ask(page: Page, agreement: Agreement, *, number: int) -> None:
    page.goto(f"/avtaler/{agreement.pk}/")
    follow(page, "Send til signering")
    headed(page, f"Send versjon {number} til signering?")
    press_button(page, "Send til signering")
    says(page, "Teksten er sendt til signering.")


def sign(page: Page, agreement: Agreement, *, number: int) -> None:
    page.goto(f"/avtaler/{agreement.pk}/")
    follow(page, f"Signer versjon {number}")
    press_button(page, f"Signer versjon {number}")
    expect(page.get_by_text("Du har signert for")).to_be_visible()


def the_council_follows_the_agreement(town: Town) -> None:
    """What the text says of the council is how the council is set up from its first day (R052)."""
    town.it_is(datetime(2026, 12, 1, 9, tzinfo=timezone.get_current_timezone()))
    turn_the_day()
    town.world.forum.refresh_from_db()
    assert town.world.forum.agreed_meetings == 4


def write_what_was_done(page: Page, agreement: Agreement) -> None:
    """What is counted in days of presence is counted from the register, and nobody writes it here."""
    page.goto(f"/avtaler/{agreement.pk}/")
    page.get_by_role("link", name="Politikontakten er til stede i kommunen").click()
    expect(page.get_by_text("Dagene telles i oversikten over tilstedeværelse.")).to_be_visible()
    expect(page.get_by_role("textbox", name="Når?")).to_have_count(0)
    page.goto(f"/avtaler/{agreement.pk}/")
    page.get_by_role("link", name="Politiet legger fram et anonymisert situasjonsbilde").click()
    page.get_by_role("textbox", name="Når?").fill("1.12.2026")
    page.get_by_role("textbox", name="Hvor mye?").fill("2")
    page.get_by_label("Hva ble gjort?").fill("Lagt fram i møtet.")
    press_button(page, "Lagre")
    says(page, "Lagt fram i møtet.")
    page.goto(f"/avtaler/{agreement.pk}/")
    expect(page.get_by_text("Ført så langt: 2")).to_be_visible()
    assert agreement.evidence.get().done_on == date(2026, 12, 1)


def merge_with_the_neighbour(town: Town, mayor: Page, agreement: Agreement) -> None:
    """The neighbour's people read what bound the old one, under its old name, until it is renewed."""
    ours, theirs = town.world.municipality, town.world.neighbour_municipality
    Municipality.objects.filter(pk=ours.pk).update(valid_until=date(2027, 12, 31), successor=theirs)
    town.it_is(datetime(2028, 1, 3, 9, tzinfo=timezone.get_current_timezone()))
    appoint(town.world.users[Role.MAYOR], Role.MAYOR, theirs, valid_from=date(2028, 1, 1))
    town.renew_login(mayor, Role.MAYOR)
    mayor.goto(f"/avtaler/{agreement.pk}/")
    says(mayor, "Må fornyes")
    headed(mayor, f"Avtale om kommune- og politisamarbeid, {ours}")
    Municipality.objects.filter(pk=ours.pk).update(valid_until=None, successor=None)


def revise(page: Page, agreement: Agreement) -> None:
    page.goto(f"/avtaler/{agreement.pk}/")
    follow(page, "Start revisjon")
    press_button(page, "Start revisjonen")
    says(page, "Revisjonen er i gang. Lag en ny tekst når dere er klare.")


def decline(page: Page, agreement: Agreement) -> None:
    """No is an answer like any other; it says why, and the page says so in plain words (R044)."""
    page.goto(f"/avtaler/{agreement.pk}/")
    follow(page, "Svar på tilbudet")
    page.get_by_label("Ønsker ikke", exact=True).check()
    press_button(page, "Lagre svaret")
    expect(page.get_by_text("Velg minst én grunn.").first).to_be_visible()
    page.get_by_label("Avtalen er for lite konkret").check()
    press_button(page, "Lagre svaret")
    says(page, "Kommunen ønsker ikke avtale. Samarbeidet kan være like godt uten.")
