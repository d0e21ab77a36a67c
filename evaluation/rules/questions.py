"""The parts of a questionnaire: the six main questions, the kinds of question, and what may be answered."""

from collections.abc import Collection, Mapping
from enum import IntEnum, StrEnum


class Main(IntEnum):
    """The main questions: 1-6 are locked, so that years and councils can be compared (R154, BR35).

    7 is «gjort, lært, lurt», which closes every questionnaire and is compared with nothing (R155).
    """

    STATUS = 1
    MEASURES = 2
    RELATIONS = 3
    FRAMES = 4
    LEARNING = 5
    FORWARD = 6
    REFLECTION = 7


class Kind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    """From 1, to a very small degree, to 5, to a very large degree."""
    DEGREE = "degree"
    """Yes, partly or no."""
    STEPS = "steps"
    """How far up the ladder of coordination (domain.md 2.4)."""
    CHOICES = "choices"
    """Some of a list."""
    TEXT = "text"


class Source(StrEnum):
    """Where the list to choose from is taken when a wave starts."""

    MEASURES = "measures"
    ACTORS = "actors"
    FOCUS_AREAS = "focus_areas"
    SECTIONS = "sections"


class Fact(StrEnum):
    """What is known already, and shown beside a question (domain.md 8.7)."""

    MEETINGS = "meetings"
    LEADERSHIP = "leadership"
    IN_TIME = "in_time"


COMPARED = tuple(main for main in Main if main != Main.REFLECTION)
"""The main questions that are followed over the years."""
SCALE = ("1", "2", "3", "4", "5")
DEGREES = ("yes", "partly", "no")
STEPS = ("1", "2", "3", "4")
UNKNOWN = "0"
"""«Vet ikke», which is offered everywhere and counted in no mean."""
LONGEST_ANSWER = 2000
MOST_FOCUS_AREAS = 3
"""Focus areas somebody may want first (domain.md 8.7, question 6.1)."""

_OF_AGREEMENT = frozenset({"1.3", "4.1"})
"""Questions that name the agreement, by the code they had when they were first asked."""
_OF_CONTACT = frozenset({"4.2"})
_OF_BOTH_SIDES = frozenset({"1.2", "1.4", "3.4"})
_FROM_AGREEMENT = frozenset({Source.FOCUS_AREAS, Source.SECTIONS})

_FIXED: Mapping[Kind, tuple[str, ...]] = {Kind.SCALE: SCALE, Kind.DEGREE: DEGREES, Kind.STEPS: STEPS}


def values_of(kind: Kind, options: Collection[str] = ()) -> tuple[str, ...]:
    """What may be answered, «vet ikke» aside; `options` are the keys of a list to choose from."""
    return _FIXED.get(kind, tuple(options))


def may_open(main: Main, visited: Collection[int]) -> bool:
    """Whether the page of a main question may be opened: the way forward comes after the other five (R154).

    `visited` are the main questions the reader has been through; nothing has to be answered.
    """
    return main != Main.FORWARD or all(other in visited for other in Main if other < Main.FORWARD)


def is_fit(code: str, source: str, *, is_slt: bool, is_arena: bool) -> bool:
    """Whether a national question fits a forum from the start; the forum may ask it all the same (R153).

    A group of an SLT network and an arena have no agreement of their own. The group has no politikontakt to
    speak of, and in the arena, where only the police sit, nobody answers for two sides. `code` is the one the
    question had when it was first asked; a later version may call it something else.
    """
    if not (is_slt or is_arena):
        return True
    if code in _OF_AGREEMENT or source in _FROM_AGREEMENT:
        return False
    return code not in (_OF_CONTACT if is_slt else _OF_BOTH_SIDES)
