"""What is checked and kept about a paper beside the file: its room, and the signs of a person in it."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from meetings.actions.person_data import sign_fingerprint
from meetings.models import Attachment, FileHint, KnowledgeAnswer
from politirad.councils.models import Forum
from politirad.web.file_advice import contents_of
from politirad.web.rules import fits_quota

_MEGABYTE = 1024 * 1024


def refuse_over_quota(forum: Forum, *, added: int, freed: int = 0) -> None:
    """Raise `ValidationError` when `added` bytes more do not fit in the forum's room (G48).

    `freed` is the size of the file that gives way to the new one. The caller is in a transaction; the
    forum's row is the queue, so that two papers at once are counted one after the other.
    """
    Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)
    kept = (
        Attachment.objects.filter(item__meeting__forum=forum),
        KnowledgeAnswer.objects.filter(request__meeting__forum=forum),
    )
    used = sum(files.aggregate(used=Sum("size"))["used"] or 0 for files in kept) - freed
    quota = settings.FORUM_QUOTA_MB * _MEGABYTE
    if not fits_quota(used=used, added=added, quota=quota):
        message = _(
            "Dere har brukt %(used)s av %(quota)s MB til vedlegg, og denne filen er på %(added)s MB."
            " Ta bort vedlegg det ikke er bruk for, eller gjør filen mindre."
        )
        sizes = {"used": used // _MEGABYTE, "quota": quota // _MEGABYTE, "added": -(-added // _MEGABYTE)}
        raise ValidationError(message, code="quota", params=sizes)


def keep_file_hints(paper: Attachment, upload: "UploadedFile[Any]") -> list[FileHint]:
    """Keep what signs of a person the checked upload showed, without their words (BR22, G87)."""
    return FileHint.objects.bulk_create(
        FileHint(
            attachment=paper,
            hint=found.sign.hint,
            place=found.place,
            label=found.label[:100],
            fingerprint=sign_fingerprint(found.sign),
        )
        for found in contents_of(upload).signs
    )
