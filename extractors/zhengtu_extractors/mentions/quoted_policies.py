"""Policies that quotes, an acronym or a place mark as a name: “就地城镇化”模式, “沪十二条”, 华龙经验, “十四五”规划."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.listed_policies import listed_in_force, listed_policies, sharing_policies
from zhengtu_extractors.mentions.policy_identity import policy_id
from zhengtu_extractors.mentions.quoted_fields import field_before, sharing_items
from zhengtu_extractors.mentions.titles import SCHEMES, kind_of

_OPEN, _CLOSE = "[“‘]", "[”’]"
_INNER = "[^“”‘’，。；！？《》]"
_TYPES = (
    "行动|样本|医联体|医共体|模式|机制|制度|改革|工程|计划|经验|工作法|试点|政策|战略工程|战略|策略|"
    "责任制|治理法|监管法|做法"
)
_KIND_BY_TYPE = {
    "模式": "model", "经验": "model", "工作法": "model", "治理法": "model", "监管法": "model", "做法": "model",
    "共同体": "model",
    "机制": "institution", "制度": "institution", "政策": "institution", "责任制": "institution", "体系": "institution",
    "样本": "model", "医联体": "model", "医共体": "model", "行动": "programme",
    "改革": "reform", "试点": "reform", "工程": "programme", "计划": "plan", "战略": "programme", "策略": "programme",
}  # fmt: skip
# What may stand between the quotes and the type word: the field (“三位一体”便民服务模式), no clause and no list.
_LINK = (
    "(?:(?![的了等为是和与及在将把被以从由要有题规中]|对(?!口)|建(?!设(?:工程|行动|计划|试点))|"
    "升级|推进|实施|开展|建立|完善|大奖|活动)[一-龥]){0,8}?"
)
_QUOTED = re.compile(
    rf"{_OPEN}([^“”‘’。；！？《》]{{2,18}}){_CLOSE}({_LINK}(?:行动计划|共同体|(?:责任|服务|监管|治理)体系|{_TYPES})"
    rf"|(?<=[”’])的{_LINK}(?:模式|机制|制度|责任体系))(?!包|导向|方针|[一-龥]?(?:化|师|部|局|院|类))"
)
# What an action raises or builds; without such a word it is a campaign.
_RAISING = (
    "(?:提升|增粮|[三五]年|振兴|倍增|培育|更新|改造|培优|强基|扩容|提质|赋能|焕新|修复|转型|降碳|扩能|复苏|促进|跃升)"
)
# A name that stands between the quotes with its type word; a work of building (深基坑工程) has none.
_TYPE_INSIDE = re.compile(
    rf"{_OPEN}((?!要|将|把|国家对|这|是|两[个项]|完善|健全|建立|加强|采取|低)"
    rf"(?:{_INNER}{{1,14}}(?:模式|工作法|治理法|经验|责任制|战略|[^十“‘]计划|(?<![坑槽桩路桥隧管])工程|{_RAISING}行动)"
    rf"|{_INNER}{{4,14}}制度))"
    r"[”’](?!点|推广|名单)"
)
# The title of a paper in quotes instead of 《》.
_PAPER = re.compile(
    rf"{_OPEN}({_INNER}{{4,36}}?(?:行动计划|实施方案|行动方案|若干措施|若干意见|实施意见|指导意见|管理办法|管理条例|实施细则|规划纲要"
    rf"|(?<!球)倡议)){_CLOSE}"
)
_RULES = re.compile(
    rf"{_OPEN}((?!第|这|每)(?:[一-龥]{{1,3}}?(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})"
    rf"|[一-龥A-Z]{{4,12}}?(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[五六七八九]|\d{{1,3}}))条){_CLOSE}"
)
# Without quotes: 园区改革20条, 科技创新“黄金十条”. What is counted is told by the field, and no article of a law is it.
_BARE_RULES = re.compile(
    r"(?:(?<![一-龥])|(?<=出台)|(?<=发布)|(?<=落实)|(?<=实施)|(?<=推出)|(?<=印发)|(?<=制定)|(?<=兑现)|(?<=宣传)|(?<=省)|(?<=市)|(?<=区))"
    r"((?!出台|发布|推出|印发|制定|落实|实施)[一-龥]{0,4}(?:新政|改革|政策|稳增长|稳经济|科创|科技创新|民营经济|民企|人才|营商环境|稳外贸|促消费|惠企|工业|服务业|文旅|惠台|楼市|医改|金融|就业)"
    r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})条)(?=[，。、；”》）\n和及的等要将]|措施|政策|意见|$)"
)
_YEAR = re.compile(
    rf"{_OPEN}({_INNER}{{3,12}}(?:突破|提升|建设|攻坚|落实|推进|改进|服务|转变|整治|优化|创新|招商|项目|作风)年){_CLOSE}"
)
_NET = re.compile(rf"{_OPEN}(互联网\+[一-龥]{{2,8}}){_CLOSE}(?:行动|模式|服务|计划)?")
# How a matter is handled, by what people need to do for it, and what is merged or governed as one.
_HANDLED = re.compile(
    rf"{_OPEN}((?!马上|立即|件件|人人)(?:{_INNER}{{1,8}}?(?:[省市县区域内国区境地城]通办|[^就]联办|即办|免办|秒批|秒办|次办|(?<![成的])一件事|就近办|"
    r"跨域办|[一异跨]地办|证通|码通|免证办|即享|快享|窗受理|即交证|即发证|即入制?|即准营|诉先办|押过户|网办|查一次|终身制|包干制|清单制|责制|长制)"
    rf"|[一二三四五六七八九十两多N\d][一-龥]{{1,3}}(?:综改|共治|同治|合一|联动|联治|统管|融合)))"
    rf"{_CLOSE}(?:(?:改革|服务|机制|模式|制度|工作法)(?![一-龥]?(?:化|平台|中心)))?(?!理念|精神|原则|平台|专区|系统|专栏|窗口|小程序)"
)
# All that one matter in a person's or a firm's life takes, done as one: 员工录用“一件事”, 高效办成新生儿出生“一件事”.
_ONE_THING = re.compile(rf"((?:高效办成)?[一-龥]{{2,16}}?{_OPEN}一件事{_CLOSE})(?!全链条)")
_DONE_AS_ONE = re.compile(
    "(?:围绕|做好|解决|实现|推动|推进|推行|推出|聚焦|开展|办好|(?:办理|申请|申报)(?!$)|整合为|作为|提供|上线|设立|开设|落实|完成|打造|实施|深化|拓展|新增|通过|以及|优化|将|把|对|在|为|以|从|等|的|个|项|批|类|和|与|及)"
)
# A method by the number of its steps, and what quotes name right behind the verb that brings it in: 推行“红色物业”.
_METHOD = re.compile(
    rf"{_OPEN}((?=[^”’]{{0,10}}[一二三四五六七八九十两多\d]){_INNER}{{3,12}}(?<![办做方说想看用写书手算语司执立普违合宪民刑设魔])法){_CLOSE}"
)
_BROUGHT_IN = re.compile(
    rf"(?:推行|试行|首创|首推|推广|试点|试点建设|创新推出|探索推出|探索实行)了?{_OPEN}((?!一.一[策案品档]|打头阵|当先锋|挑大梁|唱主角|走在前|[作做]示范|勇争先|开新局|闯新路|探新路|先行者|试验田|先手棋|排头兵|领头[雁羊]|主力军|一对一|点对点|一站式|[两六四五七八十]个){_INNER}{{3,14}}){_CLOSE}"
    r"(?=[，。；、“‘等]|做法|经验|管理|工作|举措|措施|办法|服务)"
)
# A name in quotes that the article tells again, once as what is brought in or as what is at work.
_NAMED = re.compile(
    rf"{_OPEN}((?!十[一二三四五]五|一.一[策案品档]|一对一|点对点|一站式|最后|[两六四五七八十]个){_INNER}{{3,14}}){_CLOSE}"
)
_BRINGS_IN = re.compile(
    "(?:推行|推广|实行|试行|首创|首推|创新推出|试点(?:建设)?|探索(?:建立|实施|推行|实行)?|创新实施)(?:了|出|起)?$"
)
_AT_WORK = re.compile("的?(?:落地|推行|改革|机制|模式|做法|工作法|制度|试点)(?![一-龥]?[化型性])")
_NO_POLICY = re.compile(
    "活动|主题|系列|系统|平台|品牌|节目|展|节$|周$|日$|季$|行动|大赛|小程序|精神|理念|意识|思想|窗口|专区"
)
# What regions build together: 扬子江城市群建设, 沿海经济带协同发展.
_REGION = re.compile(
    r"(?:推进|推动|加快|支持|促进|参与|助力|深化|统筹|启动|加强|融入|服务)了?"
    r"((?:(?![的了和与及等在对将把为以各其我全]|建设|发展|推进|打造|现代化)[一-龥—-]){2,9}?(?:城市群|经济带|经济圈|都市圈|城镇带|经济走廊|科创走廊)"
    r"(?:一体化|协同|融合|联动)?(?:建设|(?<!高质量)发展))(?![一-龥]?(?:规划|战略|纲要))"
)
_ACRONYM = re.compile(
    rf"(?<![一-龥、])(?:创新|推行|采用|实行|推广|采取|运用|探索)?([一-龥、]{{2,16}}（([A-Z]{{2,6}})）[一-龥]{{0,5}}(?:{_TYPES}))"
)
_LOCAL = re.compile(r"(?:[一-龥]{0,4}?)(医改|经验|模式)(?![化者型主式])")
_FIVE_YEARS = re.compile(
    rf"(?:国家)?{_OPEN}?十([一二三四五])五{_CLOSE}?(?:时期|发展)?(规划《?建议》?|规划《?纲要(?:（草案）|草案)?》?|规划)(?!建设项目)"
)
# A character that ends neither a place nor a verb: then it is a plan for one field (水利发展“十二五”规划).
_FIELD = re.compile(
    r"[一-龥](?<![我全省市县区国于照据合在和与及的了施制定落实结围绕对现成编行订入彻过出好接自选是为划央扣保着查议读习传论取绘写谈究撰拟启推动进])"
)
# The Central Committee's proposals for the plans.
_PROPOSAL = "中共中央关于制定国民经济和社会发展第十{}个五年规划{}的建议"
_SAID = "相关|起草|提出|明确|指出|强调|部署|要求|的|中|和|对|把|将|[，。、”]"
_WITH_GOALS = {"四": "和二〇三五年远景目标"}
# What is done for a time to enforce the law, to clean up or to save names no policy.
_CAMPAIGN = re.compile(
    "打击|整治|打非|利剑|清[理查缴零网]|整顿|乱|小金库|严打|执法|护航|扫|缉|排查|救[援助]|光盘|承诺|送|媒体|行动.*行动"
)
_FOR_SHOW = re.compile("政绩|形象|面子|豆腐渣|半拉子|胡子|烂尾|一把手|民心$|德政")
_SWITCHED = re.compile(f"(?:切入|开启|进入|切换|按下|打开|调至|告别)[了到成为]?[一-龥]{{0,4}}{_OPEN}$")
# Words before which a quoted phrase is a saying or a theme, not a name.
_SAYING = re.compile(r"(?:主题|口号|题目|题|标语|理念|精神|叫|说|道|(?<!被)称|认为)(?:[是：]|(?<!称)为)?$")
_LEADING = re.compile("^的?(?:新(?=模式|机制|制度|政策|做法))?")  # no part of the name: “三方确认”的新机制
_LEAST_MATTER = 3  # characters of a matter that is done as one
_NATION = "中华人民共和国"
_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))


def find_quoted_policies(document: Document) -> None:
    """Add names that quotes mark, then every further place where the same words stand in quotes."""
    for find in (
        _five_year_plans,
        _bare_proposals,
        _rule_sets,
        _years,
        _with_type,
        _papers,
        _type_inside,
        _handled,
        _one_things,
        _brought_in,
        _told_again,
        _regions,
        _nets,
        _acronyms,
        _local_models,
        listed_policies,
        listed_in_force,
        sharing_policies,
    ):
        for found in list(find(document)):
            document.drop(*_parts(document, found), *_places(document, found))
            if not document.taken(found.start, found.end):
                document.add(found)
                document.add(*_again(document, found))


def _parts(document: Document, found: Found) -> list[Found]:
    """The schemes that only stand in the midst of a name, or begin it: 精准扶贫 in “千企帮千村”精准扶贫行动."""
    inside = document.inside(found.start + (document.text[found.start] in "“‘"), found.end - 1, "Policy")
    parts = [f for f in inside if f.kind in SCHEMES and not _fills_the_quotes(document.text, f)]
    others = [f for f in document.inside(max(0, found.start - 2), found.end + 2) if f not in parts]
    return [] if others else parts


def _places(document: Document, found: Found) -> list[Found]:
    """The places that stand within a name's quotes: “义乌发展经验”, “青岛优品”工程."""
    text = document.text
    opens = found.start if text[found.start] in "“‘" else found.start - 1
    closes = re.compile(_CLOSE).search(text, found.start, found.end + 1)
    quoted = opens >= 0 and text[opens] in "“‘" and closes
    return list(document.inside(opens, closes.start(), "Place")) if quoted and closes else []


