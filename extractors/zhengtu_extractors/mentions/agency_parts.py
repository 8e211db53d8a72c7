"""Parts of a body, printed after it: 交通运输部法制司, 省公安厅禁毒总队, 建行安康分行, 国土资源部党组."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.lexicon import Hit
from zhengtu_extractors.official_names import HAVE_A_DANGWEI, Body, Central, forms, lexicon


class Named(NamedTuple):
    """A stretch of text that means a body; `clue` is empty for a full name. `parent` is the body that it is part of."""

    start: int
    end: int
    body: Body
    clue: str = ""


def overlaps(start: int, end: int, named: Iterable[Named | Found]) -> bool:
    """Whether a stretch shares a character with one of these."""
    return any(n.start < end and start < n.end for n in named)


_JOINING = ("－", "-", "—", "–")
_NEXT = re.compile(r"[、和及]|以及")
# What goes on after the last character of a part, so that it is another word: 处理, 司机, 中心城区.
_GOES_ON = re.compile(
    r"(?<=司)[法机令长]|(?<=处)[理置于罚分境在长]|(?<=局)(?:[面限势长]|部(?!署))|(?<=室)(?:[内外]|主(?!任))|(?<=中心)(?:[城思任工区]|组(?!织))|(?<=组)(?:[织建]|成(?!员))|(?<=党委)[、]?政府|(?<=厅)[级长]|(?<=院)[校士长]|(?<!检组)(?<=[组队])长"
)
# Bodies with centres elsewhere: 京津冀国家技术创新中心雄安中心.
_WITH_CENTRES = ("中心", "医院", "大学", "研究院")
# Only a branch bears a place's name: 国家税务总局北京市税务局, not 公安部广东省公安厅.
_OTHER_PLACE = re.compile(r"省|自治区|县|市(?![场政])")
# In a list that opens another body: 市公安局华龙分局、市生态环境局….
_OF_LEVEL = re.compile(r"[省市县区](?!场|政|域|容|内|外)")
_BRANCH = re.compile(
    r"(?:公司|直属库|特派员办事处|特派办|分署|人民法庭|基层立法联系点|油田|[分支]库|分公司|[分支]行|分站|分社|分会|分中心|院区|分院|分校|总部|税务局|调查总队|调查队|支公司|监管局|专员办|分局|抽查组|检查组|督查组|站|店|厂|矿)$"
)
# Of fire and police forces those that are posted to a place: 市消防救援支队魏都大队.
_OWN_WORD = re.compile(r"(?:分|支|子|油田)公司$")
_POSTED = ("支队", "大队", "中队", "法庭")
_INSTITUTION = re.compile(r"(?:学院|医院|研究院|研究所|分院|院区|分校|党校|(?<!分)中心)$")
# These have organs of their own names only, which the lexicon lists.
_WITHOUT_PARTS = frozenset({"中国共产党中央委员会", "中国共产党"})
_LONGEST = 28
# Bodies whose parts are called 部, 系 or 所: words that end so only where a post follows (金融研究部主任).
HOUSES = frozenset({"public_institution", "enterprise", "association", "media"})
# Parts of a firm that need no word for a branch: 运转车间, 月坛店.
_PREMISES = (
    r"(?<!生产)(?<![总组焊涂包]装)(?<!装配)(?<!加工)(?<!智能)(?<!数字化)(?<!冲压)车间(?![内里])|(?<![网车])站(?![点台在])|(?<![酒饭商书开])店(?![内里铺长])|(?<!工)厂(?![房区家商])|(?<!煤)矿(?![区山业工])|"
    r"营业厅|门市部|油田(?:分?公司)?(?![区内上里])|直属库|公司(?![法制化股债治])"
)
# Departments of a province or city with bureaus of their own, which a post shows: 公安厅交通管理局局长.
_HAVE_BUREAUS = ("厅", "局", "发展和改革委员会", "卫生健康委员会", "国有资产监督管理委员会")
_HEAD_OF_BUREAU = r"(?=(?:党委书记、|党组书记、|政委、)?(?:常务)?副?局长|党委副?书记|副?政委|副?调研员)"
# 国家数据局数字科技和基础设施建设司: no stop word stands in so long a name.
_LONG_DEPARTMENT = (
    r"(?P<long>(?![与和])[一-鿿]{11,16}?)[司局](?=[司局]长|副|一级|有关|相关|负责|部署|要求|组织|近日|日前|发布)|"
)
_NO_YARD = r"(?![区校士长子落内])"
_GROUPS_OF_HOSPITALS = ("健康集团", "医疗集团", "医院集团", "卫生集团", "总医院", "医共体")
# Of a firm only those that open with a place: 中国移动浙江公司, not 中国移动和下属公司.
_OF_A_PLACE = ("公司", "直属库")
_OFFICER = r"(?=干部|副?股长|工作人员|负责人)"
_POST = (
    r"(?=副?(?:主任|部长|所长|系主任|院长|研究员|教授|讲师|总监|总经理|经理|主管|首席|负责人|分析师|书记|处长|科长|护士长|"
    r"(?:主任|主治)医师|医生))"
)


def parts(document: Document, whole: Named) -> list[Named]:
    """The part that follows a body, the part of that part, and further parts of the body in the same list."""
    first = _part(document, whole.end, whole, whole.start)
    if not first:
        return []
    found = [first, *parts(document, first)]
    while mark := _NEXT.match(document.text, found[-1].end):
        other = _part(document, mark.end(), whole, mark.end())
        if not other or _names_central(document, mark.end()) or _is_elsewhere(document, other, found[-1]):
            break
        found.append(other)
    return found


def _is_elsewhere(document: Document, other: Named, before: Named) -> bool:
    """Whether an item of a list that bears a place is no branch as the one before it: 第二税务分局、广东省税务局."""
    alike = document.text[other.end - 2 : other.end] == document.text[before.end - 2 : before.end]
    return not alike and any(f.start == other.start for f in document.inside(other.start, other.end, "Place"))


def _names_central(document: Document, at: int) -> bool:
    """Whether a central body's name begins here: 外汇管理局 in 央行上海总部和外汇管理局."""
    return any(hit.start == at and isinstance(hit.value, Central) for hit in document.hits.get("agency", ()))


