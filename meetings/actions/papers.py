"""The papers of an item, each with its versions."""

import hashlib
import unicodedata

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.actions.agenda import lock_agenda
from meetings.actions.uploads import keep_file_hints, refuse_over_quota
from meetings.models import AgendaItem, Attachment
from politirad.accounts.models import User


@transaction.atomic
def attach_paper(item: AgendaItem, upload: "UploadedFile[bytes]", *, media_type: str, by: User) -> Attachment:
    """Keep a checked upload as a paper to the item, with its checksum; the same file twice is one paper.

    A file with the name of a paper that is there becomes its next version, and the old one is kept (G41).
    """
    lock_agenda(item.meeting)
    # Some systems write å as two characters, and others then show two.
    name, sha256 = unicodedata.normalize("NFC", upload.name or ""), _checksum(upload)
    old = item.attachments.filter(name=name).current().first()
    if old is not None and old.sha256 == sha256:
        return old
    refuse_over_quota(item.meeting.forum, added=upload.size or 0)
    if old is not None:
        old.is_current = False
        old.save(update_fields=["is_current"])
    _tell_of_change(item)
    paper = Attachment.objects.create(
        item=item,
        file=upload,
        name=name,
        media_type=media_type,
        size=upload.size or 0,
        sha256=sha256,
        uploaded_by=by,
        version=old.version + 1 if old else 1,
        replaces=old,
    )
    keep_file_hints(paper, upload)
    return paper


@transaction.atomic
def remove_paper(attachment: Attachment) -> None:
    """Take a paper off an item whose notice has not gone out; every version and its file goes with it."""
    meeting = attachment.item.meeting
    lock_agenda(meeting)
    if meeting.state != rules.State.DRAFT:
        raise ValidationError(_("Innkallingen er sendt. Vedlegget kan ikke fjernes nå."))
    versions = list(attachment.item.attachments.filter(name=attachment.name).order_by("-version"))
    for each in versions:
        storage, name = each.file.storage, str(each.file.name)
        transaction.on_commit(lambda storage=storage, name=name: storage.delete(name))  # type: ignore[misc]
        each.delete()


def _checksum(upload: "UploadedFile[bytes]") -> str:
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _tell_of_change(item: AgendaItem) -> None:
    """After the notice, an item with a new paper has changed."""
    if item.meeting.state == rules.State.CALLED:
        item.changed_at = timezone.now()
        item.save(update_fields=["changed_at"])
