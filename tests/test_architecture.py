"""docs/architecture.md draws the program as it is: the layers of the import contract, and arrows that are real imports."""

import ast
import re
from pathlib import Path

import pytest

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "wordwatch"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DRAWING = re.search(r"```mermaid\n(.*?)```", PAGE, re.DOTALL)[1]
ROOMS = {"main": "__main__"}
MOST_AT_THE_TOP = 15
LONGEST = 300


def layers():
    """The layers of the contract for the whole package, from the top, each as the set of its rooms."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    (whole,) = (one for one in contracts if one.get("containers") == ["wordwatch"])
    assert whole["exhaustive"]
    return [{room.strip() for room in layer.split("|")} for layer in whole["layers"]]


def drawn():
    """The rows of the drawing, from the top."""
    rows = re.findall(r"subgraph L\d+\[\" \"\]\n(.*?)  end\n", DRAWING, re.DOTALL)
    return [{ROOMS.get(name, name) for name in re.findall(r"^ +(\w+)\[", row, re.MULTILINE)} for row in rows]


def room_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported():
    """Which room imports which, wherever in a module the import stands."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("wordwatch"):
                parts = node.module.split(".")
                targets = [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
                found |= {(room_of(path), target) for target in targets}
    return found


def test_the_rows_are_the_layers_of_the_contract():
    assert drawn() == layers()


def test_every_room_of_the_package_is_drawn():
    rooms = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert set().union(*drawn()) == rooms - {"__init__"}


def test_arrows_are_imports_and_go_downwards():
    rank = {room: number for number, row in enumerate(drawn()) for room in row}
    arrows = re.findall(r"^  (\w+) -- \"[^\"]+\" --> (\w+)$", DRAWING, re.MULTILINE)
    assert len(arrows) >= 8
    assert DRAWING.count("-->") == len(arrows)
    assert set(arrows) <= imported()
    assert [pair for pair in arrows if rank[pair[0]] >= rank[pair[1]]] == []


def test_few_modules_stand_at_the_top_and_none_is_long():
    assert len(list(PACKAGE.glob("*.py"))) <= MOST_AT_THE_TOP
    lengths = {path: len(path.read_text(encoding="utf-8").split("\n")) - 1 for path in PACKAGE.rglob("*.py")}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


ROWS = re.findall(r"^\| (an? .*?) \| (.*) \| (.*) \|$", PAGE, re.MULTILINE)


def test_twelve_changes_are_told():
    assert len(ROWS) == 12


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_files_of_a_change_are_there(row):
    named = [name for cell in row[1:] for name in re.findall(r"`([^`]+)`", cell)]
    paths = [name for name in named if "/" in name and "<" not in name and " " not in name]
    assert [path for path in paths if not (ROOT / path).exists()] == []
