"""The questions a forum asks beside the national ones (R153)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from evaluation import actions
from evaluation.documents import own_questions_of
from evaluation.forms import OwnQuestionForm
from evaluation.models import Question
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent


@access(Permission.ARRANGE_MEETINGS, Forum)
def own_questions(request: HttpRequest, forum: Forum) -> HttpResponse:
    """The forum's own questions, and a form for one more."""
    form = OwnQuestionForm(sent(request), initial={"kind": Question.Kind.SCALE})
    if form.is_valid() and is_done(form, lambda: actions.add_own_question(forum, **form.cleaned_data)):
        messages.success(request, _("Spørsmålet er lagt til."))
        return redirect("evaluation:own_questions", pk=forum.pk)
    context = {"forum": forum, "form": form, "questions": own_questions_of(forum)}
    return render(request, "evaluation/own_questions.html", context, status=INVALID if form.errors else 200)


@access(Permission.ARRANGE_MEETINGS, Forum)
@require_POST
def retire_question(request: HttpRequest, forum: Forum, question: int) -> HttpResponse:
    """Ask it no more."""
    for found in own_questions_of(forum):
        if found.pk == question:
            actions.retire_question(found)
            messages.success(request, _("Spørsmålet er tatt ut."))
    return redirect("evaluation:own_questions", pk=forum.pk)
