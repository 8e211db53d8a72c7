"""One HTML file that shows a graph without any network."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import MappingProxyType

import jinja2

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Facts, Graph
from zhengtu_graph.schema import Schema
from zhengtu_graph.view.files import TEMPLATES, fingerprint, write_text
from zhengtu_graph.view.forms import Forms, deictic_forms
from zhengtu_graph.view.library import vis_block, vis_script
from zhengtu_graph.view.payload import FIRST_BLOCKS, blocks

MOST_NODES = 50_000  # what a browser still opens in seconds
LANGUAGES = ("zh", "en")
STYLES = (  # the later ones overrule
    "base", "header", "filters", "timeline", "stage", "drawer", "start", "table", "time", "near", "about", "map",
    "narrow", "print",
)  # fmt: skip
TITLES = {"zh": "政策知识图谱", "en": "Policy knowledge graph"}

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([a-z0-9]+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async function|function|const) ([\w$]+))", re.MULTILINE)


def write_html(
    graph: Graph,
    path: Path,
    *,
    schema: Schema,
    title: str | None = None,
    language: str = "zh",
    facts: Iterable[Facts] = (),
) -> None:
    """Write the graph as one self-contained page in UTF-8; `path` is replaced in one step or not at all.

    By the facts that the graph was merged of, the page marks in its sentences also words that are no name: 该市, 市委.

    Raises:
        UsageError: the graph has more than `MOST_NODES` nodes, or `language` is neither zh nor en.
        SchemaError: a type or kind of the graph is not declared.
    """
    if len(graph.nodes) > MOST_NODES:
        raise UsageError(
            f"{len(graph.nodes):,} nodes are more than a browser opens ({MOST_NODES:,}): "
            "cut out a part, around a node or the best connected ones"
        )
    if language not in LANGUAGES:
        raise UsageError(f"language {language}: one of {', '.join(LANGUAGES)}")
    forms = deictic_forms(facts, {evidence.article for evidence in graph.evidence})
    write_text(path, render(graph, schema, title or TITLES[language], language, forms))


def render(graph: Graph, schema: Schema, title: str, language: str, forms: Forms = MappingProxyType({})) -> str:
    """The page as text."""
    script, style = bundle("main.js"), "\n".join(_read(f"styles/{name}.css") for name in STYLES)
    policy = (
        f"default-src 'none'; script-src '{fingerprint(script)}' '{fingerprint(vis_script())}'; "
        f"style-src '{fingerprint(style)}'; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_read("viewer.html")).render(
        title=title,
        language={"zh": "zh-CN", "en": "en"}[language],
        policy=policy,
        style=style,
        script=script,
        first=FIRST_BLOCKS,
        blocks={**blocks(graph, schema, title, language, forms), "library-vis": vis_block()},
    )


@cache
def bundle(entry: str) -> str:
    """The module `entry` and all that it imports as one script, each in a scope of its own after those it needs."""
    order: dict[str, str] = {}
    _collect(entry, order)
    script = '"use strict";\n' + "\n".join(order.values())
    if "</script" in script.lower():
        raise ValueError("a script of the template would end its own element")
    return script


def _collect(name: str, order: dict[str, str]) -> None:
    source = _read(f"scripts/{name}")
    for _, needed in _IMPORT.findall(source):
        if needed not in order:
            _collect(f"{needed}.js", order)
    body = _EXPORT.sub(r"\1", _IMPORT.sub(r"const {\1} = \2_js;", source))
    names = ", ".join(found[1] for found in _EXPORT.findall(source))
    order[name[:-3]] = f"const {name[:-3]}_js = (() => {{\n{body}return {{ {names} }};\n}})();"


def _read(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")
