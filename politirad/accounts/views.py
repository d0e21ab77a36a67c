"""Profile, language, appearance, signing out, and the two open pages about the product."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from politirad.accounts.forms import AppearanceForm, LanguageForm, ProfileForm
from politirad.web.access import public, signed_in
from politirad.web.htmx import INVALID, render

_A_YEAR = 365 * 24 * 3600


@signed_in
def profile(request: HttpRequest) -> HttpResponse:
    """One's own name, phone, language and appearance, and the ways to sign in."""
    form = ProfileForm(request.POST or None, instance=request.user)
    if form.is_valid():
        person = form.save()
        with override(person.language):
            messages.success(request, _("Lagret."))
        return redirect("accounts:profile")
    status = INVALID if form.errors else 200
    return render(request, "accounts/profile.html", {"form": form}, status=status)


@public(reason="a stranger chooses a language before signing in")
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Read the pages in another language from now on."""
    form = LanguageForm(request.POST)
    response = _back(request)
    if form.is_valid():
        chosen = form.cleaned_data["language"]
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            chosen,
            max_age=_A_YEAR,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
        if request.user.is_authenticated:
            request.user.language = chosen
            request.user.save(update_fields=["language"])
    return response


@signed_in
@require_POST
def appearance(request: HttpRequest) -> HttpResponse:
    """Light, dark, or as the device says."""
    form = AppearanceForm(request.POST)
    if form.is_valid():
        request.user.appearance = form.cleaned_data["appearance"]
        request.user.save(update_fields=["appearance"])
    return _back(request)


@public(reason="whoever is signed out already must not be asked to sign in for it")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session on this device."""
    logout(request)
    return redirect("accounts:sign_in")


@public(reason="the law asks for an open accessibility page")
def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for whom, and how to report what does not (domain.md 5.2)."""
    return render(request, "accounts/accessibility.html", {})


@public(reason="people may know what is kept about them before they sign in")
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about a person, by whom, and for how long (domain.md 5.3)."""
    return render(request, "accounts/privacy.html", {})


def _back(request: HttpRequest) -> HttpResponseRedirect:
    """To the page the person came from, if it is ours."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(wanted if is_ours else "/")
