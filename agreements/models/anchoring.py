"""Where an agreement was treated, so that it stands in both organisations and not with one person (R045)."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.querysets import OnAgreementQuerySet


@pghistory.track()
class Anchoring(models.Model):
    """One decision about an agreement: by a political body, by the administration, or by the police."""

    class Kind(models.TextChoices):
        """Who decides, in the order of the page."""

        POLITICAL = "political", _("Politisk behandling i kommunen")
        ADMINISTRATIVE = "administrative", _("Avklart med kommunedirektøren")
        POLICE = "police", _("Avklart med ledelsen i politiet")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="anchorings")
    kind = models.CharField(_("hva slags"), max_length=14, choices=Kind)
    body = models.CharField(_("hvem"), max_length=120)
    case_number = models.CharField(_("saksnummer"), max_length=40, blank=True)
    decided_on = models.DateField(_("når"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = OnAgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("forankring")
        verbose_name_plural = _("forankringer")
        default_permissions = ()
        ordering = ("decided_on", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.body}"
