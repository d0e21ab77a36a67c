"""Sending a deputy to a meeting: who can be chosen, what they may read, and taking it back (G18, BR30)."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from meetings import actions
from meetings.documents import answer_token, participant_of
from meetings.models import DeputyAccess, Participant
from meetings.rules import DEPUTY_ACCESS_DAYS, State, deputy_access_until
from politirad.notifications.models import Message
from politirad.tenancy.actions import end_appointment
from politirad.tenancy.permissions import Party, Role
from tests.meetings.reading import errors_of, text_of
from tests.web.ics import lines_of, values_of
from tests.world import CLOSED_TITLE, NOW, OPEN_TITLE, SEATED, World

Answer = Participant.Answer


def _link(world: World, role: Role) -> str:
    return f"/svar/{answer_token(world.participant(role))}/"


def _send(world: World, role: Role, deputy: Role) -> Participant:
    participant = world.participant(role)
    return actions.answer_notice(participant, Answer.DEPUTY, deputy=world.users[deputy])


def _mails(world: World, role: Role, kind: str) -> list[Message]:
    return list(Message.objects.filter(recipient=world.users[role], kind=kind).order_by("pk"))


def _calendar(message: Message) -> dict[str, str]:
    return values_of(lines_of(bytes(message.attachments.get().content)), "VEVENT")


def test_access_of_a_deputy_ends_a_week_after_the_meeting():
    assert DEPUTY_ACCESS_DAYS == 7
    assert deputy_access_until(date(2026, 12, 9)) == date(2026, 12, 16)


@pytest.mark.parametrize(
    ("role", "names"),
    [
        (Role.MAYOR, ["Berit Aas", "Knut Moe", "Liv Strand", "Odd Bakke"]),
        (Role.UNIT_LEADER, ["Hanne Krogh", "Jon Vik"]),
        (Role.EXTENDED_MEMBER, []),
    ],
)
def test_those_on_the_same_side_who_are_not_called_can_be_chosen(world: World, role: Role, names: list[str]):
    found = actions.deputy_candidates(world.participant(role))
    assert [each.user.full_name for each in found] == names


def test_deputy_of_the_seat_stands_first_and_may_come_from_outside(world: World):
    seat = world.forum.seats.get(user=world.users[Role.MAYOR])
    seat.deputy = world.users[Role.MUNICIPAL_READER]
    seat.save()
    outside = world.forum.seats.get(user=world.users[Role.EXTENDED_MEMBER])
    outside.deputy = world.users[Role.SYSTEM_OPERATOR]
    outside.save()
    named = [
        [(each.user.full_name, each.title) for each in actions.deputy_candidates(world.participant(role))][:1]
        for role in (Role.MAYOR, Role.EXTENDED_MEMBER)
    ]
    assert named == [[("Odd Bakke", "leser i kommunen")], [("Ola Teknes", "vara")]]


def test_those_whose_role_has_ended_or_who_may_not_sign_in_cannot_be_chosen(world: World):
    end_appointment(world.users[Role.DEPUTY_MAYOR].appointments.get(), on=NOW.date())
    reader = world.users[Role.MUNICIPAL_READER]
    reader.is_active = False
    reader.save()
    found = actions.deputy_candidates(world.participant(Role.MAYOR))
    assert [each.user.full_name for each in found] == ["Berit Aas", "Liv Strand"]


def test_deputy_is_named_by_the_link_and_gets_a_notice_of_their_own(world: World):
    knut = world.users[Role.DEPUTY_MAYOR]
    client = Client()
    page = client.get(f"{_link(world, Role.MAYOR)}?svar=deputy")
    assert "Knut Moe, varaordfører" in text_of(page)
    response = client.post(_link(world, Role.MAYOR), {"answer": "deputy", "deputy": knut.pk}, follow=True)
    assert "Knut Moe møter for deg og har fått innkallingen. Har ikke svart ennå." in text_of(response)
    deputy = world.participant(Role.DEPUTY_MAYOR)
    assert (deputy.deputy_for, deputy.answer, deputy.party, deputy.role, deputy.title) == (
        world.participant(Role.MAYOR),
        Answer.NONE,
        Party.MUNICIPALITY,
        Role.MAYOR,
        "varaordfører",
    )
    assert world.participant(Role.MAYOR).answer == Answer.DEPUTY
    (notice,) = _mails(world, Role.DEPUTY_MAYOR, "meeting_notice")
    words = notice.text.replace("\u00a0", " ")
    assert "Hei, Knut. Du er innkalt til politirådsmøte 6/2026 som vara for Ingrid Solvang." in words
    assert _calendar(notice)["ATTENDEE"] == f"mailto:{knut.email}"
    token = notice.text.split("/svar/")[1].split("/")[0]
    assert participant_of(token) == deputy


def test_deputy_named_twice_is_called_once(world: World):
    for _press in range(2):
        _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    assert len(_mails(world, Role.DEPUTY_MAYOR, "meeting_notice")) == 1
    assert world.meeting(State.CALLED).participants.count() == len(SEATED) + 1


def test_deputy_reads_like_the_one_they_stand_in_for_until_a_week_after(
    world: World,
):
    url = f"/moter/{world.meeting(State.CALLED).pk}/dagsorden/"
    knut = world.users[Role.DEPUTY_MAYOR]
    assert world.client(Role.DEPUTY_MAYOR).get(url).status_code == 403
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    text = text_of(world.client(Role.DEPUTY_MAYOR).get(url))
    assert (OPEN_TITLE in text, CLOSED_TITLE in text) == (True, True)
    answers = {}
    for day in (16, 17):
        with time_machine.travel(NOW.replace(month=12, day=day), tick=True):
            answers[day] = world.client_of(knut).get(url).status_code
    assert answers == {16: 200, 17: 403}


def test_deputy_arranges_and_approves_nothing(world: World):
    _send(world, Role.UNIT_LEADER, Role.DISTRICT_ADMINISTRATOR)
    client = world.client(Role.DISTRICT_ADMINISTRATOR)
    called, review = world.meeting(State.CALLED), world.meeting(State.IN_REVIEW)
    asked = [f"/moter/{called.pk}/innkalling/", f"/moter/{called.pk}/avlys/"]
    asked.append(f"/moter/{review.pk}/referat/godkjenn/")
    assert [client.post(url).status_code for url in asked] == [403, 403, 403]


def test_deputy_is_no_member_and_is_not_called_to_the_next_meeting(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    seated = [seat.user.full_name for seat in actions.seats_on_the_day(world.meeting(State.DRAFT))]
    assert "Knut Moe" not in seated


@pytest.mark.parametrize("answer", ["yes", "video", "no"])
def test_changing_the_answer_lets_the_deputy_go(world: World, answer: str):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    link = _link(world, Role.DEPUTY_MAYOR)
    (notice,) = _mails(world, Role.DEPUTY_MAYOR, "meeting_notice")
    actions.answer_notice(world.participant(Role.MAYOR), answer)
    (released,) = _mails(world, Role.DEPUTY_MAYOR, "meeting_released")
    before, after = _calendar(notice), _calendar(released)
    assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert "Du er ikke lenger vara for Ingrid Solvang" in released.text
    meeting = world.meeting(State.CALLED)
    assert meeting.participants.filter(user=world.users[Role.DEPUTY_MAYOR]).count() == 0
    assert DeputyAccess.objects.count() == 0
    assert Client().get(link).status_code == 404
    assert world.client(Role.DEPUTY_MAYOR).get(f"/moter/{meeting.pk}/dagsorden/").status_code == 403


def test_another_deputy_takes_the_place_of_the_first(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    _send(world, Role.MAYOR, Role.MUNICIPAL_READER)
    meeting = world.meeting(State.CALLED)
    assert list(meeting.participants.exclude(deputy_for=None).values_list("name", flat=True)) == ["Odd Bakke"]
    sent = [
        len(_mails(world, role, kind))
        for role, kind in (
            (Role.DEPUTY_MAYOR, "meeting_released"),
            (Role.MUNICIPAL_READER, "meeting_notice"),
        )
    ]
    assert sent == [1, 1]


def test_deputy_called_back_and_called_anew_gets_a_newer_invitation(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    actions.answer_notice(world.participant(Role.MAYOR), Answer.YES)
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    kinds = ("meeting_notice", "meeting_released")
    mails = Message.objects.filter(recipient=world.users[Role.DEPUTY_MAYOR], kind__in=kinds).order_by("pk")
    sequences = [int(_calendar(message)["SEQUENCE"]) for message in mails]
    assert sequences == sorted(set(sequences))
    assert len(sequences) == 3


def test_deputy_cannot_send_a_deputy(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    deputy = world.participant(Role.DEPUTY_MAYOR)
    assert "Noen andre møter for meg" not in text_of(Client().get(_link(world, Role.DEPUTY_MAYOR)))
    with pytest.raises(ValidationError, match="Velg hvem som møter for deg"):
        actions.answer_notice(deputy, Answer.DEPUTY, deputy=world.users[Role.MUNICIPAL_READER])


@pytest.mark.parametrize("chosen", ["", "x", "called", "stranger", "police"])
def test_somebody_who_is_not_in_the_list_cannot_be_sent(world: World, chosen: str):
    forged = {
        "called": world.users[Role.CHIEF_EXECUTIVE].pk,
        "stranger": world.stranger.pk,
        "police": world.users[Role.DISTRICT_READER].pk,
    }
    typed = {"answer": "deputy", "deputy": forged.get(chosen, chosen)}
    response = Client().post(_link(world, Role.MAYOR), typed)
    sentence = "Velg en person fra lista." if chosen else "Velg hvem som møter for deg."
    assert (response.status_code, errors_of(response)) == (422, [sentence])
    assert world.participant(Role.MAYOR).answer == Answer.NONE


def test_both_names_stand_in_the_list_of_participants_and_count_as_one_place(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    actions.answer_notice(world.participant(Role.DEPUTY_MAYOR), Answer.YES)
    url = f"/moter/{world.meeting(State.CALLED).pk}/deltakere/"
    text = text_of(world.client(Role.CHIEF_EXECUTIVE).get(url))
    assert "Ingrid Solvang Ordfører, leder møtet Vara møter" in text
    assert "Knut Moe for Ingrid Solvang Varaordfører Ja" in text
    assert text.index("Ingrid Solvang") < text.index("Knut Moe") < text.index("Per Lie")
    assert "1 av 8 kommer. 7 har ikke svart." in text


def test_link_names_nobody_from_the_other_side_and_no_role_at_another_place(world: World):
    text = text_of(Client().get(_link(world, Role.MAYOR)))
    others = ("Hanne Krogh", "Jon Vik", "Mette Dahl", "Eva HEMMELIGNABO", "Nina Rød")
    assert [name for name in others if name in text] == []


def test_deputy_is_present_and_the_one_they_stand_in_for_is_excused(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    actions.answer_notice(world.participant(Role.DEPUTY_MAYOR), Answer.YES)
    meeting = world.meeting(State.CALLED)
    actions.open_meeting(meeting, by=world.users[Role.POLICE_CONTACT])
    came = dict(meeting.participants.filter(role=Role.MAYOR).values_list("name", "attendance"))
    assert came == {"Ingrid Solvang": "excused", "Knut Moe": "present"}


def test_moved_meeting_extends_the_access_of_its_deputy(world: World):
    _send(world, Role.MAYOR, Role.DEPUTY_MAYOR)
    actions.answer_notice(world.participant(Role.DEPUTY_MAYOR), Answer.YES)
    meeting = world.meeting(State.CALLED)
    week = timedelta(days=7)
    actions.reschedule_meeting(
        meeting, starts_at=meeting.starts_at + 2 * week, ends_at=meeting.ends_at + 2 * week, place="Rådhuset"
    )
    assert DeputyAccess.objects.get().valid_until == date(2026, 12, 30)
    answers = {role: world.participant(role).answer for role in (Role.MAYOR, Role.DEPUTY_MAYOR)}
    assert answers == {Role.MAYOR: Answer.DEPUTY, Role.DEPUTY_MAYOR: Answer.NONE}
