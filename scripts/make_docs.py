"""Write the parts of the docs that follow from the project's own files: `docs/schema.md` and `docs/queries.md`.

python scripts/make_docs.py           write them
python scripts/make_docs.py --check   exit 1 when they are not what would be written
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from zhengtu_graph.query import GROUPS, Query, list_queries
from zhengtu_graph.schema import Schema, load_schema

DOCS = Path(__file__).resolve().parents[1] / "docs"
MADE = "<!-- made by scripts/make_docs.py -->\n"


def main() -> None:
    """Write the files, or with --check compare them."""
    made = {DOCS / "schema.md": schema_page(load_schema()), DOCS / "queries.md": queries_page()}
    if "--check" in sys.argv:
        stale = [path.name for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text]
        sys.exit(f"stale: {', '.join(stale)}; run python scripts/make_docs.py" if stale else 0)
    for path, text in made.items():
        path.write_text(text, "utf-8")


def schema_page(schema: Schema) -> str:
    """The types of the schema as tables."""
    lines = [
        MADE,
        "# Schema\n",
        "Declared in `data/schema.yaml`.\n",
        "## Entities\n",
        "| type | 类型 | kinds | properties |",
    ]
    lines.append("| --- | --- | --- | --- |")
    for entity in schema.entities.values():
        kinds = ", ".join(f"{name} {label.zh}" for name, label in entity.kinds.items())
        lines.append(f"| {entity.name} | {entity.label.zh} | {kinds} | {_properties(entity.properties)} |")
    lines += ["\n## Relations\n", "| type | 关系 | from → to | properties |", "| --- | --- | --- | --- |"]
    for relation in schema.relations.values():
        ends = ", ".join(f"{source} → {target}" for source, target in relation.ends)
        lines.append(f"| {relation.name} | {relation.label.zh} | {ends} | {_properties(relation.properties)} |")
    lines += ["\n## Provenance\n", "| type | 类型 |", "| --- | --- |"]
    lines += [f"| {name} | {label.zh} |" for name, label in schema.provenance.items()]
    return "\n".join(lines) + "\n"


def _properties(properties: Mapping[str, str] | Mapping[str, str | tuple[str, ...]]) -> str:
    return "; ".join(
        f"{name}: {kind if isinstance(kind, str) else ', '.join(kind)}" for name, kind in properties.items()
    )


PARAMETERS = """\
An entity is given by its name, an alias, its pinyin (`sanmingyigai`, or the initials `smyg`) or its id, in
simplified or traditional characters; where several bear the name, they are listed with what tells them apart. A date is
a year, month or day. `zhengtu query GRAPH NAME --help` explains a question; `--format` is `table`, `csv`, `json` or
`markdown`.
"""


def queries_page() -> str:
    """The questions of the query library, by group."""
    lines = [
        MADE,
        "# Queries\n",
        "`zhengtu query GRAPH NAME --parameter value`; a file each in `queries/`.\n",
        PARAMETERS,
    ]
    for group, (zh, en) in GROUPS.items():
        lines += [f"## {zh} {en}\n"]
        lines += [line for query in list_queries() if query.group == group for line in query_lines(query)]
    return "\n".join(lines)


def query_lines(query: Query) -> list[str]:
    """What one question asks, takes and gives."""
    lines = [f"### {query.name}\n", f"{query.question_zh}  ", f"{query.question}\n"]
    for p in query.parameters:
        default = "" if p.required else f", default {p.default}"
        lines.append(f"- `{p.name}` ({p.type}{default}): {p.meaning}")
    return [*lines, f"\nColumns: {', '.join(query.columns)}. Example: `{query.example}`\n"]


if __name__ == "__main__":
    main()
