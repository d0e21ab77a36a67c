"""Every page in a real browser: accessible in both looks and widths, whole at 320 px and with large text."""

from typing import Any

import pytest

from politirad.tenancy.permissions import Role
from tests.accessibility.conftest import Inspector
from tests.accessibility.pages import MORE, OTHERS, PAGES
from tests.architecture.routes import address, routes
from tests.world import World


def test_every_page_is_looked_at() -> None:
    assert sorted({*(name for name, _role in PAGES), *OTHERS}) == sorted(routes())


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_is_accessible(inspector: Inspector, width: int) -> None:
    found: dict[str, Any] = {}
    for name, role, path in _visits(inspector.world):
        status = inspector.open(path, role)
        wrong = [f"{scheme} {each}" for scheme in ("light", "dark") for each in inspector.look(scheme, width)]
        narrow, text = (320, "") if width < 1280 else (1280, "200%")
        wrong += [f"sideways {each}" for each in inspector.sideways(narrow, text_size=text)]
        if wrong or status != 200:
            found[f"{name} as {role}"] = (status, wrong)
    assert found == {}


def _visits(world: World) -> list[tuple[str, Role | None, str]]:
    pages = [(name, role, address(world, name)) for name, role in PAGES]
    return pages + [(name, role, where(world)) for name, role, where in MORE]
