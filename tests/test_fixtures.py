"""The samples: the whole report on each is as recorded, and what it says of places is true.

``pytest tests/test_fixtures.py --update-golden`` records the reports anew; ``python tests/make_fixtures.py`` makes the binary samples.
"""

import csv
import functools
import json
import re
from difflib import unified_diff
from pathlib import Path

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from make_fixtures import FIXTURES, INPUTS

from wordwatch import formats
from wordwatch.formats.base import Options
from wordwatch.run import Request, run

ROOT = Path(__file__).parent.parent
CASES = {folder.relative_to(FIXTURES).as_posix(): folder for folder in sorted(FIXTURES.glob("*/*/"))}
ENCODINGS = {"text/memo-cp1252": "cp1252", "text/stellenanzeige-utf-16": "utf-16"}


@pytest.fixture(scope="module")
def report(one_model, tmp_path_factory):  # noqa: ARG001 - a run loads the model
    """The report on a case as the command line writes it, without the version: it is not to change with each release."""
    written = tmp_path_factory.mktemp("reports") / "report.json"

    @functools.cache
    def report(case, *, explain=False):
        inputs = sorted(path.name for path in CASES[case].glob("input*"))
        assert inputs, f"{case} has no input"
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(CASES[case])
            assert run(Request(tuple(inputs), format="json", output=str(written), fail_on="never", explain=explain)) == 0
        found = json.loads(written.read_text(encoding="utf-8"))
        assert found["tool"].pop("version")
        return found

    return report


@pytest.fixture(scope="module")
def occurrences(report):
    """Every occurrence of a term, flagged or not, with its case and its file, for some formats."""

    def occurrences(*names):
        every = [
            (case, file, finding)
            for case in CASES
            for file in report(case, explain=True)["files"]
            for finding in file["findings"]
            if file["format"] in names
        ]
        assert every
        return every

    return occurrences


