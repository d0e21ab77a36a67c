"""What members of the demo councils have proposed, and what each council always takes up."""

from dataclasses import dataclass
from typing import Any

from meetings.models import AgendaItem, Proposal, StandingItem
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world import bokmal, nynorsk
from politirad.demo.world.clock import Clock, moment
from politirad.tenancy.permissions import Party

_TEXTS = {"nb": bokmal, "nn": nynorsk}
_MINUTES = "Godkjenning av referat"
_State, _Audience = Proposal.State, AgendaItem.Audience


@dataclass(frozen=True)
class _Proposed:
    """A proposal: whose, how many days ago, what, and what became of it."""

    forum: str
    person: str
    party: Party
    day: int
    title: str
    description: str
    audience: AgendaItem.Audience = _Audience.MAIN_PARTIES
    state: Proposal.State = _State.WAITING
    answer: str = ""
    from_forum: str = ""


_PROPOSALS = (
    _Proposed(
        "elvestrand",
        "e-handel",
        Party.EXTERNAL,
        -6,
        "Nasking og utrygghet i gågata",
        "Butikkene ser mer nasking på ettermiddagene, og de ansatte er utrygge når de stenger. "
        "Vi ønsker å drøfte hva butikkene, kommunen og politiet kan gjøre sammen.",
        _Audience.EVERYONE,
    ),
    _Proposed(
        "elvestrand",
        "e-oppvekst",
        Party.MUNICIPALITY,
        -9,
        "Fritidsklubb i helgene i sentrum",
        "Ungdomsrådet ber om et sted å være lørdag kveld. Hva trenger vi av voksne til stede?",
    ),
    _Proposed(
        "elvestrand",
        "p-elvestrand",
        Party.POLICE,
        -40,
        "Evaluering av nattravnene",
        "Ordningen har vart i to år.",
        state=_State.KEPT,
        answer="Vi tar den opp når evalueringen er ferdig til våren.",
    ),
    _Proposed(
        "kongshavn",
        "k-slt",
        Party.MUNICIPALITY,
        -11,
        "Uro ved biblioteket i sentrum",
        "SLT-nettverket ser mer uro ved biblioteket etter skoletid og ber rådet drøfte åpningstider og "
        "voksne til stede.",
        from_forum="bydel-sentrum",
    ),
    _Proposed(
        "region",
        "h-ordforar",
        Party.MUNICIPALITY,
        -5,
        "Snøskuterkøyring nær bustadfelt",
        "Klagene aukar. Kan vi samordne kontrollar og informasjon i dei tre kommunane?",
    ),
)


def make_proposals(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Make the proposals that wait, and the standing items of every council."""
    for each in _PROPOSALS:
        _propose(each, forums, people, clock)
    for forum in forums.values():
        _standing(forum)


def _propose(each: _Proposed, forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    forum = forums[each.forum]
    secretary = forum.seats.filter(is_secretary=True).earliest("pk").user
    is_answered = each.state != _State.WAITING
    made = Proposal.objects.create(
        forum=forum,
        title=each.title,
        description=each.description,
        audience=each.audience,
        proposed_by=people[each.person],
        party=each.party,
        state=each.state,
        answer=each.answer,
        answered_by=secretary if is_answered else None,
        answered_at=moment(clock.day(each.day + 3), 12) if is_answered else None,
        from_forum=forums.get(each.from_forum),
    )
    Proposal.objects.filter(pk=made.pk).update(proposed_at=moment(clock.day(each.day), 9))


def _standing(forum: Forum) -> None:
    texts, place, when = _TEXTS[forum.language], StandingItem.Place, StandingItem.When
    audience = _Audience.EVERYONE if forum.is_extended else _Audience.MAIN_PARTIES
    rows: list[dict[str, Any]] = [
        {
            "title": _MINUTES,
            "purpose": AgendaItem.Purpose.CLARIFICATION,
            "minutes_planned": 5,
            "when": when.MINUTES_UNAPPROVED,
        },
        _of(texts.OPENING),
        {**_of(texts.FOLLOW_UP), "lists_action_items": True},
        {**_of(texts.CLOSING), "place": place.LAST},
    ]
    StandingItem.objects.bulk_create(
        StandingItem(forum=forum, audience=audience, position=position, **row)
        for position, row in enumerate(rows, start=1)
    )


def _of(matter: Any) -> dict[str, Any]:
    return {"title": matter.title, "purpose": matter.purpose, "minutes_planned": matter.minutes}
