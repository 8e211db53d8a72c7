"""Layouts of newspaper pages as they come out of a PDF, each with a page of our own."""

import re

from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.offsets import raw_span
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.model import Article, Page

BODY = (
    "会议指出，各级各部门要坚定信心、保持定力，把各项任务落到实处，让群众得到实惠。要加强组织领导，完善工作机制，"
    "明确责任分工，确保按时完成全年目标。要深入基层，听取群众意见，解决实际困难，推动各项工作再上新台阶。"
)


def read(text: str) -> tuple[Article, ...]:
    return reconstruct(Page("page.txt", text))


def wrapped(text: str, columns: int = 17) -> str:
    """A paragraph set in a narrow column, its first line indented by two characters that the copy lost."""
    first, rest = text[: columns - 2], text[columns - 2 :]
    return "\n".join([first, *re.findall(rf".{{1,{columns}}}", rest)])


def check_places(article: Article, raw: str) -> None:
    for run in article.runs:
        said = article.text[run.start : run.start + run.length]
        assert said == raw[run.raw_start : run.raw_start + run.length] or said == "\n"
    assert sum(run.length for run in article.runs) == len(article.text)


@given(st.integers(12, 24), st.integers(1, 4))
def test_hard_wraps_are_joined_and_every_character_keeps_its_place(columns: int, times: int) -> None:
    text = BODY * times
    raw = "本报讯（记者 王小明）" + wrapped(text, columns) + "\n"
    (article,) = read(raw)
    assert article.text.replace("\n", "") == text
    check_places(article, raw)


@given(st.lists(st.integers(1, len(BODY) - 1), max_size=20, unique=True))
def test_spaces_inside_chinese_go_and_every_character_keeps_its_place(places: list[int]) -> None:
    spaced = "".join(("\u3000 " if at in places else "") + character for at, character in enumerate(BODY))
    raw = f"治水工作会议召开\n\n本报讯（记者 王小明）{spaced}\n"
    (article,) = read(raw)
    assert article.text == BODY
    check_places(article, raw)


def test_headlines_before_their_bodies() -> None:
    first, second = read(
        f"我市召开治水工作会议\n\n本报讯（记者 王小明）{BODY}\n\n"
        f"全市春耕备耕全面展开\n\n本报讯（通讯员 李丽）{BODY[10:]}\n"
    )
    assert (first.headline, first.authors, first.text) == ("我市召开治水工作会议", ("王小明",), BODY)
    assert (second.headline, second.authors, second.text) == ("全市春耕备耕全面展开", ("李丽",), BODY[10:])


def test_headlines_after_their_bodies_with_kicker_and_subhead() -> None:
    first, second = read(
        f"{wrapped('本报讯（记者 王小明）' + BODY)}\n\n"
        "全省治水会议结束以后，我市连夜开会商量办法，安排冬修水利和春耕备耕\n\n"
        f"上下同心 齐抓共管 打好治水攻坚战\n赵一民钱二国等出席\n\n{wrapped('本报讯（记者 李丽）' + BODY[5:])}\n\n"
        "市政协常委会议召开\n孙三立讲话\n"
    )
    assert first.headline == "上下同心 齐抓共管 打好治水攻坚战"
    assert first.kicker is not None
    assert first.kicker.startswith("全省治水会议结束以后")
    assert first.subhead == "赵一民钱二国等出席"
    assert (second.headline, second.subhead) == ("市政协常委会议召开", "孙三立讲话")
    assert (first.text, second.text) == (BODY, BODY[5:])


def test_two_bylines_part_two_articles_and_short_subheads_stay_in_the_body() -> None:
    first, second = read(
        f"{wrapped('本报讯（记者 王小明）' + BODY)}\n\n我市全面启动暑期爱心托管服务工作\n\n"
        f"{wrapped(BODY)}\n\n建章立制\n\n{wrapped(BODY)}\n\n"
        "一条大河的幸福画卷\n———甘州区治水工作纪实\n\n本报记者 李丽\n"
    )
    assert (first.headline, first.authors) == ("我市全面启动暑期爱心托管服务工作", ("王小明",))
    assert (second.headline, second.authors) == ("一条大河的幸福画卷", ("李丽",))
    assert second.subhead == "———甘州区治水工作纪实"
    assert second.text == f"{BODY}\n建章立制\n{BODY}"


def test_a_column_break_in_mid_sentence_is_joined() -> None:
    half = BODY.index("组织领导")
    (article,) = read(f"治水工作会议召开\n\n本报讯（记者 王小明）{BODY[:half]}\n\n{BODY[half:]}\n")
    assert article.text == BODY


def test_a_photo_and_its_caption_are_an_article_of_their_own() -> None:
    caption = "5月9日，金溪河边的步道修好了，傍晚有许多市民来这里散步、钓鱼、看水鸟。"
    page = read(f"我市召开治水工作会议\n\n本报讯（记者 王小明）{BODY}\n\n{caption}\n\n本报记者 李 丽 摄\n")
    assert [(one.kind, one.headline, one.authors, one.text) for one in page] == [
        ("news", "我市召开治水工作会议", ("王小明",), BODY),
        ("photo", None, ("李丽",), caption),
    ]


def test_a_stock_photo_has_a_caption_and_no_author() -> None:
    caption = "金溪河边步道一角。"
    page = read(f"我市召开治水工作会议\n\n本报讯（记者 王小明）{BODY}\n\n{caption}\n         本报资料图片\n")
    assert [(one.kind, one.authors, one.text) for one in page][1:] == [("photo", (), caption)]


