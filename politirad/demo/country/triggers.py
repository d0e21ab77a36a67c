"""Filling tables without the triggers that seal and follow what people do: nobody has done anything here."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, models
from psycopg import sql


@contextmanager
def without_triggers(filled: Iterable[type[models.Model]]) -> Iterator[None]:
    """Let the triggers of our own rest on these tables, in the transaction that is open.

    Keys and constraints are checked as always. An error takes it all back, the resting too.
    """
    tables = [model._meta.db_table for model in filled]  # noqa: SLF001 the name PostgreSQL knows
    _alter(tables, "DISABLE")
    yield
    # What a transaction has still to check must be checked before its table may be altered.
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    _alter(tables, "ENABLE")


def _alter(tables: Iterable[str], how: str) -> None:
    statement = sql.SQL("ALTER TABLE {table} {how} TRIGGER USER")
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(statement.format(table=sql.Identifier(table), how=sql.SQL(how)))
