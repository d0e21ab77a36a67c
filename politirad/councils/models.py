"""Forums of every kind, the municipalities that share them, and the seats people hold there."""

from datetime import time

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, Value, When
from django.utils.translation import gettext_lazy as _

from politirad.councils import rules
from politirad.councils.querysets import ForumQuerySet, SeatQuerySet
from politirad.tenancy.models import DatedGrant, Municipality, PoliceUnit
from politirad.tenancy.models.dating import Dated, no_overlap, norwegian_sort_key
from politirad.tenancy.permissions import Party, Permission, Role, Scope
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
        ARENA = "police_contact_arena", _("arena for politikontakter")

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
    def meetings_target(self) -> int:
        """Meetings a year the forum aims at (BR18)."""
        return rules.meetings_target(self.agreed_meetings, is_slt_steering=self.is_slt_steering)


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


_PARTY_ORDER = Case(
    *(When(party=party, then=Value(order)) for order, party in enumerate(Party.values)),
    default=Value(len(Party.values)),
)


@pghistory.track()
class Seat(Dated):
    """A person's place in a forum, on one side, from a day and perhaps to a day (G12)."""

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="seats")
    role = models.CharField(_("rolle"), max_length=30, choices=Role)
    party = models.CharField(_("part"), max_length=12, choices=Party)
    title = models.CharField(_("tittel"), max_length=80)
    organisation = models.CharField(_("virksomhet"), max_length=80, blank=True)
    is_chair = models.BooleanField(_("leder rådet"), default=False)
    is_secretary = models.BooleanField(_("er sekretær"), default=False)
    position = models.PositiveSmallIntegerField(_("rekkefølge"), default=0)
    party_order = models.GeneratedField(
        expression=_PARTY_ORDER, output_field=models.PositiveSmallIntegerField(), db_persist=True
    )

    objects = SeatQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("plass")
        verbose_name_plural = _("plasser")
        constraints = [*Dated.Meta.constraints, no_overlap("one_seat_a_person", "forum", "user")]

    def __str__(self) -> str:
        return f"{self.user}, {self.title}"


class ForumGrant(DatedGrant):
    """A permission in one forum, held through a seat."""

    scope = Scope.FORUM
    content_object = models.ForeignKey(Forum, models.CASCADE)
    source = models.ForeignKey(Seat, models.CASCADE, related_name="grants")
