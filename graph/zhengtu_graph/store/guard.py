"""Questions only read: a statement that writes or opens files is refused before a store sees it."""

import re

from zhengtu_graph.errors import UsageError

_SKIPPED = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `(?:``|[^`])*` | //[^\n]* | /\*.*?\*/""", re.VERBOSE | re.DOTALL
)
# A word after . : or $ is a property, label or parameter, however it is spelled.
_WRITES = re.compile(
    r"(?<![\w.:$&|])(CREATE|INSERT|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|ALTER|GRANT|DENY|REVOKE)\b(?!\s*[:)])",
    re.IGNORECASE,
)
_FILES = re.compile(r"(?<![\w.:$&|])(LOAD\s+CSV)\b(?!\s*[:)])", re.IGNORECASE)
_ESCAPE = re.compile(
    r"\\u+([0-9A-Fa-f]{4})"
)  # Neo4j reads it as the character everywhere, in words and quotation marks too


def refuse_writes(statement: str, *, files: bool = False) -> None:
    """Pass if `statement` only reads the graph, and files only with `files`.

    Raises:
        UsageError: it creates, changes or deletes, or loads a file; the message names the word and its line.
    """
    for text in (statement, _ESCAPE.sub(lambda m: chr(int(m.group(1), 16)), statement)):
        bare = _SKIPPED.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
        _refuse(_WRITES, bare, "a question may only read the graph")
        if not files:
            _refuse(_FILES, bare, "a question may read files only where --allow-files (files=True) lets it")


def _refuse(words: re.Pattern[str], bare: str, why: str) -> None:
    if found := words.search(bare):
        word = " ".join(found.group(1).upper().split())
        line = bare.count("\n", 0, found.start()) + 1
        raise UsageError(f"{word} in line {line}: {why}")
