"""Writing plans, measures, processes and by-laws, and saying how a measure goes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from politirad.plans import rules
from politirad.plans.models import Measure, Written


class WrittenConflictError(Exception):
    """Somebody else changed the record first; `record` carries what it says now."""

    def __init__(self, record: Written) -> None:
        super().__init__(str(record.pk))
        self.record = record


@transaction.atomic
def write_record[R: Written](record: R, *, seen: int, **said: Any) -> R:
    """Keep what the record says of itself, a new one or on top of version `seen` (ux.md 7.7).

    Somebody else's newer version is never overwritten: the conflict is raised instead. A new one that is
    sent twice is made once.
    """
    if record.pk is None:
        return _made(record, said)
    fresh = type(record)._base_manager.select_for_update(of=("self",)).get(pk=record.pk)  # noqa: SLF001
    if all(getattr(fresh, name) == value for name, value in said.items()):
        return fresh
    if fresh.version != seen:
        raise WrittenConflictError(fresh)
    for name, value in said.items():
        setattr(fresh, name, value)
    fresh.version += 1
    _keep(fresh)
    return fresh


@transaction.atomic
def move_measure(
    measure: Measure, to: str, *, result: str = "", learned: str = "", clever: str = ""
) -> Measure:
    """Say how far the measure has come; one that ends says what came of it (R074, R158)."""
    fresh = Measure.objects.select_for_update(of=("self",)).get(pk=measure.pk)
    state = rules.MeasureState(to)
    if fresh.state == state:
        return fresh
    if not rules.may_move_measure(rules.MeasureState(fresh.state), state):
        raise ValidationError(_("Tiltaket kan ikke få den statusen nå."))
    has_ended = state in rules.ENDED
    if has_ended and not result.strip():
        raise ValidationError({"result": _("Skriv kort hva resultatet ble.")})
    fresh.state = state
    fresh.result, fresh.learned, fresh.clever = (result, learned, clever) if has_ended else ("", "", "")
    fresh.version += 1
    fresh.save(update_fields=["state", "result", "learned", "clever", "version"])
    return fresh


def _made[R: Written](record: R, said: dict[str, Any]) -> R:
    for name, value in said.items():
        setattr(record, name, value)
    try:
        _keep(record)
    except ValidationError:
        owner = {record.OWNER: getattr(record, record.OWNER)}
        same: R | None = type(record)._base_manager.filter(**owner, **said).first()  # noqa: SLF001
        if same is None:
            raise
        return same
    return record


def _keep(record: Written) -> None:
    try:
        with transaction.atomic():
            record.save()
    except IntegrityError as refusal:
        raise ValidationError(_("Det finnes alt noe med det navnet. Velg et annet navn.")) from refusal
