"""The source ring: pages, forms and tags ask for rows through the door, and through nothing else."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.apps import apps
from django.db.models import Model

from politirad.tenancy.querysets import GuardedQuerySet
from tests.architecture.source import (
    function_around,
    parent_of,
    product_files,
    relative,
    templates,
    tree_of,
)

GUARDED_FILES = {"views", "forms", "lists", "templatetags", "context_processors", "menu"}
DOORS = {"visible_to", "where_may", "of_tenant"}
AROUND = {
    "_base_manager",
    "_default_manager",
    "connection",
    "get_list_or_404",
    "get_model",
    "get_object_or_404",
}

_OWN_LOG = "the moves of the very thing the door has opened; whoever reads it may read how it came there"
_DEMO = "invented people and the mail sent to them, open to everyone, and only in demo mode"

# What a page may read without asking at the door, and why. A line that no longer occurs fails.
EXCEPTIONS: dict[str, str] = {
    "meetings/views/action_item.py _page: known.moves.select_related": _OWN_LOG,
    "meetings/views/heading.py _called_off: meeting.moves.filter": _OWN_LOG,
    "meetings/views/reading.py correction_of: meeting.moves.select_related": _OWN_LOG,
    "meetings/views/step.py advice_on: item.conclusions.all": (
        "fetched together with items that came through the door, for whoever writes the minutes"
    ),
    "politirad/demo/views.py become: get_object_or_404(User, demo_person=pk)": _DEMO,
    "politirad/demo/views.py mail: get_object_or_404(SentMail, pk=pk)": _DEMO,
    "politirad/demo/views.py mail_file: get_object_or_404(SentMail, pk=pk)": _DEMO,
    "politirad/demo/views.py mail_html: get_object_or_404(SentMail, pk=pk)": _DEMO,
    "politirad/demo/views.py mails: SentMail.objects.defer": _DEMO,
    "politirad/demo/views.py people: DemoPerson.objects.select_related": _DEMO,
    "politirad/demo/views.py signatures: OrderSigner.objects.filter": _DEMO,
    "politirad/demo/views.py answer_signature: get_object_or_404(OrderSigner, pk=pk)": _DEMO,
    "politirad/web/views.py health: connection.cursor": "asks whether the database answers, and reads no row",
}
IN_TEMPLATES: dict[str, str] = {}


def test_pages_forms_and_tags_read_rows_only_through_the_door():
    files = [path for path in product_files() if GUARDED_FILES & {path.stem, *path.parent.parts}]
    assert {line for path in files for line in _around_the_door(path)} == EXCEPTIONS.keys()


def test_templates_do_not_fetch_rows_themselves():
    fetches = re.compile(rf"[\w.]+\.(?:{'|'.join(_accessors())})\.(?:all|count|exists|first|last)\b")
    found = {
        f"{relative(path)} {match}" for path in templates() for match in fetches.findall(path.read_text())
    }
    assert found == IN_TEMPLATES.keys()


@cache
def _accessors() -> frozenset[str]:
    """The names under which rows behind the door hang on other rows, such as `items`."""
    names: set[str] = set()
    for model in apps.get_models():
        names |= {
            r.get_accessor_name() or "" for r in model._meta.related_objects if _is_guarded(r.related_model)
        }
        names |= {f.name for f in model._meta.many_to_many if _is_guarded(f.related_model)}
    return frozenset(names - {"", "+"})


def _is_guarded(model: type[Model]) -> bool:
    return issubclass(getattr(model._default_manager, "_queryset_class", object), GuardedQuerySet)


def _around_the_door(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if _name_of(node) in AROUND or (isinstance(node, ast.Attribute) and _fetches_rows(node)):
            yield f"{relative(path)} {function_around(node)}: {_text(node)}"


def _fetches_rows(node: ast.Attribute) -> bool:
    is_followed = isinstance(parent_of(node), ast.Attribute)
    if node.attr == "objects" or (node.attr in _accessors() and is_followed):
        return not _leads_to_a_door(node)
    return node.attr.endswith("_set")


def _leads_to_a_door(node: ast.AST) -> bool:
    step = parent_of(node)
    return isinstance(step, ast.Attribute) and step.attr in DOORS and _is_called(step)


def _is_called(node: ast.AST) -> bool:
    around = parent_of(node)
    return isinstance(around, ast.Call) and around.func is node


def _name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.AST) -> str:
    """The expression with the step that follows it, so that each exception is as narrow as it reads."""
    step = parent_of(node)
    return ast.unparse(step if isinstance(step, ast.Attribute | ast.Call) else node)
