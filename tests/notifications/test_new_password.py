"""A forgotten password: the page works whatever is down, and the link goes to its owner alone."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from politirad.accounts.models import User
from politirad.notifications.models import Message
from politirad.notifications.tasks import deliver_waiting_messages
from tests.notifications.conftest import Mailbox

NEW_PASSWORD = "en annen setning om hav"


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet() -> None:
    cache.clear()


def _ask(email: str) -> str:
    response = Client().post("/konto/passord/glemt/", {"email": email}, follow=True)
    assert response.redirect_chain == [("/konto/passord/sendt/", 302)]
    (words,) = re.findall(r"(?s)<main.*</main>", response.content.decode())
    return str(words)


def _link(mailbox: Mailbox) -> str:
    text = mailbox.mails[-1].get_body(("plain",)).get_content()
    (link,) = re.findall(r"http://testserver(/konto/passord/nytt/\S+)", text)
    return link


def test_the_link_comes_when_mail_can_be_delivered(person: User, mailbox: Mailbox) -> None:
    mailbox.stop()
    _ask(person.email)
    assert Message.objects.get().state == Message.State.WAITING

    mailbox.start()
    assert deliver_waiting_messages() == 1
    (mail,) = mailbox.mails
    assert (mail["To"], mail["Subject"]) == (person.email, "Lag nytt passord til Politiråd")
    assert Message.objects.get().text == "", "the link is kept nowhere"


def test_the_link_makes_a_new_password_once(person: User, mailbox: Mailbox) -> None:
    _ask(person.email)
    deliver_waiting_messages()
    link, client = _link(mailbox), Client()

    form = client.get(link, follow=True)
    path = form.redirect_chain[-1][0]
    assert path.endswith("-set-password/"), "the key leaves the address at once"
    refused = client.post(path, {"password1": "kort"}).content.decode()
    assert "Passordet er for kort. Bruk minst tolv tegn." in refused
    done = client.post(path, {"password1": NEW_PASSWORD}, follow=True)
    assert done.redirect_chain[-1][0] == "/konto/passord/ferdig/"
    person.refresh_from_db()
    assert person.check_password(NEW_PASSWORD)

    again = Client().get(link, follow=True).content.decode()
    assert "Lenken virker ikke lenger" in again


def test_a_person_reads_the_link_in_their_language(person: User, mailbox: Mailbox) -> None:
    User.objects.update(language="en")
    _ask(person.email)

    assert Message.objects.get().language == "en"


@pytest.mark.parametrize("email", ["ukjent@elvestrand.example", "stengt@elvestrand.example"])
def test_nobody_learns_who_has_an_account(person: User, mailbox: Mailbox, email: str) -> None:
    User.objects.create_user("stengt@elvestrand.example", full_name="Stengt", is_active=False)
    known = _ask(person.email)
    Message.objects.all().delete()

    assert _ask(email) == known
    assert Message.objects.count() == 0


@pytest.mark.parametrize(
    ("email", "sentence"),
    [("", "Skriv e-postadressen din."), ("kari", "Skriv hele e-postadressen")],
    ids=["empty", "half"],
)
def test_an_address_that_is_none_is_said_so(db: None, email: str, sentence: str) -> None:
    assert sentence in Client().post("/konto/passord/glemt/", {"email": email}).content.decode()


def test_the_link_is_on_no_page(person: User, mailbox: Mailbox) -> None:
    _ask(person.email)
    message = Message.objects.get()
    client = Client()
    client.force_login(person)

    assert "/konto/passord/nytt/" in message.text
    assert "Lag nytt passord til Politiråd" not in client.get("/varsler/").content.decode()
    assert client.get(f"/varsler/{message.pk}/").status_code == 404
