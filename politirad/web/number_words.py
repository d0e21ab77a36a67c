"""Small numbers in words, as Norwegian writes them in a sentence."""

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

_SMALL_NUMBERS: tuple[Promise, ...] = (
    pgettext_lazy("antall", "null"),
    pgettext_lazy("antall", "én"),
    pgettext_lazy("antall", "to"),
    pgettext_lazy("antall", "tre"),
    pgettext_lazy("antall", "fire"),
    pgettext_lazy("antall", "fem"),
    pgettext_lazy("antall", "seks"),
    pgettext_lazy("antall", "sju"),
    pgettext_lazy("antall", "åtte"),
    pgettext_lazy("antall", "ni"),
    pgettext_lazy("antall", "ti"),
    pgettext_lazy("antall", "elleve"),
    pgettext_lazy("antall", "tolv"),
)


def number_word(number: int) -> str:
    """«tre» up to twelve, then figures."""
    return str(_SMALL_NUMBERS[number]) if 0 <= number < len(_SMALL_NUMBERS) else str(number)
