"""Bodies that bear a place in the middle of their name: 中国驻埃及大使馆, 武警西藏总队.

A mission is also meant by the post at its head: 中国驻埃及大使 leads 中国驻埃及大使馆.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_id, by_name, countries
from zhengtu_extractors.mentions.agency_parts import Named, parts
from zhengtu_extractors.official_names import Body

_MISSION = r"(?:(?P<embassy>大?使馆|大使(?!级)|临时代办)|(?P<consulate>总领事?馆|总领事)|(?P<team>(?:使|代表)团))"
_SENT = re.compile(rf"(?P<sender>中国)?[前原]?(?P<seated>常?驻)(?P<seat>[一-鿿·]{{1,9}}?){_MISSION}")
_RECEIVED = re.compile(rf"驻(?:华|中国){_MISSION}")
_NO_SEAT = re.compile(r"[外各该等多国有的]|机构")
# One character for a country, where it is not the name without 国 (驻德大使).
_COUNTRIES = {"俄": "俄罗斯", "日": "日本", "印": "印度", "朝": "朝鲜", "越": "越南", "澳": "澳大利亚", "加": "加拿大"}
_ARMED_POLICE = re.compile(r"(?:中国人民)?武(?:装)?警(?:察)?部?队?$")
_UNIT = re.compile(r"(?P<level>省|市|自治区)?(?P<branch>边防|消防|森林|警卫|内卫)?(?P<unit>总队|支队|大队|中队|部队)")
_NUMBERED_UNIT = re.compile(
    r"(?:中国人民)?武(?:装)?警(?:察)?(?:部队)?(?P<branch>水电|交通|黄金|森林|机动)(?:部队)?第?(?P<number>[一二三四五六七八九十]{1,3})(?P<unit>总队|支队)"
)
_NEW = re.compile(r"(?:新任|候任|现任|时任|前任|新派)$")
_POST = re.compile(r"(?:驻[华中]国?)?(?:大使|临时代办|总领事)$")


def named_by_seat(document: Document) -> Iterator[Named]:
    """Missions abroad and in China, units of the armed police, and their parts."""
    places = [f for f in document.found if f.type == "Place"]
    for whole in (*_missions(document.text, places), *_police_units(document.text, places)):
        yield whole
        yield from parts(document, whole)


def _missions(text: str, places: list[Found]) -> Iterator[Named]:
    abroad = {(p.start, p.end): p.name for p in places if not by_id(p.id)}
    for m in _SENT.finditer(text):
        seat = abroad.get(m.span("seat")) or _country(m["seat"])
        if not seat and m["sender"] and not (by_name(m["seat"]) or _NO_SEAT.search(m["seat"])):
            seat = m["seat"]
        if seat:
            sender = None if m["sender"] else _sender(text, m.start(), places)
            yield from _mission(m, m.start(), f"{sender or '中国'}{m['seated']}{seat}")
    for place in places:
        received = _RECEIVED.match(text, place.end)
        if received and place.kind == "country":
            yield from _mission(received, place.start, f"{place.name}驻华")


def _sender(text: str, start: int, places: list[Found]) -> str | None:
    """The country right before a mission, whose it is: 伊朗新任驻沙特大使."""
    named = _NEW.search(text, max(0, start - 4), start)
    end = named.start() if named else start
    return next((p.name for p in places if p.end == end and p.kind == "country"), None)


def _country(short: str) -> str | None:
    if f"{short}国" in countries() and len(short) == 1:
        return f"{short}国"
    return _COUNTRIES.get(short)


def _mission(m: re.Match[str], start: int, opening: str) -> Iterator[Named]:
    """The mission, and where its head is printed for it (大使) that post too."""
    house = "大使馆" if m["embassy"] else "总领事馆" if m["consulate"] else m["team"]
    body = Body(opening + house, "government")
    yield Named(start, m.end(), body, f"short for {body.name}")
    post = _POST.search(m[0])
    if post:
        yield Named(m.end() - len(post[0]), m.end(), body, f"post: {post[0]}")


def _police_units(text: str, places: list[Found]) -> Iterator[Named]:
    for m in _NUMBERED_UNIT.finditer(text):
        name = f"中国人民武装警察部队{m['branch']}第{m['number']}{m['unit']}"
        yield Named(m.start(), m.end(), Body(name, "military"), f"short for {name}")
    for place in places:
        force = _ARMED_POLICE.search(text, max(0, place.start - 10), place.start)
        unit = _UNIT.match(text, place.end)
        if force and unit and by_id(place.id):
            name = f"中国人民武装警察部队{place.name}{unit['branch'] or ''}{unit['unit']}"
            yield Named(force.start(), unit.end(), Body(name, "military"), f"short for {name}")
