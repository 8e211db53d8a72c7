"""How paragraphs and characters of a DOCX look, said by themselves or by their styles.

A look is a mapping of what is said, all in whole figures: `size` in half points, `bold`, `centred`, `hidden`, `page`
(begins a page), `heading` and `contents` (a line of a table of contents) as 0 or 1, `indent` of the first line,
`before` and `after` in twentieths of a point. What is not said is missing and follows from the style beneath.
Elements: ECMA-376, part 1, 17.3 and 17.7.
"""

import re
from collections.abc import Mapping

from zhengtu_extractors.reading.word.package import Handler

Look = Mapping[str, int]

_HEADING = re.compile(r"heading \d|title$|subtitle$|(?:副|小|大|主)?标题|题目", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:\d|heading)|目录", re.IGNORECASE)
_OFF = ("0", "false", "off", "none")
_SWITCHES = {"w:b": "bold", "w:vanish": "hidden", "w:pageBreakBefore": "page"}
_LINE = 240


def look_of(name: str, said: Mapping[str, str]) -> dict[str, int]:
    """What one element of properties says of the look; nothing for most."""
    value = said.get("val", "")
    if name in _SWITCHES:
        return {_SWITCHES[name]: int(value not in _OFF)}
    match name:
        case "w:sz":
            look = {"size": _figure(value)}
        case "w:jc":
            look = {"centred": int(value == "center")}
        case "w:outlineLvl":
            look = {"heading": int(_figure(value) < 9)}
        case "w:ind":
            look = {"indent": _indent(said)}
        case "w:spacing":
            look = {side: _space(said, side) for side in ("before", "after") if side in said or f"{side}Lines" in said}
        case _:
            look = {}
    return look


class Styles(Handler):
    """The styles of a document by their ids, once `styles.xml` was parsed."""

    def __init__(self) -> None:
        self._looks: dict[str, dict[str, int]] = {"": {}}
        self._bases: dict[str, str] = {}
        self._style = ""
        self._normal = ""
        self._paragraphs: dict[str, Look] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        value = attributes.get("val", "")
        match name:
            case "w:style":
                self._style = attributes.get("styleId", "")
                self._looks[self._style] = {}
                if attributes.get("type") == "paragraph" and attributes.get("default") in ("1", "true", "on"):
                    self._normal = self._style
            case "w:basedOn":
                self._bases[self._style] = value
            case "w:name":
                named = {"heading": _HEADING.match(value), "contents": _CONTENTS.match(value)}
                self._looks[self._style].update({key: 1 for key, match in named.items() if match})
            case _:
                self._looks[self._style].update(look_of(name, attributes))

    def look(self, style: str) -> Look:
        """What a style says, with those that it is based on."""
        chain: list[str] = []
        while style in self._looks and style and style not in chain:
            chain.append(style)
            style = self._bases.get(style, "")
        return {key: value for one in reversed(chain) for key, value in self._looks[one].items()}

    def paragraph(self, style: str) -> Look:
        """What a paragraph looks like in a style: on top of the document's defaults, or of the usual style for none."""
        if style not in self._paragraphs:
            known = style if style in self._looks and style else self._normal
            self._paragraphs[style] = {**self._looks[""], **self.look(known)}
        return self._paragraphs[style]


def _figure(value: str) -> int:
    """Figures may have a unit or a decimal point in files of other programs."""
    found = re.match(r"-?\d{1,6}", value)
    return int(found[0]) if found else 0


def _indent(said: Mapping[str, str]) -> int:
    edges = ("left", "start", "leftChars", "startChars", "firstLine", "firstLineChars")
    return sum(_figure(said.get(edge, "")) for edge in edges) - _figure(said.get("hanging", ""))


def _space(said: Mapping[str, str], side: str) -> int:
    """Twentieths of a point; `beforeLines` counts hundredths of a line and wins."""
    lines = said.get(f"{side}Lines")
    return _figure(said.get(side, "")) if lines is None else _figure(lines) * _LINE // 100
