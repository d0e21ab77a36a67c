"""The trigger that keeps a police district's tree whole, whoever writes and however many at once (R026)."""

import pgtrigger

from politirad.tenancy.rules import UNITS_ABOVE

_PAIRS = ", ".join(f"('{kind}', '{above}')" for kind, kinds in UNITS_ABOVE.items() for above in sorted(kinds))
_REFUSE = "RAISE EXCEPTION 'Enheten passer ikke i treet.' USING ERRCODE = 'restrict_violation'"
_DAYS = "daterange({row}.valid_from, {row}.valid_until, '[]')"


def unit_in_its_tree() -> pgtrigger.Trigger:
    """Refuse a unit that is not within its parent's district and days, or not of a kind to lie there.

    Kinds go one step down at a time, so that no unit comes to lie under itself. It may be deferred, for
    whoever writes many units in one transaction. The lock on the parent keeps its days as they are
    until the child is written.
    """
    return pgtrigger.Trigger(
        name="unit_in_its_tree",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.After,
        timing=pgtrigger.Immediate,
        declare=[("above", "tenancy_policeunit%ROWTYPE")],
        func=f"""
            IF NEW.parent_id IS NOT NULL THEN
                SELECT * INTO above FROM tenancy_policeunit WHERE id = NEW.parent_id FOR SHARE;
                IF NOT ({_fits("NEW", "above")}) THEN {_REFUSE}; END IF;
            END IF;
            IF TG_OP = 'UPDATE' THEN
                IF EXISTS (
                    SELECT FROM tenancy_policeunit below
                    WHERE below.parent_id = NEW.id AND NOT ({_fits("below", "NEW")})
                ) THEN {_REFUSE}; END IF;
            END IF;
            RETURN NULL;
        """,  # noqa: S608 the kinds come from the rules, and nothing from outside
    )


def _fits(low: str, high: str) -> str:
    return (
        f"{low}.district_id = {high}.district_id AND ({low}.kind, {high}.kind) IN ({_PAIRS})"
        f" AND {_DAYS.format(row=high)} @> {_DAYS.format(row=low)}"
    )
