"""Nobody who holds the whole database can join answers to people, or reckon what is hidden (G77, BR36)."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import override_settings
from django.urls import reverse
from psycopg import sql

from evaluation import actions
from evaluation.actions import box
from evaluation.documents import results_of
from evaluation.models import Ballot, Remark, Result, Wave
from evaluation.rules import UNKNOWN
from politirad.tenancy.permissions import Role
from tests.world import FIRST_DAY, World
from tests.world_evaluation import answered, closed_wave, more_seats, wave_in

WORDS = [f"EGENTEKST{place}X" for place in range(11)]


@pytest.fixture
def people(world: World) -> list[Any]:
    town = [world.users[role] for role in (Role.MAYOR, Role.CHIEF_EXECUTIVE, Role.SECTOR_DIRECTOR)]
    town += more_seats(world.forum, Role.SECTOR_DIRECTOR, 3, on=FIRST_DAY)
    police = [world.users[Role.UNIT_LEADER], world.users[Role.POLICE_CONTACT]]
    return [*town, *police, *more_seats(world.forum, Role.UNIT_LEADER, 3, on=FIRST_DAY)]


def _answers(place: int) -> dict[str, Any]:
    return {"2.4": str(1 + place % 5), "3.1": str(1 + (place * 2) % 5), "2.3": WORDS[place]}


def _dump() -> str:
    """Every row of every table, with what PostgreSQL keeps of it: place, and who made and ended it."""
    lines: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(sql.SQL("SELECT ctid, xmin, xmax, * FROM {}").format(sql.Identifier(table)))
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                shown = [bytes(v).hex() if isinstance(v, memoryview | bytes) else v for v in row]
                lines.append(f"{table} {json.dumps(dict(zip(names, map(str, shown), strict=True)))}")
    return "\n".join(lines)


def _rows(dump: str, table: str) -> list[dict[str, str]]:
    return [json.loads(line.split(" ", 1)[1]) for line in dump.splitlines() if line.startswith(f"{table} ")]


def test_a_dump_of_a_closed_wave_joins_no_answer_to_a_person(world: World, people: list[Any]):
    wave = closed_wave(
        world.forum, people, [_answers(n) for n in range(11)], by=world.users[Role.POLICE_CONTACT]
    )
    dump = _dump()
    assert _rows(dump, "evaluation_ballot") == []
    results, remarks = _rows(dump, "evaluation_result"), _rows(dump, "evaluation_remark")
    invitations = _rows(dump, "evaluation_invitation")
    assert len(remarks) == 11
    # No row of an answer names a person, a moment, or a transaction that is not the same for all of them.
    assert set(results[0]) == {
        *("ctid", "xmin", "xmax", "id", "wave_id", "question_id", "party", "answered", "counts"),
    }
    assert set(remarks[0]) == {"ctid", "xmin", "xmax", "id", "wave_id", "question_id", "text"}
    assert len({row["xmin"] for row in (*results, *remarks)}) == 1
    assert set(invitations[0]) == {
        *("ctid", "xmin", "xmax", "id", "wave_id", "user_id", "party", "has_answered"),
    }
    # What was written stands in one table alone: no log, history, session or message has a word of it.
    for word in WORDS:
        assert [line.split(" ")[0] for line in dump.splitlines() if word in line] == ["evaluation_remark"]
    # Nothing is counted for fewer people than the limit.
    assert all(int(row["answered"]) >= wave.limit for row in results)


def test_the_order_of_what_is_kept_says_nothing_of_the_order_of_answering(world: World, people: list[Any]):
    """Eleven people answer in order; the order of the texts is another one, in place and by id."""
    closed_wave(world.forum, people, [_answers(n) for n in range(11)], by=world.users[Role.POLICE_CONTACT])
    by_place = [row["text"] for row in _rows(_dump(), "evaluation_remark")]
    by_id = list(Remark.objects.order_by("pk").values_list("text", flat=True))
    assert sorted(by_place) == sorted(by_id) == sorted(WORDS)
    for order in (by_place, by_id):
        assert order not in (WORDS, WORDS[::-1])


def test_a_dump_of_an_open_wave_holds_no_readable_answer(world: World, people: list[Any]):
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    for place, user in enumerate(people):
        answered(wave, user, _answers(place))
    dump = _dump()
    ballots, invitations = _rows(dump, "evaluation_ballot"), _rows(dump, "evaluation_invitation")
    assert set(ballots[0]) == {"ctid", "xmin", "xmax", "id", "wave_id", "mark", "content"}
    assert len({len(row["content"]) for row in ballots}) == 1
    assert not [word for word in WORDS if word in dump or word.encode().hex() in dump]
    assert not {row["mark"] for row in ballots} & {row["user_id"] for row in invitations}
    # The key of the wave is in the dump; the system's is not, and without it nothing opens.
    with override_settings(SECRET_KEY="another secret of the same length as the first one is"):
        stored = Ballot.objects.first()
        assert stored is not None
        with pytest.raises(box.UnreadableBallotError):
            box.opened(wave, stored)
        assert box.ballot_of(wave, str(people[0].pk)) is None


def test_a_change_of_the_systems_secret_loses_no_answer(world: World, people: list[Any], settings: Any):
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    answered(wave, people[0], _answers(0))
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret of the same length as the first one is"
    assert actions.read_answers(wave, people[0])["is_sent"]
    for user in people[1:]:
        answered(wave, user, _answers(1))
    assert actions.close_wave(wave).answered_count == 11


def test_a_secret_that_is_lost_stops_no_wave_from_closing(world: World, people: list[Any], settings: Any):
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    answered(wave, people[0], _answers(0))
    settings.SECRET_KEY = "another secret of the same length as the first one is"
    assert not actions.read_answers(wave, people[0])["is_sent"]
    for user in people[1:]:
        answered(wave, user, _answers(1))
    assert actions.close_wave(wave).answered_count == 10


def test_the_ballots_of_a_closed_wave_open_for_nobody(world: World, people: list[Any]):
    """Whoever kept a copy of the ballots cannot open them: the wave's own secret is gone."""
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    answered(wave, people[0], _answers(0))
    kept = Ballot.objects.get()
    actions.close_wave(wave)
    with pytest.raises(box.UnreadableBallotError):
        box.opened(Wave.objects.get(), kept)


