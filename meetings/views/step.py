"""A step that cannot be undone: what it means, what is missing, and the button; a page or a dialog."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from meetings import actions
from meetings.actions.gaps import MinutesGap
from meetings.models import AgendaItem, Meeting, Participant
from politirad.tenancy.permissions import Party
from politirad.web.fields import person_data_warnings
from politirad.web.htmx import render


@dataclass(frozen=True)
class Remark:
    """Something to mend or look over, and where; `about` is the title of the item."""

    text: str
    url: str = ""
    about: str = ""


@dataclass(frozen=True)
class Step:
    """What `meetings/step.html` shows. A blocked step has no button."""

    title: str
    words: tuple[str, ...]
    button: str
    url: str
    back_url: str
    missing: tuple[Remark, ...] = ()
    advice: tuple[Remark, ...] = ()
    is_blocked: bool = False
    form: Form | None = None


def show_step(request: HttpRequest, meeting: Meeting, step: Step, *, status: int = 200) -> HttpResponse:
    """The step as a page of its own, or for htmx as what goes into the dialog."""
    return render(
        request, "meetings/step.html", {"step": step, "meeting": meeting}, partial="dialog", status=status
    )


def address_of(meeting: Meeting, item: AgendaItem | None = None) -> str:
    """The page where the minutes are written, at the item."""
    url = reverse("meetings:live", kwargs={"pk": meeting.pk})
    return f"{url}?sak={item.pk}" if item else url


def missing_in(meeting: Meeting, gaps: Iterable[MinutesGap]) -> tuple[Remark, ...]:
    """The gaps with links to where they are mended."""
    return tuple(
        Remark(gap.text, address_of(meeting, gap.item), about=gap.item.title if gap.item else "")
        for gap in gaps
    )


def advice_on(
    meeting: Meeting, items: Iterable[AgendaItem], people: Iterable[Participant]
) -> tuple[Remark, ...]:
    """What the writer should look over: nobody who decides (BR23), signs of a person in a text (BR22)."""
    remarks = [Remark(text) for text in leaders_missing(meeting, people)]
    # Signs in what both parties write are a gap; each party looks after its own items.
    for item in (each for each in items if each.own_party):
        text = "\n".join((item.summary, *(conclusion.text for conclusion in item.conclusions.all())))
        url = address_of(meeting, item)
        remarks += [Remark(str(warning), url, about=item.title) for warning in person_data_warnings(text)]
    return tuple(remarks)


def leaders_missing(
    meeting: Meeting, people: Iterable[Participant], item: AgendaItem | None = None
) -> list[str]:
    """A sentence for each main party whose leaders are all absent, or are for this item (BR23)."""
    words = {
        Party.MUNICIPALITY: _("Ingen leder fra kommunen er til stede."),
        Party.POLICE: _("Ingen leder fra politiet er til stede."),
    }
    present = [person for person in people if person.is_in_room(item)]
    return [words[party] for party in actions.sides_without_leader(meeting, present)]
