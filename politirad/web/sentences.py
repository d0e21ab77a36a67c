"""Words inside a sentence."""


def inside(title: str) -> str:
    """A title inside a sentence: «Ordfører» becomes «ordfører», and «SLT-koordinator» stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def first_up(text: str) -> str:
    """The text as the beginning of a line: «onsdag» becomes «Onsdag»."""
    return text[:1].upper() + text[1:]
