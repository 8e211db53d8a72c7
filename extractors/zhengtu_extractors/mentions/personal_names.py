"""Where a personal name that begins or ends at a known point of a text may end or begin.

A Chinese name is a surname and one or two characters. How far it reaches is read from what follows: a mark, or a word
that does not belong to names. What an ordinary word of the dictionary (jieba's) holds is no name.
"""

import re
from collections.abc import Container, Mapping
from functools import cache
from typing import Literal

import yaml

from zhengtu_extractors.gazetteer import cities_abroad, countries
from zhengtu_extractors.segmentation import dictionary
from zhengtu_graph.files import folder

Strength = Literal[0, 1, 2]

_HAN = re.compile(r"[\u3400-\u9fff]+")
_MARK = r"[^\u3400-\u9fff·]|$"
# Function words, measure words and endings of the names of places and offices: never the end of a personal name.
_NEVER_GIVEN = frozenset(
    "在的是说称讲谈问了到等将也就还曾被把让给从其及着过又再此这那都以却并且或每们副岁个项种次级"
    "墓楼厂县市省乡区部局院校店馆厅署站党室报网委办处所司他她它率"
)
_ADVERBS = frozenset("也则还又均曾都便仍亦皆即")  # 任海则认为
_PLAIN_MARK = re.compile(r"[，。、；）（！？：\n]|$")
_WORD_AFTER = (
    r"主持|出席|会见|会晤|会谈|陪同|考察|调研|参加|列席|讲话|致辞|发言|主讲|宣布|强调|指出|表示|认为|介绍|透露|坦言|告诉|分析|解释|"
    r"建议|要求|希望|呼吁|回应|回答|提出|提到|谈到|代表|先生|女士|同志|夫妇|教授|博士|院士|书记|主席|总理|部长|省长|市长|主任|"
    r"局长|院长|校长|委员|特使|一行|来到|来访|看来|看[到见了]|先后|依次|围绕|听[到说了]|得知|获悉|独家|前往|访问|率领|带领|带队|分别|共同|首先|随后|最后|主要|亲自|专程|率[队团]|率[一-龥]{2,6}?[组团员队]|赴|检查|视察|慰问|看望|走访|"
    r"听取|传达|部署|通报|汇报|主导|签署|签订|批示|作出|提议|接受|当选|出任|担任|涉嫌|立案|逮捕|进行|开展|负责|开始|继续|组织|召集|"
    r"高兴|激动地|感慨|感叹|感激|开心地?|欣慰|兴奋|自豪|笑着|喜笑颜开|笑得|乐呵|满脸|深有|竖起|掰着|算起|指着|拿着|捧着|望着|看着|说起|谈起|提起|正忙|忙着|咳嗽|"
    r"突发|因病|生前|出生|毕业|退休|入伍|牺牲|逝世|去世|荣获|获评|夺得|摘得|夺冠|领取|领到|收到|申领|一家|家里|家中|摘下|"
    r"卸任|转任|调任|升任|改任|接任|就任|履新|继任|连任|兼任|辞去|辞任|接替|接棒|获任|拟任|提任|现任|曾任|历任|时任|此前|日前|近日|请辞|主讲|宣读|走马上任|"
    r"会上|会后|会前|席间|当场|当即|算了|掩不住|掩饰|难掩|举例|坦陈|坦承|直陈|寄语|笑言|笑称|说道|回忆|告诫|叮嘱|勉励|号召|重申|承诺|"
    r"预计|预测|估算|打趣|翻开|打开|拿出|递给|站在|坐在|走进|走上|领着|顾不上|忍不住|止不住|抑制不住|禁不住|满怀|满心|心里|心中|"
    r"脱口而出|答[记问复疑网]|用“|打了|打比方|巡[林河湖山查视]|挂帅|坐镇|督办|领办|感受|眼中|眼里|如是说|掰着|赞不绝口|称赞|赞叹|点赞|细数|道出|盘点|如数家珍|侃侃而谈|作为|通过|凭借|凭着|靠着|投入|承包|流转|种植|种了|养了|养殖|创办|返乡|回乡|放弃|辞职|打工|从事|"
    r"学会|年收入|每年|每天|去年|今年|前年|昨天|今天|昨日|今日|上午|下午|赞成|主张|聊起|讲起|欢迎|阐述|剖析|讲述|描述|感到|觉得|发现|"
    r"意识到|深知|相信|坚信|期待|期盼|盼望|提醒|警告|质疑|反问|追问|调侃|自述|自称|连连|连声|频频|毫不|毅然|主动|带头|牵头|接过|接到|接着|"
    r"召开|时，|用(?:实际|自己|行动|双手|一)|领衔|点评|总结|老师|医生|持有|名下|所有|购买|拥有|承租|申请"
)
_AFTER = re.compile(
    rf"{_MARK}|{_WORD_AFTER}|[在的是说了到等将也就还曾被把让给从其及又再此都以则却并或"
    r"和与同对向为率任由因作做带于自有今早一两近当前正称讲谈问均来赴抵获受应经不没已所致授颁揭家们个二三四五亦兼这那很]"
)
_VERB = re.compile(_WORD_AFTER)
_ALSO = re.compile(rf"[也则还又均曾都]?(?:{_WORD_AFTER})")
_BEHIND_POST = re.compile(r"(?:、|书记|主席|主任|委员|[部局市省县区州院校厅司处会队组]长)$")
_TITLE = re.compile(r"副?(?:书记|主席|总理|部长|省长|市长|主任|局长|院长|校长|委员|特使|教授)")
# What ends names of offices, places and groups rather than of people, before a title.
_OFFICE_TAIL = frozenset(
    "部委局厅办院校处司组团社站所省市县区州乡镇村厂店馆台级届名位任各等的副原前现总会队办党政企中国系科室为兼"
)
_LEFT = re.compile(
    r"(?:[^\u3400-\u9fff·]|^|和|及|与|由|受|经|在|据|请|向|对|会见|陪同|委|部|局|厅|院|会|办|校|司|处|主席|书记|[部局市省县区州院校厅司处会队组]长|教授|名|的|是|了|按照|"
    r"根据|随|跟|随着|日|时|听取|落实|贯彻|学习|以|为|让|当|前|后|同|从|到|像|被|说|领导|我市|我省|我县|我区|我校|我院)$"
)
_COURTESY = frozenset(
    {"女士", "先生", "小姐", "老师", "师傅", "医生", "同学", "大爷", "大妈", "大娘", "阿姨", "同志", "大姐", "大哥"}
)
_COMMONEST = frozenset("王李张刘陈杨黄赵吴周徐孙胡郭林罗郑")
_ORDINARY = 3  # frequency in jieba's dictionary from which a word that opens with a surname counts as an ordinary one
_OFTEN = 300
_OFTEN_BY = 20
_FREQUENT = 900  # and from which it is no name even beside a post: 任务 15213, 方案 7097; 汪洋 275, 文静 74


