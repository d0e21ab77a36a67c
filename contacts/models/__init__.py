"""The register of a police district, and the lists taken into it."""

from contacts.models.imports import Import

__all__ = ["Import"]
