"""PostgreSQL triggers that hold the limit, the district, the rights, decisions and days (BR02, BR03)."""

import pgtrigger


def under_the_cap() -> pgtrigger.Trigger:
    """Refuse an active primary assignment that takes its person over the cap, whoever writes it (BR02, G14).

    It locks the person first, so two at once are judged one after the other. Only days the row newly
    claims are judged: an exception that has ended stops nobody from ending or mending what stood on it.
    `rules.first_day_over` is the twin.
    """
    return pgtrigger.Trigger(
        name="under_the_cap",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.After,
        condition=pgtrigger.Q(new__kind="primary", new__state="active"),
        declare=[("claimed", "datemultirange"), ("over", "date")],
        func="""
            claimed := datemultirange(daterange(NEW.valid_from, NEW.valid_until, '[]'));
            IF TG_OP = 'UPDATE' THEN
                IF (OLD.user_id, OLD.municipality_id, OLD.kind, OLD.state)
                    = (NEW.user_id, NEW.municipality_id, NEW.kind, NEW.state) THEN
                    claimed := claimed - datemultirange(daterange(OLD.valid_from, OLD.valid_until, '[]'));
                END IF;
            END IF;
            IF isempty(claimed) THEN RETURN NULL; END IF;
            -- A lock says nothing about rows that an older snapshot does not see.
            IF current_setting('transaction_isolation') = 'repeatable read' THEN
                RAISE EXCEPTION 'Tildel politikontakter i en vanlig transaksjon.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            PERFORM 1 FROM accounts_user WHERE id = NEW.user_id FOR NO KEY UPDATE;
            WITH mine AS (
                SELECT a.municipality_id, a.valid_from, a.valid_until,
                       town.valid_from AS town_from, town.valid_until AS town_until
                FROM contacts_policecontactassignment a
                JOIN tenancy_municipality town ON town.id = a.municipality_id
                WHERE a.user_id = NEW.user_id AND a.kind = 'primary' AND a.state = 'active'
            ), starts AS (
                SELECT lower(days) AS day FROM unnest(claimed) days
                UNION SELECT valid_from FROM mine
                UNION SELECT town_from FROM mine
                UNION SELECT valid_from FROM contacts_contactlimit
            )
            SELECT min(starts.day) INTO over
            FROM starts
            JOIN contacts_contactlimit most
                ON starts.day <@ daterange(most.valid_from, most.valid_until, '[]')
            WHERE starts.day <@ claimed AND (
                SELECT count(DISTINCT municipality_id) FROM mine
                WHERE starts.day <@ daterange(mine.valid_from, mine.valid_until, '[]')
                  AND starts.day <@ daterange(mine.town_from, mine.town_until, '[]')
            ) > greatest(most."limit", (
                SELECT max(granted.max_municipalities) FROM contacts_excessassignmentapproval granted
                WHERE granted.user_id = NEW.user_id
                  AND starts.day <@ daterange(granted.valid_from, granted.valid_until, '[]')
                  AND (granted.withdrawn_on IS NULL OR starts.day < granted.withdrawn_on)
            ));
            IF over IS NOT NULL THEN
                RAISE EXCEPTION 'Politikontakten har flere kommuner enn grensen fra %.', over
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NULL;
        """,
    )


