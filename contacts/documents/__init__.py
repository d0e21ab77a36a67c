"""What the register says in words and in mail."""

from contacts.documents.cards import Faces, ShownCard, faces_shown, shown_card
from contacts.documents.directory import Answer, TopicAnswer, topic_answers
from contacts.documents.hits import Hit, hits_for
from contacts.documents.load_words import load_words
from contacts.documents.town_names import names_of, postal_towns_of
from contacts.documents.trouble_words import FIELD_OF, trouble_words
from contacts.documents.usual_tasks import USUAL_TASKS

__all__ = [
    "FIELD_OF",
    "USUAL_TASKS",
    "Answer",
    "Faces",
    "Hit",
    "ShownCard",
    "TopicAnswer",
    "faces_shown",
    "hits_for",
    "load_words",
    "names_of",
    "postal_towns_of",
    "shown_card",
    "topic_answers",
    "trouble_words",
]
