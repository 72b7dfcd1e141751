import io

import pytest

from wordwatch.document import Location, Span
from wordwatch.finding import FileResult, Finding, Severity, Suggestion
from wordwatch.reporters import View, load

FINDING = Finding(
    path="a.md",
    rule="back-office",
    severity=Severity.ERROR,
    referent="people",
    text="back-office",
    message="“back-office” hides what this work does",
    why="it modifies “staff”",
    suggestions=(),
    location=Location(3, 5, 3, 16, label="line 3"),
    block=1,
    span=Span(4, 15),
    before="Our ",
    after=" staff\nhelp.",
    fingerprint="00ff",
)
WHY = "Every job serves the customer or serves somebody who does."


def report(*results, **view):
    out = io.StringIO()
    load("text").report(iter(results), out, View(**view))
    return out.getvalue()


def lines(*findings, **view):
    return report(FileResult("a.md", "markdown", "checked", findings), quiet=True, **view).split("\n")


def suggestion(replacement, why="", span=FINDING.span, replaces="back-office"):
    return Suggestion(span, replacement, why, True, replaces)


def test_a_finding_in_full():
    best = suggestion("operations", "names the work")
    finding = FINDING._replace(suggestions=(best, suggestion("billing", "see invoices")))
    assert lines(finding, finding, reason=lambda rule: f"{rule}: {WHY}") == [
        "a.md:3:5: error: “back-office” describes people [back-office]",
        "    Our «back-office» staff help.",
        "    it modifies “staff”",
        "    replace “back-office” with “operations”",
        "         or with “billing”",
        "    names the work",
        f"    why it matters: back-office: {WHY}",
        "",
        "a.md:3:5: error: “back-office” describes people [back-office]",
        "    Our «back-office» staff help.",
        "    it modifies “staff”",
        "    replace “back-office” with “operations”",
        "         or with “billing”",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (Location(3, 5, 3, 16, label="line 3"), "a.md:3:5: "),
        (Location(3, None), "a.md:3:1: "),
        (Location(label="table 2, row 3, column 1"), "a.md: table 2, row 3, column 1: "),
        (Location(12, 1, 12, 4, page=4, label="page 4, line 12"), "a.md: page 4, line 12: "),
        (Location(1, 1, 1, 4, record=7, field="title", label="record 7, title"), "a.md: record 7, title: "),
        (Location(), "a.md: "),
    ],
)
def test_places(location, place):
    assert lines(FINDING._replace(location=location))[0].startswith(f"{place}error: ")


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ("Our ", " staff", "    Our «back-office» staff"),
        ("", ".", "    «back-office»."),
        ("(", ")", "    («back-office»)"),
        ("Our\n", "\nstaff ", "    Our «back-office» staff"),
        ("our\t  own ", "\u00a0 staff", "    our own «back-office» staff"),
        ("evil \x1b[31m", "\x07\u202e\x9b!\u200b", "    evil \\x1b[31m«back-office»\\x07\\u202e\\x9b!"),
    ],
)
def test_the_sentence_is_one_line_that_no_document_can_steer(before, after, sentence):
    assert lines(FINDING._replace(before=before, after=after))[1] == sentence


def test_paths_keep_their_spaces():
    assert lines(FINDING._replace(path="my  file\x1b.md"))[0].startswith("my  file\\x1b.md:3:5: ")


def test_a_term_over_a_line_end_is_shown_on_one_line():
    assert lines(FINDING._replace(text="back\n\u00adoffice"))[1] == "    Our «back office» staff help."


@pytest.mark.parametrize(
    ("suggestions", "shown"),
    [
        ((), []),
        ((suggestion("operations"),), ["    replace “back-office” with “operations”"]),
        (
            (suggestion("operations staff", "a", Span(4, 21), "back-office staff"), suggestion("operations", "b")),
            ["    replace “back-office staff” with “operations staff”", "         or “back-office” with “operations”", "    a"],
        ),
        ((suggestion("x", replaces=""),), ["    replace “back-office” with “x”"]),
        ((suggestion(""),), ["    remove “back-office”"]),
        ((suggestion(None, "say what they do"),), ["    say what they do"]),
        ((suggestion(None, "say what they do"), suggestion("operations")), ["    replace “back-office” with “operations”"]),
    ],
)
def test_suggestions(suggestions, shown):
    assert lines(FINDING._replace(suggestions=suggestions))[3:-2] == shown


def test_advice_is_given_each_time_and_a_reason_once():
    advice, edit = FINDING._replace(suggestions=(suggestion(None, "name it"),)), FINDING._replace(suggestions=(suggestion("x", "so"),))
    assert sum("name it" in line for line in lines(advice, advice)) == 2
    assert sum(line == "    so" for line in lines(edit, edit)) == 1


def test_why_it_matters_is_not_said_twice():
    shown = lines(FINDING._replace(suggestions=(suggestion("x", "so"),)), reason=lambda _: "so")
    assert sum("so" in line.split() for line in shown) == 1