def _part(document: Document, at: int, whole: Named, start: int) -> Named | None:
    """The part that begins at `at`; its mention begins at `start`."""
    pattern = _pattern(whole.body.place is None, whole.body.kind, whole.body.name)
    found = pattern.match(document.text, at, at + _LONGEST)
    if document.text[max(0, whole.start - 1) : whole.start] in _JOINING:  # 中国－东盟中心 is no part of the second
        return None
    if not found or _GOES_ON.match(document.text, found.end()) or whole.body.name in _WITHOUT_PARTS:
        return None
    which = found["which"] or found.groupdict().get("long") or found["task"] or ""
    if start == at and _OF_LEVEL.match(which):
        return None
    elsewhere = _OTHER_PLACE.search(which) or any(document.inside(found.start(), found.end(), "Place"))
    placed = any(f.end - f.start == len(which) for f in document.inside(found.start(), found.end(), "Place"))
    posted = _POSTED if whole.body.place else (*_POSTED, "局")  # 国家矿山安全监察局山西局
    branch = _is_branch(whole.body.name, found[0]) or (placed and found[0].endswith(posted))
    if (_stops().search(which) and not placed) or (elsewhere and not branch):
        return None
    if which and (
        _is_office_of_place(whole.body.name, found[0])
        or _names_no_branch(document, found)
        or any(_is_other(h, found) for h in document.hits.get("agency", ()))
    ):
        return None
    clue = whole.clue if start == whole.start else f"{whole.body.name} + {found[0]}"
    return Named(start, found.end(), part_of(whole.body, found[0]), clue)


def _is_office_of_place(whole: str, part: str) -> bool:
    """Whether a bureau behind a department is one of those that places have: 公路局 in 省交通运输厅公路局."""
    return whole.endswith(_HAVE_BUREAUS) and not whole.endswith(("公安厅", "公安局")) and part in _offices_of_places()


@cache
def _offices_of_places() -> frozenset[str]:
    return frozenset(form.surface for form in forms() if form.surface.endswith("局"))


def _names_no_branch(document: Document, part: re.Match[str]) -> bool:
    """Whether a company behind a firm is not said to be its branch, by its word or by the place that opens its name."""
    if not part[0].endswith(_OF_A_PLACE) or _OWN_WORD.search(part[0]):
        return False
    return not any(f.start == part.start() for f in document.inside(part.start(), part.end(), "Place"))


