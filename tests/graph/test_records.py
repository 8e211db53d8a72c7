import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.graph.strategies import any_facts
from zhengtu_graph.errors import SchemaError
from zhengtu_graph.model import Facts
from zhengtu_graph.parquet import read_facts, write_facts
from zhengtu_graph.records import from_record, to_record


@given(any_facts)
def test_records_json_form_reads_back_equal(facts: Facts) -> None:
    read = from_record(json.loads(json.dumps(to_record(facts), ensure_ascii=False)))
    assert read == replace(facts, signature=())


@given(st.lists(any_facts, max_size=3))
def test_parquet_form_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, facts: list[Facts]) -> None:
    path: Path = tmp_path_factory.mktemp("facts") / "facts.parquet"
    write_facts(path, facts)
    assert list(read_facts(path)) == facts


def test_records_from_record_names_the_article_that_is_no_record() -> None:
    with pytest.raises(SchemaError, match=r"article:1: no article record"):
        from_record({"id": "article:1", "entities": [{"id": "place:1"}]})
