"""People called to one item alone."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.sealing import ITEM_MEETING, sealed_with_meeting
from meetings.querysets import OnItemQuerySet


@pghistory.track()
class ItemGuest(models.Model):
    """Somebody called to one item: they see that item and nothing else, for a while (BR30, R107)."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="guests")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="called_to_items")
    title = models.CharField(_("tittel"), max_length=80)
    comes = models.TimeField(_("kommer"), null=True, blank=True)
    leaves = models.TimeField(_("går"), null=True, blank=True)
    is_present = models.BooleanField(_("var til stede"), default=False)
    called_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = OnItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("gjest i saken")
        verbose_name_plural = _("gjester i saken")
        default_permissions = ()
        ordering = ("comes", "pk")
        constraints = [UniqueConstraint(fields=["item", "user"], name="called_once_an_item")]
        triggers = [sealed_with_meeting(ITEM_MEETING)]

    def __str__(self) -> str:
        return f"{self.user}, {self.title}"
