"""Places of a text whose surroundings show a person's name to stand there; precision goes before recall.

1. beside a title (`titled_names`);
2. at the head of a clause, as the one who speaks or acts (王勇指出), or behind 的 before a verb of speech;
3. beside a description (62岁的熊贵全; 张三，男，1960年生; 以贾海为组长);
4. as the speaker that heads a line of an interview, twice at least;
5. between a body and a verb of speech (中国人民大学张三说);
6. beside words that tell of posts (`appointed_names`);
7. in a list of nothing but names (`name_lists`), and behind the word for whose names follow (联系人：);
8. where a story tells of those who have no post (`story_names`);
9. by the name alone, of those who led the country.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from zhengtu_extractors.document import Document
from zhengtu_extractors.mentions.appointed_names import appointed_names, names_with_post
from zhengtu_extractors.mentions.name_lists import name_lists
from zhengtu_extractors.mentions.personal_names import (
    closes,
    dotted_at,
    is_known_name,
    is_name,
    is_ordinary,
    is_other_word,
    name_at,
    name_before,
    names_thing,
    of_other_people,
    surname_at,
)
from zhengtu_extractors.mentions.post_titles import Title, title_words
from zhengtu_extractors.mentions.story_names import story_names
from zhengtu_extractors.mentions.titled_names import (
    ACTS,
    AND,
    SAYS,
    Candidate,
    after_title,
    before_body,
    before_brackets,
    before_title,
    signing,
)

_HEAD = re.compile(r"(?:^|(?<=[，。；！？：\n“”、（）]))(?=[\u3400-\u9fff]{2})", re.MULTILINE)
_CALLS = re.compile(r"(?:介绍|补充|解释|分析|表示|透露|坦言)?称[，：]")
_GOES = re.compile(
    r"(?:同志)?(?:一行)?(?:\d+日)?(?:[上下]午)?(?:先后)?[在到赴][^，。；]{2,30}?(?:考察|调研|视察|会见|慰问|访问|检查|主持|强调|指出|出席)"
)
_WORKED = re.compile(r"在[^，。；]{2,20}?(?:干了|工作了|任职|供职|当了|扎根|打拼)")
_AGED = re.compile(
    r"\d{1,3}(?:多)?岁的|(?:19|20)\d\d年出生的|(?:从事|毕业于|负责|出身于|就读于|供职于)[^，。；的]{2,14}的|(?:返乡|回乡|大学)(?:创业|毕业)的|土生土长的|年近[六七八九]旬的|登记(?:在|于|至)(?=[\u3400-\u9fff]{2,4}名下)|(?:家住|来自)[^，。；]{2,14}?的"
)
_IS_ONE = re.compile(
    r"(?:是|系)[^，。；是]{2,24}?(?:长|书记|主任|主席|委员|教授|医生|护士|教师|老师|工程师|负责人|经理|创始人|村民|居民|职工|工人|学生|户主)(?=[，。；])"
)
_RECORD = re.compile(r"，(?:男|女)[，（]")
_LINE = re.compile(r"^([\u3400-\u9fff]{2,4})：", re.MULTILINE)
_NO_SPEAKER = re.compile(r"[者人问答员方注]$|编者|主持|来源|地点|时间")
_TOGETHER = re.compile(r"等?(?:[^，。；、]{0,6}领导|同志)?(?:分别)?(?:出席|参加|陪同|参与|列席|一同|一起)")
_ASKS = re.compile(r"^(?:记者|主持人|问|网友|[\u3400-\u9fff]{2,10}记者)：", re.MULTILINE)
_ATTRIBUTE = re.compile(r"(?:\d{1,3}岁)?的(?=[\u3400-\u9fff]{2})")
_LAND = "沟洼岭坡塬峪寨屯堡坪坝塘滩湾"  # the ends of names of places: 马鞍山的薛家洼
_ACTS_THERE = re.compile(r"[，说]|告诉|介绍|表示|感慨|高兴|激动|通过|正在|在(?!线)|是")
# An office of the body before it: 中国社科院财经战略研究院国际贸易室张宁.
_OFFICE = re.compile(r"[\u3400-\u9fff]{2,8}?(?:室|处|司|所|部|系|中心)(?![长主])")
_IN_VIEW = re.compile(r"(?<=[员家士者师人长授理裁任])(?P<name>[\u3400-\u9fff]{2,3})看来[，。]")
_PROMOTED = re.compile(r"(?:晋升|授予|追授|表彰|追认|批准)(?=[\u3400-\u9fff]{2,4}(?:等\d*(?:名|位|人)?)?同志)")
_TOLD_BY = re.compile(
    r"(?:人士|官员|人员|员工|经纪人|中介|专家|业主|市民)"
    r"(?=[\u3400-\u9fff]{2,3}[向对][^，。；]{0,12}(?:表示|证实|透露|介绍|称|说))"
)
# What a story tells of a person right behind the name.
_STORY = re.compile(
    r"(?:今年|，今年|，)\d{2}岁|笑着说|笑得|夫妇(?!子)|的(?:儿子|女儿|妻子|丈夫|父亲|母亲|老伴|爱人|爷爷|奶奶)|掰着|（化名）|竖起(?:了?大)?拇指|"
    r"打开了?话匣子|乐呵呵|(?:高兴|激动|感慨|自豪|开心|欣慰)地|一家(?:人|搬|住|脱贫)|[回返]乡(?:创业|办|养|种|后)|心里(?:乐|美|甜|暖|踏实)"
)
# Persons of a story: 见到林一山时, 走进林一山家, 像林一山这样的村民.
_MET = re.compile(
    r"(?:见到|遇到|遇见|碰到|走进|来到|走访|采访到?|跟随|跟着|找到|联系上|(?P<like>像|和|与|跟))"
    r"(?=[\u3400-\u9fff]{2,4}?(?P<behind>时，|家[的里中，。门]|的(?:家|院|店|大棚|果园|养殖|种植|田|地头|车间|办公室)|这样的|一样[，的]))"
)
_LABEL = re.compile(r"(?:联系|经办|主讲|授课|编制|起草|审核|签发|受访|负责)人：")
_AS_HEAD = re.compile(
    r"以(?=[\u3400-\u9fff]{2,4}(?:同志)?为(?:首|核心|主席|主任|总书记|[^，。；]{0,5}(?:长|召集人|书记)))"
)


def anchored_names(document: Document, titles: list[Title]) -> list[Candidate]:
    """All anchored names of a text, in no order."""
    text = document.text
    edges = {f.end for f in document.found if f.type == "Agency"}
    return [
        *(c for t in titles if t.kind != "byline" for c in after_title(text, t, edges)),
        *(
            c
            for t in titles
            if t.kind not in ("byline", "role") or t.text in ("同志", "烈士")
            for c in before_title(text, t, edges)
        ),
        *before_body(document, titles),
        *before_brackets(text, titles),
        *_in_company(text),
        *_acting(text),
        *signing(text, titles),
        *_speaking_for(document),
        *_from_place(document),
        *_described(text),
        *appointed_names(text, titles),
        *names_with_post(text, titles),
        *_interviewed(text),
        *_labelled(text),
        *_behind_words(text),
        *(Candidate(start, end, sure=False) for start, end in name_lists(text)),
        *story_names(text),
        *_statesmen(text),
    ]


def writers(document: Document, titles: list[Title]) -> frozenset[str]:
    """Names of those who wrote the article: its authors, and names beside 记者 or 摄."""
    text = document.text
    named = {text[c.start : c.end] for t in titles if t.kind == "byline" for c in after_title(text, t)}
    ends = [t.start for t in titles if t.kind == "byline"]
    credited = {text[start:end] for end in ends if (start := name_before(text, end)) is not None}
    return frozenset(named | credited | set(document.article.authors))


def _in_company(text: str) -> Iterator[Candidate]:
    """王远山、李明江、赵立等市领导参加: two names or more at the head of a clause, and what they do together."""
    for m in _HEAD.finditer(text):
        spans: list[tuple[int, int]] = []
        start: int | None = m.end()
        while start is not None and (end := name_at(text, start, beside_post=True)):
            spans.append((start, end))
            mark = AND.match(text, end)
            start = mark.end() if mark else None
        if len(spans) > 1 and _TOGETHER.match(text, spans[-1][1]):
            yield from (Candidate(start, end, sure=False) for start, end in spans)


_OF = re.compile("的(?=[\u3400-\u9fff]{2})")


@cache
def _known() -> re.Pattern[str]:
    names = (*title_words()["leaders"], *title_words()["statesmen"])
    return re.compile("|".join(names))


def _statesmen(text: str) -> Iterator[Candidate]:
    """Those whom everybody knows without a post."""
    return (Candidate(*m.span(), sure=False) for m in _known().finditer(text) if not names_thing(text, m.end()))


def _acting(text: str) -> Iterator[Candidate]:
    for m in _OF.finditer(text):  # 负责物资发放的陈钢说
        end = name_at(text, m.end())
        if end and SAYS.match(text, end) and not is_other_word(text[m.end() : end]):
            yield Candidate(m.end(), end, sure=False)
    for m in _HEAD.finditer(text):
        end = dotted_at(text, m.end()) or name_at(text, m.end()) or _of_minority(text, m.end())
        if not end and text.startswith("”", m.end() - 1):  # “……。”高永林说
            end = name_at(text, m.end(), beside_post=True)
            sure = end and (end == m.end() + 3 or SAYS.match(text, end) or surname_at(text, m.end(), wary=False))
            end = end if sure else None  # ”双控要求
        if end and (ACTS.match(text, end) or _acts_known(text, m.end(), end) or _is_one(text, m.end(), end)):
            yield Candidate(m.end(), end, sure=False)


def _of_minority(text: str, start: int) -> int | None:
    """尼玛多吉说: four syllables of another people's names, before a verb of speech."""
    end = start + 4
    return end if ACTS.match(text, end) and of_other_people(text[start:end]) else None


