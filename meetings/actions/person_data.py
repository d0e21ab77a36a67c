"""Signs of a person on an agenda, and going on in spite of them for a reason that is kept (BR22, G87).

For a page that sends something out: show `meetings/_person_data_reason.html` with `findings` from
`hints_in(meeting)` and a `ReasonForm`, post it to `keep_reason`, and call `refuse_unexplained`
in the action that sends.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import CharField, TextField
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Attachment, Meeting, PersonDataReason
from politirad.accounts.models import User
from politirad.web.fields import ADVICE, Words
from politirad.web.rules import Hint, Sign, find_signs
from politirad.web.uploads import place_words

UNEXPLAINED_TEXT = _(
    "Sakene har tegn på personopplysninger. Skriv dem om, eller begrunn hvorfor de kan stå slik."
)


@dataclass(frozen=True)
class Finding:
    """One sign of a person on an agenda: in which item, where in it, and what to do."""

    item: AgendaItem
    hint: Hint
    where: Words
    fingerprint: str
    is_explained: bool

    @property
    def advice(self) -> Words:
        """What the writer can do instead."""
        return ADVICE[self.hint]


def hints_in(meeting: Meeting) -> list[Finding]:
    """Every sign of a person in the meeting's items, their papers' names and what the papers say.

    Four queries, however many items. Each finding tells whether a kept reason covers it.
    """
    reasons = PersonDataReason.objects.filter(meeting=meeting).values_list("covers", flat=True)
    covered = {fingerprint for covers in reasons for fingerprint in covers}
    items = meeting.items.order_by("position").prefetch_related("attachments__hints")
    found: dict[str, Finding] = {}
    for item in items:
        for hint, where, words in _signs_of(item):
            key = _fingerprint(item.pk, hint, words)
            found.setdefault(key, Finding(item, hint, where, key, is_explained=key in covered))
    return list(found.values())


def unexplained_hints(meeting: Meeting) -> list[Finding]:
    """The signs that still ask for a reason before anything goes out."""
    return [finding for finding in hints_in(meeting) if not finding.is_explained]


def refuse_unexplained(meeting: Meeting) -> None:
    """Raise `ValidationError` when the agenda shows signs of a person that nobody has given a reason for."""
    if unexplained_hints(meeting):
        raise ValidationError(UNEXPLAINED_TEXT, code="person_data")


@transaction.atomic
def keep_reason(meeting: Meeting, reason: str, *, by: User) -> PersonDataReason:
    """Keep why the agenda may go out as it stands, for every sign that has no reason yet.

    Pressed twice, the first reason stands. The log of the meeting tells who and why.
    """
    # The agenda is locked, so that the reason covers what stands there and nothing that comes meanwhile.
    fresh = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not fresh.is_planning:
        raise ValidationError(_("Møtet er begynt. Dagsordenen kan ikke endres."))
    findings = unexplained_hints(fresh)
    last = fresh.person_data_reasons.last()
    if not findings and last is not None:
        return last
    if not findings:
        raise ValidationError(_("Det er ingenting å begrunne. Last siden på nytt."))
    return PersonDataReason.objects.create(
        meeting=fresh,
        hints=list(dict.fromkeys(finding.hint.value for finding in findings)),
        covers=[finding.fingerprint for finding in findings],
        reason=reason,
        by=by,
    )


def _signs_of(item: AgendaItem) -> Iterator[tuple[Hint, Words, str]]:
    """The hint, where it is, and what tells it from others of its kind."""
    for field in item._meta.get_fields():  # noqa: SLF001 Django's documented way to a model's fields
        if isinstance(field, CharField | TextField) and not field.choices and field.name != "summary":
            where = format_lazy(_("i feltet «{field}»"), field=field.verbose_name)
            for sign in find_signs(getattr(item, field.name) or ""):
                yield sign.hint, where, sign.words
    for paper in (paper for paper in item.attachments.all() if paper.is_current):
        yield from _signs_of_paper(paper)


def _signs_of_paper(paper: Attachment) -> Iterator[tuple[Hint, Words, str]]:
    for sign in find_signs(paper.name):
        yield sign.hint, format_lazy(_("i navnet på «{name}»"), name=paper.name), f"{paper.pk} {sign.words}"
    for kept in paper.hints.all():
        place = place_words(kept.place, kept.label)
        where = format_lazy(_("i «{name}», {place}"), name=paper.name, place=place)
        yield Hint(kept.hint), where, f"{paper.pk} {kept.fingerprint}"


def sign_fingerprint(sign: Sign) -> str:
    """What stands in for the words of a sign, so that the words are not copied."""
    return hashlib.sha256(f"{sign.hint} {sign.words}".encode()).hexdigest()[:16]


def _fingerprint(item_id: int, hint: Hint, words: str) -> str:
    return hashlib.sha256(f"{item_id} {hint} {words}".encode()).hexdigest()[:16]
