import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from zhengtu.cli import main
from zhengtu.evaluation import Report, evaluate_files, read_records
from zhengtu.evaluation_page import annotated
from zhengtu.evaluation_text import report_text
from zhengtu_graph.errors import UsageError

TEXT = "市长王小明主持会议。会议通过《示例办法》。"


def gold() -> dict[str, Any]:
    return {
        "page": "page.html",
        "date": "2024-07-10",
        "articles": [
            {
                "headline": "会议",
                "authors": [],
                "first": TEXT[:5],
                "last": TEXT[-6:],
                "ignore": ["会议"],
                "entities": [
                    {"id": "p", "type": "Person", "name": "王小明", "mentions": ["王小明"]},
                    {"id": "a", "type": "Agency", "name": "濮阳市人民政府", "mentions": ["市长"]},
                    {"id": "d", "type": "Policy", "name": "示例办法", "mentions": ["《示例办法》"]},
                ],
                "relations": [
                    {
                        "type": "HOLDS_POST",
                        "source": "p",
                        "target": "a",
                        "properties": {"title": "市长"},
                        "evidence": TEXT[:9],
                    }
                ],
            }
        ],
    }


def entity(kind: str, name: str, form: str) -> dict[str, Any]:
    start = TEXT.index(form)
    mention = {"text": form, "start": start, "end": start + len(form)}
    return {"id": f"{kind}:{name}", "type": kind, "name": name, "mentions": [mention]}


def evaluated(tmp_path: Path, entities: list[dict[str, Any]], relations: list[dict[str, Any]]) -> Report:
    record = {
        "id": "article:1",
        "source": "folder/page.html",
        "headline": "会议",
        "kind": "news",
        "text": TEXT,
        "date": "2024-07-10",
        "entities": entities,
        "relations": relations,
    }
    (tmp_path / "articles.jsonl").write_text(json.dumps(record), "utf-8")
    (tmp_path / "gold.json").write_text(json.dumps(gold()), "utf-8")
    return evaluate_files(tmp_path / "articles.jsonl", [tmp_path / "gold.json"])


def post(target: str, title: str) -> dict[str, Any]:
    source = "Person:王小明"
    return {"type": "HOLDS_POST", "source": source, "target": target, "evidence": [], "properties": {"title": title}}


def test_evaluation_counts_found_resolved_missed_and_spurious(tmp_path: Path) -> None:
    found = [entity("Person", "王小明", "王小明"), entity("Agency", "许昌市人民政府", "市长")]
    found.append(entity("Meeting", "通过", "通过"))
    report = evaluated(tmp_path, found, [])
    assert report.measure("entities", report.types("entities")) == {
        "precision": 0.6667,
        "recall": 0.6667,
        "f1": 0.6667,
        "right": 2,
        "found": 3,
        "gold": 3,
    }
    assert report.measure("entities", ["Agency"], "full")["f1"] == 0.0
    assert [e[0] for e in report.errors] == ["missed", "spurious", "missed"]


def test_evaluation_ignored_forms_count_neither_way(tmp_path: Path) -> None:
    report = evaluated(tmp_path, [entity("Meeting", "会议", "会议")], [])
    assert report.measure("entities", ["Meeting"])["found"] == 0


@pytest.mark.parametrize(("title", "strict"), [("市长", 1), ("书记", 0)])
def test_evaluation_relation_is_strict_when_its_property_agrees(tmp_path: Path, title: str, strict: int) -> None:
    found = [entity("Person", "王小明", "王小明"), entity("Agency", "濮阳市人民政府", "市长")]
    report = evaluated(tmp_path, found, [post("Agency:濮阳市人民政府", title)])
    assert report.counts["relations", "HOLDS_POST", "right"] == 1
    assert report.counts["relations", "HOLDS_POST", "full"] == strict


def test_evaluation_judges_articles_by_boundary_headline_authors_and_date(tmp_path: Path) -> None:
    report = evaluated(tmp_path, [], [])
    assert dict(report.articles) == {
        "found": 1, "gold": 1, "right": 1, "exact": 1, "headline": 1, "authors": 1, "dated": 1,
    }  # fmt: skip
    assert "exact 1" in report_text(report, errors=True)


