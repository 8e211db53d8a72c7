"""How good extracted articles are, against annotated pages.

Entities and relations are compared page by page, so that a wrong article boundary does not hide what was found.
An entity is found when its type agrees and one of its surface forms is one of the annotated ones, resolved when its
full name is the annotated one too. A relation is found when its type agrees and both ends are found, strict when
its distinguishing property agrees as well. Forms that the annotation ignores count neither way.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Facts
from zhengtu_graph.records import from_record
from zhengtu_graph.schema import load_schema

# What the guideline of the annotation defines. Other types (figures, those of plug-ins) count neither way, unless an
# annotation has them.
_ANNOTATED = frozenset({"Person", "Agency", "Place", "Policy", "Meeting"})
# Names of the nation are in every text and are never annotated.
_NATION = ("中国", "我国", "全国", "中华人民共和国", "国家")
_UNHEARD = re.compile(r"[\s《》“”\"‘’'「」『』〈〉]")
Status = Literal["right", "missed", "spurious", "boundary"]
_BOUNDARY = 5  # characters by which an article may begin earlier or end later and still be exact


class Key(NamedTuple):
    """An entity of a page."""

    type: str
    name: str


class Said(NamedTuple):
    """A relation of a page, with its first sentence and the rules that found it."""

    type: str
    source: Key
    target: Key
    properties: Mapping[str, str]
    quote: str
    rules: frozenset[str] = frozenset()


@dataclass(slots=True)
class Side:
    """What one side, annotation or extraction, says of a page: entities with their forms, relations.

    `forms` are normalised, `printed` the annotated ones as the page has them.
    """

    forms: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: dict[Key, str] = field(default_factory=dict)
    printed: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    relations: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one annotated or found thing.

    Attributes:
        status: right; missed (annotated, not found); spurious (found, not annotated); boundary (of an article).
        page: the annotated page.
        part: entities, relations or articles.
        type: of the entity or relation; `article`.
        what: its name, or those of a relation's ends; as annotated where it is.
        quote: of a relation, its first sentence.
        rules: of a relation that was found, the rules that found it.
        entity: of an entity that was found, its id.
        forms: of an entity that was missed, how the page names it.
    """

    status: Status
    page: str
    part: str
    type: str
    what: str
    quote: str = ""
    rules: tuple[str, ...] = ()
    entity: str = ""
    forms: tuple[str, ...] = ()


@dataclass(slots=True)
class Report:
    """Counts by (part, type, count), counts of articles, all findings, and the report of each page.

    A part is `entities`, `relations` or `rules` (whose types are the names of rules); the counts of a type are `gold`,
    `found`, `right` and `full` (right with its full name or its distinguishing property).
    """

    counts: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    pages: dict[str, "Report"] = field(default_factory=dict)

    def add(self, page: str, report: "Report") -> None:
        """Take the report of one page in."""
        self.counts += report.counts
        self.articles += report.articles
        self.findings += report.findings
        self.pages[page] = report

    @property
    def errors(self) -> list[tuple[str, str, str, str]]:
        """Status, page, type and a line of everything that is not right."""
        return [(f.status, f.page, f.type, _told(f)) for f in self.findings if f.status != "right"]

    def types(self, part: str) -> list[str]:
        """The types that occur in a part, in order."""
        return sorted({t for p, t, _ in self.counts if p == part})

    def measure(self, part: str, types: Sequence[str], right: str = "right") -> dict[str, float]:
        """Precision, recall and F1 over some types; with `right="full"`, of full names or strict relations."""
        total = {k: sum(self.counts[part, t, k] for t in types) for k in (right, "found", "gold")}
        precision = total[right] / total["found"] if total["found"] else 0.0
        recall = total[right] / total["gold"] if total["gold"] else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), **total}

    def figures(self) -> dict[str, Any]:
        """All figures as plain data: by type, by rule and by page."""
        rules = {t: self._of_rule(t) for t in self.types("rules")}
        return self.by_type() | {"rules": rules, "pages": {name: page.by_type() for name, page in self.pages.items()}}

    def by_type(self) -> dict[str, Any]:
        """The figures by type of entity and relation, and the counts of articles."""
        parts = {}
        for part, full in (("entities", "resolved"), ("relations", "strict")):
            types = self.types(part)
            rows = {t: self.measure(part, [t]) for t in types} | {"ALL": self.measure(part, types)}
            parts[part] = rows | {full: self.measure(part, types, "full")}
        return parts | {"articles": dict(self.articles)}

    def _of_rule(self, rule: str) -> dict[str, float]:
        """A rule has no recall: nobody annotates which rule should have found a relation."""
        measured = self.measure("rules", [rule])
        return {name: measured[name] for name in ("precision", "right", "found")}


