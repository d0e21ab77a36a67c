"""The library of a district of the test world."""

from datetime import date

from django.core.files.base import ContentFile

from contacts.models import LibraryDocument
from politirad.accounts.models import User
from politirad.tenancy.models import PoliceDistrict


def document_in(district: PoliceDistrict, by: User, *, mark: str) -> LibraryDocument:
    """A document of the library, laid there the first time it is asked for."""
    return district.library.first() or a_document(district, by, mark=mark)


def a_document(district: PoliceDistrict, by: User, *, mark: str) -> LibraryDocument:
    """One more document of the library."""
    return LibraryDocument.objects.create(
        district=district,
        title=f"{mark}Slik forbereder du møtet",
        about=f"{mark}For nye politikontakter",
        file=ContentFile(b"%PDF-1.7", name="x.pdf"),
        file_name=f"{mark}rettleiing.pdf",
        media_type="application/pdf",
        size=8,
        valid_from=date(2024, 1, 1),
        made_by=by,
    )
