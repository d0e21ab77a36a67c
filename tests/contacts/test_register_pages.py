"""The register as a page and as a file: who has what, closest to trouble first, and what lacks."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from contacts import actions, rules
from contacts.models import PoliceContactAssignment
from contacts.querysets import InRegister, people_of
from contacts.rules import ENDING_DAYS, Standing
from politirad.accounts.models import User
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import MunicipalityDistrict, PopulationFigure
from politirad.tenancy.permissions import Role
from tests.contacts.making import DAY, DEPUTY, EARLY, PRIMARY, START, TODAY, Register, set_limits
from tests.meetings.reading import text_of

LONG_AGO = TODAY - timedelta(days=400)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(register: Register, user: User | None = None, **asked: str) -> Any:
    url = reverse("contacts:register", args=[register.district.pk])
    return client_of(user or register.manager).get(url, asked)


def standings(register: Register, day: date = TODAY) -> dict[str, Standing]:
    people = people_of(InRegister(register.district, day, with_coming=day == TODAY))
    return {person.full_name: list(Standing)[person.place] for person in people}


def someone(name: str) -> User:
    return User.objects.create_user(f"{name.lower()}@midtkyst.example", full_name=name)


def test_the_rows_stand_closest_to_trouble_first(register: Register):
    full, free, ending, deputy, coming = (someone(name) for name in ("Full", "Fri", "Slutt", "Vara", "Snart"))
    register.fill(valid_from=LONG_AGO)
    register.assign(3, valid_from=LONG_AGO)
    for town in range(3):
        register.assign(town, full, valid_from=LONG_AGO)
    register.assign(3, free, valid_from=LONG_AGO)
    register.assign(4, ending, valid_from=LONG_AGO, valid_until=TODAY + timedelta(days=ENDING_DAYS))
    register.assign(3, deputy, valid_from=LONG_AGO, kind=DEPUTY)
    register.assign(5, register.colleague, valid_from=TODAY - timedelta(days=60), kind=DEPUTY)
    register.assign(5, coming)
    assert list(standings(register).items()) == [
        ("Contact", Standing.AWAITING),
        ("Slutt", Standing.ENDING),
        ("Colleague", Standing.IN_FACT_PRIMARY),
        ("Full", Standing.FULL),
        ("Vara", Standing.DEPUTY),
        ("Snart", Standing.COMING),
        ("Fri", Standing.FREE),
    ]


def test_exceptions_and_what_is_over_the_limit_stand_beyond_the_dotted_line(register: Register):
    register.fill(valid_from=LONG_AGO)
    register.grant(3, valid_from=LONG_AGO, valid_until=TODAY + timedelta(days=30))
    register.assign(3, valid_from=LONG_AGO + DAY)
    assert standings(register) == {"Contact": Standing.EXCEPTION}
    said = page(register).content.decode()
    assert 'data-unntak="godkjent"><b><a' in said
    assert "Unntak til 24.12.26" in said
    assert standings(register, TODAY + timedelta(days=31)) == {"Contact": Standing.OVER_CAP}
    later = page(register, per=f"{TODAY + timedelta(days=31):%d.%m.%Y}")
    assert "<strong>4</strong> av 3" in later.content.decode()
    assert [slot.look for slot in later.context["rows"][0].slots.beyond] == ["over"]


def test_a_fourth_municipality_waits_beyond_the_line_and_counts_as_without(register: Register):
    register.fill(valid_from=LONG_AGO)
    PopulationFigure.objects.create(municipality=register.towns[0], year=2026, persons=46200)
    fourth = register.assign(3, valid_from=LONG_AGO)
    found = page(register)
    row = found.context["rows"][0]
    assert [slot.name for slot in row.slots.within] == ["Elvestrand", "Granlia", "Kongshavn"]
    assert [(slot.look, slot.assignment_id) for slot in row.slots.beyond] == [("venter", fourth.pk)]
    assert (row.count, row.burden) == (4, "3 av 3 kommuner, 46\xa0200 innbyggere")
    assert "Tindeland" in [town.display_name for town in found.context["uncovered"]]


def test_free_places_and_deputies_are_shown_under_the_limit(register: Register):
    register.assign(0, valid_from=LONG_AGO, unit=register.unit, percent=50, is_sole_role=True)
    register.assign(1, valid_from=LONG_AGO, kind=DEPUTY)
    row = page(register).context["rows"][0]
    assert [slot.look for slot in row.slots.within] == ["fylt", "ledig", "ledig"]
    assert ([each.municipality.name for each in row.deputies], row.count) == (["Granlia"], 1)
    assert "Midtkyst driftsenhet, 50 %, eneste rolle" in text_of(page(register))


def test_municipalities_of_another_district_fill_places_without_their_names(register: Register):
    register.assign(0, valid_from=LONG_AGO)
    actions.assign(register.contact, register.far_town, valid_from=LONG_AGO, by=register.far_manager)
    said = page(register)
    assert [slot.name for slot in said.context["rows"][0].slots.within] == [
        "Elvestrand",
        "Annet distrikt",
        "Ledig",
    ]
    assert "Storvåg" not in said.content.decode()


def test_without_a_limit_nothing_is_free_or_over(register: Register):
    for town in range(3):
        register.assign(town, valid_from=LONG_AGO)
    set_limits()
    row = page(register).context["rows"][0]
    assert ([slot.look for slot in row.slots.within], row.slots.beyond) == (["fylt"] * 3, [])


def test_the_key_numbers_count_what_holds_on_the_day(register: Register):
    register.fill(valid_from=LONG_AGO)
    register.apply(3, valid_from=TODAY)
    register.assign(3, register.colleague, valid_from=LONG_AGO, percent=100)
    numbers = page(register).context["numbers"]
    assert (numbers.covered, numbers.towns, numbers.lacking) == (4, 7, 3)
    assert (numbers.contacts, numbers.full_time) == (2, 1)
    assert (numbers.free, numbers.with_room) == (2, 1)
    assert (numbers.granted, numbers.undecided, numbers.exceptions) == (0, 1, 1)


def test_the_alert_is_about_the_one_longest_without(register: Register):
    register.assign(5, valid_from=LONG_AGO, valid_until=TODAY - DAY)
    MunicipalityDistrict.objects.exclude(municipality__in=[register.towns[5], register.far_town]).delete()
    said = text_of(page(register))
    assert "Havneset har ingen politikontakt Kommunen har vært uten siden 24. november 2026." in said


def test_the_alert_warns_of_the_next_one_to_lose_its_last(register: Register):
    MunicipalityDistrict.objects.exclude(municipality__in=register.towns[:2]).delete()
    last = date(2026, 12, 31)
    register.assign(0, valid_from=LONG_AGO, valid_until=last - DAY)
    register.assign(0, register.colleague, valid_from=last)
    register.assign(1, valid_from=LONG_AGO, valid_until=last)
    found = page(register)
    assert "Granlia har ingen politikontakt fra 1. januar 2027 Contact slutter 31. desember 2026." in text_of(
        found
    )
    assert f"?kommune={register.towns[1].pk}&amp;fra=2027-01-01" in found.content.decode()


def test_the_page_is_as_of_a_day(register: Register):
    register.assign(0, valid_from=LONG_AGO, valid_until=TODAY - DAY)
    register.assign(1, register.colleague)
    assert "Fra 1. desember 2026: Granlia" in text_of(page(register))
    before = text_of(page(register, per=f"{TODAY - DAY:%d.%m.%Y}"))
    assert ("Contact" in before, "Colleague" in before) == (True, False)
    assert "Registeret 23. november 2026" in before
    wrong = page(register, per="i fjor")
    assert (wrong.status_code, "Skriv datoen som" in text_of(wrong)) == (422, True)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"q": "elvestr"}, ["Contact"]),
        ({"q": "COLL"}, ["Colleague"]),
        ({"status": Standing.FREE.value}, ["Colleague", "Contact"]),
        ({"status": Standing.FULL.value}, []),
        ({"status": "tull"}, ["Colleague", "Contact"]),
    ],
)
def test_the_rows_are_narrowed(register: Register, asked: dict[str, str], names: list[str]):
    register.assign(0, valid_from=LONG_AGO)
    register.assign(1, register.colleague, valid_from=LONG_AGO)
    assert [row.person.full_name for row in page(register, **asked).context["rows"]] == names


def test_readers_see_the_register_and_change_nothing(register: Register):
    register.assign(0, valid_from=LONG_AGO, kind=DEPUTY)
    appoint(register.colleague, Role.POLICE_CONTACT, register.towns[1], valid_from=EARLY)
    for reader in (register.reader, register.decider):
        said = text_of(page(register, reader))
        assert "Contact" in said
        assert [
            w for w in ("Ny politikontakt", "Velg politikontakt", "Før inn", "Endre type") if w in said
        ] == []
    assert page(register, register.mayor).status_code == 404


def test_a_role_given_outside_is_taken_in_once(register: Register):
    role = appoint(register.colleague, Role.POLICE_CONTACT, register.towns[1], valid_from=EARLY)
    assert "Ikke ført i registeret" in text_of(page(register))
    client, url = client_of(register.manager), reverse("contacts:adopt", args=[register.district.pk])
    answers = [client.post(url, {"rolle": role.pk, "type": "primary"}) for _press in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    made = PoliceContactAssignment.objects.get()
    assert (made.user, made.kind, made.appointment) == (register.colleague, PRIMARY, role)
    assert "Ikke ført i registeret" not in text_of(page(register))


def test_one_too_many_is_not_taken_in(register: Register):
    register.fill(valid_from=LONG_AGO)
    role = appoint(register.contact, Role.POLICE_CONTACT, register.towns[3], valid_from=LONG_AGO)
    url = reverse("contacts:adopt", args=[register.district.pk])
    client = client_of(register.manager)
    refused = text_of(client.post(url, {"rolle": role.pk, "type": "primary"}, follow=True))
    told = ("flere kommuner enn grensen tillater", "Ikke ført i registeret")
    assert [words for words in told if words not in refused] == []
    assert client.post(url, {"rolle": role.pk, "type": "deputy"}).status_code == 302
    assert PoliceContactAssignment.objects.deputies().count() == 1


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_register_is_a_file_with_a_line_for_each_municipality(register: Register, kind: str):
    register.assign(0, valid_from=LONG_AGO, unit=register.unit, percent=40, travel_minutes=25)
    register.assign(1, register.colleague, kind=rules.Kind.DEPUTY, valid_from=START)
    url = reverse("contacts:register_file", args=[register.district.pk])
    answer = client_of(register.reader).get(url, {"format": kind})
    assert answer.headers["Content-Disposition"].endswith(f'.{kind}"')
    if kind == "csv":
        lines = answer.content.decode("utf-8-sig").splitlines()
        assert lines[1:] == [
            "Colleague;;Granlia;Stedfortreder;Tildelt;01.12.2026;;;;0;3;0",
            f"Contact;Midtkyst driftsenhet;Elvestrand;Politikontakt;Tildelt;{LONG_AGO:%d.%m.%Y};;40;25;1;3;0",
        ]


def test_whoever_reads_one_district_is_led_there_and_others_choose(register: Register):
    url = reverse("contacts:registers")
    answer = client_of(register.reader).get(url)
    assert answer.headers["Location"] == reverse("contacts:register", args=[register.district.pk])
    assert register.neighbour.name in text_of(client_of(register.decider).get(url))
    assert "Registeret er for dem" in text_of(client_of(register.mayor).get(url))
