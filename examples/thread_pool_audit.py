"""Audits many lists with a pool of threads, into Parquet tables: thread_pool_audit.py LISTS OUT [POLICY [AT]]"""

import contextlib
import datetime
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import plusone
import pyarrow
import pyarrow.parquet


def main(lists, out, policy="ovirt-infra", at=None):
    """Writes OUT/decisions.parquet and so on; LISTS has a file or a folder for each list."""
    at = at or datetime.datetime.now(datetime.timezone.utc)  # one moment for all lists
    paths = sorted(path for path in Path(lists).iterdir() if not path.name.startswith("."))
    read = lambda path: plusone.tables(path, policy=policy, at=at, on_error="row")
    Path(out).mkdir(parents=True, exist_ok=True)
    files = {}
    with contextlib.ExitStack() as open_files, ThreadPoolExecutor() as pool:
        for tables in pool.map(read, paths):
            for name, table in tables._asdict().items():
                table = pyarrow.table(table)
                if name not in files:
                    file = pyarrow.parquet.ParquetWriter(f"{out}/{name}.new", table.schema)
                    files[name] = open_files.enter_context(file)
                files[name].write_table(table)
    for name in files:  # whole or not at all
        os.replace(f"{out}/{name}.new", f"{out}/{name}.parquet")


if __name__ == "__main__":
    main(*sys.argv[1:])
