"""Bodies that only the post of a named person shows: 中国社会科学院财政审计研究室主任汪远, 中国房地产研究会会长赵和.

What stands between a body and a title with a name behind it is a part of the body, if it ends as parts do; what stands
between a place at the head of a clause and such a title is a body of that place, if it ends as bodies do.
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.agency_parts import part_of
from zhengtu_extractors.mentions.open_agencies import is_generic, stops
from zhengtu_extractors.mentions.post_titles import Title
from zhengtu_extractors.official_names import Body

_FORMER = re.compile(r"(?:原|前|时任|现任)$")
# Not: words that are no part of a name, since a verb, a particle or a list stands between the body and the title.
_NO_NAME = r"(?![的了在是为与和等对由被以据向有主该其各请任兼]|书记)"
_PART = re.compile(
    rf"(?![原前])(?:{_NO_NAME}[\u3400-\u9fff]){{1,11}}?"
    r"(?:部|处|室|所|院|系|科|司|中心|总?队|支队|大队|分局|分会|专委会|委员会|研究会|学会|协会|分行|支行|[分子]公司|事业部|车间|"
    r"办公室|办|党组|党委|党支部|党总支|纪检组|纪委|工会|团委|编辑部|实验室|集团)"
)
# Endings of the names of bodies, with their kind; those of offices go with the place's full name (海南省 + 水务厅).
_KINDS = {
    "government": ("厅", "局", "委员会"),
    "association": ("协会", "学会", "研究会", "联合会", "促进会", "商会", "基金会", "交流会"),
    "enterprise": (
        "公司",
        "集团",
        "银行",
        "证券",
        "基金",
        "保险",
        "信托",
        "地产",
        "置业",
        "控股",
        "药业",
        "电气",
        "事务所",
    ),
    "public_institution": (
        "监测院",
        "研究院",
        "设计院",
        "研究所",
        "研究中心",
        "中心",
        "大学",
        "学院",
        "中学",
        "小学",
        "医院",
        "研究总院",
    ),
    "media": ("日报", "晚报", "都市报", "报社", "电视台", "出版社"),
}
_WORLD = re.compile(r"中国(?!驻)|中华|全国|全球|国际|世界|亚洲")
_ENDS = "|".join(end for ends in _KINDS.values() for end in ends)
_REST = re.compile(rf"(?:(?![的了在是为等对由被以据向有])[\u3400-\u9fff]){{2,16}}?(?:{_ENDS})")
_HEAD = re.compile(r"(?:^|[，。；：“”、\n）据和与])$")
_LONGEST = 24
_LEAST = 2
_RUN = re.compile(r"[\u3400-\u9fffA-Za-z（）·]+$")
_FOUNDED = re.compile(
    r"(?:公司|集团|银行|证券|基金|保险|信托|地产|置业|控股|药业|电气|事务所|研究院|设计院|研究所|研究中心|大学|学院|医院|出版社|"
    r"协会|学会|商会|基金会)$"
)
_AND = frozenset("和与及")
_NO_STEM = re.compile(r"首席|宏观|资深|高级|房$|[省市县区]$|^(?:某|该|本|一家|多家|知名|著名|物业|开发)")


def posted_bodies(document: Document, titles: Iterable[Title], names: frozenset[int]) -> Iterator[Found]:
    """Bodies right before the titles of those whose names begin at `names`, as far as no mention stands there."""
    ends = {f.end: f for f in document.found if f.type == "Agency"}
    for title in titles:
        former = _FORMER.search(document.text, max(0, title.start - 2), title.start)
        end = former.start() if former else title.start
        if title.end in names and title.kind in ("head", "post") and end not in ends:
            body = _part(document, ends, end) or _of_place(document, end) or _founded(document, end)
            if body:
                ends[end] = body
                yield body


def _part(document: Document, ends: dict[int, Found], end: int) -> Found | None:
    """The part of the nearest body before `end`, if nothing but the part's name stands between."""
    start = next((at for at in range(end - 1, max(0, end - 14), -1) if at in ends), None)
    if start is None or not _PART.fullmatch(document.text, start, end) or any(document.inside(start, end)):
        return None
    whole, name = ends[start], document.text[start:end]
    part = part_of(Body(whole.name, whole.kind or "", None), name)
    return Found(whole.start, end, "Agency", part.id, part.name, part.kind, clue=f"{whole.name} + {name}")


def _of_place(document: Document, end: int) -> Found | None:
    """海南省水务厅, 中国水利研究会: a body named after the place at the head of the clause."""
    for start, behind, place in _heads(document, end):
        rest = document.text[behind:end]
        free = not any(document.inside(behind, end)) and _HEAD.search(document.text[max(0, start - 1) : start])
        if free and _REST.fullmatch(rest):
            kind = next(kind for kind, ends in _KINDS.items() if rest.endswith(ends))
            name = place + rest if kind == "government" else document.text[start:end]
            return Found(start, end, "Agency", f"agency:{name}", name, kind)
    return None


def _founded(document: Document, end: int) -> Found | None:
    """沈鼓集团, 申万研究所: a body that anyone may found, between a mark or a word that no name holds and the title."""
    text = document.text
    run = _RUN.search(text, max(0, end - _LONGEST), end)
    last = _FOUNDED.search(text, max(0, end - _LONGEST), end)
    if not run or not last:
        return None
    start = max((m.end() for m in stops().finditer(text, run.start(), last.start())), default=run.start())
    stem = text[start : last.start()]
    joined = stem[:1] in _AND or text[start - 1 : start] in _AND
    if len(stem) < _LEAST or joined or _NO_STEM.search(stem) or is_generic(stem):
        return None
    if any(document.inside(start, end, "Agency", "Policy")):
        return None
    kind = next(kind for kind, words in _KINDS.items() if text.endswith(words, start, end))
    return Found(start, end, "Agency", f"agency:{text[start:end]}", text[start:end], kind)


def _heads(document: Document, end: int) -> Iterator[tuple[int, int, str]]:
    """The places before `end` and the words for the whole country: where they begin, end, and their full names."""
    first = max(0, end - _LONGEST)
    yield from ((f.start, f.end, f.name) for f in document.inside(first, end, "Place"))
    yield from ((m.start(), m.end(), m[0]) for m in _WORLD.finditer(document.text, first, end))
