"""IMPLEMENTS by what a body gives notice of."""

import pytest

from tests.extractors.articles import facts, relations


@pytest.mark.parametrize(
    "text",
    [
        "财政部、教育部日前印发通知，在全国全面推行居住证制度。",
        "财政部、教育部近日出台文件，将在20个城市开展居住证制度试点工作。",
        "财政部、教育部等五部门公布，新增福州市等城市作为居住证制度试点。",
        "财政部、教育部出台15条举措推动居住证制度。",
    ],
)
def test_bodies_carry_out_what_they_give_notice_of(text: str) -> None:
    assert relations(facts(text), "IMPLEMENTS") == {("财政部", "居住证制度"), ("教育部", "居住证制度")}


@pytest.mark.parametrize(
    "text",
    [
        "财政部日前印发通知，要求各地推行居住证制度。",
        "财政部日前印发通知，鼓励银行完善居住证制度。",
        "记者从财政部发布会上获悉，居住证制度将由银行推行。",
    ],
)
def test_what_they_ask_others_to_do_is_theirs(text: str) -> None:
    assert not relations(facts(text), "IMPLEMENTS")


@pytest.mark.parametrize(
    "text",
    [
        "记者从财政部获悉，全国居住证制度试点已全面启动。",
        "记者从财政部了解到，截至目前，居住证制度已惠及百万人次。",
        "财政部消息，从1月1日起，全国开展居住证制度试点。",
        "财政部1日宣布，启动居住证制度试点。",
        "据财政部最新数据，截至5月底，居住证制度累计惠及百万人次。",
        "财政部表示，目前居住证制度已经落地。",
        "财政部就此进一步明确，将完善居住证制度。",
        "财政部通过实施居住证制度，累计惠及百万人次。",
        "财政部发布公告，即日起，居住证制度在全国推广。",
        "财政部与7家企业签订协议，将推行居住证制度。",
    ],
)
def test_a_body_carries_out_the_scheme_whose_progress_it_gives_out(text: str) -> None:
    assert relations(facts(text), "IMPLEMENTS") == {("财政部", "居住证制度")}


@pytest.mark.parametrize(
    "text",
    [
        "记者从财政部获悉，福建省全面启动居住证制度试点。",
        "记者从财政部获悉，居住证制度试点启动以来，群众办事更方便。",
        "记者从厦门海关获悉，居住证制度已惠及百万人次。",
        "记者从财政部获悉，要求各地启动居住证制度试点。",
        "记者从财政部获悉，长江经济带发展全面推进。",
    ],
)
def test_what_places_do_and_what_others_count_is_not_its_own(text: str) -> None:
    assert not relations(facts(text), "IMPLEMENTS")


def test_what_a_body_does_beside_its_paper_is_its_own() -> None:
    text = "财政部日前印发《居住管理办法》，将在全国开展居住证制度试点。"
    assert ("财政部", "居住证制度") in relations(facts(text), "IMPLEMENTS")