def _fills_the_quotes(text: str, found: Found) -> bool:
    return text[found.start - 1] in "“‘" and text[found.end : found.end + 1] in ("”", "’")


def _policy(m: re.Match[str], group: int, name: str, kind: str, clue: str = "") -> Found:
    return Found(m.start(group), m.end(group), "Policy", policy_id(name), name, kind, clue)


def _with_type(document: Document) -> Iterator[Found]:
    fields: dict[str, str] = {}
    for m in filter(partial(_names_with_type, document.text), _QUOTED.finditer(document.text)):
        kind = next(k for t, k in _KIND_BY_TYPE.items() if m[2].endswith(t))
        start = field_before(document, *m.span())
        field = fields.setdefault(m[1], document.text[start : m.start()])
        type_word = _LEADING.sub("", m[2])
        name = f"{field}“{m[1]}”{type_word}"
        yield Found(start, m.end(), "Policy", policy_id(name), name, kind)
        for item in sharing_items(document.text, m.start()):
            yield _policy(item, 1, f"“{item[1]}”{type_word}", kind, "type word behind the list")


def _names_with_type(text: str, m: re.Match[str]) -> bool:
    """Whether quotes with a type word behind them name a policy: no campaign, no show, no saying."""
    campaign = m[2].endswith("行动") and _CAMPAIGN.search(m[0])
    show = _of_show(text, m.start(), m[1], m[2]) or m[1].startswith("可")
    return not (campaign or show or _SAYING.search(text[max(0, m.start() - 4) : m.start()]))


