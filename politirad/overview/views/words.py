"""What waits, said in words: the card or row a reader sees, and where its button leads."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from meetings.documents import origin_outside_meetings
from meetings.rules import DUE_SOON_DAYS
from politirad.overview import rules
from politirad.overview.querysets import Waiting
from politirad.overview.rules import Wait
from politirad.overview.views.agreement_words import sign_agreement
from politirad.overview.views.concern_words import answer_concern
from politirad.overview.views.evaluation_words import answer_evaluation
from politirad.overview.views.plan_words import plan_meeting, plan_year
from politirad.overview.views.wait_icons import WAIT_ICONS
from politirad.web import dates
from politirad.web.number_words import number_word

_GREETINGS: Mapping[rules.PartOfDay, Promise] = {
    rules.PartOfDay.MORNING: gettext_lazy("God morgen, %(name)s"),
    rules.PartOfDay.DAY: gettext_lazy("God dag, %(name)s"),
    rules.PartOfDay.EVENING: gettext_lazy("God kveld, %(name)s"),
}
GROUP_TITLES: Mapping[rules.Horizon, Promise] = {
    rules.Horizon.TODAY: gettext_lazy("I dag"),
    rules.Horizon.THIS_WEEK: gettext_lazy("Denne uken"),
    rules.Horizon.LATER: gettext_lazy("Senere"),
}


@dataclass(frozen=True)
class Card:
    """One waiting thing as it stands on the page."""

    kind: Wait
    key: str
    icon: str
    title: str
    note: str
    button: str
    url: str
    forum_name: str
    when: str
    level: str
    horizon: rules.Horizon
    meeting: Any


def greeting(full_name: str) -> str:
    """«God morgen, Ingrid», by the clock in Norway."""
    part = rules.part_of_day(timezone.localtime().hour)
    names = full_name.split()
    return _GREETINGS[part] % {"name": names[0] if names else full_name}


def waiting_sentence(cards: Iterable[Card], next_meeting: Any = None) -> str:
    """«Tre ting venter på deg. Det tar omtrent fire minutter.», or that nothing does."""
    kinds = [card.kind for card in cards]
    if not kinds:
        nothing = _("Ingenting venter på deg.")
        return f"{nothing} {_next_meeting(next_meeting)}" if next_meeting else nothing
    minutes = rules.minutes_together(kinds)
    things = ngettext("%(count)s ting venter på deg.", "%(count)s ting venter på deg.", len(kinds))
    time = ngettext("Det tar omtrent ett minutt.", "Det tar omtrent %(minutes)s minutter.", minutes)
    count = capfirst(number_word(len(kinds)))
    return f"{things % {'count': count}} {time % {'minutes': number_word(minutes)}}"


def card_of(wait: Waiting) -> Card:
    """The card or row of one waiting thing."""
    title, note, button, url = _SENTENCES[wait.kind](wait)
    today = timezone.localdate()
    subject = wait.meeting or wait.action_item or wait.agreement or wait.forum
    return Card(
        kind=wait.kind,
        key=f"{wait.kind}-{subject.pk}",
        icon=WAIT_ICONS[wait.kind],
        title=title,
        note=note,
        button=button,
        url=url,
        forum_name=wait.forum.short_name,
        when="" if wait.due_on is None else _when(wait.due_on, today),
        level="" if wait.due_on is None else _level(wait.due_on, today),
        horizon=rules.Horizon.TODAY
        if wait.kind == Wait.FOLLOW_UP
        else rules.horizon(wait.due_on, today=today),
        meeting=wait.meeting,
    )


def _next_meeting(meeting: Any) -> str:
    if timezone.localdate(meeting.starts_at) == timezone.localdate():
        return _("Det er møte i dag.")
    return _("Neste møte er %(day)s.") % {"day": dates.day_month(meeting.starts_at)}


def _when(due_on: date, today: date) -> str:
    """The deadline, short enough for a narrow column."""
    days = (due_on - today).days
    if days < 0:
        return dates.days_over(due_on, today=today)
    if days <= dates.NEAR_DAYS:
        return _("I dag") if days == 0 else capfirst(dates.short_weekday_day(due_on))
    return dates.short_day(due_on)


def _level(due_on: date, today: date) -> str:
    days = (due_on - today).days
    if days < 0:
        return "over"
    return "snart" if days <= DUE_SOON_DAYS else ""


type _Sentences = tuple[str, str, str, str]


def _answer(wait: Waiting) -> _Sentences:
    meeting = wait.meeting
    where = f", {meeting.place}" if meeting.place else ""
    return (
        _("Kommer du på møtet %(day)s?") % {"day": dates.weekday_day_month(meeting.starts_at)},
        f"{capfirst(dates.clock_range(meeting.starts_at, meeting.ends_at))}{where}",
        _("Svar"),
        reverse("meetings:entry", args=[meeting.pk]),
    )


def _sign(wait: Waiting) -> _Sentences:
    return (
        _("Signer taushetserklæringen"),
        _("Da kan du lese det som er åpent for deg"),
        _("Les og signer"),
        reverse("forums:declaration", args=[wait.forum.pk]),
    )


def _approve(wait: Waiting) -> _Sentences:
    meeting = wait.meeting
    conclusions = ngettext("%(count)s konklusjon", "%(count)s konklusjoner", meeting.conclusion_count)
    tasks = ngettext("%(count)s oppgave", "%(count)s oppgaver", meeting.task_count)
    given = _("Den andre parten har godkjent.") if meeting.approved_by else _("Begge parter skal godkjenne.")
    if wait.forum.is_arena:
        given = _("Du godkjenner som leder av arenaen.")
    content = _("%(conclusions)s og %(tasks)s") % {
        "conclusions": capfirst(conclusions % {"count": number_word(meeting.conclusion_count)}),
        "tasks": tasks % {"count": number_word(meeting.task_count)},
    }
    return (
        _("Godkjenn referatet fra %(day)s") % {"day": dates.day_month(meeting.starts_at)},
        f"{given} {content}",
        _("Les og godkjenn"),
        reverse("meetings:minutes", args=[meeting.pk]),
    )


def _deliver_knowledge(wait: Waiting) -> _Sentences:
    asked = wait.meeting.own_knowledge
    count = ngettext("%(count)s svar mangler", "%(count)s svar mangler", len(asked))
    return (
        _("Lever kunnskapsgrunnlag til møtet %(day)s") % {"day": dates.day_month(wait.meeting.starts_at)},
        capfirst(count % {"count": number_word(len(asked))}),
        _("Lever"),
        reverse("meetings:knowledge_request", args=[asked[0]]),
    )


def _report(wait: Waiting) -> _Sentences:
    task = wait.action_item
    return (
        _("Meld status: %(task)s") % {"task": task.what},
        task_origin(task),
        _("Meld status"),
        reverse("meetings:action_item", args=[task.pk]),
    )


def _send_notice(wait: Waiting) -> _Sentences:
    meeting = wait.meeting
    count = meeting.item_count
    ready = ngettext("%(count)s sak på dagsordenen", "%(count)s saker på dagsordenen", count)
    page = "meetings:notice" if count else "meetings:agenda"
    return (
        _("Send innkalling til møtet %(day)s") % {"day": dates.day_month(meeting.starts_at)},
        capfirst(ready % {"count": number_word(count)}) if count else _("Dagsordenen er tom"),
        _("Se over og send") if count else _("Lag dagsorden"),
        reverse(page, args=[meeting.pk]),
    )


def _move_draft(wait: Waiting) -> _Sentences:
    return (
        _("Velg ny dato for møtet %(day)s") % {"day": dates.day_month(wait.meeting.starts_at)},
        _("Dagen er passert, og innkallingen ble ikke sendt"),
        _("Endre dato"),
        reverse("meetings:edit", args=[wait.meeting.pk]),
    )


def _hold_meeting(wait: Waiting) -> _Sentences:
    meeting = wait.meeting
    is_on = meeting.state == meeting.State.IN_SESSION
    title = _("Fortsett møtet fra %(day)s") if is_on else _("Start møtet %(day)s")
    return (
        title % {"day": dates.day_month(meeting.starts_at)},
        _("Møtet pågår") if is_on else capfirst(dates.clock_range(meeting.starts_at, meeting.ends_at)),
        _("Fortsett") if is_on else _("Åpne møtet"),
        reverse("meetings:live" if is_on else "meetings:entry", args=[meeting.pk]),
    )


def _write_minutes(wait: Waiting) -> _Sentences:
    meeting = wait.meeting
    written = {"written": meeting.item_count - meeting.untold_count, "all": meeting.item_count}
    return (
        _("Skriv ferdig referatet fra %(day)s") % {"day": dates.day_month(meeting.starts_at)},
        _("%(written)s av %(all)s saker er skrevet") % written,
        _("Fortsett"),
        reverse("meetings:live", args=[meeting.pk]),
    )


def _send_minutes(wait: Waiting) -> _Sentences:
    return (
        _("Send referatet fra %(day)s til godkjenning") % {"day": dates.day_month(wait.meeting.starts_at)},
        _("Alle saker er skrevet"),
        _("Åpne referatet"),
        reverse("meetings:minutes", args=[wait.meeting.pk]),
    )


def _follow_up(wait: Waiting) -> _Sentences:
    late = ngettext(
        "Følg opp %(count)s oppgave over frist", "Følg opp %(count)s oppgaver over frist", wait.count
    )
    return (
        late % {"count": number_word(wait.count)},
        _("Andre er ansvarlige"),
        _("Se oppgavene"),
        reverse("meetings:action_items", args=[wait.forum.pk]),
    )


def task_origin(task: Any) -> str:
    """«Sak 14/26, møtet 16. september»; without a meeting, where it was handed down from."""
    item = task.item
    if item is None:
        return origin_outside_meetings(task)
    words = {
        "number": item.number,
        "year": f"{item.meeting.year % 100:02d}",
        "day": dates.day_month(item.meeting.starts_at),
    }
    if item.number is None:
        return _("Møtet %(day)s") % words
    return _("Sak %(number)s/%(year)s, møtet %(day)s") % words


_SENTENCES: Mapping[Wait, Callable[[Any], _Sentences]] = {
    Wait.ANSWER: _answer,
    Wait.SIGN: _sign,
    Wait.APPROVE: _approve,
    Wait.SIGN_AGREEMENT: sign_agreement,
    Wait.DELIVER_KNOWLEDGE: _deliver_knowledge,
    Wait.REPORT: _report,
    Wait.SEND_NOTICE: _send_notice,
    Wait.MOVE_DRAFT: _move_draft,
    Wait.HOLD_MEETING: _hold_meeting,
    Wait.WRITE_MINUTES: _write_minutes,
    Wait.SEND_MINUTES: _send_minutes,
    Wait.FOLLOW_UP: _follow_up,
    Wait.ANSWER_CONCERN: answer_concern,
    Wait.ANSWER_EVALUATION: answer_evaluation,
    Wait.PLAN_MEETING: plan_meeting,
    Wait.PLAN_YEAR: plan_year,
}
