"""Tests `read_votes`: the votes in the text of one mail."""

from __future__ import annotations

import tomllib

import plusone
from conftest import FIXTURES


def test_values_claims_and_explanations_are_read() -> None:
    [vote] = plusone.read_votes("Hi all,\n\n-1 (binding), the disk of the new host is too small.\n")
    assert (vote["kind"], vote["value"], vote["claims"], vote["line"]) == ("vote", "-1", "binding", 3)
    assert vote["justification"] == "given"
    assert "too small" in vote["explanation"]


def test_what_is_quoted_is_no_vote() -> None:
    assert plusone.read_votes("Ana wrote:\n> +1\n\nWhich disk?\n") == []


def test_what_is_unclear_is_not_a_vote() -> None:
    [found] = plusone.read_votes("+1 if the links keep working\n")
    assert (found["kind"], found["value"], found["reasons"]) == ("unclear", "+1", ["conditional"])


def test_a_vote_can_be_taken_back() -> None:
    [found] = plusone.read_votes("I withdraw my -1.\n")
    assert found["kind"] == "withdrawn"


def test_the_words_of_a_policy_are_read() -> None:
    policy = """
extends = "apache"
name = "otters"
title = "Otters"
source = "https://example.org/rules"

[[forms.vote]]
regex = "splash"
value = "+1"
examples = ["splash"]
"""
    assert plusone.read_votes("splash\n") == []
    [vote] = plusone.read_votes("splash\n", policy=policy)
    assert vote["value"] == "+1"


def test_the_labelled_set_is_read_as_the_library_reads_it() -> None:
    cases, right = 0, 0
    for path in sorted((FIXTURES / "votes").glob("*.toml")):
        for case in tomllib.loads(path.read_text())["case"]:
            if case.keys() & {"in_call", "withdraws", "to_remark", "subject", "from"}:
                continue
            cases += 1
            found = plusone.read_votes(case["text"], subject="Re: [VOTE] Move the wiki", call_subject="[VOTE] Move the wiki")
            values = [vote["value"] for vote in found if vote["kind"] == "vote"]
            right += values == [vote["value"] for vote in case.get("votes", [])]
    print(f"{right} of {cases} cases")
    assert cases > 500
    assert right >= cases * 0.99
