"""Lists and boards of action items, for the pages here and for apps that show those of several forums."""

from meetings.forms.action_items import ReportForm
from meetings.forms.action_items_filter import Place
from meetings.lists.asked import LISTS, Asked, asked_among, list_context

__all__ = ["LISTS", "Asked", "Place", "ReportForm", "asked_among", "list_context"]