def _is_one(text: str, start: int, end: int) -> bool:
    """Whether it is said what post one holds: 王小燕是县人民医院的护士长."""
    return bool(_IS_ONE.match(text, end)) and is_name(text[start:end])


def _acts_known(text: str, start: int, end: int) -> bool:
    """Whether a name of three characters is one that the dictionary knows, or one of someone who tells or goes."""
    return (is_known_name(text[start:end]) and closes(text, end) == 2) or (
        end - start == 3
        and bool(
            _CALLS.match(text, end) or _GOES.match(text, end) or _WORKED.match(text, end) or _STORY.match(text, end)
        )
    )


def _speaking_for(document: Document) -> Iterator[Candidate]:
    """国家信息中心张三说: a name right behind a body and right before a verb of speech."""
    text = document.text
    for f in [f for f in document.found if f.type == "Agency"]:
        office = _OFFICE.match(text, f.end)
        for start in (f.end, office.end()) if office else (f.end,):
            end = name_at(text, start, beside_post=True)
            known = end and (is_other_word if start == f.end else is_ordinary)(text[start:end])
            if end and SAYS.match(text, end) and not known:
                yield Candidate(start, end, sure=False)


def _from_place(document: Document) -> Iterator[Candidate]:
    """毕节市的王芳, 台山村75岁的周林: a name behind a place and what makes it an attribute."""
    text = document.text
    for f in document.found:
        of = _ATTRIBUTE.match(text, f.end) if f.type == "Place" else None
        end = name_at(text, of.end(), beside_post=True) if of else None
        if of and end and text[end - 1] in _LAND:
            continue
        if of and end and is_name(text[of.end() : end]) and _ACTS_THERE.match(text, end):
            yield Candidate(of.end(), end, sure=False)


