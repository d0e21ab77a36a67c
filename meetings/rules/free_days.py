"""The days nobody should be called to a meeting: public holidays and school holidays."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

import holidays


class Why(StrEnum):
    """Why a day is left alone; the reader is always told (domain.md 11, trap 17)."""

    HOLIDAY = "holiday"
    SUMMER = "summer"
    CHRISTMAS = "christmas"
    WINTER = "winter"
    EASTER = "easter"
    AUTUMN = "autumn"


class Weeks(NamedTuple):
    """The weeks of the calendar in which a county's schools have winter and autumn holidays."""

    winter: int
    autumn: int


USUAL_WEEKS = Weeks(winter=8, autumn=40)
COUNTY_WEEKS: Mapping[str, Weeks] = {
    "03": Weeks(8, 40),
    "11": Weeks(9, 41),
    "15": Weeks(8, 41),
    "18": Weeks(9, 41),
    "31": Weeks(8, 40),
    "32": Weeks(8, 40),
    "33": Weeks(8, 40),
    "34": Weeks(9, 41),
    "39": Weeks(8, 40),
    "40": Weeks(8, 40),
    "42": Weeks(8, 40),
    "46": Weeks(9, 41),
    "50": Weeks(8, 41),
    "55": Weeks(9, 41),
    "56": Weeks(10, 41),
}
"""Usual weeks by county number, valid from 1 January 2024. Each municipality sets its own school
calendar, so a forum may always take the day all the same."""

_MIDSUMMER_EVE, _SCHOOL_STARTS = (6, 23), (8, 17)
_CHRISTMAS_FROM, _CHRISTMAS_TO = (12, 20), (1, 4)
_SATURDAY = 5


def why_free(day: date, county: str = "") -> Why | None:
    """Why no meeting should be set on `day` in the county with this number; None for an ordinary day.

    Public holidays come from the calendar. School holidays are the usual weeks: summer from the
    Saturday before Midsummer Eve, the week before Easter, and winter and autumn by county.
    """
    weeks = COUNTY_WEEKS.get(county, USUAL_WEEKS)
    reasons = {
        Why.HOLIDAY: day in _public_holidays(day.year),
        Why.SUMMER: _summer_from(day.year) <= day <= date(day.year, *_SCHOOL_STARTS),
        Why.CHRISTMAS: _in_year(day) >= _CHRISTMAS_FROM or _in_year(day) <= _CHRISTMAS_TO,
        Why.EASTER: _easter_monday(day.year) - timedelta(days=7) <= day <= _easter_monday(day.year),
        Why.WINTER: day.isocalendar().week == weeks.winter,
        Why.AUTUMN: day.isocalendar().week == weeks.autumn,
    }
    return next((why for why, applies in reasons.items() if applies), None)


@cache
def _public_holidays(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("NO", years=year, expand=False)


def _easter_monday(year: int) -> date:
    (good_friday,) = _public_holidays(year).get_named("Langfredag", lookup="exact")
    return good_friday + timedelta(days=3)


def _summer_from(year: int) -> date:
    eve = date(year, *_MIDSUMMER_EVE)
    return eve - timedelta(days=(eve.weekday() - _SATURDAY) % 7)


def _in_year(day: date) -> tuple[int, int]:
    return day.month, day.day
