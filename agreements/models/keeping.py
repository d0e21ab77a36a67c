"""PostgreSQL triggers that keep shared texts as they were shared, and approvals as they were given (BR12)."""

import pgtrigger

_REFUSE = "RAISE EXCEPTION 'Teksten er delt og kan ikke endres.' USING ERRCODE = 'restrict_violation'"
_IS_RELEASED = "(SELECT released_at IS NOT NULL FROM agreements_agreementversion WHERE id = {row}.version_id)"


def released_for_good() -> pgtrigger.Trigger:
    """Refuse any change or deletion of a text that both sides have."""
    return pgtrigger.Protect(
        name="released_for_good",
        operation=pgtrigger.Update | pgtrigger.Delete,
        condition=pgtrigger.Q(old__released_at__isnull=False),
    )


def released_with_version() -> pgtrigger.Trigger:
    """Refuse changes to, and additions of, a row whose text both sides have."""
    before, after = (_IS_RELEASED.format(row=row) for row in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="released_with_version",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                IF {before} THEN {_REFUSE}; END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF {after} THEN {_REFUSE}; END IF;
            RETURN NEW;
        """,
    )


def approved_as_shared() -> pgtrigger.Trigger:
    """Refuse an answer to anything but the text that is to be signed, with that text's own checksum (G08)."""
    return pgtrigger.Trigger(
        name="approved_as_shared",
        operation=pgtrigger.Insert,
        when=pgtrigger.Before,
        func="""
            IF NOT EXISTS (
                SELECT FROM agreements_agreementversion version
                JOIN agreements_agreement agreement ON agreement.to_sign_id = version.id
                JOIN agreements_agreementparty party ON party.agreement_id = agreement.id
                WHERE version.id = NEW.version_id AND party.id = NEW.party_id
                  AND version.released_at IS NOT NULL AND version.sha256 = NEW.sha256
            ) THEN
                RAISE EXCEPTION 'Svaret gjelder en annen tekst.' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def in_force_when_all_approve() -> pgtrigger.Trigger:
    """Refuse to let a text bind that a party has not approved (BR12)."""
    return pgtrigger.Trigger(
        name="in_force_when_all_approve",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.Before,
        condition=pgtrigger.Q(new__state__in=["in_force", "under_revision"]),
        func="""
            IF NEW.version_id IS NULL OR EXISTS (
                SELECT FROM agreements_agreementparty party
                WHERE party.agreement_id = NEW.id AND NOT EXISTS (
                    SELECT FROM agreements_approval approval
                    JOIN agreements_agreementversion version ON version.id = approval.version_id
                    WHERE approval.party_id = party.id AND approval.version_id = NEW.version_id
                      AND approval.answer = 'approved' AND approval.sha256 = version.sha256
                )
            ) THEN
                RAISE EXCEPTION 'En part har ikke godkjent teksten.' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def follows_without_gap() -> pgtrigger.Trigger:
    """Refuse a main agreement that leaves days without one after the last, unless it says why (BR13)."""
    return pgtrigger.Trigger(
        name="follows_without_gap",
        operation=pgtrigger.Insert,
        when=pgtrigger.Before,
        condition=pgtrigger.Q(new__is_main=True, new__exception_reason=""),
        func="""
            IF (SELECT max(coalesce(valid_until, 'infinity')) FROM agreements_term earlier
                WHERE earlier.is_main AND earlier.municipality_id = NEW.municipality_id
                  AND earlier.unit_id = NEW.unit_id AND earlier.valid_from < NEW.valid_from
               ) < NEW.valid_from - 1 THEN
                RAISE EXCEPTION 'Det er opphold siden forrige avtale.' USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )
