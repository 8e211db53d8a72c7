"""Firms whose names have no word for their kind, where a list says what they are.

That is said behind it (攀钢、科伦药业、全友家私等企业), or by two of its items at least (万科、碧桂园、绿地).
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.agency_parts import Named, overlaps
from zhengtu_extractors.mentions.open_agencies import is_generic
from zhengtu_extractors.mentions.personal_names import is_ordinary
from zhengtu_extractors.official_names import Body, lexicon
from zhengtu_extractors.segmentation import dictionary

_WHAT_THEY_ARE = re.compile(
    r"等(?!地|行业|领域|方面|部门|机关|单位)(?:(?!项目|工程|行为|服务业|污染|政策|问题|难题|困难|痛点|堵点|现象|情况|原因|因素|影响|风险|挑战|特点|优势)[^，。；：、等\n《》“”]){0,12}?"
    r"(?:企业|公司|集团|开发商|药企|车企|房企|券商|商家|商场|超市|银行|机构(?!改革|设置|人员|和|编制|部署)|品牌|家居市场|电商|厂商)(?!生产|经营|家|制|化|的?产品|[店房]|体系|战略|项目|楼盘|联手)"
)
# What firms with names are called: 等一批龙头企业, 等知名养老服务机构.
_SO_CALLED = re.compile(
    r"等(?:一[批众系]列?|多家|[\d一二三四五六七八九十百]+余?家)?(?:国内外?|世界|全球|行业|省内外?|本土|本地)*"
    r"(?:龙头|知名|著名|国有|民营|骨干|头部|领军|上市|大型|世界500强|央企|链主|高新技术|专精特新|科技|互联网)[^，。；、等]{0,8}?(?:企业|公司|集团|机构)"
)
_COMMON = 100
_LEAST = 3
_WORD = r"[一-鿿A-Za-z0-9]{2,6}"
_ROW = re.compile(rf"(?<![一-鿿]){_WORD}(?:、{_WORD})+(?:[和与及]{_WORD})?(?=等|[^一-鿿])")
_IN_ROW = re.compile(r"[^、和与及]+")
_ITEM = re.compile(r"[一-鿿A-Za-z0-9·]{2,10}$")
# What may stand between a list and the words before it.
_LEAD = re.compile(
    r".*(?:日|今年|的|了|有|抓住|委托|依托|联合|支持|与|和|及|对|向|由|在|为|是|包括|引进|吸引|走访|来自|例如|比如|如|着|以|像|看到|类似于|如同)"
)


def listed_firms(document: Document, taken: list[Named]) -> Iterator[Named]:
    """The items of lists of three or more that end in 等企业, or of two in 等龙头企业; most of them must be names."""
    for what in _WHAT_THEY_ARE.finditer(document.text):
        items = [(a, b, document.text[a:b]) for a, b in _items(document.text, what.start())]
        named = _SO_CALLED.match(document.text, what.start())
        doubtful = sum(_is_word(n) or (not named and _is_phrase(n)) or _is_place(document, a, b) for a, b, n in items)
        if len(items) < (2 if named else 3) or doubtful * 3 > len(items):
            continue
        for a, b, name in items:
            if not (_is_office(name) or any(n.start < b and a < n.end for n in taken)):
                yield _firm(a, b, name, taken)


def firms_beside_firms(document: Document, taken: list[Named]) -> Iterator[Named]:
    """Brands, and what is no word, in rows of which two items or more are firms: 万科、碧桂园、绿地."""
    known = {(n.start, n.end) for n in taken if n.body.kind == "enterprise"}
    for row in _ROW.finditer(document.text):
        items = [m.span() for m in _IN_ROW.finditer(document.text, *row.span())]
        if sum(span in known for span in items) < 2:
            continue
        for start, end in items:
            name = document.text[start:end]
            free = not document.taken(start, end) and not overlaps(start, end, taken)
            if free and not (_is_word(name) or _is_office(name)):
                yield _firm(start, end, name, taken)


def _firm(start: int, end: int, name: str, taken: list[Named]) -> Named:
    """The firm, which the article may name in full: 介面光电 of 介面光电股份有限公司."""
    full = (n.body for n in taken if n.body.kind == "enterprise" and n.body.name.startswith(name))
    body = next(full, Body(name, "enterprise"))
    return Named(start, end, body, "" if body.name == name else f"short for {body.name}")


def _items(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the items before `end`, the last first; the first one of the list only where its start is certain."""
    while item := _ITEM.search(text, max(0, end - 10), end):
        start = item.start()
        if text[start - 1 : start] != "、":
            lead = _LEAD.match(text, start, end)
            bounded = start == 0 or not "一" <= text[start - 1] <= "鿿"
            if lead or bounded:
                yield (lead.end() if lead else start, end)
            return
        yield start, end
        end = start - 1


def _is_place(document: Document, start: int, end: int) -> bool:
    """Whether an item holds a place that does not only open a name: 北京青松红叶 is one that does."""
    return any(f.start > start or end - f.end < _LEAST for f in document.inside(start, end, "Place"))


def _is_word(item: str) -> bool:
    return len(item) < 2 or (not _is_brand(item) and (is_ordinary(item) or is_generic(item)))


def _is_phrase(item: str) -> bool:
    """Whether an item opens with a common word or a measure (闲置土地, 小造纸), as the names of no firm do."""
    if _is_brand(item) or _is_brand(item[:2]) or item in dictionary():
        return False
    return is_ordinary(item[:2], least=_COMMON) or item[0] in "小大新老炒受"


def _is_brand(item: str) -> bool:
    return item in lexicon("agency_functions")["open_brands"]


def _is_office(item: str) -> bool:
    office = item.endswith(("委", "局", "厅", "办", "部")) and not item.endswith("餐厅")
    return office or is_generic(item)
