"""The facts of the rules with those that a language model proposes and the text bears out."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from zhengtu_extractors.llm.answers import kept
from zhengtu_extractors.llm.endpoint import Answer, Endpoint, ask
from zhengtu_extractors.llm.prompt import messages, pieces, prompt_hash
from zhengtu_extractors.llm.proposals import Checked, parsed, take
from zhengtu_graph.model import Facts
from zhengtu_graph.schema import load_schema


def with_proposals(facts: Facts, endpoint: Endpoint) -> Facts:
    """The facts of an article with what the model adds to them; a line of the report says what it cost.

    Raises:
        EndpointError: the endpoint gives no answer.
    """
    schema = load_schema()
    checked, cost = Checked(facts), Counter[str]()
    for piece in pieces(facts.article.text):
        question = partial(ask, endpoint, messages(piece, schema))
        answer, cached = kept(endpoint.cache, endpoint.model, prompt_hash(schema), piece, question)
        cost.update(_cost(answer, cached=cached))
        proposals = parsed(answer.text)
        if proposals is None:
            checked.refused["answer without the JSON asked for"] += 1
        else:
            take(checked, proposals, schema)
    if endpoint.report:
        _add_line(endpoint.report, facts.article.id, checked, cost)
    return checked.facts


def _cost(answer: Answer, *, cached: bool) -> dict[str, int]:
    """Tokens of an answer that was paid for now; a cached one costs nothing."""
    if cached:
        return {"cached": 1}
    return {"asked": 1, "prompt_tokens": answer.prompt_tokens, "completion_tokens": answer.completion_tokens}


def _add_line(path: Path, article: str, checked: Checked, cost: Mapping[str, int]) -> None:
    counts = {"proposed": checked.proposed, "kept": checked.kept, "known": checked.known}
    line = {"article": article, **cost, **counts, "refused": dict(checked.refused)}
    with path.open("a", encoding="utf-8") as file:  # one write a line: several processes add to the file
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


def summary(path: Path) -> Iterator[str]:
    """The lines of a report added up: questions and tokens, proposals, refusals by reason. None without a report."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else []
    if not rows:
        return
    total = _total(rows)
    yield (
        f"language model: {total['asked']} questions asked, {total['cached']} answered before;"
        f" {total['prompt_tokens']} + {total['completion_tokens']} tokens"
    )
    yield (
        f"{total['proposed']} relations proposed: {total['kept']} new, {total['known']} known,"
        f" {total['proposed'] - total['kept'] - total['known']} refused"
    )
    refused = Counter[str]()
    for row in rows:
        refused.update(row["refused"])
    yield from (f"  refused {count}: {reason}" for reason, count in refused.most_common())


def _total(rows: Iterable[Mapping[str, Any]]) -> Counter[str]:
    total = Counter[str]()
    for row in rows:
        total.update({name: value for name, value in row.items() if isinstance(value, int)})
    return total
