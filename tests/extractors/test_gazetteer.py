import pytest

from zhengtu_extractors import gazetteer as gz


def test_gazetteer_names_have_codes() -> None:
    assert [d.code for d in gz.by_name("三明市")] == ["350400"]
    assert [d.code for d in gz.by_name("三明")] == ["350400"]
    assert [d.code for d in gz.by_name("景宁")] == ["331127"]
    assert [d.code for d in gz.by_name("阿坝州")] == ["513200"]


def test_gazetteer_chain_runs_up_to_the_province() -> None:
    assert [d.name for d in gz.chain("360313")] == ["湘东区", "萍乡市", "江西省"]
    assert gz.parent("429004") == gz.division("420000")


def test_gazetteer_former_names_lead_to_the_successor() -> None:
    assert [d.name for d in gz.by_name("密云县")] == ["密云区"]
    assert [d.code for d in gz.by_name("襄樊市")] == ["420600"]
    assert gz.by_name("宣武区")[0].last == "2009-12"


def test_gazetteer_name_depends_on_the_date() -> None:
    miyun = gz.by_name("密云")[0]
    assert gz.name_on(miyun, "2014-05-01") == "密云县"
    assert gz.name_on(miyun, "2020-05-01") == "密云区"
    assert gz.name_on(miyun, None) == "密云区"


def test_gazetteer_all_namesakes_are_candidates() -> None:
    assert {d.code for d in gz.by_name("鼓楼区")} >= {"320106", "320302", "350102", "410204"}


def test_gazetteer_knows_the_provinces_outside_the_ministrys_codes() -> None:
    assert [gz.by_name(n)[0].level for n in ("台湾省", "香港", "澳门")] == ["province"] * 3


@pytest.mark.parametrize(
    ("outlet", "code"),
    [
        ("濮阳日报", "410900"),
        ("新华日报", "320000"),
        ("新民晚报", "310000"),
        ("吉林日报", "220000"),
        ("长兴新闻网", "330522"),
        ("北京市住房和城乡建设委员会", "110000"),
        ("江西省萍乡市湘东区人民政府", "360313"),
    ],
)
def test_gazetteer_place_of_outlet(outlet: str, code: str) -> None:
    assert gz.place_of_outlet(outlet) == f"place:{code}"


@pytest.mark.parametrize("outlet", ["新华社", "人民日报", "国务院办公厅", "邮政局网站", "公安部", "公安部交通管理局"])
def test_gazetteer_national_outlets_speak_for_no_place(outlet: str) -> None:
    assert gz.place_of_outlet(outlet) is None


def test_gazetteer_part_adds_what_lies_above() -> None:
    nodes, edges = gz.gazetteer_part(["place:310115/川沙新镇/某村", "place:老挝/占巴塞省"])
    assert [n.id for n in nodes] == ["place:310000", "place:310115", "place:310115/川沙新镇"]
    assert ("place:310115/川沙新镇/某村", "place:310115/川沙新镇") in {(e.source, e.target) for e in edges}
    assert {e.origin for e in edges} == {"gazetteer"}
    assert all(not e.evidence for e in edges)


def test_gazetteer_every_listed_code_is_known() -> None:
    codes = [row[2] for row in gz.table("zones.tsv", 3)] + list(gz.abbreviations().values())
    codes += [code for _, code in gz.table("outlets.tsv", 2) if code]
    assert all(gz.division(code) for code in codes)


def test_gazetteer_every_weak_form_is_a_name() -> None:
    assert [form for form, _ in gz.table("weak_forms.tsv", 2) if not gz.by_name(form)] == []
    assert {needs for _, needs in gz.table("weak_forms.tsv", 2)} == {"full", "parent", "near"}
