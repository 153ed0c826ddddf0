"""Tests the docstrings and the page: their examples run, and their columns are current."""

from __future__ import annotations

import doctest
import gzip
import re
from pathlib import Path

import columns
import plusone
import pytest
from conftest import AT, SMALL_VOTE


def test_the_examples_of_the_docstrings_run(in_folder: Path) -> None:
    (in_folder / "dev.mbox").write_bytes(SMALL_VOTE)
    tested = doctest.testmod(plusone, optionflags=doctest.ELLIPSIS)
    print(f"{tested.attempted} examples")
    assert tested.failed == 0
    assert tested.attempted >= 15


def test_every_function_has_a_docstring_with_an_example() -> None:
    for name in plusone.__all__:
        member = getattr(plusone, name)
        if callable(member) and not isinstance(member, type) and hasattr(member, "__kwdefaults__"):
            assert ">>> " in (member.__doc__ or ""), name


def test_columns_are_described_as_the_schemas_have_them() -> None:
    text = columns.MODULE.read_text()
    assert text == columns.module_with_columns(text), "run python bindings/python/tests/columns.py"
    text = columns.PAGE.read_text()
    assert text == columns.page_with_columns(text), "run python bindings/python/tests/columns.py"


@pytest.mark.parametrize("name", columns.KINDS)
def test_columns_are_those_of_the_tables(name: str) -> None:
    table: plusone.Table = getattr(plusone.tables(SMALL_VOTE, at=AT), name)
    assert table.columns == [column for column, _, _ in columns.columns(name)]


def test_the_examples_of_the_page_run(in_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("dev.mbox", "dev-2025.mbox", "infra.mbox"):
        (in_folder / name).write_bytes(SMALL_VOTE)
    (in_folder / "dev.mbox.gz").write_bytes(gzip.compress(SMALL_VOTE))
    (in_folder / "voters.csv").write_text("name,address\nBo Ek,bo@example.org\n")
    examples = re.findall(r"^```python\n(.*?)^```", columns.PAGE.read_text(), re.DOTALL | re.MULTILINE)
    assert len(examples) >= 3
    names: dict[str, object] = {"__name__": "page"}
    for example in examples:
        exec(compile(example, "docs/python.md", "exec"), names)
    printed = capsys.readouterr().out
    assert '"failed"' in printed
