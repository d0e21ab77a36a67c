"""Making networks and their groups, and saying who coordinates them (R139-R147)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.councils.actions import create_forum
from politirad.councils.models import Forum
from politirad.tenancy.models import Municipality
from slt.models import Coordinator, Level, NetworkGroup, NetworkMunicipality, OtherModel, SltNetwork

MEETINGS_OF_COORDINATION = 4
"""Meetings a year a coordinating group begins with; it may agree on another number (domain.md 4.4)."""

_NO_TOWN = _("Velg en kommune der du kan sette opp et nettverk.")
_STEERS = _("Et politiråd er styrende nivå. Velg det, eller lag en egen gruppe.")
_BEGAN_LATER = _("Personen begynte senere. Velg en senere dag.")
_IS_THERE = _("Gruppa er med i nettverket fra før.")
_ELSEWHERE = _("Gruppa hører til et annet nettverk. En gruppe under styrende nivå hører til ett.")
_COORDINATES = _("Personen koordinerer nettverket i denne tiden fra før.")
_HAS_ANSWERED = _("Kommunen har et svar som gjelder i denne tiden. Avslutt det først.")


@transaction.atomic
def create_network(
    *, municipalities: Iterable[Municipality], steering: Forum | None = None, on: date, **said: Any
) -> SltNetwork:
    """Make a network for the municipalities, with the politiråd as its steering group where it is that.

    What a municipality had instead ended the day before. Sent twice it is made once.
    """
    towns = list(municipalities)
    if not towns:
        raise ValidationError(_NO_TOWN)
    # The municipalities' rows are the queue: the second of a double press sees the first.
    ids = [town.pk for town in towns]
    list(Municipality.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk"))
    served = NetworkMunicipality.objects.valid_on(on).filter(municipality__in=ids)
    made = SltNetwork.objects.filter(**said, pk__in=served.values("network")).first()
    if made:
        return made
    network = SltNetwork.objects.create(**said)
    for town in towns:
        add_municipality(network, town, on=on)
    if steering:
        add_group(network, steering, Level.STEERING, on=on)
    return network


@transaction.atomic
def add_municipality(network: SltNetwork, municipality: Municipality, *, on: date) -> NetworkMunicipality:
    """Let the network serve one more municipality."""
    for answer in OtherModel.objects.valid_on(on).filter(municipality=municipality):
        _end(answer, on=on)
    return NetworkMunicipality.objects.create(network=network, municipality=municipality, valid_from=on)


@transaction.atomic
def add_group(network: SltNetwork, forum: Forum, level: int, *, on: date) -> NetworkGroup:
    """Give the forum its place on a level; what steers has four meetings a year to aim at (R146, BR18)."""
    if forum.is_council and level != Level.STEERING:
        raise ValidationError({"level": _STEERS})
    try:
        with transaction.atomic():
            group = NetworkGroup.objects.create(network=network, forum=forum, level=level, valid_from=on)
    except IntegrityError as refusal:
        said = _ELSEWHERE if "one_network_below" in str(refusal) else _IS_THERE
        raise ValidationError({"forum": said}) from None
    _mark_as_steering(forum, on)
    return group


@transaction.atomic
def create_group(network: SltNetwork, level: int, *, name: str, by: User, on: date) -> Forum:
    """Make a new group on a level, in the municipalities and at the police unit of the network.

    Sent twice it is made once.
    """
    SltNetwork.objects.select_for_update(no_key=True).get(pk=network.pk)
    places = network.groups.valid_on(on)
    made = places.filter(level=level, forum__name=name).first()
    if made:
        return made.forum
    links = network.municipality_links.valid_on(on).select_related("municipality")
    beside = places.in_order().first()
    if beside is None:
        raise ValidationError(_("Velg styringsgruppa først."))
    forum = create_forum(
        municipalities=[link.municipality for link in links],
        by=by,
        on=on,
        is_seated=True,
        kind=Forum.Kind.SLT_LEVEL,
        name=name,
        short_name=name[:60],
        unit=beside.forum.unit,
        language=beside.forum.language,
        secretariat=Forum.Secretariat.MUNICIPALITY,
        agreed_meetings=MEETINGS_OF_COORDINATION if level == Level.COORDINATING else None,
    )
    add_group(network, forum, level, on=on)
    return forum


@transaction.atomic
def end_group(group: NetworkGroup, *, on: date) -> NetworkGroup:
    """Let the forum's place in the network end; `on` is its last day. The forum itself goes on."""
    _end_after(group, on)
    _mark_as_steering(group.forum, on + date.resolution)
    return group


@transaction.atomic
def appoint_coordinator(network: SltNetwork, user: User, **said: Any) -> Coordinator:
    """Say who coordinates the network, with the title used there and how much of a position it is (R144)."""
    try:
        with transaction.atomic():
            return Coordinator.objects.create(network=network, user=user, **said)
    except IntegrityError as refusal:
        if "one_coordination" not in str(refusal):
            raise
        raise ValidationError({"user": _COORDINATES}) from None


@transaction.atomic
def end_coordination(coordinator: Coordinator, *, on: date) -> Coordinator:
    """Let somebody coordinate no longer; `on` is their last day."""
    if on < coordinator.valid_from:
        raise ValidationError({"on": _BEGAN_LATER})
    _end_after(coordinator, on)
    return coordinator


@transaction.atomic
def register_other_model(municipality: Municipality, *, on: date, **said: Any) -> OtherModel:
    """Keep what a municipality has instead of SLT; the answer before it ended the day before (R147)."""
    for before in OtherModel.objects.valid_on(on).filter(municipality=municipality):
        _end(before, on=on)
    try:
        with transaction.atomic():
            return OtherModel.objects.create(municipality=municipality, valid_from=on, **said)
    except IntegrityError as refusal:
        if "one_answer" not in str(refusal):
            raise
        raise ValidationError(_HAS_ANSWERED) from None


def _end_after(thing: NetworkGroup | Coordinator, last_on: date) -> None:
    """Write the last day; what has ended already stays so."""
    if thing.valid_until is None or thing.valid_until > last_on:
        thing.valid_until = last_on
        thing.save(update_fields=["valid_until"])


def _end(answer: OtherModel, *, on: date) -> None:
    """End an answer the day before; one that begins the same day never came to hold."""
    if answer.valid_from >= on:
        answer.delete()
        return
    answer.valid_until = on - date.resolution
    answer.save(update_fields=["valid_until"])


def _mark_as_steering(forum: Forum, day: date) -> None:
    """Let the forum know whether it steers a network, as its target of meetings depends on it (BR18)."""
    steers = NetworkGroup.objects.valid_on(day).filter(forum=forum, level=Level.STEERING).exists()
    if forum.is_slt_steering != steers:
        forum.is_slt_steering = steers
        forum.save(update_fields=["is_slt_steering"])
