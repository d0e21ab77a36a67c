"""A list from a file on its way into the register: previewed, taken in, perhaps undone (G92)."""

from typing import Any

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.querysets import ImportQuerySet
from politirad.tenancy.models import PoliceDistrict

_IS_PREVIEW = Q(imported_at__isnull=True, undone_at__isnull=True)
_IS_IN = Q(imported_at__isnull=False, undone_at__isnull=True, wrong_count=0)
_IS_UNDONE = Q(imported_at__isnull=False, undone_at__isnull=False, wrong_count=0)


# The rows are what the file said and did; the history of what they changed tells the same.
@pghistory.track(exclude=["rows"])
class Import(models.Model):
    """One uploaded list with what became of each of its rows.

    A row in `rows` has its `line`, its `outcome`, what it is `about`, what it `said` (nothing where it
    could not be read), the thing `before` and `after`, and what is wrong with it as `trouble`.
    """

    class Kind(models.TextChoices):
        """What the list is of."""

        UNITS = "units", _("enheter")
        STAFF = "staff", _("ansatte")

    class State(models.TextChoices):
        """How far it has come (G92)."""

        PREVIEWED = rules.State.PREVIEWED.value, _("Ikke tatt inn")
        IMPORTED = rules.State.IMPORTED.value, _("Tatt inn")
        UNDONE = rules.State.UNDONE.value, _("Angret")

    district = models.ForeignKey(PoliceDistrict, models.PROTECT, related_name="imports")
    kind = models.CharField(_("type"), max_length=20, choices=Kind)
    file_name = models.CharField(_("filnavn"), max_length=150)
    state = models.CharField(_("tilstand"), max_length=20, choices=State, default=State.PREVIEWED)
    # Which preview stands: a reader who saw another one is asked to look again.
    edition = models.PositiveIntegerField(default=1, editable=False)
    rows = models.JSONField(default=list)
    new_count = models.PositiveIntegerField(_("nye"), default=0)
    changed_count = models.PositiveIntegerField(_("endret"), default=0)
    same_count = models.PositiveIntegerField(_("samme"), default=0)
    wrong_count = models.PositiveIntegerField(_("feil"), default=0)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(default=timezone.now, editable=False)
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    imported_at = models.DateTimeField(null=True, editable=False)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True, editable=False)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("importer")
        default_permissions = ()
        indexes = [models.Index(fields=["district", "-uploaded_at"])]
        constraints = [
            CheckConstraint(
                name="import_says_what_became_of_it",
                condition=(Q(state=rules.State.PREVIEWED.value) & _IS_PREVIEW)
                | (Q(state=rules.State.IMPORTED.value) & _IS_IN)
                | (Q(state=rules.State.UNDONE.value) & _IS_UNDONE),
            )
        ]
        triggers = [
            pgtrigger.FSM(
                name="taken_in_once_and_undone_once",
                field="state",
                transitions=sorted((before.value, after.value) for before, after in rules.MOVES),
            )
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def counts(self) -> dict[rules.Outcome, int]:
        """How many rows have each outcome, the wrong ones first."""
        return {outcome: getattr(self, f"{outcome}_count") for outcome in rules.Outcome}

    @property
    def is_previewed(self) -> bool:
        """Whether nothing has been written yet."""
        return self.state == rules.State.PREVIEWED

    @property
    def is_in(self) -> bool:
        """Whether the register has what the list said."""
        return self.state == rules.State.IMPORTED

    @property
    def may_be_taken_in(self) -> bool:
        """Whether no row is wrong, and some row changes something."""
        outcomes = [outcome for outcome, count in self.counts.items() if count]
        return self.is_previewed and rules.may_take_in(outcomes)

    def set_rows(self, rows: list[dict[str, Any]]) -> None:
        """Take the judged rows, and count them."""
        self.rows = rows
        outcomes = [row["outcome"] for row in rows]
        for outcome in rules.Outcome:
            setattr(self, f"{outcome}_count", outcomes.count(outcome.value))
