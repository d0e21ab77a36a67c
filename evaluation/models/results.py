"""What a closed wave keeps: counts of the groups that may be shown, and texts, by nobody (BR36)."""

import uuid

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from agreements.models import AgreementMove
from evaluation import rules
from evaluation.models.questions import Main, Question
from evaluation.models.waves import Wave
from evaluation.querysets import ImprovementQuerySet, InWaveQuerySet
from meetings.models import ActionItem, KnowledgeRequest, Proposal

_WAYS = ("action_item", "proposal", "knowledge_request", "revision")


def _one_way_at_most() -> Q:
    """It has become nothing yet, or exactly one of the four."""
    condition = Q()
    for way in _WAYS:
        condition |= Q(**{f"{other}__isnull": True for other in _WAYS if other != way})
    return condition


class Result(models.Model):
    """How a group answered a question; what may not be shown is not stored."""

    wave = models.ForeignKey(Wave, models.CASCADE, related_name="results")
    question = models.ForeignKey(Question, models.PROTECT, related_name="results")
    party = models.CharField(max_length=12, blank=True)
    answered = models.PositiveSmallIntegerField()
    counts = models.JSONField()

    objects = InWaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("resultat")
        verbose_name_plural = _("resultater")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["wave", "question", "party"], name="one_result_a_group")]
        triggers = [pgtrigger.Protect(name="counted_once", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.question} {self.party}"

    @property
    def tally(self) -> rules.Tally:
        """The counts as the rules know them."""
        return rules.Tally(self.party, self.answered, self.counts)


class Remark(models.Model):
    """Something that was written freely, without a side, in an order that says nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    wave = models.ForeignKey(Wave, models.CASCADE, related_name="remarks")
    question = models.ForeignKey(Question, models.PROTECT, related_name="remarks")
    text = models.TextField()

    objects = InWaveQuerySet.as_manager()

    class Meta:
        verbose_name = _("det noen skrev")
        verbose_name_plural = _("det som er skrevet")
        default_permissions = ()
        ordering = ("pk",)
        triggers = [pgtrigger.Protect(name="written_once", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return self.text


@pghistory.track()
class Improvement(models.Model):
    """What a forum agrees to do better because of an evaluation, and what became of it (R150, G80).

    `revision` is the move that put an agreement under revision: the revision it is taken into, and no other.
    """

    wave = models.ForeignKey(Wave, models.PROTECT, related_name="improvements")
    main = models.PositiveSmallIntegerField(_("hovedspørsmål"), choices=Main)
    text = models.CharField(_("hva vil dere gjøre bedre?"), max_length=300)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    action_item = models.OneToOneField(
        ActionItem, models.PROTECT, null=True, blank=True, related_name="improvement"
    )
    proposal = models.OneToOneField(
        Proposal, models.PROTECT, null=True, blank=True, related_name="improvement"
    )
    knowledge_request = models.OneToOneField(
        KnowledgeRequest, models.PROTECT, null=True, blank=True, related_name="improvement"
    )
    revision = models.ForeignKey(
        AgreementMove, models.PROTECT, null=True, blank=True, related_name="improvements"
    )

    objects = ImprovementQuerySet.as_manager()

    class Meta:
        verbose_name = _("forbedring")
        verbose_name_plural = _("forbedringer")
        default_permissions = ()
        ordering = ("main", "pk")
        constraints = [
            UniqueConstraint(fields=["wave", "text"], name="one_improvement_a_text"),
            CheckConstraint(condition=_one_way_at_most(), name="improvement_becomes_one_thing"),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def has_become_something(self) -> bool:
        """Whether somebody follows it up already."""
        return any(getattr(self, f"{way}_id") is not None for way in _WAYS)
