"""The pages of a list on its way in: the file, the preview, taking in, undoing, the history (G92)."""

import csv
import io
from collections.abc import Sequence

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from contacts.models import Import
from contacts.rules import MOST_ROWS
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Role
from politirad.web.table_file import read_table
from tests.contacts.lists import HEADS, csv_of, make_unit
from tests.contacts.test_importing import LIST
from tests.meetings.reading import text_of
from tests.world import World


@pytest.fixture
def client(world: World) -> Client:
    return world.client(Role.DISTRICT_ADMINISTRATOR)


def upload(
    world: World, client: Client, rows: Sequence[Sequence[str]], name: str = "enheter.csv"
) -> HttpResponse:
    url = reverse("contacts:upload", args=[world.district.pk, "enheter"])
    answer: HttpResponse = client.post(url, {"file": SimpleUploadedFile(name, csv_of(rows))}, follow=True)
    return answer


def press(client: Client, name: str, **said: str) -> HttpResponse:
    found = Import.objects.latest("pk")
    answer: HttpResponse = client.post(reverse(f"contacts:{name}", args=[found.pk]), said, follow=True)
    return answer


def test_from_file_to_register_and_back(world: World, client: Client):
    shown = text_of(upload(world, client, LIST))
    assert "Ingenting er lagret ennå." in shown
    assert [name for _code, name, *_ in LIST if name not in shown] == []
    done = text_of(press(client, "take_in", seen="1"))
    assert ("Listen er tatt inn." in done, PoliceUnit.objects.filter(code="110").exists()) == (True, True)
    back = text_of(press(client, "undo"))
    assert ("Importen er angret." in back, PoliceUnit.objects.filter(code="110").exists()) == (True, False)
    history = text_of(client.get(reverse("contacts:imports", args=[world.district.pk])))
    assert [
        word
        for word in ("enheter.csv", "Nye: 3. Endret: 0. Samme: 0.", "Hanne Krogh", "Angret")
        if word not in history
    ] == []


def test_a_wrong_row_names_its_line_and_leaves_no_way_in(world: World, client: Client):
    shown = text_of(upload(world, client, [*LIST, ("", "Løs", "tjenesteenhet", "Ukjent", "01.01.2024")]))
    assert "1 rad er feil. Rett den i filen, og last den opp på nytt." in shown
    assert "Vi finner ingen enhet med navnet eller nummeret «Ukjent»." in shown
    assert "Ta inn" not in shown
    assert press(client, "take_in", seen="1").status_code == 409


def test_a_change_tells_what_it_was_and_becomes(world: World, client: Client):
    make_unit(world.district, "GDE Nord", code="100")
    shown = text_of(upload(world, client, [("100", "GDE Nordre", "fde")]))
    assert "Navn: fra GDE Nord til GDE Nordre" in shown
    assert "Type: fra Geografisk driftsenhet til Funksjonell driftsenhet" in shown


def test_a_list_that_says_nothing_new_has_nothing_to_take_in(world: World, client: Client):
    make_unit(world.district, "GDE Nord", code="100")
    assert "Det er ingenting å ta inn." in text_of(upload(world, client, [("100", "GDE Nord", "gde")]))


def test_a_register_that_changed_shows_the_new_preview(world: World, client: Client):
    upload(
        world, client, [("100", "GDE Nord", "gde", "", "1.1.2024"), ("200", "GDE Sør", "gde", "", "1.1.2024")]
    )
    make_unit(world.district, "GDE Nord")
    answer = press(client, "take_in", seen="1")
    assert (answer.status_code, "Registeret er endret siden du så listen." in text_of(answer)) == (409, True)
    assert "Listen er tatt inn." in text_of(press(client, "take_in", seen="2"))


def test_rows_are_shown_by_what_happens(world: World, client: Client):
    make_unit(world.district, "GDE Nord", code="100")
    upload(world, client, LIST)
    found = Import.objects.get()
    url = reverse("contacts:preview", args=[found.pk])
    shown = {
        vis: [row.about for row in client.get(url, {"vis": vis}).context["rows"]] for vis in ("", "same", "x")
    }
    new = [LIST[1][1], LIST[2][1]]
    assert shown == {"": new, "same": ["GDE Nord"], "x": new}


def test_a_long_list_is_read_shown_and_taken_in(world: World, client: Client):
    rows = [(str(number), f"GDE {number}", "gde", "", "1.1.2024") for number in range(MOST_ROWS)]
    answer = upload(world, client, rows)
    assert len(answer.context["rows"]) == 100
    press(client, "take_in", seen="1")
    assert PoliceUnit.objects.filter(name__startswith="GDE ").count() == MOST_ROWS
    press(client, "undo")
    assert PoliceUnit.objects.filter(name__startswith="GDE ").count() == 0


def test_a_file_that_is_refused_says_why_at_the_field(world: World, client: Client):
    answer = upload(world, client, [], name="enheter.doc")
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"][0].startswith("Vi tar imot lister som CSV")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_has_the_heads_we_read(world: World, client: Client, kind: str):
    url = reverse("contacts:template_file", args=[world.district.pk, "enheter"])
    answer = client.get(url, {"format": kind})
    assert answer.headers["Content-Disposition"] == f'attachment; filename="mal-enheter.{kind}"'
    if kind == "csv":
        (heads,) = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
        assert tuple(heads) == HEADS
    else:
        with pytest.raises(Exception, match="ingen rader"):
            read_table(answer.content, kind, most_rows=1)


def test_a_kind_of_list_we_do_not_have_is_not_found(world: World, client: Client):
    for name in ("upload", "template_file"):
        assert client.get(reverse(f"contacts:{name}", args=[world.district.pk, "biler"])).status_code == 404
