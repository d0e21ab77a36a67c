"""A version of an agreement as PDF and as Word file, in the agreement's own language."""

from collections.abc import Iterator
from datetime import date

from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from agreements.documents.content import AgreementContent, ContentSection, ContentSignature, agreement_content
from agreements.models import AgreementVersion
from politirad.web.downloads import file_slug
from politirad.web.paper import Block, Facts, Heading, Paper, Paragraph

_LONGEST_NAMES = 120


def agreement_pdf(version: AgreementVersion, *, today: date) -> bytes:
    """The version as PDF/A-2a and PDF/UA-1, with what it is on `today`."""
    content = agreement_content(version, today=today)
    # WeasyPrint takes a second and 70 MB to import, so only the worker that renders ever does.
    render_pdf = import_string("politirad.web.pdf.render_pdf")
    pdf: bytes = render_pdf("agreements/pdf/agreement.html", {"content": content}, language=content.language)
    return pdf


def agreement_word(version: AgreementVersion, *, today: date) -> bytes:
    """The version as a Word file that says the same as its PDF."""
    word_file = import_string("politirad.web.word.word_file")
    file: bytes = word_file(agreement_paper(agreement_content(version, today=today)))
    return file


def agreement_file_name(version: AgreementVersion) -> str:
    """What a file of the version is called, without its ending: which municipalities and which version."""
    parties = version.agreement.parties.filter(municipality__isnull=False).select_related("municipality")
    names = (party.municipality.display_name for party in parties if party.municipality)
    slug = file_slug(" ".join(names), longest=_LONGEST_NAMES)
    text = f"versjon-{version.number}" if version.number else "kladd"
    return "-".join(filter(None, ("avtale", slug, text)))


def agreement_paper(content: AgreementContent) -> Paper:
    """What the version says, in the same order as in its PDF, which has a template of its own."""
    with override(content.language):
        return Paper(
            language=content.language,
            title=content.title,
            sender=content.sender,
            sender_line=content.sender_line,
            state=content.state,
            blocks=tuple(_blocks(content)),
        )


def _blocks(content: AgreementContent) -> Iterator[Block]:
    if content.notice:
        yield Paragraph(content.notice)
    yield Facts(content.facts)
    if content.focus_areas:
        yield Heading(_("Satsingsområder"))
        yield content.focus_areas
    for section in content.sections:
        yield from _section(section)
    yield Heading(_("Underskrifter"))
    for signature in content.signatures:
        yield from _signature(signature)
    if content.checksum:
        yield Paragraph(_("Kontrollsummen viser hvilken tekst signaturene gjelder:"), is_quiet=True)
        yield Paragraph(content.checksum, is_quiet=True)


def _section(section: ContentSection) -> Iterator[Block]:
    yield Heading(f"{section.number} {section.title}")
    if section.text:
        yield Paragraph(section.text)
    if section.commitments:
        yield section.commitments


def _signature(signature: ContentSignature) -> Iterator[Block]:
    yield Heading(signature.party, level=3)
    if signature.signed:
        yield Paragraph("\n".join(filter(None, (signature.who, signature.signed))))
        return
    line = "_" * 40
    terms = (_("Sted og dato"), _("Underskrift"), _("Navn og tittel"))
    yield Facts(tuple((term, line) for term in terms))
