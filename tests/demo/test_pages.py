"""«Prøv som …» and «Sendt e-post»."""

from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from politirad.accounts.models import User
from politirad.demo.models import DemoPerson, SentMail

_PEOPLE_QUERIES = 1


def _people(count: int) -> list[DemoPerson]:
    return [
        DemoPerson.objects.create(
            user=User.objects.create_user(f"{number}@elvestrand.example", full_name=f"Person {number}"),
            role_title="Ordfører",
            blurb="Leder rådet.",
            position=number,
            group=DemoPerson.Group.MUNICIPALITY,
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_people_asks_once(db: None, count: int, django_assert_num_queries: Any) -> None:
    _people(count)

    with django_assert_num_queries(_PEOPLE_QUERIES):
        page = Client().get("/demo/").content.decode()
    assert page.count('action="/demo/prov-som/') == count


def test_one_press_signs_in_as_the_person(db: None) -> None:
    (person,) = _people(1)
    client = Client()

    response = client.post(f"/demo/prov-som/{person.pk}/")

    assert (response.status_code, response.headers["Location"]) == (302, "/min-side/")
    assert client.session["_auth_user_id"] == str(person.user_id)
    assert Client().get(f"/demo/prov-som/{person.pk}/").status_code == 405


def test_mail_is_kept_and_shown_with_its_files(db: None, settings: Any) -> None:
    settings.MAILERS = {"default": {"BACKEND": "politirad.demo.mail.SentMailBackend"}}
    mail = EmailMultiAlternatives("Kommer du på møtet?", "Ren tekst", to=["a@x.example", "b@x.example"])
    mail.attach_alternative("<p>Fin <b>tekst</b></p>", "text/html")
    mail.attach("mote.ics", b"BEGIN:VCALENDAR", "text/calendar")
    mail.send()
    first = SentMail.objects.get(to="a@x.example")

    assert SentMail.objects.count() == 2
    listed = Client().get("/demo/epost/?til=a@x.example").content.decode()
    assert listed.count("Kommer du på møtet?") == 1
    assert "mote.ics" in Client().get(f"/demo/epost/{first.pk}/").content.decode()
    assert Client().get(f"/demo/epost/{first.pk}/fil/0/").content == b"BEGIN:VCALENDAR"
    html = Client().get(f"/demo/epost/{first.pk}/html/")
    assert html.content.decode() == '<base target="_top"><p>Fin <b>tekst</b></p>'
    assert "sandbox" in html.headers["Content-Security-Policy"]
