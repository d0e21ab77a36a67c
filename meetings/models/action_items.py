"""Action items: what, exactly one responsible person, and a deadline."""

from datetime import date
from typing import Any

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Case, CheckConstraint, F, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from meetings import rules
from meetings.models.agenda import AgendaItem
from meetings.models.conclusions import Conclusion
from meetings.models.sealing import in_forum_of_item, kept_as_promised
from meetings.querysets import ActionItemQuerySet
from politirad.councils.models import Forum
from politirad.plans.models import Measure
from politirad.tenancy.permissions import Party, Role
from politirad.web.rules import fingerprint

_ONE_DATE = Q(due_on__isnull=False, review_on__isnull=True) | Q(due_on__isnull=True, review_on__isnull=False)
# As the first migration wrote them: by keyword they would be other fields to Django.
_YES, _NO = Value(True), Value(False)  # noqa: FBT003
_OPEN = ("not_started", "in_progress", "waiting")
_WITHDRAWN_WITH_REASON = Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True, withdrawn_reason="") | (
    Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_reason="")
)
_RESTS_WITH_REASON = Q(rests_until__isnull=True, rest_reason="") | (
    Q(rests_until__isnull=False) & ~Q(rest_reason="")
)
_SERVES_NOTHING = Q(agreement__isnull=True, commitment_key="")
_SERVES_A_COMMITMENT = Q(agreement__isnull=False) & ~Q(commitment_key="")
_DELIVERED_WITH_WORDS = Q(delivered_at__isnull=True) | (Q(receiver__isnull=False) & ~Q(result=""))
_NOT_ITS_OWN_PART = Q(parent__isnull=True) | ~Q(parent=F("pk"))
# What happened before tasks knew their forum is kept as it was written.
_IN_HISTORY = {
    "forum": models.ForeignKey(
        Forum,
        models.DO_NOTHING,
        null=True,
        db_constraint=False,
        related_name="+",
        related_query_name="+",
    )
}


