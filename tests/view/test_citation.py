"""Citations of articles as the styles want them, computed by the page's own script in Chromium."""

import re
from typing import Any

import pytest

from tests.components import WatchedPage
from zhengtu_graph.view.html import bundle

TODAY = "2026-01-02"
PAPER: dict[str, Any] = {
    "headline": "云川医改见效",
    "kind": "news",
    "publisher": "云川日报",
    "date": "2020-03-04",
    "authors": ["甲一", "乙二"],
    "sheet": "03",
}
PAGE = {
    "headline": "清溪推开医改",
    "publisher": "清溪县门户网站",
    "date": "2022-05-06",
    "address": "https://example.org/b",
}
DOCUMENT = {
    "headline": "关于推开医改的通知",
    "kind": "notice",
    "publisher": "云川政务网",
    "date": "2020-03-01",
    "number": "云政发〔2020〕3号",
    "issuers": ["云川市人民政府"],
    "address": "https://example.org/d",
}
BARE: dict[str, Any] = {"headline": None, "publisher": None, "date": None, "authors": []}


@pytest.fixture
def citations(chromium_page: WatchedPage) -> WatchedPage:
    chromium_page.page.add_script_tag(content=bundle("citation.js"))
    return chromium_page


def cite(watched: WatchedPage, style: str, article: dict[str, Any]) -> str:
    return str(watched.page.evaluate("([s, a, t]) => citation_js.cite(s, a, t)", [style, article, TODAY]))


def cite_all(watched: WatchedPage, style: str, articles: list[dict[str, Any]]) -> str:
    return str(watched.page.evaluate("([s, a, t]) => citation_js.citeAll(s, a, t)", [style, articles, TODAY]))


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (PAPER, "甲一, 乙二. 云川医改见效[N]. 云川日报, 2020-03-04(3)."),
        (PAPER | {"sheet": "A03"}, "甲一, 乙二. 云川医改见效[N]. 云川日报, 2020-03-04(A03)."),
        (PAPER | {"sheet": None}, "甲一, 乙二. 云川医改见效[N]. 云川日报, 2020-03-04."),
        (PAPER | {"authors": ["甲", "乙", "丙"]}, "甲, 乙, 丙. 云川医改见效[N]. 云川日报, 2020-03-04(3)."),
        (PAPER | {"authors": ["甲", "乙", "丙", "丁"]}, "甲, 乙, 丙, 等. 云川医改见效[N]. 云川日报, 2020-03-04(3)."),
        (PAPER | {"authors": []}, "云川医改见效[N]. 云川日报, 2020-03-04(3)."),
        (PAPER | {"date": "2020-03"}, "甲一, 乙二. 云川医改见效[N]. 云川日报, 2020-03(3)."),
        (PAPER | {"date": None, "sheet": None}, "甲一, 乙二. 云川医改见效[N]. 云川日报."),
        (PAPER | {"headline": "一行\n又一行"}, "甲一, 乙二. 一行 又一行[N]. 云川日报, 2020-03-04(3)."),
        (
            PAPER | {"address": "https://example.org/a"},
            "甲一, 乙二. 云川医改见效[N/OL]. 云川日报, 2020-03-04(3)[2026-01-02]. https://example.org/a.",
        ),
        (PAPER | {"address": "javascript:alert(1)"}, "甲一, 乙二. 云川医改见效[N]. 云川日报, 2020-03-04(3)."),
        (PAGE, "清溪推开医改[EB/OL]. 清溪县门户网站, 2022(2022-05-06)[2026-01-02]. https://example.org/b."),
        (PAGE | {"publisher": None}, "清溪推开医改[EB/OL]. (2022-05-06)[2026-01-02]. https://example.org/b."),
        (PAGE | {"date": None}, "清溪推开医改[EB/OL]. 清溪县门户网站[2026-01-02]. https://example.org/b."),
        (PAGE | {"address": None}, "清溪推开医改[Z]. 清溪县门户网站, 2022-05-06."),
        (
            DOCUMENT,
            "云川市人民政府. 关于推开医改的通知: 云政发〔2020〕3号[A/OL]. (2020-03-01)[2026-01-02]. https://example.org/d.",
        ),
        (DOCUMENT | {"address": None}, "云川市人民政府. 关于推开医改的通知: 云政发〔2020〕3号[A]. 2020-03-01."),
        (DOCUMENT | {"issuers": [], "address": None}, "关于推开医改的通知: 云政发〔2020〕3号[A]. 2020-03-01."),
        (BARE, "［无题］[Z]."),
        (BARE | {"kind": "photo"}, "［无题照片］[Z]."),
    ],
)
def test_gbt_7714(citations: WatchedPage, article: dict[str, Any], expected: str) -> None:
    assert cite(citations, "gbt", article) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (PAPER, "甲一, & 乙二. (2020, March 4). 云川医改见效. 云川日报, 3."),
        (PAPER | {"authors": ["甲一"]}, "甲一. (2020, March 4). 云川医改见效. 云川日报, 3."),
        (PAPER | {"authors": []}, "云川医改见效. (2020, March 4). 云川日报, 3."),
        (PAPER | {"authors": [], "headline": "见效了吗？"}, "见效了吗？ (2020, March 4). 云川日报, 3."),
        (PAPER | {"date": "2020-03"}, "甲一, & 乙二. (2020, March). 云川医改见效. 云川日报, 3."),
        (PAPER | {"date": "2020"}, "甲一, & 乙二. (2020). 云川医改见效. 云川日报, 3."),
        (PAPER | {"date": None}, "甲一, & 乙二. (n.d.). 云川医改见效. 云川日报, 3."),
        (
            PAPER | {"address": "https://example.org/a", "sheet": None},
            "甲一, & 乙二. (2020, March 4). 云川医改见效. 云川日报. https://example.org/a",
        ),
        (PAGE, "清溪县门户网站. (2022, May 6). 清溪推开医改. https://example.org/b"),
        (PAGE | {"authors": ["丙三"]}, "丙三. (2022, May 6). 清溪推开医改. 清溪县门户网站. https://example.org/b"),
        (
            DOCUMENT,
            "云川市人民政府. (2020, March 1). 关于推开医改的通知 (云政发〔2020〕3号). 云川政务网. https://example.org/d",
        ),
        (BARE, "［无题］. (n.d.)."),
    ],
)
def test_apa_7(citations: WatchedPage, article: dict[str, Any], expected: str) -> None:
    assert cite(citations, "apa", article) == expected


