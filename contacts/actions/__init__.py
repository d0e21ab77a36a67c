"""What is done to the register of a police district."""

from contacts.actions.importing import preview_import, take_in, undo_import
from contacts.actions.lists import ReadRow
from contacts.actions.units import UnitConflictError, add_unit, edit_unit, end_unit

__all__ = [
    "ReadRow",
    "UnitConflictError",
    "add_unit",
    "edit_unit",
    "end_unit",
    "preview_import",
    "take_in",
    "undo_import",
]
