"""What the register says in words and in mail."""

from contacts.documents.load_words import load_words
from contacts.documents.trouble_words import FIELD_OF, trouble_words
from contacts.documents.usual_tasks import USUAL_TASKS

__all__ = [
    "FIELD_OF",
    "USUAL_TASKS",
    "load_words",
    "trouble_words",
]
