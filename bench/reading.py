"""How right and how fast pages of each format become articles: one table.

python bench/reading.py [CORPUS]      CORPUS: a folder of saved web pages; without it ../shared/corpus is unpacked

1. Articles of the annotated pages: found, and with exact boundaries, headline, authors and date.
2. Web pages judged by eye (`judged_pages.tsv`): one article where one is there, none where none is; its first and last
   characters, headline, date and source. The list holds hashes, since the pages' words are not ours to keep.
3. Characters of body text a second, format by format, of the same sample articles; the best of five runs.
"""

import csv
import io
import json
import sys
import tarfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from gold import SHARED, gold_facts, gold_files
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from zhengtu.evaluation import evaluate
from zhengtu.evaluation_text import report_text
from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import find_inputs, inputs_in
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.errors import InputError
from zhengtu_graph.files import folder
from zhengtu_graph.model import Article

JUDGED = Path(__file__).parent / "judged_pages.tsv"
ENDS = 6
REPEATS = 5
WRAP = 30  # characters of a column's line

Rows = list[dict[str, str]]


def main() -> None:
    """Print the tables."""
    files = gold_files()
    report = report_text(evaluate(gold_facts(files), files), errors=False)
    print(f"annotated pages\n{report.splitlines()[-1]}\n")
    with TemporaryDirectory() as unpacked:
        corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else _unpacked(Path(unpacked))
        print("\n".join(judged(corpus)))
    print(f"\n{'format':<10}{'KiB':>8}{'articles':>10}{'characters/s':>14}")
    for name, data in made_of(sample_rows()).items():
        print(speed(name, data))


def judged(corpus: Path) -> Iterator[str]:
    """How many of the judged pages are read as a person reads them, field by field."""
    right: Counter[str] = Counter()
    there = total = 0
    with JUDGED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found = articles_in(corpus / f"{row['page']}.html")
            total += 1
            right["articles"] += len(found) == int(row["article"])
            if row["article"] == "1":
                there += 1
                right.update(field for field, value in seen(found).items() if value in row[field].split("/"))
    yield f"judged web pages: {right['articles']} of {total} give one article where one is there, none where none is"
    yield ", ".join(f"{field} {right[field]} of {there}" for field in ("first", "last", "headline", "date", "source"))


def seen(found: tuple[Article, ...]) -> dict[str, str]:
    """The judged fields of a page as read, hashed."""
    if len(found) != 1:
        return {}
    article = found[0]
    text, headline = ("".join((words or "").split()) for words in (article.text, article.headline))
    values = {"first": text[:ENDS], "last": text[-ENDS:], "headline": headline}
    return {
        field: hashed(value)
        for field, value in (values | {"date": article.date or "", "source": article.publisher or ""}).items()
    }


def hashed(text: str) -> str:
    """Eight hexadecimal digits; of nothing a dash."""
    return sha256(text.encode()).hexdigest()[:8] if text else "-"


def articles_in(path: Path) -> tuple[Article, ...]:
    """The articles of one file, none where it cannot be read."""
    try:
        return tuple(a for given in find_inputs(path) for a in reconstruct(read_page(given)))
    except InputError:
        return ()


def _unpacked(place: Path) -> Path:
    for path in (SHARED / "corpus").glob("*.tar.xz"):
        with tarfile.open(path) as archive:
            archive.extractall(place, filter="data")
    return next((p for p in place.iterdir() if p.is_dir()), place)


def sample_rows() -> Rows:
    """The sample articles as rows of a table."""
    found = [articles_in(path) for path in sorted((folder("data") / "samples" / "texts").glob("*.txt"))]
    return [
        {"title": a.headline or "", "text": a.text, "date": a.date or "", "source": a.publisher or ""}
        for articles in found
        for a in articles
        if a.headline
    ]


def speed(name: str, files: dict[str, bytes]) -> str:
    """A row of the table: size, articles, characters of their bodies a second."""

    def run() -> list[Article]:
        given = (one for file, data in files.items() for one in inputs_in(file, data))
        return [article for one in given for article in reconstruct(read_page(one))]

    articles = run()  # lexicons are loaded once a process
    seconds = min(_seconds(run) for _ in range(REPEATS))
    characters = sum(len(article.text) for article in articles)
    size = sum(map(len, files.values())) >> 10
    return f"{name:<10}{size:>8}{len(articles):>10}{characters / seconds:>14,.0f}"


def _seconds(run: Callable[[], object]) -> float:
    """By the clock on the wall, since a PDF is read in a process of its own."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def made_of(rows: Rows) -> dict[str, dict[str, bytes]]:
    """The same articles as files of each format."""
    texts = {f"{at}.txt": f"{row['title']}\n\n{row['text']}\n".encode() for at, row in enumerate(rows)}
    return {
        "text": texts,
        "wrapped": {f"{at}.txt": _wrapped(row).encode() for at, row in enumerate(rows)},
        "html": {f"{at}.html": _page(row).encode() for at, row in enumerate(rows)},
        "pdf": {f"{at}.pdf": _pdf(row) for at, row in enumerate(rows)},
        "docx": {f"{at}.docx": _docx(row) for at, row in enumerate(rows)},
        "csv": {"t.csv": _csv(rows)},
        "jsonl": {"t.jsonl": "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()},
        "json": {"t.json": json.dumps(rows, ensure_ascii=False).encode()},
        "parquet": {"t.parquet": _written(lambda file: pq.write_table(pa.Table.from_pylist(rows), file))},
        "zip": {"t.zip": _zip(texts)},
    }


def _lines(text: str) -> list[str]:
    return [part[at : at + WRAP] for part in text.split("\n") for at in range(0, len(part), WRAP)]


def _wrapped(row: dict[str, str]) -> str:
    return row["title"] + "\n\n" + "\n".join(_lines(row["text"])) + "\n"


def _page(row: dict[str, str]) -> str:
    body = "".join(f"<p>{escape(part)}</p>" for part in row["text"].split("\n"))
    head = f"<title>{escape(row['title'])}</title>"
    above = f"<h1>{escape(row['title'])}</h1><p>来源：{row['source']} {row['date']}</p>"
    return f"<html><head>{head}</head><body>{above}<div>{body}</div></body></html>"


def _csv(rows: Rows) -> bytes:
    file = io.StringIO()
    table = csv.DictWriter(file, list(rows[0]))
    table.writeheader()
    table.writerows(rows)
    return file.getvalue().encode()


def _zip(files: dict[str, bytes]) -> bytes:
    def write(file: io.BytesIO) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)

    return _written(write)


def _docx(row: dict[str, str]) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = [row["title"], *row["text"].split("\n")]
    body = "".join(f"<w:p><w:r><w:t>{escape(part)}</w:t></w:r></w:p>" for part in parts)
    return _zip({"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()})


def _pdf(row: dict[str, str]) -> bytes:
    """Lines of a column on A4 pages; the headline in larger type."""
    if "STSong-Light" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

    def write(file: io.BytesIO) -> None:
        canvas = Canvas(file)
        canvas.setFont("STSong-Light", 20)
        canvas.drawString(60, 800, row["title"])
        for at, line in enumerate(_lines(row["text"])):
            if at % 45 == 0 and at:
                canvas.showPage()
            canvas.setFont("STSong-Light", 11)
            canvas.drawString(60, 760 - 15 * (at % 45), line)
        canvas.save()

    return _written(write)


def _written(write: Callable[[io.BytesIO], None]) -> bytes:
    file = io.BytesIO()
    write(file)
    return file.getvalue()


if __name__ == "__main__":
    main()
