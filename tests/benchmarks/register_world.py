"""The registers the benchmark opens."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from politirad.accounts.models import User
from tests.contacts.filling import fill_register
from tests.contacts.making import Register, make_register

_MADE: list[Register] = []


def prepare() -> None:
    """Make the tables, and a district with nobody in its register."""
    call_command("migrate", verbosity=0)
    _MADE.append(make_register())


def page_with_more(towns: int, contacts: int) -> Callable[[], object]:
    """Add so much to the register; returns what opens its first page."""
    register = _MADE[0]
    fill_register(register, towns=towns, contacts=contacts, first=User.objects.count())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    client = Client()
    client.force_login(register.manager)
    url = reverse("contacts:register", args=[register.district.pk])
    return lambda: client.get(url).render()
