"""A person reads their own messages; an operator sees that some failed, never what they say."""

from typing import Any

import pytest

from politirad.notifications.models import Message
from politirad.tenancy.permissions import Role
from tests.world import World


def _message(world: World, role: Role, number: int = 1, **fields: Any) -> Message:
    return Message.objects.create(
        recipient=world.users[role],
        key=f"{role}-{number}",
        kind="test",
        language="nb",
        subject=f"Emne {number}",
        text="HEMMELIG TEKST",
        html="",
        **fields,
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_own_messages_in_a_fixed_number_of_queries(
    world: World, rows: int, django_assert_num_queries: Any
) -> None:
    for number in range(rows):
        _message(world, Role.MAYOR, number)
    client = world.client(Role.MAYOR)
    client.get("/varsler/")

    with django_assert_num_queries(7):
        page = client.get("/varsler/").content.decode()
    assert page.count("Emne ") == rows


def test_nobody_reads_the_message_of_another(world: World) -> None:
    message = _message(world, Role.MAYOR)

    assert world.client(Role.MAYOR).get(f"/varsler/{message.pk}/").status_code == 200
    assert world.client(Role.CHIEF_EXECUTIVE).get(f"/varsler/{message.pk}/").status_code == 404
    assert world.client(Role.SYSTEM_OPERATOR).get(f"/varsler/{message.pk}/").status_code == 404


def test_an_operator_sends_a_failed_message_again_without_reading_it(world: World) -> None:
    message = _message(world, Role.MAYOR, state=Message.State.FAILED, last_error="550 Ukjent mottaker")
    operator = world.client(Role.SYSTEM_OPERATOR)

    page = operator.get("/varsler/ikke-levert/").content.decode()
    assert "550 Ukjent mottaker" in page
    assert "HEMMELIG TEKST" not in page + operator.get(f"/varsler/{message.pk}/").content.decode()
    assert "Emne 1" not in page + operator.get(f"/varsler/{message.pk}/").content.decode()

    assert operator.post(f"/varsler/{message.pk}/send-igjen/").status_code == 302
    message.refresh_from_db()
    assert message.state == Message.State.WAITING


@pytest.mark.parametrize("rows", [1, 3])
def test_undelivered_messages_in_a_fixed_number_of_queries(
    world: World, rows: int, django_assert_num_queries: Any
) -> None:
    for number in range(rows):
        _message(world, Role.MAYOR, number, state=Message.State.FAILED)
    Message.objects.filter(key="mayor-0").update(recipient=None, address="a@x.example", name="Nils Gáski")
    client = world.client(Role.SYSTEM_OPERATOR)
    client.get("/varsler/ikke-levert/")

    with django_assert_num_queries(4):
        page = client.get("/varsler/ikke-levert/").content.decode()
    assert (page.count("/send-igjen/"), page.count("Nils Gáski")) == (rows, 2)


def test_an_operator_can_do_no_more_than_send_what_failed(world: World) -> None:
    operator = world.client(Role.SYSTEM_OPERATOR)
    waiting, failed = (
        _message(world, Role.MAYOR, number, state=state)
        for number, state in enumerate((Message.State.WAITING, Message.State.FAILED))
    )

    assert operator.post(f"/varsler/{waiting.pk}/send-igjen/").status_code == 404
    assert operator.get(f"/varsler/{failed.pk}/send-igjen/").status_code == 405
    assert world.client(Role.MAYOR).post(f"/varsler/{failed.pk}/send-igjen/").status_code == 403
    assert world.strangers_client().post(f"/varsler/{failed.pk}/send-igjen/").status_code == 404


def test_the_list_of_failed_messages_is_for_operators_alone(world: World) -> None:
    assert world.client(Role.MAYOR).get("/varsler/ikke-levert/").status_code == 404
