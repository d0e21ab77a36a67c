"""Reminding of exceptions that end, and of a start that is not made clear or not done (BR03, BR07, BR08)."""

from datetime import date, timedelta

from django.db import transaction

from contacts import rules
from contacts.actions.telling import deciders, managers_of, tell
from contacts.documents import mail
from contacts.models import ExcessAssignmentApproval, PoliceContactAssignment

_DAY = timedelta(days=1)


def remind_of_exceptions(today: date) -> int:
    """Tell the district and the directorate 60, 14 and 0 days before the last day; how many mails.

    It may run again and again: a reminder missed while the clock stood still still comes, and none twice.
    """
    horizon = today + timedelta(days=max(rules.EXPIRY_REMINDER_DAYS))
    ending = ExcessAssignmentApproval.objects.ending_by(horizon).select_related("user").order_by("pk")
    recent = ending.filter(valid_until__gte=today - timedelta(days=rules.REMINDER_LATE_DAYS))
    return sum(
        _remind(approval, approval.valid_until, days, today)
        for approval in recent
        if approval.valid_until and (days := rules.expiry_reminder(approval.valid_until, today)) is not None
    )


def remind_of_mandates(today: date) -> int:
    """Tell the district once of each assignment whose mandate should have been clarified (BR07)."""
    lacking = PoliceContactAssignment.objects.lacking_mandate_on(today)
    rows = lacking.select_related("user", "municipality").order_by("pk")
    return sum(_ask_for_mandate(assignment, today) for assignment in rows)


def remind_of_onboardings(today: date) -> int:
    """Tell the district once of each programme that should have been done (BR08)."""
    late = PoliceContactAssignment.objects.late_onboarding_on(today)
    rows = late.select_related("user", "municipality", "onboarding").order_by("pk")
    return sum(_ask_for_the_rest(assignment, today) for assignment in rows)


@transaction.atomic
def _remind(approval: ExcessAssignmentApproval, last: date, days: int, today: date) -> int:
    """Say what will be over the limit the day after, so that somebody can act before (BR03)."""
    over = PoliceContactAssignment.objects.over_cap_on(last + _DAY).filter(user=approval.user)
    towns = [str(each.municipality) for each in over.select_related("municipality")]
    return tell(
        mail.ENDING_OVER if towns else mail.ENDING,
        [*managers_of(approval.district_id, today), *deciders(today)],
        occasion=f"{approval.pk}:{last}:{days}",
        exception=approval.pk,
        person=approval.user.full_name,
        on=last,
        towns=towns,
    )


@transaction.atomic
def _ask_for_mandate(assignment: PoliceContactAssignment, today: date) -> int:
    return tell(
        mail.MANDATE,
        managers_of(assignment.district_id, today),
        occasion=f"{assignment.pk}",
        person=assignment.user.full_name,
        towns=[str(assignment.municipality)],
        on=rules.mandate_due_on(assignment.valid_from),
    )


@transaction.atomic
def _ask_for_the_rest(assignment: PoliceContactAssignment, today: date) -> int:
    return tell(
        mail.ONBOARDING,
        managers_of(assignment.district_id, today),
        occasion=f"{assignment.pk}",
        person=assignment.user.full_name,
        towns=[str(assignment.municipality)],
        on=assignment.onboarding.due_on,
    )
