"""Joint action plans, and the goals in them."""

import pghistory
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from politirad.councils.models import Forum
from politirad.plans.models.written import Written
from politirad.plans.querysets import InPlanQuerySet, PlanQuerySet


@pghistory.track()
class JointActionPlan(Written):
    """What the municipality and the police will do together in some years (R074).

    An SLT plan is a plan of its own beside the council's: it is mainly for children and young people, while
    the council works for everybody (R162, G74).
    """

    class Kind(models.TextChoices):
        """Whose plan it is."""

        JOINT = "joint", _("Felles handlingsplan")
        SLT = "slt", _("SLT-plan")

    SAID_OF_ITSELF = ("title", "first_year", "last_year", "background", "adopted_on", "closed_on")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="action_plans")
    kind = models.CharField(_("type"), max_length=5, choices=Kind, default=Kind.JOINT)
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

    @property
    def is_slt(self) -> bool:
        """Whether it is the plan of an SLT network."""
        return self.kind == self.Kind.SLT


@pghistory.track()
class PlanSharing(models.Model):
    """That a plan is read in a forum beside its own; written it is in its own alone."""

    plan = models.ForeignKey(JointActionPlan, models.CASCADE, related_name="sharings")
    forum = models.ForeignKey(Forum, models.CASCADE, related_name="shared_plans")

    class Meta:
        verbose_name = _("deling av plan")
        verbose_name_plural = _("delinger av planer")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["plan", "forum"], name="one_sharing_a_forum")]

    def __str__(self) -> str:
        return f"{self.plan}: {self.forum}"


@pghistory.track()
class Goal(Written):
    """What a plan wants to reach, within a focus area, and the council's goal it serves (R070, G74)."""

    SAID_OF_ITSELF = ("text", "focus_area", "serves_id")
    OWNER = "plan_id"

    plan = models.ForeignKey(JointActionPlan, models.CASCADE, related_name="goals")
    text = models.CharField(_("mål"), max_length=300)
    focus_area = models.CharField(_("satsingsområde"), max_length=120, blank=True)
    serves = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="served_by",
        verbose_name=_("mål i rådets plan"),
    )

    objects = InPlanQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("mål")
        verbose_name_plural = _("mål")
        ordering = ("pk",)
        constraints = [UniqueConstraint(fields=["plan", "text"], name="one_goal_a_text")]

    def __str__(self) -> str:
        return self.text
