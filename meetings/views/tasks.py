"""Tasks a forum is given outside its meetings."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from meetings import actions
from meetings.forms.tasks import TaskForm
from politirad.councils.models import Forum
from politirad.plans.models import Measure
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Forum)
def add_task(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Write down what somebody in the forum is to do, without a meeting (ux.md 5.11)."""
    measures = Measure.objects.visible_to(request.user).of_forum(forum.pk)
    form = TaskForm(sent(request), seats=actions.task_takers(forum), measures=measures)
    if form.is_valid() and is_done(form, lambda: actions.add_task(forum, by=request.user, **form.details())):
        messages.success(request, _("Oppgaven er lagt til."))
        advise_on(request, form.cleaned_data["what"])
        return redirect("meetings:action_items", pk=forum.pk)
    status = INVALID if form.errors else 200
    return render(request, "meetings/add_task.html", {"forum": forum, "form": form}, status=status)
