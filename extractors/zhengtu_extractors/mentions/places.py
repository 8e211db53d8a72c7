"""Places: divisions, countries, what stands for them (我市, 在沪, 赣湘两省), and the localities below the county."""

import re
from collections.abc import Iterator
from itertools import chain as joined

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import (
    CityAbroad,
    Country,
    Division,
    abbreviations,
    by_id,
    by_name,
    chain,
    cities_abroad,
    division,
    is_full,
    name_on,
    short,
)
from zhengtu_extractors.home import deictic_places
from zhengtu_extractors.lexicon import Hit
from zhengtu_extractors.mentions import localities as local
from zhengtu_extractors.mentions import sites, zones
from zhengtu_extractors.mentions.features_behind_places import features_behind_places
from zhengtu_extractors.mentions.foreign_letters import countries_by_letter
from zhengtu_extractors.mentions.free_trade_areas import free_trade_areas
from zhengtu_extractors.mentions.landmarks import landmarks_at, landmarks_below, national_landmarks
from zhengtu_extractors.mentions.named_waters import named_waters
from zhengtu_extractors.mentions.natural_features import natural_features
from zhengtu_extractors.mentions.place_names import Spot, divisions_in, stands_alone
from zhengtu_extractors.mentions.streets import streets

_LETTERS = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新"
_JOINED = re.compile(
    rf"(?<![一-龥])?(?P<all>[{_LETTERS}]{{2,6}})(?=[两三四五六七八九](?:省区市|省市区?|省区|省|地|市))"
)
_TOGETHER = re.compile(
    rf"(?<![一-龥])(?P<all>(?!京津冀|青藏|陕甘宁|闽宁)[{_LETTERS}]{{2,4}})"
    r"(?=边界|交界|省际|毗邻|接壤|联[手合动]|携手|合作|共[建同治商]|签[署订]|协[作同]|跨省|互[认通联]|之?间)"
)
_ALONE = re.compile(
    r"(?:(?<=[在赴离抵来进返驻留])|(?<=[，。”）]到))(?P<one>[京沪津渝])"
    r"(?=[召举开闭会调考参出成落签发揭宣启正隆圆，。、期学就务创工居投购启看演访视慰与同和分拜听审])|(?P<above>沪上)|"
    r"(?<=[来赴抵在入])[冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘](?=考察|调研|视察|访问|检查|投资|指导|督导|督查)"
)
_PART_ABROAD = re.compile(r"(?:首都|首府|城市)?(?P<name>[一-龥]{2,6}?(?:[省州市县郡](?![委长民场])|大区))")


def find_places(document: Document) -> None:
    """Add every place that is spoken of; a name that only opens an agency's name is for the agencies to take back."""
    document.add(*_free_trade_zones(document))
    document.add(*_known_zones(document))
    spots = divisions_in(document)
    full = _full_names(document, spots)
    document.add(*(_of_division(s.start, s.end, d, full[d.code], _clue(s, d)) for s, d in spots))
    document.add(*_in_taiwan(document))
    document.add(*_abbreviated(document))
    document.add(*_countries(document))
    document.add(*countries_by_letter(document))
    document.add(*_cities_abroad(document))
    document.add(*deictic_places(document))
    _keep(document, list(sites.known_sites(document)))
    _add_localities(document)
    _keep(document, list(zones.zones_again(document)))
    _keep(document, list(zones.zones_among_districts(document)))
    _keep(document, list(free_trade_areas(document)))
    _keep(document, list(natural_features(document)))
    _keep(document, list(features_behind_places(document)))
    waters = list(named_waters(document))
    _keep(document, waters)
    _keep(document, list(local.repeated(document, waters)))


_FREE_TRADE = re.compile(r"中国（(?P<place>[一-龥]{2,4})）自由贸易试验区")


