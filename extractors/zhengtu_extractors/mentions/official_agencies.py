"""Bodies that the grammar of official names makes, from left to right, since a list shares the place of its first.

A function is resolved to a place by what stands before it: a place (河南省卫健委), a level word (市卫健委, 我市卫健委),
the agency before it in a list (市农业农村局、民政局), or the same body named earlier (国家邮政局 … 邮政局).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import by_id
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.agency_parts import Named, parts
from zhengtu_extractors.mentions.agency_places import Prefix, places_ending, prefix_before
from zhengtu_extractors.mentions.personal_names import joins
from zhengtu_extractors.official_names import (
    Body,
    Central,
    Form,
    central,
    forms,
    functions,
    is_of_the_time,
    named,
    parents,
)

# What ordinary words go on with after a form's last character: 部门, 委托, 局面.
_GOES_ON = {
    "委": re.compile(r"员(?!会)|会(?![议同商见])|[托任以屈内外身]|派(?!出(?!席)|员)"),
    "党": re.compile(r"第?[一二三四五六七八九十]+[届大次]|员|章程"),
    "部": re.compile(r"[门分队位落署件级]"),
    "局": re.compile(r"[面部限势级域促]"),
    "中": re.compile(r"全会|法院|[心国央间等共旬院]"),
    "高": re.compile(r"[度级速新考质校水标效铁压中等层]"),
    "厅": re.compile(r"级"),
    "办": re.compile(r"[理法公事学好案证班实结成税医]"),
    "府": re.compile(
        r"投资|采购|购买|性|债|补贴|补助|引导|网|信息公开|规章|职能|部门|系统|奖励|主导|工作报告|令|机构|定价|指导价|储备|财力|出资|门户"
    ),
    "行": re.compile(r"[业间为政动使程走情列卡]"),
    "大": re.compile(r"[附学]"),
    "外": re.compile(r"[滩环]"),
    "会": re.compile(r"议"),
    "联": re.compile(r"社区|小区|大厦"),
    "院": re.compile(r"[校士系]|(?:医疗|健康)*集团"),
    "国": re.compile(r"家"),
    "学": re.compile(r"[生城]|(?:第[一二三四五])?附属"),
    "油": re.compile(r"化工|天然气|大学|和化学|勘探"),
    "动": re.compile(r"互联|支付|电视|终端|应用"),
    "报": re.compile(r"[酬告到名网]"),
    "军": re.compile(r"[报艺画文歌用进]|理工|信息工程|官兵(?:们|艺)"),
    "组": re.compile(r"[织建]|成(?!员)"),
}
# Named after the disaster where the place stands in its short form: 云南鲁甸抗震救灾指挥部 is no county's.
_OF_DISASTER = "抗震救灾指挥部"
_OF_ANY_LEVEL = re.compile(r"[省市区县州]（[省市区县州、]{1,3}）$")  # 区（县）住房城乡建设委 are those of every one
_TOGETHER = re.compile(r"[、，和与及暨（）·]{0,2}|以及|会同|联合|并|、[一-鿿]{2,8}、")
_NAME_MAY_START = re.compile(
    r"[^一-鿿]|[位在由与和对向为被经从及到请是以据将把让给赴至同按照过等任兼原报会并时受求派令成]"
)
_ACTS = re.compile(
    r"印发|决定|批准|同意|出台|提出|要求|作出|召开|成立|部署|研究|明确|强调|、国务院|关于|的(?:决策|部署|要求|精神)|决策部署|批复|下发|发出|派出"
)
# 落实中央提出的, 按照中央部署: what is obeyed is that body's.
_OBEYS = re.compile(r"(?:落实|贯彻|按照|根据|执行|把握|拥护|辜负|服从|遵照|传达|响应|统一到|领会|围绕|对照|符合)了?$")
_OBEYED = re.compile(
    r"提出|确定|关于|对|和(?:全国人民|国务院|省委|市委)|(?:的)?(?:决策|决定|部署|要求|精神|号召|方针|统一|一系列|重大)"
)
_OTHER_COUNTRIES = re.compile(r"[两各多三该外他]国$")
# 总台联合国务院国资委: no United Nations.
_STATE_BODY = re.compile("(?<=联合国)(?:务院|家(?!庭)|防部|资委|铁|税局)")
_MARK = re.compile(r"[、，。；（）和及与]")
_LATIN = re.compile(r"[A-Za-z\d-]")
_OF_BANK = re.compile(r"年会|副?行长|报告|预测|贷款|集团|专家|首席|总裁|发布|预计")
_BRANCH = re.compile(r"[一-鿿]{2,8}?[分支]行")
_DEPARTMENT = re.compile(r"[一-鿿]{2,8}司")
# What is named after a firm: 万科城, 丰田汽车展厅.
_NAMED_AFTER_FIRM = re.compile(
    r"(?:集团|汽车|地产|（[一-鿿]+）)*(?:有限|股份)|汽车|地产|（中国）|诺伊|诺州|广场|新?城|花园|家园|苑|公馆|府|里|园|大厦|大街|路|杯|·|[一-鿿]{1,4}(?:苑|花园|公寓|小区)"
)
# 中建二局|装饰工程有限公司 is a firm of its own.
_LONGER_FIRM = re.compile(
    r"(?:（[一-鿿]{2,6}）)?(?:(?![与和及在向对的被由将是有为以给等入收])[一-鿿]){2,8}?(?:股份|责任)?有限"
)
_FIRM = re.compile(r"(?:集团|公司)(?!有限|股份|公司|化)")
_SPEAKER = re.compile(r"(?:驻[一-鿿]{1,6})?记者|通讯员|讯|发$|发[（\n]|摄|[一-鿿]{0,8}\d+月?\d*日?电|专稿|客户端")


@dataclass(slots=True)
class _State:
    """What was read so far: mentions in order, bodies by the forms that named them, the last head and its end."""

    document: Document
    found: list[Named] = field(default_factory=list)
    known: dict[str, Body] = field(default_factory=dict)
    last: Named | None = None
    end: int = 0

    def neighbour(self, start: int) -> Body | None:
        """The body that stands in one list with what starts at `start`."""
        if not self.last or not _TOGETHER.fullmatch(self.document.text, self.end, start):
            return None
        return self.last.body

    def keep(self, mentions: list[Named]) -> None:
        head = mentions[-1]
        below = parts(self.document, head)
        self.found += [*mentions, *below]
        self.last, self.end = head, (below or mentions)[-1].end
        for m in mentions:
            self.known.setdefault(m.body.name, m.body)


def official_agencies(document: Document) -> list[Named]:
    """Mentions of official bodies, with the parents inside them and the parts after them."""
    state = _State(document)
    for hits in _by_span(document):
        if hits[0].start < state.end or _goes_on(document.text, hits[0]) or in_title(document.text, hits[0].start):
            continue
        mentions = next((m for hit in hits if (m := _read(state, hit))), None)
        if mentions and mentions[0].start >= state.end:
            state.known[document.text[hits[0].start : hits[0].end]] = mentions[-1].body
            state.keep(mentions)
    return state.found


def agency_forms() -> Iterator[Entry]:
    """Lexicon of functions and of central bodies."""
    yield from (Entry(form.surface, "agency", form) for form in forms())
    yield from (Entry(form.surface, "agency", form) for form in central() if form.use != "opening")


def _by_span(document: Document) -> Iterator[list[Hit]]:
    """Hits in the order of their place, longer ones first; those of one span together, the surest first."""
    for _, group in groupby(document.hits.get("agency", ()), key=lambda h: (h.start, h.end)):
        yield sorted(group, key=_sureness)


def _sureness(hit: Hit) -> int:
    if isinstance(hit.value, Central):
        return 0
    return 1 if hit.value.function.needs_before else 2


def _goes_on(text: str, hit: Hit) -> bool:
    pattern = _GOES_ON.get(text[hit.end - 1])
    return bool(pattern and pattern.match(text, hit.end))


def in_title(text: str, start: int) -> bool:
    """Whether a place in the text stands inside 《…》, past its opening."""
    opening = text.rfind("《", max(0, start - 80), start)
    return opening >= 0 and text.find("》", opening, start) < 0 and opening + 1 < start


def _read(state: _State, hit: Hit) -> list[Named] | None:
    """The mentions that a hit gives, parents inside first; None if it names no body here."""
    return _central(state, hit) if isinstance(hit.value, Central) else _local(state, hit)


def _central(state: _State, hit: Hit) -> list[Named] | None:
    text, form = state.document.text, hit.value
    if not is_of_the_time(form, state.document.article.date):
        return None
    abroad = prefix_before(state.document, hit.start)
    if abroad and form.use == "plain" and not is_abroad(abroad.place):
        return None
    if abroad and form.use == "plain" and form.body.kind != "enterprise":  # 法国施耐德电气 bears its own name
        return _abroad(text, abroad, hit)
    if not _counts(state, hit):
        return None
    end = hit.end + 2 if form.body.kind == "enterprise" and _FIRM.match(text, hit.end) else hit.end
    clue = "" if text[hit.start : end] == form.body.name else f"short for {form.body.name}"
    return [*_central_parents(text, hit), Named(hit.start, end, form.body, clue)]


def _counts(state: _State, hit: Hit) -> bool:
    """Whether a form of a central body means it here, by its use."""
    text, form = state.document.text, hit.value
    if _OTHER_COUNTRIES.search(text, max(0, hit.start - 2), hit.start):
        return False
    international = form.body.kind == "international"
    if international and (text.endswith("中国", 0, hit.start) or _STATE_BODY.match(text, hit.end)):  # 中国联合国协会
        return False
    if form.use == "acting":
        acts = bool(_ACTS.match(text, hit.end)) and not _is_cjk(text, hit.start - 1)
        return acts or bool(_OBEYED.match(text, hit.end) and _OBEYS.search(text, max(0, hit.start - 4), hit.start))
    if form.use == "bounded":
        return starts_name(text, hit.start) and _is_bounded(text, hit)
    if form.use == "bare":
        return starts_name(text, hit.start) and (form.body.name in state.known or _speaks_of_centre(state, hit))
    return _stands_for_body(text, hit)


def _is_bounded(text: str, hit: Hit) -> bool:
    """Whether a mark, a branch or, of an international bank, what is its own follows: 世行年会."""
    own = hit.value.body.kind == "international" and _OF_BANK.match(text, hit.end)
    return bool(_MARK.match(text, hit.end) or own or _BRANCH.match(text, hit.end))


# 公司安全环保部, 集团科技部: a firm's own department.
_OF_A_HOUSE = re.compile(r"(?:公司|集团|安全|健康|生产|市场|厂|校|大学|学院|医院|银行|股份)$")


def _in_latin_word(text: str, hit: Hit) -> bool:
    """Whether an acronym is a piece of a longer word: WHO in WHOLE, IMO in COVID-IMO."""
    return bool(_LATIN.match(text[hit.start - 1 : hit.start]) or _LATIN.match(text[hit.end : hit.end + 1]))


def _stands_for_body(text: str, hit: Hit) -> bool:
    """Whether a firm's or an outlet's name means it: not in 万科城, 嘉华为 or 人民日报记者."""
    kind = hit.value.body.kind
    if hit.value.surface.isascii() and _in_latin_word(text, hit):
        return False
    if kind == "government" and text[hit.end - 1] == "部" and hit.end - hit.start < 4:
        return not _OF_A_HOUSE.search(text, max(0, hit.start - 2), hit.start)
    if kind != "enterprise":
        return not (kind == "media" and _SPEAKER.match(text, hit.end))
    if _LONGER_FIRM.match(text, hit.end):
        return False
    apart = hit.end - hit.start > 2 or starts_name(text, hit.start) or not joins(text, hit.start, least=1)
    return apart and not _NAMED_AFTER_FIRM.match(text, hit.end)


def _speaks_of_centre(state: _State, hit: Hit) -> bool:
    """Whether the text has no home, and lists the body with others (地震局、气象局) or parts it."""
    text, neighbour = state.document.text, state.neighbour(hit.start)
    if state.document.home is not None or (neighbour and neighbour.place):
        return False
    listed = (
        hit.end < len(text)
        and text[hit.end] == "、"
        and any(h.start == hit.end + 1 for h in state.document.hits["agency"])
    )
    parted = _DEPARTMENT.match(text, hit.end)
    return bool(neighbour or listed or parted) or not text.endswith(("局", "办"), hit.start, hit.end)


def _central_parents(text: str, hit: Hit) -> list[Named]:
    """The bodies whose name the printed form opens with, the outermost first."""
    found: list[Named] = []
    parent = parents().get(hit.value.body.name)
    while parent:
        body, surfaces = _surfaces()[parent]
        opening = max((s for s in surfaces if text.startswith(s, hit.start)), key=len, default="")
        if opening:
            found.insert(0, Named(hit.start, hit.start + len(opening), body, f"opens {hit.value.body.name}"))
        parent = parents().get(parent)
    return found


@cache
def _surfaces() -> dict[str, tuple[Body, set[str]]]:
    found: dict[str, tuple[Body, set[str]]] = {}
    for form in central():
        if form.use in ("plain", "opening"):
            found.setdefault(form.body.name, (form.body, set()))[1].add(form.surface)
    return found


def _abroad(text: str, prefix: Prefix, hit: Hit) -> list[Named]:
    """A ministry of another country: 美国商务部."""
    name = prefix.name + text[hit.start : hit.end]
    return [Named(prefix.start, hit.end, Body(name, "government", prefix.place))]


def is_abroad(place: str) -> bool:
    """Whether a place id names a country or a place in one."""
    code = place.removeprefix("place:").split("/")[0]
    return not code.isdigit() and by_id(place) is None


def _local(state: _State, hit: Hit) -> list[Named] | None:
    text, form = state.document.text, hit.value
    neighbour = state.neighbour(hit.start)
    prefix = prefix_before(state.document, hit.start, _place_of(state, hit.start) or _place_again(state, hit))
    if prefix is None:
        return _unplaced(state, hit, neighbour)
    before = _before(text, prefix.start, form)
    if (form.function.needs_before and not before) or not text.endswith(form.function.ends, 0, hit.start):
        return None
    start = prefix.start - len(before)
    if form.function.ends:  # a village's committee stands apart from the chain of places before it
        start = places_ending(state.document, hit.start)[-1].start
    if is_abroad(prefix.place):
        return [Named(start, hit.end, Body(prefix.name + form.surface, form.function.kind, prefix.place))]
    body = named(form.function, prefix.place, prefix.name, before)
    if not body:
        return None
    if form.function.key == _OF_DISASTER and text[hit.start - 1] not in "省市县区州盟旗":
        return [Named(start, hit.end, Body(text[start : hit.end], body.kind, body.place))]
    clue = prefix.clue and f"{prefix.clue} + {form.surface}"
    return [
        *_local_parents(prefix, start, hit),
        Named(start, hit.end, body, clue or _short(text[start : hit.end], body)),
    ]


def _place_of(state: _State, start: int) -> str | None:
    """Place of the agency that the same list names before: 三明市委、市政府."""
    before = state.document.text[:start]
    for level in ("省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"):
        if before.endswith(level):
            body = state.neighbour(start - 1)
            return body.place if body else None
    return None


_SENTENCE_END = re.compile(r"[。！？；\n]")


def _place_again(state: _State, hit: Hit) -> str | None:
    """Place of the same body where the sentence names it again: 上海市委书记李明，市委副书记王刚."""
    last, form, start = state.last, hit.value, hit.start - 1
    if not last or not last.body.place or named(form.function, last.body.place) != last.body:
        return None
    if _SENTENCE_END.search(state.document.text, last.end, start) or any(
        f.type == "Place" for f in state.document.inside(last.end, start, "Place")
    ):
        return None
    return last.body.place


def _short(surface: str, body: Body) -> str:
    return "" if surface == body.name else f"short for {body.name}"


def _before(text: str, start: int, form: Form) -> str:
    return max((b for b in form.function.before if text.endswith(b, 0, start)), key=len, default="")


def _local_parents(prefix: Prefix, start: int, hit: Hit) -> list[Named]:
    form = hit.value
    parent = functions().get(form.function.parent or "")
    if not parent or not form.opening:
        return []
    body = named(parent, prefix.place, prefix.name)
    return [Named(start, hit.start + form.opening, body, f"opens {form.surface}")] if body else []


def _unplaced(state: _State, hit: Hit, neighbour: Body | None) -> list[Named] | None:
    """A function without a place: its place is that of the list, or the body was named before."""
    text, form = state.document.text, hit.value
    surface = text[hit.start : hit.end]
    if len(surface) < 2 or form.function.needs_before or not _list_or_start(state, hit.start):
        return None
    if _OF_ANY_LEVEL.search(text, max(0, hit.start - 6), hit.start):
        return None
    if neighbour and neighbour.place and not is_abroad(neighbour.place):
        body = named(form.function, neighbour.place)
        return [Named(hit.start, hit.end, body, f"same list + {surface}")] if body else None
    body = state.known.get(surface)
    return [Named(hit.start, hit.end, body, "named before")] if body and len(surface) > 2 else None


def _list_or_start(state: _State, start: int) -> bool:
    """Whether a name may start here; after 和 only where another agency stands before it."""
    joined = state.document.text[max(0, start - 1) : start] in ("和", "与", "及", "同")
    return state.end == start or (starts_name(state.document.text, start) and (not joined or state.end == start - 1))


def starts_name(text: str, start: int) -> bool:
    """Whether a name may start here: after a mark, or after a word that goes before names."""
    return start == 0 or bool(_NAME_MAY_START.match(text, start - 1))


def _is_cjk(text: str, at: int) -> bool:
    return at >= 0 and "一" <= text[at] <= "鿿"
