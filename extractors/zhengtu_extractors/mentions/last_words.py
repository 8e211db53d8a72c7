"""The words in which the names of bodies end that anyone may found: 有限公司, 大学, 协会."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from zhengtu_extractors.document import Document
from zhengtu_extractors.lexicon import Hit
from zhengtu_extractors.official_names import lexicon


class Suffix(NamedTuple):
    """The word in which a name ends, and the kind of body that it tells."""

    word: str
    kind: str


_EXECUTIVE = re.compile(
    r"(?:集团|公司)?(?:市场|销售|营销|投资)?(?:[副前原]|常务副|执行副|高级副|联席)?(?:董事长|董事局主席|总裁|总经理|首席(?:执行官|经济学家|分析师|运营官)|CEO|CFO|创始人|"
    r"掌门人|分析师|研究员|市场总监|销售总监|营销总监|区域总经理)|"
    r"(?:的|方面)?(?:有关|相关)?(?:负责人|人士)(?:说|表示|介绍|透露|称|告诉)|的?(?:最新|监测|研究|统计|市场)*(?:数据|报告|统计)显示|(?:日前|昨日|近日)?发布(?:公告|消息)|(?:市场)?研究(?:咨询)?部"
)


def last_words(document: Document) -> Iterator[Hit]:
    """Of the words that end at one place the longest; a word inside a longer one (公司 in 公司法) is left out.

    A trade (青松地产) ends a firm's name only before its executive.
    """
    best: dict[int, Hit] = {}
    for hit in document.hits.get("agency_suffix", ()):
        trade = hit.value.word in _trades()
        if trade and not _EXECUTIVE.match(document.text, hit.end):
            continue
        if hit.end not in best and not _goes_on(document.text, hit.end):
            best[hit.end] = hit
    yield from (best[end] for end in sorted(best))


_WORD_GOES_ON = re.compile(
    r"有限|股份|公司|集团|附属|(?<=局)(?:[面势限域]|部(?!署))|(?<=中心)(?:库|城|区|镇|小学|学校|广场|大街|路)|(?<=学校)长(?![期久足远年])|(?<=公司)[法制化股债治]|(?<=集团)[化军式]|(?<=大学)(?:[生城毕]|教育)|(?<=银行)[业卡间存贷账同结按利]|(?<=学会)[了用]|"
    r"(?<=小学)生|(?<=部)[门分署]|(?<=[援务]队)伍|(?<=医共体)(?:建设|改革|模式|总额|打包)|(?<=实验室)(?:里|内|外|中|走|阶段|数据|检测|环境|条件|技术)|(?<=中学)生|(?<=学院)[派路]|(?<=医院)[感]|(?<=会)议|(?<=报)道|(?<=[国议]会)大厦|(?<=委员会)第[一二三四五六七八九十百\d]+[次届]"
)


def _goes_on(text: str, end: int) -> bool:
    return bool(_WORD_GOES_ON.match(text, end))


@cache
def _trades() -> frozenset[str]:
    return frozenset(lexicon("agency_functions")["open_before_executive"])
