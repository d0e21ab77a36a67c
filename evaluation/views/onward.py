"""What a Gjort, lært, lurt leads to."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from evaluation import actions
from evaluation.documents import about_of
from evaluation.forms import OnwardTaskForm
from evaluation.forms.improvements import LONGEST_TASK
from evaluation.models import Reflection
from meetings.actions.tasks import task_takers
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Reflection)
def make_onward_task(request: HttpRequest, reflection: Reflection) -> HttpResponse:
    """Make what is smart from here a task, in the same words or shorter ones."""
    user: Any = request.user
    known = Reflection.objects.visible_to(user).whole().get(pk=reflection.pk)
    # The menu around the page asks the opened thing for its forum.
    reflection.forum = forum = known.forum
    if not known.onward:
        raise PermissionDenied(_("Det står ikke noe om hva som er lurt videre."))
    takers = list(task_takers(forum).select_related("user"))
    form = OnwardTaskForm(sent(request), takers=takers, initial={"what": known.onward[:LONGEST_TASK]})
    if form.is_valid() and is_done(form, lambda: actions.make_onward_task(known, by=user, **form.said())):
        advise_on(request, form.cleaned_data["what"])
        messages.success(request, _("Oppgaven er lagt til."))
        return redirect("evaluation:reflection", pk=known.pk)
    context = {"reflection": known, "about": about_of(known), "forum": forum, "form": form}
    status = INVALID if form.errors else 200
    return render(request, "evaluation/make_onward_task.html", context, status=status)
