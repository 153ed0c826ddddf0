"""The native module of the package. Only `plusone` itself uses it."""

from typing import Any, TypedDict, final

Part = str | tuple[str, bytes]
RuleFile = str | tuple[str, str, str | None]
FourTables = tuple["Table", "Table", "Table", "Table", list[str]]

# A class cannot declare `class`, because it is a keyword.
Arguments = TypedDict(
    "Arguments",
    {
        "policy": RuleFile | None,
        "roster": RuleFile | None,
        "mailmap": RuleFile | None,
        "rulings": RuleFile | None,
        "class": str | None,
        "binding": str | None,
        "authserv_id": str | None,
        "at": str | None,
        "complete_until": str | None,
        "archive_url": str | None,
        "limits": list[str],
        "name": str,
    },
)

@final
class Table:
    """Rows of one type, as Arrow."""

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in order."""

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts, with times as text."""

    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

def tally(parts: list[Part], thread: str | None, arguments: Arguments) -> tuple[str, list[str]]: ...
def proposals(
    parts: list[Part], since: str | None, untagged: bool, arguments: Arguments
) -> tuple[str, list[str]]: ...
def audit(
    parts: list[Part], since: str | None, until: str | None, arguments: Arguments
) -> tuple[str, list[str]]: ...
def tables(
    parts: list[Part], since: str | None, until: str | None, errors_are_rows: bool, arguments: Arguments
) -> FourTables: ...
def failed_tables(error: str, arguments: Arguments) -> FourTables: ...
def read_votes(
    text: str,
    subject: str,
    call_subject: str | None,
    sender: tuple[str, str] | None,
    is_call: bool,
    policy: RuleFile | None,
) -> str: ...