def _told(finding: Finding) -> str:
    quote = f" | {finding.quote[:40]}" if finding.part == "relations" else ""
    rules = f" | {', '.join(finding.rules)}" if finding.status == "spurious" and finding.part == "relations" else ""
    return finding.what + quote + rules


def evaluate_files(records: Path, gold: Iterable[Path]) -> Report:
    """Compare a file of article records with annotated pages.

    Raises:
        UsageError: a file is missing or of another form.
    """
    return evaluate(read_records(records), gold)


def read_records(path: Path) -> list[Facts]:
    """The facts of a file of article records.

    Raises:
        UsageError: it is missing or of another form.
    """
    lines = enumerate(_text(path).splitlines(), 1)
    return [from_record(_json(line, f"{path}:{n}")) for n, line in lines if line.strip()]


def evaluate(facts: Iterable[Facts], gold: Iterable[Path]) -> Report:
    """Compare extracted facts with annotated pages; a page's facts are those whose source has its stem.

    Raises:
        UsageError: an annotation is missing or of another form.
    """
    by_page: dict[str, list[Facts]] = defaultdict(list)
    for one in facts:
        by_page[Path(one.article.source).stem].append(one)
    report = Report()
    for path in gold:
        page = _json(_text(path), str(path))
        if not isinstance(page, dict) or "articles" not in page:
            raise UsageError(f"{path}: no annotated page; it has no 'articles'")
        report.add(page["page"], _compare_page(page, by_page[Path(page["page"]).stem]))
    return report


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error


def _json(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"{where}: no JSON: {error}") from error


def normal(text: str | None) -> str:
    """A form without spaces and quotation marks, as forms are compared."""
    return _UNHEARD.sub("", text or "").replace("（", "(").replace("）", ")")


def _compare_page(page: Mapping[str, Any], articles: Sequence[Facts]) -> Report:
    report = Report()
    ignored = {normal(form) for article in page["articles"] for form in article.get("ignore", [])}
    gold = _gold_side(page)
    annotated = _ANNOTATED | {key.type for key in gold.forms}
    found = _found_side(articles, ignored | set(map(normal, _NATION)), annotated)
    matched, taken = _align(gold, found)
    _count_entities(page["page"], gold, found, matched, taken, report)
    _count_relations(page["page"], gold, found, matched, report)
    _count_articles(page, articles, report)
    return report


def _gold_side(page: Mapping[str, Any]) -> Side:
    side = Side()
    for article in page["articles"]:
        local = {}
        for entity in article["entities"]:
            key = local[entity["id"]] = Key(entity["type"], normal(entity["name"]))
            side.names[key] = entity["name"]
            side.forms[key] |= {key.name, *map(normal, entity["mentions"])}
            side.printed[key] |= {entity["name"], *entity["mentions"]}
        for r in article["relations"]:
            ends = local[r["source"]], local[r["target"]]
            side.relations.append(Said(r["type"], *ends, r.get("properties") or r, r.get("evidence", "")))
    return side


def _found_side(articles: Iterable[Facts], ignored: set[str], annotated: AbstractSet[str]) -> Side:
    side = Side()
    for facts in articles:
        for e in facts.entities:
            key = Key(e.type, e.id)
            side.names[key] = e.name
            side.forms[key] |= {normal(e.name), *map(normal, e.aliases), *(normal(m.text) for m in e.mentions)}
        types = {e.id: e.type for e in facts.entities}
        for r in facts.relations:
            ends = Key(types[r.source], r.source), Key(types[r.target], r.target)
            quote = r.evidence[0].text if r.evidence else ""
            rules = frozenset(e.rule for e in r.evidence)
            side.relations.append(Said(r.type, *ends, r.properties, quote, rules))
    out = {k for k, forms in side.forms.items() if k.type not in annotated or forms <= ignored}
    out |= {k for k in side.forms if normal(side.names[k]) in ignored}
    side.relations = [r for r in side.relations if not {r.source, r.target} & out]
    side.forms = {k: v for k, v in side.forms.items() if k not in out}
    return side


