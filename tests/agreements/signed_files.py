"""PDF files for tests, signed with a certificate that nobody vouches for."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers

AUTHOR = b"Uendret"


def blank_pdf() -> bytes:
    """A PDF of one empty page, with a word that can be changed."""
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.docinfo["/Author"] = AUTHOR.decode()
        pdf.save(made)
    return made.getvalue()


def signed(pdf: bytes, name: str, *, field: str = "Signatur") -> bytes:
    """The PDF with one more signature, by somebody with that common name."""
    metadata = signers.PdfSignatureMetadata(field_name=field)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    # The library signs in a loop of its own, and a browser test leaves one running in this thread.
    with ThreadPoolExecutor(max_workers=1) as thread:
        made: io.BytesIO = thread.submit(signers.sign_pdf, writer, metadata, signer=_signer(name)).result()
    return made.getvalue()


def _signer(name: str) -> signers.SimpleSigner:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = x509.CertificateBuilder(subject, subject, key.public_key(), 1)
    dated = builder.not_valid_before(datetime(2024, 1, 1, tzinfo=UTC)).not_valid_after(
        datetime(2034, 1, 1, tzinfo=UTC)
    )
    certificate = dated.sign(key, hashes.SHA256())
    plain = serialization.NoEncryption()
    packed = serialization.pkcs12.serialize_key_and_certificates(b"test", key, certificate, None, plain)
    signer = signers.SimpleSigner.load_pkcs12_data(packed, [])
    assert signer is not None
    return signer
