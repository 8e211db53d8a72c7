"""An article that goes on elsewhere on the same page or in the same file: （下转第三版） … （上接第一版）."""

from collections.abc import Sequence
from dataclasses import replace

from zhengtu_extractors.reading.offsets import join
from zhengtu_extractors.reading.paper.cohesion import pairs_in, share
from zhengtu_extractors.reading.paper.jumps import Jump, jump_from, jump_to
from zhengtu_extractors.reading.paper.lines import ended
from zhengtu_extractors.reading.paper.split import Part

# A jump line cuts a headline short or names it in other words; so much of it returns.
SAME_TITLE = 0.6
# The sheets of one issue bear fewer jumps; in a text with more, which belong together cannot be told.
MOST = 100


def joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, each that says where it goes on joined with the one that says so of it; others as they were."""
    begun = {at: jump for at, part in enumerate(parts) if part.body and (jump := jump_to(part.body[-1]))}
    rests = {at: jump for at, part in enumerate(parts) if part.body and (jump := jump_from(part.body[0]))}
    if max(len(begun), len(rests)) > MOST:
        return tuple(parts)
    pairs = {at: rest for at in begun if (rest := _rest_of(at, parts, begun, rests)) is not None}
    taken = set(pairs.values())
    return tuple(
        _whole(part, begun[at], parts[pairs[at]], rests[pairs[at]]) if at in pairs else part
        for at, part in enumerate(parts)
        if at not in taken
    )


def _rest_of(at: int, parts: Sequence[Part], begun: dict[int, Jump], rests: dict[int, Jump]) -> int | None:
    """The one part that continues the part `at`; None where none or several may."""
    others = [rest for rest in rests if rest != at and _may_follow(parts[at], begun[at], parts[rest], rests[rest])]
    named = [rest for rest in others if _names(rests[rest], parts[rest], parts[at])]
    if len(named or others) != 1:
        return None
    rest = (named or others)[0]
    rivals = [
        other for other in begun if other != at and _may_follow(parts[other], begun[other], parts[rest], rests[rest])
    ]
    return rest if named or not rivals else None


def _may_follow(part: Part, to: Jump, rest: Part, come: Jump) -> bool:
    """Whether the newspaper pages that the two name are two, and each other's as far as they are known."""
    apart = not to.sheet or to.sheet != come.sheet
    return apart and _agree(to.sheet, rest.sheet) and _agree(come.sheet, part.sheet)


def _agree(named: str, sheet: str | None) -> bool:
    return not named or sheet is None or named == sheet


def _names(come: Jump, rest: Part, part: Part) -> bool:
    """Whether the jump line or a headline printed again names the part's headline."""
    headline = pairs_in(" ".join(head.text for head in part.heads))
    titles = (come.title, " ".join(head.text for head in rest.heads))
    return any(title and share(pairs_in(title), headline) >= SAME_TITLE for title in titles)


def _whole(part: Part, to: Jump, rest: Part, come: Jump) -> Part:
    first, second = to.rest, come.rest
    middle = (first, second) if ended(first.text) or not first.text or not second.text else (join((first, second)),)
    body = (*part.body[:-1], *(words for words in middle if words.text), *rest.body[1:])
    return replace(part, body=body, signatures=(*part.signatures, *rest.signatures))
