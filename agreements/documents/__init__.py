"""Which text of an agreement becomes which words, to compare, to sign and to read."""

from agreements.documents.text import plain_text, version_changes

__all__ = ["plain_text", "version_changes"]
