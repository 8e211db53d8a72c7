"""Mentions of people: every place where a name stands that its surroundings once show to be one (`name_anchors`).

Writers of the article are no entities of it. A person's id needs the seat of the first post, so posts are read here;
bodies that a post implies (市长汤超: the city's government) become mentions too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.name_anchors import anchored_names, writers
from zhengtu_extractors.mentions.personal_names import (
    closes,
    is_cut_from_words,
    is_left_edge,
    is_ordinary,
    names_thing,
    surname_at,
)
from zhengtu_extractors.mentions.personal_posts import NamePlace, Post, read_posts
from zhengtu_extractors.mentions.post_titles import Title, title_words, titles_in
from zhengtu_extractors.mentions.posted_bodies import posted_bodies
from zhengtu_extractors.mentions.seats import country_before, seat_of
from zhengtu_extractors.mentions.titled_names import Candidate


def find_people(document: Document) -> None:
    """Add the people of an article to what was found; needs its agencies and places."""
    titles = titles_in(document.text, document.hits)
    anchored = _anchored(document, titles)
    document.add(*posted_bodies(document, titles, {c.start: c.end for c in anchored}))
    names = list(dict.fromkeys(document.text[c.start : c.end] for c in anchored))
    places = list(_occurrences(document, names, {(c.start, c.end) for c in anchored}))
    document.drop(*(f for p in places for f in document.inside(p.start, p.end)))
    posts = read_posts(document, places, titles)
    ids = _ids(document, places, posts, {t.end: t for t in titles})
    document.add(*_implied(document, posts))
    document.add(*(Found(p.start, p.end, "Person", ids[p.name], p.name, clue=p.clue) for p in places))
    document.add(*_by_surname(document, titles, ids))


def people_of(document: Document) -> list[NamePlace]:
    """The places of an article's people, in order."""
    return [NamePlace(f.start, f.end, f.name, f.clue) for f in document.found if f.type == "Person"]


def _anchored(document: Document, titles: list[Title]) -> list[Candidate]:
    """Names that the surroundings show to be some person's, without those of the writers."""
    out = writers(document, titles)
    found = [c for c in anchored_names(document, titles) if _stands_free(document, c)]
    return [c for c in found if document.text[c.start : c.end] not in out]


def _stands_free(document: Document, name: Candidate) -> bool:
    """Whether no other mention holds the name, or part of it; beside a title a name may hold a mention (高安民)."""
    if in_book_marks(document.text, name.start) or is_cut_from_words(document.text, name.start, name.end):
        return False
    over = [f for f in document.found if f.start < name.end and name.start < f.end]
    return all(name.sure and name.start <= f.start and f.end <= name.end for f in over)


def in_book_marks(text: str, at: int) -> bool:
    """Whether a place of the text stands inside 《…》."""
    opening = text.rfind("《", max(0, at - 80), at)
    return opening >= 0 and "》" not in text[opening:at]


def _occurrences(document: Document, names: Iterable[str], sure: set[tuple[int, int]]) -> Iterator[NamePlace]:
    """Where the names stand, in order; `sure`: spans that their surroundings show."""
    forms = title_words()["called"] | _forms(names)
    pattern = re.compile("|".join(map(re.escape, sorted(forms, key=len, reverse=True))))
    for m in pattern.finditer(document.text):
        if m.span() in sure or _means_person(document, m.start(), m.end()):
            name = forms[m[0]]
            yield NamePlace(m.start(), m.end(), name, "" if m[0] == name else f"short for {name}")


def _forms(names: Iterable[str]) -> Mapping[str, str]:
    """Names by the forms that mean them: in full, and the first or last part of one with middle dots (库热西, 皮诺)."""
    full = {name: name for name in names}
    short = {name.split("·")[at]: name for name in full if "·" in name for at in (-1, 0)}
    return {form: name for form, name in short.items() if len(form) > 1} | full


def _means_person(document: Document, start: int, end: int) -> bool:
    text = document.text
    if names_thing(text, end) or in_book_marks(text, start) or "·" in (text[start - 1 : start], text[end : end + 1]):
        return False
    if end - start == 2 and closes(text, end) < (2 if is_ordinary(text[start:end]) else 1):  # 庄严高亢的旋律
        return False
    return not any(f.start < end and start < f.end and not (start <= f.start and f.end <= end) for f in document.found)


def _ids(
    document: Document, places: list[NamePlace], posts: list[Post], titles: Mapping[int, Title]
) -> Mapping[str, str]:
    bodies: dict[str, list[str]] = defaultdict(list)
    lands: dict[str, str] = {}
    for post in posts:
        bodies[post.name].append(post.agency.name)
    for place in places:
        title = titles.get(place.start)
        if title and (land := country_before(document.text, title.start)):
            lands.setdefault(place.name, land)
    names = dict.fromkeys(p.name for p in places)
    return {n: f"person:{n}@{seat_of(document, n, bodies[n], lands.get(n))}" for n in names}


def _implied(document: Document, posts: list[Post]) -> list[Found]:
    """Mentions of bodies that only a title names, each once."""
    known = set(map(id, document.found))
    new = {(p.agency.start, p.agency.id): p.agency for p in posts if id(p.agency) not in known}
    return [f for f in new.values() if f.start < f.end]


def _by_surname(document: Document, titles: list[Title], ids: Mapping[str, str]) -> Iterator[Found]:
    """习主席, 王局长 and 克强总理, where one person of the article alone has that surname or given name."""
    yield from _by_given_name(document, titles, ids)
    owners: dict[str, list[str]] = defaultdict(list)
    for name in ids:
        owners[surname_at(name, 0, wary=True) or ""].append(name)
    for t in titles:
        start = t.start - 1
        surname = document.text[start : t.start]
        if t.kind in ("role", "byline") or len(owners.get(surname, ())) != 1 or not is_left_edge(document.text, start):
            continue
        if not document.taken(start, t.start):
            name = owners[surname][0]
            yield Found(start, t.end, "Person", ids[name], name, clue=f"{surname} + {t.text}")


def _by_given_name(document: Document, titles: list[Title], ids: Mapping[str, str]) -> Iterator[Found]:
    given = {name[1:]: name for name in ids if len(name) == 3}
    for t in titles:
        start, form = t.start - 2, document.text[t.start - 2 : t.start]
        if t.kind in ("role", "byline") or form not in given or document.taken(start, t.start):
            continue
        if is_left_edge(document.text, start) and not is_ordinary(form):
            yield Found(start, t.end, "Person", ids[given[form]], given[form], clue=f"{form} + {t.text}")
