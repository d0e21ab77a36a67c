"""The yearly report to the municipal council: its figures, its two editions, and what stands in neither."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from agreements.actions import stop_revision
from agreements.models import Agreement, AgreementParty
from evaluation.actions import add_improvement, make_task, take_into_revision
from evaluation.rules import Mode
from meetings.documents import Attended
from meetings.models import ActionItem, ActionItemMove, AgendaItem, Conclusion, Meeting, Participant, Topic
from meetings.rules import InTime, State
from politirad.councils.rules import Sphere
from politirad.overview.documents.yearly import year_report_paper
from politirad.overview.querysets import YearReport, year_report
from politirad.tenancy.permissions import Role
from tests.agreements.making import in_force
from tests.meetings.reading import text_of
from tests.papers import everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.word import everything_in_word, read_by_office, text_in_word
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, World
from tests.world_agenda import own_item_of
from tests.world_evaluation import ask_of, closed_wave

OWN = "EGENSAK"


def _report(world: World, role: Role = Role.MAYOR, *, is_internal: bool = False) -> YearReport:
    return year_report(world.forum, 2026, reader=world.users[role], is_internal=is_internal)


def _file(world: World, role: Role = Role.MAYOR, **asked: str) -> Any:
    url = reverse("councils:yearly_file", kwargs={"pk": world.forum.pk})
    return world.client(role).get(url, {"aar": "2026", **asked})


def _agreement(world: World, *, state: str = "expired", title: str = "Samarbeidsavtalen") -> Agreement:
    first_day = None if state == "draft" else date(2025, 1, 1)
    made = Agreement.objects.create(unit=world.forum.unit, title=title, state=state, valid_from=first_day)
    AgreementParty.objects.create(agreement=made, municipality=world.municipality)
    AgreementParty.objects.create(agreement=made, unit=world.forum.unit)
    return made


def _own_item(world: World, party: str) -> None:
    by = world.users[Role.POLICE_CONTACT]
    item = own_item_of(world.meeting(State.WRITING), OWN, party=party, by=by)
    Conclusion.objects.create(item=item, number=1, text=f"{OWN} avklart.", created_by=by)


def test_meetings_are_counted_against_the_target(world: World) -> None:
    report = _report(world)
    assert (report.year.held, report.year.target, len(report.meetings)) == (3, world.forum.meetings_target, 3)


def test_leadership_is_there_itself_or_by_a_deputy_or_away(world: World) -> None:
    for state, attendance in ((State.IN_REVIEW, "absent"), (State.WRITING, "absent")):
        mayor = world.participant(Role.MAYOR, state)
        Participant.objects.filter(pk=mayor.pk).update(attendance=attendance)
    deputy = world.participant(Role.SLT_COORDINATOR, State.WRITING)
    Participant.objects.filter(pk=deputy.pk).update(deputy_for=world.participant(Role.MAYOR, State.WRITING))
    assert _report(world).leadership == (
        Attended(Sphere.POLITICAL, itself=1, by_deputy=1, away=1),
        Attended(Sphere.ADMINISTRATIVE, itself=3, by_deputy=0, away=0),
        Attended(Sphere.POLICE, itself=3, by_deputy=0, away=0),
    )


def test_topics_and_conclusions_are_those_of_the_edition(world: World) -> None:
    topic = Topic.objects.create(
        code="rus",
        label_nb="Rus",
        label_nn="Rus",
        label_en="Drugs",
        domain="safety",
        valid_from=date(2024, 1, 1),
    )
    items = AgendaItem.objects.filter(meeting__in=[world.meeting(State.WRITING), world.meeting(State.CALLED)])
    items.filter(meeting__forum=world.forum).update(topic=topic)
    open_one, internal = _report(world), _report(world, is_internal=True)
    assert (open_one.topics, open_one.without_topic) == ((), 1)
    assert (internal.topics, internal.without_topic) == ((("Rus", 2),), 4)
    assert [each.text for each in open_one.conclusions] == [f"Enige om {OPEN_TITLE}."]
    assert len(internal.conclusions) == 6


def test_deadlines_of_the_year_are_kept_missed_or_not_out(world: World) -> None:
    _due(world, State.APPROVED, date(2026, 10, 1), done_on=date(2026, 10, 1))
    _due(world, State.IN_REVIEW, date(2026, 11, 10), done_on=date(2026, 11, 12))
    _due(world, State.WRITING, date(2026, 11, 20))
    internal = _report(world, is_internal=True)
    # The closed items' promises are due in a month.
    assert dict(internal.tasks) == {
        InTime.IN_TIME: 1,
        InTime.LATE: 1,
        InTime.NOT_DONE: 1,
        InTime.NOT_DUE: 3,
    }
    assert dict(_report(world).tasks) == {InTime.IN_TIME: 1}


def _due(world: World, state: State, due_on: date, *, done_on: date | None = None) -> None:
    found = ActionItem.objects.filter(item=world.open_item(state))
    found.update(due_on=due_on, **({"status": "done", "result": "Gjort."} if done_on else {}))
    if done_on:
        by = world.users[Role.MAYOR]
        move = ActionItemMove.objects.create(action_item=found.get(), to_status="done", by=by)
        at = timezone.make_aware(timezone.datetime(done_on.year, done_on.month, done_on.day, 12))
        ActionItemMove.objects.filter(pk=move.pk).update(at=at)


@pytest.mark.parametrize("role", [Role.MAYOR, Role.POLICE_CONTACT])
def test_agreement_stands_as_it_is_and_a_draft_in_no_edition(world: World, role: Role) -> None:
    _agreement(world)
    _agreement(world, state="draft", title="Politiets kladd")
    titles = [each.title for each in _report(world, role, is_internal=True).agreements]
    assert titles == ["Samarbeidsavtalen"]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("role", [Role.MAYOR, Role.UNIT_LEADER, Role.AUDITOR])
def test_open_report_says_nothing_closed_whoever_takes_it(world: World, role: Role, kind: str) -> None:
    _own_item(world, "police")
    content = _file(world, role, format=kind).content
    said = everything_in(content) if kind == "pdf" else everything_in_word(content)
    marks = (CLOSED_MARK, NEIGHBOUR_MARK, OWN, "Ingrid Solvang", "11/26")
    assert [mark for mark in marks if mark in said] == []
    assert f"Enige om {OPEN_TITLE}." in said


@pytest.mark.parametrize(("role", "party"), [(Role.MAYOR, "municipality"), (Role.UNIT_LEADER, "police")])
def test_internal_report_holds_what_is_shared_and_says_that_it_is_internal(
    world: World, role: Role, party: str
) -> None:
    _own_item(world, party)
    said = text_in_word(_file(world, role, format="docx", utgave="intern").content)
    assert (CLOSED_MARK in said, OWN in said, "Intern utgave" in said) == (True, False, True)


def test_pdf_keeps_both_standards_and_its_charts_say_their_numbers(world: World) -> None:
    _agreement(world)
    response = _file(world, utgave="intern")
    validate_pdf(response.content, "2a", "ua1")
    assert response.headers["Content-Disposition"] == 'attachment; filename="arsrapport-2026.pdf"'
    assert "Kommunens politiske ledelse: 3 av 3" in everything_in(response.content)
    assert "Utløpt" in " ".join(texts_of(response.content))


def test_word_file_opens_and_its_pictures_say_their_numbers(world: World) -> None:
    content = _file(world, format="docx").content
    assert "Årsrapport 2026" in read_by_office(content)
    said = everything_in_word(content)
    assert "Oppmøte fra ledelsen på hver side. Kommunens politiske ledelse: 3 av 3" in said


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.EXTENDED_MEMBER, 403),
        (Role.DISTRICT_READER, 403),
        (Role.SYSTEM_OPERATOR, 404),
        (Role.AUDITOR, 200),
    ],
)
def test_report_is_for_those_who_read_the_content(world: World, role: Role, status: int) -> None:
    page = world.client(role).get(reverse("councils:yearly", kwargs={"pk": world.forum.pk}))
    assert (page.status_code, _file(world, role).status_code) == (status, status)


def test_page_offers_the_years_there_are_and_tells_of_the_chosen_one(world: World) -> None:
    Meeting.objects.filter(pk=world.meeting(State.WRITING).pk).update(
        year=2025, starts_at=world.meeting(State.WRITING).starts_at - timedelta(days=365)
    )
    url = reverse("councils:yearly", kwargs={"pk": world.forum.pk})
    page = world.client(Role.MAYOR).get(url)
    assert [year for year, _words in page.context["form"].fields["aar"].choices] == [2026, 2025]
    assert "Møter holdt 2 av" in text_of(page)
    earlier = world.client(Role.MAYOR).get(url, {"aar": "2025", "utgave": "intern"})
    assert "Møter holdt 1 av" in text_of(earlier)
    assert world.client(Role.MAYOR).get(url, {"aar": "1900"}).status_code == 422


def test_internal_report_tells_what_the_evaluation_led_to_and_the_open_one_does_not(world: World) -> None:
    secretary = world.users[Role.POLICE_CONTACT]
    said = {"mode": Mode.OPEN, "by": secretary, "year": 2026}
    wave = closed_wave(world.forum, [world.users[Role.MAYOR]], [{"2.4": "3"}], **said)
    improvement = add_improvement(wave, main=2, text="Sende papirene tidligere", by=secretary)
    make_task(improvement, responsible=secretary, due_on=date(2026, 12, 1), by=secretary)
    asked, revised = (
        add_improvement(wave, main=6, text=text, by=secretary) for text in ("Vite mer", "Ny avtale")
    )
    ask_of(asked, world.meeting(State.DRAFT), secretary, "Hva vet dere?")
    agreement = in_force(world)
    take_into_revision(revised, agreement, by=secretary)
    editions = {inside: _report(world, is_internal=inside) for inside in (True, False)}
    texts = {inside: str(year_report_paper(report).blocks) for inside, report in editions.items()}
    assert "Sende papirene tidligere" in texts[True]
    for followed in ("Oppgave: ikke startet", "Bedt om kunnskap: bedt om", "Tas med i revisjonen av avtalen"):
        assert followed in texts[True]
    stop_revision(agreement, reason="Ikke nå.", by=secretary)
    later = str(year_report_paper(_report(world, is_internal=True)).blocks)
    assert "Ble tatt med i revisjonen av avtalen, som ble avsluttet" in later
    assert "Sende papirene tidligere" not in texts[False]
