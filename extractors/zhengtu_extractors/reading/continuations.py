"""Articles that go on on another page of the paper (下转第三版 … 上接第一版) become one, where both parts are there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from zhengtu_extractors.reading.identity import article_id
from zhengtu_graph.model import Article, Run

_STOP = re.compile(r"[。！？!?…：:；;][”’」』）)】》]*$")
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")

Paper = tuple[str, str]


def goes_on(article: Article) -> bool:
    """Whether it is a part of an article that another page may hold the rest of."""
    return article.jump_to is not None or article.jump_from is not None


def join_continued(parts: Iterable[Article]) -> tuple[Article, ...]:
    """The parts, each joined with its continuation in the same issue of the same paper.

    A beginning and a continuation belong together if the pages that they name are each other's, as far as they are
    printed and known; of several continuations on one page the one whose headline is most like the beginning's, if one
    is. What finds no partner stays a part, marked by its jump.
    """
    papers: dict[Paper, list[Article]] = defaultdict(list)
    for part in sorted(parts, key=lambda part: (part.source, part.id)):
        papers[_paper(part)].append(part)
    return tuple(article for paper in papers.values() for article in _joined(paper))


def _paper(part: Article) -> Paper:
    """One issue of one outlet; where neither is known, one folder or one archive."""
    folder = re.split(r"[^/]*$", part.source)[0]
    return part.publisher or folder, part.date or folder


def _joined(parts: Sequence[Article]) -> Iterator[Article]:
    next_of = _partners(parts)
    left = {part.id: part for part in parts}
    for begin in [part for part in parts if part.id not in next_of.values()]:
        whole = left.pop(begin.id)
        at = begin.id
        while at in next_of:
            at = next_of[at]
            whole = join_two(whole, left.pop(at))
        yield whole
    yield from left.values()  # parts that name each other in a ring have no beginning


def _partners(parts: Sequence[Article]) -> Mapping[str, str]:
    """The id of the continuation by that of the beginning; pairs that are not each other's best stay apart."""
    begins = [part for part in parts if part.jump_to is not None]
    continues = [part for part in parts if part.jump_from is not None]
    forth = {begin.id: _best(begin, [part for part in continues if _fits(begin, part)]) for begin in begins}
    back = {part.id: _best(part, [begin for begin in begins if _fits(begin, part)]) for part in continues}
    return {begin: part for begin, part in forth.items() if part and back[part] == begin}


def _fits(begin: Article, part: Article) -> bool:
    """Whether the pages that the two name are each other's, as far as they are printed and known."""
    named = ((begin.jump_to, part.sheet), (part.jump_from, begin.sheet))
    return begin.id != part.id and all(not said or not there or said == there for said, there in named)


def _best(one: Article, others: Sequence[Article]) -> str | None:
    """The only one, or the only one whose headline shares most words; None in doubt."""
    if len(others) < 2:
        return others[0].id if others else None
    alike = sorted(((_likeness(one, other), other.id) for other in others), reverse=True)
    return alike[0][1] if alike[0][0] > alike[1][0] else None


def _likeness(one: Article, other: Article) -> float:
    words = _words(one), _words(other)
    return len(words[0] & words[1]) / max(min(map(len, words)), 1)


def _words(article: Article) -> set[str]:
    heads = re.sub(r"\s", "", " ".join(filter(None, (article.headline, article.kicker, article.subhead))))
    return {heads[at : at + 2] for at in range(len(heads) - 1) if _WORD.fullmatch(heads[at : at + 2])}


def join_two(begin: Article, rest: Article) -> Article:
    """The beginning with its continuation: a sentence that the page cut is whole again."""
    glue = "" if begin.text[-1:] and not _STOP.search(begin.text) else "\n"
    start, part = len(begin.text) + len(glue), 1 + len(begin.continued)
    text = begin.text + glue + rest.text
    first = rest.runs[0].raw_start if rest.runs else 0
    glued = (Run(len(begin.text), first, 1, part),) if glue else ()
    moved = (Run(run.start + start, run.raw_start, run.length, run.part + part) for run in rest.runs)
    return replace(
        begin,
        id=article_id(begin.publisher, begin.date, begin.headline, text),
        text=text,
        authors=tuple(dict.fromkeys((*begin.authors, *rest.authors))),
        jump_to=rest.jump_to,
        continued=(*begin.continued, rest.source, *rest.continued),
        pages=begin.pages,
        runs=(*begin.runs, *glued, *moved),
        breaks=(*(at for at in begin.breaks if at < len(begin.text)), *(at + start for at in rest.breaks if at)),
    )
