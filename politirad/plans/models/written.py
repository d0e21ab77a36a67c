"""What every record of a plan has: a version that several writers are held to."""

from django.db import models


class Written(models.Model):
    """A record several people write in; `version` tells a stale form (ux.md 7.7)."""

    SAID_OF_ITSELF: tuple[str, ...] = ()

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        default_permissions = ()
