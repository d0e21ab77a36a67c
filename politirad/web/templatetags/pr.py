"""The template vocabulary: icons, dates in words, people, parties, states and form fields."""

from datetime import datetime, time
from html import unescape
from typing import Any

from django import forms, template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from politirad.web import dates, sentences
from politirad.web.states import LOOKS, PARTY_MARKS, PARTY_WORDS, SQUARE_PARTY, avatar_colour

register = template.Library()
register.filter("inside", sentences.inside)
register.filter("grouped", sentences.grouped)

SOON_DAYS = 7


@register.simple_tag
def icon(name: str, *, small: bool = False, title: str = "") -> SafeString:
    """Draw one of our own icons; without `title` it is hidden, as the word stands beside it."""
    css = "pr-ikon pr-ikon--s" if small else "pr-ikon"
    href = f"{static('img/ikoner.svg')}#{name}"
    if title:
        return format_html(
            '<svg class="{}" role="img" focusable="false"><title>{}</title><use href="{}"></use></svg>',
            css,
            title,
            href,
        )
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}"></use></svg>', css, href
    )


@register.simple_tag
def is_demo() -> bool:
    """Whether this is a demonstration; for mail, which is made outside any request."""
    return bool(settings.DEMO)


@register.filter
def in_the_head(lines: SafeString) -> SafeString:
    """The lines of a paper's state, and the same words on one line for the head of its later pages.

    What a style sheet reads from the lines has nothing between them, so the words are said beside them.
    """
    words = unescape(lines.strip().replace("<br>", ", "))
    return format_html('<span data-topp="{}">{}</span>', words, lines)


# --- Dates ------------------------------------------------------------------------------------


@register.filter
def day(moment: dates.Moment | None) -> str:
    """«9. desember 2026»."""
    return dates.day(moment) if moment else ""


@register.filter
def day_month(moment: dates.Moment | None) -> str:
    """«9. desember»."""
    return dates.day_month(moment) if moment else ""


@register.filter
def month_year(moment: dates.Moment | None) -> str:
    """«desember 2026»."""
    return dates.month_year(moment) if moment else ""


@register.filter
def weekday(moment: dates.Moment | None) -> str:
    """«onsdag»."""
    return dates.weekday_name(dates.local_day(moment).weekday()) if moment else ""


@register.filter
def short_day(moment: dates.Moment | None) -> str:
    """«9. des.»."""
    return dates.short_day(moment) if moment else ""


@register.filter
def short_month(moment: dates.Moment | None) -> str:
    """«des»."""
    return dates.short_month(moment) if moment else ""


@register.filter
def weekday_day(moment: dates.Moment | None) -> str:
    """«onsdag 9. desember 2026»."""
    return dates.weekday_day(moment) if moment else ""


@register.filter
def weekday_day_month(moment: dates.Moment | None) -> str:
    """«onsdag 9. desember»."""
    return dates.weekday_day_month(moment) if moment else ""


@register.filter
def short_weekday_day(moment: dates.Moment | None) -> str:
    """«ons. 9. des.»."""
    return dates.short_weekday_day(moment) if moment else ""


@register.filter
def deadline_day(moment: dates.Moment | None) -> str:
    """«fredag 27. november» within two weeks, else «9. desember», with the year when it is another."""
    return dates.deadline_day(moment, today=timezone.localdate()) if moment else ""


@register.filter
def clock(moment: datetime | time | None) -> str:
    """«kl. 09.00»."""
    return dates.clock(moment) if moment is not None else ""


@register.filter
def clock_range(start: datetime | time | None, end: datetime | time | None) -> str:
    """«kl. 09.00-11.00»; without an end only the start."""
    if start is None:
        return ""
    return dates.clock(start) if end is None else dates.clock_range(start, end)


@register.filter
def days_until(moment: dates.Moment | None) -> str:
    """«om 15 dager», «i dag», «for 4 dager siden»."""
    return dates.days_until(moment, today=timezone.localdate()) if moment else ""


@register.filter
def days_over(moment: dates.Moment | None) -> str:
    """«4 dager over»."""
    return dates.days_over(moment, today=timezone.localdate()) if moment else ""


