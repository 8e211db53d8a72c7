"""COOPERATES_WITH: bodies and places that work together, by 与…合作, 联合…开展, 对口支援…, or A、B联合开展."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

from zhengtu_extractors.document import Document, Found, Sentence, Statement, outermost
from zhengtu_extractors.gazetteer import is_inside
from zhengtu_extractors.modality import modality_before
from zhengtu_graph.model import Modality

_WITH = re.compile(r"(?:与|同|跟)$")
_JOINS = "(?:联合|携手|联手|牵手|协同|(?<![一动])联动|(?<![协学商])会同)"
_TOGETHER = re.compile(f"{_JOINS}$")
# 联合供电部门、甲局: the first partners may have no name.
_TOGETHER_TOO = re.compile(
    rf"{_JOINS}(?P<unknown>(?:[^，。；、：《》]{{1,12}}(?:部门|单位|机构|企业|公司|集团|协会|学校|高校|医院|中心|组织|站|所|院|局|队|办|委)、){{1,3}})$"
)
# 甲省对口支援乙州: one helps the other, by a verb that has it as its object.
_HELPS = re.compile(
    r"(?:对口(?:支援|帮扶|支持|协作|合作|援助|援建)|结对(?:帮扶|支援|共建|协作|合作)?|定点帮扶|牵手|托管)了?的?$"
)
_NOT_ITSELF = re.compile(
    r"的?(?:工作|干部|人才|资金|项目|任务|领导|[前后]方|指挥|[一-龥\d]{0,3}周年|政策|战略|机制|方案|地区|各)"
)
# What is done jointly and is no work together: a joint paper (ISSUED), a signature (SIGNED), the hosting of a meeting
# (CONVENED), what two leaders attend, and what is common to both.
_NO_WORK = (
    r"印发|下发|转发|发(?!展|[起现挥])|出台|公布|颁布|通报|通知|宣布|授予|表彰|批[准复]|审批|主办|举办|承办|举行|召开|主持|出席|参加|参观|会见|见证|签|声明|公报|"
    r"编制|制定|起草|构成|面对|应对|关[心注切]|努力|利益|体|国|点|性|目标|愿望|特[点征]|发展|繁荣|富裕|市场|社|主席|作用|责任|负责|财产|生活|认识|心愿|团结奋斗|重组|会议|会商"
)
_JOINT_WORK = rf"(?:联合|共同|携手|联手|合作|合力|协同)(?!(?:研究|组织|牵头)?(?:{_NO_WORK}))[一-鿿]"
_AGREED = (
    r"签[署订]了?[^《，。；]{0,12}(?:合作|战略|共建|协作|协同|帮扶|补偿|联动|对口|友好|框架)[^《，。；]{0,8}"
    r"(?:协议|备忘录|协定|文件|意向)|签约(?!额|金额|项目|面积)"
)
# What two found or enter into together: a league, a joint team, a partnership.
_BOND = (
    r"(?:成立|组成|建立|组建|结成|结为|缔结|设立|构建|建成|搭建|搭起|建起)起?了?[^，。；]{0,10}?"
    r"(?:联盟|联合|合作|伙伴|姐妹|姊妹|友好|友城|合资|医联体|共同体|协作|对口|帮扶|结对|对子|(?:联动|协调|对接|联席会议|会商|联络|沟通|共享)机制)"
)
# 建立联防联控机制, 实现结果互认: what is common to those who set it up.
_SHARED = (
    r"(?:建立|构建|完善|健全)了?[^，。；]{0,14}?(?:联[防合动席控]|协[同作调]|共[享建治管保]|互[认通联]|跨[区省市域])[^，。；]{0,10}?机制|"
    r"实现[^，。；]{0,12}?(?:互认|互通|共享|通办|互联)|跨[省市区域县]+(?:通办|协作|执法|联动)|同城化|一体化发展"
)
_WITH_WORK = (
    rf"(?:合作(?!{_NO_WORK})|合资|{_BOND}|共建|携手|联手|牵手|联姻|结缘|协作|对接|接洽|接上了?头|搭上了?线|结对|对口(?:支援|帮扶|支持)|(?:密切|紧密|通力)配合|会诊|帮扶|结成|(?:一道|一起)(?=[一-鿿]{{2}})(?!{_NO_WORK})|联动|"
    rf"{_JOINT_WORK}|{_AGREED}|{_SHARED})"
)
# Behind 联合 and 会同, which say already that it is done jointly, any work but a joint paper or event.
_PAPER_OR_EVENT = (
    "编制|制定|起草|印发|下发|转发|发(?:[布出]|文(?!成立|设立|组建|建立))|"
    "出台|公布|颁布|通知|主办|举办|承办|举行|召开|竞|拿|约谈|负责"
)
_ON_WHAT = r"(?:[在就围][^，。；《]{2,30}?(?:方面|领域|上|中|等|，)?|自[\d年月]{2,8})?"
_OTHERS = r"等?(?:[一-龥\d]{0,6}?(?:单位|部门|企业|公司|机构|高校|院校|医院|地|市|方|家|省))?"
_AFTER_WITH = re.compile(
    rf"{_OTHERS}{_ON_WHAT}(?:(?!见证)[^，。；、《]){{0,10}}?{_WITH_WORK}(?!.{{0,8}}的(?:期望|愿望))"
)
_AFTER_PLACE = re.compile(
    rf"等?(?:[及和]周边)?[省市县区地]{{0,3}}{_ON_WHAT}"
    rf"(?:(?:(?!见证|等|的)[^，。；、《与同]){{0,8}}?{_WITH_WORK}|之?间?的[^，。；、《的]{{0,4}}(?:合作|协作)(?![协备意]))"
    r"(?!.{0,8}的(?:期望|愿望))"
)
_AFTER_TOGETHER = re.compile(
    rf"(?!有关|相关|各|直属|所属){_OTHERS}(?![^，。；]{{0,24}}?(?:{_PAPER_OR_EVENT}))，?[^，。；、）]{{2}}"
)
_NOT_YET = re.compile(r"(?:支持|鼓励|可以|应当?|要求|如何|能够|必须)[^，。；]{0,24}$")
_HOPED = re.compile(r"(?:希望|推动|加快|加强|期望|促进|推进|愿|将|要|深化|力争|争取)[^，。；]{0,24}$")
# 深化与Ⓛ的合作, 加强同Ⓐ交流合作: working together as an object.
_DEEPEN = re.compile(r"(?:深化|加强|推进|扩大|促进|开展|密切)(?:了)?(?:与|同|和)$")
_THEIR_WORK = re.compile(rf"{_OTHERS}之?间?的?[^，。；、的]{{0,8}}?(?:合作|协作|对接)(?![协备意])")
_ENDS = {
    "省": ("省", "自治区", "北京市", "天津市", "上海市", "重庆市"),
    "市": ("市",),
    "县": ("县",),
    "区": ("区",),
    "州": ("州",),
}
_NUMBER = {"双": 2, "两": 2, "三": 3, "四": 4}
_EACH_WITH_EACH = 3  # bodies; four places may be
_RIGHT_BEFORE = 6  # 我市向上与: the join and a short adverb
_SOME_BODY = re.compile(r"[局部院委司厅校]|企业|集团|单位|政府|中心")
_LISTED = re.compile(r"[、和与及同]|以及")
_NEXT_PARTNER = re.compile(r"[一-龥]{0,6}、|[和与及]|以及")  # behind one that was not read to its end
_LISTED_BEFORE = re.compile(r"(?:[、和与及同跟]|以及|联合|携手)$")
_HOW_MANY = (
    r"(?:[双一两二三四五六七八九十\d]+(?:个|家)?[省市区县地家州院校企方]市?(?:（[省市区县地州旗、]{1,5}）)?){1,2}"
)
_JOINTLY = re.compile(
    rf"(?:等[^，。；]{{0,8}}?(?:部门|单位|企业|公司|机构|省|市|地)|{_HOW_MANY}(?:[一-龥]{{2,6}}(?:部门|机构|法院|单位|政府|机关))?|[省市区县地家])?"
    rf"(?:(?:双双|首次|先后|将|要(?!求)|正在|正|已|近日|日前|今后|今年|也|还|一起|一道|积极|主动|持续|全面|进一步|共同|不断|紧密|密切|深入|"
    rf"[今昨]天|昨日|当天|[\d月日]{{2,6}}|决定)(?:（[^（）]{{1,8}}）)?){{0,3}}{_ON_WHAT}"
    rf"(?:{_JOINT_WORK}|{_AGREED}|{_BOND}|合资|合作(?!{_NO_WORK})|(?:达成|开展|展开|进行)[^，。；]{{0,8}}?合作|"
    r"(?:加强|深化|推进|密切|多)[^，。；与同国外]{0,6}?(?:合作|协作|联动|对接)|达成(?:一致|共识)|共建(?!“?一带)|结对|牵手|携手|联手|"
    rf"{_SHARED})"
)
# Places that host something together do no more than bodies that convene a meeting, but have no CONVENED.
_HOSTED = re.compile(r"(?:等?[两三四\d]?[省市区县地])(?:联合|共同|携手)(?:主办|举办|承办|举行)")
# 在甲市的对口帮扶下，乙县…; 深化甲市医疗资源与乙区对接合作: places too.
_HELPED = re.compile(
    r"的?(?:大力|对口|精心|悉心|全力|倾力|结对|技术|鼎力)*(?:帮扶|支援|援助|援建)下，(?:[^，。；、]{1,6}，)?"
)
_THEIRS = re.compile(r"的?[^，。；、《]{2,14}?[与同和]")
_DEEPENED = re.compile(r"(?:深化|加强|推动|推进|促进|密切|扩大)$")
# What stands between two bodies and behind them: 甲医院的专家到乙医院坐诊; 乙医院成为甲医院的协作医院.
_BETWEEN_BODIES = (
    (
        re.compile(
            r"(?:的|选派|派出|派驻|每周|定期|组织)?[^，。；、]{0,10}?(?:专家|医生|团队|骨干|教授|医师|医疗队|教师)[^，。；、]{0,12}?"
            r"(?:到|来|赴|进驻|下沉|入驻|驻点|走进|支援|常驻|派驻)[^，。；、]{0,8}?"
        ),
        re.compile(r"[^，。；]{0,8}?(?:坐诊|出诊|会诊|带教|查房|帮扶|手术|指导|授课|支教|挂职|工作|[，。；])"),
    ),
    (
        re.compile(r"[^，。；、]{0,6}?(?:成为|挂牌成为|加入|纳入)了?"),
        re.compile(
            r"的?[^，。；、]{0,10}?(?:(?:协作|合作|医联体|联盟|成员|教学|托管|共建)(?:医院|单位|院校|基地|学校|伙伴)|联盟|医联体|"
            r"协作网|教育集团|分院)(?=[，。；、]|$)"
        ),
    ),
    (
        re.compile(r"牵头[^，。；]{0,6}，(?:联合)?"),
        re.compile(r"(?:、[^，。；]{2,40})?等?[^，。；、]{0,8}?(?:参加|参与|加盟|协同|组成|组建|为成员)"),
    ),
    (_HELPED, re.compile("")),
)

# 双方将在人才培养等方面合作: those whom the sentence, or the one before in its paragraph, named side by side.
_THEY = re.compile(
    r"(?:^|[，；：。“])(?:[^，。；：]{0,12}，)?(?P<who>双方|两[省市地县区州院校家]|[三四]方|[三四]地)(?![应须需要可希愿])(?:[一-龥]{2,6}(?:部门|局|厅))?"
    rf"(?:[将已还也会]|今后|未来|此次|进一步|不断)*{_ON_WHAT}(?:、[^，。；、]{{2,20}}){{0,8}}?(?:等?(?:方面|领域|上|，))?[^，。；]{{0,12}}?"
    rf"(?:合作(?!{_NO_WORK}|的)|协作|携手|联手|共建|结对|帮扶|达成(?:一致|共识)|{_JOINT_WORK})"
)


_WORK_BESIDE = re.compile(
    "合作|协作|共建|联合|携手|联手|共同(?!签|见证|发)|协同|联动|对接|结对|帮扶|支援|援助|会诊|互认|共享|联盟|双方(?=将|已)|[两三]地(?=将|已)"
)


def cooperates(document: Document) -> Iterator[Statement]:
    """我市与郑大一附院开展远程会诊; 联合市发改委、市民政局等单位开展; 市公安局和市教育局联合开展."""
    named: list[Found] = []
    stated: list[Statement] = []
    they: list[Statement] = []
    for sentence in document.sentences:
        found = _chained(outermost(document.of(sentence, "Agency", "Place")))
        named = [] if sentence.text.startswith("\n") else named
        they += _they(document, sentence, [*named, *found])
        named = found or named
        stated += _with_partners(document, sentence, found)
        stated += _together(document, sentence, found)
        stated += _of_bodies(document, sentence, found)
    stated = [s for s in stated if not _only_signs(document, s.sentence)]
    known = {frozenset((s.source, s.target)) for s in stated}
    yield from stated
    yield from (s for s in they if frozenset((s.source, s.target)) not in known)


def _only_signs(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of a named agreement's signature, and of no work beside it."""
    papers = [f for f in document.of(sentence, "Policy") if f.kind == "agreement"]
    if not papers or not re.search("签|达成", sentence.text):
        return False
    words, end = "", sentence.start
    for f in papers:
        words, end = words + document.text[end : f.start], f.end
    return not _WORK_BESIDE.search(words + document.text[end : sentence.end])


