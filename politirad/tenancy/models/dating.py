"""Validity in time and Norwegian order, the same way in every table."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import CheckConstraint, Deferrable, F, Func, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

# Letters sort in this order after z, and Sámi letters beside their Latin base. Byte order
# does the rest, so every server sorts alike whatever its locale.
_LETTERS, _PLACES = "æøåäöáčđŋšŧž", "{|}{|acdnstz"


class Dated(models.Model):
    """A row that holds from a day, and perhaps to a day; both included (BR43)."""

    valid_from = models.DateField(_("gjelder fra"))
    valid_until = models.DateField(_("gjelder til og med"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            CheckConstraint(
                name="%(app_label)s_%(class)s_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            )
        ]


def no_overlap(
    name: str,
    *fields: str | Combinable,
    condition: Q | None = None,
    deferrable: Deferrable | None = None,
) -> ExclusionConstraint:
    """PostgreSQL refuses two rows with the same `fields` that hold on the same day.

    Only rows that meet the `condition` count, where there is one.
    """
    days = Func("valid_from", "valid_until", Value("[]"), function="daterange")
    same = [(field, RangeOperators.EQUAL) for field in fields]
    return ExclusionConstraint(
        name=name,
        expressions=[*same, (days, RangeOperators.OVERLAPS)],
        condition=condition,
        deferrable=deferrable,
    )


def norwegian_sort_key(field: str) -> models.GeneratedField:
    """A stored key that puts æ ø å last and Sámi letters beside their Latin ones."""
    letters = Func(Lower(field), Value(_LETTERS), Value(_PLACES), function="translate")
    return models.GeneratedField(
        expression=letters,
        output_field=models.CharField(max_length=200, db_collation="C"),
        db_persist=True,
        editable=False,
    )
