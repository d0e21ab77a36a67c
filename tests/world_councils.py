"""What surrounds a council's seats in the test world: assents, declarations and possible partners."""

from datetime import date

from politirad.accounts.models import User
from politirad.councils.actions import give_assent, sign_declaration
from politirad.councils.models import Forum, PartnerMapping, Sphere
from politirad.tenancy.permissions import MAIN_PARTIES

ASSENTED_ON = date(2024, 1, 15)


def open_to_others(forum: Forum, by: User, signers: list[User], *, mark: str) -> None:
    """Let both main parties assent, and `signers` sign; what the council wrote of others carries `mark`."""
    for party in MAIN_PARTIES:
        give_assent(forum, party, by=by, on=ASSENTED_ON, note=f"{mark}Enige i møte 1")
    for user in signers:
        sign_declaration(forum, by=user)
    PartnerMapping.objects.create(
        forum=forum,
        organisation=f"{mark}Utvik idrettslag",
        sphere=Sphere.VOLUNTARY,
        relevance=f"{mark}Når ungdom mellom 13 og 18 år",
    )
