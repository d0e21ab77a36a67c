"""What somebody who takes over a role in a council needs to know of it, in one place (G22)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from agreements.models import Agreement
from contacts.models import PoliceContactAssignment
from meetings.models import ActionItem, Conclusion, Meeting, Obligation
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.overview import rules
from politirad.overview.querysets.councils import places_today, seats_today
from politirad.tenancy.models import Municipality
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import reach_of

TASKS_SHOWN, CONCLUSIONS_SHOWN, MEETINGS_SHOWN = 12, 8, 4


@dataclass(frozen=True)
class Upcoming:
    """A day to know of: a meeting, or what is due then."""

    on: date
    meeting: Meeting | None = None
    obligation: Obligation | None = None
    agreement: Agreement | None = None


@dataclass(frozen=True)
class Handover:
    """The council as whoever comes new to it finds it, as far as the reader may know of it."""

    places: list[Municipality]
    agreements: list[Agreement]
    tasks: list[ActionItem]
    hidden_task_count: int
    conclusions: list[Conclusion]
    seats: list[Seat]
    contacts: list[PoliceContactAssignment]
    dates: list[Upcoming]


def handover_of(forum: Forum, *, reader: User) -> Handover:
    """The agreement in force, what is promised and concluded, who is who, and the days to come."""
    today = timezone.localdate()
    places = places_today(forum)
    agreements = list(Agreement.objects.visible_to(reader).of_forum(forum).running_on(today).order_by("pk"))
    tasks = ActionItem.objects.visible_to(reader).filter(forum=forum).open().agreed()
    nearest = list(tasks.nearest_first())
    concluded = Conclusion.objects.visible_to(reader).filter(item__meeting__forum=forum)
    return Handover(
        places=places,
        agreements=agreements,
        tasks=nearest[:TASKS_SHOWN],
        hidden_task_count=max(len(nearest) - TASKS_SHOWN, 0),
        conclusions=list(concluded.agreed().holding().newest_first()[:CONCLUSIONS_SHOWN]),
        seats=seats_today(forum),
        contacts=_contacts(reader, places, today),
        dates=sorted(_dates(reader, forum, agreements, today), key=lambda each: each.on),
    )


def new_assignments(user: User) -> list[PoliceContactAssignment]:
    """Where the person has just become politikontakt or deputy; asked only of police in a municipality."""
    if not reach_of(user).ids(Scope.MUNICIPALITY, Permission.VIEW_METADATA, Party.POLICE):
        return []
    today = timezone.localdate()
    mine = PoliceContactAssignment.objects.visible_to(user).active_on(today).filter(user=user)
    since = today - timedelta(days=rules.NEW_IN_ROLE_DAYS)
    rows = mine.filter(valid_from__gt=since).select_related("municipality")
    return list(rows.order_by("valid_from", "pk"))


def _contacts(reader: User, places: list[Municipality], today: date) -> list[PoliceContactAssignment]:
    known = PoliceContactAssignment.objects.visible_to(reader).active_on(today)
    rows = known.filter(municipality__in=places).select_related("user", "municipality")
    return list(rows.order_by("municipality__sort_key", "-kind", "valid_from", "pk"))


def _dates(reader: User, forum: Forum, agreements: list[Agreement], today: date) -> Iterator[Upcoming]:
    """The next meetings, and what the agreements and the year of the council ask for from today on."""
    known = Meeting.objects.visible_to(reader).filter(forum=forum).exclude(state=State.CANCELLED)
    for meeting in known.upcoming(timezone.now())[:MEETINGS_SHOWN]:
        yield Upcoming(timezone.localdate(meeting.starts_at), meeting=meeting)
    for each in agreements:
        if each.revision_due_on and each.revision_due_on >= today:
            yield Upcoming(each.revision_due_on, agreement=each)
    seen_to = Obligation.objects.visible_to(reader).filter(forum=forum).in_year(today.year)
    for due in seen_to.filter(done_on__isnull=True):
        if due.last_on >= today:
            yield Upcoming(due.last_on, obligation=due)
