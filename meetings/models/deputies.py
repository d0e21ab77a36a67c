"""What a deputy may read, and for how long."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from meetings.models.meeting import Meeting
from meetings.querysets import DeputyGrantQuerySet
from politirad.councils.models import Forum
from politirad.tenancy.models import DatedGrant
from politirad.tenancy.models.dating import Dated
from politirad.tenancy.permissions import Party, Scope


@pghistory.track()
class DeputyAccess(Dated):
    """That somebody who stands in at a meeting may read what the forum reads, to a day (G18, BR30).

    It is no seat: a deputy is no member, is not called to the next meeting, and approves no minutes.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="deputy_accesses")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="deputy_accesses")
    party = models.CharField(_("part"), max_length=12, choices=Party)

    class Meta(Dated.Meta):
        verbose_name = _("tilgang som vara")
        verbose_name_plural = _("tilganger som vara")
        default_permissions = ()
        constraints = [
            *Dated.Meta.constraints,
            UniqueConstraint(fields=["meeting", "user"], name="one_deputy_access_a_meeting"),
            CheckConstraint(name="deputy_access_ends", condition=Q(valid_until__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.meeting}"


class DeputyGrant(DatedGrant):
    """A permission in one forum, held while standing in for somebody."""

    scope = Scope.FORUM
    content_object = models.ForeignKey(Forum, models.CASCADE)
    source = models.ForeignKey(DeputyAccess, models.CASCADE, related_name="grants")

    objects = DeputyGrantQuerySet.as_manager()  # type: ignore[misc]  # as in DatedGrant
