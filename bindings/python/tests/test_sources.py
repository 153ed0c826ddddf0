"""Tests the sources of an archive: paths, bytes, open files and URLs."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import fsspec
import plusone
import pytest
from conftest import AT, FIXTURES, SMALL_VOTE, CALL, reply


def votes_of(archive: plusone.Archive) -> int:
    return len(plusone.tally(archive, at=AT)["votes"])


def test_paths_bytes_and_files_give_the_same_votes(small_vote: Path) -> None:
    with small_vote.open("rb") as file:
        archives: list[plusone.Archive] = [
            str(small_vote),
            small_vote,
            SMALL_VOTE,
            bytearray(SMALL_VOTE),
            memoryview(SMALL_VOTE),
            io.BytesIO(SMALL_VOTE),
            gzip.compress(SMALL_VOTE),
            file,
        ]
        documents = [plusone.tally(archive, at=AT, name="dev") for archive in archives]
    assert all(document == documents[0] for document in documents)
    assert len(documents[0]["votes"]) == 4


def test_several_sources_are_one_list(small_vote: Path, tmp_path: Path) -> None:
    more = reply("Kim Park", 15, "+1").encode().lstrip()
    path = tmp_path / "more.mbox"
    path.write_bytes(more)
    assert votes_of([small_vote, path]) == 5
    assert votes_of([SMALL_VOTE, io.BytesIO(more)]) == 5
    assert votes_of(iter([small_vote, more])) == 5
    document = plusone.tally([small_vote, more], at=AT)
    assert document["archive"]["name"] == f"{small_vote}, bytes"
    assert document["archive"]["files"] == 2


def test_the_name_of_an_archive_is_in_every_row(small_vote: Path) -> None:
    with small_vote.open("rb") as file:
        rows = plusone.votes(file, at=AT).to_dicts()
    assert {row["archive"] for row in rows} == {str(small_vote)}
    rows = plusone.votes(small_vote, at=AT, name="dev").to_dicts()
    assert {row["archive"] for row in rows} == {"dev"}


def test_folders_are_read() -> None:
    document = plusone.proposals(FIXTURES / "sources" / "maildir", at=AT)
    assert document["archive"]["files"] == 4


def test_urls_are_read_by_fsspec() -> None:
    system = fsspec.filesystem("memory")
    system.pipe("/dev/2026-05.mbox", CALL.encode())
    system.pipe("/dev/2026-06.mbox.gz", gzip.compress(reply("Bo Ek", 11, "+1").encode().lstrip()))
    for url in ("memory://dev/2026-*", "memory://dev"):
        document = plusone.tally(url, at=AT)
        assert (document["archive"]["files"], len(document["votes"])) == (2, 1)
        assert document["archive"]["name"] == url
    assert votes_of("memory://dev/2026-05.mbox") == 0
    for url in ("memory://dev/none.mbox", "memory://dev/none-*"):
        with pytest.raises(FileNotFoundError):
            plusone.tally(url)


def test_rules_are_read_by_fsspec(small_vote: Path) -> None:
    system = fsspec.filesystem("memory")
    system.pipe("/rules/voters.csv", b"name,address\nBo Ek,bo@example.org\n")
    found = plusone.tally(small_vote, roster="memory://rules/voters.csv", policy="apache", at=AT)
    text = plusone.tally(small_vote, roster="name,address\nBo Ek,bo@example.org\n", policy="apache", at=AT)
    assert found == text
    assert found["policy"]["roster"] is True
    with pytest.raises(ValueError, match="memory://rules/voters.csv"):
        plusone.tally(small_vote, roster="memory://rules/voters.csv#pmc", at=AT)


def test_a_url_without_fsspec_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(ImportError, match="memory://dev needs the package fsspec: pip install fsspec"):
        plusone.tally("memory://dev")
