"""The way of the minutes to approval: sent, approved, taken back, corrected, and opened again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from meetings import actions, rules
from meetings.actions.approval import (
    approvers,
    approving_seat,
    no_approver,
    no_later_meeting,
)
from meetings.actions.gaps import MinutesGap, minutes_gaps
from meetings.forms.minutes import CorrectionForm, GapReasonForm, ReopeningForm, TakeBackForm
from meetings.models import Meeting
from meetings.views.approving_words import approving_words
from meetings.views.reading import sides_of
from meetings.views.step import (
    Remark,
    Step,
    address_of,
    advice_on,
    missing_in,
    show_step,
)
from politirad.councils.models import Forum, Seat
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Party, Permission
from politirad.web.changes import refusing
from politirad.web.dates import day_month
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, sent
from politirad.web.sentences import listed


@access(Permission.ARRANGE_MEETINGS, Meeting)
def send_for_approval(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what is missing, or who will get the minutes; then send them."""
    if meeting.state != Meeting.State.WRITING:
        raise PermissionDenied(_why_not_sent(meeting))
    gaps = minutes_gaps(meeting)
    form = GapReasonForm(sent(request), asks=bool(gaps))
    if form.is_valid() and is_done(
        form, lambda: actions.send_for_approval(meeting, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Referatet er sendt til godkjenning."))
        return redirect("meetings:minutes", pk=meeting.pk)
    step = _sending(request, meeting, gaps, form)
    return show_step(request, meeting, step, status=INVALID if form.errors else 200)


@access(Permission.APPROVE_MINUTES, Meeting)
def approve(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what approving means; then approve for one's own side."""
    if meeting.is_approved:
        messages.info(request, approving_words(meeting.forum).already)
        return redirect("meetings:minutes", pk=meeting.pk)
    seat = _approver_or_refuse(request, meeting)
    if request.method == "POST":
        refusing(lambda: actions.approve_minutes(meeting, by=request.user))
        messages.success(request, _what_approving_did(meeting, seat))
        return redirect("meetings:minutes", pk=meeting.pk)
    _in_review_or_refuse(meeting)
    step = _step(
        meeting,
        "approve",
        title=_("Godkjenn referatet?"),
        words=(
            _("Du godkjenner for %(side)s.") % {"side": _for_whom(meeting, seat)},
            approving_words(meeting.forum).on_approving,
        ),
        button=_("Godkjenn referatet"),
    )
    return show_step(request, meeting, step)


@access(Permission.APPROVE_MINUTES, Meeting)
def ask_for_correction(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Send the minutes back to the writer, with what must be put right."""
    if meeting.is_approved:
        raise PermissionDenied(_("Referatet er godkjent og kan ikke endres."))
    _approver_or_refuse(request, meeting)
    _in_review_or_refuse(meeting)
    step = _step(
        meeting,
        "ask_for_correction",
        title=_("Foreslå rettelse"),
        words=(approving_words(meeting.forum).on_correction,),
        button=_("Send tilbake"),
    )
    done = _("Referatet er sendt tilbake. Den som skriver, har fått beskjed.")
    return _with_reason(
        request, meeting, step, CorrectionForm(sent(request)), actions.ask_for_correction, done
    )


@access(Permission.ARRANGE_MEETINGS, Meeting)
def approve_in_meeting(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Register that the council approved the minutes in a later meeting."""
    _in_review_or_refuse(meeting)
    later = actions.later_meeting(meeting)
    if later is None:
        raise PermissionDenied(no_later_meeting(meeting))
    if request.method == "POST":
        refusing(lambda: actions.approve_in_meeting(meeting, by=request.user))
        messages.success(request, approving_words(meeting.forum).done)
        return redirect("meetings:minutes", pk=meeting.pk)
    step = _step(
        meeting,
        "approve_in_meeting",
        title=_("Godkjent i møtet %(day)s?") % {"day": day_month(later.starts_at)},
        words=(
            approving_words(meeting.forum).in_meeting,
            _("Referatet låses. Etter det må det åpnes på nytt for å rettes."),
        ),
        button=_("Godkjent i møtet"),
    )
    return show_step(request, meeting, step)


@access(Permission.ARRANGE_MEETINGS, Meeting)
def take_back(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Take minutes that are out for approval back, to write on."""
    _in_review_or_refuse(meeting)
    step = _step(
        meeting,
        "take_back",
        title=_("Ta referatet tilbake?"),
        words=(approving_words(meeting.forum).on_taking_back,),
        button=_("Ta tilbake"),
    )
    done = _("Referatet er tatt tilbake. Send det til godkjenning når det er rettet.")
    return _with_reason(request, meeting, step, TakeBackForm(sent(request)), actions.take_back, done)


@access(Permission.ARRANGE_MEETINGS, Meeting)
def reopen(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Open approved minutes for a correction, which makes a new version (G55)."""
    if not meeting.is_approved:
        raise PermissionDenied(_("Bare et godkjent referat kan åpnes igjen."))
    step = _step(
        meeting,
        "reopen",
        title=_("Åpne referatet igjen?"),
        words=(
            approving_words(meeting.forum).on_reopening,
            _("Utgaven som er godkjent, gjelder til da. Alle som har den, får beskjed om den nye."),
        ),
        button=_("Åpne referatet"),
    )
    done = _("Referatet er åpnet. Rett det, og send det til godkjenning.")
    form = ReopeningForm(sent(request), is_arena=meeting.forum.is_arena)
    return _with_reason(request, meeting, step, form, actions.reopen_minutes, done)


def _step(meeting: Meeting, name: str, **words: Any) -> Step:
    """A step of the page `name`, which leads back to the minutes."""
    url, back_url = (reverse(f"meetings:{page}", kwargs={"pk": meeting.pk}) for page in (name, "minutes"))
    return Step(url=url, back_url=back_url, **words)


def _with_reason(
    request: HttpRequest, meeting: Meeting, step: Step, form: Form, change: Callable[..., object], done: str
) -> HttpResponse:
    """A step that needs a reason; what was written stands when it is refused."""
    if form.is_valid() and is_done(
        form, lambda: change(meeting, reason=form.cleaned_data["reason"], by=request.user)
    ):
        messages.success(request, done)
        return redirect("meetings:minutes", pk=meeting.pk)
    return show_step(request, meeting, replace(step, form=form), status=INVALID if form.errors else 200)


def _in_review_or_refuse(meeting: Meeting) -> None:
    if meeting.state != Meeting.State.IN_REVIEW:
        raise PermissionDenied(_("Referatet venter ikke på godkjenning nå."))


def _sending(request: HttpRequest, meeting: Meeting, gaps: list[MinutesGap], form: Form) -> Step:
    seats = approvers(meeting)
    items = meeting.items.visible_to(request.user).prefetch_related("conclusions").order_by("position")
    people = list(meeting.participants.visible_to(request.user))
    missing = missing_in(meeting, gaps)
    is_blocked = any(gap.kind in rules.HARD_GAPS for gap in gaps) or not all(seats.values())
    if not all(seats.values()):
        missing = (*missing, Remark(str(no_approver(meeting))))
    names = [seat.user.full_name for seat in seats.values() if seat]
    words = (
        _("%(names)s får e-post og skal godkjenne.") % {"names": listed(names)},
        *_rule_words(meeting),
        _("Du kan ikke endre referatet mens det venter på godkjenning."),
    )
    return Step(
        title=_("Send referatet til godkjenning?"),
        words=() if is_blocked else words,
        button=_("Send til godkjenning"),
        url=reverse("meetings:send_for_approval", kwargs={"pk": meeting.pk}),
        back_url=address_of(meeting),
        missing=missing,
        advice=advice_on(meeting, items, people),
        is_blocked=is_blocked,
        form=None if is_blocked else form,
    )


def _rule_words(meeting: Meeting) -> tuple[str, ...]:
    """What the forum's own rule means for these minutes."""
    days, words = {"days": meeting.forum.comment_days}, approving_words(meeting.forum)
    said = {
        Forum.MinutesRule.SILENCE: _(
            "Dere har valgt at den som ikke svarer på %(days)s dager, regnes som enig."
        ),
        Forum.MinutesRule.NEXT_MEETING: _("Dere har valgt å godkjenne referatet i neste møte."),
    }
    return (said.get(Forum.MinutesRule(meeting.forum.minutes_rule), words.time_to_answer) % days,)


def _why_not_sent(meeting: Meeting) -> str:
    if meeting.is_approved:
        return _("Referatet er godkjent og kan ikke endres.")
    if meeting.state == Meeting.State.IN_REVIEW:
        return _("Referatet er alt sendt til godkjenning.")
    return _("Avslutt møtet før du sender referatet til godkjenning.")


def _approver_or_refuse(request: HttpRequest, meeting: Meeting) -> Seat:
    """The reader's approving seat; whoever may read but not approve is told who can."""
    seat = approving_seat(meeting, request.user)
    if seat is None:
        names = [each.user.full_name for each in approvers(meeting).values() if each]
        words = _("Du kan lese referatet, men ikke godkjenne det. Det gjør %(names)s.")
        raise PermissionDenied(words % {"names": listed(names)})
    return seat


def _for_whom(meeting: Meeting, seat: Seat) -> str:
    """«kommunen», «politiet», and in an arena the arena."""
    return _("arenaen") if meeting.forum.is_arena else sides_of(seat.party)


def _what_approving_did(meeting: Meeting, seat: Seat) -> str:
    if meeting.is_approved:
        return approving_words(meeting.forum).done
    other = next((s for party, s in approvers(meeting).items() if s and party != seat.party), None)
    return _("Du har godkjent for %(side)s. Nå venter referatet på %(name)s.") % {
        "side": sides_of(Party(seat.party)),
        "name": other.user.full_name if other else "",
    }
