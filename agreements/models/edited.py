"""A row of a draft that several people may write in: nobody overwrites another (ux.md 7.7)."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Edited(models.Model):
    """The number of the row's edition, and who wrote it last and when; nobody has where it was copied."""

    edition = models.PositiveIntegerField(default=1, editable=False)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    edited_at = models.DateTimeField(_("sist endret"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def edited_by_name(self) -> str:
        """Who wrote last; somebody, where it was nobody with an account here."""
        return self.edited_by.full_name if self.edited_by else str(_("Noen andre"))
