"""Who may do what: every permission and every role of the product, on one screen."""

from dataclasses import dataclass, field

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Permission(TextChoices):
    """What a grant can allow on a municipality, a police district, the directorate or a forum.

    Metadata (that a meeting was held, dates, states, counts) and content (agenda, papers,
    minutes) are two depths (BR41). The codename is what guardian's tables store.
    """

    VIEW_METADATA = "view_metadata", _("se at møter og avtaler finnes, med datoer og tall")
    VIEW_CONTENT = "view_content", _("lese dagsorden, sakspapirer og referat")
    ATTEND = "attend", _("se når og hvor møtene de er kalt inn til, holdes")
    VIEW_ADDRESSED = "view_addressed", _("lese saker som er åpne for hele det utvidede rådet")
    ARRANGE_MEETINGS = "arrange_meetings", _("lage møter, dagsorden og innkalling, og skrive referat")
    ARRANGE_COUNCIL = "arrange_council", _("endre rådets oppsett og medlemmer")
    APPROVE_MINUTES = "approve_minutes", _("godkjenne referat")
    REPORT_ACTION_ITEMS = "report_action_items", _("melde status på oppgaver")
    VIEW_LOG = "view_log", _("se hvem som har endret hva")
    KEEP_ARCHIVE = "keep_archive", _("sende til arkivet og se hva som er sendt")
    READ_AGREEMENTS = "read_agreements", _("lese teksten i avtaler")
    NEGOTIATE_AGREEMENTS = "negotiate_agreements", _("tilby, besvare og forhandle avtaler")
    SIGN_AGREEMENTS = "sign_agreements", _("signere avtaler")
    MANAGE_CONTACTS = "manage_contacts", _("forvalte politikontakter, enheter og funksjoner i distriktet")
    DECIDE_EXCEPTIONS = "decide_exceptions", _("avgjøre unntak fra treregelen")
    PUBLISH_EVALUATION = "publish_evaluation", _("publisere spørreskjemaer og landets tall fra evalueringer")
    KEEP_PILOTS = "keep_pilots", _("føre pilotregisteret")
    OPERATE_SYSTEM = "operate_system", _("drifte løsningen, uten å lese innhold")


class Party(TextChoices):
    """The side a person stands on in a forum. The order is alphabetical, never a rank (R043)."""

    MUNICIPALITY = "municipality", _("Kommune")
    POLICE = "police", _("Politi")
    COUNTY = "county", _("Fylkeskommune")
    EXTERNAL = "external", _("Ekstern")


MAIN_PARTIES = (Party.MUNICIPALITY, Party.POLICE)


class Scope(TextChoices):
    """What kind of place a role is held in."""

    MUNICIPALITY = "municipality", _("kommune")
    DISTRICT = "district", _("politidistrikt")
    DIRECTORATE = "directorate", _("Politidirektoratet")
    FORUM = "forum", _("forum")


class Role(TextChoices):
    """The roles people hold, always from a day and often to a day."""

    MAYOR = "mayor", _("ordfører")
    DEPUTY_MAYOR = "deputy_mayor", _("varaordfører")
    CHIEF_EXECUTIVE = "municipal_chief_executive", _("kommunedirektør")
    SECTOR_DIRECTOR = "municipal_sector_director", _("kommunalsjef")
    SLT_COORDINATOR = "slt_coordinator", _("SLT-koordinator")
    MUNICIPAL_ADMINISTRATOR = "municipal_administrator", _("administrator i kommunen")
    RECORDS_MANAGER = "records_manager", _("arkivar")
    MUNICIPAL_READER = "municipal_reader", _("leser i kommunen")
    POLICE_CONTACT = "police_contact", _("politikontakt")
    UNIT_LEADER = "service_unit_leader", _("tjenesteenhetsleder")
    DISTRICT_ADMINISTRATOR = "district_administrator", _("distriktsadministrator")
    DISTRICT_READER = "district_reader", _("leser i politidistriktet")
    DIRECTORATE_ANALYST = "national_analyst", _("analytiker i Politidirektoratet")
    DIRECTORATE_APPROVER = "national_approver", _("godkjenner i Politidirektoratet")
    SLT_MEMBER = "slt_member", _("medlem i SLT-gruppe")
    EXTENDED_MEMBER = "extended_member", _("medlem av utvidet råd")
    GUEST = "guest", _("gjest")
    AUDITOR = "auditor", _("revisor")
    SYSTEM_OPERATOR = "system_operator", _("systemansvarlig")


@dataclass(frozen=True)
class RoleRights:
    """What a role gives: at the place of the appointment, and in the forums where it has a seat."""

    party: Party
    scope: Scope
    at_place: frozenset[Permission] = field(default_factory=frozenset)
    in_seat: frozenset[Permission] = field(default_factory=frozenset)
    needs_end: bool = False


