"""PostgreSQL triggers that keep approved minutes as they were approved (BR25, BR42)."""

import pgtrigger

_REFUSE = "RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'"


def sealed_when_approved(state: str) -> pgtrigger.Trigger:
    """Refuse any change or deletion of a row while the SQL expression `state` says approved."""
    return pgtrigger.Trigger(
        name="sealed_when_approved",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF {state} = 'approved' THEN {_REFUSE}; END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


def sealed_with_meeting(meeting_id: str) -> pgtrigger.Trigger:
    """Refuse changes to, and additions of, a row whose meeting is approved.

    `meeting_id` is an SQL expression on ROW, which stands for the row as it was and as it will be: nothing
    is taken out of approved minutes, and nothing is moved into them.
    """
    before, after = _state_of(meeting_id, "OLD"), _state_of(meeting_id, "NEW")
    return pgtrigger.Trigger(
        name="sealed_with_meeting",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                IF {before} = 'approved' THEN {_REFUSE}; END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF {after} = 'approved' THEN {_REFUSE}; END IF;
            RETURN NEW;
        """,
    )


ITEM_MEETING = "(SELECT meeting_id FROM meetings_agendaitem WHERE id = ROW.item_id)"


def kept_as_promised() -> pgtrigger.Trigger:
    """Keep the action items of approved minutes: none comes or goes, and none promises something else.

    Who is responsible, the deadline and how it goes may still change (BR28). It may be withdrawn with a
    reason, for good, and stays visible (G69). A receiver may give way to another, never to nobody (G67).
    """
    for_good = ("withdrawn_at", "withdrawn_by_id", "withdrawn_reason", "status", "result")
    new, old = (", ".join(f"{row}.{column}" for column in for_good) for row in ("NEW", "OLD"))
    refused = f"""
                    IF OLD.receiver_id IS NOT NULL AND NEW.receiver_id IS NULL THEN {_REFUSE}; END IF;
                    IF OLD.withdrawn_at IS NOT NULL AND ({new}) IS DISTINCT FROM ({old})
                        THEN {_REFUSE}; END IF;"""
    columns = ("item_id", "what", "party", "is_oral", "created_by_id")
    return _kept_when_approved("kept_as_promised", *columns, refused=refused)


def kept_as_concluded() -> pgtrigger.Trigger:
    """Keep the conclusions of approved minutes: none comes or goes, and none says something else.

    One that no longer holds may be marked as withdrawn, and stays visible (G69).
    """
    return _kept_when_approved("kept_as_concluded", "item_id", "number", "text", "agreed_by")


def _kept_when_approved(name: str, *columns: str, refused: str = "") -> pgtrigger.Trigger:
    """Refuse, once the meeting is approved, rows that come or go, changes of `columns`, and `refused`."""
    before, after = _state_of(ITEM_MEETING, "OLD"), _state_of(ITEM_MEETING, "NEW")
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name=name,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                IF {before} = 'approved' THEN
                    IF TG_OP = 'DELETE' THEN {_REFUSE}; END IF;
                    IF ({new}) IS DISTINCT FROM ({old})
                        THEN {_REFUSE}; END IF;{refused}
                    RETURN NEW;
                END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF {after} = 'approved' THEN {_REFUSE}; END IF;
            RETURN NEW;
        """,
    )


def _state_of(meeting_id: str, row: str) -> str:
    """The state of the meeting a row belongs to, as an SQL expression."""
    return f"(SELECT state FROM meetings_meeting WHERE id = {meeting_id})".replace("ROW", row)  # noqa: S608 our own constants
