"""Extending a council with others: the two assents, and the newcomers' signature."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from politirad.accounts.models import User
from politirad.councils import rules
from politirad.councils.models import ConfidentialityDeclaration, ExtensionAssent, Forum, Seat
from politirad.tenancy.permissions import MAIN_PARTIES, Party


@transaction.atomic
def give_assent(forum: Forum, party: Party, *, by: User, on: date, note: str = "") -> ExtensionAssent:
    """Register one main party's assent; with the other's, those who wait become active (BR40).

    The same party twice is kept once.
    """
    if party not in MAIN_PARTIES:
        raise ValidationError(_("Bare kommunen og politiet samtykker til å utvide rådet."))
    # The forum's row is the queue: the second of two assents given at once sees the first.
    fresh = Forum.objects.select_for_update().get(pk=forum.pk)
    assent, _is_new = ExtensionAssent.objects.get_or_create(
        forum=forum, party=party, defaults={"by": by, "assented_on": on, "note": note}
    )
    assenting = forum.assents.values_list("party", flat=True)
    if rules.is_extension_agreed(assenting, MAIN_PARTIES):
        Seat.objects.filter(forum=forum, awaits_assent=True).update(awaits_assent=False)
        fresh.is_extended = True
        fresh.save(update_fields=["is_extended"])
    return assent


def sign_declaration(forum: Forum, *, by: User) -> ConfidentialityDeclaration:
    """Keep that `by` has signed the taushetserklæring in use; signing twice is kept once (R096)."""
    declaration, _is_new = ConfidentialityDeclaration.objects.get_or_create(
        user=by, forum=forum, text_version=rules.DECLARATION_VERSION
    )
    return declaration
