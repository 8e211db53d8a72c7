"""Posts of people, read from the phrases of titles beside their names.

A phrase is a row of titles, each with the body before it: 省委副书记、省长 is 副书记 at 中共X省委员会 and 省长 at the
body that the word implies. It stands before a name or a list of names, right after one (王昌顺副部长), or behind a verb
or in brackets (任X院院长). A title without a body takes that of the title before it (厅长、党组副书记) if it can.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import Division, chain, countries
from zhengtu_extractors.mentions.post_titles import Title
from zhengtu_extractors.mentions.seats import NATION, seat_of_agency
from zhengtu_extractors.official_names import Body, Function, forms, government_of, named, party_committee_of

Status = Literal["", "begun", "ended"]


class NamePlace(NamedTuple):
    """A stretch of text that means the person of this full name."""

    start: int
    end: int
    name: str
    clue: str = ""


class Post(NamedTuple):
    """A person's post. `agency` is a mention of the article, or made for the title that implies it."""

    name: str
    title: str
    agency: Found
    at: int
    rule: str
    status: Status = ""


class Item(NamedTuple):
    """A title of a phrase, the mention of the body or the place right before it, and where all this begins."""

    title: Title
    agency: Found | None
    place: Found | None
    start: int
    status: Status


_SEPARATOR = re.compile(r"(?:[、，]|兼任?|和|并兼任?)$")
_UNKNOWN_BODY = re.compile(r"[、，兼][\u3400-\u9fff]{2,14}$")
_GAP = re.compile(r"(?<=[、，兼])[\u3400-\u9fff]{2,8}$")
_REGION = "自治区"
_ORGAN = re.compile(r"(?:党组|党委|党总支|党支部|常委会)$")
_AND = re.compile(r"(?:同志)?(?:（[^（）]{1,12}）)?(?:、|和|与|及|以及)$")
_OVER = re.compile(r"(?:原任?|前任?|曾任|历任|已故)$")
_NOT_OVER = re.compile(r"(?:时任|现任|新任|拟任)$")
_LINE_HEAD = re.compile(r"(?:[\u3400-\u9fff]{2,5}：)?")
_OPENS = re.compile(r"[时现新拟曾历]任")
_COPULA = re.compile(
    r"(?:同志)?(?:，[^，。；]{0,10}?)?(?P<verb>不再担任|不再兼任|当选为?|出任|担任|兼任|现任|曾任|历任|时任|任|是|系|为)(?:了|过)?(?=[\u3400-\u9fff])"
)
_BRACKET = re.compile(r"（(?=[^（）]{2,40}）)")
_APPOINTS = re.compile(r"(?:任命|聘任|聘请|选举|推选|推举|增选|提名)$")
_REMOVES = re.compile(r"(?:免去|撤销|免除|罢免)$")
_BEGINS = re.compile(r"当选|出任")
_ENDS = re.compile(r"曾任|历任|不再")
_HELD = re.compile(r"曾任|历任|现任|时任|担任|任(?=[\u3400-\u9fff])")
_OF = re.compile(r"(?:同志)?的?")
_NEXT = re.compile(r"(?:同志)?(?:、|和|与|及|以及)")
_RECORD = re.compile(r"(?:同志)?，(?:男|女)[，（]")
_CLAUSE_END = re.compile(r"[。；！？\n（）]")
_LEADERS_OF = frozenset("部委厅局署院校行社会")

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
    "总裁": ("公司", "集团", "银行"),
    "委员长": ("常务委员会",),
    "检察长": ("检察院",),
    "会长": ("会",),
    "理事长": ("会", "社"),
}
_LEVELS: Mapping[str, tuple[str, ...]] = {
    "省长": ("province",),
    "主席": ("province",),
    "市长": ("prefecture", "county", "province"),
    "州长": ("prefecture",),
    "盟长": ("prefecture",),
    "区长": ("county",),
    "县长": ("county",),
    "旗长": ("county",),
    "镇长": ("township",),
    "乡长": ("township",),
}


def read_posts(document: Document, people: list[NamePlace], titles: Iterable[Title]) -> list[Post]:
    """The posts that an article gives its people, in the order of their places."""
    reader = _Reader(document, people, [t for t in titles if t.kind != "byline"])
    posts = [post for person in people for post in reader.posts(person)]
    held = {post.name for post in posts}
    return [*posts, *(post for person in people if person.name not in held for post in reader.called(person))]


