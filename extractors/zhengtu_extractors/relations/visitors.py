"""Who goes on a visit: the persons named before the verb, those in whose company they go, and 总书记 alone."""

import re

from zhengtu_extractors.document import Document, Found, Sentence

# The person last named is no visitor: others speak, or of a delegation, or of him as a guest to come.
_OTHER_VISITOR = re.compile("[。；：“]|陪同|表示|说|指出|强调|介绍|批示|欢迎|邀请|对[^，。；]{1,16}一行")
_TEAM = re.compile("代表团|访问团|考察团|调研组|督查组|工作组")
_LEADING = re.compile("率|带领|带队|一行")
_NEXT_PERSON = re.compile(r"[、和][^，。；、：]{0,14}")
_IN_COMPANY = re.compile("[，在由][^，。；在由]{2,60}?陪同下")
_INVITED = re.compile(r"(?:欢迎|邀请|希望|期待|盼望)[^，。；]{0,10}$")
_LEADER = re.compile("(?<!中央)总书记(?![、重对关系的])")


def persons_of(document: Document, sentence: Sentence) -> list[Found]:
    """The persons of a sentence; 总书记 alone is the one whom the article calls so."""
    persons = document.of(sentence, "Person")
    leader = _leader(document) if "总书记" in sentence.text else None
    if leader is None:
        return persons
    ends, starts = {p.end for p in persons}, {p.start for p in persons}
    alone = (m.span() for m in _LEADER.finditer(document.text, sentence.start, sentence.end))
    more = [Found(a, b, "Person", leader.id, leader.name) for a, b in alone if a not in ends and b not in starts]
    return sorted([*persons, *more], key=lambda f: f.start)


def _leader(document: Document) -> Found | None:
    """The one person whom an article names with 总书记 behind the name."""
    named = [f for f in document.found if f.type == "Person" and document.text.startswith("总书记", f.end)]
    return named[0] if len({f.id for f in named}) == 1 else None


def visitors_before(document: Document, sentence: Sentence, at: int) -> tuple[str, ...]:
    """Ids of the persons last named before a position in its sentence, if it is they who go there."""
    company = company_of(sentence)
    people = [f for f in persons_of(document, sentence) if f.end <= at and f.start not in company]
    if not people or _INVITED.search(document.text[max(sentence.start, people[-1].start - 12) : people[-1].start]):
        return ()
    between = "".join(document.text[i] for i in range(people[-1].end, at) if i not in company)
    others = _OTHER_VISITOR.search(between) or (_TEAM.search(between) and not _LEADING.search(between))
    return () if others else tuple(p.id for p in _listed(document.text, people))


def _listed(text: str, people: list[Found]) -> list[Found]:
    """The last of several persons, and those named in one list with him: 省委书记某人、省长某人."""
    row = people[-1:]
    for person in reversed(people[:-1]):
        if not _NEXT_PERSON.fullmatch(text[person.end : row[0].start]):
            break
        row.insert(0, person)
    return row


def hosts_of(document: Document, sentence: Sentence, visitors: tuple[str, ...]) -> tuple[str, ...]:
    """Those in whose company the visitors go (在市委书记某人陪同下), but for hosts abroad, who receive a guest."""
    company = company_of(sentence) if visitors else frozenset()
    hosts = (p.id for p in persons_of(document, sentence) if p.start in company)
    return tuple(host for host in dict.fromkeys(hosts) if host.rpartition("@")[2][:1].isdigit())


def company_of(sentence: Sentence) -> frozenset[int]:
    """Positions of the words that say in whose company someone goes: 在总统马杜罗陪同下."""
    spans = [m.span() for m in _IN_COMPANY.finditer(sentence.text)]
    return frozenset(sentence.start + i for start, end in spans for i in range(start, end))
