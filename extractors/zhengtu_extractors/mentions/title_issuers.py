"""The bodies that open a title: 某省人民政府 of 《某省人民政府关于…的意见》 is an agency that the text names.

Runs after the titles and after the agencies of the running text.
"""

import re
from collections.abc import Iterator
from functools import cache

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.gazetteer import by_name
from zhengtu_extractors.official_names import Body, Form, central, forms, named

_OPENING = re.compile(r"(?:[^关《》〈〉<>（）]{2,40}?)(?=关于|印发|公告|转发|贯彻)")
_LEAST_NAME = 2
_LONGEST_PLACE = 12  # characters of the longest name of a county or higher division


def find_title_issuers(document: Document) -> None:
    """Add the bodies that open titles and are not found yet."""
    for policy in [f for f in document.found if f.type == "Policy"]:
        found = list(document.inside(policy.start, policy.end, "Agency"))
        document.add(
            *(o for o in _openers(document, policy) if not any(f.start < o.end and o.start < f.end for f in found))
        )


def _openers(document: Document, policy: Found) -> Iterator[Found]:
    opening = _OPENING.match(document.text, policy.start, policy.end)
    for part in re.finditer(r"[^、\s]+", opening[0] if opening else ""):
        for at, printed, body in _bodies_in_row(part[0]):
            start = policy.start + part.start() + at
            clue = "" if body.name == printed else "opens the title"
            yield Found(start, start + len(printed), "Agency", body.id, body.name, body.kind, clue)


def _bodies_in_row(text: str) -> list[tuple[int, str, Body]]:
    """The bodies that stand in a row without a mark (财政部国家税务总局), unless a rest is left: where, how printed."""
    for end in range(len(text), _LEAST_NAME - 1, -1):
        body = body_named(text[:end])
        rest = _bodies_in_row(text[end:]) if body and end < len(text) else []
        if body and (rest or end == len(text)):
            return [(0, text[:end], body), *((at + end, printed, other) for at, printed, other in rest)]
    return []


def bodies_that_open(title: str) -> list[Body]:
    """The official bodies that a title opens with, if nothing else stands before 关于 or 印发."""
    opening = _OPENING.match(title)
    bodies = [body_named(part) for part in re.split(r"[、\s]", opening[0])] if opening else []
    return [body for body in bodies if body] if all(bodies) else []


def body_named(text: str) -> Body | None:
    """The official body whose whole name is `text`, or None."""
    if text in _central():
        return _central()[text]
    plain = text.removeprefix("中共")
    for length in range(min(len(plain) - 1, _LONGEST_PLACE), 1, -1):
        for rest, name in ((plain[length:], plain[:length]), (plain[length - 1 :], plain[:length])):
            places, found = by_name(name), _forms().get(rest)
            if places and found:
                before = "中共" if "中共" in found.function.before else ""
                return named(found.function, f"place:{places[0].code}", before=before)
    return None


@cache
def _central() -> dict[str, Body]:
    return {c.surface: c.body for c in central() if c.use == "plain"}


@cache
def _forms() -> dict[str, Form]:
    return {form.surface: form for form in reversed(forms())}
