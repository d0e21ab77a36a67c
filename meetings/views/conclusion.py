"""One conclusion: who stands behind it, where it was lifted to, and that it was withdrawn."""

from dataclasses import dataclass

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from meetings import actions, rules
from meetings.forms.conclusions import AgreedByForm, LiftAnswerForm, LiftForm, WithdrawForm
from meetings.models import Conclusion, Lift
from meetings.views.action_items_parts import parts_of
from politirad.councils.querysets import forum_ids
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Party, Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render


@dataclass(frozen=True)
class LiftRow:
    """One lift as its conclusion's page shows it, with the form for an answer where one may be given."""

    lift: Lift
    look: str
    form: Form | None


@access(None, Conclusion)
@require_safe
def conclusion(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """One conclusion: where it comes from, who stands behind it, and what became of it."""
    return _page(request, conclusion)


@access(Permission.ARRANGE_MEETINGS, Conclusion)
@require_POST
def set_agreed_by(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """Say which parties stand behind the conclusion."""
    form = AgreedByForm(request.POST)
    if form.is_valid() and is_done(
        form,
        lambda: actions.set_agreed_by(conclusion, [Party(party) for party in form.cleaned_data["agreed_by"]]),
    ):
        messages.success(request, _("Lagret."))
        return redirect("meetings:conclusion", pk=conclusion.pk)
    return _page(request, conclusion, agreed_by=form)


@access(Permission.ARRANGE_MEETINGS, Conclusion)
@require_POST
def lift_conclusion(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """Register that the conclusion was sent further."""
    form = LiftForm(request.POST, auto_id="loft_%s")
    if form.is_valid() and is_done(
        form, lambda: actions.lift_conclusion(conclusion, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Det er registrert at konklusjonen er løftet videre."))
        return redirect("meetings:conclusion", pk=conclusion.pk)
    return _page(request, conclusion, lift=form)


@access(Permission.ARRANGE_MEETINGS, Lift)
@require_POST
def answer_lift(request: HttpRequest, lift: Lift) -> HttpResponse:
    """Register what the receiver answered."""
    form = LiftAnswerForm(request.POST, auto_id=f"svar{lift.pk}_%s")
    if form.is_valid() and is_done(form, lambda: actions.answer_lift(lift, **form.cleaned_data)):
        messages.success(request, _("Svaret er registrert."))
        return redirect("meetings:conclusion", pk=lift.conclusion_id)
    conclusion = Conclusion.objects.visible_to(request.user).get(pk=lift.conclusion_id)
    return _page(request, conclusion, **{f"answer_{lift.pk}": form})


@access(Permission.ARRANGE_MEETINGS, Conclusion)
@require_POST
def withdraw_conclusion(request: HttpRequest, conclusion: Conclusion) -> HttpResponse:
    """Say that an approved conclusion no longer holds."""
    form = WithdrawForm(request.POST, auto_id="trekk_%s")
    if form.is_valid() and is_done(
        form, lambda: actions.withdraw_conclusion(conclusion, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Konklusjonen er trukket. Den blir stående i referatet."))
        return redirect("meetings:conclusion", pk=conclusion.pk)
    return _page(request, conclusion, withdraw=form)


def _page(request: HttpRequest, conclusion: Conclusion, **sent: Form) -> HttpResponse:
    """The page with the forms; one that was `sent` with faults is shown as it was filled in."""
    known = Conclusion.objects.visible_to(request.user).whole().get(pk=conclusion.pk)
    # The menu around the page asks the opened thing for its forum.
    conclusion.item = known.item
    meeting = known.item.meeting
    may_arrange = meeting.forum_id in forum_ids(request.user, Permission.ARRANGE_MEETINGS)
    lifts = Lift.objects.visible_to(request.user).filter(conclusion=known)
    forms: dict[str, Form] = {
        "agreed_by": AgreedByForm(initial={"agreed_by": known.agreed_by}),
        "lift": LiftForm(initial={"lifted_on": timezone.localdate()}, auto_id="loft_%s"),
        "withdraw": WithdrawForm(auto_id="trekk_%s"),
        **sent,
    }
    context = {
        "conclusion": known,
        "item": known.item,
        "meeting": meeting,
        "forum": meeting.forum,
        "is_insider": meeting.forum_id in forum_ids(request.user, Permission.VIEW_CONTENT),
        "lifts": [_lift_row(lift, may_arrange=may_arrange, sent=sent) for lift in lifts],
        "may_arrange": may_arrange,
        "may_withdraw": may_arrange and meeting.has_approved(known.since_version) and not known.is_withdrawn,
        "parts": parts_of(request.user, conclusion=known.pk),
        "forms": forms,
    }
    return render(request, "meetings/conclusion.html", context, status=INVALID if sent else 200)


def _lift_row(lift: Lift, *, may_arrange: bool, sent: dict[str, Form]) -> LiftRow:
    today = timezone.localdate()
    blank = LiftAnswerForm(initial={"answered_on": today}, auto_id=f"svar{lift.pk}_%s")
    return LiftRow(
        lift=lift,
        look=f"lift_{rules.lift_state(lift.answer_due_on, lift.answered_on, today=today)}",
        form=sent.get(f"answer_{lift.pk}", blank) if may_arrange and not lift.is_answered else None,
    )
