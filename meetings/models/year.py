"""A forum's year: the rule for its meetings, what it has to see to, and its overall plan."""

from collections.abc import Sequence
from datetime import date

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models.meeting import Meeting
from meetings.querysets.year import CouncilPlanQuerySet, YearQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party
from politirad.web.rules import fingerprint


@pghistory.track()
class MeetingPattern(models.Model):
    """The rule a forum's meetings of a year follow: which weekday of which months, when and where (R085)."""

    class Nth(models.IntegerChoices):
        """Which of the month's weekdays."""

        FIRST = 1, _("Den første")
        SECOND = 2, _("Den andre")
        THIRD = 3, _("Den tredje")
        FOURTH = 4, _("Den fjerde")
        LAST = rules.LAST, _("Den siste")

    class Weekday(models.IntegerChoices):
        """The days people meet on, Monday is 0."""

        MONDAY = 0, _("mandag")
        TUESDAY = 1, _("tirsdag")
        WEDNESDAY = 2, _("onsdag")
        THURSDAY = 3, _("torsdag")
        FRIDAY = 4, _("fredag")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="patterns")
    year = models.PositiveSmallIntegerField(_("år"))
    nth = models.PositiveSmallIntegerField(_("hvilken i måneden"), choices=Nth)
    weekday = models.PositiveSmallIntegerField(_("ukedag"), choices=Weekday)
    months = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("måneder"))
    starts = models.TimeField(_("fra"))
    ends = models.TimeField(_("til"))
    place = models.CharField(_("sted"), max_length=120)

    objects = YearQuerySet.as_manager()

    class Meta:
        verbose_name = _("møteregel")
        verbose_name_plural = _("møteregler")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["forum", "year"], name="one_meeting_pattern_a_year")]

    def __str__(self) -> str:
        return f"{self.forum} {self.year}"

    @property
    def rule(self) -> rules.Pattern:
        """The pattern as the rules take it."""
        return rules.Pattern(self.nth, self.weekday, tuple(self.months))


