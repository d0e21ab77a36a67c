"""Every route of ours with an address in the world of the tests: one of ours, and the neighbour's."""

from collections.abc import Callable
from email.message import EmailMessage
from functools import cache
from http.cookies import SimpleCookie
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import reverse

from agreements.models import (
    Agreement,
    AgreementParty,
    AgreementVersion,
    Anchoring,
    Commitment,
    Evidence,
    FocusArea,
    Offer,
    Section,
    SignatureOrder,
    SignedCopy,
)
from meetings.actions import renew_feed
from meetings.documents import answer_token, knowledge_token, promise_token
from meetings.models import (
    ActionItem,
    AgendaItem,
    Attachment,
    Conclusion,
    DivergentView,
    ForumMandate,
    ItemGuest,
    KnowledgeAnswer,
    KnowledgeRequest,
    Lift,
    Meeting,
    MinutesComment,
    Note,
    Obligation,
    Participant,
    Proposal,
    StandingItem,
)
from meetings.rules import State
from politirad.accounts.models import User
from politirad.archive.models import Transfer
from politirad.councils.models import Forum, PartnerMapping, Seat
from politirad.demo.models import DemoPerson, SentMail
from politirad.notifications.models import Message
from politirad.plans.models import Goal, JointActionPlan, Measure, PoliceBylaws, Process
from politirad.tenancy.checks import our_routes
from politirad.tenancy.models import PoliceDistrict, PoliceUnit
from politirad.tenancy.permissions import Party, Role
from tests.architecture.routes_contacts import REGISTER, things_of_register
from tests.architecture.routes_evaluation import EVALUATIONS, things_of_evaluation
from tests.architecture.routes_pilots import PILOTS, things_of_pilots
from tests.architecture.routes_questionnaires import QUESTIONED
from tests.architecture.routes_reflections import LEARNED, things_of_reflections
from tests.architecture.routes_slt import NETWORKS, things_of_networks
from tests.world import NEIGHBOUR_MARK, World
from tests.world_agenda import guest_of, standing_item_of
from tests.world_agreements import agreement_of, anchoring_of, copy_of, draft_of, evidence_of, order_of
from tests.world_archive import EARLIER
from tests.world_mandates import mandate_of
from tests.world_year import YEAR

# The state of the meeting in which a page is tried, where it is not one that people are called to.
STATES: dict[str, State] = {
    "meetings:add_action_item": State.WRITING,
    "meetings:add_conclusion": State.WRITING,
    "meetings:approve": State.IN_REVIEW,
    "meetings:approve_in_meeting": State.IN_REVIEW,
    "meetings:ask_for_correction": State.IN_REVIEW,
    "meetings:comment": State.IN_REVIEW,
    "meetings:take_comment": State.IN_REVIEW,
    "meetings:decline_comment": State.IN_REVIEW,
    "meetings:take_back": State.IN_REVIEW,
    "meetings:reopen": State.APPROVED,
    "meetings:close_meeting": State.IN_SESSION,
    "meetings:insert_standing_items": State.DRAFT,
    "meetings:edit": State.DRAFT,
    "meetings:live": State.IN_SESSION,
    "meetings:big_screen": State.IN_SESSION,
    "meetings:start_item": State.IN_SESSION,
    "meetings:record_stay": State.IN_SESSION,
    "meetings:record_guest": State.IN_SESSION,
    "meetings:add_note": State.WRITING,
    "meetings:remove_note": State.WRITING,
    "meetings:conclude_note": State.WRITING,
    "meetings:add_view": State.WRITING,
    "meetings:remove_view": State.WRITING,
    "meetings:minutes": State.IN_REVIEW,
    "meetings:minutes_changes": State.APPROVED,
    "meetings:pdf": State.APPROVED,
    "meetings:docx": State.APPROVED,
    "meetings:public_minutes": State.APPROVED,
    "meetings:record_attendance": State.IN_SESSION,
    "meetings:remove_action_item": State.WRITING,
    "meetings:remove_conclusion": State.WRITING,
    "meetings:set_agreed_by": State.WRITING,
    "meetings:conclusion": State.APPROVED,
    "meetings:lift_conclusion": State.APPROVED,
    "meetings:answer_lift": State.APPROVED,
    "meetings:withdraw_conclusion": State.APPROVED,
    "meetings:remove_item": State.DRAFT,
    "meetings:remove_attachment": State.DRAFT,
    "meetings:report": State.WRITING,
    "meetings:save_summary": State.WRITING,
    "meetings:send_for_approval": State.WRITING,
    "meetings:action_item": State.WRITING,
    "meetings:add_oral_promise": State.WRITING,
    "meetings:edit_action_item": State.WRITING,
    "meetings:rest_action_item": State.WRITING,
    "meetings:wake_action_item": State.WRITING,
    "meetings:withdraw_action_item": State.APPROVED,
}


