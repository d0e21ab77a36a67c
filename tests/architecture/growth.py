"""More of everything a list can show, so that a page which asks once for each row is caught."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from agreements import rules
from agreements.actions import add_anchoring, add_focus_area, comment_on, start_agreement
from agreements.models import Evidence
from contacts.models import ExcessMunicipality
from meetings.actions import add_task
from meetings.models import (
    ActionItem,
    AgendaItem,
    Conclusion,
    KnowledgeAnswer,
    Meeting,
    MeetingMove,
    Participant,
    Proposal,
)
from meetings.rules import State
from politirad.accounts.models import User
from politirad.archive.models import CouncilArchive, Transfer
from politirad.councils.actions import seat_person
from politirad.councils.models import Forum, ForumMunicipality
from politirad.councils.rules import Sphere
from politirad.demo.models import DemoPerson, SentMail
from politirad.notifications.models import Message, MessageAttachment
from politirad.plans.models import JointActionPlan
from politirad.tenancy.actions import appoint
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceUnit
from politirad.tenancy.permissions import ROLES, Party, Role, Scope
from slt.actions import add_group, add_template, appoint_coordinator, hand_down, raise_concern
from slt.models import Level
from tests.world import FIRST_DAY, World
from tests.world_agenda import standing_item_of
from tests.world_agreements import agreement_of, draft_of, focus_area
from tests.world_archive import EARLIER, a_transfer
from tests.world_contacts import (
    PLANNED,
    an_import,
    assignment_of,
    import_of,
    presence_of,
    some_contacts,
    some_presence,
)
from tests.world_directory import MOST_ENTRIES, an_entry, closed_publication, directory_of
from tests.world_evaluation import more_evaluated
from tests.world_exceptions import (
    a_waiting,
    an_active,
    an_application,
    application_of,
    on_terms,
    on_terms_of,
    waiting_of,
)
from tests.world_library import a_document, document_in
from tests.world_mandates import a_mandate
from tests.world_national import more_published
from tests.world_pilots import more_pilots
from tests.world_questionnaires import ask
from tests.world_reflections import shared
from tests.world_slt import network_of, seat_slt
from tests.world_starts import more_of_start, start_of

_MOST_HELD = 3


def grow(world: World, *, times: int) -> None:
    """Add `times` more rows of each kind to our council and to everyone's own pages."""
    for number in range(1, times + 1):
        people = [_person(world, number, role) for role in (Role.SECTOR_DIRECTOR, Role.EXTENDED_MEMBER)]
        for meeting in world.meetings.values():
            if meeting.state != State.APPROVED:
                _add_to(meeting, people, number)
        for state in (State.DRAFT, State.CALLED, State.WRITING, State.IN_REVIEW):
            _another_meeting(world, state, number)
        _another_forum(world, number)
        _archived(world, number)
        a_mandate(world.forum, people[0], name=f"Temaforum {number}")
        _planned(world, number)
        _agreed(world, number)
        _registered(world, number)
        _excepted(world, people, number)
        _proposal(world, people[0], number)
        _task(world, people[0], number)
        _networked(world, number)
        more_evaluated(world, number)
        more_published(world, number)
        ask(f"2.{10 + number}")
        more_pilots(world, number)
        shared(world.forum, world.users[Role.POLICE_CONTACT], f"Øvelse {number}")
        for user in world.users.values():
            _message(user, number)
        _demo(people[0], number)


def _networked(world: World, number: int) -> None:
    """More groups in the network, each with a member, a matter of its own, and a task from above."""
    found = network_of(world)
    name = f"Gruppe {number}"
    kind = Forum.Kind.SLT_LEVEL
    forum = Forum.objects.create(kind=kind, name=name, short_name=name, unit=world.forum.unit)
    add_group(found.network, forum, Level.EXECUTING, on=FIRST_DAY)
    user = User.objects.create_user(f"gruppe{number}@elvestrand.example", full_name=f"Medlem {number}")
    seat_slt(forum, user, Sphere.ADMINISTRATIVE)
    seat_slt(found.executing, user, Sphere.ADMINISTRATIVE)
    appoint_coordinator(found.network, user, title="Rådgiver", valid_from=FIRST_DAY)
    for group in (forum, found.executing):
        raise_concern(group, title=f"Sett {number}", text="", question="Hva gjør vi?", by=user)
    for kind, text in (("task", ""), ("letter", "Kom alle.")):
        add_template(found.network, kind, name=name, title=name, text=text)
    due_on = timezone.localdate() + timedelta(days=9)
    hand_down(
        found.council, list(forum.seats.all()), what=f"Del {number}", due_on=due_on, by=found.coordinator
    )


def _person(world: World, number: int, role: Role) -> User:
    user = User.objects.create_user(f"{role.value}{number}@elvestrand.example", full_name=f"Ny {number}")
    seat_person(world.forum, user, role, title=str(role.label), valid_from=FIRST_DAY, position=20 + number)
    return user


def _add_to(meeting: Meeting, people: list[User], number: int) -> None:
    for user in people:
        _participant(meeting, user)
    _add_knowledge(meeting)
    # The two the meeting began with: growth is by addition.
    for item in meeting.items.order_by("pk")[:2]:
        _add_item(meeting, item, 20 + number * 2 + item.position)


def _agreed(world: World, number: int) -> None:
    """More of what hangs on the agreement, and one more agreement."""
    by = world.users[Role.POLICE_CONTACT]
    agreement = agreement_of(world.forum, world.municipality, by, mark="")
    _copy(agreement.moves.earliest("pk"))
    _copy(agreement.offers.earliest("pk"))
    key = agreement.versions.earliest("pk").commitments.earliest("pk").key
    Evidence.objects.create(
        agreement=agreement, commitment_key=key, done_on=FIRST_DAY, amount=number, party=Party.POLICE, by=by
    )
    said = {"kind": "political", "body": f"Utvalg {number}", "case_number": "", "decided_on": FIRST_DAY}
    add_anchoring(agreement, by=by, **said)
    ours = draft_of(agreement)
    add_focus_area(ours, **focus_area(f"Område {number}"))
    section = agreement.versions.released()[0].sections.earliest("pk")
    comment_on(section, party=Party.POLICE, text=f"Kommentar {number}", by=by)
    kind = rules.Kind.LIMITED
    town, unit = [world.municipality], world.forum.unit
    other = start_agreement(town, unit, kind=kind, language="nb", topic="x", by=by)
    other.replaced_by = agreement
    other.save()


def _registered(world: World, number: int) -> None:
    """More units on every level of our district's tree, one more list, and one more row in each."""
    above = None
    for kind in ("geographic_operational_unit", "service_unit", "service_location"):
        name = f"{kind} {number}"
        above = PoliceUnit.objects.create(
            district=world.district, kind=kind, name=name, parent=above, valid_from=FIRST_DAY
        )
    contact = assignment_of(world.municipality, world.users[Role.POLICE_CONTACT])
    contact.percent = number
    contact.save()
    start_of(contact, world.users[Role.DISTRICT_ADMINISTRATOR], mark="")
    more_of_start(contact, world.users[Role.DISTRICT_ADMINISTRATOR], mark="")
    document_in(world.district, contact.user, mark="")
    a_document(world.district, contact.user, mark="")
    presence_of(contact, PLANNED, mark="")
    some_presence(contact, number, mark="")
    some_contacts(world.district, Forum.objects.latest("pk").municipalities.get(), number, FIRST_DAY)
    _asked_about(world, contact.user, number)
    by = world.users[Role.MAYOR]
    for found in (import_of(world.district, by, mark=""), an_import(world.district, by, mark="")):
        found.set_rows([*found.rows, {**found.rows[0], "line": 10 + number}])
        found.save()


def _asked_about(world: World, by: User, number: int) -> None:
    """More functions, absences and words on who does what, one more coordinator, and one more time open."""
    directory_of(world.municipality, world.district, by, mark="")
    if number < MOST_ENTRIES:
        an_entry(world.district, by, number, mark="")
    closed_publication(world.municipality, by)
    newcomer = User.objects.create_user(f"slt{number}@elvestrand.example", full_name=f"Koordinator {number}")
    appoint(newcomer, Role.SLT_COORDINATOR, world.municipality, valid_from=FIRST_DAY)


def _excepted(world: World, people: list[User], number: int) -> None:
    """More exceptions, municipalities, terms and earlier ones; and more of who waits and who has room."""
    by = world.users[Role.DISTRICT_ADMINISTRATOR]
    town, district = Municipality.objects.get(code=f"995{number}"), world.district
    for approval in (
        application_of(world.municipality, district, by, mark=""),
        on_terms_of(world.municipality, district, by, mark=""),
    ):
        ExcessMunicipality.objects.create(approval=approval, municipality=town, year=2026, persons=1000)
        # The limit of three holds here too.
        if number <= _MOST_HELD:
            an_active(approval.user, town, district, by)
        on_terms(approval.user, town, district, by, mark="")
    _copy(approval.terms.earliest("pk"), text=f"Vilkår {number}")
    _copy(approval.terms.earliest("pk"), met_on=FIRST_DAY, met_by=people[0])
    waiting = waiting_of(world.municipality, district, by, mark="")
    a_waiting(waiting.user, town, district, by)
    for person in people:
        an_application(person, town, district, by, mark="")
        an_active(person, town, district, by)


def _participant(meeting: Meeting, user: User) -> None:
    Participant.objects.create(
        meeting=meeting,
        user=user,
        party=Party.MUNICIPALITY,
        role=Role.SECTOR_DIRECTOR,
        name=user.full_name,
        title="Kommunalsjef",
        attendance=Participant.Attendance.PRESENT,
    )


def _add_knowledge(meeting: Meeting) -> None:
    # The three the meeting began with, each with its answer and the item it is used in.
    for asked in meeting.knowledge_requests.order_by("pk")[:3]:
        more = _copy(asked)
        for answer in KnowledgeAnswer.objects.filter(request=asked):
            _copy(answer, request=more)
        for use in asked.uses.all():
            _copy(use, request=more)


def _add_item(meeting: Meeting, like: AgendaItem, position: int) -> None:
    by = like.proposed_by
    item = _copy(like, position=position, number=None)
    for paper in like.attachments.all():
        _copy(paper, item=item)
        _copy(paper)
    for comment in like.comments.all():
        _copy(comment, item=item)
        _copy(comment)
    if meeting.state in (State.IN_SESSION, State.WRITING, State.IN_REVIEW):
        for on in (item, like):
            Conclusion.objects.create(item=on, number=40 + position, text="Enige.", created_by=by)
            for written in (*like.notes.all(), *like.divergent_views.all()):
                _copy(written, item=on)
            for responsible in meeting.participants.all():
                _action_item(on, responsible, by)


def _action_item(item: AgendaItem, responsible: Participant, by: User) -> None:
    ActionItem.objects.create(
        item=item,
        what="Følge opp",
        responsible=responsible.user,
        party=responsible.party,
        due_on=timezone.localdate() - timedelta(days=3),
        created_by=by,
    )


def _task(world: World, responsible: User, number: int) -> None:
    """One more task without a meeting, and one more part of what the page about one shows."""
    open_items = world.meeting(State.WRITING).items.filter(audience=AgendaItem.Audience.EVERYONE)
    above = open_items.earliest("pk").action_items.earliest("pk")
    said = {"responsible": responsible, "due_on": timezone.localdate(), "review_on": None}
    by = world.users[Role.POLICE_CONTACT]
    add_task(world.forum, what=f"Uten møte {number}", by=by, **said)
    add_task(world.forum, what=f"Del {number}", by=by, parent=above, **said)


def _planned(world: World, number: int) -> None:
    plan = JointActionPlan.objects.filter(forum=world.forum).earliest("pk")
    goal = _copy(plan.goals.earliest("pk"), text=f"Mål {number}")
    _copy(plan.measures.earliest("pk"), title=f"Tiltak {number}", goal=goal)
    _copy(plan, title=f"Plan {number}")
    _copy(world.forum.processes.earliest("pk"), title=f"Prosess {number}")
    _copy(world.municipality.police_bylaws.earliest("pk"), title=f"Vedtekter {number}")


def _copy(row: Any, **changes: Any) -> Any:
    fresh = type(row).objects.get(pk=row.pk)
    fresh.pk, fresh._state.adding = None, True
    for name, value in changes.items():
        setattr(fresh, name, value)
    fresh.save()
    return fresh


def _proposal(world: World, by: User, number: int) -> None:
    Proposal.objects.create(
        forum=world.forum, title=f"Forslag {number}", proposed_by=by, party=Party.MUNICIPALITY
    )
    _copy(standing_item_of(world.forum, mark=""), title=f"Fast sak {number}")


def _another_meeting(world: World, state: State, number: int) -> None:
    like = world.meeting(state)
    meeting = _copy(like, number=50 + 10 * number + list(State).index(state))
    MeetingMove.objects.create(meeting=meeting, from_state=State.DRAFT, to_state=state, by=None)
    for participant in like.participants.all():
        _copy(participant, meeting=meeting)
    for item in like.items.all():
        _copy(item, meeting=meeting, number=None)


def _another_forum(world: World, number: int) -> None:
    name = f"Granlia {number}"
    town = _copy(world.municipality, code=f"995{number}", name=name, display_name=name)
    MunicipalityDistrict.objects.create(municipality=town, district=world.district, valid_from=FIRST_DAY)
    forum = Forum.objects.create(name=f"{name} politiråd", short_name=name, unit=world.forum.unit)
    ForumMunicipality.objects.create(forum=forum, municipality=town, valid_from=FIRST_DAY)
    for role, user in world.users.items():
        if ROLES[role].scope == Scope.MUNICIPALITY and not ROLES[role].needs_end:
            appoint(user, role, town, valid_from=FIRST_DAY)
            seat_person(forum, user, role, title=str(role.label), valid_from=FIRST_DAY)
    meeting = _copy(world.meeting(State.CALLED), forum=forum)
    _participant(meeting, world.users[Role.MAYOR])


def _archived(world: World, number: int) -> None:
    for archive in CouncilArchive.objects.filter(forum=world.forum):
        a_transfer(archive, EARLIER + number, state=Transfer.State.FAILED)
    newest = Forum.objects.latest("pk")
    town = newest.municipalities.get()
    archive = CouncilArchive.objects.create(forum=newest, party=Party.MUNICIPALITY, municipality=town)
    a_transfer(archive, EARLIER + number, state=Transfer.State.READY)


def _message(user: User, number: int) -> None:
    message = Message.objects.create(
        recipient=user,
        key=f"growth:{user.pk}:{number}",
        kind="meeting_notice",
        language="nb",
        subject="Innkalling",
        text="Innkalling",
        html="<p>Innkalling</p>",
        state=Message.State.FAILED,
    )
    MessageAttachment.objects.create(
        message=message, name="mote.ics", media_type="text/calendar", content=b"x"
    )


def _demo(user: User, number: int) -> None:
    DemoPerson.objects.create(
        user=user, role_title="Kommunalsjef", blurb="", position=number, group=DemoPerson.Group.MUNICIPALITY
    )
    SentMail.objects.create(to=user.email, subject="Innkalling", raw=b"Subject: x\r\n\r\nx")
