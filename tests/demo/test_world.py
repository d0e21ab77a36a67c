"""The demo world is the same every time, and says nothing of real places and people."""

from datetime import date, timedelta

import pikepdf
import pytest
from django.db.models import F

from agreements.models import Agreement, AgreementMove, Approval, Offer, Section
from agreements.querysets import held_under
from agreements.rules import MOVES, RUNNING, State
from contacts.models import Onboarding, PresenceCancellation, PresenceDay
from contacts.rules import PresenceLook
from meetings.models import (
    ActionItem,
    AgendaItem,
    Attachment,
    Disqualification,
    DivergentView,
    Meeting,
    Note,
    Participant,
    Proposal,
)
from meetings.models.history import log_of
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat, chair_on, lacks_of
from politirad.demo.models import DemoPerson, SentMail
from politirad.demo.world import nynorsk
from politirad.notifications.models import Message
from politirad.tenancy.models import Municipality, RoleAppointment
from politirad.tenancy.permissions import Permission, Role
from politirad.tenancy.rules import is_organisation_number
from tests.demo.conftest import TODAY, Loaded, figures, load

pytestmark = pytest.mark.usefixtures("world_loaded")


def _forum(short_name: str) -> Forum:
    return Forum.objects.get(short_name=short_name, unit__district__is_demo=True)


def _person(name: str) -> User:
    return User.objects.get(full_name=name)


def _held_since(forum: Forum, day: date) -> int:
    return Meeting.objects.filter(
        forum=forum,
        starts_at__date__gte=day,
        starts_at__date__lt=TODAY,
        state__in=("approved", "in_review", "writing"),
    ).count()


def test_what_was_promised_in_a_meeting_serves_a_commitment():
    served = ActionItem.objects.exclude(commitment_key="").select_related("agreement__version")
    assert served.exists()
    for item in served:
        assert item.agreement.version.commitments.filter(key=item.commitment_key).exists()


def test_the_politikontakt_is_present_as_often_as_the_agreement_promises():
    days = PresenceDay.objects.filter(assignment__user__full_name="Ida Brattli")
    looks = {each.look_on(TODAY) for each in days}
    assert looks == set(PresenceLook)
    assert days.filter(state=PresenceDay.State.HELD).count() > 10
    assert PresenceCancellation.objects.exclude(reason="").count() == 1
    running = Agreement.objects.filter(version__commitments__unit="presence", state__in=RUNNING)
    assert any(held_under(each, TODAY.year) for each in running)


def test_the_command_says_what_it_did(world_loaded: Loaded) -> None:
    assert world_loaded.said == (
        "15 fylker, 357 kommuner og 12 politidistrikter: 1099 rader skrevet.\nDemodata er lastet inn.\n"
    )


def test_two_loads_on_the_same_day_give_equal_figures(world_loaded: Loaded) -> None:
    assert figures() == world_loaded.earlier


def test_loading_again_says_so_and_changes_nothing(world_loaded: Loaded) -> None:
    assert load() == "Demodata finnes allerede.\n"
    assert figures() == world_loaded.earlier


def test_the_log_says_who_did_what_in_each_council() -> None:
    coming = Meeting.objects.filter(forum=_forum("Elvestrand"), state="called").get()
    lines = log_of(coming)
    made = {line.who for line in lines if line.text == "laget møtet" or line.text.startswith("satte opp")}
    sent = {line.who for line in lines if line.text == "sender vara"}
    absent = Participant.objects.get(meeting=coming, answer=Participant.Answer.DEPUTY)
    assert (made, sent) == ({"Ida Brattli"}, {absent.name})


def test_what_the_councils_plan_is_taken_up_in_their_meetings() -> None:
    items = AgendaItem.objects.filter(meeting__forum=_forum("Elvestrand"))
    for kind in ("measure", "process", "bylaws"):
        assert items.filter(**{f"{kind}__isnull": False}).exists(), kind
    assert AgendaItem.objects.filter(concerns__display_name="Tindeland").exists()


def test_somebody_left_the_room_and_a_party_saw_it_otherwise() -> None:
    in_room = {"notes": Note, "views": DivergentView, "left": Disqualification}
    assert [name for name, model in in_room.items() if not model.objects.exists()] == []


def test_the_world_sends_no_mail() -> None:
    assert (Message.objects.count(), SentMail.objects.count()) == (0, 0)


