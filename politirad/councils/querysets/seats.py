"""Seats and what hangs on them: who holds which, and what a seat opens."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import BooleanField, Exists, ExpressionWrapper, F, Model, OuterRef, Q, QuerySet

from politirad.councils.querysets.forums import forum_ids
from politirad.councils.rules import DECLARATION_VERSION
from politirad.tenancy.permissions import MAIN_PARTIES, Permission, Role
from politirad.tenancy.querysets import DatedQuerySet, GrantQuerySet, GuardedQuerySet
from politirad.tenancy.reach import Person, reach_of


class SeatQuerySet[M: Model](DatedQuerySet[M], GuardedQuerySet[M]):  # type: ignore[override]  # one as_manager
    """Seats in forums, valid on a day."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Seats in the forums where the person holds `permission`, with what every page of one shows."""
        seats = self.select_related("forum", "user")
        if reach_of(user).is_national(permission):
            return seats
        return seats.filter(forum__in=forum_ids(user, permission))

    def let_in_on(self, day: Any) -> Self:
        """Seats that open something and are called: both sides' assent to the extended ones holds (BR40).

        `day` is a day, or what the database shall read it from.
        """
        return self.filter(_let_in(day))

    def seated_on(self, day: date) -> Self:
        """Those seated on `day`, side by side, with who was chosen to lead and who has signed."""
        chosen = apps.get_model("councils", "ChairOverride").objects.valid_on(day)
        return (
            self.valid_on(day)
            .annotate(
                is_chosen=Exists(chosen.filter(seat=OuterRef("pk"))),
                has_signed=Exists(_signed(user="user", forum="forum")),
                is_let_in=ExpressionWrapper(_let_in(day), output_field=BooleanField()),
            )
            .select_related("deputy")
            .in_party_order()
        )

    def where_open(self, day: date) -> Self:
        """Those seated on `day` whose seat opens something, side by side."""
        return self.seated_on(day).let_in_on(day)

    def waiting(self, day: date) -> Self:
        """Those who would be seated on `day` if both sides' assent held (BR40)."""
        return self.valid_on(day).exclude(_let_in(day)).in_party_order()

    def in_party_order(self) -> Self:
        """Municipality, police, others; the chair of a side first."""
        return self.select_related("user").order_by("party_order", "-is_chair", "position", "pk")


class ForumGrantQuerySet[M: Model](GrantQuerySet[M]):
    """Permissions held through seats: the one place where assent and declaration are asked for."""

    def of_user(self, user_id: int, day: date) -> Self:
        """What the person's seats open on `day`.

        A seat that awaits assent opens nothing, nor does it from the day an assent is withdrawn (BR40).
        Whom neither side employs may know when and where they meet, and nothing more before they have
        signed the taushetserklæring in use (R096).
        """
        signed = _signed(user="user", forum="content_object")
        needs_no_signature = Q(source__party__in=MAIN_PARTIES) | Q(permission__codename=Permission.ATTEND)
        opened = super().of_user(user_id, day).filter(_let_in(day, "source__"))
        return opened.filter(needs_no_signature | Exists(signed))


class AssentQuerySet[M: Model](QuerySet[M]):
    """Assents to extending councils, and their withdrawals."""

    def standing_on(self, day: Any) -> Self:
        """Those that hold on `day`; the SQL twin of `rules.is_assent_standing`."""
        not_over = Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=day)
        return self.filter(not_over, assented_on__lte=day)

    def unwithdrawn(self) -> Self:
        """Those nobody has withdrawn, not even from a day to come."""
        return self.filter(withdrawn_on__isnull=True)


class PartnerQuerySet[M: Model](GuardedQuerySet[M]):
    """Possible partners: the council's own thoughts about others, for its insiders (R104)."""

    def where_may(self, user: Person, permission: Permission) -> Self:
        """Lines in the forums where the person holds `permission`, if they read content there."""
        return self.filter(forum__in=forum_ids(user, permission) & forum_ids(user, Permission.VIEW_CONTENT))

    def visible_to(self, user: Person) -> Self:
        """Lines in the forums whose content the person reads."""
        return self.where_may(user, Permission.VIEW_CONTENT)

    def by_sphere(self) -> Self:
        """In groups of what they are, by name."""
        return self.order_by(F("sphere"), "organisation")


def _let_in(day: Any, prefix: str = "") -> Q:
    """That a seat, or with `prefix` a related one, awaits nothing and has both assents on `day` (BR40)."""
    assents = apps.get_model("councils", "ExtensionAssent").objects.standing_on(day)
    here = assents.filter(forum=OuterRef(f"{prefix}forum"))
    agreed = Q(*(Exists(here.filter(party=party)) for party in MAIN_PARTIES))
    needs_none = ~Q(**{f"{prefix}role": Role.EXTENDED_MEMBER})
    return Q(**{f"{prefix}awaits_assent": False}) & (needs_none | agreed)


def _signed(*, user: str, forum: str) -> QuerySet[Model]:
    """Signatures under the taushetserklæring in use, of the outer row's person in its forum."""
    declarations = apps.get_model("councils", "ConfidentialityDeclaration").objects
    return declarations.filter(user=OuterRef(user), forum=OuterRef(forum), text_version=DECLARATION_VERSION)
