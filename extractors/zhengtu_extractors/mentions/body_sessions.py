"""Sessions of bodies: numbered ones, and the regular ones that a date tells apart.

省政府第49次常务会 → 云南省人民政府第49次常务会议; 国土资源部部长…主持召开第23次部长办公会 → 国土资源部第23次部长办公会;
国务院总理10月8日主持召开国务院常务会议 → 国务院常务会议, told apart by its day.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from zhengtu_extractors.dates import dates_of
from zhengtu_extractors.document import Document, Found, Sentence, behind_last
from zhengtu_extractors.mentions.conveners import meets_monthly, name_in_meetings
from zhengtu_extractors.mentions.dated_meetings import spoken
from zhengtu_extractors.mentions.meeting_words import ARTICLES_DAY, CONVENE, HELD, Meeting, kind_of
from zhengtu_extractors.numerals import NUMERAL, to_chinese, to_int
from zhengtu_extractors.official_names import government_of

_KIND = (
    r"(?:(?:政府|委员长|部长|部|省长|市长|县长|区长|主任|主席|局长|署长|行长|院长|党组|党委|理事会|专题)?(?:（扩大）)?"
    r"(?:常务|全体|办公|部务|局务|委务|厅务|署务|主席|主任|理事)?(?:（扩大）)?(?:会议|(?<=务)会|(?<=办公)会)|全会|(?:集体|专题)学习|"
    r"(?:双周|远程|专题|界别|对口|网络议政|月度)*协商(?:座谈)?会(?:议)?)"
)
_NUMBERED = re.compile(rf"(?P<year>20\d\d年度?)?(?P<nth>第)?(?P<number>{NUMERAL})次(?P<what>{_KIND})")
_GROUP = re.compile("(?<![机党])组(?!织)|专班|指挥部|主席团")  # a group of the body's, or with a name of its own
_TERM = re.compile(rf"第?(?P<term>{NUMERAL})届$")
_COUNCIL = re.compile(
    rf"第?(?P<term>{NUMERAL})届第?(?P<number>{NUMERAL})次(?P<what>执委|全委|常委|常务理事|理事|主席)(?:会)?(?:全体)?会?议?"
)
_COUNCILS = {
    "执委": "执行委员会",
    "全委": "全国委员会",
    "常委": "常务委员会",
    "常务理事": "常务理事会",
    "理事": "理事会",
    "主席": "主席团",
}
_CPPCC = re.compile("中国人民政治协商会议(?P<seat>.+?)委员会")
_CONGRESS = "全国人民代表大会"
_STANDING = re.compile(r"主持(?:召开)?了?(?P<what>常务会议?)")
_SORT = (
    "（扩大）|扩大|例行|专题|紧急|党组|党委|理论|中心组|学习|全体|工作|视频|电视电话|新闻|媒体|情况|常委|常务|部务|局务|厅务|委务|"
    "领导班子|干部|系统|年度|半年|年终|总结|表彰|动员|部署"
)
_REGULAR = re.compile(
    rf"(?P<what>(?:{_SORT})*(?:会（扩大）会议|常委会会议|(?:常务|局务|工作|党组|学习|报告|发布|通气|吹风|推进|部署|调度|交流|协调|视频|"
    r"电视电话|专题|动员|总结|汇报)会(?!议)|(?<=.)会议|记者招待会|记者会|动员大会|表彰大会|总结大会))(?![室厅]|纪要|制度|中心)"
)
_ACTS = re.compile(
    r"(?:还|并|已|已经|近日|日前|上|一致)?(?:讨论|审议|研究|部署|决定|确定|通过|听取|提出|指出|强调|要求|认为|明确|释放|透露|批准)"
)
_LIST = re.compile(r"[、和及与]")
_ITS_MONTH = re.compile(r"(?:20\d\d年)?\d{1,2}月份?(?=(?:例行|月度|新闻|政策)*(?:新闻)?(?:发布|吹风)会)")
_OF_MONTH = re.compile("(?:[底初末]|[上中下]旬)?，?(?:[^，。；次]{0,14}(?:召开|举行)|召开|举行)?的?")
_SHORT = {"常务会": "常务会议", "全会": "全体会议"}


def body_sessions(document: Document) -> Iterator[Meeting]:
    """Mentions of sessions of the agencies found so far."""
    days, reported = _days_said(document), set[str]()
    for sentence in document.sentences:
        numbered = list(_numbered(document, sentence))
        yield from numbered
        yield from _of_council(document, sentence)
        yield from _standing(document, sentence)
        yield from (m for m in _regular(document, sentence, days, reported) if all(m.end != n.end for n in numbered))


def _days_said(document: Document) -> dict[str, str]:
    """The day of each regular session of which the article says one alone, by name."""
    said: dict[str, set[str]] = defaultdict(set)
    for sentence in document.sentences:
        for agency, m in _named_regular(document, sentence):
            if day := _day(document, sentence, agency, m.end()):
                said[_name(agency, m)].add(day)
    return {name: days.pop() for name, days in said.items() if len(days) == 1}


def _numbered(document: Document, sentence: Sentence) -> Iterator[Meeting]:
    for m in _NUMBERED.finditer(document.text, sentence.start, sentence.end):
        body = _agency_ending(document, m.start())
        start, name = _with_term(document, body) if body else (m.start(), None)
        if not body and m["nth"]:
            name = _subject(document, sentence, m)
        if name:
            printed = m[0] if m["nth"] else f"第{m[0]}"
            printed = printed.replace("政府", "") if name.endswith("政府") else printed
            name = name_in_meetings(name) + _full(printed)
            yield Meeting(start, m.end(), name, body=body.id if body else None)
    yield from _number_before_body(document, sentence)


def _with_term(document: Document, body: Found) -> tuple[int, str]:
    """Where a body begins with the term that stands before it, and its name: 十四届全国政协, 十四届全国人大常委会."""
    term = _TERM.search(document.text, max(0, body.start - 6), body.start)
    if not term:
        return body.start, body.name
    nth = to_chinese(to_int(term["term"]))
    if body.name.startswith(_CONGRESS):
        return term.start(), f"第{nth}届{body.name}"
    seat = _CPPCC.fullmatch(body.name)
    if not seat:
        return body.start, body.name
    whole = f"第{nth}届全国委员会" if seat["seat"] == "全国" else f"{seat['seat']}第{nth}届委员会"
    return term.start(), f"政协{whole}"


def _of_council(document: Document, sentence: Sentence) -> Iterator[Meeting]:
    """全国妇联十三届三次执委会议: a session of a council that an association elects for a term."""
    for agency in document.of(sentence, "Agency") if "届" in sentence.text else ():
        m = _COUNCIL.match(document.text, agency.end) if agency.kind == "association" else None
        if m:
            term, number = (to_chinese(to_int(m[part])) for part in ("term", "number"))
            name = f"{agency.name}第{term}届{_COUNCILS[m['what']]}第{number}次会议"
            yield Meeting(agency.start, m.end(), name, body=agency.id)


def _standing(document: Document, sentence: Sentence) -> Iterator[Meeting]:
    """总理6月25日主持召开常务会: the regular session of the government whose head convenes it."""
    m = _STANDING.search(document.text, sentence.start, sentence.end)
    bodies = (f for f in document.inside(sentence.start, m.start(), "Agency") if f.kind == "government") if m else ()
    body = next(iter(bodies), None)
    day = _day(document, sentence, body, m.end(), m.start("what")) if m and body else None
    if m and body and day:
        yield Meeting(m.start("what"), m.end(), f"{body.name}{spoken(day)}{_full(m['what'])}", date=day, body=body.id)


def _number_before_body(document: Document, sentence: Sentence) -> Iterator[Meeting]:
    """第82次市人民政府常务会议."""
    for agency in document.of(sentence, "Agency"):
        number = re.search(rf"第{NUMERAL}次$", document.text[sentence.start : agency.start])
        what = re.compile(_KIND).match(document.text, agency.end)
        if number and what:
            name = f"{agency.name}{number[0]}{_full(what[0])}"
            yield Meeting(agency.start - len(number[0]), what.end(), name, body=agency.id)


def _regular(document: Document, sentence: Sentence, days: dict[str, str], reported: set[str]) -> Iterator[Meeting]:
    """A session without a number is one meeting where its day is said, or where it is recalled, or reported here.

    `days`: of the sessions whose day the article says, by name; `reported`: those held on the day of the article.
    """
    for agency, m in _named_regular(document, sentence):
        name, day = _name(agency, m), _day(document, sentence, agency, m.end())
        kind = kind_of(m["what"])
        if _is_recalled(document, agency, m):
            yield Meeting(agency.start, m.end(), name, kind, body=agency.id)
        elif day:
            days[name] = day
            yield Meeting(agency.start, m.end(), _dated(agency, m, day), kind, day, body=agency.id)
        elif name in days:
            clue = "session named elsewhere"
            yield Meeting(agency.start, m.end(), _dated(agency, m, days[name]), kind, days[name], clue, agency.id)
        elif document.article.date and (name in reported or _is_reported(document, sentence, agency, m)):
            reported.add(name)
            yield Meeting(agency.start, m.end(), name, kind, document.article.date, ARTICLES_DAY, agency.id)
        elif m["what"].endswith("常务会议") and _ACTS.match(document.text, m.end()):
            yield Meeting(agency.start, m.end(), name, kind, body=agency.id)


def _named_regular(document: Document, sentence: Sentence) -> Iterator[tuple[Found, re.Match[str]]]:
    """Bodies whose regular session stands behind them; 市委常委会会议 is one, of 市委 and not of its 常委会."""
    ends: set[int] = set()
    for agency in sorted(document.of(sentence, "Agency"), key=lambda f: (f.end, f.start)):
        month = _ITS_MONTH.match(document.text, agency.end)
        m = _REGULAR.match(document.text, month.end() if month else agency.end)
        if m and m.end() not in ends and agency.kind not in ("enterprise", "media", "international"):
            ends.add(m.end())
            yield agency, m


def _name(agency: Found, m: re.Match[str]) -> str:
    return _stem(agency.name, m["what"]) + _full(m["what"])


def _dated(agency: Found, m: re.Match[str], day: str) -> str:
    """国务院2014年9月13日常务会议: a session without a number bears its day."""
    return _stem(agency.name, m["what"]) + spoken(day) + _full(m["what"])


def _day(document: Document, sentence: Sentence, body: Found, end: int, start: int | None = None) -> str | None:
    """The day said last before a session in its sentence, or right behind it; its month where that is enough."""
    start = body.start if start is None else start
    inside = [d for d in dates_of(document) if sentence.start <= d.start and d.end <= sentence.end]
    own = next((d.known for d in inside if d.start == body.end and d.end <= end), None)
    if own:  # 4月例行新闻发布会
        return own
    said = [d for d in inside if d.end <= start][-1:] or [d for d in inside if end <= d.start <= end + 2]
    known = said[0].known if said else None
    if known and len(known) == len("2014-09") and meets_monthly(body.name):
        return known if _OF_MONTH.fullmatch(document.text, said[0].end, start) else None
    return known if known and len(known) == len("2014-09-13") else None


def _is_reported(document: Document, sentence: Sentence, agency: Found, m: re.Match[str]) -> bool:
    """Whether the opening sentence says that it was held; the article's day then tells it from the sessions before."""
    before, after = document.text[sentence.start : agency.start], document.text[m.end() : sentence.end]
    held = re.search(rf"{CONVENE}$", before) or re.match(rf"[^，。；：]{{0,20}}{CONVENE}", after)
    return bool(held) and sentence == document.sentences[0]


