"""What the title of a document says of itself: its kind, and whether it is a short form.

The type words are those of the Regulations on Handling Official Documents of Party and Government Organs
(党政机关公文处理工作条例, 2012), of the Legislation Law, and of titles under which plans and agreements are published.
"""

import re

# Kinds of policies: what is carried out, what is written, and what is written or signed.
SCHEMES = frozenset({"programme", "reform", "institution", "model"})
PAPERS = frozenset({"document", "plan", "law"})
WRITTEN = PAPERS | {"agreement"}

_BRACKETS = re.compile(r"(?:（[^（）]*）)+$")

_AGREEMENT = re.compile(
    r"(?:协议|协定|协议书|意向书|备忘录|公约|条约|议定书|宪章|联合声明|联合公报|联合宣言|经贸关系的安排)$"
)
_PLAN = re.compile(r"(?:发展战略|方案|规划|计划|纲要|预案|议程|路线图|行动计划|时间表)$")
_DOCUMENT = re.compile(
    r"(?:意见|通知|办法|规定|决定|细则|公告|通告|通报|汇报|章程|指南|指引|准则|规则|规程|规范|标准|批复|决议|解释|纪要|公报|"
    r"白皮书|示范文本|请示|倡议书?|声明|宣言|措施|要点|建议|守则|导则|制度|工作机制|目录|清单|政策|举措|条规|责任书|基准|税则|定额|任务及?分工|任务分解|[一二三四五六七八九十\d]+条|"
    r"(?:工作|二十?大|情况|审议|执行|进展|关于.{2,60})的?报告|命令|令|的函|十条规定)$"
)
_LAW = re.compile(r"(?:条例|法典|宪法|(?<![办方做说看书用写兵语手执司普立守])法|法律)$")
_KINDS = (("agreement", _AGREEMENT), ("plan", _PLAN), ("document", _DOCUMENT), ("law", _LAW))

# Forms and papers that people fill in or hold, and gazettes: they are documents of the office, not of policy.
_PAPERS = re.compile(
    r"(?:申请|登记|报名|承诺|告知|合同|就业协议|一览|汇总|信息公开)(?:书|表|单|目录|指南)?$|证书?$|(?:国务院|政府|法院|检察院|全国人大常委会)公报$"
)

_QUALIFIERS = (
    "实施|指导|若干|暂行|试行|管理|行动|工作|总体|具体|分工|试点|改革|发展|建设|处理|补充|框架|合作|战略|规划|暂行管理|"
    "监督|监督管理|主要|重点|任务|措施|政策|推广|整改|综合|指导性|修正|修订|联合|评价|考核|奖励|保护|专项|修改|执行|公开|指导|产业"
)
_SHORT = re.compile(
    rf"(?:本|该|新|两)?(?:{_QUALIFIERS})*"
    r"(?:意见|通知|办法|规定|决定|细则|公告|通告|方案|规划|计划|纲要|预案|协议|条例|公约|章程|指南|准则|规则|规程|规范|标准|"
    r"批复|决议|解释|纪要|公报|白皮书|倡议书?|声明|宣言|措施|要点|建议|导则|目录|清单|报告|备忘录|条约|政策|示范文本)$"
)


def without_brackets(title: str) -> str:
    """The title without what stands in brackets at its end: （试行）, （草案）, （2014—2020年）."""
    return _BRACKETS.sub("", title)


def kind_of(title: str) -> str | None:
    """The kind of Policy that a title names by its last type word, or None if it names none (a book, a form)."""
    plain = title.strip("（）") if title.endswith("（示范文本）") else without_brackets(title)
    if "：" in plain and kind_of(plain.partition("：")[0]):  # a motto behind the title: 行动纲要：共塑创新
        return kind_of(plain.partition("：")[0])
    if _PAPERS.search(plain) and not plain.startswith("关于"):
        return None
    return next((kind for kind, pattern in _KINDS if pattern.search(plain)), None)


def is_short(title: str) -> bool:
    """Whether a title is a re-use such as 《意见》 or 《实施方案》, which names nothing by itself."""
    return bool(_SHORT.fullmatch(without_brackets(title)))


def type_word(title: str) -> str:
    """The last two characters in front of brackets: 意见, 条例."""
    return without_brackets(title)[-2:]


def fits(short: str, title: str) -> bool:
    """Whether `short` may stand for `title`: 《实施意见》 for 关于…的实施意见, not for 关于…的意见."""
    return without_brackets(title).endswith(without_brackets(short))
