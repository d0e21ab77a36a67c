"""Who it is: one from a list of those we know, or by name and address somebody new."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import EmailAddressField, GuardedCharField, Words, ask_for


def add_somebody(form: forms.Form, *, label: Words, people: Any) -> None:
    """Give the form the fields `person`, `full_name` and `email`; `people` are those in the list.

    `_somebody.html` draws them, and says that name and address are for one who is not in it.
    """
    form.fields["person"] = forms.ModelChoiceField(
        queryset=people,
        label=label,
        required=False,
        empty_label=_("En som ikke står i listen"),
        error_messages={"invalid_choice": _("Velg en fra listen.")},
    )
    form.fields["full_name"] = GuardedCharField(label=_("Navn"), max_length=120, required=False)
    form.fields["email"] = EmailAddressField(label=_("E-post"), required=False)
    form.order_fields(form.field_order)


def ask_for_somebody(form: forms.Form) -> None:
    """Ask for name and address where nobody in the list is chosen."""
    if not form.cleaned_data.get("person"):
        ask_for(form, {"full_name": _("Skriv navnet."), "email": _("Skriv e-postadressen.")})