def test_every_role_has_a_person_today() -> None:
    appointed = RoleAppointment.objects.valid_on(TODAY).values_list("role", flat=True)
    seated = Seat.objects.valid_on(TODAY).values_list("role", flat=True)

    assert {*appointed, *seated} == set(Role.values)


def test_one_can_try_every_role_but_the_deputy_mayor_and_the_sector_director() -> None:
    users = DemoPerson.objects.values("user")
    appointed = RoleAppointment.objects.filter(user__in=users).values_list("role", flat=True)
    seated = Seat.objects.filter(user__in=users).values_list("role", flat=True)

    assert set(Role.values) - {*appointed, *seated} == {"deputy_mayor", "municipal_sector_director"}


def test_nobody_can_receive_mail_or_sign_in_with_a_password() -> None:
    assert User.objects.exclude(email__endswith=".example").count() == 0
    assert {user.has_usable_password() for user in User.objects.all()} == {False}


def test_people_in_nynorsk_municipalities_read_nynorsk() -> None:
    forum = _forum("Tindeland, Fjellvik og Havneset")
    readers = {seat.user.language for seat in forum.seats.select_related("user")}

    assert (forum.language, readers) == ("nn", {"nn"})


def test_no_real_municipality_has_a_person_a_text_or_a_signature() -> None:
    real = Municipality.objects.filter(is_demo=False)
    forums = Forum.objects.filter(municipalities__in=real)

    assert (real.count(), forums.count()) == (357, 357)
    assert RoleAppointment.objects.filter(municipality__in=real).count() == 0
    assert Seat.objects.filter(forum__in=forums).count() == 0
    assert Participant.objects.filter(meeting__forum__in=forums).count() == 0
    assert AgendaItem.objects.filter(meeting__forum__in=forums).count() == 0
    assert (
        Approval.objects.filter(version__agreement__parties__municipality__in=real).exclude(name="").count()
        == 0
    )
    assert AgreementMove.objects.filter(agreement__parties__municipality__in=real).count() == 0


def test_real_municipalities_have_agreements_in_every_state() -> None:
    states = Agreement.objects.filter(parties__municipality__is_demo=False).values_list("state", flat=True)

    assert (len(states), set(states)) == (357, set(State))


def test_real_municipalities_have_answered_as_their_agreements_stand() -> None:
    offers = Offer.objects.filter(municipality__is_demo=False)
    waiting = offers.filter(answer="").values_list("agreement__state", flat=True)

    drafts = Agreement.objects.filter(parties__municipality__is_demo=False, state=State.DRAFT)
    assert offers.count() == 357 - drafts.count()
    assert set(waiting) == {State.OFFERED}
    assert offers.filter(agreement__state=State.DECLINED).exclude(answer=Offer.Answer.NO).count() == 0
    assert set(offers.values_list("answer", flat=True)) == {"", *Offer.Answer} - {Offer.Answer.AWAITS_MERGER}


def test_the_seven_municipalities_are_those_of_the_district() -> None:
    towns = Municipality.objects.filter(is_demo=True).order_by("code")
    rows = towns.values_list("code", "name", "language_form", "population_figures__persons")

    assert list(rows) == [
        ("9901", "Elvestrand", "nb", 46200),
        ("9902", "Storvåg", "nb", 14800),
        ("9903", "Granlia", "neutral", 5900),
        ("9904", "Tindeland", "nn", 2400),
        ("9905", "Fjellvik", "nn", 3100),
        ("9906", "Havneset", "nn", 1150),
        ("9907", "Kongshavn", "nb", 212000),
    ]
    assert {is_organisation_number(town.organisation_number) for town in towns} == {True}
    assert {link.district.code for town in towns for link in town.district_links.all()} == {"midtkyst"}


def test_storvag_is_healthy() -> None:
    forum = _forum("Storvåg")
    agreement = Agreement.objects.running_on(TODAY).get(parties__municipality__name="Storvåg")

    assert (forum.is_slt_steering, forum.meetings_target) == (True, 4)
    assert _held_since(forum, TODAY - timedelta(days=365)) == 4
    assert agreement.state == "in_force"
    assert agreement.version.signatures.count() == agreement.parties.count() == 2


def test_granlia_waits_for_its_politicians_since_spring() -> None:
    agreement = Agreement.objects.get(parties__municipality__name="Granlia")
    last = agreement.moves.latest("at")

    assert (agreement.state, agreement.valid_from) == ("political_treatment", None)
    assert (last.to_state, (TODAY - last.at.date()).days) == ("political_treatment", 190)


