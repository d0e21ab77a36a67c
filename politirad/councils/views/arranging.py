"""Making a forum, and its settings: one section a page, facts with «Endre» (ux.md 5.19)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from politirad.councils import actions
from politirad.councils.forms.arranging import (
    ArenaForm,
    ChairForm,
    ConductForm,
    DeadlineForm,
    FrameForm,
    MinutesForm,
    NewForumForm,
    OverrideChairForm,
)
from politirad.councils.models import Forum, Seat, lacks_of, places_on
from politirad.councils.querysets import forum_ids
from politirad.councils.querysets.people import places_to_arrange
from politirad.tenancy.access import access, signed_in
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@dataclass(frozen=True)
class Section:
    """One page of the settings: its heading, its form, and what keeps what was written."""

    title: Promise
    form: Callable[..., Any]
    save: Callable[[Any, Forum], None]
    template: str = "councils/edit.html"


@signed_in
def create(request: HttpRequest) -> HttpResponse:
    """A new forum, for whoever may set one up somewhere."""
    user: Any = request.user
    today = timezone.localdate()
    first = places_to_arrange(user, today).first()
    if first is None:
        raise Http404
    may_sit = actions.seating_role(user, today) is not None
    initial = {"municipalities": [first.pk]}
    form = NewForumForm(sent(request), user=user, today=today, may_sit=may_sit, initial=initial)
    if form.is_valid():
        forum = actions.create_forum(by=user, on=today, **form.plan())
        messages.success(request, _("Alt er klart. Legg til medlemmene, så er dere i gang."))
        return redirect("forums:settings" if not may_sit else "councils:members", pk=forum.pk)
    status = INVALID if form.errors else 200
    return render(request, "councils/create.html", {"form": form}, status=status)


@access(Permission.VIEW_METADATA, Forum)
@require_safe
def settings(request: HttpRequest, forum: Forum) -> HttpResponse:
    """How the forum has arranged itself; everyone who may know of it reads the same facts."""
    seats: list[Seat] = list(_seats(request, forum))
    today = timezone.localdate()
    may_edit = forum.pk in forum_ids(request.user, Permission.ARRANGE_COUNCIL)
    context = {
        "forum": forum,
        "places": places_on(forum, today),
        "may_edit": may_edit,
        "shows_names": may_edit or forum.pk in forum_ids(request.user, Permission.VIEW_CONTENT),
        "lacks": lacks_of(forum, seats),
        "chair": next((seat for seat in seats if seat.is_chair), None),
        "order": sorted((seat for seat in seats if seat.chair_turn), key=lambda seat: seat.chair_turn),
        "overrides": list(
            forum.chair_overrides.select_related("seat__user", "by").order_by("-valid_from")[:5]
        ),
        "rationale": [Forum.Rationale(reason).label for reason in forum.rationale],
    }
    return render(request, "councils/settings.html", context)


@access(Permission.ARRANGE_COUNCIL, Forum)
def edit(request: HttpRequest, forum: Forum, section: str) -> HttpResponse:
    """Change one section of the settings."""
    chosen = SECTIONS.get(section)
    if chosen is None:
        raise Http404
    form = chosen.form(request, forum)
    if form.is_valid() and is_done(form, lambda: chosen.save(form, forum)):
        messages.success(request, _("Innstillingene er lagret."))
        return redirect("forums:settings", pk=forum.pk)
    context = {"forum": forum, "form": form, "title": SECTIONS[section].title}
    return render(request, chosen.template, context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_COUNCIL, Forum)
def override_chair(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Let another than the rule says lead for some days; it is kept who said so and why (BR17)."""
    form = OverrideChairForm(sent(request), seats=_seats(request, forum))
    if form.is_valid() and is_done(
        form, lambda: actions.override_chair(forum, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Lagret. Innkallingen viser hvem som leder."))
        return redirect("forums:settings", pk=forum.pk)
    context = {"forum": forum, "form": form, "title": gettext_lazy("En annen leder")}
    return render(request, "councils/edit.html", context, status=INVALID if form.errors else 200)


def _seats(request: HttpRequest, forum: Forum) -> Any:
    """Those seated today who may lead."""
    return forum.seats.visible_to(request.user).where_open(timezone.localdate())


def _frame_form(request: HttpRequest, forum: Forum) -> FrameForm | ArenaForm:
    if forum.is_arena:
        return ArenaForm(sent(request), instance=forum)
    return FrameForm(sent(request), instance=forum, user=request.user, today=timezone.localdate())


@transaction.atomic
def _save_frame(form: FrameForm | ArenaForm, forum: Forum) -> None:
    form.save()
    if not forum.is_arena:
        actions.set_municipalities(forum, form.cleaned_data["municipalities"], on=timezone.localdate())


def _chair_form(request: HttpRequest, forum: Forum) -> ChairForm:
    seats = _seats(request, forum)
    initial = {
        "secretariat": forum.secretariat,
        "model": forum.chair_model,
        "chair": next((seat.pk for seat in seats if seat.is_chair), None),
        "since_on": forum.chair_since_on,
    }
    return ChairForm(sent(request), seats=seats, is_arena=forum.is_arena, initial=initial)


def _save_chair(form: ChairForm, forum: Forum) -> None:
    data = form.cleaned_data
    actions.set_chairing(
        forum,
        secretariat=data.get("secretariat"),
        model=data.get("model", forum.chair_model),
        chair=data["chair"],
        order=form.order(),
        since_on=data.get("since_on"),
    )


def _plainly(form_class: Callable[..., Any]) -> Callable[[HttpRequest, Forum], Any]:
    return lambda request, forum: form_class(sent(request), instance=forum)


def _save(form: Any, _forum: Forum) -> None:
    form.save()


SECTIONS: dict[str, Section] = {
    "rammer": Section(gettext_lazy("Rammene"), _frame_form, _save_frame),
    "ledelse": Section(
        gettext_lazy("Ledelse og sekretariat"), _chair_form, _save_chair, "councils/chair.html"
    ),
    "frister": Section(gettext_lazy("Frister og møtested"), _plainly(DeadlineForm), _save),
    "referat": Section(gettext_lazy("Referat"), _plainly(MinutesForm), _save),
    "arbeidsmate": Section(gettext_lazy("Åpenhet og arbeidsmåte"), _plainly(ConductForm), _save),
}
"""The settings by the last part of their address."""