_P = Permission
_METADATA = frozenset({_P.VIEW_METADATA})
_READ = frozenset({_P.VIEW_METADATA, _P.VIEW_CONTENT})
_MEMBER = _READ | {_P.REPORT_ACTION_ITEMS, _P.VIEW_LOG}
_LEADER = _MEMBER | {_P.APPROVE_MINUTES}
_ORGANISER = _MEMBER | {_P.ARRANGE_MEETINGS, _P.ARRANGE_COUNCIL, _P.KEEP_ARCHIVE}
# Those who are employed by neither side keep the second when they have signed (ForumGrantQuerySet).
_OUTSIDER = frozenset({_P.ATTEND, _P.VIEW_ADDRESSED})
# What an agreement binds may be read where one works; the directorate knows of it, and reads none (BR41).
_KNOW = _METADATA | {_P.READ_AGREEMENTS}
_NEGOTIATE = _KNOW | {_P.NEGOTIATE_AGREEMENTS}
_SIGN = _NEGOTIATE | {_P.SIGN_AGREEMENTS}
# The police must offer a council and the municipality must man it, so whoever coordinates on either
# side may set one up where they work. An administrator arranges without reading: nobody gives
# themselves a seat (`may_be_seated_by`).
_FOUNDER = _KNOW | {_P.ARRANGE_COUNCIL}
_M, _D, _N, _F = Scope.MUNICIPALITY, Scope.DISTRICT, Scope.DIRECTORATE, Scope.FORUM
_TOWN, _POLICE, _OUT = Party.MUNICIPALITY, Party.POLICE, Party.EXTERNAL

ROLES: dict[Role, RoleRights] = {
    Role.MAYOR: RoleRights(_TOWN, _M, _SIGN, _LEADER),
    Role.DEPUTY_MAYOR: RoleRights(_TOWN, _M, _SIGN, _LEADER),
    Role.CHIEF_EXECUTIVE: RoleRights(_TOWN, _M, _SIGN, _LEADER),
    Role.SECTOR_DIRECTOR: RoleRights(_TOWN, _M, _KNOW, _MEMBER),
    Role.SLT_COORDINATOR: RoleRights(_TOWN, _M, _FOUNDER | _NEGOTIATE, _ORGANISER),
    Role.MUNICIPAL_ADMINISTRATOR: RoleRights(_TOWN, _M, _FOUNDER | {_P.VIEW_LOG, _P.KEEP_ARCHIVE}, _MEMBER),
    Role.RECORDS_MANAGER: RoleRights(_TOWN, _M, _READ | _KNOW | {_P.VIEW_LOG, _P.KEEP_ARCHIVE}, _MEMBER),
    Role.MUNICIPAL_READER: RoleRights(_TOWN, _M, _READ | _KNOW, _MEMBER),
    Role.POLICE_CONTACT: RoleRights(_POLICE, _M, _FOUNDER | _NEGOTIATE, _ORGANISER),
    Role.UNIT_LEADER: RoleRights(_POLICE, _D, _SIGN, _LEADER),
    Role.DISTRICT_ADMINISTRATOR: RoleRights(
        _POLICE,
        _D,
        _FOUNDER | _NEGOTIATE | {_P.KEEP_ARCHIVE, _P.MANAGE_CONTACTS, _P.KEEP_PILOTS},
        _MEMBER,
    ),
    Role.DISTRICT_READER: RoleRights(_POLICE, _D, _KNOW, _MEMBER),
    Role.DIRECTORATE_ANALYST: RoleRights(_POLICE, _N, _METADATA | {_P.PUBLISH_EVALUATION, _P.KEEP_PILOTS}),
    Role.DIRECTORATE_APPROVER: RoleRights(_POLICE, _N, _METADATA | {_P.DECIDE_EXCEPTIONS}),
    # Whoever works with children and young people, for whichever side their seat says (R143).
    Role.SLT_MEMBER: RoleRights(_TOWN, _F, in_seat=_MEMBER | {_P.ATTEND}),
    Role.EXTENDED_MEMBER: RoleRights(_OUT, _F, in_seat=_OUTSIDER),
    Role.GUEST: RoleRights(_OUT, _F, in_seat=_OUTSIDER, needs_end=True),
    Role.AUDITOR: RoleRights(_TOWN, _M, _READ | _KNOW | {_P.VIEW_LOG}, needs_end=True),
    Role.SYSTEM_OPERATOR: RoleRights(_OUT, _N, frozenset({_P.OPERATE_SYSTEM})),
}

_LEADS_ARENA = frozenset({Role.DISTRICT_ADMINISTRATOR, Role.POLICE_CONTACT})


def rights_in_seat(
    role: Role, *, is_arena: bool = False, is_slt_level: bool = False
) -> frozenset[Permission]:
    """What a seat in `role` gives in a forum.

    An arena is the police's own: whoever looks after the district's politikontakter, or is one, may arrange
    its meetings, and approve the minutes when they lead it (R131). In a group of an SLT network the minutes
    are approved by whoever works there, as few mayors sit in one (R143). Elsewhere a role gives what `ROLES`
    says.
    """
    if is_arena and role in _LEADS_ARENA:
        return _ORGANISER | _LEADER
    rights = ROLES[role].in_seat
    return rights | {Permission.APPROVE_MINUTES} if is_slt_level and rights >= _MEMBER else rights
