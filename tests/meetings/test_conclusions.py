"""Conclusions: the register with its filters and files, lifting one further, and withdrawing one."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings import actions
from meetings.models import Conclusion, Lift
from meetings.rules import LiftState, State, conclusion_label, lift_state
from politirad.tenancy.permissions import Party, Role
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, World

TODAY = date(2026, 11, 24)
REASON = "Rådet konkluderte på nytt i juni."


@pytest.fixture
def writer(world: World) -> Client:
    return world.client(Role.POLICE_CONTACT)


@pytest.fixture
def agreed(world: World) -> Conclusion:
    return world.open_item(State.APPROVED).conclusions.earliest("pk")


def _to(name: str, pk: int) -> str:
    return reverse(f"meetings:{name}", kwargs={"pk": pk})


def _register(world: World, **asked: str) -> str:
    return text_of(world.client(Role.MAYOR).get(_to("conclusions", world.forum.pk), asked))


def _labels(world: World, role: Role, **asked: str) -> list[str]:
    url = _to("conclusions_file", world.forum.pk)
    content = world.client(role).get(url, {"format": "csv", **asked}).content.decode("utf-8-sig")
    return [row["Konklusjon"] for row in csv.DictReader(io.StringIO(content), delimiter=";")]


@pytest.mark.parametrize(
    ("case_number", "number", "label"), [("13/26", 2, "13/26-2"), ("", 1, "1"), ("1/27", 10, "1/27-10")]
)
def test_label_is_the_items_number_and_its_own(case_number: str, number: int, label: str):
    assert conclusion_label(case_number, number) == label


@pytest.mark.parametrize(
    ("due_on", "answered_on", "state"),
    [
        (None, None, LiftState.WAITING),
        (TODAY, None, LiftState.WAITING),
        (TODAY - timedelta(days=1), None, LiftState.LATE),
        (TODAY - timedelta(days=1), TODAY, LiftState.ANSWERED),
    ],
)
def test_answer_is_late_from_the_day_after(due_on: date | None, answered_on: date | None, state: LiftState):
    assert lift_state(due_on, answered_on, today=TODAY) == state


def test_register_shows_what_each_reader_may_read(world: World, agreed: Conclusion):
    held = Conclusion.objects.filter(
        item__meeting__forum=world.forum, item__meeting__state__in=("writing", "in_review", "approved")
    )
    assert len(_labels(world, Role.MAYOR)) == held.count()
    assert _labels(world, Role.EXTENDED_MEMBER) == [agreed.text]
    assert CLOSED_MARK not in "".join(_labels(world, Role.EXTENDED_MEMBER))


def test_filters_stand_in_the_address(world: World, agreed: Conclusion):
    actions.withdraw_conclusion(agreed, reason=REASON, by=world.users[Role.POLICE_CONTACT])
    assert _labels(world, Role.MAYOR, tilstand="trukket") == [agreed.text]
    held, holding = _labels(world, Role.MAYOR), _labels(world, Role.MAYOR, tilstand="gjelder", aar="2026")
    assert len(held) == len(holding) + 1
    assert _labels(world, Role.MAYOR, q="finnes ikke") == []
    assert _labels(world, Role.MAYOR, aar="1999") == _labels(world, Role.MAYOR)
    assert "Ingen konklusjoner passer" in _register(world, q="finnes ikke")


def test_number_finds_its_conclusion(world: World, agreed: Conclusion):
    agreed = Conclusion.objects.select_related("item__meeting").get(pk=agreed.pk)
    same_item = _labels(world, Role.MAYOR, q=agreed.item.case_number)
    assert agreed.text in same_item
    assert _labels(world, Role.MAYOR, q=agreed.label) == [agreed.text]


def test_filters_offer_no_topic_of_a_closed_item(world: World):
    form = world.client(Role.EXTENDED_MEMBER).get(_to("conclusions", world.forum.pk)).context["form"]
    topics = {str(label) for _value, label in form.fields["tema"].choices}
    closed = {str(item.topic) for item in [world.closed_item(State.APPROVED)] if item.topic}
    assert not topics & closed


def test_lift_is_kept_once_and_answered(world: World, writer: Client, agreed: Conclusion):
    agreed.lifts.all().delete()
    sent = {"receiver": "directorate", "lifted_on": "1.11.2026", "answer_due_on": "20.11.2026"}
    for _twice in range(2):
        assert writer.post(_to("lift_conclusion", agreed.pk), sent).status_code == 302
    lift = agreed.lifts.get()
    assert "Svaret er forsinket" in text_of(writer.get(_to("conclusion", agreed.pk)))
    answer = {"answered_on": "23.11.2026", "answer": "Direktoratet tar det med i rundskrivet."}
    assert writer.post(_to("answer_lift", lift.pk), answer).status_code == 302
    page = text_of(world.client(Role.MAYOR).get(_to("conclusion", agreed.pk)))
    assert "Direktoratet tar det med i rundskrivet." in page
    assert "Besvart" in page


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"receiver": "ks", "lifted_on": ""}, "Skriv en dato."),
        (
            {"receiver": "ks", "lifted_on": "1.1.2030"},
            "Dagen er ikke kommet ennå. Velg i dag eller tidligere.",
        ),
        (
            {"receiver": "other", "lifted_on": "1.11.2026"},
            "Skriv hvem konklusjonen er sendt til.",
        ),
        (
            {"receiver": "ks", "lifted_on": "1.11.2026", "answer_due_on": "1.10.2026"},
            "Svaret kan ikke ventes før konklusjonen er sendt.",
        ),
    ],
)
def test_lift_says_what_is_missing(writer: Client, agreed: Conclusion, sent: dict[str, str], sentence: str):
    response = writer.post(_to("lift_conclusion", agreed.pk), sent)
    assert response.status_code == 422
    assert errors_of(response) == [sentence]


def test_answer_cannot_come_before_the_question(agreed: Conclusion):
    lift = agreed.lifts.get()
    with pytest.raises(ValidationError):
        actions.answer_lift(lift, answered_on=lift.lifted_on - timedelta(days=1), answer="Ja.")


def test_parties_are_chosen_while_the_minutes_are_written(world: World, writer: Client, agreed: Conclusion):
    written = world.open_item(State.WRITING).conclusions.earliest("pk")
    assert writer.post(_to("set_agreed_by", written.pk), {"agreed_by": ["police"]}).status_code == 302
    written.refresh_from_db()
    assert written.parties == [Party.POLICE]
    refused = writer.post(_to("set_agreed_by", agreed.pk), {"agreed_by": ["police"]})
    assert refused.status_code == 422
    nobody = writer.post(_to("set_agreed_by", written.pk), {})
    assert errors_of(nobody) == ["Velg minst én part. Er ingen enige, er det ingen konklusjon."]


def test_withdrawn_conclusion_stays_with_its_reason(world: World, writer: Client, agreed: Conclusion):
    assert errors_of(writer.post(_to("withdraw_conclusion", agreed.pk), {})) == [
        "Skriv hvorfor konklusjonen ikke gjelder lenger."
    ]
    assert writer.post(_to("withdraw_conclusion", agreed.pk), {"reason": REASON}).status_code == 302
    page = text_of(world.client(Role.EXTENDED_MEMBER).get(_to("conclusion", agreed.pk)))
    assert agreed.text in page
    assert REASON in page
    with pytest.raises(ValidationError):
        actions.lift_conclusion(
            agreed, receiver="ks", lifted_on=timezone.localdate(), by=world.users[Role.POLICE_CONTACT]
        )


def test_conclusion_in_a_draft_is_removed_and_not_withdrawn(world: World):
    written = world.open_item(State.WRITING).conclusions.earliest("pk")
    with pytest.raises(ValidationError):
        actions.withdraw_conclusion(written, reason=REASON, by=world.users[Role.POLICE_CONTACT])


@pytest.mark.parametrize("change", [{"text": "Noe annet."}, {"number": 9}, {"agreed_by": ["police"]}])
def test_database_keeps_an_approved_conclusion_as_it_was(agreed: Conclusion, change: dict[str, object]):
    with pytest.raises(DatabaseError), transaction.atomic():
        Conclusion.objects.filter(pk=agreed.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        agreed.delete()


def test_receiver_of_a_closed_conclusion_is_for_insiders(world: World):
    closed = Lift.objects.filter(conclusion__item=world.closed_item(State.APPROVED))
    assert closed.visible_to(world.users[Role.MAYOR]).count() == 1
    assert closed.visible_to(world.users[Role.EXTENDED_MEMBER]).count() == 0
