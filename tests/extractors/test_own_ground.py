"""APPLIED_IN by what the essay of a local body says that its place does."""

from dataclasses import replace

from tests.extractors.articles import article, relations
from zhengtu_extractors.extract import extract

_BODY = "中共宝鸡市凤翔区委理论学习中心组"


def _applied(text: str, writer: str = _BODY, headline: str | None = None) -> set[tuple[str, str]]:
    essay = replace(article(text), kind="essay", authors=(writer,), headline=headline)
    return relations(extract(essay), "APPLIED_IN")


def test_what_a_local_bodys_essay_tells_is_done_in_its_place() -> None:
    assert _applied("凤翔区环境更好。持续优化环境，全面推行河长制，让群众满意。") == {("河长制", "凤翔区")}


def test_the_place_must_be_known_by_the_writer_or_the_headline() -> None:
    assert not _applied("凤翔区环境更好。\n全面推行河长制。", "李明江")
    assert _applied("凤翔区环境更好。全面推行河长制。", "本报评论员", "凤翔治水见成效") == {("河长制", "凤翔区")}


def test_a_writers_office_at_the_foot_gives_the_place() -> None:
    text = "凤翔区环境更好。持续优化环境，全面推行河长制。（作者系中共宝鸡市凤翔区委书记）"
    assert _applied(text, "李明江") == {("河长制", "凤翔区")}


def test_what_leaders_say_is_not_yet_done_there() -> None:
    assert not _applied("凤翔区环境更好。党的二十届三中全会强调，要全面推行河长制。")


def test_after_a_quote_the_essay_speaks_for_itself() -> None:
    text = "凤翔区环境更好。党的二十届三中全会提出要“建设美丽中国”，我们全面推行河长制。"
    assert _applied(text) == {("河长制", "凤翔区")}


def test_what_one_acts_by_is_no_speech() -> None:
    text = "凤翔区环境更好。按照党的二十届三中全会提出的重要要求，完善河长制。"
    assert _applied(text) == {("河长制", "凤翔区")}


def test_a_paper_must_be_carried_out_not_studied() -> None:
    assert _applied("凤翔区环境更好。深入实施《关中平原城市群发展规划》。") == {("关中平原城市群发展规划", "凤翔区")}
    assert not _applied("凤翔区环境更好。深入学习《关中平原城市群发展规划》。")


def test_what_the_nation_or_another_place_does_is_not_the_writers() -> None:
    assert not _applied("凤翔区环境更好。我国全面推行河长制。浙江省全面推行林长制。") & {
        ("河长制", "凤翔区"),
        ("林长制", "凤翔区"),
    }
