"""Making a meeting, moving it, and the list of a council's meetings."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from meetings import actions
from meetings.models import Meeting
from meetings.rules import State, next_meeting_on
from politirad.tenancy.permissions import Role
from tests.meetings.reading import errors_of, text_of
from tests.world import OSLO, World

PLAN = {"held_on": "17.02.2027", "starts": "09.00", "ends": "11.00", "place": "Rådhuset", "video_link": ""}


@pytest.mark.parametrize(
    ("last_on", "expected"),
    [
        (date(2026, 9, 16), date(2026, 12, 16)),  # a quarter on, the same weekday
        (date(2026, 8, 26), date(2026, 12, 9)),  # the quarter is too near for a notice in good time
        (date(2026, 4, 7), date(2026, 12, 8)),  # long ago: the same weekday, as soon as may be
        (date(2026, 9, 22), date(2027, 1, 5)),  # not over Christmas
        (date(2027, 4, 1), date(2027, 8, 19)),  # not in the school's summer
        (None, date(2026, 12, 9)),  # nothing to go by: a Wednesday
    ],
)
def test_next_meeting_is_proposed_a_quarter_after_the_last(last_on: date | None, expected: date):
    assert next_meeting_on(last_on, today=date(2026, 11, 24), notice_days=7) == expected


def _list(world: World) -> str:
    return f"/politirad/{world.forum.pk}/moter/"


def _new(world: World) -> str:
    return f"/politirad/{world.forum.pk}/moter/nytt/"


def test_list_tells_insiders_how_ready_each_meeting_is(world: World):
    text = text_of(world.client(Role.POLICE_CONTACT).get(_list(world)))
    assert "Politirådsmøte 6/2026 Innkalt Onsdag 9. desember 2026, kl. 09.30–11.30" in text
    assert "2 saker 0 av 8 kommer" in text
    assert text.index("Kommende") < text.index("Pågår") < text.index("Tidligere") < text.index("Godkjent")


def test_list_tells_metadata_readers_dates_and_states_alone(world: World):
    assert text_of(world.client(Role.DISTRICT_READER).get(_list(world))) == (
        "Møter Elvestrand politiråd Kommende"
        " nov 24 Politirådsmøte 4/2026 Pågår Tirsdag 24. november 2026, kl. 09.30–11.30"
        " des 4 Politirådsmøte 5/2026 Avlyst Fredag 4. desember 2026, kl. 09.30–11.30"
        " des 9 Politirådsmøte 6/2026 Innkalt Onsdag 9. desember 2026, kl. 09.30–11.30"
        " Tidligere 2026"
        " nov 19 Politirådsmøte 3/2026 Referat skrives Torsdag 19. november 2026, kl. 09.30–11.30"
        " nov 4 Politirådsmøte 2/2026 Til gjennomsyn Onsdag 4. november 2026, kl. 09.30–11.30"
        " aug 16 Politirådsmøte 1/2026 Godkjent Søndag 16. august 2026, kl. 09.30–11.30"
    )


def test_list_links_to_meetings_only_for_those_who_may_open_them(world: World):
    link = f'href="/moter/{world.meeting(State.CALLED).pk}/"'
    linked = {
        role: link in world.client(role).get(_list(world)).content.decode()
        for role in (Role.MAYOR, Role.EXTENDED_MEMBER, Role.DISTRICT_READER, Role.DEPUTY_MAYOR)
    }
    assert linked == {
        Role.MAYOR: True,
        Role.EXTENDED_MEMBER: True,
        Role.DISTRICT_READER: False,
        Role.DEPUTY_MAYOR: False,
    }


def test_list_shows_outsiders_the_meetings_they_are_called_to_and_no_counts(world: World):
    world.meeting(State.WRITING).participants.filter(user=world.users[Role.EXTENDED_MEMBER]).delete()
    text = text_of(world.client(Role.EXTENDED_MEMBER).get(_list(world)))
    shown = [number for number in range(1, 8) if f"Politirådsmøte {number}/2026" in text]
    assert (shown, " saker" in text, "kommer" in text) == ([1, 2, 4, 5, 6], False, False)


def test_list_shows_twenty_meetings_that_are_over_and_where_the_rest_are(world: World):
    first = datetime(2025, 1, 8, 9, 0, tzinfo=OSLO)
    Meeting.objects.bulk_create(
        Meeting(
            forum=world.forum,
            year=2025,
            number=number,
            starts_at=first + timedelta(weeks=number),
            ends_at=first + timedelta(weeks=number, hours=2),
            place="Rådhuset",
            state=State.CANCELLED,
        )
        for number in range(1, 31)
    )
    client = world.client(Role.POLICE_CONTACT)
    pages = [client.get(f"{_list(world)}?side={number}").content.decode() for number in (1, 2)]
    assert [page.count("/2025</a>") for page in pages] == [17, 13]
    assert ["Eldre" in page for page in pages] == [True, False]
    assert ["Kommende" in page for page in pages] == [True, False]


def test_empty_list_proposes_two_days(world: World):
    over = world.meeting(State.WRITING)
    coming = world.forum.meetings.filter(starts_at__gt=over.starts_at)
    coming.update(starts_at=over.starts_at, ends_at=over.ends_at, state=State.WRITING)
    text = text_of(world.client(Role.POLICE_CONTACT).get(_list(world)))
    assert "Her er to dager som kan passe. Onsdag 16. desember 2026 Onsdag 17. mars 2027" in text


def test_new_meeting_is_filled_in_so_that_one_press_makes_it(world: World):
    client = world.client(Role.POLICE_CONTACT)
    form = client.get(_new(world)).context["form"]
    filled = {bound.name: bound.subwidgets[0].data["value"] or "" for bound in form}
    assert filled == {
        **PLAN,
        "held_on": "17.03.2027",
        "starts": "09.30",
        "ends": "11.30",
        "place": "Rådhuset, møterom 7",
    }
    response = client.post(_new(world), filled)
    made = world.forum.meetings.get(year=2027)
    assert response.url == f"/moter/{made.pk}/dagsorden/"
    assert (made.state, made.number, timezone.localtime(made.starts_at).isoformat()) == (
        State.DRAFT,
        1,
        "2027-03-17T09:30:00+01:00",
    )


def test_new_meeting_sent_twice_is_made_once(world: World):
    client = world.client(Role.POLICE_CONTACT)
    assert client.post(_new(world), PLAN).url == client.post(_new(world), PLAN).url
    assert world.forum.meetings.filter(year=2027).count() == 1


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ({"held_on": ""}, ["Skriv hvilken dag møtet er."]),
        ({"held_on": "30.02.2027"}, ["30. februar finnes ikke."]),
        ({"held_on": "17.02.20226"}, ["Året må være mellom 2000 og 2100."]),
        ({"held_on": "23.11.2026"}, ["Datoen er passert. Velg en dag fram i tid."]),
        ({"held_on": "24.11.2026"}, ["Klokkeslettet er passert. Velg et senere."]),
        ({"ends": "08.00"}, ["Møtet må slutte etter at det starter."]),
        ({"ends": "23.00"}, ["Et møte kan vare i høyst tolv timer."]),
        (
            {"starts": "", "ends": "25.00"},
            [
                "Skriv når møtet starter.",
                "Skriv klokkeslettet som tt.mm, for eksempel 09.00.",
            ],
        ),
        ({"place": " "}, ["Skriv hvor møtet er."]),
        ({"place": "x" * 121}, ["Teksten er på 121 tegn. Kort den ned til 120."]),
        (
            {"video_link": "javascript:alert(1)"},
            ["Skriv hele lenken, for eksempel https://video.example/rom."],
        ),
        (
            {"held_on": "09.12.2026"},
            ["Da er det alt et møte her: Politirådsmøte 6/2026. Velg en annen tid."],
        ),
    ],
)
def test_new_meeting_says_what_is_wrong_and_loses_nothing(
    world: World, typed: dict[str, str], sentences: list[str]
):
    response = world.client(Role.POLICE_CONTACT).post(_new(world), {**PLAN, **typed})
    assert (response.status_code, errors_of(response)) == (422, sentences)
    kept = dict(response.context["form"].data.items())
    assert kept == {**PLAN, **typed}
    assert world.forum.meetings.filter(year=2027).count() == 0


def test_draft_is_moved_and_follows_the_year_it_is_moved_to(world: World):
    draft = world.meeting(State.DRAFT)
    url = f"/moter/{draft.pk}/rediger/"
    response = world.client(Role.SLT_COORDINATOR).post(url, PLAN)
    draft.refresh_from_db()
    assert (response.status_code, draft.title, draft.place) == (302, "Politirådsmøte 1/2027", "Rådhuset")


def test_forum_meets_once_at_a_time_but_not_because_of_a_cancelled_meeting(world: World):
    cancelled, draft = world.meeting(State.CANCELLED), world.meeting(State.DRAFT)
    times = {"starts_at": cancelled.starts_at, "ends_at": cancelled.ends_at}
    assert actions.reschedule_meeting(draft, **times, place="X").starts_at == cancelled.starts_at


@pytest.mark.parametrize(
    "part",
    [
        "",
        "rediger/",
        "avlys/",
        "logg/",
        "dagsorden/",
        "dagsorden/ny-sak/",
        "innkalling/",
        "innkalling/oppdatering/",
        "innkalling/begrunnelse/",
        "deltakere/",
        "deltakere/purr/",
        "svar/",
    ],
)
def test_meeting_next_door_does_not_exist(world: World, part: str):
    pk = world.neighbour_meeting(State.CALLED).pk
    client = world.client(Role.POLICE_CONTACT)
    assert [call(f"/moter/{pk}/{part}").status_code for call in (client.get, client.post)] == [404, 404]


def test_entry_leads_to_the_agenda_before_and_the_minutes_after(world: World):
    client = world.client(Role.MAYOR)
    urls = [client.get(f"/moter/{world.meeting(state).pk}/").url for state in (State.CALLED, State.WRITING)]
    assert [url.rsplit("/", 2)[1] for url in urls] == ["dagsorden", "referat"]
