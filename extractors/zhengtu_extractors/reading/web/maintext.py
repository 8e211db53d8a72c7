"""The main text of a saved page: the container of the article, without what is furniture.

1. A container that its name tells to hold the article (`TRS_Editor`, `js_content`) and that holds most of the prose.
2. Else the smallest container that holds most of the page's prose; from it, the stretch from first to last sentence.

Menus, related links and footers are links or lack sentences; an article is sentences outside links. This follows the
idea of link density of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
"""

import re
from collections import Counter
from collections.abc import Sequence

from zhengtu_extractors.reading.web.furniture import ASIDE, CONTENT, NOTICE, is_label
from zhengtu_extractors.reading.web.markup import Block

# A container stays the place of the main text while it holds this share of the page's prose.
SHARE = 0.6
# Prose of fewer Chinese characters is a form, a list or a broken page. A short photo caption has about 30.
LEAST_PROSE = 30
LINKED = 0.5

_SENTENCE = re.compile(r"[。！？；]|，[\s\S]*，")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CREDIT = re.compile(r"(?:记者|通讯员|摄影|摄|报道)")
_NUMERAL = r"\d一二三四五六七八九十"
# A link that is part of a document: an attachment, a numbered point, a title.
_PART = re.compile(rf"^\s*(?:附件?[{_NUMERAL}\s]*[：:.、《]|[（(]?[{_NUMERAL}]{{1,3}}[）)、.．]|《)")
# A row of a list of articles.
_DATED = re.compile(r"(?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\s+[\d:]+)?\s*$")
# A notice of a site is shorter; a paragraph of a law that forbids copies is not.
_LONG = 200


def main_text(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of the article in order; none where the page holds no article."""
    prose = [_prose(block) for block in blocks]
    # Of containers that each hold most of the prose one is inside the other, and the inner one opened later.
    enough = _with_share(blocks, prose)
    named = max((at for at, name in enough.items() if name and CONTENT.search(name)), default=None)
    place = max(enough, default=None) if named is None else named
    inside = _until_links([block for block in blocks if place is None or place in block.path])
    if named is None:
        body = _from_first_to_last([block for block in inside if not is_furniture(block)])
    else:
        body = _without_edges([block for block in inside if not _is_strange(block, named)])
    return tuple(body) if sum(map(_prose, body)) >= LEAST_PROSE else ()


def is_portal(blocks: Sequence[Block], body: Sequence[Block]) -> bool:
    """Whether the main text is less than half of what the page shows: the rest is a portal's frame."""
    return 2 * sum(len(block.text) for block in body) < sum(len(block.text) for block in blocks)


def is_furniture(block: Block) -> bool:
    """Whether the block is a menu, a link list, a button, a line about the page or a notice of the site."""
    text = block.text
    if is_label(text) or block.linked > LINKED * len(text):
        return True
    return bool(ASIDE.search(block.marks) or NOTICE.search(text))


def _is_strange(block: Block, place: int) -> bool:
    """Whether a block in the article's container is not the article's: a label, a notice, an inner container."""
    text = block.text
    inner = " ".join(block.names[block.path.index(place) + 1 :])
    if is_label(text) or ASIDE.search(inner) or (len(text) < _LONG and NOTICE.search(text)):
        return True
    alone = len(text) - block.linked < 4 or bool(_DATED.search(text))
    return block.linked > LINKED * len(text) and alone and not _PART.match(text)


def _until_links(blocks: Sequence[Block]) -> Sequence[Block]:
    """Up to a centred row of links, or two rows, below the first prose: what follows tells of other articles."""
    prose = 0
    for at, block in enumerate(blocks):
        links = [_is_link(each) for each in blocks[at : at + 2]]
        if prose >= LEAST_PROSE and links[0] and (block.centred or all(links)):
            return blocks[:at]
        prose += _prose(block)
    return blocks


def _is_link(block: Block) -> bool:
    return block.linked > LINKED * len(block.text) and not _PART.match(block.text)


def _prose(block: Block) -> int:
    """Chinese characters of sentences outside links."""
    if is_furniture(block) or not (
        _SENTENCE.search(block.text) or (len(block.text) > 24 and _CREDIT.search(block.text))
    ):
        return 0
    return len(_CHINESE.findall(block.text))


def _with_share(blocks: Sequence[Block], prose: Sequence[int]) -> dict[int, str]:
    """The containers that hold SHARE of the prose, with their names."""
    held: Counter[int] = Counter()
    names: dict[int, str] = {}
    for block, amount in zip(blocks, prose, strict=True):
        if amount:
            names.update(zip(block.path, block.names, strict=True))
            for container in block.path:
                held[container] += amount
    return {container: names[container] for container, amount in held.items() if amount >= SHARE * sum(prose)}


def _signs_off(text: str) -> bool:
    """A signature, a date or the last point of a list; not a label of what follows (解读评论：)."""
    return len(text) <= 40 and not text.endswith(("：", ":"))


def _without_edges(blocks: Sequence[Block]) -> Sequence[Block]:
    """Without links and their labels below the last words of the article itself: files to load stand apart."""
    own = [at for at, block in enumerate(blocks) if block.linked <= LINKED * len(block.text) and not _announces(block)]
    return blocks[: max(own, default=-1) + 1]


def _announces(block: Block) -> bool:
    """Whether a block is a label of what follows: 附件：, 解读评论："""
    return len(block.text) <= 20 and block.text.endswith(("：", ":"))


def _from_first_to_last(blocks: Sequence[Block]) -> Sequence[Block]:
    """Headings above the first sentence stay if centred; what follows the last sentence goes unless it signs off."""
    sentences = [at for at, block in enumerate(blocks) if _prose(block)]
    if not sentences:
        return ()
    start, end = sentences[0], sentences[-1] + 1
    while start and blocks[start - 1].path == blocks[start].path and len(blocks[start - 1].text) <= 60:
        start -= 1
    while end < len(blocks) and blocks[end].path == blocks[end - 1].path and _signs_off(blocks[end].text):
        end += 1
    return blocks[start:end]
