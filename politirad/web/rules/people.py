"""Whether words with capital letters are the name of a person, or of a place, a school or a heading."""

import re

from politirad.web.rules.given_names import GIVEN_NAMES

_NAME_WORD = r"[A-ZÆØÅÁČĐŊŠŦŽÖÄ][a-zæøåáčđŋšŧžéèüöä]+(?:-[A-ZÆØÅÁ][a-zæøåá]+)?"
NAME = rf"(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,3}})"

_ENDS_OF_THINGS = re.compile(
    r"\w+(?:gata|gaten|veien|vegen|plassen|torget|sentrum|senteret|skole|skule|skolen|skulen|rådet|råd|laget"
    r"|foreningen|foreninga|forening|forbundet|klubben|kommune|fylke|distrikt|politiet|stasjon|stadion|hallen"
    r"|parken|festivalen|prosjektet|planen|økonomi|gruppa|gruppen|utvalget|utvalet|ramnane|ravnene)",
    re.IGNORECASE,
)
_THING_WORDS = """
Antall Avtale Avtalen Barn Bymisjon Club Cup Economics Elever Elevar Figur Forening Fylke Gate Gutter
Gutar Jenter Kapittel Kirke Klasse Klubb Kommune Kors Kyrkje Lag Lions Møte Møtet Plass Politi
Politiet Punkt Råd Rådet Sak Saka Saken Sanitetsforening Sentrum Side Skole Skule Stasjon Tabell
Tall Tiltak Totalt Trinn Uke Ungdom Vald Vedlegg Veg Vei Veke Vel Videregående Vidaregåande Vold
"""
_THINGS = frozenset(_THING_WORDS.split())
# What a sentence may begin with before the name.
_FIRST_WORDS = """
Bekymring Bror Da Den Det Elev Eleven Elevane Elevene Far For Fra Frå Gjelder Gjeld Gutten Guten Hos
Jenta Jenten Kvinnen Mannen Med Mor Mora Moren Naboen Når Og Om Notat Også Referat Skolebytte Snakk
Som Søster Til Ved Vi
"""
_BEFORE_NAMES = frozenset(_FIRST_WORDS.split())
# After these any word with a capital letter is a name.
_PEOPLE = frozenset(
    {"Bror", "Elev", "Eleven", "Gutten", "Guten", "Jenta", "Jenten", "Kvinnen", "Mannen", "Naboen", "Søster"}
)


def names_person(words: str) -> bool:
    """Whether the words are a person's name: a given name first, or two that name nothing else."""
    names = [word for word in words.split() if word not in _BEFORE_NAMES]
    if not names or any(word in _THINGS or _ENDS_OF_THINGS.fullmatch(word) for word in names):
        return False
    return has_given_name(names[0]) or len(names) > 1 or not _PEOPLE.isdisjoint(words.split())


def has_given_name(words: str) -> bool:
    """Whether one of the words is a name that people are given."""
    return any(word.partition("-")[0] in GIVEN_NAMES for word in words.split())
