"""SPOKE_ON by what a sentence tells of speech that it does not quote.

1. 习近平主席提出共建…的倡议, 总理关于Ⓓ的重要讲话: a policy that a person put forward, or a speech on it;
2. 某司长介绍了Ⓓ的情况, 宣读《Ⓓ》, 就《Ⓓ》回答提问, 围绕Ⓓ发言, 畅谈Ⓓ: a policy that persons explain or speak of;
   听取某人关于Ⓓ的汇报;
3. 谈到Ⓓ时，某人说: a policy that leads to what is said;
4. 对Ⓓ给予肯定.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Statement
from zhengtu_extractors.mentions.untitled_papers import READ_OUT
from zhengtu_extractors.relations.masked import Masked, matches
from zhengtu_extractors.relations.meeting_frame import modality_of

_NAME = (
    r"Ⓝ(?:Ⓐ|[一-龥]{0,3}?"
    r"(?:总书记|主席|总理|书记|省长|市长|部长|局长|主任|司长|处长|院长|教授|同志|先生|女士|首相|总统))?"
)
# The persons of a list with their titles, none of whom does something of his own.
_WHO = r"(?P<who>Ⓝ(?:(?:(?!主持|召开|出席|参加|讲话|致辞)[^。；：Ⓝ]){0,24}?[、和]?Ⓝ)*)"
_POLICIES = r"[《“‘]?(?P<what>Ⓓ(?:[》”’]?(?:、|和|与|及|以及)[《“‘]?Ⓓ)*)"
_PUT_FORWARD = re.compile(
    rf"{_NAME}(?:(?:在|访问|考察|调研|出访|视察)[^。；ⓃⓂ“”]{{1,30}}?)?，?(?:先后|郑重|首次|率先|曾|再次|还|又|也|首先|明确|多次|此前)*"
    rf"(?:提出|倡导|倡议|论述|阐述)(?:了|过|的)?[^，。；：ⒹⓃⓂ]{{0,14}}?{_POLICIES}"
)
# 总结推广Ⓓ时指出; 高度评价Ⓓ, 感谢中方的Ⓓ倡议.
_IN_TELLING = re.compile(
    rf"{_NAME}[^，。；：ⒹⓃⓂ]{{0,12}}?(?:总结|推广|阐释|阐述|部署|回顾|论及|讲解)[^，。；：ⒹⓃⓂ]{{0,6}}?{_POLICIES}"
    r"[》”’]?[^，。；ⓃⒹ]{0,8}?[时中]，?(?:曾|多次|专门|深刻)*(?:指出|强调|说|表示)"
)
_PRAISES = re.compile(
    rf"{_NAME}[^，。；：ⒹⓃⓂ“]{{0,12}}?(?:感谢|赞赏|(?:高度|积极)评价|充分肯定|大力支持|坚定支持)[^，。；：ⒹⓃⓂ]{{0,10}}?{_POLICIES}"
)
_SPEECH_ON = re.compile(
    rf"{_NAME}的?(?:关于|就|对|有关)?[^，。；：ⒹⓃ]{{0,12}}?{_POLICIES}[》”’]?[^，。；：ⓃⒹ]{{0,10}}?"
    r"(?:讲话|指示|批示|论述|构想|倡议)(?!人)"
)
_EXPLAINS = re.compile(
    rf"{_WHO}(?:Ⓐ|[一-龥]{{0,5}}?(?:主任|[院局司处厅所部]长|教授|工程师|研究员))?(?:分别|还|也|又|重点|详细|全面|系统|现场|就此|首先|此前|曾|出席[^，。；]{{1,12}}，|[用以][^，。；ⒹⓃ]{{1,10}}?|结合[^，。；ⒹⓃ]{{1,12}}?|向[^，。；ⒹⓃ]{{1,12}}?)*"
    rf"(?:介绍|讲解|解读|解析|阐释|宣讲|点评|汇报|通报|宣读|讲授)了?[^，。；：ⒹⓃⒶ]{{0,14}}?{_POLICIES}"
)
_ANSWERS = re.compile(
    rf"{_WHO}[^。；Ⓝ]{{0,80}}?(?:就|对|围绕|针对|结合|聚焦|以)[^，。；Ⓓ]{{0,16}}?{_POLICIES}[^。；Ⓝ]{{0,120}}?"
    r"(?:(?:回答|解答)了?[^，。；]{0,10}(?:提问|问题)|答(?:记者)?问|接受[^，。；]{0,12}(?:采访|专访)|(?:作|做|进行|发表)了?[^，。；]{0,8}(?:解读|说明|讲解|介绍|阐述|报告|发言|演讲|辅导|讲话|讲授)|发言|演讲|授课|建言|为题|汇报|交流(?=[，。；])|(?:提出|谈|讲)了?[^，。；]{0,8}(?:要求|意见|建议|希望|体会|看法))"
)
_HEARD = re.compile(
    rf"听取了?[^。；ⒹⓃ]{{0,40}}?(?P<who>Ⓝ)[^，。；Ⓝ]{{0,20}}?{_POLICIES}[^，。；Ⓝ]{{0,14}}?(?:汇报|报告|说明|介绍|通报)"
)
_TOPIC = re.compile(
    rf"(?:谈到|谈及|谈起|提到|说到|对于|针对|在部署|部署|回答[^，。；]{{0,8}}关于|(?:^|[。\n])关于)[^，。；：ⒹⓃⓂ]{{0,16}}?{_POLICIES}[^，。；Ⓝ]{{0,14}}?，"
    r"[^。；：ⓃⒹ，]{0,30}?(?P<who>Ⓝ)[^，。；：ⓃⓂ]{0,14}?(?:说|表示|指出|认为|强调|介绍|坦言|告诉|称|分析|透露|回答|提出|要求|希望|建议|主张|赞成|感慨|坦陈|解释|补充|赞不绝口|打开了?话匣子|竖起|深有感触|深有体会|滔滔不绝|如数家珍)"
)
_BRINGS = re.compile(
    rf"{_WHO}[^。；，Ⓝ]{{0,20}}?(?:提交|带来|递交|提出|准备|作|做|撰写|领衔提出)了?[^，。；ⒹⓃ]{{0,8}}?(?:关于|围绕|就|有关)[^，。；ⒹⓃ]{{0,10}}?{_POLICIES}"
    r"[^，。；Ⓝ]{0,12}?的?(?:建议|提案|议案|说明|报告|汇报|发言)"
)
_APPROVES = re.compile(
    rf"(?P<who>Ⓝ)[^。；Ⓝ]{{0,40}}?对[^，。；：ⒹⓃ]{{0,12}}?{_POLICIES}[^，。；Ⓝ]{{0,24}}?(?:(?:给予|予以|表示)[^，。；]{{0,10}}(?:肯定|赞赏|评价|赞同|好评|认可|赞成|支持)|"
    r"赞不绝口|称赞有加|赞赏有加|充满信心|深有体会|感触[颇很最]深|印象深刻|如数家珍|(?:很|十分|非常|相当|都|表示)(?:满意|认同|支持|感兴趣|有信心))"
)
_TALKS = re.compile(
    rf"{_WHO}(?:(?!召开|主持)[^。；：ⓃⒹⓂ]){{0,24}}?(?:座谈|讨论|畅谈|热议|共话|聊[起到]|[谈说讲提]起|[谈提说讲]到|称赞|点赞|夸赞|盛赞|力挺|细数|道出|[谈论提]及|(?<![座访会洽])谈(?![到及起判话]))"
    rf"(?:[、和](?:讨论|交流|研讨|解读|解析|点评))?了?(?:ⓃⒶ?的?)?[^，。；：ⒹⓃⒶ]{{0,8}}?{_POLICIES}"
)
_HEARERS = re.compile("(?:[向对给]|[同与](?![会时志意])|听取|陪同)[^，。；：]{0,12}$")  # 向某部部长Ⓝ介绍, 听取Ⓝ介绍
_LEARNS = re.compile(
    "(?:学习|贯彻|落实|领会|宣传)[^，。；：]{0,12}$"
)  # the one whose words others learn from explains nothing
_RULES = (
    (_PUT_FORWARD, "speech.put_forward"),
    (_SPEECH_ON, "speech.speech_on"),
    (_IN_TELLING, "speech.put_forward"),
    (_PRAISES, "speech.approves"),
    (_EXPLAINS, "speech.explains"),
    (_ANSWERS, "speech.explains"),
    (_BRINGS, "speech.explains"),
    (_HEARD, "speech.heard_on"),
    (_TALKS, "speech.talks_of"),
    (_TOPIC, "speech.led_by_topic"),
    (_APPROVES, "speech.approves"),
)


def told_speech(document: Document) -> Iterator[Statement]:
    """A statement for each policy that a sentence says a person put forward, explained or approved of."""
    for masked, m, rule in matches(document, "Ⓝ", _RULES):
        yield from _stated(masked, m, rule)


def _stated(masked: Masked, m: re.Match[str], rule: str) -> Iterator[Statement]:
    if _HEARERS.search(masked.text, max(0, m.start() - 20), m.start()):
        return
    if rule == "speech.explains" and _LEARNS.search(masked.text, max(0, m.start() - 20), m.start()):
        return
    start, end = m.span("who") if "who" in m.re.groupindex else (m.start(), m.start() + 1)
    date, modality = masked.date_before(m.end()), modality_of(masked.text[:start])
    for person in masked.within(start, end, "Ⓝ"):
        # who reads a decision on honours out only reads
        for policy in (p for p in masked.within(*m.span("what"), "Ⓓ") if p.clue != READ_OUT):
            properties = {"date": date} if date else {}
            yield Statement("SPOKE_ON", person.id, policy.id, masked.sentence, rule, properties, modality)
