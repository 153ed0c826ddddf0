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

The argument `archive` of a function is one of these, or several of them that are read together as one list:

- the path of a file or a folder, as `str` or `os.PathLike`;
- a URL that fsspec knows, such as `s3://bucket/dev/2026-*.mbox.gz`; fsspec has to be installed;
- `bytes`, also compressed;
- a file that is open in binary mode.

Every function with `archive` accepts these keyword arguments:

policy
    The rule of the community: the name of a preset, a path, a URL, or the text of a policy file. Default: `ovirt-infra`.
roster
    The people who may vote: a path, also with `#PART`, a URL, or the text of a roster.
mailmap
    The addresses that belong to one person: a path, a URL, or the text of a git mailmap.
rulings
    The meanings of unclear mails: a path, a URL, or the text of a rulings file. `plusone resolve` writes this file.
class_
    The class of the proposals. Default: the class that each call states.
binding
    The rule for binding votes: `roster`, `claimed` or `everyone`. Default: the policy decides.
authserv_id
    The host whose Authentication-Results are trusted. Default: the policy decides.
at
    The time of judgement. Default: now.
complete_until
    The time until which the archive has all mail, or `now`. Default: the time that later mail proves.
archive_url
    The URL of the list's web archive, for links to the votes.
name
    The name of the archive in results. Default: its path, URL or file name, or `bytes`.
limits
    Limits on the mail that is read, such as `{"body": "16MiB"}`.

A `str` with a line end is the text of a file. Any other `str` is a name, a path or a URL. A time is a `str`
(`2026-05-04T17:00:00Z` or `2026-05-04`), a `datetime` with a time zone, or a `date`. A date means the end of the day in UTC;
for `since`, it means the start of the day.

A function raises `OSError` if a file cannot be read. It raises `ValueError` if an argument or a file of the rules is invalid,
if no proposal or several proposals match, or if the archive has no mail. If only a part of the mail cannot be read, such as
the end of a truncated file, the function reads the rest and warns with `ReadWarning`.

The package releases the interpreter lock while it reads mail, so threads can read several lists at the same time.
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
    """Warning about a part of the mail that could not be read. Votes may be missing."""


class Tables(NamedTuple):
    """The four tables of one archive, which was read once."""

    decisions: Table
    """One row for each decision, as `decisions()` returns it."""
    votes: Table
    """One row for each vote, as `votes()` returns it."""
    findings: Table
    """One row for each finding, as `findings()` returns it."""
    lists: Table
    """One row for the archive, as `lists()` returns it."""


