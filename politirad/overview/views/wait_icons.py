"""The icon of each kind of thing that waits."""

from collections.abc import Mapping

from politirad.overview.rules import Wait

WAIT_ICONS: Mapping[Wait, str] = {
    Wait.ANSWER: "kalender",
    Wait.SIGN: "dokument",
    Wait.APPROVE: "dokument",
    Wait.SIGN_AGREEMENT: "avtale",
    Wait.DELIVER_KNOWLEDGE: "diagram",
    Wait.REPORT: "oppgave",
    Wait.SEND_NOTICE: "send",
    Wait.MOVE_DRAFT: "kalender",
    Wait.HOLD_MEETING: "blyant",
    Wait.WRITE_MINUTES: "blyant",
    Wait.SEND_MINUTES: "send",
    Wait.FOLLOW_UP: "oppgave",
    Wait.ANSWER_CONCERN: "pil-opp",
    Wait.ANSWER_EVALUATION: "diagram",
    Wait.PLAN_MEETING: "kalender",
    Wait.PLAN_YEAR: "kalender",
}
