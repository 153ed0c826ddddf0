"""Tests that pyarrow, pandas, polars and duckdb read the tables."""

from __future__ import annotations

import datetime
from pathlib import Path

import duckdb
import pandas
import plusone
import polars
import pyarrow
import pyarrow.parquet
import pytest
from conftest import AT, FIXTURES, SMALL_VOTE


@pytest.fixture(scope="module")
def tables() -> plusone.Tables:
    return plusone.tables(SMALL_VOTE, at=AT)


def test_columns_have_types_that_every_engine_knows(tables: plusone.Tables) -> None:
    known = {
        pyarrow.string(),
        pyarrow.int64(),
        pyarrow.bool_(),
        pyarrow.timestamp("us", "UTC"),
        pyarrow.list_(pyarrow.field("item", pyarrow.string())),
    }
    for table in tables:
        schema = pyarrow.schema(table)
        assert schema == pyarrow.table(table).schema
        assert schema.names == table.columns
        assert {field.type for field in schema} <= known
    schema = pyarrow.schema(tables.votes)
    assert schema.field("date").type == pyarrow.timestamp("us", "UTC")
    assert schema.field("line").type == pyarrow.int64()
    assert schema.field("is_proposer").type == pyarrow.bool_()
    assert schema.field("reasons").type == pyarrow.list_(pyarrow.string())


def test_pyarrow_takes_tables(tables: plusone.Tables) -> None:
    table = pyarrow.table(tables.votes)
    assert table["value"].to_pylist() == ["+1", "+1", "-1", "+1"]
    assert table["status"].to_pylist() == ["counted", "counted", "counted", "unclear"]
    first = datetime.datetime(2026, 5, 4, 11, tzinfo=datetime.timezone.utc)
    assert table["date"][0].as_py() == first
    table.validate(full=True)
    assert pyarrow.table(tables.lists)["votes"].to_pylist() == [4]


def test_pandas_takes_tables(tables: plusone.Tables) -> None:
    frame = pandas.DataFrame.from_arrow(tables.votes)
    assert frame.groupby("value").size().to_dict() == {"+1": 3, "-1": 1}
    assert str(frame["date"].dt.tz) == "UTC"


def test_polars_takes_tables(tables: plusone.Tables) -> None:
    frame = polars.DataFrame(tables.votes)
    assert frame["value"].to_list() == ["+1", "+1", "-1", "+1"]
    assert frame.schema["date"] == polars.Datetime("us", "UTC")
    assert frame.schema["reasons"] == polars.List(polars.String)


def test_duckdb_takes_tables(tables: plusone.Tables) -> None:
    votes = tables.votes
    found = duckdb.sql("SELECT value, count(*) FROM votes GROUP BY value ORDER BY value").fetchall()
    assert found == [("+1", 3), ("-1", 1)]
    assert len(votes) == 4


def test_a_table_can_be_read_again_and_outlives_its_archive(tables: plusone.Tables) -> None:
    first = pyarrow.table(tables.votes)
    second = pyarrow.table(tables.votes)
    assert first.equals(second)
    capsule = tables.votes.__arrow_c_stream__()
    del capsule  # no consumer has read it
    kept = pyarrow.table(plusone.votes(SMALL_VOTE, at=AT))
    assert kept.equals(first)


def test_tables_without_rows_keep_their_columns(tmp_path: Path) -> None:
    made = plusone.tables(SMALL_VOTE, since="2027-01-01", at=AT)
    assert [len(table) for table in made] == [0, 0, 0, 1]
    full = plusone.tables(SMALL_VOTE, at=AT)
    assert pyarrow.schema(made.votes) == pyarrow.schema(full.votes)
    pyarrow.parquet.write_table(pyarrow.table(made.votes), tmp_path / "votes.parquet")
    assert pyarrow.parquet.read_schema(tmp_path / "votes.parquet").equals(pyarrow.schema(full.votes))


def test_tables_of_all_fixtures_join() -> None:
    paths = sorted((FIXTURES / "archives").glob("*.mbox"))
    made = [plusone.tables(path, at=AT) for path in paths]
    votes = pyarrow.concat_tables([pyarrow.table(one.votes) for one in made])
    decisions = pyarrow.concat_tables([pyarrow.table(one.decisions) for one in made])
    lists = pyarrow.concat_tables([pyarrow.table(one.lists) for one in made])
    assert sum(lists["votes"].to_pylist()) == votes.num_rows > 100
    assert sum(lists["decisions"].to_pylist()) == decisions.num_rows >= len(paths)
    joined = votes.select(["archive", "proposal", "person"]).join(decisions.select(["archive", "proposal", "verdict"]), ["archive", "proposal"])
    assert joined["verdict"].null_count == 0


def test_the_functions_of_one_table_give_that_of_tables(tables: plusone.Tables) -> None:
    single = [call(SMALL_VOTE, at=AT) for call in (plusone.decisions, plusone.votes, plusone.findings, plusone.lists)]
    assert [one.to_dicts() for one in single] == [table.to_dicts() for table in tables]
    assert repr(single[1]) == "<plusone.Table of votes: 4 rows, 28 columns>"
