"""Extending a council: who might join, both main parties' assent, and what newcomers sign."""

from datetime import date

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import CheckConstraint, F, Func, Q, UniqueConstraint, Value
from django.utils.translation import gettext_lazy as _

from politirad.councils import rules
from politirad.councils.models.forum import Forum
from politirad.councils.models.seat import Sphere
from politirad.councils.querysets import AssentQuerySet, PartnerQuerySet
from politirad.tenancy.permissions import MAIN_PARTIES, Party

_NOT_WITHDRAWN = Q(withdrawn_on__isnull=True, withdrawn_by__isnull=True, withdrawal_reason="")
_WITHDRAWN = Q(withdrawn_on__gte=F("assented_on")) & Q(withdrawn_by__isnull=False) & ~Q(withdrawal_reason="")


def kept_for_good() -> pgtrigger.Trigger:
    """Refuse to change or delete a row: others rely on what it says."""
    return pgtrigger.Protect(name="kept_for_good", operation=pgtrigger.Update | pgtrigger.Delete)


def kept_but_withdrawn_once() -> pgtrigger.Trigger:
    """Refuse to change or delete an assent; a withdrawal is written on it once, and then stays too."""
    return pgtrigger.Trigger(
        name="kept_for_good",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func="""
            IF TG_OP = 'UPDATE' THEN
                IF OLD.withdrawn_on IS NULL AND NEW.withdrawn_on IS NOT NULL
                    AND (OLD.id, OLD.forum_id, OLD.party, OLD.by_id, OLD.assented_on, OLD.note)
                      = (NEW.id, NEW.forum_id, NEW.party, NEW.by_id, NEW.assented_on, NEW.note)
                    THEN RETURN NEW; END IF;
            END IF;
            RAISE EXCEPTION 'Et samtykke endres ikke.' USING ERRCODE = 'check_violation';
        """,
    )


@pghistory.track()
class ExtensionAssent(models.Model):
    """That a main party agrees to extend the council with others (BR40, R106).

    The party may withdraw it from a day on and say why; a new assent is a row of its own.
    """

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="assents")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    assented_on = models.DateField(_("dato"))
    note = models.CharField(_("merknad"), max_length=200, blank=True)
    withdrawn_on = models.DateField(_("trukket fra"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawal_reason = models.CharField(_("hvorfor det ble trukket"), max_length=300, blank=True)

    objects = AssentQuerySet.as_manager()

    class Meta:
        verbose_name = _("samtykke")
        verbose_name_plural = _("samtykker")
        default_permissions = ()
        constraints = [
            ExclusionConstraint(
                name="one_assent_a_party_at_a_time",
                expressions=[
                    ("forum", RangeOperators.EQUAL),
                    ("party", RangeOperators.EQUAL),
                    (
                        Func("assented_on", "withdrawn_on", Value("[)"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            CheckConstraint(condition=_NOT_WITHDRAWN | _WITHDRAWN, name="assent_is_withdrawn_with_a_reason"),
            CheckConstraint(
                condition=Q(party__in=[party.value for party in MAIN_PARTIES]),
                name="assent_is_given_by_a_main_party",
            ),
        ]
        triggers = [kept_but_withdrawn_once()]

    def __str__(self) -> str:
        return f"{self.get_party_display()} samtykker i {self.forum}"

    def stands_on(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return rules.is_assent_standing(self.assented_on, self.withdrawn_on, day)


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
