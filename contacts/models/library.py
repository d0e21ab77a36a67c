"""Guidance and templates that the politikontakter of a district share (R130, R131)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts.querysets import LibraryQuerySet
from politirad.tenancy.models import PoliceDistrict
from politirad.tenancy.models.dating import Dated
from politirad.web.files import random_name


def _stored_name(_document: "LibraryDocument", name: str) -> str:
    return random_name("bibliotek", name)


@pghistory.track()
class LibraryDocument(Dated):
    """A file of the library, from a day to a day; what takes its place points back at it (R027)."""

    class Kind(models.TextChoices):
        """What it is for."""

        GUIDANCE = "guidance", _("Veiledning")
        TEMPLATE = "template", _("Mal")

    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="library")
    kind = models.CharField(_("type"), max_length=10, choices=Kind, default=Kind.GUIDANCE)
    title = models.CharField(_("tittel"), max_length=120)
    about = models.CharField(_("hva den er til"), max_length=300, blank=True)
    file = models.FileField(_("fil"), upload_to=_stored_name)
    file_name = models.CharField(_("filnavn"), max_length=150)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField(_("størrelse i byte"))
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", editable=False
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = LibraryQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("dokument i biblioteket")
        verbose_name_plural = _("dokumenter i biblioteket")
        default_permissions = ()
        constraints = [
            *Dated.Meta.constraints,
            CheckConstraint(name="library_document_has_a_title", condition=~Q(title="")),
        ]

    def __str__(self) -> str:
        return self.title
