"""The body whose own site publishes the article: 我委 on 北京市住房和城乡建设委员会门户网站."""

import re
from functools import cache

from zhengtu_extractors.gazetteer import by_name
from zhengtu_extractors.official_names import Body, central, forms, named

_SITE = re.compile(r"(?:官方|政务|门户)*(?:网站|网)$")


@cache
def own_body(publisher: str) -> Body | None:
    """The official body that a publisher's name means; None for the press and for what is no office."""
    name = _SITE.sub("", publisher)
    if name in _central():
        return _central()[name]
    places = ((name[:end], name[end:]) for end in range(len(name) - 1, 1, -1))
    return next((body for place, rest in places if (body := _local(place, rest))), None)


def _local(place: str, rest: str) -> Body | None:
    divisions = by_name(place)
    function = next(
        (form.function for form in forms() if form.surface == rest and not form.function.needs_before), None
    )
    return named(function, divisions[0].id) if divisions and function else None


@cache
def _central() -> dict[str, Body]:
    known = (form for form in central() if form.body.kind not in ("media", "international"))
    return {form.surface: form.body for form in known}
