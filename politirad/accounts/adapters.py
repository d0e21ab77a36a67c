"""How the sign-in library behaves here, and what it says."""

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_WAIT = _("Du har prøvd for mange ganger. Vent fem minutter, og prøv igjen.")
_WRONG_CODE = _("Koden stemmer ikke. Skriv koden som står i appen nå.")


class LongEnoughValidator(MinimumLengthValidator):
    """A password of twelve characters, asked for in the reader's language; Django lacks the Norwegian."""

    def get_error_message(self) -> str:
        """What to do about a password that is too short."""
        return gettext("Passordet er for kort. Bruk minst tolv tegn.")


class InvitedPeopleAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """People are invited into a role or a seat; nobody signs up by themselves."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _(
            "E-postadressen og passordet hører ikke sammen. Prøv igjen, eller lag et nytt passord."
        ),
        "enter_current_password": _("Dette er ikke passordet du har nå."),
        "incorrect_password": _("Passordet stemmer ikke."),
        "incorrect_code": _WRONG_CODE,
        "too_many_login_attempts": _WAIT,
        "rate_limited": _WAIT,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 the library's signature
        """Say no: an account comes with an invitation."""
        return False


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """Passkeys and codes in our words."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _WRONG_CODE,
        "cannot_generate_recovery_codes": _(
            "Legg til en kodeapp eller en passnøkkel først. Reservekodene hører til den."
        ),
    }

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:  # noqa: A002 the library's
        """Suggest a name by number, which the person can change."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Passnøkkel %(number)s") % {"number": number}