def test_a_broken_word_is_whole():
    assert lines(FINDING._replace(text="back of\u00ad\nfice"))[1] == "    Our «back office» staff help."


@pytest.mark.parametrize(
    ("severity", "referent", "head", "about"),
    [
        (Severity.WARNING, "unit", "warning: “back-office” names a part of the organisation", ["    because"]),
        (Severity.SUGGESTION, "system", "suggestion: “back-office” names a system", ["    because"]),
        (Severity.ERROR, "title", "error: “back-office” names a job title", ["    because"]),
        (Severity.WARNING, "work", "warning: “back-office” describes work", ["    because"]),
        (Severity.WARNING, None, "warning: “back-office” hides what this work does", []),
    ],
)
def test_severities_and_referents(severity, referent, head, about):
    shown = lines(FINDING._replace(severity=severity, referent=referent, why="because"))
    assert shown[0] == f"a.md:3:5: {head} [back-office]"
    assert shown[2:-2] == about


@pytest.mark.parametrize(
    ("referent", "words"),
    [
        ("name", "a proper name"),
        ("place", "a room or a place"),
        ("mention", "the words themselves are the topic"),
        ("accident", "not the term, the words only stand side by side"),
        ("people", "describes people"),
    ],
)
def test_silent_occurrences_are_explained(referent, words):
    silent = FINDING._replace(severity=Severity.OFF, referent=referent, why="as I say")
    shown = report(FileResult("a.md", "markdown", "checked", (silent,)), reason=lambda _: WHY)
    assert shown == f"a.md:3:5: not flagged: {words} (as I say)\n    Our «back-office» staff help.\n\nno findings in 1 file\n"


def test_colour_is_added_and_nothing_else_changes():
    plain = lines(FINDING)
    coloured = lines(FINDING, colour=True)
    assert coloured[0].startswith("\x1b[1ma.md:3:5\x1b[0m: \x1b[31merror\x1b[0m: ")
    assert coloured[1] == "    Our \x1b[31;1mback-office\x1b[0m staff help."
    assert coloured[2:] == plain[2:]
    assert "\x1b" not in "".join(plain)


def checked(count, *findings):
    return [FileResult(f"{number}.md", "markdown", "checked", findings if number == 0 else ()) for number in range(count)]


def skipped(path, detail="no reader for .py files"):
    return FileResult(path, "", "skipped", detail=detail)


WARNING = FINDING._replace(severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("results", "summary"),
    [
        ([], "no file was checked"),
        (checked(1), "no findings in 1 file"),
        (checked(1200), "no findings in 1,200 files"),
        (checked(1, FINDING), "1 finding (1 error) in 1 of 1 file"),
        (checked(14, FINDING, FINDING, WARNING), "3 findings (2 errors, 1 warning) in 1 of 14 files"),
        ([*checked(2), skipped("a.py"), FileResult("b.docx", "docx", "failed")], "no findings in 2 files; 1 skipped, 1 failed"),
        ([*checked(1), FileResult("b.pdf", "pdf", "incomplete")], "no findings in 2 files; 1 incomplete"),
        ([skipped("a.py"), skipped("b.py")], "no file was checked; 2 skipped"),
    ],
)
def test_the_summary_counts(results, summary):
    assert report(*results).split("\n")[-2] == summary


def test_skipped_files_are_summed_up_by_reason():
    results = [
        skipped("a.py"),
        skipped("b.xlsx", "no reader for .xlsx files"),
        skipped("c.py"),
        skipped("build/", "ignored by .gitignore"),
        skipped("x.md", "excluded by .wordwatch.yaml"),
        skipped("y.md", "excluded by .wordwatch.yaml"),
        skipped("LICENSE", "no reader for files without a suffix"),
    ]
    assert report(*results).split("\n") == [
        "skipped build/: ignored by .gitignore",
        "skipped 2: excluded by .wordwatch.yaml (x.md, ...)",
        "skipped LICENSE: no reader for files without a suffix",
        "skipped 3: no reader for .py (2), .xlsx",
        "no file was checked; 7 skipped",
        "",
    ]


def test_failures_are_shown_even_when_quiet():
    failed = FileResult("b\n.docx", "docx", "failed", detail="is damaged:\nget a copy")
    assert report(failed, *checked(1), quiet=True) == "b\\x0a.docx: not checked: is damaged: get a copy\n\n"


def test_quiet_says_what_was_not_read_unless_that_was_wished():
    wished = ("ignored by .gitignore", "excluded by .wordwatch.yaml", "a hidden folder", "a folder of installed or generated files")
    results = [skipped("a.py"), skipped("b", "a link to nothing"), *(skipped(str(number), reason) for number, reason in enumerate(wished))]
    assert report(*results, quiet=True) == "skipped b: a link to nothing\nskipped 1: no reader for .py\n"


def test_quiet_and_clean_is_nothing():
    assert report(*checked(3), quiet=True) == ""