def _align(gold: Side, found: Side) -> tuple[dict[Key, Key], dict[Key, Key]]:
    """Found key → gold key, same full name first, then any shared form; and gold key → the one that took it."""
    by_form: dict[Key, list[Key]] = defaultdict(list)
    for key, forms in gold.forms.items():
        for form in forms:
            by_form[Key(key.type, form)].append(key)
    matched: dict[Key, Key] = {}
    taken: dict[Key, Key] = {}
    for key in found.forms:
        same = Key(key.type, normal(found.names[key]))
        if same in gold.forms and same not in taken:
            matched[key], taken[same] = same, key
    for key, forms in found.forms.items():
        if key not in matched:
            options = [g for form in sorted(forms, key=len, reverse=True) for g in by_form.get(Key(key.type, form), ())]
            free = next((g for g in options if g not in taken), None)
            if free is not None:
                matched[key], taken[free] = free, key
            elif options:
                matched[key] = options[0]  # a second entity for one: its relations count, it is spurious itself
    return matched, taken


def _count_entities(
    page: str, gold: Side, found: Side, matched: Mapping[Key, Key], taken: Mapping[Key, Key], report: Report
) -> None:
    for key in gold.forms:
        report.counts["entities", key.type, "gold"] += 1
        name, forms = gold.names[key], tuple(sorted(gold.printed[key]))
        if key in taken:
            report.counts["entities", key.type, "right"] += 1
            report.counts["entities", key.type, "full"] += normal(found.names[taken[key]]) == key.name
            report.findings.append(Finding("right", page, "entities", key.type, name, entity=taken[key].name))
        else:
            report.findings.append(Finding("missed", page, "entities", key.type, name, forms=forms))
    for key in found.forms:
        report.counts["entities", key.type, "found"] += 1
        if taken.get(matched.get(key, key)) != key:
            name = found.names[key]
            report.findings.append(Finding("spurious", page, "entities", key.type, name, entity=key.name))


def _count_relations(page: str, gold: Side, found: Side, matched: Mapping[Key, Key], report: Report) -> None:
    wanted = {_relation_key(r.type, r.source, r.target): r for r in gold.relations}
    got: dict[Any, Said] = {}
    for r in found.relations:
        known = r.source in matched and r.target in matched
        key = _relation_key(r.type, matched[r.source], matched[r.target]) if known else ("unknown", *r[:3])
        got.setdefault(key, r)
        for rule in r.rules:
            report.counts["rules", rule, "found"] += 1
            report.counts["rules", rule, "right"] += key in wanted
    for key, r in wanted.items():
        report.counts["relations", r.type, "gold"] += 1
        if key in got:
            report.counts["relations", r.type, "right"] += 1
            report.counts["relations", r.type, "full"] += _same_property(r.type, r.properties, got[key].properties)
            report.findings.append(_said("right", page, gold, r._replace(rules=got[key].rules)))
        else:
            report.findings.append(_said("missed", page, gold, r))
    for key, r in got.items():
        report.counts["relations", r.type, "found"] += 1
        if key not in wanted:
            report.findings.append(_said("spurious", page, found, r))


def _said(status: Status, page: str, side: Side, said: Said) -> Finding:
    what = f"{side.names[said.source]} → {side.names[said.target]}"
    return Finding(status, page, "relations", said.type, what, said.quote, tuple(sorted(said.rules)))


def _relation_key(kind: str, source: Key, target: Key) -> tuple[str, Key, Key]:
    if load_schema().relations[kind].symmetric and target < source:
        source, target = target, source
    return kind, source, target


def _same_property(kind: str, a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    key = load_schema().relations[kind].key
    if key is None:
        return True
    x, y = normal(a.get(key)), normal(b.get(key))
    # 副市长 and 副市长、市政府秘书长 are one title, read to its end or not
    return x == y or (kind == "HOLDS_POST" and bool(x and y) and (x in y or y in x))


def _count_articles(page: Mapping[str, Any], articles: Sequence[Facts], report: Report) -> None:
    left = [f.article for f in articles]
    report.articles["found"] += len(left)
    for gold in page["articles"]:
        report.articles["gold"] += 1
        first, last = normal(gold["first"]), normal(gold["last"])
        hit = next((a for a in left if first in normal(a.text) and last in normal(a.text)), None)
        if hit is None:
            report.findings.append(_article("missed", page, gold))
            continue
        left.remove(hit)
        text = normal(hit.text)
        exact = text.find(first) <= _BOUNDARY and len(text) - text.rfind(last) - len(last) <= _BOUNDARY
        report.articles["right"] += 1
        report.articles["exact"] += exact
        report.articles["headline"] += normal(hit.headline) == normal(gold["headline"])
        report.articles["authors"] += set(hit.authors) == set(gold["authors"])
        report.articles["dated"] += not page.get("date") or hit.date == page["date"]
        report.findings.append(_article("right" if exact else "boundary", page, gold))


def _article(status: Status, page: Mapping[str, Any], gold: Mapping[str, Any]) -> Finding:
    return Finding(status, page["page"], "articles", "article", str(gold["headline"]))
