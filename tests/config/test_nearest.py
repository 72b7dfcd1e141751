import itertools
import os

import pytest

from wordwatch.config.nearest import Nearest
from wordwatch.config.settings import Config
from wordwatch.discover import find
from wordwatch.errors import ConfigError


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Makes files from a mapping of path to text, in a repository."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def make(**files):
        for path, text in files.items():
            file = tmp_path / path.replace("__", "/").replace("_", ".")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return tmp_path

    return make


def configured(folder):
    (folder / ".wordwatch.yaml").write_text(f"allow: [{folder.name}]")


def allowed(*paths):
    return {found.path: "".join(found.config.allow) for found in find(paths, Nearest()) if not found.problem}


def test_the_nearest_configuration_whatever_is_named_first(tree):
    root = tree(a_md="", mono__a_md="", mono__pkg__a_md="", mono__pkg__deep__a_md="", mono__other__a_md="", back__a_md="")
    for name in ("mono", "mono/pkg", "back"):
        configured(root / name)
    expected = {
        "a.md": "",
        "back/a.md": "back",
        "mono/a.md": "mono",
        "mono/other/a.md": "mono",
        "mono/pkg/a.md": "pkg",
        "mono/pkg/deep/a.md": "pkg",
    }
    assert allowed(".") == expected
    for order in itertools.islice(itertools.permutations(expected), 0, 720, 7):
        assert allowed(*order) == expected
    for order in itertools.permutations(["mono/pkg", "mono", "back", "a.md"]):
        assert allowed(*order) == expected


def test_a_repository_inside_is_a_world_of_its_own(tree):
    root = tree(sub__x__a_md="", b_md="")
    configured(root)
    (root / "sub" / ".git").write_text("gitdir: elsewhere")
    assert allowed(".") == {"sub/x/a.md": "", "b.md": root.name}


def test_what_is_excluded_is_not_entered_but_has_its_own_say_where_it_is_named(tree):
    root = tree(samples__deep__a_md="", kept__a_md="")
    (root / ".wordwatch.yaml").write_text("exclude: [samples/]")
    assert {found.path: found.problem for found in find(["."], Nearest())}["samples/"] == "excluded by .wordwatch.yaml"
    (named,) = find(["samples/deep/a.md"], Nearest())
    assert named.problem == "excluded by .wordwatch.yaml"
    configured(root / "samples")
    for paths in (["samples"], ["samples/deep/a.md"], ["kept", "samples/deep"], ["samples/deep", "kept"]):
        assert allowed(*paths)["samples/deep/a.md"] == "samples"
    assert {found.path: found.problem for found in find(["."], Nearest())}["samples/"] == "excluded by .wordwatch.yaml"


def test_one_configuration_for_all(tree):
    root = tree(sub__a_md="", b_md="")
    (root / "sub" / ".wordwatch.yaml").write_text("no: configuration")
    (root / "ours.yaml").write_text("allow: [ours]")
    nearest = Nearest(fixed="ours.yaml")
    assert {found.config.allow for found in find(["."], nearest) if not found.problem} == {("ours",)}
    with pytest.raises(ConfigError, match="unknown key “no”"):
        list(find(["sub"], Nearest()))


def test_a_configuration_further_down_that_cannot_be_used_costs_its_folder_only(tree):
    root = tree(sub__x__a_md="", sub__z__b_md="", b_md="")
    (root / "sub" / "x" / ".wordwatch.yaml").write_text("no: configuration\nnor: this")
    found = {one.path: (one.problem, one.failed) for one in find(["."], Nearest())}
    told = "its configuration cannot be used: sub/x/.wordwatch.yaml:1: unknown key “no”"
    assert (found["sub/x/"][0].startswith(told), found["sub/x/"][1]) == (True, True)
    assert found["sub/z/b.md"] == found["b.md"] == ("", False)
    assert "sub/x/a.md" not in found
    for path in ("sub/x", "sub/x/a.md"):
        with pytest.raises(ConfigError, match="unknown key “no”"):
            list(find([path], Nearest()))


def test_what_the_command_line_says_is_added_to_each(tree):
    root = tree(sub__a_md="", b_md="")
    configured(root / "sub")
    nearest = Nearest(lambda config: config._replace(fail_on="error"))
    assert {found.config.fail_on for found in find(["."], nearest)} == {"error"}


def test_the_folders_of_one_configuration_share_it(tree):
    root = tree(a__b__c_md="", a__d__e_md="")
    nearest = Nearest()
    assert nearest.of("a/b") is nearest.of("a/d") is nearest.of(".")
    configured(root / "a")
    nearest = Nearest()
    assert nearest.of("a/b") is nearest.of("a/d") is not nearest.of(".")
    assert nearest.of(".") == Config(os.getcwd())


def test_deep_folders(tree):
    root = tree()
    configured(root)
    assert Nearest().of("/".join(["a"] * 3000)).allow == (root.name,)
