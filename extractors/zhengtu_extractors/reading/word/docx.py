"""Word files (.docx): their text and its lines.

Own code on the standard library's XML parser, since the libraries lose text or cannot say how it looks: python-docx
1.2 passes over tracked insertions, text boxes and content controls and opens no "Strict Open XML", mammoth 1.13 loses
simple fields, docx2python 3.7 gives text boxes twice and keeps what was moved away; all of them hold the whole file.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from zhengtu_extractors.reading.word.package import Package, open_package
from zhengtu_extractors.reading.word.paragraphs import Opens, Paragraph, Paragraphs
from zhengtu_extractors.reading.word.styles import Styles
from zhengtu_graph.errors import InputError
from zhengtu_graph.model import PrintedLine, Run

# A heading is not longer, and does not end as a sentence does; alone by its size it is clearly larger than the body.
HEADING_LENGTH = 80
LARGER = 1.25
_SENTENCE_ENDS = ("。", "；", "，", ";", ",", "、")
_LINE = 240

Type = tuple[int, int]
"""Size in half points; 1 for bold."""


def read_docx(source: str, data: bytes) -> tuple[str, tuple[PrintedLine, ...]]:
    """The text of a Word file and its lines.

    The text is the document's paragraphs that are not empty, in their order, each ended by a line feed, table cells
    among them and text boxes behind the paragraph that they hang on. Tracked insertions are in it, deletions are not;
    nor are hidden text, tables of contents, notes, comments, headers, footers, and numbers that Word counts by itself.
    A line is a paragraph, or a part of one between line breaks, without the spaces around it.

    Args:
        source: the file's name, for messages.
        data: its bytes.

    Raises:
        InputError: when the file is encrypted, of another format, damaged, unfolds to more than a text can hold, or has
            no text.
    """
    package = open_package(source, data)
    paragraphs = [one for one in _paragraphs(package) if not one.look.get("contents")]
    text = "".join(character for one in paragraphs for character in _with_end(one))
    if not text.strip():
        raise InputError(
            f"{source}: there is no text in this Word file; if it shows pictures of pages, run OCR on them"
        )
    return text, tuple(_lines(paragraphs, text))


def _paragraphs(package: Package) -> list[Paragraph]:
    main = package.target("", "officeDocument") or "word/document.xml"
    styles = Styles()
    part = package.target(main, "styles")
    if part in package.archive.NameToInfo:
        package.parse(part, styles)
    body = Paragraphs(styles)
    package.parse(main, body)
    return body.paragraphs


def _with_end(paragraph: Paragraph) -> list[str]:
    return paragraph.parts if paragraph.goes_on else [*paragraph.parts, "\n"]


def _lines(paragraphs: Sequence[Paragraph], text: str) -> Iterator[PrintedLine]:
    body = _most_used(paragraphs)
    at, gap, below = 0, False, 0
    for paragraph in paragraphs:
        gap |= paragraph.after_gap or max(below, paragraph.look.get("before", 0)) >= _LINE
        below = paragraph.look.get("after", 0)
        end = at + paragraph.length
        marked = _is_heading(paragraph, text[at:end].strip(), body)
        for start, stop in _stretches(text, at, end):
            words = text[start:stop].strip()
            if not words:
                gap = True
                continue
            first = start + text[start:stop].index(words)
            indented = first > start or (
                start == at and not _centred(paragraph) and paragraph.look.get("indent", 0) > 0
            )
            opens = next((kind for offset, kind in paragraph.opens.items() if start <= at + offset < stop), _NOTHING)
            yield PrintedLine((Run(0, first, len(words)),), marked, indented, gap, opens)
            gap = False
        at = end + (not paragraph.goes_on)


_NOTHING: Opens = ""


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines between two places."""
    while start <= end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _most_used(paragraphs: Sequence[Paragraph]) -> Type:
    counts: Counter[Type] = Counter()
    for paragraph in paragraphs:
        counts.update(paragraph.sizes)
    return max(counts, key=lambda kind: (counts[kind], kind))


def _is_heading(paragraph: Paragraph, words: str, body: Type) -> bool:
    if not words or len(words) > HEADING_LENGTH or words.endswith(_SENTENCE_ENDS):
        return False
    size = min(size for size, _ in paragraph.sizes)
    bold = all(bold for _, bold in paragraph.sizes) and not body[1]
    larger = size > body[0] if _centred(paragraph) else size >= body[0] * LARGER
    return bool(paragraph.look.get("heading")) or larger or bold


def _centred(paragraph: Paragraph) -> bool:
    return bool(paragraph.look.get("centred"))
