"""What is written of a focus area in a draft."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from agreements.forms.texts import EditionForm
from agreements.models import FocusArea
from politirad.web.fields import GuardedCharField, GuardedTextField, WebAddressField
from politirad.web.number_fields import YearField


class FocusAreaForm(EditionForm):
    """A focus area, its goal, and the knowledge and priorities it builds upon (R058)."""

    title = GuardedCharField(
        label=_("Satsingsområde"), max_length=120, missing=_("Skriv hva dere vil arbeide med sammen.")
    )
    goal = GuardedCharField(
        label=_("Mål"),
        max_length=300,
        missing=_("Skriv hva dere vil oppnå."),
        help_text=_("Skriv det slik at dere senere kan se om det er nådd."),
    )
    until_year = YearField(
        label=_("Innen utgangen av år"),
        required=False,
        help_text=_("Målet kan gjelde lenger enn avtalen."),
    )
    knowledge = GuardedTextField(
        label=_("Hva bygger valget på?"),
        max_length=500,
        rows=3,
        required=False,
        help_text=_("Hva dere vet om lokalsamfunnet, og hva kommunen og politiet prioriterer."),
    )
    link = WebAddressField(
        label=_("Lenke til kunnskapen eller planen"), required=False, example="https://kommune.no/ungdata"
    )

    def __init__(self, *args: Any, row: FocusArea | None = None) -> None:
        said: dict[str, Any] = {}
        if row:
            said = {name: getattr(row, name) for name in FocusArea.SAID_OF_ITSELF} | {"version": row.edition}
        super().__init__(*args, initial=said)
