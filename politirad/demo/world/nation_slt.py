"""Invented SLT networks for the real municipalities: how many have what, never who or how."""

from collections.abc import Iterator, Sequence

from politirad.councils.models import Forum
from politirad.demo.world.clock import Clock
from politirad.demo.world.scatter import turn
from politirad.tenancy.models import Municipality, PopulationFigure
from slt.models import Level, NetworkGroup, NetworkMunicipality, OtherModel, SltNetwork

# Of a hundred municipalities with so many people, how many have SLT without the politiråd steering it:
# it is found in about half of the municipalities, and most of the people live in those (R141).
_CHANCES = ((30_000, 85), (10_000, 50), (0, 22))
# Of so many without SLT, some have another model and some have said that they have none. The number is
# prime to a hundred, or those whom the chance above left out would all fall in the same few places.
_WITHOUT, _OTHER, _NONE = 13, 4, 2
_MODELS = ("Tverrfaglig forum", "Forebyggende team", "Oppvekstteam")


def make_national_networks(towns: Sequence[Municipality], forums: Sequence[Forum], clock: Clock) -> None:
    """Give about half of the municipalities a network, steered by the politiråd where it says so."""
    figures = PopulationFigure.objects.filter(municipality__in=towns).order_by("year")
    persons = dict(figures.values_list("municipality", "persons"))
    pairs = list(zip(towns, forums, strict=True))
    served = [(town, forum) for town, forum in pairs if _has_network(town, forum, persons.get(town.pk, 0))]
    networks = SltNetwork.objects.bulk_create(_network(town, clock) for town, _forum in served)
    NetworkMunicipality.objects.bulk_create(
        NetworkMunicipality(network=network, municipality=town, valid_from=network.established_on)
        for network, (town, _forum) in zip(networks, served, strict=True)
    )
    NetworkGroup.objects.bulk_create(
        NetworkGroup(network=network, forum=forum, level=Level.STEERING, valid_from=network.established_on)
        for network, (_town, forum) in zip(networks, served, strict=True)
        if forum.is_slt_steering
    )
    having = {town.pk for town, _forum in served}
    OtherModel.objects.bulk_create(_answers([town for town in towns if town.pk not in having], clock))


def _has_network(town: Municipality, forum: Forum, persons: int) -> bool:
    chance = next(chance for least, chance in _CHANCES if persons >= least)
    return forum.is_slt_steering or turn(int(town.code), 100, salt=20) < chance


def _network(town: Municipality, clock: Clock) -> SltNetwork:
    age = 400 + turn(int(town.code), 300, salt=21)
    return SltNetwork(name=f"SLT i {town.display_name}", established_on=clock.day(-age))


def _answers(towns: Sequence[Municipality], clock: Clock) -> Iterator[OtherModel]:
    """What some of those without SLT have answered; the rest have not."""
    for town in towns:
        code = int(town.code)
        place = turn(code, _WITHOUT, salt=22)
        since = clock.day(-30 - turn(code, 300, salt=24))
        if place < _OTHER:
            name = _MODELS[turn(code, len(_MODELS), salt=23)]
            yield OtherModel(municipality=town, answer=OtherModel.Answer.OTHER, name=name, valid_from=since)
        elif place < _OTHER + _NONE:
            yield OtherModel(municipality=town, answer=OtherModel.Answer.NONE, valid_from=since)
