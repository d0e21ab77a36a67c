"""What whoever sends in a file should know of it: signs of a person, pages nobody could read (BR22)."""

import unicodedata
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import ADVICE, Words, person_data_warnings
from politirad.web.files import ending_of
from politirad.web.rules import Hint
from politirad.web.uploads import Contents, check_content, place_words

MOST_ADVICE = 5
"""A page with more warnings than this is not read."""


def advice_on(upload: "UploadedFile[Any]") -> list[Words]:
    """What the person who attached a file should know of it: signs in its name and text, and unread pages."""
    found, name = contents_of(upload), unicodedata.normalize("NFC", upload.name or "")
    advice = [format_lazy(_("Filnavnet: {advice}"), advice=each) for each in person_data_warnings(name)]
    for each in found.signs:
        place, sentence = place_words(each.place, each.label), ADVICE[each.sign.hint]
        told = format_lazy(_("I filen, {place}: {advice}"), place=place, advice=sentence)
        advice.append(sentence if each.sign.hint == Hint.UNREAD else told)
    if found.picture_pages:
        advice.append(_("Filen har sider som er bilder. Se selv etter at de ikke gjelder enkeltpersoner."))
    return list(dict.fromkeys(advice))[:MOST_ADVICE]


def contents_of(upload: "UploadedFile[Any]") -> Contents:
    """What `AttachmentField` found in an upload; one that came another way is checked here."""
    found: Contents | None = getattr(upload, "contents", None)
    return found or check_content(upload, ending_of(upload.name or ""))
