"""What Storvåg's politiråd and SLT-forum have handed down to the groups below, and how far it has come."""

from dataclasses import dataclass

from meetings.actions.tasks import add_task
from meetings.models import ActionItem, ActionItemMove
from politirad.accounts.models import User
from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock

_Status = ActionItem.Status


@dataclass(frozen=True)
class _Part:
    group: str
    person: str
    due: int
    status: _Status = _Status.NOT_STARTED
    result: str = ""


@dataclass(frozen=True)
class _Shared:
    forum: str
    what: str
    due: int
    parts: tuple[_Part, ...]


_SHARED = (
    _Shared(
        "storvag",
        "Felles rutine for oppfølging ved skolefravær",
        18,
        (
            _Part("slt-skole", "s-miljo", -11, _Status.IN_PROGRESS),
            _Part("slt-skole", "s-helse", -20, _Status.DONE, "Helsesykepleierne bruker rutinen fra uke 47."),
            _Part("slt-ute", "s-ute", 12, _Status.DONE, "Uteteamet har gått gjennom rutinen."),
        ),
    ),
    _Shared(
        "slt-forum",
        "Temakveld for foresatte på 9. trinn",
        24,
        (_Part("slt-skole", "s-helse", 20), _Part("slt-natt", "s-natt", 20)),
    ),
)


def share_tasks(forums: dict[str, Forum], people: dict[str, User], clock: Clock) -> None:
    """Give each forum its task, the coordinator keeps it, and the groups their parts."""
    by = people["s-slt"]
    for shared in _SHARED:
        said = {"what": shared.what, "by": by, "review_on": None}
        above = add_task(forums[shared.forum], responsible=by, due_on=clock.day(shared.due), **said)
        for part in shared.parts:
            task = add_task(
                forums[part.group],
                responsible=people[part.person],
                due_on=clock.day(part.due),
                parent=above,
                **said,
            )
            _move(task, part)


def _move(task: ActionItem, part: _Part) -> None:
    if part.status == _Status.NOT_STARTED:
        return
    task.status, task.result = part.status, part.result
    task.save(update_fields=["status", "result"])
    ActionItemMove.objects.create(
        action_item=task, to_status=part.status, by=task.responsible, note=part.result
    )
