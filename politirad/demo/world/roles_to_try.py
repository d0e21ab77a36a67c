"""The people one can be on the page «Prøv som …», with one sentence on what they see."""

from politirad.accounts.models import User
from politirad.demo.models import DemoPerson

_G = DemoPerson.Group

_PEOPLE: tuple[tuple[str, DemoPerson.Group, str, str, str], ...] = (
    (
        "p-kontakt",
        _G.POLICE,
        "Politikontakt",
        "Elvestrand, Storvåg og Granlia",
        "Lager møter, dagsorden og referat i tre kommuner.",
    ),
    (
        "p-elvestrand",
        _G.POLICE,
        "Politistasjonssjef",
        "Elvestrand",
        "Godkjenner referat for politiet og følger opp politiets oppgaver.",
    ),
    (
        "p-storvag",
        _G.POLICE,
        "Politistasjonssjef",
        "Storvåg og Granlia",
        "Sitter i to politiråd og ser hva politiet har lovet.",
    ),
    (
        "p-distrikt",
        _G.POLICE,
        "Distriktsadministrator",
        "Midtkyst politidistrikt",
        "Ser møter, avtaler og tall for hele distriktet, men ikke innholdet.",
    ),
    (
        "p-leser",
        _G.POLICE,
        "Leser i politidistriktet",
        "Midtkyst politidistrikt",
        "Ser at møter er holdt, med datoer og tall.",
    ),
    (
        "e-ordforer",
        _G.MUNICIPALITY,
        "Ordfører",
        "Elvestrand",
        "Leder politirådet. Et referat venter på godkjenning.",
    ),
    (
        "s-ordforer",
        _G.MUNICIPALITY,
        "Ordfører",
        "Storvåg",
        "Leder et politiråd som også er styringsgruppe for SLT.",
    ),
    (
        "t-ordforar",
        _G.MUNICIPALITY,
        "Ordførar",
        "Tindeland",
        "Leier det felles politirådet for tre kommunar, på nynorsk.",
    ),
    (
        "e-direktor",
        _G.MUNICIPALITY,
        "Kommunedirektør",
        "Elvestrand",
        "Har frister i kommunen og ser hva som haster.",
    ),
    (
        "s-slt",
        _G.MUNICIPALITY,
        "SLT-koordinator",
        "Storvåg",
        "Er sekretær: kaller inn, skriver referat og følger opp.",
    ),
    (
        "s-helse",
        _G.MUNICIPALITY,
        "Helsesykepleier",
        "Storvåg",
        "Er med i en gruppe i SLT-nettverket, og ser bare den.",
    ),
    (
        "e-arkiv",
        _G.MUNICIPALITY,
        "Arkivar",
        "Elvestrand",
        "Leser alt kommunen skal arkivere, med logg.",
    ),
    (
        "e-leser",
        _G.MUNICIPALITY,
        "Leser i kommunen",
        "Elvestrand",
        "Leser dagsorden og referat, og endrer ingenting.",
    ),
    (
        "e-admin",
        _G.MUNICIPALITY,
        "Administrator i kommunen",
        "Elvestrand",
        "Ser roller, møter og hvem som har endret hva.",
    ),
    (
        "e-handel",
        _G.EXTERNAL,
        "Medlem fra næringslivet",
        "Elvestrand",
        "Ser to saker på neste møte, og ingen spor av resten.",
    ),
    (
        "e-skole",
        _G.EXTERNAL,
        "Medlem fra videregående skole",
        "Elvestrand",
        "Ser sakene som er åpne for hele det utvidede rådet.",
    ),
    (
        "e-gjest",
        _G.EXTERNAL,
        "Gjest",
        "Elvestrand",
        "Er invitert for en kort tid. Tilgangen slutter av seg selv.",
    ),
    (
        "e-revisor",
        _G.EXTERNAL,
        "Revisor",
        "Elvestrand",
        "Leser møter og logg fram til en sluttdato.",
    ),
    (
        "d-analyse",
        _G.NATIONAL,
        "Analytiker i Politidirektoratet",
        "",
        "Ser datoer og tall for hele landet.",
    ),
    (
        "d-godkjenner",
        _G.NATIONAL,
        "Godkjenner i Politidirektoratet",
        "",
        "Godkjenner når én politikontakt skal ha flere enn tre kommuner.",
    ),
    (
        "drift",
        _G.NATIONAL,
        "Systemansvarlig",
        "",
        "Drifter løsningen og leser ikke innhold.",
    ),
)


def make_roles_to_try(people: dict[str, User]) -> None:
    """Put the main people on the page, in this order."""
    DemoPerson.objects.bulk_create(
        DemoPerson(
            user=people[key],
            group=group,
            role_title=title,
            municipality_name=town,
            blurb=blurb,
            position=position,
        )
        for position, (key, group, title, town, blurb) in enumerate(_PEOPLE, start=1)
    )