@pghistory.track()
class Obligation(models.Model):
    """Something a forum sees to in a year: a theme, a report, an evaluation (domain.md 4.6, G23)."""

    class Kind(models.TextChoices):
        """What there is to see to, with the words readers see."""

        CRIME_PICTURE = rules.ObligationKind.CRIME_PICTURE.value, _("Kriminalitetsbildet for året før")
        POLICE_PRIORITIES = (
            rules.ObligationKind.POLICE_PRIORITIES.value,
            _("PSTs og politiets prioriteringer"),
        )
        KNOWLEDGE_ORDER = rules.ObligationKind.KNOWLEDGE_ORDER.value, _("Bestille kunnskapsgrunnlag")
        EVALUATION = rules.ObligationKind.EVALUATION.value, _("Årlig evaluering")
        NATIONAL_DAY = rules.ObligationKind.NATIONAL_DAY.value, _("Russetid og 17. mai")
        COUNCIL_REPORT = rules.ObligationKind.COUNCIL_REPORT.value, _("Rapport til kommunestyret")
        SUMMER = rules.ObligationKind.SUMMER.value, _("Sommerberedskap")
        JOINT_GATHERING = rules.ObligationKind.JOINT_GATHERING.value, _("Felles samling for SLT-nivåene")
        SLT_KNOWLEDGE = rules.ObligationKind.SLT_KNOWLEDGE.value, _("SLT: hente inn kunnskapen dere trenger")
        SLT_GOALS = (
            rules.ObligationKind.SLT_GOALS.value,
            _("SLT: mål og prioriteringer inn i kommunens planer"),
        )
        SLT_COORDINATOR = (
            rules.ObligationKind.SLT_COORDINATOR.value,
            _("SLT: siste ord om koordinatorens faglige arbeid"),
        )
        SCHOOL_START = rules.ObligationKind.SCHOOL_START.value, _("Trafikk ved skolestart")
        BUDGET_INPUT = rules.ObligationKind.BUDGET_INPUT.value, _("Innspill til budsjettet")
        ACTION_PLAN = rules.ObligationKind.ACTION_PLAN.value, _("Handlingsplan")
        AGREEMENT_REVISION = rules.ObligationKind.AGREEMENT_REVISION.value, _("Revidere samarbeidsavtalen")
        NEXT_YEAR = rules.ObligationKind.NEXT_YEAR.value, _("Møteplan for neste år")
        OWN = rules.ObligationKind.OWN.value, _("Egen tekst")

    SAID_OF_ITSELF = ("kind", "title", "month", "due_on", "party", "meeting_id")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="obligations")
    year = models.PositiveSmallIntegerField(_("år"))
    kind = models.CharField(_("hva"), max_length=20, choices=Kind)
    title = models.CharField(_("tittel"), max_length=100, blank=True)
    month = models.PositiveSmallIntegerField(
        _("måned"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(12)]
    )
    due_on = models.DateField(_("frist"), null=True, blank=True)
    party = models.CharField(_("ansvarlig part"), max_length=12, choices=Party, blank=True)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="obligations", verbose_name=_("møte")
    )
    done_on = models.DateField(_("gjort"), null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = YearQuerySet.as_manager()

    class Meta:
        verbose_name = _("gjøremål")
        verbose_name_plural = _("gjøremål")
        default_permissions = ()
        indexes = [models.Index(fields=["forum", "year"])]
        constraints = [
            CheckConstraint(
                condition=Q(month__isnull=False, due_on__isnull=True)
                | Q(month__isnull=True, due_on__isnull=False),
                name="obligation_has_a_month_or_a_day",
            ),
            CheckConstraint(condition=~Q(kind="own", title=""), name="own_obligation_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def words(self) -> str:
        """What there is to see to: its own text, or the name of its kind."""
        return self.title or str(self.get_kind_display())

    @property
    def is_done(self) -> bool:
        """Whether somebody has marked it as done."""
        return self.done_on is not None

    @property
    def last_on(self) -> date:
        """Its deadline: the day, or the last of the month."""
        return rules.obligation_due_on(self.year, self.month, self.due_on)

    @property
    def placed_on(self) -> date:
        """Where it stands in the year: its day, or the middle of its month."""
        return self.due_on or date(self.year, self.month or 12, 15)

    def standing(self, today: date) -> rules.Standing:
        """How it stands on the day `today` (G23)."""
        return rules.standing(self.last_on, today=today, is_done=self.is_done)

    @property
    def fingerprint(self) -> str:
        """Changes when what it says of itself does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))


@pghistory.track()
class CouncilPlan(models.Model):
    """The overall plan of a forum for a period: what it wants and how it works (R073)."""

    SAID_OF_ITSELF = ("first_year", "last_year", "goals", "focus", "follow_up")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="plans")
    first_year = models.PositiveSmallIntegerField(_("fra og med"))
    last_year = models.PositiveSmallIntegerField(_("til og med"))
    goals = models.TextField(_("mål"), blank=True)
    focus = models.TextField(_("satsingsområder"), blank=True)
    follow_up = models.TextField(_("oppfølging"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    objects = CouncilPlanQuerySet.as_manager()

    class Meta:
        verbose_name = _("overordnet plan")
        verbose_name_plural = _("overordnede planer")
        default_permissions = ()
        ordering = ("-first_year", "pk")
        constraints = [
            CheckConstraint(condition=Q(last_year__gte=F("first_year")), name="plan_ends_after_it_begins"),
            UniqueConstraint(fields=["forum", "first_year"], name="one_plan_from_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.forum} {self.period}"

    @property
    def period(self) -> str:
        """«2026-2028», with an en dash; one year stands alone."""
        return (
            str(self.first_year)
            if self.first_year == self.last_year
            else f"{self.first_year}\u2013{self.last_year}"
        )


def county_of(forum: Forum) -> str:
    """The number of the county the forum lies in, which decides its school holidays; empty when unknown."""
    links = forum.municipality_links.valid_on(timezone.localdate()).exclude(municipality__county=None)
    return links.order_by("pk").values_list("municipality__county__code", flat=True).first() or ""


def pattern_of(forum: Forum, year: int) -> MeetingPattern | None:
    """The rule of the year, or the latest before it."""
    return MeetingPattern.objects.filter(forum=forum, year__lte=year).order_by("-year").first()


def next_meeting_day(forum: Forum, taken: Sequence[date]) -> date:
    """The day to propose for the next meeting: by the forum's own rule when it has one (G24).

    `taken` are the days of the forum's meetings, in order.
    """
    today, county = timezone.localdate(), county_of(forum)
    pattern = pattern_of(forum, today.year + 1)
    if pattern is not None:
        earliest = rules.earliest_meeting_on(today, forum.notice_days)
        by_rule = rules.next_by_pattern(pattern.rule, taken, county=county, not_before=earliest)
        if by_rule is not None:
            return by_rule
    last_on = taken[-1] if taken else None
    return rules.next_meeting_on(last_on, today=today, notice_days=forum.notice_days, county=county)
