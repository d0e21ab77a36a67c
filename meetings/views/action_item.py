"""One action item: what was promised, how it goes, and what becomes of it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agreements.models import Commitment
from meetings import actions
from meetings.forms.action_items import ReportForm, Status
from meetings.forms.action_items_details import ActionItemDetailsForm, RestForm, WithdrawActionItemForm
from meetings.lists.asked import asked_behind, board_of, reads_action_items, tabs_of
from meetings.lists.rows import is_insider, may_read, row_of
from meetings.models import ActionItem, Participant
from meetings.views.action_items_parts import related_of
from politirad.councils.querysets import forum_ids
from politirad.plans.models import Measure
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent, wants_piece
from politirad.web.parts import parts_of


@access(None, ActionItem)
@require_safe
def action_item(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """One action item: what was promised, where it comes from, and how it has gone."""
    return _page(request, _whole(request, action_item))


@access(Permission.REPORT_ACTION_ITEMS, ActionItem)
def report(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """How it goes, said by whoever promised, whoever it was promised to, or an organiser."""
    known = _reportable(request, action_item)
    asking = request.POST.get("status") or request.GET.get("til", known.status)
    form = ReportForm(sent(request), asking=asking, said=known.result)
    changed = form.is_valid() and is_done(
        form, lambda: actions.report_progress(known, by=request.user, **form.cleaned_data)
    )
    if not wants_piece(request):
        done = redirect("meetings:action_item", pk=known.pk)
        return done if changed else _page(request, known, report=form)
    return _piece(request, _whole(request, known) if changed else known, form, asking)


@access(Permission.REPORT_ACTION_ITEMS, ActionItem)
@require_POST
def rest(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """Lay it aside until a day, with the reason."""
    known = _reportable(request, action_item)
    form = RestForm(request.POST, auto_id="hvile_%s")
    if form.is_valid() and is_done(
        form, lambda: actions.rest_action_item(known, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Oppgaven hviler. Den kommer tilbake av seg selv."))
        return redirect("meetings:action_item", pk=known.pk)
    return _page(request, known, rest=form)


@access(Permission.REPORT_ACTION_ITEMS, ActionItem)
@require_POST
def wake(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """Take up again what rests."""
    known = _reportable(request, action_item)
    try:
        actions.wake_action_item(known, by=request.user)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    return redirect("meetings:action_item", pk=known.pk)


@access(Permission.ARRANGE_MEETINGS, ActionItem)
@require_POST
def withdraw(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """Take back what approved minutes promised, or what is in no minutes; it stays visible."""
    known = _whole(request, action_item)
    form = WithdrawActionItemForm(request.POST, auto_id="trekk_%s")
    if form.is_valid() and is_done(
        form, lambda: actions.withdraw_action_item(known, by=request.user, **form.cleaned_data)
    ):
        in_minutes = _("Oppgaven er trukket. Den blir stående i referatet.")
        in_list = _("Oppgaven er trukket. Den blir stående i listen.")
        messages.success(request, in_minutes if known.item else in_list)
        return redirect("meetings:action_item", pk=known.pk)
    return _page(request, known, withdraw=form)


@access(Permission.ARRANGE_MEETINGS, ActionItem)
def edit(request: HttpRequest, action_item: ActionItem) -> HttpResponse:
    """Who is responsible, who helps, whom it is for, and when it is due."""
    known = _whole(request, action_item)
    measures = Measure.objects.visible_to(request.user).of_forum(known.forum.pk)
    serves = {"agreement_id": known.agreement_id, "key": known.commitment_key}
    readable = Commitment.objects.visible_to(request.user)
    form = ActionItemDetailsForm(
        sent(request),
        action_item=known,
        people=_people(request, known),
        measures=measures,
        commitments=readable.to_serve_in(known.forum, **serves).with_agreement(),
    )
    if form.is_valid() and is_done(
        form, lambda: actions.change_action_item(known, by=request.user, **form.details())
    ):
        messages.success(request, _("Lagret."))
        return redirect("meetings:action_item", pk=known.pk)
    context = {"action_item": known, "forum": known.forum, "form": form}
    status = INVALID if form.errors else 200
    return render(request, "meetings/action_item_edit.html", context, status=status)


def _reportable(request: HttpRequest, action_item: ActionItem) -> ActionItem:
    """The whole action item, if this reader may say how it goes."""
    known = _whole(request, action_item)
    if not row_of(request.user, known).may_report:
        raise PermissionDenied(
            _("Oppgaven er trukket, og kan ikke endres.")
            if known.is_withdrawn
            else _("Bare den ansvarlige og de som arrangerer møtene, kan endre status.")
        )
    return known


def _whole(request: HttpRequest, action_item: ActionItem) -> ActionItem:
    """The action item with its item, meeting, forum and people, in one query."""
    known: ActionItem = ActionItem.objects.visible_to(request.user).whole().get(pk=action_item.pk)
    # The menu around the page asks the opened thing for its forum.
    action_item.forum = known.forum
    return known


def _people(request: HttpRequest, known: ActionItem) -> list[Participant]:
    """Those who were called to its meeting; without a meeting, those who sit in its forum today."""
    if known.item is not None:
        called = known.item.meeting.participants.visible_to(request.user)
        return list(called.select_related("user").in_party_order())
    return [
        Participant(user=seat.user, name=seat.user.full_name, party=seat.party)
        for seat in actions.task_takers(known.forum)
    ]


def _served_by(request: HttpRequest, known: ActionItem) -> Commitment | None:
    """The commitment it serves, as the text that binds has it, for those who read the agreement."""
    if known.agreement_id is None:
        return None
    readable = Commitment.objects.visible_to(request.user).binding()
    return readable.filter(version__agreement=known.agreement_id, key=known.commitment_key).first()


def _piece(request: HttpRequest, known: ActionItem, form: ReportForm, asking: str) -> HttpResponse:
    """The row or the card the reader stands on, with the counts around it; after a move the whole board."""
    asked = asked_behind(request, known.forum)
    is_said = form.is_bound and form.is_valid()
    context: dict[str, Any] = {
        "row": asked.row_of(request, known),
        "form": form,
        "asking": asking if asking in Status.values and not is_said else "",
        "said": _("Status er endret.") if is_said else "",
        "forum": asked.forum,
        "list_url": asked.url,
        "change_url": asked.change_url,
        **tabs_of(request, asked),
    }
    partial = "row"
    if asked.is_board:
        partial = "board" if is_said else "card"
        context |= board_of(request, asked) if is_said else {}
    status = INVALID if form.errors else 200
    response = render(request, "meetings/action_items.html", context, partial=partial, status=status)
    if partial == "card":
        # The form in a card puts the board in its place; with faults it comes back in the card.
        response["HX-Retarget"], response["HX-Reswap"] = f"#kort-{known.pk}", "outerHTML"
    return response


def _list_url(request: HttpRequest, known: ActionItem) -> str:
    """The list of its forum; whoever follows it from another forum goes back to their own tasks."""
    if reads_action_items(request, known.forum_id):
        return reverse("meetings:action_items", kwargs={"pk": known.forum_id})
    return reverse("meetings:own_action_items")


def _is_withdrawable(known: ActionItem) -> bool:
    """Whether the minutes it stands in are approved; in none it is withdrawn at any time."""
    return known.item is None or known.item.meeting.has_approved(known.since_version)


def _page(request: HttpRequest, known: ActionItem, **forms: Form) -> HttpResponse:
    """The page with the forms; one that was sent with faults is shown as it was filled in."""
    user, item = request.user, known.item
    may_arrange = known.forum_id in forum_ids(user, Permission.ARRANGE_MEETINGS)
    shown: dict[str, Form] = {
        "report": ReportForm(asking=known.status, said=known.result),
        "rest": RestForm(auto_id="hvile_%s"),
        "withdraw": WithdrawActionItemForm(auto_id="trekk_%s"),
        **forms,
    }
    row = row_of(user, known)
    context = {
        "row": row,
        "action_item": known,
        "item": item,
        "meeting": item.meeting if item else None,
        "forum": known.forum,
        "list_url": _list_url(request, known),
        "is_insider": is_insider(user, known),
        "may_read_item": item is not None and may_read(user, known, item),
        **related_of(user, known),
        "commitment": _served_by(request, known),
        "moves": list(known.moves.select_related("by")),
        "contributions": list(known.contributions.select_related("user")),
        "is_resting": known.is_resting(timezone.localdate()),
        "is_delivery": row.may_report and known.receiver_id not in {None, user.pk},
        "is_receiver": known.receiver_id == user.pk,
        "may_arrange": may_arrange,
        "may_edit": may_arrange and known.is_open,
        "may_withdraw": "withdraw" in forms or (may_arrange and known.is_open and _is_withdrawable(known)),
        "forms": shown,
        "from_above": parts_of("meetings:action_item", known, user),
    }
    status = INVALID if any(form.errors for form in forms.values()) else 200
    return render(request, "meetings/action_item.html", context, status=status)