@cache
def routes() -> dict[str, Any]:
    """Every view of ours by the name of its route."""
    return dict(our_routes())


def address(world: World, name: str, *, next_door: bool = False) -> str:
    """Where the page is: about our council, or with `next_door` about the neighbour's."""
    if name in _OTHERWISE:
        return reverse(name, kwargs=_OTHERWISE[name](world, next_door))
    model = routes()[name].access.model
    if model is None:
        return reverse(name)
    return reverse(name, kwargs={"pk": _thing(world, model, STATES.get(name, State.CALLED), next_door).pk})


def ask(client: Client, method: str, url: str) -> tuple[Any, str]:
    """Ask for the page, read it, and take back whatever the asking changed, in the browser too."""
    cookies = SimpleCookie({name: morsel.value for name, morsel in client.cookies.items()})
    with transaction.atomic():
        # A browser always sends something with a form: its token against forged requests.
        response: Any = client.get(url) if method == "GET" else client.post(url, {"token": "x"})
        body = b"".join(response.streaming_content) if response.streaming else response.content
        transaction.set_rollback(True)
    client.cookies = cookies
    return response, f"{response.headers}{body.decode(errors='replace')}"


def _meeting(world: World, state: State, next_door: bool) -> Meeting:
    return world.neighbour_meeting(state) if next_door else world.meeting(state)


def _thing(world: World, model: type, state: State, next_door: bool) -> Any:
    meeting = _meeting(world, state, next_door)
    item = meeting.items.filter(audience=AgendaItem.Audience.EVERYONE).earliest("pk")
    mayor_or_stranger = world.stranger if next_door else world.users[Role.MAYOR]
    mark = f"{NEIGHBOUR_MARK} " if next_door else ""
    things: dict[type, Callable[[], Any]] = {
        **things_of_register(world, next_door, mayor_or_stranger),
        **things_of_networks(world, next_door),
        **things_of_evaluation(world, next_door),
        **things_of_reflections(world, next_door),
        **things_of_pilots(world, next_door),
        PoliceDistrict: lambda: meeting.forum.unit.district,
        PoliceUnit: lambda: meeting.forum.unit,
        Forum: lambda: meeting.forum,
        Seat: lambda: meeting.forum.seats.get(user=mayor_or_stranger),
        PartnerMapping: lambda: meeting.forum.partners.earliest("pk"),
        Meeting: lambda: meeting,
        AgendaItem: lambda: item,
        Attachment: lambda: item.attachments.earliest("pk"),
        Conclusion: lambda: item.conclusions.earliest("pk"),
        Lift: lambda: Lift.objects.filter(conclusion__item=item).earliest("pk"),
        Note: lambda: item.notes.earliest("pk"),
        DivergentView: lambda: item.divergent_views.earliest("pk"),
        MinutesComment: lambda: item.comments.earliest("pk"),
        ActionItem: lambda: item.action_items.earliest("pk"),
        Agreement: lambda: _agreement(world, next_door),
        AgreementParty: lambda: _agreement(world, next_door).parties.earliest("pk"),
        AgreementVersion: lambda: draft_of(_agreement(world, next_door)),
        Section: lambda: draft_of(_agreement(world, next_door)).sections.earliest("pk"),
        Commitment: lambda: draft_of(_agreement(world, next_door)).commitments.earliest("pk"),
        FocusArea: lambda: draft_of(_agreement(world, next_door)).focus_areas.earliest("pk"),
        Evidence: lambda: evidence_of(_agreement(world, next_door)),
        Anchoring: lambda: anchoring_of(_agreement(world, next_door)),
        SignatureOrder: lambda: order_of(_agreement(world, next_door)),
        SignedCopy: lambda: copy_of(_agreement(world, next_door)),
        Offer: lambda: _agreement(world, next_door).offers.earliest("pk"),
        JointActionPlan: lambda: meeting.forum.action_plans.earliest("pk"),
        Goal: lambda: Goal.objects.filter(plan__forum=meeting.forum).earliest("pk"),
        Measure: lambda: Measure.objects.filter(plan__forum=meeting.forum).earliest("pk"),
        Process: lambda: meeting.forum.processes.earliest("pk"),
        PoliceBylaws: lambda: PoliceBylaws.objects.filter(
            municipality__in=meeting.forum.municipalities.all()
        ).earliest("pk"),
        Obligation: lambda: meeting.forum.obligations.earliest("pk"),
        Participant: lambda: meeting.participants.get(user=mayor_or_stranger),
        Message: lambda: _message(mayor_or_stranger),
        Transfer: lambda: Transfer.objects.get(
            archive__forum=meeting.forum, archive__party=Party.MUNICIPALITY, source_id=EARLIER
        ),
        Proposal: lambda: meeting.forum.proposals.earliest("pk"),
        StandingItem: lambda: standing_item_of(meeting.forum, mark=mark),
        ItemGuest: lambda: guest_of(item, mayor_or_stranger, mark=mark),
        ForumMandate: lambda: _mandate(world, next_door),
        KnowledgeRequest: lambda: _asked(meeting),
        KnowledgeAnswer: lambda: _asked(meeting, KnowledgeRequest.State.RELEASED).answer,
    }
    return things[model]()


