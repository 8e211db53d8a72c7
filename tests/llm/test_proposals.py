"""What a language model proposes: checked word for word, against the schema; asked once; refused with reasons."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from tests.extractors.articles import article
from tests.llm.stand_in import Reply, StandIn, stand_in
from zhengtu.cli import main
from zhengtu_extractors.extract import extract
from zhengtu_extractors.llm import endpoint as endpoints
from zhengtu_extractors.llm.endpoint import Endpoint, ask
from zhengtu_extractors.llm.prompt import instruction, pieces, prompt_hash
from zhengtu_extractors.llm.proposals import Checked, parsed, take
from zhengtu_extractors.llm.propose import with_proposals
from zhengtu_graph.check import check_facts
from zhengtu_graph.errors import EndpointError
from zhengtu_graph.schema import load_schema

TEXT = "三明市的沪明协作机制很有名。龙岩市学了这套做法。林一山常到永安市走走。"
QUOTE = "林一山常到永安市走走。"


def proposal(**changes: Any) -> dict[str, Any]:
    """林一山 visited 永安市: nothing that the rules read in these words."""
    ends = {"source": {"type": "Person", "name": "林一山"}, "target": {"type": "Place", "name": "永安市"}}
    return {"type": "VISITED", **ends, "properties": {}, "modality": "done", "quote": QUOTE, **changes}


def said(*proposals: Any) -> dict[str, Any]:
    return {"relations": list(proposals)}


def checked(*proposals: Any) -> Checked:
    found = Checked(extract(article(TEXT)))
    take(found, list(proposals), load_schema())
    check_facts(found.facts)
    return found


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    monkeypatch.setattr(endpoints, "_WAIT", 0.01)
    with stand_in() as told:
        yield told


def endpoint(server: StandIn, folder: Path, **fields: Any) -> Endpoint:
    return Endpoint(server.url, "test-model", folder / "cache", **fields)


def test_proposal_that_holds_becomes_an_edge_with_its_quotation() -> None:
    found = checked(proposal())
    (relation,) = (r for r in found.facts.relations if r.type == "VISITED")
    assert (relation.target, relation.evidence[0].text, relation.evidence[0].rule) == (
        "place:350481",
        QUOTE,
        "llm.proposed",
    )
    assert TEXT[relation.evidence[0].start : relation.evidence[0].end] == QUOTE
    assert (found.proposed, found.kept, dict(found.refused)) == (1, 1, {})


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"quote": "林一山常去永安市走走。"}, "quotation not in the text"),
        ({"quote": "山"}, "quotation not in the text"),
        ({"quote": ""}, "quotation not in the text"),
        ({"quote": TEXT[:14]}, "quotation without the name"),
        ({"type": "INVENTED"}, "type not in the schema"),
        ({"type": "MENTIONED_IN"}, "type not in the schema"),
        ({"type": "ISSUED"}, "ends not in the schema"),
        ({"modality": "perhaps"}, "no such modality"),
        ({"properties": {"mood": "good"}}, "a property that the schema does not have"),
        ({"properties": {"date": "yesterday"}}, "a property that the schema does not have"),
        ({"properties": {"date": ["2024"]}}, "a property that the schema does not have"),
        ({"source": {"type": "Person", "name": "王二水"}}, "name not in the text, or of several things"),
        ({"target": {"type": "Place", "name": "鼓楼区"}}, "name not in the text, or of several things"),
        ({"source": {"type": "Person"}}, "an end without type or name"),
        ({"source": "林一山"}, "a field is missing"),
        ({"quote": None}, "a field is missing"),
    ],
)
def test_proposal_that_does_not_hold_is_refused_with_its_reason(changes: dict[str, Any], reason: str) -> None:
    found = checked(proposal(**changes))
    assert dict(found.refused) == {reason: 1}
    assert found.facts == extract(article(TEXT))


def test_proposal_of_what_the_rules_found_is_known_and_adds_nothing() -> None:
    text = "三明市人民政府印发《三明市养老服务办法》。"
    before = extract(article(text))
    ends = {"source": {"type": "Agency", "name": "三明市人民政府"}}
    ends["target"] = {"type": "Policy", "name": "《三明市养老服务办法》"}
    found = Checked(before)
    take(found, [{"type": "ISSUED", **ends, "quote": text}], load_schema())
    assert (found.known, found.kept, found.facts) == (1, 0, before)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_FIELDS = ("type", "source", "target", "properties", "modality", "quote")


@given(
    st.lists(_JSON | st.dictionaries(st.sampled_from(_FIELDS), _JSON).map(lambda d: {**proposal(), **d}), max_size=4)
)
def test_proposals_of_any_form_never_break_the_facts(proposals: list[Any]) -> None:
    found = checked(*proposals)
    assert found.proposed == len(proposals) == found.kept + found.known + found.refused.total()


@given(st.text(max_size=60))
def test_answers_of_any_form_are_read_or_are_none(answer: str) -> None:
    assert parsed(answer) is None or isinstance(parsed(answer), list)


def test_answers_may_have_words_and_fences_around_the_json() -> None:
    assert parsed('Here it is:\n```json\n{"relations": []}\n```') == []
    assert parsed('{"relations": [') is None
    assert parsed('{"relation": 1}') is None


def test_prompt_names_every_relation_that_may_be_proposed() -> None:
    asked = instruction(load_schema())
    assert "HOLDS_POST (任职): Person→Agency" in asked
    assert "MENTIONED_IN" not in asked


@given(st.lists(st.text(alphabet="政策。", max_size=9000), max_size=6))
def test_pieces_hold_the_whole_text(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert "\n".join(pieces(text)).replace("\n", "") == text.replace("\n", "")


def test_question_is_asked_once_and_kept(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply(said(proposal()))]
    where = endpoint(server, tmp_path, key="secret-key")
    first = with_proposals(extract(article(TEXT)), where)
    assert with_proposals(extract(article(TEXT)), where) == first
    assert len(server.requests) == 1
    assert server.requests[0]["path"] == "/v1/chat/completions"
    assert server.requests[0]["model"] == "test-model"
    assert server.keys == ["Bearer secret-key"]
    kept = [path.read_text("utf-8") for path in (tmp_path / "cache").rglob("*.json")]
    assert len(kept) == 1
    assert "secret-key" not in kept[0] + repr(where)


def test_question_is_asked_anew_of_another_model_or_when_the_answer_is_damaged(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply(said())]
    facts = extract(article(TEXT))
    with_proposals(facts, endpoint(server, tmp_path))
    with_proposals(facts, Endpoint(server.url, "other-model", tmp_path / "cache"))
    for path in (tmp_path / "cache").rglob("*.json"):
        path.write_text("{", "utf-8")
    with_proposals(facts, endpoint(server, tmp_path))
    assert len(server.requests) == 3
    assert prompt_hash(load_schema()) == prompt_hash(load_schema())


@pytest.mark.parametrize("fault", [Reply("", 500), Reply("", 429, headers=(("Retry-After", "0"),)), Reply("", 503)])
def test_question_is_asked_again_while_that_may_help(server: StandIn, tmp_path: Path, fault: Reply) -> None:
    server.replies = [fault, fault, Reply(said())]
    assert ask(endpoint(server, tmp_path), []).prompt_tokens == 100
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("reply", "asked", "says"),
    [
        (Reply("no such key", 401), 1, "401"),
        (Reply("down", 500), 4, "500"),
        (Reply(body=b"<html>"), 1, "in no form"),
        (Reply(body=b'{"choices": []}'), 1, "in no form"),
    ],
)
def test_endpoint_that_gives_no_answer_is_an_error(
    server: StandIn, tmp_path: Path, reply: Reply, asked: int, says: str
) -> None:
    server.replies = [reply]
    with pytest.raises(EndpointError, match=says):
        ask(endpoint(server, tmp_path), [])
    assert len(server.requests) == asked


def test_endpoint_that_is_slow_times_out(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply(said(), after=1.0)]
    with pytest.raises(EndpointError, match="ReadTimeout"):
        ask(endpoint(server, tmp_path, timeout=0.05), [])


def test_endpoint_that_is_not_there_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoints, "_WAIT", 0.01)
    with pytest.raises(EndpointError, match="ConnectError"):
        ask(Endpoint("http://127.0.0.1:9/v1", "m", tmp_path), [])


def run(server: StandIn, tmp_path: Path, *words: str) -> Result:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    names = {"URL": server.url, "MODEL": "test-model", "CACHE": str(tmp_path / "cache"), "KEY": "secret-key"}
    environment = {f"ZHENGTU_LLM_{name}": value for name, value in names.items()}
    return CliRunner().invoke(main, [*words], env=environment)


def test_command_without_llm_asks_nobody(server: StandIn, tmp_path: Path) -> None:
    done = run(server, tmp_path, "extract", str(tmp_path / "a.txt"))
    assert done.exit_code == 0
    assert not server.requests


def test_command_extract_reports_cost_and_refusals(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply(said(proposal(), proposal(quote="不在文中的话。")))]
    done = run(server, tmp_path, "extract", str(tmp_path / "a.txt"), "--llm")
    assert done.exit_code == 0, done.output
    assert "VISITED" in {r["type"] for r in json.loads(done.stdout.splitlines()[0])["relations"]}
    assert "1 questions asked, 0 answered before; 100 + 20 tokens" in done.stderr
    assert "2 relations proposed: 1 new, 0 known, 1 refused" in done.stderr
    assert "refused 1: quotation not in the text" in done.stderr


def test_command_extract_goes_on_when_the_answer_is_no_json(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply("I would rather not.")]
    done = run(server, tmp_path, "extract", str(tmp_path / "a.txt"), "--llm")
    assert done.exit_code == 0
    assert "refused 1: answer without the JSON asked for" in done.stderr


def test_command_build_stores_what_was_proposed_and_asks_no_more(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply(said(proposal()))]
    build = ("build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "graph"))
    assert run(server, tmp_path, *build, "--llm").exit_code == 0
    asked = "MATCH (p:Person)-[r:VISITED]->(x:Place) RETURN x.name"
    assert "永安市" in run(server, tmp_path, "cypher", str(tmp_path / "graph"), asked).stdout
    assert run(server, tmp_path, *build, "--llm").exit_code == 0
    assert len(server.requests) == 1
    assert run(server, tmp_path, *build).exit_code == 0
    assert "永安市" not in run(server, tmp_path, "cypher", str(tmp_path / "graph"), asked).stdout


def test_command_stops_plainly_when_the_endpoint_does(server: StandIn, tmp_path: Path) -> None:
    server.replies = [Reply("no", 401)]
    done = run(server, tmp_path, "build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "graph"), "--llm")
    assert done.exit_code == 3
    assert "401" in done.stderr
    assert "secret-key" not in done.output


def test_command_without_an_endpoint_says_what_to_set(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = CliRunner().invoke(main, ["extract", str(tmp_path / "a.txt"), "--llm"], env={"ZHENGTU_LLM_URL": ""})
    assert done.exit_code == 2
    assert "ZHENGTU_LLM_URL" in done.stderr
