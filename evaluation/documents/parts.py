"""What stands of evaluation on pages of the apps below: where a thing came from, and what to revise (R150).

Whoever reads an agreement or has a task need not read the forum's content, so each part asks the door for
itself, and is not there for whoever may see nothing in it (BR41).
"""

from typing import Any

from agreements.models import Agreement
from evaluation.documents.improvements import outcome_of
from evaluation.documents.reflections import about_of
from evaluation.models import Improvement, Reflection, Wave
from meetings.models import ActionItem, KnowledgeRequest
from politirad.councils.models import ForumMunicipality
from politirad.tenancy.permissions import Permission
from politirad.web.parts import Part

_ORIGIN = "evaluation/_origin.html"


def of_agreement(agreement: Agreement, user: Any) -> Part | None:
    """What to take into the revision, what was taken into earlier ones, and the last evaluations."""
    found = Improvement.objects.visible_to(user).in_revisions_of(agreement.pk)
    rows = [(each, outcome_of(each)) for each in found.with_outcome(user)]
    waves = _last_evaluations(agreement, user)
    if not (rows or waves):
        return None
    running = [each for each, _outcome in rows if each.revision_ended_at is None]
    earlier = [(each, outcome) for each, outcome in rows if each.revision_ended_at is not None]
    return Part("evaluation/_of_agreement.html", {"running": running, "earlier": earlier, "waves": waves})


def of_action_item(action_item: ActionItem, user: Any) -> Part | None:
    """The improvement or the Gjort, lært, lurt that a task came of; one of a meeting came of that."""
    if action_item.item_id is not None:
        return None
    found = Improvement.objects.visible_to(user).filter(action_item=action_item.pk)
    improvement = found.first()
    if improvement is not None:
        return Part(_ORIGIN, {"improvement": improvement})
    learned = Reflection.objects.visible_to(user).filter(action_item=action_item.pk).whole().first()
    if learned is not None:
        return Part(_ORIGIN, {"reflection": learned, "about": about_of(learned)})
    return None


def of_knowledge_request(asked: KnowledgeRequest, user: Any) -> Part | None:
    """The improvement that the question came of, in its own words where the question has others."""
    found = Improvement.objects.visible_to(user).filter(knowledge_request=asked.pk)
    improvement = found.first()
    if improvement is None:
        return None
    is_asked = improvement.text in asked.questions
    return Part(_ORIGIN, {"improvement": improvement, "text": "" if is_asked else improvement.text})


def _last_evaluations(agreement: Agreement, user: Any) -> list[Wave]:
    """The last evaluation with results of each forum the agreement binds, where the reader reads it."""
    towns = agreement.parties.filter(municipality__isnull=False).values("municipality")
    bound = ForumMunicipality.objects.filter(municipality__in=towns, forum__unit=agreement.unit_id)
    read = Wave.objects.where_may(user, Permission.VIEW_CONTENT).filter(forum__in=bound.values("forum"))
    closed = read.filter(closed_on__isnull=False, has_results=True).select_related("forum")
    newest = closed.order_by("forum_id", "-year", "-pk").distinct("forum_id")
    return sorted(newest, key=lambda wave: wave.forum.sort_key)
