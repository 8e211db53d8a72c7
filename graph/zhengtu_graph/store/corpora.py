"""One node or relationship of several corpora.

Each bears `corpora`, the sorted names of the corpora that say it. One that several say shows what they say together,
and keeps in `_parts` what each of them said, as JSON, so that every corpus can change or go by itself.
"""

import json
from collections.abc import Container, Mapping
from itertools import chain
from typing import Any

from zhengtu_graph.store.tables import Row

CORPORA, PARTS = "corpora", "_parts"

_SUMS = ("articles", "count")
_LEAST, _MOST = ("first_seen",), ("last_seen", "confidence", "copies")
_UNIONS = ("aliases", "evidence")


def parts_of(held: Mapping[str, Any], fields: Container[str]) -> dict[str, Row]:
    """What each corpus says of an element with these properties; those that are none of `fields` are not ours."""
    names = held[CORPORA]
    if PARTS in held:
        return {name: json.loads(part) for name, part in zip(names, held[PARTS], strict=True)}
    return {name: {key: value for key, value in held.items() if key in fields} for name in names}


def joined(parts: Mapping[str, Row]) -> Row:
    """The properties of an element of which these corpora say these; there is at least one.

    Numbers of articles and sources are summed (an article in two corpora counts in both), forms of the name and
    sentences are united, dates span all; else the corpus that says it most often speaks, of equals the first by name.
    """
    names = sorted(parts)
    if len(names) == 1:
        return {**parts[names[0]], CORPORA: names, PARTS: None}
    rows = [parts[name] for name in names]
    leading = sorted(rows, key=_weight, reverse=True)
    row = {key: value for said in reversed(leading) for key, value in said.items()}
    row |= {key: sum(_values(rows, key)) for key in _SUMS if key in row}
    row |= {key: min(_values(rows, key)) for key in _LEAST if key in row}
    row |= {key: max(_values(rows, key)) for key in _MOST if key in row}
    row |= {key: list(dict.fromkeys(chain(*_values(rows, key)))) for key in _UNIONS if key in row}
    if "aliases" in row:
        row["aliases"] = sorted({*row["aliases"], *_values(rows, "name")} - {row["name"]})
    return {**row, CORPORA: names, PARTS: [json.dumps(said, ensure_ascii=False, sort_keys=True) for said in rows]}


def _weight(row: Row) -> int:
    return int(row.get("articles") or row.get("count") or 0)


def _values(rows: list[Row], key: str) -> list[Any]:
    return [row[key] for row in rows if key in row]
