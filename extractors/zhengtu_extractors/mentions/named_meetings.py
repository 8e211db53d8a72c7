"""Meetings by name: what stands before 座谈会, 推进会, 论坛, 大赛, 仪式 … and tells what the meeting is about.

A local meeting gets its place in front: 全省…推进会 → 河南省…推进会, 我市举行…发布会 → 安康市…发布会.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.gazetteer import by_id, place_of_outlet, short
from zhengtu_extractors.mentions.conveners import convener_before
from zhengtu_extractors.mentions.meeting_bounds import start_of, taken_up
from zhengtu_extractors.mentions.meeting_words import CONVENE, HELD, Meeting, heads, kind_of, numbered_heads, says_what
from zhengtu_extractors.mentions.official_agencies import in_title

_HELD_BEFORE = re.compile(
    rf"{HELD}(?:[^，。；：、的]{{0,6}}期间|此次|本次|这次|[\d年月日份度]+)?“?$|{CONVENE}由[^。；：]{{2,80}}的[^，。；：]{{0,20}}$"
)
_CONVENED_BEFORE = re.compile(rf"{CONVENE}$")
_HELD_AFTER = re.compile(
    r"[^，。；：]{0,24}(?:召开|举行|举办|开幕|闭幕|启动|揭幕|落幕|启幕|开坛|开讲|开赛|开跑|开战|开打|鸣枪|打响|举槌|亮相|收官|开班|结业|拉开|落下帷幕)|精神|[^，。；：]{0,3}上[，。]?"
)
# 某协会第27届年会 needs no other words.
_NTH = re.compile(r"第[\d一二三四五六七八九十]+届|20\d\d年")
# 举行了中日海洋事务高级磋商: talks between countries that are held.
_BETWEEN_STATES = re.compile(r"中[^央国][^国]?|两国")
_TALKS_HELD = re.compile("[^，。；：]{0,16}(?:举行|启动|落幕)")
_ORDINAL = re.compile(r"第[\d一二三四五六七八九十]+[次届轮]|首[届轮]|20\d\d年?")
_WIDE = re.compile(
    r"全国|国家(?!级|电网|能源)|全省|全市|全区|全县|中央|国务院|世界|国际|中国|亚太|APEC|联合国|金砖|中[俄美欧德法英日韩非阿拉]|京津冀|“|《"
)
_OFTEN = re.compile(
    r"(?:(?:已|先后|探索|率先)?(?:建立|设立|构建|健全)|多次|定期|不定期|每年|每月|每周|每两|每季度|应当|必要|需要|采取|通过|鼓励|支持|或者?|不得|可以|能够|一般|适时|各类|各种|经常|积极|频繁)[^，。；]{0,16}$"
)
_COUNTED = re.compile(
    r"[\d一二三四五六七八九十百多数几两]+(?:余|多)?[次场期个]|等(?!级)|制度|形式|方式|(?:一般|原则上)?(?:每年|每月|每季|至少)|、[^，。；]{0,14}等"
)
_SEVERAL = re.compile(r"[\d一二三四五六七八九十多历]+[届次轮]")
# 中央第二次新疆工作座谈会 is as good an order as 第二次中央新疆工作座谈会.
_CENTRAL_ORDINAL = re.compile(r"^(中央|国务院)(第[一二三四五六七八九十]+次)(?!全体|常务)")
_NUMBER_FIRST = re.compile(r"(?:第[^次届轮]+|首)[次届轮]")
_ROUND = re.compile(r"第[\d一二三四五六七八九十]+[次届轮]|首[次轮]")
_YEAR = re.compile(r"^20\d\d年?")
_CENTRE = re.compile(r"(?:党中央|(?<![一-龥])中央|月(?:\d+日)?中央)$")
# 这次会议是…召开的…会议 says more of a meeting named before.
_IDENTIFIED = re.compile(r"(?:这次|此次|本次|这|该)(?:会议|大会|论坛|座谈会|会)?(?:也)?是(?!\d|在)")
_ODD = re.compile(
    r"等(?!老工业|青年|重点|群体|[^，。；的]{0,6}(?:领域|方面|行业|部门|界别?)[^，。；的]{0,6}代表|(?:国|省|市)|[一二三四五六七八九十]+[国省市])|这个|这一|该|各级|各地|这些|有的|任何|我们|近期|有关会议|系列会议|如果|违反|必须|或|最新会议|〔|^各|^[省市县区州]第|[？！，。]|\.{3}|什么|^[一二三四五六七八九]中全会|(?:政治|人民)协商会议$|国民会议$|[往历前上下]届|(?:[多数几]|(?<![第\d一二三四五六七八九十百])[\d一二三四五六七八九十百两万]+余?)场|[和与及、](?:会议|大会|活动)$"
)
_REGULAR_PRESS = re.compile("政策(?:例行)?吹风会")  # a sort, as 例行发布会 is
# 第二届全国技能大赛: an ordinal and a scope tell which.
_NTH_WIDE = re.compile(r"(?:第[\d一二三四五六七八九十]+届|首届)(?:全国|世界|国际|中国|亚洲)[一-龥]{4,}")
# 党外人士座谈会, 省市县纪委书记座谈会: told by who comes.
_WHO_COMES = re.compile(
    "(?!部分|有关|相关|企业|专家|学者|各|干部)[^，。；：“”《》的]{2,30}(?:代表|人士|书记|负责人|负责同志|企业家|专家|委员|院士|学者|青年|劳模|教师|干部|群众|同志)"
    "(?:座谈会|恳谈会|茶话会|对话会|见面会)|"
    "全[国省市县区][^，。；：“”《》的]{2,20}(?:[部厅局院校]长|检察长|书记|主任)(?:座谈|工作|视频|电视电话)*会议?"
)
# What is celebrated at a rite whose name says no more than of which body: 某研究院揭牌仪式.
_RITE = re.compile(
    "(?:正式|集中)?(?:揭牌|挂牌|成立|启动|开工|奠基|竣工|落成|通车|开业|开园|开馆|首发|签约|授牌|投产|投用|通航|首航|开航|交付|启用|揭幕|开班|开学|毕业|挂牌成立|成立揭牌)+"
)
# 第四届“某论坛”, 2024全国“某嘉年华”, 2025某节暨第六届上海“某购物节”
_SESSION = re.compile(
    r"(?:20\d\d[一-龥]{2,12}暨)?(?:第[\d一二三四五六七八九十]+届|首届|20\d\d年?)(?:全国|中国|[一-龥]{2,3}[省市]?)?“$"
)
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》")
_REMARK = re.compile("“[^“”]*[。！？]”[^“”]{0,2}会")  # what somebody said, before the meeting
# Who meets there for their own ends are of a place, and do not stand for it.
_OF_THEIR_OWN = re.compile(r"(?:大学|学院|公司|集团|银行|研究院|研究所|学校|中学|报社)$")
# Behind the body whose meeting it is stands no part of it (军区国动委第八次…) and nothing that it does.
_NOT_ITS = re.compile(r"[^第]{0,6}[委会局部厅办司院组]第|共|组织|期待|捐|这|的|等|和|与|向|、")
_BODY_OF = re.compile(r"(?:组委会|组织委员会|秘书处|执委会|筹委会|办公室|局|馆|有限公司|理事会|主席团)")


def named_meetings(document: Document) -> Iterator[Meeting]:
    """Mentions of meetings whose printed name tells what they are about."""
    for sentence in document.sentences:
        for head in heads().finditer(document.text, sentence.start, sentence.end):
            meeting = _meeting(document, sentence, head)
            if meeting:
                yield meeting
        for head in numbered_heads().finditer(document.text, sentence.start, sentence.end):
            meeting = _meeting(document, sentence, head)
            if meeting and (_ROUND.search(meeting.name) or _are_talks_held(document, sentence, meeting)):
                yield meeting


def _meeting(document: Document, sentence: Sentence, head: re.Match[str]) -> Meeting | None:
    start, end = _within_quotes(document.text, start_of(document, head.start(), head.end()), head.end())
    body = _past_body(document, start, head.start())
    about = document.text[body : head.start()]
    if (
        _IDENTIFIED.match(sentence.text)
        or in_title(document.text, start)
        or _REGULAR_PRESS.fullmatch(document.text, start, end)
        or _in_agency(document, head)
        or not (
            says_what(about)
            or _told_otherwise(document.text, start, head.end())
            or (body > start and (_NTH.match(about) or _is_rite(document, sentence, start, head)))
        )
        or not _is_name(document.text[start:end])
    ):
        return None
    if not _is_definite(document, sentence, start, end):
        return None
    body = head[0].startswith("联席会")  # 联席会议 may be one that sits for good
    if (body or taken_up(document, start, head.start())) and not _is_held(document, sentence, start, end):
        return None
    name = _local(document, sentence, start, _expanded(document, start, end))
    name = _CENTRAL_ORDINAL.sub(r"\2\1", name)
    return Meeting(start, end, name, kind_of(head[0]), body=_opening_body(document, start, head.start()))


def _told_otherwise(text: str, start: int, end: int) -> bool:
    """Whether a name whose words are all general ones tells who comes, or which of a series it is."""
    return bool(_WHO_COMES.fullmatch(text, start, end) or _NTH_WIDE.fullmatch(text, start, end))


def _is_rite(document: Document, sentence: Sentence, start: int, head: re.Match[str]) -> bool:
    """Whether a rite that only says of which body it is takes place here."""
    about = document.text[_past_body(document, start, head.start()) : head.start()]
    rite = kind_of(head[0]) == "ceremony" and _RITE.fullmatch(about)
    return bool(rite) and _is_held(document, sentence, start, head.end())


def _are_talks_held(document: Document, sentence: Sentence, meeting: Meeting) -> bool:
    before = _CONVENED_BEFORE.search(document.text, sentence.start, meeting.start)
    held = before or _TALKS_HELD.match(document.text, meeting.end, sentence.end)
    return bool(held and _BETWEEN_STATES.match(meeting.name))


def _opening_body(document: Document, start: int, head: int) -> str | None:
    """Id of the body with whose name the meeting's opens: 国家行政学院2014年秋季开学典礼 is the academy's."""
    opening = [
        f
        for f in document.inside(start, head, "Agency")
        if f.start == start and not _ORDINAL.match(document.text, start)
    ]
    body = max(opening, key=lambda f: f.end, default=None)
    return body.id if body and not _NOT_ITS.match(document.text, body.end, head) else None


def _past_body(document: Document, start: int, head: int) -> int:
    """Past the body or place whose name opens the meeting's: 国务院常务会议 tells nothing of what it is about."""
    opening = (f for f in document.found if f.type in ("Agency", "Place") and f.start == start and f.end <= head)
    return max((f.end for f in opening), default=start)


