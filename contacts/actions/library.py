"""Laying guidance and templates in the library of a district, and taking them down (R130, R131)."""

import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from contacts.actions.judging import NOT_NOW, lock_district, require_manager
from contacts.models import LibraryDocument
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict
from politirad.web.files import media_type_of
from politirad.web.rules import fits_quota

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

_DAY = timedelta(days=1)
_MEGABYTE = 1024 * 1024


@transaction.atomic
def add_document(
    district: PoliceDistrict,
    *,
    kind: str,
    title: str,
    about: str = "",
    file: "UploadedFile[bytes]",
    valid_from: date,
    replaces: LibraryDocument | None = None,
    by: User,
) -> LibraryDocument:
    """Lay a checked upload in the library, once; the one it replaces is there to the day before."""
    require_manager(by, district)
    lock_district(district)
    name = unicodedata.normalize("NFC", file.name or "")
    same = {"title": title, "file_name": name, "size": file.size or 0, "valid_from": valid_from}
    there = LibraryDocument.objects.filter(district=district, **same).first()
    if there:
        return there
    _refuse_over_quota(district, file.size or 0)
    if replaces:
        _take_down(replaces, district, valid_from - _DAY)
    return LibraryDocument.objects.create(
        district=district,
        kind=kind,
        about=about,
        file=file,
        media_type=media_type_of(name),
        replaces=replaces,
        made_by=by,
        **same,
    )


@transaction.atomic
def withdraw_document(document: LibraryDocument, *, on: date, by: User) -> None:
    """Say which day is its last in the library; it is kept, with what took its place (R027)."""
    require_manager(by, document.district)
    lock_district(document.district)
    fresh = LibraryDocument.objects.get(pk=document.pk)
    if on < fresh.valid_from:
        raise ValidationError({"on": _("Siste dag kan ikke være før første dag.")})
    fresh.valid_until = on
    fresh.save(update_fields=["valid_until"])


def _take_down(document: LibraryDocument, district: PoliceDistrict, last: date) -> None:
    """End what is replaced, as it is now."""
    fresh = LibraryDocument.objects.filter(pk=document.pk, district=district, replaced_by=None).first()
    if fresh is None:
        raise ValidationError({"replaces": NOT_NOW})
    if last < fresh.valid_from:
        raise ValidationError({"valid_from": _("Dagen må være etter første dag for det som blir erstattet.")})
    fresh.valid_until = last
    fresh.save(update_fields=["valid_until"])


def _refuse_over_quota(district: PoliceDistrict, added: int) -> None:
    """Keep a library within what a forum may keep (G48)."""
    used = LibraryDocument.objects.filter(district=district).aggregate(total=Sum("size"))["total"] or 0
    if not fits_quota(used=used, added=added, quota=settings.FORUM_QUOTA_MB * _MEGABYTE):
        message = _("Biblioteket er fullt: det kan ha %(quota)s MB. Si fra til den som drifter løsningen.")
        raise ValidationError({"file": message % {"quota": settings.FORUM_QUOTA_MB}})