def _type_inside(document: Document) -> Iterator[Found]:
    for m in _TYPE_INSIDE.finditer(document.text):
        if _of_show(document.text, m.start(), m[1][:-2], m[1][-2:]):
            continue
        kind = next(k for t, k in _KIND_BY_TYPE.items() if m[1].endswith(t))
        yield _policy(m, 1, m[1], kind)


def _papers(document: Document) -> Iterator[Found]:
    for m in _PAPER.finditer(document.text) if "“" in document.text else ():
        yield _policy(m, 1, m[1], kind_of(m[1]) or "document")


def _of_show(text: str, start: int, name: str, word: str) -> bool:
    """Whether a name is mere talk: a work for show (“政绩工程”), a mode of life that is switched on (“开工模式”)."""
    if word == "工程":
        return bool(_FOR_SHOW.search(name))
    return word == "模式" and bool(_SWITCHED.search(text, max(0, start - 8), start + 1))


def _rule_sets(document: Document) -> Iterator[Found]:
    """Sets of rules that are called by their number: “沪十二条” and “沪12条” are one."""
    for pattern in (_RULES, *([_BARE_RULES] if "条" in document.text else [])):
        for m in pattern.finditer(document.text):
            yield _policy(m, 1, _chinese_numeral(m[1]), "document")


