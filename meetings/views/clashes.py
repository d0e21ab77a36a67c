"""Who is expected in another meeting at the same time, said to the planner; it never stops anything."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from meetings.models import Meeting
from meetings.models.clashes import Clash, clashes_of
from politirad.councils.models import Forum
from politirad.web import dates


def clash_sentences(clashes: Iterable[Clash]) -> list[str]:
    """«Silje Brekke har møte i Storvåg politiråd kl. 09.00»; of an unknown meeting, only that it is one."""
    return [_words(clash) for clash in clashes]


def clashes_at(request: HttpRequest, forum: Forum, times: dict[str, Any] | None) -> list[str]:
    """Who of the forum is expected elsewhere at the times a form shows; without times, nobody."""
    if not times:
        return []
    slot = (times["starts_at"], times["ends_at"])
    return clash_sentences(clashes_of(forum, [slot], reader=request.user)[slot])


def warn_of_clashes(request: HttpRequest, meeting: Meeting) -> None:
    """Tell the planner once the meeting is set."""
    times = {"starts_at": meeting.starts_at, "ends_at": meeting.ends_at}
    for sentence in clashes_at(request, meeting.forum, times):
        messages.warning(request, sentence)


def _words(clash: Clash) -> str:
    if clash.meeting is None:
        return _("%(name)s har et annet møte samtidig.") % {"name": clash.name}
    words = {
        "name": clash.name,
        "forum": clash.meeting.forum.name,
        "clock": dates.clock_range(clash.meeting.starts_at, clash.meeting.ends_at),
    }
    return _("%(name)s har møte i %(forum)s %(clock)s.") % words
