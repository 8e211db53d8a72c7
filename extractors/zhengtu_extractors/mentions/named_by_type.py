"""Policies named by an ordinary phrase that ends in a type word: 煤炭资源税改革, 包保责任制, 国家科技报告制度.

The phrase is what stands between the type word and the verb or particle on its left, by the words of jieba. It counts
only with a proper modifier: 各项制度, 体制机制改革 and 教育改革 name nothing definite.
"""

import logging
import re
from collections.abc import Iterator
from functools import cache

import jieba

from zhengtu_extractors.document import Document, Found

# Type words that need a modifier in front of them, longest first, with the kind that they give.
_TYPES = (
    ("制度改革试点", "reform"), ("体制改革试点", "reform"), ("综合改革试点", "reform"), ("制度改革", "reform"),
    ("体制改革", "reform"), ("综合配套改革", "reform"), ("综合改革", "reform"), ("分类改革", "reform"),
    ("审批改革", "reform"), ("税改革", "reform"), ("产权改革", "reform"), ("股份制改革", "reform"),
    ("责任制", "institution"),
)  # fmt: skip
_HEAD = re.compile("|".join(word for word, _ in _TYPES) + r"|(?<=国家)[一-龥]{2,10}?制度")
_NATIONAL = re.compile(r"(?<![一-龥])?国家((?!的|有关|相关|税收|法律)[一-龥]{2,8}制度)(?![一-龥]?(?:改革|化|领导))")
# Words that no name reaches across: verbs of doing, particles, judgements of degree and pointing.
_STOP = frozenset(
    "推进 深化 实施 建立 建立健全 健全完善 完善 健全 探索 开展 落实 坚持 加快 推动 加强 启动 实行 推行 进行 改革 促进 支持 积极 稳妥 稳步 扎实 全面 "
    "继续 深入 抓好 做好 推出 制定 出台 研究 参与 配合 围绕 按照 根据 通过 关于 对于 包括 以及 提出 要求 部署 强化 加大 严格 认真 "
    "执行 完成 统筹 协调 率先 创新 总结 巩固 扩大 纳入 列入 形成 构建 完善 尽快 抓紧 进一步 大力 着力 切实 不断 有序 有效 主动 带头 "
    "的 了 好 着 过 和 与 及 或 在 把 将 对 从 以 为 是 有 于 等 由 向 被 给 使 让 到 也 都 要 就 又 还 并 而 则 其 该 本 此 这 那 各 每 所 "
    "我国 我省 我市 我县 我区 全国 全省 全市 全县 中国 本市 本省 目前 当前 近年来 今年 去年 明年 这项 这次 此次 一项 各项 各级 各地 这些 "
    "一系列 相关 有关 其他 主要 重点 重要 重大 新 旧 原 现行 地方 中央 基层 启动 试行 参加 作为 成为 涉及 除了 具有 存在 影响 依靠 "
    "紧紧 抓住 突出 突破 破解 解决 迎接 面对 适应 服务 结合 鼓励 引导 组织 领导 指导 负责 宣传 学习 贯彻 传达 介绍 讨论 审议 听取 汇报 "
    "最 更 更加 较 很 已 已经 正在 正 可以 能够 应 应当 需要 必须 可 能 会 拟 将要 逐步 逐级 层层 明确 细化 压实 签订 履行 夯实 靠实".split()
)
# Modifiers that leave a type word bare.
_BARE = frozenset(
    "体制 机制 制度 体制机制 管理 工作 综合 配套 经济 政治 社会 文化 教育 行政 城市 农村 企业 政府 政策 国有 内部 岗位 目标 领导 责任 "
    "主体 工程 领域 行业 系统 部门 专项 结构 市场 法律 组织 人民 公共 基本 一把手 第一 配套 关键 相应 监管 监督 全员 安全 项目 税收 税 "
    "营业 价 单位 终身 市场经济 市场经济体制".split()
)


def find_policies_named_by_type(document: Document) -> None:
    """Add phrases that end in a type word and have a proper modifier."""
    for found in list(_phrases(document)):
        if not document.taken(found.start, found.end):
            document.add(found)


def _phrases(document: Document) -> Iterator[Found]:
    for m in _NATIONAL.finditer(document.text):
        yield _policy(m.start(), m.end(), m[0], "institution")
    for m in _HEAD.finditer(document.text):
        kind = dict(_TYPES).get(m[0])
        start = _left_edge(document.text, m.start(), m.end()) if kind else None
        if kind and start is not None:
            yield _policy(start, m.end(), document.text[start : m.end()].removesuffix("试点"), kind)


def _policy(start: int, end: int, name: str, kind: str) -> Found:
    return Found(start, end, "Policy", f"policy:{name}", name, kind)


def _left_edge(text: str, start: int, end: int) -> int | None:
    """Where the phrase around a type word at `start:end` begins; None if no proper modifier stands before it."""
    clause = re.search(r"[一-龥]{0,24}$", text[max(0, start - 24) : start])
    words = _words((clause[0] if clause else "") + text[start:end])
    modifiers: list[str] = []
    while words and sum(map(len, words)) > end - start:
        word = words.pop()
        if word in _STOP:
            break
        if sum(map(len, words)) + len(word) <= (len(clause[0]) if clause else 0):
            modifiers.insert(0, word)
    length = sum(map(len, modifiers))
    proper = [w for w in modifiers if w not in _BARE and len(w) > 1] or (length > 1 and max(map(len, modifiers)) == 1)
    return start - length if proper and 2 <= length <= 12 else None


def _words(text: str) -> list[str]:
    return list(_tokenizer().cut(text, HMM=False))


@cache
def _tokenizer() -> jieba.Tokenizer:
    jieba.setLogLevel(logging.WARNING)  # it tells on stderr that it loads
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer
