"""Naming somebody to stand in at a meeting, and taking it back (G18)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.calling import mail_notice, raise_sequence, release
from meetings.models import DeputyAccess, DeputyGrant, Meeting, Participant
from politirad.accounts.models import User
from politirad.councils.querysets.people import roles_near
from politirad.tenancy.actions import grant
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import ROLES, Permission, Role, rights_in_seat
from politirad.tenancy.querysets import DatedQuerySet

# A deputy reads what the one they stand in for reads; they arrange nothing, and approve nothing.
DEPUTY_RIGHTS = frozenset(
    {
        Permission.VIEW_METADATA,
        Permission.VIEW_CONTENT,
        Permission.ATTEND,
        Permission.VIEW_ADDRESSED,
        Permission.REPORT_ACTION_ITEMS,
    }
)
_SEATABLE = [role.value for role, rights in ROLES.items() if rights.in_seat]
AS_DEPUTY = _("vara")


@dataclass(frozen=True)
class Candidate:
    """Somebody who can stand in."""

    user: User
    title: str


def deputy_candidates(participant: Participant) -> list[Candidate]:
    """People with a role on the same side in the forum's municipalities or district, who are not called.

    The deputy of the seat stands first, wherever they come from; the one already named is among them.
    """
    if participant.is_deputy:
        return []
    meeting = participant.meeting
    day = timezone.localdate(meeting.starts_at)
    seats = meeting.forum.seats.valid_on(day).filter(user=participant.user)
    roles = _roles(participant, day).filter(user=OuterRef("pk")).order_by("pk")
    people = User.objects.filter(is_active=True).annotate(
        is_named=Exists(seats.filter(deputy=OuterRef("pk"))), role=Subquery(roles.values("role")[:1])
    )
    others = meeting.participants.exclude(deputy_for=participant.pk)
    free = people.filter(Q(is_named=True) | Q(role__isnull=False)).exclude(pk__in=others.values("user"))
    return [
        Candidate(user=user, title=_title(user)) for user in free.order_by("-is_named", "full_name", "pk")
    ]


def deputy_of(participant: Participant) -> Participant | None:
    """Who is called in the participant's place, if anyone."""
    if participant.answer != Participant.Answer.DEPUTY:
        return None
    return Participant.objects.filter(deputy_for=participant.pk).first()


def name_deputy(participant: Participant, candidate: Candidate) -> Participant:
    """Call `candidate` in the participant's place, and send them the notice.

    The caller has locked the row and is in a transaction.
    """
    raise_sequence(participant.meeting)
    deputy = seat_deputy(participant, candidate, since=timezone.localdate())
    mail_notice(participant.meeting, [deputy])
    return deputy


def seat_deputy(participant: Participant, candidate: Candidate, *, since: date) -> Participant:
    """Put `candidate` at the participant's place, with what a deputy may read from that day; tells nobody."""
    deputy = Participant.objects.create(
        meeting=participant.meeting,
        user=candidate.user,
        party=participant.party,
        role=participant.role,
        name=candidate.user.full_name,
        title=candidate.title,
        position=participant.position,
        deputy_for=participant,
    )
    _give_access(deputy, since)
    return deputy


def withdraw_deputy(participant: Participant) -> None:
    """Let the participant's deputy go, if there is one; the caller is in a transaction."""
    named = Participant.objects.filter(deputy_for=participant.pk).select_related("user", "deputy_for").first()
    if named is None:
        return
    named.meeting = participant.meeting
    raise_sequence(participant.meeting)
    release(participant.meeting, [named])


def extend_access(meeting: Meeting) -> None:
    """Let deputies read until the same number of days after a meeting that has been moved."""
    until = rules.deputy_access_until(timezone.localdate(meeting.starts_at))
    for access in DeputyAccess.objects.filter(meeting=meeting).exclude(valid_until=until):
        access.valid_until = until
        access.save(update_fields=["valid_until"])


def _give_access(deputy: Participant, since: date) -> None:
    meeting = deputy.meeting
    access = DeputyAccess.objects.create(
        meeting=meeting,
        user=deputy.user,
        party=deputy.party,
        valid_from=since,
        valid_until=rules.deputy_access_until(timezone.localdate(meeting.starts_at)),
    )
    rights = rights_in_seat(Role(deputy.role)) & DEPUTY_RIGHTS
    grant(DeputyGrant, user=deputy.user, place=meeting.forum, source=access, permissions=rights)


def _roles(participant: Participant, day: date) -> DatedQuerySet[RoleAppointment]:
    """Roles on the participant's side, at the forum's places."""
    here = roles_near(participant.meeting.forum, day)
    return here.filter(party=participant.party, role__in=_SEATABLE)


def _title(user: Any) -> str:
    return str(Role(user.role).label if user.role else AS_DEPUTY)
