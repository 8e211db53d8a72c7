"""Whose paper a bare title means: the last step over the statements of an article.

《关于节水的实施意见》 names no issuer. Where the article says that one province, city or county issued it, the
place enters its id, so that papers of one title by several places stay apart (see `mentions.policy_identity`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from zhengtu_extractors.document import Found, Statement
from zhengtu_extractors.mentions.policy_identity import seat_of_body, seated
from zhengtu_extractors.mentions.standing_policies import standing_ids
from zhengtu_extractors.mentions.titles import PAPERS


def with_seats(found: Iterable[Found], statements: Iterable[Statement]) -> tuple[list[Found], list[Statement]]:
    """Mentions and statements with the ids of papers that the statements give a seat."""
    found, statements = list(found), list(statements)
    renamed = _renamed(found, statements)
    return [replace(f, id=renamed.get(f.id, f.id)) for f in found], [
        replace(s, source=renamed.get(s.source, s.source), target=renamed.get(s.target, s.target)) for s in statements
    ]


def _renamed(found: list[Found], statements: list[Statement]) -> Mapping[str, str]:
    """The new id by the old one, of papers that one place alone issued."""
    papers = {f.id for f in found if f.type == "Policy" and f.kind in PAPERS} - standing_ids()
    names = {f.id: f.name for f in found if f.type == "Agency"}
    seats: dict[str, set[str]] = defaultdict(set)
    for s in statements:
        if s.type == "ISSUED" and s.modality != "denied" and s.target in papers:
            seats[s.target].add(_seat(s.source, names))
    return {policy: seated(policy, next(iter(of))) for policy, of in seats.items() if len(of) == 1}


def _seat(source: str, names: Mapping[str, str]) -> str:
    """Code of the place that issues, or for which the body that issues works."""
    return source.removeprefix("place:") if source.startswith("place:") else seat_of_body(names.get(source, ""))
