"""Loading a real Neo4j: again, by differences, of several corpora, broken off."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest
from neo4j import Driver, Session
from neo4j.exceptions import IncompleteCommit

from tests.graph.neo4j_dump import dump, empty, graph_of, many_facts, units_of
from tests.graph.small_facts import CITY, MAYOR, NATIONAL, all_facts, meeting, origin, reprint, small_graph
from zhengtu_graph.errors import StoreError, UsageError
from zhengtu_graph.model import Edge, Graph, Node
from zhengtu_graph.schema import load_schema
from zhengtu_graph.store.neo4j import Neo4jStore
from zhengtu_graph.store.neo4j_load import LoadReport
from zhengtu_graph.store.reading import read_graph
from zhengtu_graph.store.units import BUCKETS

SMALL = 2000  # characters a transaction, so that the small graph takes many


@pytest.fixture
def driver(neo4j_driver: Driver) -> Iterator[Driver]:
    empty(neo4j_driver)
    yield neo4j_driver
    empty(neo4j_driver)


def load(driver: Driver, graph: Graph, folder: Path, corpus: str = "graph", buckets: int = BUCKETS) -> LoadReport:
    with units_of(graph, folder, buckets) as units:
        return Neo4jStore(driver, corpus=corpus).load(units, batch=SMALL)


def last_transaction(driver: Driver) -> set[str]:
    """What the server says was the last transaction that wrote."""
    with driver.session() as session:
        session.execute_read(lambda tx: tx.run("RETURN 1").consume())
        return set(session.last_bookmarks().raw_values)


def test_load_again_writes_nothing(driver: Driver, tmp_path: Path) -> None:
    first = load(driver, small_graph(), tmp_path)
    assert first.count("article", "added") == len(small_graph().articles)
    assert first.count("entity", "added") == len(small_graph().nodes)
    assert first.count("edge", "added") == len(small_graph().edges)
    before, wrote = dump(driver), last_transaction(driver)
    assert load(driver, small_graph(), tmp_path).nothing
    assert last_transaction(driver) == wrote
    assert dump(driver) == before


def test_load_makes_the_graph(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    assert read_graph(Neo4jStore(driver), load_schema()) == small_graph()
    assert all(held["corpora"] == ["graph"] for name, held in dump(driver, marks=False).items())


def test_load_of_a_changed_article_changes_that(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    one, *others = all_facts()
    moved = replace(one, article=replace(one.article, publisher="丁日报"), relations=one.relations[1:])
    changed = graph_of(moved, *others)
    report = load(driver, changed, tmp_path)
    assert report.count("article", "changed") == 1
    assert read_graph(Neo4jStore(driver), load_schema()) == changed
    after = dump(driver)
    empty(driver)
    load(driver, changed, tmp_path)
    assert dump(driver) == after


def test_load_without_an_article_takes_away_what_only_it_says(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    report = load(driver, graph_of(meeting()), tmp_path)
    assert report.count("article", "removed") == 3
    assert report.count("edge", "removed") > 0
    after = dump(driver)
    assert f"Person {MAYOR}" in after  # the meeting speaks of him too
    assert not [name for name in after if name.startswith("Person person:陈三木")]
    empty(driver)
    load(driver, graph_of(meeting()), tmp_path)
    assert dump(driver) == after


def test_load_writes_only_what_differs(driver: Driver, tmp_path: Path) -> None:
    facts = many_facts(5)
    load(driver, graph_of(*facts), tmp_path)
    report = load(driver, graph_of(*facts[:-1]), tmp_path)
    assert report.counts["article"] == {"removed": 1}
    assert sum(report.counts["entity"].values()) <= len(facts[-1].entities)
    assert report.counts["edge"].keys() <= {"changed", "removed"}


@pytest.mark.parametrize(("was", "now"), [(256, 4096), (4096, 256), (256, 16)])
def test_load_cuts_marks_anew(driver: Driver, tmp_path: Path, was: int, now: int) -> None:
    load(driver, small_graph(), tmp_path, buckets=was)
    units = dump(driver, marks=False)
    assert load(driver, small_graph(), tmp_path, buckets=now).nothing
    assert dump(driver, marks=False) == units
    after, wrote = dump(driver), last_transaction(driver)
    assert load(driver, small_graph(), tmp_path, buckets=now).nothing
    assert last_transaction(driver) == wrote
    empty(driver)
    load(driver, small_graph(), tmp_path, buckets=now)
    assert dump(driver) == after


def test_load_that_cuts_marks_anew_writes_only_what_differs(driver: Driver, tmp_path: Path) -> None:
    facts = many_facts(5)
    load(driver, graph_of(*facts), tmp_path)
    report = load(driver, graph_of(*facts[:-1]), tmp_path, buckets=4096)
    assert report.counts["article"] == {"removed": 1}
    after = dump(driver)
    empty(driver)
    load(driver, graph_of(*facts[:-1]), tmp_path, buckets=4096)
    assert dump(driver) == after


def test_load_reads_marks_of_before_there_were_more_buckets(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    driver.execute_query("MATCH (b:ZhengtuBucket) REMOVE b.of")
    wrote = last_transaction(driver)
    assert load(driver, small_graph(), tmp_path).nothing
    assert last_transaction(driver) == wrote
    load(driver, small_graph(), tmp_path, buckets=4096)
    assert {held["of"] for name, held in dump(driver).items() if name.startswith("ZhengtuBucket")} == {4096}


def test_load_keeps_what_users_add(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    driver.execute_query("MATCH (n:Place {id: $id}) SET n.note = 'seen' CREATE (:Note {id: 'n'})-[:ON]->(n)", id=CITY)
    load(driver, graph_of(meeting()), tmp_path)
    after = dump(driver)
    assert after[f"Place {CITY}"]["note"] == "seen"
    assert after["ON n → " + CITY]


def test_load_takes_over_nodes_that_no_mark_knows(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    before = dump(driver)
    driver.execute_query("MATCH (n:ZhengtuBucket|ZhengtuCorpus) DELETE n")
    load(driver, small_graph(), tmp_path)
    assert dump(driver) == before


def test_load_goes_on_when_the_answers_to_its_commits_are_lost(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, answers = Session.execute_write, cycle(["lost", "here"])

    def written(session: Session, work: Callable[..., object]) -> object:
        answer = write(session, work)
        if next(answers) == "lost":
            raise IncompleteCommit
        return answer

    load(driver, small_graph(), tmp_path)
    expected = dump(driver)
    empty(driver)
    monkeypatch.setattr(Session, "execute_write", written)
    assert load(driver, small_graph(), tmp_path).count("article", "added") == len(small_graph().articles)
    assert dump(driver) == expected


def test_load_says_when_nodes_were_lost(driver: Driver, tmp_path: Path) -> None:
    places = Graph(nodes=(Node("place:1", "Place", "甲省"), Node("place:2", "Place", "乙市")))
    whole = replace(places, edges=(Edge("edge:1", "PART_OF", "place:2", "place:1", origin="gazetteer"),))
    load(driver, places, tmp_path)
    driver.execute_query("MATCH (n:Place {id: 'place:1'}) DELETE n")
    with pytest.raises(StoreError, match="has lost a part of the corpus graph; unload the corpus and load it again"):
        load(driver, whole, tmp_path)
    Neo4jStore(driver).unload()
    load(driver, whole, tmp_path)
    assert read_graph(Neo4jStore(driver), load_schema()) == whole


def test_load_gives_way_to_one_that_begins(driver: Driver, tmp_path: Path) -> None:
    started: list[bool] = []

    def begin_another(*_: object) -> None:
        if not started:
            started.append(True)
            load(driver, graph_of(reprint()), tmp_path / "other")

    says = pytest.raises(StoreError, match="another load of the corpus graph has begun; this one gives way")
    with units_of(small_graph(), tmp_path) as units, says:
        Neo4jStore(driver).load(units, begin_another, batch=SMALL)
    assert read_graph(Neo4jStore(driver), load_schema()) == graph_of(reprint())


def test_corpora_share_what_both_say(driver: Driver, tmp_path: Path) -> None:
    load(driver, graph_of(origin(), reprint()), tmp_path, "甲")
    load(driver, graph_of(meeting(), reprint()), tmp_path, "乙")
    city = dump(driver)[f"Place {CITY}"]
    assert city["corpora"] == ["乙", "甲"]
    assert city["articles"] == 4
    assert (city["first_seen"], city["last_seen"]) == ("2016-03", "2020")
    assert city["aliases"] == ["三明"]
    kept_apart = "MATCH (n:Policy) WHERE $corpus IN n.corpora RETURN n.id AS id"
    assert NATIONAL not in {row["id"] for row in Neo4jStore(driver).cypher(kept_apart, {"corpus": "甲"})}
    assert NATIONAL in {row["id"] for row in Neo4jStore(driver).cypher(kept_apart, {"corpus": "乙"})}


@pytest.mark.parametrize("first", ["甲", "乙"])
def test_unload_empties_exactly_one_corpus(driver: Driver, tmp_path: Path, first: str) -> None:
    graphs = {"甲": graph_of(origin(), reprint()), "乙": graph_of(meeting(), reprint())}
    load(driver, graphs["甲"], tmp_path, "甲")
    alone = dump(driver)
    for corpus in (first, *(graphs.keys() - {first}), first):  # the last of them changes nothing
        load(driver, graphs[corpus], tmp_path, corpus)
    assert Neo4jStore(driver, corpus="乙").unload().count("article", "removed") == 2
    assert dump(driver) == alone
    Neo4jStore(driver, corpus="甲").unload()
    assert dump(driver) == {}
    assert not driver.execute_query("MATCH (n:ZhengtuCorpus) RETURN n").records


def test_corpora_change_by_themselves(driver: Driver, tmp_path: Path) -> None:
    """However they came and changed, what is there is what their last graphs say."""
    load(driver, graph_of(meeting(), reprint()), tmp_path, "乙")
    load(driver, graph_of(origin()), tmp_path, "甲")
    expected = dump(driver)
    empty(driver)
    load(driver, small_graph(), tmp_path, "甲")
    load(driver, graph_of(origin(), reprint()), tmp_path, "乙")
    load(driver, graph_of(origin()), tmp_path, "甲")
    load(driver, graph_of(meeting(), reprint()), tmp_path, "乙")
    assert dump(driver) == expected


def test_corpora_loaded_at_once_are_those_loaded_in_turn(driver: Driver, tmp_path: Path) -> None:
    graphs = {"甲": graph_of(origin(), reprint()), "乙": graph_of(meeting(), reprint()), "丙": small_graph()}
    for corpus, graph in graphs.items():
        load(driver, graph, tmp_path, corpus)
    expected = dump(driver)
    empty(driver)
    with ThreadPoolExecutor() as pool:
        loads = [pool.submit(load, driver, graph, tmp_path / corpus, corpus) for corpus, graph in graphs.items()]
        assert not any(done.result().nothing for done in loads)
    assert dump(driver) == expected


def test_unload_of_no_corpus_says_which_there_are(driver: Driver, tmp_path: Path) -> None:
    load(driver, graph_of(reprint()), tmp_path, "甲")
    with pytest.raises(UsageError, match="no corpus 丙 in the database; it holds 甲"):
        Neo4jStore(driver, corpus="丙").unload()


def test_load_makes_indexes(driver: Driver, tmp_path: Path) -> None:
    load(driver, small_graph(), tmp_path)
    rows = driver.execute_query("SHOW INDEXES YIELD name, type, state, options RETURN *").records
    ours = {row["name"]: row for row in rows if row["name"].startswith("zhengtu_")}
    assert {row["state"] for row in ours.values()} == {"ONLINE"}
    assert ours["zhengtu_names"]["options"]["indexConfig"]["fulltext.analyzer"] == "cjk"
    assert {"zhengtu_policy_date", "zhengtu_article_date", "zhengtu_holds_post_start_date"} <= ours.keys()
    search = "CALL db.index.fulltext.queryNodes('zhengtu_names', '三明') YIELD node RETURN node.id AS id"
    assert CITY in {row["id"] for row in Neo4jStore(driver).cypher(search)}
