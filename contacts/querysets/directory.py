"""Whom people turn to in a municipality on a day (R029, R120, R137, R138, R177)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from politirad.tenancy.permissions import Role

_FACED = (Role.POLICE_CONTACT, Role.SLT_COORDINATOR)


def faces_of(town: Any, day: date) -> QuerySet[Any]:
    """The roles that face outwards in the municipality on `day`: politikontakt, deputy, SLT coordinator.

    They are read from the appointments: one who awaits approval has none, and one whose role was given
    outside of the register has it all the same.
    """
    there = apps.get_model("tenancy", "RoleAppointment").objects.valid_on(day)
    faces: QuerySet[Any] = there.filter(municipality=town, role__in=_FACED, user__is_active=True)
    with_cards = faces.select_related("user__contact_card", "contact_assignment__unit")
    return with_cards.order_by("valid_from", "pk")


def faces_held_by(person: Any, day: date) -> QuerySet[Any]:
    """Where the person is politikontakt, deputy or SLT coordinator, and whether it is shown openly."""
    there = apps.get_model("tenancy", "RoleAppointment").objects.valid_on(day)
    mine = there.filter(user=person, role__in=_FACED).select_related("municipality")
    is_open = Exists(_standing().filter(municipality=OuterRef("municipality")))
    held: QuerySet[Any] = mine.annotate(is_open=is_open).order_by("municipality__sort_key", "pk")
    return held


def functions_held_by(person: Any, day: date) -> QuerySet[Any]:
    """The functions the person holds in a district on `day`."""
    held: QuerySet[Any] = apps.get_model("contacts", "FunctionAssignment").objects.valid_on(day)
    return held.filter(user=person).select_related("function", "district")


def district_of(town: Any, day: date) -> Any:
    """The district the municipality lies in on `day`; None for none."""
    links = apps.get_model("tenancy", "MunicipalityDistrict").objects.valid_on(day)
    link = links.filter(municipality=town).select_related("district").first()
    return link.district if link else None


def holders_in(district: Any, day: date) -> QuerySet[Any]:
    """Who holds which function in the district on `day`."""
    rows = apps.get_model("contacts", "FunctionAssignment").objects.valid_on(day)
    held: QuerySet[Any] = rows.filter(district=district, user__is_active=True)
    return held.select_related("function", "unit", "user__contact_card").order_by("valid_from", "pk")


def absences_in(district: Any, day: date) -> QuerySet[Any]:
    """The functions the district does not have on `day`."""
    rows = apps.get_model("contacts", "FunctionAbsence").objects.valid_on(day)
    absent: QuerySet[Any] = rows.filter(district=district).select_related("function")
    return absent


def responsibilities_of(district: Any) -> QuerySet[Any]:
    """What the district has said of who does what."""
    rows: QuerySet[Any] = apps.get_model("contacts", "Responsibility").objects.filter(district=district)
    return rows.select_related("unit")


def topics_on(day: date) -> QuerySet[Any]:
    """The topics of the catalogue on `day`, each with the functions that answer."""
    links = apps.get_model("contacts", "TopicFunction").objects.select_related("function")
    topics: QuerySet[Any] = apps.get_model("contacts", "ContactTopic").objects.valid_on(day)
    return topics.prefetch_related(Prefetch("links", queryset=links))


def function_of(code: str, day: date) -> Any:
    """The function of the catalogue with this code on `day`; None for none."""
    return apps.get_model("contacts", "FunctionType").objects.valid_on(day).filter(code=code).first()


def public_channels_on(day: date) -> QuerySet[Any]:
    """The functions that anybody may turn to (R030)."""
    functions: QuerySet[Any] = apps.get_model("contacts", "FunctionType").objects.valid_on(day)
    return functions.filter(is_public_channel=True)


def publication_of(town: Any) -> Any:
    """The publication that stands, with who made it; None where the municipality shows nothing openly."""
    return _standing().filter(municipality=town).select_related("published_by").first()


def open_among(towns: Iterable[Any]) -> set[int]:
    """Ids of those of the municipalities that show their contacts openly."""
    return set(_standing().filter(municipality__in=towns).values_list("municipality", flat=True))


def publications_of(town: Any) -> QuerySet[Any]:
    """Every publication there was, the newest first."""
    rows: QuerySet[Any] = apps.get_model("contacts", "DirectoryPublication").objects.filter(municipality=town)
    return rows.select_related("published_by", "withdrawn_by")


def towns_by_name(day: date) -> list[Any]:
    """Every municipality there is on `day`, with all its names, in Norwegian order."""
    towns = apps.get_model("tenancy", "Municipality").objects.valid_on(day)
    return list(towns.only("code", "name", "display_name", "full_name", "parallel_names", "sort_key"))


def town_called(code: str, day: date) -> Any:
    """The municipality with this number on `day`; None for none."""
    return apps.get_model("tenancy", "Municipality").objects.valid_on(day).filter(code=code).first()


def card_of(person: Any) -> Any:
    """The person's card; None for whoever has chosen nothing."""
    return apps.get_model("contacts", "ContactCard").objects.filter(user=person).first()


def _standing() -> QuerySet[Any]:
    rows: QuerySet[Any] = apps.get_model("contacts", "DirectoryPublication").objects.all()
    return rows.filter(withdrawn_at__isnull=True)
