"""Which divisions and countries the names in a text mean.

1. Take the names that stand as words of their own: the leftmost first, of these the longest that what is around allows.
2. Chain neighbours: a name right behind the name of a division above it (江西萍乡湘东区) lies in it.
3. Decide the rest by what stands near: siblings in a list, the full name elsewhere, the divisions above them that the
   article names, the article's home. What stays undecided is no place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import (
    Division,
    by_id,
    by_name,
    chain,
    cities_abroad,
    countries,
    is_customary,
    is_full,
    names,
    table,
    was_called,
    within,
)
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.segmentation import dictionary

# What makes the last character of a full name part of the word behind it: 许昌市民, 海南区域, 江苏省会.
_SPLIT = {
    "市": re.compile(
        r"场(?!监)|民(?!政|[营主间族生盟航]|宗)|值|容|政(?!府|协|务|法|公)|盈|面|价|级|直|属(?!各|于)|辖|花|树|徽|歌|郊|井|"
        r"区(?!县|委|人|政|级|两|域)|中心(?!医|血|支|学|小|中|幼|城|敬|校|粮|福|卫|镇|组|站|林)|内|"
        r"长(?!安|春|江|沙|治|宁|乐|丰|清|泰|岛|海|白)"
    ),
    "区": re.compile(r"域|块|间|别|级|位|分(?!局|公|行|院|校)|隔|划"),
    "县": re.compile(r"域|级|际|乡|处级|官(?![亭渡庄塘桥店镇场屯山堰])|区(?!委|人|政)"),
    "省": re.compile(r"会(?!议|场|展|计)|份|级|际|略|内外|钱|时|力|心|道|城"),
    "州": re.compile(r"际|级"),
}
_STREET = re.compile(r"[东西南北中]?(?:[一二三四五六七八九\d]+)?(?:路|街(?!道|镇|乡)|大街|大道|弄|胡同)")
# A short form in front of these names a river, a temple or a township, not the division: 澜沧江, 静安寺, 马鞍山镇.
_OTHER_THING = re.compile(
    r"桥(?![东西头])|江(?!苏|西|浙|宁|阴|都|北|南|东)|河(?!北|南|西|东|源|池)|湖(?!北|南|州)|山(?!东|西|区|水|里|城|上)|岭|寺|阁|塔|岛|峡|群岛|半岛|雪山|书院|噶尔|水系|石窟|"
    r"(?<=山)(?:风景|景)区(?!公安|管|党|医|分局)|镇(?!江|域|上|党|政)|乡(?!村|镇|土|愁|贤|间)|村(?!镇|级|庄|民|里)|街道|苏木"
)
_BEHIND_WEAK = re.compile(r"[^一-龥]|[的等和与及县市区镇]|$")
_JOINT = re.compile(r"[、和与及]|以及")
_COUNTY_ENDS = frozenset("区县市旗")
# What else follows a weak form that is seldom a word, behind the name of a division: 河南新县是, 湖北天门服装.
_SELDOM = 400
# Those that writers use often as names, of places or of old, and seldom as words.
_NAMES_OF_OLD = frozenset(
    [
        *("天门", "万年", "咸丰", "兴国", "宁远", "建平", "德安", "永安", "江夏"),
        *("洪湖", "洪山", "甘泉", "石柱", "石门", "竹溪", "赤壁", "远安", "金平"),
        *("阳新", "黄州", "龙泉", "梁山", "太康", "太和", "六合", "威信"),
    ]
)
_NAMED_AFTER = re.compile("(?:国际|新)?机场|火车站|[东西南北]?站|航线|部分航线|古城|古镇|老街|大桥|特大桥|公路|高速")
# Frequency in jieba's dictionary from which a word is one that writers use.
_COMMON = 50


@dataclass(frozen=True, slots=True)
class Spot:
    """A name at `start:end` that may mean any of `candidates`; `chained`: its neighbour says which."""

    start: int
    end: int
    text: str
    candidates: tuple[Division, ...]
    chained: bool = False

    @property
    def full(self) -> bool:
        """Whether the first candidate is named in full, or as an autonomous unit usually is (景谷县)."""
        return is_full(self.text, self.candidates[0]) or is_customary(self.text, self.candidates[0])


def division_names() -> Iterator[Entry]:
    """Lexicon: every full, short and former name from the county up."""
    for name in names():
        yield Entry(name, "division", by_name(name))


def zone_names() -> Iterator[Entry]:
    """Lexicon: zones that stand under their own name, with name and division."""
    for name, forms, code in table("zones.tsv", 3):
        for form in (name, *filter(None, forms.split("、"))):
            yield Entry(form, "zone", (name, code))


def taiwan_names() -> Iterator[Entry]:
    """Lexicon: cities and counties of Taiwan Province."""
    for name, forms in table("taiwan.tsv", 2):
        for form in (name, *filter(None, forms.split("、"))):
            yield Entry(form, "taiwan", name)


def country_names() -> Iterator[Entry]:
    """Lexicon: countries and their cities."""
    yield from (Entry(name, "country", country) for name, country in countries().items())
    yield from (Entry(name, "city abroad", city) for name, city in cities_abroad().items())


@cache
def weak() -> Mapping[str, str]:
    """What the forms that are also words need in order to be places: `parent`, `near`, or to stand in `full`."""
    return dict((form, needs) for form, needs in table("weak_forms.tsv", 2))  # noqa: C402  rows are of any width


@cache
def known_counties() -> frozenset[str]:
    """Short forms by which counties are known throughout the country: 义乌, 昆山."""
    return frozenset(form for (form,) in table("known_counties.tsv", 1))


@cache
def contexts() -> Mapping[str, tuple[re.Pattern[str] | None, re.Pattern[str] | None]]:
    """What stands before or behind a form where it is no place."""
    return {
        form: (re.compile(f"(?:{before})$") if before else None, re.compile(behind) if behind else None)
        for form, before, behind in table("contexts.tsv", 3)
    }


def divisions_in(document: Document) -> list[tuple[Spot, Division]]:
    """The names of divisions that an article means, each with its division, in order."""
    spots = _chained(list(_words(document)))
    near = _Near.of(document, spots)
    decided: list[tuple[Spot, Division]] = []
    for spot in spots:
        place = near.choice(spot, decided)
        if place:
            decided.append((spot, place))
    return _listed(document.text, spots, sorted([*decided, *_named_again(document, decided)], key=lambda d: d[0].start))


# What stands before and behind a weak form that the article has told to be a place: 在天门，, 天门市民.
_BEFORE_AGAIN = re.compile(r"(?:^|[^一-龥]|[在到来回赴往从向于让对的给与和及]|走进|前往|如今的?|今天的)$")
_BEHIND_AGAIN = re.compile(
    r"$|[^一-龥]|[的在是有把将也已还正到对让以与和及从向为由因用凭多全人]|通过|围绕|依托|市民|当地|推[出动进]|坚持|打造|建[设成起]|加快|大力|持续|"
    r"先后|开展|实[施现]|成立|成为|创新|探索|出台|着力|积极|县委|市委|区委|法院|产业|群众|百姓|乡村|年轻|经济"
)


def _named_again(document: Document, decided: list[tuple[Spot, Division]]) -> Iterator[tuple[Spot, Division]]:
    """Weak forms that stood behind the division above them, wherever they stand with clear edges: 湖北天门 … 在天门."""
    told = {s.text: place for s, place in decided if s.chained and weak().get(s.text) == "parent"}
    for hit in document.hits.get("division", ()) if told else ():
        form = document.text[hit.start : hit.end]
        if form not in told or any(s.start < hit.end and hit.start < s.end for s, _ in decided):
            continue
        edges = _BEFORE_AGAIN.search(document.text, max(0, hit.start - 3), hit.start) and _BEHIND_AGAIN.match(
            document.text, hit.end
        )
        if edges and not document.taken(hit.start, hit.end) and stands_alone(document.text, hit):
            yield Spot(hit.start, hit.end, form, (told[form],), chained=True), told[form]


def undecided_in(document: Document) -> list[Spot]:
    """Full names that several counties share, in what nothing has been found in; ordinary words are left out."""
    return [
        spot
        for spot in _words(document)
        if len(spot.candidates) > 1 and len(spot.text) > 2 and spot.full and spot.text not in weak()
        if all(c.level == "county" for c in spot.candidates)
    ]


def _words(document: Document) -> Iterator[Spot]:
    """Names that stand as words of their own, not overlapping."""
    end = 0
    features = document.hits.get("natural", ())
    for hit in document.hits.get("division", ()):
        if hit.start < end or document.taken(hit.start, hit.end):
            continue
        if any(f.start < hit.start and hit.end <= f.end for f in features):  # 金佛山 holds no 佛山
            continue
        candidates = _of_the_time(hit.value, document.text[hit.start : hit.end], document.article.date)
        if not candidates:
            continue
        if _names_another_thing(document.text, hit):
            end = hit.end + 1  # 洛阳|江 holds no 阳江
            continue
        chained = hit.start == end
        if not chained and _lies_across_words(document.text, hit):
            continue
        if stands_alone(document.text, hit) and _may_be_one(document.text, hit, end):
            end = hit.end
            yield Spot(hit.start, hit.end, document.text[hit.start : hit.end], candidates)


def _of_the_time(candidates: tuple[Division, ...], form: str, date: str | None) -> tuple[Division, ...]:
    """Candidates without those that were gone when the article was written, unless in full (原川沙县).

    Of namesakes in one region those go that did not bear the name then, where another did (巢湖市 in 2019: the county).
    """
    there = [c for c in candidates if is_full(form, c) or (_was_there(c, date) and _still_short(form, c, date))]
    bore = {c for c in there if was_called(c, form, date)}
    return tuple(c for c in there if not any(_outdoes(other, c, bore) for other in there if other != c))


def _still_short(form: str, place: Division, date: str | None) -> bool:
    """Whether a short form is not that of a name which a county had given up: 北站 for 北站区, 凤泉区 since 2003."""
    return place.level != "county" or was_called(place, form, date)


def _outdoes(other: Division, place: Division, bore: set[Division]) -> bool:
    """Whether another division in the same region bore their common name, and this did not, or no longer did."""
    near = place.parent is not None and within(other.code, place.parent)
    later = bool(place.last and other.last and place.last < other.last)
    return near and place not in bore and (other in bore or later)


def _was_there(place: Division, date: str | None) -> bool:
    """Whether a division was not gone on a date; today if none is given."""
    return not place.last or (date is not None and date[:7] <= place.last)


def _may_be_one(text: str, hit: Hit, last_end: int) -> bool:
    """Whether a form that is also a word stands behind a name or in a list; else it hides what follows (和平山县)."""
    form = text[hit.start : hit.end]
    needs = weak().get(form)
    if needs == "full" or _longer_is_weak(form, text[hit.end : hit.end + 8]):
        return False
    if needs != "parent":
        return True
    if last_end == hit.start:
        return len(form) > 2 or bool(_BEHIND_WEAK.match(text, hit.end)) or _is_seldom_a_word(text, hit)
    return text[hit.start - 1 : hit.start] in {*"、和与及"} or text[hit.end : hit.end + 1] == "、"


def _is_seldom_a_word(text: str, hit: Hit) -> bool:
    """Whether a weak form right behind a division is hardly a word and shares none with what follows: 河南新县."""
    words = dictionary()
    crosses = any(words.get(text[hit.end - 1 : hit.end + n], (0, False))[0] for n in (1, 2))
    named_after = _NAMED_AFTER.match(text, hit.end)
    form = text[hit.start : hit.end]
    return (form in _NAMES_OF_OLD or words.get(form, (0, False))[0] < _SELDOM) and not crosses and not named_after


def _longer_is_weak(form: str, behind: str) -> bool:
    """Whether a form opens a weak one: 海南 in 乌海市海南区, but not in 海南区域."""
    split = _SPLIT.get(behind[:1])
    return form + behind[:1] in weak() and not (split and split.match(behind, 1))


def _lies_across_words(text: str, hit: Hit) -> bool:
    """Whether both characters of a short form belong to words beside it: 福安 in 幸福安康."""
    if hit.end - hit.start != 2 or not hit.start:
        return False
    words = dictionary()
    return all(words.get(text[at - 1 : at + 1], (0, False))[0] >= _COMMON for at in (hit.start, hit.end))


def _names_another_thing(text: str, hit: Hit) -> bool:
    """Whether a short form only opens the name of a river, a temple or a township."""
    first: Division = hit.value[0]
    form = text[hit.start : hit.end]
    short = first.level != "province" and not (is_full(form, first) or is_customary(form, first))
    return short and bool(_OTHER_THING.match(text, hit.end)) and not _opens_county_of(text, hit)


def _opens_county_of(text: str, hit: Hit) -> bool:
    """Whether the full name of a county in the division follows: 厦门湖里区."""
    lengths = (n for n in (3, 4) if text[hit.end + n - 1 : hit.end + n] in _COUNTY_ENDS)
    behind = (d for n in lengths for d in by_name(text[hit.end : hit.end + n]))
    return any(within(d.code, c.code) for d in behind for c in hit.value)


def stands_alone(text: str, hit: Hit) -> bool:
    """Whether a name is not part of another word, of a street or of the other things that `contexts.tsv` lists."""
    form, behind = text[hit.start : hit.end], text[hit.end : hit.end + 8]
    split = _SPLIT.get(form[-1])
    if split and len(form) > 2 and split.match(behind):
        return False
    before_bad, behind_bad = contexts().get(form, (None, None))
    if before_bad and before_bad.search(text[max(0, hit.start - 4) : hit.start]):
        return False
    return not (_STREET.match(behind) or (behind_bad and behind_bad.match(behind)))


def _chained(spots: list[Spot]) -> list[Spot]:
    """Neighbours whose names stand nested, with the candidates that this leaves them."""
    for i in range(1, len(spots)):
        above, here = spots[i - 1], spots[i]
        if above.end != here.start:
            continue
        inside = tuple(c for c in here.candidates if any(c != a and within(c.code, a.code) for a in above.candidates))
        if not inside:
            continue
        kept = tuple(a for a in above.candidates if any(within(c.code, a.code) for c in inside))
        spots[i - 1] = replace(above, candidates=kept, chained=above.chained)
        spots[i] = replace(here, candidates=inside, chained=True)
    return spots


@dataclass(frozen=True, slots=True)
class _Near:
    """What an article says of itself that helps to tell its places: codes of divisions.

    `sure` are those that need no help; `above` those and all above them; `home` the chain of the article's home; `date`
    is the article's.
    """

    sure: frozenset[str]
    above: frozenset[str]
    home: tuple[str, ...]
    date: str | None

    @classmethod
    def of(cls, document: Document, spots: Iterable[Spot]) -> "_Near":
        home = by_id(document.home) if document.home else None
        homes = tuple(d.code for d in chain(home.code)) if home else ()
        sure = frozenset(s.candidates[0].code for s in spots if _is_sure(s))
        return cls(sure, frozenset(d.code for code in sure for d in chain(code)), homes, document.article.date)

    def choice(self, spot: Spot, decided: list[tuple[Spot, Division]]) -> Division | None:
        """The division that a name means, or None."""
        needs = weak().get(spot.text)
        if spot.chained:
            return _highest(spot.candidates)
        if needs == "parent":
            return None
        near = {c: self._score(c, decided) for c in spot.candidates}
        ranks = {c: score + was_called(c, spot.text, self.date) for c, score in near.items()}
        tied = tuple(c for c, rank in ranks.items() if rank == max(ranks.values()))
        if not any(near[c] for c in tied) and (needs or not _plain(spot, tied, self.date)):
            return None
        return _highest(tied)

    def _score(self, place: Division, decided: list[tuple[Spot, Division]]) -> int:
        """How much speaks for a candidate: named in full elsewhere 8, in the home 4, what is above it named 2 or 1."""
        score = 8 * (place.code in self.sure) + 4 * (place.code in self.home)
        above = [d.code for d in chain(place.code)[1:]]
        score += 2 * (bool(above) and above[0] in self.above) + sum(code in self.above for code in above[1:])
        score += 3 * (bool(above) and above[0] in self.home) + sum(code in self.home for code in above[1:])
        recent = [d.code for _, d in decided[-4:]]
        return score + any(code in recent for code in above)


def _is_sure(spot: Spot) -> bool:
    """Whether a name says by itself which division it means."""
    if spot.text in weak() and not spot.chained:
        return False
    if spot.candidates[0].level != "county":
        return _highest(spot.candidates) is not None
    return len(spot.candidates) == 1 and (spot.chained or (spot.full and len(spot.text) > 2))


def _plain(spot: Spot, tied: tuple[Division, ...], date: str | None) -> bool:
    """Whether a name may stand without anything near it: a province or city, or a county of one full or known name."""
    first = tied[0]
    if not _was_there(first, date):
        return False
    return first.level != "county" or (
        len(tied) == 1 and ((spot.full and len(spot.text) > 2) or spot.text in known_counties())
    )


def _highest(candidates: tuple[Division, ...]) -> Division | None:
    """The one candidate, or the one above county that stands higher than all others."""
    first = candidates[0]
    if len(candidates) == 1:
        return first
    rest = candidates[1:]
    higher = first.level in ("province", "prefecture") and all(c.level != first.level or c.last for c in rest)
    return first if higher or all(within(c.code, first.code) for c in rest) else None


def _listed(text: str, spots: list[Spot], decided: list[tuple[Spot, Division]]) -> list[tuple[Spot, Division]]:
    """Add the names that only their neighbours in a list decide: 海淀、通州、大兴 beside sure siblings."""
    known = {spot.start: (spot, place) for spot, place in decided}
    for ordered in (spots, spots[::-1]):
        for beside, here in pairwise(ordered):
            if here.start in known or beside.start not in known:
                continue
            gap = text[min(beside.end, here.end) : max(beside.start, here.start)]
            siblings = [c for c in here.candidates if c.parent and c.parent == known[beside.start][1].parent]
            if _JOINT.fullmatch(gap) and len(siblings) == 1:
                known[here.start] = (here, siblings[0])
    return [known[start] for start in sorted(known)]
