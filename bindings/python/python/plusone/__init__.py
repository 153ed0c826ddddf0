"""Reads votes from mail: documents as dicts, tables as Arrow.

>>> import plusone
>>> mail = b'''From ana@example.org Mon May  4 10:00:00 2026
... From: Ana Lee <ana@example.org>
... Date: Mon, 4 May 2026 10:00:00 +0000
... Message-ID: <call@example.org>
... Subject: [VOTE] [MINOR] Rename the wiki
...
... The vote is open for 72 hours.
... '''
>>> document = plusone.tally(mail, at="2026-05-08", complete_until="now")
>>> document["outcome"]["summary"]
'passed: nobody objected'

Every function that takes `archive` takes one of these, or several of them that are read as one list:

- the path of a file or a folder, as `str` or `os.PathLike`;
- a URL that fsspec knows, such as `s3://bucket/dev/2026-*.mbox.gz`; fsspec has to be installed;
- `bytes`, also compressed;
- a file that is open in binary mode.

All of them take these keyword arguments:

policy
    The rules: the name of a preset, a path, a URL, or the text of a policy file. Default: `ovirt-infra`.
roster
    Who may vote: a path, also with `#PART`, a URL, or the text of a roster.
mailmap
    Addresses that belong to one person: a path, a URL, or the text of a git mailmap.
rulings
    What unclear mails mean: a path, a URL, or the text of a file as `plusone resolve` writes it.
class_
    The class of the proposals. Default: what each call says.
binding
    Whose votes are binding: `roster`, `claimed` or `everyone`. Default: the policy decides.
authserv_id
    The host whose Authentication-Results are believed. Default: the policy decides.
at
    The moment of judgement. Default: now.
complete_until
    The archive holds all mail up to this time, or `now`. Default: what its later mail shows.
archive_url
    The URL of the list's web archive, for links to the votes.
name
    What the archive is called in results. Default: its path, URL or file name; of bytes, `bytes`.
limits
    Limits on what is read, such as `{"body": "16MiB"}`.

A `str` with a line end is the text of a file; any other is a name or a path. A time is text (`2026-05-04T17:00:00Z`, or
`2026-05-04`), a `datetime` with a time zone, or a `date`. A date means its end in UTC; for `since` it means its start.

Errors are `OSError` where something cannot be read. They are `ValueError` where an argument or a file of the rules is not
valid, no proposal or more than one is meant, or the archive holds no mail. Where a part of the mail cannot be read, such as
the end of a truncated file, the rest is read with a `ReadWarning`.

The interpreter lock is released while mail is read, so that several threads read several lists at once.
"""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from . import _input, _native
from ._input import Archive, BinaryFile, Rules, Source, Text, Time
from ._native import Table

if TYPE_CHECKING:
    from typing_extensions import Unpack

__all__ = [
    "Archive",
    "BinaryFile",
    "ReadWarning",
    "Rules",
    "Source",
    "Table",
    "Tables",
    "Text",
    "Time",
    "audit",
    "decisions",
    "findings",
    "lists",
    "proposals",
    "read_votes",
    "tables",
    "tally",
    "votes",
]


class ReadWarning(UserWarning):
    """A part of the mail could not be read, so that votes may be missing."""


class Tables(NamedTuple):
    """The four tables of one reading."""

    decisions: Table
    """A row for each decision, as `decisions()`."""
    votes: Table
    """A row for each vote, as `votes()`."""
    findings: Table
    """A row for each finding, as `findings()`."""
    lists: Table
    """One row for the archive, as `lists()`."""


def tally(archive: Archive, thread: str | None = None, **rules: Unpack[Rules]) -> dict[str, Any]:
    """One proposal: its votes and the rule applied, as the document of `plusone tally --format json`.

    `thread` is a Message-ID, an id, a link, or a part of the subject; it can be left out where there is only one proposal.
    """
    parts, name = _input.parts(archive, rules.get("name"))
    return _document(_native.tally(parts, thread, _input.arguments(rules, name)))


def proposals(
    archive: Archive, *, since: Time | None = None, all: bool = False, **rules: Unpack[Rules]
) -> dict[str, Any]:
    """The proposals of an archive and how each stands, as the document of `plusone list --format json`.

    `since` leaves out those that were called before. `all` adds threads that hold votes but whose subject no tag marks as a
    call.
    """
    parts, name = _input.parts(archive, rules.get("name"))
    return _document(_native.proposals(parts, _input.time(since), all, _input.arguments(rules, name)))


def audit(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> dict[str, Any]:
    """Every decision held against what was announced, as the document of `plusone audit --format json`.

    `since` and `until` leave out proposals that were called before or after.
    """
    parts, name = _input.parts(archive, rules.get("name"))
    arguments = _input.arguments(rules, name)
    return _document(_native.audit(parts, _input.time(since), _input.time(until), arguments))


def tables(
    archive: Archive,
    *,
    since: Time | None = None,
    until: Time | None = None,
    on_error: Literal["raise", "row"] = "raise",
    **rules: Unpack[Rules],
) -> Tables:
    """The tables of decisions, votes, findings and lists, of one reading.

    `since` and `until` leave out proposals that were called before or after. With `on_error="row"`, an archive that cannot be
    read raises nothing: its row in `lists` has the `state` `failed` and the `error`, and the other tables are empty. Rules
    that are not valid raise all the same.
    """
    made, losses = _tables(archive, since, until, on_error, rules)
    _warn(losses)
    return made


def decisions(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """A row for each decision, held against what was announced.
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.decisions


def votes(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """A row for each vote, whatever became of it.
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.votes


def findings(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """A row for each difference between what was announced and what was recomputed.
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.findings


def lists(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """One row for the archive: how much was read of it, and what came of it in numbers.
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.lists


def read_votes(
    text: str,
    *,
    subject: str = "",
    call_subject: str | None = None,
    sender: tuple[str, str] | None = None,
    is_call: bool = False,
    policy: Text | None = None,
) -> list[dict[str, Any]]:
    """The votes in the text of one mail, in the order of its lines.
    """
    rule = _input.rule_file(policy, "policy")
    return cast(
        "list[dict[str, Any]]",
        json.loads(_native.read_votes(text, subject, call_subject, sender, is_call, rule)),
    )


def _document(made: tuple[str, list[str]]) -> dict[str, Any]:
    text, losses = made
    _warn(losses, 4)
    return cast("dict[str, Any]", json.loads(text))


def _tables(
    archive: Archive, since: Time | None, until: Time | None, on_error: Literal["raise", "row"], rules: Rules
) -> tuple[Tables, list[str]]:
    if on_error not in ("raise", "row"):
        raise ValueError(f"unknown on_error `{on_error}`: expected raise or row")
    try:
        parts, name = _input.parts(archive, rules.get("name"))
    except Exception as error:
        if on_error == "raise":
            raise
        arguments = _input.arguments(rules, _input.called(archive))
        *made, losses = _native.failed_tables(str(error), arguments)
    else:
        arguments = _input.arguments(rules, name)
        time = _input.time(since), _input.time(until)
        *made, losses = _native.tables(parts, *time, on_error == "row", arguments)
    return Tables(*made), losses


def _warn(losses: list[str], stacklevel: int = 3) -> None:
    for loss in losses:
        warnings.warn(loss, ReadWarning, stacklevel)
