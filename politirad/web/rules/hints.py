"""Signs that a text is about one person or one case; they warn, and going on asks for a reason (BR22)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from politirad.web.rules.national_ids import plain
from politirad.web.rules.people import NAME, has_given_name, names_person


class Hint(StrEnum):
    """What a sign in a text may be (BR22, domain.md 5.4)."""

    DATE_OF_BIRTH = "date_of_birth"
    CASE_NUMBER = "case_number"
    LEGAL_STATUS = "legal_status"
    NAME_AND_AGE = "name_and_age"
    NAME_AND_SCHOOL = "name_and_school"
    GRADING = "grading"
    UNREAD = "unread"


@dataclass(frozen=True)
class Sign:
    """One place in a text that gives a hint, with the words that gave it."""

    hint: Hint
    words: str


type _Match = re.Match[str]


@dataclass(frozen=True)
class _Look:
    """What is looked for, and whether what is found is meant."""

    hint: Hint
    pattern: re.Pattern[str]
    is_meant: Callable[[_Match], bool] = bool
    is_for_tables: bool = True
    is_for_prose: bool = True


def _is_person(found: _Match) -> bool:
    return names_person(found["name"])


def _is_known_person(found: _Match) -> bool:
    return names_person(found["name"]) and has_given_name(found["name"])


# --- Date of birth ------------------------------------------------------------------------------

_MONTHS = r"(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)[a-zæøå]*"
_DATE = (
    r"(?:\d{1,2}\.?\s?[./-]\s?\d{1,2}\s?[./\s-]\s?\d{2,4}|\d{4}-\d\d-\d\d|\d{6}(?:\d\d)?"
    rf"|\d{{1,2}}\.?\s+{_MONTHS}\.?,?\s+\d{{2,4}})(?!\d)"
)
_BORN = re.compile(
    rf"(?<![a-zæøå])(?:(?:født|fødd|born)(?:\s+i\s+\w+)?[\s:,]*(?:den\s+)?"
    rf"|fødsels?(?:dato|dag)\w*[^\d\n]{{0,20}}|f\.?\s?dato[\s:.]*|f[.:\s]\s?:?\s?){_DATE}",
    re.IGNORECASE,
)

# --- Case numbers -------------------------------------------------------------------------------

# The police number their cases with eight digits, and have come to those that begin with 1.
_CASE_WORDS = (
    r"(?:(?:politi|straffe|anmeldelses|retts)?sa[kc](?:a|en|s)?(?:nummer|nr|snummer|snr)?|straffesak\w*|politisak\w*"
    r"|anmeld\w+|anm\.|melding\w*|henlegg\w*|BL-?(?:nummer|nr)?)"
)
_CASE = re.compile(
    rf"\b{_CASE_WORDS}[\s:._]*(?:(?:med\s)?(?:nr|nummer(?:et)?)[\s:.]*)?1\d[\s.]?\d{{3}}[\s.]?\d{{3}}(?!\d)"
    rf"|\b(?:straffesak|politisak|anmeldelse)\w*\s(?:nr\.?\s)?\d{{1,6}}/\d\d(?:\d\d)?\b"
    r"|\b(?:PO|politilogg\w*|oppdrag\w*)(?:-?(?:nr|nummer|logg\w*))?[\s.:]*(?:PO\s)?\d[\d-]{7,}"
    r"|\b\d\d-\d{5,6}[A-Z]{3}-[A-ZÆØÅ]{4}",
    re.IGNORECASE,
)
# In a table eight digits are a sum or a code, so there a word must say what they are.
_CASE_OR_NUMBER = re.compile(rf"{_CASE.pattern}|(?<![\d.,/+-])1\d{{7}}(?![\d-]|[.,]\d)", re.IGNORECASE)
_YEARS_OF_FILES = range(1900, 2100)
_OTHER_NUMBERS = re.compile(
    r"(?:kid|faktura|kunde|ordre|org|konto|avtal|avtale|tilbud|inventar|måler|målar|tlf|telefon|mobil|ring|sms|faks"
    r"|prosjekt|kontrakt|regning|rekning|bilag|ansatt|tilsett|medlem|abonnement|billett|løpe|versjon"
    r"|scan|serie|bestilling|artikkel|vare|lisens|kode|kart|utm|koordinat|kr|kroner)\w*"
    r"[\s.:_-]*(?:nr|nummer|id)?[\s.:_-]*\d{0,4}$",
    re.IGNORECASE,
)


def _is_case_number(found: _Match) -> bool:
    """Said to be one, or eight digits that are no day, no round sum and not said to be something else."""
    digits, before = found.group(), found.string[max(found.start() - 30, 0) : found.start()]
    is_other = _is_date(digits) or digits.endswith("000") or _OTHER_NUMBERS.search(before)
    return not (digits.isdecimal() and is_other)


def _is_date(digits: str) -> bool:
    try:
        day = date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return False
    return day.year in _YEARS_OF_FILES


_AGE = r"(?<!\d)[1-9]\d?"

# --- Legal status -------------------------------------------------------------------------------

_SOMEBODY = (
    r"(?:han|hun|ho|hen|vedkomm?[ae]nde|personen|gutten|guten|jent[ae]n?|eleven|barnet|ungdommen|familien"
    r"|mannen|kvinn[ea]n?|faren|far|mor[ae]?n?|bror(?:en)?|søster(?:en)?|syster[ae]?|naboen|gjerningsmannen"
    r"|\w*(?:eieren|eigaren)|\d\d-åring(?:en)?)(?:\s(?:hans|hennes|hennar|deres|deira))?"
)
_STATUS = (
    r"(?:anmeldt|meldt? til politiet|mistenkt|sikt(?:et|a)(?! (?:inn|seg|på))|tiltalt|arrestert"
    r"|pågr(?:epet|ipen)|døm[td]|domfelt|straffedømt|varetekts\w+|(?:i )?varetekt|løslatt|lauslaten"
    r"|besøksforbo?u?d|ungdomsstraff|samfunnsstraff|etterlyst|(?:rus|ungdoms)kontrakt|utvist|bortvist"
    r"|under oppfølging av barnevernet|under omsorg|bøtela(?:gt|gd)|fornærm(?:et|a)|tilstått"
    r"|påtaleunnlatelse|under etterforskning|en dom|ein dom)\b"
)
_HAPPENED = (
    r"(?:er|ble|blei|vart|var|fikk|fekk|sit|sitter|son[ea]r"
    r"|har(?:\s+(?:vært|vore|fått|tidligere|tidlegare))?)"
)
_SOMEBODY_IS = re.compile(rf"\b{_SOMEBODY}\s+{_HAPPENED}\s+(?:[a-zæøå]+\s+){{0,2}}?{_STATUS}", re.IGNORECASE)
_NAMED_IS = re.compile(
    rf"\b{NAME}(?:,?\s\(?{_AGE}(?:\sår)?\)?,?)?\s+{_HAPPENED}\s+(?:[a-zæøå]+\s+)?{_STATUS}"
)
_THE_SUSPECT = re.compile(
    r"(?:^|[.!?:]\s+|\b[Dd]en\s)(?:[Ss]iktede|[Mm]istenkte|[Tt]iltalte|[Dd]omfelte|[Ff]ornærmede)\s+"
    r"(?:er|ble|bor|bur|møtte|har|var|vart|nekter|nektar|skal|i sak(?:en|a))\b",
    re.MULTILINE,
)

# --- A name with an age or a school ---------------------------------------------------------------

_YEARS = r"\s?år(?!\s+(?:som|i|siden|sidan|med|etter|på)\b)(?:\s+gam\w+)?(?![a-zæøå])"
_NAME_AGE = re.compile(rf"\b{NAME},?\s*(?:\({_AGE}(?:{_YEARS})?\)|(?:på\s|er\s|og er\s)?{_AGE}{_YEARS})")
_AGE_NAME = re.compile(rf"{_AGE}(?:\s?år\s+gam\w+|-år(?:ing|ig)\w*)\s+{NAME}")
_GIVEN_NAME_AGE = re.compile(
    rf"\b{NAME}(?:,\s{_AGE}(?=,|\.\s+[A-ZÆØÅ]|\.?$)|\s(?:på|er)\s{_AGE}(?=[.,]?$|,\s|\.\s+[A-ZÆØÅ]|\s(?:er|har|går|bor|bur)\b))",
    re.MULTILINE,
)
_GRADE = (
    r"(?:\d{1,2}\.?\s?(?:klasse|trinn|klassetrinn|steg)|(?:sjette|sjuende|sjuande|åttende|åttande|niende|niande|tiende"
    r"|tiande)\s(?:klasse|trinn|steg)|\d{1,2}\s?[A-H]\b|[Vv][Gg]\s?[123]\b|yrkesfag)"
)
_SCHOOL = r"(?:[A-ZÆØÅ][\wæøå-]+\s){1,2}(?:(?:barne|ungdoms)?sk[ou]le[na]?|videregående|vidaregåande|vgs)"
_GOES = (
    r"(?:(?:er\s)?elev|går|gjekk|gikk(?:\stidligere)?|har\sslutt[ae]t?|begynner|byrjar|begynte|start[ea]r)"
)
_NAME_SCHOOL = re.compile(
    rf"\b{NAME},?\s(?:(?:som|og)\s)?"
    rf"(?:(?:{_GOES}\s)?(?:(?:i|på|fra|frå)\s)?(?:same?\sklasse,\s)?{_GRADE}"
    rf"|(?:{_GOES}\s(?:(?:i|på|ved)\s)?|på\s){_SCHOOL})"
)
_THE_PUPIL = re.compile(rf"\b[Ee]lev(?:en|ane|ene)?\s(?:heter\s|heiter\s)?{NAME}")
_GIVEN_NAME_SCHOOL = re.compile(rf"\b{NAME}\s\({_SCHOOL}\)")
_TITLE = re.compile(
    r"\w*(?:leder|leiar|rektor|lærer|lærar|kontakt|koordinator|sjef|terapeut|pleier|pleiar|inspektør|rådgiver|rådgjevar"
    r"|ordfører|ordførar|direktør|betjent|lensmann|advokat|ombud|assistent|veileder|rettleiar|vaktmester)\s$",
    re.IGNORECASE,
)


def _is_pupil(found: _Match) -> bool:
    """A person who is not there by a title: a head teacher is named with the school too."""
    before = found.string[max(found.start() - 40, 0) : found.start()]
    return names_person(found["name"]) and not _TITLE.search(before)


def _is_young_pupil(found: _Match) -> bool:
    """A first name alone: whoever represents a school is named in full."""
    return len(found["name"].split()) == 1 and has_given_name(found["name"])


# --- Gradings -------------------------------------------------------------------------------------

_GRADINGS = r"(?:STRENGT\s)?(?:BEGRENSET|KONFIDENSIEL[TL]|HEMMEL[IE]G|FORTROL[IE]G)"
_SHOUTED = r"[A-ZÆØÅ]{2,}"
_STAMP = re.compile(
    rf"(?<![A-Za-zÆØÅæøå])(?<![A-ZÆØÅ]{{2}} ){_GRADINGS}(?![A-Za-zÆØÅæøå])(?!\s{_SHOUTED}\b)"
    r"|\bNATO\s(?:RESTRICTED|CONFIDENTIAL|SECRET)\b"
)
_SAID_GRADED = re.compile(
    r"grader(?:ing|t)\w*[\s:,«\"(]*(?:nivå|informasjon|som)?[\s:,«\"(]*"
    r"(?:strengt\s)?(?:begrenset|konfidensielt|hemmel[ie]g|fortrol[ie]g)(?![a-zæøå])",
    re.IGNORECASE,
)

_LOOKS = (
    _Look(Hint.DATE_OF_BIRTH, _BORN),
    _Look(Hint.CASE_NUMBER, _CASE_OR_NUMBER, _is_case_number, is_for_tables=False),
    _Look(Hint.CASE_NUMBER, _CASE, is_for_prose=False),
    _Look(Hint.LEGAL_STATUS, _SOMEBODY_IS),
    _Look(Hint.LEGAL_STATUS, _NAMED_IS, _is_known_person),
    _Look(Hint.LEGAL_STATUS, _THE_SUSPECT),
    _Look(Hint.NAME_AND_AGE, _NAME_AGE, _is_person),
    _Look(Hint.NAME_AND_AGE, _AGE_NAME, _is_person),
    _Look(Hint.NAME_AND_AGE, _GIVEN_NAME_AGE, _is_known_person),
    _Look(Hint.NAME_AND_SCHOOL, _NAME_SCHOOL, _is_pupil),
    _Look(Hint.NAME_AND_SCHOOL, _THE_PUPIL, _is_known_person),
    _Look(Hint.NAME_AND_SCHOOL, _GIVEN_NAME_SCHOOL, _is_young_pupil),
    _Look(Hint.GRADING, _STAMP),
    _Look(Hint.GRADING, _SAID_GRADED),
)


def find_signs(text: str, *, is_table: bool = False) -> Iterator[Sign]:
    """Every sign of a person or a single case in a text (BR22); in a table figures alone are none."""
    searched = plain(text)
    for look in _LOOKS:
        if not (look.is_for_tables if is_table else look.is_for_prose):
            continue
        for found in look.pattern.finditer(searched):
            if look.is_meant(found):
                yield Sign(look.hint, " ".join(found.group().split()))


def warn_about_person_data(text: str) -> tuple[Hint, ...]:
    """The kinds of signs in a text, each once; the writer is advised, not stopped (BR22)."""
    return tuple(dict.fromkeys(sign.hint for sign in find_signs(text)))
