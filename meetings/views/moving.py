"""Changing when and where a meeting is held, and calling it off."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from meetings import actions
from meetings.forms.planning import CancelForm, ConfirmMoveForm, MeetingForm
from meetings.models import Meeting
from meetings.views.clashes import clashes_at, warn_of_clashes
from meetings.views.step import Step, show_step
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.dates import clock_range, weekday_day
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Meeting)
def edit(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Change when and where; after the notice the page first says who will be told (ux.md 7.6)."""
    if not meeting.is_planning:
        raise PermissionDenied(_("Møtet er begynt eller avlyst. Tid og sted kan ikke endres."))
    form = MeetingForm(sent(request), forum=meeting.forum, meeting=meeting)
    is_called = meeting.state == Meeting.State.CALLED
    if form.is_valid():
        if is_called and not form.has_changed():
            return redirect("meetings:notice", pk=meeting.pk)
        if is_called and "is_confirmed" not in request.POST:
            return show_step(request, meeting, _move(request, meeting, form))
        try:
            meeting = actions.reschedule_meeting(meeting, **form.plan())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            moved = _("Endringen er lagret, og alle som er innkalt, får beskjed.")
            messages.success(request, moved if is_called else _("Tid og sted er lagret."))
            warn_of_clashes(request, meeting)
            return redirect("meetings:agenda", pk=meeting.pk)
    clashes = clashes_at(request, meeting.forum, form.shown_times())
    context = {"meeting": meeting, "form": form, "is_called": is_called, "clashes": clashes}
    return render(request, "meetings/edit.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Meeting)
def cancel(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Call the meeting off, for a reason; everyone called is told at once."""
    if not meeting.is_planning:
        raise PermissionDenied(_("Møtet er begynt eller avlyst alt."))
    form = CancelForm(sent(request))
    if form.is_valid():
        try:
            told = actions.cancel_meeting(meeting, by=request.user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _said(told))
            return redirect("meetings:of_forum", pk=meeting.forum_id)
    status = INVALID if form.errors else 200
    return show_step(request, meeting, _cancelling(request, meeting, form), status=status)


def _move(request: HttpRequest, meeting: Meeting, form: MeetingForm) -> Step:
    """What the move means: from when to when, who is told, and whether they are asked anew."""
    plan = form.plan()
    is_new_time = (plan["starts_at"], plan["ends_at"]) != (meeting.starts_at, meeting.ends_at)
    told = meeting.participants.visible_to(request.user).count()
    words = [
        _from_to(meeting, plan) if is_new_time else _("Tiden er den samme. Stedet eller videolenken er ny.")
    ]
    mails = ngettext(
        "%(count)s person får e-post med en gang. Møtet endres i kalenderen deres.",
        "%(count)s personer får e-post med en gang. Møtet endres i kalenderen deres.",
        told,
    )
    words.append(mails % {"count": told})
    if is_new_time:
        words.append(_("Alle må svare på nytt. De som har plass den nye dagen, blir innkalt."))
    url = reverse("meetings:edit", kwargs={"pk": meeting.pk})
    hidden = ConfirmMoveForm(forum=meeting.forum, initial=_typed(form))
    return Step(_("Flytt møtet"), tuple(words), _("Flytt og si fra"), url, back_url=url, form=hidden)


def _from_to(meeting: Meeting, plan: dict[str, Any]) -> str:
    before, after = _when(meeting.starts_at, meeting.ends_at), _when(plan["starts_at"], plan["ends_at"])
    return _("Fra %(before)s til %(after)s.") % {"before": before, "after": after}


def _typed(form: MeetingForm) -> dict[str, Any]:
    return {name: form.data.get(name, "") for name in form.fields}


def _when(starts_at: Any, ends_at: Any) -> str:
    starts_at, ends_at = timezone.localtime(starts_at), timezone.localtime(ends_at)
    return f"{weekday_day(starts_at)} {clock_range(starts_at, ends_at)}"


def _cancelling(request: HttpRequest, meeting: Meeting, form: CancelForm) -> Step:
    told = meeting.participants.visible_to(request.user).count()
    words = [_("Møtet står som avlyst og teller ikke som holdt. Det kan ikke angres.")]
    if told:
        mails = ngettext(
            "%(count)s person får e-post med en gang, og møtet forsvinner fra kalenderen deres.",
            "%(count)s personer får e-post med en gang, og møtet forsvinner fra kalenderen deres.",
            told,
        )
        words.insert(0, mails % {"count": told})
    else:
        words.insert(0, _("Ingen er innkalt ennå, så ingen får beskjed."))
    address = {"pk": meeting.pk}
    return Step(
        _("Avlys møtet %(when)s") % {"when": _when(meeting.starts_at, meeting.ends_at)},
        tuple(words),
        _("Avlys møtet"),
        reverse("meetings:cancel", kwargs=address),
        back_url=reverse("meetings:notice", kwargs=address),
        form=form,
    )


def _said(told: int) -> str:
    if not told:
        return _("Møtet er avlyst.")
    words = ngettext(
        "Møtet er avlyst, og %(count)s person får beskjed.",
        "Møtet er avlyst, og %(count)s personer får beskjed.",
        told,
    )
    return words % {"count": told}
