"""Names in pinyin: 三明 is spelled `sanming`, and `sm` by its initials.

Readings are pypinyin's. It takes a tenth of a millisecond a name; many names are therefore spelled at once by the usual
reading of each character, and one by one only where they hold a phrase that is read otherwise (重庆, 银行).
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate

import ahocorasick
from pypinyin import lazy_pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

Spelling = tuple[str, str]


def spell(name: str) -> Spelling:
    """Full spelling without tones, and initials; a run of other characters is one syllable (wto规则: `wgz`)."""
    syllables = lazy_pinyin(name, v_to_u=False)
    return "".join(syllables), "".join(s[0] for s in syllables)


def spell_all(names: Sequence[str]) -> list[Spelling]:
    """What `spell` gives of each; a name holds no line feed."""
    text = "\n".join(names)
    usual = _usual_readings(set(text))
    full = text.translate({ord(c): syllable for c, syllable in usual.items()}).split("\n")
    heads = _runs_cut(text, usual).translate({ord(c): syllable[0] for c, syllable in usual.items()}).split("\n")
    spellings = list(zip(full, heads, strict=True))
    for at in _read_otherwise(text, names, usual):
        spellings[at] = spell(names[at])
    return spellings


def _usual_readings(characters: Collection[str]) -> dict[str, str]:
    return {c: _toneless(PINYIN_DICT[ord(c)].partition(",")[0]) for c in characters if ord(c) in PINYIN_DICT}


@cache  # some 1,500 syllables
def _toneless(syllable: str) -> str:
    plain: str = to_normal(syllable, v_to_u=False)
    return plain


def _runs_cut(text: str, usual: Mapping[str, str]) -> str:
    """The text with runs of characters that have no reading cut to their first one."""
    others = "".join(map(re.escape, set(text) - usual.keys() - {"\n"}))
    return re.sub(f"([{others}])[{others}]+", r"\1", text) if others else text


def _read_otherwise(text: str, names: Sequence[str], usual: Mapping[str, str]) -> set[int]:
    """The places of the names that hold a phrase in which a character has not its usual reading."""
    phrases = ahocorasick.Automaton()
    for phrase in _unusual_phrases(usual):
        phrases.add_word(phrase, phrase)
    if not len(phrases):
        return set()
    phrases.make_automaton()
    starts = [0, *accumulate(len(name) + 1 for name in names)]
    return {bisect_right(starts, end) - 1 for end, _ in phrases.iter(text)}


def _unusual_phrases(usual: Mapping[str, str]) -> Iterator[str]:
    known = usual.keys()
    for phrase, readings in PHRASES_DICT.items():
        if known >= set(phrase) and [usual[c] for c in phrase] != [_toneless(r[0]) for r in readings]:
            yield phrase
