"""What the file is, without a browser."""

import base64
import gzip
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.view.hostile import hostile_graph
from tests.view.synthetic import make_graph
from zhengtu_graph.errors import SchemaError, UsageError
from zhengtu_graph.model import Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.view.html import MOST_NODES, bundle, write_html

SCHEMA = load_schema()


def block(page: str, name: str) -> dict[str, Any]:
    found = re.search(rf'id="block-{name}">([^<]*)<', page)
    assert found
    data: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(found[1])))
    return data


def written(graph: Graph, folder: Path, **options: Any) -> str:
    path = folder / "图 谱.html"
    write_html(graph, path, schema=SCHEMA, **options)
    assert [p.name for p in folder.iterdir()] == [path.name]
    return path.read_bytes().decode("utf-8")


def test_write_html_same_graph_same_bytes(tmp_path: Path) -> None:
    assert written(make_graph(40), tmp_path) == written(make_graph(40), tmp_path)


def test_write_html_names_no_place_on_the_network(tmp_path: Path) -> None:
    page = written(make_graph(40), tmp_path)
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+\.\w+", page)) - {"http://www.w3.org"}  # the name of SVG
    assert addresses == set()
    assert not re.search(r"<(?:link|img|iframe|script src|base)\b", page)


def test_write_html_allows_only_its_own_script(tmp_path: Path) -> None:
    page = written(make_graph(3), tmp_path)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]


def test_write_html_each_sentence_once_word_for_word(tmp_path: Path) -> None:
    graph = make_graph(60)
    twice = replace(graph.evidence[0], id="zz", rule="another rule")
    page = written(replace(graph, evidence=(*graph.evidence, twice)), tmp_path)
    assert block(page, "evidence-0")["text"] == [e.text for e in graph.evidence]


def test_write_html_splits_evidence_into_blocks(tmp_path: Path) -> None:
    graph = make_graph(700)
    page = written(graph, tmp_path)
    sizes = [len(block(page, f"evidence-{i}")["text"]) for i in range(len(re.findall('id="block-evidence-', page)))]
    assert sizes[:-1] == [2048] * (len(sizes) - 1)
    assert sum(sizes) == len(graph.evidence)


def test_write_html_makes_pinyin(tmp_path: Path) -> None:
    graph = Graph(nodes=(Node("p", "Policy", "三明医改", "reform"),))
    assert block(written(graph, tmp_path), "words")["pinyin"] == ["san ming yi gai"]


def test_write_html_leaves_provenance_undrawn(tmp_path: Path) -> None:
    graph = make_graph(30)
    wrote = replace(graph.edges[0], id="w", type="AUTHORED", source=graph.nodes[0].id, target=graph.articles[0].id)
    page = written(replace(graph, edges=(*graph.edges, wrote)), tmp_path)
    assert "w" not in block(page, "ids")["edges"]
    assert block(page, "sources")["authored"] == {"0": [0]}


def test_write_html_takes_hostile_text(tmp_path: Path) -> None:
    page = written(hostile_graph(), tmp_path, title="</title><script>window.hit=1</script>")
    assert "window.hit" not in page.replace("&lt;script&gt;window.hit=1&lt;/script&gt;", "")


def test_write_html_in_any_locale(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    program = (
        "import sys, pathlib; from zhengtu_graph.schema import load_schema; from zhengtu_graph.model import *;"
        "from zhengtu_graph.view.html import write_html;"
        "graph = Graph(nodes=(Node('n', 'Place', '\\u9f99\\U0001f600'),));"
        "write_html(graph, pathlib.Path(sys.argv[1]), schema=load_schema(),"
        "title='\\u3400\\u9f99\\U0001f600')"
    )
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run([sys.executable, "-c", program, path], check=True, env=environment)
    assert "<title>㐀龙😀</title>" in path.read_text("utf-8")


def test_write_html_refuses_what_no_browser_opens(tmp_path: Path) -> None:
    graph = Graph(nodes=tuple(Node(f"n{i}", "Place", "村") for i in range(MOST_NODES + 1)))
    with pytest.raises(UsageError, match="cut out a part"):
        write_html(graph, tmp_path / "a.html", schema=SCHEMA)
    assert not list(tmp_path.iterdir())


def test_write_html_refuses_other_languages(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_html(Graph(), tmp_path / "a.html", schema=SCHEMA, language="fr")


@pytest.mark.parametrize("node", [Node("n", "Spell", "咒"), Node("n", "Place", "村", kind="moon")])
def test_write_html_refuses_undeclared_types(node: Node, tmp_path: Path) -> None:
    with pytest.raises(SchemaError):
        write_html(Graph(nodes=(node,)), tmp_path / "a.html", schema=SCHEMA)


def test_bundle_resolves_every_module() -> None:
    assert not re.search(r"^(?:import|export)\b", bundle("main.js"), re.MULTILINE)
