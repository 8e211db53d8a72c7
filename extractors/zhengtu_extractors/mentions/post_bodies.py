"""Which body a title of a phrase is held at.

The mention before the title; else the body that the word implies (市长: the city's government); else that of the title
before it (厅长、党组副书记), or a neighbour of that (市委常委、宣传部部长); else one that the text named before and the
title calls in short (领导小组副组长, 村党支部书记).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import Division, by_id, chain, countries
from zhengtu_extractors.mentions.agency_parts import part_of
from zhengtu_extractors.mentions.called_bodies import (
    GRASSROOTS_KEYS,
    called_by_kind,
    committee_of_assembly,
    organ_in_row,
    village_post,
)
from zhengtu_extractors.mentions.personal_names import is_left_edge
from zhengtu_extractors.mentions.post_phrases import REGION, Item, heads_region
from zhengtu_extractors.mentions.post_titles import Title, title_words
from zhengtu_extractors.mentions.seats import NATION, seat_of_agency
from zhengtu_extractors.official_names import (
    Body,
    Function,
    body_of,
    central_body,
    forms,
    government_of,
    named,
    party_committee_of,
)

_GAP = re.compile(r"(?<=[、，兼])[\u3400-\u9fff]{2,8}$")
_ORGAN = re.compile(
    r"(?:党组|党委|党总支|党支部|常委会|领导小组|指挥部|工作专班|组委会|筹委会|执委会|委员会|理事会|董事会|"
    r"办公室|巡视组|督察组|督导组|调查组|工作组|考察团|代表团|基金会|联合会|研究会|协会|学会|商会)$"
)
# A Party committee of a place, which has a secretary.
_COMMITTEE = re.compile(r"^中共.*[省市县区州旗盟镇乡村]委员会$|^中国共产党中央委员会$")
_GRASSROOTS = re.compile(
    r"(?P<level>村|社区|嘎查)(?:村?委会|居委会)??(?P<organ>村?委会|居委会|村民委员会|居民委员会|党委|党总支部?|总支部?|党支部|支部|党组织)?$"
)
_ORGAN_OF = re.compile(
    r"(?P<whole>总社|总局|总行|总会|总公司|集团|公司|银行|[部委局厅署院校行社会办])(?P<organ>党组|党委|分党组|机关党委|理事会|董事会|监事会)$"
)
_CALLED: Mapping[str, tuple[str, ...]] = {
    "委": ("委员会",),
    "办": ("办公室",),
    "校": ("大学", "学院", "学校", "中学", "小学"),
    "公司": ("公司", "集团"),
    "会": ("会",),
}
_CPPCC = "中国人民政治协商会议"
_ASSEMBLIES = ("人民代表大会常务委员会", "人民代表大会")
# How an organ that is called in short is called in full.
_IN_FULL: Mapping[str, tuple[str, ...]] = {
    "组委会": ("组委会", "组织委员会"),
    "筹委会": ("筹委会", "筹备委员会"),
    "执委会": ("执委会", "执行委员会"),
    "常委会": ("常委会", "常务委员会"),
}
_LEADERS_OF = frozenset("部委厅局署院校行社会")

_PARTY_BODY = re.compile(r"^中共|(?:支部|总支|工作)?委员会$|党(?:工委|委|总支|支部)$")
_OFFICES_BELOW: Mapping[str, tuple[str, str]] = {
    "办事处": ("办事处", "government"),
    "居委会": ("居民委员会", "association"),
    "村委会": ("村民委员会", "association"),
}

# Posts that any body has.
_STAFF = frozenset(
    {
        "巡视员",
        "调研员",
        "总工程师",
        "总经济师",
        "总规划师",
        "总会计师",
        "总农艺师",
        "总兽医师",
        "总统计师",
        "总地质师",
        "总药师",
        "总检验师",
    }
)
_OFFICE = re.compile(
    r"(?<=[、，兼])(?![省市县区])[\u3400-\u9fff]{2,11}(?:司|处|局|(?<!实验)室|中心|办|(?<!支)部|所|院|科|庭)$|(?<=[、，])[理监]事会$"
)
_PARTY_ORGANS = frozenset({"党委", "党组", "党总支", "党支部"})
_OF_WHOLE_PLACE = re.compile("人民政府$|^中共|^中国|人民代表大会|^政协|国务院")
_COUNCILS = frozenset({"理事会", "监事会"})
_BUILDS = re.compile("(?:负责)?(?:施工|承建|总承包)")

# Endings of the names of bodies at which a title is found.
_AT: Mapping[str, tuple[str, ...]] = {
    "主任": ("委员会", "办公室", "中心", "室", "办", "部", "处"),
    "书记": ("委员会", "党组", "党委", "支部", "总支", "书记处", "工委"),
    "主席": ("委员会", "会", "联合会", "组织"),
    "秘书长": ("委员会", "会", "政府", "组织", "协会", "联合国"),
    "委员": ("委员会", "党组", "总支", "支部", "党委", "政治局"),
    "常委": ("委员会",),
    "成员": ("党组", "组", "委员会"),
    "校长": ("校", "大学", "学院", "中学", "小学"),
    "董事长": ("公司", "集团", "银行", "厂"),
    "总经理": ("公司", "集团", "银行", "厂"),
    "经理": ("公司", "集团"),
    "总监": ("公司", "集团"),
    "总裁": ("公司", "集团", "银行"),
    "委员长": ("常务委员会",),
    "检察长": ("检察院",),
    "会长": ("会",),
    "司令员": ("兵团", "军区", "战区", "警备区", "总队", "集团军", "海军", "空军", "火箭军"),
    "政委": ("兵团", "军区", "战区", "警备区", "部队", "队", "集团军", "海军", "空军", "火箭军"),
    "主委": ("委员会",),
    "理事长": ("会", "社"),
}


def fits(title: Title, agency: str) -> bool:
    """Whether a title can be one at a body with this name: 局长 at a 局, 书记 at a Party committee."""
    if title.word == "主任" and _COMMITTEE.search(agency):
        return False
    if title.word in _AT:
        return agency.endswith(_AT[title.word]) and (
            title.word != "书记" or agency.endswith("书记处") or "党" in agency or "中共" in agency
        )
    return title.kind == "head" and agency.endswith(title.word[0])


def last_body(document: Document, before: int, accept: Callable[[str], bool]) -> Found | None:
    """The last mention before a place of the text of an agency whose name is accepted."""
    agencies = (f for f in reversed(document.found) if f.end <= before and f.type == "Agency")
    return next((f for f in agencies if accept(f.name)), None)


class Bodies:
    """The bodies of one article's titles; an implied body is a mention made of the title itself."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.known = {(f.start, f.end): f for f in document.found if f.type == "Agency"}

    def of(self, item: Item, previous: Found | None) -> Found | None:
        """The body of an item, of which the item before is held at `previous`; None if none is sure."""
        if item.title.kind == "role":
            return item.agency if item.title.word in title_words()["staff"] else None
        mentioned = item.agency or self.known.get((item.title.start, item.title.end))
        return mentioned or self._implied(item, previous)

    def _implied(self, item: Item, previous: Found | None) -> Found | None:
        title = item.title
        of_region = item.place and title.word in ("行政长官", "特首")
        if of_region or title.kind == "government" or heads_region(self.text, title):
            return self._government(item, previous)
        if title.kind == "state_council":
            council = None if self._abroad(item) else government_of(f"place:{NATION}")
            return _mention(council, title, "State Council")
        if title.kind == "central_committee":
            return _mention(party_committee_of(f"place:{NATION}"), title, "Central Committee")
        if (sole := title_words()["sole"].get(title.text)) and not self._abroad(item):
            return _mention(central_body(sole), title, "the only one")
        if item.place and not item.place.name.endswith(("村", "社区", "嘎查")):
            return None
        return self._in_village(title, item.place) if item.place else self._shared(title, previous)

    def _in_village(self, title: Title, village: Found) -> Found | None:
        held = village_post(self.text, title.start, village)
        return self._grassroots(title) or (held[1] if held else None)

    def _government(self, item: Item, previous: Found | None) -> Found | None:
        """The government of the place before the title, else of the nearest place of its level: 县长 of a 县."""
        if place := item.place:
            native = place.id.removeprefix("place:")[:1].isdigit()
            return _mention(government_of(place.id, place.name), item.title, place.name) if native else None
        if self.text.endswith(item.title.word[0], 0, item.title.start):  # 范县县长, where the place is not known
            return None
        for code, clue in self._seats(item, previous):
            if here := _headed(code, item.title):
                return _mention(government_of(here.id), item.title, f"{clue}: {here.name}")
        return None

    def _seats(self, item: Item, previous: Found | None) -> Iterator[tuple[str, str]]:
        """Codes of the places that a post without one may belong to, the nearest first."""
        if previous and (seat := seat_of_agency(previous.name)):
            yield seat, "same phrase"
        if subject := self._subject(item.start):
            yield subject.id.removeprefix("place:"), "subject of the sentence"
        if self.document.home:
            yield self.document.home.removeprefix("place:"), "home"
        for f in reversed([f for f in self.document.found if f.start < item.start]):
            if f.type == "Place":
                yield f.id.removeprefix("place:"), "last place named"
            elif f.type == "Agency" and (seat := seat_of_agency(f.name)):
                yield seat, "last body named"

    def _subject(self, at: int) -> Found | None:
        """The place that opens the sentence around `at` and is the only one before it: 三明市…，由副市长…."""
        sentence = next((s for s in self.document.sentences if s.start <= at < s.end), None)
        places = list(self.document.inside(sentence.start, at, "Place")) if sentence else []
        alone = sentence and len({place.id for place in places}) == 1 and places[0].start == sentence.start
        return places[0] if alone else None

    def _abroad(self, item: Item) -> bool:
        """Whether a place stands before the title: 德国总理 is no post of China's."""
        return item.place is not None or any(self.text.endswith(c, 0, item.title.start) for c in countries())

    def _shared(self, title: Title, previous: Found | None) -> Found | None:
        """The body of the title before or its neighbour, or one that the text named before."""
        row = partial(organ_in_row, self.text)
        beside = (self._inherited, self._of_village, self._neighbour, self._part, row)
        inherited = next((body for read in beside if previous and (body := read(title, previous))), None)
        return (
            inherited
            or self._led(title)
            or self._grassroots(title)
            or self._organ_of_last(title)
            or self._same_organ(title)
            or self._member(title)
            or self._of_project(title)
            or self._beside(title)
            or committee_of_assembly(self.document, title)
            or called_by_kind(self.document, title)
        )

    def _inherited(self, title: Title, previous: Found) -> Found | None:
        """The body of the title before; where that is a leading Party group (党组书记、局长), the group's body."""
        if self.text[title.start - 1] not in "、，兼和。；":
            return None
        whole = _whole_of(previous.name)
        staff = title.word in _STAFF
        if fits(title, previous.name) or (staff and whole == previous.name):
            return previous
        return last_body(self.document, title.start, lambda name: name == whole and (staff or fits(title, name)))

    def _neighbour(self, title: Title, previous: Found) -> Found | None:
        """宣传部 in 市委常委、宣传部部长, 公安局 in 副市长、公安局局长: another body of the same place."""
        seat = seat_of_agency(previous.name)
        gap = _GAP.search(self.text, max(0, title.start - 12), title.start)
        if gap and gap[0] in _PARTY_ORGANS and not _OF_WHOLE_PLACE.search(previous.name):  # 某公司董事长、党委书记
            own = part_of(Body(_whole_of(previous.name), previous.kind or "", None), gap[0])
            return _mention(own, title, f"{previous.name} + {gap[0]}")
        if not seat or not seat.isdigit() or seat == NATION or not gap:
            return None
        for surface in (gap[0], gap[0] + title.word[0]):
            function = _functions().get(f"委{surface}") or _functions().get(surface)
            body = named(function, f"place:{seat}") if function else None
            if body and fits(title, body.name):
                return _mention(body, title, f"same phrase + {surface}")
        return None

    def _of_village(self, title: Title, previous: Found) -> Found | None:
        """村委会 in 大王庄村党支部书记王远山、村委会主任李明江: that of the place of the Party organ before."""
        stem = _PARTY_BODY.sub("", previous.name)
        gap = _GAP.search(self.text, max(0, title.start - 12), title.start)
        office = _OFFICES_BELOW.get(gap[0]) if gap and stem.endswith(("村", "社区", "街道")) else None
        return _mention(Body(stem + office[0], office[1]), title, stem) if office else None

    def _part(self, title: Title, previous: Found) -> Found | None:
        """科技司 in 国家文物局副局长王远山、科技司司长李明江: a part of the body before, or of that body's whole."""
        gap = _OFFICE.search(self.text, max(0, title.start - 14), title.start)
        if not gap or any(self.document.inside(gap.start(), gap.end())):
            return None
        if gap[0] in _COUNCILS:
            whole_body = Body(_whole_of(previous.name), previous.kind or "", None)
            return _mention(part_of(whole_body, gap[0]), title, f"{whole_body.name} + {gap[0]}")
        named = {f.name: f for f in self.document.found if f.type == "Agency"}
        wholes = [f for name, f in named.items() if previous.name.startswith(name) and name != previous.name]
        whole = max(wholes, key=lambda f: len(f.name), default=previous)
        part = part_of(Body(whole.name, whole.kind or "", None), gap[0])
        return _mention(part, title, f"{whole.name} + {gap[0]}") if fits(title, part.name) else None

    def _grassroots(self, title: Title) -> Found | None:
        """村党支部书记, 村支书, 村委会主任, 社区党委书记: of the village right before, or of the one named last."""
        gap = _GRASSROOTS.search(self.text, max(0, title.start - 9), title.start)
        if not gap or title.word not in ("书记", "第一书记", "支书", "主任", "委员"):
            return None
        level, organ = gap["level"], gap["organ"] or title.word
        villages = (f for f in reversed(self.document.found) if f.end <= gap.start("level") + 1 and f.type == "Place")
        village = next((f for f in villages if f.name.endswith(level)), None)
        if not village:
            return None
        key = GRASSROOTS_KEYS.get(organ) or ("village_committee" if level == "村" else "residents_committee")
        body = body_of(key, village.id, village.name)
        start = max(gap.start("level"), village.end)
        end = title.end if title.word == "支书" or not gap["organ"] else title.start
        clue = f"{title.text} + last place named: {village.name}"
        return Found(start, end, "Agency", body.id, body.name, body.kind, clue=clue) if body else None

    def _organ_of_last(self, title: Title) -> Found | None:
        """总社党组书记, 局党组成员, 校党委书记: the organ of the last body that is called so."""
        organ = _ORGAN_OF.search(self.text, max(0, title.start - 8), title.start)
        if not organ or not is_left_edge(self.text, organ.start()):
            return None
        ends = _CALLED.get(organ["whole"], organ["whole"])
        whole = last_body(self.document, title.start, lambda name: name.endswith(ends) and not name.startswith("中共"))
        if not whole:
            return None
        body = part_of(Body(whole.name, whole.kind or "", None), organ["organ"])
        clue = f"{title.text} + {whole.name} + {organ['organ']}"
        return Found(organ.start(), organ.end(), "Agency", body.id, body.name, body.kind, clue=clue)

    def _member(self, title: Title) -> Found | None:
        """林一山委员, 林一山、李明江等委员: of the CPPCC committee, where that is the assembly named last."""
        if title.text != "委员":
            return None
        last = last_body(self.document, title.start, lambda name: name.endswith(_ASSEMBLIES) or name.startswith(_CPPCC))
        return last if last and last.name.startswith(_CPPCC) else None

    def _of_project(self, title: Title) -> Found | None:
        """项目负责人 of the firm before the mark, 项目经理 of the one that builds: 某公司施工的…工程，项目经理李明."""
        if not title.text.startswith("项目") or self.text[title.start - 1] != "，":
            return None
        clause = max(self.text.rfind(mark, 0, title.start) for mark in "；。：\n")
        firms = list(self.document.inside(clause + 1, title.start, "Agency"))
        if title.word == "经理":
            firms = [f for f in firms if _BUILDS.match(self.text, f.end)]
        return next((f for f in reversed(firms) if title.word == "经理" or f.end == title.start - 1), None)

    def _beside(self, title: Title) -> Found | None:
        """The body right before a comma that has such a head: 某推广总站，站长李明."""
        if self.text[title.start - 1] != "，":
            return None
        last = last_body(self.document, title.start, partial(fits, title))
        return last if last and last.end == title.start - 1 else None

    def _led(self, title: Title) -> Found | None:
        """部领导: the last body named that is a 部."""
        of = self.text[title.start - 1 : title.start]
        if title.text != "领导" or of not in _LEADERS_OF:
            return None
        ending = "委员会" if of == "委" else of
        return last_body(self.document, title.start, lambda name: name.endswith(ending))

    def _same_organ(self, title: Title) -> Found | None:
        """党组副书记, 领导小组副组长 in a text that named whose: 省政府党组书记李小鹏讲话，党组副书记高建民参加."""
        organ = _ORGAN.search(self.text, max(0, title.start - 4), title.start)
        if not organ or not is_left_edge(self.text, organ.start()):
            return None
        ends = _IN_FULL.get(organ[0], organ[0])
        hardly = title.word == "主任"
        return last_body(
            self.document, title.start, lambda name: name.endswith(ends) and not (hardly and _COMMITTEE.search(name))
        )


def _mention(body: Body | None, title: Title, clue: str) -> Found | None:
    if not body:
        return None
    return Found(title.start, title.end, "Agency", body.id, body.name, body.kind, clue=f"{title.text} + {clue}")


def _headed(code: str, title: Title) -> Division | None:
    """The division, the code's own or one above it, that such a head has: 市长 of a 市, 主席 of a 自治区."""
    level = REGION if title.word == "主席" else title.word[0]
    here = by_id(f"place:{code}") if "/" in code else None
    return next((d for d in (here, *chain(code.split("/", 1)[0])) if d and d.name.endswith(level)), None)


def _whole_of(organ: str) -> str:
    """The body of a leading Party group: 中共三明市财政局党组 → 三明市财政局."""
    return organ.removeprefix("中共").removesuffix("党组").removesuffix("党委")


@cache
def _functions() -> Mapping[str, Function]:
    """What bodies of a place do, by the forms that say so."""
    return {form.surface: form.function for form in forms()}
