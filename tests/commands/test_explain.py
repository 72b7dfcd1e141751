"""Every place that a report of the samples prints is one that ``wordwatch explain`` takes."""

from pathlib import Path

import pytest

from wordwatch.check import check
from wordwatch.commands import explain
from wordwatch.config.settings import Config
from wordwatch.discover import find
from wordwatch.reporters import text

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"


@pytest.mark.usefixtures("one_model")
@pytest.mark.parametrize("folder", sorted(path.name for path in FIXTURES.iterdir() if path.is_dir()))
def test_every_place_of_a_report_is_understood(folder, monkeypatch):
    monkeypatch.chdir(FIXTURES.parent)
    config = Config("/nowhere")
    for result in check(list(find([f"fixtures/{folder}"], config)), config, explain=True):
        for finding in result.findings:
            place = text._place(finding)
            path, asked = explain._parted(place)
            explain._understood(place, asked, list(result.findings))
            assert path == finding.path
            assert finding in explain._at(result.findings, asked)