class _Reader:
    """The phrases of one article. Agencies and places by where they end, titles and names too."""

    def __init__(self, document: Document, people: list[NamePlace], titles: list[Title]) -> None:
        self.document = document
        self.text = document.text
        self.titles = titles
        self.title_ending = {t.end: t for t in titles}
        self.title_starting = {t.start: t for t in titles}
        self.name_starting = {p.start: p for p in people}
        self.name_ending = {p.end: p for p in people}
        self.agency_ending: dict[int, Found] = {}
        self.place_ending: dict[int, Found] = {}
        self.implied = {(f.start, f.end): f for f in document.found if f.type == "Agency"}
        for f in document.found:
            ending = {"Agency": self.agency_ending, "Place": self.place_ending}.get(f.type)
            if ending is not None and (f.end not in ending or f.start < ending[f.end].start):
                ending[f.end] = f

    def posts(self, person: NamePlace) -> Iterator[Post]:
        lead = self._lead(person)
        before = self._phrase(lead)
        yield from self._of(person, before, "post.title_before_name", self._appointing(lead))
        if not before:
            yield from self._after(person)
            yield from self._of(person, self._phrase_of_line(person), "post.behind_name_in_line")
        yield from self._behind_verb(person)

    def _phrase_of_line(self, person: NamePlace) -> list[Item]:
        """王远山国土资源部部长、党组书记: the body begins right behind the name, which heads the line."""
        head = self.text.rfind("\n", 0, person.start) + 1
        beside = any(f.start == person.end for f in self.agency_ending.values())
        first = _LINE_HEAD.fullmatch(self.text, head, person.start)
        return self._phrase_from(person.end) if beside and first else []

    def _lead(self, person: NamePlace) -> int:
        """Where the list of names begins in which a name stands."""
        start = person.start
        while mark := _AND.search(self.text, max(0, start - 16), start):
            previous = self.name_ending.get(mark.start())
            if not previous or previous.start >= start:
                break
            start = previous.start
        return start

    def _appointing(self, lead: int) -> Status:
        return "ended" if _REMOVES.search(self.text[max(0, lead - 4) : lead]) else ""

    def _phrase(self, end: int) -> list[Item]:
        """The items of the phrase that ends at `end`, in their order."""
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
        return items

    def _another(self, start: int) -> bool:
        """Whether a post is that of another, who is named before it: 张三任组长，市委常委李四."""
        return start in self.name_ending or self.text[start - 1 : start] in ("任", "为")

    def _mark_before(self, start: int) -> re.Match[str] | None:
        """The mark between two items; a body that is not known may stand behind it (国家土地总督察)."""
        near = _SEPARATOR.search(self.text, max(0, start - 3), start)
        if near:
            return near
        far = _UNKNOWN_BODY.search(self.text, max(0, start - 16), start)
        return far if far and far.start() in self.title_ending else None

    def _item(self, title: Title) -> Item:
        start, status = self._over(title.start, "")
        agency = self._agency_before(start, title)
        place = None if agency else self._place_before(start, title)
        body = agency or place
        if not body and self._heads_region(title):
            start -= len(_REGION)
        start, status = self._over(body.start if body else start, status)
        while chained := self.place_ending.get(start):
            start, status = self._over(chained.start, status)
        return Item(title, agency, place, start, status)

    def _over(self, start: int, status: Status) -> tuple[int, Status]:
        window = self.text[max(0, start - 2) : start]
        if over := _OVER.search(window):
            return start - len(over[0]), "ended"
        if now := _NOT_OVER.search(window):
            return start - len(now[0]), status
        return start, status

    def _agency_before(self, start: int, title: Title) -> Found | None:
        """The body right before a title; 国防部 also in 国防部长, where they share a character."""
        body = self.agency_ending.get(start)
        if body:
            return body
        shared = self.agency_ending.get(start + 1)
        return shared if shared and shared.start < start and self.text[start] == title.word[0] else None

    def _place_before(self, start: int, title: Title) -> Found | None:
        place = self.place_ending.get(start)
        if place:
            return place
        shared = self.place_ending.get(start + 1)
        return shared if shared and shared.start < start and self.text[start] == title.word[0] else None

    def _of(self, person: NamePlace, items: list[Item], rule: str, status: Status = "") -> Iterator[Post]:
        """The posts of a phrase; titles in a row at one body are one post (副市长、市政府秘书长)."""
        rows: list[tuple[Item, Item, Found]] = []
        for item in items:
            previous = rows[-1][2] if rows else None
            agency = self._agency_of(item, previous)
            if not agency:
                continue
            if previous and previous.id == agency.id:
                rows[-1] = (rows[-1][0], item, previous)
            else:
                rows.append((item, item, agency))
        for first, last, agency in rows:
            title = self.text[first.title.start : last.title.end]
            yield Post(person.name, title, agency, person.start, rule, first.status or status)

    def _agency_of(self, item: Item, previous: Found | None) -> Found | None:
        if item.title.kind == "role":
            return None
        named = item.agency or self.implied.get((item.title.start, item.title.end))
        return named or self._implied_by(item, previous)

    def _implied_by(self, item: Item, previous: Found | None) -> Found | None:
        """The body of a title before which none stands."""
        if self._heads_region(item.title):
            return self._government(item, previous)
        match item.title.kind:
            case "government":
                return self._government(item, previous)
            case "state_council":
                council = None if self._abroad(item) else government_of(f"place:{NATION}")
                return _implied(council, item.title, "State Council")
            case "central_committee":
                return _implied(party_committee_of(f"place:{NATION}"), item.title, "Central Committee")
        return None if item.place else self._shared(item.title, previous)

    def _heads_region(self, title: Title) -> bool:
        """宁夏回族自治区主席, 自治区常务副主席: the head of the region's government."""
        return title.word == "主席" and self.text.endswith(_REGION, 0, title.start)

    def _shared(self, title: Title, previous: Found | None) -> Found | None:
        """The body of the title before, or one that the text named before, if a title can be one there."""
        inherited = self._inherited(title, previous) or self._neighbour(title, previous) if previous else None
        return inherited or self._led(title) or self._same_organ(title)

    def _inherited(self, title: Title, previous: Found) -> Found | None:
        """The body of the title before; where that is a leading Party group (党组书记、局长), the group's body."""
        if self.text[title.start - 1] not in "、，兼和":
            return None
        if _fits(title, previous.name):
            return previous
        whole = _whole_of(previous.name)
        return self._last_body(title.start, lambda name: name == whole and _fits(title, name))

    def _neighbour(self, title: Title, previous: Found) -> Found | None:
        """宣传部 in 市委常委、宣传部部长, 公安局 in 副市长、公安局局长: another body of the same place."""
        seat = seat_of_agency(previous.name)
        gap = _GAP.search(self.text, max(0, title.start - 12), title.start)
        if not seat or not seat.isdigit() or seat == NATION or not gap:
            return None
        for surface in (gap[0], gap[0] + title.word[0]):
            function = _functions().get(f"委{surface}") or _functions().get(surface)
            body = named(function, f"place:{seat}") if function else None
            if body and _fits(title, body.name):
                return _implied(body, title, f"same phrase + {surface}")
        return None

    def _same_organ(self, title: Title) -> Found | None:
        """党组副书记 in a text that named whose: 省政府党组书记李小鹏讲话，党组副书记高建民参加."""
        organ = _ORGAN.search(self.text, max(0, title.start - 4), title.start)
        return self._last_body(title.start, lambda name: name.endswith(organ[0])) if organ else None

    def _led(self, title: Title) -> Found | None:
        """部领导: the last body named that is a 部."""
        of = self.text[title.start - 1 : title.start]
        if title.text != "领导" or of not in _LEADERS_OF:
            return None
        ending = "委员会" if of == "委" else of
        return self._last_body(title.start, lambda name: name.endswith(ending))

    def _last_body(self, before: int, fits: Callable[[str], bool]) -> Found | None:
        agencies = (f for f in reversed(self.document.found) if f.end <= before and f.type == "Agency")
        return next((f for f in agencies if fits(f.name)), None)

    def _abroad(self, item: Item) -> bool:
        """Whether the words before a title are another country's, or it is no post of China's."""
        if item.place:
            return True
        return any(self.text.endswith(c, 0, item.title.start) for c in _country_names())

    def _government(self, item: Item, previous: Found | None) -> Found | None:
        levels = _LEVELS[item.title.word[-2:]]
        place = item.place
        if place:
            return _implied(government_of(place.id, place.name), item.title, place.name)
        for code, clue in self._seats(item, previous):
            if here := _at_level(code, levels):
                return _implied(government_of(here.id), item.title, f"{clue}: {here.name}")
        return None

    def _seats(self, item: Item, previous: Found | None) -> Iterator[tuple[str, str]]:
        """Codes of the places that a post without one may belong to, the nearest first."""
        if previous and (seat := seat_of_agency(previous.name)):
            yield seat, "same phrase"
        if self.document.home:
            yield self.document.home.removeprefix("place:"), "home"
        for f in reversed([f for f in self.document.found if f.start < item.start]):
            if f.type == "Place":
                yield f.id.removeprefix("place:"), "last place named"
            elif f.type == "Agency" and (seat := seat_of_agency(f.name)):
                yield seat, "last body named"

    def _after(self, person: NamePlace) -> Iterator[Post]:
        """A title right behind the name, whose body stands before the name or was the last that fits it."""
        title = self.title_starting.get(person.end)
        if not title:
            return
        item = Item(title, self.agency_ending.get(person.start), self.place_ending.get(person.start), title.start, "")
        yield from self._of(person, [item], "post.title_after_name")

    def called(self, person: NamePlace) -> Iterator[Post]:
        """修济刚副局长 of one who has no other post here: at the last body named that has such a post."""
        title = self.title_starting.get(person.end)
        if title and title.kind in ("head", "post"):
            agency = self._last_body(person.start, lambda name: _fits(title, name))
            if agency:
                yield Post(person.name, title.text, agency, person.start, "post.last_body_named")

    def _behind_verb(self, person: NamePlace) -> Iterator[Post]:
        end = self._list_end(person)
        before = self.text[max(0, self._lead(person) - 4) : self._lead(person)]
        if verb := _COPULA.match(self.text, end):
            yield from self._of(
                person, self._phrase_from(verb.end()), "post.behind_verb", _status(verb["verb"], before)
            )
            yield from self._led_body(person, verb)
        elif bracket := _BRACKET.match(self.text, person.end):
            yield from self._of(person, self._phrase_from(bracket.end()), "post.in_brackets")
        elif _REMOVES.search(before):
            behind = _OF.match(self.text, end)
            yield from self._of(person, self._phrase_from(behind.end() if behind else end), "post.removed", "ended")
        elif _RECORD.match(self.text, person.end):
            yield from self._of_record(person)

    def _list_end(self, person: NamePlace) -> int:
        """Where the list of names ends in which a name stands."""
        end = person.end
        while mark := _NEXT.match(self.text, end):
            following = self.name_starting.get(mark.end())
            if not following:
                break
            end = following.end
        return end

    def _of_record(self, person: NamePlace) -> Iterator[Post]:
        """张三，男，1965年生，曾任…局长，现任…: the posts of a record, to the end of its line."""
        limit = self.text.find("\n", person.end)
        for verb in _HELD.finditer(self.text, person.end, limit if limit >= 0 else len(self.text)):
            yield from self._of(person, self._phrase_from(verb.end()), "post.in_record", _status(verb[0], ""))

    def _led_body(self, person: NamePlace, verb: re.Match[str]) -> Iterator[Post]:
        """以贾海为组长的…抽查组."""
        title = self.title_starting.get(verb.end())
        if title and self.text.startswith("的", title.end):
            start = title.end + 1
            body = next((f for f in self.document.found if f.type == "Agency" and f.start == start), None)
            if body:
                yield Post(person.name, title.text, body, person.start, "post.head_of_body")

    def _phrase_from(self, start: int) -> list[Item]:
        """The phrase that begins at `start`; it must begin there, so that no other's post is taken."""
        clause = _CLAUSE_END.search(self.text, start)
        limit = clause.start() if clause else len(self.text)
        ends = [t.end for t in self.titles if start <= t.start and t.end <= min(limit, start + 60)]
        for end in reversed(ends):
            items = self._phrase(end)
            if items and start - 2 <= items[0].start <= start + 1:
                return items
        return []


