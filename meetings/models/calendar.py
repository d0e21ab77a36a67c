"""The secret address of a person's own calendar of meetings."""

import pghistory
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


@pghistory.track(exclude=["token_sha256"])
class CalendarFeed(models.Model):
    """That a person's meetings can be read at a secret address; only a digest of the secret is kept (G40)."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="calendar_feed")
    token_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("laget"))

    class Meta:
        verbose_name = _("kalenderabonnement")
        verbose_name_plural = _("kalenderabonnementer")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.user)
