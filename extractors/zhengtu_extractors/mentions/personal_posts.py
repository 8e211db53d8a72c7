"""Posts of people, read from the phrases of titles beside their names.

1. before a name or a list of names: 市政协副主席张巍巍、郑直;
2. right behind it: 王昌顺副部长; in a line that the name heads: 王远山国土资源部部长;
3. behind a verb: 任命X为…, X任…, X当选…, 以X为组长的…组; in brackets;
4. in a record: X，男，1965年生，曾任…，现任…;
5. of who takes another's place (X接替Y任…, …一职由X接任), and of who is said to hold one: 时任…的X, 作为…，X.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.mentions.called_bodies import village_post
from zhengtu_extractors.mentions.personal_names import surname_at
from zhengtu_extractors.mentions.post_bodies import Bodies, fits, last_body
from zhengtu_extractors.mentions.post_periods import Period, period_before
from zhengtu_extractors.mentions.post_phrases import Item, Phrases
from zhengtu_extractors.mentions.post_titles import Title
from zhengtu_extractors.mentions.post_verbs import (
    FROM,
    GOES_ON,
    HIS,
    HIS_PLACE,
    HOLDS,
    LEAVES,
    MOVES,
    ONCE,
    REMOVES,
    SUCCEEDS,
    TAKEN,
    TAKES,
    Status,
    post_taken,
    status_of,
)
from zhengtu_extractors.mentions.seats import NATION, seat_of_agency

_UNTOLD = Period()
_FAR = 200
_HEADS_OF_SECRETARY = ("主任", "主席", "会长")


class NamePlace(NamedTuple):
    """A stretch of text that means the person of this full name."""

    start: int
    end: int
    name: str
    clue: str = ""


class Post(NamedTuple):
    """A person's post, said at `at`. `agency` is a mention of the article, or made for the title that implies it."""

    name: str
    title: str
    agency: Found
    at: int
    rule: str
    status: Status = ""
    period: Period = _UNTOLD


_BETWEEN_NAMES = r"(?:同志)?(?:（[^（）]{1,12}）)?(?:、|和|与|(?<!以)及)"
_PREVIOUS = re.compile(_BETWEEN_NAMES + "$")
_NEXT = re.compile(_BETWEEN_NAMES)
_BESIDE = re.compile(r"(?:同志|先生|女士)?[、，,](?:[一-鿿]{2,8})?$")
_LINE_HEAD = re.compile(r"(?:[\u3400-\u9fff]{2,5}：|\d{1,2}[.．、])?")
_BRACKET = re.compile(r"（(?=[^（）]{2,40}）)")
_HELD = re.compile(r"曾任|历任|现任|时任|担任|任(?=[\u3400-\u9fff])")
_COUNTED = re.compile(r"等?(?:[\d一二三四五六七八九十两几多]+[位名])?")
_OF = re.compile(r"(?:同志)?的?")
_SENTENCE_END = re.compile(r"[。！？\n]")
_RECORD = re.compile(r"(?:同志)?，(?:男|女)[，（]")


def read_posts(document: Document, people: list[NamePlace], titles: Iterable[Title]) -> list[Post]:
    """The posts that an article gives its people, in the order of their places."""
    reader = _Reader(document, people, [t for t in titles if t.kind != "byline"])
    posts = [post for person in people for post in reader.posts(person)]
    held = {post.name for post in posts}
    return [*posts, *(post for person in people if person.name not in held for post in reader.called(person))]


