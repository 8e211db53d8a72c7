"""The grammar of figures: what is counted, how the sentence says it, and the quantity.

城镇化率由Ⓣ的35.93%提高到Ⓣ的48.3%   a level, with the level before
森林覆盖率达到23.04%                 a level
生产总值同比增长8.2%                 a rise or a fall by so much
建成保障性住房3.5万套, 纳入374种药品   an output: what was done, with what
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from zhengtu_extractors.quantities import Quantity, quantity, read_quantity

Kind = Literal["level", "rise", "fall", "output"]

# What can be measured, as the noun phrase ends. Closed classes of the language of statistics.
_HEAD = (
    "率|收入|面积|人数|总数|户数|件数|次数|数量|总量|产量|销量|存量|流量|用量|用水量|用电量|发电量|吞吐量|周转量|排放量|能耗|"
    "总额|金额|余额|限额|交易额|销售额|零售额|进出口额|出口额|进口额|成交额|贸易额|产值|总值|增加值|价值|市值|资产|负债|"
    "人口|投资|规模|比重|占比|比例|里程|价格|房价|药价|费用|支出|贷款|存款|利润|税收|财政收入|电量|浓度|寿命|指数|密度|"
    "标准|天数|年限|床位|学位|岗位|降幅|增幅|涨幅|增速|降价|提价|减税|减负|降费|增收|让利|资金|补贴|补助|成本|产能|装机|"
    "装机容量|容量|库容|车位|覆盖面|得分|满意度|知晓度|就业|客流|接待量|消费|外资|外汇|养老金|养老金水平|工资|待遇水平|用时|时限|工期"
)
# Heads that say by themselves which way it went, so that the number may follow them at once.
_SPEAKING = r"(?:降价|提价|降费|减税|减负|增收|让利|降幅|增幅|涨幅|增速)$"
_TO = (
    "达到了?|达|提高到|提高至|提高为|上升到|上升至|增至|增加到|增加至|升至|增长到|增长至|扩大到|扩大至|提升到|提升至|提升为|上涨到|上涨至|"
    "降至|降到|降为|下降到|下降至|下降为|减少到|减少至|减少为|降低到|降低至|降低为|缩短到|缩短至|缩短为|缩减到|缩减至|压缩到|压缩至|压缩为|"
    "调整为|调整到|上调至|上调到|下调至|回落到|回落至|稳定在|保持在|维持在|控制在|实现|完成|突破|超过|为|是|占"
)
_UP = "新增|净增|增长|增加|增多|提高|提升|上升|上涨|扩大|上调|攀升|多增|翻|增|涨"
_DOWN = "下降|减少|降低|下滑|下调|回落|缩短|压缩|缩减|下跌|减|降"
_FALLING = re.compile(rf"^(?:{_DOWN})|降价|降费|减税|减负|降幅|让利")
_RISING = re.compile(rf"^(?:{_UP})|提价|增收|增幅|涨幅|增速")
# What may stand between the measure and its verb.
_BESIDE = (
    r"(?:同比|环比|年均|平均|累计|总共|合计|共计|总计|已经|已|也|则|预计|预期|将|要|实际|名义|首次|分别|进一步|逐步|大幅|均|都|又|再|共|可|"
    r"净|最高|最多|(?:比|较|与|同)(?:Ⓣ|上年|去年|上年度|往年|Ⓣ?同期|上月|此前|之前|以前|过去|改革前|试点前)"
    r"(?:同期|末|底|初|年底|年末|前)?(?:相比|水平)?的?，?|"
    r"到?Ⓣ(?:底|末|年底|年末)?)*"
)
_HAN = "一-龥"
_PER = "(?:人均|户均|每[人户亩吨月年平名位件度立]+[^，。；\\d]{0,6}|年人均|平均)?"
_CHANGE = re.compile(
    rf"(?P<measure>[{_HAN}“”（）A-Za-z0-9.()]{{2,24}}?)(?P<beside>{_BESIDE})"
    rf"(?:(?:由|从)(?P<from>[^，。；\d]{{0,10}}?Ⓣ?[^，。；\d]{{0,6}}?){quantity(1)}[^，。；\d]{{0,6}}?，?)?"
    rf"(?P<verb>{_TO}|{_UP}|{_DOWN})?了?(?:到|至)?(?P<to>Ⓣ[末底]?的|目前的|现在的)?(?P<per>{_PER}){quantity(2)}"
)
_DEED = (
    "建成|新建|改建|扩建|改造|修建|建设|建立|开工|竣工|完成|新增|净增|累计|发放|下拨|拨付|下达|安排|筹集|筹措|争取|投入|惠及|覆盖|受益|纳入|减免|减征|"
    "减轻|降低|节约|节省|培训|安置|帮扶|帮助|救助|资助|脱贫|减少|取消|下放|精简|削减|清理|压减|关停|关闭|淘汰|受理|办理|办结|查处|立案|"
    "引进|签约|吸引|接待|招聘|吸纳|转移|搬迁|解决|实现|实施|启动|推广|种植|治理|修复|绿化|造林|栽植|整治|拆除|更新|配备|配置|"
    "设立|成立|开设|开通|发展|培育|认定|评选|命名|创建|登记|注册|发行|发出|征收|退还|报销|支付|收购|储备|供应|出让|盘活|回收|处理|处罚|"
    "排查|检查|抽查|整改|破获|抓获|审结|执结|调解|化解|选派|派出|组建|公布|发布|出台|制定|修订|废止|保留|合并|撤销|惩处|签订|签署|生产|销售|出口|进口"
)
# What may stand between who did it and the deed; with a noun it is of whom the deed is counted (规模以上工业企业).
_ADVERBS = re.compile(
    r"(?:共|已|已经|累计|合计|总共|全年|年内|将|可|能|可以|拟|计划|预计|先后|又|也|还|再|实际|年均|每年|期间|以来|后|前|中|目前|现已|近年来|年来|"
    r"要|力争|确保|争取|平均|全部|全面|组织|集中|率先|首批|一次性|依法|其中|今年|去年|当年|并|年|底|末|个?月|政府|财政|Ⓣ|的|省|市|县|区|级|各|直接|使|帮助|带动|主动|"
    r"成功|同时|此外|则|至|截至)*"
)
_WHOSE = re.compile(
    r"(?!会同|联合|协调|配合|与|对|向)[一-龥]{1,10}(?:企业|机构|部门|银行|法院|检察院|公安机关|系统|单位|群众|居民|学校|景区|产业|行业|口岸|税务|车站)$"
)
_DONE = re.compile(
    rf"(?P<before>[{_HAN}]{{0,30}}?)(?P<deed>新?(?:{_DEED}))(?![委局厅部])(?P<again>建设|完成|改造|安排|发放|开工|减免|开展)?(?:了|约|"
    rf"各类|各种|各级|全部|共|累计)*"
    rf"(?P<object>[{_HAN}“”A-Za-z（）、]{{0,16}}?)(?:共|累计|合计|共计|总计|达到|达|分别|已|近年来)*(?P<per>{_PER}){quantity(1)}的?"
    rf"(?P<noun>[{_HAN}“”]{{0,12}})"
)
_LEADING = re.compile(
    r"^(?:前?\d+个月|其中|截至|截止|目前|全年|当年|上半年|下半年|今年|去年|以来|期间|同时|此外|另外|并且|并|使|让|把|将|已|累计|实现|完成|推动|促进|确保|力争|"
    r"预计|拥有|共有|有望|望|有|的|了|到|年末|年底|年内|月末|月底|底|末|全部|共|也|又|还|均|都|是|为|当地|本级|该项|该|这些|这一|这|其|我们|"
    r"可为企业|为企业|可(?!利用|用|支配|再生)|带动|保持|保证|力争使|努力使|提高|提升|扩大|增加|降低|减少|累计完成|主要|直接|间接|近年来|年来|最高|平均每)+"
)
# Deeds that say by themselves what is counted, with people or money: 惠及120万人, 投入3.2亿元.
_BARE = re.compile(
    "发放|下拨|拨付|筹集|筹措|投入|惠及|覆盖|减免|减征|节约|节省|培训|安置|帮扶|救助|资助|脱贫|查处|吸纳|转移|搬迁|退还|报销|支付|抓获|签约|受益"
)
_PEOPLE = re.compile("人次|人|户")
# Words that make a stretch no measure of its own.
_NOT_MEASURE = re.compile(
    r"[的地]?(?:占|比例尺|排名|位居|位列|超额|增长率为零|基数)|^(?:增长|下降|比重|占比|比例|标准|收入|率|面积|人数|资金|规模|价格|金额|数量|总数|总额|余额|"
    r"人口|投资|指数|费用|支出|降幅|增幅|涨幅|增速|成本|占)$|效率$|汇率$|几率$|概率$|频率$|税率$|费率$|利率$|因为|如果|超过|低于|高于|达到|不得|应当|以上|以下|"
    r"不超过|不低于|每年$|比例$|起征点|[快慢多少好优]于|一[块个条家所处座笔]|^(?:对|向|由|从|给|按|凡|若|与|和|及|比|较|同|通过|年初|初)|^(?:同比|环比|"
    r"年均)?[增降涨]幅$|^(?:同比|环比|年均)?增速$|"
    # The rest of a name (秦岭Ⓛ|段), or what may be.
    r"^段|^国家(?!级|储备|财政)|^(?:化工|石化|机床|油田|机场)|可能|可满足|需要?将"
)
_NOT_OBJECT = re.compile(
    r"^[和及与或、的]|有关|应当|不得|不超过|以上|如果|因为|[由从比较]|其中|人均|增长|下降|率$|达到|超过|低于|包括|等$|分别|主要|以及|目标|工作|任务|比重|占|不少于|第$|"
    r"近$|年$|前$|推广到|全国$|每|委$|方面|[了的]$|[和与及、]$"
)
_NOUN_STOP = re.compile(
    r"[和及与或]|等|以上|左右|的|，|，|并|使|占|被|由|从|在|将|已|进行|参加|参与|实现|用于|为|达|进入|通过|得到|获得|享受|受益|接受|完成|以内|是|共|均|分别|向|对|于|其|到|不|未|"
    r"开展|提供|支持|之后|以来|后|给|让|可|能|要|会|来自|投|入选|比|同比|增长|下降|纳入|建成|开工|走|就|实行|以|还|也|正|给予"
)
_SHORT = re.compile("税收|产值|利润|房价|药价|降价|提价|减税|降费|减负|增收|让利|人口|工资|存款|贷款|产量|销量|能耗")
_HEAD_END = re.compile(rf"(?:{_HEAD})(?:水平)?(?:（[^（）]*）)?$")
# A quantity that opens a condition of a rule: 增长超过15%的部分, 2套以上的.
_CONDITION = re.compile(
    r"[^，。；]{0,12}?(?:的部分|的[，。；、（]|的(?:单位|企业|个人|家庭|人员|按|给予|可|应|不)|或者|且)|(?:或|、)\d"
)
_UNSAID = re.compile(r"(?:约?为|约?有|就|达到?|超过?|共计?|已|数?约)$")
_EMPTY_NOUNS = re.compile(
    r"(?:方面|问题|环节|阶段|原则|条件|左右|部分|层次|角度|字|时候|时间|中|上|下|国家|省份|城市|地区|市|县|月|类别|等级|级)$"
)
# What goes on after a scheme's name: 免税政策|升级，购物金额.
_OF_SCHEME = re.compile(r"^(?:政策|制度|改革)?(?:升级|实施|启动|落地|调整)+")
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as its sentence words it: offsets are of the marked text.

    `start` is where the measure begins, `at` and `end` bound the quantity, `verb` is where the change or deed is said.
    `before_span` bounds the level before (由…), or None.
    """

    measure: str
    kind: Kind
    quantity: Quantity
    start: int
    verb: int
    at: int
    end: int
    before: Quantity | None = None
    before_span: tuple[int, int] | None = None


