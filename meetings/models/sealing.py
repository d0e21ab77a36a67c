"""PostgreSQL triggers that keep approved minutes as they were approved (BR25, BR42)."""

import pgtrigger

_VERSION = "(SELECT minutes_version FROM meetings_meeting WHERE id = {meeting})"
_REFUSE = "RAISE EXCEPTION 'Referatet er godkjent og kan ikke endres.' USING ERRCODE = 'restrict_violation'"


def sealed_when_approved() -> pgtrigger.Trigger:
    """Refuse any change or deletion of an approved meeting, except that it is opened again for all to see.

    Opening it takes a row with the reason, and makes it the next version; nothing else makes a version.
    """
    ways = ("state", "minutes_version", "version")
    new, old = (f"to_jsonb({row})" + "".join(f" - '{name}'" for name in ways) for row in ("NEW", "OLD"))
    reopens = f"""TG_OP = 'UPDATE' AND NEW.state = 'writing' AND NEW.minutes_version = OLD.minutes_version + 1
                AND {new} = {old}
                AND EXISTS (SELECT FROM meetings_minutesreopening
                            WHERE meeting_id = OLD.id AND version = NEW.minutes_version)"""
    return pgtrigger.Trigger(
        name="sealed_when_approved",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF OLD.state = 'approved' THEN
                IF {reopens} THEN RETURN NEW; END IF;
                {_REFUSE};
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF NEW.minutes_version <> OLD.minutes_version THEN {_REFUSE}; END IF;
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


def given_for_this_version() -> pgtrigger.Trigger:
    """Keep the approvals of earlier versions, and let new ones be given for the version at hand alone."""
    version = _VERSION.format(meeting="OLD.meeting_id")
    return pgtrigger.Trigger(
        name="given_for_this_version",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                IF OLD.version <> {version} THEN {_REFUSE}; END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF NEW.version <> {version.replace("OLD", "NEW")} THEN {_REFUSE}; END IF;
            RETURN NEW;
        """,
    )


ITEM_MEETING = "(SELECT meeting_id FROM meetings_agendaitem WHERE id = ROW.item_id)"


def in_forum_of_item() -> pgtrigger.Trigger:
    """Let what was promised under an item be in the forum of its meeting, whatever the row says."""
    forum = f"(SELECT forum_id FROM meetings_meeting WHERE id = {ITEM_MEETING.replace('ROW', 'NEW')})"  # noqa: S608 our own constants
    return pgtrigger.Trigger(
        name="in_forum_of_item",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.Before,
        func=f"""
            IF NEW.item_id IS NOT NULL THEN NEW.forum_id := {forum}; END IF;
            RETURN NEW;
        """,
    )


def kept_as_promised() -> pgtrigger.Trigger:
    """Keep the action items of approved minutes: none comes or goes, and none promises something else.

    Who is responsible, the deadline and how it goes may still change (BR28). It may be withdrawn with a
    reason, for good, and stays visible (G69). A receiver may give way to another, never to nobody (G67).
    A task without an item is in no minutes, and nothing of it is kept here: its meeting is unknown, and so
    is every comparison with it.
    """
    for_good = ("withdrawn_at", "withdrawn_by_id", "withdrawn_reason", "status", "result")
    new, old = (", ".join(f"{row}.{column}" for column in for_good) for row in ("NEW", "OLD"))
    refused = f"""
                    IF OLD.receiver_id IS NOT NULL AND NEW.receiver_id IS NULL THEN {_REFUSE}; END IF;
                    IF OLD.withdrawn_at IS NOT NULL AND ({new}) IS DISTINCT FROM ({old})
                        THEN {_REFUSE}; END IF;"""
    columns = ("item_id", "what", "party", "is_oral", "created_by_id", "since_version")
    return _kept_when_approved("kept_as_promised", *columns, refused=refused)


def kept_as_concluded() -> pgtrigger.Trigger:
    """Keep the conclusions of approved minutes: none comes or goes, and none says something else.

    One that no longer holds may be marked as withdrawn, and stays visible (G69).
    """
    return _kept_when_approved("kept_as_concluded", "item_id", "number", "text", "agreed_by", "since_version")


def _kept_when_approved(name: str, *columns: str, refused: str = "") -> pgtrigger.Trigger:
    """Refuse, of rows that approved minutes hold or held: that they go, changes of `columns`, and `refused`.

    A row holds the version of the minutes it came with, so it stays kept when they are opened again.
    """
    before, after = _state_of(ITEM_MEETING, "OLD"), _state_of(ITEM_MEETING, "NEW")
    version, next_version = (
        _VERSION.format(meeting=ITEM_MEETING.replace("ROW", row)) for row in ("OLD", "NEW")
    )
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name=name,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                IF {before} = 'approved' OR OLD.since_version < {version} THEN
                    IF TG_OP = 'DELETE' THEN {_REFUSE}; END IF;
                    IF ({new}) IS DISTINCT FROM ({old})
                        THEN {_REFUSE}; END IF;{refused}
                    RETURN NEW;
                END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF {after} = 'approved' OR NEW.since_version <> {next_version} THEN {_REFUSE}; END IF;
            RETURN NEW;
        """,
    )


def _state_of(meeting_id: str, row: str) -> str:
    """The state of the meeting a row belongs to, as an SQL expression."""
    return f"(SELECT state FROM meetings_meeting WHERE id = {meeting_id})".replace("ROW", row)  # noqa: S608 our own constants
