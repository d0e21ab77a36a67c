"""Two pilots in the fictional district: one that runs in two municipalities, and one to come (R103)."""

from evaluation.actions import add_pilot, add_source, place_pilot
from politirad.accounts.models import User
from politirad.demo.world.clock import Clock
from politirad.demo.world.places import Places


def make_pilots(places: Places, people: dict[str, User], clock: Clock) -> None:
    """Take them into the register, as the district's administrator would."""
    by, district = people["p-distrikt"], places.district
    running = add_pilot(
        districts=[district.pk],
        by=by,
        title="Felles ungdomspatrulje før skoleferier",
        what=(
            "Politikontakten, utekontakten og natteravnene går sammen i sentrum de to siste helgene før hver"
            " skoleferie. De møtes en halv time før og en halv time etter."
        ),
        why="Uro og hærverk øker før feriene, og hver av oss har vært ute på forskjellige kvelder.",
        leader="Midtkyst politidistrikt, sammen med oppvekst i de to kommunene",
        starts_on=clock.day(-200),
        ends_on=clock.day(165),
        goal="Færre meldinger om uro i sentrum de helgene, og at flere unge kjenner en av dem som er ute.",
        evaluation_method="Samme spørreskjema til elevrådene før og etter, og tall på meldinger om uro.",
        evaluated_by="Høgskolen i Kongshavn",
        evaluated_when="Et halvt år etter siste helg",
    )
    towns = [places.towns[name].pk for name in ("Elvestrand", "Storvåg")]
    running = place_pilot(running, seen=running.version, towns={district.pk: towns}, by=by)
    add_source(
        running,
        by=by,
        kind="other",
        title="Plan for felles ungdomspatrulje",
        publisher="Midtkyst politidistrikt",
        year=clock.day(-200).year,
        address="",
        recommendations="",
    )
    add_pilot(
        districts=[district.pk],
        by=by,
        title="Digitalt politiråd i små kommunar",
        what=(
            "Kommunar med under 4000 innbyggjarar møtest på video annakvar gong, med same dagsorden og"
            " kunnskapsgrunnlag som i dei andre møta."
        ),
        why="Lange reiser gjer at møte fell bort om vinteren.",
        leader="Midtkyst politidistrikt",
        starts_on=clock.day(70),
        ends_on=clock.day(435),
        goal="Fire møte i året i kvar kommune, med leiarane til stades.",
        evaluation_method="Talet på møte og kven som møtte, mot året før, og ei kort evaluering i kvart råd.",
    )
