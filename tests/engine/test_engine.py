"""Tests that the command, the Spark job and the thread pool write the same rows for many lists, also after errors."""

import json
import os
import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "examples")]

import generated
import pyarrow
import rows
import spark_audit as job

COUNT = int(os.environ.get("PLUSONE_LISTS", "200"))
AT = f"--at={generated.LATER}"
HUGE = 100_000  # bytes: only one list is larger

# Every process of a run loads this module. It logs each list that is read, and kills the process at two of the lists.
POISON = """
import os
import plusone

tables = plusone.tables

def poisoned(archive, **options):
    name = os.path.basename(str(options.get("name") or archive if archive != b"" else ""))
    with open({log!r}, "a") as log:
        log.write(name + "\\n")
    if name == "killer.mbox" or name == "once.mbox" and not os.path.exists({once!r}):
        open({once!r}, "w").close() if name == "once.mbox" else None
        os.kill(os.getpid(), 9)
    return tables(archive, **options)

plusone.tables = poisoned
"""


class Lists:
    """A folder of lists, and the log of the lists that were read."""

    def __init__(self, folder):
        self.folder, self.log = folder / "mail", folder / "log"
        self.folder.mkdir()
        self.out, self.poison = folder / "out", folder / "poison"
        self.poison.mkdir()
        text = POISON.format(log=str(self.log), once=str(folder / "once"))
        (self.poison / "sitecustomize.py").write_text(text)
        self.ordinary = generated.write(self.folder, COUNT)

    def read(self):
        """The names of the lists that were read since the last call."""
        names = self.log.read_text().split() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return names


@pytest.fixture(scope="module")
def lists(tmp_path_factory):
    return Lists(tmp_path_factory.mktemp("lists"))


@pytest.fixture(scope="module")
def spark(lists):
    """A Spark run over the lists and four special ones: without mail, large, and two that kill their process."""
    special = {"prose.mbox": "no mail\n"}
    for number, name in enumerate(("killer.mbox", "once.mbox")):
        special[name] = "".join(text for _, text in generated.mails(1000 + number))
    for name, text in special.items():
        (lists.folder / name).write_text(text)
        generated.age(lists.folder / name)
    huge = lists.folder / "huge"
    huge.mkdir()
    generated.write_months(huge, generated.mails(2000, votes=150, talk=300))
    found = rows.run("spark_audit.py", lists.folder, lists.out, AT, f"--split={HUGE}", poison=lists.poison)
    assert found.returncode == 0, found.stderr[-3000:]
    return found


def test_each_gives_the_rows_of_single_runs_in_their_time(lists):
    together, seconds = rows.audit(lists.ordinary, "--each", AT)
    alone = [rows.audit([path], AT) for path in lists.ordinary]
    assert together == [line for lines, _ in alone for line in lines]
    assert seconds <= 1.2 * sum(seconds for _, seconds in alone)
    tables = rows.of_lines(together)
    shared = [row for row in tables["decisions"] if row["proposal"] == "both.0@example.org"]
    assert [row["address"] for row in shared] == ["list000@example.org", "list001@example.org"]
    assert shared[0]["votes"] != shared[1]["votes"]


def test_spark_writes_the_rows_of_the_command(lists, spark):
    paths = [path for path in sorted(lists.folder.iterdir()) if path.name != "killer.mbox"]
    expected = rows.of_lines(rows.audit(paths, "--each", AT)[0])
    found = rows.of_parquet(lists.out)
    for name in ("decisions", "votes", "findings"):
        assert found[name] == expected[name], name
    killer = [row for row in found["lists"] if row["archive"].endswith("killer.mbox")]
    assert [row["state"] for row in killer] == ["failed"] and "failed 3 times" in killer[0]["error"]
    # For a list that was read in parts, numbers that are not a sum of the parts are null.
    for row in expected["lists"]:
        if row["archive"].endswith("huge"):
            row |= dict.fromkeys(("duplicates", "threads", "unmatched"))
    assert [row for row in found["lists"] if row not in killer] == rows.sort(expected)["lists"]
    # Each list was read only as often as needed. A part of a large list is read twice: for its votes and its numbers.
    read = lists.read()
    assert (read.count("killer.mbox"), read.count("once.mbox"), read.count("prose.mbox")) == (3, 2, 1)
    assert read.count("huge") == 8 and read.count("list001.mbox") == 1


def test_a_second_run_of_spark_reads_what_changed(lists, spark):
    lists.read()
    changed, emptied, gone = (lists.folder / f"list{number:03}.mbox" for number in (1, 2, 4))
    _, more = generated.mail("list001", "fay", "new@example.org", "Hello", (12, 30, 9), "Hello.")
    changed.write_text(changed.read_text() + more)
    generated.age(changed)
    # A list without votes has only its own row. The rows of the earlier run must be removed.
    emptied.write_text("".join(text for _, text in generated.mails(7)))
    generated.age(emptied)
    gone.unlink()
    found = rows.run("spark_audit.py", lists.folder, lists.out, AT, f"--split={HUGE}", poison=lists.poison)
    assert found.returncode == 0, found.stderr[-3000:]
    assert "2 lists read, 2 failed" in found.stdout and "1 gone" in found.stdout, found.stdout
    assert set(lists.read()) == {"list001.mbox", "list002.mbox", "killer.mbox", "prose.mbox"}
    paths = [path for path in lists.ordinary if path != gone]
    expected, tables = rows.of_lines(rows.audit(paths, "--each", AT)[0]), rows.of_parquet(lists.out)
    for name in expected:
        ordinary = [row for row in tables[name] if Path(row["archive"]).name.startswith("list")]
        assert ordinary == expected[name], name


