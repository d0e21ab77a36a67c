"""When a forum is due for its next evaluation, by what its agreement says (BR35, R064)."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from agreements.models import Term
from evaluation import rules
from evaluation.models import Wave
from politirad.councils.models import Forum


@dataclass(frozen=True)
class NextEvaluation:
    """The day of the next evaluation, how it stands, and how many months the parties agreed on."""

    on: date
    state: rules.Due
    months: int
    is_agreed: bool


def next_evaluation(forum: Forum, last: Wave | None) -> NextEvaluation | None:
    """The next evaluation after `last`; None where nothing has begun that it could be counted from."""
    today = timezone.localdate()
    term = binding_term(forum, today)
    months = term.version.evaluation_months if term else rules.USUAL_MONTHS
    since = term.valid_from if term else None
    if last is None and since is None:
        return None
    on = rules.next_due_on(last.closed_on if last else None, since or today, months)
    return NextEvaluation(on, rules.due_state(on, today), months, is_agreed=term is not None)


def binding_term(forum: Forum, today: date) -> Term | None:
    """The agreement text that binds the forum's municipalities today, the newest first."""
    towns = forum.municipality_links.valid_on(today).values("municipality")
    terms = Term.objects.valid_on(today).filter(municipality__in=towns)
    return terms.select_related("version").order_by("-valid_from", "-pk").first()