def _status(verb: str, before: str) -> Status:
    """Whether a post begins or ends, by its verb and what stands before the name (任命, 选举)."""
    if _APPOINTS.search(before) or _BEGINS.search(verb):
        return "begun"
    return "ended" if _ENDS.search(verb) else ""


def _implied(body: Body | None, title: Title, clue: str) -> Found | None:
    if not body:
        return None
    return Found(title.start, title.end, "Agency", body.id, body.name, body.kind, clue=f"{title.text} + {clue}")


def _fits(title: Title, agency: str) -> bool:
    """Whether a title can be one at a body with this name: 局长 at a 局, 书记 at a Party committee."""
    if title.word in _AT:
        return agency.endswith(_AT[title.word]) and (title.word != "书记" or "党" in agency or "中共" in agency)
    return title.kind == "head" and agency.endswith(title.word[0])


@cache
def _functions() -> Mapping[str, Function]:
    """What bodies of a place do, by the forms that say so."""
    return {form.surface: form.function for form in forms()}


def _whole_of(organ: str) -> str:
    """The body of a leading Party group: 中共三明市财政局党组 → 三明市财政局."""
    return organ.removeprefix("中共").removesuffix("党组").removesuffix("党委")


def _at_level(code: str, levels: tuple[str, ...]) -> Division | None:
    """The division of one of these levels that the code is or lies in."""
    own = [d for d in chain(code.partition("/")[0]) if d.level in levels]
    return own[0] if own and code[:2].isdigit() else None


def _country_names() -> tuple[str, ...]:
    return tuple(countries())
