"""What is seen below and sent up, one step at a time, until the answer is back (R163, G71, G72)."""

from datetime import date

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Proposal, Topic
from politirad.councils.models import Forum
from slt import rules
from slt.models.networks import SltNetwork
from slt.querysets import ConcernQuerySet, LinkQuerySet

_OPEN = sorted(state.value for state in rules.OPEN)
_ANSWERED_WITH_WORDS = ~Q(state__in=("answered", "returned", "withdrawn")) | ~Q(answer="")


@pghistory.track()
class Concern(models.Model):
    """Something a group sees and others should know or answer; never about a person (G71).

    `holder` is the forum that has it now (`rules.holder_of`). The answer is what came back to whoever
    raised it. `closed_reason` says why it was put away without one.
    """

    network = models.ForeignKey(SltNetwork, models.PROTECT, related_name="concerns")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="concerns", verbose_name=_("gruppe"))
    holder = models.ForeignKey(Forum, models.PROTECT, related_name="held_concerns", verbose_name=_("hos"))
    title = models.CharField(_("hva ser dere?"), max_length=120)
    text = models.CharField(_("fortell litt mer"), max_length=300, blank=True)
    topic = models.ForeignKey(
        Topic, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("tema")
    )
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="concerns")
    raised_at = models.DateTimeField(_("meldt"), auto_now_add=True)
    answer = models.TextField(_("svar"), max_length=2000, blank=True)
    answered_at = models.DateTimeField(_("besvart"), null=True, blank=True)
    closed_at = models.DateTimeField(_("avsluttet"), null=True, blank=True)
    closed_reason = models.CharField(_("hvorfor"), max_length=300, blank=True)

    objects = ConcernQuerySet.as_manager()

    class Meta:
        verbose_name = _("sak sendt opp")
        verbose_name_plural = _("saker sendt opp")
        default_permissions = ()
        ordering = ("-raised_at", "-pk")
        constraints = [
            CheckConstraint(condition=Q(answered_at=None) | ~Q(answer=""), name="concern_answered_in_words"),
            CheckConstraint(
                condition=Q(closed_at=None) | ~Q(closed_reason=""), name="concern_closed_with_a_reason"
            ),
            CheckConstraint(
                condition=Q(closed_at=None) | Q(answered_at=None), name="concern_answered_or_closed"
            ),
        ]
        indexes = [models.Index(fields=["holder", "-raised_at"], name="concerns_of_a_holder")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes an answer, or has not put it away."""
        return self.answered_at is None and self.closed_at is None

    @property
    def look(self) -> str:
        """The name of the mark that shows how it stands."""
        if self.answered_at:
            return "concern_answered"
        if self.closed_at:
            return "concern_closed"
        return "concern_here" if self.holder_id == self.forum_id else "concern_sent"


@pghistory.track()
class ConcernLink(models.Model):
    """One step up: from the forum that holds the concern to one above, with a question and a day (G71).

    `merged_into` is the step of another concern at the same receiver whose answer serves this one too (G72).
    `proposal` stands on the receiver's next draft agenda until somebody has taken it.
    """

    class State(models.TextChoices):
        """What has become of it."""

        WAITING = rules.LinkState.WAITING.value, _("Venter på svar")
        ACCEPTED = rules.LinkState.ACCEPTED.value, _("Tatt imot")
        MERGED = rules.LinkState.MERGED.value, _("Slått sammen med en annen")
        ANSWERED = rules.LinkState.ANSWERED.value, _("Besvart")
        RETURNED = rules.LinkState.RETURNED.value, _("Sendt tilbake")
        WITHDRAWN = rules.LinkState.WITHDRAWN.value, _("Trukket")

    concern = models.ForeignKey(Concern, models.PROTECT, related_name="steps")
    from_forum = models.ForeignKey(Forum, models.PROTECT, related_name="+", verbose_name=_("fra"))
    to_forum = models.ForeignKey(Forum, models.PROTECT, related_name="received_links", verbose_name=_("til"))
    question = models.CharField(_("hva vil dere ha svar på?"), max_length=300)
    due_on = models.DateField(_("svar innen"))
    state = models.CharField(_("status"), max_length=9, choices=State, default=State.WAITING)
    sent_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(_("sendt"), auto_now_add=True)
    answer = models.TextField(_("svar"), max_length=2000, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(_("besvart"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("slått sammen med"),
    )
    item = models.ForeignKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="concern_links")
    proposal = models.OneToOneField(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="concern_link", editable=False
    )

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("ledd")
        verbose_name_plural = _("ledd")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            CheckConstraint(condition=_ANSWERED_WITH_WORDS, name="link_closed_in_words"),
            CheckConstraint(condition=~Q(from_forum=F("to_forum")), name="link_goes_somewhere"),
            CheckConstraint(
                condition=Q(state="merged") ^ Q(merged_into__isnull=True), name="merged_link_knows_into_what"
            ),
            UniqueConstraint(
                fields=["concern", "from_forum"],
                condition=Q(state__in=_OPEN),
                name="one_open_link_from_each_forum",
            ),
        ]
        indexes = [
            models.Index(fields=["to_forum", "due_on"], condition=Q(state__in=_OPEN), name="open_links_to")
        ]

    def __str__(self) -> str:
        return self.question

    @property
    def is_open(self) -> bool:
        """Whether the receiver owes an answer."""
        return self.state in rules.OPEN

    @property
    def look(self) -> str:
        """The name of the mark that shows how it stands."""
        return f"link_{self.state}"

    def is_late(self, today: date) -> bool:
        """Whether the answer should have come."""
        return rules.is_answer_late(self.due_on, today=today, state=rules.LinkState(self.state))
