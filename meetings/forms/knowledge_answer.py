"""What an agency answers: a draft that may be unfinished, and a whole answer to hand in."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import KnowledgeAnswer
from politirad.web.fields import AttachmentField, GuardedCharField, GuardedTextField, NorwegianDateField
from politirad.web.files import media_type_of

_TABLE_PROBLEMS: Mapping[str, Any] = {
    "lines": _("Tabellen trenger en linje med overskrifter og minst én linje med tall."),
    "rows": _("Tabellen har %(count)s rader, og grensen er %(wanted)s. Legg den ved som fil i stedet."),
    "separator": _("Skill kolonnene med tabulator eller semikolon, for eksempel «Type;2024;2025»."),
    "columns": _("Tabellen har %(count)s kolonner, og grensen er %(wanted)s. Del den opp."),
    "unnamed_column": _("Kolonne %(count)s mangler overskrift. Skriv den i første linje."),
    "width": _("Linje %(line)s har %(count)s kolonner, men overskriften har %(wanted)s. Gjør dem like."),
    "unnamed_row": _("Linje %(line)s mangler navn i første kolonne."),
    "long": _("Linje %(line)s har en rute på over %(wanted)s tegn. Kort den ned."),
}


class DraftForm(forms.Form):
    """What is written of an answer so far; the table need not be whole yet."""

    version = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput, initial=0)
    development = GuardedTextField(
        label=_("Utvikling"),
        required=False,
        max_length=8000,
        help_text=_("Hva har skjedd, og hva venter dere? Skriv om grupper og steder, ikke om personer."),
    )
    causes = GuardedTextField(label=_("Årsaker"), required=False, max_length=8000)
    consequences = GuardedTextField(label=_("Følger"), required=False, max_length=8000)
    what_works = GuardedTextField(label=_("Hva som virker"), required=False, max_length=8000)
    residents = GuardedTextField(label=_("Innbyggernes behov"), required=False, max_length=8000)
    table_text = GuardedTextField(
        label=_("Tabell"),
        required=False,
        max_length=20000,
        rows=6,
        help_text=_(
            "Lim inn fra et regneark, eller skriv en linje per rad med semikolon mellom kolonnene."
            " Første linje er overskrifter. Tall under fem skjules for alle utenfor egen part."
        ),
    )
    table_caption = GuardedCharField(label=_("Hva tabellen viser"), required=False, max_length=140)
    table_source = GuardedCharField(label=_("Kilde"), required=False, max_length=140)
    table_on = NorwegianDateField(label=_("Tallene er fra"), required=False)

    def __init__(self, *args: Any, answer: KnowledgeAnswer | None, **kwargs: Any) -> None:
        if answer is not None:
            names = (*KnowledgeAnswer.TEXTS, "table_on", "version", "has_no_persons")
            kwargs["initial"] = {name: getattr(answer, name) for name in names}
        super().__init__(*args, **kwargs)

    def said(self) -> dict[str, Any]:
        """The texts and the day of the table."""
        return {name: self.cleaned_data[name] for name in (*KnowledgeAnswer.TEXTS, "table_on")}

    def seen(self) -> int:
        """The version the writer started from."""
        return self.cleaned_data["version"] or 0


class DeliverForm(DraftForm):
    """A whole answer, ready to be handed in."""

    file = AttachmentField(
        label=_("Fil"),
        required=False,
        help_text=_(
            "PDF, Word, Excel, PowerPoint eller bilde, høyst 20 MB."
            " Se selv etter at filen ikke har tall under fem."
        ),
    )
    has_no_persons = forms.BooleanField(
        label=_("Inneholder ikke opplysninger om enkeltpersoner"),
        error_messages={"required": _("Bekreft at svaret ikke inneholder opplysninger om enkeltpersoner.")},
    )

    def clean_table_text(self) -> str:
        """Refuse a text that is no table, in one sentence that says where."""
        text: str = self.cleaned_data["table_text"]
        if not text:
            return text
        try:
            rules.parse_table(text)
        except rules.TableError as wrong:
            params = {"line": wrong.line, "count": wrong.count, "wanted": wrong.wanted}
            raise ValidationError(_TABLE_PROBLEMS[wrong.code], code=wrong.code, params=params) from wrong
        return text

    def clean(self) -> dict[str, Any]:
        """Ask what a table shows and where it is from."""
        data = super().clean() or {}
        if data.get("table_text"):
            for name, sentence in (
                ("table_caption", _("Skriv hva tabellen viser.")),
                ("table_source", _("Skriv hvor tallene er hentet.")),
                ("table_on", _("Skriv hvilken dag tallene er fra.")),
            ):
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, sentence)
        return data

    def media_type(self) -> str:
        """The media type that belongs to the ending of the file; empty without one."""
        file = self.cleaned_data["file"]
        return media_type_of(file.name) if file else ""
