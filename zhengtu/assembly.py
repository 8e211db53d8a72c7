"""From staged facts to the merged graph, the embedded store, and the units that servers are loaded from."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from zhengtu.continuations import with_continuations
from zhengtu.staging import Staging
from zhengtu_extractors.background import background
from zhengtu_graph.careers import one_person, with_moves
from zhengtu_graph.correct import Outcome, allowed, correct_facts, correct_graph
from zhengtu_graph.corrections import Correction
from zhengtu_graph.judgements import Judgements, judge
from zhengtu_graph.merge import merge, nodes_of
from zhengtu_graph.model import Edge, Facts, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store import open_store, units
from zhengtu_graph.store.embedded import FILE_NAME
from zhengtu_graph.store.tables import layout

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much of it is done, and how much there is."""

MARK = "graph.digest"


def silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


class Merged(NamedTuple):
    """A graph, the facts that it was merged of, and a line for each correction that fits nothing or cost a relation."""

    graph: Graph
    facts: list[Facts]
    notes: tuple[str, ...]


def merged(staging: Staging, progress: Progress = silent) -> Merged:
    """The graph of all staged facts, with what the tables know of its places and bodies and corrections applied.

    Raises:
        UsageError: the file of corrections is wrong, or names what several entities are called.
    """
    progress("merge", 0, 1)
    facts, corrections = gathered(staging, staging.corrections())
    made = _corrected(facts, corrections) if corrections else Merged(_merged(facts), facts, ())
    progress("merge", 1, 1)
    return made


def gathered(staging: Staging, rows: Sequence[Correction]) -> tuple[list[Facts], tuple[Correction, ...]]:
    """All facts, a person under one id where articles tell of one post; and corrections, of the ids that stay."""
    facts = list(with_continuations(staging.facts()))
    moves = one_person(facts, {frozenset((c.entity, c.other)) for c in rows if c.judgement == "different"})
    stay = (replace(c, entity=moves.get(c.entity, c.entity), other=moves.get(c.other, c.other)) for c in rows)
    return with_moves(facts, moves), tuple(stay)


def _merged(facts: Sequence[Facts]) -> Graph:
    return merge(facts, load_schema(), *_background(facts, ()))


def _corrected(facts: Sequence[Facts], corrections: Sequence[Correction]) -> Merged:
    judgements, outcome = judged(facts, corrections), Outcome()
    corrected = list(correct_facts(facts, judgements, load_schema(), outcome))
    above, edges = _background(corrected, judgements.nodes)
    types = {node.id: node.type for node in (*above, *judgements.known.values())}
    types |= {id_: type_ for id_, (type_, _) in judgements.types.items()}
    kept = allowed(edges, types, judgements, load_schema(), outcome)
    nodes = [*judgements.nodes, *(replace(node, type=types[node.id]) for node in above)]
    graph = correct_graph(merge(corrected, load_schema(), nodes, kept), judgements, load_schema(), outcome)
    return Merged(graph, corrected, tuple(outcome.notes(judgements)))


def corrected_facts(staging: Staging) -> list[Facts]:
    """All staged facts, with corrections applied: what the graph is merged of.

    Raises:
        UsageError: as `merged` says.
    """
    facts, corrections = gathered(staging, staging.corrections())
    if not corrections:
        return facts
    return list(correct_facts(facts, judged(facts, corrections), load_schema(), Outcome()))


def judged(facts: Sequence[Facts], corrections: Sequence[Correction]) -> Judgements:
    """What corrections say of these facts.

    Raises:
        UsageError: they name what several entities are called, or contradict each other.
    """
    above, _ = _background(facts, ())
    nodes = {node.id: node for node in above} | nodes_of(facts)
    return judge(corrections, nodes, [f.article for f in facts], load_schema())


def _background(facts: Iterable[Facts], added: Iterable[Node]) -> tuple[list[Node], list[Edge]]:
    return background({e.id for f in facts for e in f.entities} | {node.id for node in added})


def is_current(out: Path, digest: str) -> bool:
    """Whether the store of a graph folder was made of the facts with this digest, by this version of the tables."""
    return not staleness(out, digest)


def staleness(out: Path, digest: str) -> str:
    """Why the store of a graph folder is not that of the facts with this digest; nothing if it is."""
    mark = out / MARK
    made_of, _, made_as = mark.read_text("utf-8").partition(" ") if mark.is_file() else ("", "", "")
    if not made_of or not (out / FILE_NAME).is_file():
        return "it is missing"
    if made_of != digest:
        return "it is older than the facts"
    return "" if made_as == layout(load_schema()) else "it is of another version of zhengtu"


def store_graph(graph: Graph, out: Path, digest: str) -> None:
    """Write the embedded store and the units, and last the digest that says what they are made of.

    One process at a time does it in a folder: what a killed one left half written is taken away.
    """
    for left in (path for part in ("graph", "units") for path in out.glob(f".{part}-*")):
        shutil.rmtree(left, ignore_errors=True)
    mark = out / MARK
    mark.unlink(missing_ok=True)
    store = open_store(out)
    store.write(graph)
    store.close()
    units.write_units(graph, out / units.FILE_NAME)
    mark.write_text(f"{digest} {layout(load_schema())}", "utf-8")
