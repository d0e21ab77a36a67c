"""Measures: what a plan does, who does it, and how it goes."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.plans import rules
from politirad.plans.models.plans import Goal, JointActionPlan
from politirad.plans.models.written import Written
from politirad.plans.querysets import MeasureQuerySet
from politirad.tenancy.permissions import Party

_ENDED_WITH_RESULT = ~Q(state__in=sorted(rules.ENDED)) | ~Q(result="")


class CoordinationStep(models.IntegerChoices):
    """How far up the ladder of coordination an item or a measure means to take the parties (R048)."""

    SHARE = 1, _("1. Dele informasjon")
    UNDERSTAND = 2, _("2. Utvikle felles forståelse")
    PROTECT = 3, _("3. Unngå å svekke andres måloppnåelse")
    JOIN = 4, _("4. Utvikle felles plan eller tiltak")


@pghistory.track()
class Measure(Written):
    """An effort of the plan: what, who, with what, by when, and how one knows (R074)."""

    class State(models.TextChoices):
        """How far it has come."""

        PLANNED = rules.MeasureState.PLANNED.value, _("Planlagt")
        RUNNING = rules.MeasureState.RUNNING.value, _("Pågår")
        DONE = rules.MeasureState.DONE.value, _("Gjennomført")
        STOPPED = rules.MeasureState.STOPPED.value, _("Stanset")

    SAID_OF_ITSELF = (
        "title",
        "goal_id",
        "process_id",
        "description",
        "party",
        "group_id",
        "responsible",
        "contributors",
        "step",
        "resources",
        "indicator",
        "due_on",
        "is_concluded",
    )
    OWNER = "plan_id"

    plan = models.ForeignKey(JointActionPlan, models.CASCADE, related_name="measures")
    goal = models.ForeignKey(Goal, models.PROTECT, null=True, blank=True, related_name="measures")
    process = models.ForeignKey(
        "plans.Process",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("prosess i politiet"),
    )
    title = models.CharField(_("tiltak"), max_length=140)
    description = models.TextField(_("hva skal gjøres?"), max_length=4000, blank=True)
    party = models.CharField(_("ansvarlig part"), max_length=12, choices=Party)
    group = models.ForeignKey(
        Forum,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("gruppe som gjennomfører"),
    )
    responsible = models.CharField(_("ansvarlig"), max_length=120, blank=True)
    contributors = models.CharField(_("hvem bidrar?"), max_length=300, blank=True)
    step = models.PositiveSmallIntegerField(
        _("trinn i samordningstrappen"),
        choices=CoordinationStep,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(4)],
    )
    resources = models.CharField(_("ressurser"), max_length=300, blank=True)
    indicator = models.CharField(_("hvordan vet vi om det virker?"), max_length=300, blank=True)
    due_on = models.DateField(_("frist"), null=True, blank=True)
    is_concluded = models.BooleanField(_("rådet har konkludert om tiltaket"), default=False)
    state = models.CharField(_("status"), max_length=7, choices=State, default=State.PLANNED)
    result = models.CharField(_("hva ble resultatet?"), max_length=300, blank=True)
    learned = models.CharField(_("hva lærte dere?"), max_length=300, blank=True)
    clever = models.CharField(_("hva var lurt?"), max_length=300, blank=True)

    objects = MeasureQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("tiltak")
        verbose_name_plural = _("tiltak")
        ordering = ("due_on", "pk")
        constraints = [
            CheckConstraint(condition=_ENDED_WITH_RESULT, name="measure_ends_with_a_result"),
            UniqueConstraint(fields=["plan", "title"], name="one_measure_a_title"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def lacks(self) -> list[rules.Lack]:
        """What the step of the ladder asks for and the measure has not."""
        return rules.measure_lacks(
            self.step,
            responsible=self.responsible,
            resources=self.resources,
            due_on=self.due_on,
            is_concluded=self.is_concluded,
        )

    @property
    def look(self) -> str:
        """The sign of its state."""
        return f"measure_{self.state}"

    @property
    def has_ended(self) -> bool:
        """Whether it is done or stopped."""
        return self.state in rules.ENDED
