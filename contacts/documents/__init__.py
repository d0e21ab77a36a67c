"""What the register says in words and in mail."""

from contacts.documents.trouble_words import FIELD_OF, trouble_words

__all__ = [
    "FIELD_OF",
    "trouble_words",
]
