"""Action items: what, exactly one responsible person, and a deadline."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Case, CheckConstraint, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.sealing import kept_as_promised
from meetings.querysets import ActionItemQuerySet
from politirad.tenancy.permissions import Party

_ONE_DATE = Q(due_on__isnull=False, review_on__isnull=True) | Q(due_on__isnull=True, review_on__isnull=False)
# As the first migration wrote them: by keyword they would be other fields to Django.
_YES, _NO = Value(True), Value(False)  # noqa: FBT003
_OPEN = ("not_started", "in_progress", "waiting")


@pghistory.track()
class ActionItem(models.Model):
    """Something a person on one side has promised to do (R087, BR24)."""

    class Status(models.TextChoices):
        """How far it has come; overdue is computed, never a status."""

        NOT_STARTED = "not_started", _("Ikke startet")
        IN_PROGRESS = "in_progress", _("Pågår")
        WAITING = "waiting", _("Venter på andre")
        DONE = "done", _("Fullført")

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="action_items")
    what = models.CharField(_("hva skal gjøres?"), max_length=300)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="action_items", verbose_name=_("hvem?")
    )
    party = models.CharField(_("part"), max_length=12, choices=Party)
    due_on = models.DateField(_("frist"), null=True, blank=True)
    review_on = models.DateField(_("ny gjennomgang"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=11, choices=Status, default=Status.NOT_STARTED)
    result = models.CharField(_("hva ble resultatet?"), max_length=300, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    is_open = models.GeneratedField(
        expression=Case(When(status__in=_OPEN, then=_YES), default=_NO),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    next_date_on = models.GeneratedField(
        expression=Coalesce("due_on", "review_on"), output_field=models.DateField(), db_persist=True
    )

    objects = ActionItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("oppgave")
        verbose_name_plural = _("oppgaver")
        default_permissions = ()
        constraints = [
            CheckConstraint(condition=_ONE_DATE, name="action_item_has_a_deadline_or_a_review"),
            CheckConstraint(
                condition=~Q(status="done") | ~Q(result=""), name="action_item_is_closed_with_a_result"
            ),
        ]
        indexes = [
            models.Index(fields=["next_date_on", "id"], condition=Q(is_open=True), name="open_action_items")
        ]
        triggers = [kept_as_promised()]

    def __str__(self) -> str:
        return self.what


class ActionItemMove(models.Model):
    """That an action item changed status: who, when and a note."""

    action_item = models.ForeignKey(ActionItem, models.CASCADE, related_name="moves")
    to_status = models.CharField(max_length=11, choices=ActionItem.Status)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    note = models.CharField(_("merknad"), max_length=300, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.action_item}: {self.get_to_status_display()}"
