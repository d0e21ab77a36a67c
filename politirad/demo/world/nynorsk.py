"""Agenda items of the regional council, in nynorsk: own wording after domain.md 8.3, 8.4 and 8.8."""

from politirad.demo.world.matter import Matter, Promise, Purpose
from politirad.tenancy.permissions import Role

_R, _P = Role, Purpose

OPENING = Matter(
    "Godkjenning av innkalling og dagsorden",
    _P.CLARIFICATION,
    _R.MAYOR,
    5,
    "",
    "Innkalling og dagsorden blei godkjende utan merknader.",
)
FOLLOW_UP = Matter(
    "Oppfølging av oppgåver frå førre møte",
    _P.INFORMATION,
    _R.SLT_COORDINATOR,
    15,
    "Rådet går gjennom oppgåver med frist sidan sist.",
    "Oppgåvene blei gjennomgådde. Det som ikkje er ferdig, står med ny omtale i lista.",
)
CLOSING = Matter(
    "Eventuelt",
    _P.DISCUSSION,
    _R.MAYOR,
    10,
    "",
    "Ingen saker blei melde.",
)
COMMENT = "Det bør stå kven som følgjer opp, så vi hugsar det til neste møte."
PROPOSED = "Kommune og politi går gjennom status saman før neste møte."