def _chained(found: list[Found]) -> list[Found]:
    """The mentions, but of a chain of places (青海省西宁市) the last, from where the chain starts."""
    chained: list[Found] = []
    for f in found:
        if chained and chained[-1].end == f.start and f.type == "Place" and is_inside(f.id, chained[-1].id):
            chained.append(replace(f, start=chained.pop().start))
        else:
            chained.append(f)
    return chained


def _with_partners(document: Document, sentence: Sentence, found: list[Found]) -> Iterator[Statement]:
    """A list of partners behind 与 or 联合, each with the one who acts."""
    done = sentence.start
    for i, first in enumerate(found):
        before = document.text[sentence.start : first.start]
        partners = _partners(document.text, found[i:])
        behind = document.text[partners[-1].end : sentence.end]
        if first.start < done or not _joined(before, first, behind) or _is_asked(document, sentence, first.start):
            continue
        done = partners[-1].end
        modality = _modality(document, sentence, first.start)
        for actor in _actors(document, sentence, found[:i], first.start - len(_link(before))):
            for partner in partners:
                rule = "cooperates.with_list"
                yield Statement("COOPERATES_WITH", actor.id, partner.id, sentence, rule, {}, modality)


def _of_bodies(document: Document, sentence: Sentence, found: list[Found]) -> Iterator[Statement]:
    """Two bodies of which one sends experts to the other, takes it in, or helps it; places that help or draw nearer."""
    for one, other in pairwise(f for f in found if f.type == "Agency"):
        for gap, behind in _BETWEEN_BODIES:
            if gap.fullmatch(document.text, one.end, other.start) and behind.match(
                document.text, other.end, sentence.end
            ):
                yield Statement("COOPERATES_WITH", one.id, other.id, sentence, "cooperates.bodies_help")
    for one, other in pairwise(f for f in found if f.type == "Place"):
        before = document.text[sentence.start : one.start]
        helped = before.endswith("在") and _HELPED.fullmatch(document.text, one.end, other.start)
        by_it = document.text[one.end : other.start] in {"在", "，在"}  # 甲县，在乙市对口帮扶下，…
        helped = helped or (by_it and _HELPED.match(document.text, other.end))
        theirs = _DEEPENED.search(before) and _THEIRS.fullmatch(document.text, one.end, other.start)
        if helped or (theirs and _THEIR_WORK.match(document.text, other.end, sentence.end)):
            modality = _modality(document, sentence, other.start)
            yield Statement("COOPERATES_WITH", one.id, other.id, sentence, "cooperates.places_help", {}, modality)


