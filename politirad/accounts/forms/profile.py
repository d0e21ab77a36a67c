"""What a person can change about themselves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.web.fields import GuardedCharField


class ProfileForm(forms.ModelForm):
    """Name, phone, language, appearance, and how often reminders come."""

    full_name = GuardedCharField(label=_("Navn"), max_length=120, missing=_("Skriv navnet ditt."))
    phone = GuardedCharField(
        label=_("Telefon på jobb"),
        max_length=20,
        required=False,
        help_text=_("De du har møter med, ser nummeret. Andre ser det bare på kontaktkortet ditt."),
    )

    class Meta:
        model = User
        fields = ("full_name", "phone", "language", "appearance", "reminder_pace", "reminder_days")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reminder_pace"].help_text = _(
            "Gjelder oppgaver du har lovet. Du får aldri mer enn én e-post om dagen, og ingen i juli og jula."
        )
        self.fields["reminder_days"].help_text = _("Før fristen på en oppgave.")


class LanguageForm(forms.Form):
    """One press on a language."""

    language = forms.ChoiceField(choices=User.Language.choices)


class AppearanceForm(forms.Form):
    """One press on light, dark or automatic."""

    appearance = forms.ChoiceField(choices=User.Appearance.choices)