@cache
def _data() -> Mapping[str, frozenset[str]]:
    raw = yaml.safe_load((folder("data") / "lexicons" / "surnames.yaml").read_text("utf-8"))
    return {k: frozenset(v if isinstance(v, list) else v.replace(" ", "")) for k, v in raw.items()}


def surname_at(text: str, start: int, *, wary: bool) -> str | None:
    """The surname at a point; those that open many ordinary words only if `wary` allows them."""
    data = _data()
    if text[start : start + 2] in data["compound"]:
        return text[start : start + 2]
    one = text[start : start + 1]
    return one if one in data["common"] or (wary and one in data["wary"]) else None


def is_ordinary(word: str, *, least: int = _ORDINARY) -> bool:
    """Whether the dictionary holds it as something else than a name, at least so often."""
    frequency, name = dictionary().get(word, (0, False))
    return frequency >= least and not name


def joins(text: str, at: int, *, least: int = _ORDINARY) -> bool:
    """Whether the characters around a point are one word, so often at least, and no name begins: 居民|楼, 主|管."""
    words = (text[at - before : at + 1] for before in (1, 2) if at >= before)
    return any(is_ordinary(word, least=least) for word in words)


def closes(text: str, end: int) -> Strength:
    """How well a name may end there: 2 before a mark or a word that follows names, 1 before a word, 0 otherwise."""
    if _AFTER.match(text, end):
        return 2
    if text.startswith("着", end + 1):  # 韩秋|捧着
        return 1
    return 1 if text[end : end + 2] in dictionary() else 0