def _modality(document: Document, sentence: Sentence, at: int) -> Modality:
    """Planned where the words before a partner, names left out, hope for it."""
    return "planned" if _HOPED.search(_words_before(document, sentence, at)) else "done"


def _is_asked(document: Document, sentence: Sentence, at: int) -> bool:
    """Whether the words before a partner ask for work together, or allow it: 应当, but not 应急管理部."""
    return bool(_NOT_YET.search(_words_before(document, sentence, at)))


def _words_before(document: Document, sentence: Sentence, at: int) -> str:
    """What a sentence says before `at`, names left out."""
    words, end = "", sentence.start
    for f in outermost(document.inside(sentence.start, at)):
        words, end = words + document.text[end : f.start], f.end
    return words + document.text[end:at]


def _together(document: Document, sentence: Sentence, found: list[Found]) -> Iterator[Statement]:
    """A list of bodies that does something jointly: each with each of a short one, the first with those behind 与."""
    for i, first in enumerate(found):
        row = _list_of(document.text, found[i:])
        before = document.text[sentence.start : first.start].removesuffix("由")
        joint = (_HOSTED if first.type == "Place" else _JOINTLY).match(document.text, row[-1].end, sentence.end)
        joint = joint or _JOINTLY.match(document.text, row[-1].end, sentence.end)
        if len(row) == 1 or not joint or _LISTED_BEFORE.search(before) or _is_asked(document, sentence, first.start):
            continue
        alike = len(row) <= _EACH_WITH_EACH + (first.type == "Place") and not re.search(
            "[与同]", document.text[first.end : row[-1].start]
        )
        for one, other in combinations(row, 2):
            if alike or one is first:
                how: Modality = "planned" if re.search("将|要", joint[0]) else "done"
                yield Statement("COOPERATES_WITH", one.id, other.id, sentence, "cooperates.jointly", {}, how)


