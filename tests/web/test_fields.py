"""What people type and upload: taken as they mean it, or one sentence that says what to do."""

import io
import zipfile
from datetime import date, time
from typing import Any

import pikepdf
import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from politirad.web.fields import (
    AttachmentField,
    ClockField,
    EmailAddressField,
    GuardedCharField,
    GuardedTextField,
    NorwegianDateField,
    WebAddressField,
    person_data_warnings,
)
from tests.web.test_rules import national_ids

NATIONAL_ID = "Teksten inneholder et fødselsnummer. Ta det bort: enkeltsaker hører ikke hjemme her."


def refusal(field: forms.Field, value: Any) -> str:
    """The one sentence the field answers with."""
    with pytest.raises(ValidationError) as caught:
        field.clean(value)
    (sentence,) = caught.value.messages
    return sentence


# --- Text -------------------------------------------------------------------------------------


@given(national_ids())
def test_text_with_an_identity_number_is_refused(number: str) -> None:
    assert refusal(GuardedTextField(), f"Se {number[:6]} {number[6:]}.") == NATIONAL_ID


@given(national_ids())
def test_address_with_an_identity_number_is_refused(number: str) -> None:
    assert refusal(EmailAddressField(), f"{number}@skole.example") == NATIONAL_ID
    link = WebAddressField(example="https://video.example/rom")
    assert refusal(link, f"https://video.example/{number}") == NATIONAL_ID


def test_link_says_what_a_whole_one_looks_like() -> None:
    link = WebAddressField(example="https://video.example/rom")
    assert refusal(link, "ikke en lenke") == "Skriv hele lenken, for eksempel https://video.example/rom."


def test_text_is_trimmed_and_line_breaks_count_once() -> None:
    assert GuardedTextField(max_length=3).clean("  a\r\nb ") == "a\nb"


def test_text_that_is_too_long_says_how_long() -> None:
    assert refusal(GuardedCharField(max_length=5), "abcdef") == "Teksten er på 6 tegn. Kort den ned til 5."


def test_missing_text_says_what_to_write() -> None:
    assert refusal(GuardedCharField(missing="Skriv en tittel."), "   ") == "Skriv en tittel."


def test_the_browser_is_not_told_to_cut_the_text() -> None:
    assert "maxlength" not in str(GuardedCharField(max_length=5).widget.attrs)


def test_characters_no_database_takes_are_refused() -> None:
    assert refusal(GuardedCharField(), "a\x00b") == "Teksten har tegn som ikke kan lagres. Skriv den på nytt."


def test_a_person_in_the_text_gives_advice_and_no_refusal() -> None:
    advice = [str(sentence) for sentence in person_data_warnings("Kari Nordmann (15) ble anmeldt.")]
    assert advice == [
        "Det ser ut som noe om en enkelt straffesak. Skriv om utviklingen i stedet.",
        "Det ser ut som navn og alder på en person. Skriv hvilken gruppe det gjelder i stedet.",
    ]


# --- Dates and clocks -------------------------------------------------------------------------


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_every_way_to_write_a_day_is_understood(day: date) -> None:
    field = NorwegianDateField()
    ways = [
        day.strftime("%d.%m.%Y"),
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f" {day:%d/%m/%Y} ",
    ]
    assert [field.clean(way) for way in ways] == [day] * 4


def test_a_short_year_is_in_this_century() -> None:
    assert NorwegianDateField().clean("1.2.27") == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("30.02.2027", "30. februar finnes ikke."),
        ("31.4.27", "31. april finnes ikke."),
        ("29.2.2027", "29. februar finnes ikke i 2027."),
        ("1.2.20226", "Året må være mellom 2000 og 2100."),
        ("1.2.99999999999999999999", "Året må være mellom 2000 og 2100."),
        ("1.2.1999", "Året må være mellom 2000 og 2100."),
        ("2101-01-01", "Året må være mellom 2000 og 2100."),
        ("1.13.2027", "Skriv datoen som dd.mm.åååå."),
        ("i morgen", "Skriv datoen som dd.mm.åååå."),
        ("1.2", "Skriv datoen som dd.mm.åååå."),
        ("", "Skriv en dato."),
        ("  ", "Skriv en dato."),
    ],
)
def test_a_day_that_cannot_be_gets_one_sentence(typed: str, sentence: str) -> None:
    assert refusal(NorwegianDateField(), typed) == sentence


