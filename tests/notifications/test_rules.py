"""How long to wait, and when to stop."""

from datetime import timedelta

from politirad.notifications.rules import (
    LEASE,
    MOST_ATTEMPTS,
    SWEEP_SIZE,
    WAITS,
    is_refused_for_good,
    is_spent,
    wait_before_next,
)


def test_waits_grow_and_end() -> None:
    minutes = [1, 5, 15, 60, 180, 360, 720]
    waits = [wait_before_next(attempts) for attempts in range(1, MOST_ATTEMPTS)]
    assert waits == [timedelta(minutes=each) for each in minutes] == list(WAITS)


def test_the_last_attempt_is_the_last() -> None:
    assert MOST_ATTEMPTS == 8
    assert [wait_before_next(attempts) for attempts in (0, 8, 9)] == [None, None, None]
    assert [is_spent(attempts) for attempts in (0, 7, 8, 9)] == [False, False, True, True]


def test_a_mail_server_may_be_down_overnight() -> None:
    assert sum(WAITS, timedelta()) > timedelta(hours=20)


def test_a_lease_is_longer_than_a_slow_mail_server() -> None:
    assert timedelta(minutes=1) < LEASE


def test_a_sweep_has_an_end() -> None:
    assert SWEEP_SIZE == 200


def test_only_codes_from_500_refuse_for_good() -> None:
    answers = [(), (450,), (499,), (500,), (550, 599), (550, 450), (600,)]
    assert [is_refused_for_good(codes) for codes in answers] == [
        False,
        False,
        False,
        True,
        True,
        False,
        False,
    ]
