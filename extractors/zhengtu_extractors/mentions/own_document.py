"""The document that an article is: 本办法, 特此通知 and its number mean the title that stands as the headline."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.mentions.titles import kind_of, type_word

_ORDER = re.compile(r"（[^（）]*(?:令|公告|号)[^（）]*）$")
_PRINTED = re.compile(
    r"^.{0,30}?关于(?:印发|发布|公布|转发)(?:[^《》]{0,12}《(.+?)》(?:（[^（）]*）)?|([^《》]+))的通知$"
)
_SELF = "本(?:办法|规定|条例|细则|方案|规划|通知|意见|决定|规则|公告|通告|指南|准则|规程|规范|标准|纲要|章程|预案|目录)"
# With these words a notice says that it is one: the last two characters of 特此通知, the first two of 通知如下.
_HEREBY = re.compile(r"(?<=特此)(通知|通告|公告|通报)|(通知|通告|公告|批复)(?=如下)")
# What an office lets those concerned know of one case is no policy: a draw of lots, a service of process, a vacancy.
_CASE = re.compile(
    r"公示|摇号|选房|送达|作废|开庭|招考|招聘|配租|配售|名单|考试|报名|成绩|放假|调休|招标公告|中标|开标|拍卖|处罚|注销|吊销|资格|"
    r"资质|证书|征求意见|责令|评审|结果|受理|办理情况|意向登记|培训|召开|举办|申报"
)
OWN = "the article's own"  # how the clues of these mentions begin


def find_own_document(document: Document) -> None:
    """Add every place where a published document speaks of itself."""
    title = _title(document)
    kind = kind_of(title) if title and not _CASE.search(title) else None
    if kind:
        document.add(*(f for f in _mentions(document, title, kind) if not document.taken(f.start, f.end)))


def _title(document: Document) -> str:
    """The headline as a title: a printed paper's own, without the order that put it out; '' if the text is about it."""
    headline = _ORDER.sub("", fold(re.sub(r"\s", "", document.article.headline or "")))
    printed = _PRINTED.match(headline)
    speaks = re.search(_SELF, document.text)
    return ((printed[1] or printed[2]) if printed else headline) if document.article.kind == "notice" or speaks else ""


def _mentions(document: Document, title: str, kind: str) -> Iterator[Found]:
    number = document.article.number
    properties = {"number": fold(number)} if number else {}
    own = {type_word(title)} | ({"通知"} if "通知" in (document.article.headline or "") else set())
    for m in re.finditer(_SELF, document.text):
        if m[0][1:] in own:
            yield Found(*m.span(), "Policy", policy_id(title), title, kind, f"{OWN} title", (), properties)
    for m in _HEREBY.finditer(document.text):
        if (m[1] or m[2]) in own:
            yield Found(*m.span(), "Policy", policy_id(title), title, kind, f"{OWN} title", (), properties)
    for m in re.finditer(re.escape(fold(number)), document.text) if number else ():
        yield Found(*m.span(), "Policy", policy_id(title), title, kind, f"{OWN} number", (), properties)
