"""The texts a network uses again: who writes them, what they fill, and the ones to begin with."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from slt import actions
from slt.documents import starting_templates
from slt.models import Level, TextTemplate
from tests.world import World
from tests.world_slt import Network, network_of

INVALID, STALE = 422, 409
TASK = {"name": "Trender", "title": "Meld trender", "text": "", "due_days": 21, "level": Level.EXECUTING}
LETTER = {"name": "Samling", "title": "Felles samling", "text": "Kom alle.", "due_days": None, "level": None}


@pytest.fixture
def found(world: World) -> Network:
    return network_of(world)


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.SLT_COORDINATOR)


def _task(found: Network) -> TextTemplate:
    return actions.add_template(found.network, "task", **TASK)


def _letter(found: Network) -> TextTemplate:
    return actions.add_template(found.network, "letter", **LETTER)


def test_a_template_fills_the_task_and_its_deadline_and_offers_its_level(client: Client, found: Network):
    address = reverse("slt:hand_down", args=[found.council.pk])
    page = client.get(address, {"mal": _task(found).pk})
    form = page.context["form"]
    assert form.initial == {"what": "Meld trender", "due_on": timezone.localdate() + timedelta(days=21)}
    assert form.group_names == [f"group_{found.other.pk}", f"group_{found.executing.pk}"]
    assert len(client.get(address).context["form"].group_names) == 3


def test_a_template_fills_the_letter_and_nothing_is_sent_by_itself(client: Client, found: Network):
    address = reverse("slt:write_to_level", args=[found.network.pk, Level.EXECUTING])
    page = client.get(address, {"mal": _letter(found).pk})
    assert page.context["form"].initial == {"subject": "Felles samling", "text": "Kom alle."}
    assert not Message.objects.exists()


def test_a_letter_for_another_level_and_one_of_another_network_fill_nothing(
    world: World, client: Client, found: Network
):
    their = actions.add_template(network_of(world, next_door=True).network, "letter", **LETTER)
    above = actions.add_template(found.network, "letter", **{**LETTER, "level": Level.STEERING})
    address = reverse("slt:write_to_level", args=[found.network.pk, Level.EXECUTING])
    for key in (their.pk, above.pk, _task(found).pk, "x", ""):
        page = client.get(address, {"mal": key})
        assert (page.status_code, page.context["form"].initial) == (200, {})


@pytest.mark.parametrize(
    ("role", "answer"), [(Role.MAYOR, 403), (Role.DISTRICT_READER, 403), (Role.SLT_MEMBER, 404)]
)
def test_only_those_who_send_keep_templates(world: World, found: Network, role: Role, answer: int):
    template, reader = _task(found), world.client(role)
    for name, pk in (("templates", found.network.pk), ("edit_template", template.pk)):
        response = reader.get(reverse(f"slt:{name}", args=[pk]))
        assert (response.status_code, "Meld trender" in response.content.decode()) == (answer, False)
    assert reader.post(reverse("slt:remove_template", args=[template.pk])).status_code == answer
    assert TextTemplate.objects.contains(template)


def test_a_template_is_written_changed_and_removed(client: Client, found: Network):
    client.post(
        reverse("slt:add_template", args=[found.network.pk, "brev"]),
        {"name": "Samling", "title": "Kom", "text": "Kom alle.", "level": ""},
    )
    made = TextTemplate.objects.get()
    assert (made.kind, made.level, made.due_days) == ("letter", None, None)
    address = reverse("slt:edit_template", args=[made.pk])
    said = {"name": "Samling", "title": "Velkommen", "text": "Kom alle.", "seen": made.fingerprint}
    assert client.post(address, said).status_code == 302
    made.refresh_from_db()
    assert made.title == "Velkommen"
    assert client.get(address).status_code == 200
    client.post(reverse("slt:remove_template", args=[made.pk]))
    assert not TextTemplate.objects.exists()


def test_of_two_who_edit_a_template_the_second_sees_both(client: Client, found: Network):
    template = _task(found)
    address = reverse("slt:edit_template", args=[template.pk])
    said = {"name": "Trender", "due_days": 21, "level": Level.EXECUTING.value, "seen": template.fingerprint}
    assert client.post(address, {**said, "title": "Den første"}).status_code == 302
    response = client.post(address, {**said, "title": "Den andre"})
    page = response.content.decode()
    assert (response.status_code, "Den første" in page, "Den andre" in page) == (STALE, True, True)
    template.refresh_from_db()
    assert template.title == "Den første"


def test_what_is_missing_wrong_or_about_a_person_is_said_at_the_field(client: Client, found: Network):
    _task(found)
    address = reverse("slt:add_template", args=[found.network.pk, "oppgave"])
    for changed, said in (
        ({"name": ""}, "Skriv hva malen heter."),
        ({"title": ""}, "Skriv hva som skal gjøres."),
        ({"due_days": "0"}, "Skriv et tall fra 1 til 365."),
        ({"level": "9"}, "Velg fra listen."),
        ({"title": "Følg opp 01819012284"}, "fødselsnummer"),
        ({"name": "Trender"}, "Nettverket har en mal med dette navnet."),
    ):
        response = client.post(address, {"name": "Ny", "title": "Noe annet", **changed})
        assert (response.status_code, said in response.content.decode()) == (INVALID, True), changed
    assert client.get(reverse("slt:add_template", args=[found.network.pk, "dikt"])).status_code == 404


def test_starting_texts_are_taken_in_once_in_the_readers_language(client: Client, found: Network):
    address = reverse("slt:take_in_template", args=[found.network.pk])
    offered = len(starting_templates())
    with override("nn"):
        made = actions.take_in_template(found.network, "trends")
        assert actions.take_in_template(found.network, "trends") == made
        assert (
            made.name
            == "Meld trendar frå gruppa"
            == str(next(each.name for each in starting_templates() if each.key == "trends"))
        )
    client.post(address, {"mal": "ungdata"})
    assert made.network.text_templates.count() == 2
    page = client.get(reverse("slt:templates", args=[found.network.pk]))
    # The one taken in is known in every language.
    assert {each.key for each in page.context["starting"]} == {"gathering", "before_meeting"}
    assert client.post(address, {"mal": "annet"}, follow=True).context["messages"]
    assert len(starting_templates()) == offered


def test_every_starting_text_can_be_sent(found: Network):
    for starting in starting_templates():
        made = actions.take_in_template(found.network, starting.key)
        assert len(made.title) <= (120 if made.is_letter else 300)


def test_the_database_knows_tasks_from_letters(found: Network):
    for kind, said in (("task", LETTER), ("letter", TASK), ("task", {**TASK, "due_days": 0})):
        with pytest.raises(IntegrityError), transaction.atomic():
            TextTemplate.objects.create(network=found.network, kind=kind, **said)
    _task(found)
    assert _task(found).pk
    with pytest.raises(ValidationError):
        actions.add_template(found.network, "task", **{**TASK, "title": "Noe annet"})
