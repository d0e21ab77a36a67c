"""Writing to everybody on one level of a network."""

import hashlib
from datetime import date

from django.db import transaction

from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.notifications.actions import send_message
from slt.models import SltNetwork


@transaction.atomic
def write_to_level(network: SltNetwork, level: int, *, subject: str, text: str, by: User, on: date) -> int:
    """Send the words to everybody seated on the level today, once each; how many there are.

    The same words sent twice on one day reach nobody twice.
    """
    groups = network.groups.valid_on(on).filter(level=level)
    seats = Seat.objects.where_open(on).filter(forum__in=groups.values("forum"))
    people = User.objects.filter(pk__in=seats.values("user")).exclude(pk=by.pk).order_by("pk")
    words = hashlib.sha256(f"{subject}\n{text}".encode()).hexdigest()[:16]
    for person in people:
        send_message(
            recipient=person,
            key=f"slt:{network.pk}:{level}:{on:%Y%m%d}:{words}:{person.pk}",
            kind="slt_letter",
            template="slt/mail/letter",
            context={"network": network, "subject": subject, "text": text, "by": by},
        )
    return len(people)
