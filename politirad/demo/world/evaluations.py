"""What Storvåg has evaluated in two years, with what followed, and the evaluation Elvestrand is in."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from evaluation.actions import add_improvement, begin_wave, close_wave, make_task, save_answers, send_answers
from evaluation.documents import options_for, questions_to_ask
from evaluation.models import Question, Wave
from evaluation.rules import ANSWER_DAYS, Kind, Mode
from politirad.accounts.models import User
from politirad.councils.models import Forum, Seat
from politirad.demo.world.clock import Clock
from politirad.demo.world.pilots import make_pilots
from politirad.demo.world.reflections import make_reflections
from politirad.tenancy.permissions import Party

_LEVELS: Mapping[int, Mapping[str, tuple[int, int]]] = {
    -2: {"1": (4, 3), "2": (3, 3), "3": (4, 4), "4": (3, 3)},
    -1: {"1": (4, 4), "2": (4, 2), "3": (5, 4), "4": (4, 4)},
}
"""For each year back, what the municipality and the police mostly answer under a main question."""
_CLOSED = {-2: -420, -1: -60}
"""Days from today when they were closed; what was written in the last one is still there."""
_TEXTS = {
    "1.6": ("Uteliv i sentrum", "Skolefravær", "Trafikk ved skolestart"),
    "2.3": ("Videregående skole", "Frivilligsentralen"),
    "3.5": ("At lederne møter selv", "Faste møter og ryddig dagsorden"),
    "3.6": ("Sakspapirene kommer sent", "For mange temaer i hvert møte"),
    "5.1": ("Oppgaver uten én ansvarlig blir liggende",),
    "5.2": ("Bedt om kunnskapsgrunnlaget tidligere",),
    "G1": ("Fire faste møter med samme mal for dagsorden", "Felles oversikt over utsatte steder"),
    "G2": ("Kunnskapsgrunnlaget må komme to uker før møtet",),
    "G3": ("At skolen var med da vi snakket om fravær", "Formøte mellom ordfører og politikontakt"),
}
_BETTER = (
    (3, "Sende sakspapirene to uker før møtet", "s-ordforer"),
    (2, "Avklare hvem som har ressurser til tiltaket, før vi blir enige om det", "s-slt"),
)

_OPEN = (6, "Vite mer om skolefraværet før vi setter det på dagsordenen")
"""What nobody follows up yet, for whoever wants to try."""


def make_evaluations(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Two closed evaluations with what followed, one that is open, what was learned, and pilots."""
    council, secretary = forums["storvag"], people["s-slt"]
    for back, levels in _LEVELS.items():
        year = clock.today.year + back
        wave = _begun(council, year, Mode.OPEN, by=secretary)
        seats = list(council.seats.where_open(clock.today))
        for place, seat in enumerate(seats):
            _answer(wave, seat, place, levels)
        last = _closed(wave, clock.day(_CLOSED[back]))
    for main, text, responsible in _BETTER:
        improvement = add_improvement(last, main=main, text=text, by=secretary)
        make_task(improvement, responsible=people[responsible], due_on=clock.day(45), by=secretary)
    main, text = _OPEN
    add_improvement(last, main=main, text=text, by=secretary)
    running = _begun(forums["elvestrand"], clock.today.year, Mode.ANONYMOUS, by=people["p-kontakt"])
    for place, seat in enumerate(list(forums["elvestrand"].seats.where_open(clock.today))[2:5]):
        _answer(running, seat, place, _LEVELS[-1])
    make_reflections(forums, people, clock)
    make_pilots(forums, people, clock)


def _begun(forum: Forum, year: int, mode: Mode, *, by: User) -> Wave:
    questions = questions_to_ask(forum)
    return begin_wave(
        forum,
        questions,
        year=year,
        mode=mode,
        due_on=timezone.localdate() + timedelta(days=ANSWER_DAYS),
        options=options_for(forum, questions, year, reader=by),
        by=by,
    )


def _closed(wave: Wave, on: date) -> Wave:
    """Close it, and let it have happened on the day."""
    close_wave(wave)
    Wave.objects.filter(pk=wave.pk).update(opened_on=on - timedelta(days=30), due_on=on, closed_on=on)
    return Wave.objects.get(pk=wave.pk)


def _answer(wave: Wave, seat: Seat, place: int, levels: Mapping[str, tuple[int, int]]) -> None:
    asked = list(wave.asked.select_related("question"))
    by_main: dict[int, dict[str, Any]] = {}
    for each in asked:
        question = each.question
        picked = [key for number, (key, _words) in enumerate(each.options) if (number + place) % 3 == 0]
        answer = picked or _said(question, seat, place, levels)
        if answer:
            by_main.setdefault(question.main, {})[str(question.pk)] = answer
    for main, answers in by_main.items():
        save_answers(wave, seat.user, main, answers)
    send_answers(wave, seat.user)


def _said(question: Question, seat: Seat, place: int, levels: Mapping[str, tuple[int, int]]) -> str:
    """What somebody answers: about their side's level, a little apart from each other."""
    kind = Kind(question.kind)
    if kind == Kind.TEXT:
        texts = _TEXTS.get(question.code, ())
        return texts[place] if place < len(texts) else ""
    if kind == Kind.DEGREE:
        return "yes" if (place + question.position) % 3 else "partly"
    if kind == Kind.STEPS:
        return str(2 + (place + question.position) % 2)
    if kind != Kind.SCALE:
        return ""
    level = levels[str(question.main)][seat.party == Party.POLICE]
    apart = (-1, 0, 0, 1)[(place * 3 + question.position) % 4]
    return str(min(max(level + apart, 1), 5))
