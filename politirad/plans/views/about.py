"""What the councils have taken up about a measure, a process or by-laws.

Meetings lie above plans, so they are reached through what points here, and imported nowhere.
"""

from politirad.plans.models import Measure, PoliceBylaws, Process
from politirad.tenancy.reach import Person
from politirad.web.newest import Newest, newest


def items_about(user: Person, record: Measure | Process | PoliceBylaws) -> Newest:
    """The agenda items about the record that the person may read."""
    items = record.items.visible_to(user).select_related("meeting__forum")
    return newest(items.order_by("-meeting__starts_at", "position"))


def promises_in(user: Person, measure: Measure) -> Newest:
    """The action items that are part of the measure, as far as the person may know of them."""
    promises = measure.action_items.visible_to(user).select_related("responsible")
    return newest(promises.order_by("-pk"))
