"""A list of staff: its rows judged by the rules, written as functions, and taken back (G92, R028)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from contacts import rules
from contacts.actions.lists import ReadRow, Row, row_of, with_days, without_days
from contacts.actions.tree import known_units
from contacts.models import FunctionAbsence, FunctionAssignment, FunctionType
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict

_BATCH = 500
_DAYS = ("valid_from", "valid_until")
_NAMES = [field.name for field in fields(rules.Holding)]


class StaffList:
    """Who holds which function in a district, as a list."""

    def judge(self, district: PoliceDistrict, read: Sequence[ReadRow]) -> list[Row]:
        """What each row would do to the functions now."""
        said = [rules.StaffRow(row.line, **with_days(row.said)) for row in read if row.said is not None]
        catalogue = _catalogue(district)
        judged = {
            each.line: each
            for each in rules.judge_staff(said, _known(district), catalogue, today=timezone.localdate())
        }
        names = {unit.key: unit.name for unit in catalogue.units}

        def plain(holding: rules.Holding) -> dict[str, Any]:
            """The holding, with the name of its unit for whoever reads it."""
            return without_days(asdict(holding)) | {"unit_name": names[holding.unit] if holding.unit else ""}

        return [row_of(row, judged.get(row.line), plain) for row in read]

    def write(self, district: PoliceDistrict, rows: Sequence[Row], by: User, /) -> list[Row]:
        """Write what is held, with accounts for those we do not know; the rows again, with their keys."""
        _change(_holdings(rows, rules.Outcome.CHANGED, "after"))
        new = list(_holdings(rows, rules.Outcome.NEW, "after"))
        people, made = _people(new)
        kinds = {kind.code: kind for kind in _kinds()}
        held = FunctionAssignment.objects.bulk_create(
            (
                FunctionAssignment(
                    user=people[each.email],
                    function=kinds[each.function],
                    district=district,
                    made_by=by,
                    **_columns(each),
                )
                for each in new
            ),
            batch_size=_BATCH,
        )
        keys = {each.key: str(row.pk) for each, row in zip(new, held, strict=True)}
        return [_with_key(row, keys, made) for row in rows]

    def take_back(self, district: PoliceDistrict, rows: Sequence[Row]) -> None:
        """Change back and delete what is as the list left it, and the accounts nothing else has used."""
        now = {each.key: each for each in _known(district)}
        for outcome in (rules.Outcome.NEW, rules.Outcome.CHANGED):
            for each in _holdings(rows, outcome, "after"):
                if now.get(each.key) != each:
                    message = _("Importen kan ikke angres, for funksjonen til %(name)s er endret etterpå.")
                    raise ValidationError(message, params={"name": each.full_name})
        _change(_holdings(rows, rules.Outcome.CHANGED, "before"))
        gone = [int(each.key) for each in _holdings(rows, rules.Outcome.NEW, "after")]
        FunctionAssignment.objects.filter(pk__in=gone).delete()
        for address in {row["after"]["email"] for row in rows if row.get("made_account")}:
            _delete_unused(address)


def _catalogue(district: PoliceDistrict) -> rules.Catalogue:
    absences: defaultdict[str, list[rules.Span]] = defaultdict(list)
    for row in FunctionAbsence.objects.filter(district=district).select_related("function"):
        absences[row.function.code].append(rules.Span(row.valid_from, row.valid_until))
    return rules.Catalogue(_words(), known_units(district), absences)


def _kinds() -> Iterable[FunctionType]:
    return FunctionType.objects.valid_on(timezone.localdate())


def _words() -> dict[str, str]:
    """What each function is called in every language, and its code."""
    words: dict[str, str] = {}
    for kind in _kinds():
        words[kind.code] = kind.code
        for code, _name in settings.LANGUAGES:
            with override(code):
                words[kind.label.lower()] = kind.code
    return words


def _known(district: PoliceDistrict) -> list[rules.Holding]:
    """Everything that is, was or will be held in the district."""
    rows = FunctionAssignment.objects.filter(district=district).select_related("user", "function")
    return [
        rules.Holding(
            key=str(row.pk),
            full_name=row.user.full_name,
            email=row.user.email,
            function=row.function.code,
            unit=str(row.unit_id) if row.unit_id else None,
            percent=row.percent,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        for row in rows
    ]


def _people(holdings: Iterable[rules.Holding]) -> tuple[dict[str, User], set[str]]:
    """The person behind each address, and the addresses that got an account now."""
    wanted = {each.email: each.full_name for each in holdings}
    made = set(wanted) - set(User.objects.filter(email__in=wanted).values_list("email", flat=True))
    # In one order always, so that two lists that name the same people wait for each other.
    accounts = [User(email=address, full_name=wanted[address]) for address in sorted(made)]
    for account in accounts:
        account.set_unusable_password()
    User.objects.bulk_create(accounts, batch_size=_BATCH, ignore_conflicts=True)
    return {user.email: user for user in User.objects.filter(email__in=wanted)}, made


def _delete_unused(address: str) -> None:
    """Delete an account that a list made, unless it has been used or something refers to it."""
    try:
        with transaction.atomic():
            User.objects.filter(email=address, last_login=None, appointments=None).delete()
    except ProtectedError:
        return


def _change(holdings: Iterable[rules.Holding]) -> None:
    """Let each row of the register be as told."""
    told = {int(each.key): _columns(each) for each in holdings}
    found = list(FunctionAssignment.objects.filter(pk__in=told))
    for row in found:
        for name, value in told[row.pk].items():
            setattr(row, name, value)
    FunctionAssignment.objects.bulk_update(found, ["unit_id", "percent", *_DAYS], batch_size=_BATCH)


def _columns(holding: rules.Holding) -> dict[str, Any]:
    return {
        "unit_id": int(holding.unit) if holding.unit else None,
        "percent": holding.percent,
        "valid_from": holding.valid_from,
        "valid_until": holding.valid_until,
    }


def _holdings(rows: Iterable[Row], outcome: rules.Outcome, when: str) -> Iterator[rules.Holding]:
    for row in rows:
        if row["outcome"] == outcome:
            yield rules.Holding(**{name: with_days(row[when])[name] for name in _NAMES})


def _with_key(row: Row, keys: dict[str, str], made: set[str]) -> Row:
    """The row with the number of what was made, where it had only its line."""
    after = row["after"]
    if row["outcome"] != rules.Outcome.NEW:
        return row
    known = {"after": after | {"key": keys[after["key"]]}}
    return row | known | {"made_account": after["email"] in made}