def name_at(text: str, start: int, *, beside_post: bool = False) -> int | None:
    """Where a Chinese name that begins at `start` ends, or None if none is sure.

    Args:
        text: folded text.
        start: the first character of the surname.
        beside_post: whether the title of a post stands right before it, which lets rarer names pass.
    """
    surname = surname_at(text, start, wary=beside_post)
    if not surname:
        return None
    ends = [start + len(surname) + given for given in (1, 2)]
    if len(surname) == 1 and beside_post and _married(text, start):
        ends.append(start + 4)
    scored = [(_score(text, start, end, beside_post=beside_post), end) for end in ends]
    best = max(score for score, _ in scored)
    if best < (1 if beside_post else 2):
        return None
    equal = [end for score, end in scored if score == best]
    if best == 1 and len(equal) > 1:
        return _before_likelier_word(text, equal)
    return _choose(text, start, surname, equal)


def _before_likelier_word(text: str, ends: list[int]) -> int | None:
    """Of two ends the one before a word that is far commoner: 夏进荣|立即 rather than 夏进|荣立; None if neither is."""
    often = {end: dictionary().get(text[end : end + 2], (0, False))[0] for end in ends}
    best = max(ends, key=lambda end: often[end])
    foreign = _data()["foreign"].issuperset(text[best : best + 2])  # 米拉诺|维奇
    return best if not foreign and all(often[best] > _OFTEN_BY * often[end] for end in ends if end != best) else None


def _married(text: str, start: int) -> bool:
    """Whether a name of two surnames may begin there: 陈冯富珍."""
    both = surname_at(text, start, wary=False) and surname_at(text, start + 1, wary=False)
    return bool(both) and not any(is_ordinary(text[start + i : start + i + 2]) for i in range(3))


def _choose(text: str, start: int, surname: str, ends: list[int]) -> int:
    """Of ends that are equally good the first, unless the character after it rather belongs to the name.

    陈子和表示 and 陈子和、 hold a given name of two characters, 姜力率有关人员 and 王勇对《…》 one of one.
    """
    first, *others = ends
    if others and first == others[0] - 1 == start + len(surname) + 1 and not _VERB.match(text, first):
        second = others[0]
        if text[first] in "和与及" and _TITLE.match(text, second):  # 韩正和市长杨雄
            return first
        belongs = text[first] not in _NEVER_GIVEN | _ADVERBS or _is_given(text, first)
        if belongs and (_PLAIN_MARK.match(text, second) or _ALSO.match(text, second)):
            return second
    return first


def _is_given(text: str, at: int) -> bool:
    """Whether 其 ends a given name rather than meaning "his": 副局长马远其会上透露."""
    return text.startswith("其", at) and bool(_PLAIN_MARK.match(text, at + 1) or _VERB.match(text, at + 1))


def _score(text: str, start: int, end: int, *, beside_post: bool) -> Strength:
    name = text[start:end]
    never = name[-1:] in _NEVER_GIVEN and not (beside_post and _is_given(text, end - 1))
    if len(name) != end - start or not _HAN.fullmatch(name) or never or "某" in name:
        return 0
    if name[1:] in _COURTESY or _TITLE.fullmatch(name, 1) or (name[-1:] == "第" and _NUMERAL.match(text, end)):
        return 0
    least = _FREQUENT if beside_post and name[0] not in _data()["wary"] else _ORDINARY
    opens = beside_post and name[0] in _COMMONEST and _VERB.match(text, end)  # 教授王国军认为 though 王国 is a word
    if (
        _holds_word(name, 10**6 if opens and not is_ordinary(name) and len(name) == 3 else least)
        or is_ordinary(text[start : start + 4])
        or _runs_on(text, start, name)
    ):
        return 0
    return closes(text, end)


