"""A pyvis network for notebooks and for those who script vis-network; importing it takes pyvis' half a second.

pyvis 0.3.2 looks every node up in a list, drops parallel edges, asks two servers for style sheets, writes in the
locale's encoding, and lets headings, linked titles and options become markup. The subclass here keeps its interface
and mends these; the drawing is done by the vis-network file (9.1.2) that pyvis itself ships.
"""

import html
import json
import re
import webbrowser
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pyvis
from IPython.display import IFrame
from pyvis.edge import Edge as VisEdge
from pyvis.network import Network
from pyvis.node import Node as VisNode

from zhengtu_graph.errors import UsageError
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import Label, Schema
from zhengtu_graph.view.files import TEMPLATES, fingerprint, write_text
from zhengtu_graph.view.layout import lay_out
from zhengtu_graph.view.select import drawn_edges

VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2"
SHAPES = {"circle": "dot"}  # where vis-network has another word than the schema
SENTENCES = 3  # shown with an edge; all of them stand in the graph
LONGEST = 200  # characters of a name or value in what is shown at the mouse
# Properties that a figure's name already says, and the point of a place, which no reader wants in degrees.
IN_NAME = {"measure", "value", "unit", "upper", "bound", "before", "before_unit", "before_date", "lon", "lat"}

_NAMED = re.compile(r'^  (\w+): \["([^"]*)", "([^"]*)"\],$', re.MULTILINE)


def to_pyvis(graph: Graph, schema: Schema, *, language: str = "zh", height: str = "750px") -> "PolicyNetwork":
    """The drawn part of a graph with its layout; physics is off until asked for with `toggle_physics(True)`."""
    network = PolicyNetwork(height=height)
    network.toggle_physics(False)
    edges = drawn_edges(graph)
    index = {node.id: i for i, node in enumerate(graph.nodes)}
    places = lay_out(len(graph.nodes), [(index[e.source], index[e.target]) for e in edges])
    for node, (x, y) in zip(graph.nodes, places, strict=True):
        network.add_node(node.id, x=round(x), y=round(y), **_node(node, schema, language))
    sentences = {evidence.id: evidence.text for evidence in graph.evidence}
    for edge in edges:
        network.add_edge(edge.source, edge.target, **_edge(edge, schema, language, sentences))
    return network


def _node(node: Node, schema: Schema, language: str) -> dict[str, Any]:
    type_ = schema.entities[node.type]
    kind = [_word(type_.kinds[node.kind], language)] if node.kind else []
    facts = {name: value for name, value in node.properties.items() if name not in IN_NAME}
    lines = [
        _cut(node.name),
        " · ".join([_word(type_.label, language), *kind]),
        *_facts({"aliases": "；".join(node.aliases), **facts}, schema, language),
        *_seen(node.articles, (node.first_seen, node.last_seen), language),
    ]
    return {
        "label": node.name[:24],
        "title": "\n".join(lines),
        "shape": SHAPES.get(type_.shape, type_.shape),
        "color": type_.colour,
        "value": node.articles,
    }


def _edge(edge: Edge, schema: Schema, language: str, sentences: Mapping[str, str]) -> dict[str, Any]:
    relation = schema.relations[edge.type]
    family = schema.families.get(relation.family or "")
    label = _word(relation.label, language)
    modality = [] if edge.modality == "done" else [_word(schema.values[edge.modality], language)]
    said = dict.fromkeys(sentences[id_] for id_ in edge.evidence if id_ in sentences)
    lines = [
        " · ".join([label, *modality]),
        *_facts({**edge.properties, "note": edge.note or ""}, schema, language),
        *_seen(edge.count, (edge.first_seen, edge.last_seen), language),
        *list(said)[:SENTENCES],
    ]
    return {
        "label": label,
        "title": "\n".join(lines),
        "dashes": edge.modality in ("planned", "denied"),
        "arrows": "" if relation.symmetric else "to",
        **({"color": family.colour} if family else {}),
    }


def _facts(properties: Mapping[str, str], schema: Schema, language: str) -> list[str]:
    """A line for each property that has a value, both in words."""
    names = {**property_names(language), "aliases": "aliases" if language == "en" else "别名"}
    colon = ": " if language == "en" else "："
    worded = {name: _word(schema.values[v], language) if v in schema.values else v for name, v in properties.items()}
    return [f"{names.get(name, name)}{colon}{_cut(value)}" for name, value in worded.items() if value]


