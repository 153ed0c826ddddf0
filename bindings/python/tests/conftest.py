"""The parts that the tests share: the command, the fixtures, and a small vote."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "fixtures"
AT = "2026-12-31T12:00:00Z"

CALL = """From ana@example.org Mon May  4 10:00:00 2026
From: Ana Lee <ana@example.org>
To: dev@example.org
Date: Mon, 4 May 2026 10:00:00 +0000
Message-ID: <call@example.org>
Subject: [VOTE] Move the wiki

The vote is open for 72 hours.
"""


def reply(name: str, hour: int, text: str) -> str:
    """A reply to the call."""
    address = name.split()[0].lower() + "@example.org"
    return f"""
From {address} Mon May  4 {hour}:00:00 2026
From: {name} <{address}>
To: dev@example.org
Date: Mon, 4 May 2026 {hour}:00:00 +0000
Message-ID: <{name.split()[0].lower()}@example.org>
In-Reply-To: <call@example.org>
Subject: Re: [VOTE] Move the wiki

{text}
"""


SMALL_VOTE = (
    CALL
    + reply("Bo Ek", 11, "+1 (binding)")
    + reply("Carl Dorn", 12, "+1")
    + reply("Dee Moss", 13, "-1, the new host has no backup.")
    + reply("Ines Sol", 14, "+1 if the links keep working")
).encode()


def _find_command() -> Path:
    named = os.environ.get("PLUSONE_COMMAND")
    places = [Path(named)] if named else [ROOT / "target" / kind / "plusone" for kind in ("release", "debug")]
    built = [place for place in places if place.exists()]
    if not built:
        raise FileNotFoundError(f"build the command first, or set PLUSONE_COMMAND: none of {places} is there")
    return max(built, key=lambda place: place.stat().st_mtime)


@pytest.fixture(scope="session")
def command() -> Path:
    """The command that the package is compared with."""
    return _find_command()


def run(command: Path, *arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs the command."""
    return subprocess.run(
        [command, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture
def small_vote(tmp_path: Path) -> Path:
    """A file with a small vote."""
    path = tmp_path / "small.mbox"
    path.write_bytes(SMALL_VOTE)
    return path


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Runs the test in a new empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
