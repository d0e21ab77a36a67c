"""Joint action plans with goals and measures, the police's processes, and police by-laws."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.plans import rules
from politirad.plans.querysets import (
    BylawsQuerySet,
    InPlanQuerySet,
    MeasureQuerySet,
    PlanQuerySet,
    ProcessQuerySet,
)
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party

_ENDED_WITH_RESULT = ~Q(state__in=sorted(rules.ENDED)) | ~Q(result="")


class CoordinationStep(models.IntegerChoices):
    """How far up the ladder of coordination an item or a measure means to take the parties (R048)."""

    SHARE = 1, _("1. Dele informasjon")
    UNDERSTAND = 2, _("2. Utvikle felles forståelse")
    PROTECT = 3, _("3. Unngå å svekke andres måloppnåelse")
    JOIN = 4, _("4. Utvikle felles plan eller tiltak")


class Written(models.Model):
    """A record several people write in; `version` tells a stale form (ux.md 7.7)."""

    SAID_OF_ITSELF: tuple[str, ...] = ()

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        default_permissions = ()


@pghistory.track()
class JointActionPlan(Written):
    """What the municipality and the police will do together in some years (R074)."""

    SAID_OF_ITSELF = ("title", "first_year", "last_year", "background", "adopted_on", "closed_on")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="action_plans")
    title = models.CharField(_("tittel"), max_length=140)
    first_year = models.PositiveSmallIntegerField(_("fra og med år"))
    last_year = models.PositiveSmallIntegerField(_("til og med år"))
    background = models.TextField(_("bakgrunn"), max_length=8000, blank=True)
    adopted_on = models.DateField(_("rådet sluttet seg til"), null=True, blank=True)
    closed_on = models.DateField(_("avsluttet"), null=True, blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("felles handlingsplan")
        verbose_name_plural = _("felles handlingsplaner")
        ordering = ("-last_year", "-pk")
        constraints = [
            CheckConstraint(condition=Q(last_year__gte=F("first_year")), name="action_plan_ends_after_start"),
            UniqueConstraint(fields=["forum", "title", "first_year"], name="one_action_plan_a_title"),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.first_year}–{self.last_year}"


@pghistory.track()
class Goal(models.Model):
    """What a plan wants to reach, within a focus area (R070)."""

    plan = models.ForeignKey(JointActionPlan, models.CASCADE, related_name="goals")
    text = models.CharField(_("mål"), max_length=300)
    focus_area = models.CharField(_("satsingsområde"), max_length=120, blank=True)

    objects = InPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("mål")
        verbose_name_plural = _("mål")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [UniqueConstraint(fields=["plan", "text"], name="one_goal_a_text")]

    def __str__(self) -> str:
        return self.text


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
        "responsible",
        "contributors",
        "step",
        "resources",
        "indicator",
        "due_on",
        "is_concluded",
    )

    plan = models.ForeignKey(JointActionPlan, models.CASCADE, related_name="measures")
    goal = models.ForeignKey(Goal, models.PROTECT, null=True, blank=True, related_name="measures")
    process = models.ForeignKey(
        "Process",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="measures",
        verbose_name=_("prosess i politiet"),
    )
    title = models.CharField(_("tiltak"), max_length=140)
    description = models.TextField(_("hva skal gjøres?"), max_length=4000, blank=True)
    party = models.CharField(_("ansvarlig part"), max_length=12, choices=Party)
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
