"""The geometry of the annual wheel."""

from datetime import date
from itertools import pairwise

import pytest

from politirad.web.drawing import Point, Wheel, annual_wheel

TODAY = date(2026, 11, 24)


def wheel(*days: date, year: int = 2026) -> Wheel:
    return annual_wheel(year, days, today=TODAY, lead_days=35)


def test_wheel_says_which_months_are_past_and_which_is_now():
    months = wheel().months
    assert [sector.first_day.month for sector in months if sector.is_past] == list(range(1, 11))
    assert [sector.first_day.month for sector in months if sector.is_now] == [11]
    assert all(sector.is_past for sector in wheel(year=2025).months)
    assert not any(sector.is_past or sector.is_now for sector in wheel(year=2027).months)


def test_year_begins_at_the_top_and_goes_clockwise():
    assert wheel(date(2026, 1, 1)).marks[0].at == Point("220.00", "23.00")
    quarter = float(wheel(date(2026, 4, 2)).marks[0].at.x)
    assert quarter == pytest.approx(417, abs=1)


def test_only_the_present_year_has_a_hand():
    assert wheel(year=2025).hand is None
    assert wheel().hand == (Point("161.59", "143.82"), Point("105.61", "70.81"))


def test_marks_close_in_time_do_not_hide_each_other():
    days = [date(2026, 12, 1), date(2026, 12, 2), date(2026, 12, 3)]
    places = [(float(mark.at.x), float(mark.at.y)) for mark in wheel(*days).marks]
    apart = [((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 for (x0, y0), (x1, y1) in pairwise(places)]
    assert all(distance > 32 for distance in apart)


def test_no_number_carries_a_comma():
    drawn = wheel(date(2026, 2, 11), date(2026, 12, 9))
    texts = [sector.path for sector in drawn.months] + [mark.lead for mark in drawn.marks]
    assert "," not in "".join(texts)


def test_lead_up_never_reaches_into_the_year_before():
    assert wheel(date(2026, 1, 5)).marks[0].lead.startswith("M221.8")
