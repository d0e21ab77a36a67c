"""What is wrong with a unit, or with a row of a list, as one sentence that says what to do."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from contacts.rules import Problem, Trouble

_SENTENCES: dict[Problem, Any] = {
    Problem.ENDS_BEFORE_START: _("Siste dag kan ikke være før første dag."),
    Problem.NEEDS_PARENT: _(
        "Skriv hva enheten ligger under. Tjenesteenheter ligger under en driftsenhet, og "
        "tjenestesteder under en tjenesteenhet."
    ),
    Problem.WRONG_LEVEL: _(
        "Enheten kan ikke ligge under «{about}». Tjenesteenheter ligger under en driftsenhet, og "
        "tjenestesteder under en tjenesteenhet."
    ),
    Problem.OUTSIDE_PARENT: _("Enheten ligger under «{about}», som ikke gjelder alle de samme dagene."),
    Problem.WRONG_LEVEL_BELOW: _(
        "«{about}» ligger under enheten, og kan ikke ligge under en av denne typen."
    ),
    Problem.OUTLIVED_BELOW: _(
        "«{about}» ligger under enheten og gjelder på flere dager. Avslutt eller flytt den først."
    ),
    Problem.SAME_NAME: _("En annen enhet heter «{about}» på samme sted og til samme tid."),
    Problem.SAME_CODE: _("«{about}» har det samme enhetsnummeret til samme tid."),
    Problem.CELL: "{about}",
    Problem.FIRST_DAY_MISSING: _("Raden er ny i registeret. Skriv hvilken dag den gjelder fra."),
    Problem.UNKNOWN_UNIT: _("Vi finner ingen enhet med navnet eller nummeret «{about}»."),
    Problem.AMBIGUOUS_UNIT: _("Flere enheter heter «{about}». Skriv enhetsnummeret i stedet for navnet."),
    Problem.WRONG_PARENT: _("Enheten over står på linje {about}. Rett den linjen først."),
    Problem.TWICE: _("Det samme står på linje {about}. La det stå bare én gang."),
    Problem.UNKNOWN_FUNCTION: _(
        "Vi kjenner ikke funksjonen «{about}». Skriv den slik den heter i katalogen."
    ),
    Problem.OTHER_NAME: _("E-postadressen står med et annet navn på linje {about}."),
    Problem.HELD_ALREADY: _("Personen har funksjonen fra før i noe av den samme tiden."),
    Problem.NOT_HERE: _("Dere har skrevet at funksjonen ikke finnes i distriktet. Avslutt det først."),
}

FIELD_OF = {
    Problem.ENDS_BEFORE_START: "valid_until",
    Problem.NEEDS_PARENT: "parent",
    Problem.WRONG_LEVEL: "parent",
    Problem.OUTSIDE_PARENT: "parent",
    Problem.WRONG_LEVEL_BELOW: "kind",
    Problem.OUTLIVED_BELOW: "valid_until",
    Problem.SAME_NAME: "name",
    Problem.SAME_CODE: "code",
}
"""The field of a form where a problem is put right."""


def trouble_words(trouble: Trouble) -> Any:
    """The sentence about what is wrong."""
    return format_lazy(_SENTENCES[trouble.problem], about=trouble.about)