def _is_recalled(document: Document, agency: Found, m: re.Match[str]) -> bool:
    """传达省委常委会议精神: one that was held before, on a day that is not said."""
    before = document.text[max(0, agency.start - 32) : agency.start]
    spirit = re.match("[^，。；]{0,20}精神", document.text[m.end() : m.end() + 24])
    recalled = re.search(rf"(?:传达|学习|贯彻|落实)[^，。；]{{0,{28 if spirit else 8}}}$", before)
    return bool(recalled) or document.text.startswith("精神", m.end())


def _stem(agency: str, what: str) -> str:
    """中共云南省委员会 + 常委（扩大）会议 → 中共云南省委."""
    agency = name_in_meetings(agency)
    return agency.removesuffix("员会") if what.startswith("常委") and agency.endswith("委员会") else agency


def _full(what: str) -> str:
    short = next((s for s in _SHORT if what.endswith(s)), None)
    return what.removesuffix(short) + _SHORT[short] if short else what


def _agency_ending(document: Document, end: int) -> Found | None:
    return next((f for f in document.found if f.type == "Agency" and f.end == end), None)


def _subject(document: Document, sentence: Sentence, m: re.Match[str]) -> str | None:
    """The body that convenes a session which names none: the first of its clause, before a verb of convening."""
    before = document.text[sentence.start : m.start()]
    clause = behind_last("；。", document.text, m.start(), sentence.start)
    if not re.search(rf"(?:{HELD}|进行|开展)(?:了|的)?$", before):
        return None
    agency = next(document.inside(clause, m.start(), "Agency"), None)
    if agency:
        its_own = not _GROUP.search(document.text, agency.end, m.start())
        return _with_term(document, agency)[1] if its_own else None
    place = next((f for f in document.inside(clause, m.start(), "Place") if "政府" in m["what"]), None)
    body = government_of(place.id, place.name) if place else None
    return body.name if body else None
