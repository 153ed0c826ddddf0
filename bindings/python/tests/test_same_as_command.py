"""Tests that documents and tables are equal to those of the command, for every fixture."""

from __future__ import annotations

import hashlib
import json
import subprocess
import tomllib
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import plusone
import pytest
from conftest import AT, FIXTURES, ROOT, SMALL_VOTE, run

ROWS = ("decisions", "votes", "findings", "lists")


def archives() -> list[Path]:
    """The files and folders of all fixtures with mail."""
    found = [
        path
        for folder in ("archives", "mbox", "messages", "sources")
        for path in sorted((FIXTURES / folder).iterdir())
        if path.suffix != ".toml"
    ]
    return [path.relative_to(ROOT) for path in found]


def rules_of(path: Path) -> dict[str, Any]:
    """The rules of a fixture."""
    expected = ROOT / path.with_suffix(".toml")
    named = tomllib.loads(expected.read_text()) if expected.exists() else {}
    rules = {key: named[key] for key in ("policy", "class") if isinstance(named.get(key), str)}
    at = named.get("at")
    return {**rules, "at": at if isinstance(at, str) else AT}


def of_command(command: Path, path: Path, words: list[str]) -> subprocess.CompletedProcess[str]:
    """Runs the command with the rules of a fixture."""
    options = [option for key, value in rules_of(path).items() for option in (f"--{key}", value)]
    return run(command, *words, *options, path)


def of_package(call: Any, path: Path) -> tuple[Any, list[str]]:
    """The result or the error of the package, and its warnings."""
    rules = rules_of(path)
    if "class" in rules:
        rules["class_"] = rules.pop("class")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            made = call(path, rules)
        except (OSError, ValueError) as error:
            made = error
    return made, [str(warning.message) for warning in caught]


CALLS = {
    "tally": (["tally", "--format", "json"], lambda path, rules: [plusone.tally(path, **rules)]),
    "list": (["list", "--format", "json"], lambda path, rules: [plusone.proposals(path, **rules)]),
    "list-all": (["list", "--all", "--format", "json"], lambda path, rules: [plusone.proposals(path, all=True, **rules)]),
    "audit": (["audit", "--format", "json"], lambda path, rules: [plusone.audit(path, **rules)]),
    **{
        f"rows-{name}": (
            ["audit", "--format", "ndjson", "--rows", name],
            lambda path, rules, name=name: getattr(plusone.tables(path, **rules), name).to_dicts(),
        )
        for name in ROWS
    },
}