@pghistory.track(attrs=_IN_HISTORY)
class ActionItem(models.Model):
    """Something a person on one side has promised to do (R087, BR24).

    Most are promised under an item of a meeting, whose forum is theirs. One without an item is written by
    an organiser of the forum, or handed down to it from another: from a conclusion, or as a part of the
    task above (R163).
    """

    class Status(models.TextChoices):
        """How far it has come; overdue is computed, never a status."""

        NOT_STARTED = "not_started", _("Ikke startet")
        IN_PROGRESS = "in_progress", _("Pågår")
        WAITING = "waiting", _("Venter på andre")
        DONE = "done", _("Fullført")

    SAID_OF_ITSELF = (
        *("what", "responsible_id", "responsible_role", "receiver_id", "due_on", "review_on"),
        *("status", "result", "delivered_at", "rests_until", "withdrawn_at"),
    )

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="action_items", verbose_name=_("forum"))
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, blank=True, related_name="action_items")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("oppgaven den er en del av"),
    )
    conclusion = models.ForeignKey(
        Conclusion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tasks",
        verbose_name=_("konklusjon"),
    )
    what = models.CharField(_("hva skal gjøres?"), max_length=300)
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="action_items", verbose_name=_("hvem?")
    )
    # The person holds the promise; with a role it is the role's, and goes on to whoever has it next.
    responsible_role = models.CharField(_("som"), max_length=30, choices=Role, blank=True)
    party = models.CharField(_("part"), max_length=12, choices=Party)
    contributors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="ActionItemContributor", related_name="+"
    )
    receiver = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="promised",
        verbose_name=_("lovet til"),
    )
    is_oral = models.BooleanField(_("lovet muntlig"), default=False)
    due_on = models.DateField(_("frist"), null=True, blank=True)
    review_on = models.DateField(_("ny gjennomgang"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=11, choices=Status, default=Status.NOT_STARTED)
    result = models.CharField(_("hva ble resultatet?"), max_length=300, blank=True)
    delivered_at = models.DateTimeField(_("levert"), null=True, blank=True)
    rests_until = models.DateField(_("hviler til"), null=True, blank=True)
    rest_reason = models.CharField(_("hvorfor den hviler"), max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(_("trukket"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.CharField(_("hvorfor den er trukket"), max_length=300, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since_version = models.PositiveSmallIntegerField(_("fra utgave"), default=1, editable=False)
    is_open = models.GeneratedField(
        expression=Case(When(status__in=_OPEN, withdrawn_at__isnull=True, then=_YES), default=_NO),
        output_field=models.BooleanField(),
        db_persist=True,
    )
    next_date_on = models.GeneratedField(
        expression=Coalesce("due_on", "review_on"), output_field=models.DateField(), db_persist=True
    )

    measure = models.ForeignKey(
        Measure, models.PROTECT, null=True, blank=True, related_name="action_items", verbose_name=_("tiltak")
    )

    # The promise of an agreement it serves: its key, as the texts of the agreement are renewed (G04).
    agreement = models.ForeignKey(
        Agreement,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="action_items",
        verbose_name=_("avtale"),
    )
    commitment_key = models.CharField(_("forpliktelse"), max_length=40, blank=True)

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
            CheckConstraint(condition=Q(party__in=Party.values), name="action_item_has_one_party"),
            CheckConstraint(condition=_WITHDRAWN_WITH_REASON, name="action_item_is_withdrawn_with_a_reason"),
            CheckConstraint(condition=_RESTS_WITH_REASON, name="action_item_rests_with_a_reason"),
            CheckConstraint(condition=_DELIVERED_WITH_WORDS, name="action_item_is_delivered_to_somebody"),
            CheckConstraint(
                condition=_SERVES_NOTHING | _SERVES_A_COMMITMENT, name="action_item_serves_a_whole_commitment"
            ),
            CheckConstraint(
                condition=Q(is_oral=False) | Q(receiver__isnull=False), name="oral_promise_has_a_receiver"
            ),
            CheckConstraint(condition=_NOT_ITS_OWN_PART, name="action_item_is_no_part_of_itself"),
        ]
        indexes = [
            models.Index(fields=["next_date_on", "id"], condition=Q(is_open=True), name="open_action_items")
        ]
        triggers = [in_forum_of_item(), kept_as_promised()]

    def __str__(self) -> str:
        return self.what

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Know the forum of the item's meeting, which the database keeps to whatever is said here."""
        if self.item is not None and self._state.adding:
            self.forum_id = self.item.meeting.forum_id
        super().save(*args, **kwargs)

    @property
    def fingerprint(self) -> str:
        """Changes when what it says or how it stands does, so that a stale page is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))

    @property
    def handed_down_from(self) -> Forum | None:
        """The forum a task without a meeting came from; nothing for one its own forum wrote (R163)."""
        if self.item_id is not None:
            return None
        above = self.parent.forum if self.parent else None
        above = self.conclusion.item.meeting.forum if self.conclusion else above
        return None if above == self.forum else above

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was taken back after the minutes were approved; it stays visible (G69)."""
        return self.withdrawn_at is not None

    @property
    def is_delivered(self) -> bool:
        """Whether it waits for its receiver to say that they have got it (G67)."""
        return self.delivered_at is not None and self.is_open

    def is_resting(self, today: date) -> bool:
        """Whether it is laid aside for now; it comes back by itself (G66)."""
        return self.is_open and rules.is_resting(self.rests_until, today)

    def is_overdue(self, today: date) -> bool:
        """Whether the responsible person is late: not while it rests or waits for its receiver."""
        is_theirs = self.is_open and not self.is_delivered and not self.is_resting(today)
        return self.due_on is not None and rules.is_overdue(self.due_on, today=today, is_open=is_theirs)

    def look(self, today: date) -> str:
        """How it stands in one word: its status, or withdrawn, delivered or resting."""
        if self.is_withdrawn:
            return "withdrawn"
        if self.is_delivered:
            return "promise_delivered"
        return "promise_resting" if self.is_resting(today) else self.status


@pghistory.track()
class ActionItemContributor(models.Model):
    """That somebody helps with an action item, on their own side; one person leads it all the same (G68)."""

    action_item = models.ForeignKey(ActionItem, models.CASCADE, related_name="contributions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="contributions")
    party = models.CharField(_("part"), max_length=12, choices=Party)

    class Meta:
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["action_item", "user"], name="one_contribution_a_person")
        ]

    def __str__(self) -> str:
        return str(self.user)


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


class PromiseReminder(models.Model):
    """That a person was reminded of an action item: one row for each step of each deadline, in one digest."""

    action_item = models.ForeignKey(ActionItem, models.CASCADE, related_name="reminders")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    step = models.CharField(max_length=8, choices=[(step.value, step.value) for step in rules.PromiseStep])
    about_on = models.DateField()
    sent_on = models.DateField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["action_item", "user", "step", "about_on"], name="reminded_once_of_each_step"
            )
        ]
        indexes = [models.Index(fields=["user", "-sent_on"], name="last_digest_of_a_person")]

    def __str__(self) -> str:
        return f"{self.action_item}: {self.step}"