def _they(document: Document, sentence: Sentence, found: list[Found]) -> Iterator[Statement]:
    """Those named side by side last before 双方 or 两省, as many as it says."""
    for they in _THEY.finditer(sentence.text) if found else ():
        at, number = sentence.start + they.start("who"), _NUMBER[they["who"][0]]
        rows = [_side_by_side(document.text, found[i:]) for i in range(len(found))]
        alone = [f for f in found if sentence.start <= f.start < at] if number == 2 else []  # 甲市引进乙大学，双方共建…
        fits = (r for r in reversed([alone, *rows]) if len(r) == number and r[-1].end <= at)
        row = next((r for r in fits if all(_is_such(f, they["who"][-1]) for f in r) and not _one_side(r)), [])
        for one, other in combinations(row, 2):
            modality = modality_before(sentence.text[: they.end()])
            yield Statement("COOPERATES_WITH", one.id, other.id, sentence, "cooperates.they", modality=modality)


def _one_side(row: list[Found]) -> bool:
    """Whether two bodies are the party committee of a place and its government, who are one of 双方."""
    homes = {re.sub("^(?:中共|中国共产党)|(?:人民政府|委员会)$", "", f.name) for f in row}
    return len(homes) == 1 and row[0].type == "Agency"


def _is_such(found: Found, level: str) -> bool:
    """Whether a place is of the level that 两省 or 两市 says."""
    ends = _ENDS.get(level)
    return found.type != "Place" or not ends or found.name.endswith(ends)


