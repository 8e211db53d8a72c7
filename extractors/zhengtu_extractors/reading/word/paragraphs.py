"""The paragraphs of a DOCX in their order, as the document shows them with all its changes accepted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from zhengtu_extractors.reading.word.package import Handler
from zhengtu_extractors.reading.word.styles import Look, Styles, look_of

Opens = Literal["", "column", "page"]

# Deleted and moved text, what stood for a newer program's drawing, the sounds above characters, how things once looked.
_LEFT_OUT = frozenset(
    ["w:del", "w:moveFrom", "mc:Fallback", "w:rt", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange"]
)
_CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-"}
_SECTIONS: dict[str, Opens] = {"continuous": "", "nextColumn": "column"}
_BREAKS: dict[str, Opens] = {"page": "page", "column": "column"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the body, of a table's cell or of a text box.

    Attributes:
        look: what it looks like.
        after_gap: an empty paragraph stands before it, or the edge of a table, cell or box.
        parts: its characters; a line feed ends a line within it.
        sizes: how many characters that are no space have which (size in half points, bold).
        opens: offsets at which a column or page begins.
        goes_on: the mark that ends it was deleted, so that the next one continues it.
    """

    look: Look
    after_gap: bool = False
    parts: list[str] = field(default_factory=list)
    sizes: dict[tuple[int, int], int] = field(default_factory=dict)
    opens: dict[int, Opens] = field(default_factory=dict)
    goes_on: bool = False
    length: int = 0
    run: dict[str, int] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """Characters in the look of the current run."""
        self.parts.append(text)
        self.length += len(text)
        if count := len(text) - text.count(" ") - text.count("\u3000"):
            key = (self.run.get("size", self.look.get("size", 20)), self.run.get("bold", self.look.get("bold", 0)))
            self.sizes[key] = self.sizes.get(key, 0) + count


class Paragraphs(Handler):
    """Collects the paragraphs while the main part is parsed."""

    def __init__(self, styles: Styles) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._path: list[str] = []
        self._open: list[Paragraph] = []
        self._left_out = 0
        self._gap = False
        self._opens: Opens = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        above = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._left_out or (name in _LEFT_OUT and above != "w:rPr"):
            self._left_out += 1
        elif name == "w:p":
            self._begin()
        elif name in ("w:tc", "w:txbxContent"):
            self._gap = True
        elif self._open:
            self._inside(above, name, attributes)

    def end(self, name: str) -> None:
        self._path.pop()
        if self._left_out:
            self._left_out -= 1
        elif name == "w:p" and self._open:
            self._finish(self._open.pop())
        elif name in ("w:tbl", "w:txbxContent"):
            self._gap = True
        elif name == "w:sectPr" and self._path[-1] == "w:pPr" and not self._opens:
            self._opens = "page"

    def data(self, text: str) -> None:
        if not self._left_out and self._open and self._path[-1] == "w:t":
            self._add(text)

    def _begin(self) -> None:
        paragraph = Paragraph(self._styles.paragraph(""), self._gap)
        self._gap = False
        self._open.append(paragraph)
        self.paragraphs.append(paragraph)

    def _finish(self, paragraph: Paragraph) -> None:
        """One without words is nothing but the gap that it makes."""
        if not paragraph.sizes and self.paragraphs[-1] is paragraph:
            self.paragraphs.pop()
            self._gap |= paragraph.after_gap or not paragraph.goes_on

    def _inside(self, above: str, name: str, attributes: Mapping[str, str]) -> None:
        paragraph = self._open[-1]
        match above:
            case "w:pPr":
                self._of_paragraph(paragraph, name, attributes)
            case "w:rPr":
                self._of_run(paragraph, name, attributes)
            case "w:sectPr" if name == "w:type":
                self._opens = _SECTIONS.get(attributes.get("val", ""), "page")
            case "w:r" if name in _CHARACTERS:
                self._add(_CHARACTERS[name])
            case "w:r" if name == "w:br":
                self._opens = _BREAKS.get(attributes.get("type", ""), self._opens)
                self._add("\n")
            case _ if name == "w:r":
                paragraph.run = {}

    def _of_paragraph(self, paragraph: Paragraph, name: str, attributes: Mapping[str, str]) -> None:
        if name == "w:pStyle":
            paragraph.look = self._styles.paragraph(attributes.get("val", ""))
        elif said := look_of(name, attributes):
            paragraph.look = {**paragraph.look, **said}
            self._opens = "page" if said.get("page") else self._opens

    def _of_run(self, paragraph: Paragraph, name: str, attributes: Mapping[str, str]) -> None:
        if self._path[-3] == "w:pPr":
            paragraph.goes_on |= name == "w:del"
        elif name == "w:rStyle":
            paragraph.run.update(self._styles.look(attributes.get("val", "")))
        else:
            paragraph.run.update(look_of(name, attributes))

    def _add(self, text: str) -> None:
        paragraph = self._open[-1]
        if paragraph.run.get("hidden", paragraph.look.get("hidden")):
            return
        if self._opens and text.strip():
            paragraph.opens[paragraph.length] = self._opens
            self._opens = ""
        paragraph.add(text)