@register.simple_tag
def deadline(moment: dates.Moment | None, *, is_done: bool = False) -> SafeString:
    """A deadline with its icon; red when it has passed and amber the last seven days."""
    if not moment:
        return SafeString()
    left = (dates.local_day(moment) - timezone.localdate()).days
    level = "" if is_done or left > SOON_DAYS else "snart" if left >= 0 else "over"
    return format_html(
        '<span class="pr-frist"{}>{}{}</span>',
        format_html(' data-nivaa="{}"', level) if level else "",
        icon("advarsel" if level == "over" else "klokke"),
        deadline_day(moment),
    )


# --- People, parties, states ------------------------------------------------------------------


@register.simple_tag
def avatar(user: Any, party: str = "") -> SafeString:
    """A person's initials: square for police, round for the others. The name stands beside it."""
    initials = user if isinstance(user, str) else getattr(user, "initials", "")
    return format_html(
        '<span class="ds-avatar pr-avatar" data-color="{}" data-variant="{}" data-initials="{}"'
        ' aria-hidden="true"></span>',
        avatar_colour(str(party)),
        "square" if str(party) == SQUARE_PARTY else "circle",
        initials,
    )


@register.simple_tag
def party(value: str, word: str = "") -> SafeString:
    """The mark of a party, form and colour and word; `word` replaces the word («Nordvik kommune»)."""
    key = str(value)
    return format_html(
        '<span class="pr-part" data-part="{}">{}</span>',
        PARTY_MARKS.get(key, "felles"),
        word or PARTY_WORDS.get(key, _("Felles")),
    )


@register.simple_tag
def status(state: str, word: str = "") -> SafeString:
    """The sign of a state; `word` replaces the word («Godkjent 25. november»)."""
    look = LOOKS[str(state)]
    return format_html(
        '<span class="ds-tag pr-status" data-color="{}">{}{}</span>',
        look.color,
        icon(look.icon),
        word or look.word,
    )


# --- Forms ------------------------------------------------------------------------------------


@register.simple_tag
def field(
    bound: forms.BoundField, *, label: str = "", css: str = "", marks_optional: bool = True, **attrs: str
) -> SafeString:
    """A whole field: label, help above the input, the input, and what is wrong with it under it.

    `help` replaces the field's own help; further arguments become attributes of the input, with
    hyphens for underscores (`hx_get="..."`). Without `marks_optional` a field that may be left empty
    does not say so: in a filter, or where another choice decides.
    """
    help_text = str(attrs.pop("help", "") or bound.help_text)
    kind = _kind(bound)
    described = _described_by(bound, help_text)
    context = {
        "bound": bound,
        "kind": kind,
        "css": css,
        "label": label or bound.label,
        "help_text": help_text,
        "described": described,
        "is_optional": marks_optional and not bound.field.required and kind != "tick",
    }
    if kind == "group":
        bound.field.widget.attrs.setdefault("class", "ds-input")
    else:
        context["input"] = bound.as_widget(attrs=_input_attributes(bound, described, attrs))
    return render_to_string("web/_field.html", context)


def _described_by(bound: forms.BoundField, help_text: str) -> str:
    """The ids of the help and of the message under the field, for a screen reader."""
    endings = [("helptext", help_text), ("error", bound.errors)]
    return " ".join(f"{bound.auto_id}_{ending}" for ending, is_shown in endings if is_shown)


def _input_attributes(
    bound: forms.BoundField, described: str, attrs: dict[str, str]
) -> dict[str, str | bool]:
    own_class = bound.field.widget.attrs.get("class", "")
    extra: dict[str, str | bool] = {"class": f"ds-input {own_class}".strip()}
    if bound.errors:
        extra["aria-invalid"] = "true"
    if described:
        extra["aria-describedby"] = described
    return extra | {name.replace("_", "-"): value for name, value in attrs.items()}


def _kind(bound: forms.BoundField) -> str:
    widget = bound.field.widget
    if isinstance(widget, forms.HiddenInput):
        return "hidden"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "group"
    if isinstance(widget, forms.CheckboxInput):
        return "tick"
    return "date" if isinstance(widget, forms.DateInput) else "line"


@register.simple_tag
def error_summary(form: forms.BaseForm) -> SafeString:
    """What must be put right, with a link to each field; takes focus by itself."""
    if not form.errors:
        return SafeString()
    wrong = [(_first_input(bound), bound.errors[0]) for bound in form if bound.errors]
    return render_to_string("web/_error_summary.html", {"wrong": wrong, "others": form.non_field_errors()})


def _first_input(bound: forms.BoundField) -> str:
    """The id to go to: of the input, or of the first choice in a group."""
    return f"{bound.auto_id}_0" if _kind(bound) == "group" else bound.auto_id
