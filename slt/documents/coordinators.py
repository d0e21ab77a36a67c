"""Whom to turn to in the networks of a municipality, as the whole world may see it (R177, G19)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from contacts.documents import ShownCard, shown_card
from contacts.querysets import open_among
from contacts.rules import Audience
from politirad.tenancy.models import Municipality
from slt.models import Coordinator, NetworkMunicipality, SltNetwork


@dataclass(frozen=True)
class OpenNetwork:
    """A network, and its coordinators as far as each lets themselves be seen."""

    network: SltNetwork
    cards: Sequence[ShownCard]


@dataclass(frozen=True)
class OpenTown:
    """A municipality with its networks."""

    town: Municipality
    networks: Sequence[OpenNetwork]


def open_towns(towns: Sequence[Municipality], day: date) -> list[OpenTown]:
    """The municipalities in the order given, in three queries however many there are.

    A name needs both the municipality, which has opened its contact page, and the person, who lets
    it be shown; of everybody else only the title is said, and of several with one title it is said once.
    """
    is_open = open_among(towns)
    there = Coordinator.objects.valid_on(day).filter(user__is_active=True)
    people = there.select_related("user__contact_card").order_by("valid_from", "pk")
    running = SltNetwork.objects.running_on(day)
    links = NetworkMunicipality.objects.valid_on(day).filter(municipality__in=towns, network__in=running)
    found: defaultdict[int, list[OpenNetwork]] = defaultdict(list)
    for link in (
        links.select_related("network")
        .prefetch_related(Prefetch("network__coordinators", queryset=people))
        .order_by("network__sort_key", "network__pk")
    ):
        cards = [
            _card(each, day, is_open=link.municipality_id in is_open)
            for each in link.network.coordinators.all()
        ]
        found[link.municipality_id].append(OpenNetwork(link.network, list(dict.fromkeys(cards))))
    return [OpenTown(town, found[town.pk]) for town in towns]


def _card(coordinator: Coordinator, day: date, *, is_open: bool) -> ShownCard:
    user = coordinator.user
    card = getattr(user, "contact_card", None) if is_open else None
    return shown_card(user, card, coordinator.title, Audience.PUBLIC, day=day)
