"""Which meetings the demo councils have, on which day, with which matters and what became of them."""

from dataclasses import dataclass, field

from meetings.models import ActionItem
from meetings.rules import State

Status = ActionItem.Status
_EXEMPT_NOTE = (
    "Kan lette gjennomføringen av straffbare handlinger (tredje ledd), vurdert av kommunen og politiet."
)


@dataclass(frozen=True)
class Fate:
    """What became of a matter's action item, where it did not simply end well in time.

    `due` and `review` are days from today; `who` is another responsible person than the usual.
    """

    status: Status = Status.DONE
    due: int | None = None
    review: int | None = None
    who: str = ""


@dataclass(frozen=True)
class Plan:
    """A meeting `day` days from today; `own` are matters the police keep to themselves."""

    day: int
    state: State
    matters: tuple[str, ...]
    closed: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    unwritten: frozenset[str] = frozenset()
    fates: dict[str, Fate] = field(default_factory=dict)
    exempt_note: str = ""
    reason: str = ""


_S = State
_APPROVED, _CALLED, _DRAFT = _S.APPROVED, _S.CALLED, _S.DRAFT

PLANS: dict[str, tuple[Plan, ...]] = {
    "elvestrand": (
        Plan(
            -300,
            _APPROVED,
            ("krimbilde", "uteliv", "folkevalgte"),
            closed=frozenset({"folkevalgte"}),
            fates={"uteliv": Fate(who="e-samfunn")},
        ),
        Plan(
            -175,
            _APPROVED,
            ("mai", "budskap", "vold", "rapport-uteliv"),
            closed=frozenset({"vold", "rapport-uteliv"}),
            fates={
                "budskap": Fate(Status.NOT_STARTED, due=-70, who="e-tidl-vara"),
                "vold": Fate(Status.IN_PROGRESS, due=5),
            },
        ),
        Plan(
            -24,
            _S.IN_REVIEW,
            ("knutepunkt", "utvidet", "politivedtekter", "skolevei", "kunnskap"),
            closed=frozenset({"kunnskap"}),
            fates={
                "knutepunkt": Fate(Status.NOT_STARTED, due=36, who="e-samfunn"),
                "politivedtekter": Fate(Status.IN_PROGRESS, due=10),
                "skolevei": Fate(Status.IN_PROGRESS, due=8),
                "kunnskap": Fate(Status.IN_PROGRESS, due=3, who="p-elvestrand"),
            },
        ),
        Plan(
            15,
            _CALLED,
            ("uteliv", "akrim", "avtale", "plivo"),
            closed=frozenset({"apning", "oppfolging", "avtale", "plivo", "eventuelt"}),
        ),
    ),
    "storvag": (
        Plan(
            -325,
            _APPROVED,
            ("krimbilde", "ungdata", "kontaktliste"),
            fates={"kontaktliste": Fate(Status.IN_PROGRESS, review=20)},
        ),
        Plan(
            -235,
            _APPROVED,
            ("mai", "bildedeling", "uteliv"),
            fates={"uteliv": Fate(Status.IN_PROGRESS, due=-40, who="s-tidl-samfunn")},
        ),
        Plan(
            -140,
            _APPROVED,
            ("skolevei", "vold", "budskap", "kunnskap"),
            fates={"budskap": Fate(Status.IN_PROGRESS, due=13)},
        ),
        Plan(
            -52,
            _APPROVED,
            ("avtale", "plivo", "akrim"),
            fates={
                "avtale": Fate(Status.IN_PROGRESS, due=4),
                "plivo": Fate(Status.WAITING, due=-6, who="s-oppvekst"),
                "akrim": Fate(Status.NOT_STARTED, due=11, who="p-storvag"),
            },
        ),
        Plan(9, _CALLED, ("sparkesykler", "utvidet", "moteplan")),
        Plan(100, _DRAFT, ("ungdata", "politivedtekter", "bemanning"), own=frozenset({"bemanning"})),
    ),
    "granlia": (
        Plan(-260, _APPROVED, ("skolevei", "kontaktliste")),
        Plan(
            -96,
            _APPROVED,
            ("sparkesykler", "bildedeling", "kunnskap"),
            fates={
                "bildedeling": Fate(Status.IN_PROGRESS, due=2),
                "kunnskap": Fate(Status.NOT_STARTED, due=-3),
            },
        ),
        Plan(-5, _S.WRITING, ("avtale", "vold"), unwritten=frozenset({"vold", "eventuelt"})),
        Plan(60, _DRAFT, ("budskap", "moteplan")),
    ),
    "kongshavn": (
        Plan(-310, _APPROVED, ("krimbilde", "akrim")),
        Plan(-215, _APPROVED, ("knutepunkt", "uteliv"), fates={"uteliv": Fate(who="k-beredskap")}),
        Plan(
            -130,
            _APPROVED,
            ("sparkesykler", "folkevalgte", "bildedeling"),
            closed=frozenset({"folkevalgte"}),
            exempt_note=_EXEMPT_NOTE,
        ),
        Plan(
            -85,
            _S.CANCELLED,
            ("vold", "plivo"),
            reason="Politiet måtte prioritere et oppdrag. Nytt møte settes opp.",
        ),
        Plan(
            -45,
            _APPROVED,
            ("vold", "kunnskap"),
            fates={"kunnskap": Fate(Status.WAITING, review=45)},
        ),
        Plan(
            21,
            _CALLED,
            ("ungdata", "politivedtekter", "plivo"),
            closed=frozenset({"plivo"}),
            exempt_note=_EXEMPT_NOTE,
        ),
    ),
    "region": (
        Plan(-290, _APPROVED, ("nn-krimbilete", "nn-knutepunkt")),
        Plan(-200, _APPROVED, ("nn-rus", "nn-trafikk")),
        Plan(
            -110,
            _APPROVED,
            ("nn-beredskap", "nn-nett"),
            fates={
                "nn-beredskap": Fate(who="f-direktor"),
                "nn-nett": Fate(Status.NOT_STARTED, due=-30, who="p-tidl-havneset"),
            },
        ),
        Plan(
            -55,
            _APPROVED,
            ("nn-kontakt", "nn-avtale", "nn-bodskap"),
            fates={
                "nn-avtale": Fate(Status.IN_PROGRESS, due=6, who="h-direktor"),
                "nn-bodskap": Fate(Status.IN_PROGRESS, due=9),
            },
        ),
        Plan(12, _CALLED, ("nn-vald", "nn-trafikk", "nn-moteplan"), closed=frozenset({"nn-vald"})),
    ),
    "uteliv": (
        Plan(
            -205,
            _APPROVED,
            ("taxiko", "skjenkekontroll"),
            closed=frozenset({"skjenkekontroll"}),
            fates={"skjenkekontroll": Fate(Status.NOT_STARTED, due=-4)},
        ),
        Plan(
            17,
            _CALLED,
            ("taxiko", "vertskap", "skjenkekontroll"),
            closed=frozenset({"apning", "oppfolging", "skjenkekontroll", "eventuelt"}),
        ),
    ),
    "vinr": (
        Plan(-150, _APPROVED, ("krisesenter",), fates={"krisesenter": Fate(Status.IN_PROGRESS, due=18)}),
    ),
    **{
        f"bydel-{place}": (Plan(-66, _APPROVED, ("ungdata", "kontaktliste")),)
        for place in ("sentrum", "nordby", "fjordsiden", "asen")
    },
}
