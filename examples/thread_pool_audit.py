"""Audits many lists with a pool of threads, into Parquet tables: thread_pool_audit.py LISTS OUT [POLICY [AT]]"""

import datetime
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import plusone
import pyarrow
import pyarrow.parquet


def main(lists, out, policy="ovirt-infra", at=None):
    """Writes OUT/decisions.parquet and the other tables. LISTS has a file or a folder for each list."""
    at = at or datetime.datetime.now(datetime.timezone.utc)  # the same time for all lists
    paths = sorted(path for path in Path(lists).iterdir() if not path.name.startswith("."))
    with ThreadPoolExecutor() as pool:
        found = list(pool.map(lambda path: plusone.tables(path, policy=policy, at=at, on_error="row"), paths))
    Path(out).mkdir(parents=True, exist_ok=True)
    for name in plusone.Tables._fields:
        table = pyarrow.concat_tables([pyarrow.table(getattr(tables, name)) for tables in found])
        pyarrow.parquet.write_table(table, f"{out}/{name}.new")
        os.replace(f"{out}/{name}.new", f"{out}/{name}.parquet")  # written completely or not at all


if __name__ == "__main__":
    main(*sys.argv[1:])
