"""The thematic forums of a council: what it has asked of each, and when each reports back (R108, R109)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings import actions
from meetings.forms.mandates import (
    INTERVALS,
    NEW,
    EditMandateForm,
    EndMandateForm,
    GiveMandateForm,
    MandateForm,
)
from meetings.models import AgendaItem, ForumMandate
from meetings.models.reference import topics_on
from meetings.querysets import MandateQuerySet
from meetings.rules import State
from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import reach_of
from politirad.web.changes import advise_on
from politirad.web.conflicts import form_differences, keep_on_top
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, STALE, render, sent
from politirad.web.rules import whole_number

_MOST_ITEMS = 100


@dataclass(frozen=True)
class MandateRow:
    """A mandate as one reader knows it: the items they may read, and whether they know of the forum."""

    mandate: ForumMandate
    knows_forum: bool
    given_in: AgendaItem | None
    next_item: AgendaItem | None


@access(Permission.VIEW_METADATA, Forum)
@require_safe
def thematic_forums(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The thematic forums with a mandate from the council: dates and counts, and to insiders the items."""
    _refuse_others(forum)
    user: Any = request.user
    found = ForumMandate.objects.visible_to(user).filter(council=forum)
    rows = _rows(user, found)
    may_arrange = _may(user, Permission.ARRANGE_MEETINGS, forum)
    given = {row.mandate.forum_id for row in rows if not row.mandate.is_over}
    context = {
        "forum": forum,
        "holding": [row for row in rows if not row.mandate.is_over],
        "over": [row for row in rows if row.mandate.is_over],
        "may_arrange": may_arrange,
        "without": [
            each for each in actions.forums_to_mandate(forum, by=user) if may_arrange and each.pk not in given
        ],
    }
    return render(request, "meetings/thematic_forums.html", context)


@access(Permission.VIEW_METADATA, ForumMandate)
@require_safe
def mandate(request: HttpRequest, mandate: ForumMandate) -> HttpResponse:
    """One mandate: what the council asks for, to those who read either forum, and its reports."""
    user: Any = request.user
    mandate = _read(ForumMandate.objects.visible_to(user).filter(pk=mandate.pk))[0]
    reports = list(mandate.reports.visible_to(user).on_agendas())
    readable = _readable(user, (mandate.item_id, *(report.item_id for report in reports)))
    row = _row(user, mandate, readable)
    forums = (mandate.council, mandate.forum)
    # The frame is that of the council, or of the thematic forum where that is all the reader knows.
    request.place = next(each for each in forums if _may(user, Permission.VIEW_METADATA, each))  # type: ignore[attr-defined]
    context = {
        "mandate": mandate,
        "row": row,
        "forum": mandate.council,
        "knows_council": _may(user, Permission.VIEW_METADATA, mandate.council),
        "interval": dict(INTERVALS).get(mandate.reports_every_months, ""),
        "reads_content": any(_may(user, Permission.VIEW_CONTENT, each) for each in forums),
        "may_arrange": _may(user, Permission.ARRANGE_MEETINGS, mandate.council),
        "reports": [(report, readable.get(report.item_id)) for report in reports],
    }
    return render(request, "meetings/mandate.html", context)


