"""A sentence with each mention as one sign, so that rules read its structure and not its names.

Ⓐ agency, Ⓛ place, Ⓓ policy, Ⓜ meeting, Ⓝ person: 近日，Ⓐ、Ⓐ印发《Ⓓ》. Of nested mentions the outermost stands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from zhengtu_extractors.dates import Date, dates_of
from zhengtu_extractors.document import Document, Found, Sentence, behind_last
from zhengtu_extractors.gazetteer import is_inside
from zhengtu_extractors.mentions.titles import SCHEMES

SIGNS = {"Agency": "Ⓐ", "Place": "Ⓛ", "Policy": "Ⓓ", "Meeting": "Ⓜ", "Person": "Ⓝ"}
_JOIN = "(?:、|和|与|及|以及|(?:也|还|又|已|将|日前|近日|先后|牵头)?(?:会同|联合|协同)|同|暨|（|）)?"
ACTORS = re.compile(
    rf"[ⒶⓁ](?:{_JOIN}[ⒶⓁ])*"
    r"(?:等[^，。；：ⒶⓁⒹⓃⓂ《]{0,10}?(?:部门|单位|部委|地区|省市|省份|[地省市家委区县]))?(?:两[省市地国])?"
)
# A list after these words is no subject: it is where, against whom or by what.
_GOVERNED = re.compile(
    r"(?:在|对|向|于|给|到|赴|往|从|据|自|来自|围绕|根据|按照|依照|依据|遵照|贯彻|落实|学习|传达|经|报|报请|提请|报送|召开的|"
    r"服务|支持|位于|包括|前往|离开|抵达|以|(?<![认作])为|受|被|让|使|要求|指导|帮助|督促|授权|委托|除|比|像|如|结合|"
    r"推动|推进|促进|加强|规范|保障|维护|开发|提高|启动|走进)$"
)
_ON_OBJECT = re.compile(r"(?:从|围绕|根据|按照|依照|依据|遵照|贯彻|落实|学习|传达|执行|结合|对|据|是)$")
# What shows that the list is not who acts: its people, its things.
_POSSESSIVE = re.compile(
    r"(?:的(?!是)|[有相]关(?:负责|部门|方面|人士)|负责人|负责同志|新闻发言人|发言人|网站|官网|消息|记者|专家|代表|书记|"
    r"[局厅部署司处科院校会]长|主任|主席|[省市县区镇乡州]长|领导|干部|群众|居民|市民|企业|农民|[一-龥]{0,6}[》”]|[一-龥]{0,4}系统|各[级部有地])"
)
_SPEAKER = re.compile(rf"{_POSSESSIVE.pattern}|[^，。；]{{0,10}}?(?:Ⓝ|说|表示|介绍|告诉|认为)")
_OTHER_SUBJECT = re.compile(
    r"Ⓝ|(?:^|[，、：])[^，、：]{0,2}?(?<!指导)(?<!督促)(?<!会同)"
    r"(?:各地|各级|多地|部分|有关部门|相关部门|专家|企业(?!改革)|记者|市民|群众|农民|他|她|笔者|双方|会议(?!精神))"
)
_LEADING_PLACE = re.compile("Ⓛ+(?=与|同|会同|联合|携手|协同)")
_BOAST = re.compile(r"首[个创批次家]|率先|最|第[一二三]|领先|唯一")  # 全省首创 is a rank, not a subject
_MARK = re.compile("[，：]")
# Bodies of a list that are not known: 教育部、某办联合发布.
_UNKNOWN_PARTNERS = re.compile(
    r"(?:[、和与及][^，。；：、的ⒶⓁⒹⓃⓂ]{2,14}?){1,3}(?:联合|共同|等[^，。；：、的ⒶⓁⒹⓃⓂ]{0,6}?(?=进行|开展|组[成建]|建立|推[进行出]|实施|商)|(?=签[署订约]|达成|合作开展|携手))"
)
# What may stand before the verb of a clause that goes on with an earlier subject.
_ADVERBS = re.compile(
    r"(?:并|还|也|又|同时|再|先后|相继|分别|积极|大力|全面|持续|深入|扎实|加快|着力|不断|率先|进一步|认真|切实|有序|稳步|统筹|继续|"
    r"努力|主动|牢牢|正式|首次|坚决|坚定不移|逐步|有效|充分|在全[国省市县区]|牵头|联合|组织|顺势|配合(?:国家|中央)?|[年月日\d]|将|已|已经|正在|近日|日前|"
    r"随后|随即|接着|便|就|决定|[今去明前]年要?(?!求)|近年来|近期|目前|未来[^，。；ⒶⓁⒹ]{1,4}|下一步|拟|计划|重点|纵深|深度|同步|协同|共同|合力|携手|约定|商定|聚力|正(?!在)|抓紧|全力|高质量|高水平|高标准|因地制宜|严格|坚决|及时|迅速|精心|创新|大胆|依法|精准|科学|从严|充分|多措并举|全方位|常态化|一体){0,6}"
)
# 按照先试点、后推开的原则稳步推进: by what one goes says nothing of who does it.
_BY_WHAT = re.compile(
    r"(?:按照|根据|依照|遵循|本着|坚持)[^，。；：ⒶⓁⒹ]{2,30}?的?(?:原则|要求|思路|步骤|路径|方式|方法|部署|安排)"
)
_NO_VERB = ("Ⓜ", "“", "《", "和", "与", "及", "、", "+")
# Where the subject of several clauses may stand: at a clause's start, or after words of time.
_OPENS_CLAUSE = re.compile(
    r"(?:^|[，。：；、“”》）]|[年月日前后来间时]|近日|日前|此外|同时|其中|目前|当天|随后|获悉|指出|表示|介绍|称|说)$"
)
# A sentence that goes on with the subject of the one before.
_GOES_ON = re.compile(
    r"[“\n]*(?:(?:同时|此外|另外|并且|并|还|随后|之后|不仅如此|为此|紧接着|接着|与此同时)[，]?|"
    r"(?:[\d年月日]{3,11}(?:[初底末起]|以来)?|(?:近年|多年|今年以|去年以)来|[今去同当次]年|此前)，?"
    r"(?=(?:又|还|也|先后|相继|陆续|率先|再次|正式|并)*(?:出台|印发|制定|发布|推出|启动|实施|推行|建立|开展)))"
)
_OPENING_LIST = re.compile(rf"[\n“]*(?:[^，。；ⒶⓁⒹⓃⓂ]{{0,14}}，){{0,2}}{ACTORS.pattern}(?!Ⓝ|[^，。；]{{0,8}}Ⓝ)")
# The verb that a reform's or a strategy's other form begins with: 深化医改 says that it is deepened.
_VERB_INSIDE = re.compile(r"(?:全面)?(?:深化|实施|推进|推行|推动|实行|建设|共建|促进|振兴|构建|建立)(?!者)")
_FAR = 110  # characters between a subject and its verb over several clauses


@dataclass(frozen=True, slots=True)
class Masked:
    """`text[i]` stands for the mention `mentions[i]` where that exists; `carried`: who opened the sentence before."""

    sentence: Sentence
    text: str
    mentions: Mapping[int, Found]
    carried: tuple[Found, ...] = ()
    dates: tuple[Date, ...] = ()

    def within(self, start: int, end: int, *signs: str) -> list[Found]:
        """Mentions of these signs in `text[start:end]`, each entity once."""
        found = (self.mentions[i] for i in range(start, end) if self.text[i] in signs and i in self.mentions)
        return list({f.id: f for f in found}.values())

    def origin(self, at: int) -> int:
        """Where in the article the sign or character at `at` of `text` stands, to the length of a verb."""
        passed = [i for i in self.mentions if i < at]
        if not passed:
            return self.sentence.start + at
        last = max(passed)
        return self.mentions[last].end + at - last - 1

    def date_before(self, at: int) -> str | None:
        """The last date that the sentence says before `at` of `text`, ISO cut to what is known."""
        end = self.origin(at)
        said = [d for d in self.dates if self.sentence.start <= d.start and d.end <= end]
        return said[-1].known if said else None

    def word(self, found: Found) -> str:
        """The surface of a mention."""
        return self.sentence.text[found.start - self.sentence.start : found.end - self.sentence.start]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: agencies if there are any, otherwise places. `gap`: what stands between them and the verb."""

    actors: tuple[Found, ...]
    gap: str
    carried: bool = False

    @property
    def near(self) -> bool:
        """Whether the subject stands in the verb's own clause."""
        return not self.carried and not _MARK.search(self.gap)

    @property
    def chained(self) -> bool:
        """Whether the verb opens its clause, or has the subject in it: A 做…，积极推进…."""
        return self.near or bool(_ADVERBS.fullmatch(_BY_WHAT.sub("", _MARK.split(self.gap)[-1])))


