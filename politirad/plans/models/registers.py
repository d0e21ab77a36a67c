"""The police's processes as the council follows them, and the municipalities' police by-laws."""

import pghistory
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.plans import rules
from politirad.plans.models.written import Written
from politirad.plans.querysets import BylawsQuerySet, ProcessQuerySet
from politirad.tenancy.models import Municipality


@pghistory.track()
class Process(Written):
    """One of the police's processes, as the council follows it (R101, R102)."""

    class Kind(models.TextChoices):
        """The two processes of knowledge-based policing."""

        PRIORITISATION = "prioritisation", _("Prioriteringsprosess")
        MEASURES = "measures", _("Tiltaksprosess")

    SAID_OF_ITSELF = ("kind", "title", "started_on", "municipality_from_on", "ended_on", "outcome")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="processes")
    kind = models.CharField(_("type"), max_length=14, choices=Kind)
    title = models.CharField(_("hva den gjelder"), max_length=140)
    started_on = models.DateField(_("startet"))
    municipality_from_on = models.DateField(_("kommunen med fra"), null=True, blank=True)
    ended_on = models.DateField(_("avsluttet"), null=True, blank=True)
    outcome = models.TextField(_("hva den førte til"), max_length=4000, blank=True)

    objects = ProcessQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("prosess i politiet")
        verbose_name_plural = _("prosesser i politiet")
        constraints = [
            CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
                name="process_ends_after_start",
            ),
            UniqueConstraint(fields=["forum", "kind", "title", "started_on"], name="one_process_a_start"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def lacks_municipality(self) -> bool:
        """Whether the municipality should be taken in by now."""
        return rules.lacks_municipality(self.municipality_from_on, self.ended_on)


@pghistory.track()
class PoliceBylaws(Written):
    """A municipality's politivedtekter, and when they are looked at again (R075)."""

    SAID_OF_ITSELF = (
        "municipality_id",
        "title",
        "link",
        "adopted_on",
        "case_number",
        "sent_on",
        "approved_on",
        "in_force_on",
        "next_review_on",
    )
    OWNER = "municipality_id"

    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="police_bylaws")
    title = models.CharField(_("navn"), max_length=140)
    link = models.URLField(_("lenke til teksten"), blank=True)
    adopted_on = models.DateField(_("fastsatt av kommunestyret"), null=True, blank=True)
    case_number = models.CharField(_("saksnummer i kommunestyret"), max_length=40, blank=True)
    sent_on = models.DateField(_("sendt til godkjenning"), null=True, blank=True)
    approved_on = models.DateField(_("godkjent"), null=True, blank=True)
    in_force_on = models.DateField(_("i kraft"), null=True, blank=True)
    next_review_on = models.DateField(_("skal ses på igjen"), null=True, blank=True)

    objects = BylawsQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("politivedtekter")
        verbose_name_plural = _("politivedtekter")
        ordering = ("municipality__name", "title")
        constraints = [
            UniqueConstraint(fields=["municipality", "title"], name="one_set_of_bylaws_a_title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def review(self) -> rules.Review:
        """Whether it is time to look at them again."""
        return rules.review_of(self.next_review_on, today=timezone.localdate())
