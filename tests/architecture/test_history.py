"""History: every change of a domain row is kept by the database, with who and in which request, for good."""

import pghistory
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from django.db.models import Model
from django.urls import reverse

from meetings.models import ActionItem
from politirad.tenancy.permissions import Role
from tests.architecture.source import APPS
from tests.world import World

LABELS = {app.rpartition(".")[2] for app in APPS}

_FACTS = "facts about the country, loaded from a dated file that is itself under version control"
_MOVES = "the log of who moved what, when and why"
_GRANTS = "made and ended by the appointment or seat it follows, which has its history"
_MAIL = "a message is its own log, and is not changed after it is sent"
_NOBODY = "a history would tell when somebody answered, and so what"

# Tables without a history beside them, and why.
UNTRACKED: dict[str, str] = {
    "agreements.AgreementMove": _MOVES,
    "agreements.Approval": "PostgreSQL refuses every change of it",
    "agreements.SignedCopy": "PostgreSQL refuses every change of it",
    "archive.Transfer": "a transfer is its own log: what is sent never changes, only how far it has come",
    "councils.ForumGrant": _GRANTS,
    "demo.DemoPerson": "demo mode alone",
    "demo.SentMail": "demo mode alone",
    "evaluation.Ballot": _NOBODY,
    "evaluation.Invitation": _NOBODY,
    "evaluation.PublishedMean": "PostgreSQL refuses every change of it",
    "evaluation.PublishedShare": "PostgreSQL refuses every change of it",
    "evaluation.PublishedYear": "PostgreSQL refuses every change of it",
    "evaluation.ReflectionDraft": "what nobody has sent yet, and gone when it is sent",
    "evaluation.Remark": _NOBODY,
    "evaluation.Result": "PostgreSQL refuses every change of it",
    "meetings.ActionItemMove": _MOVES,
    "meetings.DeputyGrant": _GRANTS,
    "meetings.MeetingMove": _MOVES,
    "meetings.MeetingPack": "made anew from the papers at any time, and thrown away when they change",
    "meetings.MinutesReopening": "PostgreSQL refuses every change of it",
    "meetings.PromiseReminder": "the log of what people were reminded of, and when",
    "meetings.SealedMinutes": "PostgreSQL refuses every change of it",
    "notifications.Message": _MAIL,
    "notifications.MessageAttachment": _MAIL,
    "tenancy.County": _FACTS,
    "tenancy.DirectorateGrant": _GRANTS,
    "tenancy.DistrictGrant": _GRANTS,
    "tenancy.MunicipalityGrant": _GRANTS,
    "tenancy.PoliceDirectorate": "the one row the directorate's roles hang on",
    "tenancy.PopulationFigure": _FACTS,
}


def _ours() -> list[type[Model]]:
    models = [model for model in apps.get_models() if model._meta.app_label in LABELS]
    return [model for model in models if not issubclass(model, pghistory.models.Event)]


def _events_of(model: type[Model]) -> type[Model] | None:
    events = [relation.related_model for relation in model._meta.related_objects]
    return next((event for event in events if issubclass(event, pghistory.models.Event)), None)


def test_every_table_has_a_history_or_a_reason_to_have_none():
    assert {model._meta.label for model in _ours() if not _events_of(model)} == UNTRACKED.keys()


def test_history_cannot_be_rewritten(world: World):
    tables = [events._meta.db_table for model in _ours() if (events := _events_of(model))]
    rewritten = [f"{how} {table}" for table in tables for how in ("UPDATE", "DELETE") if _may(how, table)]
    assert rewritten == []


def _may(how: str, table: str) -> bool:
    """Whether the database lets somebody change what the history holds, or, in an empty table, would."""
    statement = f"UPDATE {table} SET pgh_label = 'x'" if how == "UPDATE" else f"DELETE FROM {table}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger_append_only_%%'"
            " AND tgenabled = 'O' AND tgtype & 24 = 24",
            [table],
        )
        if cursor.fetchone() is None:
            return True
        try:
            with transaction.atomic():
                cursor.execute(statement)
        except ProgrammingError:
            return False
        return cursor.rowcount > 0


def test_change_made_in_a_page_carries_the_person_and_the_request(world: World):
    person = world.users[Role.MAYOR]
    response = world.client(Role.MAYOR).post(reverse("accounts:appearance"), {"appearance": "dark"})
    event = _events_of(type(person)).objects.filter(pgh_obj=person).latest("pgh_id")  # type: ignore[union-attr]
    kept = {"user": person.pk, "request": response["X-Request-ID"]}
    assert (event.appearance, event.pgh_context.metadata) == ("dark", kept)


def test_change_made_past_the_code_is_kept_as_well(world: World):
    item = ActionItem.objects.earliest("pk")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE meetings_actionitem SET result = '', status = 'waiting' WHERE id = %s", [item.pk]
        )
    event = _events_of(ActionItem).objects.filter(pgh_obj=item).latest("pgh_id")  # type: ignore[union-attr]
    assert (event.pgh_label, event.status) == ("update", "waiting")