def _described(text: str) -> Iterator[Candidate]:
    for m in (*_AGED.finditer(text), *_AS_HEAD.finditer(text)):
        rare = name_at(text, m.end(), beside_post=True)
        if end := name_at(text, m.end()) or (rare if rare == m.end() + 3 else None):
            yield Candidate(m.end(), end, sure=False)
    for m in _RECORD.finditer(text):
        start = name_before(text, m.start())
        if start is not None:
            yield Candidate(start, m.start(), sure=False)


def _labelled(text: str) -> Iterator[Candidate]:
    """联系人：王远山、李明江."""
    for m in _LABEL.finditer(text):
        start = m.end()
        while end := name_at(text, start, beside_post=True):
            if closes(text, end) == 2 and not is_ordinary(text[start:end]):
                yield Candidate(start, end, sure=False)
            mark = AND.match(text, end)
            if not mark:
                break
            start = mark.end()


def _behind_words(text: str) -> Iterator[Candidate]:
    """晋升王远山等同志, 业内人士李明江向记者证实; 在经济学家赵立看来."""
    for m in (*_PROMOTED.finditer(text), *_TOLD_BY.finditer(text)):
        end = name_at(text, m.end(), beside_post=True)
        if end and closes(text, end) == 2 and not is_ordinary(text[m.end() : end]):
            yield Candidate(m.end(), end, sure=False)
    for m in _MET.finditer(text):
        name = text[m.end() : m.start("behind")]
        like = m["behind"][0] in "这一"
        if bool(m["like"]) == like and is_name(name) and surname_at(name, 0, wary=False):
            yield Candidate(m.end(), m.start("behind"), sure=False)
    for m in _IN_VIEW.finditer(text):
        if is_name(m["name"]):
            yield Candidate(*m.span("name"), sure=False)


def _interviewed(text: str) -> Iterator[Candidate]:
    if not _ASKS.search(text):
        return
    lines = [m for m in _LINE.finditer(text) if not _NO_SPEAKER.search(m[1])]
    often = Counter(m[1] for m in lines)
    for m in lines:
        if often[m[1]] > 1 and name_at(text, m.start()) == m.end(1) and not is_ordinary(m[1], least=1):
            yield Candidate(m.start(), m.end(1), sure=False)
