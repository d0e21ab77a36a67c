"""What a district can begin its programme from: the six main tasks, and what is made clear (R121, R126)."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

USUAL_TASKS: tuple[tuple[Promise, Promise, int], ...] = (
    (
        _("Avklar fullmakten med lederen din"),
        _("Kommunen må vite hva du kan avgjøre selv, og hva lederen må avgjøre."),
        14,
    ),
    (
        _("Les samarbeidsavtalen og de siste referatene fra politirådet"),
        _("Da vet du hva kommunen og politiet er enige om, og hva som er lovet."),
        14,
    ),
    (
        _("Møt ordføreren og kommunedirektøren"),
        _("Snakk om hva kommunen forventer av deg, og skriv det ned sammen."),
        30,
    ),
    (
        _("Møt SLT-koordinatoren"),
        _("Dere får samarbeidsmodellen til å virke sammen, og bør vite hvem som gjør hva."),
        30,
    ),
    (
        _("Gjør deg kjent med utviklingen i kommunen"),
        _("Rådet trenger noen som følger med på tall, trender og lokal kunnskap."),
        45,
    ),
    (
        _("Avtal med etterretning hvordan dere lager kunnskapsgrunnlag"),
        _("Rådet skal få kunnskap fra både politiet og kommunen."),
        60,
    ),
    (
        _("Avtal med næringsliv og interesseorganisasjoner hvordan dere deler kunnskap"),
        _("De ser ting før politiet gjør det, og har nytte av det dere vet."),
        60,
    ),
    (
        _("Planlegg et møte i politirådet sammen med enhetslederen"),
        _("Du hjelper lederen med å forberede og gjennomføre rådet og andre møteplasser."),
        60,
    ),
    (
        _("Avklar med de forebyggende enhetene hvem som gjør hva"),
        _("Du gir råd om forebyggende metoder, og de andre må vite når de skal spørre deg."),
        75,
    ),
    (
        _("Bli med på en samling for politikontakter"),
        _("Der deler dere erfaringer, og blir enige om hvordan rollen skal fylles."),
        90,
    ),
)
"""Each with why, and how many days after the start it should be done."""
