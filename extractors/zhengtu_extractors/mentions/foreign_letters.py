"""Countries by one character: 美、英、法、德等国, 英法两国, and the one beside China in 中德两国.

The character names a country only in a row that says that it is one of countries; which ones do is closed usage.
"""

import re
from collections.abc import Iterator

from zhengtu_extractors.document import Document, Found

# After the Chinese names of the countries (countries.tsv); one character each, as diplomatic usage has it.
_COUNTRIES = {
    "美": "美国",
    "英": "英国",
    "法": "法国",
    "德": "德国",
    "俄": "俄罗斯",
    "日": "日本",
    "韩": "韩国",
    "印": "印度",
    "意": "意大利",
    "澳": "澳大利亚",
    "加": "加拿大",
    "荷": "荷兰",
    "西": "西班牙",
    "葡": "葡萄牙",
    "瑞": "瑞士",
    "比": "比利时",
    "奥": "奥地利",
    "巴": "巴基斯坦",
    "越": "越南",
    "泰": "泰国",
    "菲": "菲律宾",
    "朝": "朝鲜",
    "埃": "埃及",
    "蒙": "蒙古",
    "哈": "哈萨克斯坦",
    "波": "波兰",
    "希": "希腊",
    "土": "土耳其",
    "以": "以色列",
}
# Characters that several countries share count only beside another that is sure.
_SURE = "美英法德俄日韩"
_ONE = "[" + "".join(_COUNTRIES) + "]"
_COUNT = r"等?(?:[两二三四五六七八九十\d]*国|多国|国家)"
_ROW = re.compile(rf"(?<![一-龥])(?P<all>{_ONE}(?:、{_ONE})+(?:[和与及]{_ONE})?)(?={_COUNT})")
_ROW_BEHIND = re.compile(rf"(?<=[一-龥])(?P<all>{_ONE}(?:、{_ONE}){{2,}})(?={_COUNT})")
_JOINED = re.compile(rf"中?(?P<all>{_ONE}{{1,4}})(?=[两三四五]国(?!语))")
_OTHER = "[美俄德英法日韩印意澳越朝蒙]"
_BESIDE_CHINA = re.compile(rf"(?<![一-龥])中(?P<all>{_OTHER})(?=贸易|合作|边境|峰会)")
_SHARED_WITH_CHINA = re.compile(rf"中(?P<all>{_OTHER})(?=两国|双方|关系|经贸|友好)")


def countries_by_letter(document: Document) -> Iterator[Found]:
    """The countries of all such rows, each character a mention."""
    seen: set[int] = set()
    for pattern in (_ROW, _ROW_BEHIND, _SHARED_WITH_CHINA, _JOINED, _BESIDE_CHINA):
        for row in pattern.finditer(document.text):
            if set(row["all"]) & set(_SURE) or pattern in (_SHARED_WITH_CHINA, _BESIDE_CHINA):
                for at in range(*row.span("all")):
                    name = _COUNTRIES.get(document.text[at])
                    if name and at not in seen and not document.taken(at, at + 1):
                        seen.add(at)
                        yield Found(at, at + 1, "Place", f"place:{name}", name, "country", "one-character name")
