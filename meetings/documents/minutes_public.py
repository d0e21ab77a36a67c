"""The minutes as anybody may read them: placeholders for exempt items, tombstones for what is gone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import count

from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.minutes_content import MinutesConclusion, MinutesContent, MinutesItem, minutes_content
from meetings.documents.passing_on import fits
from meetings.models import ActionItem, AgendaItem, Conclusion, Meeting, SealedMinutes
from politirad.web.dates import day

Edition = SealedMinutes.Edition
type Withdrawn = dict[tuple[int, str], datetime | None]


def public_minutes(meeting: Meeting) -> MinutesContent:
    """What the approved minutes say that everybody may read, in the forum's language.

    An exempt item stands with its public title and the rule of law alone (BR31). Other closed items leave
    no trace, so nothing is numbered by the year. Of who does what, the party is named and no person.
    """
    items = {item.pk: item for item in meeting.items.filter(own_party="").select_related("legal_basis")}
    is_open = fits(meeting.forum, is_internal=False)
    outer, whole = (minutes_content(meeting, edition) for edition in (Edition.EVERYONE, Edition.MAIN_PARTIES))
    with override(meeting.forum.language):
        shown = _items(whole, items, is_open, _withdrawn(meeting))
        return replace(outer, state=(*outer.state, _("Offentlig utgave")), items=tuple(shown))


def _items(
    whole: MinutesContent,
    items: dict[int, AgendaItem],
    is_open: Callable[[AgendaItem], bool],
    withdrawn: Withdrawn,
) -> Iterator[MinutesItem]:
    numbers = count(1)
    for said in whole.items:
        item = items[said.pk]
        if item.is_exempt:
            yield _placeholder(item)
        elif is_open(item):
            yield _opened(said, numbers, withdrawn)


def _placeholder(item: AgendaItem) -> MinutesItem:
    basis = {"basis": f"{item.legal_basis.law} {item.legal_basis.section}" if item.legal_basis else ""}
    kind = _("Unntatt offentlighet etter %(basis)s.") % basis
    return MinutesItem(item.pk, "", item.public_title, kind, "", (), ())


def _opened(said: MinutesItem, numbers: Iterator[int], withdrawn: Withdrawn) -> MinutesItem:
    return replace(
        said,
        number="",
        disqualified="",
        conclusions=tuple(
            MinutesConclusion(str(next(numbers)), _standing(said.pk, each.text, withdrawn))
            for each in said.conclusions
        ),
        tasks=tuple(
            replace(task, what=_standing(said.pk, task.what, withdrawn), who=task.party)
            for task in said.tasks
        ),
    )


def _standing(item_id: int, text: str, withdrawn: Withdrawn) -> str:
    """The text; a tombstone with its day where it was withdrawn after the minutes were approved."""
    at = withdrawn.get((item_id, text))
    return text if at is None else _("Trukket %(day)s.") % {"day": day(at)}


def _withdrawn(meeting: Meeting) -> Withdrawn:
    """What was withdrawn of the meeting's conclusions and promises, and when."""
    gone = {"item__meeting": meeting, "withdrawn_at__isnull": False}
    conclusions = Conclusion.objects.filter(**gone).values_list("item_id", "text", "withdrawn_at")
    promises = ActionItem.objects.filter(**gone).values_list("item_id", "what", "withdrawn_at")
    return {(item_id, text): at for item_id, text, at in (*conclusions, *promises)}