MATTERS = {
    "nn-krimbilete": Matter(
        "Krimbiletet siste år i dei tre kommunane",
        _P.INFORMATION,
        _R.UNIT_LEADER,
        25,
        "Politiet viser utviklinga dei tre siste åra, utan opplysningar om enkeltpersonar.",
        "Tala er låge og svingar mykje frå år til år. Rådet vil sjå dei tre kommunane under eitt.",
        "Partane er samde om at politiet legg fram same oversyn i alle tre kommunestyra.",
        Promise(
            "Leggje fram krimbiletet for dei tre kommunestyra",
            _R.UNIT_LEADER,
            60,
            "Lagt fram i alle tre kommunestyra.",
        ),
        "Krimbilete, anonymisert",
    ),
    "nn-knutepunkt": Matter(
        "Tryggleik på samferdselsknutepunktet",
        _P.DISCUSSION,
        _R.POLICE_CONTACT,
        20,
        "Lys, venterom og siste buss på kveldstid.",
        "Elevar ventar lenge på buss etter kl. 20.00. Venterommet er stengt om kvelden.",
        "Partane er samde om ei felles tryggleiksvandring på knutepunktet.",
        Promise(
            "Kalle inn til felles tryggleiksvandring",
            _R.POLICE_CONTACT,
            25,
            "Vandringa er halden, og fylkeskommunen opnar venterommet om kvelden.",
        ),
    ),
    "nn-rus": Matter(
        "Førebygging av rusbruk i vidaregåande skule",
        _P.DISCUSSION,
        _R.SLT_COORDINATOR,
        20,
        "Kva skulen, kommunane og politiet kan gjere saman.",
        "Skulen ønskjer faste besøk frå helsesjukepleiar og politi i skulestarten.",
        "Partane er samde om eit felles opplegg for første klassesteg kvar haust.",
        Promise(
            "Lage felles opplegg for første klassesteg",
            _R.SLT_COORDINATOR,
            50,
            "Opplegget er prøvd ut i to klassar.",
        ),
    ),
    "nn-beredskap": Matter(
        "Felles beredskapsøving for dei tre kommunane",
        _P.CLARIFICATION,
        _R.UNIT_LEADER,
        20,
        "Tidspunkt, roller og kven som leier.",
        "Ei øving for alle tre kommunane sparer tid og gir betre læring.",
        "Partane er samde om ei felles øving, leidd av kommunedirektøren i Fjellvik.",
        Promise(
            "Setje dato og deltakarliste for øvinga",
            _R.CHIEF_EXECUTIVE,
            35,
            "Datoen er sett, og alle tre kommunane har meldt på folk.",
        ),
    ),
    "nn-vald": Matter(
        "Vald i nære relasjonar: felles handlingsplan",
        _P.DISCUSSION,
        _R.CHIEF_EXECUTIVE,
        25,
        "Om dei tre kommunane skal ha éin plan.",
        "Kommunane har ulike planar med mykje likt innhald.",
        "Partane er samde om éin felles plan med eitt kapittel for kvar kommune.",
        Promise(
            "Skrive utkast til felles handlingsplan",
            _R.CHIEF_EXECUTIVE,
            80,
            "Utkastet er sendt på høyring i dei tre kommunane.",
        ),
        "Utkast til handlingsplan",
    ),
    "nn-trafikk": Matter(
        "Trafikktryggleik på fylkesvegen ved skulane",
        _P.DISCUSSION,
        _R.POLICE_CONTACT,
        15,
        "Fart, kryssing og snøbrøyting ved to skular.",
        "Farten er høgast om morgonen. Brøytekantane gjer det vanskeleg å sjå små barn.",
        "Partane er samde om kontrollar i skulestarten og brøyting før kl. 07.30.",
        Promise(
            "Gjennomføre kontrollar ved to skular i skulestarten",
            _R.POLICE_CONTACT,
            30,
            "Fire kontrollar er gjennomførte.",
        ),
    ),
    "nn-kontakt": Matter(
        "Politikontakt i Havneset: stadfortredar no og fast løysing",
        _P.INFORMATION,
        _R.UNIT_LEADER,
        15,
        "Korleis kommunen når politiet medan stillinga er ledig.",
        "Ein stadfortredar dekkjer kommunen. Politiet lyser ut stillinga.",
        "Partane er samde om at Havneset får fast kontortid annakvar veke i mellomtida.",
        Promise(
            "Melde frå til kommunen når fast politikontakt er på plass",
            _R.UNIT_LEADER,
            90,
            "Kommunen har fått melding.",
        ),
    ),
    "nn-avtale": Matter(
        "Felles samarbeidsavtale: kven har signert",
        _P.CLARIFICATION,
        _R.MAYOR,
        15,
        "Status i dei tre kommunestyra.",
        "Tindeland og Fjellvik har signert. Havneset tek saka opp på nytt.",
        "Partane er samde om at avtalen gjeld når alle tre har signert.",
        Promise(
            "Leggje avtalen fram for kommunestyret i Havneset",
            _R.CHIEF_EXECUTIVE,
            45,
            "Lagt fram for kommunestyret.",
        ),
        "Avtale, siste utkast",
    ),
    "nn-nett": Matter(
        "Svindel på nett og telefon: informasjon til eldre",
        _P.INFORMATION,
        _R.POLICE_CONTACT,
        15,
        "Korleis vi når dei som ikkje les nettsidene til kommunen.",
        "Pensjonistlaga vil gjerne ha besøk. Heimetenesta kan dele ut eit ark.",
        "Partane er samde om besøk i tre pensjonistlag før jul.",
        Promise(
            "Avtale besøk i tre pensjonistlag",
            _R.POLICE_CONTACT,
            40,
            "Besøka er haldne.",
        ),
    ),
    "nn-bodskap": Matter(
        "Felles bodskap om ungdom og kriminalitet: tal før meining",
        _P.CLARIFICATION,
        _R.MAYOR,
        15,
        "Korleis tre kommunar og politiet snakkar om det same med dei same tala.",
        "Rådet gjekk gjennom kva tala viser, og kva dei ikkje viser.",
        "Partane er samde om at ordføraren i Tindeland skriv utkastet på vegner av alle.",
        Promise(
            "Skrive utkast til felles bodskap om ungdom og kriminalitet",
            _R.MAYOR,
            60,
            "Bodskapen er delt med dei tre kommunane og politiet.",
        ),
    ),
    "nn-moteplan": Matter(
        "Møteplan for neste år, og kven som leier rådet",
        _P.CLARIFICATION,
        _R.SLT_COORDINATOR,
        10,
        "Forslag til datoar. Leiinga går på omgang mellom ordførarane.",
        "Datoane blei gjennomgådde.",
        "Partane er samde om møteplanen.",
    ),
}