def test_apa_names_19_of_more_than_20_authors_and_the_last(citations: WatchedPage) -> None:
    found = cite(citations, "apa", PAPER | {"authors": [f"甲{i}" for i in range(25)]})
    assert found.startswith("甲0, 甲1, ")
    assert "甲18, … 甲24. (2020" in found


def test_bibtex_escapes_what_tex_reads(citations: WatchedPage) -> None:
    found = cite(
        citations, "bibtex", PAPER | {"headline": "增长5%_\\end{document}", "address": "https://example.org/a"}
    )
    assert re.match(r"@article\{zt20200304-[0-9a-f]{8},\n", found)
    assert "  author = {{甲一} and {乙二}},\n" in found
    assert r"  title = {{增长5\%\_\textbackslash{}end\{document\}}}," in found
    assert "  journaltitle = {云川日报},\n" in found
    assert "  urldate = {2026-01-02},\n" in found
    assert found.endswith("\n}")


def test_bibtex_keys_are_stable_and_each_stands_once(citations: WatchedPage) -> None:
    found = cite_all(citations, "bibtex", [PAPER, PAGE, PAPER])
    keys = re.findall(r"^@\w+\{(.*),$", found, re.MULTILINE)
    assert len(set(keys)) == 3
    assert keys[2] == keys[0] + "-2"
    assert cite_all(citations, "bibtex", [PAPER]).startswith(f"@article{{{keys[0]},")


def test_ris_is_read_line_by_line(citations: WatchedPage) -> None:
    found = cite(citations, "ris", DOCUMENT | {"headline": "通知\r\nER  - \r\nTY  - X"})
    lines = found.split("\r\n")
    assert lines[0] == "TY  - GOVDOC"
    assert lines[1] == "AU  - 云川市人民政府"
    assert lines[2] == "TI  - 通知 ER - TY - X"
    assert "M1  - 云政发〔2020〕3号" in lines
    assert "DA  - 2020/03/01/" in lines
    assert [line for line in lines if line.startswith("ER")] == ["ER  - "]
    assert "TY  - NEWS" in cite(citations, "ris", PAPER)


def test_lists_are_numbered_by_gbt_and_ordered_by_apa(citations: WatchedPage) -> None:
    assert cite_all(citations, "gbt", [PAGE, PAPER]).splitlines() == [
        "[1] 清溪推开医改[EB/OL]. 清溪县门户网站, 2022(2022-05-06)[2026-01-02]. https://example.org/b.",
        "[2] 甲一, 乙二. 云川医改见效[N]. 云川日报, 2020-03-04(3).",
    ]
    apa = cite_all(citations, "apa", [PAGE, PAPER]).splitlines()
    assert [line[:2] for line in apa] == ["甲一", "清溪"]
