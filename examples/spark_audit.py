"""Audits many mailing lists with Spark, into Parquet tables of decisions, votes, findings and lists.

    python spark_audit.py LISTS OUT [--policy NAME|FILE] [--roster FILE] [--at TIME] [--split SIZE]

LISTS is a folder with a file or a folder for each list. OUT/decisions, OUT/votes, OUT/findings and OUT/lists are the
tables, partitioned by `source`, the name of the file or folder. A second run reads only the lists that have changed.
"""

import argparse
import datetime
import hashlib
import json
import os
import re
import shutil
import sys
import time
from importlib.metadata import version
from pathlib import Path

import plusone
import pyarrow as pa
import pyarrow.dataset

TABLES = plusone.Tables._fields
MONTHS_AFTER = 3  # the longest time that a vote and its result may take
# The tables of a list that could not be read.
EMPTY = plusone.tables(b"", name="", on_error="row")
KINDS = {name: pa.struct([(field.name, field.type) for field in pa.schema(pa.table(table).schema)])
         for name, table in EMPTY._asdict().items()}
SCHEMA = pa.schema([("source", pa.string()), *KINDS.items()])


# Before Spark starts: find the lists to read.

def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--policy", default="ovirt-infra")
    parser.add_argument("--roster")
    parser.add_argument("--at", help="judge as of this time [default: now]")
    parser.add_argument("--split", type=int, default=1 << 30, metavar="BYTES",
                        help="read larger lists in parts of about this size, by months [default: 1 GiB]")
    return parser.parse_args()


def files_of(path):
    """The files of a list, each with the facts that show a change: size, times and inode."""
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    return {str(file): (about.st_size, about.st_mtime_ns, about.st_ino, about.st_ctime_ns)
            for file in files for about in [file.stat()]}


def fingerprint(files, rules):
    """A hash of all input of a list's rows. None if a file changed just now: a next change could have the same time."""
    if any(time.time_ns() - about[1] < 2e9 for about in files.values()):
        return None
    named = [Path(str(rule).split("#")[0]) for rule in rules.values()]
    texts = [path.read_text() for path in named if path.is_file()]
    return hashlib.sha256(json.dumps([version("plusone"), files, rules, texts]).encode()).hexdigest()


def is_unchanged(known, now, at, at_is_given):
    """True if reading a list again would give the same rows: its files are unchanged, and no deadline has passed."""
    same = known and now and known["fingerprint"] == now
    return same and (known["at"] == at or not at_is_given and known["settled"] <= known["at"] <= at)


def source(path):
    """The name of a list's partition. It has only characters that every file system accepts."""
    plain = re.sub(r"[^A-Za-z0-9@._+-]", "_", path.name)
    return plain if plain == path.name else f"{plain}-{hashlib.sha256(path.name.encode()).hexdigest()[:8]}"


