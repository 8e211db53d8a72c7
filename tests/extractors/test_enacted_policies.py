import pytest

from tests.extractors.articles import facts, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("当地首次实行分段计价制度。", "分段计价制度"),
        ("今年在三个县开展古桥修缮补贴试点。", "古桥修缮补贴试点"),
        ("落实校舍修缮补贴政策。", "校舍修缮补贴政策"),
        ("民政部门启动山区助学支援计划。", "山区助学支援计划"),
        ("两地建立由社区和学校组成的河道垃圾清运机制。", "河道垃圾清运机制"),
        ("实施积极的湿地修复战略。", "湿地修复战略"),
        ("以便利为重点的货运监管制度有效运行。", "货运监管制度"),
        ("推广厂房共享租赁模式。", "厂房共享租赁模式"),
        ("建立政府购买服务退出机制。", "政府购买服务退出机制"),
        ("完善古籍修复用品进口税收政策。", "古籍修复用品进口税收政策"),
        ("持续推进林场用工改革。", "林场用工改革"),
        ("推进户籍制度改革、林场用工改革。", "林场用工改革"),
        ("切实贯彻落实山区林业振兴战略。", "山区林业振兴战略"),
        ("按月发放护林员误工补贴。", "护林员误工补贴"),
        ("健全木桥检修资金补偿制度。", "木桥检修资金补偿制度"),
        ("进一步扩大小型农场减半征收优惠政策范围。", "小型农场减半征收优惠政策"),
        ("开展古塔修缮试点、石桥加固补助试点。", "石桥加固补助试点"),
        ("建立由林场牵头的古树保护工作联席会议制度。", "古树保护工作联席会议制度"),
    ],
)
def test_a_policy_is_named_behind_the_verb_that_puts_it_in_force(text: str, name: str) -> None:
    assert name in names(facts(text), "Policy")


@pytest.mark.parametrize(
    "text",
    [
        "企业应当建立出库登记制度。",
        "建立健全各项制度。",
        "实行相应的管理制度。",
        "落实各项优惠政策。",
        "深化农村改革。",
        "推进社区工作改革创新。",
        "开展改革试点。",
        "实施国家重大战略。",
        "发放财政补贴。",
        "完善规章制度。",
        "严格执行值班制度。",
    ],
)
def test_duties_bare_fields_and_generalities_name_nothing(text: str) -> None:
    assert not names(facts(text), "Policy")


def test_the_same_words_elsewhere_mean_it_too() -> None:
    (policy,) = (e for e in facts("实行分段计价制度。分段计价制度深得人心。").entities if e.type == "Policy")
    assert [m.clue for m in policy.mentions] == ["", "named before"]


def test_a_place_inside_such_a_name_is_no_place_of_the_text() -> None:
    found = facts("启动贵州省山区助学支援计划。")
    assert (names(found, "Policy"), names(found, "Place")) == ({"贵州省山区助学支援计划"}, set())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("建立地方政府性债务风险预警和应急处置机制，防范风险。", "地方政府性债务风险预警和应急处置机制"),
        ("实施深松整地、黑土地保护工程，改善生态。", "黑土地保护工程"),
        ("今年实施重度残疾儿童送教上门试点。", "重度残疾儿童送教上门试点"),
    ],
)
def test_a_mechanism_a_programme_and_a_pilot_are_named_by_what_they_are_for(text: str, name: str) -> None:
    assert name in names(facts(text), "Policy")


@pytest.mark.parametrize(
    "text",
    ["建立健全长效机制。", "建立信息共享机制。", "启动工程序列。", "实施重大民生工程。", "企业必须建立产品退出机制。"],
)
def test_general_mechanisms_and_works_are_no_policies(text: str) -> None:
    assert not names(facts(text), "Policy")


def test_few_systems_are_institutions() -> None:
    assert names(facts("全县实行古桥修缮一票否决制。"), "Policy") == {"古桥修缮一票否决制"}
    assert not names(facts("他们实行手工绘制。"), "Policy")


