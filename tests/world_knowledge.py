"""The knowledge basis of a meeting in the test world: asked for, delivered and released, each marked."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from meetings.models import AgendaItem, KnowledgeAnswer, KnowledgeRequest, KnowledgeUse, Meeting
from politirad.accounts.models import User
from politirad.tenancy.permissions import Party

GUEST_EMAIL = "leder@midtkyst-kollektiv.example"
TABLE = "Type;2024;2025;2026\nSkadeverk;31;28;27\nVold;12;3;10"
OPEN_ANSWER = "Ungdom samles på kaia."

State = KnowledgeRequest.State


def knowledge_for(
    meeting: Meeting, items: list[AgendaItem], by: User, *, mark: str, closed_mark: str
) -> None:
    """Three requests: one waiting, one delivered by the police, one released by the municipality.

    What the police have delivered carries the closed mark: nobody outside may meet it. The released one
    is for everyone, in the item that everyone called may read.
    """
    _request(meeting, by, State.ASKED, mark=mark)
    delivered = _request(meeting, by, State.DELIVERED, mark=mark)
    _answer(delivered, f"{mark}{closed_mark} Trenden er økende.", by, f"{mark}{closed_mark}.pdf")
    released = _request(
        meeting,
        by,
        State.RELEASED,
        agency=KnowledgeRequest.Agency.UPBRINGING,
        side=Party.MUNICIPALITY,
        owner=Party.MUNICIPALITY,
        mark=mark,
    )
    answer = _answer(released, f"{mark}{OPEN_ANSWER}", by, f"{mark}ungdata.pdf")
    answer.released_at, answer.released_by, answer.released_by_name = timezone.now(), by, by.full_name
    answer.is_for_everyone = True
    answer.save()
    KnowledgeUse.objects.create(request=released, item=items[0])


def _request(meeting: Meeting, by: User, state: str, *, mark: str, **changes: str) -> KnowledgeRequest:
    fields = {
        "agency": KnowledgeRequest.Agency.POLICE,
        "side": Party.POLICE,
        "owner": Party.POLICE,
        "asked_name": f"{mark}Kari Nes",
        "asked_email": GUEST_EMAIL,
    }
    return KnowledgeRequest.objects.create(
        meeting=meeting,
        questions=f"{mark}Hvordan er utviklingen?",
        due_on=timezone.localdate(meeting.starts_at) - timedelta(days=3),
        state=state,
        asked_by=by,
        **fields | changes,
    )


def _answer(request: KnowledgeRequest, text: str, by: User, file_name: str) -> KnowledgeAnswer:
    return KnowledgeAnswer.objects.create(
        request=request,
        development=text,
        table_text=TABLE,
        table_caption="Anmeldte lovbrudd",
        table_source="STRASAK",
        table_on=timezone.localdate(),
        file=ContentFile(b"%PDF-1.7 " + text.encode(), name="svar.pdf"),
        file_name=file_name,
        media_type="application/pdf",
        size=64,
        sha256="0" * 64,
        has_no_persons=True,
        version=1,
        saved_by=by,
        saved_by_name=by.full_name,
        saved_at=timezone.now(),
        delivered_at=timezone.now(),
    )
