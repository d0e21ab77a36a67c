"""How long to wait, and when to stop."""

from datetime import timedelta

from politirad.notifications.rules import LEASE, MOST_ATTEMPTS, WAITS, wait_before_next


def test_waits_grow_and_end() -> None:
    assert [wait_before_next(attempts) for attempts in (1, 2, MOST_ATTEMPTS - 1)] == [
        timedelta(minutes=1),
        timedelta(minutes=5),
        timedelta(minutes=720),
    ]
    assert list(WAITS) == sorted(WAITS)


def test_the_last_attempt_is_the_last() -> None:
    assert [wait_before_next(MOST_ATTEMPTS), wait_before_next(MOST_ATTEMPTS + 1)] == [None, None]


def test_a_lease_is_longer_than_a_slow_mail_server() -> None:
    assert timedelta(seconds=60) < LEASE
