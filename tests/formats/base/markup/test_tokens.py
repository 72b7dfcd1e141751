"""The tokens say where they come from, and are those of the parser as it comes."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_soup import SOUP

from wordwatch.formats.base.decode import Decoded
from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup.tokens import parse


def flat(tokens):
    """The text and kind of every inline token, the parts of a text that are next to each other as one."""
    result = []
    for token in tokens:
        if token.type in ("text", "text_special") and not token.content:
            continue
        if token.type in ("text", "text_special") and result and result[-1][0] == "text":
            result[-1] = ("text", result[-1][1] + token.content)
        elif token.type in ("text", "text_special"):
            result.append(("text", token.content))
        else:
            result.append((token.type, flat(token.children or []) if token.type == "image" else token.content))
    return result


@given(SOUP)
def test_noting_places_changes_nothing(text):
    plain = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"]).parse(text)
    noted = parse(Source(Decoded(text)), 0)
    assert [(token.type, token.map, token.content) for token in noted] == [(token.type, token.map, token.content) for token in plain]
    for ours, theirs in zip(noted, plain, strict=True):
        assert flat(ours.children or []) == flat(theirs.children or [])


def places(token, base=0):
    for child in token.children or []:
        yield base + child.meta["at"], child
        if child.type == "image":
            yield from places(child, base + child.meta["at"] + 2)


@given(SOUP, st.booleans(), st.integers(0, 3))
@example(text="\\|\n---\n\\\\|", windows=False, start=0)
def test_every_text_token_stands_where_it_says(text, windows, start):
    text = "x\n\n"[:start] + (text.replace("\n", "\r\n") if windows else text)
    tokens = parse(Source(Decoded(text)), start)
    for token in tokens:
        if token.type != "inline":
            continue
        for at, child in places(token):
            if child.type == "text" and child.content and token.content[at : at + len(child.content)] != child.content:
                assert any(other.info == "auto" for _, other in places(token))  # the text of an address is written in its own way
            elif child.type == "text":
                runs = list(token.meta["places"].runs(at, at + len(child.content)))
                assert "".join(text[slice(*run)] for run in runs) == child.content
                assert all(one[1] < other[0] for one, other in pairwise(runs))
            elif child.type == "text_special":
                # A table takes one backslash from \\| first: the two characters that are left stand apart in the source.
                runs = token.meta["places"].runs(at, at + len(child.markup))
                assert "".join(text[slice(*run)] for run in runs) == child.markup
            elif child.type in ("softbreak", "hardbreak"):
                place = token.meta["places"].at(at)
                assert text[place : place + 3].lstrip("\\").startswith(("\n", "\r\n"))
            elif child.type == "code_inline":
                assert text.startswith(child.markup, token.meta["places"].at(at))
            elif child.type == "image":
                assert text.startswith("![", token.meta["places"].at(at))


@pytest.mark.parametrize("depth", [30, 90])
def test_deep_nesting_is_read(depth):
    tokens = parse(Source(Decoded("> " * depth + "back office")), 0)
    assert [token.content for token in tokens if token.type == "inline"] == ["back office"]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 2000 + "x",
        "[" * 3000,
        "*a " * 3000,
        "![" * 1000,
        "- " * 1000 + "x",
        "`" * 2000 + "x",
        "a\n" + "\n".join("|" * 50 for _ in range(50)),
    ],
)
def test_hostile_text_is_survived(text):
    assert parse(Source(Decoded(text)), 0) is not None
