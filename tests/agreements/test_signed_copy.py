"""PDF files that were signed elsewhere: what is found in them, and that they are kept as they came."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from agreements import actions
from agreements.models import SignedCopy
from agreements.signing.reading import signatures_in
from politirad.tenancy.permissions import Role
from tests.agreements.making import in_force, talked_of, to_sign
from tests.agreements.signed_files import AUTHOR, blank_pdf, signed
from tests.world import World


def test_a_signature_says_who_when_and_that_it_stands():
    (found,) = signatures_in(signed(blank_pdf(), "Ingrid Solvang"))
    assert (found.name, found.covers_whole_file, found.is_intact, found.trust) == (
        "Ingrid Solvang",
        True,
        True,
        "unknown",
    )
    assert found.claimed_at is not None
    assert abs(timezone.now() - found.claimed_at) < timedelta(minutes=5)


def test_of_two_signatures_the_later_covers_the_whole_file():
    once = signed(blank_pdf(), "Arne Myklebust", field="Politiet")
    found = signatures_in(signed(once, "Ingrid Solvang", field="Kommunen"))
    assert [(each.name, each.covers_whole_file, each.is_intact) for each in found] == [
        ("Arne Myklebust", False, True),
        ("Ingrid Solvang", True, True),
    ]


def test_a_file_that_was_changed_after_it_was_signed_does_not_stand():
    pdf = signed(blank_pdf(), "Ingrid Solvang")
    tampered = pdf.replace(AUTHOR, AUTHOR[::-1])
    assert tampered != pdf
    (found,) = signatures_in(tampered)
    assert (found.name, found.is_intact) == ("Ingrid Solvang", False)


def test_what_was_added_after_the_signature_is_not_covered():
    (found,) = signatures_in(signed(blank_pdf(), "Ingrid Solvang") + b"\n% mer\n")
    assert (found.covers_whole_file, found.is_intact) == (False, True)


def test_a_pdf_nobody_has_signed_has_no_signatures():
    assert signatures_in(blank_pdf()) == []


@pytest.mark.parametrize("content", [b"", b"Bare tekst.", b"%PDF-1.7\nBare tekst."])
def test_what_is_no_pdf_is_refused_in_one_sentence(content: bytes):
    with pytest.raises(ValidationError, match="kan ikke leses som PDF") as refusal:
        signatures_in(content)
    assert len(refusal.value.messages) == 1


def test_a_signed_copy_is_kept_once_with_what_was_found(world: World):
    agreement, by = to_sign(world), world.users[Role.POLICE_CONTACT]
    pdf = signed(blank_pdf(), "Ingrid Solvang")
    copies = {actions.keep_signed_copy(agreement, agreement.to_sign, pdf, by=by) for _twice in range(2)}
    copy = SignedCopy.objects.get()
    assert (copies, bytes(copy.pdf), copy.size, copy.uploaded_by) == ({copy}, pdf, len(pdf), by)
    (found,) = copy.signatures
    claimed_at = found.pop("claimed_at")
    assert found == {
        "name": "Ingrid Solvang",
        "covers_whole_file": True,
        "is_intact": True,
        "trust": "unknown",
    }
    assert claimed_at.endswith("+00:00")


def test_a_copy_of_the_text_in_force_is_kept_and_of_no_other(world: World):
    agreement, by, pdf = in_force(world), world.users[Role.POLICE_CONTACT], blank_pdf()
    assert actions.keep_signed_copy(agreement, agreement.version, pdf, by=by).signatures == []
    with pytest.raises(ValidationError, match="teksten som skal signeres"):
        actions.keep_signed_copy(agreement, agreement.versions.get(number=1), pdf, by=by)
    with pytest.raises(ValidationError, match="teksten som skal signeres"):
        actions.keep_signed_copy(talked_of(world), agreement.version, pdf, by=by)


def test_what_is_no_pdf_is_not_kept(world: World):
    agreement = to_sign(world)
    with pytest.raises(ValidationError, match="PDF"):
        actions.keep_signed_copy(
            agreement, agreement.to_sign, b"Bare tekst.", by=world.users[Role.POLICE_CONTACT]
        )
    assert not SignedCopy.objects.exists()


def test_a_kept_copy_never_changes(world: World):
    agreement = to_sign(world)
    by = world.users[Role.POLICE_CONTACT]
    copy = actions.keep_signed_copy(agreement, agreement.to_sign, blank_pdf(), by=by)
    for change in (lambda: SignedCopy.objects.update(size=1), copy.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_copies_are_read_by_whoever_reads_the_agreement(world: World):
    agreement = to_sign(world)
    by = world.users[Role.POLICE_CONTACT]
    actions.keep_signed_copy(agreement, agreement.to_sign, blank_pdf(), by=by)
    seen = {role: SignedCopy.objects.visible_to(world.users[role]).count() for role in world.users}
    assert {role for role, count in seen.items() if count} >= {Role.MAYOR, Role.POLICE_CONTACT}
    assert (seen[Role.EXTENDED_MEMBER], seen[Role.SYSTEM_OPERATOR]) == (0, 0)
    assert not SignedCopy.objects.visible_to(world.stranger).exists()
