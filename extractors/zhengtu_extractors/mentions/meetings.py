"""Mentions of meetings, from the surest name to the mere word.

1. congresses and plenums of the Party (`party_congresses`);
2. sessions of congresses, the CPPCC and local Party committees (`assemblies`) and what they hold as their parts
   (`session_parts`), then sessions of any body (`body_sessions`);
3. meetings that return under a standing name (`standing_meetings`);
4. meetings whose name says what they are about (`named_meetings`);
5. meetings without a name (`dated_meetings`, `visit_meetings`, `unnamed_meetings`), and 会议 alone
   (`meeting_references`).

Places and agencies that stand only inside a meeting's name are taken back, but for the body whose session it is.
"""

import re
from collections.abc import Iterable

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.assemblies import assembly_sessions, party_committee_sessions
from zhengtu_extractors.mentions.body_sessions import body_sessions
from zhengtu_extractors.mentions.dated_meetings import dated_meetings
from zhengtu_extractors.mentions.meeting_names import with_one_name
from zhengtu_extractors.mentions.meeting_references import meeting_references
from zhengtu_extractors.mentions.meeting_words import ARTICLES_DAY, Meeting
from zhengtu_extractors.mentions.named_meetings import named_meetings
from zhengtu_extractors.mentions.official_agencies import in_title
from zhengtu_extractors.mentions.party_congresses import party_congresses, party_plenums
from zhengtu_extractors.mentions.session_parts import session_parts
from zhengtu_extractors.mentions.standing_meetings import standing_meetings
from zhengtu_extractors.mentions.unnamed_meetings import unnamed_meetings
from zhengtu_extractors.mentions.visit_meetings import visit_meetings

# How many are held, and what happens at one: 近1万个市集与文化活动, 发生停电波及某电影节.
_NONE = re.compile(
    r"^[两三四五六七八九十多历数几]+届|开会会$|^(?:近|超|约|逾)?[\d.]+[万亿]?[余多]?[个项场次]|发生(?![产态活物])|波及|[胜负平].{1,6}队|领导班子|^推动大会"
)


def find_meetings(document: Document) -> None:
    """Add the meetings of an article; needs its agencies and places."""
    kept: list[Meeting] = []
    for find in (party_congresses, party_plenums, assembly_sessions):
        _keep(document, kept, find(document))
    _keep(document, kept, session_parts(document, tuple(kept)))
    for find in (party_committee_sessions, body_sessions):
        _keep(document, kept, find(document))
    sessions = list(kept)
    document.add(*(_found(document, m) for m in sessions))
    named = _outermost([*named_meetings(document), *standing_meetings(document)])
    inner = [s for s in sessions if any(n.start < s.start and s.end < n.end for n in named)]
    sessions = [s for s in sessions if s not in inner]
    kept = list(sessions)
    document.drop(*(f for s in inner for f in document.inside(s.start, s.end, "Meeting")))
    _keep(document, kept, named)
    _keep(document, kept, dated_meetings(document, tuple(kept)))
    _keep(document, kept, visit_meetings(document, tuple(kept)))
    _keep(document, kept, unnamed_meetings(document, tuple(kept)))
    others = with_one_name(m for m in kept if m not in sessions)
    kept = sorted([*sessions, *others], key=lambda m: (m.start, m.end))
    _keep(document, kept, meeting_references(document, tuple(kept)))
    document.add(*(_found(document, m) for m in kept if m not in sessions))
    document.drop(*(f for m in kept for f in _swallowed(document, m)))


def _keep(document: Document, kept: list[Meeting], more: Iterable[Meeting]) -> None:
    """Keep those that overlap none kept before; the meetings of a series (三中、四中全会) share one stretch."""
    before = list(kept)
    kept.extend(m for m in more if not (_overlaps(m, before) or _is_work(document.text, m) or _NONE.search(m.name)))


def _is_work(text: str, meeting: Meeting) -> bool:
    """Whether it stands in a title, or is one: 《中国诗词大会》 is a programme, but a gala one that takes place."""
    whole = text[meeting.start - 1 : meeting.start] == "《" and text.startswith("》", meeting.end)
    whole = whole and meeting.kind != "ceremony"
    return whole or in_title(text, meeting.start)


def _overlaps(meeting: Meeting, others: Iterable[Meeting]) -> bool:
    return any(o.start < meeting.end and meeting.start < o.end for o in others)


def _outermost(meetings: list[Meeting]) -> list[Meeting]:
    """Without those that stand inside a longer one; of those with one end the last, whose name is a standing one."""
    spans = {(m.start, m.end): m for m in {m.end: m for m in meetings}.values()}
    return [
        m
        for (start, end), m in spans.items()
        if not any(s <= start and end <= e and (s, e) != (start, end) for s, e in spans)
    ]


def _found(document: Document, m: Meeting) -> Found:
    printed = document.text[m.start : m.end]
    clue = m.clue or ("" if printed == m.name else "short form")
    properties = {"date": m.date} if m.date and m.clue != ARTICLES_DAY else {}
    return Found(m.start, m.end, "Meeting", m.id, m.name, m.kind, clue, properties=properties)


def _swallowed(document: Document, meeting: Meeting) -> list[Found]:
    inside = document.inside(meeting.start, meeting.end, "Place", "Agency")
    return [f for f in inside if not _opens_session(meeting, f)]


def _opens_session(meeting: Meeting, agency: Found) -> bool:
    return agency.type == "Agency" and (agency.id == meeting.body or _is_assembly(meeting, agency))


def _is_assembly(meeting: Meeting, agency: Found) -> bool:
    session = meeting.name.startswith(("政协", "第")) or "人民代表大会" in meeting.name
    return session and agency.kind in ("cppcc", "legislature") and "届" not in agency.name
