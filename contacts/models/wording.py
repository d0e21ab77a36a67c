"""Names and words that stand in three languages."""

from django.utils.translation import get_language


class InReadersLanguage:
    """Something with `label_nb`, `about_nb` and their nynorsk and English, told in the reader's language."""

    @property
    def label(self) -> str:
        """The name in the reader's language."""
        return self._in_language("label")

    @property
    def about(self) -> str:
        """What it is for, in the reader's language."""
        return self._in_language("about")

    def _in_language(self, words: str) -> str:
        spoken = (get_language() or "nb")[:2]
        said: str = getattr(self, f"{words}_{spoken}", None) or getattr(self, f"{words}_nb")
        return said
