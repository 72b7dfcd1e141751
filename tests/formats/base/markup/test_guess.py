"""Which markup a text is taken for, and what is taken as it is."""

import time

import pytest

from wordwatch.formats.base.markup.guess import markup


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("We answer letters.\n\n- one\n- two", ""),
        ("5 * 3 * 2, *.py and *.txt, a_b_c, 2 < 3 & 4 > 3", ""),
        ("Write to Ann <ann@example.com> & co.", ""),
        ("R&D and AT&T; 50 % (net)", ""),
        ("Smith &amp; Sons", "entities"),
        ("back&nbsp;office", "entities"),
        ("<p>We hire.</p>", "html"),
        ("We hire <b>two</b> people", "html"),
        ("one<br>two", "html"),
        ("We hire.</p><p>You", "html"),
        ("<!-- draft --> We hire.", "html"),
        ("<p>We **hire**.</p><p>Now.</p>", "html"),
        ("# Tasks\n\nWe hire.", "markdown"),
        ("We hire **two** people", "markdown"),
        ("We hire **two\npeople** now", "markdown"),
        ("an *old* name, an _old_ name", "markdown"),
        ("see [the page](https://example.com/x)", "markdown"),
        ("| a | b |\n|---|---|\n| c | d |", "markdown"),
        ("Run this:\n\n```\nx = f(1);\n```\n\nand wait.", "markdown"),
        ("Tasks\n=====\n\n**Now** <b>then</b>", "markdown"),
    ],
)
def test_prose(text, expected):
    assert markup(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "# frozen_string_literal: true\n\nclass Desk\n  def open\n    rows.each { |row| row }\n  end\nend\n",
        "#!/bin/sh\nset -e\n# Copy\ncp a b\n# Done\necho done\n",
        "# The desk\nname: desk\n\n# Its parts\nparts:\n  - lamp\n  - chair\ncount: 2\n",
        "# Two lines of a comment\n# before a setting\nkey = 1\n",
        "const page = `<p>Hello</p>`;\nshow(page);\n",
        'func f() {\n  send("<p>Gone.</p>")\n}\n',
        '{"a": "<b>x</b>",\n "c": [\n  1\n ]\n}',
        '<Card className="wide">\n  <h2>Desk</h2>\n  <Button onClick={open} />\n</Card>',
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-# Old\n+# New\n",
        "/**\n * The desk.\n *\n * @param x a **number**\n */\nint f(int x);\n",
        "List<a> x = new List<a>();\nMap<b> y;\n",
        "<p>never closed <script> x",
        "a <textarea> b",
    ],
)
def test_code_and_what_would_hide_the_rest_is_taken_as_it_is(text):
    assert markup(text) == ""


@pytest.mark.parametrize(
    "unit",
    [
        *[
            "<b>",
            "<a href='",
            '<a title="',
            "<",
            "</",
            "<!--",
            "&amp;",
            "&",
            "<pre>",
            "</pre>",
            "<script>",
            "[",
            "[a](",
            "**",
            "**a ",
            "*a",
            "_a",
        ],
        *["~~a", "# a\n", "|--", "```\n", "(", "{ ", ".a", "a.a(", "'", '"a', "a: b\n", "- a\n", "\\n", "    "],
    ],
)
def test_time_is_linear(unit):
    def seconds(times):
        text = unit * times
        start = time.process_time()
        markup(text)
        return time.process_time() - start

    seconds(10)
    assert seconds(40_000) < 12 * seconds(5_000) + 0.2
