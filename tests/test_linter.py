"""The linter for programs: every way in, what it shares and when, and what it says of mistakes."""

import doctest
import inspect
import os
import re
import subprocess
import sys
import threading
from collections import UserDict
from pathlib import Path
from typing import get_args

import pytest

import wordwatch
import wordwatch.linter
from wordwatch import FileResult, Finding, Linter, Location, Suggestion, WordwatchError, formats, suggest_title
from wordwatch.config import settings
from wordwatch.document import Kind
from wordwatch.errors import ConfigError, RuleError
from wordwatch.finding import Label, Severity, Status

ROOT = Path(__file__).parent.parent
BAD = "Our back-office staff answered nine thousand letters."
GOOD = "Our billing staff answered nine thousand letters."
RULE = """\
id: minion
pack: house
severity: warning
terms: [minion]
message: "“{text}” belittles"
why: "It does."
source: "House style."
examples: {flag: [a minion], pass: [a million]}
"""

pytestmark = pytest.mark.usefixtures("one_model")


@pytest.fixture(scope="module")
def linter():
    return Linter()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(result):
    return [(finding.text, finding.referent, finding.location.line, finding.location.column) for finding in result.findings]


# --- the names ---


def test_the_names_are_what_they_say():
    assert [name for name in wordwatch.__all__ if not hasattr(wordwatch, name)] == []
    assert set(wordwatch.__all__) <= set(dir(wordwatch))
    assert (wordwatch.Finding, wordwatch.Location) == (Finding, Location)
    assert issubclass(ConfigError, WordwatchError)
    assert suggest_title("Senior Back Office Executive")[0].replacement.startswith("Senior ")


def test_a_name_that_is_not_there():
    with pytest.raises(AttributeError, match="module 'wordwatch' has no attribute 'Lintr'"):
        _ = wordwatch.Lintr


def test_the_package_tells_type_checkers_that_it_has_types():
    assert (Path(wordwatch.__file__).parent / "py.typed").is_file()


FRESH = """
import sys
import wordwatch
assert {name for name in sys.modules if name.startswith("wordwatch.")} == {"wordwatch.version"}, "importing the package imports its modules"
assert "typing" not in sys.modules
from wordwatch import Linter, Finding, Suggestion, Location, FileResult, WordwatchError
assert "wordwatch.suggest.title.engine" not in sys.modules
one, two, other = Linter(), Linter({"fail_on": "error"}), Linter({"rule_folders": ["ours"]})
assert one.check_text("Our billing team answers questions. " * 100).status == "checked"
assert one.check_text("Master Baker", kind="title").findings == ()
assert "spacy" not in sys.modules, "a clean text loads the parser"
assert one.check_text("Ask the back office.").findings
assert "spacy" in sys.modules
assert two.check_text("Ask the back office.").findings
assert one._engine._nlp is two._engine._nlp
assert other.check_text("Ask the minion.").findings
assert other._engine._nlp is not one._engine._nlp
assert Linter({"rule_folders": ["ours"]}).check_text("Ask the minion.").findings
"""