def masked_sentences(document: Document) -> tuple[Masked, ...]:
    """The sentences of an article that speak of policies."""
    return _of_policies(document, len(document.found))


def all_masked_sentences(document: Document) -> tuple[Masked, ...]:
    """The sentences of an article that speaks of policies."""
    return _all(document, len(document.found))


def matches(
    document: Document, sign: str, rules: Iterable[tuple[re.Pattern[str], str]]
) -> Iterator[tuple[Masked, re.Match[str], str]]:
    """What patterns find in sentences that speak of policies and have this sign: sentence, match, rule."""
    for masked in masked_sentences(document):
        if sign in masked.text:
            for pattern, rule in rules:
                for m in pattern.finditer(masked.text):
                    yield masked, m, rule


@lru_cache(maxsize=1)  # several families of rules read the same sentences
def _of_policies(document: Document, mentions: int) -> tuple[Masked, ...]:
    return tuple(m for m in _all(document, mentions) if "Ⓓ" in m.text)


@lru_cache(maxsize=1)
def _all(document: Document, _mentions: int) -> tuple[Masked, ...]:
    return tuple(_all_masked(document))


def _all_masked(document: Document) -> Iterator[Masked]:
    carried: tuple[Found, ...] = ()
    for sentence in document.sentences if any(f.type == "Policy" for f in document.found) else ():
        masked = _mask(document, sentence, carried)
        if re.search("[ⒶⓁⓃⓂ]|\n", masked.text):
            carried = _opening_actors(masked)
        yield masked


