"""The page of an evaluation: one HTML file in which each article shows what was found, missed and invented."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jinja2

from zhengtu.evaluation import Finding, Report
from zhengtu.evaluation_text import Comparison
from zhengtu_graph.model import Article, Facts

_TEMPLATE = Path(__file__).with_name("evaluation.html.j2")
_WORTH = {"spurious": 0, "right": 1, "missed": 2}  # of marks that overlap, the first of these stands


class Piece(NamedTuple):
    """A stretch of an article's text; `status` is empty for plain text, `title` what the mark means."""

    text: str
    status: str = ""
    title: str = ""


class _Mark(NamedTuple):
    start: int
    end: int
    status: str
    title: str


def evaluation_page(report: Report, facts: Iterable[Facts], compared: Comparison | None = None) -> str:
    """The HTML of a report. It needs no network and no script; all text is escaped.

    Args:
        report: the evaluation.
        facts: what was evaluated.
        compared: what was gained and lost since another run.
    """
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    by_page: dict[str, list[Facts]] = {Path(name).stem: [] for name in report.pages}
    for one in facts:
        by_page.get(Path(one.article.source).stem, []).append(one)
    pages = [_page(name, page, by_page[Path(name).stem]) for name, page in report.pages.items()]
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    both = compared._asdict() if compared else {}
    return template.render(figures=report.figures(), pages=pages, compared=both)


def _page(name: str, report: Report, facts: Sequence[Facts]) -> dict[str, Any]:
    relations = sorted((f for f in report.findings if f.part == "relations"), key=lambda f: (f.status, f.type))
    articles = [{"headline": f.article.headline or "", "pieces": list(annotated(f, report.findings))} for f in facts]
    missed = [f for f in report.findings if f.status == "missed" and f.part != "relations"]
    measured = {part: report.measure(part, report.types(part)) for part in ("entities", "relations")}
    return {"name": name, "relations": relations, "articles": articles, "missed": missed, "measured": measured}


def annotated(facts: Facts, findings: Iterable[Finding]) -> Iterator[Piece]:
    """The text of an article, cut where a mention begins or ends that is right, spurious or missed."""
    text, at = facts.article.text, 0
    for mark in _disjoint(_marks(facts, findings)):
        yield Piece(text[at : mark.start])
        yield Piece(text[mark.start : mark.end], mark.status, mark.title)
        at = mark.end
    yield Piece(text[at:])


def _marks(facts: Facts, findings: Iterable[Finding]) -> Iterator[_Mark]:
    judged = [f for f in findings if f.part == "entities"]
    status = {f.entity: f.status for f in judged if f.entity}
    for entity in facts.entities:
        for m in entity.mentions if entity.id in status else ():
            yield _Mark(m.start, m.end, status[entity.id], f"{entity.type} {entity.name}")
    for finding in judged:
        for form in finding.forms if finding.status == "missed" else ():
            yield from _places(facts.article, form, f"{finding.type} {finding.what}")


def _places(article: Article, form: str, title: str) -> Iterator[_Mark]:
    at = article.text.find(form) if form else -1
    while at >= 0:
        yield _Mark(at, at + len(form), "missed", title)
        at = article.text.find(form, at + len(form))


def _disjoint(marks: Iterable[_Mark]) -> Iterator[_Mark]:
    at = 0
    for mark in sorted(marks, key=lambda m: (m.start, _WORTH[m.status], -m.end)):
        if mark.start >= at:
            yield mark
            at = mark.end
