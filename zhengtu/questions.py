"""The command `queries`, and what `query … --help` says of a question."""

import click

from zhengtu_graph.query import GROUPS, Parameter, Query, list_queries


@click.command()
def queries() -> None:
    """List the questions of the query library by group. 列出常用问题。

    \b
    Example:
      zhengtu queries
      zhengtu query graph/ policy-spread --help
      zhengtu query graph/ policy-spread --policy 三明医改
    """
    click.echo(listing())


def listing() -> str:
    """All questions by group: name and parameters, then what is asked."""
    return "\n\n".join("\n".join([f"{zh} {en}", *_of_group(name)]) for name, (zh, en) in GROUPS.items())


def _of_group(group: str) -> list[str]:
    return [
        f"  {query.name} {_usage(query)}".rstrip() + f"\n      {query.question_zh}\n      {query.question}"
        for query in list_queries()
        if query.group == group
    ]


def _usage(query: Query) -> str:
    return " ".join(f"--{p.name} …" if p.required else f"[--{p.name} …]" for p in query.parameters)


def explanation(query: Query) -> str:
    """What a question asks, takes and gives, and an example."""
    lines = [f"zhengtu query GRAPH {query.name} {_usage(query)}".rstrip(), "", query.question_zh, query.question, ""]
    lines += [f"  --{p.name}  {p.meaning}; {_kind(p)}" for p in query.parameters]
    lines += ["", f"Columns 列: {', '.join(query.columns)}", f"Example 例: zhengtu query graph/ {query.example}"]
    return "\n".join(lines).replace("\n\n\n", "\n\n")


def _kind(parameter: Parameter) -> str:
    kind, _, type_ = parameter.type.partition(":")
    said = {
        "entity": f"name, alias, pinyin or id of {f'a {type_}' if type_ else 'an entity'}",
        "number": "a whole number",
        "share": "0 to 1",
        "date": "2016, 2016-02 or 2016-02-15",
        "type": "a type of entity, e.g. Person",
        "relation": "a type of relation",
    }.get(kind, kind)
    given = (
        "required" if parameter.required else f"default: {'none' if parameter.default is None else parameter.default}"
    )
    return f"{said}  [{given}]"
