"""The pages of presence: who reads and writes what, and a reason that stays on one side (R024, R119, F10)."""

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.urls import reverse

from contacts import actions
from contacts.models import PoliceContactAssignment, PresenceDay
from politirad.accounts.models import User
from politirad.notifications.models import Message
from tests.contacts.making import DAY, TODAY, Register
from tests.contacts.test_presence import plan, said
from tests.contacts.test_register_pages import LONG_AGO, client_of
from tests.meetings.reading import errors_of, text_of

STATE = PresenceDay.State
SECRET = "Politikontakten er innkalt som vitne"


@pytest.fixture
def assignment(register: Register) -> PoliceContactAssignment:
    return register.assign(0, valid_from=LONG_AGO)


def page(of: PoliceContactAssignment, reader: User, **asked: str) -> Any:
    return client_of(reader).get(reverse("contacts:presence", args=[of.pk]), asked)


def send(name: str, pk: int, by: User, **said: Any) -> Any:
    return client_of(by).post(reverse(f"contacts:{name}", args=[pk]), said or {"x": "x"})


def filled(days: int, **more: str) -> dict[str, str]:
    return {"present_on": f"{TODAY + days * DAY:%d.%m.%Y}", "place": "Rådhuset", **more}


def test_a_day_is_planned_with_place_and_hours_and_read_by_the_municipality(
    register: Register, assignment: PoliceContactAssignment
):
    answer = send(
        "plan_presence", assignment.pk, register.contact,
        **filled(3, starts="9", ends="15.30", note="Åpen dør for skolene"),
    )  # fmt: skip
    assert answer.headers["Location"].endswith(f"/tildelinger/{assignment.pk}/tilstede/?maned=2026-11")
    words = text_of(page(assignment, register.mayor))
    for said_there in (
        "Når og hvor Contact, politikontakt i Elvestrand, er til stede i kommunen.",
        "Fredag 27. november 2026 Rådhuset kl. 09.00–15.30 Åpen dør for skolene",
        "Planlagt i 2026 1 dag",
    ):
        assert said_there in words.replace("\xa0", " ")
    assert "Planlegg en dag" not in words


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"place": ""}, "Skriv hvor."),
        ({"place": "Hos 01010050053"}, "fødselsnummer"),
        ({"note": "Gjelder 01010050053"}, "fødselsnummer"),
        ({"starts": "25"}, "Skriv klokkeslettet"),
        ({"present_on": "1.1.2026"}, "Dagen er forbi."),
    ],
)
def test_what_is_wrong_stands_at_its_field(
    register: Register, assignment: PoliceContactAssignment, more: dict[str, str], sentence: str
):
    answer = send("plan_presence", assignment.pk, register.contact, **{**filled(3), **more})
    assert answer.status_code == 422
    assert [said for said in errors_of(answer) if sentence in said] != []


def test_signs_of_a_person_are_told_of_on_the_next_page(
    register: Register, assignment: PoliceContactAssignment
):
    note = {"note": "Samtale med gutt født 12.03.2011"}
    answer = client_of(register.contact).post(
        reverse("contacts:plan_presence", args=[assignment.pk]), {**filled(3), **note}, follow=True
    )
    assert "Det ser ut som en fødselsdato." in answer.content.decode()


