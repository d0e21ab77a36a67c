"""A thematic forum of the test world with a mandate from the council; made when a test asks for it."""

from datetime import date

from meetings.models import AgendaItem, ForumMandate, MandateReport, Topic
from meetings.models.reference import topics_on
from meetings.rules import State
from politirad.accounts.models import User
from politirad.councils.models import Forum, ForumMunicipality
from tests.world_meetings import CLOSED_MARK, NOW

GIVEN_ON = date(2026, 2, 2)
FIRST_DAY = date(2024, 1, 1)


def mandate_of(council: Forum, by: User, *, mark: str) -> ForumMandate:
    """Ours, or with `mark` in every text the neighbour's: given in an item and reported on in another."""
    found = ForumMandate.objects.filter(council=council, forum__name=f"{mark}Temaforum Uteliv").first()
    return found or a_mandate(council, by, name=f"{mark}Temaforum Uteliv", mark=mark)


def a_mandate(council: Forum, by: User, *, name: str, mark: str = "") -> ForumMandate:
    """A thematic forum called `name` with a mandate; what the council asks for is for insiders."""
    items = AgendaItem.objects.filter(meeting__forum=council)
    mandate = ForumMandate.objects.create(
        council=council,
        forum=thematic_forum(council, name),
        topic=a_topic(),
        purpose=f"{mark}{CLOSED_MARK} følge med på utelivet.",
        item=items.filter(meeting__state=State.APPROVED).earliest("pk"),
        given_on=GIVEN_ON,
        valid_from=GIVEN_ON,
        made_by=by,
    )
    free = items.filter(meeting__state=State.DRAFT, mandate_report=None).first()
    if free is not None:
        MandateReport.objects.create(mandate=mandate, meeting=free.meeting, item=free)
    return mandate


def thematic_forum(council: Forum, name: str) -> Forum:
    """A thematic forum in the council's municipalities, with nobody seated."""
    forum = Forum.objects.create(
        kind=Forum.Kind.THEMATIC, name=name, short_name=name.removeprefix("Temaforum "), unit=council.unit
    )
    ForumMunicipality.objects.bulk_create(
        ForumMunicipality(forum=forum, municipality=town, valid_from=FIRST_DAY)
        for town in council.municipalities.all()
    )
    return forum


def a_topic() -> Topic:
    """What the forum works on."""
    return next(each for each in topics_on(NOW.date()) if each.code == "nightlife")
