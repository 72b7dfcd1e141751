import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from limited import run_limited

from wordwatch.document import Block
from wordwatch.formats.base.fields import LONGEST
from wordwatch.formats.records.json_strings import error, passage, strings


def listed(text, record=None):
    found = []
    for string in strings(text, 0, len(text), record):
        shown = passage(text, string.start, string.end)
        Block(*shown[:2])
        found.append((string.group, string.path, string.key, shown.text))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"x"', [(None, "", "", "x")]),
        ('["x", ["y"], {"a": "z"}]', [(1, "", "", "x"), (2, "[0]", "", "y"), (3, "a", "a", "z")]),
        ('{"a": {"b": ["x", {"c": "y"}]}}', [(None, "a.b[0]", "b", "x"), ("a.b[1]", "a.b[1].c", "c", "y")]),
        ('{"jobs": [{"t": "x", "p": [{"q": "y"}]}]}', [("jobs[0]", "jobs[0].t", "t", "x"), ("jobs[0]", "jobs[0].p[0].q", "q", "y")]),
        ('{"a": "x", "a": "y", "b": ""}', [(None, "a", "a", "x"), (None, "a", "a", "y"), (None, "b", "b", "")]),
        ('{"n": 1, "m": [true, NaN, -Infinity, 1e999, null], "k": "x"}', [(None, "k", "k", "x")]),
        ('{"a\\"b\\u00e9": "x"}', [(None, 'a"bé', 'a"bé', "x")]),
        ('[[], {}, [[]], "x"]', [(4, "", "", "x")]),
        ('{"a": {}, "b": [], "c": "x"}', [(None, "c", "c", "x")]),
        ('{"a": "{\\"b\\": [\\"c\\"]}"}', [(None, "a", "a", '{"b": ["c"]}')]),
        ('"\\ud83d\\ude00 \\ud83d \\ude00 \\uD83D\\u0041"', [(None, "", "", "😀 \ufffd \ufffd \ufffdA")]),
        ('"a\\r\\nb\\nc\\rd\\te\\/f\\\\g\\b"', [(None, "", "", "a\nb\nc\rd\te/f\\g\b")]),
        ('"raw\ttab and\r\nline"', [(None, "", "", "raw\ttab and\nline")]),
        ('[{"a":"x"},{"a":"y"}]', [(1, "a", "a", "x"), (2, "a", "a", "y")]),
        ("1", []),
    ],
)
def test_strings(text, expected):
    assert listed(text) == expected


def test_the_elements_of_a_numbered_record_are_no_records():
    assert listed('["x", {"a": "y"}]', record=7) == [(7, "[0]", "", "x"), (7, "[1].a", "a", "y")]


@pytest.mark.parametrize("text", ["1" * 5000, '{"a": 1, "a": 2}', "NaN", '"\t"', " [1 , 2]\r\n", "1e999999"])
def test_what_people_write_is_accepted(text):
    assert error(text, 0, len(text)) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{\n  'a': 1}", "line 2 is not valid JSON: Expecting property name enclosed in double quotes (column 3)"),
        ("x", "line 1 is not valid JSON: Expecting value (column 1)"),
        ("[1]\n]", "line 2 is not valid JSON: Extra data (column 1)"),
        ("[" * 100_000, "its JSON is nested too deeply to be read"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text, message):
    assert error(text, 0, len(text)) == message


def test_the_place_counts_from_the_beginning_of_the_file():
    assert error('{}\n{"a" 1}', 3, 10).startswith("line 2 is not valid JSON: Expecting ':' delimiter")


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from('"\\\n\t{}[]:,😀'), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


def expected(value, path="", key=""):
    if isinstance(value, str):
        yield path, key, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from expected(item, f"{path}[{number}]", key)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from expected(item, f"{path}.{name}" if path else name, name)


@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_every_string_of_any_json(value, ascii_only, indent):
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert error(text, 0, len(text)) == ""
    assert [(path, key, shown) for _, path, key, shown in listed(text, 1)] == [
        (path, key, shown.replace("\r\n", "\n")) for path, key, shown in expected(value)
    ]


@given(st.text(alphabet=st.sampled_from('ab"\\/\n\r\té\U0001f600\ud800\udc00\0')), st.booleans())
def test_every_character_of_a_string_comes_from_its_place(value, ascii_only):
    text = json.dumps(value, ensure_ascii=ascii_only)
    shown, pieces, _ = passage(text, 1, len(text) - 1)
    Block(shown, pieces)
    after = 1
    for piece in pieces:
        start, end = piece.origin
        assert start == after
        after = end
        written = text[start:end]
        if piece.verbatim:
            assert shown[piece.start : piece.end] == written
        else:
            decoded = json.loads(f'"{written}"').replace("\r\n", "\n")
            assert shown[piece.start : piece.end] == ("\ufffd" if decoded in ("\ud800", "\udc00") else decoded)
    assert after == len(text) - 1


@pytest.mark.parametrize("key", ["k" * 1_000_000, "\\u00e4" * 200_000])
def test_a_key_without_end_is_kept_once(tmp_path, key):
    program = (
        "from wordwatch.formats import records; from wordwatch.formats.base import Options; import sys;"
        "print(len(records.extract('a.json', open(sys.argv[1], 'rb').read(), Options()).blocks))"
    )
    path = tmp_path / "a.json"
    path.write_text('{"' + key + '": [' + ", ".join(['{"a": "b"}'] * 5_000) + "]}")
    done = run_limited(["-c", program, str(path)], 10, 700)
    assert (done.stdout, done.stderr) == ("5000\n", "")


def test_long_paths_are_shortened_and_their_records_kept_apart():
    text = '{"' + "k" * 500 + '": [' + ", ".join('{"a": "b", "c": "d"}' for _ in range(3)) + "]}"
    found = list(strings(text, 0, len(text), None))
    assert {len(string.path) for string in found} == {LONGEST}
    assert [string.path[-5:] for string in found] == ["[0].a", "[0].c", "[1].a", "[1].c", "[2].a", "[2].c"]
    assert len({string.group for string in found}) == 3
