"""Signing in and out, one's own profile, and the open pages."""

from allauth.account.views import login
from django.urls import path

from politirad.accounts import views

app_name = "accounts"

urlpatterns = [
    path("logg-inn/", login, name="sign_in"),
    path("logg-ut/", views.sign_out, name="sign_out"),
    path("profil/", views.profile, name="profile"),
    path("profil/sprak/", views.language, name="language"),
    path("profil/utseende/", views.appearance, name="appearance"),
    path("om/tilgjengelighet/", views.accessibility, name="accessibility"),
    path("om/personvern/", views.privacy, name="privacy"),
]
