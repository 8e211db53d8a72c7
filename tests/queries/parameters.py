"""Sets of parameters for the shipped questions, from what occurs most in a graph."""

from collections.abc import Iterator, Mapping
from itertools import islice

from zhengtu_graph.query import Parameter, Query
from zhengtu_graph.store import Store


def further(query: Query, store: Store, number: int) -> Iterator[Mapping[str, object]]:
    """Sets of parameters: the entities, relations and dates that occur most, two entities never the same."""
    choices = {p.name: list(islice(_choices(p, store), number + 1)) for p in query.parameters}
    for i in range(number):
        yield {name: values[(i + at) % len(values)] for at, (name, values) in enumerate(choices.items()) if values}


def _choices(parameter: Parameter, store: Store) -> Iterator[object]:
    kind, _, type_ = parameter.type.partition(":")
    match kind:
        case "entity":
            labels = type_ or "Policy|Place|Agency|Person|Meeting"
            statement = f"MATCH (n:{labels}) RETURN n.id AS id ORDER BY COUNT {{ (n)--() }} DESC, id LIMIT 5"
            yield from (row["id"] for row in store.cypher(statement))
        case "relation":
            yield from ("HOLDS_POST", "APPLIED_IN", "ATTENDED")
        case "date":
            yield from ("2014", "2014-02", "2019") if parameter.name == "since" else ("2014", "2018", "2024-12")
        case "type":
            yield from ("Person", "Place", "Meeting")
        case "share":
            yield from (0.5, 0.9, 1)
        case "number":
            yield from (5, 1000, 1)
        case _ if parameter.name == "kind":
            yield from ("government", "reform", "party")
        case _ if parameter.name == "edge":
            yield from (
                r["id"] for r in store.cypher("MATCH ()-[r]->() WHERE r.count > 0 RETURN r.id AS id ORDER BY id")
            )
        case _:
            yield from ("书记", "省长", "主任")
