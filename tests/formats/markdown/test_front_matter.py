import re

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from wordwatch.document import Block, Span
from wordwatch.formats import markdown
from wordwatch.formats.base import Options
from wordwatch.formats.base.decode import Decoded
from wordwatch.formats.base.lines import Source
from wordwatch.formats.markdown import front_matter


def read(text):
    values, body = front_matter.read(Source(Decoded(text)))
    return {value.path: value.passage.text for value in values}, body


def test_values_of_every_style():
    text = """\
---
plain: the back office
folded plain: the back
  office

  and more
single: 'it''s the
  back office'
double: "caf\\u00e9 \\"x\\"\\tand \\
  more\\
  \\ here"
literal: |
  one
    two

  three
folded: >-
  one
  two

  three
    four
  five
kept: |+
  end

list: [a, "b c"]
nested:
  - name: deep
    items:
      - deeper
number: 3
date: 2024-01-01
truth: yes
none:
---
Body
"""
    values, body = read(text)
    assert text[body:] == "Body\n"
    assert values == {
        "plain": "the back office",
        "folded plain": "the back office\nand more",
        "single": "it's the back office",
        "double": 'café "x"\tand more here',
        "literal": "one\n  two\n\nthree",
        "folded": "one two\nthree\n  four\nfive",
        "kept": "end",
        "list[0]": "a",
        "list[1]": "b c",
        "nested[0].name": "deep",
        "nested[0].items[0]": "deeper",
    }


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("---\ntitle: x\n---\n", {"title": "x"}),
        ("---\r\ntitle: back\r\n  office\r\n---\r\n", {"title": "back office"}),
        ("--- \ntitle: x\n...\n", {"title": "x"}),
        ("---\n? [a, b]\n: c\n---\n", {"?": "c"}),
        ("---\na: &x one\nb: *x\nc: [*x]\n---\n", {"a": "one"}),
        ("---\nslug: back-office\npage: /back/office\nlink: https://a.b/back\ntext: back/office\n---\n", {"text": "back/office"}),
        ("---\nindented: |2\n   x\n---\n", {"indented": "x"}),
        # TOML, and what is no YAML
        ("+++\ntitle = \"The back office\"\ntags = ['x']\n# comment\n+++\n", {"title": "The back office", "tags": "['x']"}),
        ("---\ntitle: a: b\n  - 'c d'\n---\n", {"title": "a: b", "": "c d"}),
        ("---\ntitle: {{ page.name }} clerk\n---\n", {"title": "{{ page.name }} clerk"}),
    ],
)
def test_what_is_front_matter(text, values):
    assert read(text + "Body") == (values, len(text))


@pytest.mark.parametrize(
    "text", ["", "---", "---\ntitle: x\n", "---\nA sentence between rules.\n---\n", "---\n---\nBody", "\n---\ntitle: x\n---\n"]
)
def test_what_is_none(text):
    assert read(text) == ({}, 0)


def test_front_matter_may_be_all_there_is():
    assert read("---\ntitle: x\n---") == ({"title": "x"}, 16)


def test_blocks_of_a_page():
    document = markdown.extract(
        "x.md", b"---\ntitle: Clerk\njob-title: Clerk, Claims\nabout: >\n  our back\n  office\n---\nText.\n", Options()
    )
    assert [(block.kind, block.label, block.text, block.lead) for block in document.blocks] == [
        ("headline", 'front matter "title"', "Clerk", ()),
        ("title", 'front matter "job-title"', "Clerk, Claims", ()),
        ("field", 'front matter "about"', "our back office", ()),
        ("paragraph", "line 8", "Text.", (0,)),
    ]
    location = markdown.locate(document, document.blocks[2], Span(4, 15))
    assert location[:4] == (5, 7, 6, 9)
    assert location.label == 'front matter "about" (lines 5–6)'


WORDS = st.text(alphabet="ab 'é\"\\#:\t\n-👩", min_size=1, max_size=30)


@given(
    st.dictionaries(st.sampled_from(["title", "about", "x y"]), WORDS),
    st.sampled_from(["", "'", '"', "|", ">"]),
    st.integers(10, 200),
    st.booleans(),
)
def test_what_yaml_writes_is_read_with_its_places(data, style, width, windows):
    written = yaml.safe_dump(data, default_style=style, allow_unicode=True, width=width)
    assume(data)
    if windows:
        written = written.replace("\n", "\r\n")
    text = f"---\n{written}---\nBody"
    values, _ = front_matter.read(Source(Decoded(text)))
    assert {value.path: value.passage.text for value in values} == {key: value.strip() for key, value in data.items() if value.strip()}
    after = 0
    for value in values:
        Block(*value.passage[:2])
        for piece in value.passage.pieces:
            start, end = piece.origin
            assert after <= start < end
            after = end
            if piece.verbatim:
                assert text[start:end] == value.passage.text[piece.start : piece.end]
            elif not re.search(r"[|>][1-9]", written):  # there, the value as a whole is one piece
                assert not set("ab-") & set(value.passage.text[piece.start : piece.end])


@given(st.text(alphabet="ab:- \n'\"|>[]{}&*#!%@?,\t\r+=0é", max_size=80), st.sampled_from(["---", "+++"]))
def test_no_front_matter_makes_it_fail(inner, fence):
    text = f"{fence}\n{inner}\n{fence}\nBody"
    values, body = front_matter.read(Source(Decoded(text)))
    assert 0 <= body <= len(text)
    for value in values:
        assert value.passage.text.strip()
        for piece in value.passage.pieces:
            if piece.verbatim:
                assert text[slice(*piece.origin)] == value.passage.text[piece.start : piece.end]
