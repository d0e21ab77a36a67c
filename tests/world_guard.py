"""Signs of a person on an agenda of the small world, and why somebody went on in spite of them."""

from meetings.actions.person_data import keep_reason
from meetings.models import AgendaItem, FileHint, Meeting
from meetings.rules import State
from politirad.accounts.models import User


def signs_on(meeting: Meeting, items: list[AgendaItem], by: User, *, mark: str, closed_mark: str) -> None:
    """The paper of the closed item shows a grading, in a sheet whose name says too much; it is explained."""
    if meeting.state not in {State.DRAFT, State.CALLED}:
        return
    FileHint.objects.create(
        attachment=items[-1].attachments.get(),
        hint="grading",
        place="hidden_sheet",
        label=f"{mark}{closed_mark}",
        fingerprint="0" * 16,
    )
    keep_reason(meeting, f"{mark}Ordet står i en mal og betyr ingenting.", by=by)
