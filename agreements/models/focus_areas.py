"""What the parties work on together for some years, and what they want to reach in it (R058, R059)."""

import pghistory
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from agreements.models.edited import Edited
from agreements.models.keeping import released_with_version
from agreements.models.texts import AgreementVersion
from agreements.querysets import FocusAreaQuerySet


@pghistory.track()
class FocusArea(Edited):
    """A focus area with its goal; `key` is the same in every version and in the agreements that follow."""

    SAID_OF_ITSELF = ("title", "goal", "until_year", "knowledge", "link")

    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="focus_areas")
    key = models.CharField(max_length=40)
    title = models.CharField(_("satsingsområde"), max_length=120)
    goal = models.CharField(_("mål"), max_length=300)
    until_year = models.PositiveSmallIntegerField(_("innen utgangen av"), null=True, blank=True)
    knowledge = models.CharField(_("hva valget bygger på"), max_length=500, blank=True)
    link = models.URLField(_("lenke til kunnskapen eller planen"), blank=True)

    objects = FocusAreaQuerySet.as_manager()

    class Meta:
        verbose_name = _("satsingsområde")
        verbose_name_plural = _("satsingsområder")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [UniqueConstraint(fields=["version", "key"], name="one_focus_area_a_key")]
        triggers = [released_with_version()]

    def __str__(self) -> str:
        return self.title
