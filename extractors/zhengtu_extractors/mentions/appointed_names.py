"""Names beside words that tell of posts: 林一山卸任三明市市长, 接受林一山的辞职请求, …一职由林一山接替李明江出任."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from zhengtu_extractors.mentions.personal_names import closes, name_at
from zhengtu_extractors.mentions.post_titles import Title
from zhengtu_extractors.mentions.post_verbs import HOLDS, SUCCEEDS
from zhengtu_extractors.mentions.titled_names import AND, Candidate

# Behind these, and at the head of a clause, one is named of whom a post is told.
_HEAD = re.compile(
    r"(?:^|[，。；：、\n]|(?P<lead>免去|免除|撤销|罢免|任命|选举|推选|推举|补选|增补|增选|聘任|聘请|提名|决定|同意|接受|批准|接替|接棒|由|在)了?：?)"
    r"(?=[\u3400-\u9fff]{2})",
    re.MULTILINE,
)
_REMOVES = frozenset({"免去", "免除", "撤销", "罢免"})
_ACCEPTS = frozenset({"同意", "接受", "批准"})
_SUCCEEDS = frozenset({"接替", "接棒"})
_LOOSE = frozenset({"任", "为", "代理", "是", "系"})  # verbs that stand before much else
_LONGEST = 40
_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_ENDS = re.compile(r"(?:职务|一职|职位|的?请求|的?申请|后|的?决定|等)*(?:[，。；、（\n]|$)")
_POST = re.compile(r"(?:同志)?的?[^，。；的]{2,30}?职务")
_RESIGNS = re.compile(
    r"(?:同志)?(?:因[^，。；]{2,12}?)?(?:的(?:辞职)?(?:请求|申请)|(?:提出的?)?(?:请求|申请)?辞去|提出的?辞职)"
)
_DOES = re.compile(
    r"主持|担任|出任|接替|接任|继任|兼任|宣读|主讲|致辞|带队|率队|代为|作了?[^，。；]{0,12}(?:报告|说明|讲话|发言)|作了?关于"
)
_LEFT = re.compile(r"(?:同志)?(?:的职务)?，?(?:任|出任|担任|兼任|成为|[，。；\n]|$)")
# 时任…副省长|的林一山, 作为…厅长|，林一山.
_WITH_POST = re.compile(r"(?:任|身为|作为)[^，。；]{2,24}$")
_MOVED = re.compile(r"(?:同志)?[由从][^，。；]{2,20}?(?:[调升转改提]任|履新)")


class _Row(NamedTuple):
    """Names in a row, behind `lead` or nothing."""

    lead: str
    names: list[Candidate]


def appointed_names(text: str, titles: list[Title]) -> Iterator[Candidate]:
    """Names of those who are said to take, hold or leave a post, and of those who preside or report (由林一山主持)."""
    ends = sorted(t.end for t in titles if t.kind not in ("role", "byline"))
    for m in _HEAD.finditer(text):
        row = _Row(m["lead"] or "", list(_row(text, m.end())))
        if row.names and (_by_lead(text, row) or _holds(text, ends, row.names[-1].end)):
            yield from row.names


def names_with_post(text: str, titles: list[Title]) -> Iterator[Candidate]:
    """The name behind a post that one is said to hold: 时任三明市市长的林一山, 作为三明市市长，林一山."""
    for title in titles:
        if title.kind in ("role", "byline") or text[title.end : title.end + 1] not in ("的", "，"):
            continue
        held = _WITH_POST.search(text, max(0, title.start - 28), title.start + 1)
        end = name_at(text, title.end + 1, beside_post=True) if held else None
        if held and end and (text[title.end] == "的" or held[0][0] != "任") and closes(text, end) == 2:
            yield Candidate(title.end + 1, end, sure=False)


def _row(text: str, start: int) -> Iterator[Candidate]:
    while end := name_at(text, start, beside_post=True):
        yield Candidate(start, end, sure=False)
        more = AND.match(text, end)
        if not more:
            return
        start = more.end()


def _by_lead(text: str, row: _Row) -> bool:
    """Whether what follows the names is what the word before them asks for."""
    end = row.names[-1].end
    if row.lead in _REMOVES:
        return bool(_POST.match(text, end))
    if row.lead in _ACCEPTS:
        return bool(_RESIGNS.match(text, end))
    if row.lead in _SUCCEEDS:
        return bool(_LEFT.match(text, end))
    return row.lead == "由" and bool(_DOES.match(text, end))


def _holds(text: str, ends: list[int], at: int) -> bool:
    """Whether a verb behind `at` gives the one named there a post, or another's place."""
    if _MOVED.match(text, at):
        return True
    if succeeds := SUCCEEDS.match(text, at):
        other = name_at(text, succeeds.end(), beside_post=True)
        return bool(other and (_LEFT.match(text, other) or _holds(text, ends, other)))
    verb = HOLDS.match(text, at)
    if not verb or (verb["verb"] in "是系" and (verb.start("verb") != at or closes(text, at) < 2)):
        return False
    title = _title_end(text, ends, verb.end())
    return title is not None and (verb["verb"] not in _LOOSE or bool(_ENDS.match(text, title)))


def _title_end(text: str, ends: list[int], at: int) -> int | None:
    """Where the first title of the clause behind a verb ends; of several in a row the last."""
    limit = _CLAUSE_END.search(text, at)
    stop = min(limit.start() if limit else len(text), at + _LONGEST)
    first, last = bisect_right(ends, at), bisect_right(ends, stop)
    return ends[last - 1] if first < last else None