_NUMERAL = re.compile(r"[\d一二三四五六七八九十]")
# 时任, 曾任, 主任: there 任 is no surname; nor is it in 任上, 任期.
_TO_SERVE = re.compile(
    r"(?<=[时现曾历兼担出升调转连就委聘拟提信胜重上卸接离继续首前后本届主责])任|任[上期内职命用务教何意]"
)


def is_cut_from_words(text: str, start: int, end: int) -> bool:
    """Whether what looks like a name is surname and form of address (李先生), or opens with the verb 任."""
    return text[start + 1 : end] in _COURTESY or bool(_TO_SERVE.match(text, start))


_HEAD_OF = re.compile(r"[局厅处司部院校所科市县区州省组站行]长$")


def _runs_on(text: str, start: int, name: str) -> bool:
    """Whether what looks like a name is the end of one word and another word: 办理事|项|比例, 总监|管|理办."""
    given = name[1:]
    if len(given) < 2 or not is_ordinary(given):
        return False
    if name[0] in "任向":  # 任组长 is what someone does, 向物业 where it goes
        return True
    if _HEAD_OF.search(text, max(0, start - 2), start):  # 局长|阳芳华, though 长阳 is a word
        return False
    return joins(text, start, least=_OFTEN) or (name[0] in _data()["wary"] and is_ordinary(given, least=_OFTEN))


# Characters in which the names of buildings, plants and goods end that open with a surname: 隆恩殿, 罗布麻; and of
# mountains, waters and towns, which end people's names as well: 钱塘江, 杨新海.
_THING = frozenset("鱼粉路汇麻殿湖寺庙木草岛桥镇村乡县市区酒茶店嘴门台阁池陵塔街巷站港湾油肉米面奶猪牛羊鸡菜瓜果参")
_LANDSCAPE = frozenset("江河海山城花石林田峰岭园州亭宫")
_NAMED_AFTER = re.compile(
    r"新时代中国特色社会主义|(?:外交|法治|经济|文化|强军)?思想|理论|精神|主义|奖|杯|班|路|街|大道|纪念|故居|文选|选集|谈治国"
)


def is_name(word: str) -> bool:
    """Whether a word is formed as a Chinese name, of two to four characters, and is no word for something else."""
    surname = surname_at(word, 0, wary=True)
    if not surname or not 1 <= len(word) - len(surname) <= 2 or not _HAN.fullmatch(word):
        return False
    if word[-1] in _NEVER_GIVEN or word[-1] in _THING or is_ordinary(word) or "某" in word:
        return False
    return len(word) > 2 or surname_at(word, 0, wary=False) is not None


def is_known_name(word: str) -> bool:
    """Whether the dictionary holds a name of three characters with one of the commonest surnames: 王岐山."""
    return (
        len(word) == 3
        and word[0] in _COMMONEST
        and word[-1] not in _THING | _LANDSCAPE
        and dictionary().get(word, (0, False))[1]
    )


def names_thing(text: str, end: int) -> bool:
    """Whether a name that ends there stands in the name of a thing: 毛泽东思想, 焦裕禄精神."""
    return bool(_NAMED_AFTER.match(text, end))


def in_dictionary(word: str) -> bool:
    """Whether the dictionary holds it, be it as a name."""
    return word in dictionary()


def is_other_word(word: str) -> bool:
    """Whether the dictionary holds it, but for names of three characters that it knows as such (李建国)."""
    return in_dictionary(word) and not is_known_name(word)


def _holds_word(name: str, least: int) -> bool:
    return is_ordinary(name, least=least) or (len(name) == 3 and is_ordinary(name[:2], least=max(least, 300)))


def name_before(text: str, end: int, edges: Container[int] = ()) -> int | None:
    """Where a Chinese name that ends at `end`, right before a title, begins, or None; it may begin at the `edges`."""
    if joins(text, end, least=_OFTEN):  # 母公|司长
        return None
    return next((start for start in (end - 3, end - 2, end - 4) if _fits_before(text, start, end, edges)), None)


