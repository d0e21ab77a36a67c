"""What a council asks of a thematic forum, and the items in which the forum reports back (R108, R109)."""

from datetime import date, datetime

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models.agenda import AgendaItem
from meetings.models.meeting import Meeting
from meetings.models.reference import Topic
from meetings.querysets import MandateQuerySet, MandateReportQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.models.dating import Dated, no_overlap
from politirad.web.rules import fingerprint


@pghistory.track()
class ForumMandate(Dated):
    """What a council has asked a thematic forum to do, and how often it wants to hear of it (R109, BR39)."""

    SAID_OF_ITSELF = (
        "topic_id",
        "purpose",
        "item_id",
        "given_on",
        "reports_every_months",
        "valid_from",
        "valid_until",
    )

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="mandates", verbose_name=_("temaforum"))
    council = models.ForeignKey(Forum, models.PROTECT, related_name="given_mandates", verbose_name=_("råd"))
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="mandates", verbose_name=_("tema"))
    purpose = models.TextField(_("oppdrag"))
    # Empty when it was given before the product was used, or when the item left its draft agenda.
    item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="mandates", verbose_name=_("sak")
    )
    given_on = models.DateField(_("gitt"))
    reports_every_months = models.PositiveSmallIntegerField(
        _("måneder mellom rapportene"),
        default=rules.MOST_MONTHS,
        validators=[MinValueValidator(1), MaxValueValidator(rules.MOST_MONTHS)],
    )
    ended_reason = models.CharField(_("hvorfor mandatet ble avsluttet"), max_length=300, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = MandateQuerySet.as_manager()

    # What `with_reports` and `with_task_counts` add.
    last_report_at: datetime | None
    next_report_at: datetime | None
    next_item_id: int | None
    open_count: int
    overdue_count: int

    class Meta(Dated.Meta):
        verbose_name = _("mandat")
        verbose_name_plural = _("mandater")
        default_permissions = ()
        ordering = ("forum__sort_key", "-valid_from", "pk")
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_mandate_at_a_time", "forum", "council"),
            CheckConstraint(condition=~Q(forum=F("council")), name="mandate_is_given_to_another_forum"),
            CheckConstraint(
                condition=Q(reports_every_months__gte=1, reports_every_months__lte=rules.MOST_MONTHS),
                name="mandate_is_reported_on_each_year",
            ),
            CheckConstraint(
                condition=Q(ended_reason="") | Q(valid_until__isnull=False),
                name="ended_mandate_has_a_last_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forum}, {self.council}"

    @property
    def is_over(self) -> bool:
        """Whether its last day is past."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    @property
    def last_report_on(self) -> date | None:
        """When the forum last reported; of rows read `with_reports`."""
        return timezone.localdate(self.last_report_at) if self.last_report_at else None

    @property
    def report_due_on(self) -> date:
        """The last day for the next report; of rows read `with_reports` (BR39)."""
        return rules.report_due_on(self.given_on, self.last_report_on, self.reports_every_months)

    @property
    def report_state(self) -> rules.ReportState:
        """How the next report stands today; of rows read `with_reports` (BR39)."""
        is_scheduled = self.next_report_at is not None
        return rules.report_state(self.report_due_on, today=timezone.localdate(), is_scheduled=is_scheduled)

    @property
    def report_look(self) -> str:
        """The name of the mark that shows how the next report stands."""
        return f"report_{self.report_state}"

    @property
    def fingerprint(self) -> str:
        """Changes when what it says of itself does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))


@pghistory.track()
class MandateReport(models.Model):
    """That a report was put on the agenda of a meeting, once; and the item that is the report now.

    An item that is not reached takes the report along to the next meeting. When it is taken off an
    agenda, the row stays: the report does not come back to that meeting by itself.
    """

    mandate = models.ForeignKey(ForumMandate, models.CASCADE, related_name="reports")
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="mandate_reports")
    item = models.OneToOneField(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="mandate_report"
    )

    objects = MandateReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("rapport fra temaforum")
        verbose_name_plural = _("rapporter fra temafora")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["mandate", "meeting"], name="one_report_a_meeting")]

    def __str__(self) -> str:
        return f"{self.mandate}, {self.meeting}"
