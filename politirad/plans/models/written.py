"""What every record of a plan has: a version that several writers are held to."""

from django.db import models


class Written(models.Model):
    """A record several people write in; `version` tells a stale form (ux.md 7.7).

    `OWNER` is the field that says what it is a part of.
    """

    SAID_OF_ITSELF: tuple[str, ...] = ()
    OWNER = "forum_id"

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        default_permissions = ()
