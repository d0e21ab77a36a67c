"""Thematic forums of the demo world: what they meet about, and the mandates their councils gave them."""

from datetime import date

from django.utils import timezone

from meetings.models import AgendaItem, ForumMandate, MandateReport, Topic
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.demo.world.matter import Matter, Promise, Purpose
from politirad.tenancy.permissions import Role

REPORT = "rapport-uteliv"
THEMATIC_MATTERS = {
    "taxiko": Matter(
        "Taxikø og trygg vei hjem",
        Purpose.DISCUSSION,
        Role.EXTENDED_MEMBER,
        20,
        "Hvor og når det blir trangt når utestedene stenger, og hva næringen og kommunen kan gjøre.",
        "Køen ved torget er verst mellom kl. 02 og 03. Gjerder og vakter fra utestedene har hjulpet.",
        "Partene er enige om å flytte holdeplassen til Sjøgata i helgene, på prøve i tre måneder.",
        Promise(
            "Søke om midlertidig holdeplass i Sjøgata", Role.SECTOR_DIRECTOR, 30, "Søknaden er innvilget."
        ),
    ),
    "vertskap": Matter(
        "Ansvarlig vertskap: kurs for utestedene",
        Purpose.DISCUSSION,
        Role.SLT_COORDINATOR,
        25,
        "Hvor mange ansatte som trenger kurs før sommeren, og hvem som holder det.",
        "",
    ),
    "skjenkekontroll": Matter(
        "Skjenkekontroll: erfaringer og plan",
        Purpose.INFORMATION,
        Role.SECTOR_DIRECTOR,
        15,
        "Samlede tall fra kontrollene, og når på året de bør være flere.",
        "Kommunen viste samlede tall. Flest brudd gjelder overskjenking i desember.",
        "",
        Promise(
            "Lage plan for kontrollene i desember", Role.SECTOR_DIRECTOR, 45, "Planen er delt med politiet."
        ),
    ),
    "krisesenter": Matter(
        "Krisesenteret: hva de ser, og hva de trenger av oss",
        Purpose.DISCUSSION,
        Role.SECTOR_DIRECTOR,
        30,
        "Utviklingen i antall henvendelser, og hvordan vi kan møte flere tidligere.",
        "Flere henvender seg selv. Mange vet ikke at hjelpen er gratis.",
        "Partene er enige om felles informasjon på legekontor, skoler og politistasjonen.",
        Promise("Lage felles informasjon på fem språk", Role.SLT_COORDINATOR, 60, "Informasjonen er trykt."),
    ),
    REPORT: Matter(
        "Rapport fra temaforum Uteliv",
        Purpose.DISCUSSION,
        Role.SECTOR_DIRECTOR,
        15,
        "Temaforumet forteller hva det har gjort siden sist, hva det vil gjøre videre, og om rådet bør "
        "endre mandatet.",
        "Forumet har hatt ett møte og prøver en ny holdeplass i Sjøgata. Rådet ba om tall til neste rapport.",
    ),
}
_NIGHTLIFE = (
    "Forumet skal følge utelivet i sentrum, og samordne skjenkekontroll, vakthold og trygg vei hjem.\n\n"
    "Det kan selv bestemme felles kontroller og informasjon. Endringer i skjenketider og i politivedtektene "
    "skal opp i rådet."
)
_DOMESTIC = (
    "Forumet skal gjøre hjelpen kjent og lett å finne for dem som lever med vold i nære relasjoner.\n\n"
    "Det foreslår tiltak i kommunens handlingsplan, og tar opp med rådet det som krever mer penger."
)
_EARLIER = -410
"""The day of a mandate from before the council used the product."""


def make_mandates(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Elvestrand's forum reports twice a year and is soon due; Kongshavn's should have reported by now."""
    given_in = _item(forums["elvestrand"], "Uteliv i sentrum: skjenketider og patruljeplan")
    nightlife = _mandate(
        forums["uteliv"],
        forums["elvestrand"],
        topic="nightlife",
        purpose=_NIGHTLIFE,
        item=given_in,
        given_on=timezone.localdate(given_in.meeting.starts_at),
        reports_every_months=6,
        made_by=people["p-kontakt"],
    )
    report = _item(forums["elvestrand"], THEMATIC_MATTERS[REPORT].title)
    MandateReport.objects.create(mandate=nightlife, meeting=report.meeting, item=report)
    _mandate(
        forums["vinr"],
        forums["kongshavn"],
        topic="close_relations",
        purpose=_DOMESTIC,
        given_on=clock.workday(_EARLIER),
        made_by=people["k-slt"],
    )


def _mandate(
    forum: Forum, council: Forum, *, topic: str, given_on: date, made_by: User, **said: object
) -> ForumMandate:
    return ForumMandate.objects.create(
        forum=forum,
        council=council,
        topic=Topic.objects.filter(code=topic).latest("valid_from"),
        given_on=given_on,
        valid_from=given_on,
        made_by=made_by,
        **said,
    )


def _item(council: Forum, title: str) -> AgendaItem:
    """The first item of the council with this title."""
    found = AgendaItem.objects.filter(meeting__forum=council, title=title).select_related("meeting")
    return found.earliest("meeting__starts_at")