def _chinese_numeral(name: str) -> str:
    return re.sub(r"\d{1,2}", lambda m: _numeral(int(m[0])), name)


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[str(tens)] + "十"
    return head + ("" if ones == 0 and head else _DIGITS[str(ones)])


def _years(document: Document) -> Iterator[Found]:
    return (_policy(m, 1, m[1], "programme") for m in _YEAR.finditer(document.text))


def _nets(document: Document) -> Iterator[Found]:
    return (_policy(m, 1, m[1], "model") for m in _NET.finditer(document.text))


def _handled(document: Document) -> Iterator[Found]:
    """A way of handling matters that quotes mark: “免证办”, 首店“一件事”, “五水共治”."""
    for m in _HANDLED.finditer(document.text) if "“" in document.text or "‘" in document.text else ():
        if not _SAYING.search(document.text[max(0, m.start() - 4) : m.start()]):
            yield _policy(m, 1, m[1], "institution")


def _brought_in(document: Document) -> Iterator[Found]:
    """A method, or what a place brings in, under the name that quotes give it."""
    quotes = "“" in document.text or "‘" in document.text
    for pattern in (_METHOD, _BROUGHT_IN) if quotes else ():
        for m in pattern.finditer(document.text):
            yield _policy(m, 1, m[1], "model")