def _free_trade_zones(document: Document) -> Iterator[Found]:
    for m in _FREE_TRADE.finditer(document.text):
        above = by_name(m["place"])
        if above and not document.taken(*m.span()):
            yield Found(m.start(), m.end(), "Place", f"{above[0].id}/{m.group()}", m.group(), "zone")


def _known_zones(document: Document) -> Iterator[Found]:
    end = 0
    for hit in document.hits.get("zone", ()):
        name, code = hit.value
        if hit.start >= end and stands_alone(document.text, hit) and not document.taken(hit.start, hit.end):
            end = hit.end
            clue = _short_of(document, hit, name)
            yield Found(hit.start, hit.end, "Place", f"place:{code}/{name}", name, "zone", clue)
            yield from _opening(document.text[hit.start : hit.end], hit.start, name, code)


def _opening(form: str, start: int, name: str, code: str) -> Iterator[Found]:
    """The division that stands before the name of a zone in it: 大连 in 大连金普新区, but none in 兰州新区."""
    for place in chain(code):
        if form.startswith(short(place.name)) and not name.startswith(short(place.name)):
            yield _of_division(start, start + len(short(place.name)), place, place.name, "short form")
            return


def _in_taiwan(document: Document) -> Iterator[Found]:
    """Cities and counties of Taiwan, which have no codes of their own."""
    end = 0
    for hit in document.hits.get("taiwan", ()):
        if hit.start >= end and not document.taken(hit.start, hit.end) and stands_alone(document.text, hit):
            end = hit.end
            kind = "county" if hit.value.endswith("县") else "prefecture"
            key, clue = f"place:710000/{hit.value}", _short_of(document, hit, hit.value)
            yield Found(hit.start, hit.end, "Place", key, hit.value, kind, clue)


def _short_of(document: Document, hit: Hit, name: str) -> str:
    return "" if document.text[hit.start : hit.end] == name else "short form"


def _full_names(document: Document, spots: list[tuple[Spot, Division]]) -> dict[str, str]:
    """The name of each division in this article: as it stands there in full, else as of the article's date."""
    names = {d.code: name_on(d, document.article.date) for _, d in spots}
    return names | {d.code: s.text for s, d in reversed(spots) if is_full(s.text, d)}


def _clue(spot: Spot, place: Division) -> str:
    if is_full(spot.text, place):
        return "behind the place above it" if spot.chained and len(spot.candidates) > 1 else ""
    return "short form"


def _of_division(start: int, end: int, place: Division, name: str, clue: str) -> Found:
    aliases = (place.name,) if name != place.name else ()
    return Found(start, end, "Place", place.id, name, place.level, clue, aliases, {"code": place.listed_code})


def _abbreviated(document: Document) -> Iterator[Found]:
    """Provinces by one character: 赣湘两省, 在沪."""
    for m in joined(_JOINED.finditer(document.text), _TOGETHER.finditer(document.text)):
        yield from (_letter(m.start("all") + i, m.start("all") + i + 1, one) for i, one in enumerate(m["all"]))
    for m in _ALONE.finditer(document.text):
        yield _letter(m.start(), m.end(), m.group()[0])


def _letter(start: int, end: int, one: str) -> Found:
    place = division(abbreviations()[one])
    assert place is not None  # noqa: S101  the table of abbreviations holds only provinces
    return _of_division(start, end, place, place.name, "one-character name")


def _countries(document: Document) -> Iterator[Found]:
    """Countries, and divisions that stand right behind them: 老挝占巴塞省."""
    text, end = document.text, 0
    for hit in document.hits.get("country", ()):
        if hit.start < end or document.taken(hit.start, hit.end) or not stands_alone(text, hit):
            continue
        end, country = hit.end, hit.value
        clue = _short_of(document, hit, country.name)
        yield Found(hit.start, hit.end, "Place", f"place:{country.name}", country.name, "country", clue)
        for part in _parts_abroad(text, hit.end, country):
            end = part.end
            yield part


