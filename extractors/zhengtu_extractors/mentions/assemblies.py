"""Sessions of people's congresses, of the CPPCC and of local Party committees by their official names.

市政协七届十九次常委会议 → 政协许昌市第七届委员会常务委员会第十九次会议; 十三届全国人大一次会议 →
第十三届全国人民代表大会第一次会议; 省委十一届六次全会 → 中国共产党湖南省第十一届委员会第六次全体会议.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import by_name
from zhengtu_extractors.mentions.agency_places import prefix_before
from zhengtu_extractors.mentions.meeting_words import Meeting
from zhengtu_extractors.numerals import NUMERAL, to_chinese, to_int

_STANDING = "常务委员会|常委会?"
_WHAT = "会议|全体会议|全会|主任会议|主席会议|委员长会议|大会"
_NUMBER = rf"(?P<verb>(?:举行|召开)了?)?第?(?P<number>{NUMERAL})次(?P<between>{_STANDING})?(?P<what>{_WHAT})"
_CONGRESS = "人民代表大会|人大"
# 十三届全国人大常委会第九次会议, 西藏自治区十届人大三次会议, 十二届全国政协二次会议
_TERM_FIRST = re.compile(
    rf"第?(?P<term>{NUMERAL})届(?P<nation>全国)?(?P<body>{_CONGRESS}|政协)(?P<standing>{_STANDING})?{_NUMBER}"
)
# 市政协七届十九次常委会议, 省人大常委会十二届三次会议, 市人大七届五次会议
_BODY_FIRST = re.compile(
    rf"(?P<body>{_CONGRESS}|政协)(?P<early>{_STANDING})?第?(?P<term>{NUMERAL})届(?:委员会)?(?P<standing>{_STANDING})?{_NUMBER}"
)
# 政协第十二届全国委员会第二次会议, 政协云南省第十一届委员会常务委员会第三次会议
_OFFICIAL_CPPCC = re.compile(
    rf"(?:政协|中国人民政治协商会议)(?P<place>[一-龥]{{1,11}}?[省市县区州盟旗])?第?(?P<term>{NUMERAL})届(?P<nation>全国)?委员会"
    rf"(?P<standing>{_STANDING})?{_NUMBER}"
)
# 省委十一届六次全会, 十九届中央纪委四次全会, 省纪委十届三次全会
_PARTY = re.compile(
    rf"第?(?P<term>{NUMERAL})届(?:委员会)?第?(?P<number>{NUMERAL})次"
    r"(?:全体会议|全会|全体（扩大）会议|全委（扩大）会议?|全委会议?)"
)
_PARTY_BEFORE = re.compile(rf"第?(?P<term>{NUMERAL})届$")
_PARTY_AFTER = re.compile(rf"第?(?P<number>{NUMERAL})次(?:全体会议|全会)")
# 市第八次党代会, 中国共产党许昌市第八次代表大会
_LOCAL_CONGRESS = re.compile(rf"第?(?P<number>{NUMERAL})次(?:党代会|党代表大会|(?P<formal>代表大会))")
_PARTY_NAME = re.compile(r"(?:中共|中国共产党)(?P<seat>.*?)(?P<what>委员会|纪律检查委员会)")
_SEAT = re.compile(r"(?:中国人民政治协商会议)?(?P<seat>.+?)(?:委员会|人民代表大会.*)")


def assembly_sessions(document: Document) -> Iterator[Meeting]:
    """Mentions of numbered sessions of congresses and of the CPPCC."""
    for m in _OFFICIAL_CPPCC.finditer(document.text):
        place = "全国" if m["nation"] else _place_named(m["place"])
        if place:
            yield _session(m, m.start(), place, m["term"])
    for m in _TERM_FIRST.finditer(document.text):
        start, place = (m.start(), "全国") if m["nation"] else _seat_before(document, m.start(), m.start())
        if place:
            yield _session(m, start, place, m["term"])
    for m in _BODY_FIRST.finditer(document.text):
        start, place = _seat_before(document, m.start("body"), m.end("body"))
        if place:
            yield _session(m, start, place, m["term"])


def party_committee_sessions(document: Document) -> Iterator[Meeting]:
    """Mentions of plenums of local Party committees and of discipline commissions, and of local Party congresses."""
    for agency in [f for f in document.found if f.type == "Agency" and f.kind == "party"]:
        name = _PARTY_NAME.fullmatch(agency.name)
        after = _PARTY.match(document.text, agency.end)
        before = _PARTY_BEFORE.search(document.text, max(0, agency.start - 6), agency.start)
        number = after or _PARTY_AFTER.match(document.text, agency.end)
        if name and number and (after or before):
            start = before.start() if before and not after else agency.start
            yield _plenum(start, number, name, (after or before)["term"], agency.id)  # type: ignore[index]
    for m in _LOCAL_CONGRESS.finditer(document.text):
        start, place = _seat_before(document, m.start(), m.start())
        if place and (not m["formal"] or document.text.endswith("中国共产党", 0, start)):
            start -= 5 if m["formal"] else 0
            yield Meeting(start, m.end(), f"中国共产党{place}第{_chinese(m['number'])}次代表大会")


def _session(m: re.Match[str], start: int, place: str, term: str) -> Meeting:
    groups = m.groupdict()
    standing = "常务委员会" if any(groups.get(g) for g in ("early", "standing", "between")) else ""
    what = "全体会议" if m["what"] == "全会" else m["what"]
    nth, times = f"第{_chinese(term)}届", f"第{_chinese(m['number'])}次"
    if groups.get("body", "政协") == "政协":
        body = f"政协{nth}全国委员会" if place == "全国" else f"政协{place}{nth}委员会"
    else:
        body = f"{nth}全国人民代表大会" if place == "全国" else f"{place}{nth}人民代表大会"
    name = f"{body}{standing}{times}{what}"
    return Meeting(m.end("verb") if groups.get("verb") else start, m.end(), name)


def _plenum(start: int, m: re.Match[str], name: re.Match[str], term: str, body: str) -> Meeting:
    nth, times = f"第{_chinese(term)}届", f"第{_chinese(m['number'])}次全体会议"
    seat, what = name["seat"], name["what"]
    whole = f"{nth}{seat}{what}" if seat == "中央" else f"{seat}{nth}{what}"
    return Meeting(start, m.end(), f"中国共产党{whole}{times}", body=body)


def _seat_before(document: Document, start: int, end: int) -> tuple[int, str | None]:
    """Where the place before a body starts, and its name: that of the agency ending at `end`, else what is printed."""
    agency = next(
        (f for f in document.found if f.type == "Agency" and f.start < start and f.end >= end > f.start), None
    )
    seat = _SEAT.fullmatch(agency.name) if agency else None
    if agency and seat and agency.end < end + 6:
        return agency.start, seat["seat"]
    if document.text.endswith("全国", 0, start):
        return start - 2, "全国"
    prefix = prefix_before(document, start)
    return (prefix.start, prefix.name) if prefix else (start, None)


def _place_named(name: str | None) -> str | None:
    found = by_name(name) if name else ()
    return found[0].name if found else None


def _chinese(numeral: str) -> str:
    return to_chinese(to_int(numeral))
