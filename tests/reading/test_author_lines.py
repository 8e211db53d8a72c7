import pytest

from zhengtu_extractors.reading.paper.author_lines import author_line


@pytest.mark.parametrize(
    ("text", "authors", "wire"),
    [
        ("本报记者 王小明 通讯员 李 丽", ("王小明", "李丽"), None),
        ("□本报记者 王小明", ("王小明",), None),
        ("◎融媒体记者 王小明 李丽", ("王小明", "李丽"), None),
        ("文/图 本报记者 王小明", ("王小明",), None),
        ("本报记者王小明 文/图", ("王小明",), None),
        ("新华社记者 王小明 李丽", ("王小明", "李丽"), "新华社"),
        ("本报记者 艾力·买买提", ("艾力·买买提",), None),
        ("（王小明 李 丽）", ("王小明", "李丽"), None),
        ("任仲平", ("任仲平",), None),
        ("本报评论员", ("本报评论员",), None),
        ("中共甘州市委理论学习中心组", ("中共甘州市委理论学习中心组",), None),
        ("王 丽", ("王丽",), None),
    ],
)
def test_who_wrote(text: str, authors: tuple[str, ...], wire: str | None) -> None:
    found = author_line(text)
    assert found is not None
    assert (found.authors, found.wire) == (authors, wire)


@pytest.mark.parametrize(
    "text",
    [
        "群众点赞",
        "建章立制",
        "■ 拥军优属",
        "记者调查",
        "本报记者独家专访",
        "（记者 王小明 李",
        "认真落实好市委和局党组的部署",
        "记者从市政府获悉",
    ],
)
def test_other_lines_name_nobody(text: str) -> None:
    assert author_line(text) is None
