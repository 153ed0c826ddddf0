"""Runs the programs that write rows, and reads the rows into one format."""

import datetime
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pyarrow
import pyarrow.dataset

ROOT = Path(__file__).resolve().parents[2]
TABLES = {"decision": "decisions", "vote": "votes", "finding": "findings", "list": "lists"}


def command():
    """The path of the command: PLUSONE_COMMAND, or else the built command in `target`."""
    built = [ROOT / "target" / profile / "plusone" for profile in ("release", "debug")]
    return os.environ.get("PLUSONE_COMMAND") or next(str(path) for path in built if path.exists())


def audit(paths, *options):
    """The lines of `plusone audit` with all rows, and the processor seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    arguments = [command(), "audit", "--format=ndjson", "--rows=decisions,votes,findings,lists", "-q", *options]
    lines = subprocess.run([*arguments, *map(str, paths)], capture_output=True, text=True).stdout.splitlines()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return lines, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def of_lines(lines):
    """The rows of each table, from the lines of the command."""
    tables = {name: [] for name in TABLES.values()}
    for line in lines:
        row = json.loads(line)
        del row["schema"]
        tables[TABLES[row.pop("row")]].append(row)
    return sort(tables)


def of_parquet(out):
    """The rows of each table, from Parquet files or folders."""
    def read(name):
        path = out / name if (out / name).is_dir() else out / f"{name}.parquet"
        return plain(pyarrow.dataset.dataset(path, format="parquet").to_table().to_pylist())

    return sort({name: read(name) for name in TABLES.values()})


def plain(rows):
    """Arrow rows with times in the format of the command."""
    def value(cell):
        is_moment = isinstance(cell, datetime.datetime)
        return cell.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if is_moment else cell

    return [{key: value(cell) for key, cell in row.items()} for row in rows]


def sort(tables):
    order = lambda row: json.dumps(row, sort_keys=True)
    return {name: sorted(rows, key=order) for name, rows in tables.items()}


def run(example, *arguments, poison=None):
    """Runs an example. Its processes load the module in the folder `poison` when they start."""
    paths = [str(poison)] if poison else []
    path = os.pathsep.join([*paths, *filter(None, [os.environ.get("PYTHONPATH")])])
    return subprocess.run(
        [sys.executable, str(ROOT / "examples" / example), *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True)
