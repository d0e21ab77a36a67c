"""The sign-in library's forms in our words: what each field is, and what to do when it is empty."""

from dataclasses import dataclass
from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

type Text = str | Promise


@dataclass(frozen=True)
class Words:
    """How one field is written on the page."""

    label: Text
    missing: Text
    help: Text = ""
    invalid: Text = ""
    autocomplete: str = ""


_EMAIL = Words(
    _("E-post"),
    _("Skriv e-postadressen din."),
    invalid=_("Skriv hele e-postadressen, for eksempel navn@kommune.no."),
    autocomplete="username",
)
_PASSWORD = Words(_("Passord"), _("Skriv passordet ditt."))
_NEW_PASSWORD = Words(
    _("Nytt passord"),
    _("Skriv et nytt passord."),
    _("Minst tolv tegn. En setning er lett å huske og vanskelig å gjette."),
)
_CODE = Words(_("Kode"), _("Skriv koden."), _("Seks siffer fra kodeappen, eller en av reservekodene dine."))


class _InOurWords:
    """Puts `words` on the fields. The library asks for a new password twice; we ask once (WCAG 3.3.7)."""

    words: ClassVar[dict[str, Words]] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)
        for name, words in self.words.items():
            field = self.fields[name]
            field.label, field.help_text = words.label, words.help
            field.error_messages["required"] = words.missing
            if words.invalid:
                field.error_messages["invalid"] = words.invalid
                for validator in field.validators:
                    validator.message = words.invalid
            field.widget.attrs.pop("placeholder", None)
            if words.autocomplete:
                field.widget.attrs["autocomplete"] = words.autocomplete


class SignInForm(_InOurWords, account.LoginForm):
    """E-mail and password."""

    words: ClassVar = {"login": _EMAIL, "password": _PASSWORD}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("remember", None)

    def clean(self) -> dict[str, Any]:
        """End the session with the browser: the machine may stand in a meeting room."""
        return {**super().clean(), "remember": False}


class ForgottenPasswordForm(_InOurWords, account.ResetPasswordForm):
    """Where to send a link for a new password."""

    words: ClassVar = {"email": _EMAIL}

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Write to whoever has an account; an address without one would be a stranger's mailbox."""
        email: str = super().save(request, **kwargs) if self.users else self.cleaned_data["email"]
        return email


class NewPasswordForm(_InOurWords, account.ResetPasswordKeyForm):
    """A new password, by the link that was sent."""

    words: ClassVar = {"password1": _NEW_PASSWORD}


class ChangePasswordForm(_InOurWords, account.ChangePasswordForm):
    """A new password for one who knows the old."""

    words: ClassVar = {
        "oldpassword": Words(_("Passordet du har nå"), _("Skriv passordet du har nå.")),
        "password1": _NEW_PASSWORD,
    }


class FirstPasswordForm(_InOurWords, account.SetPasswordForm):
    """A password for one who has had none."""

    words: ClassVar = {"password1": _NEW_PASSWORD}


class ConfirmPasswordForm(_InOurWords, account.ReauthenticateForm):
    """The password once more, before something that matters."""

    words: ClassVar = {"password": _PASSWORD}


class CodeForm(_InOurWords, second_step.AuthenticateForm):
    """The second step of signing in."""

    words: ClassVar = {"code": _CODE}


class ConfirmCodeForm(_InOurWords, second_step.ReauthenticateForm):
    """A code once more, before something that matters."""

    words: ClassVar = {"code": _CODE}


class CodeAppForm(_InOurWords, ActivateTOTPForm):
    """The first code of a new code app, which shows that it works."""

    words: ClassVar = {"code": Words(_("Kode fra appen"), _("Skriv koden som står i appen nå."))}


class AddPasskeyForm(_InOurWords, AddWebAuthnForm):
    """A new passkey."""

    words: ClassVar = {
        "name": Words(_("Navn"), "", _("Så du kjenner den igjen, for eksempel «Jobbmobilen».")),
        "passwordless": Words(
            _("Logg inn med bare denne, uten passord"),
            "",
            _("Enheten ber da om ansikt, fingeravtrykk eller PIN."),
        ),
    }


class PasskeyNameForm(_InOurWords, EditWebAuthnForm):
    """Another name for a passkey."""

    words: ClassVar = {"name": Words(_("Navn"), _("Skriv et navn."))}