_COUNTED = re.compile(r".*(?:\d|百分之|成)", re.DOTALL)  # up to the last sign of a quantity


def read_figures(text: str) -> Iterator[Reading]:
    """The figures of a marked sentence; each quantity once, as a measure with its verb before as a deed."""
    seen: set[int] = set()
    counted = _COUNTED.match(text)
    openings = [start for start in _openings(text) if counted and start < counted.end()]
    for read, pattern in ((_change, _CHANGE), (_output, _DONE)):
        for start in openings:
            m = pattern.match(text, start)
            found = read(m) if m and not _CONDITION.match(text, _end(m)) else None
            if found and found.end not in seen:
                seen.add(found.end)
                yield found


def _openings(text: str) -> Iterator[int]:
    """Where a noun phrase may begin: after a mark or a sign."""
    return (
        m.end()
        for m in re.finditer(r"^|[，。；：、！？ⒶⓁⒹⓂⓃⓉ\n]的?", text)
        if m[0] != "、" or _after_figure(text, m.start())
    )


def _after_figure(text: str, mark: int) -> bool:
    """Whether a 、 parts two figures, and not the words of one measure."""
    return any(c.isdigit() for c in re.split("[，。；：、]", text[:mark])[-1])


def _change(m: re.Match[str]) -> Reading | None:
    measure, start = _measure(m)
    given = read_quantity(m, 2)
    before = read_quantity(m, 1) if m["unit1"] or m["tenth1"] or m["hundredth1"] else None
    if not measure or not given or "分别" in m["beside"] or (m["measure"] + m["beside"]).endswith(("不", "未")):
        return None
    kind = _kind(measure, m["verb"] or "", m["beside"], given, before)
    if kind is None:
        return None
    if m["per"]:
        measure += f"（{m['per']}）"
    span = (m.start("from"), m.start("verb")) if before else None
    return Reading(measure, kind, given, start, m.start("beside"), _start(m, 2), _end(m), before, span)


