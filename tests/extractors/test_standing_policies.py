import yaml

from tests.extractors.articles import facts, names
from zhengtu_extractors.mentions.standing_policies import full_law_name, origins, plenum_paper
from zhengtu_graph.files import folder
from zhengtu_graph.schema import load_schema


def _lexicon() -> list[dict[str, object]]:
    fields = yaml.safe_load((folder("data") / "lexicons" / "policies.yaml").read_text("utf-8"))["fields"]
    return [item for items in fields.values() for item in items]


def test_every_form_means_one_policy() -> None:
    forms = [f for item in _lexicon() for f in (item["name"], *item["aliases"])]  # type: ignore[misc]
    assert len(forms) == len(set(forms))


def test_every_kind_is_in_the_schema() -> None:
    assert {item["kind"] for item in _lexicon()} <= set(load_schema().entities["Policy"].kinds)


def test_other_forms_mean_the_standing_name() -> None:
    assert names(facts("多年来，当地推进医改，落实双减政策。"), "Policy") == {"深化医药卫生体制改革", "双减"}


def test_the_local_reform_and_the_national_one_are_two() -> None:
    assert names(facts("三明医改经验为全国医改探路。"), "Policy") == {"三明医改", "深化医药卫生体制改革"}


def test_a_form_inside_a_bodys_name_is_no_policy() -> None:
    assert not names(facts("他在医改办和乡村振兴局工作过。"), "Policy")


def test_a_weak_form_needs_its_field() -> None:
    assert not names(facts("汽车限购仍在执行。"), "Policy")
    assert names(facts("楼市降温，限购仍在执行。"), "Policy") == {"住房限购政策"}


def test_the_work_report_is_the_governments_where_the_text_is_about_it() -> None:
    assert names(facts("总理作政府工作报告。"), "Policy") == {"政府工作报告"}
    assert not names(facts("市长作政府工作报告。"), "Policy")
    assert not names(facts("总理来到会场时，省政府工作报告已印好。"), "Policy")


def test_a_system_of_a_list_of_reforms_is_the_reform() -> None:
    assert "户籍制度" in names(facts("户籍制度由来已久。"), "Policy")
    assert "户籍制度" not in names(facts("推进户籍制度和司法体制改革。"), "Policy")


def test_formulae_are_no_policies() -> None:
    assert not names(facts("我们坚持改革开放，推动高质量发展，实现共同富裕。"), "Policy")


def test_a_place_inside_a_standing_name_is_no_place_of_the_text() -> None:
    assert not names(facts("各地学习三明医改。"), "Place")


def test_laws_have_their_official_names() -> None:
    assert full_law_name("旅游法") == "中华人民共和国旅游法"
    assert full_law_name("古桥管理办法") == "古桥管理办法"


def test_a_plenary_session_has_its_paper() -> None:
    assert plenum_paper("党的十八届三中全会", "决定") == "中共中央关于全面深化改革若干重大问题的决定"
    assert not plenum_paper("会议", "决定")


def test_models_have_places_of_origin() -> None:
    assert origins()["policy:三明医改"] == "place:350400"


def test_what_follows_a_laws_name_makes_another_paper_of_it() -> None:
    assert names(facts("会议审议预算法修正案，听取公司法实施条例的说明。"), "Policy") == {
        "预算法修正案",
        "中华人民共和国公司法实施条例",
    }


def test_a_body_that_ends_with_a_policys_beginning_was_cut_wrongly() -> None:
    found = facts("当地全面推进公立医院综合改革。")
    assert (names(found, "Policy"), names(found, "Agency")) == ({"公立医院综合改革"}, set())


def test_a_law_may_be_called_by_its_colloquial_name() -> None:
    assert names(facts("依照环保法和我国宪法的规定办理。"), "Policy") == {
        "中华人民共和国环境保护法",
        "中华人民共和国宪法",
    }
    assert not names(facts("法国宪法委员会作出裁决。"), "Policy")


