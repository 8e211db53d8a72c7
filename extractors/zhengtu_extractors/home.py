"""What 我市, 全省, 该县 mean: the place for which a page speaks, and the places that an article has named.

A publisher's place decides where it is known. The level decides how a form is read: 全省 of a prefecture's paper is the
province above it, 我县 of that paper is nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain as joined

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.folding import fold
from zhengtu_extractors.gazetteer import Division, by_id, by_name, chain, is_full, within

_DEICTIC = re.compile(
    r"(?P<whose>我|全|本|该|这个?)(?P<what>[省市县区州盟旗])"
    r"(?!委|政府|政协|人大|场|民|值|容|域|块|间|别|级|长|直|属|内外|区|里|报|台|[纪监]委|[^，。；、]{0,6}(?:大队|支队|总队|局|厅|院)(?=[，。、的]))"
)
_INNER = re.compile(r"(?<![城都超门夜集股楼车房街菜])(?P<what>[省市县])里(?=[的将要也又还已，、在为对出下召组投给])")
# What is the capital's, in a text of Beijing; 法国首都 and 首都机场 are something else.
_CAPITAL = re.compile(
    r"(?:(?<![一-鿿])|(?<=[为在升化障护进到]))首都"
    r"(?=[的各]|城市|建设|安全|环境|经济|发展|建筑|市民|稳定|群众|功能|和谐|核心)"
)


def deictic_places(document: Document) -> Iterator[Found]:
    """Mentions of places by 我市, 全省, 该县, 市里, 首都; those that cannot be resolved are left out."""
    for m in joined(_DEICTIC.finditer(document.text), _INNER.finditer(document.text)):
        if document.taken(m.start(), m.end()):
            continue
        whose = m.groupdict().get("whose") or "本"
        place, clue = _resolve(document, m.start(), whose, m["what"])
        if place:
            yield _found(m, place, clue)
    yield from _capital(document)


def _capital(document: Document) -> Iterator[Found]:
    """北京市 by 首都, on a page of it or of its districts."""
    home = by_id(document.home) if document.home else None
    capital = chain(home.code)[-1] if home else None
    if capital and capital.name == "北京市":
        free = (m for m in _CAPITAL.finditer(document.text) if not document.taken(m.start(), m.end()))
        yield from (_found(m, capital, "publisher's place") for m in free)


def _found(m: re.Match[str], place: Division, clue: str) -> Found:
    properties = {"code": place.code}
    return Found(m.start(), m.end(), "Place", place.id, place.name, place.level, clue, properties=properties)


def _resolve(document: Document, at: int, whose: str, what: str) -> tuple[Division | None, str]:
    home = by_id(document.home) if document.home else None
    spoken = _said_before(document, at, what)
    if whose in "该这个":
        return spoken, "place named before"
    if whose == "全" and spoken and _same_sentence(document, spoken.id, at):
        return spoken, "place named in the sentence"
    if home:
        return _of_level(home, what), "publisher's place"
    if spoken and whose in "全本":
        return _most_named(document, what), "place most often named"
    return implied(document, what), "where the places lie"


def _of_level(home: Division, what: str) -> Division | None:
    """The home or the division above it that is called by this word."""
    return next((d for d in chain(home.code) if _called(d, what)), None)


def _called(place: Division, what: str) -> bool:
    """Whether officials call the division 我省, 我市, …: by the last character of its name."""
    return place.level != "township" and place.name.endswith(what)


def _said_before(document: Document, at: int, what: str) -> Division | None:
    """The division of that level which stands nearest before a position, the headline counting as the very first."""
    for found in reversed([f for f in document.found if f.type == "Place" and f.end <= at]):
        place = by_id(found.id)
        if place and _called(place, what):
            return place
    return _in_headline(document.article.headline or "", what)


def _most_named(document: Document, what: str) -> Division | None:
    """The division of that level which the article names most often; of several the first named."""
    named = [place for f in document.found if f.type == "Place" and (place := by_id(f.id)) and _called(place, what)]
    return Counter(named).most_common(1)[0][0] if named else _in_headline(document.article.headline or "", what)


def place_called(document: Document, at: int, what: str) -> Division | None:
    """The division that 县 or 自治区 at a position means: the publisher's, or the one that the text named before."""
    home = by_id(document.home) if document.home else None
    return (_of_level(home, what) if home else None) or _said_before(document, at, what)


def implied(document: Document, what: str) -> Division | None:
    """The division of that level in which most of the places lie that an article names: 省 where it tells of 武汉市."""
    named = [place for f in document.found if f.type == "Place" and (place := by_id(f.id))]
    named += places_named(fold(document.article.headline or ""))
    return _outstanding(d for place in named for d in chain(place.code) if _called(d, what))


def _outstanding(divisions: Iterable[Division]) -> Division | None:
    """The division that stands clearly oftener than any other."""
    best = Counter(divisions).most_common(2)
    clear = best and (len(best) == 1 or best[0][1] >= _CLEAR * best[1][1])
    return best[0][0] if clear else None


def _in_headline(headline: str, what: str) -> Division | None:
    named = [d for d in places_named(fold(headline)) if _called(d, what)]
    return named[0] if len({d.code for d in named}) == 1 else None


def _same_sentence(document: Document, place: str, at: int) -> bool:
    start = max((s.start for s in document.sentences if s.start <= at), default=0)
    return any(f.id == place for f in document.inside(start, at, "Place"))


def infer_home(texts: Sequence[str]) -> str | None:
    """Id of the place that 我市, 我省, 我县 must mean on a page that names no publisher.

    Args:
        texts: headlines and bodies of all articles of one page.

    Returns:
        Of the divisions that the page's own word for its home (我市, 我县, 我省) allows, the one in or at which most of
        the places lie that are named in the texts which say such a word. None if no text does, or if no division
        stands out.
    """
    folded = [fold(text) for text in texts]
    what = _own_word(folded)
    if not what:
        return None
    speaking = [text for text in folded if re.search(f"[我全本]{what}", text)]
    home = _outstanding(
        d for text in speaking for place in places_named(text) for d in chain(place.code) if _called(d, what)
    )
    return home.id if home else None


_CLEAR = 2  # how often more the home must be named than any other place of its level
_OWN = re.compile(r"我([省市县区州])")
_NAMES = re.compile(r"[\u4e00-\u9fff]{2,}")


def _own_word(texts: Iterable[str]) -> str | None:
    """The word by which a page calls its home: the lowest level that it says at least twice, or the only one."""
    said = Counter(m[1] for text in texts for m in _OWN.finditer(text))
    often = [what for what in "县区州市省" if said[what] >= 2]
    return often[0] if often else next(iter(said), None)


def places_named(text: str) -> Iterator[Division]:
    """Divisions from the county up whose full name, or whose unambiguous province or city, stands in a folded text."""
    for run in _NAMES.finditer(text):
        yield from _named_in(run.group())


def _named_in(run: str) -> Iterator[Division]:
    at = 0
    while at < len(run):
        length = next((n for n in range(min(12, len(run) - at), 1, -1) if _certain(run[at : at + n])), 0)
        if length:
            yield by_name(run[at : at + length])[0]
        at += length or 1


def _certain(name: str) -> bool:
    found = by_name(name)
    if not found:
        return False
    if found[0].level in ("province", "prefecture"):
        return len(found) == 1 or within(found[1].code, found[0].code) or is_full(name, found[0])
    return len(found) == 1 and len(name) > 2 and is_full(name, found[0])
