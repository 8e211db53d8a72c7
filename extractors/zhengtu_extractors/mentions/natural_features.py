"""Rivers, lakes, mountains, deserts and basins of a table, where no longer name and no vague region holds them.

Names that are also part of phrases (黄河, 天山) count only where something is said to lie or happen there. The basin of
a river (淮河流域) and the scenic area of a mountain (泰山景区) are places of their own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhengtu_extractors.document import Document
from zhengtu_extractors.gazetteer import table
from zhengtu_extractors.lexicon import Entry, Hit
from zhengtu_extractors.mentions.localities import Locality
from zhengtu_extractors.mentions.sites import is_led

# What is named after a feature, vague regions around it, and what tells where another place lies: 珠江路,
# 黄河流域, 位于天山北麓的.
_GOES_ON = re.compile(
    r"(?<=国家公园)(?:体制|条例|总体|法(?!院)|候选|创建|设立|标准)|中下游|流域|三角洲|经济[带区]|[入出]海口|口(?!岸)|证券|大桥|隧道|公路|铁路|高速|路|街|集团|股份|公司|银行|大学|学院|医院|之歌|杯|号|机场|支线|火车站|天池|[东西中]?段?[东西南北]麓的|图|文明|"
    r"文化|学者|[商日晚]报|传媒|实业|水利|水务|管理局|[委局站村镇乡县市区人]|湾|半岛|电力|航[运务道]|海事|工程|防总|社区|林场|景区|保护区|公园|儿女|精神|"
    r"边界|生态|旅游|水电|水库|大坝|沿线|南北|论坛|计划|奖|岛|牌"
)
_SCENE = re.compile(
    r"[干支]流|水质|断面|河道|洪水|汛情|超警|超保|冰面|沙化|等(?:\d+[条座个])?(?:主要|重要|重点|骨干)?(?:江河|河流|支流|湖泊|河道|山脉|岛屿|海域|海湾|水库)|(?:中上游|上中游|上游|中游|下游)(?!地区|城市群|各?省|等\d)|沿岸|[两北南东西]岸|岸边|[河湖江]?[畔边]|上空|水位|水域|水面|大堤|堤|[东西南北]麓|[东西中]段|"
    r"(?:大部|部分|[东西南北中]+部)(?:海[域面])?(?![分省地])|海[域面]|近海|[、和与](?:渤海|黄海|东海|南海|台湾海峡|琼州海峡|北部湾)|"
    r"脚下|山?下(?![旬月半午一游])|腹地|深处|源头|支流|主峰|决口|里|之[滨畔]|穿|发源|横贯|流经|流过"
)

_BESIDE = re.compile(r"(?:干流|上游|中游|下游|流域)?(?:[、和与及]|以及)(?:其?支流)?")
_GOING = re.compile(
    r"(?:一路)?(?:巡|而[上下]|逆流|顺流|溯|行|走|徒步|骑行|考察|调研|察看|查看|检查|视察|前行|南下|北上|东进|西进)|[，。]"
)


# The basin as a place where something is or happens, not as what is governed or protected.
_BASIN = re.compile(
    r"流域(?!和长江三角洲|生态|高质量|保护|治理|综合|管理|管护|委员会|[水气环][文务象资利境]|局|法|条例|规划|经济|机构|机制|横向|协[同作调]|文化|文明|面积|防洪|水利|海域|监管|性|司法|检察|法院|办|层面|范围"
    r"|尺度|单元|系统|片区|片(?=[，。])|渔政|禁[捕渔][办管]|[一-龥]{1,10}(?:管理局|监督局|监管局|办公室|委员会|监测中心|法院|检察院|研究院|公司|协会|联盟))"
)
_SCENIC_AREA = re.compile(
    r"(?:国家级?)?(?:风景名胜区|(?:旅游)?风景区|旅游景区|景区|旅游区)(?!管|党|公安|派出所|建设|开发|集团|公司|有限|股份|的?规划|委)"
)


def natural_names() -> Iterator[Entry]:
    """Lexicon: the features, each with name, the code of its division or nothing, and what it needs."""
    for name, forms, code, needs in table("natural.tsv", 4):
        for form in (name, *filter(None, forms.split("、"))):
            yield Entry(form, "natural", (name, code, needs))


def natural_features(document: Document) -> Iterator[Locality]:
    """The features that an article speaks of."""
    end = 0
    hits = document.hits.get("natural", ())
    listed = _listed_with_those_that_count(document, hits)
    for hit in hits:
        if hit.start < end:
            continue
        wider = _basin_or_scenic_area(document, hit)
        if wider:
            end = wider.end
            yield wider
        elif hit.start in listed:
            end = hit.end
            name, code, _ = hit.value
            clue = "" if document.text[hit.start : hit.end] == name else "short form"
            yield Locality(
                hit.start, hit.end, f"place:{code}/{name}" if code else f"place:{name}", name, "natural", clue
            )


def _listed_with_those_that_count(document: Document, hits: Sequence[Hit]) -> frozenset[int]:
    """Where the features stand that count, and those in one list with them: 长江、嘉陵江等江河."""
    free = [h for h in hits if not (_in_other_name(document, h) or _GOES_ON.match(document.text, h.end))]
    counted = {h.start for h in free if _counts(document, h)}
    for row in (free, free[::-1]):
        for beside, here in pairwise(row):
            gap = document.text[min(beside.end, here.end) : max(beside.start, here.start)]
            if beside.start in counted and _BESIDE.fullmatch(gap):
                counted.add(here.start)
    return frozenset(counted)


def _basin_or_scenic_area(document: Document, hit: Hit) -> Locality | None:
    """The basin or the scenic area that bears a feature's name."""
    name, code, _ = hit.value
    basin = _BASIN.match(document.text, hit.end)
    m = basin or _SCENIC_AREA.match(document.text, hit.end)
    if not m or document.text[hit.start : hit.end] != name or document.taken(hit.end, m.end()):
        return None
    whole, kind = name + m[0], "natural" if basin else "site"
    return Locality(hit.start, m.end(), f"place:{code}/{whole}" if code else f"place:{whole}", whole, kind)


def _counts(document: Document, hit: Hit) -> bool:
    scene = _SCENE.match(document.text, hit.end) or is_led(document, hit.start) or _is_followed(document.text, hit)
    return bool(scene) if hit.value[2] else True


def _is_followed(text: str, hit: Hit) -> bool:
    """Whether someone goes along a river: 沿赤水河巡查, but 沿黄河九省区."""
    return text[max(0, hit.start - 2) : hit.start].endswith(("沿", "沿着")) and bool(_GOING.match(text, hit.end))


def _in_other_name(document: Document, hit: Hit) -> bool:
    """Whether another mention holds or crosses it; 四川 in 四川盆地 lies inside."""
    over = (f for f in document.found if f.start < hit.end and hit.start < f.end)
    return any(f.start < hit.start or hit.end < f.end or f.end - f.start == hit.end - hit.start for f in over)