def _agreement(world: World, next_door: bool) -> Agreement:
    """The agreement of our municipality or the neighbour's, made the first time it is asked for."""
    forum, town, by, mark = (
        (world.neighbour_forum, world.neighbour_municipality, world.stranger, f"{NEIGHBOUR_MARK} ")
        if next_door
        else (world.forum, world.municipality, world.users[Role.POLICE_CONTACT], "")
    )
    return agreement_of(forum, town, by, mark=mark)


def _shared(world: World, next_door: bool) -> Any:
    """The text of the agreement that both sides have."""
    return _agreement(world, next_door).versions.released()[0]


def _mandate(world: World, next_door: bool) -> ForumMandate:
    """The mandate our council or the neighbour's has given, made the first time it is asked for."""
    if next_door:
        return mandate_of(world.neighbour_forum, world.stranger, mark=f"{NEIGHBOUR_MARK} ")
    return mandate_of(world.forum, world.users[Role.POLICE_CONTACT], mark="")


def _asked(meeting: Meeting, state: str = KnowledgeRequest.State.ASKED) -> KnowledgeRequest:
    return meeting.knowledge_requests.filter(state=state).earliest("pk")


def _delivered(world: World, next_door: bool) -> dict[str, int]:
    meeting = _meeting(world, State.CALLED, next_door)
    return {"pk": _asked(meeting, KnowledgeRequest.State.DELIVERED).pk}


def _knowledge_token(world: World, next_door: bool) -> dict[str, str]:
    """The link to the person without a seat who has not answered yet."""
    return {"token": knowledge_token(_asked(_meeting(world, State.CALLED, next_door)))}


def _message(recipient: User) -> Message:
    mark = NEIGHBOUR_MARK if recipient.full_name.endswith(NEIGHBOUR_MARK) else ""
    words = f"{mark} Innkalling"
    return Message.objects.get_or_create(
        key=f"test:{recipient.pk}",
        defaults={
            "recipient": recipient,
            "kind": "meeting_notice",
            "language": "nb",
            "subject": words,
            "text": words,
            "html": f"<p>{words}</p>",
            "state": Message.State.FAILED,
        },
    )[0]


