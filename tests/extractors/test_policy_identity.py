import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import facts
from zhengtu_extractors.mentions.policy_identity import identity, policy_id, prints
from zhengtu_extractors.mentions.standing_policies import standing_policies
from zhengtu_graph.model import Entity, Facts

CENTRAL = ("国务院", "国务院办公厅", "中共中央", "教育部", "财政部", "最高人民法院", "国家林业局")
LOCAL = {"贵州省人民政府": "520000", "北京市教育委员会": "110000", "中共三明市委": "350400", "贵州省": "520000"}

subjects = st.text(alphabet="节水古桥校舍保护修缮工作", min_size=2, max_size=8)


def _policies(found: Facts) -> dict[str, Entity]:
    return {e.id: e for e in found.entities if e.type == "Policy"}


@given(
    subjects, st.lists(st.sampled_from(CENTRAL), min_size=1, max_size=3, unique=True), st.sampled_from(["", " ", "、"])
)
def test_central_bodies_leave_the_title(subject: str, bodies: list[str], mark: str) -> None:
    title = f"关于{subject}的意见"
    assert policy_id(mark.join(bodies) + title) == policy_id(title) == f"policy:{title}"


@given(subjects, st.sampled_from(sorted(LOCAL)))
def test_a_local_body_leaves_its_place_in_the_id(subject: str, body: str) -> None:
    assert policy_id(f"{body}关于{subject}的意见") == f"policy:关于{subject}的意见@{LOCAL[body]}"


@given(st.text(alphabet="国务院办公厅教育部关于印发转发《》〈〉（）省市的意见通知、等部门 ", max_size=40))
def test_any_text_has_one_id_that_is_its_own(title: str) -> None:
    stem = identity(title).stem
    assert policy_id(stem).partition("@")[0] == policy_id(identity(stem).stem).partition("@")[0]
    assert not re.search(r"[\s《》]", policy_id(title))


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("国务院办公厅转发财政部等部门关于节水意见的通知", "关于节水意见的通知"),
        ("教育部等五部门关于节水的意见", "关于节水的意见"),
        ("省委、省政府关于节水的意见", "关于节水的意见"),
        ("国务院关于印发全国节水规划的通知", "全国节水规划"),
        ("中华人民共和国旅游法", "旅游法"),
        ("中华人民共和国和某国关于投资的协定", "中华人民共和国和某国关于投资的协定"),
        ("某某联盟关于节水的意见", "某某联盟关于节水的意见"),
    ],
)
def test_the_stem_of_a_title(title: str, stem: str) -> None:
    assert identity(title).stem == stem


def test_a_place_that_the_title_says_is_not_said_twice() -> None:
    assert policy_id("贵州省人民政府关于印发贵州省古桥保护办法的通知") == policy_id("贵州省古桥保护办法")


def test_a_notice_that_prints_a_paper_is_known() -> None:
    assert prints("国务院关于印发全国节水规划的通知")
    assert not prints("国务院关于做好节水工作的通知")


def test_standing_names_are_their_own_ids() -> None:
    names = {entry.value.name for entry in standing_policies() if entry.value.kind != "law"}
    assert {policy_id(name) for name in names} == {f"policy:{name}" for name in names}


def test_one_document_with_and_without_its_issuer_is_one_across_articles() -> None:
    first = _policies(facts("会上学习《国务院关于节水的意见》。"))
    second = _policies(facts("会上学习《关于节水的意见》。"))
    assert set(first) == set(second) == {"policy:关于节水的意见"}
    (policy,) = first.values()
    assert (policy.name, policy.aliases) == ("国务院关于节水的意见", ("关于节水的意见",))


def test_two_issuers_of_one_title_are_two_documents() -> None:
    found = _policies(facts("贯彻《国务院关于节水的意见》，学习《贵州省人民政府关于节水的意见》。"))
    assert set(found) == {"policy:关于节水的意见", "policy:关于节水的意见@520000"}


def test_two_numbers_are_two_documents() -> None:
    text = "《关于节水的通知》（某政发〔2031〕7号）与《关于节水的通知》（某政发〔2032〕9号）一并执行。"
    found = _policies(facts(text))
    assert {policy.properties["number"] for policy in found.values()} == {"某政发〔2031〕7号", "某政发〔2032〕9号"}


def test_a_notice_that_publishes_a_standard_is_that_standard() -> None:
    assert policy_id("关于发布贵州省地方标准〈古桥修缮规程〉的通知") == policy_id("古桥修缮规程")
