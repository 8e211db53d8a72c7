"""Where the name of a meeting begins: the words that cannot stand in it, read back from its last word.

1. back to the mark or bracket that opens the clause; what stands in quotes or 《》 is passed over whole;
2. forward past the last verb of convening, attending, saying, and past the last preposition;
3. forward past days, adverbs and determiners that still stand in front.
"""

import re

from zhengtu_extractors.dates import dates_of
from zhengtu_extractors.document import Document, Found

_LONGEST = 60
_MOTTO = 16  # characters of a quotation that ends like a sentence, above which it was said and names nothing
_BRACKETS = {"”": "“", "》": "《", "）": "（", "’": "‘", "」": "「", '"': '"'}
_STOPS = frozenset("，。；：！？\n“《（‘「【】…—")
_CUT = re.compile(
    r"召开|举行|举办|承办|主办|协办|召集|出席|列席|参加|观看(?!团)|欣赏|收听|收看|观看|参与(?!式)|迎接|获悉|亮相|应邀|来华|会见|宣布|提出|强调|表示|认为|开展|期间|以来|提请|"
    r"主持(?!人)|筹备(?!工作|组)|(?<!党)的|了(?!解)|说|(?<![存内现正实所潜])在(?!线|建|职|校|役|岗|外|押)|是(?!非)|就(?!业|医|学|地|餐|近)|"
    r"(?<![应针面比])对(?!接|话|口|外|策|比|标|台|抗|象|照|港|非|阿|美)|将(?!军)|(?<![行作因勇])为(?![^，。；]{2,12}(?:授|颁|送行)|民|人民|老|农|主题|核心|基础|战)|"
    r"(?<![由基终至处属等关对位鉴])于(?!洪)|(?<![达遇])到(?!位|达)|把(?!关)|被|让|从(?!业|严|事|紧|优)|(?<![面方导走转取志])向(?![^，。；]{2,12}(?:敬献|献花|致敬|捐赠|赠送)|上|善|日|海)|"
    r"由(?!于)|(?<![基原诱])因(?!地|公|素|病)|按照|根据|围绕|结合|关于|对于|(?<!信|用)以(?!及|色|上|下|来|案|工)|组织(?=召开|举办|开展|收听|参加|专家|有关|相关)|"
    r"(?:支持|祝愿|披露|总结|联系|纪念|庆祝|贯彻|落实|学习|传达|推动|确保|办好|结束|完成|主持|做好|开好|介绍|期待|欢迎|关注|配合|宣传|邀请|利用|迎来|报道|通报)"
    r"(?=第[一二三四五六七八九十\d]+[次届轮]|首届|全国|中央(?!企)|20\d\d|党的|本[次届])|(?:预祝|祝贺)$|(?<=[日已前业获》])经(?!济|验|营|贸|销|纪|典|络|过)|已获|(?:启动|发起|推出)(?=\0)|进一步|依托|由于|因为|一直|需要|曾经|担任|高度重视|要求|确定|\0已?经|又一次|一场|"
    r"(?:批准|同意)(?:成立|建立)?|赴|随着|作为|包括|以及|(?:[长记席任]|委员|院士|教授|学生|选手|冠军|得主|教师|工程师|医师|研究员|经理|总监|总裁|创始人|传承人|队员|教练|会员|村民)、前?|(?<=[届会])暨?(?=与会)|等(?!级|保|额|奖|候|老工业|青年|重点|群体|[^，。；的]{0,6}(?:领域|方面|行业|部门|界别?)[^，。；的]{0,6}代表)|"
    r"(?<=已)建立|推出|同步|(?<=[市省县区])建立(?!\d+周年)"
)
_LEAD = re.compile(
    r"(?:日前|近日|今年|去年|今天|今日|昨天|昨日|当天|当日|当晚|上午|下午|晚上|晚间|晚|中午|凌晨|此前|随后|之后|同时|其间|还|并|又|也|都|曾|已经?|要|"
    r"再次|先后|分别|共同|专门|迅速|及时|正式|成功|隆重|顺利|胜利|此次|这次|本次|上述|[这那此该本][场届次]|该|这|那|一次|一场|一个|首场|我们|他|她|大家|其中|"
    r"特别|例如|比如|如|主要|首先|而|但|则|且|即|和|与|及|以及|届时|目前|最近|刚刚|闭幕|至|后|时|时任|、|·|[（）]|本(?=届)|后来|继|好(?=全国|全[省市区县]|中央|第|党的|20\d\d))"
)
# 传达学习…会议精神: what stands before the name says what is done with the meeting's spirit, and is no part of it.
_RECALLING = re.compile(r"(?:传达|学习|贯彻|落实|领会|宣传|执行|把握|吃透|实现|符合|响应|体现)+(?!实施)")
# What opens a name of its own behind 和: 重要指示和中央第二次新疆工作座谈会.
_OPENS = re.compile(r"中央(?!企业|和)|全国|第[一二三四五六七八九十\d]+[次届轮]|首届|国务院|党的|20\d\d年")
_SPREADS = re.compile("学习|贯彻|宣传|传达|宣讲")
_SPIRIT = re.compile(r"精神[^，。；：和及与、在对将]{0,24}")
_RECALLED = re.compile(r"[^，。；]{0,6}?(?:精神|部署|要求|决策|决定|安排|提出|确定|作出)")


