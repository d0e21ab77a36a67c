"""Two at the very same time: one draft, one version, and no wave that asks two of them (G75)."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from evaluation import actions
from evaluation.documents import options_for, questions_to_ask, version_of
from evaluation.models import Question, Questionnaire, Wave
from evaluation.rules import Mode
from politirad.tenancy.permissions import Role
from tests.meetings.parallel import at_once
from tests.world import World
from tests.world_questionnaires import REWORDED, ask, change, draft, drafted, publish, reworded_version

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 4
NEW_VERSION = "Det er publisert en ny versjon av spørreskjemaet. Se over spørsmålene på nytt."


def test_two_who_begin_work_on_one_draft(world: World):
    for _round in range(ROUNDS):
        one, other = at_once(actions.begin_draft, actions.begin_draft)
        assert one == other
        assert one.questions.count() == Questionnaire.objects.get(number=1).questions.count()
        actions.discard_draft(one)


def test_a_draft_begun_while_one_is_published_is_that_or_the_next(world: World):
    for number in range(2, ROUNDS + 2):
        change(drafted("2.4"), text_nb=f"Gikk det bra {number}?")
        found = draft()
        at_once(
            partial(actions.publish_questionnaire, found, seen=version_of(found).seen), actions.begin_draft
        )
        assert Questionnaire.objects.get(pk=found.pk).published_on
        follows = [each.follows.questionnaire_id for each in draft().questions.all() if each.follows]
        assert (draft().number, set(follows)) == (number + 1, {found.pk})


def test_a_wave_started_while_a_version_is_published_asks_one_version(world: World):
    secretary: Any = world.users[Role.POLICE_CONTACT]
    today = timezone.localdate()
    for number in range(ROUNDS):
        year = today.year - number
        chosen = questions_to_ask(world.forum)
        change(drafted("2.4"), text_nb=f"Gikk det bra {number}?")
        found = draft()
        begin = partial(
            actions.begin_wave,
            world.forum,
            chosen,
            year=year,
            mode=Mode.OPEN,
            due_on=today + timedelta(days=9),
            options=options_for(world.forum, chosen, year, reader=secretary),
            by=secretary,
        )
        begun, _published = at_once(
            begin, partial(actions.publish_questionnaire, found, seen=version_of(found).seen)
        )
        if begun == NEW_VERSION:
            assert not Wave.objects.filter(year=year).exists()
            continue
        asked = {each.question.questionnaire_id for each in begun.asked.select_related("question")}
        assert asked == {begun.questionnaire_id}
        actions.close_wave(begun)


def test_questions_chosen_from_the_version_before_start_nothing(world: World):
    secretary: Any = world.users[Role.POLICE_CONTACT]
    chosen = questions_to_ask(world.forum)
    reworded_version()
    said: dict[str, Any] = {"year": 2026, "mode": Mode.OPEN, "due_on": timezone.localdate(), "options": {}}
    [refused] = at_once(partial(actions.begin_wave, world.forum, chosen, by=secretary, **said))
    assert (refused, Wave.objects.count()) == (NEW_VERSION, 0)


def test_of_two_who_take_the_same_code_one_is_told(world: World):
    draft()
    kept, told = sorted(
        at_once(partial(ask, "2.7", text_nb="En?"), partial(ask, "2.7", text_nb="To?")), key=str
    )
    assert {str(kept), str(told)} & {"Et annet spørsmål har koden 2.7."}
    assert draft().questions.filter(code="2.7").count() == 1


def test_who_writes_past_the_code_waits_for_publishing_and_is_refused(world: World):
    """Another connection has read that it is a draft, and writes when it is one no more."""
    change(drafted("2.4"), **REWORDED)
    row = Question.objects.filter(questionnaire=draft(), code="2.5")

    def write() -> str:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SELECT pg_sleep(0.05)")
                row.update(text_nb="Sneket inn?")
        except IntegrityError as refused:
            return str(refused)
        return "in time"

    said, _published = at_once(write, publish)
    is_in = row.filter(text_nb="Sneket inn?").exists()
    assert is_in == (said == "in time")


def test_a_row_written_in_an_open_transaction_holds_publishing_back(world: World):
    """Whoever publishes sees what was written first, and refuses: it was not what they looked over."""
    change(drafted("2.4"), **REWORDED)
    found = draft()
    seen = version_of(found).seen

    def slowly() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            Question.objects.filter(questionnaire=found, code="2.5").update(text_nb="Sneket inn?")
            cursor.execute("SELECT pg_sleep(0.3)")

    def after() -> Any:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(0.1)")
        return actions.publish_questionnaire(found, seen=seen)

    _written, refused = at_once(slowly, after)
    assert refused == "Utkastet er endret siden du åpnet siden. Se over det på nytt."
    assert draft() == found