@pytest.mark.parametrize("case", CASES)
def test_the_report_is_as_recorded(case, report, request):
    golden = CASES[case] / "expected.json"
    found = json.dumps(report(case), ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--update-golden"):
        golden.write_text(found, encoding="utf-8", newline="\n")
    recorded = golden.read_text(encoding="utf-8").splitlines()
    difference = "\n".join(unified_diff(recorded, found.splitlines(), f"{case}/expected.json", "the report now", lineterm="", n=4))
    assert not difference, f"{difference}\n\nif the new report is better: pytest tests/test_fixtures.py --update-golden"


def test_every_reader_has_a_clean_sample(report):
    clean = [file for case in CASES if case.endswith("/clean") for file in report(case)["files"]]
    assert {file["format"] for file in clean} == set(formats.SUFFIXES.values())
    assert [file["path"] for file in clean if file["findings"] or file["status"] != "checked"] == []


@pytest.mark.usefixtures("one_model")
def test_the_folder_is_checked_without_noise(monkeypatch, capsys):
    """The first command of the README: all samples are read, and of the rest only what must be is passed over."""
    monkeypatch.chdir(ROOT)
    assert run(Request(("fixtures",), format="json")) == 1
    files = json.loads(capsys.readouterr().out)["files"]
    assert {file["format"] for file in files if file["findings"]} == set(formats.SUFFIXES.values())
    assert {file["path"] for file in files if file["status"] == "checked"} == {
        path.relative_to(ROOT).as_posix()
        for path in FIXTURES.rglob("*.*")
        if path.is_file() and path.name != "expected.json" and path.name[0] != "."
    }
    assert {Path(file["path"]).name for file in files if file["status"] != "checked"} == {
        "expected.json",
        ".gitattributes",
        ".wordwatch.yaml",
    }


def places(found):
    """Case, file, place and text of every finding, and of what each suggestion would replace."""
    for case, file, finding in found:
        yield case, file, finding["location"], finding["text"]
        for suggestion in finding["suggestions"]:
            yield case, file, suggestion["location"], suggestion["replaces"]


def test_lines_and_columns_lead_to_the_text(occurrences):
    for case, file, place, text in places(occurrences("text", "markdown")):
        source = (CASES[case] / file["path"]).read_bytes().decode(ENCODINGS.get(case, "utf-8")).removeprefix("\ufeff")
        lines = [line.removesuffix("\r") for line in source.split("\n")][place["line"] - 1 : place["end_line"]]
        lines[-1] = lines[-1][: place["end_column"] - 1]
        lines[0] = lines[0][place["column"] - 1 :]
        assert "".join(re.sub(r"[*_`>]", "", "\n".join(lines)).split()) == "".join(text.split()), (case, place)


def test_records_and_fields_lead_to_the_text(occurrences):
    for case, file, place, text in places(occurrences("records")):
        with (CASES[case] / file["path"]).open(encoding="utf-8", newline="") as source:
            records = list(csv.DictReader(source)) if file["path"].endswith(".csv") else [json.loads(line) for line in source]
        value = records[place["record"] - 1]
        for key in re.findall(r"\w+", place["field"]):
            value = value[int(key) if isinstance(value, list) else key]
        line = value.split("\n")[place["line"] - 1]
        assert place["line"] == place["end_line"]
        assert line[place["column"] - 1 : place["end_column"] - 1] == text, (case, place)


def test_places_in_word_lead_to_the_text(occurrences):
    kinds = set()
    for case, file, finding in occurrences("docx"):
        label = finding["location"]["label"]
        kinds.add(label.split()[0])
        assert finding["text"] in word_text(docx.Document(CASES[case] / file["path"]), label), (case, label)
    assert kinds == {"document", "paragraph", "table", "header", "footer", "footnote"}


def word_text(document, label):
    """What stands at the place that the label names."""

    def text(paragraph):
        return "".join(element.text for element in paragraph._p.iter(qn("w:t")))

    numbers = [int(number) for number in re.findall(r"\d+", label)]
    if label.startswith("paragraph"):
        return [text(paragraph) for paragraph in document.paragraphs if text(paragraph)][numbers[0] - 1]
    if label.startswith("table"):
        return document.tables[numbers[0] - 1].cell(numbers[1] - 1, numbers[2] - 1).text
    if label in ("header", "footer"):
        return text(getattr(document.sections[0], label).paragraphs[0])
    if label == "footnote 1":
        (part,) = [part for part in document.part.package.iter_parts() if part.partname == "/word/footnotes.xml"]
        return part.blob.decode()
    assert label == 'document property "title"'
    return document.core_properties.title


def test_pages_and_lines_lead_to_the_text(occurrences):
    for case, file, finding in occurrences("pdf"):
        reader, place = pypdf.PdfReader(CASES[case] / file["path"]), finding["location"]
        if place["page"] is None:
            assert (place["label"], finding["text"] in reader.metadata.title) == ('document property "title"', True)
            continue
        lines = pdf_lines(reader.pages[place["page"] - 1])[place["line"] - 1 : place["end_line"]]
        lines[-1] = lines[-1][: place["end_column"] - 1]
        lines[0] = lines[0][place["column"] - 1 :]
        assert re.sub(r"[\s\xad-]", "", "".join(lines)) == re.sub(r"[\s\xad-]", "", finding["text"]), (case, place)


def pdf_lines(page):
    """The lines of a page: what stands at the same height, with one space for many."""
    lines = {}

    def visit(text, _, matrix, *__):
        if text.strip():
            lines.setdefault(round(matrix[5]), []).append(text.strip())

    page.extract_text(visitor_text=visit)
    return [" ".join(" ".join(lines[height]).split()) for height in sorted(lines, reverse=True)]


def test_the_same_speech_has_the_same_findings_in_word_and_as_text(report):
    """Line ends in the one and emphasis inside words in the other make no difference."""

    def told(case):
        (file,) = report(case)["files"]
        return [
            (
                finding["rule"],
                finding["severity"],
                finding["referent"],
                finding["text"],
                finding["why"],
                # What is about as good may change places: blocks beside it, which the two formats cut differently, count too.
                sorted(str(suggestion["replacement"]) for suggestion in finding["suggestions"][:2]),
            )
            for finding in file["findings"]
        ]

    assert told("text/town-hall") == told("docx/town-hall") != []


@pytest.mark.parametrize("path", INPUTS)
def test_the_maker_makes_the_samples(path):
    """Always the same bytes; the text is compared with the sample, whose bytes depend on versions of libraries."""
    data = INPUTS[path]()
    assert data == INPUTS[path]()
    reader = formats.load(formats.SUFFIXES[Path(path).suffix])
    made, sample = (reader.extract(path, content, Options()).blocks for content in (data, (FIXTURES / path).read_bytes()))
    assert [block[:1] + block[2:] for block in made] == [block[:1] + block[2:] for block in sample] != []
