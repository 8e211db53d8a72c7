"""What a body says of its making: who wrote it, which agency sent it, where it was printed first.

本报讯（记者 甲 通讯员 乙）…   新华社北京12月3日电（记者 …）…   …（记者 丙）   …（据《人民日报》）   本报记者 丁 摄
"""

import re
from dataclasses import dataclass

from zhengtu_extractors.reading.names import OUTLET, PAPER, ROLE, WIRES, is_name, names_in
from zhengtu_extractors.reading.offsets import Traced, cut, trim

_AGENCY = r"新\s*华\s*社|新华网|中\s*新\s*社|中新网|中国新闻网|人民网|央视网|中国政府网"
_PAPER = r"本\s*报|本\s*网|本\s*刊|本\s*台|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|早报|都市报|新闻网|在线)"
_CREDIT = r"(?:\s*[（(](?P<credit>[^（）()]{1,160})[）)])?"
_LEAD = re.compile(
    rf"\s*(?P<open>[（(【])?(?:据\s*)?(?P<outlet>{_AGENCY}|{_PAPER})(?P<where>[^，。；：（）()【】“”]{{0,30}}?)"
    rf"(?:电|讯)\s*(?:[】]|(?(open)[）)]))?{_CREDIT}"
    r"(?:\s*(?P<inline>(?:记者|通讯员)\s*[\u4e00-\u9fff·\s、]{2,40}?)(?:\s*报道(?=[：:\s])|(?=[：:]|\s{2})))?\s*[：:]?\s*"
)
_WHERE = re.compile(
    r"\s*(?P<place>[^\d０-９]{0,20}?)\s*(?:(?P<month>[\d０-９]{1,2})\s*月\s*)?(?P<day>[\d０-９]{1,2})\s*日"
)
_DATED = re.compile(r"^[\s\S]*[0-9０-９]\s*日\s*(?:专|特)?$|^\s*(?:快|特|专)?$")
_OPENING_CREDIT = re.compile(rf"\s*[（(](?P<credit>(?:{OUTLET})?\s*{ROLE}[^（）()]{{1,100}})[）)]\s*")
_OPENING_REPORT = re.compile(
    rf"\s*(?P<credit>{OUTLET}\s*{ROLE}[\s：:]*[\u4e00-\u9fff\s、]{{2,24}}?)\s*(?:报道[：:]?|[：:])\s*"
)
_TAIL = re.compile(r"[（(【\[](?P<said>[^（）()【】\[\]]{1,200})[）)】\]]\s*[。.]?\s*$")
_MORE = re.compile(r"\s*(?:[>＞》]{2,}\s*\S{0,6}|【详细】|\[详细\])\s*$")
_BY_SITE = re.compile(r"^\s*[\u4e00-\u9fff]{2,6}网[\s：:]*[\u4e00-\u9fff]{2,3}\s*$")
_PEOPLE = re.compile(
    rf"^\s*(?:{OUTLET})?\s*(?:{ROLE})|^\s*{PAPER}[\s：:]+[\u4e00-\u9fff\s、]{{2,30}}$|(?:摄|报道|供图)\s*$"
)
_REPRINT = re.compile(r"^\s*(?:原?载|据|摘自|转自|原标题|综合|稿?源|来源|本文来源|根据)[\s\S]*|^\s*(?:完|未完待续)\s*$")
_EDITORS = re.compile(r"^\s*(?:责任编辑|责编|编辑|校对|审核|初审|终审|监制)")
_AUTHOR_NOTE = re.compile(r"^\s*作者(?:[:：]|为|系|是|单位)[\s\S]{0,80}?(?P<name>[\u4e00-\u9fff]{2,3})\s*$")
_OUTLETS = re.compile(r"^\s*[\u4e00-\u9fff《》\s]{2,20}(?:网|社|报|频道|快讯|快讯中心|编辑部)\s*$")
_NAMED = re.compile(r"^\s*[\u4e00-\u9fff·]{1,12}(?:[\s、]+[\u4e00-\u9fff·]{1,12}){0,8}\s*$")
_ISSUED = re.compile(r"(?:新华社|中新社|本报)发\s*$")
_SIGNATURE = re.compile(
    rf"(?:(?<=[。！？…”』」）)])|^)\s*(?P<said>(?:(?:{OUTLET})?\s*{ROLE}|{PAPER})[\s：:]*"
    r"[\u4e00-\u9fff·\s、]{2,24}?\s*(?:摄影报道|摄影|摄|文/图|图/文|供图|报道)?)\s*[。]?\s*$"
)
_SHOT = re.compile(
    r"(?:(?<=[。！？…”』」）)])|^)\s*(?P<name>[\u4e00-\u9fff]\s[\u4e00-\u9fff]|[\u4e00-\u9fff·]{2,10})\s*(?:摄影报道|摄影|摄)\s*$"
)
# Agencies that sell pictures, named behind the photographer.
_PICTURES = re.compile(r"[（(]\s*(?:影像中国|人民视觉|视觉中国|东方IC|新华社发?)\s*[）)]\s*$")
_PHOTO = re.compile(r"(?:摄影报道|摄影|摄|供图)\s*[）)】]?\s*。?\s*$")
_STOCK = re.compile(r"[（(]?(?:本报)?资料(?:图片|照片|图)[）)]?$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What was found at one end of a body, `rest` without it; the day as printed, month (0 if none) first."""

    rest: Traced
    authors: tuple[str, ...] = ()
    wire: str | None = None
    place: str | None = None
    day: tuple[int, int] | None = None
    found: bool = False
    photo: bool = False


def lead(body: Traced) -> Byline:
    """What stands before the first sentence: 本报讯（…）, 新华社北京12月3日电（…）, （记者 …）, 本报记者 …报道."""
    dated = _LEAD.match(body.text)
    if dated and _DATED.match(dated["where"]):
        authors = names_in(dated["credit"] or dated["inline"] or "") if _signed(dated) else ()
        place, day = _dateline(dated["where"])
        rest = trim(cut(body, dated.end()))
        return Byline(rest, authors, _wire(dated["outlet"]), place, day, found=True)
    signed = _OPENING_CREDIT.match(body.text) or _OPENING_REPORT.match(body.text)
    if signed and names_in(signed["credit"]):
        return Byline(trim(cut(body, signed.end())), names_in(signed["credit"]), found=True)
    return Byline(body)


def _dateline(where: str) -> tuple[str | None, tuple[int, int] | None]:
    """Place and day of a dateline: 北京 12 月 3 日."""
    found = _WHERE.match(where)
    if not found:
        return None, None
    place = re.sub(r"\s", "", found["place"])
    return place or None, (int(found["month"] or 0), int(found["day"]))


def tail(body: Traced) -> Byline:
    """What stands after the last sentence: （记者 …）, 本报记者 …摄, （据《人民日报》）, （下转第二版）, （完）."""
    if more := _MORE.search(body.text):
        body = trim(cut(body, 0, more.start()))
    if sold := _PICTURES.search(body.text):
        return _and_before(Byline(trim(cut(body, 0, sold.start())), found=True, photo=True))
    bracket = _TAIL.search(body.text)
    if bracket and (known := _bracketed(bracket["said"])) is not None:
        authors, wire = known
        rest = _before(body, bracket.start())
        return _and_before(Byline(rest, authors, wire, found=True, photo=_is_photo(bracket["said"])))
    signature = _SIGNATURE.search(body.text)
    if signature and any(map(is_name, names_in(signature["said"]))):
        rest, said = _before(body, signature.start()), signature["said"]
        return _and_before(Byline(rest, names_in(said), found=True, photo=_is_photo(said)))
    shot = _SHOT.search(body.text)
    if shot and is_name(re.sub(r"\s", "", shot["name"])):
        return _and_before(Byline(_before(body, shot.start()), names_in(shot["name"]), found=True, photo=True))
    if stock := _STOCK.search(body.text):
        return Byline(_before(body, stock.start()), found=True, photo=True)
    return Byline(body)


def _and_before(last: Byline) -> Byline:
    """Some bodies end with two: 本报记者 甲（据新华社）."""
    earlier = tail(last.rest)
    authors = tuple(dict.fromkeys((*earlier.authors, *last.authors)))
    return Byline(earlier.rest, authors, last.wire or earlier.wire, found=True, photo=last.photo or earlier.photo)


def _bracketed(said: str) -> tuple[tuple[str, ...], str | None] | None:
    """Authors and wire if the bracket is a credit, a reprint note, a jump or an editor's line; None if it is text."""
    if _REPRINT.match(said):
        return (), next((wire for wire in WIRES if wire in said), None)
    if _EDITORS.match(said) or _OUTLETS.match(said):
        return (), None
    if note := _AUTHOR_NOTE.match(said):
        return _named_at_end(note["name"]), None
    if (_PEOPLE.search(said) or _BY_SITE.match(said)) and (names := names_in(said)):
        return names, None
    if _NAMED.match(said) and names_in(said) and all(map(is_name, names_in(said))):
        return names_in(said), None
    return None


def _named_at_end(word: str) -> tuple[str, ...]:
    """The name that ends 作者为某大学教授某某."""
    return next(((name,) for name in (word, word[1:]) if is_name(name)), ())


def _before(body: Traced, end: int) -> Traced:
    """The body up to `end`, without 新华社发 before a photographer's name."""
    issued = _ISSUED.search(body.text, 0, end)
    return trim(cut(body, 0, issued.start() if issued else end))


def _signed(found: re.Match[str]) -> bool:
    """Whether the bracket names people: （记者 …）, not （综合消息）."""
    said = found["credit"] or found["inline"] or ""
    return bool(re.search(ROLE, said)) or len(names_in(said)) > 1


def _wire(outlet: str) -> str | None:
    return next((wire for wire in WIRES if re.sub(r"\s", "", outlet) == wire), None)


def _is_photo(said: str) -> bool:
    return bool(_PHOTO.search(said))
