"""APPLIED_IN of schemes that bear the name of their place.

三明医改 arose in 三明; 某市城乡居民养老保险制度 is carried out in the place with which its name opens,
of nested ones in the lowest.
"""

import re
from collections.abc import Iterator, Mapping

from zhengtu_extractors.document import Document, Found, Statement
from zhengtu_extractors.gazetteer import by_id, short
from zhengtu_extractors.mentions.standing_policies import origins
from zhengtu_extractors.mentions.titles import SCHEMES
from zhengtu_extractors.modality import modality_before

_MODEL = re.compile("(?:经验|模式|医改)$")
# What is taken out of the place or given by it to others, what joins it with others, and what only meets there.
_NOT_THERE = re.compile(
    "疏解|外迁|帮扶|援|协作|携手|^[—、和与至到-]|论坛|会议|赛|展会|合作组织|大学|学院|医院|银行|集团|公司"
)
_PILOT = re.compile("试点|试验|先行")


def named_after_place(document: Document) -> Iterator[Statement]:
    """A statement for each sentence that names such a scheme."""
    places = _names(document)
    for sentence in document.sentences:
        for policy in document.of(sentence, "Policy"):
            if policy.id in origins() and _MODEL.search(policy.name):
                stage, rule = {"stage": "origin"}, "rollout.named_after_origin"
                yield Statement("APPLIED_IN", policy.id, origins()[policy.id], sentence, rule, stage)
            elif place := _opening(policy, places) if policy.kind in SCHEMES else None:
                stage = {"stage": "pilot" if _PILOT.search(policy.name) else "rollout"}
                how = modality_before(sentence.text[: policy.start - sentence.start])
                yield Statement("APPLIED_IN", policy.id, place, sentence, "rollout.named_with_place", stage, how)


def _names(document: Document) -> Mapping[str, str]:
    """Ids of the divisions of an article by their full and short names."""
    found = {f.name: f.id for f in document.found if f.type == "Place" and by_id(f.id)}
    return {short(name): key for name, key in found.items()} | found


def _opening(policy: Found, places: Mapping[str, str]) -> str | None:
    """Id of the last of the divisions with which a scheme's name opens."""
    rest, last = policy.name, None
    while name := max((n for n in places if len(n) > 1 and rest.startswith(n)), key=len, default=None):
        rest, last = rest[len(name) :], places[name]
    return None if _NOT_THERE.search(rest) else last