def test_a_slogan_between_two_articles_parts_them_and_is_of_neither() -> None:
    second = wrapped("市水利局近日印发治水方案。" + BODY)
    first = wrapped("本报讯（记者 王小明）" + BODY)
    page = read(f"{first}\n\n我市召开治水工作会议\n\n讲文明 树新风\n\n{second}\n\n治水方案印发\n")
    assert [(one.headline, one.subhead) for one in page] == [("我市召开治水工作会议", None), ("治水方案印发", None)]
    assert not any("讲文明" in one.text for one in page)


def test_a_continuation_is_one_article_up_to_its_credit() -> None:
    (article,) = read(
        f"（上接第一版）{BODY}\n\n从治水到治山：让群众过上好日子\n\n{BODY}\n\n（记者 王小明 李 丽）\n\n■ 拥军优属\n"
    )
    assert article.text == f"{BODY}\n从治水到治山：让群众过上好日子\n{BODY}"
    assert (article.headline, article.authors) == (None, ("王小明", "李丽"))


def test_a_headline_in_two_lines_is_one() -> None:
    (article,) = read(
        f"{wrapped('本报讯（记者 王小明）' + BODY)}\n\n我市教师李丽将代表全省参加\n全国中小学水利科普讲课比赛\n"
    )
    assert article.headline == "我市教师李丽将代表全省参加全国中小学水利科普讲课比赛"


def test_an_article_printed_twice_is_listed_once() -> None:
    block = f"治水工作会议召开\n\n本报讯（记者 王小明）{BODY}\n\n"
    (article,) = read(block + block)
    assert article.copies == 2


def test_a_preface_is_a_notice_and_a_study_groups_piece_an_essay() -> None:
    notice, essay = read(f"编者按\n\n{BODY}\n\n以改革创新建设品质名城\n\n中共甘州市委理论学习中心组\n\n{BODY}{BODY}\n")
    assert (notice.kind, essay.kind) == ("notice", "essay")
    assert essay.authors == ("中共甘州市委理论学习中心组",)


def test_bare_numerals_of_sections_go_and_marked_headings_are_known() -> None:
    (article,) = read(f"# 用好重要法宝\n\n任仲平\n\n## (一)\n\n{BODY}\n\n## (二)\n\n{BODY}\n")
    assert (article.headline, article.kind, article.authors) == ("用好重要法宝", "essay", ("任仲平",))
    assert article.text == f"{BODY}\n{BODY}"


def test_the_same_page_gives_the_same_ids() -> None:
    raw = f"治水工作会议召开\n\n本报讯（记者 王小明）{BODY}\n"
    assert re.fullmatch(r"article:[0-9a-f]{16}", read(raw)[0].id)
    assert read(raw) == read(raw)


def test_the_outlets_place_is_known() -> None:
    (article,) = reconstruct(Page("a.txt", f"治水工作会议召开\n\n本报讯（记者 王小明）{BODY}", publisher="濮阳日报"))
    assert article.publisher_place == "place:410900"
    assert article.clues["publisher_place"] == "outlet's name"


@given(st.text(alphabet="本报讯（记者）上接。，\n #12■摄—王小明会议召开“”", max_size=120))
def test_no_text_breaks_the_reader(raw: str) -> None:
    for article in read(raw):
        assert article.text
        start, end = raw_span(article.runs, 0, len(article.text))
        assert 0 <= start < end <= len(raw)


def test_evidence_can_be_cited_in_the_raw_page() -> None:
    raw = f"治水工作会议召开\n\n本报讯（记者 王小明）{wrapped(BODY)}\n"
    (article,) = read(raw)
    start = article.text.index("要加强组织领导")
    raw_start, raw_end = raw_span(article.runs, start, start + 7)
    assert raw[raw_start:raw_end].replace("\n", "") == "要加强组织领导"


def test_a_documents_signature_stays_and_a_source_line_goes() -> None:
    (article,) = read(
        "甘州市人民政府办公室关于做好治水工作的通知\n2016-02-24 09:30 来源：甘州市人民政府网站\n甘政办发〔2016〕7号\n\n"
        f"各县区人民政府，市政府各部门：\n\u3000\u3000{BODY}\n甘州市人民政府办公室\n2016年2月24日\n"
    )
    assert (article.kind, article.number) == ("notice", "甘政办发〔2016〕7号")
    assert article.headline == "甘州市人民政府办公室关于做好治水工作的通知"
    assert article.text == f"各县区人民政府，市政府各部门：\n{BODY}\n甘州市人民政府办公室\n2016年2月24日"


def test_sections_that_are_built_alike_are_one_article() -> None:
    section = "县委书记王小明强调：“{0}是大事。”\n\n县里今年出台的意见提出：“抓好{0}这件民生实事。”\n\n{1}\n\n"
    titles = ["筑牢根基，抓好农业生产", "着眼长远，抓好山林保护", "兜住底线，抓好社会救助"]
    sections = "".join(f"{title}\n\n{section.format(title[-4:], BODY)}" for title in titles)
    (article,) = read(f"持续办好民生实事\n\n{BODY}\n\n{section.format('民生', BODY)}{sections}（据《甘州日报》）\n")
    assert article.headline == "持续办好民生实事"
    assert all(f"\n{title}\n" in article.text for title in titles)


def test_a_note_of_a_reprint_is_no_headline() -> None:
    (article,) = read(f"治水工作会议召开\n\n{wrapped(BODY)}\n\n（据《甘州日报》）\n")
    assert article.headline == "治水工作会议召开"
    assert "据" not in article.text
