"""The same page in both scripts gives the same articles, each in its own characters."""

from dataclasses import replace

import pytest
from opencc import OpenCC

from zhengtu_extractors.extract import extract
from zhengtu_extractors.reading.reconstruct import reconstruct
from zhengtu_extractors.script import simplified
from zhengtu_graph.model import Article, Page

NEWS = (
    "新华社北京12月3日电（记者 王小明）国务院办公厅日前印发《关于推进医疗卫生服务的指导意见》。"
    "台北市市长林一山在北京会见了福建省人民政府的代表，双方讨论了后续的发展计划。\n"
    "福建省卫生厅厅长周二水说，三明医改让当地群众得到实惠，里面的经验值得各地借鉴。"
    "随后，周二水到三明市第一医院考察，了解药品采购制度的实施情况。\n"
)
PAGE = f"人民日报 2014年12月4日 星期四\n\n国务院推进医疗卫生服务发展\n\n{NEWS}"
HTML = (
    "<html><head><title>国务院推进医疗卫生服务发展</title></head><body><div><h1>国务院推进医疗卫生服务发展</h1>"
    "<p>来源：人民日报 发布时间：2014-12-04</p>"
    + "".join(f"<p>{line}</p>" for line in NEWS.splitlines())
    + "</div></body></html>"
)
SCRIPTS = pytest.mark.parametrize("conversion", ["s2t", "s2tw", "s2hk"])
MEDIA = pytest.mark.parametrize(("text", "media"), [(PAGE, "text/plain"), (HTML, "text/html")], ids=["text", "html"])


def _printed(text: str, conversion: str) -> str:
    printed: str = OpenCC(conversion).convert(text)
    assert len(printed) == len(text)
    return printed


def _read(text: str, media: str) -> Article:
    (article,) = reconstruct(Page("page", text, media, publisher="人民日报", date="2014-12-04"))
    return article


@SCRIPTS
@MEDIA
def test_a_traditional_page_is_read_alike_and_keeps_its_characters(text: str, media: str, conversion: str) -> None:
    plain, printed = _read(text, media), _read(_printed(text, conversion), media)
    assert printed.headline == _printed(plain.headline or "", conversion)
    assert printed.text == _printed(plain.text, conversion)
    same = {name: getattr(plain, name) for name in ("headline", "text", "dateline_place")}
    assert replace(printed, **same) == plain
    assert (printed.authors, printed.wire) == (("王小明",), "新华社")


@SCRIPTS
@MEDIA
def test_every_character_of_a_traditional_article_has_its_place(text: str, media: str, conversion: str) -> None:
    raw = _printed(text, conversion)
    article = _read(raw, media)
    for run in article.runs:
        said = article.text[run.start : run.start + run.length]
        assert said == raw[run.raw_start : run.raw_start + run.length] or said == "\n"


@SCRIPTS
def test_both_scripts_say_the_same(conversion: str) -> None:
    plain, printed = (extract(_read(text, "text/plain")) for text in (PAGE, _printed(PAGE, conversion)))
    assert {"agency:国务院办公厅", "agency:福建省卫生厅", "policy:三明医改"} <= {entity.id for entity in plain.entities}
    assert [(e.id, e.name, e.aliases) for e in printed.entities] == [(e.id, e.name, e.aliases) for e in plain.entities]
    assert [(r.type, r.source, r.target, r.properties) for r in printed.relations] == [
        (r.type, r.source, r.target, r.properties) for r in plain.relations
    ]
    assert printed.signature == plain.signature


def test_mentions_and_evidence_keep_the_printed_characters() -> None:
    facts = extract(_read(_printed(PAGE, "s2tw"), "text/plain"))
    mentions = [mention for entity in facts.entities for mention in entity.mentions]
    evidence = [quoted for relation in facts.relations for quoted in relation.evidence]
    assert evidence
    assert all(facts.article.text[m.start : m.end] == m.text for m in mentions)
    assert all(facts.article.text[quoted.start : quoted.end] == quoted.text for quoted in evidence)
    assert any(simplified(quoted.text) != quoted.text for quoted in evidence)
    assert "國務院辦公廳" in {mention.text for mention in mentions}


def test_a_publisher_in_traditional_characters_has_its_simplified_name() -> None:
    text = _printed(PAGE, "s2tw")
    (article,) = reconstruct(Page("page", text, publisher="人民日報", date="2014-12-04"))
    assert article.publisher == "人民日报"
