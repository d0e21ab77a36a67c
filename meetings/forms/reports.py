"""Which period a report is about, and for whom it is made."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from meetings.documents import ReportEdition
from politirad.web.fields import NorwegianDateField


class FollowUpForm(forms.Form):
    """The period and the edition of the follow-up report; what is not said is this year, for everyone."""

    fra = NorwegianDateField(label=_("Fra og med"), missing=_("Skriv datoen perioden starter."))
    til = NorwegianDateField(label=_("Til og med"), missing=_("Skriv datoen perioden slutter."))
    utgave = forms.ChoiceField(
        label=_("Hvem er rapporten til?"), choices=ReportEdition.choices, widget=forms.RadioSelect
    )

    def __init__(self, data: Any, *, today: date, is_arena: bool = False) -> None:
        """Fill in what the address does not say."""
        usual = {
            "fra": f"{date(today.year, 1, 1):%d.%m.%Y}",
            "til": f"{today:%d.%m.%Y}",
            "utgave": ReportEdition.OPEN.value,
        }
        super().__init__({name: data.get(name, value) for name, value in usual.items()}, auto_id="rapport_%s")
        self.is_arena = is_arena
        if is_arena:
            # Nobody but its members reads what comes out of an arena.
            del self.fields["utgave"]

    def clean(self) -> dict[str, Any]:
        """The period, which ends after it begins."""
        said: dict[str, Any] = super().clean() or {}
        starts, ends = said.get("fra"), said.get("til")
        if starts and ends and ends < starts:
            self.add_error("til", _("Perioden slutter før den starter."))
        return said

    @property
    def is_internal(self) -> bool:
        """Whether the edition is for the two parties themselves."""
        return self.is_arena or self.cleaned_data["utgave"] == ReportEdition.INTERNAL