def test_a_series_is_shown_and_chosen_among_before_it_is_planned(
    register: Register, assignment: PoliceContactAssignment
):
    plan(register, assignment, 8, place="Skolen")
    series = {"weekday": "2", "weeks": "2", "first": "25.11.2026", "last": "23.12.2026", "place": "Rådhuset"}
    shown = send("plan_presence_series", assignment.pk, register.contact, **series)
    assert (shown.status_code, PresenceDay.objects.count()) == (200, 1)
    assert "3 dager passer." in text_of(shown)
    # With the look of every other box, and before the fields they come from.
    assert shown.content.decode().count('class="ds-input" id="id_days_') == 3
    chosen = {"confirmed": shown.context["form"]["confirmed"].value(), "days": ["2026-11-25", "2026-12-09"]}
    none = send("plan_presence_series", assignment.pk, register.contact, **series, **{**chosen, "days": []})
    assert (none.status_code, errors_of(none)) == (422, ["Velg minst én dag."])
    # Another place is the same days; other days are asked about anew.
    longer = {**series, "last": "6.1.2027"}
    again = send("plan_presence_series", assignment.pk, register.contact, **longer, **chosen)
    assert (again.status_code, "4 dager passer." in text_of(again)) == (200, True)
    assert (
        send("plan_presence_series", assignment.pk, register.contact, **series, **chosen).status_code == 302
    )
    planned = assignment.presence_days.filter(place="Rådhuset").values_list("present_on", flat=True)
    assert list(planned) == [date(2026, 11, 25), date(2026, 12, 9)]


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"last": "24.11.2026"}, "Siste dag kan ikke være før første dag."),
        ({"last": "1.12.2027"}, "Velg høyst ett år om gangen."),
        ({"first": "1.1.2026", "last": "1.2.2026"}, "Det er ingen dager å planlegge i denne tiden."),
    ],
)
def test_a_series_of_no_days_is_refused(
    register: Register, assignment: PoliceContactAssignment, more: dict[str, str], sentence: str
):
    series = {"weekday": "2", "weeks": "1", "first": "25.11.2026", "last": "23.12.2026", "place": "Rådhuset"}
    answer = send("plan_presence_series", assignment.pk, register.contact, **{**series, **more})
    assert (answer.status_code, errors_of(answer)) == (422, [sentence])


def test_a_day_behind_us_is_asked_about_and_held_with_one_press(
    register: Register, assignment: PoliceContactAssignment
):
    day = plan(register, assignment, 0)
    PresenceDay.objects.filter(pk=day.pk).update(present_on=TODAY - DAY)
    asked = "Ble disse dagene gjennomført?"
    readers = (register.contact, register.manager, register.mayor, register.reader)
    assert [asked in text_of(page(assignment, reader)) for reader in readers] == [True, True, False, False]
    assert "1 er forbi og ikke ført" in text_of(page(assignment, register.mayor))
    answer = send("mark_presence_held", day.pk, register.contact, own="1")
    assert answer.headers["Location"] == reverse("contacts:own_presence")
    assert "Gjennomført i 2026 1 dag Alle var planlagt" in text_of(page(assignment, register.mayor))
    assert send("mark_presence_held", day.pk, register.contact).status_code == 403
    assert send("take_back_presence", day.pk, register.contact).status_code == 302
    assert PresenceDay.objects.get().state == STATE.PLANNED


def test_an_unplanned_day_is_recorded_and_removed(register: Register, assignment: PoliceContactAssignment):
    assert send("record_presence", assignment.pk, register.contact, **filled(-1)).status_code == 302
    assert "1 var ikke planlagt" in text_of(page(assignment, register.mayor))
    day = PresenceDay.objects.get()
    edit = client_of(register.contact).get(reverse("contacts:edit_presence", args=[day.pk]))
    assert "Fjern dagen" in text_of(edit)
    send("take_back_presence", day.pk, register.contact)
    assert not PresenceDay.objects.exists()


def test_two_who_change_the_same_day_see_both_texts(register: Register, assignment: PoliceContactAssignment):
    day = plan(register, assignment, 2)
    actions.edit_day(day, seen=1, by=register.manager, **said(2, place="Skolen"))
    answer = send("edit_presence", day.pk, register.contact, seen="1", **filled(4, note="Mer"))
    assert (answer.status_code, answer.context["form"]["seen"].value()) == (409, 2)
    assert "Noen har endret dette mens du skrev." in text_of(answer)
    assert send("edit_presence", day.pk, register.contact, seen="2", **filled(4)).status_code == 302
    assert PresenceDay.objects.get().place == "Rådhuset"


