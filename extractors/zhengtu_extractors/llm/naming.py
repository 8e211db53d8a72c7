"""Ids of what the model names, by the same grammar of names as the rules'."""

import re
from collections.abc import Callable, Mapping

from zhengtu_extractors.gazetteer import by_name
from zhengtu_extractors.mentions.policy_identity import identity, policy_id
from zhengtu_extractors.mentions.seats import seat_of_agency
from zhengtu_graph.model import Article, Entity, Mention

_MARKS = re.compile(r"[《》\s]")


def known_entity(entities: Mapping[str, Entity], type_: str, name: str) -> str | None:
    """Id of an entity of the article that bears a name in any form, where only one does."""
    bare = _MARKS.sub("", name)
    named = {e.id for e in entities.values() if e.type == type_ and bare in _forms(e)}
    return next(iter(named)) if len(named) == 1 else None


def _forms(entity: Entity) -> set[str]:
    return {_MARKS.sub("", form) for form in (entity.name, *entity.aliases, *(m.text for m in entity.mentions))}


def new_entity(article: Article, type_: str, name: str) -> Entity | None:
    """An entity that the text names in these words; None where it does not, or the name is of several or of none."""
    bare = _MARKS.sub("", name)
    key = _ID[type_](article, bare) if type_ in _ID and len(bare) > 1 else None
    places = [m.span() for m in re.finditer(re.escape(bare), article.text)]
    if key is None or not places:
        return None
    official = _division(bare) if type_ == "Place" else identity(bare).stem if type_ == "Policy" else bare
    return Entity(key, type_, official or bare, mentions=tuple(Mention(bare, *span) for span in places))


def _place(_article: Article, name: str) -> str | None:
    found = by_name(name)
    return found[0].id if len(found) == 1 else None


def _division(name: str) -> str | None:
    found = by_name(name)
    return found[0].name if len(found) == 1 else None


def _agency(_article: Article, name: str) -> str | None:
    """Only names that say whose they are: a bare 市政府 or 财政局 is of no place."""
    return f"agency:{name}" if seat_of_agency(name) else None


def _person(article: Article, name: str) -> str | None:
    fits = re.fullmatch(r"[一-龥·]{2,12}", name)
    return f"person:{name}@~{article.id.split(':')[-1][:8]}" if fits else None


def _policy(_article: Article, name: str) -> str | None:
    return policy_id(name) if len(name) > 3 else None


def _meeting(article: Article, name: str) -> str | None:
    return f"meeting:{name}@{article.date or article.id.split(':')[-1][:8]}" if len(name) > 3 else None


_ID: Mapping[str, Callable[[Article, str], str | None]] = {
    "Place": _place,
    "Agency": _agency,
    "Person": _person,
    "Policy": _policy,
    "Meeting": _meeting,
}
