"""The knowledge basis of the coming meetings: asked for, delivered, released and used in items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import override

from meetings.models import KnowledgeAnswer, KnowledgeRequest, KnowledgeUse, Meeting
from meetings.models.knowledge import USUAL_QUESTIONS
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock, moment
from politirad.demo.world.doer import done_by
from politirad.tenancy.permissions import Party

_Agency, _State = KnowledgeRequest.Agency, KnowledgeRequest.State


@dataclass(frozen=True)
class _Asked:
    """One request: whom, by which person's key or as a guest, how far it has come, and the answer."""

    agency: str
    side: Party
    state: str
    person: str = ""
    guest: tuple[str, str] = ("", "")
    due_in: int = 3
    answer: Mapping[str, str] = field(default_factory=dict)


_POLICE_NB = {
    "development": "Færre anmeldelser for skadeverk, mer vold ved kollektivknutepunktet."
    " Flest hendelser fredag og lørdag kveld.",
    "causes": "Flere unge samles ute når fritidstilbudet er stengt, og lett tilgang til alkohol spiller inn.",
    "consequences": "Utrygghet for reisende og ansatte i butikkene rundt.",
    "what_works": "Synlige voksne, felles tilstedeværelse av natteravner og politi, og åpne fritidsklubber.",
    "table_text": "Type;{y2};{y1};{y0}\nSkadeverk;61;52;47\nVold;18;22;25"
    "\nNaskeri;35;31;28\nTrusler;9;7;3\nSum;123;112;103",
    "table_caption": "Anmeldte lovbrudd, ungdom 14–17 år",
    "table_source": "Oppdiktede tall",
}
_POLICE_NN = {
    "development": "Fleire melde tilfelle av hasardiøs køyring, og færre innbrot i hytter enn i fjor.",
    "causes": "Lange avstandar og få møteplassar for unge.",
    "what_works": "Kontrollar saman med trafikkstasjonen, og foreldremøte om haustferien.",
    "table_text": "Type;{y2};{y1};{y0}\nTrafikk;74;80;91\nInnbrot;22;19;12\nVald;8;6;4",
    "table_caption": "Melde lovbrot i dei tre kommunane",
    "table_source": "Oppdikta tal",
}
_SCHOOLS_NB = {
    "development": "Skolefraværet har gått litt opp på ungdomstrinnet."
    " Ungdata viser at færre er fornøyd med møteplassene.",
    "residents": "Ungdomsrådet ønsker lengre åpningstid i helgene.",
}

_BASIS: Mapping[str, tuple[_Asked, ...]] = {
    "elvestrand": (
        _Asked(_Agency.POLICE, Party.POLICE, _State.RELEASED, "p-kontakt", answer=_POLICE_NB),
        _Asked(_Agency.UPBRINGING, Party.MUNICIPALITY, _State.DELIVERED, "e-oppvekst", answer=_SCHOOLS_NB),
        _Asked(_Agency.PLANNING, Party.MUNICIPALITY, _State.ASKED, "e-samfunn"),
        _Asked(
            _Agency.NAV,
            Party.EXTERNAL,
            _State.REMINDED,
            guest=("Sissel Bratli", "sissel.bratli@nav-elvestrand.example"),
            due_in=-1,
        ),
        _Asked(
            _Agency.EMERGENCY,
            Party.MUNICIPALITY,
            _State.NOT_RELEVANT,
            guest=("Roar Midtbø", "roar.midtbo@elvestrand.example"),
        ),
    ),
    "storvag": (
        _Asked(_Agency.POLICE, Party.POLICE, _State.DELIVERED, "p-storvag", answer=_POLICE_NB),
        _Asked(_Agency.UPBRINGING, Party.MUNICIPALITY, _State.ASKED, "s-oppvekst"),
    ),
    "region": (
        _Asked(_Agency.POLICE, Party.POLICE, _State.RELEASED, "p-kontakt-tindeland", answer=_POLICE_NN),
        _Asked(
            _Agency.HEALTH,
            Party.MUNICIPALITY,
            _State.ASKED,
            guest=("Oddny Furnes", "oddny.furnes@tindeland.example"),
        ),
    ),
}


def make_knowledge(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Ask before each council's next meeting; it sends no mail."""
    for key, basis in _BASIS.items():
        coming = Meeting.objects.filter(forum=forums[key], starts_at__date__gt=clock.today)
        meeting = coming.filter(state__in=(State.CALLED, State.DRAFT)).earliest("starts_at")
        secretary = forums[key].seats.filter(is_secretary=True).latest("valid_from").user
        for asked in basis:
            with done_by(secretary):
                request = _request(meeting, asked, people, secretary, clock)
            if asked.answer:
                with done_by(people[asked.person]):
                    _answer(request, asked, people[asked.person], clock)


def _request(
    meeting: Meeting, asked: _Asked, people: dict[str, User], secretary: User, clock: Clock
) -> KnowledgeRequest:
    user = people.get(asked.person)
    with override(meeting.forum.language):
        questions = str(USUAL_QUESTIONS[asked.agency])
    request = KnowledgeRequest.objects.create(
        meeting=meeting,
        agency=asked.agency,
        side=asked.side,
        owner=Party.MUNICIPALITY if asked.side == Party.EXTERNAL else asked.side,
        questions=questions,
        due_on=_due_on(meeting, asked, clock),
        asked_user=user,
        asked_name=user.full_name if user else asked.guest[0],
        asked_email="" if user else asked.guest[1],
        state=asked.state,
        asked_by=secretary,
    )
    KnowledgeRequest.objects.filter(pk=request.pk).update(asked_at=moment(clock.day(-16), 10))
    return request


def _due_on(meeting: Meeting, asked: _Asked, clock: Clock) -> date:
    """The day in the basis, but before the meeting; what was answered was due before today."""
    due_on = clock.day(-2 if asked.answer else asked.due_in)
    return min(due_on, meeting.starts_at.date() - timedelta(days=1))


def _answer(request: KnowledgeRequest, asked: _Asked, writer: User, clock: Clock) -> None:
    year = clock.today.year
    years = {"y0": year, "y1": year - 1, "y2": year - 2}
    texts: dict[str, Any] = {name: text.format(**years) for name, text in asked.answer.items()}
    is_released = request.is_released
    KnowledgeAnswer.objects.create(
        request=request,
        **texts,
        table_on=clock.day(-20) if "table_text" in texts else None,
        has_no_persons=True,
        version=3,
        saved_by=writer,
        saved_by_name=writer.full_name,
        saved_at=moment(clock.day(-4), 14),
        delivered_at=moment(clock.day(-4), 14),
        released_at=moment(clock.day(-3), 9) if is_released else None,
        released_by=writer if is_released else None,
        released_by_name=writer.full_name if is_released else "",
        is_for_everyone=is_released,
    )
    first = request.meeting.items.filter(audience="everyone").order_by("position")[1:2]
    KnowledgeUse.objects.bulk_create(KnowledgeUse(request=request, item=item) for item in first)
