"""What a group has seen and sent up, what was sent to it, and one matter with its whole chain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from politirad.councils.models import Forum
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.changes import advise_on
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent
from politirad.web.paging import page_of
from slt import actions
from slt.documents import reports_up
from slt.forms.ladder import AnswerForm, ConcernForm, ReasonForm, SendUpForm
from slt.models import Concern, ConcernLink


@dataclass(frozen=True)
class Rung:
    """One step of the ladder as the page shows it, with the form to take it back for whoever may."""

    link: ConcernLink
    withdraw: Form | None


@access(Permission.VIEW_CONTENT, Forum)
@require_safe
def of_forum(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Everything the forum has seen, sent up or been sent, what waits first."""
    known = Concern.objects.visible_to(request.user).of_forum(forum.pk)
    context = {
        "forum": forum,
        "page": page_of(request, known.waiting_first().with_rows()),
        "may_raise": reports_up(forum, timezone.localdate()),
    }
    return render(request, "slt/concerns.html", context)


@access(Permission.VIEW_CONTENT, Forum)
def raise_concern(request: HttpRequest, forum: Forum) -> HttpResponse:
    """Tell of something the group sees, and ask the level above where an answer is wanted."""
    if not reports_up(forum, timezone.localdate()):
        raise PermissionDenied(_("Bare grupper i et SLT-nettverk kan sende saker opp."))
    form = ConcernForm(sent(request))
    said: Any = {"by": request.user}
    if form.is_valid() and is_done(form, lambda: actions.raise_concern(forum, **form.cleaned_data, **said)):
        advise_on(request, "\n".join(form.cleaned_data[name] for name in ("title", "text", "question")))
        messages.success(request, _("Takk. Saken er meldt."))
        return redirect("slt:concerns", pk=forum.pk)
    context = {"forum": forum, "form": form}
    return render(request, "slt/raise_concern.html", context, status=INVALID if form.errors else 200)


@access(None, Concern)
@require_safe
def concern(request: HttpRequest, concern: Concern) -> HttpResponse:
    """One matter: what is seen, who has it, and every step up and back."""
    return concern_page(request, concern)


def concern_page(request: HttpRequest, concern: Concern, **forms: Form) -> HttpResponse:
    """The page with the forms the reader may use; one that was sent with faults as it was filled in.

    `forms` are answer, send_up and close of the holder, and `withdraw_` with the id of a step.
    """
    user = request.user
    known = Concern.objects.visible_to(user).with_rows().get(pk=concern.pk)
    links = list(ConcernLink.objects.visible_to(user).filter(concern=known).with_chain())
    forum = _frame_of(user, known, links)
    request.place = forum  # type: ignore[attr-defined]
    arranging = forum_ids(user, Permission.ARRANGE_MEETINGS)
    last = next((link for link in reversed(links) if link.is_open), None)
    is_holder = known.is_open and known.holder_id in arranging
    context = {
        "concern": known,
        "forum": forum,
        "rungs": [Rung(link, _withdrawal(user, link, forms)) for link in links],
        "last": last,
        **(_holders_forms(user, known, last) if is_holder else {}),
        **forms,
    }
    status = INVALID if any(form.errors for form in forms.values()) else 200
    return render(request, "slt/concern.html", context, status=status)


def withdraw_form(link: ConcernLink, data: Any = None) -> ReasonForm:
    """Why a step is taken back; each step has a form of its own."""
    return ReasonForm(data, auto_id=f"trekk{link.pk}_%s")


def may_withdraw(user: Any, link: ConcernLink) -> bool:
    """Whether the reader may take the step back: whoever sent it, and who arranges the sender's meetings."""
    arranging = forum_ids(user, Permission.ARRANGE_MEETINGS)
    return link.is_open and (link.sent_by_id == user.pk or link.from_forum_id in arranging)


def answer_form(user: Any, link: ConcernLink, data: Any = None) -> AnswerForm:
    """The form of the receiver, with the other matters it may be merged with."""
    others = ConcernLink.objects.visible_to(user).open().to_merge_with(link)
    return AnswerForm(data, others=list(others), auto_id="svar_%s")


def send_up_form(concern: Concern, data: Any = None) -> SendUpForm | None:
    """The form to send the matter on, where there is somebody above its holder."""
    forums = actions.forums_above(concern.holder)
    form = SendUpForm(data, forums=forums, auto_id="send_%s")
    return form if data is not None or forums.exists() else None


def _frame_of(user: Any, concern: Concern, links: Sequence[ConcernLink]) -> Forum:
    """The forum through which the reader reads the matter: where it began, or the first it was sent to."""
    readable = forum_ids(user, Permission.VIEW_CONTENT)
    ways = [concern.forum, *(link.to_forum for link in links)]
    return next((forum for forum in ways if forum.pk in readable), concern.forum)


def _withdrawal(user: Any, link: ConcernLink, forms: Mapping[str, Form]) -> Form | None:
    if not may_withdraw(user, link):
        return None
    return forms.get(f"withdraw_{link.pk}") or withdraw_form(link)


def _holders_forms(user: Any, concern: Concern, last: ConcernLink | None) -> dict[str, Any]:
    forms: dict[str, Any] = {"send_up": send_up_form(concern)}
    if last:
        return {**forms, "answer": answer_form(user, last)}
    return {**forms, "close": ReasonForm(auto_id="avslutt_%s")}
