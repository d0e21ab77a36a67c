"""Keeping the register of pilots: a new one, a changed one, where it is, and its sources (R084, R103)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evaluation import actions
from evaluation.documents import (
    districts_kept_by,
    new_pilot_key,
    new_source_key,
    towns_to_choose,
    where_of,
    with_places,
)
from evaluation.forms.pilots import PilotForm, PilotSourceForm, PilotTownsForm
from evaluation.models import Pilot, PilotSource
from politirad.plans.actions import WrittenConflictError
from politirad.tenancy.access import REFUSALS, access, signed_in
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.rules import whole_number

_KEEP = Permission.KEEP_PILOTS
_FORM, _TOWNS, _SOURCE = (
    f"evaluation/{name}.html" for name in ("pilot_form", "pilot_towns", "pilot_source_form")
)


@signed_in
def add_pilot(request: HttpRequest) -> HttpResponse:
    """Write a new one, in one's own districts, perhaps with another as its beginning."""
    user: Any = request.user
    own = districts_kept_by(user, timezone.localdate())
    if not own:
        raise PermissionDenied(REFUSALS[_KEEP])
    model = _model_in(request)
    initial = {name: getattr(model, name) for name in Pilot.LENT} if model else {}
    chosen = [own[0].pk] if len(own) == 1 else []
    form = PilotForm(sent(request), districts=own, initial={**initial, "districts": chosen})
    made: list[Pilot] = []
    if form.is_valid() and is_done(form, lambda: made.append(actions.add_pilot(by=user, **form.said()))):
        return _saved(request, form, made[0].pk)
    page = {
        "title": _("Ny pilot"),
        "model": model,
        "back_url": reverse("evaluation:pilots"),
        "keep_key": new_pilot_key(user, model),
    }
    return _page(request, _FORM, form, **page)


@access(_KEEP, Pilot)
def edit_pilot(request: HttpRequest, pilot: Pilot) -> HttpResponse:
    """Change what it says; of two who write at once the second sees both."""
    user: Any = request.user
    where, own = where_of(with_places(pilot).places.all()), districts_kept_by(user, timezone.localdate())
    mine = {each.pk for each in own}
    form = PilotForm(sent(request), districts=own, initial=PilotForm.written(pilot, where, own))
    page = {
        "title": _("Rediger piloten"),
        "pilot": pilot,
        "others": [each.district for each in where if each.district.pk not in mine],
        "back_url": reverse("evaluation:pilot", args=[pilot.pk]),
        "keep_key": f"pilot-{pilot.pk}-{pilot.version}",
    }

    def theirs(now: Any) -> dict[str, Any]:
        return PilotForm.written(now, where_of(now.places.all()), own)

    def change(seen: int) -> None:
        actions.change_pilot(pilot, seen=seen, by=user, **form.said())

    return _changed(request, form, change, theirs, template=_FORM, **page)


@access(_KEEP, Pilot)
def pilot_towns(request: HttpRequest, pilot: Pilot) -> HttpResponse:
    """Say in which municipalities it is, where it is not the whole of a district."""
    user: Any = request.user
    today = timezone.localdate()
    where = where_of(with_places(pilot).places.all())
    there = {each.district.pk for each in where}
    districts = [each for each in districts_kept_by(user, today) if each.pk in there]
    form = PilotTownsForm(
        sent(request),
        districts=districts,
        towns=towns_to_choose(where, districts, today),
        initial=PilotTownsForm.written(pilot, where),
    )
    page = {
        "title": _("Velg kommuner"),
        "pilot": pilot,
        "back_url": reverse("evaluation:pilot", args=[pilot.pk]),
    }

    def theirs(now: Any) -> dict[str, Any]:
        return PilotTownsForm.written(now, where_of(now.places.all()))

    def change(seen: int) -> None:
        actions.place_pilot(pilot, seen=seen, towns=form.said(), by=user)

    return _changed(request, form, change, theirs, template=_TOWNS, **page)


@access(_KEEP, Pilot)
def add_source(request: HttpRequest, pilot: Pilot) -> HttpResponse:
    """Add a report with what it recommends, or another source."""
    user: Any = request.user
    form = PilotSourceForm(sent(request))
    if form.is_valid() and is_done(form, lambda: actions.add_source(pilot, by=user, **form.said())):
        return _saved(request, form, pilot.pk)
    back_url = reverse("evaluation:pilot", args=[pilot.pk])
    page = {"title": _("Ny rapport eller kilde"), "pilot": pilot, "back_url": back_url}
    return _page(request, _SOURCE, form, keep_key=new_source_key(pilot), **page)


@access(_KEEP, PilotSource)
def edit_source(request: HttpRequest, source: PilotSource) -> HttpResponse:
    """Change a source; of two who write at once the second sees both."""
    user: Any = request.user
    form = PilotSourceForm(sent(request), initial=PilotSourceForm.written(source))
    page = {
        "title": _("Rediger kilden"),
        "pilot": source.pilot,
        "source": source,
        "back_url": reverse("evaluation:pilot", args=[source.pilot_id]),
        "keep_key": f"pilot-kilde-{source.pk}-{source.version}",
    }

    def change(seen: int) -> None:
        actions.change_source(source, seen=seen, by=user, **form.said())

    return _changed(request, form, change, PilotSourceForm.written, template=_SOURCE, **page)


@access(_KEEP, PilotSource)
@require_POST
def remove_source(request: HttpRequest, source: PilotSource) -> HttpResponse:
    """Take a source away."""
    user: Any = request.user
    pilot_id = source.pilot_id
    actions.remove_source(source, by=user)
    messages.success(request, _("Kilden er fjernet."))
    return redirect("evaluation:pilot", pk=pilot_id)


def _changed(
    request: HttpRequest,
    form: Any,
    change: Callable[[int], None],
    theirs: Callable[[Any], dict[str, Any]],
    **page: Any,
) -> HttpResponse:
    """Keep the change on top of the version that was seen, or show the form again with what is in the way."""
    template, pilot_id = page.pop("template"), page["pilot"].pk
    try:
        if form.is_valid() and is_done(form, lambda: change(form.cleaned_data["seen"] or 0)):
            return _saved(request, form, pilot_id)
    except WrittenConflictError as conflict:
        now: Any = conflict.record
        found = form_differences(form, theirs(now))
        keep_on_top(form, now.version)
        return _page(request, template, form, differences=found, status=STALE, **page)
    return _page(request, template, form, **page)


def _saved(request: HttpRequest, form: Form, pilot_id: int) -> HttpResponse:
    texts = (value for value in form.cleaned_data.values() if isinstance(value, str))
    advise_on(request, "\n".join(texts))
    messages.success(request, _("Lagret."))
    return redirect("evaluation:pilot", pk=pilot_id)


def _page(request: HttpRequest, template: str, form: Form, **said: Any) -> HttpResponse:
    status = said.pop("status", INVALID if form.errors else 200)
    return render(request, template, {"form": form, **said}, status=status)


def _model_in(request: HttpRequest) -> Pilot | None:
    """The pilot the address names as the beginning of a new one; none where there is no such."""
    number = whole_number(request.GET.get("fra", ""))
    return Pilot.objects.visible_to(request.user).filter(pk=number).first() if number else None