def test_the_reason_of_a_cancelled_day_reaches_nobody_else(
    register: Register, assignment: PoliceContactAssignment
):
    day = plan(register, assignment, 2)
    answer = send("cancel_presence", day.pk, register.contact, reason=SECRET)
    told = client_of(register.contact).get(answer.headers["Location"])
    assert (SECRET in text_of(told), "Avlyst" in text_of(told)) == (True, True)
    for reader in (register.mayor, register.reader, register.decider):
        words = page(assignment, reader).content.decode()
        assert (SECRET in words, "Avlyst" in words) == (False, True)
        district = register.district.pk
        for name, pk in (
            ("assignment", assignment.pk),
            ("register", district),
            ("register_file", district),
        ):
            found = client_of(reader).get(reverse(f"contacts:{name}", args=[pk]))
            assert SECRET not in found.content.decode(errors="replace")
    assert not Message.objects.filter(text__contains=SECRET).exists()


def test_the_history_of_the_day_holds_no_reason(register: Register, assignment: PoliceContactAssignment):
    actions.cancel_day(plan(register, assignment, 2), reason=SECRET, by=register.contact)
    kept = {name: list(apps.get_model("contacts", f"{name}Event").objects.values()) for name in (
        "PresenceDay", "PoliceContactAssignment", "PresenceCancellation",
    )}  # fmt: skip
    assert {name for name, rows in kept.items() if SECRET in str(rows)} == {"PresenceCancellation"}


def test_others_read_and_strangers_know_of_nothing(register: Register, assignment: PoliceContactAssignment):
    day = plan(register, assignment, 2)
    places = [(name, assignment.pk) for name in ("plan_presence", "plan_presence_series", "record_presence")]
    places += [(name, day.pk) for name in ("edit_presence", "cancel_presence")]
    for reader, status in ((register.mayor, 403), (register.decider, 403), (register.far_manager, 404)):
        for name, pk in places:
            url = reverse(f"contacts:{name}", args=[pk])
            assert client_of(reader).get(url).status_code == status, (reader, name)
        for name in ("mark_presence_held", "take_back_presence"):
            assert send(name, day.pk, reader).status_code == status
    actions.cancel_day(day, reason="Syk", by=register.contact)
    for name in ("edit_presence", "cancel_presence"):
        found = client_of(register.contact).get(reverse(f"contacts:{name}", args=[day.pk]))
        assert found.status_code == 403


def test_the_month_is_in_the_address(register: Register, assignment: PoliceContactAssignment):
    plan(register, assignment, 20)
    november = page(assignment, register.mayor)
    assert "Ingen dager er planlagt eller ført denne måneden." in text_of(november)
    december = client_of(register.mayor).get(november.context["next_url"])
    assert "Mandag 14. desember" in text_of(december).replace("\xa0", " ")
    assert december.context["previous_url"].endswith("?maned=2026-11")
    # The years on both ends lead no further than the calendar goes.
    assert page(assignment, register.mayor, maned="2100-12").status_code == 200


def test_own_days_stand_together_so_that_they_do_not_collide(
    register: Register, assignment: PoliceContactAssignment
):
    other = register.assign(1, valid_from=LONG_AGO)
    plan(register, assignment, 1)
    plan(register, other, 1, place="Skolen")
    found = client_of(register.contact).get(reverse("contacts:own_presence"))
    words = text_of(found).replace("\xa0", " ")
    assert "Onsdag 25. november Planlagt Elvestrand: Rådhuset Planlagt Granlia: Skolen" in words
    assert client_of(register.mayor).get(reverse("contacts:own_presence")).status_code == 404


@pytest.mark.parametrize("days", [1, 6])
def test_more_days_ask_no_more(
    register: Register, assignment: PoliceContactAssignment, days: int, django_assert_num_queries: Any
):
    for number in range(days):
        plan(register, assignment, number)
        actions.record_day(assignment, by=register.contact, **said(-1 - number))
    clients = {name: client_of(getattr(register, name)) for name in ("contact", "mayor")}
    for name, url, queries in (
        ("contact", reverse("contacts:presence", args=[assignment.pk]), 11),
        ("mayor", reverse("contacts:presence", args=[assignment.pk]), 10),
        ("contact", reverse("contacts:own_presence"), 8),
    ):
        with django_assert_num_queries(queries):
            clients[name].get(url)
