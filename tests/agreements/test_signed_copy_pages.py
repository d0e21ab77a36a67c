"""A signed document on the pages: laid beside its text, listed with its signatures, read by the parties."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from agreements import rules
from agreements.models import AgreementVersion, SignedCopy
from politirad.tenancy.permissions import Party, Role
from tests.agreements.making import fresh, party_of, talked_of, to_sign
from tests.agreements.signed_files import blank_pdf, signed
from tests.meetings.reading import text_of
from tests.world import World

CONTACT = Role.POLICE_CONTACT


def _attach(world: World, version: AgreementVersion, content: bytes, name: str = "avtale.pdf") -> Any:
    address = reverse("agreements:attach", args=[version.pk])
    return world.client(CONTACT).post(address, {"pdf": SimpleUploadedFile(name, content)})


def _picture() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (8, 8)).save(kept, "PNG")
    return kept.getvalue()


def _page(world: World, role: Role, version: AgreementVersion) -> str:
    return text_of(world.client(role).get(reverse("agreements:version", args=[version.pk])))


def test_a_signed_file_is_listed_with_its_signatures_and_fetched_as_it_came(world: World):
    version = to_sign(world).to_sign
    pdf = signed(blank_pdf(), "Marit Haugland")
    assert _attach(world, version, pdf).status_code == 302
    page = _page(world, Role.MAYOR, version)
    assert "Marit Haugland, 24. november 2026. Signaturen er hel." in page
    assert "ikke om sertifikatene er til å stole på" in page
    file = world.client(Role.MAYOR).get(reverse("agreements:signed_copy", args=[SignedCopy.objects.get().pk]))
    assert (bytes(file.content), file["Content-Type"]) == (pdf, "application/pdf")


def test_a_scanned_paper_has_no_signatures_and_says_so(world: World):
    version = to_sign(world).to_sign
    assert _attach(world, version, blank_pdf()).status_code == 302
    assert "Ingen elektroniske signaturer i filen." in _page(world, Role.MAYOR, version)


def test_what_is_no_pdf_is_refused_at_the_field(world: World):
    version = to_sign(world).to_sign
    assert "Legg ved en PDF." in text_of(_attach(world, version, _picture(), name="avtale.png"))
    assert _attach(world, version, b"Bare tekst.").status_code == 422
    assert not SignedCopy.objects.exists()


def test_a_text_that_nobody_is_to_sign_takes_no_signed_file(world: World):
    version = talked_of(world).versions.released()[0]
    assert _attach(world, version, blank_pdf()).status_code == 403


def test_the_other_partys_signature_is_written_once_the_signed_paper_is_here(world: World):
    agreement = to_sign(world)
    version, town = agreement.to_sign, party_of(agreement, Party.MUNICIPALITY)
    address = reverse("agreements:sign_for", args=[town.pk])
    said = {"sha256": version.sha256, "how": "paper", "name": "Marit Haugland", "title": "Ordfører"}
    said |= {"signed_on": "20.11.2026", "reason": ""}
    assert world.client(CONTACT).post(address, said).status_code == 403
    _attach(world, version, blank_pdf())
    assert world.client(CONTACT).post(address, said).status_code == 302
    assert fresh(agreement).state == rules.State.PARTLY_SIGNED
