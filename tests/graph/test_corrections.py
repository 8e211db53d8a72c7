"""The file of corrections: what it may say, and what is said of a wrong one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_graph.corrections import SHAPES, Correction, load_corrections, parse_corrections, same_as, shape_of
from zhengtu_graph.errors import UsageError

JUDGED = "林一,2024-07-20,试"

CSV = """# what we know of the reform
judgement,entity,other,name,type,kind,relation,properties,modality,form,article,source,who,when,why
same,policy:三明医改,三明医改模式,,,,,,,,,,林一,2024-07-20,"两个名称, 一项改革"

different,张伟,person:张伟@410000,,,,,,,,article:a,,林一,2024-07-20,两人
rename,三明医改,,三明市医改,,,,,,,,,林一,2024-07-20,全称
retype,三明医改,,,Policy,model,,,,,,,林一,2024-07-20,是模式
drop,国务院,三明医改,,,,ISSUED,,planned,,,,林一,2024-07-20,没有印发
drop,三明市第一医院,,,,,,,,市医院,a.txt,,林一,2024-07-20,指市中心医院
add,agency:某某会,,某某会,Agency,association,,,,,,某日报2020年1月2日,林一,2024-07-20,缺
add,张伟,agency:某某会,,,,HOLDS_POST,title=会长；start_date=2020-01,,,,某日报2020年1月2日,林一,2024-07-20,缺
"""

YAML = """
# what we know of the reform
- judgement: same
  entity: policy:三明医改
  other: 三明医改模式
  who: 林一
  when: 2024-07-20
  why: 两个名称, 一项改革
- {judgement: add, entity: 张伟, other: agency:某某会, relation: HOLDS_POST,
   properties: {title: 会长, start_date: 2020-01}, source: 某日报2020年1月2日, who: 林一, when: 2024-07-20, why: 缺}
