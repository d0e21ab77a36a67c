"""One item: its page, the guests called to it, and where it goes when it was not reached."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from meetings import actions, rules
from meetings.actions.guests import OPEN_TO_GUESTS
from meetings.forms.agenda import PaperForm
from meetings.forms.proposals import CarryForm, GuestForm, SendForm
from meetings.models import AgendaItem, ForumMandate, ItemGuest, MandateReport, Meeting
from meetings.views.beside import open_before
from meetings.views.heading import reader_of
from meetings.views.knowledge_page import knowledge_of_item
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.htmx import INVALID, render, sent


def whole(request: HttpRequest, item: AgendaItem) -> AgendaItem:
    """The item the door opened, with what its pages show, for the menu around them too."""
    request.place = AgendaItem.objects.visible_to(request.user).whole().get(pk=item.pk)  # type: ignore[attr-defined]
    found: AgendaItem = request.place  # type: ignore[attr-defined]
    return found


def item_page(
    request: HttpRequest,
    item: AgendaItem,
    *,
    form: PaperForm | None = None,
    guest_form: GuestForm | None = None,
) -> HttpResponse:
    """One item with its papers; `form` is an upload and `guest_form` a guest to put right."""
    item = whole(request, item)
    meeting, reader = item.meeting, reader_of(request, item.meeting)
    may_build = reader.may_arrange and meeting.is_planning
    has_guests = reader.is_insider and item.audience in OPEN_TO_GUESTS
    papers = list(item.attachments.visible_to(request.user))
    context = {
        "item": item,
        "meeting": meeting,
        "reader": reader,
        "papers": [paper for paper in papers if paper.is_current],
        "older": [paper for paper in papers if not paper.is_current],
        "may_build": may_build,
        "is_draft": meeting.state == Meeting.State.DRAFT,
        "is_in_meeting": reader.is_insider or _sees_meeting(request, meeting),
        "has_guests": has_guests,
        "guests": list(item.guests.visible_to(request.user).select_related("user")) if has_guests else [],
        "promises": _promises(request, item) if item.lists_action_items else [],
        "lacking": _lacking(request, item) if reader.is_insider else [],
        "sent_on": list(actions.sent_on(item)) if reader.may_arrange else [],
        "mandates": _mandates(request, item) if reader.is_insider else [],
        "knowledge": knowledge_of_item(request, item),
        "form": form or PaperForm(),
        "guest_form": guest_form or GuestForm(),
    }
    status = INVALID if form or guest_form else 200
    return render(request, "meetings/item.html", context, status=status)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
@require_POST
def call_guest(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Call somebody to this item alone."""
    form = GuestForm(request.POST)
    if form.is_valid():
        try:
            guest = actions.call_guest(item, by=request.user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(
                request,
                _("%(name)s kan lese denne saken, og ikke noe annet.") % {"name": guest.user.full_name},
            )
            return redirect("meetings:item", pk=item.pk)
    return item_page(request, item, guest_form=form)


@access(Permission.ARRANGE_MEETINGS, ItemGuest)
@require_POST
def remove_guest(request: HttpRequest, guest: ItemGuest) -> HttpResponse:
    """Take back the call."""
    item_id = guest.item_id
    try:
        actions.remove_guest(guest)
    except ValidationError as refusal:
        raise PermissionDenied(" ".join(refusal.messages)) from refusal
    messages.success(request, _("Gjesten er tatt bort og kan ikke lese saken lenger."))
    return redirect("meetings:item", pk=item_id)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
def carry(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Take an item that was not reached on to a later meeting (G32)."""
    item = whole(request, item)
    form = CarryForm(sent(request), item=item, meetings=actions.later_meetings(item))
    if form.is_valid():
        try:
            said = _carried(item, form, request.user)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, said)
            return redirect("meetings:agenda", pk=(form.meeting or item.meeting).pk)
    context = {"form": form, "item": item, "meeting": item.meeting}
    return render(request, "meetings/carry_item.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
def send_item(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Put the matter forward to another forum that shares a municipality (R116)."""
    if item.audience == AgendaItem.Audience.OWN_PARTY:
        raise PermissionDenied(_("Saken er bare for egen part og kan ikke sendes til et annet forum."))
    forums = list(actions.other_forums(item.meeting.forum))
    initial = {"title": item.open_title, "description": "" if item.is_exempt else item.description}
    form = SendForm(sent(request), forums=forums, initial=initial)
    if form.is_valid():
        said = form.cleaned_data
        forum = form.offered[said["forum"]]
        try:
            actions.send_to_forum(
                item, forum, title=said["title"], description=said["description"], by=request.user
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            messages.success(request, _("Saken er sendt som forslag til %(forum)s.") % {"forum": forum})
            return redirect("meetings:item", pk=item.pk)
    context = {"form": form, "item": item, "meeting": item.meeting, "forums": forums}
    return render(request, "meetings/send_item.html", context, status=INVALID if form.errors else 200)


def _carried(item: AgendaItem, form: CarryForm, user: Any) -> str:
    words = {"title": item.title}
    if form.meeting is None:
        actions.keep_for_later(item, by=user)
        return _("«%(title)s» ligger nå i forslag til saker.") % words
    words["meeting"] = form.meeting.title
    if form.is_moved:
        actions.move_to_meeting(item, form.meeting)
        return _("«%(title)s» er flyttet til %(meeting)s.") % words
    actions.copy_to_meeting(item, form.meeting, by=user)
    return _("«%(title)s» kommer opp igjen i %(meeting)s.") % words


def _promises(request: HttpRequest, item: AgendaItem) -> list[Any]:
    """The open action items of earlier meetings, while this item can still take them up."""
    if not (item.meeting.is_planning or item.meeting.state == Meeting.State.IN_SESSION):
        return []
    return list(open_before(request.user, item.meeting).nearest_first())


def _mandates(request: HttpRequest, item: AgendaItem) -> list[ForumMandate]:
    """The mandates given in the item, or reported on in it."""
    about = Q(item=item) | Q(
        pk__in=MandateReport.objects.visible_to(request.user).filter(item=item).values("mandate")
    )
    return list(ForumMandate.objects.visible_to(request.user).filter(about).select_related("forum"))


def _lacking(request: HttpRequest, item: AgendaItem) -> list[str]:
    """What the two upper steps of the ladder still need, in words (BR37)."""
    if not item.coordination_step:
        return []
    words = {
        "responsible": _("Noen må ha ansvaret."),
        "resources": _("Skriv hvilke ressurser som trengs."),
        "conclusion": _("Lederne må bli enige om en konklusjon i møtet."),
    }
    lacks = rules.lacks_for_step(
        item.coordination_step,
        has_responsible=bool(item.step_responsible),
        has_resources=bool(item.step_resources),
        has_conclusion=item.conclusions.visible_to(request.user).exists(),
    )
    return [words[name] for name in lacks]


def _sees_meeting(request: HttpRequest, meeting: Meeting) -> bool:
    return Meeting.objects.visible_to(request.user).filter(pk=meeting.pk).exists()
