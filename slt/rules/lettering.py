"""How wide words are in a drawing, and how they are broken to fit; an estimate on the wide side."""

_NARROW = frozenset("iIjlíìïÍÌ.,:;'!|()[]/ft·-r ")
_WIDE = frozenset("mwMWŊÆæØŒœ@%&…")
_VOWELS = frozenset("aeiouyæøåáäö")
_NARROW_EM, _COMMON_EM, _CAPITAL_EM, _WIDE_EM = 0.42, 0.63, 0.76, 1.02
_FIRST_BROAD = 0x2E80
"""From here on letters may be as broad as they are high: East Asian writing and signs."""


def width_of(text: str, size: int) -> float:
    """How broad `text` is at most in semibold Inter of `size`, in the same unit."""
    return size * sum(_em(letter) for letter in text)


def fitted(text: str, size: int, width: float, most: int) -> tuple[str, ...]:
    """`text` on at most `most` lines, none broader than `width`; three dots stand for what is left out.

    A word too long for a line goes on to the next, with a hyphen, where a Norwegian word is joined if it is.
    """
    lines, line = [], ""
    for part in _parts(text, size, width):
        longer = f"{line} {part}" if line else part
        if width_of(longer, size) > width:
            lines.append(line)
            longer = part
        line = longer
    lines.append(line)
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], _shortened(lines[most - 1], size, width))


def _parts(text: str, size: int, width: float) -> list[str]:
    found = []
    for word in text.split():
        rest = word
        while width_of(rest, size) > width and len(rest) > 1:
            length = _room(rest, size, width)
            found.append(f"{rest[:length]}-")
            rest = rest[length:]
        found.append(rest)
    return found


def _room(word: str, size: int, width: float) -> int:
    """How many letters of the word stand on a line, with a hyphen after them; best up to the s of a joint."""
    fitting = (end for end in range(len(word) - 1, 1, -1) if width_of(f"{word[:end]}-", size) <= width)
    most = next(fitting, 1)
    joints = (end for end in range(most, most // 2, -1) if word[end - 1] == "s" and word[end] not in _VOWELS)
    return next(joints, most)


def _shortened(line: str, size: int, width: float) -> str:
    kept = line
    while kept and width_of(f"{kept}…", size) > width:
        kept = kept[:-1]
    return f"{kept.rstrip(' -')}…"


def _em(letter: str) -> float:
    if letter in _WIDE or ord(letter) >= _FIRST_BROAD:
        return _WIDE_EM
    if letter in _NARROW:
        return _NARROW_EM
    return _CAPITAL_EM if letter.isupper() else _COMMON_EM
