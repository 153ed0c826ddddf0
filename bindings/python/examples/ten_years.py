"""Draws ten years of a list: turnout, time to quorum and vetoes.

    cargo run --example generate_archive votes 15000 > votes.mbox
    python bindings/python/examples/ten_years.py votes.mbox --policy apache --output ten_years.png

It needs polars and matplotlib.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import plusone
import polars as pl

QUORUM = 3
"""The number of votes in favour that make a quorum."""


@dataclass(frozen=True)
class Years:
    """The numbers that are drawn, by year."""

    turnout: pl.DataFrame
    """`year`, and the quartiles `low`, `median` and `high` of the number of voters in a decision."""
    quorum: pl.DataFrame
    """`year`, and the quartiles `low`, `median` and `high` of the days from the call to the third vote in favour."""
    vetoes: pl.DataFrame
    """`year`, `decisions`, and the number of decisions with an explained -1 (`vetoed`)."""


def quartiles(column: str) -> list[pl.Expr]:
    """The quartiles of a column, by year."""
    one = pl.col(column)
    return [one.quantile(0.25).alias("low"), one.median().alias("median"), one.quantile(0.75).alias("high")]


def years(archive: plusone.Archive, policy: str) -> Years:
    """Reads a list and computes its numbers by year."""
    tables = plusone.tables(archive, policy=policy)
    decisions = (
        pl.DataFrame(tables.decisions)
        .drop_nulls("opened")
        .select("proposal", "opened", pl.col("opened").dt.year().alias("year"))
    )
    counted = pl.DataFrame(tables.votes).filter(pl.col("status") == "counted").join(decisions, on="proposal")
    voters = counted.group_by("proposal").agg(pl.col("person").n_unique().alias("voters"))
    # A decision without a vote has no row among the votes.
    turnout = decisions.join(voters, on="proposal", how="left").with_columns(pl.col("voters").fill_null(0))
    in_favour = counted.filter(pl.col("value") == "+1").sort("date")
    third = in_favour.group_by("proposal", "opened", "year").agg(pl.col("date").get(QUORUM - 1, null_on_oob=True))
    third = third.drop_nulls("date").with_columns(
        ((pl.col("date") - pl.col("opened")).dt.total_minutes() / (24 * 60)).alias("days")
    )
    is_veto = (pl.col("value") == "-1") & (pl.col("justification") == "given")
    vetoed = counted.filter(is_veto).select("proposal", vetoed=True).unique()
    vetoes = decisions.join(vetoed, on="proposal", how="left").group_by("year")
    vetoes = vetoes.agg(pl.len().alias("decisions"), pl.col("vetoed").count())
    return Years(
        turnout=turnout.group_by("year").agg(quartiles("voters")).sort("year"),
        quorum=third.group_by("year").agg(quartiles("days")).sort("year"),
        vetoes=vetoes.sort("year"),
    )


def draw(found: Years, path: str) -> None:
    """Draws three plots above each other."""
    figure, axes = plt.subplots(3, 1, sharex=True, figsize=(8, 9), layout="constrained")
    for axis, rows, title, unit in (
        (axes[0], found.turnout, "Turnout", "voters of a decision"),
        (axes[1], found.quorum, "Time to quorum", "days until the third +1"),
    ):
        year = rows["year"].to_list()
        axis.fill_between(year, rows["low"].to_list(), rows["high"].to_list(), alpha=0.25, label="middle half")
        axis.plot(year, rows["median"].to_list(), marker="o", label="median")
        axis.set(title=title, ylabel=unit, ylim=(0, None))
        axis.legend(loc="lower right")
    rows = found.vetoes
    share = (100 * rows["vetoed"] / rows["decisions"]).to_list()
    axes[2].bar(rows["year"].to_list(), share)
    axes[2].set(title="Vetoes", ylabel="% of decisions with an explained -1", xlabel="year of the call")
    axes[2].set_xticks(rows["year"].to_list())
    figure.savefig(path, dpi=120)  # pyright: ignore[reportUnknownMemberType]
    plt.close(figure)


def main(arguments: Sequence[str] | None = None) -> None:
    """Reads the command line, draws, and prints the numbers."""
    parser = argparse.ArgumentParser(description="Draw ten years of a list.")
    parser.add_argument("archive", nargs="+", help="path or URL of the mail")
    parser.add_argument("--policy", default="apache", help="a preset or a file")
    parser.add_argument("--output", default="ten_years.png", help="the picture")
    given = parser.parse_args(arguments)
    found = years(given.archive, given.policy)
    draw(found, given.output)
    with pl.Config(tbl_rows=20, tbl_hide_dataframe_shape=True, tbl_hide_column_data_types=True, float_precision=1):
        print(f"Turnout, voters of a decision:\n{found.turnout}")
        print(f"Days until the third +1:\n{found.quorum}")
        print(f"Decisions with an explained -1:\n{found.vetoes}")


if __name__ == "__main__":
    main()
