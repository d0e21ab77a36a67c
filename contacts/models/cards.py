"""What people let others see of them, and which municipalities show it openly (G19, R120, R177)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from politirad.tenancy.models import Municipality

_NO_DAYS = Q(away_from_on__isnull=True, away_until_on__isnull=True)
_BOTH_DAYS = Q(away_from_on__isnull=False, away_until_on__isnull=False, away_until_on__gte=F("away_from_on"))
_NOT_WITHDRAWN = Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
_WITHDRAWN = Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)


@pghistory.track()
class ContactCard(models.Model):
    """What a person allows to be shown of them; the history says from when each of it was allowed (G19).

    Whoever has none shows all internally and nothing openly. PostgreSQL publishes nothing of its own.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="contact_card")
    workplace = models.CharField(_("sted og dager"), max_length=200, blank=True)
    away_from_on = models.DateField(_("borte fra"), null=True, blank=True)
    away_until_on = models.DateField(_("borte til og med"), null=True, blank=True)
    shows_phone = models.BooleanField(_("telefon internt"), default=True, db_default=True)
    shows_email = models.BooleanField(_("e-post internt"), default=True, db_default=True)
    shows_workplace = models.BooleanField(_("sted og dager internt"), default=True, db_default=True)
    publishes_name = models.BooleanField(_("navn åpent"), default=False, db_default=False)
    publishes_phone = models.BooleanField(_("telefon åpent"), default=False, db_default=False)
    publishes_email = models.BooleanField(_("e-post åpent"), default=False, db_default=False)
    publishes_workplace = models.BooleanField(_("sted og dager åpent"), default=False, db_default=False)

    class Meta:
        verbose_name = _("kontaktkort")
        verbose_name_plural = _("kontaktkort")
        default_permissions = ()
        constraints = [
            CheckConstraint(name="away_from_a_day_to_a_day", condition=_NO_DAYS | _BOTH_DAYS),
            CheckConstraint(
                name="address_is_published_with_the_name",
                condition=Q(publishes_email=False) | Q(publishes_name=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)

    @property
    def choices(self) -> rules.CardChoices:
        """What is allowed, as the rules read it."""
        return rules.CardChoices(
            internal=frozenset(f for f in rules.CardField if getattr(self, f"shows_{f.value}", False)),
            public=frozenset(f for f in rules.CardField if getattr(self, f"publishes_{f.value}")),
        )


@pghistory.track()
class DirectoryPublication(models.Model):
    """That a municipality shows its contacts to the whole world, from a moment and perhaps to one (R177)."""

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="directory_publications")
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    published_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("åpen kontaktside")
        verbose_name_plural = _("åpne kontaktsider")
        default_permissions = ()
        ordering = ("-published_at", "-pk")
        constraints = [
            UniqueConstraint(
                fields=["municipality"],
                condition=_NOT_WITHDRAWN,
                name="one_open_contact_page_a_municipality",
            ),
            CheckConstraint(name="withdrawn_by_somebody", condition=_NOT_WITHDRAWN | _WITHDRAWN),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} ({self.published_at:%Y-%m-%d})"
