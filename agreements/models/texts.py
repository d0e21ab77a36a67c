"""The text of an agreement: its versions, their sections, and what the parties say of each."""

import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements import rules
from agreements.models.agreement import Agreement
from agreements.models.edited import Edited
from agreements.models.keeping import released_for_good, released_with_version
from agreements.querysets import InVersionQuerySet, OnReleasedQuerySet, VersionQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Party

_SHARED = Q(number__isnull=False, released_at__isnull=False, released_by__isnull=False) & ~Q(sha256="")
_NOT_SHARED = Q(number__isnull=True, released_at__isnull=True, released_by__isnull=True, sha256="")
_BETWEEN = [MinValueValidator(rules.MONTHS[0]), MaxValueValidator(rules.MONTHS[1])]


@pghistory.track()
class AgreementVersion(Edited):
    """A text of the agreement: one side's draft until it is shared, and never changed after that (BR32).

    Drafts have no number. What the parties share is numbered from 1 and has a checksum; a change is a new
    version, so an approval always stands for exactly these words (G08).
    """

    FRAMES = (
        "valid_from",
        "valid_until",
        "revision_months",
        "evaluation_months",
        "meetings_per_year",
        "notice_days",
        "chair_model",
        "openness",
    )
    """What the agreement says of itself and of the council (R052, R057, R064)."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("versjon"), null=True, blank=True, editable=False)
    party = models.CharField(_("skrevet av"), max_length=12, choices=Party)
    base = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(_("hva er endret?"), max_length=300, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("påbegynt"), auto_now_add=True)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    released_at = models.DateTimeField(_("delt"), null=True, blank=True)
    sha256 = models.CharField(_("kontrollsum"), max_length=64, blank=True)

    valid_from = models.DateField(_("gjelder fra"), null=True, blank=True)
    valid_until = models.DateField(_("gjelder til og med"), null=True, blank=True)
    revision_months = models.PositiveSmallIntegerField(
        _("måneder mellom revisjoner"), default=rules.REVISION_MONTHS, validators=_BETWEEN
    )
    evaluation_months = models.PositiveSmallIntegerField(
        _("måneder mellom evalueringer"), default=rules.EVALUATION_MONTHS, validators=_BETWEEN
    )
    meetings_per_year = models.PositiveSmallIntegerField(_("møter i året"), null=True, blank=True)
    notice_days = models.PositiveSmallIntegerField(_("dager fra innkalling til møte"), null=True, blank=True)
    chair_model = models.CharField(_("ledelse"), max_length=10, choices=Forum.ChairModel, blank=True)
    openness = models.CharField(_("åpenhet"), max_length=6, choices=Forum.Openness, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("versjon")
        verbose_name_plural = _("versjoner")
        default_permissions = ()
        ordering = (F("number").asc(nulls_last=True), "pk")
        constraints = [
            CheckConstraint(condition=_SHARED | _NOT_SHARED, name="version_is_shared_whole"),
            CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="version_ends_after_start",
            ),
            UniqueConstraint(fields=["agreement", "number"], name="one_version_a_number"),
            UniqueConstraint(
                fields=["agreement", "party"],
                condition=Q(released_at__isnull=True),
                name="one_draft_a_side",
            ),
        ]
        triggers = [released_for_good()]

    def __str__(self) -> str:
        return f"{self.agreement}, {self.number or '–'}"

    @property
    def is_released(self) -> bool:
        """Whether both sides may read it."""
        return self.released_at is not None

    @property
    def has_begun(self) -> bool:
        """Whether its first day has come; a signed text may wait for it."""
        return self.valid_from is None or self.valid_from <= timezone.localdate()


@pghistory.track()
class Section(Edited):
    """A section of the text; `key` is the same in every version, so that they can be compared."""

    SAID_OF_ITSELF = ("key", "position", "title", "text", "is_optional")

    version = models.ForeignKey(AgreementVersion, models.CASCADE, related_name="sections")
    key = models.CharField(max_length=40)
    position = models.PositiveSmallIntegerField(_("nummer"))
    title = models.CharField(_("overskrift"), max_length=120)
    text = models.TextField(_("tekst"), max_length=20000, blank=True)
    is_optional = models.BooleanField(_("kan utelates"), default=True)

    objects = InVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("kapittel")
        verbose_name_plural = _("kapitler")
        default_permissions = ()
        ordering = ("position", "pk")
        constraints = [UniqueConstraint(fields=["version", "key"], name="one_section_a_key")]
        triggers = [released_with_version()]

    def __str__(self) -> str:
        return self.title

    @property
    def open_places(self) -> list[str]:
        """What the template asks for here that is not written yet."""
        return rules.open_places(self.text)


@pghistory.track()
class SectionComment(models.Model):
    """What one side says of a section in a text that both have; both read it."""

    section = models.ForeignKey(Section, models.CASCADE, related_name="comments")
    party = models.CharField(_("part"), max_length=12, choices=Party)
    text = models.TextField(_("kommentar"), max_length=1000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = OnReleasedQuerySet.as_manager()

    class Meta:
        verbose_name = _("kommentar")
        verbose_name_plural = _("kommentarer")
        default_permissions = ()
        ordering = ("at", "pk")
        constraints = [CheckConstraint(condition=~Q(text=""), name="comment_says_something")]

    def __str__(self) -> str:
        return self.text
