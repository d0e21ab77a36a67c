"""Which meeting becomes which mail, calendar file and PDF."""

from meetings.documents.minutes import (
    MinutesRow,
    edition_for,
    editions,
    minutes_context,
    minutes_mail_context,
    minutes_pdf,
    minutes_rows,
    minutes_title,
)
from meetings.documents.notice import (
    NOTICE,
    Circle,
    address,
    answer_token,
    calendar_attachment,
    called_from,
    notice_circles,
    notice_context,
    participant_of,
    readable_items,
    today,
)

__all__ = [
    "NOTICE",
    "Circle",
    "MinutesRow",
    "address",
    "answer_token",
    "calendar_attachment",
    "called_from",
    "edition_for",
    "editions",
    "minutes_context",
    "minutes_mail_context",
    "minutes_pdf",
    "minutes_rows",
    "minutes_title",
    "notice_circles",
    "notice_context",
    "participant_of",
    "readable_items",
    "today",
]
