import io
import os
import sys

import pytest

from wordwatch.config.settings import Config, load
from wordwatch.discover import find


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Makes files from a text of lines "path" or "path: content"."""
    monkeypatch.chdir(tmp_path)

    def make(*entries):
        for entry in entries:
            path, _, content = entry.partition(": ")
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content.replace("|", "\n"))
        return tmp_path

    return make


def found(*paths, config=None, **options):
    return list(find(paths, config or Config(os.getcwd()), **options))


def checked(*paths, config=None):
    return [one.path for one in found(*paths, config=config) if not one.problem]


def reasons(*paths, config=None):
    return {one.path: one.problem for one in found(*paths, config=config) if one.problem}


def test_formats_come_from_suffixes_in_any_case(tree):
    tree("a.md", "b.TXT", "c.Docx", "d.pdf", "e.jsonl")
    assert [(one.path, one.format) for one in found(".")] == [
        ("a.md", "markdown"),
        ("b.TXT", "text"),
        ("c.Docx", "docx"),
        ("d.pdf", "pdf"),
        ("e.jsonl", "records"),
    ]


def test_folders_are_walked_in_order_and_paths_stay_as_they_were_given(tree):
    root = tree("b/z.md", "b/a.md", "a/x/1.md", "a/2.md", "c.md")
    assert checked(".") == ["c.md", "a/2.md", "a/x/1.md", "b/a.md", "b/z.md"]
    assert checked("b/", "./a") == ["b/a.md", "b/z.md", "./a/2.md", "./a/x/1.md"]
    assert checked("./c.md") == ["./c.md"]
    assert checked(str(root / "b")) == [f"{root}/b/a.md", f"{root}/b/z.md"]
    os.chdir(root / "a")
    assert checked("..") == ["../c.md", "../a/2.md", "../a/x/1.md", "../b/a.md", "../b/z.md"]


def test_each_file_once(tree):
    root = tree("a.md", "b/c.md")
    assert checked("b/c.md", ".", "a.md", "./a.md", str(root / "b")) == ["b/c.md", "a.md"]
    assert reasons("b/c.md", ".", "a.md", "./a.md") == {"b/c.md": "the same file as b/c.md"}


def test_what_cannot_be_read_in_a_folder_is_skipped_with_the_reason(tree):
    tree("a.md", "b.xlsx", "c.py", "LICENSE", ".hidden.md", "~$a.docx")
    assert reasons(".") == {
        "b.xlsx": "no reader for .xlsx files",
        "c.py": "no reader for .py files",
        "LICENSE": "no reader for files without a suffix",
        ".hidden.md": "a hidden file",
        "~$a.docx": "a lock file of an open document",
    }
    assert not any(one.failed or one.named for one in found("."))


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("a.xlsx", "no reader for .xlsx files; there are readers for .csv "),
        ("LICENSE", "no reader for files without a suffix; there are readers for "),
        ("nowhere.md", "does not exist"),
        ("a.xlsx/b.md", "does not exist"),
        ("", "does not exist"),
        ("nul\0.md", "cannot be read"),
    ],
)
def test_what_cannot_be_read_although_it_was_named_is_a_failure(tree, path, reason):
    tree("a.xlsx", "LICENSE")
    (one,) = found(path)
    assert one.failed
    assert one.named
    assert one.problem.startswith(reason)


def test_one_bad_path_does_not_stop_the_others(tree):
    tree("a.md")
    assert [(one.path, one.failed) for one in found("x.md", "a.md", "y/")] == [("x.md", True), ("a.md", False), ("y/", True)]


def test_folders_that_are_not_entered_are_named(tree):
    tree(".git/x.md", ".venv/x.md", "node_modules/x.md", "__pycache__/x.md", "env/pyvenv.cfg", "env/x.md", ".github/x.md", "a.md")
    assert checked(".") == ["a.md", ".github/x.md"]
    tools = "a folder of installed or generated files"
    assert reasons(".") == {
        ".git/": "a hidden folder",
        ".venv/": "a hidden folder",
        "node_modules/": tools,
        "__pycache__/": tools,
        "env/": tools,
    }
    assert checked(".venv", "node_modules/x.md") == [".venv/x.md", "node_modules/x.md"]


def test_gitignore_of_every_level(tree):
    root = tree(
        ".git/HEAD",
        ".gitignore: *.txt|/build/|!keep.txt|a b.md|[z-a]|\\|!",
        "a.md",
        "a.txt",
        "keep.txt",
        "a b.md",
        "build/x.md",
        "sub/build/x.md",
        "sub/.gitignore: !b.txt|inner/",
        "sub/a.txt",
        "sub/b.txt",
        "sub/inner/x.md",
    )
    ignored = "ignored by .gitignore"
    assert checked(".") == ["a.md", "keep.txt", "sub/b.txt", "sub/build/x.md"]
    hidden = {".git/": "a hidden folder", ".gitignore": "a hidden file", "sub/.gitignore": "a hidden file"}
    assert reasons(".") == {"a.txt": ignored, "a b.md": ignored, "build/": ignored, "sub/a.txt": ignored, "sub/inner/": ignored, **hidden}
    assert checked("sub") == ["sub/b.txt", "sub/build/x.md"]  # the .gitignore above holds as well
    assert checked("a.txt", "build") == ["a.txt", "build/x.md"]  # what is named is wanted
    os.chdir(root / "sub")
    assert checked(".") == ["b.txt", "build/x.md"]


def test_a_gitignore_above_holds_only_within_a_repository(tree):
    tree(".gitignore: *.txt", "a/b.txt")
    assert checked("a") == ["a/b.txt"]
    assert checked(".") == []


def test_pathspec_is_not_imported_without_patterns(tree, monkeypatch):
    tree("a.md", "b/c.md")
    monkeypatch.setitem(sys.modules, "pathspec", None)
    assert checked(".", "a.md") == ["a.md", "b/c.md"]


def test_excluded_files_are_skipped_also_where_they_are_named(tree):
    tree("vendor/a.md", "old/x/b.md", "c.md", "keep/c.md", ".wordwatch.yaml: exclude: [vendor/**, old/, /c.md]")
    config = load(".wordwatch.yaml")
    reason = "excluded by .wordwatch.yaml"
    assert checked(".", config=config) == ["keep/c.md"]
    assert reasons(".", config=config) == {"vendor/": reason, "old/": reason, "c.md": reason, ".wordwatch.yaml": "a hidden file"}
    assert reasons("c.md", "old/x/b.md", "keep/c.md", config=config) == {"c.md": reason, "old/x/b.md": reason}
    assert not any(one.failed or one.named for one in found("c.md", "old/x/b.md", config=config))


def test_what_a_pattern_brings_back_is_found(tree):
    tree(".git/HEAD", ".gitignore: a/**|!a/b.md", "a/b.md", "a/c.md", "x/b.md", "x/c.md", ".wordwatch.yaml: exclude: [x/**, '!x/b.md']")
    assert checked("a", "x", config=load(".wordwatch.yaml")) == ["a/b.md", "x/b.md"]
    assert checked(".", config=load(".wordwatch.yaml")) == ["a/b.md", "x/b.md"]


def test_large_files_fail_with_their_size(tree):
    tree("a.md: 123456", "b.md: 1234")
    config = Config(os.getcwd(), max_size=5)
    assert checked(".", config=config) == ["b.md"]
    (one,) = found("a.md", config=config)
    assert one.failed
    assert one.problem == "too large to be read (6 B, the limit is 5 B); raise max_size in the configuration"


def test_links_are_followed_to_files_but_not_to_folders(tree):
    root = tree("a.md", "sub/b.md")
    (root / "link.md").symlink_to("sub/b.md")
    (root / "loop").symlink_to(".")
    (root / "dangling.md").symlink_to("nowhere.md")
    (root / "sub" / "up").symlink_to("..")
    assert checked(".") == ["a.md", "link.md"]
    assert reasons(".") == {
        "dangling.md": "a link to nothing",
        "loop/": "a link to a folder",
        "sub/b.md": "the same file as link.md",
        "sub/up/": "a link to a folder",
    }
    assert checked("loop") == ["loop/a.md", "loop/link.md"]


def test_a_link_out_of_the_tree_is_followed_only_where_it_is_named(tree):
    from wordwatch.files import opening

    root = tree("in/.git/HEAD", "in/deep/a.md", "c.md", "other/x.md", "other/.wordwatch.yaml: allow: [x]")
    (root / "in" / "deep" / "out.md").symlink_to("../../c.md")
    (root / "in" / "deep" / "within.md").symlink_to("../b.md")
    (root / "in" / "b.md").write_text("")
    (root / "in" / "docs").symlink_to("../other")
    os.chdir(root / "in")
    told = "a link that leads out of the folder; name the file itself to have it read"
    assert reasons("deep") == {"deep/out.md": told}
    assert checked("deep", "deep/out.md") == ["deep/a.md", "deep/within.md", "deep/out.md"]
    (one,) = [found for found in found("docs") if not found.problem]
    assert opening.read(one.path, 10, one.inside) == b""  # the folder was named


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_in_a_folder_is_not_read(tree):
    root = tree("a.md")
    os.mkfifo(root / "b.md")
    assert reasons(".") == {"b.md": "not a regular file"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the super-user may read everything")
def test_a_folder_that_cannot_be_opened_fails(tree):
    root = tree("a/b.md", "c.md")
    (root / "a").chmod(0)
    try:
        assert reasons(".") == {"a/": "cannot be opened (Permission denied)"}
    finally:
        (root / "a").chmod(0o755)


def test_a_folder_that_cannot_be_listed_fails_and_the_walk_goes_on(tree, monkeypatch):
    tree("a/b.md", "c/d.md")
    scandir = os.scandir

    def refuse(path):
        if os.path.basename(path) == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(one.path, one.problem, one.failed) for one in found(".")] == [
        ("a/", "cannot be opened (Permission denied)", True),
        ("c/d.md", "", False),
    ]


@pytest.fixture
def stdin(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"some text")))


@pytest.mark.usefixtures("stdin")
@pytest.mark.parametrize(
    ("filename", "path", "format_name"), [(None, "-", "text"), ("docs/a.md", "docs/a.md", "markdown"), ("a.CSV", "a.CSV", "records")]
)
def test_standard_input(tree, filename, path, format_name):
    tree()
    (one,) = found("-", stdin_filename=filename)
    assert (one.path, one.format, one.data, one.problem) == (path, format_name, b"some text", "")


@pytest.mark.usefixtures("stdin")
def test_standard_input_under_a_name_that_is_not_read(tree):
    tree(".wordwatch.yaml: exclude: [docs/]")
    (one,) = found("-", stdin_filename="a.xlsx")
    assert one.failed
    assert one.problem.startswith("no reader for .xlsx files")
    (one,) = found("-", stdin_filename="docs/a.md", config=load(".wordwatch.yaml"))
    assert (one.problem, one.failed, one.data) == ("excluded by .wordwatch.yaml", False, None)


def test_names_that_are_not_text(tree):
    root = tree("a.md")
    try:
        with open(os.fsencode(root) + b"/\xff.md", "w"):
            pass
    except OSError:
        pytest.skip("this file system takes only text as names")
    assert checked(".") == ["a.md", "\udcff.md"]
