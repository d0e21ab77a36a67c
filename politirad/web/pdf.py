"""HTML templates as archive PDFs: PDF/A-2a and PDF/UA-1 at once, with nothing fetched from outside."""

import re
import warnings
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.loader import render_to_string
from django.utils.translation import override
from fontTools.ttLib import woff2
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

# No such host exists; it only names our own static files to the renderer.
BASE_URL = "https://static.invalid/"
STYLE = "css/pdf.css"
VARIANT = "pdf/a-2a"

# PDF/A knows only the namespaces that are described in the file, so PDF/UA's is described too.
_UA_CLAIM = b"""
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
"""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_END_OF_CLAIMS = b"</rdf:RDF>"


class OwnFilesFetcher(URLFetcher):  # type: ignore[misc]
    """Gives the renderer our own static files and refuses every other address."""

    def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ARG002 - the name it has there
        """The file behind `url`; raises ValueError for anything that is not ours."""
        path = self._file(url)
        body = _unpacked(path) if path.suffix == ".woff2" else path.read_bytes()
        return URLFetcherResponse(url, body=body)

    def _file(self, url: str) -> Path:
        if not url.startswith(BASE_URL):
            message = f"Only our own static files may stand in a PDF, not {url}"
            raise ValueError(message)
        name = unquote(urlsplit(url).path).removeprefix(settings.STATIC_URL).lstrip("/")
        found = finders.find(name)
        if found is None and staticfiles_storage.exists(name):
            found = staticfiles_storage.path(name)
        if found is None:
            message = f"There is no static file {name}"
            raise ValueError(message)
        return Path(found)


@cache
def _unpacked(path: Path) -> bytes:
    """The font as the renderer stores it, unpacked once in each process: most of a short paper's time."""
    font = BytesIO()
    woff2.decompress(BytesIO(path.read_bytes()), font)
    return font.getvalue()


def _claim_ua(_document: Any, pdf: Any) -> None:
    """Add PDF/UA-1 to what the file says of itself; the renderer can claim one standard only."""
    metadata = next(item for item in pdf.objects if getattr(item, "extra", {}).get("Type") == "/Metadata")
    metadata.stream = [
        part.replace(_END_OF_CLAIMS, _UA_CLAIM + _END_OF_CLAIMS) if isinstance(part, bytes) else part
        for part in metadata.stream
    ]


def render_pdf(template: str, context: dict[str, Any], *, language: str) -> bytes:
    """The template as an archive PDF in `language` (nb, nn or en)."""
    with override(language):
        html = render_to_string(template, {"demo_mode": settings.DEMO, **context})
    return _written(html, pdf_variant=VARIANT, finisher=_claim_ua)


def plain_pdf(html: str) -> bytes:
    """A page of ours as a PDF that claims no standard: a step on the way to something else."""
    return _written(html)


def _written(html: str, **options: Any) -> bytes:
    # No font draws control characters, and an archive paper shows nothing it cannot draw.
    html = _CONTROL.sub("", html)
    fetcher = OwnFilesFetcher()
    # The same font configuration must go to the style sheet and to the writer, or the fonts are lost.
    fonts = FontConfiguration()
    style = CSS(url=f"{BASE_URL}{STYLE}", font_config=fonts, url_fetcher=fetcher)
    document = HTML(string=html, base_url=BASE_URL, url_fetcher=fetcher)
    with warnings.catch_warnings():
        # The renderer leaves the file of its colour profile to the garbage collector.
        warnings.simplefilter("ignore", ResourceWarning)
        pdf: bytes = document.write_pdf(stylesheets=[style], font_config=fonts, **options)
    return pdf
