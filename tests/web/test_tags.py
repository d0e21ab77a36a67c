"""The template vocabulary: dates in three languages, icons that exist, fields that can be read aloud."""

import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.template import Context, Template
from django.utils.translation import override

from politirad.web import dates
from politirad.web.states import LOOKS
from politirad.web.templatetags import pr

ROOT = Path(settings.BASE_DIR)
WEDNESDAY = date(2026, 12, 9)
TODAY = date(2026, 11, 24)


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context)).strip()


# --- Dates ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("nb", "day", "9.\u00a0desember 2026"),
        ("nn", "day", "9.\u00a0desember 2026"),
        ("en", "day", "9\u00a0December 2026"),
        ("nb", "day_month", "9.\u00a0desember"),
        ("nb", "short_day", "9.\u00a0des."),
        ("en", "short_day", "9\u00a0Dec"),
        ("nb", "short_month", "des"),
        ("nb", "weekday_day", "onsdag 9.\u00a0desember 2026"),
        ("en", "weekday_day", "Wednesday 9\u00a0December 2026"),
        ("nb", "weekday_day_month", "onsdag 9.\u00a0desember"),
        ("nb", "short_weekday_day", "ons. 9.\u00a0des."),
        ("se", "day", "9.\u00a0desember 2026"),
    ],
)
def test_days_are_written_as_readers_write_them(language: str, name: str, words: str) -> None:
    with override(language):
        assert render(f"{{{{ on|{name} }}}}", on=WEDNESDAY) == words


def test_nynorsk_has_its_own_weekdays() -> None:
    with override("nn"):
        week = [dates.weekday_day_month(date(2026, 11, 23) + timedelta(days=n)).split()[0] for n in range(7)]
    assert week == ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]


def test_a_moment_late_in_the_evening_is_the_next_day_in_norway() -> None:
    moment = datetime(2026, 12, 8, 23, 30, tzinfo=UTC)
    assert (pr.day_month(moment), pr.clock(moment)) == ("9.\u00a0desember", "kl.\u00a000.30")


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "kl.\u00a009.00\u201311.00"), ("en", "09:00\u201311:00")]
)
def test_a_range_is_written_with_an_en_dash(language: str, words: str) -> None:
    with override(language):
        assert render("{{ start|clock_range:end }}", start=time(9), end=time(11)) == words


def test_midnight_is_a_clock_and_nothing_is_nothing() -> None:
    assert render("{{ at|clock }}", at=time(0)) == "kl.\u00a000.00"
    assert render("{{ on|day }}{{ on|clock }}{{ on|days_until }}", on=None) == ""


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "i dag"),
        (1, "i morgen"),
        (-1, "i går"),
        (2, "om 2 dager"),
        (15, "om 15 dager"),
        (-4, "for 4 dager siden"),
    ],
)
def test_days_until_is_said_in_words(days: int, words: str) -> None:
    assert dates.days_until(TODAY + timedelta(days=days), today=TODAY) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 11, 27), "fredag 27.\u00a0november"),
        (date(2026, 12, 8), "tirsdag 8.\u00a0desember"),
        (date(2026, 12, 9), "9.\u00a0desember"),
        (date(2026, 11, 23), "23.\u00a0november"),
        (date(2027, 1, 11), "11.\u00a0januar 2027"),
    ],
)
def test_a_near_deadline_has_its_weekday(on: date, words: str) -> None:
    assert dates.deadline_day(on, today=TODAY) == words


def test_one_day_over_is_singular() -> None:
    assert [dates.days_over(TODAY - timedelta(days=n), today=TODAY) for n in (1, 4)] == [
        "1 dag over",
        "4 dager over",
    ]


@pytest.mark.parametrize(
    ("days", "is_done", "level"),
    [(8, False, ""), (7, False, "snart"), (0, False, "snart"), (-1, False, "over"), (-1, True, "")],
)
def test_a_deadline_shows_how_near_it_is(days: int, is_done: bool, level: str) -> None:
    moment = pr.timezone.localdate() + timedelta(days=days)
    assert re.findall(r'data-nivaa="(\w*)"', pr.deadline(moment, is_done=is_done)) == (
        [level] if level else []
    )


# --- Icons, people, states --------------------------------------------------------------------


