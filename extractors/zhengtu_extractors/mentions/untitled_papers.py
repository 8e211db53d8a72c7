"""Documents, plans and agreements named without 《》, and what a found document sets up by its title.

出台了关于…的意见; 国家城镇化发展规划; 签署…合作协议; and, from 《建立X的实施方案》, X wherever the text speaks of it.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.agreements_of_parties import agreements_of_parties
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.mentions.standing_policies import STAGE
from zhengtu_extractors.mentions.titles import SCHEMES, kind_of

_PAPER = "意见|通知|办法|规定|决定|方案|规划|细则|条例|公告|纲要|行动计划|报告|议案|决议|批复|请示"
_TEXT = "[一-龥、“”‘’—-]"
_ISSUED = re.compile(
    rf"(?:印发|出台|制定|颁布|发布|下发|公布|颁发|发出|转发|通过|审议|落实|贯彻)(?:了|过)?((?:[^，。；：《》\n的]{{2,16}}?)?关于{_TEXT}{{4,50}}?的(?:若干|指导|实施|暂行)?"
    rf"(?:{_PAPER}))(?![一-龥]{{0,2}}(?:办公|会议|编制))"
)
# 印发加快场景培育的实施意见; 签署关于深化伙伴关系的联合声明.
_ON_WHAT = re.compile(
    "(?:印发|出台|发布|颁布|制定)了?"
    "((?:加快|促进|推进|支持|推动|加强|进一步|优化|完善|深化|做好|规范|提升|健全|扩大|鼓励|改革|保障|服务)"
    "(?:(?!印发|出台|等)[一-龥、“”]){6,40}?的(?:若干|指导|实施|工作|政策)*(?:意见|措施|通知|办法|方案))(?=[，。；、]|$)"
    "|(?:签署|签订|发表|发布)了?(关于(?:(?!签署|发表)[一-龥、“”A-Z]){4,40}?"
    "的(?:联合)?(?:声明|协议|协定|议定书|谅解备忘录|合作备忘录|备忘录|宣言))"
)
# 出台了社区食堂管理办法: what stands between the verb of a deed and the type word, without a clause.
_PUT_OUT = re.compile(
    r"(?:(?:印发|出台|颁布|下发|(?<!信息)发布|公布|修订)(?:实施)?了?|(?:制定|起草|通过|编制)了|(?:着手|抓紧|正在?|牵头|组织)(?:制定|起草|编制)|(?:制定|研究|制订)(?:出台|印发))"
    r"((?!本|该|完善|相关|有关|相应|配套|具体|一系列|关于|精简|超|[一二三四五六七八九十两多几])"
    r"(?:(?![的了是在对将把等其各]|有关|购买|根据|按照)[一-龥]){4,24}?"
    r"(?:管理办法|暂行办法|实施办法|办法|实施意见|指导意见|意见|行动方案|实施方案|行动计划|实施细则|细则|管理规定|条例|发展规划|规划纲要))"
    r"(?=[，。；、”]|$|\n|和|及|以来|之?后)"
)
# 出台网约车驾驶员权益保障若干规定, 制定校车采购工作指引: sorts of paper that have no other use.
_GUIDE = re.compile("若干规定|若干措施|工作流程|指引|行动纲要|规程|自律公约|准入负面清单")
_GUIDES = re.compile(
    r"(?:印发|出台|颁布|下发|(?<!信息)发布|公布|修订|制定|制发|推出)(?:实施)?了?"
    r"((?!本|该|完善|相关|有关|相应|配套|具体|一系列|一批|关于|[一二三四五六七八九十两多几首])"
    r"(?:(?![的了是在对将把等其各]|有关|制定|出台)[一-龥、]){4,28}?"
    r"(?:若干规定|若干措施|工作流程|(?:工作|操作|技术|服务|合规|建设|标准)指引|行动纲要|(?:工作|操作|经办)规程|自律公约|准入负面清单))"
    r"(?=[，。；、”]|$|\n|和|及|等(?:文件|制度|规定)|以来|之?后)"
)
# 根据水库保障方案, 启动防汛应急预案, 编制区域空气质量达标规划: what is followed, begun or drawn up.
_FOLLOWED = re.compile(
    r"(?:(?<![的及])(?:按照|根据|依据|依照|违反|严格执行|(?<=[，并须])按)(?!《)|(?:启动|落实细化|编制|编制完成|修编)了?)"
    r"((?!实施|[两三四五六七八九十]|本|该|其|各|相关|有关|国家|相应|上一级|一级|二级|三级|四级|I|统一|现行|上述|以上|新|原|所|经|年度|发展|总体|施工|合同|工程|企业|项目|单位)"
    r"(?:(?![的了是在对将把等其各与和及或向并该此]|有关|相关|规定的|根据|按照|编制|制定|要求|组织|实施方案)[一-龥A-Z0-9]){4,24}?"
    r"(?:管理办法|暂行办法|实施办法|试行办法|管理条例|保护条例|管理规定|暂行规定|实施细则|保障方案|行动方案|行动计划|应急预案|保障预案|"
    r"(?:专项|达标|发展|总体|保护|治理|建设|控制|利用)规划))"
    r"(?=[，。；、”（]|\n|$|的(?:规定|要求)|规定|要求|和《|[ⅠⅡⅢⅣI]{1,3}级|[一二三四]级|将|已)"
)
_VERB_LED = re.compile(
    r"(?:(?<=[，。、；：])|(?<=以及)|(?<=按照)|(?<=根据)|(?<=落实))"
    r"((?:进一步|加快|加强|促进|深化|推进|推动|全面|规范)(?:(?!提出|印发|出台|等工作)[一-龥]){4,24}?(?:若干意见|实施意见|指导意见|若干规定))"
)
# 国务院常务会议研究完善预算管理的相关意见: a paper that a session has before it.
_STUDIED = re.compile(
    r"会议[^。；]{0,12}?(?:研究|讨论|审议|听取|原则通过|通过)了?"
    r"((?:完善|促进|加快|推进|加强|深化|支持|改革|规范|推动|扩大|发展|做好|健全)(?:(?!提出|印发|出台)[一-龥]){4,30}?"
    r"的(?:相关|有关|若干|指导|实施)?(?:意见|办法|方案|措施))(?=[，。；、]|和)"
)
_NATIONAL = re.compile(
    r"((?:国家(?!中长期|经济|相关|有关|发展)[一-龥]{3,20}?(?:发展规划|规划纲要|总体规划|发展纲要|专项规划|行动计划|总体方案|应急预案)"
    r"|(?:“十[一二三四五]五”)?(?<!健)全国(?!各|性|人大|国民)(?:(?![的了在和对将把]|编制|制定|开展|进行)[一-龥]){3,16}?规划"
    r"|(?:(?<![一-龥])|国家|全国)“十[一二三四五]五”(?!期间|时期|末|的)[一-龥]{2,10}?规划))(?![编中局院司研体])"
)
_SIGNED = re.compile(
    rf"(?:签署|签订|签下|达成|签)(?:了|的)?({_TEXT}{{2,28}}?(?:协议书|协议|备忘录|意向书|协定|议定书|条约|联合声明))(?!书|的企业|率|额|投资|项目)"
)
# An agreement has a name of its own if it names a party or a place; 战略合作协议 alone is a sort of paper.
_PARTIES = re.compile(r"^(?:中[一-龥]{1,2}(?!小|央|心|国家)|两岸|沪[一-龥]|京[一-龥]|赣[一-龥]|粤[一-龥]|《)")
# What agreements of every sort are called; a name of its own says more: 跨界水体联保共治合作协议.
_GENERAL_TERMS = re.compile(
    "战略|全面|深化|友好|项目|框架|合作|协议书?|备忘录|意向书?|协定|开发|投资|购销|采购|服务|供货|销售|转让|就业|用工|劳动|租赁|贷款|"
    "借款|授信|捐赠|保密|和解|谅解|帮扶|共建|结对|合同|三方|双方|多方|入驻|落户|融资|股权|收购|产销|对接|签约|技术|正式|一揽子|重大|战略性|"
    "自由贸易|贸易|互免签证|引渡|回收|责任|目标|承诺|拆迁|征收|补偿|安置|入股|托管|承包|买卖|委托|赞助|停火|和平"
)
_TOGETHER = re.compile("合作|协作|协同|共建|框架|互认|联[动防保治]|生态补偿|意向书|备忘录")
_BETWEEN_STATES = re.compile("(?:协定|议定书|条约)$")
_SHORTEST_BILL = 4  # characters of a law that has no standing name
_OWN_FIELD = 4  # characters that such a name says beside those words
# A paper of the Party or a government that is called by its number alone: 中发11号文件, 省委9号文件.
_NUMBERED = re.compile(
    r"(?:中发|国发|国办发|中办发|国函|[一-龥][政委府]办?发|中央|国务院|[省市县]委|[省市县]政府)(?:[〔\[（]?\d{4}[〕\]）年]?)?"
    r"第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})号文件?(?!件夹)"
)
# 审议民营经济促进法草案: a bill, named without 《》, and the words in front of it that are no part of its name.
_BILL = re.compile(rf"(?P<law>[一-龥]{{2,24}}(?:法典|(?<!办)法|条例))(?P<draft>(?:修正案|修订|修正)?草案){STAGE}")
_BEFORE_BILL = re.compile("关于|审议了?|提请|讨论了?|公布|听取|制定|修改|起草|通过|审查|完善|对(?!外)|将|的|就|向|把")
# 宣读了省政府2018年度科学技术奖励决定: a body's decision on honours.
_HONOURS = re.compile(
    r"(?:宣读|宣布)了?《?(?P<paper>[^，。；：《》]{4,60}?(?:奖|表彰|授予|表扬|命名|嘉奖|记功)[^，。；：《》]{0,24}?(?:的)?(?:决定|决议|通报))(?![》权])"
)
READ_OUT = "read out"  # the clue of these mentions
_SETS_UP = re.compile(
    r"(?:^|关于|中|在.{2,16}中)(?:全面|加快|进一步|深入|大力)?(?:建立健全|建立|推行|实行|开展|实施|推进|深化|推广|构建)"
    r"([一-龥“”+]{4,24}?)(?:工作)?的?(?:若干|指导|实施|暂行|试点)*(?:方案|意见|办法|规定|通知)$"
)
# 《稳岗提质行动方案》 names 稳岗提质行动, 《个人账户跨省共济经办规程》 what it regulates.
_CARRIES_OUT = re.compile(
    "(?:^|关于|印发)(?P<name>[一-龥“”]{4,24}?(?:行动|工程|改革|试点|制度|机制|共济|互认|结算|补贴|津贴|统筹))"
    "(?:的)?(?:工作|实施|总体|管理|经办|试点|暂行|若干|建设)*(?:方案|计划|办法|规定|细则|规程|意见|措施)$"
)
_NAME = re.compile(r"[^的和与及、]*(?:制度|机制|改革|网络|行动|工程|计划|试点|模式|战略|补贴|补助|保险|制)")


def find_untitled_papers(document: Document) -> None:
    """Add papers named without 《》 and the institutions that found papers set up."""
    for find in (_issued, _national, _signed, _numbered, _bills, _honours, agreements_of_parties, _set_up):
        for found in list(find(document)):
            overlapping = _overlapping(document, found)
            swallowed = [f for f in overlapping if f.type == "Place" or _within(f, found)]
            if all(f in swallowed or _opens(f, found) for f in overlapping):
                document.drop(*swallowed)
                document.add(found)


def _opens(body: Found, paper: Found) -> bool:
    """Whether a body opens a paper's name."""
    return body.type == "Agency" and body.start == paper.start and body.end < paper.end


