"""The minutes of a joint council for one of its municipalities: what is common, and its own (G57)."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.documents.minutes_content import MinutesContent, minutes_content
from meetings.models import Meeting, SealedMinutes
from politirad.tenancy.models import Municipality


def minutes_extract(meeting: Meeting, place: Municipality) -> MinutesContent:
    """What the approved minutes say to the municipality, under the numbers of the whole.

    What one party keeps to itself is in no extract: it is the edition that both main parties share.
    """
    shared = minutes_content(meeting, SealedMinutes.Edition.MAIN_PARTIES, place=place)
    with override(meeting.forum.language):
        said = _("Utdrag for %(name)s kommune") % {"name": place.display_name}
        return replace(shared, state=(*shared.state, said))
