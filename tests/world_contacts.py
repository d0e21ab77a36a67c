"""Lists on their way into the register of a district of the test world."""

from contacts.actions import ReadRow, preview_import
from contacts.models import Import
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict, PoliceUnit


def import_of(district: PoliceDistrict, by: User, *, mark: str) -> Import:
    """A list that waits to be taken in, made the first time it is asked for."""
    return Import.objects.filter(district=district).first() or an_import(district, by, mark=mark)


def an_import(district: PoliceDistrict, by: User, *, mark: str) -> Import:
    """One more list that waits to be taken in."""
    name = f"{mark}GDE Nord"
    said = {"code": "", "name": name, "kind": PoliceUnit.Kind.GEOGRAPHIC.value, "parent": ""}
    said |= {"valid_from": "2024-01-01", "valid_until": None}
    rows = [ReadRow(2, name, said)]
    return preview_import(district, Import.Kind.UNITS, rows, file_name=f"{mark}enheter.csv", by=by)
