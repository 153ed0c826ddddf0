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

    `thread` is a Message-ID, an id, a link, or a part of the subject. It can be left out where there is only one proposal.

    Example
    -------
    >>> document = tally("dev.mbox", "move the wiki", at="2026-05-08")
    >>> document["counts"]["plus"]
    {'binding': 2, 'advisory': 0}
    >>> [vote["voter"]["name"] for vote in document["votes"] if vote["status"] == "unclear"]
    ['Ines Sol']
    """
    parts, name = _input.parts(archive, rules.get("name"))
    return _document(_native.tally(parts, thread, _input.arguments(rules, name)))


def proposals(
    archive: Archive, *, since: Time | None = None, all: bool = False, **rules: Unpack[Rules]
) -> dict[str, Any]:
    """The proposals of an archive and how each stands, as the document of `plusone list --format json`.

    `since` leaves out those that were called before. `all` adds threads that hold votes but whose subject no tag marks as a
    call.

    Example
    -------
    >>> [(one["subject"], one["state"]) for one in proposals("dev.mbox", at="2026-05-05")["proposals"]]
    [('[VOTE] Move the wiki', 'open')]
    """
    parts, name = _input.parts(archive, rules.get("name"))
    return _document(_native.proposals(parts, _input.time(since), all, _input.arguments(rules, name)))


def audit(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> dict[str, Any]:
    """Every decision held against what was announced, as the document of `plusone audit --format json`.

    `since` and `until` leave out proposals that were called before or after.

    Example
    -------
    >>> audit("dev.mbox", at="2026-05-08")["summary"]["agreements"]
    {'unannounced': 1}
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

    Example
    -------
    >>> made = tables("dev.mbox", at="2026-05-08")
    >>> made.votes
    <plusone.Table of votes: 4 rows, 28 columns>
    >>> tables("no/such.mbox", on_error="row").lists.to_dicts()[0]["error"]
    'cannot read no/such.mbox: No such file or directory (os error 2)'
    """
    made, losses = _tables(archive, since, until, on_error, rules)
    _warn(losses)
    return made


def decisions(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """A row for each decision, held against what was announced.

    A decision is that of its announcement, or without one that of the moment of judgement. `since` and `until` leave out
    proposals that were called before or after.

    Columns
    -------
    archive : string
        The archive as it was named; several that were read as one are separated by commas.
    list : string or null
        The name of the list in the config; null if none was named.
    address : string or null
        The address of the list: that of the config, or else the one in List-Post or List-Id of most
        mail; null if there is none. In an address from List-Id, a dot replaces the `@`.
    policy : string or null
        The name of the policy; null for a list that could not be read so far.
    as_of : timestamp, UTC
        The time of judgement.
    proposal : string
        The Message-ID of the call, which the rows of its votes and findings repeat.
    subject : string
        The subject of the call, as sent.
    title : string
        The subject without its tags.
    class : string
        The class of the policy.
    proposer_name : string or null
        The name of the proposer; null if the call is not in the archive.
    proposer_address : string or null
        The address of the proposer; null if the call is not in the archive.
    opened : timestamp, UTC or null
        The time at which the vote was called.
    closes : timestamp, UTC or null
        The end of the window; null if there is none.
    closed_by : string or null
        The way in which the vote was closed; null if it was not.
    complete_until : timestamp, UTC or null
        The time until which the archive is known to be complete; null if there is none.
    messages : int64, messages
        Number of messages of the proposal, without repeats.
    votes : int64, votes
        Number of votes that were read, whatever their status.
    plus_binding : int64, votes
        Number of binding votes in favour that count.
    plus_advisory : int64, votes
        Number of non-binding votes in favour that count.
    zero_binding : int64, votes
        Number of binding abstentions that count.
    zero_advisory : int64, votes
        Number of non-binding abstentions that count.
    minus_binding : int64, votes
        Number of binding votes against that count.
    minus_advisory : int64, votes
        Number of non-binding votes against that count.
    other_binding : int64, votes
        Number of binding votes with values that the policy gives no weight.
    other_advisory : int64, votes
        Number of non-binding votes with values that the policy gives no weight.
    verdict : string
        The verdict by the counted votes.
    stable : bool
        `false` if another reading of what is unclear gives another verdict.
    summary : string
        The verdict in one sentence, for people.
    announced : string or null
        The announced outcome in one word; null if nothing was announced.
    announced_in : string or null
        The Message-ID of the announcement.
    announced_on : timestamp, UTC or null
        The time of the announcement.
    agreement : string
        How the announcement compares with the rule.
    changes_outcome : bool
        `true` if the announced outcome differs from that of the rule under every reading of the unclear
        votes.
    findings : list of strings
        The kinds of differences.
    permalink : string or null
        URL of the call in its web archive.

    Example
    -------
    >>> table = decisions("dev.mbox", at="2026-05-08")
    >>> [(row["title"], row["plus_binding"], row["verdict"]) for row in table.to_dicts()]
    [('Move the wiki', 2, 'blocked')]
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.decisions


