"""When and where a meeting is held, and why it is not."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import Cancellation, Meeting
from meetings.models.year import next_meeting_day
from politirad.councils.models import Forum
from politirad.web.fields import ClockField, GuardedCharField, NorwegianDateField, WebAddressField


class MeetingForm(forms.Form):
    """Day, clock, place and a link to video; `forum` gives what is usual."""

    held_on = NorwegianDateField(label=_("Dato"), missing=_("Skriv hvilken dag møtet er."))
    starts = ClockField(label=_("Fra"), missing=_("Skriv når møtet starter."))
    ends = ClockField(label=_("Til"), missing=_("Skriv når møtet slutter."))
    place = GuardedCharField(label=_("Sted"), max_length=120, missing=_("Skriv hvor møtet er."))
    video_link = WebAddressField(
        label=_("Lenke til video"),
        required=False,
        example="https://video.example/rom",
        help_text=_("For dem som deltar på video."),
    )

    def __init__(self, *args: Any, forum: Forum, meeting: Meeting | None = None, **kwargs: Any) -> None:
        self.forum, self.meeting = forum, meeting
        if meeting is not None:
            kwargs["initial"] = initial_of(meeting)
        super().__init__(*args, **kwargs)

    def clean_held_on(self) -> date:
        """Refuse a day that is over."""
        held_on: date = self.cleaned_data["held_on"]
        if held_on < timezone.localdate():
            raise ValidationError(_("Datoen er passert. Velg en dag fram i tid."))
        return held_on

    def clean(self) -> dict[str, Any]:
        """Put day and clock together to the two moments the meeting lies between."""
        data = super().clean() or {}
        if not {"held_on", "starts", "ends"} <= data.keys():
            return data
        starts_at, ends_at = (_moment(data["held_on"], data[name]) for name in ("starts", "ends"))
        if ends_at <= starts_at:
            self.add_error("ends", _("Møtet må slutte etter at det starter."))
        elif not rules.ends_properly(starts_at, ends_at):
            self.add_error("ends", _("Et møte kan vare i høyst tolv timer."))
        elif starts_at <= timezone.now():
            self.add_error("starts", _("Klokkeslettet er passert. Velg et senere."))
        self.times = {"starts_at": starts_at, "ends_at": ends_at}
        return data

    def shown_times(self) -> dict[str, datetime] | None:
        """The two moments the form shows, before it is sent as after; None while they make no sense."""
        if self.is_bound:
            return getattr(self, "times", None)
        day, initial = self.initial["held_on"], self.initial
        starts_at, ends_at = (_moment(day, initial[name]) for name in ("starts", "ends"))
        return {"starts_at": starts_at, "ends_at": ends_at}

    def plan(self) -> dict[str, Any]:
        """What the actions need: the two moments, the place and the link."""
        return {
            **self.times,
            "place": self.cleaned_data["place"],
            "video_link": self.cleaned_data["video_link"],
        }


class ConfirmMoveForm(MeetingForm):
    """The same fields, hidden, with the word that the move is meant: everyone called is told at once."""

    is_confirmed = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget = forms.HiddenInput()


class CancelForm(forms.Form):
    """Why a meeting is called off."""

    reason = forms.ChoiceField(
        label=_("Grunn"),
        choices=[("", _("Velg")), *Cancellation.Reason.choices],
        error_messages={
            "required": _("Velg hvorfor møtet er avlyst."),
            "invalid_choice": _("Velg en grunn fra lista."),
        },
    )
    words = GuardedCharField(
        label=_("Med egne ord"),
        max_length=200,
        required=False,
        help_text=_("Står i e-posten til alle som er innkalt. Ikke skriv hvem som er syk."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for words where the list has none that fit."""
        data = super().clean() or {}
        if data.get("reason") == Cancellation.Reason.OTHER and not data.get("words"):
            self.add_error("words", _("Skriv kort hvorfor møtet er avlyst."))
        return data


def initial_of(meeting: Meeting) -> dict[str, Any]:
    """What the form shows of a meeting that exists."""
    starts_at, ends_at = timezone.localtime(meeting.starts_at), timezone.localtime(meeting.ends_at)
    return {
        "held_on": starts_at.date(),
        "starts": starts_at.time(),
        "ends": ends_at.time(),
        "place": meeting.place,
        "video_link": meeting.video_link,
    }


def suggestion(forum: Forum, held: Sequence[Meeting], *, on: date | None = None) -> dict[str, Any]:
    """A next meeting filled in by rule: the day by rule, the rest as last time or as usual (G24).

    `held` are the forum's latest meetings in order.
    """
    filled = initial_of(held[-1]) if held else _usual(forum)
    taken = [timezone.localdate(meeting.starts_at) for meeting in held]
    return {**filled, "held_on": on or next_meeting_day(forum, taken)}


def _usual(forum: Forum) -> dict[str, Any]:
    today = timezone.localdate()
    ends_at = datetime.combine(today, forum.usual_starts_at) + timedelta(minutes=forum.usual_minutes)
    return {
        "held_on": today,
        "starts": forum.usual_starts_at,
        "ends": ends_at.time(),
        "place": forum.usual_place,
        "video_link": "",
    }


def _moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))
