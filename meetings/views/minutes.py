"""Reading the minutes, sending them for approval, approving them, and their sealed PDF."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import actions, documents
from meetings.actions.approval import NO_APPROVER, approvers, approving_seat, minutes_gaps
from meetings.forms.minutes import CorrectionForm
from meetings.models import Meeting
from meetings.querysets.items import sides_read_by
from meetings.views.heading import reader_of
from meetings.views.reading import minutes_page, sides_of
from meetings.views.step import Remark, Step, address_of, advice_on, missing_in, refusing, show_step
from politirad.councils.models import Seat
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Party, Permission
from politirad.web.htmx import INVALID, sent, wants_piece
from politirad.web.paper_files import DOCX, paper_response


@access(Permission.VIEW_ADDRESSED, Meeting)
@require_safe
def minutes(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The minutes as this reader may know them: whole, or only the items for everyone once approved."""
    if not meeting.has_minutes:
        return redirect("meetings:agenda", pk=meeting.pk)
    is_waiting = wants_piece(request) and request.htmx.target == "meetings-pdf"
    return minutes_page(request, meeting, partial="pdf" if is_waiting else None)


@access(Permission.ARRANGE_MEETINGS, Meeting)
def send_for_approval(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what is missing, or who will get the minutes; then send them."""
    if meeting.state != Meeting.State.WRITING:
        raise PermissionDenied(_why_not_sent(meeting))
    problems: list[str] = []
    if request.method == "POST":
        try:
            actions.send_for_approval(meeting, by=request.user)
        except ValidationError as refusal:
            problems = refusal.messages
        else:
            messages.success(request, _("Referatet er sendt til godkjenning."))
            return redirect("meetings:minutes", pk=meeting.pk)
    return show_step(request, meeting, _sending(request, meeting), status=INVALID if problems else 200)


@access(Permission.APPROVE_MINUTES, Meeting)
def approve(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Say what approving means; then approve for one's own side."""
    if meeting.is_approved:
        messages.info(request, _("Referatet er alt godkjent av begge parter."))
        return redirect("meetings:minutes", pk=meeting.pk)
    seat = _approver_or_refuse(request, meeting)
    if request.method == "POST":
        refusing(lambda: actions.approve_minutes(meeting, by=request.user))
        messages.success(request, _what_approving_did(meeting, seat))
        return redirect("meetings:minutes", pk=meeting.pk)
    if meeting.state != Meeting.State.IN_REVIEW:
        raise PermissionDenied(_("Referatet venter ikke på godkjenning nå."))
    step = Step(
        title=_("Godkjenn referatet?"),
        words=(
            _("Du godkjenner for %(side)s.") % {"side": sides_of(seat.party)},
            _("Når begge parter har godkjent, låses referatet. Etter det kan ingen endre det."),
        ),
        button=_("Godkjenn referatet"),
        url=reverse("meetings:approve", kwargs={"pk": meeting.pk}),
        back_url=reverse("meetings:minutes", kwargs={"pk": meeting.pk}),
    )
    return show_step(request, meeting, step)


@access(Permission.APPROVE_MINUTES, Meeting)
def ask_for_correction(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Send the minutes back to the writer, with what must be put right."""
    if meeting.is_approved:
        raise PermissionDenied(_("Referatet er godkjent og kan ikke endres."))
    _approver_or_refuse(request, meeting)
    if meeting.state != Meeting.State.IN_REVIEW:
        raise PermissionDenied(_("Referatet venter ikke på godkjenning nå."))
    form = CorrectionForm(sent(request))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        refusing(lambda: actions.ask_for_correction(meeting, reason=reason, by=request.user))
        messages.success(request, _("Referatet er sendt tilbake. Den som skriver, har fått beskjed."))
        return redirect("meetings:minutes", pk=meeting.pk)
    step = Step(
        title=_("Foreslå rettelse"),
        words=(_("Referatet går tilbake til den som skriver. Begge parter godkjenner på nytt etterpå."),),
        button=_("Send tilbake"),
        url=reverse("meetings:ask_for_correction", kwargs={"pk": meeting.pk}),
        back_url=reverse("meetings:minutes", kwargs={"pk": meeting.pk}),
        form=form,
    )
    return show_step(request, meeting, step, status=INVALID if form.errors else 200)


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def pdf(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The sealed edition for this reader's circle, byte for byte as it was sealed."""
    if not meeting.is_approved:
        raise Http404
    sides = sides_read_by(request.user, meeting.forum_id)
    is_insider = reader_of(request, meeting).is_insider
    sealed = documents.sealed_for(meeting, is_insider=is_insider, sides=sides).first()
    if sealed is None:
        messages.info(request, _("PDF-en lages nå. Den er klar om litt."))
        return redirect("meetings:minutes", pk=meeting.pk)
    response = HttpResponse(bytes(sealed.pdf), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{documents.minutes_name(meeting)}.pdf"'
    return response


@access(Permission.VIEW_ADDRESSED, Meeting)
@never_cache
@require_safe
def docx(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """The same words as a Word file: for insiders as soon as there are minutes, for others once approved."""
    is_insider = reader_of(request, meeting).is_insider
    if not (meeting.is_approved or (is_insider and meeting.has_minutes)):
        raise Http404
    sides = sides_read_by(request.user, meeting.forum_id)
    edition = documents.edition_for(meeting, is_insider=is_insider, sides=sides)
    paper = documents.minutes_paper(documents.minutes_content(meeting, edition))
    return paper_response(paper, DOCX, name=documents.minutes_name(meeting))


def _sending(request: HttpRequest, meeting: Meeting) -> Step:
    gaps = minutes_gaps(meeting)
    seats = approvers(meeting)
    items = meeting.items.visible_to(request.user).prefetch_related("conclusions").order_by("position")
    people = list(meeting.participants.visible_to(request.user))
    missing = missing_in(meeting, gaps)
    if not all(seats.values()):
        missing = (*missing, Remark(str(NO_APPROVER)))
    names = [seat.user.full_name for seat in seats.values() if seat]
    words = (
        _("%(names)s får e-post og skal godkjenne.") % {"names": _(" og ").join(names)},
        _("Du kan ikke endre referatet mens det venter på godkjenning."),
    )
    return Step(
        title=_("Send referatet til godkjenning?"),
        words=() if missing else words,
        button=_("Send til godkjenning"),
        url=reverse("meetings:send_for_approval", kwargs={"pk": meeting.pk}),
        back_url=address_of(meeting),
        missing=missing,
        advice=advice_on(meeting, items, people),
        is_blocked=bool(missing),
    )


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
        raise PermissionDenied(words % {"names": _(" og ").join(names)})
    return seat


def _what_approving_did(meeting: Meeting, seat: Seat) -> str:
    if meeting.is_approved:
        return _("Begge parter har godkjent. Referatet er låst.")
    other = next((s for party, s in approvers(meeting).items() if s and party != seat.party), None)
    return _("Du har godkjent for %(side)s. Nå venter referatet på %(name)s.") % {
        "side": sides_of(Party(seat.party)),
        "name": other.user.full_name if other else "",
    }
