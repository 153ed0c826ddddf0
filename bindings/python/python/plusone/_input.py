"""Converts the arguments of a caller to the types that the native module accepts."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypedDict, cast

if TYPE_CHECKING:
    from ._native import Arguments, Part, RuleFile


class BinaryFile(Protocol):
    """A file that is open in binary mode."""

    def read(self) -> object:
        """Returns all bytes of the file."""
        ...


Source = str | os.PathLike[str] | bytes | bytearray | memoryview | BinaryFile
"""A path, a URL that fsspec knows, bytes, or a file that is open in binary mode."""

Archive = Source | Iterable[Source]
"""One source, or several sources that are read together as one list."""

Time = str | datetime.date
"""A time as text, a `datetime` with a time zone, or a `date`."""

Text = str | os.PathLike[str]
"""The text of a file, its path, or a URL that fsspec knows."""


class Rules(TypedDict, total=False):
    """The keyword arguments that every function with an archive accepts."""

    policy: Text | None
    roster: Text | None
    mailmap: Text | None
    rulings: Text | None
    class_: str | None
    binding: Literal["roster", "claimed", "everyone"] | None
    authserv_id: str | None
    at: Time | None
    complete_until: Time | None
    archive_url: str | None
    name: str | None
    limits: Mapping[str, int | str] | None


def parts(archive: Archive, name: str | None) -> tuple[list[Part], str]:
    """The parts of an archive, and its name in results: `name` if it is given, otherwise the names of the sources."""
    found: list[Part] = []
    names: list[str] = []
    for source in _sources(archive):
        made, called = _part(source, name)
        found += made
        names.append(called)
    return found, name or ", ".join(names)


def called(archive: Archive) -> str:
    """The name in results of an archive that cannot be read."""
    return ", ".join(_name(source) for source in _sources(archive))


def arguments(rules: Rules, name: str) -> Arguments:
    """The rules for the native module. `name` is the name of the archive if the rules contain none."""
    unknown = rules.keys() - Rules.__annotations__.keys()
    if unknown:
        names = ", ".join(sorted(unknown))
        raise TypeError(f"unknown argument {names}: expected {', '.join(Rules.__annotations__)}")
    limits = rules.get("limits") or {}
    return {
        "policy": rule_file(rules.get("policy"), "policy"),
        "roster": rule_file(rules.get("roster"), "roster"),
        "mailmap": rule_file(rules.get("mailmap"), "mailmap"),
        "rulings": rule_file(rules.get("rulings"), "rulings"),
        "class": rules.get("class_"),
        "binding": rules.get("binding"),
        "authserv_id": rules.get("authserv_id"),
        "at": time(rules.get("at")),
        "complete_until": time(rules.get("complete_until")),
        "archive_url": rules.get("archive_url"),
        "limits": [f"{limit}={value}" for limit, value in limits.items()],
        "name": rules.get("name") or name,
    }


def rule_file(named: Text | None, what: str) -> RuleFile | None:
    """A file of the rules: its path, or its text with a name for messages."""
    if named is None:
        return None
    named = os.fspath(named)
    if "\n" in named:
        return named, what, None
    if "://" in named:
        url, _, part = named.partition("#")
        text = b"".join(content for _, content in _fetch(url))
        return text.decode(), url, part or None
    return named


def time(value: Time | None) -> str | None:
    """A time as text."""
    if isinstance(value, datetime.datetime):
        if value.utcoffset() is None:
            raise ValueError(f"invalid time {value.isoformat()}: expected a datetime with a time zone")
        return value.isoformat()
    return value.isoformat() if isinstance(value, datetime.date) else value


def _sources(archive: Archive) -> list[Source]:
    if isinstance(archive, (str, bytes, bytearray, memoryview, os.PathLike)) or hasattr(archive, "read"):
        return [cast("Source", archive)]
    return list(cast("Iterable[Source]", archive))


def _name(source: Source) -> str:
    if isinstance(source, (str, os.PathLike)):
        return os.fspath(source)
    name: Any = getattr(source, "name", None)
    return name if isinstance(name, str) else "bytes"


def _part(source: Source, name: str | None) -> tuple[list[Part], str]:
    if name is None or isinstance(source, (str, os.PathLike)):
        name = _name(source)
    if isinstance(source, str) and "://" in source:
        return list(_fetch(source)), name
    if isinstance(source, (str, os.PathLike)):
        return [name], name
    if isinstance(source, (bytes, bytearray, memoryview)):
        return [(name, bytes(source))], name
    content = source.read()
    if not isinstance(content, bytes):
        raise ValueError(f"{name} gives no bytes: expected a file that is open in binary mode")
    return [(name, content)], name


def _fetch(url: str) -> list[tuple[str, bytes]]:
    """The files that match a URL: the URL and the content of each."""
    try:
        import fsspec  # pyright: ignore[reportMissingTypeStubs]
        from fsspec.core import has_magic  # pyright: ignore
    except ImportError as error:
        raise ImportError(f"{url} needs the package fsspec: pip install fsspec") from error
    system: Any
    path: str
    system, path = cast("Any", fsspec).url_to_fs(url)
    paths = [path]
    if not url.startswith(("http://", "https://")):
        if cast("Any", has_magic)(path):
            paths = sorted(system.glob(path))
        elif system.isdir(path):
            paths = sorted(system.find(path))
    if not paths:
        raise FileNotFoundError(f"cannot read {url}: no file matches")
    return [(cast("str", system.unstrip_protocol(path)), cast("bytes", system.cat_file(path))) for path in paths]
