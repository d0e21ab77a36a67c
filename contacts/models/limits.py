"""The national limit of municipalities per politikontakt, as dated rows (BR02, G15)."""

import pghistory
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from contacts.querysets import LimitQuerySet
from politirad.tenancy.models.dating import Dated, no_overlap


@pghistory.track()
class ContactLimit(Dated):
    """How many municipalities one politikontakt may have without an exception; no row, no limit."""

    limit = models.PositiveSmallIntegerField(_("grense"))
    source = models.CharField(_("kilde"), max_length=200)

    objects = LimitQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("grense for antall kommuner")
        verbose_name_plural = _("grenser for antall kommuner")
        default_permissions = ()
        ordering = ("valid_from",)
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_contact_limit_at_a_time"),
            CheckConstraint(name="contact_limit_lets_one_work", condition=Q(limit__gte=1)),
            CheckConstraint(name="contact_limit_names_its_source", condition=~Q(source="")),
        ]

    def __str__(self) -> str:
        return f"{self.limit} ({self.valid_from})"
