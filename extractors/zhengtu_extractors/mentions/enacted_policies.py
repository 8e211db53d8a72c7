"""Policies that a plain type word names behind the verb that puts them in force: 实行分档补贴制度, 开展深松整地试点.

制度, 试点 or 政策 stand behind many words that name nothing; directly behind such a verb, with a proper modifier and no
clause between, they name what is put in force. What others are told to set up (应当建立…制度) is none yet.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from zhengtu_extractors.document import Document, Found, behind_last
from zhengtu_extractors.mentions.named_by_type import HOUSE_RULE, find_policies_of_any_field, words_of
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.segmentation import cut

# What a programme (工程) is for that is no work of building.
_RAISING = "惠民 提升 培育 振兴 保护 修复 治理 绿化 富民 增收 攻坚 示范 倍增 创建 强县 搬迁 安居"
# What brings in a mechanism, or makes use of it.
_MECHANISM = (
    "建立|构建|搭建起|搭起|搭建(?!起)|确立|试行|实行|推出|探索建立|研究建立|建立健全|建立起|建立了|构建起|形成了|创新|实施|引入|推行|首创|善用|启用|规范|"
    "(?:用好|用活|依托|借助|运用|创设|打造|织密|推广|升级|首推)了?|(?<=制度)、|(?<=制度)和"
)
# Type words, the kinds that they give, and the verbs that put such a policy in force.
_ENACTED = (
    (
        "制度",
        "institution",
        "实行|推行|试行|施行|启动|执行|全面实施|探索实施|建立|建立起|建立了|建立健全|探索建立|取消",
    ),
    ("制度", "institution", "完善|健全|健全完善|改革完善|创新|(?<=制度)、|(?<=制度)和|(?<=体系)和|(?<=补助)和"),
    ("机制", "institution", _MECHANISM),
    ("机制", "institution", "完善|健全|落实|强化|探索|深化|优化|坚持|发挥|(?<=机制)、|(?<=机制)和"),
    ("制", "institution", "实行|推行|试行|实施|建立|落实|探索|改为|采用"),
    ("模式", "model", "(?:推行|推广|采用|采取|实行|实施|探索|首创|打造|深化|拓展|复制)了?"),
    ("战略", "programme", "(?:深入)?(?:实施|推进|推动|贯彻落实|贯彻|落实|坚持|提出|确立)(?:了|好)?"),
    ("补贴", "institution", "(?:发放|(?<!违规)享受|落实|实施|提供|领取|开展|推出|出台|提高|执行)了?|、"),
    ("工程", "programme", "(?:组织实施|实施|启动)了?(?:[一-龥]{2,6}、)?|(?<=工程)、|(?<=工程)和"),
    # Behind verbs that also tell of works: only what raises or protects something.
    *(
        (f"{word}工程", "programme", "(?:推进|推动|开展|抓好|深化|实施好|列入|纳入)(?:了|国家|全国|省级|首批)*")
        for word in _RAISING.split()
    ),
    ("试点", "reform", "(?:开展|启动|推进|扩大|列入|纳入|开始实施|实施)(?:了|国家|全国|首批)*|(?<=试点)、"),
    ("计划", "plan", "(?:启动|实施|推出|组织实施)了?|(?<=计划)、|(?<=计划)和"),
    (
        "政策",
        "institution",
        "(?:实施|实行|推行|试行|执行|落实|出台|推出|制定|享受|扩大|延续|完善|强化|调整|实施好|取消)(?:了|的|好)?|(?<=政策)、|(?<=政策)和",
    ),
    (
        "行动",
        "programme",
        "(?:实施|开展|推进|启动|部署|推动|落实)(?:了|好)?(?:新一轮|第[一二三四五]轮)?|(?<=行动)、|(?<=行动)和",
    ),
    ("券", "institution", "(?:发放|推出|推行|试行)了?"),
    ("新政", "document", "(?:出台|推出|发布|实施|落地)了?"),
    ("改革", "reform", "推进|深化|启动|开展|实施|加快|推动|推行|(?<=改革)、|(?<=改革)和"),
)
# What no modifier holds (it is a clause then) and what it does not begin with (it points or praises then).
_NO_CLAUSE = (
    "(?=[这的了是把将其各该此在对等于为从按向由改并同推深开机制体法保行工计战政])"  # one look, which is quick
    "(?:这[一项个]|[的了是把将其各该此]|(?<![实潜存内所])在(?![线校职岗建家册地])|对(?![口外标接账])|(?<![高平中初对同])等(?!级|次|效|待)|(?<!属)于|"
    "(?<![行人])为(?![民老农侨企])|从(?![业严优])|按(?![病揭量质效])|(?<![定逆面双横纵导转意多])向|(?<!自)由|"
    "(?<![整技修房土更综医旧棚危])改(?![造善革良建制扩装性])|(?<![合兼归])并(?![购联网轨行重])|"
    "(?<![协共合趋])同(?![城步等质行责题权工标源类级业治管])|推进|深化|开展|"
    "(?:机制|制度|体系|法规|保障|开发|行动|工程|计划|战略|政策)[和及])"
)
_NO_NAME = (
    "给|起(?![诉重])|出(?![口租生入让境行版资])|相应|完善|优化|严格|合理|科学|符合|有关|相关|若干|新(?!时代|能源|就业形态|市民|农村|业态|质|型)|长效|并|一系列|一批|健全|构建|建立|推出|多种|本|各|配套|这|该|上述|其|内部|规章|联席|财务|管理|"
    "工作|好|落实|执行|推进|深化|加快|积极|全面|所有|一定|必要|良好|国家有关|包括|以(?![旧工奖案租投赛训竹])|对(?![口接标])|与|和(?!谐)|及(?!时)|更|最(?![低严])|"
    "(?:重点(?!工作)|重大|重要|综合|新型|统一)(?![一-龥]{6})|"
    "结构性|体制机制|全球|国际|我国|自身|实施|全市|全省|责任追究|目录|资质|季度|登记|可持续|党(?![建员群政务风])|两国|双边|双方|中[俄美欧德法英日韩]|公司|通过|哪些|什么|怎样|如何|多少"
)
# What may qualify a name in front of it: 实施积极的…战略, 建立由各方组成的…机制.
_QUALIFIED = {"制度", "机制", "战略", "政策", "模式"}
_SUBJECTS = _QUALIFIED | {"行动", "试点"}  # what a clause may open with, and say that it is in force
_RELATIVE = "(?:[^，。；：\\n的]{2,24}的)?"
# A policy (政策) is told by the measure that it takes.
_NO_MEASURE = re.compile(
    "(?:相关|有关|各项|技术|调控|配套|(?<![一-龥]{7})(?:支持|扶持|保障)|经济|文化|社会|产业|法律|法规|激励|奖惩|国家|外交|方针|民生|惠民|惠农|强农|民族|宗教|"
    "(?<![一-龥]{4})(?:优惠|税收|财政|货币|信贷|土地|住房|就业|人才|教育|补偿|安置|投资|金融|管理)|优惠扶持|倾斜|宏观)政策$|有关|相关|地方|中央|类政策"
)
_MEASURE = re.compile(
    "(?:补贴|补助|减免|收储|收购价?|免税|退税|免签|限购|限贷|限价|落户|救助|奖补|担保贷款|抵扣|资助|奖励|加计扣除|"
    "(?<=所得税)优惠|[税征纳免][一-龥]{0,6}优惠|[电水气地]价|免费通行|(?<=阶段性)[一-龥]{4,14}|差[别异]化[一-龥]{2,10}|限行|限号|费率|返还|"
    "补偿|津贴|资助|招生|加分|落户|购房|公积金[一-龥]{0,4}|首套房贷款|退休|养老金[一-龥]{0,4}|津补贴|延长[一-龥]{2,8})政策$"
)
# What names nothing definite: strategies, subsidies, mechanisms of a general sort, works of building.
_GENERAL = {
    "制度": re.compile(f"{HOUSE_RULE.pattern}|^(?:基础性|根本|基本|综合性)制度$"),
    "战略": re.compile(
        "(?:^|国家|重大|总体|区域|企业|经济|行业|合作|发展|开放|经营|营销|国际化|品牌)战略$|国家战略|^两|^[这该]"
    ),
    "补贴": re.compile("(?:财政|资金|现金|定额|适当|相应|(?<![一-龥]{4})专项|中央|一定|政府|重复|适量|额外|双重)补贴$"),
    "模式": re.compile(
        "(?:新|商业|运营|经营|运作|盈利|发展|管理|服务|工作|教学|培养|监管|生产|消费|合作|运行|思维|组织|增长)模式$|和模式$|^政府"
    ),
    "机制": re.compile(
        "(?<![一-龥]{6})(?:长效|工作|运行|管理|服务|保障|协作|合作|协调|沟通|常态化?|激励|约束|发展|联动|监督|监管|实施)机制$|"
        "(?:体制|配套|工作推进)机制$|"
        "(?:资源|信息|成果|利益|发展)共享机制$|各|渠道和机制|^企业"
    ),
    # A campaign is none, nor is what goes on for a season: only what builds or raises something is a programme.
    "行动": re.compile(
        "整治|执法|打击|排查|清理|打假|禁渔|巡航|招聘|宣传|搜|救|军事|检查|销毁|严打|媒体|公益|迎春|暖冬|志愿|袭击|百日|反诈|禁毒|安保|联合|"
        "维权|督查|督导|普查|直播|集中|活动|实际|具体|统一|一致|积极|各项|多项|系列|扫|战备|作战|[一二三四五六七八九十两\\d][大项个]|"
        "(?<!提升)(?<!提质)(?<!增效)(?<!扩能)(?<!倍增)(?<!壮大)(?<!培育)(?<!攻坚)(?<!振兴)(?<!培优)(?<!强基)(?<!扩容)(?<!短板)(?<!强链)"
        "(?<!赋能)(?<!改善)(?<!更新)(?<!改造)(?<!建设)(?<!发展)(?<!修复)(?<!治理)(?<!促进)(?<!帮扶)(?<!致富)(?<!复苏)(?<!跃升)(?<!升级)"
        "(?<!筑基)(?<!焕新)(?<!创新)(?<!应用)(?<!转化)(?<!减量)(?<!增收)(?<!三年)(?<!五年)(?<!两年)(?<!十年)(?<!减排)(?<!降碳)行动$"
    ),
    "改革": re.compile("重要领域|关键环节|重点领域"),
    "试点": re.compile("(?:部门|单位|地区|企业|学校|医院|省份|领域|行业)试点$"),
    "券": re.compile("(?<!托育)(?<!养老)(?<!创新)(?<!培训)(?<!助餐)(?<!惠民)(?<!算力)券$"),
    "工程": re.compile(
        "重大|重点|一批|民生|项目|施工|土建|建设工程|改造工程$|改扩建|扩能|大桥|水库|用房|楼|基地|开发工程|系统工程|伟大工程|地铁|道路|等工程"
    ),
}
# Characters of the shortest name that is more than a bare field (金融改革, 农村改革, 产业化计划).
_SHORTEST = {"改革": 6, "计划": 6, "机制": 8, "模式": 8, "行动": 7}
_PARALLEL = re.compile(r"(?:(.).\1.|.(.).\2)机制$")  # 联保联建机制 and 联农带农机制 are names, short as they are
# 制 names an institution behind few words (负责制); 工程 goes on in many (工程序, 工程安全), 战略 and 补贴 in some.
_SYSTEMS = (
    "负责 承诺 否决 实名 备案 核准 认缴 代建 聘任 聘用 轮换 轮岗 票决 年薪 预约 销号 导师 学分 学区 年期 登记 注册 "
    "积分 包干 包联 员额 任期 合伙 办结 问责 挂帅 轮值 派单 会商 包保 认领 代办 警长 街长 楼长 片长 点长"
)
_ENDS = {
    "制": "(?<=" + "|".join(f"{word}制" for word in _SYSTEMS.split()) + ")(?![度约定订造])",
    "工程": "(?=[，。；、]|$)",
    "战略": "(?![一-龥]?(?:合作|框架|资源|布局|目标|重点|意义|任务|部署|性|高度|伙伴|定位|机遇|新兴|地位|联盟|支点))",
    "行动": "(?!计划|方案|指南|自觉|力|者|上|队|纲领|号|网|中|起来|小组)",
    "新政": "(?![一-龥]?(?:府|策|权|协))",
    "券": "(?=[，。；、\n]|$|的|等|和)",
    "补贴": "(?!政策|试点)(?![一-龥]?(?:资金|标准|对象|水平|收入|范围|额|费|款|比例|力度|[一二两三\\d]))",
}
# What is only made better is a mechanism of its own where it is more than one for work of some sort.
_BETTERED = re.compile("完善|健全|落实|强化|探索|深化|优化|坚持|发挥|规范")
_OF_WORK = re.compile("(?:长效|工作|运行|管理|服务|保障|协作|合作|协调|沟通|激励|约束|发展|联动|监督|监管|实施)机制$")
_BRINGS_IN = re.compile("实施|推行|实行|启用|善用")  # with these even a short name is one: 实施调度比拼机制
_DUTY = re.compile(r"(?:(?:要|负责|不再|停止)[^，。；]{0,6}|(?:应当?|必须|须)[^。；]{0,16})$")


_MARK = re.compile("[，。；：\n]")
# What is said of such a policy as a subject: 以…为核心的监管制度有效运行.
_IN_FORCE = (
    "(?=(?:已经?|也|正|将|均|于|正式|基本|全面|初步|有序|有效|率先|稳步|成功)*"
    "(?:建立(?!在)|确立|形成|实施|施行|落地|出台|运行|推开|推进|启动|推行|上线)(?:了|以来|后|之后|$|[，。；、]))"
)


def find_enacted_policies(document: Document) -> None:
    """Add such phrases, and every further place where the same words stand."""
    for found in list(_enacted(document)):
        places = list(document.inside(found.start, found.end, "Place"))
        inner = [f for f in document.inside(found.start, found.end, "Policy") if _is_modifier(f, found)]
        document.drop(*places, *inner)
        if document.taken(found.start, found.end):
            document.add(*places, *inner)
        else:
            document.add(found, *_again(document, found))
    find_policies_of_any_field(document)


def _enacted(document: Document) -> Iterator[Found]:
    clauses = {word: list(_clauses(document.text, word)) for word in {word for word, *_ in _ENACTED}}
    for word, kind, pattern in _patterns():
        for m in (m for span in clauses[word] for m in pattern.finditer(document.text, *span)):
            if _is_definite(document.text, m, word):
                name = m["name"]
                aliases = (name.removesuffix("试点"),) if name.endswith("试点") else ()
                yield Found(m.start("name"), m.end("name"), "Policy", policy_id(name), name, kind, "", aliases)


def _clauses(text: str, word: str) -> Iterator[tuple[int, int]]:
    """The clauses that hold a word, each with the mark that ends it: only there are the patterns worth their time."""
    at = text.find(word)
    while at >= 0:
        mark = _MARK.search(text, at)
        end = mark.end() if mark else len(text)
        yield behind_last("，。；：\n", text, at), end
        at = text.find(word, end)


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    modifier = rf"(?!{_NO_NAME})(?:(?!{_NO_CLAUSE})(?:[一-龥]|(?<=[一-龥])\d\.\d)){{3,24}}?"
    behind = "(?![一-龥]?(?:化|性|改革|委|部门|领导|办公|开放|发展|创新|方案|规划|示范区|先行))"
    subjects = tuple(
        (word, kind, re.compile(rf"(?:\A|(?<=[，。；：\n])|(?<=的))(?P<name>{modifier}{word}){_IN_FORCE}"))
        for word, kind in {word: kind for word, kind, _ in _ENACTED if word in _SUBJECTS}.items()
    )
    return subjects + tuple(
        (word, kind, re.compile(_behind(verbs, modifier, word, behind))) for word, kind, verbs in _ENACTED
    )


def _behind(verbs: str, modifier: str, word: str, behind: str) -> str:
    """A pattern for a name that ends in `word` and stands behind such verbs; `behind`: what must not follow it."""
    relative = _RELATIVE if word in _QUALIFIED else ""
    return rf"(?:{verbs}){relative}(?P<name>{modifier}{word}){_ENDS.get(word, behind)}"


def _is_definite(text: str, m: re.Match[str], word: str) -> bool:
    """Whether the phrase has a proper modifier and speaks of one policy that is in force."""
    name = m["name"]
    kind = name[-2:]
    general = _GENERAL.get(kind) or _GENERAL.get(name[-1])
    if general and general.search(name.replace("专项行动", "行动")):
        return False
    if kind == "机制" and _BETTERED.match(text, m.start(), m.start("name")) and _OF_WORK.search(name):
        return False
    brought_in = kind == "机制" and _BRINGS_IN.search(text, m.start(), m.start("name"))
    brought_in = brought_in or _PARALLEL.search(name)
    if len(name) < (6 if brought_in else _SHORTEST.get(kind, 0)) or (kind == "政策" and not _takes_a_measure(name)):
        return False
    if kind in {"制度", "机制"} and _DUTY.search(text, max(0, m.start() - 20), m.start()):
        return False
    words = list(cut(name[: -len(word)]))
    return any(w not in words_of("bare") and len(w) > 1 for w in words) or sum(len(w) == 1 for w in words) > 2


def _is_modifier(inner: Found, found: Found) -> bool:
    """Whether a policy only begins another's name: 政府购买服务 of 政府购买服务退出机制."""
    return inner.start == found.start and found.end - inner.end >= 4


def _takes_a_measure(name: str) -> bool:
    """Whether a policy's name tells its measure, or is long and names no mere field."""
    return bool(_MEASURE.search(name)) or (len(name) > 6 and not _NO_MEASURE.search(name))


def _again(document: Document, found: Found) -> Iterator[Found]:
    for m in re.finditer(re.escape(found.name), document.text):
        if m.start() != found.start and not document.taken(*m.span()):
            yield replace(found, start=m.start(), end=m.end(), clue="named before")