@pytest.mark.parametrize("name", CALLS)
def test_every_fixture_gives_what_the_command_gives(
    name: str, command: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    words, call = CALLS[name]
    paths = archives()
    assert len(paths) > 190
    with ThreadPoolExecutor(4) as pool:
        printed = list(pool.map(lambda path: of_command(command, path, words), paths))
    documents = 0
    for path, done in zip(paths, printed, strict=True):
        found, losses = of_package(call, path)
        if isinstance(found, Exception):
            first = str(found).splitlines()[0].split("; ")[0]
            assert (done.returncode, done.stdout) == (2, ""), path
            assert first in " ".join(done.stderr.split()), f"{path}: {first}\n{done.stderr}"
            continue
        documents += 1
        expected = [json.loads(line) for line in (done.stdout.splitlines() if "ndjson" in words else [done.stdout])]
        if name.startswith("rows-"):
            for row in expected:
                del row["schema"], row["row"]
        assert found == expected, path
        assert [list(one) for one in found] == [list(one) for one in expected], f"{path}: order of fields"
        # The exit code of the command is 2 if votes may be missing.
        assert bool(losses) == (done.returncode == 2), path
        assert all(loss in done.stderr for loss in losses), f"{path}: {losses}\n{done.stderr}"
    print(f"{name}: {documents} documents and {len(paths) - documents} errors are the same")
    assert documents > 60


def test_rosters_mailmaps_and_rulings_change_what_the_command_changes(command: Path, in_folder: Path, small_vote: Path) -> None:
    (in_folder / "voters.csv").write_text("name,address\nBo Ek,bo@example.org\nDee Moss,dee@example.org\n")
    (in_folder / ".mailmap").write_text("Bo Ek <bo@example.org> <carl@example.org>\n")
    options = ["--policy", "apache", "--roster", "voters.csv", "--mailmap", ".mailmap", "--at", AT]
    done = run(command, "tally", *options, "--format", "json", small_vote, folder=in_folder)
    found = plusone.tally(small_vote, policy="apache", roster="voters.csv", mailmap=Path(".mailmap"), at=AT)
    assert found == json.loads(done.stdout)
    assert [vote["status"] for vote in found["votes"]][0] == "superseded"

    unclear = next(vote for vote in found["votes"] if vote["status"] == "unclear")
    ruling = ["--message", unclear["evidence"]["message_id"], "--reading", "+1", "--reason", "they do", "--by", "Ana Lee"]
    done = run(command, "resolve", *ruling, "--rulings", "rulings.toml", "--at", AT, small_vote, folder=in_folder)
    assert done.returncode == 0, done.stderr
    done = run(command, "tally", "--rulings", "rulings.toml", "--format", "json", "--at", "2027-01-31", small_vote, folder=in_folder)
    found = plusone.tally(small_vote, rulings="rulings.toml", at="2027-01-31")
    assert found == json.loads(done.stdout)
    text = (in_folder / "rulings.toml").read_text()
    assert plusone.tally(small_vote, rulings=text, at="2027-01-31") == found
    assert len(found["rulings"]) == 1


def test_times_and_other_options_are_those_of_the_command(command: Path, in_folder: Path, small_vote: Path) -> None:
    del in_folder
    url = "https://lists.example.org/archives/list/dev@example.org/"
    options = ["--at", "2026-05-06", "--complete-until", "now", "--archive-url", url, "--binding", "claimed"]
    done = run(command, "audit", *options, "--since", "2026-05-04", "--until", "2026-05-04", "--format", "json", small_vote)
    found = plusone.audit(
        small_vote, at="2026-05-06", complete_until="now", archive_url=url, binding="claimed", since="2026-05-04", until="2026-05-04"
    )
    assert found == json.loads(done.stdout)
    assert len(found["decisions"]) == 1
    assert plusone.audit(small_vote, at="2026-05-06", since="2026-05-05")["decisions"] == []


def test_what_was_fetched_is_known_to_be_complete(command: Path, in_folder: Path) -> None:
    folder = in_folder / "dev"
    folder.mkdir()
    (folder / "2026-05.mbox").write_bytes(SMALL_VOTE)
    file = {"name": "2026-05.mbox", "days": None, "mails": 5, "bytes": len(SMALL_VOTE)}
    file |= {"sha256": hashlib.sha256(SMALL_VOTE).hexdigest(), "fetched": "2026-06-30T00:00:00Z"}
    record = {"schema": "plusone.fetch/1", "url": "https://lists.example.org/dev", "files": [file]}
    record |= {"complete_from": None, "complete_until": "2026-06-29T23:00:00Z"}
    (folder / ".plusone-fetch.json").write_text(json.dumps(record))
    found = plusone.tally("dev", at="2026-06-29")
    assert found == json.loads(run(command, "tally", "--at", "2026-06-29", "--format", "json", "dev", folder=in_folder).stdout)
    assert found["archive_complete"] == {"until": "2026-06-29T23:00:00Z", "source": "fetch"}
    assert plusone.tally(["dev", SMALL_VOTE], at="2026-06-29")["archive_complete"]["source"] != "fetch"
    (folder / "2026-05.mbox").write_bytes(SMALL_VOTE + b"\n")
    assert plusone.tally("dev", at="2026-06-29")["archive_complete"]["source"] != "fetch"
