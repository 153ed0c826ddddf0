"""Tests the example `ten_years.py` with generated mail."""

from __future__ import annotations

import importlib.util
import os
import subprocess
from pathlib import Path
from types import ModuleType

import matplotlib.image
import pytest
from conftest import ROOT


def example() -> ModuleType:
    path = Path(__file__).parents[1] / "examples" / "ten_years.py"
    spec = importlib.util.spec_from_file_location("ten_years", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def ten_years_of_mail(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mail that `cargo run --example generate_archive votes 15000` prints."""
    path = tmp_path_factory.mktemp("mail") / "votes.mbox"
    run = ["cargo", "run", "--quiet", "--locked", "--example", "generate_archive", "votes", "15000"]
    with path.open("wb") as file:
        subprocess.run(run, cwd=ROOT, stdout=file, check=True)
    return path


def test_ten_years_are_read_and_drawn(
    ten_years_of_mail: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = Path(os.environ.get("PLUSONE_PICTURE", tmp_path / "ten_years.png"))
    module = example()
    found = module.years(ten_years_of_mail, "apache")
    years = list(range(2016, 2026))
    for rows in (found.turnout, found.quorum, found.vetoes):
        assert [year for year in rows["year"].to_list() if year < 2026] == years
    assert found.vetoes["decisions"].sum() > 1000
    assert 0 < found.vetoes["vetoed"].sum() < found.vetoes["decisions"].sum()
    assert 2 < found.turnout["median"].mean() < 15
    assert 0 < found.quorum["median"].mean() < 30
    module.main([str(ten_years_of_mail), "--output", str(picture)])
    assert "Turnout" in capsys.readouterr().out
    pixels = matplotlib.image.imread(picture)
    assert pixels.shape[:2] == (1080, 960)
    assert len({tuple(pixel) for pixel in pixels[::20, ::20].reshape(-1, pixels.shape[2]).tolist()}) > 3
