"""Agreements of the test world, brought to where a test begins."""

from datetime import date

from agreements import actions, rules
from agreements.models import Agreement, AgreementParty, AgreementVersion
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceUnit
from politirad.tenancy.permissions import Party, Role
from tests.world import World
from tests.world_agreements import focus_area

FIRST = date(2026, 12, 1)
SIGNERS = {Party.MUNICIPALITY: Role.MAYOR, Party.POLICE: Role.UNIT_LEADER}
SAFE = focus_area("Trygge skoler", knowledge="Ungdata", link="https://kommune.example/ungdata")


def unit_of(world: World) -> PoliceUnit:
    """The police unit of our council."""
    return world.forum.unit


def draft(world: World, **said: object) -> Agreement:
    """A draft that only the police know of."""
    by = world.users[Role.POLICE_CONTACT]
    made = {"language": "nb", "by": by, **said}
    return actions.start_agreement([world.municipality], unit_of(world), **made)  # type: ignore[arg-type]


def offered(world: World) -> Agreement:
    """An agreement that our municipality has not answered."""
    return actions.offer(draft(world), channel="meeting", by=world.users[Role.POLICE_CONTACT])


def talked_of(world: World, *, valid_from: date | None = FIRST) -> Agreement:
    """An agreement under negotiation, whose second version the municipality wrote."""
    agreement = offered(world)
    mayor = world.users[Role.MAYOR]
    actions.answer_offer(agreement.offers.get(), rules.Answer.NEGOTIATE, by=mayor)
    share_anew(agreement, Party.MUNICIPALITY, mayor, valid_from=valid_from)
    return fresh(agreement)


def to_sign(world: World, *, valid_from: date = FIRST) -> Agreement:
    """An agreement that waits for both signatures."""
    agreement = talked_of(world, valid_from=valid_from)
    return ask(agreement, world.users[Role.POLICE_CONTACT])


def in_force(world: World, *, valid_from: date = FIRST) -> Agreement:
    """An agreement both parties have signed."""
    agreement = to_sign(world, valid_from=valid_from)
    for party in (Party.POLICE, Party.MUNICIPALITY):
        sign(agreement, party, world.users[SIGNERS[party]])
    return fresh(agreement)


def share_anew(agreement: Agreement, party: Party, by: User, **frames: object) -> AgreementVersion:
    """Share a text of one side that differs from the last in its frames and its first section."""
    version = actions.start_draft(agreement, party=party, by=by)
    section = version.sections.earliest("position")
    actions.write_row(section, seen=section.edition, text=f"{section.text} Mer.")
    if frames:
        actions.write_row(version, seen=version.edition, **frames)
    return actions.share_draft(version, note="", seen=newest(agreement), by=by)


def ask(agreement: Agreement, by: User, **said: str) -> Agreement:
    """Put the newest text to the parties."""
    return actions.ask_to_sign(agreement, seen=newest(agreement), by=by, **said)


def sign(agreement: Agreement, party: Party, by: User) -> Agreement:
    """Sign what is to be signed."""
    now = fresh(agreement)
    assert now.to_sign is not None
    signer = actions.Signer(by.full_name, "Leder")
    return actions.sign(now, party_of(now, party), signer, sha256=now.to_sign.sha256, by=by)


def party_of(agreement: Agreement, party: Party) -> AgreementParty:
    """The first party on that side."""
    return next(each for each in agreement.parties.all() if each.side == party)


def newest(agreement: Agreement) -> int:
    """The number of the newest shared text; 0 for none."""
    version = actions.newest_shared(agreement)
    return (version and version.number) or 0


def fresh(agreement: Agreement) -> Agreement:
    """The agreement as it is now."""
    return Agreement.objects.select_related("to_sign", "version", "unit").get(pk=agreement.pk)


def renewed_with_area(world: World) -> AgreementVersion:
    """The draft of an agreement that follows one in which the parties work for safe schools."""
    agreement = talked_of(world)
    police = actions.start_draft(agreement, party=Party.POLICE, by=world.users[Role.UNIT_LEADER])
    actions.add_focus_area(police, **SAFE)
    share_anew(agreement, Party.POLICE, world.users[Role.UNIT_LEADER], valid_from=FIRST)
    ask(fresh(agreement), world.users[Role.POLICE_CONTACT])
    sign(agreement, Party.POLICE, world.users[Role.UNIT_LEADER])
    sign(agreement, Party.MUNICIPALITY, world.users[Role.MAYOR])
    assert fresh(agreement).state == rules.State.IN_FORCE
    return draft(world).versions.get()
