"""Functions, topics and the first limit from dated files, stored after every migration (R029, R138, G15)."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.apps import apps as installed

from contacts.rules import Span

_FOLDER = Path(__file__).resolve().parents[1] / "data"


def load_reference(*, using: str, apps: Any = installed, **_signal: Any) -> None:
    """Make the rows that are missing, and correct the functions and topics that differ.

    A limit is changed by the directorate, so what stands in the table is never touched. Django calls it
    after `migrate`, and after a test has emptied the tables.
    """
    there = apps.all_models["contacts"]

    def rows(name: str) -> Any:
        return apps.get_model("contacts", name)._base_manager.using(using)  # noqa: SLF001

    if "functiontype" in there:
        _store_functions(rows("FunctionType"))
        _store_limits(rows("ContactLimit"))
    if "contacttopic" in there:
        _store_topics(rows("ContactTopic"), rows("TopicFunction"), rows("FunctionType"))


def _store_functions(rows: Any) -> None:
    for position, line in enumerate(_lines("functions.csv"), start=1):
        is_public = line["is_public_channel"] == "yes"
        _store(rows, {**line, "is_public_channel": is_public, "position": position})


def _store_topics(rows: Any, links: Any, functions: Any) -> None:
    known = {function.code: function for function in functions.order_by("valid_from")}
    for position, line in enumerate(_lines("topics.csv"), start=1):
        codes = line.pop("functions").split(";")
        topic = _store(rows, {**line, "position": position})
        wanted = [known[code].pk for code in codes]
        if list(links.filter(topic=topic).order_by("position").values_list("function", flat=True)) != wanted:
            links.filter(topic=topic).delete()
            for place, function in enumerate(wanted, start=1):
                links.create(topic=topic, function_id=function, position=place)


def _store(rows: Any, wanted: dict[str, Any]) -> Any:
    """The row of the code and first day, as the file says."""
    row = rows.filter(code=wanted["code"], valid_from=wanted["valid_from"]).first()
    if row is None:
        return rows.create(**wanted)
    if any(getattr(row, name) != value for name, value in wanted.items()):
        rows.filter(pk=row.pk).update(**wanted)
    return row


def _store_limits(rows: Any) -> None:
    stands = [Span(row.valid_from, row.valid_until) for row in rows.all()]
    for line in _lines("limits.csv"):
        if not any(span.overlaps(Span(line["valid_from"], line["valid_until"])) for span in stands):
            rows.create(**line)


def _lines(name: str) -> Iterator[dict[str, Any]]:
    with (_FOLDER / name).open(newline="") as file:
        for line in csv.DictReader(file):
            last = line["valid_until"]
            yield {
                **line,
                "valid_from": date.fromisoformat(line["valid_from"]),
                "valid_until": date.fromisoformat(last) if last else None,
            }
