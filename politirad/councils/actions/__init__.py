"""Verbs of forums: setting them up, seating people, and letting others in."""

from politirad.councils.actions.arena import arena_of, create_arena, follow_contact
from politirad.councils.actions.arranging import (
    create_forum,
    override_chair,
    seating_role,
    set_chairing,
    set_municipalities,
)
from politirad.councils.actions.extension import (
    end_withdrawn_extensions,
    give_assent,
    sign_declaration,
    withdraw_assent,
)
from politirad.councils.actions.seating import (
    change_seat,
    end_seat,
    invite,
    opened_by,
    person_called,
    seat_person,
    take_turn_of,
)

__all__ = [
    "arena_of",
    "change_seat",
    "create_arena",
    "create_forum",
    "end_seat",
    "end_withdrawn_extensions",
    "follow_contact",
    "give_assent",
    "invite",
    "opened_by",
    "override_chair",
    "person_called",
    "seat_person",
    "seating_role",
    "set_chairing",
    "set_municipalities",
    "sign_declaration",
    "take_turn_of",
    "withdraw_assent",
]