def _side_by_side(text: str, found: list[Found]) -> list[Found]:
    """The mentions of any type that a list joins, from the first on."""
    row = found[:1]
    for f in found[1:]:
        if not _LISTED.fullmatch(text[row[-1].end : f.start]):
            break
        row.append(f)
    return row


def _list_of(text: str, found: list[Found]) -> list[Found]:
    """The list of mentions of one type that starts with the first."""
    row = [found[0]]
    for f in found[1:]:
        together = f.end - f.start == 1 == row[-1].end - row[-1].start and f.start == row[-1].end  # 闽赣两省
        if f.type != row[0].type or not (together or _LISTED.fullmatch(text[row[-1].end : f.start])):
            break
        row.append(f)
    return row


def _joined(before: str, first: Found, behind: str) -> bool:
    """Whether the words around a list of partners say that someone works with them."""
    if _TOGETHER.search(before) or _TOGETHER_TOO.search(before):
        return bool(_AFTER_TOGETHER.match(behind))
    if _HELPS.search(before):
        return not _NOT_ITSELF.match(behind)
    if _DEEPEN.search(before) and _THEIR_WORK.match(behind):
        return True
    after = _AFTER_PLACE if first.type == "Place" else _AFTER_WITH
    return bool(_WITH.search(before) and after.match(behind))