def _within(scheme: Found, paper: Found) -> bool:
    """Whether a scheme only stands in a paper's name: 优化离境退税消费环境行动方案."""
    return scheme.kind in SCHEMES and paper.start <= scheme.start and scheme.end < paper.end


def _overlapping(document: Document, found: Found) -> list[Found]:
    return [f for f in document.found if f.start < found.end and found.start < f.end]


def _paper(start: int, name: str, kind: str | None = None) -> Found:
    return Found(start, start + len(name), "Policy", policy_id(name), name, kind or kind_of(name) or "document")


def _issued(document: Document) -> Iterator[Found]:
    guides = (_GUIDES,) if _GUIDE.search(document.text) else ()
    for pattern in (_ISSUED, _VERB_LED, _PUT_OUT, *guides, _FOLLOWED):
        for m in pattern.finditer(document.text):
            yield _paper(m.start(1), m[1])
    for m in _ON_WHAT.finditer(document.text):
        yield _paper(m.start(m.lastindex or 1), m[m.lastindex or 1])
    for m in _STUDIED.finditer(document.text):
        name = "关于" + re.sub("的(?:相关|有关)(?=..$)", "的", m[1])
        yield Found(*m.span(1), "Policy", policy_id(name), name, kind_of(name) or "document")


def _national(document: Document) -> Iterator[Found]:
    for m in _NATIONAL.finditer(document.text):
        yield _paper(m.start(1), m[1])


