"""The grammar of official names: place and function give the full name of a body.

`government_of("place:410900")` is 濮阳市人民政府, `body_of("cppcc", …)` its CPPCC committee; `seat_name` is the place's
name as bodies bear it, so that a district stands after its city. The functions are those of
`data/lexicons/agency_functions.yaml`, the central bodies those of `central_bodies.yaml`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

import yaml

from zhengtu_extractors import gazetteer
from zhengtu_extractors.gazetteer import by_id, division, is_full
from zhengtu_extractors.numerals import to_chinese
from zhengtu_graph.files import folder

MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})
# Places whose Party committee is called 党委 and not 自治区委: its departments bear its name in full.
HAVE_A_DANGWEI = ("自治区", "地区", "镇", "乡")
_SHORT_COMMITTEE = re.compile(r"中共\{p\}委(?!员会)")


class Body(NamedTuple):
    """An agency as the grammar makes it: its full official name, its kind, the id of the place that it serves."""

    name: str
    kind: str
    place: str | None = None

    @property
    def id(self) -> str:
        """Its canonical id."""
        return f"agency:{self.name}"


@dataclass(frozen=True, slots=True)
class Function:
    """What a body does for its place.

    Attributes:
        key: `government`, `cppcc`, …; for a department the full suffix (卫生健康委员会).
        kind: a kind of Agency.
        full: name by level, with `{p}` for the place and `{b}` for the words before it; key `all` for every level.
        before: what may stand in front of the place (中共, 共青团).
        needs_before: whether it must.
        parent: key of the function that its name opens with, if it is a part of that body.
        ends: the last character of the places that may stand before the form (村 of 联合村 before 委会), if not any.
    """

    key: str
    kind: str
    full: Mapping[str, str]
    before: tuple[str, ...] = ()
    needs_before: bool = False
    parent: str | None = None
    ends: str = ""

    def __hash__(self) -> int:
        return hash((self.key, self.kind, self.before))


class Form(NamedTuple):
    """A surface form that stands after the place, and the function that it means there.

    The first `opening` characters of `surface` name the function's parent (人大 of 人大常委会).
    """

    surface: str
    function: Function
    opening: int = 0


class Central(NamedTuple):
    """A form of a body of the whole country or the world.

    `use` is plain, acting, bounded, bare or opening (see the data); `since` the year or month of the body's beginning,
    if known.
    """

    surface: str
    body: Body
    use: str
    since: str = ""


class Later(NamedTuple):
    """A body in the place of a former one; `manner` is renamed, merged or split, `date` the year or month."""

    body: Body
    date: str
    manner: str


def government_of(place: str, name: str | None = None) -> Body | None:
    """The people's government of a place id; 国务院 for the country (`place:100000`)."""
    return Body("国务院", "government") if place == "place:100000" else body_of("government", place, name)


def party_committee_of(place: str, name: str | None = None) -> Body | None:
    """The Party committee of a place id; the Central Committee for the country."""
    if place == "place:100000":
        return Body("中国共产党中央委员会", "party")
    return body_of("party_committee", place, name)


def body_of(key: str, place: str, name: str | None = None) -> Body | None:
    """The body of one of the leading functions (`congress`, `cppcc`, `court`, …) or of a department's full suffix.

    Args:
        key: a `Function.key`.
        place: a place id.
        name: the place's own name, needed for places that the gazetteer does not hold.
    """
    function = functions().get(key)
    return named(function, place, name) if function else None


def named(function: Function, place: str, name: str | None = None, before: str = "") -> Body | None:
    """The body of a function at a place, or None if that level has no such body."""
    seat = seat_name(place, name)
    template = function.full.get("all") or function.full.get(level_of(place))
    if not seat or not template:
        return None
    if "{q}地区" in template and not seat.endswith("地区"):  # a city has no 地委 and no 行署
        return None
    if seat.endswith("特别行政区"):
        template = template.replace("人民政府", "政府")
    if seat.endswith(HAVE_A_DANGWEI):
        template = _SHORT_COMMITTEE.sub("中共{p}委员会", template)
    name = template.format(p=seat, q=gazetteer.short(seat), b=before)
    return Body(lexicon("agency_functions")["own_names"].get(name, name), function.kind, place)


def seat_name(place: str, name: str | None = None) -> str | None:
    """A place's name as bodies bear it: 郑州市中原区, 平罗县, 安义县长埠镇.

    `name` counts where the gazetteer has none, or where it is a former name of the place (密云县).
    """
    here = by_id(place)
    if here is None:
        return _below(place, name) if name else None
    own = name if name and is_full(name, here) else here.name
    above = division(here.parent) if here.parent else None
    if here.level == "township" and above:
        return (seat_name(above.id) or "") + own
    return above.name + own if above and here.level == "county" and _is_district(own) else own


