"""Phrases of titles: a row of titles, each with the body or the place before it.

省委副书记、省长 has two items: 副书记 behind the mention 省委, 省长 behind none. Which body an item means is said in
`post_bodies`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.post_titles import Title, title_words
from zhengtu_extractors.mentions.post_verbs import Status

REGION = "自治区"

_SEPARATOR = re.compile(r"(?:[、，]|兼任?|和|并兼任?)$")
_UNKNOWN_BODY = re.compile(r"[、，兼][\u3400-\u9fff]{2,14}$")
_OVER = re.compile(r"(?:原任?|前任?|曾任|历任|已故)$")
_NOT_OVER = re.compile(r"(?:时任|现任|新任|拟任|(?<=[、，；])现)$")
_OPENS = re.compile(r"[时现新拟曾历]任")
_CLAUSE_END = re.compile(r"[。；！？\n（）]")
_SHORT_NAME = re.compile(r"（(?:以下简称|简称)?“?(?:[A-Za-z ]{2,12}|(?<=简称)[一-龥]{2,8}|(?<=简称“)[一-龥]{2,8})”?）$")
_LONGEST = 60
# What one does at a body, or in which field: words without particles and marks.
_TASK = re.compile(
    r"(?:(?![的了着在是由和与及对向为将被把从让请以等而又该其各名位原前现曾任长部])[\u3400-\u9fff]){2,8}$"
)
# Titles that are named with their field: 复旦大学经济学教授.
_BY_FIELD = frozenset({"教授", "负责人", "经理", "总监", "主管", "讲师", "分析师", "医师"})


class Item(NamedTuple):
    """A title of a phrase, the mention of the body or the place right before it, and where all this begins."""

    title: Title
    agency: Found | None
    place: Found | None
    start: int
    status: Status


def heads_region(text: str, title: Title) -> bool:
    """Whether it is 宁夏回族自治区主席 or 自治区常务副主席: the head of the region's government."""
    return title.word == "主席" and text.endswith(REGION, 0, title.start)


