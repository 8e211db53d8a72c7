"""Congresses and plenums of the Communist Party of China in any spelling.

党的十八大, 中共十八大 → 中国共产党第十八次全国代表大会; 党的二十届三中全会, 二十届三中全会 →
中国共产党第二十届中央委员会第三次全体会议; the series 十八届三中、四中、五中全会 gives three, each with the whole form.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.meeting_words import Meeting
from zhengtu_extractors.numerals import NUMERAL, to_chinese, to_int
from zhengtu_extractors.official_names import lexicon

_PARTY = "党的|中共|中国共产党"
_CONGRESS = re.compile(
    rf"(?:{_PARTY})第?(?P<long>{NUMERAL})次全国代表大会"
    # 十大, 八大 alone are counts (十大新闻); from 十一大 on what follows must not make one (十八大类).
    rf"|(?:(?P<party>{_PARTY})|(?<![一-龥第])|(?<=[和与及到、从在自])|(?<=落实)|(?<=贯彻)|(?<=学习))"
    r"(?P<short>二十[一二三]?|十[一二三四五六七八九]?|[一二三四五六七八九])大(?![类项批量型城名战件片个种品家方任工])"
)
_SMALL = "[一二三四五六七八九]"
_SHORT_FORM = 4  # the longest short form of a body that holds plenums, in characters
_PLENUM = re.compile(
    rf"(?P<party>{_PARTY})?第?(?P<term>{NUMERAL})届(?P<list>{_SMALL}中?(?:[、和及]{_SMALL}中?)*)中全会"
    rf"|(?:{_PARTY})?第?(?P<term2>{NUMERAL})届中央委员会第?(?P<one>{NUMERAL})次全体会议"
    rf"|(?<![届一-龥])(?:党的)?(?P<alone>{_SMALL})中全会"
)


def party_congresses(document: Document) -> Iterator[Meeting]:
    """Mentions of national congresses."""
    for m in _CONGRESS.finditer(document.text):
        number = to_int(m["long"] or m["short"])
        if m["long"] or m["party"] or number > 10:
            name = f"中国共产党第{to_chinese(number)}次全国代表大会"
            yield Meeting(m.start(), m.end(), name)


def party_plenums(document: Document) -> Iterator[Meeting]:
    """Mentions of plenums of the Central Committee; 三中全会 alone is the one of that number named before."""
    if "全会" not in document.text and "全体会议" not in document.text:
        return
    terms: dict[int, int] = {}
    for m in _PLENUM.finditer(document.text):
        other = _other_party(document.text, m) if m["list"] and not m["party"] else None
        if other:
            for number in _numbers(m["list"]):
                yield _plenum_of_other(other, m, number)
            continue
        if m["alone"]:
            number = to_int(m["alone"])
            if number in terms:
                yield _plenum(m, terms[number], number)
            continue
        term = to_int(m["term"] or m["term2"])
        for number in [to_int(m["one"])] if m["one"] else _numbers(m["list"]):
            terms[number] = term
            yield _plenum(m, term, number)


def _other_party(text: str, m: re.Match[str]) -> str | None:
    """The short form right before a plenum of another than the Party: 共青团十九届四中全会, 民盟十三届四中全会."""
    before = text[max(0, m.start() - _SHORT_FORM) : m.start()]
    return next((short for short in lexicon("meetings")["plenums_of_others"] if before.endswith(short)), None)


def _plenum_of_other(short: str, m: re.Match[str], number: int) -> Meeting:
    whole = lexicon("meetings")["plenums_of_others"][short]
    name = f"{whole}第{to_chinese(to_int(m['term']))}届中央委员会第{to_chinese(number)}次全体会议"
    return Meeting(m.start() - len(short), m.end(), name)


def _numbers(series: str) -> list[int]:
    return [to_int(n) for n in re.findall(_SMALL, series)]


def _plenum(m: re.Match[str], term: int, number: int) -> Meeting:
    name = f"中国共产党第{to_chinese(term)}届中央委员会第{to_chinese(number)}次全体会议"
    return Meeting(m.start(), m.end(), name)
