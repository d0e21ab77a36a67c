"""«Prøv som …» and «Sendt e-post»."""

import re
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives, send_mail
from django.test import Client

from politirad.accounts.models import User
from politirad.demo.models import DemoPerson, SentMail

_PEOPLE_QUERIES = 1
_MAILS_QUERIES = 2
HTML = "<!doctype html><html><head><title>x</title></head><body><p>Fin tekst</p></body></html>"


@pytest.fixture(autouse=True)
def _mail_stays_here(settings: Any) -> None:
    settings.MAILERS = {"default": {"BACKEND": "politirad.demo.mail.SentMailBackend"}}


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


def _mail(*to: str, html: str = HTML) -> None:
    mail = EmailMultiAlternatives("Kommer du på møtet?", "Svar her: https://politirad.example/svar/", to=to)
    mail.attach_alternative(html, "text/html")
    mail.attach("møte.ics", b"BEGIN:VCALENDAR", "text/calendar; method=REQUEST")
    mail.send()


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_people_asks_once(db: None, count: int, django_assert_num_queries: Any) -> None:
    _people(count)

    with django_assert_num_queries(_PEOPLE_QUERIES):
        page = Client().get("/demo/").content.decode()
    assert page.count('action="/demo/prov-som/') == count
    headings = re.findall(r'id="gruppe-(\w+)"', page)
    assert headings == ["municipality"]


def test_one_press_signs_in_as_the_person(db: None) -> None:
    first, second = _people(2)
    client = Client()

    for person in (first, second):
        response = client.post(f"/demo/prov-som/{person.pk}/")
        assert (response.status_code, response.headers["Location"]) == (302, "/min-side/")
        assert client.session["_auth_user_id"] == str(person.user_id)
    assert Client().get(f"/demo/prov-som/{first.pk}/").status_code == 405
    assert Client().post("/demo/prov-som/999999/").status_code == 404


def test_only_people_of_the_demo_can_be_tried(db: None) -> None:
    real = User.objects.create_user("ekte@elvestrand.example", full_name="Ekte")
    assert Client().post(f"/demo/prov-som/{real.pk}/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_mail_asks_the_same_number_of_questions(
    db: None, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        _mail(f"{number}@x.example")

    with django_assert_num_queries(_MAILS_QUERIES):
        page = Client().get("/demo/epost/").content.decode()
    assert page.count("Kommer du på møtet?") == count


def test_each_receiver_has_a_copy_and_a_list_of_their_own(db: None) -> None:
    _mail("a@x.example", "b@x.example")
    send_mail("Å" * 300, "Bare tekst", None, ["c@x.example"])

    assert SentMail.objects.count() == 3
    listed = Client().get("/demo/epost/?til=a@x.example").content.decode()
    assert listed.count("Kommer du på møtet?") == 1
    assert "<option selected>a@x.example</option>" in listed
    for nobody in ("d@x.example", "%00"):
        assert Client().get(f"/demo/epost/?til={nobody}").status_code == 200


def test_a_mail_is_shown_with_its_text_and_files(db: None) -> None:
    _mail("a@x.example")
    sent = SentMail.objects.get()
    page = Client().get(f"/demo/epost/{sent.pk}/").content.decode()

    assert '<a href="https://politirad.example/svar/"' in page
    assert "møte.ics" in page
    file = Client().get(f"/demo/epost/{sent.pk}/fil/0/")
    assert (file.content, file.headers["Content-Type"]) == (b"BEGIN:VCALENDAR\n", "text/calendar")
    assert file.headers["Content-Disposition"] == "attachment; filename*=utf-8''m%C3%B8te.ics"
    assert Client().get(f"/demo/epost/{sent.pk}/fil/1/").status_code == 404
    assert Client().get("/demo/epost/999999/").status_code == 404


def test_the_html_of_a_mail_can_style_itself_and_nothing_else(db: None) -> None:
    _mail("a@x.example")
    sent = SentMail.objects.get()
    response = Client().get(f"/demo/epost/{sent.pk}/html/")

    assert response.content.decode().startswith('<!doctype html><html><head><base target="_top"><title>')
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    policy = set(response.headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "frame-ancestors 'self'",
        "sandbox allow-popups allow-top-navigation-by-user-activation",
    }
    around = Client().get(f"/demo/epost/{sent.pk}/").headers["Content-Security-Policy"]
    assert "frame-src 'self'" in around
    assert "frame-src" not in Client().get("/demo/epost/").headers["Content-Security-Policy"]
