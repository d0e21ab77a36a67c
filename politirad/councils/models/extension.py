"""Extending a council: who might join, both main parties' assent, and what newcomers sign."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from politirad.councils.models.forum import Forum
from politirad.councils.models.seat import Sphere
from politirad.councils.querysets import PartnerQuerySet
from politirad.tenancy.permissions import MAIN_PARTIES, Party


def kept_for_good() -> pgtrigger.Trigger:
    """Refuse to change or delete a row: others rely on what it says."""
    return pgtrigger.Protect(name="kept_for_good", operation=pgtrigger.Update | pgtrigger.Delete)


@pghistory.track()
class ExtensionAssent(models.Model):
    """That a main party agrees to extend the council with others (BR40, R106).

    It is not taken back: a council that will be small again ends the seats of its extended members.
    """

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="assents")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    assented_on = models.DateField(_("dato"))
    note = models.CharField(_("merknad"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("samtykke")
        verbose_name_plural = _("samtykker")
        default_permissions = ()
        constraints = [
            UniqueConstraint(fields=["forum", "party"], name="one_assent_a_party"),
            CheckConstraint(
                condition=Q(party__in=[party.value for party in MAIN_PARTIES]),
                name="assent_is_given_by_a_main_party",
            ),
        ]
        triggers = [kept_for_good()]

    def __str__(self) -> str:
        return f"{self.get_party_display()} samtykker i {self.forum}"


@pghistory.track()
class PartnerMapping(models.Model):
    """An organisation the council has thought about as a partner, and what it found (R104)."""

    class Decision(models.TextChoices):
        """What the council does about it."""

        UNDECIDED = "undecided", _("Ikke avgjort")
        MEMBER = "member", _("Inviteres som fast medlem")
        SOME_ITEMS = "some_items", _("Inviteres til enkelte saker")
        NOT_NOW = "not_now", _("Ikke aktuelt nå")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="partners")
    organisation = models.CharField(_("virksomhet"), max_length=80)
    sphere = models.CharField(_("slags virksomhet"), max_length=14, choices=Sphere)
    relevance = models.CharField(_("hva kan de bidra med?"), max_length=300)
    contact = models.CharField(_("kontaktperson"), max_length=120, blank=True)
    assessment = models.CharField(_("vurdering"), max_length=500, blank=True)
    decision = models.CharField(
        _("hva gjør vi?"), max_length=10, choices=Decision, default=Decision.UNDECIDED
    )

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("mulig samarbeidspartner")
        verbose_name_plural = _("mulige samarbeidspartnere")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["forum", "organisation"], name="one_line_a_partner")]

    def __str__(self) -> str:
        return self.organisation


@pghistory.track()
class ConfidentialityDeclaration(models.Model):
    """That a person neither main party employs has signed the taushetserklæring in a forum (R096)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="declarations")
    forum = models.ForeignKey(Forum, models.PROTECT, related_name="declarations")
    text_version = models.CharField(_("tekst"), max_length=10)
    signed_at = models.DateTimeField(_("signert"), auto_now_add=True)

    class Meta:
        verbose_name = _("taushetserklæring")
        verbose_name_plural = _("taushetserklæringer")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["user", "forum", "text_version"], name="signed_once_a_text")]
        triggers = [kept_for_good()]

    def __str__(self) -> str:
        return f"{self.user}, {self.forum}"
