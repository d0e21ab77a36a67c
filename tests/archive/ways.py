"""Ways to an archive that go wrong, for the tests of the queue."""

from politirad.archive.adapters import Delivery, FolderArchive, Receipt, RefusedError, UnreachableError
from politirad.archive.models import Transfer


class DiesBefore(FolderArchive):
    """The worker is killed before the archive has anything."""

    def deliver(self, _delivery: Delivery) -> Receipt:
        """Die."""
        raise SystemExit


class DiesAfter(FolderArchive):
    """The worker is killed when the archive has the package, and before it could write so."""

    def deliver(self, delivery: Delivery) -> Receipt:
        """Deliver and die."""
        super().deliver(delivery)
        raise SystemExit


class Refuses(FolderArchive):
    """The archive will not have the package."""

    def deliver(self, _delivery: Delivery) -> Receipt:
        """Refuse."""
        raise RefusedError("Klassen finnes ikke i arkivet.")


class IsDown(FolderArchive):
    """The archive does not answer."""

    def deliver(self, _delivery: Delivery) -> Receipt:
        """Do not answer."""
        raise UnreachableError("Arkivet svarte ikke.")


class BreaksOff(FolderArchive):
    """The line breaks in the middle."""

    def deliver(self, _delivery: Delivery) -> Receipt:
        """Break off."""
        raise ConnectionResetError


class IsOvertaken(FolderArchive):
    """The archive is so slow that another worker has delivered the package meanwhile."""

    def deliver(self, delivery: Delivery) -> Receipt:
        """Come too late."""
        receipt = super().deliver(delivery)
        words = {"state": Transfer.State.RECEIVED, "attempts": 2}
        Transfer.objects.update(**words, receipt=receipt.number, received_at=receipt.received_at)
        raise UnreachableError("Arkivet svarte ikke.")