def _signed(document: Document) -> Iterator[Found]:
    for m in _SIGNED.finditer(document.text):
        named = (
            _PARTIES.match(m[1])
            or (_TOGETHER.search(m[1]) and len(_GENERAL_TERMS.sub("", m[1])) >= _OWN_FIELD)
            or (_BETWEEN_STATES.search(m[1]) and len(_GENERAL_TERMS.sub("", m[1])) > _OWN_FIELD)
            or any(document.inside(m.start(1), m.end(1), "Place", "Agency"))
        )
        if named and len(m[1]) >= 6 and not re.search(r"的|[一二两三多几\d][个份项]|有关|相关|和|与", m[1]):
            yield _paper(m.start(1), m[1], "agreement")


def _numbered(document: Document) -> Iterator[Found]:
    for m in _NUMBERED.finditer(document.text) if "号文" in document.text else ():
        yield _paper(m.start(), m[0], "document")


def _bills(document: Document) -> Iterator[Found]:
    for m in _BILL.finditer(document.text) if "草案" in document.text else ():
        before = list(_BEFORE_BILL.finditer(m["law"]))
        law = m["law"][before[-1].end() if before else 0 :]
        if len(law) >= _SHORTEST_BILL:
            name = f"{law}（{m['draft']}）"
            yield Found(m.end("law") - len(law), m.end(), "Policy", policy_id(name), name, "law")