def _kind(measure: str, verb: str, beside: str, given: Quantity, before: Quantity | None) -> Kind | None:
    falls = bool(_FALLING.search(verb)) or (not verb and bool(_FALLING.search(measure)))
    if re.fullmatch(_TO, verb) or (before and verb):
        if verb in {"实现", "完成", "是"} and not re.search("元|吨|度|千瓦", given.unit):
            return None
        return "level" if not re.search(_SPEAKING, measure) else "fall" if falls else "rise"
    if before:
        return None
    if verb:
        return "fall" if falls else "rise"
    if re.search(_SPEAKING, measure):
        return "fall" if falls else "rise"
    return "level" if _HEAD_END.search(measure) and not beside.endswith("比") else None


def _measure(m: re.Match[str]) -> tuple[str, int]:
    """The measure without what leads to it, and where it begins; empty if it is none."""
    text = m["measure"]
    lead = _LEADING.match(text)
    cut = lead.end() if lead and len(text) - lead.end() >= 2 else 0
    measure = _OF_SCHEME.sub("", text[cut:]) if m.string[m.start() - 1 : m.start()] == "Ⓓ" else text[cut:]
    cut = len(text) - len(measure)
    if len(measure) < 3 and not _SHORT.fullmatch(measure):
        return "", 0
    if not _HEAD_END.search(measure) or _NOT_MEASURE.search(measure) or len(measure) > _LONGEST:
        return "", 0
    if measure.count("“") != measure.count("”") or measure.count("（") != measure.count("）"):
        return "", 0
    return measure, m.start("measure") + cut


