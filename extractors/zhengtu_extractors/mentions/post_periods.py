"""From when to when a post was held, by the dates right before its verb: 2010年3月至2015年任, 自2015年起担任."""

import re
from typing import NamedTuple

_DAY = r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
_SPAN = (
    rf"(?P<start>{_DAY})(?:(?:至|到|—|－|-|～|~)(?:(?P<end>{_DAY})|(?P<month>\d{{1,2}})月|(?P<now>今)))?"
    r"(?P<since>起|以来|开始)?(?:后|期间|间)?，?(?:一直|又|再次|连续|再度)?"
)
PERIOD = "(?:[自从于在])?" + re.sub(r"\?P<\w+>", "?:", _SPAN)
_BEFORE = re.compile(_SPAN + "$")
_BEGINS = re.compile(r"任|担任|出任|就任|兼任|当选为?")
_LONGEST = 36


class Period(NamedTuple):
    """ISO days cut to what is known, None where nothing is said."""

    start: str | None = None
    end: str | None = None


def period_before(text: str, at: int, verb: str) -> Period:
    """The period told right before a verb of holding a post, which stands at `at`.

    A single date is the beginning, unless the verb looks back (曾任): then it is some day of the time in the post.
    """
    told = _BEFORE.search(text, max(0, at - _LONGEST), at)
    if not told:
        return Period()
    start = _iso(told["start"])
    if told["end"]:
        return Period(start, _iso(told["end"]))
    if told["month"]:
        return Period(start, f"{start[:4]}-{int(told['month']):02}")
    sure = told["since"] or told["now"] or _BEGINS.fullmatch(verb)
    return Period(start) if sure else Period()


def _iso(day: str) -> str:
    year, *rest = re.findall(r"\d+", day)
    return "-".join((year, *(f"{int(part):02}" for part in rest)))
