"""The measured precision of each rule, which is the confidence of the edges that it finds.

`data/rule_precision.tsv` is written by `bench/rule_precision.py` from annotated articles: rule, right, found.
"""

from functools import cache

from zhengtu_graph.files import folder


def precision_of(rule: str) -> float:
    """Share of right statements of a rule, between 0 and 1, by Laplace's rule of succession.

    A rule that was never seen on annotated articles gets 0.5: nothing is known of it.
    """
    right, found = _table().get(rule, (0, 0))
    return round((right + 1) / (found + 2), 3)


@cache
def _table() -> dict[str, tuple[int, int]]:
    path = folder("data") / "rule_precision.tsv"
    if not path.is_file():
        return {}
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and line[0] != "#")
    return {rule: (int(right), int(found)) for rule, right, found in rows}
