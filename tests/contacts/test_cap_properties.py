"""Whatever is done, in whatever order: nobody is given more than the cap, and rights follow (BR02)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contacts import actions, rules
from contacts.models import ContactLimit, PoliceContactAssignment
from politirad.tenancy.models import RoleAppointment
from politirad.tenancy.permissions import Role
from tests.contacts.making import DEPUTY, PRIMARY, START, Register, claims_of, room_of

REFUSED = (ValidationError, ObjectDoesNotExist)
STEPS = st.tuples(
    st.sampled_from(["assign", "deputy", "end", "prolong", "change", "cancel", "grant", "refuse", "limit"]),
    st.integers(0, 6),
    st.integers(0, 12),
    st.integers(0, 12),
)
MONTH = timedelta(days=30)


def _do(register: Register, what: str, town: int, one: int, two: int) -> object:
    """Do one thing; `one` and `two` are months from the start, or say which row it is done to."""
    first, last = START + one * MONTH, START + (one + two) * MONTH if two else None
    made: dict[str, Callable[[], Any]] = {
        "assign": lambda: register.assign(town, valid_from=first, valid_until=last),
        "deputy": lambda: register.assign(town, kind=DEPUTY, valid_from=first, valid_until=last),
        "end": lambda: actions.end_assignment(_row(one), on=START + two * MONTH, by=register.manager),
        "prolong": lambda: actions.prolong_assignment(_row(one), until=last, by=register.manager),
        "change": lambda: actions.change_kind(
            _row(one), (PRIMARY, DEPUTY)[two % 2], on=START + two * MONTH, by=register.manager
        ),
        "cancel": lambda: actions.cancel_assignment(_row(one), by=register.manager),
        "grant": lambda: register.grant(town, most=4 + two % 2, valid_from=first, valid_until=last or first),
        "refuse": lambda: actions.decide_exception(
            register.apply(town), rules.ExceptionState.REFUSED, text="Nei", by=register.decider
        ),
        "limit": lambda: _raise_limit(register, first),
    }
    return made[what]()


def _raise_limit(register: Register, first: date) -> object:
    """One more from a day; a lower one would flag what stands, and refuse nothing."""
    most = ContactLimit.objects.count() + 3
    return actions.change_limit(most, valid_from=first, source="Ny veileder", by=register.decider)


def _row(n: int) -> PoliceContactAssignment:
    rows = PoliceContactAssignment.objects.order_by("pk")
    return rows[n % (rows.count() or 1)]


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
def test_nobody_is_given_more_than_the_cap_whatever_is_done(
    register: Register, steps: list[tuple[str, int, int, int]]
):
    with transaction.atomic():
        for step in steps:
            try:
                with transaction.atomic():
                    _do(register, *step)
            except (*REFUSED, IndexError):
                continue
            connection.check_constraints()
        _check(register)
        transaction.set_rollback(True)


def _check(register: Register) -> None:
    claims, room = claims_of(register.contact), room_of(register.contact)
    for claim in claims:
        assert not rules.is_over_cap(claim.span.first, claims, room)
        over = PoliceContactAssignment.objects.over_cap_on(claim.span.first)
        assert not over.exists()
    active = PoliceContactAssignment.objects.active().values_list("municipality", "valid_from", "valid_until")
    held = RoleAppointment.objects.filter(role=Role.POLICE_CONTACT)
    assert sorted(map(str, held.values_list("municipality", "valid_from", "valid_until"))) == sorted(
        map(str, active)
    )
