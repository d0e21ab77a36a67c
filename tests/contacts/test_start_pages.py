"""The start in the role as a page: who reads what, and who writes what (R126, R127, R129, R133)."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from contacts import actions
from contacts.models import Expectation, OnboardingContact, PoliceContactAssignment, ProgrammeTask
from contacts.rules import percent_of
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.permissions import Role
from politirad.web.rules import FINGERPRINT_LENGTH, fingerprint
from tests.contacts.making import DAY, EARLY, TODAY, TOWNS, Register
from tests.contacts.test_onboarding import LATE, begun, task
from tests.contacts.test_register_pages import client_of
from tests.meetings.reading import text_of

SCOPE, WISH, REPLY = "Tiltak under ti tusen", "Fast kontordag", "Hver onsdag"


def url_of(name: str, row: Any) -> str:
    return reverse(f"contacts:{name}", args=[row.pk])


def start(user: User, made: PoliceContactAssignment) -> str:
    return text_of(client_of(user).get(url_of("start", made)))


@pytest.fixture
def clear(register: Register) -> PoliceContactAssignment:
    """A start with everything: a mandate, an answered expectation, and a programme that is begun."""
    found = begun(register)
    made = found.assignment
    actions.clarify_mandate(
        made,
        scope=SCOPE,
        limits="Større beløp",
        decided_by="Ada Berg",
        decided_on=TODAY,
        by=register.manager,
    )
    wish = actions.write_expectation(made, text=WISH, comment="Viktig", by=register.mayor)
    actions.answer_expectation(wish, answer=REPLY, by=register.manager)
    actions.choose_mentor(found, mentor=register.colleague, by=register.manager)
    actions.add_onboarding_contact(found, name="Kari Lie", what="Barnevernet", by=register.manager)
    actions.mark_task_done(found.tasks.all()[0], by=register.contact)
    return made


def test_each_reader_sees_what_is_theirs(register: Register, clear: PoliceContactAssignment):
    both, internal = (
        [SCOPE, "Større beløp", "Ada Berg", WISH, REPLY],
        ["1 av 2 gjort", "Kari Lie", "Colleague"],
    )
    for user in (register.manager, register.contact):
        said = start(user, clear)
        assert [each for each in both + internal if each not in said] == []
    other = User.objects.create_user("annen@elvestrand.example", full_name="Annen")
    appoint(other, Role.POLICE_CONTACT, register.towns[0], valid_from=TODAY)
    for user in (register.mayor, register.reader, other):
        said = start(user, clear)
        assert [each for each in both if each not in said] == []
        assert [each for each in [*internal, "Opplæring", "Mentor"] if each in said] == []


def test_the_directorate_sees_that_it_is_clear_and_not_a_word_of_it(
    register: Register, clear: PoliceContactAssignment
):
    said = start(register.decider, clear)
    hidden = (SCOPE, "Større beløp", "Ada Berg", WISH, "Viktig", REPLY, "gjort", "Kari Lie", "Colleague")
    assert [each for each in hidden if each in said] == []
    assert "Avklart 24. november 2026." in said
    assert "1 forventning, 1 besvart." in said


def test_neighbours_and_outsiders_find_nothing(register: Register, clear: PoliceContactAssignment):
    wish, begun_on = clear.expectations.get(), clear.onboarding
    urls = [
        *(url_of(name, clear) for name in ("start", "clarify_mandate", "expect")),
        *(url_of(name, wish) for name in ("comment", "answer")),
        *(url_of(name, begun_on) for name in ("mentor", "add_onboarding_contact")),
    ]
    for user in (register.far_manager, register.colleague):
        assert {client_of(user).get(url).status_code for url in urls} == {404}


def test_a_missing_mandate_says_since_when_and_until_when(register: Register):
    late, early = register.assign(0, valid_from=TODAY - 30 * DAY), register.assign(1, valid_from=TODAY)
    said = start(register.mayor, late)
    assert "Rollen gjelder fra 25. oktober 2026. Fristen var 24. november 2026." in said
    assert "Ikke avklart i tide" in said
    said = start(register.manager, early)
    assert "Rollen gjelder fra 24. november 2026. Fristen er 24. desember 2026." in said
    answer = client_of(register.manager).post(
        url_of("clarify_mandate", late),
        {"scope": SCOPE, "limits": "", "decided_by": "Ada Berg", "decided_on": "24.11.2026"},
    )
    assert answer.headers["Location"] == url_of("start", late)
    assert f"{SCOPE} Avklart av Ada Berg 24. november 2026." in start(register.mayor, late)


def test_what_is_wrong_with_a_mandate_stands_at_its_field(register: Register):
    made = register.assign(0, valid_from=TODAY)
    said = {"scope": "", "decided_by": "", "decided_on": "25.11.2026"}
    answer = client_of(register.manager).post(url_of("clarify_mandate", made), said)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"scope", "decided_by"}
    said |= {"scope": SCOPE, "decided_by": "Ada Berg"}
    answer = client_of(register.manager).post(url_of("clarify_mandate", made), said)
    assert answer.context["form"].errors == {"decided_on": ["Dagen kan ikke være i framtiden."]}
    said |= {"scope": "Gjelder 12057900499"}
    answer = client_of(register.manager).post(url_of("clarify_mandate", made), said)
    assert "fødselsnummer" in str(answer.context["form"].errors["scope"])


def test_the_municipality_writes_and_the_district_answers(register: Register):
    made = register.assign(0, valid_from=TODAY)
    mayor, manager = client_of(register.mayor), client_of(register.manager)
    assert mayor.post(url_of("expect", made), {"text": WISH, "comment": ""}).status_code == 302
    assert mayor.post(url_of("expect", made), {"text": WISH, "comment": ""}).status_code == 302
    wish = Expectation.objects.get()
    assert "Venter på svar" in start(register.contact, made)
    for client, name, row in (
        (manager, "expect", made),
        (manager, "comment", wish),
        (client_of(register.contact), "expect", made),
        (client_of(register.contact), "answer", wish),
        (mayor, "answer", wish),
        (client_of(register.reader), "answer", wish),
        (mayor, "clarify_mandate", made),
    ):
        assert client.get(url_of(name, row)).status_code == 403
    assert manager.post(url_of("answer", wish), {"answer": REPLY}).status_code == 302
    assert mayor.post(url_of("comment", wish), {"comment": "Takk"}).status_code == 302
    said = start(register.mayor, made)
    assert [each for each in (WISH, REPLY, "Takk") if each not in said] == []


def test_two_who_write_at_once_see_both_texts_and_neither_side_stops_the_other(register: Register):
    made = register.assign(0, valid_from=TODAY)
    wish = actions.write_expectation(made, text=WISH, by=register.mayor)
    manager = client_of(register.manager)
    seen = manager.get(url_of("answer", wish)).context["form"]["seen"].value()
    assert (seen, len(seen)) == (fingerprint(""), FINGERPRINT_LENGTH)
    actions.answer_expectation(wish, answer="Nei", by=register.second_manager)
    answer = manager.post(url_of("answer", wish), {"answer": REPLY, "seen": seen})
    assert answer.status_code == 409
    assert [(each.mine, each.theirs) for each in answer.context["differences"]] == [(REPLY, "Nei")]
    mayor = client_of(register.mayor)
    assert mayor.post(url_of("comment", wish), {"comment": "Ja", "seen": seen}).status_code == 302
    newer = answer.context["form"]["seen"].value()
    assert manager.post(url_of("answer", wish), {"answer": REPLY, "seen": newer}).status_code == 302
    wish.refresh_from_db()
    assert (wish.answer, wish.comment) == (REPLY, "Ja")


def test_a_task_of_the_programme_that_changed_meanwhile_shows_both(register: Register):
    one = task(register)
    client = client_of(register.manager)
    said = {"title": "Møt rektor", "why": "Bli kjent", "due_days": "20", "seen": one.fingerprint}
    actions.change_programme_task(one, title="Nytt", why="Bli kjent", due_days=5, by=register.second_manager)
    answer = client.post(url_of("edit_programme_task", one), said)
    assert (answer.status_code, len(answer.context["differences"])) == (409, 2)
    said["seen"] = answer.context["form"]["seen"].value()
    assert client.post(url_of("edit_programme_task", one), said).status_code == 302
    one.refresh_from_db()
    assert (one.title, one.due_days) == ("Møt rektor", 20)


def test_the_district_makes_its_programme_and_begins(register: Register):
    made = register.assign(0, valid_from=TODAY)
    client, programme = client_of(register.manager), url_of("programme", register.district)
    assert "ikke laget et opplæringsprogram" in start(register.manager, made)
    assert client.post(url_of("begin_onboarding", made)).status_code == 403
    page = client.post(url_of("use_usual_programme", register.district), follow=True)
    assert "10 oppgaver er lagt inn." in text_of(page)
    client.post(
        url_of("add_programme_task", register.district),
        {"title": "Møt rektor", "why": "Bli kjent", "due_days": 3},
    )
    assert text_of(client.get(programme)).index("Møt rektor") < text_of(client.get(programme)).index("Avklar")
    last = ProgrammeTask.objects.latest("due_days")
    client.post(url_of("remove_programme_task", last))
    page = client.post(url_of("begin_onboarding", made), follow=True)
    assert "0 av 10 gjort" in text_of(page)
    bad = client.post(
        url_of("add_programme_task", register.district), {"title": "", "why": "", "due_days": 91}
    )
    assert set(bad.context["form"].errors) == {"title", "why", "due_days"}


def test_oneself_ticks_off_and_writes_down_whom_to_meet(register: Register):
    found = begun(register)
    client, one = client_of(register.contact), found.tasks.all()[0]
    page = client.post(url_of("task_done", one), follow=True)
    assert "Gjort 24. november 2026, ført av Contact" in text_of(page)
    assert "0 av 2 gjort" in text_of(client.post(url_of("task_not_done", one), follow=True))
    said = {"name": "Kari Lie", "what": "Barnevernet"}
    assert "Kari Lie" in text_of(client.post(url_of("add_onboarding_contact", found), said, follow=True))
    client.post(url_of("remove_onboarding_contact", OnboardingContact.objects.get()))
    assert "Ingen står på listen ennå." in start(register.contact, found.assignment)
    assert client.get(url_of("mentor", found)).status_code == 403


def test_the_mentor_is_chosen_among_the_politikontakter_of_the_district(register: Register):
    found = begun(register)
    register.assign(1, register.colleague, valid_from=TODAY)
    actions.assign(register.reader, register.far_town, valid_from=TODAY, by=register.far_manager)
    client = client_of(register.manager)
    people = client.get(url_of("mentor", found)).context["form"].fields["mentor"].queryset
    assert [each.full_name for each in people] == ["Colleague"]
    bad = client.post(url_of("mentor", found), {"mentor": register.reader.pk})
    assert bad.context["form"].errors == {"mentor": ["Velg fra listen."]}
    client.post(url_of("mentor", found), {"mentor": register.colleague.pk})
    assert "Mentor Colleague" in start(register.contact, found.assignment)


def test_the_register_says_what_is_left_to_those_who_look_after_it(register: Register):
    found = begun(register)
    made = found.assignment
    PoliceContactAssignment.objects.filter(pk=made.pk).update(appointment=made.appointment)
    url = reverse("contacts:register", args=[register.district.pk])
    said = text_of(client_of(register.manager).get(url))
    assert f"Contact {TOWNS[0]} Siden 24. november 2026 0 av 2 gjort" in said
    assert "Fullmakt mangler" not in said
    later = {"per": f"{TODAY + LATE:%d.%m.%Y}"}
    said = text_of(client_of(register.manager).get(url, later))
    assert [each in said for each in ("Fullmakt mangler", "Opplæring over frist")] == [True, True]
    for user in (register.reader, register.decider):
        assert "0 av 2 gjort" not in text_of(client_of(user).get(url, later))


def test_the_share_with_no_other_role_stands_among_the_key_numbers(register: Register):
    register.assign(0, valid_from=EARLY, is_sole_role=True)
    register.assign(1, register.colleague, valid_from=EARLY)
    url = reverse("contacts:register", args=[register.district.pk])
    assert "50 % har bare denne rollen" in text_of(client_of(register.manager).get(url))
    assert [percent_of(*each) for each in ((0, 0), (1, 3), (2, 3), (3, 3))] == [0, 33, 67, 100]


def test_more_rows_ask_no_more(register: Register, clear: PoliceContactAssignment):
    register_url = reverse("contacts:register", args=[register.district.pk])

    def count(url: str) -> int:
        client = client_of(register.manager)
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        return len(queries)

    before = [count(url) for url in (url_of("start", clear), register_url)]
    for number in range(3):
        wish = actions.write_expectation(clear, text=f"Ønske {number}", by=register.mayor)
        actions.answer_expectation(wish, answer="Ja", by=register.manager)
    for town in (1, 2):
        made = register.assign(town, valid_from=TODAY)
        actions.begin_onboarding(made, by=register.manager)
    assert [count(url) for url in (url_of("start", clear), register_url)] == before
