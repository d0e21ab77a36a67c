"""One paper in the kinds of file it leaves the house as."""

from django.http import HttpRequest, HttpResponse

from politirad.web.paper import Paper
from politirad.web.pdf import render_pdf
from politirad.web.word import word_file

PDF, DOCX = "pdf", "docx"
FORMATS = (PDF, DOCX)
TYPES = {
    PDF: "application/pdf",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def paper_file(paper: Paper, kind: str) -> bytes:
    """The paper as PDF/A-2a and PDF/UA-1, or as a Word file."""
    if kind == DOCX:
        return word_file(paper)
    return render_pdf("pdf/paper.html", {"paper": paper}, language=paper.language)


def asked_format(request: HttpRequest) -> str:
    """The kind of file the address asks for; PDF unless it is another that there is."""
    kind = request.GET.get("format", PDF)
    return kind if kind in FORMATS else PDF


def paper_response(paper: Paper, kind: str, *, name: str) -> HttpResponse:
    """The paper as a download called `name`, in one of `FORMATS`; the name must tell nothing closed."""
    return file_response(paper_file(paper, kind), kind, name=name)


def file_response(content: bytes, kind: str, *, name: str) -> HttpResponse:
    """A finished paper as a download."""
    response = HttpResponse(content, content_type=TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return response
