import csv
import html
import io
import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Span
from wordwatch.errors import ExtractError
from wordwatch.formats import records
from wordwatch.formats.base import Options


def extract(name, source, **options):
    return records.extract(name, source.encode() if isinstance(source, str) else source, Options(**options))


def shown(name, source, **options):
    return [(block.group, block.label, block.kind, block.text) for block in extract(name, source, **options).blocks]


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        (
            "x.jsonl",
            '{"title": "Clerk", "n": 1}\n\n \r\n{"text": "We file."}\r\n',
            [(1, "title", "headline", "Clerk"), (2, "text", "field", "We file.")],
        ),
        ("x.ndjson", '{"a": "x\u2028y\x85z"}\n"text"', [(1, "a", "field", "x\u2028y\x85z"), (2, "", "field", "text")]),
        ("x.jsonl", '{"a": "x"}\n\ufeff{"a": "y"}\n', [(1, "a", "field", "x"), (2, "a", "field", "y")]),
        ("x.jsonl", '[\n {"a": "x"},\n {"a": "y"}\n]', [(1, "a", "field", "x"), (2, "a", "field", "y")]),
        ("x.json", '{"a": "x"}\n{"a": "y"}\n', [(1, "a", "field", "x"), (2, "a", "field", "y")]),
        ("x.json", '[{"a": {"jobTitle": ["x", "y"]}}]', [(1, "a.jobTitle[0]", "title", "x"), (1, "a.jobTitle[1]", "title", "y")]),
        ("x.json", '{"name": "x", "jobs": [{"t": "y"}]}', [(None, "name", "field", "x"), ("jobs[0]", "jobs[0].t", "field", "y")]),
        ("x.json", '"text"', [(None, "", "field", "text")]),
        ("x.json", '{"a": "", "b": " ", "c": "12", "d": "…", "e": null}', []),
        ("x.json", "  \n", []),
        ("x.jsonl", "", []),
        ("x.csv", "", []),
        ("x.csv", "\n\n", []),
        (
            "x.csv",
            "Job title;Notes;;n\nClerk;a;b;1\n\nCook\n;;;;more\n",
            [
                ("header", "Job title", "heading", "Job title"),
                ("header", "Notes", "heading", "Notes"),
                ("header", "n", "heading", "n"),
                (1, "Job title", "title", "Clerk"),
                (1, "Notes", "field", "a"),
                (1, "column 3", "field", "b"),
                (2, "Job title", "title", "Cook"),
                (3, "column 5", "field", "more"),
            ],
        ),
        (
            "x.tsv",
            "a\tb\nx, y\tz",
            [("header", "a", "heading", "a"), ("header", "b", "heading", "b"), (1, "a", "field", "x, y"), (1, "b", "field", "z")],
        ),
        ("x.csv", "Clerk\nCook, Chef", [("header", "Clerk", "heading", "Clerk"), (1, "Clerk", "field", "Cook, Chef")]),
    ],
)
def test_records(name, source, expected):
    assert shown(name, source) == expected


def test_the_configuration_chooses_fields_and_names_titles():
    options = {"fields": frozenset({"Rolle", "jobs.text"}), "title_fields": frozenset({"rolle"})}
    assert shown("x.csv", "rolle,text\nKoch,lang\n", **options) == [("header", "rolle", "heading", "rolle"), (1, "rolle", "title", "Koch")]
    assert shown("x.json", '[{"jobs": [{"text": "a", "more": "b"}], "title": "c"}]', **options) == [(1, "jobs[0].text", "field", "a")]


@pytest.mark.parametrize(
    ("name", "source", "message"),
    [
        ("x.jsonl", '{"a": 1}\n\n{"a": \n', "line 3 is not valid JSON: Expecting value"),
        ("x.jsonl", "{'a': 1}", "line 1 is not valid JSON: Expecting property name enclosed in double quotes (column 2)"),
        ("x.json", '{"a": "x",\n // comment\n}', "line 2 is not valid JSON: "),
        ("x.json", "[" * 100_000, "nested too deeply"),
        ("x.csv", b"a,b\0\1\2\3c", "looks like binary data"),
    ],
)
def test_what_cannot_be_read_says_why(name, source, message):
    with pytest.raises(ExtractError) as caught:
        extract(name, source)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("x.jsonl", '{}\n{"a": {"b": "one\\n\\ud83d\\ude00 back\\u00a0office"}}', (2, 3, 2, 14, None, 2, "a.b", 'record 2, field "a.b"')),
        ("x.json", '{"a": ["the back office"]}', (1, 5, 1, 16, None, None, "a[0]", 'field "a[0]"')),
        ("x.json", '["the back office"]', (1, 5, 1, 16, None, 1, None, "record 1")),
        ("x.json", '"the back office"', (1, 5, 1, 16, None, None, None, "line 1")),
        ("x.csv", '\ufefft\r\n"say ""x""\r\n back office"', (2, 2, 2, 13, None, 1, "t", 'record 1, field "t"')),
        ("x.csv", "back office\nx", (1, 1, 1, 12, None, None, "back office", 'header row, field "back office"')),
    ],
)
def test_locations_are_within_the_value(name, source, expected):
    document = extract(name, source)
    [(block, start)] = [(block, block.text.replace("\u00a0", " ").find("back office")) for block in document.blocks if "back" in block.text]
    assert records.locate(document, block, Span(start, start + len("back office"))) == expected


def test_a_location_over_two_lines():
    document = extract("x.jsonl", '{"a": "our back\\r\\noffice"}')
    assert records.locate(document, document.blocks[0], Span(4, 15))[:4] == (1, 5, 2, 7)