def _cities_abroad(document: Document) -> Iterator[Found]:
    """Capitals and large cities of other countries; of those that share their name the ones whose country is named."""
    named = {f.id.removeprefix("place:") for f in document.found if f.kind == "country"}
    for hit in document.hits.get("city abroad", ()):
        city: CityAbroad = hit.value
        known = city.country in named or not (city.only_near or _part_of_foreign_name(document.text, hit))
        if known and stands_alone(document.text, hit) and not document.taken(hit.start, hit.end):
            yield Found(hit.start, hit.end, "Place", city.id, city.name, "prefecture")


# Characters that write foreign names, and what is named after a city: 米兰达, 巴黎奥运会, 京都议定书.
_NAMED_AFTER_CITY = re.compile(
    "[斯尔拉尼特克达罗德维里姆莱诺夫森·]|[冬残夏]?(?:季)?奥|世博|世界杯|亚运|会议|大会|论坛|峰会|回合|进程|协[议定]|公约|宣言|声明|议定书|"
    "平台|电影节|风格|时报|邮报|时装周"
)
_IN_FOREIGN_NAME = re.compile("[斯尔拉尼特克罗德维姆莱诺夫森·松]$")


def _part_of_foreign_name(text: str, hit: Hit) -> bool:
    """Whether a city's name is part of a longer name, or of what is named after it."""
    return bool(
        _NAMED_AFTER_CITY.match(text, hit.end) or _IN_FOREIGN_NAME.search(text, max(0, hit.start - 1), hit.start)
    )


def _parts_abroad(text: str, at: int, country: Country) -> Iterator[Found]:
    """Divisions of a country behind its name; the first is taken for a province, one in it for a county."""
    path, kinds = f"place:{country.name}", iter(("province", "county"))
    while (m := _PART_ABROAD.match(text, at)) and m["name"][:-1] not in cities_abroad():
        kind = next(kinds, None)
        ministry = country.name == "日本" and m["name"].endswith("省")  # 日本外务省
        if kind is None or ministry or re.search(r"[的在和与及等对是第最]|政府|总统|城市", m["name"]):
            return
        path, at = f"{path}/{m['name']}", m.end()
        yield Found(m.start("name"), m.end("name"), "Place", path, m["name"], kind)


def _add_localities(document: Document) -> None:
    """Walk down behind each division, then over what stands alone, then over what was named before."""
    found: list[local.Locality] = []
    for f in [f for f in document.found if f.type == "Place"]:
        if not any(k.start < f.end and f.start < k.end for k in found):
            found += list(_below(document, f))
    _keep(document, found)
    counties = [p for f in document.found if f.type == "Place" and (p := by_id(f.id)) and local.of_county(p.id)]
    alone = list(local.townships_alone(document, _with_home(document, counties), _regions(document)))
    _keep(document, alone)
    villages = [v for k in alone for v in _villages(document.text, k.end, k.id)]
    _keep(document, villages)
    led = [
        *_led(document),
        *sites.sites_alone(document),
        *sites.seen_sites(document),
        *sites.listed_sites(document),
        *national_landmarks(document),
        *streets(document),
        *zones.business_districts(document),
        *zones.zones_alone(document),
    ]
    _keep(document, led)
    _keep(document, list(local.repeated(document, [*found, *alone, *villages, *led])))


def _below(document: Document, f: Found) -> Iterator[local.Locality]:
    """The zone or site that a place's name opens, or the township, village and site behind it."""
    if document.text[f.start] in "我全本该这" or document.taken(f.end, f.end + 1):
        return
    place = by_id(f.id)
    opened = (place and zones.zone_at(document.text, f.end, place, f.start)) or sites.site_at(document, f)
    if opened:
        yield opened
    zone = opened or f
    if zone.kind == "zone":
        inner = zones.zone_below(document.text, zone)
        yield from (inner,) if inner else _villages(document.text, zone.end, zone.id)
    if opened or f.kind == "zone":
        return
    below = list(_townships_and_villages(document.text, f.end, place)) if place else []
    yield from below
    yield from landmarks_below(document, below[-1]) if below else landmarks_at(document, f)


