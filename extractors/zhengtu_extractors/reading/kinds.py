"""What kind of article it is: notice, photo, essay, feature or news."""

import re
from collections.abc import Sequence

from zhengtu_graph.model import ArticleKind

# Types of official documents (党政机关公文处理工作条例, 2012, and 规章制定程序条例).
_DOCUMENT = re.compile(
    r"(?:公告|通告|通知|公报|公示|启事|决定|决议|命令|批复|意见|办法|规定|条例|细则|议案|方案|规划|纲要|名单|说明|函|令)"
    r"(?:[（(][\u4e00-\u9fff\d]{1,12}[）)])?$"
)
_TITLE = re.compile(
    r"关于[\s\S]+的(?:公告|通告|通知|公示|决定|批复|意见|函)$|(?:公告|通告|公示|启事)(?:[（(][\u4e00-\u9fff\d]{1,12}[）)])?$"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}[〔\[（(](?:19|20)\d\d[〕\]）)]\s*第?\d{1,5}\s*号")
_ADDRESSEE = re.compile(r"^[^。！？\n]{2,160}[：:]$")
# Offices that write essays, and the collective pen names under which 人民日报 prints them.
_ESSAYIST = re.compile(
    r"(?:评论员|评论部|理论学习中心组|课题组|编辑部|研究中心|研究院|党校|任仲平|钟声|国纪平|仲音|和音)$"
)
# A long piece with a reporter's name under its headline is no short news item.
FEATURE_LENGTH = 800


def kind_of(headline: str | None, paragraphs: Sequence[str], authors: Sequence[str], *, signed: bool) -> ArticleKind:
    """The kind, where the page itself does not show a photo or a preface.

    Args:
        headline: of the article.
        paragraphs: of its cleaned body.
        authors: of the article.
        signed: whether an author line stands under the headline.
    """
    if headline and (_TITLE.search(headline) or (_DOCUMENT.search(headline) and _is_document(paragraphs))):
        return "notice"
    if any(_ESSAYIST.search(author) for author in authors):
        return "essay"
    return "feature" if signed and sum(map(len, paragraphs)) >= FEATURE_LENGTH else "news"


def number_of(lines: Sequence[str]) -> str | None:
    """The document number (国办发〔2016〕72号) that stands alone or ends its line, below 某某人民政府文件."""
    parts = (re.sub(r"^.*文件", "", part) for line in lines if len(line) <= 120 for part in line.split())
    found = (_NUMBER.fullmatch(part) or (len(part) <= 40 and re.search(_NUMBER.pattern + "$", part)) for part in parts)
    return next((number.group() for number in found if number), None)


def _is_document(paragraphs: Sequence[str]) -> bool:
    head, end = paragraphs[:4], paragraphs[-4:]
    signed = any(re.search(r"[年月]\s*[\d一二三四五六七八九十]{1,3}\s*日$", line) and len(line) < 30 for line in end)
    return any(_ADDRESSEE.match(line) or _NUMBER.search(line) for line in head) or signed
