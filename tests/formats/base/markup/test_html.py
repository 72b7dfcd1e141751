import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Block
from wordwatch.formats.base.decode import Decoded
from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup.html import read
from wordwatch.formats.base.markup.prose import Places, Prose


def passages(text):
    """Every passage of a source that is one fragment, with the element that it stands in."""
    prose = Prose(Source(Decoded(text)), Places([0], [0]))
    read(text, prose)
    return prose.finish()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p align=center>back office</p>", [("p", "back office")]),
        ("<p>back\n   office</p>", [("p", "back\noffice")]),
        ("<p>back <b>office</b>, b<i>ac</i>k</p>", [("p", "back office, back")]),
        ("<td>back</td><td>office</td>", [("td", "back"), ("td", "office")]),
        ("<ul>\n <li>back\n <li>office\n</ul>", [("li", "back"), ("li", "office")]),
        ("<li><p>one</p><p>two</p></li>three", [("li", "one"), ("li", "two"), ("", "three")]),
        ("<details><summary>The back office</summary>", [("details", "The back office")]),
        ("<h2>Who<br/>we are</h2>", [("h2", "Who\nwe are")]),
        ("back&nbsp;office &amp; &#99;o &#x1F600; &bogus; &", [("", "back\xa0office & co 😀 &bogus; &")]),
        ("back office<sup>1</sup> staff", [("", "back office 1 staff")]),
        ("a <!-- back office --> b <![CDATA[ back ]]> c <? back ?> d <!DOCTYPE back> e", [("", "a  b  c  d  e")]),
        ("a <!-- back office", [("", "a")]),
        ("a <code>back</code> office <kbd>x</kbd>", [("", "a ￼ office ￼")]),
        ("<pre>back</pre>a<script>if (a < b) office</script>b<style>x</style>", [("", "a"), ("", "b")]),
        ("a<pre>never closed", [("", "a")]),
        ("a<svg/>b", [("", "a"), ("", "b")]),
        ("<a title=\"back > office\" href='x'>link</a>", [("", "link")]),
        ("<Card title={x}>back office</Card>", [("card", "back office")]),
        ("a {% if x %}b{{ c }} d", [("", "a ￼b￼ d")]),
        ("1 < 2 and <3 back > office", [("", "1 < 2 and <3 back > office")]),
        ("<p>123 – 456</p>", []),
        ("", []),
    ],
)
def test_what_people_see(text, expected):
    assert [(tag, passage.text) for tag, passage in passages(text)] == expected


WORDS = st.sampled_from(["back", "office", " ", "\n", "\n  ", "\t", "👩‍💻", "e\u0301", "&amp;", "&nbsp;", "&#128512;", "&", "<", ">", '"'])
TAGS = st.sampled_from(["<b>", "</b>", "<p>", "</p>", "<li>", "<td class='x'>", "</td>", "<br>", "<br/>", "<h3>"])
HIDDEN = st.sampled_from(["<code>", "</code>", "<pre>", "</pre>", "<script>", "</script>", "<!--", "-->", "{{", "}}"])
PARTS = st.lists(WORDS | TAGS | HIDDEN, max_size=40).map("".join)


@given(PARTS)
def test_every_character_comes_from_its_place(text):
    after = 0
    for _, passage in passages(text):
        Block(*passage[:2])
        for piece in passage.pieces:
            start, end = piece.origin
            assert after <= start < end
            after = end
            shown, written = passage.text[piece.start : piece.end], text[start:end]
            if piece.verbatim:
                assert shown == written
            elif shown == "\ufffc":
                assert written.startswith(("<code", "{{"))
            elif shown == "\n":
                assert written.startswith("<br")
            else:
                assert shown == html.unescape(written) != written


@given(PARTS, PARTS)
def test_a_word_between_tags_is_always_seen(before, after):
    text = f"<div>{before}</div>"
    for closing in ("-->", "}}", "</code>", "</pre>", "</script>"):
        text += closing  # whatever was opened
    text += f"<p>unique</p>{after}"
    seen = [passage for _, passage in passages(text) if "unique" in passage.text]
    if '"' not in before and "<" not in before.replace("<!--", ""):
        assert len(seen) == 1
    for passage in seen:
        at = passage.text.index("unique")
        piece = next(piece for piece in passage.pieces if piece.start <= at < piece.end)
        assert piece.origin[0] + at - piece.start == text.index("unique")