def _below(place: str, name: str) -> str:
    """The name of a place that the gazetteer does not hold, after its county unless it opens with a place itself."""
    code, *path = place.removeprefix("place:").split("/")
    above = by_id(f"place:{code}")
    opens = name.startswith(("中国（", *(gazetteer.short(d.name) for d in gazetteer.chain(code))))
    if not above or not path or opens:
        return name
    return (seat_name(above.id) or "") + "".join(path)


def _is_district(name: str) -> bool:
    """Districts of a city are named after it; counties and county-level cities have names of their own."""
    return name.endswith("区") and not name.endswith("自治区")


def level_of(place: str) -> str:
    """province, prefecture, county or township, by the code."""
    code, _, below = place.removeprefix("place:").partition("/")
    code = code.partition("-")[0]  # a unit that lost its code bears the year behind it
    if below or not code.isdigit():
        return "township"
    return "province" if code.endswith("0000") else "prefecture" if code.endswith("00") else "county"


@cache
def functions() -> Mapping[str, Function]:
    """Functions by key, the leading ones first."""
    found: dict[str, Function] = {}
    for form in forms():
        if not form.function.needs_before:
            found.setdefault(form.function.key, form.function)
    return found


@cache
def forms() -> tuple[Form, ...]:
    """All forms that stand after a place."""
    data = lexicon("agency_functions")
    return (
        *_leading(data),
        *_party_organs(data["party_organs"]),
        *_sub_organs(data["sub_organs"]),
        *_departments(data["departments"]),
        *_plain(data["associations"]),
        *_plain(data["institutions"]),
    )


@cache
def central() -> tuple[Central, ...]:
    """All forms of central, national and international bodies."""
    return (*_central(), *_universities(), *_university_hospitals())


def is_of_the_time(form: Central, date: str | None) -> bool:
    """Whether a form that several bodies share means this one on a date (today if none is given)."""
    sharing = _sharing().get(form.surface, (form,))
    begun = [c for c in sharing if date is None or c.since <= date[:7]]
    return (begun or sharing[:1])[-1].body == form.body


@cache
def _sharing() -> Mapping[str, tuple[Central, ...]]:
    """The bodies that share a form, the oldest first, by form."""
    found: dict[str, list[Central]] = {}
    for form in central():
        found.setdefault(form.surface, []).append(form)
    return {
        surface: tuple(sorted(some, key=lambda c: c.since))
        for surface, some in found.items()
        if len({c.body for c in some}) > 1
    }


def central_successors(name: str) -> tuple[Later, ...]:
    """The bodies that took the place of a former central body."""
    rows = _rows_by_name()
    row = rows.get(name, {})
    into = [rows[later] for later in row.get("into", ())]
    return tuple(Later(_body(later), str(row["until"]), _manner(row, later, len(into))) for later in into)


def central_body(name: str) -> Body | None:
    """The central body of this full name."""
    row = _rows_by_name().get(name)
    return _body(row) if row else None


def central_years(name: str) -> tuple[str | None, str | None]:
    """The year or month since which and until which a central body bore this name, where known."""
    row = _rows_by_name().get(name, {})
    since, until = row.get("since"), row.get("until")
    return since and str(since), until and str(until)


def central_predecessors(name: str) -> tuple[str, ...]:
    """Names that the same central body bore before."""
    return _renamed().get(name, ())


@cache
def _renamed() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in _rows_by_name():
        for later, _, manner in central_successors(name):
            if manner == "renamed":
                found[later.name] = (*found.get(later.name, ()), name)
    return found


def _manner(row: Mapping[str, Any], later: Mapping[str, Any], parts: int) -> str:
    """A body that began when one alone ended is that one renamed."""
    alone = sum(later["name"] in other.get("into", ()) for other in _rows_by_name().values()) == 1
    if parts > 1:
        return "split"
    return "renamed" if alone and str(later.get("since", "")) == str(row["until"]) else "merged"


@cache
def _rows_by_name() -> Mapping[str, Mapping[str, Any]]:
    return {row["name"]: {"kind": kind, **row} for kind, rows in lexicon("central_bodies").items() for row in rows}


def _body(row: Mapping[str, Any]) -> Body:
    return Body(row["name"], row["kind"])


@cache
def parents() -> Mapping[str, str]:
    """Parent's name by name, of the central bodies that the data gives one, and of universities' hospitals."""
    rows = (row for group in lexicon("central_bodies").values() for row in _each_ordinal(group))
    return {row["name"]: row["parent"] for row in rows if "parent" in row} | dict(_hospitals_of_universities())


def _hospitals_of_universities() -> Iterator[tuple[str, str]]:
    known = lexicon("universities")["known"]
    for name in known:
        university = name.partition("大学")[0] + "大学"
        if name.endswith(("医院", "中心")) and university in known:
            yield name, university


