"""The vocabulary of questions about agreements and their texts."""

from agreements.querysets.agreement import (
    AgreementQuerySet,
    OfferQuerySet,
    OnAgreementQuerySet,
    PartyQuerySet,
    TermQuerySet,
)
from agreements.querysets.presence import held_under
from agreements.querysets.texts import (
    ApprovalQuerySet,
    CommitmentQuerySet,
    EvidenceQuerySet,
    FocusAreaQuerySet,
    InVersionQuerySet,
    OnOrderQuerySet,
    OnReleasedQuerySet,
    VersionQuerySet,
)

__all__ = [
    "AgreementQuerySet",
    "ApprovalQuerySet",
    "CommitmentQuerySet",
    "EvidenceQuerySet",
    "FocusAreaQuerySet",
    "InVersionQuerySet",
    "OfferQuerySet",
    "OnAgreementQuerySet",
    "OnOrderQuerySet",
    "OnReleasedQuerySet",
    "PartyQuerySet",
    "TermQuerySet",
    "VersionQuerySet",
    "held_under",
]
