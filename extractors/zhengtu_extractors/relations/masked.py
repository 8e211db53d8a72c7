"""A sentence with each mention as one sign, so that rules read its structure and not its names.

Ⓐ agency, Ⓛ place, Ⓓ policy, Ⓜ meeting, Ⓝ person: 近日，Ⓐ、Ⓐ印发《Ⓓ》. Of nested mentions the outermost stands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zhengtu_extractors.document import Document, Found, Sentence

SIGNS = {"Agency": "Ⓐ", "Place": "Ⓛ", "Policy": "Ⓓ", "Meeting": "Ⓜ", "Person": "Ⓝ"}
_JOIN = "(?:、|和|与|及|以及|会同|联合|同|暨|（|）)?"
ACTORS = re.compile(rf"[ⒶⓁ](?:{_JOIN}[ⒶⓁ])*(?:等[^，。；：ⒶⓁⒹⓃⓂ《]{{0,10}}?(?:部门|单位|部委|地区|省市|省份|[地省市家委区县]))?(?:两[省市地国])?")
# A list after these words is no subject: it is where, against whom or by what.
_GOVERNED = re.compile(
    r"(?:在|对|向|于|给|到|赴|往|从|据|自|来自|围绕|根据|按照|依照|依据|遵照|贯彻|落实|学习|传达|经|报|报请|提请|报送|召开的|"
    r"服务|支持|位于|包括|前往|离开|抵达|以|为|是|受|被|让|使|要求|指导|帮助|督促|授权|委托|除|比|像|如)$"
)
# What shows that the list is not who acts: its people, its things.
_POSSESSIVE = re.compile(
    r"(?:的(?!是)|[有相]关(?:负责|部门|方面|人士)|负责人|负责同志|新闻发言人|发言人|网站|官网|消息|记者|专家|代表|书记|[局厅部署司处科院校会]长|"
    r"主任|主席|[省市县区镇乡州]长|领导|干部|群众|居民|市民|企业|农民|[一-龥]{0,6}[》”])"
)
_OTHER_SUBJECT = re.compile(r"Ⓝ|各地|各级|多地|部分|有关部门|相关部门|专家|企业(?!改革)|记者|市民|群众|农民|他|她|笔者|双方|会议(?!精神)")
_FAR = 70  # characters between a subject and its verb over several clauses


@dataclass(frozen=True, slots=True)
class Masked:
    """`text[i]` stands for the mention `mentions[i]` where that exists."""

    sentence: Sentence
    text: str
    mentions: Mapping[int, Found]

    def within(self, start: int, end: int, sign: str) -> list[Found]:
        """Mentions of one sign in `text[start:end]`, each entity once."""
        found = (self.mentions[i] for i in range(start, end) if self.text[i] == sign and i in self.mentions)
        return list({f.id: f for f in found}.values())


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: agencies if there are any, otherwise places. `near`: in the verb's own clause."""

    actors: tuple[Found, ...]
    near: bool


def masked_sentences(document: Document, *needed: str) -> Iterator[Masked]:
    """The sentences of an article that hold all these signs."""
    for sentence in document.sentences:
        masked = _mask(document, sentence)
        if all(sign in masked.text for sign in needed):
            yield masked


def subject_before(masked: Masked, at: int) -> Subject | None:
    """The nearest list of agencies or places before `at` that can be who acts."""
    begin = max(masked.text.rfind(mark, 0, at) for mark in "；！？") + 1
    lists = [m for m in ACTORS.finditer(masked.text, begin, at)]
    for m in reversed(lists):
        gap = masked.text[m.end() : at]
        if _POSSESSIVE.match(gap):
            return None
        if _GOVERNED.search(masked.text, max(begin, m.start() - 4), m.start()) or gap.startswith(("Ⓜ", "“", "《")):
            continue
        near = not re.search(r"[，：]", gap)
        if len(gap) > _FAR or _OTHER_SUBJECT.search(gap):
            return None
        return Subject(_actors(masked, m), near)
    return None


def actors_in(masked: Masked, start: int, end: int) -> tuple[Found, ...]:
    """The actors of the first list within `start:end`."""
    m = ACTORS.search(masked.text, start, end)
    return _actors(masked, m) if m else ()


def _actors(masked: Masked, m: re.Match[str]) -> tuple[Found, ...]:
    agencies = masked.within(m.start(), m.end(), "Ⓐ")
    return tuple(agencies or masked.within(m.start(), m.end(), "Ⓛ"))


def _mask(document: Document, sentence: Sentence) -> Masked:
    parts: list[str] = []
    mentions: dict[int, Found] = {}
    length, at = 0, sentence.start
    for f in document.of(sentence):
        if f.start < at:
            continue
        parts.append(document.text[at : f.start] + SIGNS[f.type])
        length += len(parts[-1])
        mentions[length - 1], at = f, f.end
    return Masked(sentence, "".join(parts) + document.text[at : sentence.end], mentions)
