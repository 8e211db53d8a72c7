"""The canonical id of a policy: one for every form of a document's title, in whichever article it stands.

《国务院关于节水的意见》 and 《关于节水的意见》 are one document, 旅游法 and 中华人民共和国旅游法 one law, a plan and
the notice that prints it one plan. Local documents of one title are told apart by the place of their issuer.
"""

import re
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.gazetteer import Division, by_name, within
from zhengtu_extractors.mentions.title_issuers import body_named
from zhengtu_extractors.official_names import Body

NATION = "100000"  # the seat of central bodies

_REPUBLIC = re.compile(r"^中华人民共和国(?!政府|国务院|[和与同及])")
_OPENING = re.compile(r"([^关〈〉（）]{2,60}?)(?=关于|印发|批转|转发)")
_PASSED_ON = re.compile(r"^(?:批转|转发)[^关〈〉（）]{2,40}(?=关于)")
_PRINTED = re.compile(
    r"^(?:关于)?(?:印发|发布|公布|转发|下发)(?:[^〈〉]{0,12}(?=〈))?〈?([^〈〉]{4,}?)〉?(?:（[^（）]{1,6}）)?的通知$"
)
_AND_OTHERS = re.compile(r"等[一二三四五六七八九十\d]{0,3}个?(?:部门|单位|部委)$")
_DEICTIC = re.compile(r"(?:[省市县区州]|自治区)(?:委|人民政府|政府)(?:办公[厅室])?")
_LONGEST_BODY = 30  # characters
_LONGEST_NAME = 12  # characters of the longest name of a county or higher division
_MARKS = str.maketrans("《》<>‘’", "〈〉〈〉“”")  # marks inside a title are printed in many ways


class Identity(NamedTuple):
    """What a title tells of its document: the bare title, and the seat of who opens it.

    `seat` is `100000` for central bodies, a place's code for local ones, empty where the title opens with none.
    """

    stem: str
    seat: str = ""


def policy_id(title: str) -> str:
    """`policy:` and the bare title; a local issuer's place follows as `@` and its GB/T 2260 code.

    Standing names of reforms, schemes and models open with no body and stay as they are.
    """
    stem, seat = identity(title)
    return seated(f"policy:{stem}", seat)


def seated(policy: str, seat: str) -> str:
    """A policy's id with the seat of who issued it, where that is a place and the title does not say it itself."""
    told = "@" in policy or not seat or seat == NATION or _opens_with(policy.removeprefix("policy:"), seat)
    return policy if told else f"{policy}@{seat}"


def prints(title: str) -> bool:
    """Whether a title is that of a notice that only prints and distributes a paper."""
    plain = re.sub(r"\s", "", title).translate(_MARKS)
    return bool(_PRINTED.match(_OPENING.sub("", plain, count=1)))


@cache
def identity(title: str) -> Identity:
    """The bare title of a document, and the seat of the bodies or the place that open it."""
    plain = _REPUBLIC.sub("", re.sub(r"\s", "", title).translate(_MARKS))
    opening = _OPENING.match(plain)
    seat = _seat_of(opening[1]) if opening else None
    if opening is None or seat is None:
        return Identity(_printed(plain))
    return Identity(_printed(_PASSED_ON.sub("", plain[opening.end() :])), seat)


def _printed(title: str) -> str:
    """The title that a notice prints and distributes, or the title itself."""
    inner = _PRINTED.match(title)
    return identity(inner[1]).stem if inner else title


def _seat_of(opening: str) -> str | None:
    """The seat of the bodies, or of the place, that a title opens with; None if it opens with anything else."""
    places = [place for place in by_name(opening) if place.name == opening]
    if places:
        return places[0].code
    bodies = _bodies(_AND_OTHERS.sub("", opening))
    if bodies is None:
        return "" if _deictic(opening) else None
    return (bodies[0].place or NATION).removeprefix("place:")


def _deictic(opening: str) -> bool:
    """Whether a title opens with bodies that only its article can place: 省政府, 市委、市政府."""
    return all(_DEICTIC.fullmatch(part) for part in re.split("、|(?<=委)(?=[省市县区州自])", opening))


def _bodies(opening: str) -> list[Body] | None:
    """The bodies that make up an opening, also without a mark between them; None if anything else stands in it."""
    bodies = []
    rest = opening.strip("、 和与")
    while rest:
        lengths = range(min(len(rest), _LONGEST_BODY), 1, -1)
        found = next(((body, n) for n in lengths if (body := body_named(rest[:n]))), None)
        if found is None:
            return None
        bodies.append(found[0])
        rest = rest[found[1] :].lstrip("、 和与")
    return bodies


def _opens_with(title: str, seat: str) -> bool:
    """Whether a title opens with the name, full or short, of the place of a seat."""
    return any(place.code == seat for n in range(2, min(len(title), 12)) for place in by_name(title[:n]))


def seat_of_body(name: str) -> str:
    """Code of the division whose full name, after those above it, opens a body's; the nation's if there is none."""
    code, rest = NATION, name.removeprefix("中共").removeprefix("共青团")
    while division := _division_at_start(rest, code):
        code, rest = division.code, rest[len(division.name) :]
    return code


def _division_at_start(text: str, above: str) -> Division | None:
    """The division below `above` whose full name a text opens with, the longest."""
    lengths = range(min(len(text), _LONGEST_NAME), 1, -1)
    divisions = (d for n in lengths for d in by_name(text[:n]) if d.name == text[:n] and d.code != above)
    return next((d for d in divisions if above == NATION or within(d.code, above)), None)
