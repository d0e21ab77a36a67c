"""One meeting of the demo world with the plan behind it."""

from dataclasses import dataclass
from datetime import date, timedelta

from meetings.models import Meeting
from politirad.accounts.models import User
from politirad.councils.models import Seat
from politirad.demo.world.clock import Clock
from politirad.demo.world.joint_plans import About
from politirad.demo.world.plans import Plan
from politirad.tenancy.permissions import Role


@dataclass(frozen=True)
class Session:
    """One meeting with the plan behind it and the people called."""

    plan: Plan
    meeting: Meeting
    day: date
    seats: list[Seat]
    people: dict[str, User]
    clock: Clock
    about: About

    @property
    def writer(self) -> User:
        """The secretary on the day."""
        return next(seat.user for seat in self.seats if seat.is_secretary)

    def seat_of(self, role: Role) -> Seat:
        """Who answers for a role in this council; without one, the secretary does."""
        found = [seat for seat in self.seats if seat.role == role]
        return next(iter(found), next(seat for seat in self.seats if seat.is_secretary))

    def seat_of_person(self, key: str) -> Seat:
        """The seat of a person by their key."""
        return next(seat for seat in self.seats if seat.user == self.people[key])

    def after(self, days: int) -> date:
        """The day `days` after the meeting, or yesterday when that is earlier."""
        return self.clock.before_today(self.day + timedelta(days=days))
