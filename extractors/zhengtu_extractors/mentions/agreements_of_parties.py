"""Agreements without a name of their own: who signs gives it, 甲市与乙公司签署战略合作协议."""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found, Sentence, outermost
from zhengtu_extractors.mentions.policy_identity import policy_id

# What firms and persons agree on is no policy, nor is an agreement that others are told to make.
_PRIVATE = (
    "租赁|劳动|转让|销售|购|承包|贷款|股权|拆迁|(?<!生态)(?<!保护)补偿|安置|就业|委托|服务(?!合作)|保密|监管|管理|一般"
)
_SORT = (
    f"(?:(?:(?![的了和与及等])(?!{_PRIVATE})[一-龥（）“”]){{2,18}}?|(?=备忘录|意向书))"
    "(?:协议书|协议|备忘录|协定|意向书)(?![一-龥]?(?:书|额|率|企业|约定|条款|精神))"
)
_SIGNED = re.compile(rf"(?:签署|签订|签下|签定|达成|订立|缔结|签)(?:了|的)?(?:[^，。；：的]{{4,30}}的)?({_SORT})")
_CEREMONY = re.compile(rf"({_SORT})(?=(?:的)?签[字署约](?:仪式|发布))")
BY_PARTIES = "named by its parties"  # the clue of these mentions
_WHEN = r"(?:今天|昨天|近日|日前|不久前|[\d年月日]{2,11})?(?:上午|下午)?"
_JOINS = re.compile(rf"(?:（[^（）]{{1,20}}）)?{_WHEN}(?:（[^（）]{{1,20}}）)?(?:与|和|同|、|及)")
_GENERAL = re.compile(
    "全面|深化|长期|友好|战略|合作|框架|双边|多边|谅解|意向|项目|发展|共建|协同|对口|帮扶|联合|合同|三方|投资|(?:协议|协定|备忘录|意向)书?"
)
_LEAST = 3  # characters of what is agreed on
# 双方签署, 甲市市长某人与乙公司总裁某人签署: the parties are named by other words; the agreement is by its sort.
_POST = "(?:书记|[部省市县区州局厅院校]长|主席|主任|总裁|总经理)[一-龥·]{2,4}"
_OTHERWISE = re.compile(
    rf"(?:[，；：。\n]|^)(?:双方|[三四]方|两[省市地县区州院校家])[^，。；：]{{0,14}}$|{_POST}[、与和同][^，。；：、]{{2,24}}{_POST}[^，。；：]{{0,16}}$"
)
_EACH = re.compile("[，]?(?:分别|各自|双双)")  # 甲与乙、丙分别签署
_FAR = 40  # characters between the parties and the verb


def agreements_of_parties(document: Document) -> Iterator[Found]:
    """Agreements named by the two or more bodies or places that a sentence joins before the verb."""
    for sentence in document.sentences:
        if not any(verb in sentence.text for verb in ("签", "达成", "订立", "缔结")):
            continue
        for m in (*_SIGNED.finditer(sentence.text), *_CEREMONY.finditer(sentence.text)):
            verb = sentence.start + m.start()
            venue = max(document.text.rfind(mark, sentence.start, verb) for mark in "在，")
            parties = _parties(document, sentence, venue) if document.text.startswith("在", venue) else []
            parties = parties if len(parties) > 1 else _parties(document, sentence, verb)
            if len(parties) > 1 or _OTHERWISE.search(sentence.text, 0, m.start()):
                name = _name(document, parties, m[1]) if len(parties) > 1 else m[1]
                start = sentence.start + m.start(1)
                yield Found(start, start + len(m[1]), "Policy", policy_id(name), name, "agreement", BY_PARTIES)


def _name(document: Document, parties: list[Found], sort: str) -> str:
    """甲与乙合作协议; the words alone where they say what is agreed, or where there are several pairs of parties."""
    between = document.text[parties[0].end : parties[-1].start]
    behind = document.text[parties[-1].end : parties[-1].end + 10]
    if len(_GENERAL.sub("", sort)) > _LEAST or between.count("与") > 1 or (len(parties) > 2 and _EACH.match(behind)):
        return sort
    *first, last = (party.name for party in parties)
    return f"{'、'.join(first)}与{last}{sort}"


def _parties(document: Document, sentence: Sentence, verb: int) -> list[Found]:
    """The bodies and places joined in a row, the last of them not far before the verb.

    None where the row is only one side: 甲市已分别与乙市、丙市签署 tells of two agreements.
    """
    named = (f for f in document.of(sentence, "Agency", "Place") if f.end <= verb)
    before = outermost(f for f in named if not _is_venue(document, f))
    row: list[Found] = []
    for found in reversed(before):
        between = document.text[found.end : row[0].start if row else verb]
        if (row and not _JOINS.fullmatch(between)) or (not row and len(between) > _FAR):
            break
        row.insert(0, found)
    one_side = row and document.text.endswith(("与", "和", "同", "跟"), 0, row[0].start)
    return [] if one_side else row


def _is_venue(document: Document, found: Found) -> bool:
    return document.text.endswith(("在", "于"), max(0, found.start - 1), found.start)