def _within_quotes(text: str, start: int, end: int) -> tuple[int, int]:
    """A quotation mark that opens before the name and does not close in it is not part of it."""
    if text[start : start + 1] == "“" and "”" not in text[start:end]:
        return start + 1, end
    session = _SESSION.search(text, max(0, start - 24), start) if text[end : end + 1] == "”" else None
    return (session.start(), end + 1) if session else (start, end)


def _is_name(printed: str) -> bool:
    odd = _ODD.search(_QUOTED.sub("“”", printed)) or _REMARK.match(printed)
    return 4 <= len(printed) <= 45 and not odd and not printed.endswith("代表大会")


def _in_agency(document: Document, head: re.Match[str]) -> bool:
    """Whether the word stands in an agency's name: 博览会秘书处, 促进会."""
    inside = any(f.type == "Agency" and f.start <= head.start() and head.end() <= f.end for f in document.found)
    return inside or bool(_BODY_OF.match(document.text, head.end()))


def _is_definite(document: Document, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the text speaks of one meeting: by an ordinal, a scope, a place, or because it is held here."""
    printed, before = document.text[start:end], document.text[sentence.start : start]
    if _OFTEN.search(before) or _SEVERAL.match(printed):
        return False
    opens = any(f.start == start and f.end < end for f in document.found) or _WIDE.match(printed)
    if _ORDINAL.search(printed) or (opens and not printed.endswith("活动")):  # 活动 may be what goes on for long
        return True
    return not _COUNTED.match(document.text, end) and _is_held(document, sentence, start, end)


def _is_held(document: Document, sentence: Sentence, start: int, end: int) -> bool:
    before = _HELD_BEFORE.search(document.text, sentence.start, start)
    return bool(before or _HELD_AFTER.match(document.text, end))


def _expanded(document: Document, start: int, end: int) -> str:
    """The printed name with 全省, 我市 and 省委 written out; 吉林全省 is 吉林省."""
    name, at, last = "", start, None
    for found in document.inside(start, end, "Place", "Agency"):
        if found.start < at or not _is_short(document, found, start):
            last = found
            continue
        again = last and last.id == found.id and last.end == found.start and last.start >= at
        name += document.text[at : last.start if last and again else found.start] + _whole(found)
        at = found.end
    return name + document.text[at:end]


def _is_short(document: Document, found: Found, start: int) -> bool:
    """Whether a form is to be written out: a deictic place anywhere, a short body where the name opens with it."""
    if found.type == "Place":
        return document.text[found.start] in "全我本"
    return found.start == start and len(found.name) < 20 and bool(found.clue)


def _whole(found: Found) -> str:
    """中共河南省委员会 opens a meeting's name as 中共河南省委."""
    return found.name.removesuffix("员会") if found.kind == "party" and found.name.endswith("委员会") else found.name


def _local(document: Document, sentence: Sentence, start: int, name: str) -> str:
    """The name with the place of the body that convenes it, where it is a local one."""
    verb = _CONVENED_BEFORE.search(document.text, sentence.start, start)
    if (
        not verb
        or _WIDE.match(_YEAR.sub("", name))
        or _NUMBER_FIRST.match(name)
        or any(document.inside(start, start + 6, "Place"))
    ):
        return name
    if _CENTRE.search(document.text, sentence.start, verb.start()):
        return f"中央{name}"
    convener = convener_before(document, sentence, verb.start())
    place = seat_of(convener) if convener and not _OF_THEIR_OWN.search(convener.name) else None
    here = by_id(place) if place else None
    return name if here is None or short(here.name) in name else here.name + name


def seat_of(convener: Found) -> str | None:
    """Id of the place that a convener is or serves."""
    return convener.id if convener.type == "Place" else place_of_outlet(convener.name.removeprefix("中共"))
