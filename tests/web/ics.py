"""A reader of calendar files that shares no code with what writes them (RFC 5545, 3.1)."""

import re
from dataclasses import dataclass

_NAME = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:]*))*):(.*)", re.DOTALL)
_PARAMETER = re.compile(r";([A-Z-]+)=(?:\"([^\"]*)\"|([^\";:]*))")
_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True)
class Line:
    """One line of content, and the innermost component it stands in."""

    component: str
    name: str
    parameters: dict[str, str]
    value: str


def lines_of(content: bytes) -> list[Line]:
    """Every line, unfolded; a line that is none, or a component that does not close, fails."""
    around: list[str] = []
    found = []
    for text in re.sub(rb"\r\n[ \t]", b"", content).decode().removesuffix("\r\n").split("\r\n"):
        matched = _NAME.fullmatch(text)
        assert matched, text
        name, parameters, value = matched[1], matched[2], matched[3]
        if name == "BEGIN":
            around.append(value)
        elif name == "END":
            assert around.pop() == value
        else:
            given = {key: quoted or plain for key, quoted, plain in _PARAMETER.findall(parameters)}
            found.append(Line(around[-1], name, given, _ESCAPED.sub(_plain, value)))
    assert around == []
    return found


def values_of(lines: list[Line], component: str) -> dict[str, str]:
    """The values of the component's lines by name; a name that stands twice fails."""
    own = [line for line in lines if line.component == component]
    values = {line.name: line.value for line in own}
    assert len(values) == len(own), own
    return values


def _plain(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] in "nN" else escaped[1]