"""


def said(text: str, name: str = "c.csv") -> str:
    with pytest.raises(UsageError) as caught:
        parse_corrections(text, name)
    return str(caught.value)


def test_corrections_csv_reads_each_judgement_with_its_line() -> None:
    found = parse_corrections(CSV, "c.csv")
    assert [shape_of(c) for c in found] == [
        "same", "different", "rename", "retype", "drop edge", "drop form", "add", "add edge"
    ]  # fmt: skip
    assert [c.where for c in found] == [f"c.csv:{line}" for line in (3, 5, 6, 7, 8, 9, 10, 11)]
    assert found[0].why == "两个名称, 一项改革"
    assert found[-1].properties == {"title": "会长", "start_date": "2020-01"}


def test_corrections_yaml_says_the_same_as_csv() -> None:
    same, add = parse_corrections(YAML, "c.yaml")
    first, *_, last = parse_corrections(CSV, "c.csv")
    assert (same.where, add.where) == ("c.yaml:3", "c.yaml:9")
    for one, other in ((same, first), (add, last)):
        assert [getattr(one, n) for n in Correction.__slots__ if n != "where"] == [
            getattr(other, n) for n in Correction.__slots__ if n != "where"
        ]


@pytest.mark.parametrize("suffix", [".csv", ".yaml", ".yml"])
def test_corrections_of_an_empty_file_are_none(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"c{suffix}"
    path.write_text("# nothing yet\n", "utf-8")
    assert load_corrections(path) == ()


def test_corrections_read_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text(CSV, "utf-8-sig")
    assert len(load_corrections(path)) == 8


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("judgement,entity,other\n", "c.csv:1: the head line lacks when, who, why"),
        ("judgement,entity,who,when,why,colour\n", "c.csv:1: 'colour' is no column"),
        ("judgement,entity,who,when,why,who\n", "c.csv:1: a column stands twice"),
        (f"judgement,entity,who,when,why\ndrop,a,{JUDGED},x\n", "c.csv:2: has 6 cells for 5 columns"),
        (f"judgement,entity,who,when,why\nmerge,a,{JUDGED}\n", "c.csv:2: judgement is one of same"),
        (f"judgement,entity,who,when,why\nsame,a,{JUDGED}\n", "c.csv:2: same: other is missing; write the id"),
        ("judgement,entity,who,when,why\ndrop,a,,2024-07-20,x\n", "c.csv:2: who is missing; write who judged"),
        ("judgement,entity,who,when,why\ndrop,a,l,2024-07,x\n", "c.csv:2: when is '2024-07'; write the day"),
        ("judgement,entity,who,when,why\ndrop,a,l,2024-02-30,x\n", "c.csv:2: when is '2024-02-30'"),
        ("judgement,entity,who,when,why\ndrop,a,l,2024-07-20,\n", "c.csv:2: why is missing"),
        (f"judgement,entity,name,who,when,why\ndrop,a,b,{JUDGED}\n", "c.csv:2: drop: name has no meaning here"),
        (f"judgement,entity,type,who,when,why\nretype,a,Body,{JUDGED}\n", "type is one of Person, Agency"),
        (f"judgement,entity,type,kind,who,when,why\nretype,a,Place,party,{JUDGED}\n", "kind of Place is one of"),
        (f"judgement,entity,who,when,why\nretype,a,{JUDGED}\n", "retype: type or kind is missing"),
        (f"judgement,entity,other,who,when,why\nsame,a,a,{JUDGED}\n", "same: a stands on both sides"),
        (
            f"judgement,entity,other,relation,source,who,when,why\nadd,a,b,KNOWS,x,{JUDGED}\n",
            "relation is one of HOLDS_POST",
        ),
        (
            f"judgement,entity,other,relation,source,properties,who,when,why\nadd,a,b,ISSUED,x,day=1,{JUDGED}\n",
            "ISSUED has no property 'day'; known are date",
        ),
        (
            f"judgement,entity,other,relation,source,properties,who,when,why\nadd,a,b,ISSUED,x,date=1月,{JUDGED}\n",
            "date is '1月'; write a date such as 2016",
        ),
        (
            f"judgement,entity,other,relation,source,properties,who,when,why\nadd,a,b,ATTENDED,x,role=guest,{JUDGED}\n",
            "role is one of chair",
        ),
        (
            f"judgement,entity,other,relation,who,when,why\nadd,a,b,ISSUED,{JUDGED}\n",
            "add edge: source is missing; write what says so",
        ),
        (
            f"judgement,entity,name,type,source,who,when,why\nadd,某会,某会,Agency,x,{JUDGED}\n",
            "write the new id, which begins with agency:",
        ),
        (f"judgement,entity,properties,who,when,why\ndrop,a,x,{JUDGED}\n", "properties: 'x'; write name=value"),
    ],
)
def test_corrections_wrong_csv_is_told_with_line_and_what_to_write(text: str, line: str) -> None:
    assert line in said(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("judgement: same\n", "c.yaml:1: a list is needed"),
        ("- same\n", "c.yaml:1: a mapping is needed"),
        ("- {judgement: same\n", "c.yaml:2: is no YAML"),
        ("\n- judgement: drop\n  entity: [a]\n", "c.yaml:2: entity: words are needed"),
        ("- judgement: drop\n  entity: a\n  when: 2024-07-20\n  why: x\n", "c.yaml:1: who is missing"),
    ],
)
def test_corrections_wrong_yaml_is_told_with_its_line(text: str, line: str) -> None:
    assert line in said(text, "c.yaml")


def test_corrections_tell_all_that_is_wrong_at_once() -> None:
    text = f"judgement,entity,who,when,why\nsame,a,{JUDGED}\nmerge,b,{JUDGED}\n"
    assert "c.csv:2: same: other is missing" in said(text)
    assert "c.csv:3: judgement is one of" in said(text)


HEAD = "judgement,entity,other,name,type,kind,who,when,why\n"


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (("same,a,b,,,", "same,b,c,,,", "different,a,c,,,"), "c.csv:4: a and c are different, but the same by c.csv:2"),
        (("rename,a,,甲,,", "rename,a,,乙,,"), "c.csv:3: name of a is 乙 here, but 甲 in c.csv:2"),
        (("same,a,b,,,", "rename,a,,甲,,", "rename,b,,乙,,"), "c.csv:4: name of a is 乙 here, but 甲 in c.csv:3"),
        (("retype,a,,,Place,", "retype,a,,,Agency,"), "c.csv:3: type of a is Agency here, but Place in c.csv:2"),
        (("drop,a,,,,", "rename,a,,甲,,"), "c.csv:2: a is dropped, but rename in c.csv:3 keeps it"),
        (("drop,a,,,,", "same,b,a,,,"), "c.csv:2: a is dropped, but same in c.csv:3 keeps it"),
    ],
)
def test_corrections_that_contradict_each_other_are_refused(rows: tuple[str, ...], line: str) -> None:
    assert line in said(HEAD + "".join(f"{row},{JUDGED}\n" for row in rows))


def test_corrections_refuse_a_file_that_is_no_utf8_or_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(CSV.encode("gb18030"))
    with pytest.raises(UsageError, match="is not UTF-8; save it again"):
        load_corrections(path)
    with pytest.raises(UsageError, match=r"ends in .csv, .yaml, .yml"):
        load_corrections(tmp_path / "c.xlsx")
    with pytest.raises(UsageError, match="No such file"):
        load_corrections(tmp_path / "none.csv")


def test_corrections_examples_in_messages_name_columns_that_exist() -> None:
    for name, shape in SHAPES.items():
        columns = {pair.split("=")[0].strip() for pair in shape.example.split(", ")}
        assert shape.needed | {"judgement", "entity"} <= columns, name
        assert columns <= shape.allowed | {"judgement", "entity"}, name


PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] != p[1]))


@given(PAIRS, st.randoms())
def test_same_as_is_the_same_in_any_order(pairs: list[tuple[str, str]], random: object) -> None:
    shuffled = random.sample(pairs, len(pairs))  # type: ignore[attr-defined]
    assert same_as(shuffled) == same_as(pairs)


@given(PAIRS)
def test_same_as_groups_what_is_linked_and_nothing_else(pairs: list[tuple[str, str]]) -> None:
    found = same_as(pairs)
    assert found.keys() == {one for pair in pairs for one in pair}
    assert all(found[one] == found[other] for one, other in pairs)
    assert all(found[stays] == stays for stays in found.values())
    turned = same_as((other, one) for one, other in pairs)
    together = {(a, b) for a in found for b in found if found[a] == found[b]}
    assert together == {(a, b) for a in turned for b in turned if turned[a] == turned[b]}


@given(PAIRS)
def test_same_as_keeps_one_that_is_never_second(pairs: list[tuple[str, str]]) -> None:
    found = same_as(pairs)
    seconds = {other for _, other in pairs}
    for stays in found.values():
        group = {other for other in found if found[other] == stays}
        assert stays not in seconds or group <= seconds


DOCS = Path(__file__).resolve().parents[2] / "docs" / "resolution.md"
EXAMPLES = [block for block in DOCS.read_text("utf-8").split("```")[1::2] if "judgement" in block]


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: block.strip().partition(",who")[0])
def test_corrections_examples_of_the_docs_are_right(block: str) -> None:
    form, _, text = block.partition("\n")
    assert parse_corrections(text, f"c.{form or 'csv'}")


def test_corrections_examples_of_the_docs_show_every_judgement() -> None:
    found = [c for block in EXAMPLES if block.startswith("\n") for c in parse_corrections(block[1:], "c.csv")]
    assert {shape_of(c) for c in found} == SHAPES.keys()
