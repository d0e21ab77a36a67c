"""A joint council: an item may concern one municipality, and each gets the minutes that are for it (G57)."""

import io

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse

from meetings import documents
from meetings.models import AgendaItem, Meeting, MinutesReopening
from meetings.rules import State
from politirad.councils.models import ForumMunicipality
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.papers import texts_of
from tests.world import CLOSED_MARK, FIRST_DAY, OPEN_TITLE, World
from tests.world_agenda import guest_of


@pytest.fixture
def other(world: World) -> Municipality:
    """A second municipality in our council."""
    town = world.neighbour_municipality
    ForumMunicipality.objects.create(forum=world.forum, municipality=town, valid_from=FIRST_DAY)
    return town


@pytest.fixture
def meeting(world: World, other: Municipality) -> Meeting:
    """An approved meeting where the closed item is for the other municipality alone, with a guest."""
    meeting = world.meeting(State.IN_REVIEW)
    closed = world.closed_item(State.IN_REVIEW)
    AgendaItem.objects.filter(pk=closed.pk).update(concerns=other)
    guest = guest_of(closed, world.users[Role.POLICE_CONTACT], mark=CLOSED_MARK)
    guest.is_present = True
    guest.save()
    Meeting.objects.filter(pk=meeting.pk).update(state=State.APPROVED)
    meeting.refresh_from_db()
    return meeting


@pytest.fixture
def mayor(world: World) -> Client:
    return world.client(Role.MAYOR)


def _extract(client: Client, meeting: Meeting, place: Municipality, query: str = "") -> bytes:
    url = reverse("meetings:extract", kwargs={"pk": meeting.pk, "code": place.code})
    response = client.get(f"{url}{query}")
    assert response.status_code == 200
    return response.content


def test_a_municipality_gets_what_is_common_and_its_own(
    world: World, mayor: Client, meeting: Meeting, other: Municipality
):
    whole = documents.minutes_content(meeting, "main_parties")
    extract = documents.minutes_extract(meeting, other)
    assert extract.items == whole.items
    assert extract.state[-1] == f"Utdrag for {other.display_name} kommune"
    said = " ".join(texts_of(_extract(mayor, meeting, other)))
    assert (OPEN_TITLE in said, CLOSED_MARK in said) == (True, True)


def test_the_item_of_another_municipality_leaves_no_trace(world: World, mayor: Client, meeting: Meeting):
    raw = _extract(mayor, meeting, world.municipality)
    said = " ".join(texts_of(raw))
    assert (OPEN_TITLE in said, CLOSED_MARK in said) == (True, False)
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        inside = f"{pdf.docinfo.as_dict()} {pdf.open_metadata()}"
    assert CLOSED_MARK not in inside
    # The numbers are those of the whole minutes, so that both can be spoken of together.
    whole = documents.minutes_content(meeting, "main_parties")
    ours = documents.minutes_extract(meeting, world.municipality)
    assert [item.number for item in ours.items] == [whole.items[0].number]


def test_the_page_offers_one_to_each_municipality_and_outsiders_none(
    world: World, mayor: Client, meeting: Meeting, other: Municipality
):
    page = reverse("meetings:minutes", kwargs={"pk": meeting.pk})
    words = "Utdrag for hver kommune"
    assert words in text_of(mayor.get(page))
    assert words not in text_of(world.client(Role.EXTENDED_MEMBER).get(page))
    url = reverse("meetings:extract", kwargs={"pk": meeting.pk, "code": other.code})
    assert world.client(Role.EXTENDED_MEMBER).get(url).status_code == 403


def test_there_is_none_before_approval_or_for_a_stranger(world: World, mayor: Client, other: Municipality):
    for state, code in ((State.WRITING, other.code), (State.APPROVED, "0000")):
        url = reverse("meetings:extract", kwargs={"pk": world.meeting(state).pk, "code": code})
        assert mayor.get(url).status_code == 404


def test_as_word_it_is_called_by_the_number_of_the_municipality(
    mayor: Client, meeting: Meeting, other: Municipality
):
    url = reverse("meetings:extract", kwargs={"pk": meeting.pk, "code": other.code})
    response = mayor.get(f"{url}?format=docx")
    assert response.headers["Content-Disposition"] == (
        f'attachment; filename="referat-2-2026-utdrag-{other.code}.docx"'
    )


def test_only_a_joint_council_asks_which_municipality_an_item_is_for(world: World, other: Municipality):
    arranger, item = world.client(Role.POLICE_CONTACT), world.open_item(State.DRAFT)
    url = reverse("meetings:edit_item", kwargs={"pk": item.pk})
    said = {
        "title": item.title,
        "purpose": item.purpose,
        "presenter": item.presenter,
        "minutes_planned": "15",
        "audience": item.audience,
        "is_general": "on",
        "seen": item.fingerprint,
        "concerns_id": other.pk,
    }
    assert "Hvilken kommune gjelder saken?" in text_of(arranger.get(url))
    assert arranger.post(url, said).status_code == 302
    item.refresh_from_db()
    assert item.concerns == other
    page = reverse("meetings:item", kwargs={"pk": item.pk})
    assert f"Gjelder {other.display_name}" in text_of(arranger.get(page))
    stranger = Municipality.objects.create(
        code="9999", name="Fremmed", display_name="Fremmed", full_name="Fremmed", valid_from=FIRST_DAY
    )
    refused = arranger.post(url, {**said, "seen": item.fingerprint, "concerns_id": stranger.pk})
    assert errors_of(refused) == ["Velg fra listen."]
    # One that has left the council keeps its items, also when they are edited.
    ForumMunicipality.objects.filter(forum=world.forum, municipality=other).delete()
    assert arranger.post(url, {**said, "seen": item.fingerprint}).status_code == 302
    item.refresh_from_db()
    assert item.concerns == other
    AgendaItem.objects.filter(pk=item.pk).update(concerns=None)
    assert "Hvilken kommune" not in text_of(arranger.get(url))


def test_why_the_minutes_were_corrected_is_in_no_extract(world: World, meeting: Meeting, other: Municipality):
    by = world.users[Role.POLICE_CONTACT]
    MinutesReopening.objects.create(meeting=meeting, version=1, reason=f"{CLOSED_MARK} rettes", by=by)
    whole = documents.minutes_content(meeting, "main_parties")
    extract = documents.minutes_extract(meeting, world.municipality)
    terms = [[fact.term for fact in each.facts] for each in (whole, extract)]
    assert ["Rettet" in each for each in terms] == [True, False]
