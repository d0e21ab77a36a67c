"""The pages for exceptions: applying, the list, one of them, answering, withdrawing and terms (BR03, G14)."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse

from contacts import actions
from contacts.models import ApprovalTerm, ExcessAssignmentApproval, PoliceContactAssignment
from contacts.rules import ExceptionState
from contacts.views.slots import AWAITING, FILLED, FREE, GRANTED, Weighing
from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import PoliceDirectorate, PopulationFigure
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, END, START, TODAY, TOWNS, Register
from tests.meetings.reading import text_of

REASON = "Kommunene er små."
PAGES = ("contacts:exception", "contacts:decide", "contacts:withdraw")


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def url_of(name: str, thing: Any) -> str:
    return reverse(name, args=[thing.pk])


def applied(**said: str) -> dict[str, str]:
    return {
        "max_municipalities": "4",
        "valid_from": "1.12.2026",
        "valid_until": "30.11.2027",
        "reason": REASON,
        "reference": "",
        **said,
    }


def decided(**said: str) -> dict[str, str]:
    return {
        "decision": "approved",
        "valid_until": "30.6.2027",
        "max_municipalities": "4",
        "text": "",
        **said,
    }


@pytest.fixture
def waiting(register: Register) -> PoliceContactAssignment:
    register.fill(valid_from=TODAY)
    PopulationFigure.objects.create(municipality=register.towns[3], year=2026, persons=2400)
    return register.assign(3)


@pytest.fixture
def application(register: Register, waiting: PoliceContactAssignment) -> ExcessAssignmentApproval:
    return register.apply(3)


def test_applying_begins_with_what_the_person_has_and_waits_for(
    register: Register, waiting: PoliceContactAssignment
):
    answer = client_of(register.manager).get(url_of("contacts:apply", waiting))
    page = text_of(answer)
    assert [town for town in TOWNS[:4] if town not in page] == []
    assert "2 400 innbyggere" in page.replace("\xa0", " ")
    form: Any = answer.context["form"]
    assert (form["max_municipalities"].value(), form["valid_from"].value()) == (4, START)


def test_an_application_is_sent_with_advice_on_a_long_period(
    register: Register, waiting: PoliceContactAssignment
):
    client = client_of(register.manager)
    sent = applied(valid_until="31.12.2029", reference="26/1234")
    answer = client.post(url_of("contacts:apply", waiting), sent, follow=True)
    approval = ExcessAssignmentApproval.objects.get()
    assert answer.redirect_chain == [(url_of("contacts:exception", approval), 302)]
    assert "Perioden er lengre enn to år." in text_of(answer)
    assert (approval.max_applied, approval.reason, approval.reference) == (4, REASON, "26/1234")
    asked = approval.municipality_rows.filter(is_applied_for=True)
    assert [each.municipality for each in asked] == [register.towns[3]]


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("max_municipalities", "3", "Antallet er ikke over grensen."),
        ("max_municipalities", "mange", "Skriv hvor mange kommuner personen skal kunne ha, i tall."),
        ("valid_until", "", "Skriv hvilken dag unntaket skal gjelde til og med."),
        ("valid_until", "1.1.2026", "Siste dag kan ikke være før første dag."),
        ("reason", " ", "Skriv hvorfor det trengs."),
    ],
)
def test_what_is_wrong_with_an_application_stands_at_its_field(
    register: Register, waiting: PoliceContactAssignment, field: str, typed: str, sentence: str
):
    url = url_of("contacts:apply", waiting)
    answer = client_of(register.manager).post(url, applied(**{field: typed}))
    assert (answer.status_code, answer.context["form"].errors) == (422, {field: [sentence]})
    assert not ExcessAssignmentApproval.objects.exists()


def test_one_application_a_person_and_none_for_what_is_assigned(
    register: Register, application: ExcessAssignmentApproval
):
    client, rows = client_of(register.manager), PoliceContactAssignment.objects
    again = client.get(url_of("contacts:apply", rows.awaiting().get()))
    assert again.headers["Location"] == url_of("contacts:exception", application)
    assert client.get(url_of("contacts:apply", rows.active().earliest("pk"))).status_code == 403


def test_a_municipality_and_a_neighbour_see_nothing_of_it(
    register: Register, application: ExcessAssignmentApproval
):
    decision = ExceptionState.APPROVED_ON_TERMS
    terms = [actions.TermToMeet("Ny vurdering", END)]
    actions.decide_exception(application, decision, terms=terms, by=register.decider)
    term = application.terms.get()
    for user in (register.mayor, register.contact, register.far_manager):
        client = client_of(user)
        urls = [*(url_of(name, application) for name in PAGES), url_of("contacts:term_met", term)]
        answers = [client.get(url) for url in urls]
        assert {answer.status_code for answer in answers} == {404}
        said = "".join(answer.content.decode() for answer in answers)
        assert [word for word in (REASON, "Ny vurdering", "Midtkyst politidistrikt") if word in said] == []
    assert client_of(register.mayor).get(reverse("contacts:exceptions")).status_code == 404
    assert "Contact" not in text_of(client_of(register.far_manager).get(reverse("contacts:exceptions")))


def test_titles_of_pages_name_nobody(register: Register, application: ExcessAssignmentApproval):
    client = client_of(register.decider)
    for url in (reverse("contacts:exceptions"), *(url_of(name, application) for name in PAGES)):
        page = client.get(url).content.decode()
        assert "Contact" not in page.split("<title>")[1].split("</title>")[0]
        assert "Contact" in page


def test_the_list_begins_with_what_waits_and_then_what_ends_first(register: Register):
    register.grant(3, valid_until=END)
    register.grant(4, valid_until=END - 90 * DAY)
    register.grant(5, valid_from=TODAY - 90 * DAY, valid_until=TODAY - DAY)
    refused = register.apply(6)
    actions.decide_exception(refused, ExceptionState.REFUSED, text="Nei", by=register.decider)
    register.apply(5)
    client = client_of(register.decider)
    looks = [look for _row, look in client.get(reverse("contacts:exceptions")).context["rows"]]
    granted = ["exception_approved", "exception_approved"]
    assert looks == ["exception_applied", *granted, "exception_refused", "exception_over"]
    ends = [row.valid_until for row, _look in client.get(reverse("contacts:exceptions")).context["rows"]]
    assert ends[1:3] == [END - 90 * DAY, END]
    only = client.get(reverse("contacts:exceptions"), {"tilstand": "refused"})
    assert [look for _row, look in only.context["rows"]] == ["exception_refused"]


def test_the_page_shows_the_application_beside_the_slots(
    register: Register, application: ExcessAssignmentApproval
):
    register.assign(4, register.colleague)
    page = client_of(register.decider).get(url_of("contacts:exception", application))
    weighing = page.context["weighing"]
    assert [(slot.look, slot.name) for slot in weighing.slots.within] == [
        (FILLED, name) for name in TOWNS[:3]
    ]
    assert [(slot.look, slot.name) for slot in weighing.slots.beyond] == [(AWAITING, TOWNS[3])]
    assert [(each.name, each.load, each.free) for each in weighing.others] == [("Colleague", 1, 2)]
    assert [word for word in (REASON, "Søknaden ble sendt", "Manager") if word not in text_of(page)] == []


def test_the_page_shows_what_is_beyond_the_limit_and_what_is_free(register: Register):
    register.fill()
    register.assign(3)
    granted = register.grant(3)
    again = register.apply(4, valid_from=END + DAY, valid_until=END + 300 * DAY)
    client = client_of(register.decider)
    found = client.get(url_of("contacts:exception", granted)).context
    assert looks_of(found["weighing"]) == [*[FILLED] * 3, GRANTED]
    assert found["earlier"] == [(again, "exception_applied")]
    PoliceContactAssignment.objects.filter(municipality__in=register.towns[1:4]).delete()
    found = client.get(url_of("contacts:exception", granted)).context
    assert looks_of(found["weighing"]) == [FILLED, FREE, FREE]


def looks_of(weighing: Weighing) -> list[str]:
    """How each place looks, those within the limit first."""
    return [slot.look for slot in (*weighing.slots.within, *weighing.slots.beyond)]


def test_the_directorate_grants_to_a_day(register: Register, application: ExcessAssignmentApproval):
    client = client_of(register.decider)
    answer = client.post(url_of("contacts:decide", application), decided(), follow=True)
    assert "Godkjent for 4 kommuner til og med 30. juni 2027." in text_of(answer).replace("\xa0", " ")
    application.refresh_from_db()
    assert (application.state, application.decided_by) == ("approved", register.decider)
    assert not PoliceContactAssignment.objects.awaiting().exists()


def test_the_directorate_grants_on_terms_which_are_met_later(
    register: Register, application: ExcessAssignmentApproval
):
    terms = {
        "term_1": "Ny vurdering",
        "due_1": "1.3.2027",
        "term_5": "Møte med kommunen",
        "due_5": "1.2.2027",
    }
    url = url_of("contacts:decide", application)
    client_of(register.decider).post(url, decided(decision="approved_on_terms", **terms))
    first, second = ApprovalTerm.objects.all()
    assert (first.text, second.text) == ("Møte med kommunen", "Ny vurdering")
    client = client_of(register.manager)
    late = client.post(url_of("contacts:term_met", first), {"on": "25.11.2026"})
    assert late.context["form"].errors == {"on": ["Dagen kan ikke være i framtiden."]}
    page = client.post(url_of("contacts:term_met", first), {"on": "24.11.2026"}, follow=True)
    assert [look for _term, look in page.context["terms"]] == ["term_met", "term_waiting"]
    assert "Vilkår oppfylt" in text_of(page)
    assert client.get(url_of("contacts:term_met", first)).status_code == 403
    assert client_of(register.reader).get(url_of("contacts:term_met", second)).status_code == 403


@pytest.mark.parametrize(
    ("said", "errors"),
    [
        ({"decision": ""}, {"decision": ["Velg et svar."]}),
        (
            {"valid_until": ""},
            {"valid_until": ["Skriv hvilken dag unntaket skal gjelde til og med."]},
        ),
        ({"valid_until": "1.1.2026"}, {"valid_until": ["Velg i dag eller en senere dag."]}),
        ({"max_municipalities": "3"}, {"max_municipalities": ["Antallet er ikke over grensen."]}),
        ({"decision": "refused"}, {"text": ["Skriv hvorfor dere avslår."]}),
        (
            {"decision": "approved_on_terms"},
            {"term_1": ["Skriv minst ett vilkår, eller godkjenn uten vilkår."]},
        ),
        ({"decision": "approved_on_terms", "term_1": "Nytt"}, {"due_1": ["Skriv fristen for vilkåret."]}),
        (
            {"term_2": "Nytt", "due_2": "1.3.2027"},
            {"decision": ["Velg «Godkjenn med vilkår», eller ta bort vilkårene."]},
        ),
    ],
)
def test_what_is_wrong_with_an_answer_stands_at_its_field(
    register: Register, application: ExcessAssignmentApproval, said: dict[str, str], errors: dict[str, Any]
):
    url = url_of("contacts:decide", application)
    answer = client_of(register.decider).post(url, decided(**said))
    assert (answer.status_code, answer.context["form"].errors) == (422, errors)


def test_a_refusal_says_why_and_that_the_municipality_is_without(
    register: Register, application: ExcessAssignmentApproval
):
    client = client_of(register.decider)
    refusal = decided(decision="refused", text="Det er ledige plasser.", valid_until="")
    page = text_of(client.post(url_of("contacts:decide", application), refusal, follow=True))
    assert "Det er ledige plasser." in page
    assert "Søknaden er avslått." in page
    assert client.get(url_of("contacts:decide", application)).status_code == 403


def test_nobody_answers_what_is_about_themselves(register: Register, application: ExcessAssignmentApproval):
    url = url_of("contacts:decide", application)
    for user in (register.manager, register.contact):
        appoint(user, Role.DIRECTORATE_APPROVER, PoliceDirectorate.objects.get(), valid_from=TODAY)
        client = client_of(user)
        assert client.get(url).status_code == 403
        page = client.get(url_of("contacts:exception", application))
        assert page.context["may_decide"] is False


def test_an_exception_is_withdrawn_from_a_day(register: Register, application: ExcessAssignmentApproval):
    actions.decide_exception(application, ExceptionState.APPROVED, by=register.decider)
    client, url = client_of(register.manager), url_of("contacts:withdraw", application)
    assert "Ingen tildelinger blir avsluttet." in text_of(client.get(url))
    for day, sentence in (
        (TODAY - DAY, "Velg i dag eller en senere dag."),
        (END + DAY, "Unntaket går ut før denne dagen."),
    ):
        answer = client.post(url, {"on": f"{day:%d.%m.%Y}", "reason": "Ny ansatt"})
        assert answer.context["form"].errors == {"on": [sentence]}
    page = client.post(
        url, {"on": f"{START + timedelta(days=30):%d.%m.%Y}", "reason": "Ny ansatt"}, follow=True
    )
    assert [word for word in ("Unntaket er trukket.", "Ny ansatt") if word not in text_of(page)] == []
    assert client.get(url).status_code == 403
    assert client_of(register.reader).get(url).status_code == 403


def test_an_assignment_that_waits_leads_to_the_application_that_was_sent(
    waiting: PoliceContactAssignment, register: Register
):
    client, url = client_of(register.manager), url_of("contacts:assignment", waiting)
    assert ("Søk om unntak" in text_of(client.get(url)), "Se søknaden" in text_of(client.get(url))) == (
        True,
        False,
    )
    apply = url_of("contacts:apply", waiting)
    assert f'href="{url}">Avbryt' in client.get(apply).content.decode()
    client.post(apply, applied())
    assert "Se søknaden" in text_of(client.get(url))


def test_what_happens_at_the_end_is_told_until_it_has(
    register: Register, application: ExcessAssignmentApproval
):
    actions.decide_exception(application, ExceptionState.APPROVED, by=register.decider)
    last = application.valid_until
    told = []
    for day in (last, last + DAY):
        with time_machine.travel(datetime.combine(day, time(12), tzinfo=UTC)):
            page = text_of(client_of(register.manager).get(url_of("contacts:exception", application)))
        told.append("Når unntaket går ut" in page)
    assert told == [True, False]


def test_an_application_is_taken_back(register: Register, application: ExcessAssignmentApproval):
    url = url_of("contacts:withdraw", application)
    assert client_of(register.second_manager).post(url, {"reason": ""}).status_code == 422
    client_of(register.second_manager).post(url, {"reason": "Ikke lenger aktuelt"})
    application.refresh_from_db()
    assert (application.state, application.withdrawn_on) == ("withdrawn", TODAY)


def test_mail_leads_to_the_page_and_names_nobody_in_its_subject(
    register: Register, application: ExcessAssignmentApproval
):
    actions.decide_exception(application, ExceptionState.APPROVED, by=register.decider)
    actions.withdraw_exception(application, on=START, by=register.decider)
    url = f"{settings.SITE_URL}{url_of('contacts:exception', application)}"
    mails = list(Message.objects.all())
    assert {mail.kind for mail in mails} == {"exception_applied", "exception_decided", "exception_withdrawn"}
    assert [mail.subject for mail in mails if "Contact" in mail.subject] == []
    assert [mail.kind for mail in mails if url not in mail.text or url not in mail.html] == []


def test_the_menu_counts_what_the_reader_may_answer(
    register: Register, application: ExcessAssignmentApproval
):
    def badge(user: User) -> list[tuple[str, int]]:
        shell: Any = client_of(user).get(reverse("contacts:exceptions")).context["shell"]
        items = [item for section in shell.menu for item in section.items]
        return [(str(item.label), item.badge) for item in items if item.is_current]

    assert badge(register.decider) == [("Unntak", 1)]
    assert badge(register.manager) == [("Unntak", 0)]
