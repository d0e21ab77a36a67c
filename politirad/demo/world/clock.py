"""Days and moments counted from one «today», so that the demo world is always alive."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_OSLO = ZoneInfo("Europe/Oslo")
_SATURDAY = 5
_JULY = 7
_FREE_DAYS = {(5, 1), (5, 17)}
# From Maundy Thursday to Easter Monday, Ascension Day and Whit Monday, in days from Easter Sunday.
_AROUND_EASTER = {-3, -2, -1, 0, 1, 39, 50}


@dataclass(frozen=True)
class Clock:
    """Counts from `today`; negative days lie behind."""

    today: date

    def day(self, offset: int) -> date:
        """The day `offset` days from today."""
        return self.today + timedelta(days=offset)

    def workday(self, offset: int) -> date:
        """A day people meet on, at or next to `offset`: days behind move back, days ahead forward."""
        step = timedelta(days=-1 if offset < 0 else 1)
        day = self.day(offset)
        while not _is_workday(day):
            day += step
        return day

    def before_today(self, day: date) -> date:
        """`day`, or yesterday when that is earlier: for what has happened already."""
        return min(day, self.day(-1))


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """A time of day in Oslo."""
    return at(day, time(hour, minute))


def at(day: date, clock_time: time) -> datetime:
    """The day at `clock_time` in Oslo."""
    return datetime.combine(day, clock_time, _OSLO)


def _is_workday(day: date) -> bool:
    """No meetings on weekends, in July, around Christmas and Easter, or on the holidays of spring."""
    in_year = (day.month, day.day)
    is_christmas = in_year >= (12, 20) or in_year <= (1, 5)
    is_fixed = is_christmas or day.month == _JULY or in_year in _FREE_DAYS
    is_moving = (day - easter_sunday(day.year)).days in _AROUND_EASTER
    return day.weekday() < _SATURDAY and not (is_fixed or is_moving)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - correction + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
