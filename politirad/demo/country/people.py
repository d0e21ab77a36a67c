"""People of a synthetic country, with names put together from two lists."""

from random import Random

from django.contrib.auth.hashers import make_password

from politirad.accounts.models import User

_GIVEN = (
    *("Anne", "Bjørn", "Camilla", "Dag", "Elin", "Frode", "Grete", "Håkon"),
    *("Inger", "Jon", "Kari", "Lars", "Máret", "Nils", "Oddny", "Per"),
    *("Ragnhild", "Sverre", "Tone", "Ulf", "Vigdis", "Øyvind", "Åse", "Áilu"),
)
_FAMILY = (
    *("Aas", "Bakken", "Dahl", "Eide", "Fjeld", "Gáski", "Haugen", "Iversen"),
    *("Johnsen", "Kvam", "Lie", "Moen", "Nygård", "Olsen", "Persen", "Rød"),
    *("Strand", "Tangen", "Utne", "Vik", "Ødegård", "Ås"),
)


def make_people(count: int, seed: int) -> list[User]:
    """So many people, whom nobody can sign in as."""
    nobody = make_password(None)
    chance = Random(seed)  # noqa: S311 the same people every time
    return User.objects.bulk_create(
        (
            User(
                email=f"person{number}@land.example",
                full_name=f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}",
                password=nobody,
            )
            for number in range(count)
        ),
        batch_size=2000,
    )
