"""What the groups of Storvåg's network meet about, and when."""

from meetings.rules import State
from politirad.demo.world.matter import Matter, Promise, Purpose
from politirad.demo.world.plans import Fate, Plan, Status
from politirad.tenancy.permissions import Role

_LEADS, _MEMBER = Role.SLT_COORDINATOR, Role.SLT_MEMBER
SLT_MATTERS = {
    "slt-ungdata": Matter(
        "Ungdata: hva tallene sier hos oss",
        Purpose.DISCUSSION,
        _LEADS,
        30,
        "Tallene for 8. til 10. trinn, sammenlignet med forrige undersøkelse. Ingen svar kan spores.",
        "Flere er ensomme, og færre er med i organisert fritid. Bildet er likt på alle skolene.",
        "Gruppa er enig om å legge tallene til grunn for neste års plan.",
        Promise("Lage kort oppsummering til politirådet", _LEADS, 21, "Oppsummeringen er sendt."),
    ),
    "slt-overganger": Matter(
        "Overgangen fra ungdomsskole til videregående",
        Purpose.DISCUSSION,
        _MEMBER,
        25,
        "Hva vi gjør i dag, og hvor unge faller ut.",
        "Skolene møter hverandre i april. Helsesykepleierne kommer for sent inn.",
        "Gruppa er enig om at helsesykepleierne blir med fra første møte.",
        Promise("Kalle inn helsesykepleierne til møtet i april", _MEMBER, 40, "De er kalt inn."),
    ),
    "slt-fordeling": Matter(
        "Oppgaver fra politirådet: hvem tar hva",
        Purpose.DISCUSSION,
        _LEADS,
        20,
        "Rådet har sendt ned en felles rutine ved skolefravær. Gruppa fordeler delene.",
        "Delene er fordelt på «Skole og fravær» og Uteteamet.",
    ),
    "slt-fravaer": Matter(
        "Fravær: mønstre vi ser",
        Purpose.DISCUSSION,
        _MEMBER,
        25,
        "Hva som går igjen på tvers av skolene. Vi snakker om mønstre, aldri om enkeltelever.",
        "Fraværet er høyest mandag og fredag. Foreldre melder fra senere enn før.",
        "Gruppa er enig om å prøve felles melding til foreldre ved fem dagers fravær.",
        Promise("Lage utkast til melding til foreldre", _MEMBER, 30, "Utkastet er prøvd på to skoler."),
    ),
    "slt-stasjonen": Matter(
        "Togstasjonen fredag og lørdag",
        Purpose.DISCUSSION,
        _MEMBER,
        20,
        "Hvor mange som er der, når det er uro, og hva som virker.",
        "Det er roligere når uteteamet er der fra kl. 20.",
        "Gruppa er enig om å være ute sammen med politiet til jul.",
    ),
}


def _past(day: int, *matters: str, **fates: Fate) -> Plan:
    said = {key.replace("_", "-"): fate for key, fate in fates.items()}
    return Plan(day, State.APPROVED, matters, fates=said)


SLT_PLANS: dict[str, tuple[Plan, ...]] = {
    "slt-forum": (
        _past(-290, "slt-ungdata"),
        _past(-200, "slt-overganger"),
        _past(-33, "slt-fordeling", "slt-ungdata", slt_ungdata=Fate(Status.IN_PROGRESS, due=9)),
        Plan(19, State.CALLED, ("slt-overganger", "slt-fordeling")),
    ),
    "slt-skole": (
        _past(-150, "slt-fravaer"),
        Plan(12, State.CALLED, ("slt-fravaer",)),
    ),
    "slt-ute": (_past(-90, "slt-stasjonen"), Plan(26, State.DRAFT, ("slt-stasjonen",))),
}