def test_regional_council_rotates_its_chair_and_lacks_one_signature() -> None:
    forum = _forum("Tindeland, Fjellvik og Havneset")
    turns = forum.seats.filter(chair_turn__isnull=False).order_by("chair_turn")
    this_year = chair_on(forum, TODAY, meetings_before=0)
    agreement = Agreement.objects.get(state="partly_signed", unit__district__is_demo=True)
    unsigned = agreement.parties.exclude(signatures__version=agreement.to_sign)

    assert forum.kind == Forum.Kind.REGIONAL
    places = ["Ordførar i Tindeland", "Ordførar i Fjellvik", "Ordførar i Havneset"]
    assert ([seat.title for seat in turns], this_year) == (places, turns[0])
    assert [str(party) for party in unsigned] == ["Havneset"]


def test_storvag_waits_for_the_municipality_and_granlia_lacks_its_chief_executive() -> None:
    waiting = Seat.objects.get(awaits_assent=True)
    granlia = _forum("Granlia")

    assert (waiting.forum, waiting.organisation) == (_forum("Storvåg"), "Storvåg handelsstand")
    assert lacks_of(granlia, list(granlia.seats.where_open(TODAY))) == ("administrative_leader",)


def test_elvestrands_business_member_sees_two_items_of_seven() -> None:
    forum = _forum("Elvestrand")
    called = Meeting.objects.get(forum=forum, state="called")
    seen = AgendaItem.objects.visible_to(_person("Kamran Ali")).filter(meeting=called)

    assert (forum.is_extended, called.items.count()) == (True, 7)
    assert [item.title for item in seen.order_by("position")] == [
        "Uteliv i sentrum: skjenketider og patruljeplan",
        "Arbeidslivskriminalitet i bygg og bilpleie: felles kontroller",
    ]


def test_elvestrands_minutes_wait_for_the_mayor() -> None:
    meeting = Meeting.objects.get(forum=_forum("Elvestrand"), state="in_review")

    assert list(meeting.approvals.values_list("party", "name")) == [("police", "Jørgen Sandvik")]


def test_havneset_has_had_no_police_contact_for_seventy_days() -> None:
    contacts = RoleAppointment.objects.filter(role=Role.POLICE_CONTACT, municipality__name="Havneset")
    deputy = Seat.objects.get(user=_person("Eirik Solheim"))

    assert contacts.valid_on(TODAY).count() == 0
    assert (deputy.title, (TODAY - deputy.valid_from).days) == (
        "Stadfortredande politikontakt i Havneset",
        70,
    )


def test_one_police_contact_serves_three_municipalities_and_arranges_in_each() -> None:
    ida = _person("Ida Brattli")
    towns = ida.appointments.valid_on(TODAY).order_by("municipality__code")
    forums = Forum.objects.where_may(ida, Permission.ARRANGE_MEETINGS)

    assert list(towns.values_list("municipality__name", flat=True)) == ["Elvestrand", "Storvåg", "Granlia"]
    assert sorted(forums.values_list("short_name", flat=True)) == ["Elvestrand", "Granlia", "Storvåg"]


def test_kongshavn_has_four_district_networks_and_one_closed_item_with_its_basis() -> None:
    networks = Forum.objects.filter(kind=Forum.Kind.SLT_LEVEL, municipalities__name="Kongshavn")
    called = Meeting.objects.get(forum=_forum("Kongshavn"), state="called")
    closed = called.items.get(audience="main_parties")

    assert networks.count() == 4
    assert (closed.is_exempt, closed.legal_basis.code, closed.public_title) == (True, "offl-24", "Beredskap")


def test_a_meeting_is_cancelled_because_the_police_was_called_out() -> None:
    meeting = Meeting.objects.get(state="cancelled")

    assert str(meeting.forum) == "Kongshavn politiråd"
    assert meeting.moves.latest("at").reason == "Politiet måtte prioritere et oppdrag. Nytt møte settes opp."


def test_overdue_action_items_are_left_by_people_who_left() -> None:
    overdue = ActionItem.objects.overdue(TODAY).filter(
        responsible__seats__forum=F("item__meeting__forum"), responsible__seats__valid_until__lt=TODAY
    )

    assert sorted(overdue.values_list("responsible__full_name", flat=True)) == [
        "Ola Dyrdal",
        "Stein Rønning",
        "Tor Egil Aune",
    ]