def _partners(text: str, found: list[Found]) -> list[Found]:
    first = found[0]
    row = [first]
    for f in found[1:]:
        if f.type == first.type and _NEXT_PARTNER.fullmatch(text, row[-1].end, f.start):
            row.append(f)
    return row


def _link(before: str) -> str:
    """What stands between who acts and a partner, beside a short join: a verb of help, partners without a name."""
    helps, others = _HELPS.search(before), _TOGETHER_TOO.search(before)
    return helps[0] if helps else others["unknown"] if others else ""


def _actors(document: Document, sentence: Sentence, before: list[Found], at: int) -> list[Found]:
    """Who acts: the bodies of a list right before 会同 or 联合, else who alone does."""
    if _TOGETHER.search(document.text, sentence.start, at):
        rows = (_list_of(document.text, before[i:]) for i in range(len(before)))
        row = next((r for r in rows if r[-1] is before[-1]), [])
        others = _LISTED_BEFORE.search(document.text, sentence.start, row[0].start) if row else None
        if row and row[0].type == "Agency" and at - row[-1].end <= _RIGHT_BEFORE and (len(row) > 1 or others):
            return row if not others or others[0] in "、和及以及" else []
    actor = _actor(document, sentence, before, at)
    return [actor] if actor else []


def _actor(document: Document, sentence: Sentence, before: list[Found], at: int) -> Found | None:
    """Who acts: what stands right before 与 or 联合, else what last opens a clause, else the paragraph's opener.

    One of several in a list, or a place that the text is at, is none.
    """
    if before and at - before[-1].end <= _RIGHT_BEFORE:
        part = before[-1].type == "Place" and _SOME_BODY.search(document.text, before[-1].end, at)  # 广州地区监管局
        listed = re.search(r"[、和与在赴到于]$", document.text[sentence.start : before[-1].start])
        return None if part or listed else before[-1]
    opening = [f for f in before if f.start == sentence.start or document.text[f.start - 1] in "，；：。“"]
    return opening[-1] if opening else _opener(document, sentence)


def _opener(document: Document, sentence: Sentence) -> Found | None:
    """The agency with which the sentence's paragraph opens."""
    start = document.text.rfind("\n", 0, sentence.start) + 1
    first = next(document.inside(start, sentence.start, "Agency"), None)
    return first if first and first.start - start <= _RIGHT_BEFORE else None