class _Reader:
    """Reads the posts of one article."""

    def __init__(self, document: Document, people: list[NamePlace], titles: list[Title]) -> None:
        self.document = document
        self.text = document.text
        self.phrases = Phrases(document, titles, frozenset(p.end for p in people))
        self.bodies = Bodies(document)
        self.name_starting = {p.start: p for p in people}
        self.name_ending = {p.end: p for p in people}
        self.body_of_name_ending: dict[int, Found] = {}
        self.heads: list[tuple[int, str, Found]] = []  # where each post was read, its title's word, its body

    def posts(self, person: NamePlace) -> Iterator[Post]:
        first = self._list_start(person)
        lead = self.text[max(0, first - 4) : first]
        signed = first - 1 if self.text.startswith("：", first - 1) else first
        before = self.phrases.ending_at(signed)
        status: Status = "ended" if REMOVES.search(lead) else ""
        previous = self._body_before(before) or self._body_of_head(before)
        yield from self._held(person, before, "post.title_before_name", status, previous=previous)
        yield from self._once(person, before)
        if not before or signed < first:  # 召集人：林一山财政部部长
            behind = self.phrases.behind_name(person.start, person.end) or self._together(person)
            yield from self._held(person, behind, "post.title_after_name")
            yield from self._held(person, self._rest_of_line(person), "post.behind_name_in_line")
            yield from self._held(person, self._apposed(person), "post.apposed")
        yield from self._behind_verb(person, lead, before[0].start if before else first)

    def _once(self, person: NamePlace, items: list[Item]) -> Iterator[Post]:
        """曾任三明市财政局局长的三明市副市长林一山: what one was who is named by another post."""
        end = items[0].start - 1 if items else person.start - 1
        first = self.phrases.ending_at(end) if self.text.startswith(("的", "，"), end) else []
        held = ONCE.search(self.text, max(0, first[0].start - 4), first[0].start + 2) if first else None
        if held and (self.text[end] == "的" or held[0] in ("身为", "作为")):
            yield from self._held(person, first, "post.once", status_of(held[0]))

    def _together(self, person: NamePlace) -> list[Item]:
        """林一山、李明江等委员: the title behind a list of names."""
        counted = _COUNTED.match(self.text, self._list_end(person))
        title = self.phrases.title_starting.get(counted.end()) if counted else None
        return [Item(title, None, None, title.start, "")] if title and title.word == "委员" else []

    def _body_before(self, items: list[Item]) -> Found | None:
        """The body of the one named right before a phrase without a body: 副厅长 of 厅长王远山、副厅长李明江."""
        mark = _BESIDE.search(self.text, max(0, items[0].start - 12), items[0].start) if items else None
        return self.body_of_name_ending.get(mark.start()) if mark else None

    def _body_of_head(self, items: list[Item]) -> Found | None:
        """The body of 副主任 or 秘书长 without one, whose head stands before: 市总工会主席王远山主持，副主席李明江…."""
        title = items[0].title if items and not items[0].agency else None
        if not title or not (title.text.startswith("副") or title.word == "秘书长"):
            return None
        words = _HEADS_OF_SECRETARY if title.word == "秘书长" else (title.word,)
        begin = behind_last("\n", self.text, title.start, max(0, title.start - _FAR))
        heads = (h for h in reversed(self.heads) if begin <= h[0] and h[1] in words and fits(title, h[2].name))
        at, _, body = next(heads, (0, "", None))
        last = last_body(self.document, title.start, partial(fits, title)) if body else None
        other = last and body and last.id != body.id and behind_last("。！？", self.text, title.start) > at
        return None if other else body

    def called(self, person: NamePlace) -> Iterator[Post]:
        """修济刚副局长, 院长李明江 of one who has no other post here: at the last body named that has such a post."""
        title = self.phrases.title_starting.get(person.end) or self._bare(person)
        rule = "post.last_body_named"
        if not title and (title := self._signing(person)):
            rule = "post.signed"
        if title and (title.kind == "head" or title.word == "主任" or rule == "post.signed"):
            agency = last_body(self.document, person.start, partial(fits, title))
            if agency:
                yield Post(person.name, title.text, agency, person.start, rule)

    def _bare(self, person: NamePlace) -> Title | None:
        """The title of a head that opens a sentence, right before the name and in the middle of a paragraph."""
        title = self.phrases.title_ending.get(person.start)
        opens = title and title.kind == "head" and self.text[max(0, title.start - 1) : title.start] in ("。", "，", "”")
        return title if opens else None

    def _signing(self, person: NamePlace) -> Title | None:
        """The title of one who signs in a line of its own: 部长王远山."""
        title = self.phrases.title_ending.get(person.start) or self.phrases.title_ending.get(person.start - 1)
        alone = title and self.text[title.start - 1 : title.start] == "\n" and self.text[person.end :][:1] in ("\n", "")
        return title if alone else None

    def _held(
        self,
        person: NamePlace,
        items: list[Item],
        rule: str,
        status: Status = "",
        period: Period = _UNTOLD,
        previous: Found | None = None,
    ) -> Iterator[Post]:
        """The posts of a phrase; titles in a row at one body are one post (副市长、市政府秘书长)."""
        rows: list[tuple[Item, Item, Found]] = []
        last: Item | None = None
        for item in items:
            agency = self.bodies.of(item, rows[-1][2] if rows else previous)
            agency = None if agency and _of_another_country(person.name, agency) else agency
            if agency and rows and rows[-1][1] is last and rows[-1][2].id == agency.id:
                rows[-1] = (rows[-1][0], item, rows[-1][2])
            elif agency:
                rows.append((item, item, agency))
            last = item
        for first, end, agency in rows:
            self.body_of_name_ending[person.end] = agency
            self.heads.append((person.start, end.title.word, agency))
            title = self.text[first.title.start : end.title.end]
            for body in (agency, *self._twins(agency)):
                yield Post(person.name, title, body, person.start, rule, first.status or status, period)

    def _twins(self, agency: Found) -> Iterator[Found]:
        """纪委 in 县纪委监委干部: two bodies that are one house and are named as one."""
        if agency.name.endswith("监察委员会"):
            other = self.phrases.agency_ending.get(agency.start)
            yield from [other] if other and other.name.endswith("纪律检查委员会") else ()

    def _list_start(self, person: NamePlace) -> int:
        """Where the list of names begins in which a name stands."""
        start = person.start
        while mark := _PREVIOUS.search(self.text, max(0, start - 16), start):
            previous = self.name_ending.get(mark.start())
            if not previous or previous.start >= start:
                break
            start = previous.start
        return start

    def _list_end(self, person: NamePlace) -> int:
        """Where that list ends."""
        end = person.end
        while mark := _NEXT.match(self.text, end):
            following = self.name_starting.get(mark.end())
            if not following:
                break
            end = following.end
        return end

    def _rest_of_line(self, person: NamePlace) -> list[Item]:
        """王远山国土资源部部长、党组书记: the body begins right behind the name, which heads the line."""
        head = self.text.rfind("\n", 0, person.start) + 1
        beside = any(f.start == person.end for f in self.document.found if f.type == "Agency")
        first = _LINE_HEAD.fullmatch(self.text, head, person.start)
        return self.phrases.beginning_at(person.end) if beside and first else []

    def _apposed(self, person: NamePlace) -> list[Item]:
        """林一山，三明市财政局局长，…: the post between commas behind a name that heads a sentence."""
        opens = person.start == 0 or self.text[person.start - 1] in "。！？\n"
        items = self.phrases.beginning_at(person.end + 1) if opens and self.text.startswith("，", person.end) else []
        ends = items and items[0].agency and self.text[items[-1].title.end : items[-1].title.end + 1] in ("，", "。")
        return items if ends else []

    def _behind_verb(self, person: NamePlace, lead: str, begin: int) -> Iterator[Post]:
        end = self._list_end(person)
        if (verb := HOLDS.match(self.text, end)) and LEAVES.search(lead):
            yield from self._succeeded(person, verb)
        elif verb:
            yield from self._told(person, verb, lead)
            yield from self._headed(person, verb.end())
        elif bracket := _BRACKET.match(self.text, person.end):
            yield from self._held(person, self.phrases.beginning_at(bracket.end()), "post.in_brackets")
        elif REMOVES.search(lead):
            behind = _OF.match(self.text, end)
            items = self.phrases.beginning_at(behind.end() if behind else end)
            yield from self._held(person, items, "post.removed", "ended")
        elif _RECORD.match(self.text, person.end):
            yield from self._recorded(person)
        elif moved := FROM.match(self.text, end):
            yield from self._moved(person, moved.end())
        yield from self._taken(person, begin)
        yield from self._succeeding(person)
        yield from self._his(person)

    def _told(
        self, person: NamePlace, verb: re.Match[str], lead: str = "", rule: str = "post.behind_verb"
    ) -> Iterator[Post]:
        """The post behind a verb, those that the next clauses tell of the same person, and who held it before."""
        items = self._placed(self.phrases.beginning_at(verb.end()), verb.start("verb"))
        if not items:
            village = self.phrases.place_ending.get(verb.start("verb"))
            if held := village_post(self.text, verb.end(), village):
                yield Post(person.name, *held, person.start, "post.in_village", status_of(verb["verb"], lead))
            return
        items = self._own_of(person, items) if "分别" in verb[0] else items
        period = period_before(self.text, verb.start("verb"), verb["verb"])
        previous = self._body_of_head(items)
        yield from self._held(person, items, rule, status_of(verb["verb"], lead), period, previous)
        end = items[-1].title.end
        if (place := HIS_PLACE.match(self.text, end)) and (other := self.name_starting.get(place.end())):
            yield from self._held(other, items, "post.succeeded", "ended")
        if more := GOES_ON.match(self.text, end):
            yield from self._told(person, more, rule="post.goes_on")

    def _own_of(self, person: NamePlace, items: list[Item]) -> list[Item]:
        """林一山、李明江分别任…厅长、…局长: of as many posts as names that of this one."""
        row = [p for p in self.name_starting.values() if self._list_start(person) <= p.start < self._list_end(person)]
        place = [p.start for p in row].index(person.start)
        return [items[place]] if len(row) == len(items) else items

    def _placed(self, items: list[Item], end: int) -> list[Item]:
        """回三明市任副市长: the place of a post stands right before its verb, which begins at `end`."""
        place = self.phrases.place_ending.get(end)
        if items and place and not (items[0].agency or items[0].place):
            return [items[0]._replace(place=place), *items[1:]]
        return items

    def _taken(self, person: NamePlace, begin: int) -> Iterator[Post]:
        """三明市市长一职由林一山接替李明江出任: the post is named before."""
        if self.text.startswith("的是", begin - 2):  # 担任三明市市长的是林一山
            items = self.phrases.ending_at(begin - 2)
            if items and TAKEN.search(self.text, max(0, items[0].start - 4), items[0].start):
                yield from self._held(person, items, "post.taken", "begun")
        end = post_taken(self.text, begin)
        takes = TAKES.match(self.text, self._list_end(person)) if end is not None else None
        if end is None or not takes:
            return
        items = self.phrases.ending_at(end)
        status: Status = "begun" if takes["verb"] in ("出任", "接任", "接替", "继任") else ""
        yield from self._held(person, items, "post.taken", status)
        if takes["verb"] == "接替" and (other := self.name_starting.get(takes.end())):
            yield from self._held(other, items, "post.succeeded", "ended")

    def _succeeding(self, person: NamePlace) -> Iterator[Post]:
        """林一山接替李明江任三明市市长: the post that one takes."""
        succeeds = SUCCEEDS.match(self.text, person.end)
        other = self.name_starting.get(succeeds.end()) if succeeds else None
        if other and (verb := HOLDS.match(self.text, other.end)):
            yield from self._told(person, verb, "任命")

    def _succeeded(self, person: NamePlace, verb: re.Match[str]) -> Iterator[Post]:
        """接替李明江任三明市市长的是…: the post that the one named leaves."""
        items = self.phrases.beginning_at(verb.end())
        yield from self._held(person, items, "post.succeeded", "ended")

    def _moved(self, person: NamePlace, at: int) -> Iterator[Post]:
        """林一山由三明市市长调任福建省副省长: the post that ended and the one that began."""
        before = self.phrases.beginning_at(at)
        moves = MOVES.match(self.text, before[-1].title.end) if before else None
        after = self.phrases.beginning_at(moves.end()) if moves else []
        if after:
            yield from self._held(person, before, "post.moved", "ended")
            yield from self._held(person, after, "post.moved", "begun")

    def _his(self, person: NamePlace) -> Iterator[Post]:
        """免去其三明市市长职务, and in the paragraph 他曾任…, where nobody else is named between."""
        limit = _SENTENCE_END.search(self.text, person.end)
        end = limit.start() if limit else len(self.text)
        paragraph = self.text.find("\n", person.end, person.end + _FAR)
        for said in HIS.finditer(self.text, person.end, paragraph if paragraph >= 0 else person.end + _FAR):
            if any(person.end <= at < said.start() for at in self.name_starting):
                return
            if said.start() > end and not said["own"]:
                continue
            items = self._placed(self.phrases.beginning_at(said.end()), said.start("own"))
            yield from self._held(person, items, "post.of_the_one_named", status_of(said["verb"] or said["own"]))

    def _headed(self, person: NamePlace, at: int) -> Iterator[Post]:
        """以贾海为组长的…抽查组: the body stands behind the title."""
        title = self.phrases.title_starting.get(at)
        if title and self.text.startswith("的", title.end):
            bodies = (f for f in self.document.found if f.type == "Agency" and f.start == title.end + 1)
            if body := next(bodies, None):
                yield Post(person.name, title.text, body, person.start, "post.head_of_body")

    def _recorded(self, person: NamePlace) -> Iterator[Post]:
        """张三，男，1965年生，曾任…局长，现任…: the posts of a record, to the end of its line."""
        limit = self.text.find("\n", person.end)
        for verb in _HELD.finditer(self.text, person.end, limit if limit >= 0 else len(self.text)):
            items = self.phrases.beginning_at(verb.end())
            period = period_before(self.text, verb.start(), verb[0])
            status: Status = "ended" if period.end else status_of(verb[0])
            yield from self._held(person, items, "post.in_record", status, period)


def _of_another_country(name: str, agency: Found) -> bool:
    """Whether a name is foreign, beyond doubt, and the body China's own: 总理 of another country implies no 国务院."""
    if agency.name == "国务院":
        surname = surname_at(name, 0, wary=True)
        return not surname or len(name) - len(surname) > 2
    return name.count("·") > 1 and agency.kind != "international" and seat_of_agency(agency.name) == NATION