def test_municipalities_have_answered_otherwise_with_their_reason() -> None:
    answers = AgreementMove.objects.filter(
        to_state__in=(State.DECLINED_FOR_NOW, State.DECLINED, State.OTHER_MODEL)
    )
    rows = answers.order_by("agreement__parties__municipality__code").filter(
        agreement__parties__municipality__isnull=False
    )

    assert list(rows.values_list("agreement__parties__municipality__name", "to_state")) == [
        ("Tindeland", "declined_for_now"),
        ("Fjellvik", "declined"),
        ("Havneset", "other_model"),
    ]
    assert {move.reason for move in rows} == {
        "Kommunen ville heller ha eit felles politiråd med nabokommunane."
    }


def test_agreements_have_moved_as_the_rules_allow() -> None:
    moves = AgreementMove.objects.values_list("from_state", "to_state")

    assert [move for move in moves if State(move[1]) not in MOVES[State(move[0])]] == []


def test_old_kinds_stand_as_history_one_replaced_and_one_run_out() -> None:
    council = Agreement.objects.get(kind="police_council_agreement")
    service = Agreement.objects.get(kind="service_offer_agreement")
    now = Agreement.objects.running_on(TODAY).get(parties__municipality__name="Kongshavn")

    assert (council.state, council.replaced_by) == ("replaced", now)
    assert council.valid_until == now.valid_from - timedelta(days=1)
    assert (service.state, service.replaced_by) == ("expired", None)
    assert {each.version.signed_copies.count() for each in (council, service)} == {1}


def test_action_items_stand_in_every_state() -> None:
    rows = ActionItem.objects.all()

    assert set(rows.values_list("status", flat=True)) == {"not_started", "in_progress", "waiting", "done"}
    assert rows.filter(review_on__isnull=False).count() == 2
    assert rows.filter(status="done", result="").count() == 0


@pytest.mark.parametrize("short_name", ["Elvestrand", "Storvåg", "Tindeland, Fjellvik og Havneset"])
def test_items_are_numbered_through_the_year(short_name: str) -> None:
    items = AgendaItem.objects.filter(meeting__forum=_forum(short_name), number__isnull=False)
    numbers = list(
        items.filter(meeting__year=2026)
        .order_by("meeting__starts_at", "position")
        .values_list("number", flat=True)
    )

    assert numbers == list(range(1, len(numbers) + 1))


def test_papers_are_readable_pdf_of_the_size_and_sum_they_say() -> None:
    paper = Attachment.objects.filter(name="Krimbilde, anonymisert.pdf").earliest("pk")

    with paper.file.open("rb") as file, pikepdf.open(file) as pdf:
        pages = len(pdf.pages)

    assert (pages, paper.file.size) == (1, paper.size)


def test_elvestrand_has_proposals_waiting_and_every_council_its_standing_items() -> None:
    waiting = Proposal.objects.filter(forum=_forum("Elvestrand"), state="waiting")
    kept = Proposal.objects.filter(forum=_forum("Elvestrand"), state="kept")
    assert (waiting.count(), kept.count()) == (2, 1)
    names = ("Elvestrand", "Storvåg", "Granlia", "Kongshavn")
    assert [_forum(name).standing_items.count() for name in names] == [4, 4, 4, 4]
    region = Forum.objects.get(kind=Forum.Kind.REGIONAL)
    assert region.standing_items.get(lists_action_items=True).title == nynorsk.FOLLOW_UP.title


def test_storvags_police_prepare_one_item_for_themselves() -> None:
    own = AgendaItem.objects.get(audience="own_party")
    assert (own.meeting.forum.short_name, own.own_party, own.meeting.state) == ("Storvåg", "police", "draft")


def test_what_was_put_to_signing_leaves_no_place_open() -> None:
    signed = Section.objects.filter(version__signatures__isnull=False).distinct()
    assert signed.exists()
    assert [section.open_places for section in signed if section.open_places] == []


def test_one_politikontakt_is_halfway_through_the_programme_with_somebody_to_ask() -> None:
    found = Onboarding.objects.get()
    done = found.tasks.filter(done_by=_person("Ida Brattli")).count()
    assert (found.assignment.user, done, found.tasks.count()) == (_person("Ida Brattli"), 4, 10)
    assert (found.mentor, found.contacts.count()) == (_person("Anders Viken"), 2)
    said = found.assignment.expectations.values_list("answer", flat=True)
    assert [bool(answer) for answer in said] == [True, False]
    assert found.assignment.mandates.exists()