def _token(world: World, next_door: bool) -> dict[str, str]:
    """The link in the notice to somebody from outside, which shows whoever has it what they may know."""
    receiver = world.stranger if next_door else world.users[Role.EXTENDED_MEMBER]
    called = _meeting(world, State.CALLED, next_door).participants.get(user=receiver)
    return {"token": answer_token(called)}


def _promise_token(world: World, next_door: bool) -> dict[str, str]:
    """The link in a reminder to whoever promised."""
    promise = _thing(world, ActionItem, State.APPROVED, next_door)
    return {"token": promise_token(promise, promise.responsible)}


def _demo_person(world: World, _next_door: bool) -> dict[str, int]:
    defaults = {"role_title": "Ordfører", "blurb": "", "position": 1, "group": DemoPerson.Group.MUNICIPALITY}
    person, _made = DemoPerson.objects.get_or_create(user=world.users[Role.MAYOR], defaults=defaults)
    return {"pk": person.pk}


def _sent_mail(_world: World, _next_door: bool) -> dict[str, int]:
    written = EmailMessage()
    written.set_content("Tekst")
    written.add_attachment("Fil", filename="mote.ics")
    raw = bytes(written)
    found = SentMail.objects.get_or_create(to="a@b.example", defaults={"subject": "Innkalling", "raw": raw})
    return {"pk": found[0].pk}


def _year(world: World, next_door: bool) -> dict[str, int]:
    return {"pk": (world.neighbour_forum if next_door else world.forum).pk, "year": YEAR}


def _feed(world: World, next_door: bool) -> dict[str, str]:
    """The secret calendar of somebody from outside, who sees least of what is in it."""
    return {"token": renew_feed(world.stranger if next_door else world.users[Role.EXTENDED_MEMBER])}


_OTHERWISE: dict[str, Callable[[World, bool], dict[str, Any]]] = {
    "agreements:comment": lambda world, next_door: {
        "pk": _shared(world, next_door).sections.earliest("pk").pk
    },
    "agreements:commitment": lambda world, next_door: {
        "pk": _shared(world, next_door).commitments.earliest("pk").pk
    },
    "agreements:attach": lambda world, next_door: {"pk": _shared(world, next_door).pk},
    "agreements:version_file": lambda world, next_door: {"pk": _shared(world, next_door).pk},
    "agreements:version": lambda world, next_door: {"pk": _shared(world, next_door).pk},
    "archive:set_up": lambda world, next_door: {
        "pk": (world.neighbour_forum if next_door else world.forum).pk,
        "owner": (world.neighbour_municipality if next_door else world.municipality).code,
    },
    **REGISTER,
    **NETWORKS,
    **EVALUATIONS,
    **LEARNED,
    **QUESTIONED,
    **PILOTS,
    "councils:year": _year,
    "demo:become": _demo_person,
    "demo:answer_signature": lambda world, next_door: {
        "pk": order_of(_agreement(world, next_door)).signers.earliest("pk").pk
    },
    "demo:mail": _sent_mail,
    "demo:mail_file": lambda world, next_door: {**_sent_mail(world, next_door), "number": 0},
    "demo:mail_html": _sent_mail,
    "forums:edit": lambda world, next_door: {
        "pk": (world.neighbour_forum if next_door else world.forum).pk,
        "section": "ledelse",
    },
    "meetings:answer": _token,
    "meetings:extract": lambda world, next_door: {
        "pk": _meeting(world, State.APPROVED, next_door).pk,
        "code": (world.neighbour_municipality if next_door else world.municipality).code,
    },
    "meetings:calendar_feed": _feed,
    "meetings:add_obligation": _year,
    "meetings:add_usual": _year,
    "meetings:council_plan": _year,
    "meetings:plan_meetings": _year,
    "meetings:guest_knowledge": _knowledge_token,
    "meetings:thematic_forums": lambda world, next_door: {"pk": _mandate(world, next_door).council_id},
    "meetings:preview_guest_knowledge": _knowledge_token,
    "meetings:save_guest_knowledge": _knowledge_token,
    "meetings:release_knowledge": _delivered,
    "meetings:report_by_link": _promise_token,
}
