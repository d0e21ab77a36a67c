"""The queue and the archives' set-up: who sees what, what can be done, and what stays with one side."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from politirad.archive.models import CouncilArchive, Transfer
from politirad.councils.actions import seat_person
from politirad.councils.models import ForumMunicipality
from politirad.tenancy.permissions import Party, Role
from tests.archive.conftest import our_archive
from tests.meetings.reading import errors_of, text_of
from tests.world import CLOSED_MARK, FIRST_DAY, NEIGHBOUR_MARK, World
from tests.world_archive import EARLIER, a_transfer

QUEUE = reverse("archive:queue")
State = Transfer.State


def of(world: World, party: Party) -> Transfer:
    return Transfer.objects.get(archive__forum=world.forum, archive__party=party, source_id=EARLIER)


def owners_in(client: Client) -> list[str]:
    rows = client.get(QUEUE).context["page"].rows
    return sorted(row.archive.owner for row in rows)


@pytest.mark.parametrize(
    ("role", "owners"),
    [
        (Role.RECORDS_MANAGER, ["Elvestrand kommune"]),
        (Role.MUNICIPAL_ADMINISTRATOR, ["Elvestrand kommune"]),
        (Role.SLT_COORDINATOR, ["Elvestrand kommune"]),
        (Role.POLICE_CONTACT, ["Midtkyst politidistrikt"]),
        (Role.DISTRICT_ADMINISTRATOR, ["Midtkyst politidistrikt"]),
    ],
)
def test_each_sees_the_packages_of_their_own_side(world: World, role: Role, owners: list[str]):
    assert owners_in(world.client(role)) == owners


@pytest.mark.parametrize(
    "role", [Role.MAYOR, Role.UNIT_LEADER, Role.EXTENDED_MEMBER, Role.DISTRICT_READER, Role.AUDITOR]
)
def test_others_find_no_queue(world: World, role: Role):
    answers = [world.client(role).get(reverse(name)) for name in ("archive:queue", "archive:archives")]
    assert [answer.status_code for answer in answers] == [404, 404]


def test_the_queue_tells_of_meetings_and_never_of_items(world: World):
    page = text_of(world.client(Role.MUNICIPAL_ADMINISTRATOR).get(QUEUE))
    assert f"Politirådsmøte {EARLIER}/2025" in page
    assert (CLOSED_MARK in page, NEIGHBOUR_MARK in page) == (False, False)
    # Somebody who may not read the minutes may not fetch them in a package either.
    assert ("Last ned pakken" in page, "Prøv igjen" in page) == (False, True)


def test_a_failed_package_says_why_and_can_be_tried_again(world: World):
    client, failed = world.client(Role.RECORDS_MANAGER), of(world, Party.MUNICIPALITY)
    page = text_of(client.get(QUEUE))
    assert ("Kom ikke fram" in page, "Arkivet svarte ikke." in page) == (True, True)
    answer = client.post(reverse("archive:again", args=[failed.pk]), follow=True)
    assert "Vi prøver på nytt nå." in text_of(answer)
    failed.refresh_from_db()
    assert (failed.state, failed.attempts) == (State.WAITING, 0)


def test_the_package_is_a_file_whose_name_tells_nothing(world: World):
    transfer = of(world, Party.MUNICIPALITY)
    answer: Any = world.client(Role.RECORDS_MANAGER).get(reverse("archive:package", args=[transfer.pk]))
    assert CLOSED_MARK in b"".join(answer.streaming_content).decode()
    name = f'attachment; filename="arkivpakke-{transfer.key}.zip"'
    assert (answer["Content-Disposition"], answer["Content-Type"]) == (name, "application/zip")


def test_a_package_that_is_not_made_yet_sends_the_reader_back(world: World):
    transfer = of(world, Party.MUNICIPALITY)
    Transfer.objects.filter(pk=transfer.pk).update(package="")
    answer = world.client(Role.RECORDS_MANAGER).get(
        reverse("archive:package", args=[transfer.pk]), follow=True
    )
    assert "Pakken er ikke laget ennå." in text_of(answer)


@pytest.mark.parametrize("what", ["package", "again", "confirm"])
def test_the_other_sides_packages_are_not_there(world: World, what: str):
    theirs = {Role.RECORDS_MANAGER: Party.POLICE, Role.POLICE_CONTACT: Party.MUNICIPALITY}
    for role, party in theirs.items():
        client, url = world.client(role), reverse(f"archive:{what}", args=[of(world, party).pk])
        answer = client.get(url) if what == "package" else client.post(url)
        assert answer.status_code == 404


def test_whoever_fetched_a_package_says_so_with_the_archives_number(world: World):
    client, ready = world.client(Role.POLICE_CONTACT), of(world, Party.POLICE)
    assert "Arkivet har den" in text_of(client.get(QUEUE))
    answer = client.post(reverse("archive:confirm", args=[ready.pk]), {"receipt": "2026/4821-3"}, follow=True)
    assert ("Kvittering: 2026/4821-3" in text_of(answer), "Arkivet har den" in text_of(answer)) == (
        True,
        False,
    )


def test_a_number_that_is_a_persons_is_refused(world: World):
    client, ready = world.client(Role.POLICE_CONTACT), of(world, Party.POLICE)
    answer = client.post(reverse("archive:confirm", args=[ready.pk]), {"receipt": "01010012356"}, follow=True)
    assert "fødselsnummer" in text_of(answer)
    ready.refresh_from_db()
    assert ready.state == State.READY


def test_the_queue_is_narrowed_by_the_state_in_the_address(world: World):
    a_transfer(our_archive(world), EARLIER + 1, state=State.WAITING)
    client = world.client(Role.RECORDS_MANAGER)
    counts = [
        len(client.get(f"{QUEUE}?tilstand={state}").context["page"].rows)
        for state in ("failed", "waiting", "received", "tull")
    ]
    assert counts == [1, 1, 0, 2]
    assert "Ingen pakker er i denne tilstanden." in text_of(client.get(f"{QUEUE}?tilstand=received"))


def test_the_menu_leads_to_the_queue_for_those_who_keep_an_archive(world: World):
    leads = {
        role: QUEUE in world.client(role).get(reverse("overview:my_page")).content.decode()
        for role in (Role.RECORDS_MANAGER, Role.POLICE_CONTACT, Role.MAYOR)
    }
    assert leads == {Role.RECORDS_MANAGER: True, Role.POLICE_CONTACT: True, Role.MAYOR: False}


def test_an_archive_is_set_up_with_a_class_that_is_suggested(world: World):
    Transfer.objects.all().delete()
    CouncilArchive.objects.filter(forum=world.forum).delete()
    client = world.client(Role.MUNICIPAL_ADMINISTRATOR)
    assert "Ikke satt opp" in text_of(client.get(reverse("archive:archives")))
    url = reverse("archive:set_up", args=[world.forum.pk, world.municipality.code])
    shown = client.get(url).context["form"]
    assert (shown["class_system"].value(), shown["class_code"].value()) == ("K-koder", "X31")
    words = {"delivery": "folder", "class_system": "K-koder", "class_code": "X31 &58", "is_active": "on"}
    answer = client.post(url, words, follow=True)
    assert "klasse X31 &58" in text_of(answer)
    made = our_archive(world)
    assert (made.party, made.municipality, made.is_active) == (
        Party.MUNICIPALITY,
        world.municipality,
        True,
    )


def test_setting_up_again_changes_the_same_archive_and_keeps_its_keys(world: World):
    before = our_archive(world)
    client = world.client(Role.RECORDS_MANAGER)
    url = reverse("archive:set_up", args=[world.forum.pk, world.municipality.code])
    client.post(url, {"delivery": "download", "class_system": "", "class_code": ""})
    after = our_archive(world)
    assert (after.pk, after.namespace, after.delivery, after.is_active) == (
        before.pk,
        before.namespace,
        "download",
        False,
    )


def test_a_class_needs_its_system(world: World):
    url = reverse("archive:set_up", args=[world.forum.pk, world.municipality.code])
    answer = world.client(Role.RECORDS_MANAGER).post(url, {"delivery": "download", "class_code": "X31"})
    assert (answer.status_code, "Skriv hvilket system" in " ".join(errors_of(answer))) == (422, True)


def test_a_folder_is_offered_only_where_there_is_one(world: World, settings: Any):
    settings.ARCHIVE_WAYS = {}
    url = reverse("archive:set_up", args=[world.forum.pk, world.municipality.code])
    client = world.client(Role.RECORDS_MANAGER)
    choices = [value for value, _label in client.get(url).context["form"].fields["delivery"].choices]
    assert choices == ["download"]
    assert client.post(url, {"delivery": "folder"}).status_code == 422


def test_nobody_sets_up_the_other_sides_archive(world: World):
    answers = [
        world.client(role).get(reverse("archive:set_up", args=[world.forum.pk, owner])).status_code
        for role, owner in (
            (Role.RECORDS_MANAGER, "politi"),
            (Role.POLICE_CONTACT, world.municipality.code),
            (Role.POLICE_CONTACT, "politi"),
            (Role.RECORDS_MANAGER, "tull"),
        )
    ]
    assert answers == [404, 404, 200, 404]


def test_a_seat_in_a_council_opens_that_councils_archive_alone(world: World):
    coordinator = world.users[Role.SLT_COORDINATOR]
    assert owners_in(world.client_of(coordinator)) == ["Elvestrand kommune"]
    seat_person(world.neighbour_forum, coordinator, Role.SLT_COORDINATOR, title="SLT", valid_from=FIRST_DAY)
    assert owners_in(world.client_of(coordinator)) == [
        "Elvestrand kommune",
        f"Storvåg {NEIGHBOUR_MARK} kommune",
    ]


def test_a_municipality_of_a_joint_council_sees_its_own_archive_alone(world: World):
    other = world.neighbour_municipality
    ForumMunicipality.objects.create(forum=world.forum, municipality=other, valid_from=FIRST_DAY)
    archive = CouncilArchive.objects.create(forum=world.forum, party=Party.MUNICIPALITY, municipality=other)
    theirs = a_transfer(archive, EARLIER, state=State.FAILED)
    client = world.client(Role.RECORDS_MANAGER)
    assert owners_in(client) == ["Elvestrand kommune"]
    assert client.post(reverse("archive:again", args=[theirs.pk])).status_code == 404
    assert client.get(reverse("archive:set_up", args=[world.forum.pk, other.code])).status_code == 404