def test_a_mechanism_brought_in_may_have_a_short_name() -> None:
    assert names(facts("实施调度比拼机制。"), "Policy") == {"调度比拼机制"}
    assert not names(facts("建立调度比拼机制。"), "Policy")


def test_a_list_of_schemes_goes_on() -> None:
    found = facts("组织实施就业见习计划和技能提升培训计划。")
    assert names(found, "Policy") == {"就业见习计划", "技能提升培训计划"}


def test_an_action_that_builds_something_is_a_programme_but_no_campaign_is() -> None:
    found = names(facts("全省实施新一轮中小企业培育行动，推进县城品质提升专项行动。"), "Policy")
    assert found == {"中小企业培育行动", "县城品质提升专项行动"}
    assert not names(facts("全市开展违法建设专项整治行动，启动春季招聘专项行动。"), "Policy")


def test_vouchers_for_a_service_are_an_institution() -> None:
    assert names(facts("当地推出惠民托育券，发放商场优惠券。"), "Policy") == {"惠民托育券"}


def test_a_parallel_phrase_names_a_short_mechanism() -> None:
    assert names(facts("两省建立联保联建机制。"), "Policy") == {"联保联建机制"}


def test_a_new_policy_is_named_by_its_field() -> None:
    assert names(facts("我市出台医疗救助新政。"), "Policy") == {"医疗救助新政"}
    assert not names(facts("我市出台新政。"), "Policy")


def test_what_is_pushed_on_is_a_programme_if_it_raises_something() -> None:
    assert names(facts("全省推进县级医院服务能力提升工程。"), "Policy") == {"县级医院服务能力提升工程"}
    assert not names(facts("全市推进城区道路改扩建工程。"), "Policy")


def test_two_schemes_joined_are_two() -> None:
    found = names(facts("实施农产品品牌提升行动和质量兴农战略。"), "Policy")
    assert "农产品品牌提升行动和质量兴农战略" not in found


def test_the_particle_of_a_verb_opens_no_name() -> None:
    found = names(facts("两省已搭建起跨省流域联防联控机制。"), "Policy")
    assert found == {"跨省流域联防联控机制"}


def test_a_word_that_only_looks_like_a_particle_is_part_of_a_name() -> None:
    assert names(facts("两省开展减污降碳协同创新试点。"), "Policy") == {"减污降碳协同创新试点"}
    assert names(facts("学校实施高等教育对口支援计划。"), "Policy") == {"高等教育对口支援计划"}


def test_an_action_or_a_trial_may_open_its_clause() -> None:
    assert names(facts("渔港环境提升三年行动正式启动。"), "Policy") == {"渔港环境提升三年行动"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("两县建立河道整改集中评议机制。", "河道整改集中评议机制"),
        ("当地用好茶农诉求闭环管理机制。", "茶农诉求闭环管理机制"),
        ("建立山区校医巡诊制度和城里医生下乡帮扶长效机制。", "城里医生下乡帮扶长效机制"),
        ("沿江各市建立湿地横向补偿机制。", "湿地横向补偿机制"),
        ("推行党员包片护林机制。", "党员包片护林机制"),
        ("建立重点茶园用工服务机制。", "重点茶园用工服务机制"),
        ("两地建立起山区河湖跨界联动机制。", "山区河湖跨界联动机制"),
    ],
)
def test_a_mechanism_for_work_of_some_sort_is_told_by_what_it_is_for(text: str, name: str) -> None:
    assert name in names(facts(text), "Policy")


@pytest.mark.parametrize("text", ["建立协调机制。", "完善房屋租赁市场管理机制。", "健全部门联动机制。"])
def test_a_mechanism_of_a_general_sort_that_is_only_bettered_is_none(text: str) -> None:
    assert not names(facts(text), "Policy")
