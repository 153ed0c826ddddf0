"""Writes the columns of the tables into the docstrings and into `docs/python.md`, from the schemas of the rows.

    python bindings/python/tests/columns.py

A test checks that the docstrings and the page are up to date.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
MODULE = ROOT / "bindings" / "python" / "python" / "plusone" / "__init__.py"
PAGE = ROOT / "docs" / "python.md"
KINDS = {"decisions": "decision", "votes": "vote", "findings": "finding", "lists": "list"}
LEFT_OUT = ("schema", "row")

UNITS = {
    "messages": "messages",
    "duplicates": "messages",
    "votes": "votes",
    "files": "files",
    "unreadable": "files",
    "bytes": "bytes",
    "threads": "threads",
    "decisions": "decisions",
    "outcomes_changed": "decisions",
    "agrees": "decisions",
    "explained": "decisions",
    "differs": "decisions",
    "unannounced": "decisions",
    "unread": "decisions",
    "findings": "findings",
    "unmatched": "mails",
    "line": "line number",
}


def columns(table: str) -> list[tuple[str, str, str]]:
    """The columns of a table, each as name, type with unit, and meaning."""
    schema = json.loads((ROOT / "docs" / "schema" / f"{KINDS[table]}-row.schema.json").read_text())
    found: list[tuple[str, str, str]] = []
    for name, field in schema["properties"].items():
        if name not in LEFT_OUT:
            meaning = " ".join(field["description"].split())
            found.append((name, type_of(name, field, schema), meaning))
    return found


def type_of(name: str, field: dict[str, Any], schema: dict[str, Any]) -> str:
    """The type of a column and its unit, in words."""
    null = " or null" if "null" in field.get("type", ()) or "anyOf" in field else ""
    field = field.get("anyOf", [field])[0]
    if "$ref" in field:
        field = schema["$defs"][field["$ref"].rsplit("/", 1)[1]]
    kind = field.get("type", "string")
    kind = kind[0] if isinstance(kind, list) else kind
    if kind == "integer":
        unit = UNITS.get(name) or ("votes" if name.endswith(("_binding", "_advisory")) else None)
        assert unit, f"name the unit of {name}"
        return f"int64, {unit}{null}"
    if kind == "array":
        return f"list of strings{null}"
    if kind == "boolean":
        return f"bool{null}"
    return ("timestamp, UTC" if field.get("format") == "date-time" else "string") + null


def docstring(table: str) -> str:
    """The part of a docstring that describes the columns."""
    lines: list[str] = []
    for name, kind, meaning in columns(table):
        lines += [f"{name} : {kind}", *textwrap.wrap(meaning, 100, initial_indent="    ", subsequent_indent="    ")]
    return textwrap.indent("\n".join(["Columns", "-------", *lines]), "    ")


def page() -> str:
    """The part of the page that describes the columns."""
    common = [column for column in columns("decisions") if column in columns("votes")]
    common = common[: [name for name, _, _ in common].index("as_of") + 1]
    parts = ["Every table has these:\n", *table_of(common)]
    for table in KINDS:
        parts += [f"\n### {table}\n", *table_of([column for column in columns(table) if column not in common])]
    return "\n".join(parts)


def table_of(rows: list[tuple[str, str, str]]) -> list[str]:
    lines = ["| Column | Type, unit | Meaning |", "|---|---|---|"]
    return lines + [f"| `{name}` | {kind} | {meaning.replace('|', chr(92) + '|')} |" for name, kind, meaning in rows]


def module_with_columns(text: str) -> str:
    """The text of the module with current columns in its docstrings."""
    for table in KINDS:
        pattern = rf"(\ndef {table}\(.*?\n)    Columns\n    -------\n.*?(\n\n    Example\n)"
        made: Callable[[re.Match[str]], str] = lambda found, table=table: found[1] + docstring(table) + found[2]
        text, count = re.subn(pattern, made, text, count=1, flags=re.DOTALL)
        assert count == 1, table
    return text


def page_with_columns(text: str) -> str:
    """The text of the page with current columns."""
    pattern = r"(<!-- columns: python bindings/python/tests/columns.py -->\n).*?(\n<!-- end of columns -->)"
    text, count = re.subn(pattern, lambda found: found[1] + page() + found[2], text, count=1, flags=re.DOTALL)
    assert count == 1
    return text


if __name__ == "__main__":
    MODULE.write_text(module_with_columns(MODULE.read_text()))
    PAGE.write_text(page_with_columns(PAGE.read_text()))
