"""Groups that a discipline commission stations at another body: 中央纪委驻司法部纪检组, 国家监委驻司法部纪检监察组."""

from zhengtu_extractors.mentions.agency_parts import Named
from zhengtu_extractors.official_names import Body

_COMMISSIONS = ("纪律检查委员会", "监察委员会")
_FULL = {"纪检组": "纪律检查组", "纪检监察组": "纪检监察组"}


def with_stationed_groups(text: str, named: list[Named]) -> list[Named]:
    """The mentions again; a discipline group behind 驻 belongs to the commission before it, not to its host."""
    senders = {n.end: n for n in named if n.body.name.endswith(_COMMISSIONS)}
    hosts = {n.end: n for n in named}
    return [_stationed(text, n, senders, hosts) or n for n in named]


def _stationed(text: str, group: Named, senders: dict[int, Named], hosts: dict[int, Named]) -> Named | None:
    sender = senders.get(group.start - 1)
    short = next((word for word in _FULL if text.endswith(word, group.start, group.end)), None)
    host = hosts.get(group.end - len(short or ""))
    if not sender or not short or not host or text[sender.end] != "驻":
        return None
    first = senders.get(sender.start, sender)  # 中央纪委国家监委
    body = Body(f"{first.body.name}驻{host.body.name}{_FULL[short]}", "party")
    return Named(first.start, group.end, body, f"short for {body.name}")
