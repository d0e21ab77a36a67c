"""A chart as a picture, for papers that cannot hold a drawing."""

import io

import pypdfium2
from django.template.loader import render_to_string

from politirad.web.bar_chart import WIDTH, BarChart
from politirad.web.pdf import plain_pdf

_PIXELS_A_POINT = 3
_POINTS_A_UNIT = 0.75


def picture_of(chart: BarChart) -> bytes:
    """The chart as PNG, drawn as in the PDF, sharp enough for print."""
    figure = render_to_string("pdf/_barchart.html", {"block": chart})
    page = plain_pdf(f'<html lang="nb"><body><div class="pr-bilde">{figure}</div></body></html>')
    scale = _PIXELS_A_POINT * _POINTS_A_UNIT
    pdf = pypdfium2.PdfDocument(page)
    try:
        drawn = pdf[0].render(scale=_PIXELS_A_POINT).to_pil()
    finally:
        pdf.close()
    file = io.BytesIO()
    drawn.crop((0, 0, int(WIDTH * scale), int(chart.height * scale))).save(file, "PNG", optimize=True)
    return file.getvalue()
