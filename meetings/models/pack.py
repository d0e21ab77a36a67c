"""A meeting in one file, as PDF or ZIP: one for each group of readers who may see the same."""

from django.conf import settings
from django.db import models
from django.db.models import UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting
from meetings.querysets import MeetingPackQuerySet
from meetings.rules import PackState
from politirad.web.files import random_name


def _stored_name(_pack: "MeetingPack", name: str) -> str:
    return random_name("sakspapirer", name)


class MeetingPack(models.Model):
    """A pack, and how far its making has come.

    `key` is a hash of everything the pack shows and of every paper in it. A reader gets the pack
    with the key made from what they may see at that moment, so a pack that no longer fits its
    reader cannot be fetched, and readers with equal rights share one file.
    """

    class State(models.TextChoices):
        """How far the pack has come, in the words readers see."""

        WAITING = PackState.WAITING.value, _("Venter")
        BUILDING = PackState.BUILDING.value, _("Lages nå")
        READY = PackState.READY.value, _("Klar")
        FAILED = PackState.FAILED.value, _("Kunne ikke lages")

    class Kind(models.TextChoices):
        """What the file is."""

        PAPERS = "papers", _("Sakspapirer")
        EXPORT = "export", _("Hele møtet")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="packs")
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.PAPERS)
    key = models.CharField(max_length=64)
    meeting_version = models.PositiveIntegerField()
    meeting_state = models.CharField(max_length=12, choices=Meeting.State)
    wanted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    wanted_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(_("tilstand"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_ends_at = models.DateTimeField(null=True, blank=True)
    steps_done = models.PositiveSmallIntegerField(default=0)
    steps_total = models.PositiveSmallIntegerField(default=0)
    file = models.FileField(_("fil"), upload_to=_stored_name, blank=True)
    size = models.PositiveIntegerField(_("størrelse i byte"), default=0)
    pages = models.PositiveIntegerField(_("sider"), default=0)
    is_accessible = models.BooleanField(_("kan leses med skjermleser"), default=False)
    remarks = models.JSONField(default=list)
    built_at = models.DateTimeField(null=True, blank=True)

    objects = MeetingPackQuerySet.as_manager()

    class Meta:
        verbose_name = _("sakspapirer")
        verbose_name_plural = _("sakspapirer")
        default_permissions = ()
        constraints = [UniqueConstraint(fields=["meeting", "key"], name="one_pack_a_key")]

    def __str__(self) -> str:
        return f"{self.meeting}, {self.get_state_display()}"

    @property
    def is_ready(self) -> bool:
        """Whether the file can be read."""
        return self.state == PackState.READY

    @property
    def is_under_way(self) -> bool:
        """Whether the file is waited for."""
        return self.state in (PackState.WAITING, PackState.BUILDING)
