"""The meeting whose papers the benchmark binds: as many items and attached pages as asked for."""

from django.core.files.base import ContentFile
from django.core.management import call_command

from meetings import actions
from meetings.models import AgendaItem, Attachment, Meeting
from meetings.rules import State
from politirad.tenancy.permissions import Role
from tests.papers import a_pdf, a_scan
from tests.world import build_world

TEXT = "Rådet snakket om trygghet i sentrum og veien videre. " * 60


def prepare() -> None:
    """Make the tables, and the world of the tests in them."""
    call_command("migrate", verbosity=0)
    build_world()


def fill(items: int, pages: int) -> int:
    """Give the called meeting so many items and attached pages, and ask for its pack; returns its id.

    Every third paper is scanned, the others are text.
    """
    meeting = Meeting.objects.filter(state=State.CALLED).earliest("pk")
    Attachment.objects.filter(item__meeting=meeting).delete()
    like = meeting.items.latest("position")
    meeting.items.exclude(pk=like.pk).delete()
    for place in range(items):
        _add_item(like, like.position + 1 + place, pages // items, is_scanned=place % 3 == 0)
    like.delete()
    pack = actions.want_pack(meeting, by=meeting.participants.get(role=Role.MAYOR).user)
    assert pack is not None
    return pack.pk


def _add_item(like: AgendaItem, position: int, pages: int, *, is_scanned: bool) -> None:
    item = AgendaItem.objects.get(pk=like.pk)
    item.pk, item.position, item.number, item._state.adding = None, position, None, True
    item.description = TEXT
    item.save()
    paper = a_scan(pages) if is_scanned else a_pdf(*(f"Side {n} av notatet" for n in range(pages)))
    Attachment.objects.create(
        item=item,
        file=ContentFile(paper, name="notat.pdf"),
        name=f"Notat {position}.pdf",
        media_type="application/pdf",
        size=len(paper),
        sha256=f"{position:064x}",
        uploaded_by=item.proposed_by,
    )
