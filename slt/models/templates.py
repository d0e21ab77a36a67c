"""Texts that a network uses again and again: tasks to send down, and letters to a level."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils.translation import gettext_lazy as _

from politirad.tenancy.models.dating import norwegian_sort_key
from politirad.web.rules import fingerprint
from slt.models.networks import Level, SltNetwork
from slt.querysets import TemplateQuerySet

MOST_DAYS = 365

_IS_TASK = Q(kind="task", text="")
_IS_LETTER = Q(kind="letter", due_days__isnull=True) & ~Q(text="")


@pghistory.track()
class TextTemplate(models.Model):
    """A text to begin with; what is sent is written anew each time, and nothing is sent by itself.

    `title` is what is to be done, or the subject of the letter. `due_days` is how many days whoever takes
    the task gets. `level` is whom it is for, empty for every level.
    """

    class Kind(models.TextChoices):
        """What is written with it."""

        TASK = "task", _("Oppgave")
        LETTER = "letter", _("Brev til et nivå")

    SAID_OF_ITSELF = ("name", "title", "text", "due_days", "level")

    network = models.ForeignKey(SltNetwork, models.CASCADE, related_name="text_templates")
    kind = models.CharField(_("til"), max_length=6, choices=Kind)
    name = models.CharField(_("navn på malen"), max_length=80)
    title = models.CharField(_("overskrift"), max_length=300)
    text = models.TextField(_("tekst"), max_length=4000, blank=True)
    due_days = models.PositiveSmallIntegerField(
        _("dager til frist"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_DAYS)],
    )
    level = models.PositiveSmallIntegerField(_("nivå"), null=True, blank=True, choices=Level)

    sort_key = norwegian_sort_key("name")

    objects = TemplateQuerySet.as_manager()

    class Meta:
        verbose_name = _("mal")
        verbose_name_plural = _("maler")
        default_permissions = ()
        constraints = [
            CheckConstraint(condition=_IS_TASK | _IS_LETTER, name="text_template_is_a_task_or_a_letter"),
            CheckConstraint(
                condition=Q(due_days__isnull=True) | Q(due_days__gte=1, due_days__lte=MOST_DAYS),
                name="text_template_days_in_range",
            ),
            CheckConstraint(
                condition=Q(level__isnull=True) | Q(level__in=Level.values), name="text_template_on_a_level"
            ),
            UniqueConstraint(fields=["network", "kind", "name"], name="one_text_template_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_letter(self) -> bool:
        """Whether a level is written to with it."""
        return self.kind == self.Kind.LETTER

    @property
    def fingerprint(self) -> str:
        """Changes when what it says does, so that a stale form is known (ux.md 7.7)."""
        return fingerprint(*(getattr(self, name) for name in self.SAID_OF_ITSELF))