def _is_branch(whole: str, part: str) -> bool:
    """Whether a part bears a place's name: a branch, or an institute of an academy (中国科学院上海药物研究所)."""
    if whole.endswith("医院") and part.endswith("医院"):  # 浙江省人民医院毕节医院
        return True
    if whole.endswith(_WITH_CENTRES) and part.endswith("中心") and part.isalpha():
        return True
    of_academy = whole.endswith("科学院") and part.endswith(("研究所", "研究院", "天文台", "植物园"))
    return of_academy or bool(_BRANCH.search(part))


def _is_other(hit: Hit, part: re.Match[str]) -> bool:
    """Whether a hit is another central body inside a part's name: 国务院 in 党中央国务院和局党组."""
    return isinstance(hit.value, Central) and part.start() <= hit.start < part.end() and hit.value.use == "plain"


def part_of(whole: Body, name: str) -> Body:
    """The body that a part's printed name means under its whole."""
    name = _departments(whole.name).get(name, name)
    if name == "党委" and whole.kind in HOUSES:
        return Body(f"中共{whole.name}委员会", "party", whole.place)
    if name not in _organs():
        kind = "public_institution" if _INSTITUTION.search(name) else whole.kind
        in_full = whole.name.removesuffix("委员会").endswith(HAVE_A_DANGWEI)
        short = whole.name.startswith("中共") and not in_full
        opening = whole.name.removesuffix("员会") if short else whole.name
        return Body(opening + name, kind, whole.place)
    local = whole.kind == "government" and whole.place is not None and name in ("党组", "党委")
    return Body(f"中共{whole.name}{name}" if local else whole.name + name, "party", whole.place)


@cache
def _organs() -> frozenset[str]:
    return frozenset(lexicon("agency_functions")["sub_units"]["party"])


@cache
def _departments(whole: str) -> Mapping[str, str]:
    """Full names of the departments of a ministry, a court or a procuratorate by their short forms."""
    data = lexicon("agency_departments")
    tables = [data[key] for key in data if key[0] == "*" and whole.endswith(key[1:])] + [data.get(whole, {})]
    return {form: name for table in tables for name, forms in table.items() for form in forms}


@cache
def _pattern(central: bool, kind: str, name: str) -> re.Pattern[str]:
    """A part alone (办公厅, 党组), with two or more characters that say which (禁毒总队), or named after a task."""
    units, house = lexicon("agency_functions")["sub_units"], kind in HOUSES
    alone = _longest_first(*units["party"], *units["alone"], *_departments(name))
    own = _longest_first(*units["own"], *(units["ministerial"] if central and not house else ()))
    own += f"|(?:(?<![全内外干总各])部|系|(?<!场)所|室|科){_POST}" if house else f"|科{_POST}"
    own += f"|局{_HEAD_OF_BUREAU}" if not central and name.endswith(_HAVE_BUREAUS) else ""
    own += f"|{_PREMISES}" if kind == "enterprise" else ""
    own += f"|股{_OFFICER}" if not central else ""
    own += "|(?<!第.)(?<!人民)法庭" if name.endswith("法院") else ""
    alone += "|(?:中医医?院|人民医院|妇幼保健院)" if name.endswith(_GROUPS_OF_HOSPITALS) else ""
    alone += f"|[东西南北]院{_NO_YARD}" if name.endswith(("医院", "保健院")) else ""
    return _compiled(alone, own, _LONG_DEPARTMENT if central and kind == "government" else "")


@cache
def _compiled(alone: str, own: str, longer: str) -> re.Pattern[str]:
    """One expression for all bodies that have the same words: to compile one takes 5 ms."""
    task = _longest_first(*lexicon("agency_functions")["sub_units"]["task"])
    return re.compile(
        rf"(?:{alone})|[骨儿眼妇产]科{_POST}|[一二三四五六七八九十][大中]队|第[一二三四五六七八九十]检察部|(?P<which>(?![与和])[一-鿿0-9]{{2,10}}?)(?:{own})|"
        rf"{longer}(?P<task>(?![与和])[一-鿿]{{2,20}}?)(?:{task})"
    )


def _longest_first(*words: str) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _stops() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("agency_functions")["sub_unit_stops"]))


def bare_organs(text: str) -> Iterator[re.Match[str]]:
    """Party organs that stand without their body: 厅长、党组书记."""
    organs = "|".join(sorted(_organs() - {"党委", "党支部", "党总支"}, key=len, reverse=True))
    return re.finditer(rf"(?:(?<![一-鿿])|(?<=原))(?P<organ>{organs})", text)