def _one_things(document: Document) -> Iterator[Found]:
    """What is done as one, under its own name; without a matter before it “一件事” names nothing."""
    for m in _ONE_THING.finditer(document.text) if "一件事" in document.text else ():
        matter = m[1].removeprefix("高效办成")[:-5]
        verbs = list(_DONE_AS_ONE.finditer(matter))
        start = m.start(1) if m[1].startswith("高效") and not verbs else m.end(1) - 5 - len(matter)
        start += verbs[-1].end() if verbs else 0
        if m.end(1) - 5 - start >= _LEAST_MATTER:
            name = document.text[start : m.end(1)]
            yield Found(start, m.end(1), "Policy", policy_id(name), name, "reform")


def _told_again(document: Document) -> Iterator[Found]:
    """A place's own way of doing things that stands in quotes twice or more: “监督一张网”."""
    told: dict[str, list[re.Match[str]]] = defaultdict(list)
    for m in _NAMED.finditer(document.text) if document.text.count("“") > 1 else ():
        told[m[1]].append(m)
    for name, places in told.items():
        if len(places) > 1 and not _NO_POLICY.search(name) and any(_is_at_work(document.text, m) for m in places):
            yield _policy(places[0], 1, name, "model")


def _is_at_work(text: str, m: re.Match[str]) -> bool:
    """Whether quotes stand behind a verb that brings in what they name, or before a word for its working."""
    if _NO_POLICY.match(text, m.end()):
        return False
    return bool(_BRINGS_IN.search(text[max(0, m.start() - 7) : m.start()]) or _AT_WORK.match(text, m.end()))


