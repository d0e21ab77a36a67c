"""Writing a text of an agreement on one's own side, and sharing it (BR32)."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements import documents, rules
from agreements.actions.moving import NOT_NOW, READ_ONLY, locked, locked_to_change, move
from agreements.actions.telling import tell_of_version, tell_of_withdrawal
from agreements.models import Agreement, AgreementVersion, Commitment, FocusArea, Section, SectionComment
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party

SHARED = gettext_lazy("Denne versjonen er delt. Lag en ny versjon for å endre teksten.")
SAYS_THE_SAME = gettext_lazy("Teksten er lik den som er delt. Endre noe først.")


class DraftConflictError(Exception):
    """Somebody else changed the row first; `row` carries what it says now."""

    def __init__(self, row: Any) -> None:
        super().__init__(str(row.pk))
        self.row = row


@transaction.atomic
def start_draft(agreement: Agreement, *, party: str, by: User) -> AgreementVersion:
    """A draft of one's own side, begun from the newest shared text; the one there is, if any."""
    fresh = locked_to_change(agreement)
    is_ours = party == Party.POLICE or fresh.state != rules.State.DRAFT
    if fresh.state not in rules.SHARES_DRAFTS or not is_ours:
        raise ValidationError(NOT_NOW)
    draft = fresh.versions.filter(party=party, released_at__isnull=True).first()
    # Only an agreement that nobody has offered has no shared text, and it has its first draft.
    return draft or copy_text(fresh.versions.released()[0], party=party, by=by)


@transaction.atomic
def write_row[R: (Section, Commitment, FocusArea, AgreementVersion)](
    row: R, *, seen: int, by: User | None = None, **said: Any
) -> R:
    """Keep what a section, commitment, focus area or the frames of a draft say, on top of edition `seen`.

    Somebody else's newer text is never overwritten: the conflict is raised instead (ux.md 7.7).
    """
    fresh: R = type(row)._base_manager.select_for_update(of=("self",)).get(pk=row.pk)  # noqa: SLF001
    check_draft(_version_of(fresh))
    if all(getattr(fresh, name) == value for name, value in said.items()):
        return fresh
    if fresh.edition != seen:
        raise DraftConflictError(fresh)
    for name, value in said.items():
        setattr(fresh, name, value)
    fresh.edition += 1
    fresh.edited_by, fresh.edited_at = by, timezone.now()
    fresh.save(update_fields=[*said, "edition", "edited_by", "edited_at"])
    return fresh


@transaction.atomic
def add_section(version: AgreementVersion, *, title: str, text: str) -> Section:
    """A section of the parties' own, last; a second press with the same title and text adds nothing."""
    check_draft(version)
    same = version.sections.filter(title=title, text=text).first()
    last = version.sections.aggregate(last=Max("position"))["last"] or 0
    return same or Section.objects.create(
        version=version, key=own_key(), position=last + 1, title=title, text=text
    )


@transaction.atomic
def remove_section(section: Section) -> None:
    """Leave a section out of the draft, with the commitments in it; the template says which may be."""
    check_draft(section.version)
    if not section.is_optional:
        raise ValidationError(_("Dette kapittelet må være med i avtalen."))
    section.delete()


@transaction.atomic
def add_commitment(version: AgreementVersion, **said: Any) -> Commitment:
    """One more promise; a second press with the same words adds nothing."""
    check_draft(version)
    same = version.commitments.filter(**said).first()
    return same or Commitment.objects.create(version=version, key=own_key(), **said)


@transaction.atomic
def remove_commitment(commitment: Commitment) -> None:
    """Leave a commitment out of the draft."""
    check_draft(commitment.version)
    commitment.delete()


@transaction.atomic
def discard_draft(version: AgreementVersion) -> None:
    """Throw a draft away; the first one of an agreement is what it is made of, and stays."""
    fresh = locked(version.agreement)
    check_draft(version)
    if fresh.state == rules.State.DRAFT:
        raise ValidationError(_("Den første kladden kan ikke forkastes."))
    version.delete()


@transaction.atomic
def share_draft(version: AgreementVersion, *, note: str, seen: int, by: User) -> AgreementVersion:
    """Share the draft as the next version; what was to be signed is so no more (domain.md 11, trap 8).

    `seen` is the newest version the writer knew of: if the other side has shared one since, they are told.
    """
    fresh = locked_to_change(version.agreement)
    if fresh.state not in rules.SHARES_DRAFTS - {rules.State.DRAFT}:
        raise ValidationError(NOT_NOW)
    newest = newest_shared(fresh)
    if newest and newest.number != seen:
        words = _("Versjon %(number)s ble delt mens du skrev. Se hva som er nytt der før du deler.")
        raise ValidationError(words % {"number": newest.number})
    shared = share(version, note=note, by=by)
    tell_of_withdrawal(fresh, fresh.to_sign, by=by)
    fresh.to_sign, fresh.exception_reason = None, ""
    to = rules.State.UNDER_REVISION if fresh.is_running else rules.State.NEGOTIATING
    reason = _("Versjon %(number)s er delt.") % {"number": shared.number}
    move(fresh, to, by=by, reason=reason, also=("to_sign", "exception_reason"))
    tell_of_version(fresh, shared, by=by)
    return shared


def share(version: AgreementVersion, *, note: str, by: User) -> AgreementVersion:
    """Number the draft and fix its words; the agreement is locked by whoever asks."""
    draft = AgreementVersion.objects.select_for_update(of=("self",)).get(pk=version.pk)
    check_draft(draft)
    newest = newest_shared(draft.agreement)
    checksum = rules.text_checksum(documents.plain_text(draft))
    if newest and newest.sha256 == checksum:
        raise ValidationError(SAYS_THE_SAME)
    draft.number = (newest.number or 0) + 1 if newest else 1
    draft.note, draft.sha256 = note, checksum
    draft.released_at, draft.released_by = timezone.now(), by
    draft.save(update_fields=["number", "note", "sha256", "released_at", "released_by"])
    return draft


@transaction.atomic
def comment_on(section: Section, *, party: str, text: str, by: User) -> SectionComment:
    """Say something of a section in a shared text, for both sides; a second press says it once."""
    if not section.version.is_released:
        raise ValidationError(_("Del teksten før dere kommenterer den."))
    if section.version.agreement.is_legacy:
        raise ValidationError(READ_ONLY)
    same = section.comments.filter(party=party, text=text).first()
    return same or SectionComment.objects.create(section=section, party=party, text=text, by=by)


def newest_shared(agreement: Agreement) -> AgreementVersion | None:
    """The text on the table."""
    return agreement.versions.released().first()


def check_draft(version: AgreementVersion) -> None:
    """Refuse, in one sentence, to change a text that both sides have."""
    if AgreementVersion.objects.filter(pk=version.pk, released_at__isnull=False).exists():
        raise ValidationError(SHARED)


def copy_text(source: AgreementVersion, *, party: str, by: User) -> AgreementVersion:
    """A draft that says what a shared text says; sections, commitments and focus areas keep their keys."""
    frames = {name: getattr(source, name) for name in AgreementVersion.FRAMES}
    draft = AgreementVersion.objects.create(
        agreement=source.agreement, party=party, base=source, made_by=by, **frames
    )
    sections = Section.objects.bulk_create(
        Section(version=draft, **{name: getattr(each, name) for name in Section.SAID_OF_ITSELF})
        for each in source.sections.all()
    )
    by_key = {section.key: section for section in sections}
    promised = [name for name in Commitment.SAID_OF_ITSELF if name != "section_id"]
    Commitment.objects.bulk_create(
        Commitment(
            version=draft,
            key=each.key,
            section=by_key[each.section.key],
            **{name: getattr(each, name) for name in promised},
        )
        for each in source.commitments.select_related("section")
    )
    copy_focus_areas(source, draft)
    return draft


def copy_focus_areas(source: AgreementVersion, draft: AgreementVersion) -> None:
    """Let the draft say of its focus areas what `source` says, under the same keys."""
    FocusArea.objects.bulk_create(
        FocusArea(
            version=draft, key=each.key, **{name: getattr(each, name) for name in FocusArea.SAID_OF_ITSELF}
        )
        for each in source.focus_areas.all()
    )


def own_key() -> str:
    """A name no template has, kept through all versions."""
    return f"own_{uuid4().hex[:12]}"


def _version_of(row: Section | Commitment | FocusArea | AgreementVersion) -> AgreementVersion:
    return row if isinstance(row, AgreementVersion) else row.version
