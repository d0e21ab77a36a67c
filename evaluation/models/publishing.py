"""PostgreSQL triggers that keep what is published and what was asked as it is (G75)."""

import pgtrigger

_REFUSE = "RAISE EXCEPTION '{words}' USING ERRCODE = 'restrict_violation'"
_PUBLISHED = _REFUSE.format(words="Versjonen er publisert og kan ikke endres.")
_ASKED = _REFUSE.format(words="Det som er spurt om, beholder ordene sine.")
_OTHER_VERSION = _REFUSE.format(words="Spørsmålet hører ikke til versjonen evalueringen bruker.")
_WORDS = ("questionnaire_id", "forum_id", "code", "main", "kind", "text_nb", "text_nn", "source")


def published_for_good() -> pgtrigger.Trigger:
    """Refuse that a published version changes, goes away or becomes a draft again."""
    return pgtrigger.Trigger(
        name="published_for_good",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=f"""
            IF OLD.published_on IS NOT NULL THEN {_PUBLISHED}; END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


def asked_is_asked() -> pgtrigger.Trigger:
    """Refuse every change of the questions of a published version, and other words in a forum's own.

    The version's row is read with a lock: whoever writes while it is being published waits, and is refused.
    """
    new, old = (", ".join(f"{row}.{column}" for column in _WORDS) for row in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name="asked_is_asked",
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        declare=[("published", "DATE")],
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                {_read("OLD")}
                IF published IS NOT NULL THEN {_PUBLISHED}; END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            {_read("NEW")}
            IF published IS NOT NULL THEN {_PUBLISHED}; END IF;
            IF TG_OP = 'UPDATE' THEN
                IF (OLD.forum_id IS NOT NULL OR NEW.forum_id IS NOT NULL)
                    AND ({new}) IS DISTINCT FROM ({old}) THEN {_ASKED}; END IF;
            END IF;
            RETURN NEW;
        """,
    )


def asks_its_version() -> pgtrigger.Trigger:
    """Let a wave ask the questions of its own version, when that is published, and its forum's own."""
    return pgtrigger.Trigger(
        name="asks_its_version",
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("wave_id", "question_id"),  # type: ignore[no-untyped-call]
        when=pgtrigger.Before,
        func=f"""
            IF NOT EXISTS (
                SELECT FROM evaluation_question AS question, evaluation_wave AS wave
                JOIN evaluation_questionnaire AS version ON version.id = wave.questionnaire_id
                WHERE question.id = NEW.question_id AND wave.id = NEW.wave_id
                    AND version.published_on IS NOT NULL
                    AND (question.questionnaire_id = version.id OR question.forum_id = wave.forum_id)
            ) THEN {_OTHER_VERSION}; END IF;
            RETURN NEW;
        """,
    )


def _read(row: str) -> str:
    """Read the day the version of `row` was published into `published`; no day for a forum's own question."""
    version = f"SELECT published_on FROM evaluation_questionnaire WHERE id = {row}.questionnaire_id"  # noqa: S608 our own constants
    return f"published := ({version} FOR SHARE);"