def test_a_colloquial_name_is_that_of_a_law_of_the_list() -> None:
    laws = yaml.safe_load((folder("data") / "lexicons" / "laws.yaml").read_text("utf-8"))
    assert set(laws["colloquial"].values()) <= {name for names_ in laws["laws"].values() for name in names_}


def test_what_a_law_lays_down_is_said_of_it() -> None:
    assert names(facts("预算法规定，预算应当公开。"), "Policy") == {"中华人民共和国预算法"}
    assert not names(facts("有关预算法规和合同法律知识。"), "Policy")


def test_a_type_word_behind_a_standing_name_is_part_of_the_form() -> None:
    (found,) = (e for e in facts("各地规范跨省异地就医直接结算制度。").entities if e.type == "Policy")
    assert (found.name, found.mentions[0].text) == ("跨省异地就医直接结算", "跨省异地就医直接结算制度")


def test_reforms_that_are_often_named_together_stay_two() -> None:
    found = facts("自贸试验区推进工商登记制度改革，参与建设丝绸之路经济带和21世纪海上丝绸之路，又谈丝绸之路经济带。")
    assert names(found, "Policy") == {"工商登记制度改革", "共建“一带一路”", "丝绸之路经济带"}


def test_the_reforms_of_today_have_their_names() -> None:
    text = (
        "推进零基预算改革，落实单方面免签政策和离境退税，实施母亲河复苏行动，启动第二轮土地承包到期后再延长三十年试点。"
    )
    assert names(facts(text), "Policy") == {
        "零基预算改革",
        "单方面免签政策",
        "境外旅客购物离境退税政策",
        "母亲河复苏行动",
        "第二轮土地承包到期后再延长三十年试点",
    }


def test_words_may_stand_between_a_quoted_name_and_its_type_word() -> None:
    (policy,) = [e for e in facts("推行“拿地即开工”审批模式。").entities if e.type == "Policy"]
    assert (policy.name, policy.mentions[0].text) == ("“拿地即开工”", "“拿地即开工”审批模式")


def test_what_cities_and_regions_build_together_is_a_programme() -> None:
    found = names(facts("两市推进厦漳泉同城化，加快中原城市群建设和杭州都市圈建设。"), "Policy")
    assert found == {"厦漳泉同城化", "中原城市群建设", "杭州都市圈建设"}


def test_schemes_of_the_waters_and_of_approval_have_their_names() -> None:
    text = "赤水市抓好长江流域重点水域退捕禁捕，做好渔民退捕转产，落实黄河禁渔期制度。银川市推行一局一章管审批。"
    assert names(facts(text), "Policy") == {
        "长江流域重点水域禁捕退捕",
        "渔民退捕转产",
        "禁渔期制度",
        "一局一章管审批",
    }


def test_admission_by_the_universities_themselves_is_a_standing_institution_where_the_text_says_of_whom() -> None:
    assert "高校自主招生" in names(facts("自主招生始于2003年，高校自主招生要更加公平。"), "Policy")
    assert "高校自主招生" not in names(facts("该中职学校公布自主招生简章。"), "Policy")
    assert "积分落户制度" in names(facts("江苏省在大城市建立积分制落户政策。"), "Policy")


def test_a_short_name_is_not_read_out_of_another_word() -> None:
    assert names(facts("困难群众享受低保。"), "Policy") == {"最低生活保障制度"}
    assert not names(facts("产品的最低保证利率下调。"), "Policy")
    assert not names(facts("镇里走访低保户。"), "Policy")


def test_the_paper_of_the_latest_plenum_may_be_quoted_short() -> None:
    found = facts("二十届四中全会通过的《建议》提出了目标。")
    assert names(found, "Policy") == {"中共中央关于制定国民经济和社会发展第十五个五年规划的建议"}


def test_teams_committees_and_zones_that_are_named_after_a_policy_are_none() -> None:
    for text in ("驻村帮扶工作队进村。", "宪法和法律委员会开会。", "建设“一带一路”科技创新合作区。"):
        assert not names(facts(text), "Policy")
