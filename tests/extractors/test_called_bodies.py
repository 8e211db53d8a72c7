"""Posts at bodies that a text named before and a title calls by what they are, and that only the title shows."""

import pytest

from tests.extractors.articles import facts


def bodies(text: str, place: str | None = None) -> set[tuple[str, str, str]]:
    """Person, title and body of every post."""
    found = facts(text, place)
    name = {e.id: e.name for e in found.entities}
    return {(name[r.source], r.properties["title"], name[r.target]) for r in found.relations if r.type == "HOLDS_POST"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "走进宁德时代新能源科技股份有限公司。公司董事长曾毓群说，要创新。",
            ("曾毓群", "董事长", "宁德时代新能源科技股份有限公司"),
        ),
        (
            "杭州海康威视数字技术股份有限公司很忙。\n企业负责人胡扬忠介绍，订单增加。",
            ("胡扬忠", "负责人", "杭州海康威视数字技术股份有限公司"),
        ),
        ("记者来到郑州大学第一附属医院。医院院长刘章锁介绍，床位增加。", ("刘章锁", "院长", "郑州大学第一附属医院")),
        ("福建省三明市第一医院很忙。医院信息化负责人王远山介绍，系统升级。", ("王远山", "负责人", "三明市第一医院")),
    ],
)
def test_a_title_calls_the_body_named_last_by_its_kind(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in bodies(text)


def test_a_firm_of_many_is_not_the_one_named_last() -> None:
    assert bodies("走进宁德时代新能源科技股份有限公司。当地一家企业负责人王远山说，订单增加。") == set()


def test_a_committee_belongs_to_the_congress_named_last() -> None:
    text = "十四届全国人大常委会举行会议，赵乐际委员长主持。财政经济委员会副主任委员翁杰明作了说明。"
    assert bodies(text) == {
        ("赵乐际", "委员长", "全国人民代表大会常务委员会"),
        ("翁杰明", "副主任委员", "全国人民代表大会财政经济委员会"),
    }


def test_an_organ_in_a_row_is_that_of_the_same_house() -> None:
    assert ("段良伟", "主席", "中国石油天然气集团有限公司工会") in bodies(
        "中国石油天然气集团有限公司党组副书记、工会主席段良伟讲话。"
    )


def test_a_department_is_that_of_the_ministry_named_last() -> None:
    text = "人力资源社会保障部就业促进司副司长张雨田介绍，招聘不停。\n职业能力建设司副司长翟涛解释，证书互认。"
    assert ("翟涛", "副司长", "人力资源和社会保障部职业能力建设司") in bodies(text)


def test_a_title_shows_what_stands_in_a_town() -> None:
    assert bodies("当天，桃花派出所副所长李明江在小区走访。") == {("李明江", "副所长", "桃花派出所")}


def test_a_level_calls_the_place_named_before() -> None:
    text = "内蒙古自治区采取措施。自治区住房资金中心副主任李明江说，演播厅得到利用。"
    assert bodies(text) == {("李明江", "副主任", "内蒙古自治区住房资金中心")}


def test_ranks_and_staff_are_posts_at_the_body_before_them() -> None:
    assert bodies("北京市总工会一级巡视员李明江介绍。") == {("李明江", "一级巡视员", "北京市总工会")}
    assert bodies("尤溪县委组织部考核监督股干部李明江说。") == {("李明江", "干部", "中共尤溪县委组织部考核监督股")}


def test_two_bodies_in_one_house_share_their_staff() -> None:
    held = {body for _, _, body in bodies("郑州市金水区纪委监委工作人员李明江说。")}
    assert len(held) == 2


def test_a_post_stands_between_commas_behind_the_name() -> None:
    text = "曾毓群，宁德时代新能源科技股份有限公司董事长，来到会场。曾毓群说，要创新。"
    assert ("曾毓群", "董事长", "宁德时代新能源科技股份有限公司") in bodies(text)


def test_a_row_of_places_opens_the_name_of_a_body() -> None:
    assert bodies("日前，上海闵行区曙东颐养院院长李明江说，岗位不少。") == {("李明江", "院长", "上海闵行区曙东颐养院")}


def test_a_village_is_named_before_the_verb_and_the_post_behind_it() -> None:
    text = "江西省安义县台山村很美。2021年，李明江到台山村任第一书记，李明江说，变化很大。"
    assert bodies(text) == {("李明江", "第一书记", "中共安义县台山村支部委员会")}
