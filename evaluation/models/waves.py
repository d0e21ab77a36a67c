"""Waves: one evaluation of one forum, who is asked, and what they answer while it is open (G75-G78).

Who has answered (`Invitation`) and what was answered (`Ballot`) are stored apart: no column, order or time
joins them, and what a ballot says is sealed with a key that the database does not hold. When the wave
closes, the ballots are counted into results, all of them in one transaction, and are gone.
"""

import uuid

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.models.publishing import asks_its_version
from evaluation.models.questions import Question, Questionnaire
from evaluation.querysets import WaveQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party


@pghistory.track(exclude=["box_key"])
class Wave(models.Model):
    """An evaluation that a forum makes of its own work in a year (R151, R152)."""

    class Mode(models.TextChoices):
        """How it is answered."""

        ANONYMOUS = rules.Mode.ANONYMOUS.value, _("Hver for seg, anonymt")
        OPEN = rules.Mode.OPEN.value, _("Hver for seg, med kommune og politi side om side")
        TOGETHER = rules.Mode.TOGETHER.value, _("Sammen i et møte")

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="waves")
    questionnaire = models.ForeignKey(Questionnaire, models.PROTECT, related_name="waves")
    year = models.PositiveSmallIntegerField(_("år som evalueres"))
    mode = models.CharField(_("måte å svare på"), max_length=9, choices=Mode)
    opened_on = models.DateField(_("startet"))
    due_on = models.DateField(_("svarfrist"))
    closed_on = models.DateField(_("avsluttet"), null=True, blank=True)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    invited_count = models.PositiveSmallIntegerField(default=0)
    answered_count = models.PositiveSmallIntegerField(default=0)
    has_results = models.BooleanField(default=False)
    box_key = models.BinaryField(default=bytes)

    objects = WaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("evaluering")
        verbose_name_plural = _("evalueringer")
        default_permissions = ()
        ordering = ("-year", "-opened_on", "-pk")
        constraints = [
            UniqueConstraint(
                fields=["forum"], condition=Q(closed_on__isnull=True), name="one_wave_at_a_time"
            ),
            # Twice in a year the same people answer much the same; the difference would tell of one of them.
            UniqueConstraint(
                fields=["forum", "year"], condition=Q(has_results=True), name="one_wave_with_results_a_year"
            ),
            CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(box_key=b""), name="closed_wave_has_no_key"
            ),
        ]

    def __str__(self) -> str:
        return str(_("Evaluering av %(year)s") % {"year": self.year})

    @property
    def is_open(self) -> bool:
        """Whether it can still be answered."""
        return self.closed_on is None

    @property
    def is_together(self) -> bool:
        """Whether it is answered once, in a meeting."""
        return self.mode == self.Mode.TOGETHER

    @property
    def is_anonymous(self) -> bool:
        """Whether small groups are hidden in it."""
        return self.mode == self.Mode.ANONYMOUS

    @property
    def limit(self) -> int:
        """How many answers a group needs to be shown (BR36)."""
        return rules.limit_in(rules.Mode(self.mode), rules.answer_limit(self.opened_on))


@pghistory.track()
class WaveQuestion(models.Model):
    """A question that a wave asks, with the list there was to choose from that day."""

    wave = models.ForeignKey(Wave, models.CASCADE, related_name="asked")
    question = models.ForeignKey(Question, models.PROTECT, related_name="asked_in")
    position = models.PositiveSmallIntegerField()
    options = models.JSONField(default=list, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ("position",)
        constraints = [UniqueConstraint(fields=["wave", "question"], name="one_place_a_question")]
        triggers = [asks_its_version()]

    def __str__(self) -> str:
        return str(self.question)


class Invitation(models.Model):
    """That somebody is asked, and whether they have answered; never what (G77).

    It keeps no time, and no history: those would tell which ballot came in at the same moment.
    """

    wave = models.ForeignKey(Wave, models.CASCADE, related_name="invitations")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="evaluation_invitations")
    party = models.CharField(max_length=12, choices=Party)
    has_answered = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("den som er spurt")
        verbose_name_plural = _("de som er spurt")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["wave", "user"], name="one_invitation_a_person")]

    def __str__(self) -> str:
        return str(self.user)


class Ballot(models.Model):
    """What one person has answered so far, sealed; `mark` finds it again for whoever wrote it alone.

    The key to both lies outside the database. All ballots are equally long.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    wave = models.ForeignKey(Wave, models.CASCADE, related_name="ballots")
    mark = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()

    class Meta:
        verbose_name = _("svar")
        verbose_name_plural = _("svar")
        default_permissions = ()

    def __str__(self) -> str:
        return str(_("Forseglet svar"))
