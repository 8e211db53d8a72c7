"""Why a form means an entity: the trace that resolution leaves in each mention."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zhengtu_extractors.folding import fold as fold_text
from zhengtu_extractors.reading.sentences import split_sentences
from zhengtu_graph.clues import say
from zhengtu_graph.corrections import Correction
from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Article, Entity, Facts, Graph, Mention, Node
from zhengtu_graph.names import fold
from zhengtu_graph.rows import Rows

FORMS = ("form", "entity", "id", "clue", "mentions", "articles", "example", "source")
IN_ORDER = ("start", "form", "entity", "id", "clue", "sentence")


class _Said(NamedTuple):
    article: Article
    entity: Entity
    mention: Mention


def explain_entity(node: Node, facts: Iterable[Facts], graph: Graph, language: str) -> Rows:
    """The forms that mean an entity, each with its clue, how often, in how many articles, and the earliest example.

    An entity without mentions is explained by what brought it in: a byline, a title of office, the gazetteer.
    """
    rows = _forms((said for said in _mentions(facts) if said.entity.id == node.id), language)
    return Rows(FORMS, rows or tuple(_unsaid(node, graph, language)))


def explain_form(form: str, facts: Iterable[Facts], language: str) -> Rows:
    """The entities that a form means, each with its clue, how often, in how many articles, and the earliest example."""
    wanted = fold(form)
    return Rows(FORMS, _forms((said for said in _mentions(facts) if fold(said.mention.text) == wanted), language))


def explain_article(key: str, facts: Iterable[Facts], language: str) -> Rows:
    """Each resolved form of an article in order, with its clue and sentence.

    Args:
        key: the article's id, or its source if that holds one article alone.
        facts: of all articles.
        language: of the clues, `zh` or `en`.

    Raises:
        UsageError: there is no such article, or there are several.
    """
    found = [f for f in facts if key in (f.article.id, f.article.source)]
    if len(found) != 1:
        several = "; ".join(f"{f.article.id} {f.article.headline or ''}".strip() for f in found)
        raise UsageError(f"{key} has several articles; give an id: {several}" if found else f"no article {key!r}")
    said = sorted(_mentions(found), key=lambda s: (s.mention.start, -s.mention.end))
    return Rows(IN_ORDER, tuple(_in_order(s, language) for s in said))


def corrections_on(node: Node, corrections: Iterable[Correction]) -> list[str]:
    """The judgements that speak of an entity, a line each."""
    names = {node.id, fold(node.name), *map(fold, node.aliases)}
    return [
        f"{c.where}: {c.judgement} {c.entity} {c.other or c.name}".rstrip() + f" ({c.who}, {c.when}: {c.why})"
        for c in corrections
        if {c.entity, fold(c.entity), c.other, fold(c.other)} & names - {""}
    ]


def _mentions(facts: Iterable[Facts]) -> Iterator[_Said]:
    for one in facts:
        for entity in one.entities:
            yield from (_Said(one.article, entity, mention) for mention in entity.mentions)


def _forms(said: Iterable[_Said], language: str) -> tuple[tuple[object, ...], ...]:
    groups: dict[tuple[str, str, str], list[_Said]] = defaultdict(list)
    for one in said:
        groups[one.mention.text, one.entity.id, one.mention.clue].append(one)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_form(form, id_, clue, group, language) for (form, id_, clue), group in ordered)


def _form(form: str, id_: str, clue: str, group: list[_Said], language: str) -> tuple[object, ...]:
    first = min(group, key=lambda s: (s.article.date or "9999", s.article.id, s.mention.start))
    articles = len({s.article.id for s in group})
    name = first.entity.name
    return (
        form,
        name,
        id_,
        say(clue, language),
        len(group),
        articles,
        sentence(first.article, first.mention),
        _source(first),
    )


def _source(said: _Said) -> str:
    article = said.article
    return " ".join(part for part in (article.publisher, article.date, article.source) if part)


def _in_order(said: _Said, language: str) -> tuple[object, ...]:
    mention, entity = said.mention, said.entity
    clue = say(mention.clue, language)
    return mention.start, mention.text, entity.name, entity.id, clue, sentence(said.article, mention)


def sentence(article: Article, mention: Mention) -> str:
    """The sentence of an article in which a mention stands."""
    for start, end in split_sentences(fold_text(article.text)):
        if start <= mention.start < end:
            return article.text[start:end]
    return mention.text


def _unsaid(node: Node, graph: Graph, language: str) -> Iterator[tuple[object, ...]]:
    """What brought in an entity that no mention means."""
    wrote = [edge.target for edge in graph.edges if edge.type == "AUTHORED" and edge.source == node.id]
    named = [article for id_, article, _ in graph.mentions if id_ == node.id]
    if wrote:
        yield node.name, node.name, node.id, say("byline", language), len(wrote), len(wrote), "", wrote[0]
    elif named:
        implied = say("implied by a title of office", language)
        yield "", node.name, node.id, implied, 0, len(named), "", named[0]
    elif node.type == "Place":
        yield "", node.name, node.id, say("gazetteer: above a place that is named", language), 0, 0, "", ""
