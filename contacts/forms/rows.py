"""What one row of any list says."""

from typing import Any, ClassVar

from django import forms

_DAYS = ("valid_from", "valid_until")


class RowForm(forms.Form):
    """The cells of one row; the labels are the heads of the columns, and every row has its days."""

    NAMED_BY: ClassVar[str]

    def plain(self) -> dict[str, Any]:
        """What the row says, as it is kept until it is taken in."""
        said = self.cleaned_data
        return {**said, **{name: said[name].isoformat() if said[name] else None for name in _DAYS}}
