"""A list on its way into the register: previewed, taken in once, undone once (G92)."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.actions.judging import lock_district
from contacts.actions.lists import KindOfList, ReadRow, Row
from contacts.actions.staff_list import StaffList
from contacts.actions.unit_list import UnitList
from contacts.models import Import
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict

KINDS: dict[str, KindOfList] = {Import.Kind.UNITS: UnitList(), Import.Kind.STAFF: StaffList()}

LOOK_AGAIN = _("Registeret er endret siden du så listen. Se over radene, og ta den inn på nytt.")


@transaction.atomic
def preview_import(
    district: PoliceDistrict, kind: str, read: Sequence[ReadRow], *, file_name: str, by: User
) -> Import:
    """Keep what the rows would do to the register; nothing is written to it yet."""
    found = Import(district=district, kind=kind, file_name=file_name, uploaded_by=by)
    found.set_rows(KINDS[kind].judge(district, read))
    found.save()
    return found


def take_in(found: Import, *, seen: int, by: User) -> Import:
    """Write every row to the register, or none; taken in already, nothing more happens.

    `seen` is the edition of the preview the reader saw. Would a row do something else by now, it is
    refused, and a new preview stands ready.
    """
    fresh = _take_in(found, seen=seen, by=by)
    if fresh.is_previewed:
        raise ValidationError(LOOK_AGAIN)
    return fresh


@transaction.atomic
def undo_import(found: Import, *, by: User) -> Import:
    """Let the register be as it was before the list; undone already, nothing more happens."""
    fresh = _locked(found)
    if fresh.state == rules.State.UNDONE:
        return fresh
    if not rules.may_move(rules.State(fresh.state), rules.State.UNDONE):
        raise ValidationError(_("Listen er ikke tatt inn, så det er ingenting å angre."))
    try:
        with transaction.atomic():
            KINDS[fresh.kind].take_back(fresh.district, fresh.rows)
    except (ProtectedError, IntegrityError) as error:
        message = _("Importen kan ikke angres, for noe annet bygger på den nå.")
        raise ValidationError(message) from error
    fresh.state, fresh.undone_by, fresh.undone_at = rules.State.UNDONE, by, timezone.now()
    fresh.save(update_fields=["state", "undone_by", "undone_at"])
    return fresh


@transaction.atomic
def _take_in(found: Import, *, seen: int, by: User) -> Import:
    """The import, taken in, or still a preview when its reader must look again."""
    fresh = _locked(found)
    if fresh.is_in:
        return fresh
    if not rules.may_move(rules.State(fresh.state), rules.State.IMPORTED):
        raise ValidationError(_("Importen er angret. Last opp filen på nytt."))
    if not fresh.may_be_taken_in:
        raise ValidationError(_("Listen kan ikke tas inn slik den er."))
    rows = KINDS[fresh.kind].judge(fresh.district, [_read(row) for row in fresh.rows])
    if rows != fresh.rows:
        fresh.set_rows(rows)
        fresh.edition += 1
        fresh.save()
    elif seen == fresh.edition:
        _write(fresh, by)
    return fresh


def _write(fresh: Import, by: User) -> None:
    try:
        with transaction.atomic():
            fresh.rows = KINDS[fresh.kind].write(fresh.district, fresh.rows, by)
    except IntegrityError as error:
        # Somebody wrote past the lock of the register.
        raise ValidationError(LOOK_AGAIN) from error
    fresh.state, fresh.imported_by, fresh.imported_at = rules.State.IMPORTED, by, timezone.now()
    fresh.save()


def _locked(found: Import) -> Import:
    """The import as it stands now, with the register held still: the register first, always."""
    lock_district(found.district)
    return Import.objects.select_for_update(of=("self",)).select_related("district").get(pk=found.pk)


def _read(row: Row) -> ReadRow:
    return ReadRow(row["line"], row["about"], row["said"])
