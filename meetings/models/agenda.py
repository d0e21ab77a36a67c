"""Agenda items and their papers."""

from datetime import datetime

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Deferrable, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting
from meetings.models.reference import LegalBasis, Topic
from meetings.models.sealing import ITEM_MEETING, sealed_with_meeting
from meetings.querysets import AgendaItemQuerySet, AttachmentQuerySet
from politirad.plans.models import CoordinationStep, Measure, PoliceBylaws, Process
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party
from politirad.web.files import random_name
from politirad.web.rules import fingerprint

_EXEMPT_BY_LAW = Q(is_exempt=False) | (
    ~Q(public_title="") & Q(legal_basis__isnull=False) & ~Q(exempt_note="")
)
RECORD_KINDS = {
    "measure": _("Tiltak"),
    "process": _("Prosesser i politiet"),
    "bylaws": _("Politivedtekter"),
}
"""The fields that lead to the record an item is about, one of them at most, as the reader knows them."""
_ABOUT_ONE_RECORD = (
    Q(measure__isnull=True, process__isnull=True)
    | Q(measure__isnull=True, bylaws__isnull=True)
    | Q(process__isnull=True, bylaws__isnull=True)
)
_OWN_PARTY_NAMED = Q(audience="own_party") ^ Q(own_party="")


