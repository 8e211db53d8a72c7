"""Parts of a session that the session itself holds: …人大四次会议在北京举行预备会议, …主席团举行第一次会议.

Its plenary, group, opening and closing meetings are the session; a meeting of its presidium is one of its own.
"""

import re
from collections.abc import Iterable, Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.meeting_words import Meeting
from zhengtu_extractors.numerals import NUMERAL

_HOLDS = re.compile(
    r"(?P<presidium>主席团)?[^，。；：]{0,30}?(?:举行|召开)了?"
    rf"(?P<part>(?P<nth>第{NUMERAL}次)?(?:(?:全体|预备|小组|分组|联组)会议?|[开闭]幕(?:会议?|大会)|(?<=次)会议))"
)
PART = "part of the session"  # the clue of these mentions


def session_parts(document: Document, sessions: Iterable[Meeting]) -> Iterator[Meeting]:
    """Mentions of such parts behind the sessions found so far."""
    for session in sessions:
        m = _HOLDS.match(document.text, session.end)
        if m and m["presidium"]:
            yield Meeting(*m.span("part"), f"{session.name}主席团{m['part']}")
        elif m and m["part"] != f"{m['nth']}会议":
            yield session._replace(start=m.start("part"), end=m.end("part"), clue=PART, body=None)