@access(Permission.ARRANGE_MEETINGS, Forum)
def give_mandate(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Give a thematic forum a mandate; `sak` and `forum` in the address fill in what one comes from."""
    _refuse_others(forum)
    user: Any = request.user
    form = _give_form(request, forum)
    if form.is_valid() and is_done(
        form, lambda: actions.give_mandate(forum, by=user, **form.receiver(), **form.said())
    ):
        advise_on(request, form.cleaned_data["purpose"])
        messages.success(request, _("Temaforumet har fått mandatet."))
        return redirect("meetings:thematic_forums", pk=forum.pk)
    return _form_page(request, forum, form, _("Gi mandat"))


@access(Permission.ARRANGE_MEETINGS, ForumMandate)
def edit_mandate(request: HttpRequest, mandate: ForumMandate) -> HttpResponse:
    """Change what a mandate says; when somebody else did so meanwhile, both are shown."""
    mandate = ForumMandate.objects.visible_to(request.user).whole().get(pk=mandate.pk)
    form = EditMandateForm(sent(request), mandate=mandate, **_choices(request, mandate.council, mandate))
    try:
        if form.is_valid() and is_done(
            form,
            lambda: actions.change_mandate(mandate, seen=form.cleaned_data["seen"], **form.said()),
        ):
            advise_on(request, form.cleaned_data["purpose"])
            messages.success(request, _("Mandatet er lagret."))
            return redirect("meetings:mandate", pk=mandate.pk)
    except actions.MandateConflictError as conflict:
        return _both_texts(request, form, conflict.mandate)
    return _form_page(request, mandate.council, form, _("Endre mandatet"), mandate=mandate)


@access(Permission.ARRANGE_MEETINGS, ForumMandate)
def end_mandate(request: HttpRequest, mandate: ForumMandate) -> HttpResponse:
    """Say when the mandate ends, and why."""
    form = EndMandateForm(sent(request), initial={"valid_until": timezone.localdate()})
    if form.is_valid() and is_done(form, lambda: actions.end_mandate(mandate, **form.cleaned_data)):
        advise_on(request, form.cleaned_data["reason"])
        messages.success(request, _("Mandatet er avsluttet."))
        return redirect("meetings:thematic_forums", pk=mandate.council_id)
    return _form_page(request, mandate.council, form, _("Avslutt mandatet"), mandate=mandate)


def _give_form(request: HttpRequest, forum: Forum) -> GiveMandateForm:
    user: Any = request.user
    choices = _choices(request, forum)
    item = next((i for i in choices["items"] if i.pk == whole_number(request.GET.get("sak", ""))), None)
    initial = {
        "forum": request.GET.get("forum", NEW if item else ""),
        "item": item.pk if item else None,
        "topic": item.topic_id if item else None,
    }
    return GiveMandateForm(
        sent(request),
        forums=list(actions.forums_to_mandate(forum, by=user)),
        may_make=actions.places_of_new_forum(forum, by=user).exists(),
        initial=initial,
        **choices,
    )


def _choices(request: HttpRequest, council: Forum, mandate: ForumMandate | None = None) -> dict[str, Any]:
    """The topics and the council's newest items to choose among, and what the mandate has already."""
    topics = topics_on(timezone.localdate())
    items = AgendaItem.objects.visible_to(request.user).filter(meeting__forum=council)
    items = items.exclude(audience=AgendaItem.Audience.OWN_PARTY).select_related("meeting")
    newest = items.exclude(meeting__state=State.CANCELLED).order_by("-meeting__starts_at", "position")
    offered = list(newest[:_MOST_ITEMS])
    if mandate and mandate.topic_id not in {topic.pk for topic in topics}:
        topics.append(mandate.topic)
    if mandate and mandate.item_id not in {None, *(item.pk for item in offered)}:
        offered += items.filter(pk=mandate.item_id)
    return {"topics": topics, "items": offered}


def _rows(user: Any, found: MandateQuerySet[ForumMandate]) -> list[MandateRow]:
    mandates = _read(found)
    items = _readable(user, (pk for each in mandates for pk in (each.item_id, each.next_item_id)))
    return [_row(user, each, items) for each in mandates]


def _read(found: MandateQuerySet[ForumMandate]) -> list[ForumMandate]:
    return list(found.whole().with_reports().with_task_counts(timezone.localdate()))


def _row(user: Any, mandate: ForumMandate, items: dict[int, AgendaItem]) -> MandateRow:
    return MandateRow(
        mandate,
        knows_forum=_may(user, Permission.VIEW_METADATA, mandate.forum),
        given_in=items.get(mandate.item_id or 0),
        next_item=items.get(mandate.next_item_id or 0),
    )


def _readable(user: Any, ids: Iterable[int | None]) -> dict[int, AgendaItem]:
    """Those of the items that the reader may read, by id."""
    found = AgendaItem.objects.visible_to(user).filter(pk__in={pk for pk in ids if pk})
    return {item.pk: item for item in found.select_related("meeting")}


def _may(user: Any, permission: Permission, forum: Forum) -> bool:
    return reach_of(user).is_national(permission) or forum.pk in forum_ids(user, permission)


def _refuse_others(forum: Forum) -> None:
    """Only councils give mandates."""
    if not forum.is_council:
        raise Http404


def _form_page(
    request: HttpRequest, council: Forum, form: Any, title: str, *, status: int = 0, **more: Any
) -> HttpResponse:
    mandate = more.get("mandate")
    request.place = council  # type: ignore[attr-defined]
    back = ("meetings:mandate", mandate.pk) if mandate else ("meetings:thematic_forums", council.pk)
    context = {
        "forum": council,
        "form": form,
        "title": title,
        "back_url": reverse(back[0], args=[back[1]]),
        "is_new": mandate is None,
        **more,
    }
    template = "meetings/mandate_form.html"
    return render(request, template, context, status=status or (INVALID if form.errors else 200))


def _both_texts(request: HttpRequest, form: MandateForm, now: ForumMandate) -> HttpResponse:
    """Answer a stale form with what the writer wrote beside what stands there now (ux.md 7.7)."""
    theirs = {name.removesuffix("_id"): getattr(now, name) for name in ForumMandate.SAID_OF_ITSELF}
    found = form_differences(form, theirs)
    keep_on_top(form, now.fingerprint)
    title = _("Endre mandatet")
    return _form_page(request, now.council, form, title, status=STALE, mandate=now, differences=found)
