"""What each party has promised and kept, and what was promised aloud in a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from meetings import actions, rules
from meetings.forms.action_items_details import OralPromiseForm
from meetings.lists.asked import reads_action_items
from meetings.lists.rows import Row, row_of
from meetings.models import ActionItem, AgendaItem
from politirad.councils.models import Forum
from politirad.tenancy.access import access
from politirad.tenancy.permissions import Party, Permission
from politirad.web.fields import is_done
from politirad.web.htmx import INVALID, render, sent

SHOWN = 10
MOST_READ = 2000
"""Promises of one year that are read to be counted: far more than any council makes."""


@dataclass(frozen=True)
class Pile:
    """A party's promises of one kind: how many, and the first of them."""

    key: str
    label: str
    count: int
    rows: Sequence[Row]


@dataclass(frozen=True)
class Side:
    """One party's account."""

    party: str
    count: int
    piles: Sequence[Pile]


@access(Permission.VIEW_ADDRESSED, Forum)
@require_safe
def promised(request: HttpRequest, forum: Forum) -> HttpResponse:
    """«Dette har vi lovet»: each party's promises of a year, kept, open, late and withdrawn (R071)."""
    if not reads_action_items(request, forum.pk):
        raise PermissionDenied(_("Du kan se når det er møter, men ikke lese oppgavene."))
    known = ActionItem.objects.visible_to(request.user).filter(forum=forum).agreed()
    # What was promised in no meeting has no year of promising, and stands under all years alone.
    met = known.filter(item__isnull=False).order_by().values_list("item__meeting__year", flat=True)
    years = sorted(met.distinct(), reverse=True)
    year = next((year for year in years if str(year) == request.GET.get("aar")), None)
    found = known.filter(item__meeting__year=year) if year else known
    rows = [row_of(request.user, each) for each in found.nearest_first()[:MOST_READ]]
    context = {"forum": forum, "sides": _sides(forum, rows), "years": years, "year": year}
    return render(request, "meetings/action_items_promised.html", context)


@access(Permission.ARRANGE_MEETINGS, AgendaItem)
def add_oral_promise(request: HttpRequest, item: AgendaItem) -> HttpResponse:
    """Write down what somebody promised another aloud under the item."""
    known = AgendaItem.objects.visible_to(request.user).whole().get(pk=item.pk)
    item.meeting = meeting = known.meeting
    people = meeting.participants.visible_to(request.user).select_related("user").in_party_order()
    due_on = actions.oral_due_on(meeting)
    form = OralPromiseForm(sent(request), item=known, people=people, initial={"due_on": due_on})
    if form.is_valid() and is_done(
        form, lambda: actions.add_oral_promise(known, by=request.user, **form.cleaned_data)
    ):
        messages.success(request, _("Løftet er skrevet ned. Den som fikk det, lukker det."))
        return redirect("meetings:item", pk=item.pk)
    context = {"item": known, "meeting": meeting, "forum": meeting.forum, "form": form}
    status = INVALID if form.errors else 200
    return render(request, "meetings/action_items_oral.html", context, status=status)


def _sides(forum: Forum, rows: Sequence[Row]) -> list[Side]:
    """The forum's parties side by side, and others who have promised something."""
    others = [party for party in Party if party not in forum.parties]
    present = {row.action_item.party for row in rows}
    parties = [*forum.parties, *(party for party in others if party in present)]
    return [_side(party, [row for row in rows if row.action_item.party == party]) for party in parties]


def _side(party: Party, rows: Sequence[Row]) -> Side:
    labels = {
        rules.Account.LATE: _("Over frist"),
        rules.Account.OPEN: _("Åpne"),
        rules.Account.DELIVERED: _("Levert"),
        rules.Account.WITHDRAWN: _("Trukket"),
    }
    today = timezone.localdate()
    found: dict[str, list[Row]] = {account: [] for account in labels}
    for row in rows:
        each = row.action_item
        account = rules.account_of(
            is_withdrawn=each.is_withdrawn, is_done=not each.is_open, is_overdue=each.is_overdue(today)
        )
        found[account].append(row)
    piles = [Pile(key, label, len(found[key]), found[key][:SHOWN]) for key, label in labels.items()]
    return Side(party=party.value, count=len(rows), piles=piles)
