"""What of a council's matters may stand in a report that others than the two parties read."""

from collections.abc import Callable

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from meetings import rules
from meetings.models import AgendaItem
from politirad.councils.models import Forum


class ReportEdition(TextChoices):
    """Whom a report is made for, as it stands in the address."""

    OPEN = "apen", _("Til kommunestyret og andre: bare det som er åpent for alle")
    INTERNAL = "intern", _("Intern: alt kommune og politi har sammen")


def fits(forum: Forum, *, is_internal: bool) -> Callable[[AgendaItem], bool]:
    """Judges items of the forum for a report; what one party keeps to itself stands in no report (G85)."""
    if is_internal:
        return lambda item: not item.own_party
    has_had_others = forum.is_extended or forum.assents.exists()

    def is_open(item: AgendaItem) -> bool:
        return rules.is_fit_to_pass_on(item.audience, is_exempt=item.is_exempt, has_had_others=has_had_others)

    return is_open
