"""A list of staff on its way into the register: previewed, taken in, undone, assigned from (G92, R028)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from contacts import actions
from contacts.forms.imports import UploadForm
from contacts.models import FunctionAssignment, FunctionType, Import
from contacts.querysets import other_functions_on, people_to_assign, percents_on
from contacts.rules import CONTACT_CODE, Outcome, Problem, State
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.permissions import Role
from tests.contacts.lists import csv_of
from tests.contacts.making import DAY, EARLY, START, TODAY, Register
from tests.meetings.reading import text_of

HEADS = (
    "Navn", "E-post", "Funksjon", "Enhet", "Prosent av stillingen", "Gjelder fra", "Gjelder til og med",
)  # fmt: skip
KARI = (
    "Kari Moen",
    "Kari@midtkyst.example",
    "Politikontakt",
    "Midtkyst driftsenhet",
    "100",
    "01.01.2025",
    "",
)
ALI = ("Ali Ødegård", "ali@midtkyst.example", "næringslivskontakt", "", "", "01.01.2025", "31.12.2027")
LIST = (KARI, ALI)


def previewed(register: Register, rows: Sequence[Sequence[str]] = LIST) -> Import:
    files = {"file": SimpleUploadedFile("ansatte.csv", csv_of(rows, heads=HEADS))}
    form = UploadForm({}, files, kind=Import.Kind.STAFF)
    assert form.is_valid(), form.errors
    found = {"file_name": "ansatte.csv", "by": register.manager}
    return actions.preview_import(register.district, Import.Kind.STAFF, form.rows, **found)


def taken_in(register: Register, rows: Sequence[Sequence[str]] = LIST) -> Import:
    found = previewed(register, rows)
    return actions.take_in(found, seen=found.edition, by=register.manager)


def held() -> list[tuple[Any, ...]]:
    rows = FunctionAssignment.objects.order_by("user__email", "valid_from")
    names = ("user__full_name", "function__code", "unit__name", "percent", "valid_from", "valid_until")
    return list(rows.values_list(*names))


def outcomes(found: Import) -> list[str]:
    return [row["outcome"] for row in found.rows]


NEW_YEAR, LAST = date(2025, 1, 1), date(2027, 12, 31)
AS_LISTED = [
    ("Ali Ødegård", "business_contact", None, None, NEW_YEAR, LAST),
    ("Kari Moen", CONTACT_CODE, "Midtkyst driftsenhet", 100, NEW_YEAR, None),
]


def test_a_list_becomes_people_with_functions_and_is_the_same_the_next_time(register: Register):
    assert (outcomes(previewed(register)), held(), User.objects.filter(email=KARI[1].lower()).exists()) == (
        [Outcome.NEW] * 2,
        [],
        False,
    )
    taken_in(register)
    assert held() == AS_LISTED
    kari = User.objects.get(email="kari@midtkyst.example")
    assert (kari.has_usable_password(), kari.appointments.exists()) == (False, False)
    assert outcomes(previewed(register)) == [Outcome.SAME] * 2


def test_whoever_is_in_the_list_can_be_given_municipalities(register: Register):
    taken_in(register)
    kari = User.objects.get(email="kari@midtkyst.example")
    assert kari in people_to_assign(register.district, TODAY)
    assert kari not in people_to_assign(register.neighbour, TODAY)
    assert register.assign(0, kari, percent=40).is_active
    # Being politikontakt is told by the assignments: 40 per cent, and no other function.
    assert (percents_on(kari.pk, START), other_functions_on(kari.pk, START)) == ([40], 0)


def test_nothing_is_written_while_rows_are_wrong_and_the_corrected_list_is_taken_in(register: Register):
    wrong = [
        KARI,
        ("Per Li", "per(at)midtkyst.example", "Nettpatrulje", "", "", "01.01.2025"),
        ("Eva Rø", "eva@midtkyst.example", "Hundefører", "", "", "01.01.2025"),
        ("Nils Bø", "nils@midtkyst.example", "Nettpatrulje", "Ukjent enhet", "", "01.01.2025"),
    ]
    found = previewed(register, wrong)
    assert [row["trouble"] and row["trouble"][0] for row in found.rows] == [
        None,
        Problem.CELL,
        Problem.UNKNOWN_FUNCTION,
        Problem.UNKNOWN_UNIT,
    ]
    with pytest.raises(ValidationError, match="kan ikke tas inn"):
        actions.take_in(found, seen=found.edition, by=register.manager)
    assert held() == []
    right = [
        KARI,
        ("Per Li", "per@midtkyst.example", *wrong[1][2:]),
        (*wrong[2][:2], "Nettpatrulje", *wrong[2][3:]),
    ]
    assert len(taken_in(register, right).rows) == len(held()) == 3


def test_what_changes_is_told_and_undone_with_the_accounts_nothing_else_uses(register: Register):
    taken_in(register)
    changed = taken_in(register, [(*ALI[:4], "20", "", "31.12.2028"), ("Ny Mann", "ny@x.example", *KARI[2:])])
    assert outcomes(changed) == [Outcome.CHANGED, Outcome.NEW]
    assert held()[0][3:] == (20, NEW_YEAR, date(2028, 12, 31))
    undone = actions.undo_import(changed, by=register.manager)
    assert (undone.state, held(), User.objects.filter(email="ny@x.example").exists()) == (
        State.UNDONE,
        AS_LISTED,
        False,
    )


def test_an_account_that_has_a_role_by_now_stays(register: Register):
    found = taken_in(register)
    ali = User.objects.get(email="ali@midtkyst.example")
    appoint(ali, Role.DISTRICT_READER, register.district, valid_from=EARLY)
    actions.undo_import(found, by=register.manager)
    assert list(User.objects.filter(email__in=[KARI[1].lower(), ALI[1]])) == [ali]


def test_what_somebody_changed_afterwards_is_not_undone(register: Register):
    found = taken_in(register)
    row = FunctionAssignment.objects.get(function__code="business_contact")
    actions.end_function(row, on=TODAY, by=register.manager)
    with pytest.raises(ValidationError, match="funksjonen til Ali Ødegård er endret etterpå"):
        actions.undo_import(found, by=register.manager)


def test_a_function_the_district_does_not_have_is_wrong(register: Register):
    function = FunctionType.objects.get(code="business_contact")
    actions.mark_absent(function, register.district, valid_from=LAST - DAY, by=register.manager)
    found = previewed(register)
    assert found.rows[1]["trouble"] == [Problem.NOT_HERE, ""]


def test_another_district_knows_nothing_of_the_list(register: Register):
    found = taken_in(register)
    for user in (register.far_manager, register.reader, register.mayor, register.contact):
        assert not Import.objects.visible_to(user).contains(found)


def _upload(register: Register, client: Client, rows: Sequence[Sequence[str]]) -> HttpResponse:
    client.force_login(register.manager)
    url = reverse("contacts:upload", args=[register.district.pk, "ansatte"])
    file = SimpleUploadedFile("ansatte.csv", csv_of(rows, heads=HEADS))
    answer: HttpResponse = client.post(url, {"file": file}, follow=True)
    return answer


def test_pages_tell_what_each_row_does(register: Register, client: Client):
    shown = text_of(_upload(register, client, LIST))
    told = (
        "Kari Moen",
        "Funksjon: Politikontakt",
        "Enhet: Midtkyst driftsenhet",
        "Gjelder fra: 1. januar 2025",
    )
    assert [words for words in told if words not in shown] == []
    upload = text_of(client.get(reverse("contacts:upload", args=[register.district.pk, "ansatte"])))
    assert "Ta inn ansatte fra fil" in upload
    assert "Funksjonene heter Politikontakt, Næringslivskontakt" in upload
    answer = client.get(
        reverse("contacts:template_file", args=[register.district.pk, "ansatte"]) + "?format=csv"
    )
    assert answer.content.decode("utf-8-sig").strip().split(";") == list(HEADS)


def test_the_number_of_queries_does_not_grow_with_the_list(
    register: Register, django_assert_num_queries: Any
):
    for size in (2, 40):
        found = previewed(register, [(f"Navn {n}", f"{size}-{n}@x.example", *KARI[2:]) for n in range(size)])
        with django_assert_num_queries(16):
            actions.take_in(found, seen=found.edition, by=register.manager)
