"""Orders of electronic signatures, their signers, and the signed files that came back (G08)."""

import uuid
from datetime import datetime
from typing import Any

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models.agreement import AgreementParty
from agreements.models.texts import AgreementVersion
from agreements.querysets import InVersionQuerySet, OnOrderQuerySet

_IS_OPEN = Q(state=rules.OrderState.OPEN)


@pghistory.track(exclude=["pdf"])
class SignatureOrder(models.Model):
    """That the parties are asked to sign one text with a provider; without a reference it is not sent yet.

    The provider knows it by its key, and gets the same bytes if it must be sent again.
    """

    class State(models.TextChoices):
        """Where it stands, in the words readers see."""

        OPEN = rules.OrderState.OPEN.value, _("Venter på signering")
        SIGNED = rules.OrderState.SIGNED.value, _("Signert av alle")
        REFUSED = rules.OrderState.REFUSED.value, _("Noen signerte ikke")
        EXPIRED = rules.OrderState.EXPIRED.value, _("Fristen er ute")
        CANCELLED = rules.OrderState.CANCELLED.value, _("Trukket tilbake")
        FAILED = rules.OrderState.FAILED.value, _("Ble ikke tatt imot")

    version = models.ForeignKey(AgreementVersion, models.PROTECT, related_name="signature_orders")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField(_("leverandørens nummer"), max_length=100, blank=True)
    state = models.CharField(_("tilstand"), max_length=9, choices=State, default=State.OPEN)
    title = models.CharField(_("tittel"), max_length=rules.LONGEST_TITLE)
    pdf = models.BinaryField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("bestilt"), auto_now_add=True)
    expires_on = models.DateField(_("frist for å signere"))
    last_error = models.CharField(_("hvorfor den ikke ble tatt imot"), max_length=300, blank=True)

    objects = InVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("elektronisk signering")
        verbose_name_plural = _("elektroniske signeringer")
        default_permissions = ()
        ordering = ("created_at", "pk")
        constraints = [
            UniqueConstraint(fields=["version"], condition=_IS_OPEN, name="one_open_order_of_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.get_state_display()}"

    @property
    def is_open(self) -> bool:
        """Whether somebody may still sign."""
        return self.state == rules.OrderState.OPEN


@pghistory.track()
class OrderSigner(models.Model):
    """One person who is asked to sign for a party; those with a later position wait."""

    class State(models.TextChoices):
        """Where the person stands, in the words readers see."""

        WAITING = rules.SignerState.WAITING.value, _("Venter")
        SIGNED = rules.SignerState.SIGNED.value, _("Har signert")
        REFUSED = rules.SignerState.REFUSED.value, _("Signerte ikke")
        EXPIRED = rules.SignerState.EXPIRED.value, _("Rakk ikke fristen")

    order = models.ForeignKey(SignatureOrder, models.CASCADE, related_name="signers")
    party = models.ForeignKey(AgreementParty, models.PROTECT, related_name="order_signers")
    name = models.CharField(_("navn"), max_length=120)
    title = models.CharField(_("tittel"), max_length=80, blank=True)
    email = models.EmailField(_("e-post"))
    position = models.PositiveSmallIntegerField(_("rekkefølge"))
    state = models.CharField(_("tilstand"), max_length=7, choices=State, default=State.WAITING)
    answered_at = models.DateTimeField(_("svarte"), null=True, blank=True)
    reason = models.CharField(_("begrunnelse"), max_length=300, blank=True)

    objects = OnOrderQuerySet.as_manager()

    class Meta:
        verbose_name = _("den som skal signere")
        verbose_name_plural = _("de som skal signere")
        default_permissions = ()
        ordering = ("position", "pk")
        constraints = [
            UniqueConstraint(fields=["order", "party", "email"], name="signer_is_asked_once"),
            CheckConstraint(condition=Q(position__gte=1), name="signers_are_counted_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"


class SignedCopy(models.Model):
    """A signed PDF of a text, as it came, with the signatures that were found in it; never changed."""

    version = models.ForeignKey(AgreementVersion, models.PROTECT, related_name="signed_copies")
    pdf = models.BinaryField()
    sha256 = models.CharField(_("kontrollsum"), max_length=64)
    size = models.PositiveIntegerField(_("størrelse i byte"))
    # As SignatureFound.as_json gives them.
    signatures = models.JSONField(_("signaturer i filen"), default=list)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(_("tatt imot"), auto_now_add=True)

    objects = InVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("signert eksemplar")
        verbose_name_plural = _("signerte eksemplarer")
        default_permissions = ()
        ordering = ("uploaded_at", "pk")
        constraints = [UniqueConstraint(fields=["version", "sha256"], name="same_signed_file_once")]
        triggers = [pgtrigger.Protect(name="never_changed", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.version}, {self.sha256[:8]}"

    @property
    def signatures_found(self) -> list[dict[str, Any]]:
        """The signatures in the file, each with the moment it claims as a moment."""
        return [
            {**found, "claimed_at": found["claimed_at"] and datetime.fromisoformat(found["claimed_at"])}
            for found in self.signatures
        ]
