"""Which text of an agreement becomes which words, to compare, to sign and to read."""

from agreements.documents.text import frames_of, plain_text, version_changes

__all__ = ["frames_of", "plain_text", "version_changes"]
