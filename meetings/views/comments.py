"""Comments on minutes that are out for approval: writing one, taking it in, and saying no to it (G54)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from meetings import actions
from meetings.actions.comments import NOT_OUT, NOT_SEATED, commenting_seat
from meetings.actions.minutes import SummaryConflictError
from meetings.forms.minutes import CommentForm, DeclineForm, TakeCommentForm
from meetings.models import AgendaItem, Meeting, MinutesComment
from meetings.views.step import Step, show_step
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import refusing
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, sent


@access(Permission.VIEW_CONTENT, AgendaItem)
def comment(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Write what one's own side would have said otherwise of the item."""
    meeting = item.meeting
    if meeting.state != Meeting.State.IN_REVIEW:
        raise PermissionDenied(NOT_OUT)
    if commenting_seat(meeting, request.user) is None:
        raise PermissionDenied(NOT_SEATED)
    form = CommentForm(sent(request), is_arena=meeting.forum.is_arena, initial={"wording": item.summary})
    if form.is_valid() and is_done(
        form, lambda: actions.comment_on(item, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Merknaden er lagret. Den som skriver referatet, svarer på den."))
        return redirect("meetings:minutes", pk=meeting.pk)
    step = Step(
        title=_("Merknad til «%(title)s»") % {"title": item.title},
        words=(_("Den som skriver referatet, tar den inn eller svarer hvorfor ikke."),),
        button=_("Lagre merknaden"),
        url=reverse("meetings:comment", kwargs={"pk": item.pk}),
        back_url=reverse("meetings:minutes", kwargs={"pk": meeting.pk}),
        form=form,
    )
    return show_step(request, meeting, step, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, MinutesComment)
@require_POST
def take(request: HttpRequest, comment: MinutesComment) -> HttpResponse:
    """Take the comment in; a wording it proposes becomes the item's text, unless that was written anew."""
    form = TakeCommentForm(request.POST)
    if not form.is_valid():
        raise PermissionDenied(" ".join(form.errors["version"]))
    version = form.cleaned_data["version"]
    try:
        refusing(lambda: actions.take_comment(comment, version=version, by=request.user))
    except SummaryConflictError as conflict:
        raise PermissionDenied(
            _("Noen skrev i saken i mellomtiden. Les den nye teksten, og prøv igjen.")
        ) from conflict
    messages.success(request, _("Merknaden er tatt inn."))
    return redirect("meetings:minutes", pk=comment.item.meeting_id)


@access(Permission.ARRANGE_MEETINGS, MinutesComment)
def decline(request: HttpRequest, comment: MinutesComment) -> HttpResponse:
    """Leave the text as it is, and say why."""
    meeting = comment.item.meeting
    form = DeclineForm(sent(request))
    if form.is_valid() and is_done(
        form, lambda: actions.decline_comment(comment, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Svaret er lagret."))
        return redirect("meetings:minutes", pk=meeting.pk)
    step = Step(
        title=_("Ikke ta inn merknaden?"),
        words=(comment.text,),
        button=_("Lagre svaret"),
        url=reverse("meetings:decline_comment", kwargs={"pk": comment.pk}),
        back_url=reverse("meetings:minutes", kwargs={"pk": meeting.pk}),
        form=form,
    )
    return show_step(request, meeting, step, status=INVALID if form.errors else 200)