@cache
def lexicon(name: str) -> Any:
    """A YAML file of `data/lexicons`, as loaded."""
    return yaml.load((folder("data") / "lexicons" / f"{name}.yaml").read_text("utf-8"), _LOADER)  # noqa: S506  a safe one


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _central() -> Iterator[Central]:
    for kind, rows in lexicon("central_bodies").items():
        for row in _each_ordinal(rows):
            body, since = Body(row["name"], row.get("kind", kind)), str(row.get("since", ""))
            yield from (Central(s, body, "plain", since) for s in {row["name"], *row["forms"]})
            for use in ("acting", "bounded", "bare", "opening"):
                yield from (Central(s, body, use, since) for s in row.get(use, ()))
            short = _bare(row["name"])
            if kind == "government" and short:
                yield Central(short, body, "bare", since)


def _universities() -> Iterator[Central]:
    for name, short in lexicon("universities")["known"].items():
        yield from (Central(s, Body(name, _INSTITUTION), "plain") for s in (name, *short))


def _university_hospitals() -> Iterator[Central]:
    data = lexicon("universities")
    pairs = [(name, short) for name, forms in data["universities"].items() for short in forms]
    for form, full in data["hospitals"].items():
        for n in "一二三四五" if "{n}" in form else " ":
            for name, short in pairs:
                yield Central(
                    short + form.replace("{n}", n), Body(name + full.replace("{n}", n), _INSTITUTION), "plain"
                )


def _each_ordinal(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The rows; one whose name has `{n}` once for each of the first fifteen numbers."""
    for row in rows:
        if "{n}" in row["name"]:
            yield from (_numbered(row, n) for n in map(to_chinese, range(1, 16)))
        else:
            yield row


def _numbered(row: Mapping[str, Any], n: str) -> Mapping[str, Any]:
    forms = [form.replace("{n}", n) for form in row["forms"]]
    return {**row, "name": row["name"].replace("{n}", n), "forms": forms}


_INSTITUTION = "public_institution"


def _bare(name: str) -> str | None:
    """国家邮政局 is called 邮政局 where the text speaks of central bodies."""
    rest = name.removeprefix("国家").removeprefix("中国")
    return rest if rest != name and rest.endswith("局") and not rest.endswith("总局") and len(rest) > 2 else None


def _leading(data: Mapping[str, Any]) -> Iterator[Form]:
    for row in (*data["leading"], *data["grassroots"]):
        before, parent = tuple(row.get("before", ())), row.get("parent")
        function = Function(
            row["key"], row["kind"], row["full"], before, "needs_before" in row, parent, row.get("ends", "")
        )
        yield from (Form(surface, function, _opening(surface, row.get("opens", ()))) for surface in row["forms"])


def _opening(surface: str, stems: Iterable[str]) -> int:
    return max((len(stem) for stem in stems if surface.startswith(stem)), default=0)


def _party_organs(data: Mapping[str, Any]) -> Iterator[Form]:
    before = tuple(data["before"])
    for name, short in data["names"].items():
        school = name == "党校"  # an institution of its own, not an organ
        kind, parent = ("public_institution", None) if school else (data["kind"], "party_committee")
        function = Function(f"委{name}", kind, {"all": data["full"].replace("{s}", name)}, before, parent=parent)
        yield from (Form(f"委{s}", function, 1) for s in short)
        yield from (Form(f"党委{s}", replace(function, full={"all": f"中共{{p}}委员会{name}"}), 2) for s in short)
        yield from (Form(s, function) for s in short if s in data["without_committee"])


def _sub_organs(rows: list[Mapping[str, Any]]) -> Iterator[Form]:
    for row in rows:
        for name, surfaces in row["names"].items():
            full = {"all": row["full"].replace("{s}", name)}
            kind = "party" if name.endswith("党组") else row["kind"]
            function = Function(f"{row['parent']}{name}", kind, full, parent=row["parent"])
            yield from (Form(stem + s, function, len(stem)) for stem in row["stems"] for s in surfaces)


_TAILS: Mapping[str, tuple[str, ...]] = {"委员会": ("委员会", "委"), "办公室": ("办公室", "办")}


def _departments(rows: list[Mapping[str, Any]]) -> Iterator[Form]:
    for row in rows:
        for tail in row["tails"] or [""]:
            full = row["name"] + tail
            function = Function(full, "government", {"all": "{p}" + full})
            stems = (row["name"], *row["short"])
            yield from (Form(stem + short, function) for stem in stems for short in _TAILS.get(tail, (tail,)))


def _plain(data: Mapping[str, Any]) -> Iterator[Form]:
    for name, short in data["names"].items():
        for ordinal in "一二三四五六七八九十" if "{n}" in name else " ":
            full = name.replace("{n}", f"第{ordinal}")
            kind = data.get("kinds", {}).get(name, data["kind"])
            seat = "{q}" if name in data.get("short_seat", ()) else "{p}"
            function = Function(full, kind, {"all": seat + full})
            yield from (Form(s.replace("{n}", f"第{ordinal}"), function) for s in short)
