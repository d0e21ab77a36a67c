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


def sealed_with_meeting(meeting_id: str, *, also_insert: bool = True) -> pgtrigger.Trigger:
    """Refuse changes to, and additions of, a row whose meeting is approved.

    `meeting_id` is an SQL expression on ROW, which stands for the row before the change, or the
    new row of an addition.
    """
    state = f"(SELECT state FROM meetings_meeting WHERE id = {meeting_id})"  # noqa: S608 our own constant
    operation = pgtrigger.Update | pgtrigger.Delete
    return pgtrigger.Trigger(
        name="sealed_with_meeting",
        operation=operation | pgtrigger.Insert if also_insert else operation,
        when=pgtrigger.Before,
        declare=[("row_now", "RECORD")],
        func=f"""
            IF TG_OP = 'INSERT' THEN row_now := NEW; ELSE row_now := OLD; END IF;
            IF {state.replace("ROW", "row_now")} = 'approved' THEN {_REFUSE}; END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


ITEM_MEETING = "(SELECT meeting_id FROM meetings_agendaitem WHERE id = ROW.item_id)"


def kept_as_promised() -> pgtrigger.Trigger:
    """Refuse to delete an action item of approved minutes, or to change what was promised (G69)."""
    return pgtrigger.Trigger(
        name="kept_as_promised",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF (SELECT m.state FROM meetings_meeting m JOIN meetings_agendaitem i ON i.meeting_id = m.id
                WHERE i.id = OLD.item_id) = 'approved' THEN
                IF TG_OP = 'DELETE' THEN {_REFUSE}; END IF;
                IF (NEW.item_id, NEW.what, NEW.party) IS DISTINCT FROM (OLD.item_id, OLD.what, OLD.party)
                    THEN {_REFUSE}; END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,  # noqa: S608 our own constants
    )
