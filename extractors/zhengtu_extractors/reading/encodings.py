"""Bytes → characters, for the encodings that Chinese files come in.

1. A byte order mark decides.
2. Bytes that are strictly UTF-8 are UTF-8, whatever a page declares: pages are often saved anew.
3. Of GB18030 (which holds GBK and GB2312) and Big5 the one that reads as Chinese wins; short texts decide this better
   by their commonest characters than by the statistics of a general detector.
4. A general detector for the rest.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from charset_normalizer import from_bytes

_BOMS = ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))
_CHINESE = ("gb18030", "big5hkscs")
# Frequent characters of modern Chinese (国家语委, 现代汉语常用字表, 1988), the same or both forms in either script.
_COMMON = frozenset(
    "的一是在不了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得"
    "经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平"
    "形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党"
    "程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做"
    "必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术極這個國我們來時為說對會發動過學後還經進點從業"
    "開關與實現無體機當應問題長產種義區東門,，。、；：“”（）《》"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes) -> str | None:
    """The text without a byte order mark, or None where no encoding gives one."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding)
    text = _strict(data, "utf-8")
    if text is not None:
        return text
    return _plausible(data) or _detected(data)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _plausible(data: bytes) -> str | None:
    """The reading with the larger share of common characters among those that are not ASCII."""
    texts = [text for encoding in _CHINESE if (text := _tolerant(data, encoding))]
    best = max(texts, key=_share, default=None)
    return best if best is not None and _share(best) > 0.15 else None


def _tolerant(data: bytes, encoding: str) -> str | None:
    """One broken character in a thousand does not spoil a saved page; it is read as U+FFFD."""
    text = data.decode(encoding, "replace")
    return text if text.count("\ufffd") * 1000 <= len(text) else None


def _share(text: str) -> float:
    foreign = [character for character in text[:20000] if ord(character) > 127]
    return sum(character in _COMMON for character in foreign) / max(len(foreign), 1)


def _detected(data: bytes) -> str | None:
    best = from_bytes(data[:100_000]).best()
    return None if best is None else _strict(data, best.encoding)


def is_binary(text: str) -> bool:
    """Whether the text holds zeros, or more control characters than a stray one in 200."""
    return "\0" in text or len(_CONTROL.findall(text)) * 200 > len(text)


def is_damaged(text: str) -> bool:
    """Whether characters were lost when the file was saved: more than one U+FFFD in 100."""
    return text.count("\ufffd") * 100 > len(text)
