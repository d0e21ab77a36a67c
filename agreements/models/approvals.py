"""What each party answers to a text it is asked to sign, and the days an agreement holds (BR12, BR13)."""

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import CheckConstraint, Func, Q, UniqueConstraint, Value
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement, AgreementParty
from agreements.models.keeping import approved_as_shared, follows_without_gap
from agreements.models.texts import AgreementVersion
from agreements.querysets import ApprovalQuerySet, TermQuerySet
from politirad.tenancy.models import Municipality, PoliceUnit
from politirad.tenancy.models.dating import Dated


class Approval(models.Model):
    """That a party stands behind exactly these words, or does not; kept as it was given (G08)."""

    class Answer(models.TextChoices):
        """What the party answered."""

        APPROVED = "approved", _("Signert")
        REFUSED = "refused", _("Signerte ikke")

    class How(models.TextChoices):
        """In which way."""

        HERE = "here", _("Signert her")
        ON_BEHALF = "on_behalf", _("Signert på vegne av parten")
        PAPER = "paper", _("Signert på papir")
        E_SIGNATURE = "e_signature", _("Signert med e-signatur")

    version = models.ForeignKey(AgreementVersion, models.PROTECT, related_name="signatures")
    party = models.ForeignKey(AgreementParty, models.PROTECT, related_name="signatures")
    answer = models.CharField(_("svar"), max_length=8, choices=Answer, default=Answer.APPROVED)
    how = models.CharField(_("hvordan"), max_length=11, choices=How, default=How.HERE)
    sha256 = models.CharField(_("kontrollsum"), max_length=64)
    # An old paper may be registered with the day alone.
    name = models.CharField(_("navn"), max_length=120, blank=True)
    title = models.CharField(_("tittel"), max_length=80, blank=True)
    signed_on = models.DateField(_("dato"))
    reason = models.CharField(_("begrunnelse"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("signatur")
        verbose_name_plural = _("signaturer")
        default_permissions = ()
        ordering = ("at", "pk")
        constraints = [
            UniqueConstraint(
                fields=["version", "party"], condition=Q(answer="approved"), name="one_approval_of_a_version"
            ),
            CheckConstraint(
                condition=Q(answer="approved", how__in=["here", "paper", "e_signature"]) | ~Q(reason=""),
                name="refusing_or_acting_for_others_has_a_reason",
            ),
        ]
        triggers = [
            approved_as_shared(),
            pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"


@pghistory.track()
class Term(Dated):
    """The days an agreement binds one municipality: PostgreSQL lets no other main one in there (BR13)."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="terms")
    version = models.ForeignKey(AgreementVersion, models.PROTECT, related_name="terms")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="agreement_terms")
    unit = models.ForeignKey(PoliceUnit, models.PROTECT, related_name="agreement_terms")
    is_main = models.BooleanField(default=True)
    exception_reason = models.CharField(_("hvorfor opphold eller overlapp"), max_length=300, blank=True)

    objects = TermQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = _("løpetid")
        verbose_name_plural = _("løpetider")
        default_permissions = ()
        ordering = ("valid_from", "pk")
        constraints = [
            *Dated.Meta.constraints,
            ExclusionConstraint(
                name="one_main_agreement_at_a_time",
                expressions=[
                    ("municipality", RangeOperators.EQUAL),
                    ("unit", RangeOperators.EQUAL),
                    (
                        Func("valid_from", "valid_until", Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(is_main=True, exception_reason=""),
            ),
        ]
        triggers = [follows_without_gap()]

    def __str__(self) -> str:
        return f"{self.municipality} {self.valid_from}–{self.valid_until or ''}"