def test_evaluation_names_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text("no json", "utf-8")
    with pytest.raises(UsageError, match=r"no\.jsonl:1: no JSON"):
        evaluate_files(tmp_path / "no.jsonl", [])


def run_command(tmp_path: Path, *options: str) -> str:
    done = CliRunner().invoke(
        main, ["evaluate", str(tmp_path / "articles.jsonl"), str(tmp_path / "gold.json"), *options]
    )
    assert done.exit_code == 0, done.output
    return done.stdout


def statement() -> dict[str, Any]:
    quote = {"id": "evidence:1", "article": "article:1", "text": TEXT[:9], "start": 0, "end": 9, "raw_start": 0}
    evidence = [{**quote, "raw_end": 9, "rule": "post.title_before_name"}]
    return post("Agency:濮阳市人民政府", "市长") | {"evidence": evidence}


def both() -> list[dict[str, Any]]:
    return [entity("Person", "王小明", "王小明"), entity("Agency", "濮阳市人民政府", "市长")]


def test_evaluate_json_has_types_rules_pages_and_errors_with_sentences(tmp_path: Path) -> None:
    evaluated(tmp_path, [*both(), entity("Meeting", "通过", "通过")], [statement()])
    told = json.loads(run_command(tmp_path, "--json"))
    assert told["rules"] == {"post.title_before_name": {"precision": 1.0, "right": 1, "found": 1}}
    assert told["pages"]["page.html"]["relations"]["HOLDS_POST"]["f1"] == 1.0
    assert {(e["status"], e["what"]) for e in told["errors"]} == {("missed", "示例办法"), ("spurious", "通过")}


def test_evaluate_json_quotes_what_was_missed(tmp_path: Path) -> None:
    evaluated(tmp_path, both(), [])
    errors = json.loads(run_command(tmp_path, "--json"))["errors"]
    assert [e["quote"] for e in errors if e["part"] == "relations"] == [TEXT[:9]]


@pytest.mark.parametrize(("by", "row"), [("rule", "post.title_before_name"), ("page", "page.html"), ("type", "Person")])
def test_evaluate_shows_rows_by_type_rule_or_page(tmp_path: Path, by: str, row: str) -> None:
    evaluated(tmp_path, both(), [statement()])
    assert row in run_command(tmp_path, "--by", by)


def test_evaluate_compare_tells_what_was_gained_and_lost(tmp_path: Path) -> None:
    evaluated(tmp_path, [*both()[:1], entity("Meeting", "通过", "通过")], [])
    (tmp_path / "articles.jsonl").rename(tmp_path / "before.jsonl")
    evaluated(tmp_path, both()[1:], [])
    before = str(tmp_path / "before.jsonl")
    told = json.loads(run_command(tmp_path, "--json", "--compare", before))["compared"]
    assert {name: [f["what"] for f in found] for name, found in told.items()} == {
        "gained": ["濮阳市人民政府"],
        "lost": ["王小明"],
        "invented": [],
        "mended": ["通过"],
    }
    assert "lost: 1" in run_command(tmp_path, "--compare", before)


def test_evaluate_html_marks_the_text_and_escapes_it(tmp_path: Path) -> None:
    hostile = '"><b onclick=alert(1)>会'
    evaluated(tmp_path, [both()[0], entity("Meeting", hostile, "通过")], [])
    run_command(tmp_path, "--html", str(tmp_path / "page.html"))
    page = (tmp_path / "page.html").read_text("utf-8")
    assert '<mark class="right" title="Person 王小明">王小明</mark>' in page
    assert '<mark class="missed" title="Policy 示例办法">《示例办法》</mark>' in page
    assert 'class="spurious" title="Meeting &#34;&gt;&lt;b' in page
    assert hostile not in page
    assert not re.search(r"(?:src|href)=|<script|@import|url\(", page)


def test_evaluate_html_keeps_every_character_of_the_text(tmp_path: Path) -> None:
    report = evaluated(tmp_path, both(), [])
    facts = read_records(tmp_path / "articles.jsonl")[0]
    assert "".join(piece.text for piece in annotated(facts, report.findings)) == TEXT


def test_evaluate_types_that_nobody_annotated_count_neither_way(tmp_path: Path) -> None:
    report = evaluated(tmp_path, [*both(), entity("Figure", "通过", "通过")], [])
    assert "Figure" not in report.types("entities")
