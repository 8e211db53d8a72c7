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
    assert gz.by_name("宣武区")[0].last == "2010-07"


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
        ("南方网", "440000"),
        ("中国江苏网", "320000"),
        ("中国宁波网", "330200"),
        ("北京市住房和城乡建设委员会", "110000"),
        ("江西省萍乡市湘东区人民政府", "360313"),
    ],
)
def test_gazetteer_place_of_outlet(outlet: str, code: str) -> None:
    assert gz.place_of_outlet(outlet) == f"place:{code}"


@pytest.mark.parametrize(
    "outlet",
    ["新华社", "人民日报", "中国新闻网", "中国教育新闻网", "国务院办公厅", "邮政局网站", "公安部", "公安部交通管理局"],
)
def test_gazetteer_national_outlets_speak_for_no_place(outlet: str) -> None:
    assert gz.place_of_outlet(outlet) is None


def test_gazetteer_knows_outlets_of_the_whole_country() -> None:
    assert gz.is_national_outlet("新华社")
    assert not gz.is_national_outlet("南方日报")
    assert not gz.is_national_outlet("某某网")


def test_gazetteer_every_listed_code_is_known() -> None:
    codes = [row[2] for row in gz.table("zones.tsv", 3)] + list(gz.abbreviations().values())
    codes += [code for _, code in gz.table("outlets.tsv", 2) if code]
    assert all(gz.division(code) for code in codes)


def test_gazetteer_every_weak_form_is_a_name() -> None:
    assert [form for form, _ in gz.table("weak_forms.tsv", 2) if not gz.by_name(form)] == []
    assert {needs for _, needs in gz.table("weak_forms.tsv", 2)} == {"full", "parent", "near"}


def test_gazetteer_renamed_county_is_one_place() -> None:
    shaxian = gz.by_name("沙县")[0]
    assert shaxian == gz.by_name("沙县区")[0]
    assert gz.name_on(shaxian, "2010-05-01") == "沙县"
    assert gz.name_on(shaxian, "2022-05-01") == "沙县区"
    assert gz.former_names(shaxian) == (("沙县", "2021-02"),)
    assert gz.former_codes(shaxian.code) == ("350427",)


@pytest.mark.parametrize(
    ("name", "manner", "into"),
    [
        ("宣武区", "merged", ["西城区"]),
        ("崇文区", "merged", ["东城区"]),
        ("卢湾区", "merged", ["黄浦区"]),
        ("闸北区", "merged", ["静安区"]),
        ("南汇区", "merged", ["浦东新区"]),
        ("梅列区", "merged", ["三元区"]),
        ("渝北区", "split", ["两江新区", "北碚区"]),
        ("邯郸县", "split", ["邯山区", "丛台区"]),
    ],
)
def test_gazetteer_dissolved_units_lead_to_those_in_their_place(name: str, manner: str, into: list[str]) -> None:
    gone = gz.by_name(name)[0]
    fate = gz.fate(gone)
    assert gone.last
    assert fate
    assert (fate.manner, [d.name for code in fate.into if (d := gz.division(code))]) == (manner, into)


def test_gazetteer_code_given_away_keeps_both_units_apart() -> None:
    wansheng, qijiang = gz.by_name("万盛区")[0], gz.by_name("綦江区")[0]
    assert (wansheng.id, qijiang.id) == ("place:500110-2011", "place:500110")
    assert gz.by_id(wansheng.id) == wansheng
    assert [d.name for d in gz.chain(wansheng.code)] == ["万盛区", "重庆市"]


def test_gazetteer_every_succession_is_of_a_listed_unit_and_leads_to_a_known_one() -> None:
    listed = {(code, name) for code, name, *_ in gz.table("former_divisions.tsv", 5)}
    rows = list(gz.table("successions.tsv", 5))
    assert [row for row in rows if (row[0], row[1]) not in listed] == []
    assert [row for row in rows if not all(gz.division(code) for code in row[4].split("、"))] == []
    assert [row for row in rows if (len(row[4].split("、")) > 1) != (row[3] == "split")] == []
    assert [row for row in rows if not "1990" <= row[2] <= "2026"] == []


def test_gazetteer_former_divisions_lie_in_a_present_one() -> None:
    for code, name, _, successor, above in gz.table("former_divisions.tsv", 5):
        assert successor == "" or gz.division(successor), (code, name)
        assert above == "" or gz.parent(above) or above.endswith("0000"), (code, name)


def test_gazetteer_every_unit_that_went_since_2019_has_a_date_and_a_successor() -> None:
    told = {(code, name) for code, name, *_ in gz.table("successions.tsv", 5)}
    went = {(code, name) for code, name, last, *_ in gz.table("former_divisions.tsv", 5) if last == "2019-04"}
    assert went - told == set()
