"""Forums of every kind, how they have arranged themselves, and the municipalities that share them."""

from datetime import date, time
from typing import Any, ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from politirad.councils import rules
from politirad.councils.querysets import ForumQuerySet
from politirad.tenancy.models import Municipality, PoliceUnit
from politirad.tenancy.models.dating import Dated, no_overlap, norwegian_sort_key
from politirad.tenancy.permissions import MAIN_PARTIES, Party, Permission
from politirad.tenancy.querysets import DatedQuerySet


@pghistory.track()
class Forum(models.Model):
    """A body that meets: politiråd, regional council, thematic forum, SLT level or arena."""

    class Kind(models.TextChoices):
        """The kinds of forum; one meeting engine serves them all (architecture.md 2)."""

        POLICE_COUNCIL = "police_council", _("politiråd")
        REGIONAL = "regional_police_council", _("regionalt politiråd")
        THEMATIC = "thematic_forum", _("temaforum")
        SLT_LEVEL = "slt_level", _("SLT-nivå")
        ARENA = rules.ARENA, _("arena for politikontakter")

    class ChairModel(models.TextChoices):
        """How the forum finds its chair (BR17)."""

        FIXED = rules.ChairModel.FIXED.value, _("Den samme leder hele tiden")
        BY_MEETING = rules.ChairModel.BY_MEETING.value, _("Ledelsen går på omgang, et møte hver")
        BY_YEAR = rules.ChairModel.BY_YEAR.value, _("Ledelsen går på omgang, et år hver")

    class Secretariat(models.TextChoices):
        """Who prepares the meetings and writes the minutes."""

        MUNICIPALITY = "municipality", _("Kommunen")
        POLICE = "police", _("Politiet")
        SHARED = "shared", _("Kommunen og politiet sammen")

    class Openness(models.TextChoices):
        """Whether others may listen to the meetings."""

        CLOSED = "closed", _("Lukkede møter")
        PARTLY = "partly", _("Åpne i enkelte saker")
        OPEN = "open", _("Åpne møter")

    class DecisionRule(models.TextChoices):
        """When the forum has reached a conclusion."""

        BOTH_AGREE = rules.DecisionRule.BOTH_AGREE.value, _("Kommune og politi må være enige")
        MAJORITY = rules.DecisionRule.MAJORITY.value, _("Flertallet avgjør")
        OTHER = rules.DecisionRule.OTHER.value, _("Annet, beskrevet under")

    class MinutesRule(models.TextChoices):
        """How the minutes become approved (BR25, G54)."""

        LEADERS = rules.MinutesRule.LEADERS.value, _("Lederen på hver side godkjenner")
        NEXT_MEETING = rules.MinutesRule.NEXT_MEETING.value, _("Rådet godkjenner i neste møte")
        SILENCE = rules.MinutesRule.SILENCE.value, _("Godkjent når fristen går ut uten innvendinger")

    class Numbering(models.TextChoices):
        """How items are numbered."""

        PER_YEAR = "per_year", _("Gjennom året: sak 1/26, 2/26 …")
        PER_MEETING = "per_meeting", _("Fra 1 i hvert møte")

    class Rationale(models.TextChoices):
        """Why municipalities share a council (R117)."""

        AREA = "area", _("Naturlig område: storbyområde, dal eller region")
        COOPERATION = "cooperation", _("Kommunene samarbeider fra før")
        PROBLEMS = "problems", _("Felles utfordringer med kriminalitet eller trygghet")
        ACTION_PLAN = "action_plan", _("Felles handlingsplan")
        DIGITAL = "digital", _("Digitale møter gjør det enkelt å møtes")

    _NOUNS: ClassVar = {
        Kind.THEMATIC: _("temaforumet"),
        Kind.SLT_LEVEL: _("gruppa"),
        Kind.ARENA: _("arenaen"),
    }
    _NEXT_MEETING: ClassVar = {MinutesRule.NEXT_MEETING: _("Godkjennes i neste møte")}
    _MINUTES_IN_ARENA: ClassVar = {MinutesRule.LEADERS: _("Lederen av arenaen godkjenner")}

    kind = models.CharField(_("type"), max_length=30, choices=Kind, default=Kind.POLICE_COUNCIL)
    name = models.CharField(_("navn"), max_length=120)
    short_name = models.CharField(_("kort navn"), max_length=60)
    unit = models.ForeignKey(PoliceUnit, models.PROTECT, related_name="forums", verbose_name=_("politienhet"))
    municipalities = models.ManyToManyField(Municipality, through="ForumMunicipality", related_name="forums")
    language = models.CharField(_("språk i innkalling og referat"), max_length=2, default="nb")
    agreed_meetings = models.PositiveSmallIntegerField(_("avtalte møter i året"), null=True, blank=True)
    is_slt_steering = models.BooleanField(_("er styringsgruppe for SLT"), default=False)
    is_extended = models.BooleanField(_("er utvidet med næringsliv, frivillige eller skoler"), default=False)
    notice_days = models.PositiveSmallIntegerField(
        _("dager fra innkalling til møte"),
        default=rules.NOTICE_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    proposal_days = models.PositiveSmallIntegerField(
        _("dager fra siste forslag til møte"),
        default=rules.PROPOSAL_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
    )
    chair_model = models.CharField(_("ledelse"), max_length=10, choices=ChairModel, default=ChairModel.FIXED)
    chair_since_on = models.DateField(_("omgangen starter"), null=True, blank=True)
    secretariat = models.CharField(
        _("sekretariat"), max_length=12, choices=Secretariat, default=Secretariat.SHARED
    )
    openness = models.CharField(_("åpenhet"), max_length=6, choices=Openness, default=Openness.CLOSED)
    decision_rule = models.CharField(
        _("når er vi enige?"), max_length=10, choices=DecisionRule, default=DecisionRule.BOTH_AGREE
    )
    decision_rule_text = models.CharField(_("beskriv"), max_length=300, blank=True)
    minutes_rule = models.CharField(
        _("når er referatet godkjent?"), max_length=12, choices=MinutesRule, default=MinutesRule.LEADERS
    )
    comment_days = models.PositiveSmallIntegerField(
        _("dager til merknader"),
        default=rules.COMMENT_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    minutes_days = models.PositiveSmallIntegerField(
        _("dager fra møte til referat"),
        default=rules.MINUTES_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    numbering = models.CharField(
        _("nummer på sakene"), max_length=11, choices=Numbering, default=Numbering.PER_YEAR
    )
    rationale = ArrayField(
        models.CharField(max_length=11, choices=Rationale),
        verbose_name=_("hvorfor et felles råd?"),
        default=list,
        blank=True,
    )
    counts_for_local = models.BooleanField(_("møtene teller for rådene i kommunene"), default=False)
    usual_place = models.CharField(_("vanlig møtested"), max_length=120, blank=True)
    usual_starts_at = models.TimeField(_("vanlig start"), default=time(9, 0))
    usual_minutes = models.PositiveSmallIntegerField(_("vanlig varighet i minutter"), default=120)
    sort_key = norwegian_sort_key("name")

    objects = ForumQuerySet.as_manager()

    class Meta:
        verbose_name = _("forum")
        verbose_name_plural = _("fora")
        ordering = ("sort_key",)
        default_permissions = ()
        permissions = [(p.value, p.value) for p in Permission]

    def __str__(self) -> str:
        return self.name

    @property
    def is_arena(self) -> bool:
        """Whether the politikontakter of a district meet here, without the municipalities (R131)."""
        return self.kind == self.Kind.ARENA

    @property
    def is_slt_level(self) -> bool:
        """Whether it is a group of an SLT network (R143)."""
        return self.kind == self.Kind.SLT_LEVEL

    @property
    def is_council(self) -> bool:
        """Whether it is a politiråd, local or regional, which may give thematic forums a mandate (R108)."""
        return self.kind in rules.COUNCIL_KINDS

    @property
    def noun(self) -> Any:
        """«rådet», «arenaen», «gruppa» or «temaforumet»: what those who sit here call it.

        For the few sentences that no word for them all fits; most say «dere» or «møtet».
        """
        return self._NOUNS.get(self.Kind(self.kind), _("rådet"))

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties that agree and approve here."""
        return rules.parties_of(self.kind, MAIN_PARTIES)

    @property
    def minutes_rules(self) -> list[tuple[str, Any]]:
        """The ways its minutes may be approved, in its own words."""
        own = self._NEXT_MEETING | (self._MINUTES_IN_ARENA if self.is_arena else {})
        return [(rule.value, own.get(rule, rule.label)) for rule in self.MinutesRule]

    @property
    def minutes_rule_in_words(self) -> Any:
        """How its minutes become approved."""
        return dict(self.minutes_rules)[self.minutes_rule]

    @property
    def has_rotation(self) -> bool:
        """Whether the chair goes round (BR17)."""
        return self.chair_model != self.ChairModel.FIXED

    @property
    def needs_leaders(self) -> bool:
        """Whether the leaders of both main parties should sit here (BR16)."""
        return self.is_council

    @property
    def meetings_target(self) -> int:
        """Meetings a year the forum aims at (BR18)."""
        return rules.meetings_target(
            self.agreed_meetings, is_slt_steering=self.is_slt_steering, is_slt_level=self.is_slt_level
        )


@pghistory.track()
class ForumMunicipality(Dated):
    """That a municipality takes part in a forum, from a day to a day."""

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="municipality_links")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="forum_links")

    objects = DatedQuerySet.as_manager()

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            no_overlap("one_participation_at_a_time", "forum", "municipality"),
        ]

    def __str__(self) -> str:
        return f"{self.municipality} i {self.forum}"


def places_on(forum: Forum, day: date) -> list[Municipality]:
    """The municipalities that take part in the forum on `day`, by name."""
    links = forum.municipality_links.valid_on(day).select_related("municipality")
    return [link.municipality for link in links.order_by("municipality__sort_key")]