def test_peek_is_the_text_with_its_escapes():
    assert list(records.peek('{"a": "back\\u00a0office"}'.encode("utf-8-sig"))) == ['{"a": "back\\u00a0office"}']


PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="*_~<&#`|[\\=ÂÃâÄÅ"), max_size=20)


@given(st.lists(st.dictionaries(st.sampled_from(["title", "text", "x y"]), PLAIN, max_size=3)), st.booleans(), st.booleans())
def test_every_place_in_a_value_is_found(items, lines, ascii_only):
    written = [json.dumps(item, ensure_ascii=ascii_only) for item in items]
    document = extract("x.jsonl" if lines else "x.json", ("\n".join(written) if lines else f"[{', '.join(written)}]").encode())
    left = [(number, key, value) for number, item in enumerate(items, 1) for key, value in item.items() if re.search(r"[^\W\d_]", value)]
    assert [(block.group, block.label, block.text) for block in document.blocks] == [
        (number, key, value.replace("\r\n", "\n")) for number, key, value in left
    ]
    for block, (number, key, value) in zip(document.blocks, left, strict=True):
        for at in range(len(block.text) + 1):
            location = records.locate(document, block, Span(at, len(block.text)))
            assert (location.record, location.field) == (number, key)
            lines_of_value = value.replace("\r\n", "\n").split("\n")
            assert sum(len(line) + 1 for line in lines_of_value[: location.line - 1]) + location.column - 1 == at


MARKUP = st.sampled_from(
    [
        *["<p>", "</p>", "<br>", "<li>", "<b>", "</b>", "**", "*", "# ", "\n\n", "\n", "\r\n", "- ", "&amp;", "&nbsp;", "\\n", "\\n\\n"],
        *['"', "[x](", ")", "back office", "Back", " ", "é", "\u2028", "🙂", ", ", "```\n", "| ", "|---|\n"],
    ]
)


@given(st.lists(st.lists(MARKUP, max_size=30).map("".join), max_size=3), st.sampled_from(["json", "ascii", "csv"]))
def test_every_place_in_a_value_with_markup_is_found(values, form):
    values = [f"{value}x" for value in values]  # a letter, so that no value is left out
    if form == "csv":
        out = io.StringIO()
        csv.writer(out).writerows([["id", "text"], *([number, value] for number, value in enumerate(values))])
        document = extract("x.csv", out.getvalue())
    else:
        document = extract("x.jsonl", "\n".join(json.dumps({"text": value}, ensure_ascii=form == "ascii") for value in values))
    for block in document.blocks:
        if block.group == "header":
            continue
        value = values[block.group - 1].replace("\r\n", "\n")
        starts = [0, *(match.end() for match in re.finditer("\n", value))]
        for piece in block.pieces:
            for at in range(piece.start, piece.end):
                place = records.locate(document, block, Span(at, at + 1))
                assert (place.record, place.field) == (block.group, "text")
                start, end = starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1
                assert start < end <= len(value)
                shown = {block.text[at], html.escape(block.text[at]), "\\n", '\\"', "&nbsp;", "&amp;", "<br>", "\\"}
                assert value[start:end] == block.text[at] or (not piece.verbatim and value[start:end] in shown)


def test_a_field_with_markup_is_several_blocks():
    source = '{"id": "a", "text": "<h2>Who</h2>\\n<p>Our <b>back</b> office &amp; you</p>", "note": "back office"}'
    document = extract("x.jsonl", source)
    assert [(block.kind, block.text, block.label, block.group, block.lead) for block in document.blocks] == [
        ("field", "a", "id", 1, ()),
        ("heading", "Who", "text", 1, ()),
        ("paragraph", "Our back office & you", "text", 1, (1,)),
        ("field", "back office", "note", 1, ()),
    ]
    assert records.locate(document, document.blocks[2], Span(4, 15))[:4] == (2, 11, 2, 26)
    assert records.locate(document, document.blocks[2], Span(16, 17))[:4] == (2, 27, 2, 32)
    assert records.locate(document, document.blocks[3], Span(0, 11))[:4] == (1, 1, 1, 12)


def test_a_title_with_markup_stays_one_block():
    document = extract("x.csv", "title,n\n<b>Back&nbsp;Office</b> Clerk,1\n")
    (block,) = [block for block in document.blocks if block.kind == "headline"]
    assert block.text == "Back\xa0Office Clerk"
    assert records.locate(document, block, Span(0, 11))[:4] == (1, 4, 1, 20)


def test_a_record_in_which_nothing_matters_is_not_read_for_its_markup():
    source = '{"a": "<p>One</p>", "b": "two"}\n{"a": "<p>Three</p>", "b": "four"}'
    blocks = extract("x.jsonl", source, matters=lambda text: text == "four").blocks
    assert [block.text for block in blocks] == ["<p>One</p>", "two", "Three", "four"]


def test_many_findings_in_a_large_field_are_located_at_once():
    text = r"<p>Our back office \"answers\".</p>\n" * 20_000
    document = extract("x.jsonl", f'{{"text": "{text}"}}')
    start = time.perf_counter()
    places = [records.locate(document, block, Span(4, 15)) for block in document.blocks]
    assert time.perf_counter() - start < 5  # some 0.2 s
    assert [place.line for place in places] == list(range(1, 20_001))


def test_a_large_export_is_fast():
    text = "We answer letters, file claims and keep records.\\n\\nA \\u201cclerk\\u201d knows why. " * 50
    source = "\n".join(f'{{"id": {number}, "title": "Clerk {number}", "text": "{text}"}}' for number in range(1000))
    start = time.perf_counter()
    assert len(extract("x.jsonl", source).blocks) == 2000
    assert time.perf_counter() - start < 5  # some 0.3 s; the limit is for a busy machine