def _regions(document: Document) -> Iterator[Found]:
    """A scheme of a region that is no county, city or province: places in its name are its parts."""
    for m in _REGION.finditer(document.text) if re.search("[群带圈廊][一建协融联发]", document.text) else ():
        document.drop(*document.inside(*m.span(1), "Place"))
        yield _policy(m, 1, m[1], "programme")


def _acronyms(document: Document) -> Iterator[Found]:
    """A phrase with its acronym in brackets: 设计采购施工（EPC）总承包模式."""
    for m in _ACRONYM.finditer(document.text):
        kind = next(k for t, k in _KIND_BY_TYPE.items() if m[1].endswith(t))
        yield Found(m.start(1), m.end(1), "Policy", policy_id(m[1]), m[1], kind, "", (m[2],))


def _local_models(document: Document) -> Iterator[Found]:
    """A place's experience or model: the place's name directly before 经验, 模式 or 医改."""
    for place in list(document.inside(0, len(document.text), "Place")):
        m = _LOCAL.match(document.text, place.end)
        surface = document.text[place.start : place.end]
        if m and not m[0][:-2] and surface not in {"我市", "我省", "我县", "我区", "全市", "全省", "全县", "全区"}:
            document.drop(place)
            name, kind = surface + m[1], "reform" if m[1] == "医改" else "model"
            yield Found(place.start, m.end(), "Policy", policy_id(name), name, kind)


def _five_year_plans(document: Document) -> Iterator[Found]:
    """“十四五”规划: the home's if 我市 or the place's name stands before it, otherwise the nation's."""
    for m in _FIVE_YEARS.finditer(document.text):
        of_place = any(p.end == m.start() for p in document.inside(max(0, m.start() - 12), m.start(), "Place"))
        if not of_place and _FIELD.match(document.text, max(0, m.start() - 1), m.start()):
            continue
        owner = _owner(document, m.start())
        if "建议" in m[2] and owner == _NATION:
            name = _PROPOSAL.format(m[1], _WITH_GOALS.get(m[1], ""))
            yield _policy(m, 0, name, "document", "whose plan it is: the words before it")
        elif owner is not None:
            name = f"{owner}国民经济和社会发展第十{m[1]}个五年规划{'纲要' if '纲要' in m[2] and not owner else ''}"
            yield _policy(m, 0, name, "plan", "whose plan it is: the words before it")


def _bare_proposals(document: Document) -> Iterator[Found]:
    """规划建议 alone: the Central Committee's for the one plan that the text speaks of."""
    text = document.text
    plans = set(re.findall("十([一二三四五])五", text)) if "规划建议" in text else set()
    for m in re.finditer(f"(?<![”’期展])规划建议(?={_SAID})", text) if len(plans) == 1 else ():
        number = next(iter(plans))
        name = _PROPOSAL.format(number, _WITH_GOALS.get(number, ""))
        yield _policy(m, 0, name, "document", "whose plan it is: the words before it")


def _owner(document: Document, start: int) -> str | None:
    """Name of the place that stands directly before `start`; '' for the nation."""
    before = [p for p in document.inside(max(0, start - 12), start, "Place") if start - p.end <= 1]
    if before:
        return before[-1].name
    unknown = re.search(r"[我全本各][市省县区]的?$", document.text[max(0, start - 4) : start])
    return None if unknown else _NATION


def _again(document: Document, found: Found) -> Iterator[Found]:
    """The quoted core of a name, wherever it stands in quotes or, if it is long, without them."""
    core = re.search(rf"{_OPEN}(.+?){_CLOSE}", found.name)
    forms = {core[1] if core else found.name, document.text[found.start : found.end]} - {"一件事"}
    for form in sorted(forms, key=len, reverse=True):
        for m in re.finditer(re.escape(form), document.text):
            quoted = document.text[m.start() - 1 : m.start()] in {"“", "‘"}
            if m.start() > found.end and (quoted or len(form) >= 5) and not document.taken(*m.span()):
                yield Found(*m.span(), "Policy", found.id, found.name, found.kind, "named before")