def test_what_is_imported_when_and_shared(folder):
    (folder / "ours").mkdir()
    (folder / "ours" / "minion.yaml").write_text(RULE)
    done = subprocess.run([sys.executable, "-I", "-c", FRESH], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


# --- texts ---


def test_a_text(linter):
    result = linter.check_text(f"{GOOD}\n\n{BAD}\n")
    assert isinstance(result, FileResult)
    assert (result.path, result.format, result.status, result.detail) == ("-", "text", "checked", "")
    assert told(result) == [("back-office", "people", 3, 5)]
    (finding,) = result.findings
    assert finding.severity is Severity.ERROR
    assert finding.path == "-"
    assert all(isinstance(one, Suggestion) and one.location[:2] == (3, 5) for one in finding.suggestions)


def test_a_text_is_taken_apart_like_a_text_file(linter):
    text = "Contacts\n\n- Reception is at the back\n- Office hours are nine to five\n\nAsk the back\noffice first.\n"
    assert told(linter.check_text(text)) == told(linter.check_bytes(text.encode(), "a.txt")) == [("back\noffice", "unit", 6, 9)]


@pytest.mark.parametrize("kind", ["title", "heading", "item", "cell", "field", "quote"])
def test_any_other_kind_is_one_block(linter, kind):
    assert [finding.text for finding in linter.check_text("The back\noffice team and the back\n\noffice", kind=kind).findings][:1] == [
        "back\noffice"
    ]


def test_a_title(linter):
    result = linter.check_text("Senior Back Office Executive", kind="title", path="requisition 17")
    assert told(result) == [("Back Office", "title", 1, 8)]
    assert result.path == result.findings[0].path == "requisition 17"
    assert result.findings[0].suggestions[0].location == Location(1, 1, 1, 29, label="line 1")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_text(linter, end):
    text = end.join(["", "Senior Back", "Office Executive", ""])
    (finding,) = linter.check_text(text, kind="title").findings
    assert finding.location[:4] == (2, 8, 3, 7)
    assert finding.text == "Back\nOffice"


@pytest.mark.parametrize("text", ["", " \n ", "\ufeff" + BAD, BAD + "\0", BAD + "\ud800", "\x01\x02" * 50 + BAD])
@pytest.mark.parametrize("kind", ["paragraph", "title"])
def test_every_str_is_text(linter, text, kind):
    """What is a str already is neither decoded nor taken for binary data."""
    result = linter.check_text(text, kind=kind)
    assert result.status == "checked", result.detail
    assert [text[finding.location.column - 1 :].startswith("back-office") for finding in result.findings] == [True] * ("office" in text)


def test_mistakes_in_a_call(linter):
    with pytest.raises(ValueError, match="there is no kind 'titel'; known are title, headline, heading"):
        linter.check_text("", kind="titel")
    with pytest.raises(TypeError, match="must be a str, not bytes; check_bytes takes bytes"):
        linter.check_text(b"")
    with pytest.raises(TypeError):
        linter.check_bytes(BAD, "a.md")


# --- bytes and files ---


def test_bytes(linter):
    assert told(linter.check_bytes(f"# Hello\n\nOur **back**-office staff\n\n    {BAD}".encode(), "a.MD"))[:1] == [
        ("back-office", "people", 3, 7)
    ]
    result = linter.check_bytes(b'{"title": "Back Office Clerk"}\n', Path("x") / "a.jsonl")
    assert (result.path, result.format) == ("x/a.jsonl", "records")
    assert (result.findings[0].location.record, result.findings[0].location.field) == (1, "title")
    assert linter.check_bytes(bytearray(b"back office"), "a.txt").findings


@pytest.mark.parametrize(
    ("data", "path", "detail"),
    [
        (b"", "a.xyz", "no reader for .xyz files; there are readers for .csv"),
        (b"", "README", "no reader for files without a suffix"),
        (b"no archive", "a.docx", "zip"),
        (b"\0\1\2\3" * 30, "a.txt", "binary"),
    ],
)
def test_bytes_that_cannot_be_read(linter, data, path, detail):
    result = linter.check_bytes(data, path)
    assert (result.status, result.path, result.findings, result.named) == ("failed", path, (), True)
    assert detail in result.detail


def test_a_file(linter, folder):
    (folder / "a.md").write_text(BAD)
    (folder / "-").write_text(BAD)
    for path in ("a.md", Path("a.md"), folder / "a.md"):
        result = linter.check_file(path)
        assert (result.status, result.path, len(result.findings)) == ("checked", str(path), 1)
    assert linter.check_file("-").detail.startswith("no reader for files without a suffix")


@pytest.mark.parametrize(
    ("path", "detail"),
    [
        ("gone.md", "does not exist"),
        ("gone/a.md", "does not exist"),
        (".", "is a folder; check_files takes folders"),
        ("a\0b.md", "cannot be read"),
        ("a.xyz", "no reader for .xyz files"),
    ],
)
def test_a_file_that_cannot_be_checked(linter, folder, path, detail):
    (folder / "a.xyz").write_text("")
    result = linter.check_file(path)
    assert (result.status, result.path, result.named) == ("failed", path, True)
    assert result.detail.startswith(detail)


def test_files_and_folders(linter, folder):
    (folder / "docs").mkdir()
    for name, text in {"docs/a.md": GOOD, "docs/b.txt": BAD, "docs/c.xyz": "", "d.md": BAD}.items():
        (folder / name).write_text(text)
    results = list(linter.check_files(["docs", Path("d.md"), "gone.md", "d.md"]))
    assert [(result.path, result.status, len(result.findings)) for result in results] == [
        ("docs/a.md", "checked", 0),
        ("docs/b.txt", "checked", 1),
        ("docs/c.xyz", "skipped", 0),
        ("d.md", "checked", 1),
        ("gone.md", "failed", 0),
    ]
    assert list(linter.check_files("docs")) == list(linter.check_files([folder.joinpath("docs").relative_to(folder)])) == results[:3]
    assert list(linter.check_files([])) == []


def test_files_are_checked_while_they_are_asked_for(linter, folder):
    for number in range(3):
        (folder / f"{number}.md").write_text(GOOD)
    results = linter.check_files(["."])
    assert next(results).status == "checked"
    (folder / "1.md").unlink()
    (folder / "2.md").write_text(BAD)
    assert [(result.status, len(result.findings)) for result in results] == [("failed", 0), ("checked", 1)]


# --- the configuration ---


def test_nothing_is_looked_for(folder):
    (folder / ".wordwatch.yaml").write_text("rules: {back-office: off}")
    (folder / "a.md").write_text(BAD)
    assert Linter().check_file("a.md").findings
    for config in (".wordwatch.yaml", folder / ".wordwatch.yaml", {"rules": {"back-office": "off"}}):
        assert Linter(config).check_file("a.md").findings == ()


def test_a_mapping_says_the_same_as_a_file(folder):
    (folder / "ours").mkdir()
    (folder / "ours" / "minion.yaml").write_text(RULE)
    (folder / "c.yaml").write_text(
        "rules: {back-office: {title: warning}}\nallow: [a, b]\nselect: [core, house]\nexclude: ['x/**']\nrule_folders: [ours]\n"
        "overrides: [{paths: [y.md], rules: {minion: off}}]\nmax_size: 5 kB\nrecords: {fields: [t]}\npacks: {titles: off}\ndocx:\n"
    )
    given = {
        "rules": UserDict({"back-office": {"title": Severity.WARNING}}),
        "allow": ("a", "b"),
        "select": {"core", "house"},
        "exclude": ["x/**"],
        "rule_folders": [folder / "ours"],
        "overrides": ({"paths": ["y.md"], "rules": {"minion": "off"}},),
        "max_size": 5000,
        "records": {"fields": frozenset(["t"])},
        "packs": {"titles": False},
        "docx": None,
    }
    linter = Linter(given)
    given["rules"]["back-office"]["title"] = "off"
    assert linter._config == settings.load("c.yaml")._replace(source="the configuration")
    result = linter.check_text("Back Office Clerk", kind="title")
    assert [finding.severity for finding in result.findings] == [Severity.WARNING]
    assert len(linter.check_text("a minion").findings) == 1
    assert linter.check_text("a minion", path="y.md").findings == ()
    for result in (linter.check_text(BAD, path="x/a"), linter.check_bytes(BAD.encode(), "x/a.md")):
        assert (result.status, result.detail, result.named) == ("skipped", "excluded by the configuration", False)
    assert linter.check_bytes(b"x" * 5001, "a.md").detail.startswith("too large to be read (5 kB, the limit is 5 kB)")
    assert linter.check_text("x" * 5001).status == "checked"


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"ruels": {}}, "ruels: unknown key “ruels”; did you mean “rules”?"),
        ({"rules": {"back-ofice": "off"}}, "rules.back-ofice: there is no rule “back-ofice”; did you mean “back-office”?"),
        ({"rules": {"back-office": {"titel": "off"}}}, "rules.back-office.titel: unknown referent “titel”; did you mean “title”?"),
        ({"rules": {"back-office": {3: "off"}}}, "rules.back-office: the key 3 is not text"),
        ({"max_size": "50 parsecs"}, "max_size: “50 parsecs” is no size"),
        ({"rule_folders": ["nowhere"]}, "rule_folders[0]: there is no folder “nowhere”"),
        ({"overrides": [{"rules": {}}]}, "overrides[0]: an override needs paths:"),
        ({"allow": "x", "fail_on": 1}, "allow: allow must be a list, not the text “x”; write allow: [one, two]\nfail_on: “1” cannot"),
        ({"select": ["cor"]}, "select[0]: there is no rule or pack “cor”"),
        ("gone.yaml", "gone.yaml: cannot be read"),
        (".", "cannot be read"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_mistakes_in_a_configuration(config, words):
    with pytest.raises(ConfigError) as caught:
        Linter(config)
    assert words in str(caught.value)


def test_a_broken_rule_is_known_at_once(folder):
    (folder / "ours").mkdir()
    (folder / "ours" / "minion.yaml").write_text("id: minion")
    with pytest.raises(RuleError, match=r"minion\.yaml:1: the key pack is missing"):
        Linter({"rule_folders": ["ours"]})


def test_what_is_broken_and_needed_late_is_raised_late(folder):
    (folder / "roles.yaml").write_text("familes: []")
    linter = Linter({"roles": ["roles.yaml"]})
    assert linter.check_text(GOOD).status == "checked"
    with pytest.raises(RuleError, match=r"roles\.yaml:1: unknown key 'familes'"):
        linter.check_text(BAD)
    with pytest.raises(ConfigError, match="the spaCy model 'no_such_model' cannot be loaded"):
        Linter({"model": "no_such_model"}).check_text(BAD)
    with pytest.raises(ConfigError, match="the configuration: “\\[z-a\\]” cannot be used as a pattern"):
        Linter({"exclude": ["[z-a]"]}).check_bytes(b"", "a.md")


def test_rules_that_have_changed_since(folder):
    """The parser is shared as long as the rules are the same, and no longer."""
    (folder / "ours").mkdir()
    (folder / "ours" / "minion.yaml").write_text(RULE)
    config = {"rule_folders": ["ours"]}
    assert Linter(config).check_text("A minion.").findings
    pattern = RULE.replace("terms: [minion]", "patterns: [[{LOWER: desk}, {LOWER: jockey}]]\nanchors: [desk jockey]")
    (folder / "ours" / "jockey.yaml").write_text(pattern.replace("minion", "jockey"))
    with pytest.MonkeyPatch.context() as patch:
        from wordwatch.meaning import pipeline

        patch.setattr(pipeline, "load", getattr(pipeline.load, "__wrapped__", pipeline.load))
        assert [finding.rule for finding in Linter(config).check_text("Desk jockey.").findings] == ["jockey"]


# --- threads ---


def test_many_threads(linter, folder):
    (folder / "a.md").write_text(BAD)
    linters = [linter, Linter(), Linter({"rules": {"back-office": "suggestion"}})]
    texts = [f"{number} letters. {BAD}" for number in range(12)]
    expected = [[one.check_text(text) for text in texts] for one in linters]
    found, problems = {}, []
    start = threading.Barrier(9)

    def work(number):
        try:
            one = linters[number % 3]
            start.wait()
            results = [one.check_text(text) for text in texts]
            results += one.check_files(["a.md", "a.md", "gone.md"])
            found[number] = results
        except Exception as error:  # noqa: BLE001  # whatever it is, the main thread is to see it
            problems.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert problems == []
    for number, results in found.items():
        assert results[:-2] == expected[number % 3]
        assert [result.status for result in results[-2:]] == ["checked", "failed"]
    assert len(found) == 9


def test_an_iterator_that_waits_blocks_nobody(linter, folder):
    for name in ("a.md", "b.md"):
        (folder / name).write_text(BAD)
    results = linter.check_files(["a.md", "b.md"])
    next(results)
    other = []
    thread = threading.Thread(target=lambda: other.append(linter.check_text(BAD)))
    thread.start()
    thread.join(60)
    assert len(other) == 1
    assert len(list(results)) == 1


def test_the_paths_may_come_from_a_checking_generator(linter, folder):
    (folder / "a.md").write_text(BAD)
    assert len(list(linter.check_files(path for path in os.listdir(".") if not linter.check_text(path).findings))) == 1


# --- the documentation ---


API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_the_examples_of_the_documentation():
    result = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, encoding="utf-8")
    assert result.failed == 0
    assert result.attempted == len(re.findall("^>>> ", API, re.MULTILINE)) > 20


@pytest.mark.parametrize("kind", [FileResult, Finding, Suggestion, Location])
def test_every_field_is_documented(kind):
    section = re.search(rf"^### {kind.__name__}\n.*?(?=^##)", API, re.DOTALL | re.MULTILINE)
    assert section
    rows = re.findall(r"^\| (`.*?`) \|", section.group(), re.MULTILINE)
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == sorted(kind._fields)


@pytest.mark.parametrize("word", [*get_args(Status), *get_args(Kind), *get_args(Label), *set(formats.SUFFIXES.values())])
def test_every_word_of_a_field_is_documented(word):
    assert re.search(rf'`"?{word}"?`', API)


@pytest.mark.parametrize("function", [Linter.check_text, Linter.check_bytes, Linter.check_file, Linter.check_files, suggest_title])
def test_every_parameter_is_documented(function):
    for name in inspect.signature(function).parameters:
        assert name == "self" or re.search(rf"\b{name}\b", API)
    assert all(f"### `{name}(" in API for name in vars(Linter) if not name.startswith("_"))


def test_the_examples_of_the_module():
    assert doctest.testmod(wordwatch.linter) == doctest.TestResults(0, 6)
