"""A person with a password."""

import pytest

from politirad.accounts.models import User

PASSWORD = "en lang setning om fjell"


@pytest.fixture
def person(db: None) -> User:
    """Kari, who can sign in."""
    return User.objects.create_user("kari@elvestrand.example", PASSWORD, full_name="Kari Ås")
