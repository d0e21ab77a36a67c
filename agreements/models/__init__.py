"""Agreements, their texts and commitments, what the parties answer, and the days they bind."""

from agreements.models.agreement import Agreement, AgreementMove, AgreementParty
from agreements.models.anchoring import Anchoring
from agreements.models.approvals import Approval, Term
from agreements.models.commitments import Commitment, Evidence, promised_amount
from agreements.models.focus_areas import FocusArea
from agreements.models.offers import Offer
from agreements.models.signature_orders import OrderSigner, SignatureOrder, SignedCopy
from agreements.models.texts import AgreementVersion, Section, SectionComment

__all__ = [
    "Agreement",
    "AgreementMove",
    "AgreementParty",
    "AgreementVersion",
    "Anchoring",
    "Approval",
    "Commitment",
    "Evidence",
    "FocusArea",
    "Offer",
    "OrderSigner",
    "Section",
    "SectionComment",
    "SignatureOrder",
    "SignedCopy",
    "Term",
    "promised_amount",
]
