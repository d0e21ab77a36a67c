"""What the demo councils have done, learned and found smart, and two that they have shared (R155)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from evaluation.actions import add_reflection, share
from evaluation.models import Reflection
from meetings.rules import HELD
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock, moment
from politirad.plans.models import Measure

_MORNING = 9


@dataclass(frozen=True)
class _Learned:
    """One of them: whose, by whom, how long ago, and what it says."""

    forum: str
    by: str
    days_ago: int
    occasion: str
    done: str
    learned: str
    smart: str
    onward: str
    about: Mapping[str, Any] = field(default_factory=dict)
    is_joint: bool = False
    shared: Mapping[str, Any] | None = None


_LEARNED = (
    _Learned(
        "elvestrand",
        "p-kontakt",
        -52,
        "measure",
        "Vi var ved tre skoler de to første ukene: politiet med kontroller, kommunen med foreldrevakter.",
        "Det er foreldrekjøring som lager farlige situasjoner, ikke gjennomgangstrafikken.",
        "Vi møtte FAU før sommeren, så vaktlistene var klare første skoledag.",
        "Ta opp foreldrekjøring på foreldremøtet i juni, og prøv hjertesone ved én skole.",
        about={"title": "Trygg skolevei i de to første skoleukene"},
        is_joint=True,
        shared={"heading": "Trygg skolevei ved skolestart", "days_ago": -45, "shows_name": True},
    ),
    _Learned(
        "elvestrand",
        "e-direktor",
        -20,
        "meeting",
        "Vi brukte halve møtet på kunnskapsgrunnlaget og resten på tre saker.",
        "Oppgaver uten én ansvarlig blir liggende.",
        "At skolen var med da vi snakket om fravær.",
        "Formøte mellom ordfører og politikontakt før hvert møte.",
    ),
    _Learned(
        "region",
        "p-kontakt-tindeland",
        -75,
        "exercise",
        "Vi øvde på eit skred over vegen: politiet leia, og kommunane opna kvart sitt evakueringssenter.",
        "Nødnettet nådde ikkje inn i idrettshallen. Vi mista kontakten i tjue minutt.",
        "Alle hadde øvd på varslingslista kvar for seg på førehand.",
        "Mål dekninga i alle lokale som skal vere evakueringssenter, og øv ein gong til på nattetid.",
        about={"title": "Skredøving med evakuering"},
        shared={"heading": "Skredøving med evakuering", "days_ago": -60, "shows_name": False},
    ),
    _Learned(
        "storvag",
        "s-slt",
        -12,
        "period",
        "Tre samlinger for gruppene og felles rutine for skolefravær.",
        "Gruppene melder tidligere fra når de vet hva som skjer med det de melder.",
        "Å svare på alt som blir sendt opp, også når svaret er nei.",
        "Fast tid på hver samling til det gruppene har sendt opp.",
        about={"first": -190, "last": -15},
        is_joint=True,
    ),
)


def make_reflections(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Write them, and share what the councils have agreed to share."""
    for said in _LEARNED:
        forum, by = forums[said.forum], people[said.by]
        texts = {name: getattr(said, name) for name in Reflection.TEXTS}
        made = add_reflection(
            forum,
            occasion=said.occasion,
            by=by,
            is_joint=said.is_joint,
            **texts,
            **_about(said, forum, clock),
        )
        Reflection.objects.filter(pk=made.pk).update(
            written_at=moment(clock.workday(said.days_ago), _MORNING)
        )
        if said.shared:
            _share(made, said.shared, by, clock)


def _about(said: _Learned, forum: Forum, clock: Clock) -> dict[str, Any]:
    """Which meeting, measure, exercise or period it was."""
    if said.occasion == "meeting":
        return {"meeting": forum.meetings.filter(state__in=HELD).latest("starts_at")}
    if said.occasion == "measure":
        return {"measure": Measure.objects.get(plan__forum=forum, title=said.about["title"])}
    if said.occasion == "period":
        return {"from_on": clock.day(said.about["first"]), "until_on": clock.day(said.about["last"])}
    return dict(said.about)


def _share(made: Reflection, agreed: Mapping[str, Any], by: User, clock: Clock) -> None:
    on = clock.workday(agreed["days_ago"])
    sharing = share(
        made,
        seen=made.version,
        heading=agreed["heading"],
        agreed_on=on,
        shows_name=agreed["shows_name"],
        by=by,
    )
    made.agreed_sharings.filter(pk=sharing.pk).update(shared_at=moment(on, _MORNING))
