"""An uploaded list: the file, and its rows read into what each kind of list says (G92)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from contacts.actions import ReadRow
from contacts.forms.rows import RowForm
from contacts.forms.staff_rows import StaffRowForm
from contacts.forms.unit_rows import UnitRowForm
from contacts.models import Import
from contacts.rules import MOST_ROWS, looks_like_formula
from politirad.web.list_field import ListField
from politirad.web.table_file import Table, TableRow

ROW_FORMS: dict[str, type[RowForm]] = {Import.Kind.UNITS: UnitRowForm, Import.Kind.STAFF: StaffRowForm}


class UploadForm(forms.Form):
    """A list to take in."""

    file = ListField(
        label=_("Fil"),
        most_rows=MOST_ROWS,
        help_text=_("CSV eller Excel (xlsx), høyst 2 MB og 5000 rader."),
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.rows: list[ReadRow] = []

    def clean_file(self) -> Any:
        """The file, with its rows read."""
        uploaded = self.cleaned_data["file"]
        self.rows = list(_read(uploaded.contents, ROW_FORMS[self.kind]))
        return uploaded


def heads_of(kind: str) -> list[str]:
    """The heads of the columns, in the reader's language."""
    return [str(field.label) for field in ROW_FORMS[kind].base_fields.values()]


def _read(table: Table, row_form: type[RowForm]) -> Iterator[ReadRow]:
    columns = _columns(table.heads, row_form.base_fields)
    for row in table.rows:
        yield _read_row(row, columns, row_form)


def _columns(heads: Sequence[str], known: Mapping[str, forms.Field]) -> list[str]:
    """The field each column is of; every head is known, none stands twice, and none that is needed lacks."""
    names = {words: name for name, field in known.items() for words in _in_every_language(field.label)}
    columns = [names.get(head.lower(), "") for head in heads]
    for number, column in enumerate(columns):
        if not column:
            message = _("Vi kjenner ikke overskriften i kolonne %(number)s. Bruk overskriftene i malen.")
            raise ValidationError(message, params={"number": number + 1})
        if column in columns[:number]:
            message = _("Kolonnen «%(name)s» står to ganger. Ta bort den ene.")
            raise ValidationError(message, params={"name": known[column].label})
    for name, field in known.items():
        if field.required and name not in columns:
            message = _("Filen mangler kolonnen «%(name)s». Bruk overskriftene i malen.")
            raise ValidationError(message, params={"name": field.label})
    return columns


def _in_every_language(label: Promise | str | None) -> Iterable[str]:
    for code, _name in settings.LANGUAGES:
        with override(code):
            yield str(label).lower()


def _read_row(row: TableRow, columns: Sequence[str], row_form: type[RowForm]) -> ReadRow:
    """What the row says; of one that cannot be read, only what may be kept of it."""
    cells = dict(zip(columns, row.cells, strict=False))
    form = row_form(cells)
    form.full_clean()
    wrong = "" if len(row.cells) <= len(columns) else gettext("Raden har flere celler enn overskrifter.")
    wrong = wrong or _formula_in(cells, form) or _first_error(form)
    about = form.cleaned_data.get(form.NAMED_BY, "")
    about = "" if looks_like_formula(about) else about
    return ReadRow(row.line, about, None if wrong else form.plain(), wrong)


def _formula_in(cells: Mapping[str, str], form: forms.Form) -> str:
    found = next((name for name, text in cells.items() if looks_like_formula(text)), None)
    if found is None:
        return ""
    words = {"column": form.fields[found].label}
    return gettext("«%(column)s» ser ut som en formel. Skriv teksten uten tegnet den begynner med.") % words


def _first_error(form: forms.Form) -> str:
    for name, errors in form.errors.items():
        return f"{form.fields[name].label}: {errors[0]}"
    return ""