def _fits_before(text: str, start: int, end: int, edges: Container[int]) -> bool:
    if start < 0:
        return False
    surname = surname_at(text, start, wary=True)
    name = text[start:end]
    if not surname or not _HAN.fullmatch(name) or not 1 <= len(name) - len(surname) <= 2:
        return False
    if name[-1] in _OFFICE_TAIL or name[-1] in _NEVER_GIVEN or "某" in name or _holds_word(name, _ORDINARY):
        return False
    if name[-1] in "和与及" and _BEHIND_POST.search(text[max(0, start - 2) : start]):  # 汪洋、马凯和国务委员
        return False
    if joins(text, start, least=_FREQUENT):  # 委|员会设
        return False
    wary = surname in _data()["wary"]  # 请向|有关|主管部门
    words = is_ordinary(name[1:]) and (wary or joins(text, start))
    return not words and (start in edges or is_left_edge(text, start))


def is_left_edge(text: str, start: int) -> bool:
    """Whether a name may begin there: after a mark, a word that goes before names, or the end of an office's name."""
    return bool(_LEFT.search(text[max(0, start - 2) : start]))


def written_in(text: str, start: int, script: Literal["foreign", "minority"]) -> int | None:
    """Where a name in the syllables of another language that begins at `start` ends, or None."""
    syllables = _data()[script] | {"·"}
    end = start
    while end < len(text) and end - start < 24 and text[end] in syllables:
        end += 1
    if script == "foreign" and end - start > 2 and closes(text, end) == 1:  # 总理默克尔赠送
        return None if is_ordinary(text[start:end]) else end
    while end - start >= 2 and (
        text[end - 1] == "·" or text.startswith("独家", end - 1) or not _AFTER.match(text, end)
    ):
        end -= 1
    known = end - start == 2 or text[start:end] in countries() or text[start:end] in cities_abroad()
    return end if end - start >= 2 and not (known and is_ordinary(text[start:end])) else None


def of_other_people(word: str) -> bool:
    """Whether all of a word is written in the syllables of other languages, and no part is a word: 吉狄马加."""
    syllables = _data()["minority"] | _data()["foreign"]
    return syllables.issuperset(word) and not any(is_ordinary(word[i : i + 2], least=1) for i in range(len(word)))


def foreign_before(text: str, end: int) -> int | None:
    """Where a foreign name that ends at `end`, right before a title that China has not, begins: 同默克尔总理."""
    start = end
    while start > max(0, end - 12) and text[start - 1] in _data()["foreign"] | {"·"}:
        start -= 1
    while start < end - 1 and not (text[start] != "·" and is_left_edge(text, start)):
        start += 1
    return start if end - start > 1 and not is_ordinary(text[start:end]) else None


_DOTTED = re.compile(r"[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+")


def dotted_at(text: str, start: int, *, beside_post: bool = False) -> int | None:
    """Where a name with a middle dot that begins at `start` ends, or None: 库热西·买合苏提.

    `beside_post`: a title stands right before it, so that its first part may hold whatever syllables.
    """
    match = _DOTTED.match(text, start)
    if not match:
        return None
    syllables = _data()["foreign"] | _data()["minority"]
    last = text.rindex("·", start, match.end()) + 1
    opening = text[start : text.index("·", start)]
    if opening[0] in "和与及":
        return None
    if any(is_ordinary(opening[i : i + 2], least=_OFTEN) for i in range(len(opening))):  # 理事|会主席塞尔吉奥·…
        return None
    if not beside_post and not syllables.issuperset(opening):
        return None
    end = last
    while end < match.end() and text[end] in syllables:
        end += 1
    strengths = [(closes(text, at), at) for at in range(last + 1, end + 1)]
    strength, best = max(strengths, default=(0, last))
    if strength or not beside_post:
        return best if strength else None
    end += 1  # one syllable that the tables have not: 伯乐尔
    while end < match.end() and text[end] in syllables:
        end += 1
    return end if end <= match.end() and _AFTER.match(text, end) else None