def votes(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """A row for each vote, whatever became of it.

    The rows of a decision come in the order of time. `since` and `until` leave out proposals that were called before or
    after.

    Columns
    -------
    archive : string
        The archive as it was named; several that were read as one are separated by commas.
    list : string or null
        The name of the list in the config; null if none was named.
    address : string or null
        The address of the list: that of the config, or else the one in List-Post or List-Id of most
        mail; null if there is none. In an address from List-Id, a dot replaces the `@`.
    policy : string or null
        The name of the policy; null for a list that could not be read so far.
    as_of : timestamp, UTC
        The time of judgement.
    proposal : string
        The Message-ID of the call.
    person : string
        Key that identifies the person: the same for all addresses that roster and mailmap give them.
    voter_name : string
        The name of the voter.
    voter_address : string
        The address of the voter, in lower case.
    address_from : string
        The field that the address was taken from.
    authenticated : string or null
        The result of the named host in Authentication-Results for the sender; null if no host was
        named.
    roles : list of strings or null
        The roles that the roster gives the voter; null if it is not the roster that makes votes
        binding.
    is_proposer : bool
        `true` if the voter called the vote on the proposal.
    value : string or null
        The value of the vote; null if it is unclear.
    binding : bool or null
        `true` if it is binding; null if that is not known.
    claims : string or null
        The claim of the voter about its weight.
    item : string or null
        The label of its item, as written.
    status : string
        Its status.
    reasons : list of strings
        The reasons why the vote counts or does not count.
    justification : string
        The state of the explanation of a -1.
    explanation : string or null
        The words of the explanation; null if there are none.
    message_id : string or null
        The Message-ID of the mail; null if it has none.
    date : timestamp, UTC or null
        The time of the vote; for mail without a date, the date of the message before it.
    sent : timestamp, UTC or null
        The Date header of the mail.
    arrived : timestamp, UTC or null
        The arrival of the mail; null if it is not known or not trusted.
    line : int64, line number
        The line of the decoded body, counted from 1; 0 if the vote is in the subject.
    excerpt : string
        That line as written.
    permalink : string or null
        URL of the mail in its web archive.

    Example
    -------
    >>> table = votes("dev.mbox", at="2026-05-08")
    >>> [(row["voter_name"], row["value"], row["status"]) for row in table.to_dicts()][:2]
    [('Bo Ek', '+1', 'counted'), ('Carl Dorn', '+1', 'counted')]
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.votes


def findings(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """A row for each difference between what was announced and what was recomputed.

    `since` and `until` leave out proposals that were called before or after.

    Columns
    -------
    archive : string
        The archive as it was named; several that were read as one are separated by commas.
    list : string or null
        The name of the list in the config; null if none was named.
    address : string or null
        The address of the list: that of the config, or else the one in List-Post or List-Id of most
        mail; null if there is none. In an address from List-Id, a dot replaces the `@`.
    policy : string or null
        The name of the policy; null for a list that could not be read so far.
    as_of : timestamp, UTC
        The time of judgement.
    proposal : string
        The Message-ID of the call.
    code : string
        The kind of difference.
    text : string
        One sentence for people.
    message_id : string or null
        The Message-ID of its message: the vote if it is about one vote, else the announcement or the
        call.
    agreement : string
        How the announcement compares with the rule.
    changes_outcome : bool
        `true` if the announced outcome differs from that of the rule under every reading of the unclear
        votes.

    Example
    -------
    >>> [row["code"] for row in findings("dev.mbox", at="2026-05-08").to_dicts()]
    ['never-announced']
    """
    made, losses = _tables(archive, since, until, "raise", rules)
    _warn(losses)
    return made.findings


def lists(
    archive: Archive, *, since: Time | None = None, until: Time | None = None, **rules: Unpack[Rules]
) -> Table:
    """One row for the archive: how much was read of it, and what came of it in numbers.

    `since` and `until` leave out proposals that were called before or after.

    Columns
    -------
    archive : string
        The archive as it was named; several that were read as one are separated by commas.
    list : string or null
        The name of the list in the config; null if none was named.
    address : string or null
        The address of the list: that of the config, or else the one in List-Post or List-Id of most
        mail; null if there is none. In an address from List-Id, a dot replaces the `@`.
    policy : string or null
        The name of the policy; null for a list that could not be read so far.
    as_of : timestamp, UTC
        The time of judgement.
    state : string
        Its state in this run.
    error : string or null
        The reason why the list could not be read; null if it could.
    files : int64, files or null
        Number of files with mail.
    bytes : int64, bytes or null
        Their decompressed size.
    messages : int64, messages or null
        Number of messages that were read, repeats included.
    duplicates : int64, messages or null
        Number of repeats, which count once.
    unreadable : int64, files or null
        Number of files that could not be read completely.
    threads : int64, threads or null
        Number of threads, also those whose first message is missing.
    first : timestamp, UTC or null
        The date of the first message; null if no message has a date.
    last : timestamp, UTC or null
        The date of the last message; null if no message has a date.
    decisions : int64, decisions or null
        Number of decisions or proposals.
    votes : int64, votes or null
        Number of votes that were read.
    outcomes_changed : int64, decisions or null
        Number of announced outcomes that differ from the rule. This and the next five are null if
        nothing was audited.
    agrees : int64, decisions or null
        Number of announcements that agree with the rule.
    explained : int64, decisions or null
        Number of announcements that differ for a reason in the mails.
    differs : int64, decisions or null
        Number of announcements that differ.
    unannounced : int64, decisions or null
        Number of decisions that were not announced.
    unread : int64, decisions or null
        Number of announcements that could not be read.
    findings : int64, findings or null
        Number of findings.
    unmatched : int64, mails or null
        Number of mails that announce a result but match no proposal of the archive.

    Example
    -------
    >>> [row] = lists("dev.mbox", at="2026-05-08").to_dicts()
    >>> row["messages"], row["decisions"], row["votes"]
    (5, 1, 4)
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

    `text` is the decoded body. `subject` is that of the mail, and `call_subject` that of the call where it is another. `sender`
    is a name and an address. `is_call` says that the mail is the call itself. `policy` may have words of its own for votes.

    Each dict has these keys:

    kind
        `vote`; `unclear`, for what a person has to look at; or `withdrawn`, where the mail takes an earlier vote back.
    value
        The value, such as `+1`; None where it is unclear which.
    claims
        What the voter says of its weight: `binding`, `non-binding`, or None.
    item
        The label of the item it is for, or None.
    reasons
        Codes that say what to know about it.
    justification
        Whether a -1 is explained: `given`, `weak`, `missing`, or `not-needed`.
    explanation
        The words of the explanation, or None.
    line
        The number of the line, from 1; 0 for the subject.
    excerpt, sentence
        That line, and the sentence that it stands in.

    Example
    -------
    >>> [vote] = read_votes("Hi,\\n\\n-1 (binding), the new host has no backup.\\n")
    >>> vote["value"], vote["claims"], vote["line"], vote["justification"]
    ('-1', 'binding', 3, 'given')
    >>> read_votes("+1 if the links keep working\\n")[0]["kind"]
    'unclear'
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