def subject_before(masked: Masked, at: int, *, attributive: bool = False) -> Subject | None:
    """The nearest list of agencies or places before `at` that can be who acts.

    `attributive`: the verb stands before 的 and its object; then what governs that object (根据某部印发的《…》) does
    not govern the list.
    """
    begin = behind_last("；！？", masked.text, at)
    lists = list(ACTORS.finditer(masked.text, begin, at))
    for m in reversed(lists):
        gap = masked.text[m.end() : at]
        near = not _MARK.search(gap)
        if _is_other_thing(masked, m, gap) or len(gap) > _FAR or _OTHER_SUBJECT.search(gap):
            return None
        inside = attributive and near and _matches_before(_ON_OBJECT, masked.text, m.start())
        if (inside or not _is_object(masked, m, gap)) and (
            near or _matches_before(_OPENS_CLAUSE, masked.text, m.start()) or _is_described(masked, m)
        ):
            return Subject(_actors(masked, m), gap)
    return (
        Subject(masked.carried, masked.text[:at], carried=True)
        if masked.carried and _continues(masked, at, lists)
        else None
    )


def _is_described(masked: Masked, m: re.Match[str]) -> bool:
    """Whether a long attribute leads to the list and a comma ends it: 湿地占全国十分之一的某省，……."""
    return masked.text[m.end() : m.end() + 1] == "，" and masked.text.endswith("的", 0, m.start())


