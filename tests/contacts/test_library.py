"""The library of a district: who lays what there, who reads it, what takes its place (R027, R130, R131)."""

from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from contacts import actions
from contacts.models import LibraryDocument
from politirad.accounts.models import User
from politirad.councils.actions import create_arena
from tests.contacts.making import DAY, EARLY, TODAY, Register
from tests.meetings.reading import text_of
from tests.papers import a_pdf


@pytest.fixture(autouse=True)
def _stored_apart(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def a_file(name: str = "veiledning.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, a_pdf("Slik forbereder du møtet"))


def lay(register: Register, title: str = "Slik forbereder du møtet", **said: Any) -> LibraryDocument:
    given = {"kind": "guidance", "file": a_file(), "valid_from": TODAY, "by": register.manager, **said}
    return actions.add_document(register.district, title=title, **given)


def page(client: Client, user: User) -> str:
    client.force_login(user)
    return text_of(client.get(reverse("contacts:library")))


def send(client: Client, register: Register, **said: Any) -> HttpResponse:
    client.force_login(register.manager)
    given = {"kind": "template", "title": "Mal for referat", "valid_from": f"{TODAY:%d.%m.%Y}", **said}
    url = reverse("contacts:add_document", args=[register.district.pk])
    answer: HttpResponse = client.post(
        url, {name: value for name, value in given.items() if value}, follow=True
    )
    return answer


def test_a_district_lays_a_document_and_its_politikontakter_read_it(register: Register, client: Client):
    refused = send(client, register)
    assert (refused.status_code, LibraryDocument.objects.exists()) == (422, False)
    shown = text_of(send(client, register, file=a_file("mal.pdf"), about="Brukes i alle råd"))
    told = ("Dokumentet ligger i biblioteket.", "Mal for referat", "Brukes i alle råd", "mal.pdf")
    assert [words for words in told if words not in shown] == []
    document = LibraryDocument.objects.get()
    assert "mal" not in document.file.name
    register.assign(0, valid_from=TODAY)
    assert "Mal for referat" in page(client, register.contact)
    answer = client.get(reverse("contacts:library_file", args=[document.pk]))
    answer.close()
    headers = (answer["Content-Disposition"], answer["X-Content-Type-Options"])
    assert headers == ('attachment; filename="mal.pdf"', "nosniff")


def test_a_document_sent_twice_lies_there_once(register: Register):
    assert lay(register) == lay(register)
    assert LibraryDocument.objects.count() == 1


def test_a_file_with_signs_of_a_person_is_advised_on(register: Register, client: Client):
    shown = text_of(send(client, register, file=a_file("Mistenkt ungdom født 01.02.2010.pdf")))
    assert "Filnavnet: " in shown


def test_nobody_else_reads_it(register: Register, client: Client):
    document = lay(register)
    for user in (register.mayor, register.decider, register.far_manager, register.colleague):
        assert "Slik forbereder du møtet" not in page(client, user)
        assert client.get(reverse("contacts:library_file", args=[document.pk])).status_code == 404
    assert "Slik forbereder du møtet" in page(client, register.reader)
    assert "Ta ned" not in page(client, register.reader)
    with pytest.raises(ValidationError, match="Bare politidistriktet"):
        lay(register, by=register.far_manager)


def test_a_new_document_takes_the_place_of_another(register: Register, client: Client):
    old = lay(register, valid_from=EARLY)
    new = lay(register, "Slik forbereder du møtet, 2026", replaces=old)
    old.refresh_from_db()
    assert (old.valid_until, old.replaced_by) == (TODAY - DAY, new)
    shown = page(client, register.manager)
    assert ("Slik forbereder du møtet, 2026" in shown, shown.count("Slik forbereder du møtet")) == (True, 3)
    with pytest.raises(ValidationError, match="endret i mellomtiden"):
        lay(register, "En til", replaces=old)
    with pytest.raises(ValidationError, match="etter første dag for det som blir erstattet"):
        lay(register, "For tidlig", replaces=new, valid_from=TODAY)


def test_a_document_is_taken_down_from_a_day(register: Register, client: Client):
    document = lay(register, valid_from=TODAY - DAY)
    client.force_login(register.manager)
    url = reverse("contacts:withdraw_document", args=[document.pk])
    early = client.post(url, {"on": f"{TODAY - 2 * DAY:%d.%m.%Y}"})
    assert "Siste dag kan ikke være før første dag." in text_of(early)
    done = text_of(client.post(url, {"on": f"{TODAY - DAY:%d.%m.%Y}"}, follow=True))
    assert ("Den siste dagen er lagret." in done, "Ingen dokumenter ligger her ennå." in done) == (True, True)


def test_a_library_has_room_for_as_much_as_a_council(register: Register, settings: Any):
    settings.FORUM_QUOTA_MB = 0
    with pytest.raises(ValidationError, match="Biblioteket er fullt"):
        lay(register)


def test_the_arenas_the_reader_sees_stand_above_the_shelves(register: Register, client: Client):
    create_arena(register.district, by=register.manager, on=EARLY)
    assert "Arena for politikontakter i Midtkyst" in page(client, register.manager)
    assert "Arena for politikontakter i Midtkyst" not in page(client, register.far_manager)