def test_a_pool_of_threads_writes_the_rows_of_the_command(tmp_path):
    lists = Lists(tmp_path)
    (lists.folder / "prose.mbox").write_text("no mail\n")
    expected = rows.of_lines(rows.audit(sorted(lists.folder.iterdir()), "--each", AT)[0])
    pool = lambda **poison: rows.run(
        "thread_pool_audit.py", lists.folder, lists.out, "ovirt-infra", generated.LATER, **poison)
    assert pool().returncode == 0
    assert rows.of_parquet(lists.out) == expected
    # If a run is killed, the tables of the earlier run stay.
    killer = lists.folder / "killer.mbox"
    killer.write_text("".join(text for _, text in generated.mails(1000)))
    assert pool(poison=lists.poison).returncode == -9
    assert rows.of_parquet(lists.out) == expected
    killer.unlink()
    assert pool().returncode == 0
    assert rows.of_parquet(lists.out) == expected


def test_what_may_have_changed_is_read_again(tmp_path):
    file = tmp_path / "list.mbox"
    file.write_text("mail")
    rules = {"policy": "ovirt-infra", "roster": None}
    assert job.fingerprint(job.files_of(file), rules) is None
    generated.age(file)
    now = job.fingerprint(job.files_of(file), rules)
    assert now and now != job.fingerprint(job.files_of(file), rules | {"policy": "apache"})
    known = {"fingerprint": now, "at": "2026-05-01T00:00:00Z", "settled": "2026-04-01T00:00:00Z"}
    assert job.is_unchanged(known, now, "2026-06-01T00:00:00Z", False)
    assert job.is_unchanged(known, now, "2026-05-01T00:00:00Z", True)
    assert not job.is_unchanged(known, now, "2026-06-01T00:00:00Z", True)
    assert not job.is_unchanged(known, None, "2026-06-01T00:00:00Z", False)
    # A vote was open at the time of the first run.
    assert not job.is_unchanged(known | {"settled": "2026-05-08T00:00:00Z"}, now, "2026-06-01T00:00:00Z", False)


def test_spark_is_not_started_if_nothing_has_changed(tmp_path):
    folder, out, without_spark = (tmp_path / name for name in ("mail", "out", "modules"))
    for new in (folder, out, without_spark):
        new.mkdir()
    (without_spark / "pyspark.py").write_text("raise ImportError('Spark was started')\n")
    run = lambda: rows.run("spark_audit.py", folder, out, AT, poison=without_spark)
    rules = {"policy": "ovirt-infra", "roster": None, "split": 1 << 30}
    state = {
        str(path): {"fingerprint": job.fingerprint(job.files_of(path), rules), "at": generated.LATER, "settled": ""}
        for path in generated.write(folder, 3)}
    (out / "state.json").write_text(json.dumps(state))
    assert run().stdout == "0 lists read, 0 failed, 3 unchanged, 0 gone\n"
    assert json.loads((out / "state.json").read_text()) == state
    (folder / "list001.mbox").write_text("no mail\n")
    assert "Spark was started" in run().stderr


def test_parts_of_a_list_overlap_by_three_months(tmp_path):
    for number in range(24):
        (tmp_path / f"{2024 + number // 12}-{number % 12 + 1:02}.mbox").write_text("x" * 100)
    (tmp_path / "later.mbox").write_text("x" * 100)
    files = job.files_of(tmp_path)
    whole, = job.parts(tmp_path, files, 10_000)
    assert (whole["files"], whole["own"], whole["since"], whole["until"]) == ([str(tmp_path)], None, None, None)
    parts = job.parts(tmp_path, files, 1000)
    assert [(part["since"], part["until"]) for part in parts] == [
        (None, "2024-10-31"), ("2024-11-01", "2025-08-31"), ("2025-09-01", None)]
    names = [[Path(file).name[:-5] for file in part["files"]] for part in parts]
    assert [(found[0], found[-2], found[-1], len(found)) for found in names] == [
        ("2024-01", "2025-12", "later", 17), ("2024-11", "2025-12", "later", 15), ("2025-09", "2025-12", "later", 5)]
    assert names[0][9:-1] == ["2024-10", "2024-11", "2024-12", "2025-01", "2025-10", "2025-11", "2025-12"]
    assert sorted(file for part in parts for file in part["own"]) == sorted(files)


def test_parts_have_the_rows_of_the_whole_list(tmp_path):
    huge = tmp_path / "huge"
    huge.mkdir()
    generated.write_months(huge, generated.mails(2000, votes=150, talk=300))
    expected = rows.of_lines(rows.audit([huge], AT)[0])
    parts = job.parts(huge, job.files_of(huge), 30_000)
    assert len(parts) == 10
    found = [job.read(part, {"policy": "ovirt-infra", "roster": None, "at": generated.LATER}) for part in parts]
    for name in ("decisions", "votes", "findings"):
        of_parts = [row for tables in found for row in pyarrow.table(getattr(tables, name)).to_pylist()]
        assert rows.sort({name: rows.plain(of_parts)}) == {name: expected[name]}, name
    counts = [pyarrow.table(tables.lists).to_pylist()[0] for tables in found]
    for name in ("files", "bytes", "messages", "decisions", "votes", "agrees", "differs", "findings"):
        assert sum(row[name] for row in counts) == expected["lists"][0][name], name
