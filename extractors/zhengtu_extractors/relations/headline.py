"""APPLIED_IN by the headline: an article under 某省某改革纪实 tells of that reform in that province.

The headline must name a place and a scheme, the place not as a venue (在某市召开); of nested ones (某省某市) the lowest
is meant. The sentence is the first that names the scheme, of those that do one that names the place if there is one.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from zhengtu_extractors.document import Document, Found, Sentence, Statement
from zhengtu_extractors.folding import fold
from zhengtu_extractors.gazetteer import by_id, is_inside, short
from zhengtu_extractors.mentions.titles import SCHEMES

_NO_FACT = re.compile(
    r"[？?]|建议|如何|怎样|座谈|论坛|研讨|调研|考察|督查|检查|解读|答问|专家|是否|呼吁|学习|借鉴|会见|国家|全国|我国|中国|中央|国务院|部署"
)
_PILOT = re.compile("试点|试行|率先|先行|探索")
_SHORTEST = 2  # characters of a form that stands for a scheme in a headline


def by_headline(document: Document) -> Iterator[Statement]:
    """A statement for each scheme and place that the headline names."""
    headline = fold(re.sub(r"\s", "", document.article.headline or ""))
    if _NO_FACT.search(headline):
        return
    places = {f.id: f for f in document.found if f.type == "Place" and _is_told_of(f, headline)}
    lowest = [f for f in places.values() if not any(is_inside(other, f.id) for other in places)]
    for scheme in schemes_in_headline(document):
        for place in (p for p in lowest if p.kind != "natural" or p.name not in scheme.name):
            stage = {"stage": "pilot" if _PILOT.search(headline) else "rollout"}
            where = _sentence(document, scheme, place)
            yield Statement("APPLIED_IN", scheme.id, place.id, where, "rollout.named_in_headline", stage)


def _is_told_of(place: Found, headline: str) -> bool:
    """Whether the headline names a place, by its full or short name, and not as where people meet or go."""
    at = headline.find(short(place.name) if by_id(place.id) else place.name)
    return at >= 0 and not headline.endswith(("在", "赴", "到", "对"), 0, at)


def theme_of(document: Document) -> Found | None:
    """The one policy that the headline names, or else the one of the first paragraph that names any."""
    named = policies_in_headline(document)
    if not named:
        policies = [f for f in document.found if f.type == "Policy"]
        end = document.text.find("\n", policies[0].end) if policies else 0
        named = tuple(f for f in policies if f.end <= end)
    return named[0] if len({f.id for f in named}) == 1 else None


def schemes_in_headline(document: Document) -> list[Found]:
    """The schemes that the headline or a line beside it names, each by its last mention."""
    return [f for f in policies_in_headline(document) if f.kind in SCHEMES]


@lru_cache(maxsize=1)  # several families of rules ask
def policies_in_headline(document: Document) -> tuple[Found, ...]:
    """The policies that the headline or a line beside it names in a form of the article, each by its last mention."""
    a = document.article
    headline = fold(re.sub(r"\s", "", "，".join(line for line in (a.kicker, a.headline, a.subhead) if line)))
    named = (f for f in document.found if f.type == "Policy")
    forms = {f.id: f for f in named if _is_in(headline, f.name) or _is_in(headline, document.text[f.start : f.end])}
    return tuple(forms.values())


def _is_in(headline: str, form: str) -> bool:
    return len(form) >= _SHORTEST and form in headline


def _sentence(document: Document, scheme: Found, place: Found) -> Sentence:
    """The first sentence that names both, else the first that names the scheme."""
    of_scheme = [s for s in document.sentences if any(f.id == scheme.id for f in document.of(s, "Policy"))]
    return next((s for s in of_scheme if any(f.id == place.id for f in document.of(s, "Place"))), of_scheme[0])
