"""What is said on the way to approval: where two parties stand behind the minutes, and in an arena (R131)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from politirad.councils.models import Forum


@dataclass(frozen=True)
class ApprovingWords:
    """The sentences that tell who approves."""

    already: str
    """The minutes were approved before."""
    on_approving: str
    """What the approval does."""
    on_correction: str
    """What asking for a correction does."""
    done: str
    """The last approval was given just now."""
    in_meeting: str
    """What is registered when a later meeting approves."""
    on_taking_back: str
    """What taking the minutes back does."""
    on_reopening: str
    """What opening approved minutes does."""
    time_to_answer: str
    """What the `days` are for."""


def approving_words(forum: Forum) -> ApprovingWords:
    """The sentences for the forum."""
    return _of_arena() if forum.is_arena else _of_council()


def _of_council() -> ApprovingWords:
    return ApprovingWords(
        already=_("Referatet er alt godkjent av begge parter."),
        on_approving=_(
            "Når begge parter har godkjent, låses referatet. Etter det må det åpnes på nytt for å rettes."
        ),
        on_correction=_(
            "Referatet går tilbake til den som skriver. Begge parter godkjenner på nytt etterpå."
        ),
        done=_("Begge parter har godkjent. Referatet er låst."),
        in_meeting=_("Du fører at kommune og politi godkjente referatet i møtet."),
        on_taking_back=_(
            "Du kan rette teksten og svare på merknader. Begge parter godkjenner på nytt etterpå."
        ),
        on_reopening=_("Det blir en ny utgave, og begge parter må godkjenne den."),
        time_to_answer=_("De får %(days)s dager til å skrive merknader og godkjenne."),
    )


def _of_arena() -> ApprovingWords:
    return ApprovingWords(
        already=_("Referatet er alt godkjent."),
        on_approving=_("Da låses referatet. Etter det må det åpnes på nytt for å rettes."),
        on_correction=_(
            "Referatet går tilbake til den som skriver. Lederen av arenaen godkjenner på nytt etterpå."
        ),
        done=_("Referatet er godkjent og låst."),
        in_meeting=_("Du fører at arenaen godkjente referatet i møtet."),
        on_taking_back=_(
            "Du kan rette teksten og svare på merknader. Lederen av arenaen godkjenner på nytt etterpå."
        ),
        on_reopening=_("Det blir en ny utgave, og lederen av arenaen må godkjenne den."),
        time_to_answer=_("Medlemmene får %(days)s dager til å skrive merknader."),
    )
