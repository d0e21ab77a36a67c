"""Days and clocks in words, the way Norwegian and English readers write them."""

from datetime import date, datetime, time
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext

NBSP = "\u00a0"
EN_DASH = "\u2013"
NEAR_DAYS = 14

type Moment = date | datetime


class _Names(NamedTuple):
    """How one language names months and weekdays (Monday first)."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_NORWEGIAN_MONTHS = _split(
    "januar februar mars april mai juni juli august september oktober november desember"
)
_NORWEGIAN_SHORT = _split("jan. feb. mars april mai juni juli aug. sep. okt. nov. des.")
_LANGUAGES = {
    "nb": _Names(
        _NORWEGIAN_MONTHS,
        _NORWEGIAN_SHORT,
        _split("mandag tirsdag onsdag torsdag fredag lørdag søndag"),
        _split("man. tir. ons. tor. fre. lør. søn."),
    ),
    "nn": _Names(
        _NORWEGIAN_MONTHS,
        _NORWEGIAN_SHORT,
        _split("måndag tysdag onsdag torsdag fredag laurdag sundag"),
        _split("mån. tys. ons. tor. fre. lau. sun."),
    ),
    "en": _Names(
        _split("January February March April May June July August September October November December"),
        _split("Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec"),
        _split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        _split("Mon Tue Wed Thu Fri Sat Sun"),
    ),
}


def _language() -> str:
    code = (get_language() or "nb")[:2]
    return code if code in _LANGUAGES else "nb"


def _names() -> _Names:
    return _LANGUAGES[_language()]


def local_day(moment: Moment) -> date:
    """The calendar day in Norway; moments with a time zone are moved there first."""
    if isinstance(moment, datetime):
        return (timezone.localtime(moment) if timezone.is_aware(moment) else moment).date()
    return moment


def _local_clock(moment: datetime | time) -> time:
    if isinstance(moment, time):
        return moment
    return (timezone.localtime(moment) if timezone.is_aware(moment) else moment).time()


def _number(on: date) -> str:
    return f"{on.day}{'' if _language() == 'en' else '.'}{NBSP}"


def month_name(month: int) -> str:
    """«februar» for 2."""
    return _names().months[month - 1]


def weekday_name(weekday: int) -> str:
    """«mandag» for 0."""
    return _names().weekdays[weekday]


def month_year(moment: Moment) -> str:
    """«desember 2026»."""
    on = local_day(moment)
    return f"{month_name(on.month)} {on.year}"


def day_month(moment: Moment) -> str:
    """«9. desember», never broken between the number and the month."""
    on = local_day(moment)
    return f"{_number(on)}{month_name(on.month)}"


def day(moment: Moment) -> str:
    """«9. desember 2026»."""
    return f"{day_month(moment)} {local_day(moment).year}"


def short_day(moment: Moment) -> str:
    """«9. des.»."""
    on = local_day(moment)
    return f"{_number(on)}{_names().short_months[on.month - 1]}"


def short_month(moment: Moment) -> str:
    """«des», for the date block."""
    return _names().short_months[local_day(moment).month - 1].removesuffix(".")


def weekday_day(moment: Moment) -> str:
    """«onsdag 9. desember 2026»."""
    return f"{_names().weekdays[local_day(moment).weekday()]} {day(moment)}"


def weekday_day_month(moment: Moment) -> str:
    """«onsdag 9. desember»."""
    return f"{_names().weekdays[local_day(moment).weekday()]} {day_month(moment)}"


def short_weekday_day(moment: Moment) -> str:
    """«ons. 9. des.»."""
    return f"{_names().short_weekdays[local_day(moment).weekday()]} {short_day(moment)}"


def deadline_day(moment: Moment, *, today: date) -> str:
    """The day of a deadline: with its weekday when it is near, with its year when it is another year."""
    on = local_day(moment)
    if 0 <= (on - today).days <= NEAR_DAYS:
        return weekday_day_month(on)
    return day_month(on) if on.year == today.year else day(on)


def _digits(clock_time: time) -> str:
    return clock_time.strftime("%H:%M" if _language() == "en" else "%H.%M")


def _clock_words(digits: str) -> str:
    return digits if _language() == "en" else f"kl.{NBSP}{digits}"


def clock(moment: datetime | time) -> str:
    """«kl. 09.00»."""
    return _clock_words(_digits(_local_clock(moment)))


def clock_range(start: datetime | time, end: datetime | time) -> str:
    """«kl. 09.00-11.00», with an en dash."""
    return _clock_words(f"{_digits(_local_clock(start))}{EN_DASH}{_digits(_local_clock(end))}")


def days_until(moment: Moment, *, today: date) -> str:
    """«i dag», «i morgen», «om 15 dager», «for 4 dager siden»."""
    days = (local_day(moment) - today).days
    near = {0: gettext("i dag"), 1: gettext("i morgen"), -1: gettext("i går")}
    if days in near:
        return near[days]
    if days > 0:
        return ngettext("om %(days)s dag", "om %(days)s dager", days) % {"days": days}
    return ngettext("for %(days)s dag siden", "for %(days)s dager siden", -days) % {"days": -days}


def days_over(moment: Moment, *, today: date) -> str:
    """«4 dager over», for a deadline that has passed."""
    days = (today - local_day(moment)).days
    return ngettext("%(days)s dag over", "%(days)s dager over", days) % {"days": days}
