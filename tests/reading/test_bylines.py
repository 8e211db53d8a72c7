import pytest

from zhengtu_extractors.reading.bylines import lead, tail
from zhengtu_extractors.reading.names import names_in
from zhengtu_extractors.reading.offsets import trace


@pytest.mark.parametrize(
    ("text", "authors", "wire", "rest"),
    [
        ("本报讯（记者 王小明 通讯员 李 丽）昨日，会议召开。", ("王小明", "李丽"), None, "昨日，会议召开。"),
        ("本报讯 （记者 王小明 ） 会议召开。", ("王小明",), None, "会议召开。"),
        ("新华社北京 12 月 3 日电 会议召开。", (), "新华社", "会议召开。"),
        ("新华社北京9月26日电（记者王小明、李丽）会议召开。", ("王小明", "李丽"), "新华社", "会议召开。"),
        ("新华社兰州９月２６日电（综合消息）会议召开。", (), "新华社", "会议召开。"),
        ("（记者 王小明）会议召开。", ("王小明",), None, "会议召开。"),
        ("本报讯 记者 王小明 报道 会议召开。", ("王小明",), None, "会议召开。"),
        ("本报记者王小明报道：会议召开。", ("王小明",), None, "会议召开。"),
        ("新华社社长出席会议。", (), None, "新华社社长出席会议。"),
        ("本报评论很好。", (), None, "本报评论很好。"),
    ],
)
def test_lead(text: str, authors: tuple[str, ...], wire: str | None, rest: str) -> None:
    found = lead(trace(text, 0, len(text)))
    assert (found.authors, found.wire, found.rest.text) == (authors, wire, rest)


@pytest.mark.parametrize(
    ("text", "authors", "photo", "rest"),
    [
        ("会议召开。（记者 王小明）", ("王小明",), False, "会议召开。"),
        ("会议召开。（记者王小明 李 丽）", ("王小明", "李丽"), False, "会议召开。"),
        ("会议召开。（王小明）", ("王小明",), False, "会议召开。"),
        ("会议召开。（据《甘州日报》）", (), False, "会议召开。"),
        ("会议召开。（完）", (), False, "会议召开。"),
        ("湿地风光宜人。本报记者 王小明 摄", ("王小明",), True, "湿地风光宜人。"),
        ("湿地风光宜人。新华社发（王小明 摄）", ("王小明",), True, "湿地风光宜人。"),
        ("湿地风光宜人。王小明摄（影像中国）", ("王小明",), True, "湿地风光宜人。"),
        ("湿地风光宜人。李 丽 摄", ("李丽",), True, "湿地风光宜人。"),
        ("记者前往拍摄", (), False, "记者前往拍摄"),
        ("会议召开。（次仁·卓玛 李 丽）", ("次仁·卓玛", "李丽"), False, "会议召开。"),
        ("会议召开。（作者为甘州大学教授王小明）", ("王小明",), False, "会议召开。"),
        ("名单附后（共三人）。", (), False, "名单附后（共三人）。"),
    ],
)
def test_tail(text: str, authors: tuple[str, ...], photo: bool, rest: str) -> None:
    found = tail(trace(text, 0, len(text)))
    assert (found.authors, found.photo, found.rest.text) == (authors, photo, rest)


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("本报记者 管小颖 通讯员 冯 健", ("管小颖", "冯健")),
        ("记者 欧阳海 艾力·买买提", ("欧阳海", "艾力·买买提")),
        ("见习记者 李丽 实习生 王芳", ("李丽", "王芳")),
        ("记者 王小明李丽", ("王小明", "李丽")),
        ("文：王小明 图：李丽", ("王小明", "李丽")),
        ("综合", ()),
    ],
)
def test_names_of_a_credit(credit: str, names: tuple[str, ...]) -> None:
    assert names_in(credit) == names
