"""Proposals for items: what members want on an agenda, and what became of it."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.querysets.proposals import ProposalQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party


@pghistory.track()
class Proposal(models.Model):
    """Something a member, or another forum, wants the forum to take up (G26, R016, R116)."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("Venter på svar")
        KEPT = "kept", _("Ligger til senere")
        TAKEN_IN = "taken_in", _("Satt på dagsordenen")
        DECLINED = "declined", _("Ikke tatt opp")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="proposals")
    title = models.CharField(_("tittel"), max_length=140)
    description = models.TextField(_("hva saken gjelder"), blank=True)
    purpose = models.CharField(
        _("formål"), max_length=13, choices=AgendaItem.Purpose, default=AgendaItem.Purpose.DISCUSSION
    )
    audience = models.CharField(
        _("hvem kan lese saken"),
        max_length=12,
        choices=AgendaItem.Audience,
        default=AgendaItem.Audience.MAIN_PARTIES,
    )
    own_party = models.CharField(_("hvilken part"), max_length=12, choices=Party, blank=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    proposed_at = models.DateTimeField(auto_now_add=True)
    from_forum = models.ForeignKey(Forum, models.PROTECT, null=True, blank=True, related_name="+")
    from_item = models.ForeignKey(
        AgendaItem, models.SET_NULL, null=True, blank=True, related_name="sent_proposals"
    )
    state = models.CharField(_("tilstand"), max_length=8, choices=State, default=State.WAITING)
    answer = models.CharField(_("svar"), max_length=300, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    item = models.OneToOneField(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="proposal")

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("forslag til sak")
        verbose_name_plural = _("forslag til saker")
        default_permissions = ()
        ordering = ("proposed_at", "pk")
        constraints = [
            CheckConstraint(
                condition=~Q(state__in=("kept", "declined")) | ~Q(answer=""),
                name="proposal_is_not_put_away_without_an_answer",
            ),
        ]
        indexes = [models.Index(fields=["forum", "state"])]

    def __str__(self) -> str:
        return self.title

    @property
    def look(self) -> str:
        """The name of the mark that shows what became of it."""
        return f"proposal_{self.state}"

    @property
    def is_open(self) -> bool:
        """Whether somebody can still take it in, keep it or decline it."""
        return self.state in (self.State.WAITING, self.State.KEPT)
