"""Texts a network can begin with: made its own when they are taken in, and changed there."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from slt.models import Level, TextTemplate

_TASK, _LETTER = TextTemplate.Kind.TASK, TextTemplate.Kind.LETTER


@dataclass(frozen=True)
class StartingTemplate:
    """A text to begin with, in the language of whoever reads it."""

    key: str
    kind: str
    name: Promise
    title: Promise
    text: Promise | str = ""
    due_days: int | None = None
    level: Level | None = None

    @property
    def kind_name(self) -> str:
        """What is written with it."""
        return str(TextTemplate.Kind(self.kind).label)

    def names(self) -> set[str]:
        """What it is called in each language, as it may have been taken in by somebody who reads another."""
        found = set()
        for code, _language in settings.LANGUAGES:
            with override(code):
                found.add(str(self.name))
        return found

    def said(self) -> dict[str, Any]:
        """What the network's own text says."""
        words = {name: str(getattr(self, name)) for name in ("name", "title", "text")}
        return {**words, "due_days": self.due_days, "level": self.level}


_STARTING = (
    StartingTemplate(
        "ungdata",
        _TASK,
        _("Kartlegg med Ungdata"),
        _("Gå gjennom Ungdata-tallene for kommunen, og skriv ned hva dere mener er viktigst å følge opp."),
        due_days=60,
        level=Level.COORDINATING,
    ),
    StartingTemplate(
        "trends",
        _TASK,
        _("Meld trender fra gruppa"),
        _("Skriv kort hva gruppa ser av endringer i ungdomsmiljøet siden sist. Ikke skriv om personer."),
        due_days=21,
        level=Level.EXECUTING,
    ),
    StartingTemplate(
        "gathering",
        _LETTER,
        _("Felles samling for alle nivåer"),
        _("Felles samling for SLT-nettverket"),
        _(
            "Hei!\n\n"
            "Vi inviterer alle nivåene i nettverket til en felles samling.\n\n"
            "Dag og klokkeslett:\n"
            "Sted:\n\n"
            "På samlingen ser vi på hva hver gruppe arbeider med, hva vi ser i ungdomsmiljøet, og hva vi "
            "skal gjøre sammen det neste halvåret. Si fra hvis du ikke kan komme."
        ),
    ),
    StartingTemplate(
        "before_meeting",
        _LETTER,
        _("Innspill til neste møte i styringsgruppa"),
        _("Har gruppa noe styringsgruppa bør vite?"),
        _(
            "Hei!\n\n"
            "Styringsgruppa møtes snart. Har gruppa sett noe de bør vite om, eller noe dere trenger svar på, "
            "meld fra i løsningen under «Sendt opp».\n\n"
            "Skriv om utviklingen og miljøet, ikke om enkeltpersoner."
        ),
        level=Level.EXECUTING,
    ),
)


def starting_templates() -> tuple[StartingTemplate, ...]:
    """All the texts a network can begin with, tasks before letters."""
    return _STARTING
