"""The sentences of a meeting's log: what each kind of event is told as."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from meetings.models.action_items import ActionItem
from meetings.models.agenda import AgendaItem
from meetings.models.knowledge import KnowledgeRequest
from meetings.models.participants import Participant
from meetings.rules import KnowledgeState, State
from politirad.tenancy.permissions import Party

COLUMNS = {
    "Meeting": ("state", "starts_at", "ends_at", "place", "video_link"),
    "AgendaItem": (*AgendaItem.SAID_OF_ITSELF, "meeting_id", "position", "is_late", "summary_version"),
    "Attachment": ("item_id", "name"),
    "Conclusion": ("item_id", "text", "withdrawn_at"),
    "ActionItem": ("item_id", "what", "status", "withdrawn_at", "agreement_id", "commitment_key"),
    "MinutesApproval": ("party",),
    "Participant": ("name", "answer", "attendance"),
    "PersonDataReason": ("reason",),
    "KnowledgeRequest": ("agency", "agency_name", "asked_name", "state", "questions", "due_on"),
    "ItemGuest": ("item_id", "title"),
}
# Who may read it and how long it takes are told in words of their own.
_SAID = tuple(name for name in AgendaItem.SAID_OF_ITSELF if name not in {"audience", "minutes_planned"})
ON_ITEM = frozenset({"Attachment", "Conclusion", "ActionItem", "ItemGuest"})

_MOVES = {
    State.CALLED: gettext_lazy("sendte innkallingen"),
    State.IN_SESSION: gettext_lazy("startet møtet"),
    State.WRITING: gettext_lazy("avsluttet møtet"),
    State.IN_REVIEW: gettext_lazy("sendte referatet til godkjenning"),
    State.APPROVED: gettext_lazy("ga den siste godkjenningen, og referatet er låst"),
    State.CANCELLED: gettext_lazy("avlyste møtet"),
}
_MOVES_BACK = {
    (State.IN_REVIEW, State.WRITING): gettext_lazy("tok referatet tilbake for å rette det"),
    (State.APPROVED, State.WRITING): gettext_lazy("åpnet det godkjente referatet for å rette det"),
}
_KNOWLEDGE = {
    KnowledgeState.ASKED: gettext_lazy("tok opp igjen bestillingen til %(agency)s"),
    KnowledgeState.REMINDED: gettext_lazy("minnet %(agency)s på fristen for kunnskap"),
    KnowledgeState.DELIVERED: gettext_lazy("leverte kunnskap fra %(agency)s"),
    KnowledgeState.RELEASED: gettext_lazy("frigjorde kunnskapen fra %(agency)s"),
    KnowledgeState.NOT_RELEVANT: gettext_lazy("satte bort bestillingen til %(agency)s"),
}
_ANSWERS = {
    Participant.Answer.YES: gettext_lazy("svarte ja"),
    Participant.Answer.VIDEO: gettext_lazy("svarte ja, på video"),
    Participant.Answer.NO: gettext_lazy("svarte nei"),
    Participant.Answer.DEPUTY: gettext_lazy("sender vara"),
}


@dataclass(frozen=True)
class Event:
    """What one trigger wrote, beside what the row said before."""

    kind: str
    row_id: int
    label: str
    at: datetime
    actor: str | None
    moved: str | None
    context: Any
    now: dict[str, Any]
    before: dict[str, Any]
    title: str

    def has_changed(self, *names: str) -> bool:
        """Whether the change touched one of the columns."""
        return self.label == "update" and any(self.now[name] != self.before.get(name) for name in names)


def told_of(event: Event) -> str:
    """The event as a sentence without its subject; empty for what is not worth a line."""
    return _WORDS[event.kind](event)


def nobody_signed_in(event: Event) -> str:
    """Who did what nobody signed in did: the person who answered by mail or link, or the machine."""
    is_knowledge = event.kind == "KnowledgeRequest" and event.has_changed("state")
    if is_knowledge and event.now["state"] == KnowledgeState.DELIVERED:
        return str(event.now["asked_name"])
    return str(event.now["name"]) if event.kind == "Participant" else _("Systemet")


def _of_meeting(event: Event) -> str:
    if event.label == "insert":
        return _("laget møtet")
    if event.has_changed("state"):
        moved = State(event.before["state"]), State(event.now["state"])
        return str(_MOVES_BACK.get(moved) or _MOVES[moved[1]])
    return _("endret tid eller sted") if event.has_changed(*COLUMNS["Meeting"]) else ""


def _of_item(event: Event) -> str:
    words = {"title": event.title}
    if event.label == "insert":
        is_late = event.now["is_late"]
        return (_("ettersendte saken «%(title)s»") if is_late else _("satte opp saken «%(title)s»")) % words
    return _("fjernet saken «%(title)s»") % words if event.label == "delete" else _of_changed_item(event)


def _of_changed_item(event: Event) -> str:
    words = {"title": event.title, "place": event.now["position"], "minutes": event.now["minutes_planned"]}
    if event.has_changed("meeting_id"):
        return _("tok med saken «%(title)s» til et senere møte") % words
    if event.has_changed("summary_version"):
        return _("skrev i referatet til «%(title)s»") % words
    if event.has_changed("audience"):
        words["audience"] = AgendaItem.Audience(event.now["audience"]).label
        return _("endret hvem som kan lese «%(title)s»: %(audience)s") % words
    if event.has_changed(*_SAID):
        return _("endret saken «%(title)s»") % words
    if event.has_changed("minutes_planned"):
        return _("satte av %(minutes)s minutter til «%(title)s»") % words
    is_moved = event.has_changed("position") and event.moved == str(event.row_id)
    return _("flyttet «%(title)s» til plass %(place)s") % words if is_moved else ""


def _of_paper(event: Event) -> str:
    words = {"name": event.now["name"], "title": event.title}
    if event.label == "delete":
        return _("tok bort vedlegget «%(name)s» fra «%(title)s»") % words
    return _("la ved «%(name)s» til «%(title)s»") % words if event.label == "insert" else ""


def _of_conclusion(event: Event) -> str:
    words = {"title": event.title}
    if event.label == "delete":
        return _("tok bort en konklusjon under «%(title)s»") % words
    if event.has_changed("withdrawn_at"):
        return _("trakk en konklusjon under «%(title)s»") % words
    return _("skrev en konklusjon under «%(title)s»") % words if event.label == "insert" else ""


def _of_action_item(event: Event) -> str:
    words = {"what": event.now["what"], "status": ActionItem.Status(event.now["status"]).label}
    if event.label == "insert":
        return _("la til oppgaven «%(what)s»") % words
    if event.label == "delete":
        return _("tok bort oppgaven «%(what)s»") % words
    if event.has_changed("withdrawn_at"):
        return _("trakk oppgaven «%(what)s»") % words
    if event.has_changed("agreement_id", "commitment_key"):
        return _of_served(event) % words
    return _("meldte oppgaven «%(what)s»: %(status)s") % words if event.has_changed("status") else ""


def _of_served(event: Event) -> str:
    """That it serves the agreement, and never what that says: not all who read the log read it."""
    if event.now["agreement_id"] is None:
        return _("tok bort koblingen mellom oppgaven «%(what)s» og avtalen")
    return _("koblet oppgaven «%(what)s» til en forpliktelse i avtalen")


def _of_approval(event: Event) -> str:
    if event.label != "insert":
        return ""
    sides = {
        Party.MUNICIPALITY: _("godkjente referatet for kommunen"),
        Party.POLICE: _("godkjente referatet for politiet"),
    }
    return sides.get(Party(event.now["party"]), "")


def _of_participant(event: Event) -> str:
    if event.has_changed("answer"):
        return str(_ANSWERS.get(Participant.Answer(event.now["answer"]), ""))
    if event.has_changed("attendance"):
        words = {"name": event.now["name"], "how": Participant.Attendance(event.now["attendance"]).label}
        return _("førte oppmøte for %(name)s: %(how)s") % words
    return ""


def _of_reason(event: Event) -> str:
    words = {"reason": event.now["reason"]}
    told = _("begrunnet hvorfor sakene kan stå med tegn på personopplysninger: «%(reason)s»") % words
    return told if event.label == "insert" else ""


def _of_knowledge(event: Event) -> str:
    """That something was asked, delivered and released is for both parties to know; what it says is not."""
    label = str(KnowledgeRequest.Agency(event.now["agency"]).label)
    words = {"agency": event.now["agency_name"] or label}
    if event.label == "insert":
        return _("ba %(agency)s om kunnskap") % words
    if event.has_changed("state"):
        return str(_KNOWLEDGE[KnowledgeState(event.now["state"])]) % words
    is_changed = event.has_changed("questions", "due_on")
    return _("endret bestillingen til %(agency)s") % words if is_changed else ""


def _of_guest(event: Event) -> str:
    words = {"guest": event.now["title"], "title": event.title}
    if event.label == "delete":
        return _("tok bort en gjest fra «%(title)s»: %(guest)s") % words
    return _("inviterte en gjest til «%(title)s»: %(guest)s") % words if event.label == "insert" else ""


_WORDS: dict[str, Callable[[Event], str]] = {
    "Meeting": _of_meeting,
    "AgendaItem": _of_item,
    "Attachment": _of_paper,
    "Conclusion": _of_conclusion,
    "ActionItem": _of_action_item,
    "MinutesApproval": _of_approval,
    "Participant": _of_participant,
    "PersonDataReason": _of_reason,
    "KnowledgeRequest": _of_knowledge,
    "ItemGuest": _of_guest,
}