def _is_other_thing(masked: Masked, m: re.Match[str], gap: str) -> bool:
    """Whether the list is of a person or a thing that acts in its stead: 某局局长, 某人（省长）."""
    return bool(_POSSESSIVE.match(gap)) or masked.text[m.start() - 1 : m.start()] == "Ⓝ"


def _is_object(masked: Masked, m: re.Match[str], gap: str) -> bool:
    """Whether the list is governed by a word before it, belongs to what follows, or is a rank's scope (全省首创)."""
    boast = _BOAST.match(masked.text, m.end()) and masked.word(masked.mentions[m.start()]).startswith("全")
    listed = gap.startswith(_NO_VERB) and not gap.startswith("与全国") and not _UNKNOWN_PARTNERS.match(gap)
    return bool(boast) or listed or _matches_before(_GOVERNED, masked.text, m.start())


def _matches_before(pattern: re.Pattern[str], text: str, at: int) -> bool:
    return bool(pattern.search(text, max(0, at - 4), at))


def actors_in(masked: Masked, start: int, end: int) -> tuple[Found, ...]:
    """The actors of the first list within `start:end`."""
    m = ACTORS.search(masked.text, start, end)
    return _actors(masked, m) if m else ()


def last_of_chains(masked: Masked, start: int, end: int) -> list[Found]:
    """The places of a list, of nested ones (某省某县某村) the last, where it is."""
    found = {i: f for i, f in masked.mentions.items() if start <= i < end and f.type == "Place"}
    last = (f for i, f in sorted(found.items()) if not (i + 1 in found and is_inside(found[i + 1].id, f.id)))
    return list({f.id: f for f in last}.values())


def _continues(masked: Masked, at: int, lists: list[re.Match[str]]) -> bool:
    """Whether the sentence goes on with the subject of the one before: it opens so and names no actor until `at`."""
    begin = _GOES_ON.match(masked.text)
    if not begin or lists or at > _FAR:
        return False
    return not re.search(r"Ⓝ|各地|各级|部门|单位|企业|会议|专家", masked.text[:at])


def _opening_actors(masked: Masked) -> tuple[Found, ...]:
    """The actors of a list that opens a sentence and is its subject."""
    m = _OPENING_LIST.match(masked.text)
    return _actors(masked, m) if m and not _SPEAKER.match(masked.text, m.end()) else ()


def _actors(masked: Masked, m: re.Match[str]) -> tuple[Found, ...]:
    """The agencies of a list with the place that leads them (甲省会同乙部); without agencies its places."""
    agencies = masked.within(m.start(), m.end(), "Ⓐ")
    leads = _LEADING_PLACE.match(masked.text, m.start(), m.end()) if agencies else m
    places = last_of_chains(masked, *leads.span()) if leads else []
    return (*places, *agencies)


def _mask(document: Document, sentence: Sentence, carried: tuple[Found, ...] = ()) -> Masked:
    parts: list[str] = []
    mentions: dict[int, Found] = {}
    length, at = 0, sentence.start
    for f in document.of(sentence, *SIGNS):
        if f.start < at:
            continue
        before = document.text[at : f.start] + _verb_inside(document.text, f)
        parts.append(before + SIGNS[f.type] + _pilot_inside(document.text, f))
        mentions[length + len(before)] = f
        length, at = length + len(parts[-1]), f.end
    text = "".join(parts) + document.text[at : sentence.end]
    return Masked(sentence, text, mentions, carried, dates_of(document))


def _pilot_inside(text: str, found: Found) -> str:
    """The word that a policy's form may end with and that says how far it has come."""
    return "试点" if found.type == "Policy" and text.endswith("试点", found.start, found.end) else ""


def _verb_inside(text: str, found: Found) -> str:
    quoted = text[found.start - 1 : found.start] in {"“", "‘"}
    if quoted or found.kind not in SCHEMES:
        return ""
    verb = _VERB_INSIDE.match(text, found.start, found.end)
    return verb[0] if verb else ""
