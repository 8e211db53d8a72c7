"""Names of people in a credit: 本报记者 管淑颖 通讯员 冯建丽 → 管淑颖, 冯建丽."""

import re

ROLE = (
    r"(?:(?:全媒体|融媒体|特约|特派|首席|见习|实习|驻\w{2,6}|高级)?(?:记者|通讯员|撰稿人?|评论员)|实习生|"
    r"摄影报道|摄影|报道|文/?图|图/?文|整理|撰文)"
)
OUTLET = r"(?:本报|本网|本刊|本台|[\u4e00-\u9fff]{1,8}?(?:社|网|报|电视台|电台|日报|晚报))"

_WORDS = re.compile(rf"{OUTLET}?{ROLE}|^{OUTLET}(?=[\s\u3000])|[（(][^（）()]*[）)]|[/／]")
_BREAKS = re.compile(r"[\s、，,；;：:和]+")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,8})*|[\u3400-\u9fff]{1,6}·[\u3400-\u9fff·]{1,10}")

# Surnames of two characters that are in use (Ministry of Public Security, 2020 report on names, and common knowledge).
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木")
# The hundred surnames that are borne by most people (Ministry of Public Security, report on names of 2020).
COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪"
    "廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
)


def names_in(credit: str) -> tuple[str, ...]:
    """The names of a credit in their order, each once; roles, outlets and brackets left out."""
    words = _BREAKS.split(_WORDS.sub(" ", credit))
    return tuple(dict.fromkeys(name for word in _whole(words) for name in _apart(word) if _NAME.fullmatch(name)))


def _whole(words: list[str]) -> list[str]:
    """Names of two characters are often set with a space inside: 冯 健."""
    whole: list[str] = []
    half = ""
    for word in words:
        if len(word) == 1 and not half:
            half = word
        else:
            whole.append(half + word)
            half = ""
    return [*whole, half]


def _apart(word: str) -> list[str]:
    """Names that ran together where a line ended: 齐中熙熊丰."""
    if len(word) < 4 or "·" in word or (len(word) == 4 and (word.startswith(COMPOUND) or word[2] not in COMMON)):
        return [word]
    for length in (3, 2):
        if word[0] in COMMON and word[length : length + 1] in COMMON and len(word) - length >= 2:
            return [word[:length], *_apart(word[length:])]
    return [word]