def _output(m: re.Match[str]) -> Reading | None:
    given = read_quantity(m, 1)
    if not given or given.unit in {"%", "个百分点", "倍", "‰", "天", "小时", "分钟", "岁", "期", "本", "支"}:
        return None
    whose = _whose(m["before"])
    listed = bool(re.match("、[^0-9]", m.string[m.end() :]))
    counted = None if listed else _counted(m["object"], m["noun"], given.unit)
    counted = counted and _bare(counted)
    if whose is None or counted is None or (not counted and not _BARE.fullmatch(m["deed"])):
        return None
    measure = whose + ("" if m["deed"] == "累计" else m["deed"]) + (m["again"] or "") + counted
    per = f"（{m['per']}）" if m["per"] else ""
    start = m.start("deed") - len(whose)
    return Reading(measure + per, "output", given, start, m.start("deed"), _start(m, 1), _end(m))


def _whose(before: str) -> str | None:
    """Of whom the deed is counted, empty if the clause names nobody between its opening and the deed."""
    lead = _ADVERBS.match(before)
    left = before[lead.end() :] if lead else before
    trailing = re.search(rf"(?:{_ADVERBS.pattern})$", left)
    left = left[: trailing.start()] if trailing else left
    return left if not left or _WHOSE.fullmatch(left) else None


def _counted(before: str, after: str, unit: str) -> str | None:
    """What the deed was done to: named before the number, or after it, or said by the unit itself."""
    stop = _NOUN_STOP.search(after)
    if stop and stop[0] == "的":  # 6万个建制村的环境整治: not the villages were completed
        return None
    noun = (after[: stop.start()] if stop else after).rstrip("总共")  # 687个项目总|投资
    if before:
        fits = 1 < len(before) <= _LONGEST and not _NOT_OBJECT.search(before)
        if not fits or before.count("（") != before.count("）"):
            return None
        return _UNSAID.sub("", _bare(before)) + (noun if len(noun) > 1 and not _EMPTY_NOUNS.search(noun) else "")
    if _EMPTY_NOUNS.search(noun):
        return None
    if len(noun.strip("“”")) > 1 and noun.count("“") == noun.count("”"):
        return noun.strip("“”")
    return "" if _PEOPLE.fullmatch(unit) or unit == "元" else None


def _bare(text: str) -> str:
    """Without the marks around it, or one that lost its other."""
    return text.strip("“”") if text.count("“") == text.count("”") else text.replace("“", "").replace("”", "")


def _end(m: re.Match[str]) -> int:
    """Where the quantity ends."""
    return m.start("noun") if "noun" in m.re.groupindex else m.end()


def _start(m: re.Match[str], n: int) -> int:
    """Where the quantity begins."""
    names = ("number", "hundredth", "tenth")
    first = min(m.start(f"{name}{n}") for name in names if m[f"{name}{n}"])
    if m[f"hundredth{n}"]:
        first -= len("百分之")
    return m.start(f"bound{n}") if m[f"bound{n}"] else first
