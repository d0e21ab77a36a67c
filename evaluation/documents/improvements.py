"""What an improvement became, in words; what it may become, and what stands in the form for that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.models import Agreement
from agreements.rules import LEGACY, RUNNING
from evaluation.models import Improvement
from meetings.models import ActionItem, KnowledgeRequest, Meeting
from meetings.rules import PLANNING, KnowledgeState, is_knowledge_late
from politirad.councils.models import Forum
from politirad.tenancy.permissions import Permission
from politirad.tenancy.reach import Person
from politirad.web.dates import day


@dataclass(frozen=True)
class Outcome:
    """What an improvement became: in words, where it stands, its sign and its state.

    `look` is the name of a state's look, and `look_words` other words for it; `url` is empty where the
    reader may not go.
    """

    words: str
    icon: str
    look: str
    url: str = ""
    look_words: str = ""


def outcome_of(improvement: Any) -> Outcome | None:
    """What it became; None where nobody follows it up. Read it with `with_outcome`."""
    if improvement.action_item is not None:
        return _of_task(improvement.action_item)
    if improvement.proposal is not None:
        proposal = improvement.proposal
        url = reverse("meetings:proposal", args=[proposal.pk])
        return Outcome(_("Foreslått som sak"), "kalender", proposal.look, url)
    if improvement.knowledge_request is not None:
        return _of_knowledge(improvement.knowledge_request)
    return _of_revision(improvement) if improvement.revision is not None else None


def rows_of_improvements(improvements: Iterable[Improvement]) -> list[tuple[Improvement, Outcome | None]]:
    """Each with what it became."""
    return [(each, outcome_of(each)) for each in improvements]


def agreements_to_revise(forum: Forum, user: Person) -> Any:
    """The agreements in force in the forum whose text the person may negotiate, by title."""
    known = Agreement.objects.where_may(user, Permission.NEGOTIATE_AGREEMENTS).of_forum(forum)
    return known.filter(state__in=RUNNING).exclude(kind__in=LEGACY).order_by("title", "pk")


def reason_of_revision(improvement: Improvement, language: str) -> str:
    """Why a revision started, in the language of the agreement: the evaluation by name, and no text of it."""
    with override(language):
        words = {"wave": improvement.wave, "forum": improvement.wave.forum.name}
        return (_("%(wave)s i %(forum)s") % words)[:300]


def meetings_to_ask_for(forum: Forum, user: Person) -> list[Meeting]:
    """The coming meetings somebody can still be asked for: an answer comes before the day of the meeting."""
    coming = Meeting.objects.visible_to(user).filter(forum=forum, state__in=PLANNING)
    later = coming.filter(starts_at__date__gt=timezone.localdate())
    return list(later.select_related("forum").order_by("starts_at", "pk"))


def _of_task(task: ActionItem) -> Outcome:
    words = {"name": task.responsible.full_name, "day": day(task.next_date_on)}
    url = reverse("meetings:action_item", args=[task.pk])
    return Outcome(
        _("Oppgave: %(name)s, %(day)s") % words, "oppgave", str(task.look(timezone.localdate())), url
    )


def _of_knowledge(asked: KnowledgeRequest) -> Outcome:
    words = {"name": asked.agency_label, "day": day(asked.due_on)}
    is_late = asked.is_undelivered and is_knowledge_late(asked.due_on, timezone.localdate())
    look = "not_delivered" if is_late else KnowledgeState(asked.state).value
    url = reverse("meetings:knowledge_request", args=[asked.pk])
    return Outcome(_("Bedt om kunnskap: %(name)s, %(day)s") % words, "send", look, url)


def _of_revision(improvement: Any) -> Outcome:
    agreement: Agreement = improvement.revision.agreement
    ended: datetime | None = improvement.revision_ended_at
    url = ""
    words = _("Tatt med i revisjonen av avtalen")
    if improvement.knows_agreement:
        url = reverse("agreements:agreement", args=[agreement.pk])
        words = _("Tatt med i revisjonen: %(title)s") % {"title": agreement.title}
    if ended is None:
        return Outcome(words, "dokument", "under_revision", url)
    look_words = _("Revisjonen ble avsluttet %(day)s") % {"day": day(ended)}
    return Outcome(words, "dokument", "revision_over", url, look_words)
