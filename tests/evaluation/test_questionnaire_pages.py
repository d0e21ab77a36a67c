"""The pages of the questionnaire: everybody reads what is published, and one role makes what comes (G75)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evaluation import actions
from evaluation.documents import version_of
from evaluation.models import Question, Questionnaire, Wave
from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.world import World
from tests.world_evaluation import question, wave_in
from tests.world_questionnaires import REWORDED, ask, change, draft, drafted, publish, reworded_version, said

ANALYST = Role.DIRECTORATE_ANALYST
READERS = (Role.MAYOR, Role.EXTENDED_MEMBER, Role.GUEST, Role.SYSTEM_OPERATOR, Role.DIRECTORATE_APPROVER)


@pytest.fixture
def analyst(world: World) -> Client:
    return world.client(ANALYST)


def _page(client: Client, name: str, *args: int, status: int = 200) -> str:
    response = client.get(reverse(f"evaluation:{name}", args=args))
    assert response.status_code == status
    return response.content.decode()


def _sent(found: Question, **other: Any) -> dict[str, Any]:
    """The form of the question as a browser sends it."""
    values = {name: "" if value is None else value for name, value in said(found).items()}
    return {"seen": found.fingerprint, **values, **other}


def _edit(client: Client, found: Question, **other: Any) -> Any:
    return client.post(
        reverse("evaluation:edit_question", args=[found.questionnaire_id, found.pk]), _sent(found, **other)
    )


# --- Who sees what ----------------------------------------------------------------------------


@pytest.mark.parametrize("role", READERS)
def test_everybody_reads_what_is_published_and_no_trace_of_a_draft(world: World, role: Role):
    client = world.client(role)
    change(drafted("2.4"), **REWORDED)
    first = Questionnaire.objects.get(number=1)
    listed = _page(client, "questionnaires")
    assert ("Versjon 1" in listed, "Versjon 2" in listed, "Lag ny versjon" in listed) == (True, False, False)
    shown = _page(client, "questionnaire", first.pk)
    assert ("Kva trinn i samordningstrappa" in shown, "Endre" in shown.partition("<main")[2]) == (True, False)
    _page(client, "questionnaire", draft().pk, status=404)
    publish()
    assert REWORDED["text_nn"] in _page(client, "questionnaire", Questionnaire.objects.latest("number").pk)


def test_nobody_else_makes_changes_or_publishes(world: World):
    found = drafted("2.4")
    tries = [
        ("begin_draft", ()),
        ("publish_questionnaire", (found.questionnaire_id,)),
        ("discard_draft", (found.questionnaire_id,)),
        ("add_question", (found.questionnaire_id, 2)),
        ("edit_question", (found.questionnaire_id, found.pk)),
        ("remove_question", (found.questionnaire_id, found.pk)),
        ("move_question", (found.questionnaire_id, found.pk)),
    ]
    for role in (*READERS, Role.DISTRICT_ADMINISTRATOR):
        client = world.client(role)
        for name, args in tries:
            assert client.post(reverse(f"evaluation:{name}", args=args), {}).status_code == 404
    assert (draft().is_draft, draft().questions.filter(code="2.4").exists()) == (True, True)


def test_the_list_says_when_and_how_much_each_version_is_used(world: World, analyst: Client):
    wave_in(world.forum, by=world.users[Role.POLICE_CONTACT])
    assert "Brukt i 1 evaluering" in _page(analyst, "questionnaires")
    reworded_version()
    draft()
    listed = _page(analyst, "questionnaires")
    assert listed.index("Versjon 3") < listed.index("Versjon 2") < listed.index("Versjon 1")
    for words in (
        "Ikke publisert",
        "I bruk nå",
        "Tidligere versjon",
        "Brukt i 0 evalueringer",
        "37 spørsmål",
    ):
        assert words in listed
    assert ("Åpne utkastet" in listed, "Lag ny versjon" in listed) == (True, False)


def test_a_version_says_what_each_question_follows_and_what_is_left_out(world: World, analyst: Client):
    change(drafted("2.4"), code="2.8", **REWORDED)
    ask("2.7")
    actions.remove_question(drafted("3.3"))
    shown = _page(analyst, "questionnaire", draft().pk)
    for words in (
        "Sammenlignes med 2.4 i versjon 1",
        "Ny ordlyd",
        "<strong>Ny</strong>",
        "Ikke med videre fra versjon 1",
    ):
        assert words in shown
    assert "3.3 Deltakerne møter forberedt." in shown
    assert "Liste: tiltakene i året" in shown
    assert "Viser hvor mange møter som ble holdt" in shown


# --- Making a draft ---------------------------------------------------------------------------


def test_a_draft_is_begun_changed_looked_over_and_published(world: World, analyst: Client):
    begun = analyst.post(reverse("evaluation:begin_draft"))
    made = draft()
    assert begun.url == reverse("evaluation:questionnaire", args=[made.pk])
    found = drafted("2.4")
    wrong = _edit(analyst, found, text_nn="", code="9")
    assert wrong.status_code == 422
    for words in ("Skriv spørsmålet på nynorsk.", "Skriv en kode som 2.1."):
        assert words in wrong.content.decode()
    assert _edit(analyst, found, code=" 2,9 ", facts=["meetings"], **REWORDED).status_code == 302
    found.refresh_from_db()
    assert (found.code, found.facts, found.follows) == ("2.9", ["meetings"], question("2.4"))
    look = _page(analyst, "publish_questionnaire", made.pk)
    assert ("Ny ordlyd" in look, "Ny kode" in look, "Annet ved siden av spørsmålet" in look) == (True,) * 3
    assert Message.objects.count() == 0
    url = reverse("evaluation:publish_questionnaire", args=[made.pk])
    stale = analyst.post(url, {"seen": "0"})
    assert (stale.status_code, draft()) == (422, made)
    assert "endret siden du åpnet siden" in stale.content.decode()
    assert analyst.post(url, {"seen": version_of(made).seen}).status_code == 302
    assert Questionnaire.objects.get(pk=made.pk).published_on
    assert analyst.post(url, {"seen": "0"}).status_code == 302
    assert Message.objects.count() == 0


def test_nothing_is_published_that_lacks_a_main_question_or_is_the_same(world: World, analyst: Client):
    assert "Ingenting er endret ennå." in _page(analyst, "publish_questionnaire", draft().pk)
    for each in draft().questions.filter(main=4):
        actions.remove_question(each)
    look = _page(analyst, "publish_questionnaire", draft().pk)
    assert ("Det mangler under: Ytre rammer" in look, "Publiser versjon 2</button>" in look) == (True, False)
    assert "Ingen spørsmål ennå." in _page(analyst, "questionnaire", draft().pk)


def test_the_second_of_two_who_write_sees_both(world: World, analyst: Client):
    found = drafted("2.4")
    change(found, facts=["in_time"], **REWORDED)
    answer = _edit(analyst, found, text_nb="Gikk det bra?")
    shown = answer.content.decode()
    assert answer.status_code == 409
    for words in ("Gikk det bra?", "Ble det som avtalt?", "Hvor mange oppgaver som ble gjort i tide"):
        assert words in shown
    seen = drafted("2.4").fingerprint
    assert _edit(analyst, found, text_nb="Gikk det bra?", seen=seen).status_code == 302
    assert drafted("2.4").text_nb == "Gikk det bra?"


def test_a_question_is_added_moved_and_taken_out_by_buttons(world: World, analyst: Client):
    made = draft()
    add = reverse("evaluation:add_question", args=[made.pk, 2])
    assert 'value="2.7"' in analyst.get(add).content.decode()
    sent = {"code": "2.7", "kind": "choices", "text_nb": "Hvem?", "text_nn": "Kven?"}
    assert "Velg hvilken liste det skal velges fra." in analyst.post(add, sent).content.decode()
    for _press in range(2):
        assert analyst.post(add, sent | {"source": "actors"}).status_code == 302
    found = made.questions.get(code="2.7")
    move = reverse("evaluation:move_question", args=[made.pk, found.pk])
    for to, place in (("0", 0), ("tull", 0), ("999", 6)):
        assert analyst.post(move, {"to": to}).status_code == 302
        assert list(made.questions.filter(main=2)).index(found) == place
    remove = reverse("evaluation:remove_question", args=[made.pk, found.pk])
    assert [analyst.post(remove).status_code for _press in range(2)] == [302, 302]
    assert analyst.get(reverse("evaluation:add_question", args=[made.pk, 8])).status_code == 404
    elsewhere = reverse("evaluation:edit_question", args=[made.pk, question("2.4").pk])
    assert analyst.get(elsewhere).status_code == 404


def test_a_draft_is_thrown_away_after_it_is_asked_about(world: World, analyst: Client):
    url = reverse("evaluation:discard_draft", args=[draft().pk])
    assert analyst.get(url).status_code == 200
    assert (analyst.post(url).status_code, Questionnaire.objects.count()) == (302, 1)
    assert analyst.post(url).status_code == 404


def test_nothing_published_opens_for_change(world: World, analyst: Client):
    first, found = Questionnaire.objects.get(number=1), question("2.4")
    for name, args in (
        ("edit_question", (first.pk, found.pk)),
        ("remove_question", (first.pk, found.pk)),
        ("move_question", (first.pk, found.pk)),
        ("add_question", (first.pk, 2)),
        ("discard_draft", (first.pk,)),
    ):
        assert analyst.post(reverse(f"evaluation:{name}", args=args), {}).status_code == 403
    assert analyst.get(reverse("evaluation:publish_questionnaire", args=[first.pk])).status_code == 302


# --- Starting a wave --------------------------------------------------------------------------


def test_who_starts_a_wave_is_told_of_the_version_and_of_a_newer_one(world: World):
    client, forum = world.client(Role.POLICE_CONTACT), world.forum
    url = reverse("evaluation:start", args=[forum.pk])
    page = client.get(url).content.decode().replace("\xa0", " ")
    assert "Spørsmålene er fra versjon 1 av spørreskjemaet, publisert 1. januar 2016." in page
    first = Questionnaire.objects.get(number=1)
    chosen = {f"main_{n}": [q.pk for q in first.questions.filter(main=n)] for n in range(1, 8)}
    sent = {"year": "2026", "mode": "open", "due_on": "31.12.2026", "version": first.pk, **chosen}
    second = reworded_version()
    stale = client.post(url, sent)
    shown = stale.content.decode()
    assert (stale.status_code, Wave.objects.count()) == (409, 0)
    assert "Se over spørsmålene før dere starter." in shown
    assert REWORDED["text_nb"] in shown
    assert 'value="31.12.2026"' in shown
    chosen = {f"main_{n}": [q.pk for q in second.questions.filter(main=n)] for n in range(1, 8)}
    assert client.post(url, sent | {"version": second.pk} | chosen).status_code == 302
    wave = Wave.objects.get()
    assert wave.questionnaire == second
    assert "versjon 2 av spørreskjemaet" in _page(client, "wave", wave.pk)
