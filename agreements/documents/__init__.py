"""Which text of an agreement becomes which words, to compare, to sign, to read and to mail."""

from agreements.documents.text import plain_text, version_changes

__all__ = ["plain_text", "version_changes"]