@given(st.text(max_size=30))
def test_any_text_as_a_date_is_a_day_or_a_refusal(typed: str) -> None:
    try:
        day = NorwegianDateField(required=False).clean(typed)
    except ValidationError:
        return
    assert day is None or 2000 <= day.year <= 2100


@pytest.mark.parametrize("typed", ["09.00", "9:00", "0900", "9", "kl. 9.00", " 9.00 "])
def test_every_way_to_write_a_clock_is_understood(typed: str) -> None:
    assert ClockField().clean(typed) == time(9, 0)


@pytest.mark.parametrize("typed", ["24.00", "9.60", "ni", "09.00-11.00", "123456"])
def test_a_clock_that_cannot_be_gets_one_sentence(typed: str) -> None:
    assert refusal(ClockField(), typed) == "Skriv klokkeslettet som tt.mm, for eksempel 09.00."


def test_fields_show_values_as_they_are_written() -> None:
    class Form(forms.Form):
        on = NorwegianDateField()
        at = ClockField()

    form = Form(initial={"on": date(2027, 2, 1), "at": time(9, 0)})
    assert [form["on"].value(), form["at"].value()] == [date(2027, 2, 1), time(9, 0)]
    assert 'value="01.02.2027"' in str(form["on"])
    assert 'value="09.00"' in str(form["at"])


# --- Files ------------------------------------------------------------------------------------


def a_pdf(**save: Any) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(target, **save)
    return target.getvalue()


def an_office_file(*parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for part in ("[Content_Types].xml", *parts):
            package.writestr(part, "<x/>")
    return target.getvalue()


def an_image(kind: str) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (4, 4)).save(target, kind)
    return target.getvalue()


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Krimbilde.pdf", a_pdf()),
        ("notat.docx", an_office_file("word/document.xml")),
        ("tall.xlsx", an_office_file("xl/workbook.xml")),
        ("plan.PPTX", an_office_file("ppt/presentation.xml")),
        ("kart.png", an_image("PNG")),
        ("bilde.jpg", an_image("JPEG")),
    ],
)
def test_papers_of_known_kinds_are_taken(name: str, content: bytes) -> None:
    taken = AttachmentField().clean(upload(name, content))
    assert (taken.name, taken.read()) == (name, content)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (
            "virus.exe",
            b"MZ",
            "Vi tar imot PDF, Word, Excel, PowerPoint og bilder (png, jpg). Lagre filen som en av dem.",
        ),
        ("tom.pdf", b"", "Filen er tom. Velg en annen fil."),
        (
            "side.pdf",
            b"<html>",
            "Innholdet er ikke PDF, slik filnavnet sier. Lagre filen på nytt som PDF og prøv igjen.",
        ),
        (
            "tall.docx",
            an_office_file("xl/workbook.xml"),
            "Innholdet er ikke Word, slik filnavnet sier. Lagre filen på nytt som Word og prøv igjen.",
        ),
        (
            "bilde.png",
            an_image("JPEG"),
            "Innholdet er ikke PNG, slik filnavnet sier. Lagre filen på nytt som PNG og prøv igjen.",
        ),
        (
            "makro.docx",
            an_office_file("word/document.xml", "word/vbaProject.bin"),
            "Filen inneholder makroer. Lagre den uten makroer og prøv igjen.",
        ),
        (
            "last.pdf",
            a_pdf(encryption=pikepdf.Encryption(owner="hemmelig", user="hemmelig")),
            "Filen er låst med passord. Lagre den uten passord og prøv igjen.",
        ),
        (
            "01819012284.pdf",
            a_pdf(),
            "Filnavnet inneholder et fødselsnummer. Gi filen et annet navn.",
        ),
        (
            f"{'a' * 200}.pdf",
            a_pdf(),
            "Filnavnet er for langt. Gi filen et navn på høyst 150 tegn.",
        ),
    ],
)
def test_other_papers_get_one_sentence(name: str, content: bytes, sentence: str) -> None:
    assert refusal(AttachmentField(), upload(name, content)) == sentence


def test_a_paper_that_is_too_big_says_how_big() -> None:
    big = upload("stor.pdf", b"%PDF" + bytes(20 * 1024 * 1024))
    assert (
        refusal(AttachmentField(), big)
        == "Filen er på 21 MB, og grensen er 20 MB. Del den opp eller gjør den mindre."
    )


def test_no_paper_says_so() -> None:
    assert refusal(AttachmentField(), None) == "Velg en fil."
