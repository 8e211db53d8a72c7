from tests.extractors.articles import facts
from zhengtu_extractors.document import Found, Sentence, Statement
from zhengtu_extractors.policy_seats import with_seats
from zhengtu_graph.model import Facts

PAPER = Found(0, 4, "Policy", "policy:关于节水的意见", "关于节水的意见", "document")


def _issued(source: str) -> Statement:
    return Statement("ISSUED", source, PAPER.id, Sentence(0, 1, "。"), "test")


def _agency(name: str) -> Found:
    return Found(5, 6, "Agency", f"agency:{name}", name)


def _policies(found: Facts) -> set[str]:
    return {e.id for e in found.entities if e.type == "Policy"}


def test_a_paper_that_a_place_issued_bears_its_code() -> None:
    found = facts("贵州省出台《关于节水的实施意见》。")
    assert _policies(found) == {"policy:关于节水的实施意见@520000"}
    assert {r.target for r in found.relations if r.type == "ISSUED"} == _policies(found)


def test_a_paper_of_a_local_body_bears_the_code_of_its_place() -> None:
    bodies = {"贵州省人民政府办公厅": "520000", "中共三明市委员会": "350400", "北京市朝阳区教育委员会": "110105"}
    for name, code in bodies.items():
        (paper, _), (statement,) = with_seats([PAPER, _agency(name)], [_issued(f"agency:{name}")])
        assert paper.id == statement.target == f"{PAPER.id}@{code}"


def test_a_central_bodys_paper_has_no_seat() -> None:
    assert _policies(facts("教育部印发《关于节水的意见》。")) == {"policy:关于节水的意见"}


def test_a_paper_of_several_seats_has_none() -> None:
    (paper,), _ = with_seats([PAPER], [_issued("place:520000"), _issued("place:110000")])
    assert paper.id == PAPER.id


def test_a_law_is_not_the_places_that_the_text_says_issued_rules_on_it() -> None:
    assert "policy:旅游法" in _policies(facts("贵州省公布《旅游法》实施细则。"))


def test_a_title_that_says_its_place_needs_no_seat() -> None:
    assert _policies(facts("贵州省出台《贵州省古桥保护办法》。")) == {"policy:贵州省古桥保护办法"}
