"""Which text of an agreement becomes which words, to compare, sign, read, mail and carry away."""

from agreements.documents.content import (
    AgreementContent,
    ContentSection,
    ContentSignature,
    agreement_content,
)
from agreements.documents.paper import agreement_file_name, agreement_paper, agreement_pdf, agreement_word
from agreements.documents.text import frames_of, plain_text, version_changes

__all__ = [
    "AgreementContent",
    "ContentSection",
    "ContentSignature",
    "agreement_content",
    "agreement_file_name",
    "agreement_paper",
    "agreement_pdf",
    "agreement_word",
    "frames_of",
    "plain_text",
    "version_changes",
]