class Phrases:
    """The phrases of one article; `names` are the places where its people's names end."""

    def __init__(self, document: Document, titles: list[Title], names: frozenset[int]) -> None:
        self.text = document.text
        self.names = names
        self.agency_ending = _by_end(document, "Agency")
        self.titles = [_behind_body(title, self.agency_ending) for title in titles]
        self.title_ending = {t.end: t for t in self.titles}
        self.title_starting = {t.start: t for t in self.titles}
        self.place_ending = _by_end(document, "Place")

    def ending_at(self, end: int) -> list[Item]:
        """The items of the phrase that ends there, in their order."""
        items: list[Item] = []
        mark = None
        while title := self.title_ending.get(end):
            item = self._item(title)
            if mark and mark[0][0] == "，" and self._another(item.start):
                break
            items.insert(0, item)
            mark = None if _OPENS.match(self.text, item.start) else self._mark_before(item.start)
            if not mark:
                break
            end = mark.start()
        return self._over_together(items)

    def _over_together(self, items: list[Item]) -> list[Item]:
        """省政府原党组成员、副省长: 原 is said of the posts of the same body that follow too."""
        told: list[Item] = []
        for item in items:
            goes_on = bool(told) and told[-1].status == "ended" and self.text[item.start - 1] == "、"
            same = (
                item.agency is None
                and item.place is None
                and not _NOT_OVER.search(self.text[item.start : item.title.start])
            )
            told.append(item._replace(status="ended") if goes_on and same else item)
        return told

    def beginning_at(self, start: int) -> list[Item]:
        """The items of the longest phrase that begins there; one that begins elsewhere may be another's."""
        clause = _CLAUSE_END.search(self.text, start)
        name = min((end for end in self.names if end > start), default=len(self.text))
        limit = min(clause.start() if clause else len(self.text), start + _LONGEST, name)
        ends = [t.end for t in self.titles if start <= t.start and t.end <= limit]
        phrases = (self.ending_at(end) for end in reversed(ends))
        return next((items for items in phrases if items and start - 2 <= items[0].start <= start + 1), [])

    def behind_name(self, start: int, end: int) -> list[Item]:
        """王昌顺副部长: the title right behind a name at `start:end`, with the body or the place before the name."""
        title = self.title_starting.get(end)
        if not title:
            return []
        return [Item(title, self.agency_ending.get(start), self.place_ending.get(start), title.start, "")]

    def _another(self, start: int) -> bool:
        """Whether a post is that of another, who is named before it: 张三任组长，市委常委李四."""
        return start in self.names or self.text[start - 1 : start] in ("任", "为")

    def _mark_before(self, start: int) -> re.Match[str] | None:
        """The mark between two items; a body that is not known may stand behind it (国家土地总督察)."""
        near = _SEPARATOR.search(self.text, max(0, start - 3), start)
        if near:
            return near
        far = _UNKNOWN_BODY.search(self.text, max(0, start - 16), start)
        if not far or far.start() not in self.title_ending:
            return None
        return None if any(at in self.names for at in range(far.start(), start)) else far

    def _item(self, title: Title) -> Item:
        start, status = self._over(title.start, "")
        agency = self._before(self.agency_ending, start, title)
        if not agency and (far := self._far(title)):
            agency, title = far
            start = title.start
        place = None if agency else self._before(self.place_ending, start, title)
        body = agency or place
        if not body and heads_region(self.text, title):
            start -= len(REGION)
        start, status = self._over(body.start if body else start, status)
        while chained := self.place_ending.get(start):
            start, status = self._over(chained.start, status)
        return Item(title, agency, place, start, status)

    def _far(self, title: Title) -> tuple[Found, Title] | None:
        """The body before what one does there, and the title with that: 民政局 | 社会救助工作人员."""
        task = _TASK.search(self.text, max(0, title.start - 8), title.start)
        if not task or title.word not in (*title_words()["staff"], *_BY_FIELD):
            return None
        body = next(
            (self.agency_ending[at] for at in range(task.start(), title.start - 1) if at in self.agency_ending), None
        )
        if not body or any(at in self.names or at in self.place_ending for at in range(body.end, title.start)):
            return None
        return body, title._replace(start=body.end, text=self.text[body.end : title.end])

    def _over(self, start: int, status: Status) -> tuple[int, Status]:
        """Where a phrase begins that a word of time opens (原, 时任), and whether the post is over."""
        window = self.text[max(0, start - 2) : start]
        if over := _OVER.search(window):
            return start - len(over[0]), "ended"
        if now := _NOT_OVER.search(window):
            return start - len(now[0]), status
        return start, status

    def _before(self, ending: dict[int, Found], start: int, title: Title) -> Found | None:
        """The mention right before a title, or before its short name in brackets: 世界卫生组织（WHO）总干事.

        国防部 also in 国防部长, where they share a character.
        """
        if bracket := _SHORT_NAME.search(self.text, max(0, start - 16), start):
            return ending.get(bracket.start())
        if start in ending:
            return ending[start]
        if self.text.startswith("的", start - 1) and start - 1 in ending:  # 县人民医院的护士长
            return ending[start - 1]
        shared = ending.get(start + 1)
        return shared if shared and shared.start < start and self.text[start] == title.word[0] else None


def _behind_body(title: Title, bodies: Mapping[int, Found]) -> Title:
    """The title without the end of the body's name that looks like its modifier: 运转车间|主任."""
    end = next((at for at in range(title.end - len(title.word), title.start, -1) if at in bodies), None)
    return title._replace(start=end, text=title.text[end - title.start :]) if end else title


def _by_end(document: Document, kind: str) -> dict[int, Found]:
    """The longest mention of a type that ends at each place."""
    found: dict[int, Found] = {}
    for f in document.found:
        if f.type == kind and (f.end not in found or f.start < found[f.end].start):
            found[f.end] = f
    return found