def start_of(document: Document, head: int, end: int) -> int:
    """Where the name begins whose last word stands at `head:end`; it is `head` if nothing belongs to it."""
    opening = _opening(document.text, head)
    masked = _masked(document.text, opening, head)
    for session in taken_up(document, opening, head):
        at = session.start - opening
        masked = masked[:at] + "\0" * (session.end - session.start) + masked[at + session.end - session.start :]
    recalled = _RECALLED.match(document.text, end)
    passed_on = (m for m in _RECALLING.finditer(masked) if not masked.startswith("\0", m.end())) if recalled else ()
    cuts = [*_CUT.finditer(masked), *passed_on]
    start = opening + max((m.end() for m in cuts), default=0)
    return _past_leads(document, _past_lists(document, start, head), head)


def taken_up(document: Document, start: int, head: int) -> list[Found]:
    """The sessions whose spirit a meeting's name says that it spreads: 学习贯彻党的十八大精神报告会."""
    inside = document.inside(start, head, "Meeting")
    return [f for f in inside if _SPIRIT.fullmatch(document.text, f.end, head)]


def _opening(text: str, head: int) -> int:
    """The start of the clause; a comma of enumeration ends it only behind another meeting."""
    at, least = head, max(0, head - _LONGEST)
    while at > least:
        mark = text[at - 1]
        if mark == "—" and text[at - 2] != "—":
            at -= 1
        elif mark in _BRACKETS:
            opened = text.rfind(_BRACKETS[mark], least, at - 1)
            if opened < 0 or (text[at - 2] in "。！？" and at - opened > _MOTTO):
                return at
            at = opened
        elif mark in _STOPS or (
            mark == "、" and text[at - 2 : at - 1] in ("会", "议", "式", "坛", "晤", "赛", "动", "席", "》", "”")
        ):
            return at
        else:
            at -= 1
    return at


def _masked(text: str, start: int, end: int) -> str:
    """The stretch with what stands in quotes or brackets blotted out, at the same length."""
    return re.sub(r"“[^“”]*”|《[^《》]*》|（[^（）]*）|\"[^\"]*\"", lambda m: "\0" * len(m[0]), text[start:end])


def _past_lists(document: Document, start: int, head: int) -> int:
    """Past what another entity or meeting ends before 和, 与 or 及: 三中全会和中央城镇化工作会议."""
    for m in re.finditer(r"[和与及、]|以及", document.text[start:head]):
        before = start + m.start()
        if _SPREADS.search(document.text, start, before) and "精神" in document.text[before:head]:
            continue  # 学习贯彻…纲要和全国…精神宣讲活动 spreads both
        joined = any(f.end == before and f.type != "Place" for f in document.found)
        if (
            joined
            or _OPENS.match(document.text, start + m.end(), head)
            or re.search(r"(?:会议?|论坛|仪式|大赛)$", document.text[start:before])
        ):
            return _past_lists(document, start + m.end(), head)
    return start


def _past_leads(document: Document, start: int, head: int) -> int:
    while start < head:
        m = _LEAD.match(document.text, start, head)
        day = next((d for d in dates_of(document) if d.start == start and d.end <= head and len(d.value) > 4), None)
        after = day.end if day else m.end() if m else start
        if after == start:
            break
        start = after
    return start
