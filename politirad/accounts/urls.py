"""Signing in and out, one's own profile and its safety, and the open pages.

The sign-in library's pages stand here one by one, under names it looks up by itself: signing up,
changing one's address and confirming it are not among them, because people are invited.
"""

from allauth.account import views as account
from allauth.mfa.base import views as second_step
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as code_app
from allauth.mfa.webauthn import views as passkeys
from django.urls import include, path, re_path

from politirad.accounts import forms, views

_sign_in = account.LoginView.as_view(form_class=forms.SignInForm)

_own = [
    path("logg-inn/", _sign_in, name="sign_in"),
    path("logg-ut/", views.sign_out, name="sign_out"),
    path("profil/", views.profile, name="profile"),
    path("profil/sprak/", views.language, name="language"),
    path("profil/utseende/", views.appearance, name="appearance"),
    path("om/tilgjengelighet/", views.accessibility, name="accessibility"),
    path("om/personvern/", views.privacy, name="privacy"),
]

_sign_in_pages = [
    path("logg-inn/", _sign_in, name="account_login"),
    path("logg-ut/", views.sign_out, name="account_logout"),
    path(
        "logg-inn/kode/",
        second_step.AuthenticateView.as_view(form_class=forms.CodeForm),
        name="mfa_authenticate",
    ),
    path("logg-inn/passnokkel/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("konto/stengt/", account.account_inactive, name="account_inactive"),
    path(
        "konto/bekreft/",
        account.ReauthenticateView.as_view(form_class=forms.ConfirmPasswordForm),
        name="account_reauthenticate",
    ),
    path(
        "konto/bekreft/kode/",
        second_step.ReauthenticateView.as_view(form_class=forms.ConfirmCodeForm),
        name="mfa_reauthenticate",
    ),
    path("konto/bekreft/passnokkel/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
]

_forgotten_password_pages = [
    path(
        "konto/passord/glemt/",
        account.PasswordResetView.as_view(form_class=forms.ForgottenPasswordForm),
        name="account_reset_password",
    ),
    path("konto/passord/sendt/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^konto/passord/nytt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        account.PasswordResetFromKeyView.as_view(form_class=forms.NewPasswordForm),
        name="account_reset_password_from_key",
    ),
    path(
        "konto/passord/ferdig/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

_safety_pages = [
    path("profil/sikkerhet/", second_step.index, name="mfa_index"),
    path(
        "profil/sikkerhet/passord/",
        account.PasswordChangeView.as_view(form_class=forms.ChangePasswordForm),
        name="account_change_password",
    ),
    path(
        "profil/sikkerhet/passord/nytt/",
        account.PasswordSetView.as_view(form_class=forms.FirstPasswordForm),
        name="account_set_password",
    ),
    path(
        "profil/sikkerhet/kodeapp/",
        code_app.ActivateTOTPView.as_view(form_class=forms.CodeAppForm),
        name="mfa_activate_totp",
    ),
    path("profil/sikkerhet/kodeapp/fjern/", code_app.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "profil/sikkerhet/reservekoder/", recovery_codes.view_recovery_codes, name="mfa_view_recovery_codes"
    ),
    path(
        "profil/sikkerhet/reservekoder/nye/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "profil/sikkerhet/reservekoder/last-ned/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("profil/sikkerhet/passnokler/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path(
        "profil/sikkerhet/passnokler/ny/",
        passkeys.AddWebAuthnView.as_view(form_class=forms.AddPasskeyForm),
        name="mfa_add_webauthn",
    ),
    path("profil/sikkerhet/passnokler/<int:pk>/fjern/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path(
        "profil/sikkerhet/passnokler/<int:pk>/navn/",
        passkeys.EditWebAuthnView.as_view(form_class=forms.PasskeyNameForm),
        name="mfa_edit_webauthn",
    ),
]

urlpatterns = [
    path("", include((_own, "accounts"))),
    *_sign_in_pages,
    *_forgotten_password_pages,
    *_safety_pages,
]
