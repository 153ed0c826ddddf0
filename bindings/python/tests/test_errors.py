"""Tests errors: they are exceptions with the message of the command."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

import plusone
import pytest
from conftest import AT, FIXTURES, SMALL_VOTE


def test_what_cannot_be_read_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="cannot read no/such.mbox: "):
        plusone.tally("no/such.mbox")
    with pytest.raises(FileNotFoundError, match="cannot read no-such.toml"):
        plusone.tally(SMALL_VOTE, policy="no-such.toml")
    binary = tmp_path / "policy.toml"
    binary.write_bytes(b"\xff\n")
    with pytest.raises(OSError, match="cannot read .*policy.toml"):
        plusone.tally(SMALL_VOTE, policy=binary)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"policy": "apachee"}, "unknown policy `apachee`; did you mean `apache`?"),
        ({"policy": "name = 3\n"}, "policy:1:8: "),
        ({"class_": "releas"}, "unknown class `releas`"),
        ({"roster": "name,address\nBo Ek\n"}, "roster:2"),
        ({"rulings": "version = 2\n"}, "rulings:1:11: unknown version 2 of a rulings file"),
        ({"at": "soon"}, "invalid time `soon`: expected a date"),
        ({"at": datetime.datetime(2026, 5, 4)}, "invalid time 2026-05-04T00:00:00: expected a datetime with a time zone"),
        ({"complete_until": "Now"}, "invalid time `Now`"),
        ({"limits": {"size": 3}}, "unknown limit `size`; known limits: header"),
        ({"binding": "roster"}, "binding `roster` needs a roster"),
        ({"binding": "all"}, "unknown binding `all`: expected roster, claimed or everyone"),
        ({"authserv_id": "no host"}, "invalid host name `no host`"),
        ({"archive_url": "wiki"}, "wiki"),
    ],
)
def test_what_is_not_valid_is_a_value_error(rules: dict[str, Any], words: str) -> None:
    for call in (plusone.tally, plusone.proposals, plusone.audit, plusone.tables):
        with pytest.raises(ValueError) as error:
            call(SMALL_VOTE, **rules)
        assert words in str(error.value)


def test_unknown_arguments_are_named() -> None:
    with pytest.raises(TypeError, match="unknown argument polcy: expected policy, roster"):
        plusone.tally(SMALL_VOTE, polcy="apache")  # type: ignore[call-arg]


def test_archives_without_mail_and_proposals_that_are_not_there_are_value_errors() -> None:
    with pytest.raises(ValueError, match="no mail in bytes"):
        plusone.audit(b"only prose\n")
    with pytest.raises(ValueError, match="no mail in notes.txt"):
        plusone.audit(b"only prose\n", name="notes.txt")
    with pytest.raises(ValueError, match="no message matches `castle`"):
        plusone.tally(SMALL_VOTE, "castle")
    with pytest.raises(ValueError, match="expected a file that is open in binary mode"):
        plusone.tally(io.StringIO("text"))  # type: ignore[arg-type]


def test_a_failed_list_is_a_row_if_asked() -> None:
    for archive in ("no/such.mbox", b"only prose\n", "memory://no/such.mbox"):
        made = plusone.tables(archive, on_error="row", at=AT, policy="apache")
        [row] = made.lists.to_dicts()
        assert row["state"] == "failed"
        assert row["error"]
        assert row["messages"] is None
        assert [len(table) for table in made] == [0, 0, 0, 1]
        read = plusone.tables(SMALL_VOTE, at=AT)
        assert [table.columns for table in made] == [table.columns for table in read]
    with pytest.raises(ValueError, match="unknown policy"):
        plusone.tables("no/such.mbox", on_error="row", policy="apachee")
    with pytest.raises(ValueError, match="unknown on_error `skip`"):
        plusone.tables(SMALL_VOTE, on_error="skip")  # type: ignore[arg-type]


def test_mail_that_is_lost_is_a_warning_at_the_call() -> None:
    path = FIXTURES / "mbox" / "truncated-gzip.mbox"
    for call in (plusone.proposals, plusone.audit, plusone.tables, plusone.votes):
        with pytest.warns(plusone.ReadWarning, match="is a truncated gzip stream") as caught:
            call(path, at=AT)
        assert caught[0].filename == __file__


def test_times_are_text_datetimes_or_dates() -> None:
    zone = datetime.timezone(datetime.timedelta(hours=2))
    texts = {
        "2026-05-04T14:00:00+02:00": datetime.datetime(2026, 5, 4, 14, tzinfo=zone),
        "2026-05-04": datetime.date(2026, 5, 4),
    }
    for text, time in texts.items():
        assert plusone.audit(SMALL_VOTE, at=text) == plusone.audit(SMALL_VOTE, at=time)
    now = datetime.datetime.now(datetime.timezone.utc)
    as_of = plusone.proposals(SMALL_VOTE)["as_of"]
    assert abs(datetime.datetime.fromisoformat(as_of.replace("Z", "+00:00")) - now) < datetime.timedelta(minutes=5)
