"""What the finders of meetings share: a meeting as one of them found it, and the words for meetings."""

import re
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.official_names import lexicon


class Meeting(NamedTuple):
    """A stretch of text that means a meeting.

    Attributes:
        start: of the mention.
        end: of the mention.
        name: in full.
        kind: a kind of Meeting.
        date: the day that tells it from others of the same name; None where the name is enough.
        clue: how the form was resolved; empty where the name says it.
        body: id of the agency whose session it is, where its printed name opens with that agency.
    """

    start: int
    end: int
    name: str
    kind: str = "meeting"
    date: str | None = None
    clue: str = ""
    body: str | None = None

    @property
    def id(self) -> str:
        """Canonical id; a name that says its day needs it no more."""
        told = not self.date or _DAY.search(self.name)
        return f"meeting:{self.name}" if told else f"meeting:{self.name}@{self.date}"


_DAY = re.compile(r"\d{4}年\d{1,2}月")
ARTICLES_DAY = "told apart by the article's day"
_ADVERB = "主持|组织|联合|共同|专门|分别|迅速|紧急|及时|又|还|再次|隆重|成功|胜利|顺利|同期|正式|牵头|专题"
# Verbs that say that a meeting is held, or attended, as they stand right before its name.
CONVENE = rf"(?:(?:{_ADVERB})*(?:召开|举行|举办|召集|承办|主办|组织召开)(?:了|的)?(?:过)?)"
HELD = rf"(?:{CONVENE}|(?:主持|参加|出席|列席|收听收看|参与|观看|欣赏|结束)(?:了)?)"


@cache
def heads() -> re.Pattern[str]:
    """What the name of a meeting ends in; not within longer words (会议室, 大会堂, 论坛报)."""
    words = sorted((w for group in lexicon("meetings")["heads"].values() for w in group), key=len, reverse=True)
    return re.compile(
        rf"(?:{'|'.join(words)})(?<!重大展)(?!(?<=展)[演映览示销品台位厅区商])(?!议|[员长场见徽堂计所刊报事]|会长|室|厅|中心|制度|费|纪要|发言|交流)"
    )


@cache
def numbered_heads() -> re.Pattern[str]:
    """What a name ends in only where it bears an ordinal: 第三轮…磋商."""
    words = [w for group in lexicon("meetings")["numbered_heads"].values() for w in group]
    return re.compile(rf"(?:{'|'.join(words)})(?!会|机制|者|[员室])")


@cache
def kind_of(name: str) -> str:
    """The kind of a meeting by the end of its name."""
    rows = [
        (word, kind) for kind, group in lexicon("meetings")["heads"].items() for word in group if name.endswith(word)
    ]
    return max(rows, key=lambda row: len(row[0]), default=("", "meeting"))[1]


@cache
def says_what(core: str) -> bool:
    """Whether the words before a head tell what a meeting is about: two characters that are no general words."""
    return len(_general().sub("", core)) >= 2


@cache
def _general() -> re.Pattern[str]:
    words = sorted(lexicon("meetings")["general"], key=len, reverse=True)
    return re.compile(rf"{'|'.join(words)}|第?[\d一二三四五六七八九十]+[次届轮期场]|首[次届场]|\d+年?度?|[“”（）]")