def parts(path, files, size):
    """The tasks of a list: one task. A large list with a file for each month has one task for every `size` bytes."""
    of = lambda some: sum(files[file][0] for file in some)
    whole = {"source": source(path), "archive": str(path), "files": [str(path)], "bytes": of(files)}
    whole |= dict.fromkeys(("own", "since", "until"))
    mail = [file for file in files if not Path(file).name.startswith(".")]
    # `plusone fetch` uses these names. Mail that is dated in the future belongs to the last part.
    later = [file for file in mail if Path(file).name == "later.mbox"]
    named = {file: re.match(r"(\d{4})-(\d\d)\D", Path(file).name) for file in mail if file not in later}
    if of(mail) <= size or not all(named.values()) or len(named) < 2:
        return [whole]
    month = {file: int(found[1]) * 12 + int(found[2]) - 1 for file, found in named.items()}
    blocks, bytes_of_block = [[]], 0
    for number in sorted(set(month.values())):
        if bytes_of_block >= size:
            blocks.append([])
            bytes_of_block = 0
        blocks[-1].append(number)
        bytes_of_block += of(file for file in month if month[file] == number)
    day = lambda number: datetime.date(number // 12, number % 12 + 1, 1)
    tasks = []
    for place, block in enumerate(blocks):
        is_last = place + 1 == len(blocks)
        end = block[-1] if is_last else blocks[place + 1][0] - 1
        # Every part reads the last months, because they show how far the list is complete.
        nearby = lambda number: block[0] <= number <= end + MONTHS_AFTER or number > blocks[-1][-1] - MONTHS_AFTER
        read = [file for file in month if nearby(month[file])]
        own = [file for file in month if block[0] <= month[file] <= end]
        tasks.append(whole | {
            "files": read + later, "bytes": of(read), "own": own + later if is_last else own,
            "since": str(day(block[0])) if place else None,
            "until": None if is_last else str(day(end + 1) - datetime.timedelta(days=1)),
        })
    return tasks


# On the workers: read the lists.

def read(task, rules):
    """Reads the tables of a task."""
    files = task["files"] if task["own"] else task["files"][0]
    within = {key: task[key] for key in ("since", "until") if task[key]}
    tables = plusone.tables(files, name=task["archive"], on_error="row", **within, **rules)
    row, = pa.table(tables.lists).to_pylist()
    if task["own"] and row["state"] == "read":
        # Each month is counted only by its own part. Numbers that are not a sum of the parts are null.
        own = plusone.tables(task["own"], name=task["archive"], on_error="row", until="1970-01-01", **rules).lists
        own, = pa.table(own).to_pylist()
        counts = {key: own[key] for key in ("files", "bytes", "messages", "unreadable", "first", "last")}
        tables = with_values(tables, counts | dict.fromkeys(("duplicates", "threads", "unmatched")))
    return tables


def with_values(tables, values):
    """Replaces values in the row of the list."""
    rows = [row | values for row in pa.table(tables.lists).to_pylist()]
    return tables._replace(lists=pa.Table.from_pylist(rows, schema=pa.schema(list(KINDS["lists"]))))


def audit(batches, rules, attempts):
    """Reads each task of a partition. A row of the result has a row of one table, and nulls for the other tables."""
    from pyspark import TaskContext

    attempt = TaskContext.get().attemptNumber()
    for batch in batches:
        for task in batch.to_pylist():
            if attempt and attempt + 1 >= attempts:
                # Reading this list ended the process every time, for example because it needs too much memory.
                error = f"reading it failed {attempt} times: its process ended or raised an error; see the log of Spark"
                tables = plusone.tables(b"", name=task["archive"], on_error="row", **rules)
                tables = with_values(tables, {"error": error})
            else:
                tables = read(task, rules)
            for name, table in tables._asdict().items():
                for rows in pa.table(table).to_batches(10_000):
                    struct = pa.StructArray.from_arrays(rows.columns, fields=list(KINDS[name]))
                    nulls = {other: pa.nulls(len(rows), type) for other, type in KINDS.items()}
                    columns = {"source": pa.array([task["source"]] * len(rows))} | nulls | {name: struct}
                    yield pa.RecordBatch.from_arrays(list(columns.values()), schema=SCHEMA)


# On the driver: run Spark.

def run(tasks, rules, staged):
    """Reads the tasks, one for each partition, and writes the tables to a folder."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # Spark runs a task for each processor, so a task needs one thread. The config sets this for other machines.
    os.environ.setdefault("RAYON_NUM_THREADS", "1")
    from pyspark import StorageLevel
    from pyspark.sql import SparkSession, functions as f
    from pyspark.sql.pandas.types import from_arrow_schema

    builder = SparkSession.builder.appName("plusone audit").config("spark.sql.session.timeZone", "UTC")
    builder = builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
    builder = builder.config("spark.executorEnv.RAYON_NUM_THREADS", os.environ["RAYON_NUM_THREADS"])
    if "PYSPARK_GATEWAY_PORT" not in os.environ:
        # Without spark-submit, Spark runs locally. It retries a task only if the second number is given.
        builder = builder.master("local[*,4]")
    spark = builder.getOrCreate()
    local = re.fullmatch(r"local(?:\[[^,]*(?:,\s*(\d+))?\])?", spark.sparkContext.master)
    attempts = int((local[1] or 1) if local else spark.conf.get("spark.task.maxFailures", "4"))
    # The largest tasks start first, so that no processor waits for a large task at the end.
    tasks = sorted(tasks, key=lambda task: -task["bytes"])
    columns = ("source string, archive string, files array<string>, bytes long, own array<string>, since string, "
               "until string")
    rdd = spark.sparkContext.parallelize([tuple(task.values()) for task in tasks], len(tasks))
    rows = spark.createDataFrame(rdd, columns).mapInArrow(
        lambda batches: audit(batches, rules, attempts), from_arrow_schema(SCHEMA))
    rows = rows.persist(StorageLevel.DISK_ONLY)  # otherwise every table would read the mail again

    # The parts of a list become one row. If one part failed, the row has failed, and the other tables omit the list.
    lists = rows.where("lists IS NOT NULL").select("source", "lists.*")
    is_read = f.min("state") != "failed"
    total = {field.name: f.sum for field in KINDS["lists"] if field.type == pa.int64()}
    total |= {"first": f.min, "last": f.max}
    lists = lists.groupBy("source").agg(*(
        f.when(is_read, total[name](name)).alias(name) if name in total else f.min(name).alias(name)
        for name in KINDS["lists"].names)).persist()
    failed = [row.source for row in lists.where("state = 'failed'").collect()]
    for name in TABLES:
        table = lists if name == "lists" else rows.where(f"{name} IS NOT NULL").select("source", f"{name}.*")
        table = table if name == "lists" else table.where(~f.col("source").isin(failed))
        table.write.partitionBy("source").mode("overwrite").parquet(str(staged / name))
    spark.stop()


def publish(staged, out, sources):
    """Replaces the old partitions with the new ones, and removes the partitions of lists without rows."""
    for name in TABLES:
        (out / name).mkdir(parents=True, exist_ok=True)
        for source in sources:
            shutil.rmtree(out / name / f"source={source}", ignore_errors=True)
            new = staged / name / f"source={source}"
            if new.exists():
                new.rename(out / name / f"source={source}")
    shutil.rmtree(staged, ignore_errors=True)


def settled(staged):
    """The lists that were read, each with its last date: of its mail or of a deadline."""
    def rows(name):
        schema = pa.schema(list(KINDS[name]))
        return pa.dataset.dataset(staged / name, schema=schema, format="parquet").to_table().to_pylist()

    until = {row["archive"]: row["last"] for row in rows("lists") if row["state"] == "read"}
    for row in rows("decisions"):
        if row["closes"]:
            until[row["archive"]] = max(until[row["archive"]] or row["closes"], row["closes"])
    return {archive: date.strftime("%Y-%m-%dT%H:%M:%SZ") if date else "" for archive, date in until.items()}


def save(state, file):
    """Writes the state file completely or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.with_suffix(".new").write_text(json.dumps(state))
    file.with_suffix(".new").rename(file)


def main():
    options = arguments()
    at = options.at or datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    rules = {"policy": options.policy, "roster": options.roster}
    out, staged, state_file = options.out, options.out / ".new", options.out / "state.json"
    state = json.loads(state_file.read_text()) if state_file.exists() else {}
    lists = {str(path): files_of(path) for path in sorted(options.lists.iterdir()) if not path.name.startswith(".")}
    prints = {path: fingerprint(files, rules | {"split": options.split}) for path, files in lists.items()}
    changed = [path for path in lists if not is_unchanged(state.get(path), prints[path], at, options.at is not None)]
    sources = {path: source(Path(path)) for path in lists}
    written = {folder.name.removeprefix("source=") for folder in (out / "lists").glob("source=*")}
    gone = written - set(sources.values())

    shutil.rmtree(staged, ignore_errors=True)
    tasks = [task for path in changed for task in parts(Path(path), lists[path], options.split)]
    if tasks:
        run(tasks, rules | {"at": at}, staged)
    read_now = settled(staged) if tasks else {}
    # A list without a state is read again, so a run that is stopped here loses nothing.
    state = {path: known for path, known in state.items() if path in lists and path not in changed}
    save(state, state_file)
    publish(staged, out, gone | {sources[path] for path in changed})
    for path, until in read_now.items():
        if prints[path]:
            state[path] = {"fingerprint": prints[path], "at": at, "settled": until}
    save(state, state_file)
    failed = len(changed) - len(read_now)
    print(f"{len(read_now)} lists read, {failed} failed, {len(lists) - len(changed)} unchanged, {len(gone)} gone")


if __name__ == "__main__":
    main()
