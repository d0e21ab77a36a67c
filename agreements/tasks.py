"""What the clock starts for agreements."""

from celery import shared_task
from django.utils import timezone

from agreements import actions
from agreements.models import Agreement, SignatureOrder
from agreements.rules import RUNNING


@shared_task
def turn_the_day() -> int:
    """Let agreements whose last day is over run out, and councils follow texts that begin; how many did.

    The parties are reminded first: a last day that nobody heard of is then told of before it is over.
    """
    today = timezone.localdate()
    actions.remind_of_agreements(today)
    over = Agreement.objects.filter(state__in=RUNNING, valid_until__lt=today).order_by("pk")
    return sum(actions.expire(agreement, today) for agreement in over) + actions.begin_terms(today)


@shared_task
def follow_signature_order(order_id: int) -> str:
    """Send one order of signatures, or see what was answered; returns where it stands."""
    return actions.follow_order(SignatureOrder.objects.get(pk=order_id)).state


@shared_task
def follow_signature_orders() -> int:
    """Follow every open order, and send those whose call was lost; returns how many ended."""
    return actions.follow_open_orders()
