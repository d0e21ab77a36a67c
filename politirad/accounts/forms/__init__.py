"""What a person can change about themselves, and how they sign in."""

from politirad.accounts.forms.profile import AppearanceForm, LanguageForm, ProfileForm
from politirad.accounts.forms.security import (
    AddPasskeyForm,
    ChangePasswordForm,
    CodeAppForm,
    CodeForm,
    ConfirmCodeForm,
    ConfirmPasswordForm,
    FirstPasswordForm,
    ForgottenPasswordForm,
    NewPasswordForm,
    PasskeyNameForm,
    SignInForm,
)

__all__ = [
    "AddPasskeyForm",
    "AppearanceForm",
    "ChangePasswordForm",
    "CodeAppForm",
    "CodeForm",
    "ConfirmCodeForm",
    "ConfirmPasswordForm",
    "FirstPasswordForm",
    "ForgottenPasswordForm",
    "LanguageForm",
    "NewPasswordForm",
    "PasskeyNameForm",
    "ProfileForm",
    "SignInForm",
]
