"""The register of pilots: what was tried, where and when, and what came of it (R084, R103, R169)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import (
    BooleanField,
    CheckConstraint,
    ExpressionWrapper,
    F,
    IntegerField,
    Q,
    UniqueConstraint,
)
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.querysets import PilotQuerySet, PilotSourceQuerySet
from politirad.plans.models import Written
from politirad.tenancy.models import Municipality, PoliceDistrict

LONGEST_TITLE = 140
LONGEST_LINE = 200
LONGEST_SOURCE_LINK = 500
_LONGEST_TEXT = rules.LONGEST_PILOT_TEXT
_NO_OUTCOME = rules.PilotOutcome.UNDECIDED.value
# PostgreSQL tells whole numbers apart in such a constraint, and not yes from no.
_IS_WHOLE = Cast(ExpressionWrapper(Q(municipality__isnull=True), output_field=BooleanField()), IntegerField())
_OUTCOMES = [each.value for each in rules.PilotOutcome]


@pghistory.track()
class Pilot(Written):
    """Something that was tried in one or more police districts, for others to learn from (R103).

    How it stands follows from its days and is not kept. `code` is what the file of known pilots calls it;
    one that people wrote in has none. Nothing in it is about a person: `leader` is an organisation.
    """

    class State(models.TextChoices):
        """How it stands on a day, in words."""

        PLANNED = rules.PilotState.PLANNED.value, _("Planlagt")
        RUNNING = rules.PilotState.RUNNING.value, _("Pågår")
        ENDED = rules.PilotState.ENDED.value, _("Avsluttet")

    class Outcome(models.TextChoices):
        """What became of it."""

        UNDECIDED = _NO_OUTCOME, _("Ikke avgjort")
        PERMANENT = rules.PilotOutcome.PERMANENT.value, _("Gjort permanent")
        CONTINUED = rules.PilotOutcome.CONTINUED.value, _("Videreført")
        DROPPED = rules.PilotOutcome.DROPPED.value, _("Avsluttet uten videreføring")

    TEXTS = ("title", "what", "why", "leader", "goal", "evaluation_method", "evaluated_by", "evaluated_when")
    CAME_OF_IT = ("result", "recommendations")
    SAID_OF_ITSELF = (*TEXTS, *CAME_OF_IT, "starts_on", "ends_on", "outcome")
    LENT = ("what", "goal", "evaluation_method")
    """What a new pilot can begin with; nothing of places, days and results."""

    code = models.CharField(max_length=30, blank=True, editable=False)
    title = models.CharField(_("navn på piloten"), max_length=LONGEST_TITLE)
    what = models.TextField(_("hva som prøves ut"), max_length=_LONGEST_TEXT)
    why = models.TextField(_("hvorfor"), max_length=_LONGEST_TEXT, blank=True)
    leader = models.CharField(_("hvem som leder piloten"), max_length=LONGEST_LINE, blank=True)
    starts_on = models.DateField(_("første dag"), null=True, blank=True)
    ends_on = models.DateField(_("siste dag"), null=True, blank=True)
    goal = models.TextField(_("mål"), max_length=_LONGEST_TEXT, blank=True)
    evaluation_method = models.TextField(_("hvordan den evalueres"), max_length=_LONGEST_TEXT, blank=True)
    evaluated_by = models.CharField(_("hvem som evaluerer"), max_length=LONGEST_LINE, blank=True)
    evaluated_when = models.CharField(_("når den evalueres"), max_length=LONGEST_LINE, blank=True)
    result = models.TextField(_("hva som kom ut av den"), max_length=_LONGEST_TEXT, blank=True)
    recommendations = models.TextField(_("anbefalinger"), max_length=_LONGEST_TEXT, blank=True)
    outcome = models.CharField(_("utfall"), max_length=9, choices=Outcome, default=Outcome.UNDECIDED)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = PilotQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("pilot")
        verbose_name_plural = _("piloter")
        constraints = [
            CheckConstraint(condition=~Q(title=""), name="pilot_has_a_title"),
            CheckConstraint(condition=~Q(what=""), name="pilot_says_what_is_tried"),
            CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=False, ends_on__gte=F("starts_on")),
                name="pilot_ends_after_start",
            ),
            CheckConstraint(
                condition=Q(starts_on__isnull=False) | Q(result="", recommendations=""),
                name="pilot_with_a_result_has_begun",
            ),
            CheckConstraint(
                condition=Q(outcome=_NO_OUTCOME) | Q(ends_on__isnull=False), name="pilot_with_an_outcome_ends"
            ),
            CheckConstraint(condition=Q(outcome__in=_OUTCOMES), name="pilot_outcome_is_known"),
            UniqueConstraint(fields=["code"], condition=~Q(code=""), name="one_pilot_of_a_code"),
        ]
        indexes = [models.Index(F("starts_on").desc(nulls_first=True), F("id").desc(), name="newest_pilots")]

    def __str__(self) -> str:
        return self.title


@pghistory.track()
class PilotPlace(models.Model):
    """Where a pilot is: a whole police district, or one of the municipalities of a district (R103)."""

    pilot = models.ForeignKey(Pilot, models.CASCADE, related_name="places")
    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="+")
    municipality = models.ForeignKey(Municipality, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("sted for pilot")
        verbose_name_plural = _("steder for piloter")
        default_permissions = ()
        ordering = ("district__sort_key", "municipality__sort_key", "pk")
        constraints = [
            UniqueConstraint(
                fields=["pilot", "district"],
                condition=Q(municipality=None),
                name="pilot_in_a_whole_district_once",
            ),
            UniqueConstraint(
                fields=["pilot", "municipality"],
                condition=Q(municipality__isnull=False),
                name="pilot_in_a_municipality_once",
            ),
            ExclusionConstraint(
                name="pilot_in_all_of_a_district_or_parts",
                expressions=[
                    ("pilot", RangeOperators.EQUAL),
                    ("district", RangeOperators.EQUAL),
                    (_IS_WHOLE, RangeOperators.NOT_EQUAL),
                ],
            ),
        ]

    def __str__(self) -> str:
        return str(self.municipality or self.district)


@pghistory.track()
class PilotSource(Written):
    """A report about a pilot with what it recommends, or another source; printed if it has no link (R084)."""

    class Kind(models.TextChoices):
        """What it is."""

        EVALUATION = "evaluation", _("Evalueringsrapport")
        OTHER = "other", _("Annen kilde")

    OWNER = "pilot_id"
    SAID_OF_ITSELF = ("kind", "title", "publisher", "year", "address", "recommendations")

    pilot = models.ForeignKey(Pilot, models.PROTECT, related_name="sources")
    kind = models.CharField(_("type"), max_length=10, choices=Kind, default=Kind.EVALUATION)
    title = models.CharField(_("tittel"), max_length=LONGEST_LINE)
    publisher = models.CharField(_("utgiver"), max_length=LONGEST_TITLE, blank=True)
    year = models.PositiveSmallIntegerField(_("år"), null=True, blank=True)
    address = models.URLField(_("lenke"), max_length=LONGEST_SOURCE_LINK, blank=True)
    recommendations = models.TextField(_("det viktigste den anbefaler"), max_length=_LONGEST_TEXT, blank=True)

    objects = PilotSourceQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("kilde om pilot")
        verbose_name_plural = _("kilder om piloter")
        constraints = [
            CheckConstraint(condition=~Q(title=""), name="pilot_source_has_a_title"),
            CheckConstraint(
                condition=Q(address="") | Q(address__regex=r"^https?://"), name="pilot_source_is_on_the_web"
            ),
            CheckConstraint(
                condition=Q(year__isnull=True) | Q(year__gte=1900, year__lte=2100),
                name="pilot_source_year_in_range",
            ),
        ]

    def __str__(self) -> str:
        return self.title
