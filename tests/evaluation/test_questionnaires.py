"""New versions of the national questionnaire: the draft, its questions, publishing (G75)."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from evaluation import actions
from evaluation.documents import changes_of, version_of
from evaluation.models import Question, Questionnaire, Wave, WaveQuestion
from evaluation.rules import Kind, Main
from politirad.tenancy.permissions import ROLES, Permission, Role
from tests.world import World
from tests.world_evaluation import question, wave_in
from tests.world_questionnaires import REWORDED, ask, change, draft, drafted, publish, reworded_version, said

ANALYST = Role.DIRECTORATE_ANALYST


def refusals(call: Any) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refused, transaction.atomic():
        call()
    return dict(refused.value.message_dict) if hasattr(refused.value, "error_dict") else {}


@pytest.fixture
def first(world: World) -> Questionnaire:
    return Questionnaire.objects.get(number=1)


def test_the_analyst_alone_may_publish():
    may = {role for role in Role if Permission.PUBLISH_EVALUATION in ROLES[role].at_place}
    assert may == {ANALYST}
    assert not any(Permission.PUBLISH_EVALUATION in ROLES[role].in_seat for role in Role)


# --- The draft --------------------------------------------------------------------------------


def test_a_draft_is_the_newest_version_copied_and_each_question_follows_its_own(first: Questionnaire):
    made = actions.begin_draft()
    names = ("code", "main", "kind", "text_nb", "text_nn", "source", "facts", "position")
    rows = [[getattr(each, name) for name in names] for each in made.questions.all()]
    assert rows == [[getattr(each, name) for name in names] for each in first.questions.all()]
    assert [each.follows for each in made.questions.all()] == list(first.questions.all())
    assert (made.number, made.is_draft, changes_of(made).is_any) == (2, True, False)


def test_there_is_one_draft_whoever_presses(first: Questionnaire):
    assert actions.begin_draft() == actions.begin_draft()
    with pytest.raises(IntegrityError), transaction.atomic():
        Questionnaire.objects.create(number=9)
    actions.discard_draft(draft())
    assert Questionnaire.objects.get() == first
    assert actions.begin_draft().number == 2


def test_a_draft_is_asked_of_nobody(world: World, first: Questionnaire):
    change(drafted("2.4"), **REWORDED)
    wave = wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    assert wave.questionnaire == first
    with pytest.raises(IntegrityError), transaction.atomic():
        WaveQuestion.objects.create(wave=wave, question=drafted("2.4"), position=99)


# --- Its questions ----------------------------------------------------------------------------


def test_a_question_keeps_the_law_and_each_refusal_is_at_its_field(world: World):
    found = drafted("2.4")
    other = question("3.1").pk
    tried: dict[str, dict[str, Any]] = {
        "code": {"code": "3.9"},
        "source": {"kind": Kind.CHOICES, "follows_id": None},
        "follows_id": {"kind": Kind.DEGREE},
    }
    for name, changed in tried.items():
        assert refusals(lambda changed=changed: change(found, **changed)).keys() == {name}
    assert refusals(lambda: change(found, code="2.5")) == {"code": ["Et annet spørsmål har koden 2.5."]}
    assert refusals(lambda: change(found, source="actors")).keys() == {"source", "follows_id"}
    assert refusals(lambda: change(found, follows_id=other)).keys() == {"follows_id"}
    assert refusals(lambda: change(found, follows_id=question("2.5").pk)).keys() == {"follows_id"}
    assert refusals(lambda: ask("2.8", follows_id=question("2.4").pk)) == {
        "follows_id": ["Spørsmål 2.4 sammenlignes alt med dette."]
    }
    assert refusals(lambda: ask("G4", Main.REFLECTION)).keys() == {"kind"}
    assert refusals(lambda: ask("2.8", follows_id=drafted("2.4").pk)).keys() == {"follows_id"}
    assert changes_of(draft()).is_any is False


def test_a_question_is_added_last_once_and_taken_out(world: World):
    made = ask("2.7")
    assert ask("2.7") == made
    with pytest.raises(ValidationError):
        ask("2.7", kind=Kind.TEXT)
    measures = draft().questions.filter(main=Main.MEASURES)
    assert list(measures)[-1] == made
    actions.remove_question(made)
    actions.remove_question(made)
    assert not measures.filter(code="2.7").exists()


def test_a_question_is_moved_among_its_own_and_no_further(world: World):
    def codes() -> list[str]:
        return [each.code for each in draft().questions.filter(main=Main.MEASURES)]

    actions.move_question(drafted("2.4"), to=0)
    actions.move_question(drafted("2.4"), to=0)
    assert codes() == ["2.4", "2.1", "2.2", "2.3", "2.5", "2.6"]
    actions.move_question(drafted("2.1"), to=99)
    assert codes() == ["2.4", "2.2", "2.3", "2.5", "2.6", "2.1"]
    found = changes_of(draft())
    assert (found.is_reordered, found.reworded, found.added) == (True, (), ())


def test_of_two_who_change_it_the_second_is_told(world: World):
    found = drafted("2.4")
    seen = found.fingerprint
    actions.change_question(found, seen=seen, **said(found, **REWORDED))
    actions.change_question(found, seen=seen, **said(found, **REWORDED))
    with pytest.raises(actions.QuestionConflictError) as told:
        actions.change_question(found, seen=seen, **said(found, text_nb="Noe annet?"))
    assert told.value.question.text_nb == REWORDED["text_nb"]


def test_what_is_gone_is_refused_in_a_sentence(world: World):
    found, gone = draft(), drafted("2.4")
    actions.remove_question(gone)
    with pytest.raises(ValidationError, match="Spørsmålet er fjernet"):
        change(gone, **REWORDED)
    actions.discard_draft(found)
    with pytest.raises(ValidationError, match="Utkastet er kastet"):
        actions.add_question(found, main=2, code="2.9")


# --- Publishing -------------------------------------------------------------------------------


def test_what_is_published_says_what_it_changes(world: World, first: Questionnaire):
    change(drafted("2.4"), **REWORDED)
    change(drafted("2.6"), code="2.9", facts=["meetings"])
    ask("2.7")
    actions.remove_question(drafted("1.6"))
    published = publish()
    found = changes_of(published)
    assert [each.code for each in found.added] == ["2.7"]
    assert [each.code for each in found.dropped] == ["1.6"]
    assert [(here.code, there.code) for here, there in found.reworded] == [("2.4", "2.4")]
    assert [(here.code, there.code) for here, there in found.recoded] == [("2.9", "2.6")]
    assert [(here.code, there.code) for here, there in found.refacted] == [("2.9", "2.6")]
    assert (published.number, published.published_on) == (2, timezone.localdate())
    assert Questionnaire.objects.newest_on(timezone.localdate()) == published
    assert actions.begin_draft().number == 3


def test_a_version_asks_under_every_main_question_and_differs_from_the_last(world: World):
    with pytest.raises(ValidationError, match="likt den forrige"):
        publish()
    for each in draft().questions.filter(main__in=[Main.LEARNING, Main.REFLECTION]):
        actions.remove_question(each)
    with pytest.raises(ValidationError, match="under Læring, Gjort, lært, lurt"):
        publish()
    assert [main.value for main in version_of(draft()).lacking] == [Main.LEARNING, Main.REFLECTION]


def test_what_is_published_is_what_was_looked_over(world: World):
    change(drafted("2.4"), **REWORDED)
    found = draft()
    seen = version_of(found).seen
    actions.move_question(drafted("2.4"), to=0)
    with pytest.raises(ValidationError, match="endret siden du åpnet siden"):
        actions.publish_questionnaire(found, seen=seen)
    published = publish()
    assert actions.publish_questionnaire(published, seen="pressed twice") == published


def test_nothing_published_changes_whoever_asks(world: World, first: Questionnaire):
    reworded_version()
    found = question("2.4")
    for call in (
        lambda: change(found, **REWORDED),
        lambda: actions.remove_question(found),
        lambda: actions.move_question(found, to=0),
        lambda: actions.add_question(first, main=2, code="2.9"),
        lambda: actions.discard_draft(first),
    ):
        with pytest.raises(ValidationError, match="publisert og kan ikke endres"):
            call()


def test_postgresql_keeps_what_is_published(world: World, first: Questionnaire):
    made, here = draft(), Question.objects.filter(questionnaire=first)
    moved = Question.objects.filter(questionnaire=made, code="2.4")
    own = actions.add_own_question(world.forum, main=1, kind=Kind.SCALE, text_nb="Godt?", text_nn="Godt?")
    wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    for write in (
        lambda: here.filter(code="2.4").update(text_nb="Noe annet?"),
        lambda: here.filter(code="2.4").update(position=99),
        lambda: here.filter(code="2.4").update(facts=["meetings"]),
        lambda: here.filter(code="2.4").update(questionnaire=made, code="2.9"),
        lambda: moved.update(questionnaire=first, code="2.9"),
        lambda: here.filter(code="1.6")._raw_delete("default"),
        lambda: Question.objects.create(questionnaire=first, code="2.9", main=2, kind=Kind.TEXT),
        lambda: Questionnaire.objects.filter(number=1).update(published_on=None),
        lambda: Questionnaire.objects.filter(number=1).update(number=7),
        lambda: Questionnaire.objects.filter(number=1)._raw_delete("default"),
        lambda: Question.objects.filter(pk=own.pk).update(text_nb="Dårlig?"),
        lambda: moved.update(kind=Kind.CHOICES),
        lambda: moved.update(follows=question("2.5")),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            write()
    moved.update(text_nb="Et utkast kan endres?")
    assert actions.retire_question(own) is None


def test_waves_that_have_started_keep_their_version_and_new_ones_take_the_newest(world: World):
    by = world.users[Role.POLICE_CONTACT]
    running = wave_in(world.forum, by=by)
    asked = set(running.asked.values_list("question", flat=True))
    reworded_version()
    later = wave_in(world.neighbour_forum, by=world.stranger)
    running = Wave.objects.get(pk=running.pk)
    assert (running.questionnaire.number, later.questionnaire.number) == (1, 2)
    assert set(running.asked.values_list("question", flat=True)) == asked
    assert later.asked.filter(question__text_nb=REWORDED["text_nb"]).exists()
    actions.save_answers(running, world.users[Role.MAYOR], 2, {str(question("2.4").pk): "4"})


# --- How often the pages ask ------------------------------------------------------------------


def test_the_list_asks_no_more_often_of_three_versions(world: World):
    client = world.client(ANALYST)

    def asks() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse("evaluation:questionnaires")).status_code == 200
        return len(queries)

    client.get(reverse("evaluation:questionnaires"))
    once = asks()
    reworded_version()
    draft()
    assert asks() == once
