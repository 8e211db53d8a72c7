"""Saved pages of portals, each of our own making."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengtu_extractors.reading.files import read_page
from zhengtu_extractors.reading.inputs import inputs_in
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_graph.model import Article, Page

BODY = "10月10日，甘州市市长赵一民主持召开市政府第49次常务会，研究部署治水工作。"
SECOND = "会议强调，各级各部门要加强组织领导，完善工作机制，确保按时完成全年目标。"
MENU = "".join(f'<li><a href="/{number}">栏目{number}</a></li>' for number in range(30))


def portal(body: str, *, title: str = "甘州市政府召开常务会", told: str = "2014-10-11 09:15 来源： 甘州日报") -> str:
    return (
        f"<html><head><title>{title}_新闻_甘州网</title><script>var a='<p>不是正文。</p>';</script></head>"
        f"<body><ul>{MENU}</ul>"
        f'<div class="t">{title}</div><div>{told}</div><div id="c">{body}</div>'
        '<div class="editor">责任编辑： 李丽</div>'
        '<div class="xg"><div>相关链接</div><ul><li><a href="/x">甘州市长赵一民调研治水工作。</a></li></ul></div>'
        "<div>版权所有：甘州网 未经书面授权不得转载。</div></body></html>"
    )


def read(raw: str) -> tuple[Article, ...]:
    (given,) = inputs_in("a.html", raw.encode())
    return reconstruct(read_page(given))


def test_menus_links_and_footers_are_left_out() -> None:
    (article,) = read(portal(f"<p>\u3000\u3000{BODY}</p><p>&nbsp;&nbsp;{SECOND}（记者&#160;王小明）</p>"))
    assert article.text == f"{BODY}\n{SECOND}"
    assert (article.headline, article.authors) == ("甘州市政府召开常务会", ("王小明",))
    assert (article.publisher, article.date) == ("甘州日报", "2014-10-11")


def test_centred_lines_are_kicker_and_subhead() -> None:
    head = '<p align="center"><b>赵一民在甘州调研时强调<br/>治水要在全面振兴中发挥更大作用</b></p>'
    (article,) = read(portal(f"{head}<p>{BODY}</p><p>{SECOND}</p>"))
    assert (article.kicker, article.subhead) == ("赵一民在甘州调研时强调", "治水要在全面振兴中发挥更大作用")
    assert article.text == f"{BODY}\n{SECOND}"


def test_a_captioned_photo_is_a_photo() -> None:
    (article,) = read(portal(f'<p><img src="a.jpg"/></p><p>{BODY} 新华社记者 王小明 摄</p>'))
    assert (article.kind, article.authors, article.text) == ("photo", ("王小明",), BODY)


@pytest.mark.parametrize(
    "raw",
    [
        f"<html><body><ul>{MENU}</ul></body></html>",
        f"<html><body><ul>{MENU}</ul><form>姓名<input/>单位<input/>查询</form></body></html>",
        "<html><head><title>页面没有找到</title></head><body>您访问的页面不存在</body></html>",
        f"<html><body><ul>{MENU * 3}</ul><p>友情提示：您可根据姓名查询，数据每天更新，仅供参考。</p></body></html>",
    ],
    ids=["list", "form", "broken", "note of a form"],
)
def test_lists_forms_and_broken_pages_hold_no_article(raw: str) -> None:
    assert read(raw) == ()


def test_a_plain_page_without_a_date_is_read() -> None:
    (article,) = read(f"<html><body><h1>市政府召开常务会</h1><p>{SECOND}</p><p>{SECOND[4:]}</p></body></html>")
    assert (article.headline, article.text) == ("市政府召开常务会", f"{SECOND}\n{SECOND[4:]}")


PIECES = ("会议", "强调", "&amp;", "&nbsp;", "&#160;", "<br/>", "<b>", "</b>", "\u3000", "&ldquo;", "治水", "，")


@given(st.lists(st.sampled_from(PIECES)), st.booleans())
def test_every_character_of_a_body_keeps_its_place(pieces: list[str], closes: bool) -> None:
    raw = portal(f"<p>{BODY}</p><p>{''.join(pieces)}{SECOND}{'</p>' if closes else ''}")
    for article in reconstruct(Page("a.html", raw, "text/html", date="2014-10-11")):
        places = [run.raw_start + at for run in article.runs for at in range(run.length)]
        for said, found in zip(article.text, (raw[place] for place in places), strict=True):
            # An entity stands at its first character, a kept space for any space; a line feed may be put in.
            assert said in (found, "\n") or found == "&" or (said == " " and found in "\u3000\xa0<")


@given(st.text(alphabet="<>p/ab &;#x12\"'=!-会议，。召开", max_size=150))
def test_no_markup_breaks_the_reader(raw: str) -> None:
    for article in reconstruct(Page("a.html", raw, "text/html")):
        assert sum(run.length for run in article.runs) == len(article.text)


def test_escaped_characters_are_read_as_themselves() -> None:
    (article,) = read(portal(f"<p>{escape('A&B公司参加会议。')}{BODY}</p><p>{SECOND}</p>"))
    assert article.text.startswith("A&B公司参加会议。")


def test_a_document_keeps_its_number() -> None:
    head = '<p align="center">甘州市人民政府文件<br/>甘政发〔2014〕25号</p>'
    body = f"<p>各区、县人民政府：</p><p>{SECOND}</p><p>2014年10月11日</p>"
    (article,) = read(portal(head + body, title="甘州市人民政府关于进一步做好治水工作的通知"))
    assert (article.kind, article.number) == ("notice", "甘政发〔2014〕25号")
    assert article.text.startswith("各区、县人民政府：\n")


def test_a_page_nested_without_end_is_read_all_the_same() -> None:
    deep = "<div>" * 50_000 + f"<p>{BODY}</p><p>{SECOND}</p>" + "</div>" * 50_000
    (article,) = read(portal(deep))
    assert article.text == f"{BODY}\n{SECOND}"


def gov(body: str, *, title: str = "甘州市召开治水会议", told: str = "2014-10-11 09:15 来源： 甘州日报") -> str:
    return (
        f"<html><head><title>{title}_甘州市政府</title></head><body><ul>{MENU}</ul><h1>{title}</h1><div>{told}</div>"
        f'<div class="TRS_Editor">{body}</div><div>【打印】【关闭】</div></body></html>'
    )


@pytest.mark.parametrize(
    "furniture",
    [
        "相关阅读：",
        "【大 中 小】【打印】【关闭】",
        "分享到：",
        "责任编辑：李丽",
        "扫一扫在手机打开当前页",
        "1 2 3 4 下一页",
        "浏览次数：123",
        "上一篇：甘州市召开安全生产会议",
        "来源：甘州日报",
        "免责声明：本网转载此文只为传递信息，不代表本网观点。",
        "<a href='/1'>甘州市长调研治水工作，强调加快进度。</a>",
        "<span style='display:none'>这一段文字没有显示出来，读者看不见。</span>",
        "<select><option>市政府网站</option></select>",
    ],
)
def test_furniture_around_and_inside_the_article_stays_out(furniture: str) -> None:
    (article,) = read(gov(f"<p>{furniture}</p><p>{BODY}</p><p>{furniture}</p><p>{SECOND}</p><p>{furniture}</p>"))
    assert article.text == f"{BODY}\n{SECOND}"


@pytest.mark.parametrize(
    "kept",
    [
        "访问期间，赵一民还会见了当地企业家。",
        "推荐工作由市文明办负责，每年一次。",
        "审核结果在市政府网站公布。",
        "未经主管部门许可，任何单位不得开工，违者按规定处理。",
        "市水务局为各县提供技术支持，保证按期完工。",
        "评论员认为，这项工作来得及时。",
        "联系电话：0936-1234567",
        "第一条 为了保护水资源，制定本办法",
        "附件：<a href='a.doc'>治水工作任务分解表</a>",
        "问：今年的任务是什么？",
    ],
)
def test_lines_that_only_look_like_furniture_stay_in(kept: str) -> None:
    (article,) = read(gov(f"<p>{BODY}</p><p>{kept}</p><p>{SECOND}</p>"))
    assert article.text.count("\n") == 2
    assert article.text.startswith(BODY)
    assert article.text.endswith(SECOND)


def test_a_document_ends_with_its_signature_not_with_files_to_load() -> None:
    signed = "<div><p>甘州市水务局</p></div><div><p>2014年10月11日</p></div>"
    files = "<p>附件下载：</p><p><a href='a.doc'>1.任务分解表.doc</a></p>"
    (article,) = read(gov(f"<p>各县人民政府：</p><p>{SECOND}</p>{signed}{files}", title="关于做好治水工作的通知"))
    assert article.text.split("\n")[-2:] == ["甘州市水务局", "2014年10月11日"]


def test_a_table_inside_the_article_is_part_of_it() -> None:
    table = "<table><tr><td>县</td><td>任务</td></tr><tr><td>临水县</td><td>12处</td></tr></table>"
    (article,) = read(gov(f"{table}<p>{BODY}</p><p>{SECOND}</p>{table}"))
    assert article.text == f"县\n任务\n临水县\n12处\n{BODY}\n{SECOND}\n县\n任务\n临水县\n12处"


@pytest.mark.parametrize(
    "line", ["本报记者 王小明 通讯员 李丽", "《甘州周刊》特约作者 王小明 李丽", "作者：王小明、李丽"]
)
def test_a_line_of_authors_above_the_body_is_no_body(line: str) -> None:
    (article,) = read(gov(f"<p>治水要在全面振兴中发挥作用</p><p>{line}</p><p>{BODY}</p><p>{SECOND}</p>"))
    assert (article.authors, article.text) == (("王小明", "李丽"), f"{BODY}\n{SECOND}")


def test_a_wechat_article_is_read() -> None:
    raw = (
        '<html><head><title></title><meta property="og:title" content="甘州召开治水会议"></head><body>'
        '<h1 class="rich_media_title" id="activity-name">甘州召开治水会议</h1><a id="js_name">甘州发布</a>'
        '<em id="publish_time">2024-07-17 09:00</em><div class="rich_media_content" id="js_content" '
        f'style="visibility: hidden;"><section><p>{BODY}</p></section><section><p>{SECOND}</p></section></div>'
        "<div>预览时标签不可点</div><div>微信扫一扫关注该公众号</div></body></html>"
    )
    (article,) = read(raw)
    assert (article.headline, article.publisher, article.date) == ("甘州召开治水会议", "甘州发布", "2024-07-17")
    assert article.text == f"{BODY}\n{SECOND}"


def test_a_newspapers_electronic_edition_is_read() -> None:
    raw = (
        "<html><head><title>甘州日报数字报</title></head><body><a href='1'>第01版：要闻</a><a href='2'>第02版：综合</a>"
        "<div>第02版：综合</div><div><a href='a'>上一版</a></div><!--enpproperty <date>2024-07-17 00:00:00.0</date>"
        "<author>本报记者 王小明</author><title>甘州召开治水会议</title><subtitle>赵一民讲话</subtitle>"
        "<introtitle>水清岸绿</introtitle>/enpproperty--><div>水清岸绿</div><div>甘州召开治水会议</div>"
        f'<div>赵一民讲话</div><div id="ozoom"><P>{BODY}</P><P>{SECOND}</P></div></body></html>'
    )
    (article,) = read(raw)
    assert (article.kicker, article.headline, article.subhead) == ("水清岸绿", "甘州召开治水会议", "赵一民讲话")
    assert (article.authors, article.publisher, article.date) == (("王小明",), "甘州日报", "2024-07-17")
    assert article.text == f"{BODY}\n{SECOND}"


TEASERS = "".join(f"<p>{SECOND}<a href='/{n}'>【详细】</a></p>" for n in range(5))


@pytest.mark.parametrize(
    "raw",
    [
        f"<title>治水专题_甘州网</title><body><h1>治水专题</h1>{TEASERS}</body>",
        f"<title>办事指南</title><div>当前位置：<a href='/'>首页</a> > 办事指南</div><p>{SECOND}</p><p>{SECOND}</p>",
        "<html><frameset><frame src='a.html'><noframes>您的浏览器不支持框架。</noframes></frameset></html>",
        "<html><head><meta http-equiv='refresh' content='0;url=/'></head><body>正在跳转……</body></html>",
    ],
    ids=["teasers", "channel", "frames", "redirect"],
)
def test_pages_that_lead_to_articles_hold_none(raw: str) -> None:
    assert read(raw) == ()


WRAP = (
    "<div>",
    "<section>",
    "<table><tr><td>",
    "<div class='text'><div>",
    "<center>",
    "<b>",
    "<span>",
    "<font color=red>",
)
NOISE = (
    "<!-- 不见 -->",
    "<script>var a='不见。'</script>",
    "<p>分享到：</p>",
    "<p>责任编辑：不见</p>",
    "<p><a href='/'>不见</a></p>",
    "<div style='display:none'>不见。</div>",
    "</b>",
    "</i>",
    "<br>",
    "<p>",
    "&nbsp;",
)
WORDS = ("会议", "强调", "，", "治水", "&ldquo;", "&rdquo;", "&#20250;", "<b>", "</b>", "&nbsp;")


@given(st.data())
def test_known_paragraphs_are_the_body_however_the_page_is_built(data: st.DataObject) -> None:
    """Each paragraph comes back, no word of furniture does, and each character stands at its raw place."""
    noise = st.lists(st.sampled_from(NOISE), max_size=3, unique=True).map("".join)
    body, said = "", []
    for number in range(data.draw(st.integers(2, 5))):
        words = "".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=8)))
        body += f"{data.draw(noise)}<p>第{number}项工作，{words}要求各县按期完成任务，保证质量。</p>"
        said.append(f"第{number}项工作，")
    raw = gov(data.draw(st.sampled_from(WRAP)) + body + data.draw(noise))
    (article,) = reconstruct(Page("a.html", raw, "text/html", date="2014-10-11"))
    assert [paragraph[: len(head)] for paragraph, head in zip(article.text.split("\n"), said, strict=True)] == said
    assert not any(word in article.text for word in ("不见", "分享", "责任", "栏目", "打印"))
    places = [run.raw_start + at for run in article.runs for at in range(run.length)]
    for character, place in zip(article.text, places, strict=True):
        assert character in (raw[place], "\n") or raw[place] == "&"