def icons_in_the_sheet() -> set[str]:
    return set(re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static/img/ikoner.svg").read_text()))


def test_every_icon_that_is_named_exists() -> None:
    named = {look.icon for look in LOOKS.values()}
    for path in [*ROOT.glob("templates/**/*.html")]:
        named |= set(re.findall(r'{% icon "([\w-]+)"', path.read_text()))
    assert named - icons_in_the_sheet() == set()


def test_an_icon_is_hidden_unless_it_has_a_title() -> None:
    assert render('{% icon "las" small=True %}') == (
        '<svg class="pr-ikon pr-ikon--s" aria-hidden="true" focusable="false">'
        '<use href="/static/img/ikoner.svg#las"></use></svg>'
    )
    assert render('{% icon "las" title=title %}', title="<Lukket>").startswith(
        '<svg class="pr-ikon" role="img" focusable="false"><title>&lt;Lukket&gt;</title>'
    )


@pytest.mark.parametrize(
    ("party", "mark", "word", "shape"),
    [
        ("municipality", "kommune", "Kommune", "circle"),
        ("police", "politi", "Politi", "square"),
        ("county", "fylke", "Fylkeskommune", "circle"),
        ("external", "ekstern", "Ekstern", "circle"),
    ],
)
def test_a_party_has_form_and_word(party: str, mark: str, word: str, shape: str) -> None:
    assert render("{% party p %}", p=party) == f'<span class="pr-part" data-part="{mark}">{word}</span>'
    assert f'data-variant="{shape}"' in render('{% avatar "IS" p %}', p=party)


def test_names_of_people_and_parties_are_escaped() -> None:
    assert "&lt;b&gt;" in render('{% party "police" name %}', name="<b>")
    assert "&quot;" in render("{% avatar name %}", name='"')


@pytest.mark.parametrize("state", LOOKS)
def test_a_state_has_colour_icon_and_word(state: str) -> None:
    html = render("{% status state %}", state=state)
    assert f'data-color="{LOOKS[state].color}"' in html
    assert f"#{LOOKS[state].icon}" in html
    assert html.endswith(f"{LOOKS[state].word}</span>")


def test_an_unknown_state_is_a_mistake_in_the_template() -> None:
    with pytest.raises(KeyError):
        pr.status("finished")


# --- Fields -----------------------------------------------------------------------------------


class PaperForm(forms.Form):
    """One field of each kind."""

    title = forms.CharField(
        label="Tittel", help_text="Skriv temaet.", error_messages={"required": "Skriv en tittel."}
    )
    note = forms.CharField(label="Notat", required=False, widget=forms.Textarea)
    answer = forms.ChoiceField(
        label="Kommer du?",
        widget=forms.RadioSelect,
        choices=[("yes", "Ja"), ("no", "Nei")],
        error_messages={"required": "Velg et svar."},
    )
    is_free = forms.BooleanField(label="Uten personer", error_messages={"required": "Kryss av."})
    version = forms.IntegerField(widget=forms.HiddenInput)


def test_an_input_points_at_its_help_and_its_message() -> None:
    html = render("{% field form.title %}", form=PaperForm({}))
    assert re.findall(r'<input[^>]*aria-describedby="([^"]*)"', html) == ["id_title_helptext id_title_error"]
    assert 'aria-invalid="true"' in html
    assert re.findall(r'id="(id_title_\w+)"', html) == ["id_title_helptext", "id_title_error"]
    assert html.index("Skriv temaet.") < html.index("<input") < html.index("Skriv en tittel.")


def test_an_input_without_faults_says_nothing_of_them() -> None:
    html = render("{% field form.title %}", form=PaperForm())
    assert ("aria-invalid" in html, "ds-validation-message" in html) == (False, False)


def test_an_optional_field_says_so_and_a_tick_does_not() -> None:
    assert "(frivillig)" in render("{% field form.note %}", form=PaperForm())
    assert "(frivillig)" not in render("{% field form.is_free %}", form=PaperForm())


def test_a_group_is_a_fieldset_with_a_legend() -> None:
    html = render("{% field form.answer %}", form=PaperForm({}))
    assert re.findall(r"<legend[^>]*>(.*?)</legend>", html) == ["Kommer du?"]
    assert re.findall(r'<label for="(\w+)">(\w+)</label>', html) == [
        ("id_answer_0", "Ja"),
        ("id_answer_1", "Nei"),
    ]
    assert '<fieldset class="ds-fieldset" id="id_answer" aria-describedby="id_answer_error">' in html


def test_a_hidden_field_is_only_an_input() -> None:
    assert re.findall(r"<(\w+)", render("{% field form.version %}", form=PaperForm())) == ["input"]


def test_further_attributes_go_to_the_input() -> None:
    html = render('{% field form.note css="pr-smaltfelt" help="Kort." hx_get="/x/" %}', form=PaperForm())
    assert 'hx-get="/x/"' in html
    assert '<ds-field class="ds-field pr-smaltfelt">' in html
    assert "Kort." in html


def test_the_summary_leads_to_each_field() -> None:
    html = render("{% error_summary form %}", form=PaperForm({"version": "1"}))
    assert re.findall(r'<a class="ds-link" href="#(\w+)">([^<]*)</a>', html) == [
        ("id_title", "Skriv en tittel."),
        ("id_answer_0", "Velg et svar."),
        ("id_is_free", "Kryss av."),
    ]


def test_a_form_without_faults_has_no_summary() -> None:
    assert render("{% error_summary form %}", form=PaperForm()) == ""
