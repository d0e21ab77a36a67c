"""What the groups of Storvåg's SLT network have seen and sent up: waiting, answered, returned, and kept."""

from dataclasses import dataclass, field

from meetings.models import Proposal
from meetings.querysets.items import party_of
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock, moment
from slt.models import Concern, ConcernLink, SltNetwork
from slt.rules import LinkState

_NEXT = {"slt-skole": "slt-forum", "slt-ute": "slt-forum", "slt-natt": "slt-forum", "slt-forum": "storvag"}


@dataclass(frozen=True)
class _Step:
    """One step up: what is asked, how many days ago, when the answer should come, and what came of it."""

    question: str
    sent: int
    due: int
    state: LinkState
    answer: str = ""
    answered: int = 0


@dataclass(frozen=True)
class _Seen:
    """What a group sees: whose, who says it, when, and its way up."""

    group: str
    person: str
    day: int
    title: str
    text: str
    steps: tuple[_Step, ...] = field(default_factory=tuple)


_S = LinkState
_SHOPS = (
    "Rådet er enig i at salget må stanses. Kommunen snakker med butikkene, og politiet følger opp i november."
)
_CONCERNS = (
    _Seen(
        "slt-ute",
        "s-ute",
        -24,
        "Uro ved togstasjonen på kveldstid",
        "Flere grupper samles ved stasjonen fredag og lørdag. Det er mer bråk enn før sommeren.",
        (
            _Step("Kan noen se på lys og vakthold ved stasjonen?", -24, 6, _S.ACCEPTED),
            _Step("Hvem tar kontakt med jernbanen om lys og vakthold?", -12, 11, _S.WAITING),
        ),
    ),
    _Seen(
        "slt-skole",
        "s-helse",
        -6,
        "Mer fravær på ungdomstrinnet etter høstferien",
        "Fraværet har økt på alle tre trinn. Flere sier at de ikke orker skoledagen.",
        (_Step("Kan vi få en felles rutine for når vi sier fra til hverandre?", -6, 16, _S.WAITING),),
    ),
    _Seen(
        "slt-skole",
        "s-helse",
        -75,
        "Salg av e-sigaretter nær ungdomsskolen",
        "Elever forteller at to butikker selger uten å spørre om alder.",
        (
            _Step("Kan noen snakke med butikkene?", -75, -45, _S.ANSWERED, _SHOPS, -40),
            _Step("Hva gjør vi med salget?", -66, -38, _S.ANSWERED, _SHOPS, -40),
        ),
    ),
    _Seen(
        "slt-ute",
        "s-fritid",
        -33,
        "Fritidsklubben trenger flere voksne på fredager",
        "Det kommer dobbelt så mange som i fjor.",
        (
            _Step(
                "Kan andre bidra med voksne?",
                -33,
                -3,
                _S.RETURNED,
                "Dette løser kommunen i budsjettet. Ta det opp med lederen for kultur.",
                -20,
            ),
        ),
    ),
    _Seen(
        "slt-natt",
        "s-natt",
        -9,
        "Roligere i sentrum på fredagskvelder",
        "Flere foreldre går natteravn, og det merkes.",
    ),
)


def make_concerns(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Make every matter as it stands today; nobody is written to about it."""
    network = SltNetwork.objects.get(name="SLT i Storvåg")
    for seen in _CONCERNS:
        group, person = forums[seen.group], people[seen.person]
        concern = Concern.objects.create(
            network=network,
            forum=group,
            holder=group,
            title=seen.title,
            text=seen.text,
            raised_by=person,
        )
        sender, sender_key = person, seen.group
        for step in seen.steps:
            link = _take(concern, step, forums[sender_key], forums[_NEXT[sender_key]], sender, people, clock)
            if link.is_open:
                concern.holder = link.to_forum
            sender, sender_key = people["s-slt"], _NEXT[sender_key]
        _settle(concern, seen, clock)


def _take(
    concern: Concern,
    step: _Step,
    from_forum: Forum,
    to_forum: Forum,
    by: User,
    people: dict[str, User],
    clock: Clock,
) -> ConcernLink:
    answered = {
        "answer": step.answer,
        "answered_by": people["s-slt"],
        "answered_at": moment(clock.day(step.answered), 13),
    }
    link = ConcernLink.objects.create(
        concern=concern,
        from_forum=from_forum,
        to_forum=to_forum,
        question=step.question,
        due_on=clock.day(step.due),
        state=step.state,
        sent_by=by,
        proposal=_proposed(concern, step, from_forum, to_forum, by),
        **(answered if step.answer else {}),
    )
    ConcernLink.objects.filter(pk=link.pk).update(sent_at=moment(clock.day(step.sent), 10))
    return link


def _proposed(concern: Concern, step: _Step, from_forum: Forum, to_forum: Forum, by: User) -> Proposal | None:
    """What waits stands among the receiver's proposals."""
    if step.state != _S.WAITING:
        return None
    return Proposal.objects.create(
        forum=to_forum,
        from_forum=from_forum,
        title=concern.title,
        description=f"{concern.text}\n\n{step.question}",
        proposed_by=by,
        party=party_of(by, from_forum.pk),
    )


def _settle(concern: Concern, seen: _Seen, clock: Clock) -> None:
    """Give the matter its day, whoever has it, and the answer that came back."""
    answered = next((step for step in seen.steps if step.state == _S.ANSWERED), None)
    Concern.objects.filter(pk=concern.pk).update(
        raised_at=moment(clock.day(seen.day), 9),
        holder=concern.holder,
        answer=answered.answer if answered else "",
        answered_at=moment(clock.day(answered.answered), 13) if answered else None,
    )
