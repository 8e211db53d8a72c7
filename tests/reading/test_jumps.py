import pytest

from zhengtu_extractors.reading.offsets import trace
from zhengtu_extractors.reading.paper.jumps import jump_from, jump_to


@pytest.mark.parametrize(
    ("text", "sheet", "title", "rest"),
    [
        ("（上接第一版）看病难。", "1", "", "看病难。"),
        ("(上接A1版)看病难。", "A1", "", "看病难。"),
        ("（紧接第02版）看病难。", "2", "", "看病难。"),
        ("（上接第十二版《治水记》）看病难。", "12", "治水记", "看病难。"),
        ("上接第一版 看病难。", "1", "", "看病难。"),
        ("（上接）看病难。", "", "", "看病难。"),
    ],
)
def test_where_an_article_comes_from(text: str, sheet: str, title: str, rest: str) -> None:
    found = jump_from(trace(text, 0, len(text)))
    assert found is not None
    assert (found.sheet, found.title, found.rest.text) == (sheet, title, rest)


@pytest.mark.parametrize(
    ("text", "sheet", "rest"),
    [
        ("看病难。（下转第三版）", "3", "看病难。"),
        ("看病（下转 第2版 ）", "2", "看病"),
        ("看病（转B4版）", "B4", "看病"),
        ("看病下转第3版", "3", "看病"),
        ("看病（下转）", "", "看病"),
    ],
)
def test_where_an_article_goes_on(text: str, sheet: str, rest: str) -> None:
    found = jump_to(trace(text, 0, len(text)))
    assert found is not None
    assert (found.sheet, found.rest.text) == (sheet, rest)


@pytest.mark.parametrize("text", ["会议承接第一版方案。", "上接任务，下转落实。", "接到群众来电。", "（接受采访）"])
def test_other_words_are_no_jumps(text: str) -> None:
    body = trace(text, 0, len(text))
    assert jump_from(body) is None
    assert jump_to(body) is None