def test_the_history_of_waves_holds_neither_key_nor_answers(world: World, people: list[Any]):
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    key = bytes(wave.box_key).hex()
    answered(wave, people[0], _answers(0))
    events = [line for line in _dump().splitlines() if line.split(" ")[0].endswith("event")]
    assert not [line for line in events if key in line]
    assert not [line for line in events if line.startswith(("evaluation_ballot", "evaluation_invitation"))]


def _published(wave: Wave) -> Iterator[tuple[int, frozenset[str]]]:
    """For each number that leaves: how many people it covers, and which groups."""
    for main in results_of(wave).mains:
        for each in main.answered:
            for tally in each.tallies:
                yield tally.answered - tally.counts.get(UNKNOWN, 0), frozenset((tally.party,))


@pytest.mark.parametrize("police", range(6))
def test_differencing_over_groups_never_leaves_a_few(world: World, people: list[Any], police: int):
    """However many of the police answer, no two published numbers differ by fewer than five people."""
    asked = [*people[:6], *people[6 : 6 + police], world.users[Role.EXTENDED_MEMBER]]
    said = [_answers(n % 11) for n in range(len(asked))]
    wave = closed_wave(world.forum, asked, said, by=world.users[Role.POLICE_CONTACT])
    for question_results in _by_question():
        parties = {row.party for row in question_results}
        assert parties in ({""}, {"municipality", "police"})
        assert all(row.answered >= 5 for row in question_results)
    numbers = {covered for covered, _groups in _published(wave)}
    assert min(numbers) >= 5
    shown = _numbers_on_pages(world, wave)
    assert f"{police} av" not in shown or police >= 5


def _by_question() -> list[list[Result]]:
    found: dict[int, list[Result]] = {}
    for row in Result.objects.all():
        found.setdefault(row.question_id, []).append(row)
    return list(found.values())


def _numbers_on_pages(world: World, wave: Wave) -> str:
    client = world.client(Role.MAYOR)
    pages = (client.get(reverse(f"evaluation:{name}", args=[wave.pk])) for name in ("wave", "answers"))
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()) for page in pages)


def test_differencing_over_waves_finds_nobody(world: World, people: list[Any]):
    """One who comes between two waves is never what parts them: a year has one wave with results.

    A wave that is closed shows the same for ever, and a new one of the same year is refused.
    """
    secretary = world.users[Role.POLICE_CONTACT]
    wave = closed_wave(world.forum, people[:10], [{"2.4": "4"}] * 10, by=secretary)
    before = [(row.party, row.answered, row.counts) for row in Result.objects.order_by("pk")]
    with pytest.raises(Exception, match="alt evaluert"):
        wave_in(world.forum, by=secretary)
    with pytest.raises(Exception, match="avsluttet"):
        answered(wave, people[10], {"2.4": "1"})
    actions.close_wave(wave)
    after = [(row.party, row.answered, row.counts) for row in Result.objects.order_by("pk")]
    assert before == after


def test_results_are_told_to_nobody_while_a_wave_is_open(world: World, people: list[Any]):
    """Else the difference between two looks would be the answer that came between them."""
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    for place, user in enumerate(people):
        answered(wave, user, _answers(place))
    client = world.client(Role.POLICE_CONTACT)
    for name in ("answers", "report", "figures"):
        assert client.get(reverse(f"evaluation:{name}", args=[wave.pk])).status_code == 404
    page = client.get(reverse("evaluation:wave", args=[wave.pk])).content.decode()
    assert not [word for word in WORDS if word in page]
