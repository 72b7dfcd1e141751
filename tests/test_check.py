import json
import subprocess
import sys

import pytest
from docxmaker import docx, para

import wordwatch.check
from wordwatch import check as check_module
from wordwatch import formats
from wordwatch.config.settings import Config, Override
from wordwatch.discover import Found
from wordwatch.errors import ConfigError, ExtractError, RuleError
from wordwatch.finding import FileResult, Severity

BAD = "Please ask the back office before noon.\n"
GOOD = "Please ask our billing team before noon.\n"

RULES = {
    "general": """\
id: desk-jockey
pack: mine
severity: suggestion
terms: [desk jockey, code monkey, data entry]
unless: ["desk jockey club"]
message: "“{text}” belittles"
why: "A title says what somebody does."
source: "House style."
suggest: [office colleague, service colleague]
when: [{evidence: [invoice], suggest: [billing colleague]}]
examples: {flag: ["A desk jockey."], pass: ["A desk."]}
""",
    "titles": """\
id: title-only
pack: mine
severity: error
only: [title]
terms: [widget clerk]
message: "“{text}” names the widget"
why: "A title says whom it serves."
source: "House style."
suggest: [Widget Service Specialist]
examples: {flag: [{title: Widget Clerk}], pass: ["The widget clerk came."]}
""",
    "patterns": """\
id: low-level
pack: theirs
severity: warning
patterns:
  - [{LEMMA: {IN: [mere, simple, just]}}, {LOWER: {IN: [admin, clerical]}}, {LEMMA: {IN: [staff, worker]}}]
  - [{LOWER: unskilled}, {POS: NOUN}]
anchors: [admin, clerical, unskilled]
message: "“{text}” looks down on people"
why: "Name the skill."
source: "House style."
suggest: [service staff]
examples: {flag: ["Mere admin staff."], pass: ["The admin page."]}
""",
}


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    """A configuration with a folder of rules of its own."""
    folder = tmp_path_factory.mktemp("rules")
    (folder / "mine").mkdir()
    for name, text in RULES.items():
        (folder / "mine" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return Config(str(folder), rule_folders=(str(folder),))


def shown(results):
    return [
        (
            result.path,
            result.status,
            [(finding.rule, finding.severity.value, finding.referent, finding.text) for finding in result.findings],
        )
        for result in results
    ]


# --- one result for each file ---


def test_one_result_for_each_file_in_order(check):
    results = check(
        ("a.md", GOOD),
        ("b.txt", BAD),
        ("c.md", BAD + "\n" + BAD),
        ("d.docx", docx(para("Fine."))),
        ("e.jsonl", json.dumps({"title": "Back Office Clerk"})),
    )
    unit = ("back-office", "warning", "unit", "back office")
    assert shown(results) == [
        ("a.md", "checked", []),
        ("b.txt", "checked", [unit]),
        ("c.md", "checked", [unit, unit]),
        ("d.docx", "checked", []),
        ("e.jsonl", "checked", [("back-office", "error", "title", "Back Office")]),
    ]
    assert [result.format for result in results] == ["markdown", "text", "markdown", "docx", "records"]
    assert all(finding.path == result.path for result in results for finding in result.findings)


def test_what_was_skipped_or_failed_keeps_its_place():
    files = [
        Found("a.zip", "", named=True, problem="no reader for .zip files"),
        Found("b.md", "markdown", data=BAD.encode()),
        Found("c.md", "markdown", named=True, problem="cannot be read (Permission denied)", failed=True),
        Found("d.md", "markdown", problem="larger than 5 bytes"),
        Found("e.md", "markdown", named=True, data=GOOD.encode()),
    ]
    results = list(wordwatch.check.check(files, Config("/"), select=frozenset({"titles"})))
    assert results == [
        FileResult("a.zip", "", "skipped", (), "no reader for .zip files", True),
        FileResult("b.md", "markdown", "checked"),
        FileResult("c.md", "markdown", "failed", (), "cannot be read (Permission denied)", True),
        FileResult("d.md", "markdown", "skipped", (), "larger than 5 bytes"),
        FileResult("e.md", "markdown", "checked", (), "", True),
    ]


def test_files_are_read_from_disk(tmp_path):
    (tmp_path / "a.md").write_text(GOOD)
    files = [Found(str(tmp_path / "a.md"), "markdown"), Found(str(tmp_path / "gone.md"), "markdown"), Found(str(tmp_path), "markdown")]
    first, second, third = wordwatch.check.check(files, Config("/"))
    assert (first.status, first.detail) == ("checked", "")
    assert (second.status, second.detail) == ("failed", "cannot be read (No such file or directory)")
    assert third.status == "failed"
    assert third.detail.startswith("cannot be read (")


def test_no_files():
    assert list(wordwatch.check.check([], Config("/"))) == []
    assert list(wordwatch.check.check([], Config("/"), jobs=2)) == []


def test_an_empty_file(check):
    assert shown(check(("a.md", ""), ("b.txt", ""), ("c.csv", ""), ("d.jsonl", ""))) == [
        (name, "checked", []) for name in ("a.md", "b.txt", "c.csv", "d.jsonl")
    ]


def test_results_come_while_files_are_still_being_read(check):
    """A run over many clean files reports as it goes."""
    check(("a.md", BAD))
    read = []

    def files():
        for number in range(500):
            read.append(number)
            yield Found(f"{number}.md", "markdown", data=GOOD.encode())

    results = wordwatch.check.check(files(), Config("/"))
    next(results)
    assert len(read) < 300
    assert [result.path for result in results] == [f"{number}.md" for number in range(1, 500)]


def test_many_files_and_findings_in_order(check):
    documents = [(f"{number}.txt", (BAD + "\n") * (number % 3)) for number in range(230)]
    results = check(*documents)
    assert [result.path for result in results] == [path for path, _ in documents]
    assert [len(result.findings) for result in results] == [number % 3 for number in range(230)]
    (many,) = check(("many.txt", "\n".join(f"{number} letters. {BAD}" for number in range(150))))
    assert [finding.location.line for finding in many.findings] == list(range(1, 300, 2))


# --- what goes wrong in one file ---


def test_a_document_that_cannot_be_read_fails_by_itself(check):
    results = check(
        ("a.md", BAD),
        ("b.docx", b"no zip file"),
        ("c.json", b'{"a": "our back office"'),
        ("d.txt", b"\x00\x01back office\x02\x03" * 20),
        ("e.md", BAD),
    )
    assert [result.status for result in results] == ["checked", "failed", "failed", "failed", "checked"]
    assert "zip" in results[1].detail
    assert results[2].detail.startswith("line 1 is not valid JSON")
    assert "binary" in results[3].detail
    assert all("internal error" not in result.detail for result in results)
    assert [len(result.findings) for result in results] == [1, 0, 0, 0, 1]


@pytest.mark.parametrize("function", ["peek", "extract", "locate"])
def test_a_bug_in_one_file_does_not_cost_the_others(check, monkeypatch, function):
    module = formats.load("text")
    real = getattr(module, function)

    def broken(*arguments):
        if function == "peek" and b"noon" in arguments[0] and b"letters" in arguments[0]:
            raise ZeroDivisionError("division by zero")
        if function == "extract" and arguments[0] == "b.txt":
            raise ZeroDivisionError("division by zero")
        if function == "locate" and arguments[0].path == "b.txt":
            raise ZeroDivisionError("division by zero")
        return real(*arguments)

    monkeypatch.setattr(module, function, broken)
    results = check(("a.txt", BAD), ("b.txt", "letters. " + BAD), ("c.txt", BAD))
    assert [result.status for result in results] == ["checked", "failed", "checked"]
    assert results[1].detail == "internal error, please report it: ZeroDivisionError: division by zero"
    assert [len(result.findings) for result in results] == [1, 0, 1]


def test_an_error_of_the_format_is_said_as_it_is(check, monkeypatch):
    def refuse(*arguments):  # noqa: ARG001
        raise ExtractError("is encrypted: save it without a password")

    monkeypatch.setattr(formats.load("text"), "extract", refuse)
    assert [(result.status, result.detail) for result in check(("a.txt", BAD), ("b.md", GOOD))] == [
        ("failed", "is encrypted: save it without a password"),
        ("checked", ""),
    ]


def test_a_clean_file_is_never_extracted(check, monkeypatch):
    def refuse(*arguments):  # noqa: ARG001
        raise AssertionError("extracted")

    monkeypatch.setattr(formats.load("text"), "extract", refuse)
    assert shown(check(("a.txt", GOOD))) == [("a.txt", "checked", [])]


# --- several processes ---


def test_two_processes_say_the_same_as_one(check, monkeypatch):
    documents = [
        ("a.md", BAD),
        ("b.txt", GOOD),
        ("c.jsonl", '{"title": "Back Office Clerk"}\n{"text": "our back-office staff"}'),
        ("d.docx", b"broken"),
        ("e.docx", docx(para("Our back office systems."))),
        ("f.md", BAD + "\n" + BAD),
        ("g.md", ""),
    ]
    one = check(*documents)
    monkeypatch.setattr(check_module, "_CHUNK", 2)
    assert check(*documents, jobs=2) == one
    assert sum(len(result.findings) for result in one) == 6
    explained = check(*documents, explain=True, config=Config("/", allow=("ask the back office",)))
    assert check(*documents, jobs=2, explain=True, config=Config("/", allow=("ask the back office",))) == explained
    assert explained != one


def test_a_broken_setting_is_reported_once_before_the_processes_start():
    with pytest.raises(RuleError, match="there is no rule or pack 'nonsense'"):
        list(wordwatch.check.check([Found("a.md", "markdown", data=b"")], Config("/"), select=frozenset({"nonsense"}), jobs=2))


# --- settings ---


def test_rules_and_packs_are_chosen(check, mine):
    text = "Our desk jockey asks the back office, and mere admin staff answers.\n"

    def rules(**options):
        config = options.pop("config", mine)
        (result,) = check(("a.md", text), config=config, **options)
        return {finding.rule for finding in result.findings}

    everything = {"back-office", "desk-jockey", "low-level"}
    assert rules() == everything
    assert rules(select=frozenset({"back-office"})) == {"back-office"}
    assert rules(select=frozenset({"mine", "theirs"})) == {"desk-jockey", "low-level"}
    assert rules(ignore=frozenset({"mine"})) == {"back-office", "low-level"}
    assert rules(select=frozenset({"core", "mine"}), ignore=frozenset({"back-office"})) == {"desk-jockey"}
    assert rules(config=mine._replace(ignore=frozenset({"core"}))) == {"desk-jockey", "low-level"}
    assert rules(config=mine._replace(select=frozenset({"core"}))) == {"back-office"}
    assert rules(config=mine._replace(select=frozenset({"core"})), select=frozenset({"theirs"})) == {"low-level"}
    assert rules(config=mine._replace(packs={"mine": False})) == {"back-office", "low-level"}
    assert rules(config=mine._replace(packs={"mine": False}), select=frozenset({"desk-jockey"})) == {"desk-jockey"}
    assert rules(config=mine._replace(severity={"low-level": Severity.OFF})) == {"back-office", "desk-jockey"}


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_an_unknown_name_is_an_error_before_the_first_file(option):
    read = []

    def files():
        read.append(1)
        yield Found("a.md", "markdown", data=b"")

    with pytest.raises(RuleError, match=r"^there is no rule or pack 'back-ofice'; did you mean “back-office”\?"):
        next(wordwatch.check.check(files(), Config("/"), **{option: frozenset({"back-ofice"})}))
    assert read == []


def test_a_broken_rule_is_an_error_before_the_first_file(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x.yaml").write_text("id: x\nsevere: y\n")
    with pytest.raises(RuleError, match=r"x\.yaml:2: unknown key 'severe'"):
        next(wordwatch.check.check(iter([]), Config("/", rule_folders=(str(tmp_path),))))


def test_a_token_pattern_that_spacy_does_not_know_is_a_rule_error(tmp_path, check):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x.yaml").write_text(RULES["patterns"].replace("LOWER: unskilled", "LOWR: unskilled"), encoding="utf-8")
    with pytest.raises(RuleError, match=r"x\.yaml:\d+: .*LOWR"):
        check(("a.md", "They are unskilled workers."), config=Config("/", rule_folders=(str(tmp_path),)))


def test_a_model_that_is_not_there(check):
    with pytest.raises(ConfigError, match="no_such_model"):
        check(("a.md", BAD), config=Config("/", model="no_such_model"))


def test_settings_of_a_path(check, tmp_path):
    config = Config(
        str(tmp_path),
        severity={"back-office": Severity.ERROR},
        overrides=(Override(("docs/",), {"back-office.unit": Severity.SUGGESTION}), Override(("*.txt",), {}, ("ask the back office",))),
    )
    documents = [(str(tmp_path / name), BAD) for name in ("a.md", "docs/a.md", "a.txt", "docs/b.txt")]
    results = check(*documents, config=config)
    assert [[finding.severity.value for finding in result.findings] for result in results] == [["error"], ["suggestion"], [], []]


def test_the_formats_hear_of_the_settings(check):
    source = json.dumps({"text": "our back office staff", "note": "our back office staff", "headline": "Back Office"})
    options = Config("/", fields=frozenset({"text", "headline"}), title_fields=frozenset({"headline"}))
    (result,) = check(("a.json", source), config=options)
    assert [(finding.location.field, finding.referent) for finding in result.findings] == [("text", "people"), ("headline", "title")]


def test_with_explain_nothing_is_hidden(check):
    text = "Never say “back office”. The safe is in the back office, behind the counter. Ask the back office."
    (quiet,) = check(("a.txt", text))
    (loud,) = check(("a.txt", text), explain=True)
    assert [finding.referent for finding in quiet.findings] == ["unit"]
    assert [(finding.referent, finding.severity.value) for finding in loud.findings] == [
        ("mention", "off"),
        ("place", "off"),
        ("unit", "warning"),
    ]
    assert all(finding.why for finding in loud.findings)
    assert loud.findings[2]._replace(why="") == quiet.findings[0]._replace(why="")
    assert quiet.findings[0].why in loud.findings[2].why


# --- rules of the user ---


def test_a_general_rule(check, mine):
    text = "Our desk jockeys type. The desk jockey club meets. Never say “desk jockey”. Two code monkeys came."
    (result,) = check(("a.txt", text), config=mine)
    assert [(finding.rule, finding.text, finding.severity.value, finding.referent) for finding in result.findings] == [
        ("desk-jockey", "desk jockeys", "suggestion", None),
        ("desk-jockey", "code monkeys", "suggestion", None),
    ]
    (first, _) = result.findings
    assert first.message == "“desk jockeys” belittles"
    assert first.why == "A title says what somebody does."
    assert [one.replacement for one in first.suggestions] == ["office colleagues", "service colleagues"]


def test_evidence_chooses_the_first_suggestion_of_a_general_rule(check, mine):
    records = [{"text": "Our desk jockey waits.", "duties": duties} for duties in ("You check every invoice.", "You answer letters.")]
    source = "\n".join(map(json.dumps, records))
    (result,) = check(("a.jsonl", source), config=mine)
    assert [[one.replacement for one in finding.suggestions] for finding in result.findings] == [
        ["billing colleague", "office colleague", "service colleague"],
        ["office colleague", "service colleague"],
    ]
    assert result.findings[0].suggestions[0].evidence == ("invoice",)


def test_a_rule_for_titles_only(check, mine):
    source = '{"title": "Senior Widget Clerk (Nights)", "text": "The widget clerk came late."}'
    (result,) = check(("a.jsonl", source), config=mine)
    assert [(finding.location.field, finding.text, finding.severity.value) for finding in result.findings] == [
        ("title", "Widget Clerk", "error")
    ]
    assert result.findings[0].suggestions[0].replacement == "Widget Service Specialist"


def test_a_rule_of_token_patterns(check, mine):
    text = "They are mere **admin** staff. The admin page is new.\n\nUnskilled labour is a myth.\n\nJust clerical workers came, unskilled."
    (result,) = check(("a.md", text), config=mine)
    assert [(finding.rule, finding.text, finding.severity.value, finding.location.line) for finding in result.findings] == [
        ("low-level", "mere admin staff", "warning", 1),
        ("low-level", "Unskilled labour", "warning", 3),
        ("low-level", "Just clerical workers", "warning", 5),
    ]
    assert result.findings[0].location[1:4] == (10, 1, 30)
    assert result.findings[0].suggestions[0].replaces == "mere admin staff"


def test_the_wording_of_a_rule_comes_first(check, tmp_path):
    """``wording`` is written by the author of the rule and used before the generated words."""
    (tmp_path / "mine").mkdir()
    text = (
        RULES["general"]
        .replace("terms: [desk jockey, code monkey, data entry]", "terms: [back room]")
        .replace("id: desk-jockey", "id: back-room")
    )
    text = text.replace("severity: suggestion", "severity: warning\nreferents: {unit: warning}\nwording: {unit: [service team]}").partition(
        "when:"
    )[0]
    (tmp_path / "mine" / "x.yaml").write_text(text + "examples: {flag: [a], pass: [b]}\n", encoding="utf-8")
    (result,) = check(("a.txt", "The back room must approve it."), config=Config("/", rule_folders=(str(tmp_path),)))
    assert [finding.referent for finding in result.findings] == ["unit"]
    assert result.findings[0].suggestions[0].replacement == "service team"


# --- the cost of clean files ---

CLEAN = """
import sys
from wordwatch.check import check
from wordwatch.config.settings import Config
from wordwatch.discover import Found
import io, zipfile
results = list(check([Found(path, format, data=data) for path, format, data in %r], Config("/")))
print([(result.status, len(result.findings)) for result in results])
print(sorted({"spacy", "yaml", "lxml", "markdown_it", "click", "docx"} & set(sys.modules)))
"""


def test_clean_files_load_no_parser(check):
    check()  # so that the cache of the rules is warm
    documents = [
        ("a.md", "markdown", b"# Welcome\n\nOur *billing* team [answers](https://example.com).\n"),
        ("a.txt", "text", "We come back to the office – often.\n".encode()),
        ("a.jsonl", "records", b'{"title": "Clerk", "text": "Feedback \\u2013 good"}\n'),
        ("a.csv", "records", b"a,b\nback,office\n"),
        ("a.docx", "docx", docx(para("Our teams answer letters."))),
    ]
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", CLEAN % (documents,)], capture_output=True, text=True, check=True)
    statuses, modules = done.stdout.splitlines()
    assert statuses == str([("checked", 0)] * len(documents))
    assert modules == "[]"


def test_a_file_of_more_uses_than_anybody_reads(check, monkeypatch):
    monkeypatch.setattr(wordwatch.check, "_MOST", 3)
    three, four = check(("a.txt", "Ask the back office.\n\n" * 3), ("b.txt", "Ask the back office.\n\n" * 4))
    assert (three.status, len(three.findings)) == ("checked", 3)
    assert (four.status, len(four.findings)) == ("incomplete", 3)
    assert four.detail == "only the first 3 uses of terms were looked at: split the file"