def tally(archive: Archive, thread: str | None = None, **rules: Unpack[Rules]) -> dict[str, Any]:
    """Returns one proposal with its votes and its outcome, as the document of `plusone tally --format json`.

    `thread` is a Message-ID, an id, a link, or a part of the subject. You can omit it if the archive has only one proposal.

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
    """Returns the proposals of an archive and the state of each, as the document of `plusone list --format json`.

    `since` excludes proposals that were called earlier. `all` adds threads that contain votes but have no tag such as
    `[VOTE]` in the subject.

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
    """Returns every decision, compared with its announcement, as the document of `plusone audit --format json`.

    `since` and `until` exclude proposals that were called earlier or later.

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
    """Returns the tables of decisions, votes, findings and lists, and reads the archive only once.

    `since` and `until` exclude proposals that were called earlier or later. With `on_error="row"`, an archive that cannot be
    read raises no exception: its row in `lists` has the `state` `failed` and the `error`, and the other tables are empty.
    Invalid rules raise an exception with every value of `on_error`.

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
    """Returns one row for each decision, compared with its announcement.

    The votes are judged at the time of the announcement; without an announcement, at the time of judgement. `since` and
    `until` exclude proposals that were called earlier or later.

    Columns
    -------
    archive : string
        Name of the archive, as the caller gave it. Several archives are separated by commas.
    list : string or null
        Name of the list in the config (configuration file); `null` if the caller named no entry of a
        config.
    address : string or null
        Address of the mailing list: from the config, or else from the header field List-Post or List-Id
        of most mails. `null` if it is unknown. An address from List-Id has a dot instead of the `@`.
    policy : string or null
        Name of the policy; `null` if the list could not be read.
    as_of : timestamp, UTC
        Time of judgement: the time that the caller gave, or the time of the run.
    proposal : string
        Message-ID of the call. The rows of the decision's votes and findings have the same value.
    subject : string
        Subject of the call, as sent. If the call is missing, the subject of the first reply without its
        prefix.
    title : string
        Subject without tags such as `[VOTE]`.
    class : string
        Class of the proposal in the policy, such as `substantial`.
    proposer_name : string or null
        Name of the person who called the vote; `null` if the call is not in the archive.
    proposer_address : string or null
        Address of the person who called the vote; `null` if the call is not in the archive.
    opened : timestamp, UTC or null
        Time at which the vote opened: the date of the call or its arrival, whichever is later. If the
        call is missing, the date of the first message.
    closes : timestamp, UTC or null
        End of the window, with all extensions; `null` if there is no window. If the end has several
        readings, the latest one.
    closed_by : string or null
        Type of the mail that closed the vote: a result, a cancellation or a withdrawal. `null` if no
        mail closed it.
    complete_until : timestamp, UTC or null
        Time until which the archive is known to contain all mail; `null` if no such time is known.
    messages : int64, messages
        Number of messages of the proposal, without repeats.
    votes : int64, votes
        Number of votes that were read, with any status.
    plus_binding : int64, votes
        Number of counted binding votes in favour.
    plus_advisory : int64, votes
        Number of counted non-binding votes in favour, including votes that may be binding.
    zero_binding : int64, votes
        Number of counted binding abstentions.
    zero_advisory : int64, votes
        Number of counted non-binding abstentions, including abstentions that may be binding.
    minus_binding : int64, votes
        Number of counted binding votes against.
    minus_advisory : int64, votes
        Number of counted non-binding votes against, including votes that may be binding.
    other_binding : int64, votes
        Number of counted binding votes with a value that has no weight in the policy.
    other_advisory : int64, votes
        Number of counted non-binding votes with a value that has no weight in the policy, including
        votes that may be binding.
    verdict : string
        Verdict that follows from the counted votes.
    stable : bool
        `false` if another reading of an unclear vote or an uncertain fact gives another verdict.
    summary : string
        Verdict in one sentence, for people.
    announced : string or null
        Announced outcome: `passed`, `failed` or `cancelled`; `no outcome` if the announcement states
        none, `unread` if it also has no numbers and names, `null` if there is no announcement.
    announced_in : string or null
        Message-ID of the announcement; `null` if there is none.
    announced_on : timestamp, UTC or null
        Time at which the announcement was sent; `null` if it is unknown or if there is no announcement.
    agreement : string
        Agreement of the announcement with the recomputed result.
    changes_outcome : bool
        `true` if every reading of the unclear votes gives an outcome other than the announced one.
    findings : list of strings
        Codes of the differences between the announcement and the votes.
    permalink : string or null
        URL of the call in its web archive; `null` if it is unknown.

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
    """Returns one row for each vote, with any status.

    The rows of a decision are in order of time. `since` and `until` exclude proposals that were called earlier or later.

    Columns
    -------
    archive : string
        Name of the archive, as the caller gave it. Several archives are separated by commas.
    list : string or null
        Name of the list in the config (configuration file); `null` if the caller named no entry of a
        config.
    address : string or null
        Address of the mailing list: from the config, or else from the header field List-Post or List-Id
        of most mails. `null` if it is unknown. An address from List-Id has a dot instead of the `@`.
    policy : string or null
        Name of the policy; `null` if the list could not be read.
    as_of : timestamp, UTC
        Time of judgement: the time that the caller gave, or the time of the run.
    proposal : string
        Message-ID of the call.
    person : string
        Key that identifies the voter. All addresses that the roster and the mailmap give to one person
        have the same key.
    voter_name : string
        Name of the voter in the roster or the mailmap, or else in the mail.
    voter_address : string
        Address of the voter, in lower case.
    address_from : string
        Header field that contains the address.
    authenticated : string or null
        Result of the sender check by the trusted mail server, from Authentication-Results; `null` if no
        server is trusted.
    roles : list of strings or null
        Roles of the voter in the roster; `null` if the roster does not decide which votes are binding.
    is_proposer : bool
        `true` if the voter called the vote.
    value : string or null
        Value of the vote; `null` if it is unclear.
    binding : bool or null
        `true` if the vote is binding; `null` if that is unknown.
    claims : string or null
        Voter's own claim that the vote is binding or non-binding; `null` if there is none.
    item : string or null
        Label of the item that the vote is for, as written; `null` if the vote names no item.
    status : string
        Status of the vote.
    reasons : list of strings
        Reasons for the status of the vote, and notes on the vote.
    justification : string
        State of the voter's explanation of a -1.
    explanation : string or null
        Explanation as written; `null` if there is none. An explanation of more than 160 characters is
        cut and ends with an ellipsis.
    message_id : string or null
        Message-ID of the mail; `null` if the mail has none.
    date : timestamp, UTC or null
        Time of the vote: the Date header of the mail. If that is missing or impossible, the arrival of
        the mail. If the mail has neither, the date of the message before it.
    sent : timestamp, UTC or null
        Time in the Date header of the mail; `null` if the header is missing or invalid.
    arrived : timestamp, UTC or null
        Time at which the mail arrived; `null` if it is unknown or not trusted.
    line : int64, line number
        Line of the decoded body that contains the vote, counted from 1; 0 if the vote is in the
        subject.
    excerpt : string
        Text of the line, as written. For a vote in the subject, the text after the subject of the call.
    permalink : string or null
        URL of the mail in its web archive; `null` if it is unknown.

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
    """Returns one row for each difference between an announced result and the recomputed result.

    `since` and `until` exclude proposals that were called earlier or later.

    Columns
    -------
    archive : string
        Name of the archive, as the caller gave it. Several archives are separated by commas.
    list : string or null
        Name of the list in the config (configuration file); `null` if the caller named no entry of a
        config.
    address : string or null
        Address of the mailing list: from the config, or else from the header field List-Post or List-Id
        of most mails. `null` if it is unknown. An address from List-Id has a dot instead of the `@`.
    policy : string or null
        Name of the policy; `null` if the list could not be read.
    as_of : timestamp, UTC
        Time of judgement: the time that the caller gave, or the time of the run.
    proposal : string
        Message-ID of the call.
    code : string
        Code of the difference, such as `count-differs`.
    text : string
        Description of the difference in one sentence, for people.
    message_id : string or null
        Message-ID of the mail that the finding is about: the vote, the announcement or the call. `null`
        if the mail has none.
    agreement : string
        Agreement of the announcement with the recomputed result.
    changes_outcome : bool
        `true` if every reading of the unclear votes gives an outcome other than the announced one.

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
    """Returns one row for the archive, with the amount of mail that was read and the totals of the audit.

    `since` and `until` exclude proposals that were called earlier or later.

    Columns
    -------
    archive : string
        Name of the archive, as the caller gave it. Several archives are separated by commas.
    list : string or null
        Name of the list in the config (configuration file); `null` if the caller named no entry of a
        config.
    address : string or null
        Address of the mailing list: from the config, or else from the header field List-Post or List-Id
        of most mails. `null` if it is unknown. An address from List-Id has a dot instead of the `@`.
    policy : string or null
        Name of the policy; `null` if the list could not be read.
    as_of : timestamp, UTC
        Time of judgement: the time that the caller gave, or the time of the run.
    state : string
        State of the list in this run.
    error : string or null
        Reason why the list could not be read; `null` if it was read.
    files : int64, files or null
        Number of files that contain mail.
    bytes : int64, bytes or null
        Total size of the files in bytes, after decompression.
    messages : int64, messages or null
        Number of messages that were read, including repeats.
    duplicates : int64, messages or null
        Number of second copies of messages, which do not count again.
    unreadable : int64, files or null
        Number of files that could not be read completely.
    threads : int64, threads or null
        Number of threads, including threads whose first message is missing.
    first : timestamp, UTC or null
        Date of the first message; `null` if no message has a date.
    last : timestamp, UTC or null
        Date of the last message; `null` if no message has a date.
    decisions : int64, decisions or null
        Number of proposals that were audited or listed.
    votes : int64, votes or null
        Number of votes that were read, with any status.
    outcomes_changed : int64, decisions or null
        Number of decisions whose announced outcome differs from the outcome under the policy; `null`
        without an audit.
    agrees : int64, decisions or null
        Number of decisions with a correct announcement; `null` without an audit.
    explained : int64, decisions or null
        Number of decisions whose announcement differs from the votes for a reason that the mails give;
        `null` without an audit.
    differs : int64, decisions or null
        Number of decisions whose announcement differs from the votes without a reason in the mails;
        `null` without an audit.
    unannounced : int64, decisions or null
        Number of decisions without an announcement; `null` without an audit.
    unread : int64, decisions or null
        Number of decisions whose announcement has no outcome or number that could be read; `null`
        without an audit.
    findings : int64, findings or null
        Number of findings; `null` without an audit.
    unmatched : int64, mails or null
        Number of mails that announce a result or a cancellation but match no proposal in the archive.

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
    """Returns the votes in the text of one mail, in the order of the lines.

    `text` is the decoded body, and `subject` the subject of the mail. `call_subject` is the subject of the call, if it differs.
    `sender` is a name and an address. `is_call` is true if the mail is the call. `policy` can define further words for votes.

    Each dict has these keys:

    kind
        `vote`; `unclear` if a person has to read the mail; `withdrawn` if the mail withdraws an earlier vote.
    value
        The value of the vote, such as `+1`; None if it is unclear.
    claims
        The voter's own claim: `binding`, `non-binding`, or None.
    item
        The label of the item that the vote is for, or None.
    reasons
        The codes of the reasons why the vote is unclear, and of notes on the vote.
    justification
        The state of the explanation of a -1: `given`, `weak`, `missing`, or `not-needed`.
    explanation
        The explanation as written, or None.
    line
        The line that contains the vote, counted from 1; 0 for the subject.
    excerpt, sentence
        The text of the line, and the sentence that contains the vote.

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
