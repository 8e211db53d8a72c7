"""The main text of a saved page: the smallest container that holds most of its prose, without what is furniture.

Menus, related links and footers are links or lack sentences; an article is sentences outside links. This follows the
idea of link density of Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
"""

import re
from collections import Counter
from collections.abc import Sequence

from zhengtu_extractors.reading.markup import Block

# A container stays the place of the main text while it holds this share of the page's prose.
SHARE = 0.6
# Prose of fewer Chinese characters is a form, a list or a broken page. A short photo caption has about 30.
LEAST_PROSE = 30
LINKED = 0.5

_SENTENCE = re.compile(r"[。！？；]|，[\s\S]*，")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_FURNITURE = re.compile(
    r"^[\s【\[（(]*(?:责任?编辑|编辑[：:]|校对|审核|打印|关闭|字体|字号|大\s*中\s*小|分享|新华微博|相关(?:链接|新闻|报道|阅读|稿件|文章|专题)|延伸阅读|"
    r"推荐|热点|热门|上一[篇条页]|下一[篇条页]|返回|收藏|评论|网友|登录|注册|浏览|点击|访问|扫一?扫|我要|纠错|页面纠错|"
    r"版权|免责|声明|声明：|主办|承办|网站|地址|邮编|电话|联系我们|ICP|京ICP|Copyright|当前位置|您的?位置|首页|来源|"
    r"发布(?:时间|日期)|更新时间|浏览次数|作者[：:]|信息来源|中国政府网\s*www|中央政府门户网站)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:免责声明|版权所有|未经.{0,12}(?:授权|许可|书面)|本(?:网|站|网站).{0,30}(?:转载|版权|不承担|观点)|不代表本|"
    r"建议使用.{0,20}浏览|技术支持|不良信息|法律顾问|增值电信)"
)
_CREDIT = re.compile(r"(?:记者|通讯员|摄影|摄|报道)")
_ASIDE = re.compile(
    r"\b(?:comment|footer|foot|copyright|nav|menu|breadcrumb|related|share|sidebar|editor|quote|hot|rank)\w*\b|xg-link|<title>|<option>"
)


def main_text(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of the article in order; none where the page holds no article."""
    prose = [_prose(block) for block in blocks]
    place = _place(blocks, prose)
    inside = _until_links([block for block in blocks if place in block.path or place is None])
    body = _from_first_to_last([block for block in inside if not is_furniture(block)])
    return tuple(body) if sum(map(_prose, body)) >= LEAST_PROSE else ()


def is_portal(blocks: Sequence[Block], body: Sequence[Block]) -> bool:
    """Whether the main text is less than half of what the page shows: the rest is a portal's frame."""
    return 2 * sum(len(block.text) for block in body) < sum(len(block.text) for block in blocks)


def _until_links(blocks: Sequence[Block]) -> Sequence[Block]:
    """Up to a centred row of links, or two rows, below the first prose: what follows tells of other articles."""
    prose = 0
    for at, block in enumerate(blocks):
        links = [each.linked > LINKED * len(each.text) for each in blocks[at : at + 2]]
        if prose >= LEAST_PROSE and links[0] and (block.centred or all(links)):
            return blocks[:at]
        prose += _prose(block)
    return blocks


def is_furniture(block: Block) -> bool:
    """Whether the block is a menu, a link list, a button, a line about the page or a notice of the site."""
    text = block.text
    if len(text) < 60 and _FURNITURE.match(text):
        return True
    return block.linked > LINKED * len(text) or bool(_ASIDE.search(block.marks)) or bool(_DISCLAIMER.search(text))


def _prose(block: Block) -> int:
    """Chinese characters of sentences outside links."""
    if is_furniture(block) or not (
        _SENTENCE.search(block.text) or (len(block.text) > 24 and _CREDIT.search(block.text))
    ):
        return 0
    return len(_CHINESE.findall(block.text))


def _place(blocks: Sequence[Block], prose: Sequence[int]) -> int | None:
    """The innermost container that still holds SHARE of the prose."""
    held: Counter[int] = Counter()
    for block, amount in zip(blocks, prose, strict=True):
        for container in block.path:
            held[container] += amount
    enough = [container for container, amount in held.items() if amount >= SHARE * max(sum(prose), 1)]
    depth = {container: at for block in blocks for at, container in enumerate(block.path)}
    return max(enough, key=lambda container: depth[container], default=None)


def _signs_off(text: str) -> bool:
    """A signature, a date or the last point of a list; not a label of what follows (解读评论：)."""
    return len(text) <= 40 and not text.endswith(("：", ":"))


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
