"""Where the records of a council go, and each package on its way there."""

import uuid

import pghistory
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from politirad.archive import rules
from politirad.archive.querysets import CouncilArchiveQuerySet, TransferQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party
from politirad.web.files import random_name

_ONE_BODY = Q(party=Party.MUNICIPALITY, municipality__isnull=False) | Q(
    party=Party.POLICE, municipality__isnull=True
)


@pghistory.track()
class CouncilArchive(models.Model):
    """That one body, a municipality or the police, keeps its own record of a forum's meetings.

    Two bodies with a duty to keep archives share each meeting, and each has its own (BR42). `namespace`
    makes the keys of everything in this archive; it is written once.
    """

    class Delivery(models.TextChoices):
        """How the packages come to the archive."""

        DOWNLOAD = "download", _("Arkivaren henter pakken her")
        FOLDER = "folder", _("Pakken legges i mappen arkivet henter fra")

    forum = models.ForeignKey(Forum, models.PROTECT, related_name="archives")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="archives"
    )
    namespace = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    delivery = models.CharField(_("levering"), max_length=8, choices=Delivery, default=Delivery.DOWNLOAD)
    class_system = models.CharField(_("klassifikasjonssystem"), max_length=40, blank=True)
    class_code = models.CharField(_("klasse"), max_length=20, blank=True)
    is_active = models.BooleanField(_("i bruk"), default=True)

    objects = CouncilArchiveQuerySet.as_manager()

    class Meta:
        verbose_name = _("arkiv for et råd")
        verbose_name_plural = _("arkiver for råd")
        default_permissions = ()
        ordering = ("pk",)
        constraints = [
            CheckConstraint(condition=_ONE_BODY, name="archive_belongs_to_one_body"),
            UniqueConstraint(fields=["forum", "municipality"], name="one_archive_a_municipality"),
            UniqueConstraint(
                fields=["forum"], condition=Q(municipality__isnull=True), name="one_archive_of_the_police"
            ),
            CheckConstraint(
                condition=Q(class_code="") | ~Q(class_system=""), name="archive_class_is_in_a_system"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forum}, {self.owner}"

    @property
    def owner(self) -> str:
        """The body the archive belongs to: «Elvestrand kommune» or the police district."""
        if self.municipality:
            return f"{self.municipality.display_name} kommune"
        return self.forum.unit.district.name

    @property
    def owner_code(self) -> str:
        """A short name of the body for folders and addresses."""
        return self.municipality.code if self.municipality else "politi"

    @property
    def folder(self) -> str:
        """The body's own folder where packages are put."""
        return f"kommune-{self.municipality.code}" if self.municipality else self.forum.unit.district.code

    def key_of(self, name: str) -> uuid.UUID:
        """The key of something in this archive, the same each time."""
        return rules.external_key(self.namespace, name)


def _stored_name(_transfer: "Transfer", name: str) -> str:
    return random_name("arkivpakker", name)


class Transfer(models.Model):
    """One package to one archive: a row in the same transaction as what it tells of, then carried out.

    `source`, `source_id` and `version` name what is sent; the app that knows it makes the content. The
    package is made once and kept, so that each attempt sends the same bytes under the same key.
    """

    class State(models.TextChoices):
        """How far the package has come."""

        WAITING = "waiting", _("Venter på å bli sendt")
        SENDING = "sending", _("Sendes")
        READY = "ready", _("Klar til å hentes")
        RECEIVED = "received", _("Mottatt av arkivet")
        FAILED = "failed", _("Kom ikke fram")

    archive = models.ForeignKey(CouncilArchive, models.PROTECT, related_name="transfers")
    source = models.CharField(max_length=20)
    source_id = models.PositiveBigIntegerField()
    version = models.PositiveSmallIntegerField(_("versjon"), default=1)
    title = models.CharField(_("tittel"), max_length=160)
    about_at = models.DateTimeField(_("gjelder"))
    state = models.CharField(_("tilstand"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("forsøk"), default=0)
    next_attempt_at = models.DateTimeField(_("neste forsøk"), default=timezone.now)
    last_error = models.CharField(_("hvorfor den ikke kom fram"), max_length=300, blank=True)
    package = models.FileField(_("pakke"), upload_to=_stored_name, blank=True)
    sha256 = models.CharField(_("kontrollsum"), max_length=64, blank=True)
    size = models.PositiveBigIntegerField(_("størrelse i byte"), default=0)
    receipt = models.CharField(_("kvittering"), max_length=80, blank=True)
    received_at = models.DateTimeField(_("mottatt"), null=True, blank=True)
    created_at = models.DateTimeField(_("lagt i kø"), auto_now_add=True)

    objects = TransferQuerySet.as_manager()

    class Meta:
        verbose_name = _("overføring til arkiv")
        verbose_name_plural = _("overføringer til arkiv")
        default_permissions = ()
        constraints = [
            UniqueConstraint(
                fields=["archive", "source", "source_id", "version"], name="each_version_is_sent_once"
            ),
            CheckConstraint(
                condition=Q(state="received", received_at__isnull=False)
                | (~Q(state="received") & Q(received_at__isnull=True)),
                name="received_transfer_says_when",
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                condition=Q(state__in=["waiting", "sending"]),
                name="transfers_to_carry_out",
            ),
            models.Index(fields=["archive", "-about_at"], name="transfers_of_an_archive"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.get_state_display()}"

    @property
    def key(self) -> uuid.UUID:
        """What the receiver knows the package by: the same for each attempt (G43)."""
        return self.archive.key_of(f"transfer/{self.source}/{self.source_id}/{self.version}")

    @property
    def look(self) -> str:
        """The name of the state's sign."""
        return f"transfer_{self.state}"

    @property
    def is_failed(self) -> bool:
        """Whether a person has to look at it."""
        return self.state == self.State.FAILED

    @property
    def is_ready(self) -> bool:
        """Whether the archive has to fetch it."""
        return self.state == self.State.READY
