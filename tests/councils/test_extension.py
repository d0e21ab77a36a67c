"""An extended council: nobody is let in by one side alone, and nobody reads before they have signed."""

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.db.utils import InternalError

from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.actions import give_assent, seat_person, sign_declaration
from politirad.councils.models import ConfidentialityDeclaration, ExtensionAssent, Forum, Seat
from politirad.tenancy.permissions import Party, Permission, Role
from politirad.tenancy.reach import reach_of
from tests.meetings.parallel import at_once
from tests.world import FIRST_DAY, OPEN_TITLE, World, build_world

TODAY = date(2026, 11, 24)
REFUSED = (IntegrityError, InternalError, ProgrammingError)


@pytest.fixture
def small(world: World) -> Forum:
    """A council that nobody has agreed to extend."""
    return Forum.objects.create(name="Granlia politiråd", short_name="Granlia", unit=world.forum.unit)


def _newcomer(forum: Forum, name: str = "ny@idrett.example") -> Seat:
    user = User.objects.create_user(name, full_name="Ny Medlem")
    return seat_person(
        forum, user, Role.EXTENDED_MEMBER, title="leder", sphere="voluntary", valid_from=FIRST_DAY
    )


def _held(user: User) -> set[Permission]:
    return {grant.permission for grant in reach_of(User.objects.get(pk=user.pk)).grants}


def test_newcomer_waits_for_the_second_assent_and_sees_nothing_meanwhile(world: World, small: Forum):
    seat = _newcomer(small)
    assert (seat.awaits_assent, _held(seat.user)) == (True, set())
    give_assent(small, Party.POLICE, by=world.users[Role.UNIT_LEADER], on=TODAY)
    seat.refresh_from_db()
    assert (seat.awaits_assent, _held(seat.user)) == (True, set())
    assert world.client_of(seat.user).get(f"/politirad/{small.pk}/").status_code == 404
    give_assent(small, Party.MUNICIPALITY, by=world.users[Role.MAYOR], on=TODAY)
    seat.refresh_from_db()
    small.refresh_from_db()
    assert (seat.awaits_assent, small.is_extended) == (False, True)
    assert _held(seat.user) == {Permission.ATTEND}


def test_after_both_assents_nobody_waits(world: World):
    assert not _newcomer(world.forum).awaits_assent


def test_guest_needs_no_assent(world: World, small: Forum):
    user = User.objects.create_user("gjest@skole.example", full_name="Gjest")
    seat = seat_person(small, user, Role.GUEST, title="rektor", valid_from=FIRST_DAY, valid_until=TODAY)
    assert not seat.awaits_assent


def test_database_refuses_an_extended_member_before_both_assents(small: Forum):
    seat = _newcomer(small)
    with pytest.raises(REFUSED), transaction.atomic():
        Seat.objects.filter(pk=seat.pk).update(awaits_assent=False)
    guest = User.objects.create_user("g@skole.example", full_name="Gjest")
    with pytest.raises(REFUSED), transaction.atomic():
        Seat.objects.create(
            forum=small,
            user=guest,
            role=Role.EXTENDED_MEMBER,
            party=Party.EXTERNAL,
            sphere="school",
            title="rektor",
            valid_from=FIRST_DAY,
        )


def test_assent_and_signature_stay(world: World):
    for model in (ExtensionAssent, ConfidentialityDeclaration):
        with pytest.raises(REFUSED), transaction.atomic():
            model.objects.filter(forum=world.forum).delete()


def test_the_same_assent_twice_is_kept_once_and_the_county_gives_none(world: World, small: Forum):
    for _turn in range(2):
        give_assent(small, Party.POLICE, by=world.users[Role.UNIT_LEADER], on=TODAY)
    assert small.assents.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        ExtensionAssent.objects.create(
            forum=small, party=Party.COUNTY, by=world.users[Role.MAYOR], assented_on=TODAY
        )


@pytest.mark.django_db(transaction=True)
def test_two_assents_at_once_let_the_newcomers_in():
    world = build_world()
    forum = Forum.objects.create(name="Granlia politiråd", short_name="Granlia", unit=world.forum.unit)
    seat = _newcomer(forum)
    mayor, chief = world.users[Role.MAYOR], world.users[Role.UNIT_LEADER]
    at_once(
        lambda: give_assent(forum, Party.MUNICIPALITY, by=mayor, on=TODAY),
        lambda: give_assent(forum, Party.POLICE, by=chief, on=TODAY),
        lambda: _newcomer(forum, "ny2@idrett.example"),
    )
    seat.refresh_from_db()
    assert list(forum.seats.values_list("awaits_assent", flat=True)) == [False, False]


