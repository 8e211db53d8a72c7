"""Figures: outcomes that a text counts for a place or a policy: 城镇化率由35.93%提高到48.3%, 纳入374种药品."""

import re
from collections.abc import Iterator
from functools import lru_cache

from zhengtu_extractors.document import Document, Found
from zhengtu_extractors.mentions.figure_measures import Reading, read_figures
from zhengtu_extractors.mentions.figure_sentences import Marked, marked_sentences
from zhengtu_extractors.mentions.figure_subjects import Tie, ties
from zhengtu_extractors.modality import modality_before
from zhengtu_extractors.quantities import plain
from zhengtu_graph.model import Modality

_AT_PRESENT = re.compile(r"目前|截至今|至今|现有|现已|如今")
_COMPARED = re.compile(r"(?:比|较|与|同|由|从|和|据|(?:成立|始建|建|生|设)于)$")
_AIMED = re.compile(
    r"Ⓣ[年]?[底末]?前(?![一二三四五六七八九十两\d]+个?[月季周天年])|应(?:当|该|按|于|达|不|在)|必须|(?<!无)须|[建投]成后|[投达]产后|后将|目标|力争|将(?![^，。；]{1,12}?(?:送[到至]|纳入|列[为入]|转[化变]|下沉|打造[成为]|作为|融入|嵌入|延伸|用于|带[到进]|搬))|预计|计划|拟|确保|有望|"
    r"(?<![主重需必只首大])要(?![求素点闻案员])|可(?!比|靠|持续|见|再|利用|行)|争取|努力(?:实现|使|把)"
)


# 计划投资 is what one means to spend, though the measure says so itself.
_MEANT = re.compile("计划|预计|拟(?!合)")


def find_figures(document: Document) -> None:
    """Add the figures of a document; the last of the finders, since it needs all places and policies."""
    document.add(*(_found(document, marked, reading, said) for marked, reading, said in figures_of(document)))


@lru_cache(maxsize=1)  # for the mentions, then for the relations of one document
def figures_of(document: Document) -> tuple[tuple[Marked, Reading, tuple[Tie, ...]], ...]:
    """The figures that have a place or a policy, with their sentences."""
    return tuple(
        (marked, reading, said)
        for marked in marked_sentences(document)
        for reading in read_figures(marked.text)
        if (said := tuple(ties(document, marked, reading)))
    )


def figure_id(document: Document, marked: Marked, reading: Reading, said: tuple[Tie, ...]) -> str:
    """`figure:measure=value unit@subject/date`: the same number of the same place and day is one figure."""
    date, _ = dated(document, marked, reading)
    when = date or f"~{document.article.date or document.article.id[-8:]}"
    sign = {"rise": "+", "fall": "-"}.get(reading.kind, "")
    amount = f"{sign}{plain(reading.quantity.value)}{reading.quantity.unit}"
    return f"figure:{reading.measure}={amount}@{_subject(said).id}/{when}"


def dated(document: Document, marked: Marked, reading: Reading) -> tuple[str | None, str | None]:
    """The time at which the figure holds, and since when it is counted; ISO cut to what is known."""
    begin, end = reading.before_span or (reading.at, reading.at)
    inside = [i for i in marked.dates if max(end, reading.verb) <= i < reading.at]
    before = [i for i in marked.dates if i < reading.at and not begin <= i < end and not _compared(marked, i)]
    chosen = (inside and not _compared(marked, inside[-1]) and inside[-1:]) or before[-1:]
    if chosen:
        return _times(marked, chosen[0])
    present = _AT_PRESENT.search(marked.text, 0, reading.at)
    return (document.article.date, None) if present else (None, None)


def modality_of(document: Document, marked: Marked, reading: Reading) -> Modality:
    """Planned for what is aimed at, or dated after the article; otherwise by the words before."""
    said = (
        "，".join(re.split(r"[。；，：]", marked.text[: reading.start])[-2:]) + marked.text[reading.verb : reading.at]
    )
    date, today = dated(document, marked, reading)[0], document.article.date
    if "了" in marked.text[reading.verb : reading.at]:  # 将面积增加到了10万亩
        return "done"
    if _AIMED.search(said) or _MEANT.search(reading.measure) or (date and today and date > today):
        return "planned"
    modality = modality_before(marked.text[: reading.start])
    return "done" if modality == "ongoing" else modality


def _times(marked: Marked, at: int) -> tuple[str | None, str | None]:
    date = marked.dates[at]
    since = date.value if date.end_value else None
    after = re.match(r"(?:年)?(?:以来|起)", marked.text[at + 1 :])
    return (None, date.value) if after else (date.end_value or date.value, since)


def _compared(marked: Marked, at: int) -> bool:
    """Whether a date is that with which the figure is compared: 比2015年增长."""
    before = marked.text[:at]
    return bool(_COMPARED.search(before))


def _subject(said: tuple[Tie, ...]) -> Found:
    return next((t.to for t in said if t.type == "MEASURED_IN"), said[0].to)


def _found(document: Document, marked: Marked, reading: Reading, said: tuple[Tie, ...]) -> Found:
    start, end = marked.span(reading.at, reading.end)
    date, since = dated(document, marked, reading)
    key = figure_id(document, marked, reading, said)
    printed = document.article.text[start:end]
    change = {"rise": "增", "fall": "减"}.get(reading.kind, "")
    within = "，".join(filter(None, (_subject(said).name, date)))
    name = f"{reading.measure}{change}{printed}（{within}）"
    properties = dict(_properties(reading)) | {k: v for k, v in (("date", date), ("since", since)) if v}
    clue = "figure"  # 48.3% names nothing by itself
    if reading.before and reading.before_span:
        times = [marked.dates[i].value for i in range(*reading.before_span) if i in marked.dates]
        properties |= {"before_date": times[0]} if times else {}
    return Found(start, end, "Figure", key, name, reading.kind, clue, (), properties)


def _properties(reading: Reading) -> Iterator[tuple[str, str]]:
    given = reading.quantity
    yield "measure", reading.measure
    yield "value", plain(given.value)
    yield "unit", given.unit
    if given.upper is not None:
        yield "upper", plain(given.upper)
    if given.bound:
        yield "bound", given.bound
    if reading.before:
        yield "before", plain(reading.before.value)
        if reading.before.unit != given.unit:
            yield "before_unit", reading.before.unit
