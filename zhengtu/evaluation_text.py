"""A report of an evaluation as text and as JSON, and two reports compared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

from zhengtu.evaluation import Finding, Report

_SHOWN = ("precision", "recall", "f1")


class Comparison(NamedTuple):
    """What one run has that another has not.

    Attributes:
        gained: found and right now, missed before.
        lost: missed now, found and right before.
        invented: spurious now, not before.
        mended: spurious before, no longer.
    """

    gained: Sequence[Finding]
    lost: Sequence[Finding]
    invented: Sequence[Finding]
    mended: Sequence[Finding]


def compare(report: Report, before: Report) -> Comparison:
    """What was gained and lost since an earlier run over the same annotations."""
    return Comparison(
        _only(report, before, "right"),
        _only(before, report, "right"),
        _only(report, before, "spurious"),
        _only(before, report, "spurious"),
    )


def _only(some: Report, others: Report, status: str) -> list[Finding]:
    known = {_identity(f) for f in others.findings if f.status == status}
    return [f for f in some.findings if f.status == status and _identity(f) not in known]


def _identity(finding: Finding) -> tuple[str, str, str, str]:
    return finding.page, finding.part, finding.type, finding.what


def report_json(report: Report, compared: Comparison | None = None) -> dict[str, Any]:
    """The figures, everything that is missed and spurious, and what the comparison found, as plain data."""
    missed = [_plain(f) for f in report.findings if f.status != "right"]
    both = {name: list(map(_plain, found)) for name, found in compared._asdict().items()} if compared else None
    return report.figures() | {"errors": missed} | ({"compared": both} if compared else {})


def _plain(finding: Finding) -> Mapping[str, Any]:
    return {name: value for name, value in asdict(finding).items() if value and name not in {"entity", "forms"}}


def report_text(report: Report, errors: bool, *, by: str = "type", compared: Comparison | None = None) -> str:
    """The figures as a table of text by `type`, `rule` or `page`; below it, if asked for, errors and comparison."""
    lines = list({"type": _table, "rule": _rules, "page": _pages}[by](report))
    lines += ("\t".join(error) for error in report.errors) if errors else ()
    lines += _compared(compared) if compared else ()
    return "\n".join(lines)


def _table(report: Report) -> Iterator[str]:
    for part, full in (("entities", "resolved"), ("relations", "strict")):
        yield f"{part:<18}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'found':>7}{'gold':>7}"
        types = report.types(part)
        rows = [(t, report.measure(part, [t])) for t in types]
        for name, m in [*rows, ("ALL", report.measure(part, types))]:
            figures = "".join(f"{m[k]:>7.3f}" for k in _SHOWN)
            yield f"  {name:<16}{figures}" + "".join(f"{m[k]:>7}" for k in ("right", "found", "gold"))
        yield f"  {full} F1 {report.measure(part, types, 'full')['f1']:.3f}"
    yield "articles: " + ", ".join(f"{name} {count}" for name, count in report.articles.items())


def _rules(report: Report) -> Iterator[str]:
    yield f"{'rules':<40}{'P':>7}{'right':>7}{'found':>7}"
    for rule, m in report.figures()["rules"].items():
        yield f"  {rule:<38}{m['precision']:>7.3f}{m['right']:>7}{m['found']:>7}"


def _pages(report: Report) -> Iterator[str]:
    for part in ("entities", "relations"):
        yield f"{'pages: ' + part:<40}{'P':>7}{'R':>7}{'F1':>7}"
        for name, page in report.pages.items():
            m = page.measure(part, page.types(part))
            yield f"  {name:<38}" + "".join(f"{m[k]:>7.3f}" for k in _SHOWN)


def _compared(compared: Comparison) -> Iterator[str]:
    for name, found in compared._asdict().items():
        yield f"{name}: {len(found)}"
        yield from _lines(found)


def _lines(found: Iterable[Finding]) -> Iterator[str]:
    return (f"  {f.page}\t{f.type}\t{f.what}" + (f"\t{f.quote[:40]}" if f.quote else "") for f in found)
