"""Every public entry takes about so many times longer as its input is longer, whatever that is made of. No absolute times."""

import csv
import io
import json

import docxmaker
import growth
import pdfmaker
import pytest

from wordwatch import Linter, check, suggest_title
from wordwatch.config import settings
from wordwatch.config.settings import Config

MOST = 1.2

# A function of the number of parts, and the smallest number. Parts with a term in each cost a parse each, so that they are few.
HITS = {
    "in one sentence": lambda n: "We ask " + "the back office and " * n + "others.",
    "in one paragraph": lambda n: "We ask the back office about the claims of our clients. " * n,
    "in one German paragraph": lambda n: "Wir fragen das Backoffice nach den Akten der Kunden. " * n,
    "in wrapped lines": lambda n: "we ask the back office about the claims of all our clients\n" * n,
    "in rows": lambda n: "| back office | claims |\n" * n,
    "in one row": lambda n: "| back office " * n + "|\n",
    "in titles of one line": lambda n: "Back Office Executive / " * n,
}
# Filling beside one term.
FILLINGS = {
    "one long word": "a",
    "blanks": " ",
    "tabs": "\t",
    "line ends": "\n",
    "dashes": "-",
    "dots": ". ",
    "hyphened words": "a-",
    "dotted words": "a.",
    "capitals": "Aa ",
    "words": "a b ",
    "joints": "and ",
    "commas": ", ",
    "brackets": "(",
    "quotation marks": "“a” ",
    "backticks": "`",
    "bars": "| ",
    "items": "- a\n",
    "settings": "a: b\n",
    "escaped line ends": "\\n",
    "soft hyphens": "\u00ad",
    "paths": "a/",
    "underscores": "a_",
}
KINDS = ("paragraph", "title", "field", "cell")
MARKDOWN = {
    "footnotes": "[^",
    "openings of links": "[",
    "pictures": "![",
    "processing instructions": "<?",
    "CDATA": "<![CDATA[",
    "comments": "<!--",
    "tags": "<a ",
    "attributes": "<a b='",
    "emphasis": "*a_",
    "code": "`a``",
    "templates of a page": "{{",
    "quotes": ">",
    "lists": "- ",
    "items": "- a\n",
    "table rows": "|a|b|\n",
    "columns": "|a",
    "headings": "# a\n",
    "entities": "&amp;",
    "definitions": "[a]: b\n",
    "backslashes": "\\",
}


@pytest.fixture(scope="module")
def linter():
    made = Linter()
    made.check_text("Our back office helps.")  # the model is loaded
    return made


def told(call, make, size):
    found = growth.exponent(call, make, size, enough=MOST)
    assert found <= MOST, f"exponent {found:.2f}"


@pytest.mark.parametrize("name", HITS)
def test_many_terms(linter, name):
    told(linter.check_text, HITS[name], 20 if name == "in one sentence" else 8)


@pytest.mark.parametrize("name", FILLINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_one_term_beside_much_else(linter, name, kind):
    filling = FILLINGS[name]
    told(lambda text: linter.check_text(text, kind=kind), lambda n: _beside(filling, n), 1_200)


@pytest.mark.parametrize("name", FILLINGS)
def test_titles(name):
    told(suggest_title, lambda n: _beside(FILLINGS[name], n), 1_000)


def test_a_posting_beside_a_title():
    told(lambda text: suggest_title("Back Office Executive", text), lambda n: "You process invoices and answer calls.\n" * n, 50)


@pytest.mark.parametrize("name", MARKDOWN)
def test_markdown(linter, name):
    told(lambda data: linter.check_bytes(data, "a.md"), lambda n: _beside(MARKDOWN[name], n).encode(), 600)


@pytest.mark.parametrize("filling", ["\t", "a\n  ", "''", "# a\n", "b: c\n"])
def test_front_matter(linter, filling):
    told(
        lambda data: linter.check_bytes(data, "a.md"),
        lambda n: f"---\ntitle: 'b {filling * (n // len(filling))}'\n---\nOur back office helps.".encode(),
        1_500,
    )


def test_rows_of_a_table(linter):
    told(lambda data: linter.check_bytes(data, "a.csv"), lambda n: _table(n, 3), 300)


def test_columns_of_a_table(linter):
    told(lambda data: linter.check_bytes(data, "a.csv"), lambda n: _table(3, n), 300)


@pytest.mark.parametrize(
    "make",
    [
        lambda n: json.dumps([{"text": "Our back office helps."}] + [{"text": "Claims are paid here."}] * n),
        lambda n: json.dumps({f"key {number}": "Claims are paid here." for number in range(n)} | {"text": "Our back office helps."}),
        lambda n: '{"text": "Our back office helps.", "a": ' + "[" * min(n // 10, 900) + "1" + "]" * min(n // 10, 900) + "}",
        lambda n: json.dumps({"text": "Our back office helps.", "a" * n: "b"}),
    ],
    ids=["records", "keys", "nesting", "a long key"],
)
def test_json(linter, make):
    told(lambda data: linter.check_bytes(data, "a.json"), lambda n: make(n).encode(), 400)


@pytest.mark.parametrize("word", ["claims ", "a", "\t"], ids=["words", "one long word", "tabs"])
def test_word(linter, word):
    told(
        lambda data: linter.check_bytes(data, "a.docx"), lambda n: docxmaker.docx(docxmaker.para("Our back office helps. " + word * n)), 500
    )


@pytest.mark.parametrize("what", ["paragraphs", "rows", "columns"])
def test_word_of_many_parts(linter, what):
    def made(n):
        if what == "paragraphs":
            return docxmaker.docx(docxmaker.para("Our back office helps.") + docxmaker.para("Claims are paid.") * n)
        rows = (("Our back office helps.", "x"), *[("Claims", "paid")] * n) if what == "rows" else (("Our back office helps.", *["x"] * n),)
        return docxmaker.docx(docxmaker.table(*rows))

    told(lambda data: linter.check_bytes(data, "a.docx"), made, 100)


def test_pdf(linter):
    told(
        lambda data: linter.check_bytes(data, "a.pdf"),
        lambda n: pdfmaker.drawn(*[pdfmaker.text_page("Our back office helps.", *["Claims are paid here."] * 20)] * n),
        2,
    )


def test_explain():
    engine = check.Engine(Config("."), explain=True)
    told(lambda text: engine.check_text("-", text, "paragraph"), HITS["in one paragraph"], 6)


@pytest.mark.parametrize(
    ("name", "line"),
    [(".wordwatch.yaml", "allow: [{}]\n"), ("pyproject.toml", "[tool.wordwatch]\nallow = [{}]\n"), ("b.yaml", "exclude: [{}]\n")],
)
def test_configurations(tmp_path, name, line):
    def made(n):
        path = tmp_path / name
        path.write_text(line.format(", ".join(f'"phrase {one}"' for one in range(n))), encoding="utf-8")
        return str(path)

    told(settings.load, made, 60)


def _beside(filling, length):
    text = filling * (length // len(filling))
    return f"We {text} ask our back office {text}x"


def _table(rows, columns):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(f"column {number}" for number in range(columns))
    writer.writerow(["Our back office helps."] + ["x"] * (columns - 1))
    writer.writerows([["Claims are paid."] * columns] * rows)
    return out.getvalue().encode()
