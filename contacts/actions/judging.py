"""What every action asks first: who may do it, where, and how much room a person has (BR02, BR06)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from contacts import rules
from contacts.models import ContactLimit, ExcessAssignmentApproval, PoliceContactAssignment
from politirad.accounts.models import User
from politirad.tenancy.models import Municipality, MunicipalityDistrict, PoliceDistrict
from politirad.tenancy.permissions import Party, Permission, Scope
from politirad.tenancy.reach import reach_of

NOT_NOW = _("Dette er endret i mellomtiden. Last siden på nytt.")


def require_manager(by: User, district: PoliceDistrict) -> None:
    """Refuse everybody but those who look after the politikontakter of the district (BR06, R135)."""
    if not PoliceDistrict.objects.where_may(by, Permission.MANAGE_CONTACTS).contains(district):
        raise ValidationError(_("Bare politidistriktet kan endre hvem som er politikontakt."))


def is_decider(by: User) -> bool:
    """Whether the person decides on exceptions for the directorate."""
    return reach_of(by).is_national(Permission.DECIDE_EXCEPTIONS)


def require_decider(by: User) -> None:
    """Refuse everybody but those who decide for the directorate (BR03)."""
    if not is_decider(by):
        raise ValidationError(_("Bare Politidirektoratet kan avgjøre dette."))


def may_publish(by: User, town: Municipality) -> bool:
    """Whether the person decides what the municipality shows openly: who coordinates on its side (R177)."""
    own = reach_of(by).ids(Scope.MUNICIPALITY, Permission.ARRANGE_COUNCIL, Party.MUNICIPALITY)
    return town.pk in own


def locked_person(user: User) -> User:
    """The person, held until the transaction ends, so that two at once are judged one after the other."""
    return User.objects.select_for_update(no_key=True).get(pk=user.pk)


def lock_district(district: PoliceDistrict) -> None:
    """Let nobody else change what the district says of itself before this transaction is over."""
    PoliceDistrict.objects.select_for_update(no_key=True).get(pk=district.pk)


def district_on(municipality: Municipality, day: date) -> PoliceDistrict | None:
    """The district the municipality lies in on `day`."""
    links = MunicipalityDistrict.objects.valid_on(day).select_related("district")
    link = links.filter(municipality=municipality).first()
    return link.district if link else None


def room_of(user: User) -> rules.Room:
    """The limit, and the exceptions the person has, day by day."""
    approvals = ExcessAssignmentApproval.objects.filter(user=user)
    return rules.Room(ContactLimit.objects.all().numbers(), approvals.numbers())


def first_day_over(assignment: PoliceContactAssignment, claimed: rules.Span) -> date | None:
    """The first of the days `claimed` on which this assignment takes its person over the cap (BR02)."""
    mine = PoliceContactAssignment.objects.filter(user=assignment.user)
    others = mine.active().primaries().exclude(pk=assignment.pk).claims()
    town = assignment.municipality
    claim = rules.Claim(
        assignment.pk or 0, town.pk, assignment.span, rules.Span(town.valid_from, town.valid_until)
    )
    return rules.first_day_over(claimed, claim, others, room_of(assignment.user))


def needs_approval(
    user: User, municipality: Municipality, *, kind: rules.Kind, valid_from: date, valid_until: date | None
) -> bool:
    """Whether an assignment would await approval, because it takes the person over the limit (BR02)."""
    drafted = PoliceContactAssignment(
        user=user, municipality=municipality, kind=kind, valid_from=valid_from, valid_until=valid_until
    )
    return kind == rules.Kind.PRIMARY and first_day_over(drafted, drafted.span) is not None
