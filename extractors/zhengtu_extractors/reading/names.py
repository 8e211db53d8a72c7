"""Names of people in a credit: 本报记者 管淑颖 通讯员 冯建丽 → 管淑颖, 冯建丽."""

import re

ROLE = (
    r"(?:(?:全媒体|融媒体|特约|特派|首席|见习|实习|驻\w{2,6}|高级)?(?:记者|通讯员|撰稿人?|评论员)|实习生|"
    r"摄影报道|摄影|报道|文/?图|图/?文|整理|撰文|执笔|参与采写|采写|参与|[文图](?=[：:]))"
)
# Loose: only where a role follows. A PAPER may stand alone.
OUTLET = r"(?:[\u4e00-\u9fff]{1,8}?(?:社|网|报|刊|台|中心))"
PAPER = r"(?:本报|本网|新华社|中新社|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|早报|都市报|新闻网|政府网|电视台))"

_WORDS = re.compile(
    rf"{OUTLET}?{ROLE}|^\s*{PAPER}(?=\s)|[（(][^（）()]*[）)]|[/／]"
    r"|^\s*[\u4e00-\u9fff]{2,6}[网报社](?=[\u4e00-\u9fff]{2,3}$)|(?<=[\u4e00-\u9fff]{2})摄(?![\u4e00-\u9fff])"
)
_BREAKS = re.compile(r"[\s、，,；;：:和]+")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,8})*|[\u3400-\u9fff]{1,6}·[\u3400-\u9fff·]{1,10}")
# Words of credits and captions that have a name's length: 左二, 发自上海, 手机拍摄.
_NO_NAME = re.compile(
    r"[左右前后中上下][一二三四五六七八九十前后排中]?|发自.*|(?:北京|上海|天津|重庆|香港|澳门|综合|坦言|手记|调查|观察|公里|联合|快讯|现场)"
    r"|.*(?:拍摄|回传|社发|局|网|报|频道|中心)"
)

# Surnames of two characters that are in use (Ministry of Public Security, 2020 report on names, and common knowledge).
COMPOUND = ("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木")
# The hundred surnames that are borne by most people (Ministry of Public Security, report on names of 2020).
COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪"
    "廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
)

# The single surnames of 百家姓 (Song dynasty) in today's characters.
SURNAMES = COMMON | frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉"
    "宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳"
    "沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有琴归海晋楚闫"
    "法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟苑晓肖闵代付覃冼区仝亓"
)


def names_in(credit: str) -> tuple[str, ...]:
    """The names of a credit in their order, each once; roles, outlets and brackets left out."""
    words = _BREAKS.split(_WORDS.sub(" ", credit))
    return tuple(
        dict.fromkeys(
            name
            for word in _whole(words)
            for name in _apart(word)
            if _NAME.fullmatch(name) and not _NO_NAME.fullmatch(name)
        )
    )


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
        if word[0] in SURNAMES and word[length : length + 1] in COMMON and len(word) - length >= 2:
            return [word[:length], *_apart(word[length:])]
    return [word]