@pytest.mark.parametrize("role", [Role.MAYOR, Role.UNIT_LEADER])
def test_leader_assents_for_their_own_side_on_the_page(world: World, role: Role):
    ours = Forum.objects.create(name="Nytt politiråd", short_name="Nytt", unit=world.forum.unit)
    user = world.users[role]
    seat_person(ours, user, role, title=str(role.label), valid_from=FIRST_DAY)
    client = world.client_of(user)
    page = client.post(f"/politirad/{ours.pk}/utvidelse/samtykke/", {"assented_on": "24.11.2026", "note": ""})
    assert page.status_code == 302
    side = {Role.MAYOR: Party.MUNICIPALITY, Role.UNIT_LEADER: Party.POLICE}[role]
    assert list(ours.assents.values_list("party", "by")) == [(side.value, user.pk)]
    later = client.post(f"/politirad/{ours.pk}/utvidelse/samtykke/", {"assented_on": "25.11.2026"})
    assert later.status_code == 422


@pytest.fixture
def unsigned(world: World) -> User:
    """An extended member called to our meetings who has not signed."""
    seat = _newcomer(world.forum)
    for state in (State.CALLED, State.DRAFT):
        meeting = world.meeting(state)
        like = meeting.participants.first() or world.participant(Role.GUEST)
        meeting.participants.create(
            user=seat.user, party=seat.party, role=seat.role, name="Ny Medlem", title=like.title
        )
    return seat.user


@pytest.mark.parametrize("page", ["", "medlemmer/", "moter/", "oppgaver/", "innstillinger/", "utvidelse/"])
def test_everything_of_the_council_leads_to_the_declaration(world: World, unsigned: User, page: str):
    answer = world.client_of(unsigned).get(f"/politirad/{world.forum.pk}/{page}")
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"/politirad/{world.forum.pk}/taushetserklaering/",
    )


def test_unsigned_sees_when_and_where_and_no_item(world: World, unsigned: User):
    client, called = world.client_of(unsigned), world.meeting(State.CALLED)
    for page in ("dagsorden/", "svar/", "referat/"):
        assert client.get(f"/moter/{called.pk}/{page}").status_code == 302
    item = world.open_item(State.CALLED)
    assert client.get(f"/saker/{item.pk}/").status_code == 404
    assert client.get(f"/vedlegg/{item.attachments.first().pk}/").status_code == 404
    start = client.get("/min-side/").content.decode()
    assert (called.place in start, "Signer taushetserklæringen" in start) == (True, True)
    assert OPEN_TITLE not in start
    assert OPEN_TITLE not in client.get("/sok/?q=russetid").content.decode()


def test_signing_opens_what_is_for_everyone(world: World, unsigned: User):
    client = world.client_of(unsigned)
    url = f"/politirad/{world.forum.pk}/taushetserklaering/"
    assert client.post(url, {}).status_code == 422
    assert client.post(url, {"is_read": "on"}).status_code == 302
    called = world.meeting(State.CALLED)
    assert OPEN_TITLE in client.get(f"/moter/{called.pk}/dagsorden/").content.decode()
    assert "Du signerte" in client.get(url).content.decode()


def test_a_new_text_asks_everybody_again(world: World, unsigned: User, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as earlier:
        earlier.setattr("politirad.councils.rules.DECLARATION_VERSION", "2025-01")
        sign_declaration(world.forum, by=unsigned)
    assert _held(unsigned) == {Permission.ATTEND}
    sign_declaration(world.forum, by=unsigned)
    assert Permission.VIEW_ADDRESSED in _held(unsigned)


def test_signing_twice_is_kept_once(world: World, unsigned: User):
    for _turn in range(2):
        sign_declaration(world.forum, by=unsigned)
    assert world.forum.declarations.filter(user=unsigned).count() == 1


def test_partner_is_written_down_once(world: World):
    client = world.client(Role.POLICE_CONTACT)
    url = f"/politirad/{world.forum.pk}/samarbeidspartnere/ny/"
    words = {
        "organisation": "Utvik handelsforening",
        "sphere": "business",
        "relevance": "Kjenner butikkene i sentrum",
        "decision": "some_items",
    }
    assert client.post(url, words).status_code == 302
    assert "Utvik handelsforening" in client.get(f"/politirad/{world.forum.pk}/utvidelse/").content.decode()
    assert client.post(url, words).status_code == 422
