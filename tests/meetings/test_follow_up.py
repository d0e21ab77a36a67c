"""The follow-up report: what was agreed in a period and how it goes, and nothing others may not read."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from meetings import documents
from meetings.models import ActionItem, Conclusion, Lift
from meetings.rules import CarriedOut, InTime, State, carried_out, in_time, is_fit_to_pass_on
from politirad.tenancy.permissions import Role
from tests.meetings.reading import text_of
from tests.papers import everything_in, texts_of
from tests.verapdf import validate_pdf
from tests.word import everything_in_word, lines_of, read_by_office
from tests.world import CLOSED_MARK, NEIGHBOUR_MARK, OPEN_TITLE, World
from tests.world_agenda import own_item_of

GOLDEN = Path(__file__).parent / "golden" / "follow_up.txt"
OWN = "EGENSAK"


def _report(world: World, *, is_internal: bool = False, role: Role = Role.MAYOR) -> documents.FollowUp:
    return documents.follow_up(
        world.forum,
        world.users[role],
        from_on=date(2026, 1, 1),
        until_on=date(2026, 12, 31),
        is_internal=is_internal,
    )


def _file(world: World, role: Role, **asked: str) -> Any:
    url = reverse("meetings:follow_up_file", kwargs={"pk": world.forum.pk})
    return world.client(role).get(url, {"fra": "01.01.2026", "til": "31.12.2026", **asked})


def _finish(world: World) -> None:
    """The promise of the open item is kept, and the letter about it answered."""
    item = world.open_item(State.APPROVED)
    ActionItem.objects.filter(item=item).update(status="done", result="Vaktordningen er på plass.")
    Lift.objects.filter(conclusion__item=item).update(
        receiver_name="Nordhavn fylkeskommune",
        answer="De betaler nattbussen.",
        answered_on=date(2026, 11, 20),
    )


def _own_item(world: World, party: str) -> None:
    by = world.users[Role.POLICE_CONTACT]
    item = own_item_of(world.meeting(State.WRITING), OWN, party=party, by=by)
    Conclusion.objects.create(item=item, number=1, text=f"{OWN} avklart.", created_by=by)


def test_report_says_word_for_word_what_it_said_before(world: World) -> None:
    _finish(world)
    paper = documents.follow_up_paper(_report(world, is_internal=True))
    assert lines_of(paper) == GOLDEN.read_text(encoding="utf-8")


def test_open_edition_holds_approved_and_open_matters_names_nobody_and_shows_no_gap(world: World) -> None:
    report = _report(world)
    assert [meeting.title for meeting in report.meetings] == [world.meeting(State.APPROVED).title]
    assert [(row.number, row.text, row.responsible) for row in report.meetings[0].rows] == [
        ("1", f"Enige om {OPEN_TITLE}.", "Kommune, Politi"),
        ("", f"Følge opp {OPEN_TITLE}", "Kommune"),
    ]


@pytest.mark.parametrize(("role", "party"), [(Role.MAYOR, "municipality"), (Role.UNIT_LEADER, "police")])
def test_what_a_party_keeps_to_itself_stands_in_no_edition(world: World, role: Role, party: str) -> None:
    _own_item(world, party)
    said = [
        lines_of(documents.follow_up_paper(_report(world, is_internal=x, role=role))) for x in (False, True)
    ]
    assert [(OWN in each, CLOSED_MARK in each) for each in said] == [(False, False), (False, True)]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("role", [Role.MAYOR, Role.POLICE_CONTACT, Role.RECORDS_MANAGER])
def test_open_file_says_nothing_closed_whoever_takes_it(world: World, role: Role, kind: str) -> None:
    content = _file(world, role, format=kind).content
    said = everything_in(content) if kind == "pdf" else everything_in_word(content)
    assert [mark for mark in (CLOSED_MARK, NEIGHBOUR_MARK, "Ingrid Solvang") if mark in said] == []
    assert OPEN_TITLE in said


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.EXTENDED_MEMBER, 403),
        (Role.GUEST, 403),
        (Role.DISTRICT_ADMINISTRATOR, 403),
        (Role.DEPUTY_MAYOR, 403),
        (Role.AUDITOR, 200),
    ],
)
def test_report_is_for_those_who_read_the_content(world: World, role: Role, status: int) -> None:
    page = world.client(role).get(reverse("meetings:follow_up", kwargs={"pk": world.forum.pk}))
    assert (page.status_code, _file(world, role).status_code) == (status, status)


def test_pdf_lies_down_and_keeps_both_standards(world: World) -> None:
    response = _file(world, Role.MAYOR, utgave="intern")
    validate_pdf(response.content, "2a", "ua1")
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="oppfolging-2026-01-01-2026-12-31.pdf"'
    )
    assert "Intern utgave" in texts_of(response.content)[0]


def test_office_reads_every_cell_of_the_word_file(world: World) -> None:
    _finish(world)
    said = " ".join(read_by_office(_file(world, Role.MAYOR, format="docx").content).split())
    rows = [row for meeting in _report(world).meetings for row in meeting.rows]
    assert [cell for row in rows for cell in row.cells if " ".join(cell.split()) not in said] == []


def test_page_shows_the_period_and_says_what_is_wrong_with_one(world: World) -> None:
    client, url = world.client(Role.MAYOR), reverse("meetings:follow_up", kwargs={"pk": world.forum.pk})
    assert OPEN_TITLE in text_of(client.get(url))
    assert "Ingen møter i perioden." in text_of(client.get(url, {"fra": "1.1.2020", "til": "31.12.2020"}))
    wrong = client.get(url, {"fra": "1.2.2026", "til": "1.1.2026"})
    assert (wrong.status_code, "Perioden slutter før den starter." in text_of(wrong)) == (422, True)
    assert _file(world, Role.MAYOR, fra="1.2.2026", til="1.1.2026").status_code == 302


@pytest.mark.parametrize(
    ("done", "total", "is_withdrawn", "state"),
    [
        (0, 0, False, CarriedOut.NOTHING_TO_DO),
        (0, 2, False, CarriedOut.NO),
        (1, 2, False, CarriedOut.PARTLY),
        (2, 2, False, CarriedOut.YES),
        (2, 2, True, CarriedOut.WITHDRAWN),
    ],
)
def test_carried_out_is_told_from_what_there_is_to_do(
    done: int, total: int, is_withdrawn: bool, state: CarriedOut
) -> None:
    assert carried_out(done=done, total=total, is_withdrawn=is_withdrawn) == state


@pytest.mark.parametrize(
    ("done_on", "today", "state"),
    [
        (date(2026, 3, 1), date(2026, 4, 1), InTime.IN_TIME),
        (date(2026, 3, 2), date(2026, 4, 1), InTime.LATE),
        (None, date(2026, 3, 1), InTime.NOT_DUE),
        (None, date(2026, 3, 2), InTime.NOT_DONE),
    ],
)
def test_the_day_of_a_deadline_still_counts(done_on: date | None, today: date, state: InTime) -> None:
    assert in_time(date(2026, 3, 1), done_on, today=today) == state


@pytest.mark.parametrize(
    ("audience", "is_exempt", "has_had_others", "is_fit"),
    [
        ("everyone", False, True, True),
        ("everyone", True, True, False),
        ("main_parties", False, True, False),
        ("main_parties", False, False, True),
        ("main_parties", True, False, False),
        ("named_guests", False, False, False),
        ("own_party", False, False, False),
    ],
)
def test_only_what_nobody_kept_from_others_is_passed_on(
    audience: str, is_exempt: bool, has_had_others: bool, is_fit: bool
) -> None:
    assert is_fit_to_pass_on(audience, is_exempt=is_exempt, has_had_others=has_had_others) == is_fit