def in_its_district() -> pgtrigger.Trigger:
    """Refuse a district where the municipality does not lie on the first day, and units of others (R136)."""
    return pgtrigger.Trigger(
        name="in_its_district",
        operation=pgtrigger.Insert
        | pgtrigger.UpdateOf(  # type: ignore[no-untyped-call]
            "district_id", "municipality_id", "unit_id", "valid_from"
        ),
        when=pgtrigger.Before,
        func="""
            IF NOT EXISTS (
                SELECT FROM tenancy_municipalitydistrict link
                WHERE link.municipality_id = NEW.municipality_id AND link.district_id = NEW.district_id
                  AND NEW.valid_from <@ daterange(link.valid_from, link.valid_until, '[]')
            ) THEN
                RAISE EXCEPTION 'Kommunen ligger ikke i politidistriktet den dagen.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            IF NEW.unit_id IS NOT NULL AND NOT EXISTS (
                SELECT FROM tenancy_policeunit unit WHERE unit.id = NEW.unit_id
                  AND unit.district_id = NEW.district_id AND unit.kind = 'geographic_operational_unit'
            ) THEN
                RAISE EXCEPTION 'Enheten er ikke en driftsenhet i politidistriktet.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def as_appointed() -> pgtrigger.Trigger:
    """Refuse, when the transaction ends, an active assignment whose appointment says something else."""
    return pgtrigger.Trigger(
        name="as_appointed",
        operation=pgtrigger.Insert | pgtrigger.Update,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        func="""
            IF EXISTS (
                SELECT FROM contacts_policecontactassignment a
                LEFT JOIN tenancy_roleappointment r ON r.id = a.appointment_id
                    AND r.user_id = a.user_id AND r.municipality_id = a.municipality_id
                    AND r.role = 'police_contact' AND r.valid_from = a.valid_from
                    AND r.valid_until IS NOT DISTINCT FROM a.valid_until
                WHERE a.id = NEW.id AND a.state = 'active' AND r.id IS NULL
            ) THEN
                RAISE EXCEPTION 'Rollen følger ikke tildelingen.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NULL;
        """,
    )


def kept_as_decided() -> pgtrigger.Trigger:
    """Refuse to change or delete what the directorate has decided; it may be withdrawn, once (BR03)."""
    columns = (
        "user_id, district_id, reason, valid_from, valid_until, max_applied, max_municipalities, "
        "decided_by_id, decided_at, decision_text"
    )
    new, old = (", ".join(f"{row}.{name}" for name in columns.split(", ")) for row in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name="kept_as_decided",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF TG_OP = 'DELETE' THEN
                IF OLD.decided_at IS NOT NULL THEN
                    RAISE EXCEPTION 'Avgjørelsen kan ikke slettes.'
                    USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN OLD;
            END IF;
            IF OLD.decided_at IS NOT NULL AND (
                ({new}) IS DISTINCT FROM ({old})
                OR NEW.state NOT IN (OLD.state, 'withdrawn')
            ) THEN
                RAISE EXCEPTION 'Avgjørelsen kan ikke endres.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            IF OLD.state = 'withdrawn'
                AND (NEW.state, NEW.withdrawn_on) IS DISTINCT FROM (OLD.state, OLD.withdrawn_on) THEN
                RAISE EXCEPTION 'Unntaket er trukket.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def within_its_assignment() -> pgtrigger.Trigger:
    """Refuse a day of presence outside the days its assignment holds, unless it is cancelled (R024).

    It holds the assignment, so that one who shortens it meanwhile is judged after.
    """
    return pgtrigger.Trigger(
        name="within_its_assignment",
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("assignment_id", "present_on", "state"),  # type: ignore[no-untyped-call]
        when=pgtrigger.Before,
        condition=~pgtrigger.Q(new__state="cancelled"),
        func="""
            PERFORM 1 FROM contacts_policecontactassignment a
            WHERE a.id = NEW.assignment_id AND a.state = 'active'
              AND NEW.present_on <@ daterange(a.valid_from, a.valid_until, '[]')
            FOR SHARE;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'Dagen ligger utenfor tildelingen.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def around_its_presence() -> pgtrigger.Trigger:
    """Refuse, when the transaction ends, an assignment that is over before a day of presence that stands."""
    return pgtrigger.Trigger(
        name="around_its_presence",
        operation=pgtrigger.UpdateOf("valid_from", "valid_until", "state"),  # type: ignore[no-untyped-call]
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        func="""
            IF EXISTS (
                SELECT FROM contacts_policecontactassignment a
                JOIN contacts_presenceday d ON d.assignment_id = a.id AND d.state <> 'cancelled'
                WHERE a.id = NEW.id AND NOT (
                    a.state = 'active' AND d.present_on <@ daterange(a.valid_from, a.valid_until, '[]')
                )
            ) THEN
                RAISE EXCEPTION 'Tildelingen har dager til stede utenfor tiden den gjelder.'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NULL;
        """,
    )
