"""Meetings that return under a standing name (进博会, 夏季达沃斯论坛), each session by its ordinal or year."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document
from zhengtu_extractors.folding import fold
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.meeting_words import Meeting
from zhengtu_extractors.official_names import lexicon

_SESSION = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}届|首届|(?:19|20)\d\d年?)$")
_ANOTHER = re.compile("(?:听障|聋人|特殊|数学|电竞)$")  # games of others
_GOES_ON = re.compile(r"[长员场馆徽区]|组委会|秘书处|村|集团")


def standing_names() -> Iterator[Entry]:
    """The lexicon's entries for the automaton."""
    for row in lexicon("meetings")["standing"]:
        for form in {row["name"], *row["forms"]}:
            yield Entry(fold(form), "meeting", (row["name"], row["kind"]))


def standing_meetings(document: Document) -> Iterator[Meeting]:
    """Mentions of standing meetings, the longest form at each place."""
    end = 0
    for hit in document.hits.get("meeting", ()):
        another = _ANOTHER.search(document.text, max(0, hit.start - 2), hit.start)
        if hit.start >= end and not another and not _GOES_ON.match(document.text, hit.end):
            end = hit.end
            yield _session(document, hit)


def _session(document: Document, hit: Hit) -> Meeting:
    name, kind = hit.value
    before = _SESSION.search(document.text, max(0, hit.start - 8), hit.start)
    start = before.start() if before else hit.start
    body = next((f for f in document.found if f.type == "Agency" and f.start == start and f.end < hit.end), None)
    return Meeting(start, hit.end, (before[0] if before else "") + name, kind, body=body.id if body else None)
