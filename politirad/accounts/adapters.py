"""How the sign-in library behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedPeopleAdapter(DefaultAccountAdapter):
    """People are invited into a role or a seat; nobody signs up by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 the library's signature
        """Say no: an account comes with an invitation."""
        return False