def _seen(articles: int, days: tuple[str | None, str | None], language: str) -> list[str]:
    """In how many articles, and between which days."""
    span = " — ".join(dict.fromkeys(day for day in days if day))
    count = f"{articles} {'article' if articles == 1 else 'articles'}" if language == "en" else f"{articles} 篇文章"
    comma = ", " if language == "en" else "，"
    return [comma.join(filter(None, (count, span)))] if articles else []


@cache
def property_names(language: str) -> Mapping[str, str]:
    """What properties are called, as the page of the graph calls them."""
    script = (TEMPLATES / "scripts" / "i18n.js").read_text("utf-8")
    block = script.partition("const PROPERTIES = {")[2].partition("};")[0]
    return {name: en if language == "en" else zh for name, zh, en in _NAMED.findall(block)}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _word(label: Label, language: str) -> str:
    return label.en if language == "en" else label.zh


class PolicyNetwork(Network):  # type: ignore[misc]  # pyvis ships no types
    """pyvis' `Network` whose page needs no network and takes no text for markup.

    Menus of pyvis' own page (`select_menu`, `filter_menu`) are left out: they put ids into HTML unescaped.
    """

    def __init__(
        self,
        height: str = "750px",
        width: str = "100%",
        directed: bool = True,
        bgcolor: str = "#ffffff",
        heading: str = "",
    ) -> None:
        super().__init__(height, width, directed, bgcolor=bgcolor, heading=heading, cdn_resources="in_line")

    def add_node(
        self, n_id: str | int, label: str | None = None, shape: str = "dot", color: str = "#97c2fc", **options: Any
    ) -> None:
        """Add a node unless its id is known; options are those of vis-network."""
        if n_id in self.node_map:
            return
        colour = {} if "group" in options else {"color": color}
        node = VisNode(n_id, shape, label=label or str(n_id), font_color=self.font_color, **colour, **options)
        self.nodes.append(node.options)
        self.node_ids.append(n_id)
        self.node_map[n_id] = node.options

    def add_edge(self, source: str | int, to: str | int, **options: Any) -> None:
        """Add an edge, also beside others between the same two nodes.

        Raises:
            UsageError: an end is no node of the network.
        """
        for end in (source, to):
            if end not in self.node_map:
                raise UsageError(f"{end}: no such node in the network; add it first")
        self.edges.append(VisEdge(source, to, self.directed, **options).options)

    def from_DOT(self, dot: str) -> None:  # noqa: N802 - pyvis' name
        """Not offered: pyvis puts the file's text into the page as script.

        Raises:
            UsageError: always.
        """
        raise UsageError(f"{dot}: read it with networkx.nx_pydot and hand it to from_nx")

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:  # noqa: ARG002 - pyvis' interface
        """The page, complete in itself."""
        nodes, edges, heading, height, width, options = self.get_network_data()
        script = (VIS / "vis-network.min.js").read_text("utf-8") + (TEMPLATES / "network.js").read_text("utf-8")
        environment = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
        data = {"nodes": nodes, "edges": edges, "options": json.loads(options), "height": height, "width": width}
        self.html: str = environment.get_template("network.html").render(
            heading=heading,
            data={**data, "background": self.bgcolor},
            script=script,
            script_hash=fingerprint(script),
            style=(VIS / "vis-network.css").read_text("utf-8"),
        )
        return self.html

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:
        """Write the page in UTF-8, in one step; `local` and `notebook` are pyvis' and change nothing."""
        write_text(Path(name), self.generate_html(name, local, notebook))
        if open_browser:
            webbrowser.open(Path(name).resolve().as_uri())

    def show(self, name: str, local: bool = True, notebook: bool = True) -> IFrame | None:
        """Write the page, then give a notebook its frame, or else open it in the browser."""
        self.write_html(name, local, notebook, open_browser=not notebook)
        return IFrame(name, width=self.width, height=self.height) if notebook else None

    def _repr_html_(self) -> str:
        page = html.escape(self.generate_html())
        size = f'width="{html.escape(str(self.width))}" height="{html.escape(str(self.height))}"'
        # Without allow-same-origin no script in the frame could reach the notebook, whatever it did.
        return f'<iframe {size} sandbox="allow-scripts" style="border:0" srcdoc="{page}"></iframe>'
