"""Gjort, lært, lurt: what a forum did, learned and found smart, and what it shares of it (R155)."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from evaluation import rules
from evaluation.querysets import ReflectionQuerySet, SharingQuerySet
from meetings.models import ActionItem, Meeting
from politirad.councils.models import Forum
from politirad.plans.models import Measure, Written

_WITHOUT = {
    "meeting": Q(meeting__isnull=True),
    "measure": Q(measure__isnull=True),
    "title": Q(title=""),
    "from_on": Q(from_on__isnull=True),
    "until_on": Q(until_on__isnull=True),
}


def _names_its_own(occasion: rules.Occasion) -> Q:
    """What says which one it was is there, and nothing of what the other occasions need."""
    condition, needed = Q(occasion=occasion.value), rules.needs(occasion)
    for name, without in _WITHOUT.items():
        condition &= ~without if name in needed else without
    return condition


_ABOUT_ONE = Q()
for _occasion in rules.Occasion:
    _ABOUT_ONE |= _names_its_own(_occasion)


@pghistory.track()
class Reflection(Written):
    """What was done, learned and smart in a meeting, a measure, an exercise or a period (R155).

    It is never anonymous: whoever reads the forum sees who wrote it (domain.md 11, trap 16). `is_joint` is
    that several wrote it together. `smart` is what was smart, `onward` what is smart from here.
    """

    class Occasion(models.TextChoices):
        """What it looks back on."""

        MEETING = rules.Occasion.MEETING.value, _("Møte")
        MEASURE = rules.Occasion.MEASURE.value, _("Tiltak")
        EXERCISE = rules.Occasion.EXERCISE.value, _("Øvelse")
        PERIOD = rules.Occasion.PERIOD.value, _("Periode")

    ABOUT = ("meeting_id", "measure_id", "title", "from_on", "until_on")
    TEXTS = ("done", "learned", "smart", "onward")
    SAID_OF_ITSELF = (*ABOUT, *TEXTS, "is_joint")

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="reflections")
    occasion = models.CharField(_("om"), max_length=8, choices=Occasion)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="reflections", verbose_name=_("møte")
    )
    measure = models.ForeignKey(
        Measure, models.PROTECT, null=True, blank=True, related_name="reflections", verbose_name=_("tiltak")
    )
    title = models.CharField(_("øvelse"), max_length=140, blank=True)
    from_on = models.DateField(_("fra og med"), null=True, blank=True)
    until_on = models.DateField(_("til og med"), null=True, blank=True)
    done = models.TextField(_("hva har vi gjort?"), max_length=rules.LONGEST_TEXT)
    learned = models.TextField(_("hva har vi lært?"), max_length=rules.LONGEST_TEXT, blank=True)
    smart = models.TextField(_("hva var lurt?"), max_length=rules.LONGEST_TEXT, blank=True)
    onward = models.TextField(_("hva er lurt videre?"), max_length=rules.LONGEST_TEXT, blank=True)
    # What it became, which is no part of what it says of itself.
    action_item = models.ForeignKey(
        ActionItem, models.PROTECT, null=True, blank=True, related_name="reflections"
    )
    is_joint = models.BooleanField(_("skrevet sammen"), default=False)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(_("skrevet"), auto_now_add=True)

    objects = ReflectionQuerySet.as_manager()

    class Meta(Written.Meta):
        verbose_name = _("gjort, lært, lurt")
        verbose_name_plural = _("gjort, lært, lurt")
        constraints = [
            CheckConstraint(condition=_ABOUT_ONE, name="reflection_is_about_one_occasion"),
            CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                name="reflection_period_ends_after_start",
            ),
            CheckConstraint(condition=~Q(done=""), name="reflection_says_what_was_done"),
        ]
        indexes = [models.Index(fields=["forum", "-written_at"])]

    def __str__(self) -> str:
        return f"{self.get_occasion_display()} {self.pk}"

    @property
    def texts(self) -> dict[str, str]:
        """What it says, by field."""
        return {name: getattr(self, name) for name in self.TEXTS}

    def sharing(self) -> "Sharing | None":
        """How other councils read it now; None where they do not."""
        return self.consents.standing().select_related("shared_by").first()


@pghistory.track()
class Sharing(models.Model):
    """That a forum has agreed to let other councils read what it learned, until it takes that back (R155).

    `heading` is what it is called there, for the name of a meeting or a measure may tell where it was.
    """

    reflection = models.ForeignKey(Reflection, models.CASCADE, related_name="consents")
    heading = models.CharField(_("overskrift"), max_length=140)
    agreed_on = models.DateField(_("dagen dere ble enige"))
    shows_name = models.BooleanField(_("navnet vises"), default=False)
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    shared_at = models.DateTimeField(_("delt"), auto_now_add=True)
    withdrawn_on = models.DateField(_("trukket tilbake"), null=True, blank=True)

    objects = SharingQuerySet.as_manager()

    class Meta:
        verbose_name = _("deling av gjort, lært, lurt")
        verbose_name_plural = _("delinger av gjort, lært, lurt")
        default_permissions = ()
        constraints = [
            UniqueConstraint(
                fields=["reflection"], condition=Q(withdrawn_on=None), name="one_standing_sharing"
            ),
            CheckConstraint(condition=~Q(heading=""), name="sharing_has_a_heading"),
            CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("agreed_on")),
                name="sharing_withdrawn_after_agreed",
            ),
        ]
        indexes = [
            models.Index(fields=["-shared_at"], condition=Q(withdrawn_on=None), name="standing_sharings")
        ]

    def __str__(self) -> str:
        return self.heading


class ReflectionDraft(models.Model):
    """What somebody has begun to write in a form and not sent, kept for them alone until they send it."""

    forum = models.ForeignKey(Forum, models.CASCADE, related_name="+")
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    about = models.CharField(max_length=24)
    said = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("kladd til gjort, lært, lurt")
        verbose_name_plural = _("kladder til gjort, lært, lurt")
        default_permissions = ()
        constraints = [
            UniqueConstraint(
                fields=["forum", "written_by", "about"], name="one_draft_of_a_reflection_a_writer"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about} {self.version}"
