"""Two pilots in the fictional district: one that runs in two municipalities, and one to come (R103)."""

from evaluation.actions import add_pilot, add_source, place_pilot
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock

_RUNNING = {
    "title": "Felles ungdomspatrulje før skoleferier",
    "what": (
        "Politikontakten, utekontakten og natteravnene går sammen i sentrum de to siste helgene før hver"
        " skoleferie. De møtes en halv time før og en halv time etter."
    ),
    "why": "Uro og hærverk øker før feriene, og hver av oss har vært ute på forskjellige kvelder.",
    "leader": "Midtkyst politidistrikt, sammen med oppvekst i de to kommunene",
    "goal": "Færre meldinger om uro i sentrum de helgene, og at flere unge kjenner en av dem som er ute.",
    "evaluation_method": "Samme spørreskjema til elevrådene før og etter, og tall på meldinger om uro.",
    "evaluated_by": "Høgskolen i Kongshavn",
    "evaluated_when": "Et halvt år etter siste helg",
}
_PLANNED = {
    "title": "Digitalt politiråd i små kommunar",
    "what": (
        "Kommunar med under 4000 innbyggjarar møtest på video annakvar gong, med same dagsorden og"
        " kunnskapsgrunnlag som i dei andre møta."
    ),
    "why": "Lange reiser gjer at møte fell bort om vinteren.",
    "leader": "Midtkyst politidistrikt",
    "goal": "Fire møte i året i kvar kommune, med leiarane til stades.",
    "evaluation_method": "Talet på møte og kven som møtte, mot året før, og ei kort evaluering i kvart råd.",
}
_PLAN = {
    "kind": "other",
    "title": "Plan for felles ungdomspatrulje",
    "publisher": "Midtkyst politidistrikt",
    "address": "",
    "recommendations": "",
}
_DAYS_OF_RUNNING, _DAYS_OF_PLANNED = (-200, 165), (70, 435)


def make_pilots(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Take them into the register, as the district's administrator would."""
    by, council = people["p-distrikt"], forums["elvestrand"]
    district_id = council.unit.district_id
    towns = [forums[name].municipalities.get().pk for name in ("elvestrand", "storvag")]
    first, last = map(clock.day, _DAYS_OF_RUNNING)
    running = add_pilot(districts=[district_id], by=by, starts_on=first, ends_on=last, **_RUNNING)
    placed = place_pilot(running, seen=running.version, towns={district_id: towns}, by=by)
    add_source(placed, by=by, year=first.year, **_PLAN)
    first, last = map(clock.day, _DAYS_OF_PLANNED)
    add_pilot(districts=[district_id], by=by, starts_on=first, ends_on=last, **_PLANNED)
