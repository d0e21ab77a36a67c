"""Form fields that say in one sentence what to do, and keep identity numbers out (BR22)."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, ProhibitNullCharactersValidator
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from politirad.web import dates
from politirad.web.files import ENDINGS, ending_of
from politirad.web.rules import Hint, find_national_ids, warn_about_person_data
from politirad.web.uploads import check_content

# A lazily translated sentence has no public type.
type Words = Any

MISSING_TEXT = _("Fyll ut dette feltet.")
MISSING_DATE = _("Skriv en dato.")
MISSING_CLOCK = _("Skriv et klokkeslett.")
MISSING_FILE = _("Velg en fil.")
MISSING_ADDRESS = _("Skriv e-postadressen.")
FROM_LIST = dict.fromkeys(("required", "invalid_choice"), _("Velg fra listen."))
"""What whoever chooses nothing, or what is not there, is told."""

FIRST_YEAR, LAST_YEAR = 2000, 2100
SHORT_YEAR_DIGITS = 2
MONTHS, LONGEST_MONTH = 12, 31
MEGABYTE = 1024 * 1024
MAX_FILE_MB = 20
MAX_FILE_NAME = 150
LONGEST_ADDRESS = 254
LONGEST_LINK = 200

NATIONAL_ID_TEXT = _("Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her.")
ADVICE: dict[Hint, Words] = {
    Hint.DATE_OF_BIRTH: _("Det ser ut som en fødselsdato. Skriv aldersgruppen i stedet."),
    Hint.CASE_NUMBER: _("Det ser ut som et saksnummer. Ta det bort, og skriv om temaet i stedet."),
    Hint.LEGAL_STATUS: _("Det ser ut som noe om en enkelt straffesak. Skriv om utviklingen i stedet."),
    Hint.NAME_AND_AGE: _(
        "Det ser ut som navn og alder på en person. Skriv hvilken gruppe det gjelder i stedet."
    ),
    Hint.NAME_AND_SCHOOL: _(
        "Det ser ut som navn og skole på en person. Skriv om skolen eller klassetrinnet uten navn."
    ),
    Hint.GRADING: _(
        "Det ser ut som en gradering. Her kan bare ugradert informasjon stå. Ta bort det som er gradert."
    ),
    Hint.UNREAD: _("Vi fikk ikke lest hele filen. Se selv etter at den ikke gjelder enkeltpersoner."),
}


def person_data_warnings(text: str) -> list[Words]:
    """Advice for a text that may be about a person; shown, never stopping (BR22)."""
    return [ADVICE[hint] for hint in warn_about_person_data(text)]


def ask_for(form: forms.Form, missing: Mapping[str, Words]) -> None:
    """Ask for each field left empty, unless something else is wrong with it; `missing` says what to write."""
    for name, sentence in missing.items():
        if not form.cleaned_data.get(name) and name not in form.errors:
            form.add_error(name, sentence)


def is_done(form: forms.Form, change: Callable[[], object]) -> bool:
    """Make the change that a valid form asks for; a refusal goes to its field, or else to the whole form."""
    try:
        change()
    except ValidationError as refusal:
        said = refusal.message_dict if hasattr(refusal, "error_dict") else {"": refusal.messages}
        for name, sentences in said.items():
            form.add_error(name if name in form.fields else None, sentences)
        return False
    return True


class GuardedCharField(forms.CharField):
    """A line of text: trimmed, measured, and without identity numbers. `missing` says what to write."""

    def __init__(self, *, missing: Words = MISSING_TEXT, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.error_messages["required"] = missing
        for validator in self.validators:
            if isinstance(validator, ProhibitNullCharactersValidator):
                validator.message = _("Teksten har tegn som ikke kan lagres. Skriv den på nytt.")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Leave out `maxlength`: a browser would cut a pasted text without a word."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}

    def to_python(self, value: Any) -> str:
        """Count a line break as one character, as the writer does."""
        return (super().to_python(value) or "").replace("\r\n", "\n")

    def run_validators(self, value: str) -> None:
        """Refuse what is too long and what names a person by number."""
        if self.max_length is not None and len(value) > self.max_length:
            message = _("Teksten er på %(length)s tegn. Kort den ned til %(limit)s.")
            raise ValidationError(
                message, code="max_length", params={"length": len(value), "limit": self.max_length}
            )
        super().run_validators(value)
        _refuse_national_id(value)


def _refuse_national_id(value: str) -> None:
    if find_national_ids(value):
        raise ValidationError(NATIONAL_ID_TEXT, code="national_id")


class GuardedTextField(GuardedCharField):
    """Several lines of guarded text."""

    widget = forms.Textarea

    def __init__(self, *, max_length: int = 20000, rows: int = 4, **kwargs: Any) -> None:
        super().__init__(max_length=max_length, **kwargs)
        self.widget.attrs["rows"] = rows


class EmailAddressField(forms.EmailField):
    """Where somebody is written to; `missing` says whose address it is."""

    def __init__(self, *, missing: Words = MISSING_ADDRESS, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST_ADDRESS)
        super().__init__(**kwargs)
        self.error_messages |= {
            "required": missing,
            "invalid": _("Skriv hele e-postadressen, for eksempel navn@kommune.no."),
            "max_length": _("E-postadressen er for lang."),
        }
        for validator in self.validators:
            if isinstance(validator, EmailValidator):
                validator.message = self.error_messages["invalid"]

    def run_validators(self, value: str) -> None:
        """Refuse what is no address, and one with an identity number in it."""
        super().run_validators(value)
        _refuse_national_id(value)


class WebAddressField(forms.URLField):
    """A link; `example` shows what a whole one looks like."""

    def __init__(self, *, example: str, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST_LINK)
        super().__init__(assume_scheme="https", **kwargs)
        self.error_messages |= {
            "invalid": format_lazy(_("Skriv hele lenken, for eksempel {example}."), example=example),
            "max_length": _("Lenken er for lang. Bruk en lenke på høyst %(limit_value)d tegn."),
        }

    def run_validators(self, value: str) -> None:
        """Refuse what is no link, and one with an identity number in it."""
        super().run_validators(value)
        _refuse_national_id(value)


class NorwegianDateField(forms.DateField):
    """A day: 1.2.27, 01.02.2027 and 2027-02-01 are the same day."""

    widget = forms.DateInput(format="%d.%m.%Y", attrs={"inputmode": "numeric", "autocomplete": "off"})

    _DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d+)")
    _YEAR_FIRST = re.compile(r"(?P<year>\d{3,})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")

    def __init__(self, *, missing: Words = MISSING_DATE, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.error_messages["required"] = missing

    def to_python(self, value: Any) -> date | None:
        """The day, or one sentence about what is wrong with it."""
        if value in self.empty_values or isinstance(value, date):
            return super().to_python(value)
        text = str(value).strip()
        if not text:
            return None
        parts = self._YEAR_FIRST.fullmatch(text) or self._DAY_FIRST.fullmatch(text)
        if parts is None:
            raise ValidationError(_("Skriv datoen som dd.mm.åååå."), code="invalid")
        return self._day(parts["year"], int(parts["month"]), int(parts["day"]))

    def _day(self, year_text: str, month: int, day: int) -> date:
        year = FIRST_YEAR + int(year_text) if len(year_text) <= SHORT_YEAR_DIGITS else int(year_text[:6])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            message = _("Året må være mellom %(first)s og %(last)s.")
            raise ValidationError(message, code="year", params={"first": FIRST_YEAR, "last": LAST_YEAR})
        try:
            return date(year, month, day)
        except ValueError as error:
            raise ValidationError(self._no_such_day(year, month, day), code="no_such_day") from error

    def _no_such_day(self, year: int, month: int, day: int) -> Words:
        if not 1 <= month <= MONTHS or not 1 <= day <= LONGEST_MONTH:
            return _("Skriv datoen som dd.mm.åååå.")
        month_name = dates.month_name(month)
        if (month, day) == (2, 29):
            return format_lazy(_("29. februar finnes ikke i {year}."), year=year)
        return format_lazy(_("{day}. {month} finnes ikke."), day=day, month=month_name)


class ComingDateField(NorwegianDateField):
    """A day from today on."""

    def validate(self, value: Any) -> None:
        """Refuse a day that is over."""
        super().validate(value)
        if value is not None and value < timezone.localdate():
            raise ValidationError(_("Velg i dag eller en senere dag."), code="over")


class ClockField(forms.TimeField):
    """A time of day: 09.00, 9:00, 0900 and kl. 9 are the same."""

    widget = forms.TimeInput(format="%H.%M", attrs={"inputmode": "numeric", "autocomplete": "off"})

    _CLOCK = re.compile(r"(?:kl\.?\s*)?(?P<hour>\d{1,2})(?:\s*[.:]?\s*(?P<minute>\d{2}))?", re.IGNORECASE)

    def __init__(self, *, missing: Words = MISSING_CLOCK, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.error_messages["required"] = missing

    def to_python(self, value: Any) -> time | None:
        """The time, or one sentence about how to write it."""
        if value in self.empty_values or isinstance(value, time):
            return super().to_python(value)
        text = str(value).strip()
        if not text:
            return None
        message = _("Skriv klokkeslettet som tt.mm, for eksempel 09.00.")
        parts = self._CLOCK.fullmatch(text)
        if parts is None:
            raise ValidationError(message, code="invalid")
        try:
            return time(int(parts["hour"]), int(parts["minute"] or 0))
        except ValueError as error:
            raise ValidationError(message, code="invalid") from error


class AttachmentField(forms.FileField):
    """A paper to a meeting: known kinds only, judged by content, and never too big."""

    endings: tuple[str, ...] = ENDINGS
    max_mb = MAX_FILE_MB
    wrong_ending = _(
        "Vi tar imot PDF, Word, Excel, PowerPoint og bilder (png, jpg). Lagre filen som en av dem."
    )

    def __init__(self, *, missing: Words = MISSING_FILE, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_FILE_NAME)
        super().__init__(**kwargs)
        self.error_messages |= {
            "required": missing,
            "invalid": missing,
            "missing": missing,
            "empty": _("Filen er tom. Velg en annen fil."),
            "max_length": _("Filnavnet er for langt. Gi filen et navn på høyst %(max)d tegn."),
        }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Let the file chooser show only what is taken."""
        return {**super().widget_attrs(widget), "accept": ",".join(f".{ending}" for ending in self.endings)}

    def to_python(self, data: Any) -> Any:
        """The file, or one sentence about what to do with it."""
        uploaded: Any = super().to_python(data)
        if uploaded is None:
            return None
        name, size, ending = uploaded.name or "", uploaded.size or 0, ending_of(uploaded.name or "")
        if ending not in self.endings:
            raise ValidationError(self.wrong_ending, code="ending")
        if size > self.max_mb * MEGABYTE:
            message = _(
                "Filen er på %(size)s MB, og grensen er %(limit)s MB. Del den opp eller gjør den mindre."
            )
            rounded = -(-size // MEGABYTE)
            raise ValidationError(message, code="size", params={"size": rounded, "limit": self.max_mb})
        if find_national_ids(name):
            message = _("Filnavnet inneholder et fødselsnummer. Gi filen et annet navn.")
            raise ValidationError(message, code="national_id")
        # Whoever keeps the file keeps with it what was found in it.
        uploaded.contents = self.look_into(uploaded, ending)
        return uploaded

    def look_into(self, uploaded: Any, ending: str) -> Any:
        """What is in the file; raises `ValidationError` when it cannot be taken."""
        return check_content(uploaded, ending)
