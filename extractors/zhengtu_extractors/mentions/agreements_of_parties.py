"""Agreements without a name of their own: who signs gives it, 甲市与乙公司签署战略合作协议."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Sentence
from zhengtu_extractors.mentions.policy_identity import policy_id

_SORT = (
    "全面|全方位|深化|深度|战略|友好|合作|投资|框架|项目|共建|校地|院地|部省|省部|银企|政银|银政|对接|帮扶|结对|协作|科技|文化|旅游|金融|"
    "人才|对口|伙伴|关系"
)
_SIGNED = re.compile(
    rf"(?:签署|签订|签下|签定|达成|签)(?:了|的)?((?:{_SORT})+(?:协议书|协议|备忘录|协定))(?![一-龥]?(?:书|额|率|企业))"
)
_JOINS = re.compile(r"(?:（[^（）]{1,20}）)?(?:与|和|同|、|及)")
_FAR = 40  # characters between the parties and the verb


def agreements_of_parties(document: Document) -> Iterator[Found]:
    """Agreements named by the two or more bodies or places that a sentence joins before the verb."""
    for sentence in document.sentences:
        for m in _SIGNED.finditer(sentence.text):
            parties = _parties(document, sentence, sentence.start + m.start())
            if len(parties) > 1:
                *first, last = (party.name for party in parties)
                name = f"{'、'.join(first)}与{last}{m[1]}"
                start = sentence.start + m.start(1)
                yield Found(
                    start, start + len(m[1]), "Policy", policy_id(name), name, "agreement", "named by its parties"
                )


def _parties(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The bodies and places joined in a row, the last of them not far before the verb."""
    before = [f for f in document.of(sentence, "Agency", "Place") if f.end <= verb and not _is_venue(document, f)]
    row: list[Found] = []
    for found in reversed(before):
        between = document.text[found.end : row[0].start if row else verb]
        if (row and not _JOINS.fullmatch(between)) or (not row and len(between) > _FAR):
            break
        row.insert(0, found)
    return row


def _is_venue(document: Document, found: Found) -> bool:
    return document.text.endswith(("在", "于"), max(0, found.start - 1), found.start)