def _honours(document: Document) -> Iterator[Found]:
    """Decisions on honours that are read out, named in full after the body that opens their name."""
    for m in _HONOURS.finditer(document.text) if "宣读" in document.text else ():
        body = next((f for f in document.inside(*m.span("paper"), "Agency") if f.start == m.start("paper")), None)
        if body:
            name = body.name + document.text[body.end : m.end("paper")]
            yield Found(*m.span("paper"), "Policy", policy_id(name), name, "document", READ_OUT)


def _set_up(document: Document) -> Iterator[Found]:
    """What a titled document says that it sets up, where the text outside the title speaks of it."""
    for paper in [f for f in document.found if f.type == "Policy" and not f.clue]:
        m = _SETS_UP.search(re.sub(r"（[^（）]*）$", "", paper.name))
        if m and _NAME.fullmatch(m[1].strip("“”")):
            yield from _mentions_of(document, m[1].strip("“”"))
        else:
            named = _CARRIES_OUT.search(re.sub(r"（[^（）]*）$", "", paper.name))
            yield from _mentions_of(document, named["name"]) if named else ()


def _mentions_of(document: Document, name: str) -> Iterator[Found]:
    programme = re.search("(?:行动|工程|计划)$", name)
    kind = "reform" if name.endswith("改革") else "programme" if programme else "institution"
    told = re.finditer(re.escape(name) + "(?!(?:工作)?(?:领导小组|办公室|指挥部))", document.text)
    places = [_paper(m.start(), name, kind) for m in told]
    free = [found for found in places if all(_within(f, found) for f in _overlapping(document, found))]
    yield from free
    short = _short_form(document.text, name) if free else ""
    if short:
        yield from _by_tail(document.text, short, _paper(0, name, kind))


def _by_tail(text: str, tail: str, meant: Found) -> Iterator[Found]:
    """The tail alone means the name; with other modifiers, 将…纳入, it is a name of its own."""
    for m in re.finditer(
        rf"(?:(?<![一-龥])|(?<=建立)|(?<=推进)|(?<=完善)|(?<=实施)|(?<=拓展))(?:把|将)?({tail})", text
    ):
        yield Found(*m.span(1), "Policy", meant.id, meant.name, meant.kind, "tail of a name in the text")
    for m in re.finditer(rf"[将把]([一-龥]{{2,14}}{tail})(?=纳入|列入|写入)", text):
        if m[1] != meant.name:
            yield _paper(m.start(1), m[1], meant.kind)


def _short_form(text: str, name: str) -> str:
    """The longest tail of a name, of five characters or more, that the text uses alone at least twice; or ''."""
    tails = (name[k:] for k in range(1, len(name) - 4))
    return next((t for t in tails if len(re.findall(rf"(?<![一-龥]){re.escape(t)}", text)) >= 2), "")
