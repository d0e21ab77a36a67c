"""Who is in the room: one tap, or the whole of it in a dialog."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from meetings import actions
from meetings.forms.room import AttendanceForm, GuestPresenceForm, StayForm
from meetings.models import ItemGuest, Meeting, Participant
from meetings.views.step import Step, address_of, show_step
from meetings.views.writing import item_id_of, live_page
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, sent, wants_piece


@access(Permission.ARRANGE_MEETINGS, Participant)
@require_POST
def record_attendance(request: HttpRequest, participant: Participant) -> HttpResponse:
    """Whether one person is in the room, on video, excused or absent."""
    form, meeting, item_id = AttendanceForm(request.POST), participant.meeting, item_id_of(request)
    if not form.is_valid():
        said = form.errors["attendance"][0]
        return live_page(request, meeting, item_id=item_id, partial="attended", status=INVALID, said=said)
    kept = refusing(lambda: actions.record_attendance(participant, form.cleaned_data["attendance"]))
    said = f"{kept.name}: {kept.get_attendance_display()}. {_('Lagret.')}"
    return _attended(request, meeting, said)


@access(Permission.ARRANGE_MEETINGS, Participant)
def record_stay(request: HttpRequest, participant: Participant) -> HttpResponse:
    """How the person took part, from which item to which, and for which they left the room."""
    meeting = participant.meeting
    items = list(meeting.items.visible_to(request.user).order_by("position"))
    left_for = participant.disqualifications.visible_to(request.user).values_list("item_id", flat=True)
    initial = {
        "attendance": participant.attendance,
        "joined_item": participant.joined_item_id,
        "left_item": participant.left_item_id,
        "disqualified": list(left_for),
    }
    form = StayForm(sent(request), items=items, initial=initial)
    if form.is_valid() and is_done(
        form, lambda: actions.record_stay(participant, by=request.user, **form.cleaned_data)
    ):
        return redirect(_back(request, meeting))
    step = Step(
        title=participant.name,
        words=(participant.title,),
        button=_("Lagre oppmøtet"),
        url=f"{reverse('meetings:record_stay', kwargs={'pk': participant.pk})}?{request.GET.urlencode()}",
        back_url=_back(request, meeting),
        form=form,
    )
    return show_step(request, meeting, step, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, ItemGuest)
@require_POST
def record_guest(request: HttpRequest, guest: ItemGuest) -> HttpResponse:
    """Whether somebody called to one item came."""
    form = GuestPresenceForm(request.POST)
    form.full_clean()
    refusing(lambda: actions.record_guest(guest, **form.cleaned_data))
    words = _("Til stede") if guest.is_present else _("Ikke til stede")
    return _attended(request, guest.item.meeting, f"{guest.user.full_name}: {words}. {_('Lagret.')}")


def _attended(request: HttpRequest, meeting: Meeting, said: str) -> HttpResponse:
    """The list of who is there, with what that means; or back to the page."""
    if not wants_piece(request):
        return redirect(_back(request, meeting))
    return live_page(request, meeting, item_id=item_id_of(request), partial="attended", said=said)


def _back(request: HttpRequest, meeting: Meeting) -> str:
    return f"{address_of(meeting)}?{request.GET.urlencode()}"
