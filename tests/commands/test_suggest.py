"""``wordwatch suggest``: one title, many titles, postings in files, and what goes wrong."""

import json

import pytest
from click.testing import CliRunner

from wordwatch.cli import cli
from wordwatch.errors import WordwatchError


def run(*arguments, text=None):
    return CliRunner().invoke(cli, ["suggest", *map(str, arguments)], input=text)


def output(*arguments, text=None):
    result = run(*arguments, text=text)
    assert result.exit_code == 0, result.output
    return result.output


def test_text_shows_the_titles_best_first_and_a_reason_once():
    assert output("Senior Back Office Executive") == (
        "Senior Back Office Executive\n"
        "  1. Senior Customer Operations Executive\n"
        "  2. Senior Service Operations Executive\n"
        "  3. Senior Business Operations Executive\n"
        "     Operations is the work that carries out what customers were promised; the title now names it.\n"
    )


def test_json_of_one_title_is_one_object():
    assert json.loads(output("Trade Finance Back Office Manager", "--format", "json", "--limit", "1")) == {
        "title": "Trade Finance Back Office Manager",
        "suggestions": [
            {
                "replacement": "Trade Finance Operations Manager",
                "why": "Exporters are paid and importers get their goods when the documents are right.",
                "evidence": ["trade finance"],
                "safe": True,
            }
        ],
    }


def test_json_of_several_titles_is_a_line_each():
    lines = output("Back Office Lead", "Barista", "--format", "json").splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Back Office Lead", "Barista"]
    assert json.loads(lines[1])["suggestions"] == []


def test_a_title_that_needs_no_change():
    assert output("Barista") == "Barista\n  no change proposed\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [("posting.txt", "Process claims\nCheck claim forms"), ("posting.md", "# Job\n\n- Process **claims**\n- Check claim forms\n")],
)
def test_the_posting_comes_from_a_file(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    shown = output("Back Office Executive", "--context", path)
    assert "1. Claims Service Executive" in shown
    assert "(found: claim" in shown or "(found: process claims" in shown


def test_the_posting_may_be_a_word_document(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Responsibilities")
    document.add_paragraph("Process payroll and issue payslips.")
    path = tmp_path / "posting.docx"
    document.save(str(path))
    assert "1. Payroll Operations Executive" in output("Back Office Executive", "--context", path)


def test_many_titles_from_a_file_with_their_own_postings(tmp_path):
    path = tmp_path / "titles.txt"
    own = json.dumps({"title": "Back Office Executive", "context": "Process claims and check claim forms."})
    path.write_text(f"\ufeffBack Office Lead\r\n\n{own}\nBarista\n", encoding="utf-8")
    found = [json.loads(line) for line in output("--from", path, "--format", "json").splitlines()]
    assert [(one["title"], [made["replacement"] for made in one["suggestions"]][:1]) for one in found] == [
        ("Back Office Lead", ["Customer Operations Lead"]),
        ("Back Office Executive", ["Claims Service Executive"]),
        ("Barista", []),
    ]


def test_one_title_from_a_file_is_still_a_line(tmp_path):
    path = tmp_path / "titles.txt"
    path.write_text("Back Office Lead\n", encoding="utf-8")
    assert output("--from", path, "--format", "json").count("\n") == 1


def test_titles_from_standard_input():
    assert json.loads(output("--from", "-", "--format", "json", text="Sachbearbeiter:in Backoffice\n"))["suggestions"][0][
        "replacement"
    ] == ("Sachbearbeiter:in Innendienst")


def test_role_families_of_a_company(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(
        "families:\n  - id: bees\n    name: Apiary\n    serves: customer\n    evidence: {strong: [beehive]}\n"
        "    alternatives: {en: [Apiary Operations]}\n    why: Honey comes from well kept bees.\n    source: house style\n",
        encoding="utf-8",
    )
    posting = tmp_path / "posting.txt"
    posting.write_text("Check each beehive.", encoding="utf-8")
    assert "1. Apiary Operations Executive" in output("Back Office Executive", "--roles", path, "--context", posting)


@pytest.mark.parametrize(
    ("arguments", "text", "message"),
    [
        (("--from", "missing.txt"), None, "missing.txt: cannot be read: "),
        (("Back Office Lead", "--context", "missing.txt"), None, "missing.txt: cannot be read: "),
        (("Back Office Lead", "--roles", "missing.yaml"), None, "missing.yaml"),
        (("--from", "-"), '{"title": 5}\n', '<stdin>:1: needs the key "title"'),
        (("--from", "-"), 'Barista\n{"title": "x", "context": 5}\n', '<stdin>:2: needs the key "title"'),
        (("--from", "-"), '{"title": \n', "<stdin>:1: not valid JSON"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments, text, message):
    result = run(*arguments, text=text)
    assert isinstance(result.exception, WordwatchError)
    assert result.exception.exit_code == 2
    assert message in str(result.exception)
    assert "\n" not in str(result.exception)


def test_no_title_at_all_is_a_usage_error():
    result = run()
    assert result.exit_code == 2
    assert "give a job title" in result.output