def _townships_and_villages(text: str, at: int, place: Division) -> Iterator[local.Locality]:
    above = place.id
    if place.level == "county" or local.of_county(place.id):
        town = local.township_at(text, at, place)
        towns = [town, *local.townships_beside(text, town, place)] if town else []
        yield from towns
        if towns:
            above, at = towns[-1].id, towns[-1].end + 3 * text.startswith("办事处", towns[-1].end)
    elif town := local.township_behind_region(text, at, place):
        yield town
        above, at = town.id, town.end
    if place.level in ("county", "township") or above != place.id:
        yield from list(_villages(text, at, above)) or _clear_villages(text, at, above)
    elif village := local.village_behind_region(text, at, place.id):
        yield village


def _clear_villages(text: str, at: int, above: str) -> Iterator[local.Locality]:
    """The village behind 的 or of one character, with those listed beside it: 民和县的金田村, 安吉余村."""
    village = local.village_behind_region(text, at + text.startswith("的", at), above)
    if village:
        yield village
        yield from local.siblings(text, village)


def _villages(text: str, at: int, above: str) -> Iterator[local.Locality]:
    """Villages nested behind a place, and those listed beside the last."""
    village: local.Locality | None = None
    while found := local.village_at(text, at, above):
        village = found
        yield village
        above, at = village.id, village.end
    if village:
        yield from local.siblings(text, village)
    estate = local.estate_at(text, at, above) if village or "/" in above else None
    if estate:
        yield estate


def _led(document: Document) -> Iterator[local.Locality]:
    known = {f.name: f.id for f in reversed(document.found) if f.kind in ("village", "township")}
    text = document.text
    for m in joined(local.villages_led(text), local.listed(text), local.villages_told_of(text)):
        if not document.taken(m.start("name"), m.end("name")):
            above = _nearest_above(document, m.start())
            key = known.get(m["name"]) or (f"{above}/{m['name']}" if above else f"place:{m['name']}")
            kind = "township" if m["name"].endswith(("镇", "乡", "街道")) else "village"
            yield local.Locality(m.start("name"), m.end("name"), key, m["name"], kind, "place named before")
            yield from _villages(document.text, m.end("name"), key) if kind == "township" else ()


def _nearest_above(document: Document, at: int) -> str | None:
    """The county or township named last before, or the home if it is a county."""
    for found in reversed([f for f in document.found if f.type == "Place" and f.end <= at]):
        if found.kind in ("county", "township"):
            return found.id
    home = by_id(document.home) if document.home else None
    return home.id if home and home.level == "county" else None


def _with_home(document: Document, counties: list[Division]) -> list[Division]:
    home = by_id(document.home) if document.home else None
    return [*counties, home] if home and home.level != "province" else counties


def _regions(document: Document) -> list[Division]:
    """The home and what is above it, then what else above the county the article names, cities before provinces."""
    named = dict.fromkeys(p for f in document.found if f.type == "Place" and (p := by_id(f.id)))
    home = by_id(document.home) if document.home else None
    around = chain(home.code) if home else ()
    return [*around, *(p for level in ("prefecture", "province") for p in named if p.level == level)]


def _keep(document: Document, found: list[local.Locality]) -> None:
    """Add localities; a division that opens a locality's name keeps its mention inside it (福州 in 福州花海公园).

    One that is part of a free trade zone's name, whose full form has it in brackets, does not.
    """
    for k in found:
        inside = [f for f in document.inside(k.start, k.end, "Place") if f.id != k.id]
        bracketed = k.name.startswith("中国（")
        above = [f for f in inside if k.id.startswith(f"{f.id}/") and not (bracketed and f.kind != "zone")]
        document.drop(*inside)
        if not document.taken(k.start, k.end):
            document.add(Found(k.start, k.end, "Place", k.id, k.name, k.kind, k.clue), *above)
