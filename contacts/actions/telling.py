"""Mail to those who look after politikontakter, and to those who decide on exceptions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from contacts.documents import mail
from contacts.models import ExcessAssignmentApproval
from politirad.accounts.models import User
from politirad.notifications.actions import send_message
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import ROLES, Permission, Role

_TEMPLATE = "told"


def tell(kind: str, to: Iterable[User], *, occasion: str, by: User | None = None, **words: Any) -> int:
    """Write to each person once for the occasion, and never to whoever did it; returns to how many."""
    people = {user.pk: user for user in to if by is None or user.pk != by.pk}
    context = mail.mail_context(kind, **words)
    for user in people.values():
        send_message(
            recipient=user,
            key=f"{kind}:{occasion}:{user.pk}",
            kind=kind,
            template=f"contacts/mail/{_TEMPLATE}",
            context=context,
        )
    return len(people)


def managers_of(district_id: int, today: date) -> list[User]:
    """Those who look after the politikontakter of the district."""
    return _holding(Permission.MANAGE_CONTACTS, today, district=district_id)


def deciders(today: date) -> list[User]:
    """Those who decide on exceptions."""
    return _holding(Permission.DECIDE_EXCEPTIONS, today)


def tell_of_application(approval: ExcessAssignmentApproval, *, by: User) -> None:
    """Ask the directorate for an answer."""
    tell(
        mail.APPLIED,
        deciders(timezone.localdate()),
        occasion=f"{approval.pk}",
        by=by,
        exception=approval.pk,
        district=approval.district,
        person=approval.user.full_name,
        most=approval.max_applied,
        first=approval.valid_from,
        last=approval.valid_until,
    )


def tell_of_decision(approval: ExcessAssignmentApproval, *, by: User) -> None:
    """Tell the district what was decided, without the directorate's words."""
    to = managers_of(approval.district.pk, timezone.localdate())
    answer = ExcessAssignmentApproval.State(approval.state).label
    person = approval.user.full_name
    said = {"exception": approval.pk, "person": person, "answer": answer}
    tell(mail.DECIDED, to, occasion=f"{approval.pk}", by=by, **said)


def tell_of_withdrawal(approval: ExcessAssignmentApproval, *, by: User) -> None:
    """Tell both sides that it counts no more, and from when."""
    today = timezone.localdate()
    to = [*managers_of(approval.district.pk, today), *deciders(today)]
    said = {"exception": approval.pk, "person": approval.user.full_name, "on": approval.withdrawn_on}
    tell(mail.WITHDRAWN, to, occasion=f"{approval.pk}", by=by, **said)


def _holding(permission: Permission, today: date, **place: Any) -> list[User]:
    roles: list[Role] = [role for role, rights in ROLES.items() if permission in rights.at_place]
    held = RoleAppointment.objects.valid_on(today).filter(role__in=roles, user__is_active=True, **place)
    return [each.user for each in held.select_related("user").order_by("pk")]