@pghistory.track()
class AgendaItem(models.Model):
    """One matter on the agenda, and what the minutes say of it (BR21)."""

    class Purpose(models.TextChoices):
        """What the forum is asked to do with the item (R069)."""

        INFORMATION = "information", _("Orientering")
        DISCUSSION = "discussion", _("Drøfting")
        CLARIFICATION = "clarification", _("Avklaring")

    class Audience(models.TextChoices):
        """Who may read the item, its papers and its minutes (BR29)."""

        EVERYONE = "everyone", _("Alle")
        MAIN_PARTIES = "main_parties", _("Bare kommune og politi")
        NAMED_GUESTS = "named_guests", _("Kommune, politi og navngitte gjester")
        OWN_PARTY = "own_party", _("Bare egen part")

    SAID_OF_ITSELF = (
        "title",
        "purpose",
        "presenter",
        "minutes_planned",
        "audience",
        "own_party",
        "description",
        "outcome",
        "topic_id",
        "coordination_step",
        "step_responsible",
        "step_resources",
        "is_exempt",
        "public_title",
        "legal_basis_id",
        "exempt_note",
        "is_general",
        "is_slt",
        "concerns_id",
        "measure_id",
        "process_id",
        "bylaws_id",
    )

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField(_("plass"))
    number = models.PositiveSmallIntegerField(_("saksnummer i året"), null=True, blank=True)
    title = models.CharField(_("tittel"), max_length=140)
    purpose = models.CharField(_("formål"), max_length=13, choices=Purpose)
    presenter = models.CharField(_("innleder"), max_length=120)
    minutes_planned = models.PositiveSmallIntegerField(
        _("minutter"), default=15, validators=[MinValueValidator(1), MaxValueValidator(480)]
    )
    audience = models.CharField(_("hvem kan lese saken"), max_length=12, choices=Audience)
    own_party = models.CharField(_("hvilken part"), max_length=12, choices=Party, blank=True)
    description = models.TextField(_("hva saken gjelder"), blank=True)
    outcome = models.CharField(_("ønsket resultat"), max_length=300, blank=True)
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="items")
    # In a council of several municipalities; empty where it is for all of them (G57).
    concerns = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("hvilken kommune saken gjelder"),
    )
    measure = models.ForeignKey(Measure, models.PROTECT, null=True, blank=True, related_name="items")
    process = models.ForeignKey(Process, models.PROTECT, null=True, blank=True, related_name="items")
    bylaws = models.ForeignKey(PoliceBylaws, models.PROTECT, null=True, blank=True, related_name="items")
    coordination_step = models.PositiveSmallIntegerField(
        _("trinn i samordningstrappen"), choices=CoordinationStep, null=True, blank=True
    )
    step_responsible = models.CharField(_("ansvarlig for samordningen"), max_length=120, blank=True)
    step_resources = models.CharField(_("ressurser"), max_length=300, blank=True)
    is_exempt = models.BooleanField(_("unntatt offentlighet"), default=False)
    public_title = models.CharField(_("offentlig tittel"), max_length=140, blank=True)
    legal_basis = models.ForeignKey(
        LegalBasis, models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("hjemmel")
    )
    exempt_note = models.CharField(_("vurdering"), max_length=500, blank=True)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposing_party = models.CharField(_("foreslått av part"), max_length=12, choices=Party, blank=True)
    carried_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="carried_to", editable=False
    )
    lists_action_items = models.BooleanField(_("viser åpne oppgaver"), default=False)
    stays_last = models.BooleanField(_("står sist"), default=False)
    is_general = models.BooleanField(_("saken gjelder ikke enkeltpersoner"), default=False)
    # In a council that steers an SLT network too: one meeting, two hats (R146).
    is_slt = models.BooleanField(_("behandles som styringsgruppe for SLT"), default=False)
    is_late = models.BooleanField(_("ettersendt"), default=False)
    changed_at = models.DateTimeField(_("endret etter innkalling"), null=True, blank=True, editable=False)
    summary = models.TextField(_("kort oppsummert"), blank=True)
    summary_version = models.PositiveIntegerField(default=0, editable=False)
    summary_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    summary_at = models.DateTimeField(null=True, blank=True, editable=False)

    seconds_used = models.PositiveIntegerField(_("brukt tid"), default=0, editable=False)
    # When its clock was last started; empty while it stands still.
    started_at = models.DateTimeField(_("behandles fra"), null=True, blank=True, editable=False)

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("sak")
        verbose_name_plural = _("saker")
        default_permissions = ()
        ordering = ("position",)
        constraints = [
            UniqueConstraint(
                fields=["meeting", "position"], name="one_item_a_place", deferrable=Deferrable.DEFERRED
            ),
            UniqueConstraint(
                fields=["meeting", "number"], name="one_item_a_number", condition=Q(number__isnull=False)
            ),
            CheckConstraint(condition=_EXEMPT_BY_LAW, name="exempt_item_has_title_basis_and_note"),
            CheckConstraint(condition=_OWN_PARTY_NAMED, name="own_party_item_names_the_party"),
            CheckConstraint(condition=_ABOUT_ONE_RECORD, name="item_is_about_one_record"),
            UniqueConstraint(
                fields=["meeting"], name="one_item_at_a_time", condition=Q(started_at__isnull=False)
            ),
        ]
        triggers = [sealed_with_meeting("ROW.meeting_id")]

    def __str__(self) -> str:
        return self.title

    @property
    def fingerprint(self) -> str:
        """Changes when what the item says of itself does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))

    @property
    def case_number(self) -> str:
        """«13/26»: its number in the forum's year, once the notice has gone; empty before."""
        return f"{self.number}/{self.meeting.year % 100:02d}" if self.number else ""

    @property
    def about(self) -> str:
        """Which record of the forum's plans and registers it is about, by `Record.key`; or empty."""
        ids = ((kind, getattr(self, f"{kind}_id")) for kind in RECORD_KINDS)
        return next((f"{kind}-{pk}" for kind, pk in ids if pk), "")

    @property
    def shown_number(self) -> int:
        """What it is called by among those who read all items; its place until the notice has gone."""
        return self.number or self.position

    def seconds_spent(self, now: datetime) -> int:
        """How long the forum has spent on it, up to `now` while it still does."""
        running = (now - self.started_at).total_seconds() if self.started_at else 0
        return self.seconds_used + max(int(running), 0)

    @property
    def kind_in_words(self) -> str:
        """What the forum is asked to do, and in which hat where it wears two (R146)."""
        purpose = str(self.get_purpose_display())
        return f"SLT, {purpose.lower()}" if self.is_slt else purpose

    @property
    def open_title(self) -> str:
        """The title that may stand in mail and in what the public reads (BR31)."""
        return self.public_title if self.is_exempt else self.title

    @property
    def is_changed(self) -> bool:
        """Whether it says something else than when the notice went; a late item is called late instead."""
        return self.changed_at is not None and not self.is_late

    @property
    def is_for_everyone(self) -> bool:
        """Whether members from outside the two main parties may read the item."""
        return self.audience == self.Audience.EVERYONE


def _stored_name(_attachment: "Attachment", name: str) -> str:
    return random_name("saksvedlegg", name)


@pghistory.track()
class Attachment(models.Model):
    """A paper to an item, read by whoever may read the item."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="attachments")
    file = models.FileField(_("fil"), upload_to=_stored_name)
    name = models.CharField(_("filnavn"), max_length=150)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField(_("størrelse i byte"))
    sha256 = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveSmallIntegerField(_("versjon"), default=1, editable=False)
    replaces = models.OneToOneField(
        "self", models.CASCADE, null=True, blank=True, related_name="replaced_by", editable=False
    )
    is_current = models.BooleanField(_("gjeldende versjon"), default=True, editable=False)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("vedlegg")
        verbose_name_plural = _("vedlegg")
        default_permissions = ()
        ordering = ("pk",)
        triggers = [sealed_with_meeting(ITEM_MEETING)]

    def __str__(self) -> str:
        return self.name
