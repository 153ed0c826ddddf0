"""Tests that other threads run during a call, and that a call is fast."""

from __future__ import annotations

import statistics
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import plusone
from conftest import AT, CALL, SMALL_VOTE, reply


def test_another_thread_runs_while_mail_is_read() -> None:
    talk = "".join(reply(f"Voter{number} Ek", 11, "Some words.\n" * 300) for number in range(3000))
    mail = (CALL + talk).encode()
    spans: list[tuple[float, float]] = []
    is_done = threading.Event()

    def read() -> None:
        started = time.perf_counter()
        plusone.tables(mail, at=AT)
        spans.append((started, time.perf_counter()))
        is_done.set()

    ticks: list[float] = []
    thread = threading.Thread(target=read)
    thread.start()
    while not is_done.is_set():
        ticks.append(time.perf_counter())
    thread.join()
    [(started, ended)] = spans
    # If the call held the lock, the main thread would not run until the call ends.
    longest = max(later - earlier for earlier, later in zip(ticks, ticks[1:]))
    print(f"call {ended - started:.3f} s, longest pause of the other thread {longest:.3f} s, {len(ticks)} ticks")
    assert longest < (ended - started) / 2


def test_several_threads_read_several_lists() -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: plusone.tables(SMALL_VOTE, at=AT, name=f"list-{number}"), range(64)))
    expected = plusone.tables(SMALL_VOTE, at=AT, name="list").votes.to_dicts()
    for number, tables in enumerate(made):
        rows = tables.votes.to_dicts()
        assert [{**row, "archive": "list"} for row in rows] == expected
        assert {row["archive"] for row in rows} == {f"list-{number}"}


def test_a_call_on_a_small_vote_is_much_cheaper_than_a_process(command: Path, small_vote: Path) -> None:
    def call() -> float:
        started = time.perf_counter()
        plusone.tally(small_vote, at=AT)
        return time.perf_counter() - started

    def process() -> float:
        started = time.perf_counter()
        arguments = [command, "tally", small_vote, "--at", AT, "--format", "json"]
        subprocess.run(arguments, stdout=subprocess.DEVNULL, check=False)
        return time.perf_counter() - started

    call()
    calls, processes = zip(*[(statistics.median(call() for _ in range(20)), process()) for _ in range(30)])
    of_call, of_process = statistics.median(calls), statistics.median(processes)
    print(f"median of a call {of_call * 1000:.2f} ms, of a process {of_process * 1000:.1f} ms: {of_process / of_call:.0f} times")
    assert of_call * 5 < of_process
