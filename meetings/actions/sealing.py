"""Sealing approved minutes, and finding a seal that is broken."""

import hashlib
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from meetings import documents
from meetings.actions.archive import send_to_archives
from meetings.models import Meeting, SealedMinutes


@transaction.atomic
def seal_minutes(meeting: Meeting) -> list[SealedMinutes]:
    """Make the PDF/A editions of this version of the minutes; asked twice, it makes them once (BR42)."""
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not fresh.is_approved:
        raise ValidationError(_("Bare et godkjent referat kan forsegles."))
    sealed = fresh.sealed.filter(version=fresh.minutes_version)
    made = set(sealed.values_list("edition", flat=True))
    for edition in documents.editions(fresh):
        if edition not in made:
            content = documents.minutes_content(fresh, edition)
            pdf = documents.minutes_pdf(content)
            SealedMinutes.objects.create(
                meeting=fresh,
                edition=edition,
                version=fresh.minutes_version,
                pdf=pdf,
                sha256=hashlib.sha256(pdf).hexdigest(),
                words=documents.words_of(content),
            )
    send_to_archives(fresh, version=fresh.minutes_version)
    return list(sealed.all())


def broken_seals() -> Iterator[SealedMinutes]:
    """The sealed files whose bytes no longer give their checksum (BR42); read one at a time."""
    for sealed in (
        SealedMinutes.objects.select_related("meeting__forum").order_by("pk").iterator(chunk_size=1)
    ):
        if hashlib.sha256(bytes(sealed.pdf)).hexdigest() != sealed.sha256:
            yield sealed
