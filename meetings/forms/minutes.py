"""What the minutes say of an item, and what must be put right in them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import GuardedTextField, Words

LONGEST_SUMMARY = 20000
LONGEST_CONCLUSION = 1000
LONGEST_REASON = 300
LAST_VERSION = 2**31 - 1


def _version(refusal: Words) -> forms.IntegerField:
    """Which text the writer started from; it comes from the page, and not from anybody's hand."""
    return forms.IntegerField(
        min_value=0,
        max_value=LAST_VERSION,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), refusal),
    )


class SummaryForm(forms.Form):
    """What came up under an item, with the version the writer started from."""

    summary = GuardedTextField(
        label=_("Kort oppsummert"),
        required=False,
        max_length=LONGEST_SUMMARY,
        rows=5,
        help_text=_(
            "Skriv hva dere kom fram til. Ikke skriv hvem som sa hva, og ikke skriv om enkeltpersoner."
        ),
    )
    version = _version(_("Last siden på nytt, og skriv teksten inn igjen."))


class ConclusionForm(forms.Form):
    """What the forum agreed on."""

    text = GuardedTextField(
        label=_("Ny konklusjon"),
        max_length=LONGEST_CONCLUSION,
        rows=2,
        missing=_("Skriv hva dere ble enige om."),
    )


def _reason(label: Words, missing: Words, *, help_text: Words = "") -> GuardedTextField:
    """A question that is answered in a sentence or two, and kept."""
    return GuardedTextField(
        label=label, max_length=LONGEST_REASON, rows=3, missing=missing, help_text=help_text
    )


class GapReasonForm(forms.Form):
    """Why minutes that lack something are sent all the same; nothing is asked where nothing lacks."""

    reason = _reason(_("Hvorfor sende det slik?"), _("Skriv hvorfor referatet kan sendes slik det er."))

    def __init__(self, *args: Any, asks: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks:
            del self.fields["reason"]


class ReopeningForm(forms.Form):
    """Why approved minutes are opened again."""

    reason = _reason(
        _("Hvorfor må referatet rettes?"),
        _("Skriv hvorfor referatet må rettes."),
        help_text=_("Begrunnelsen står i den nye utgaven, og kan leses av kommune og politi."),
    )

    def __init__(self, *args: Any, is_arena: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_arena:
            words = _("Begrunnelsen står i den nye utgaven, og kan leses av medlemmene.")
            self.fields["reason"].help_text = words


class TakeBackForm(forms.Form):
    """Why minutes that are out for approval are taken back."""

    reason = _reason(_("Hvorfor tar du det tilbake?"), _("Skriv hvorfor du tar referatet tilbake."))


class CorrectionForm(forms.Form):
    """Why the minutes go back to the writer."""

    reason = _reason(
        _("Hva må rettes?"),
        _("Skriv hva som må rettes."),
        help_text=_("Skriv hvilken sak det gjelder, og gjerne hva som bør stå der."),
    )


class CommentForm(forms.Form):
    """What a party would have said otherwise of an item."""

    text = GuardedTextField(
        label=_("Merknad"),
        max_length=LONGEST_CONCLUSION,
        rows=3,
        missing=_("Skriv hva du mener bør endres."),
        help_text=_("Kommune og politi kan lese merknaden. Ikke skriv om enkeltpersoner."),
    )
    wording = GuardedTextField(
        label=_("Slik bør det stå"),
        required=False,
        max_length=LONGEST_SUMMARY,
        rows=5,
        help_text=_("Skriv om hele teksten i saken, hvis du vil foreslå en ny."),
    )

    def __init__(self, *args: Any, is_arena: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_arena:
            words = _("Medlemmene kan lese merknaden. Ikke skriv om enkeltpersoner.")
            self.fields["text"].help_text = words


class TakeCommentForm(forms.Form):
    """The version of the item's text that whoever takes a comment in had before them."""

    version = _version(_("Last siden på nytt, og les teksten i saken en gang til."))


class DeclineForm(forms.Form):
    """Why a comment is not taken in."""

    reason = _reason(_("Hvorfor tas den ikke inn?"), _("Skriv hvorfor merknaden ikke tas inn."))
