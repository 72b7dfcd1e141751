import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wordwatch.document import Span
from wordwatch.spotting.normal import normal_text, normalise

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufe00\ufe0f\ufeff"

TEXTS = st.lists(
    st.one_of(
        st.sampled_from([*"back office-\n\r\t", *DASHES, *SPACES, *INVISIBLE, "a-\nb", "a\u00ad\r\n > b", "a\u2010 \nb"]),
        st.sampled_from(
            "\ufb01\ufb00\uff22\uff41\U0001d41b\U0001d7d8é\u0301\u0308\u20e0\u2026\u00bd\u2460\U0001f9d1\U0001f3fd\uac00\u1100\u1161"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    "text", ["", "plain", "two\nlines\r\n\tand more", "naïve café", "данные", "記録係", "\U0001f9d1 people", "“quoted”"]
)
def test_plain_text_is_returned_as_it_is(text):
    normal = normalise(text)
    assert normal == (text, None, None)
    assert normal.original(0, len(text)) == Span(0, len(text))


@pytest.mark.parametrize("dash", DASHES)
def test_dashes_are_hyphens(dash):
    assert normalise(f"back{dash}office").text == "back-office"
    assert normalise(f"back{dash}office").original(4, 5) == Span(4, 5)


@pytest.mark.parametrize("space", SPACES)
def test_spaces_are_spaces(space):
    assert normalise(f"back{space}office").text == "back office"
    assert normalise(f"back{space}office").original(4, 5) == Span(4, 5)


@pytest.mark.parametrize("sign", INVISIBLE)
def test_invisible_characters_vanish(sign):
    normal = normalise(f"{sign}of{sign}{sign}fice{sign}.")
    assert normal.text == "office."
    assert normal.original(0, 1) == Span(1, 2)
    assert normal.original(2, 5) == Span(5, 8)
    assert normal.original(6, 7) == Span(10, 11)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("oﬃce", "office"),
        ("oﬀice", "office"),
        ("ｂａｃｋ　ｏｆｆｉｃｅ", "back office"),
        ("𝐛𝐚𝐜𝐤 𝑜𝑓𝑓𝑖𝑐𝑒", "back office"),
        ("𝚋𝚊𝚌𝚔⁠ⓞffice", "backoffice"),
        ("№ 1 ½", "No 1 1⁄2"),
        ("cafe\u0301", "café"),
        ("fu\u0308r", "für"),
        ("of\u00adfice", "office"),
        ("of\u00ad\nfice", "office"),
        ("of\u00ad \t\r\n  fice", "office"),
        ("of-\nfice", "office"),
        ("of\u2010  \r\n\tfice", "office"),
        ("of-\n> > fice", "office"),
        ("of\u00ad\n> fice", "office"),
        ("20-\n30", "20-\n30"),
        ("so -\nfice", "so -\nfice"),
        ("of-\n\nfice", "of-\n\nfice"),
        ("of-\n- fice", "of-\n- fice"),
        ("of\u2014\nfice", "of-\nfice"),
        ("👩\u200d⚕\ufe0f nurse", "👩⚕ nurse"),
        ("\ufeffback", "back"),
    ],
)
def test_characters_stand_for_others(text, shown):
    assert normalise(text).text == shown


@pytest.mark.parametrize(
    ("text", "start", "end", "source"),
    [
        ("the oﬃce door", 4, 10, "oﬃce"),
        ("the oﬃce door", 6, 7, "ﬃ"),
        ("the oﬃce door", 11, 15, "door"),
        ("a cafe\u0301 here", 2, 6, "cafe\u0301"),
        ("a cafe\u0301 here", 5, 6, "e\u0301"),
        ("x of\u00ad\n  fice y", 2, 8, "of\u00ad\n  fice"),
        ("x of\u00ad\n  fice y", 4, 8, "fice"),
        ("x of-\r\n> fice y", 2, 8, "of-\r\n> fice"),
        ("x of-\r\n> fice y", 2, 4, "of"),
        ("𝐛𝐚𝐜𝐤 office", 0, 4, "𝐛𝐚𝐜𝐤"),
        ("1½ posts", 0, 4, "1½"),
        ("– back", 2, 6, "back"),
    ],
)
def test_the_source_of_a_slice(text, start, end, source):
    span = normalise(text).original(start, end)
    assert text[span.start : span.end] == source


@pytest.mark.parametrize(("text", "at", "place"), [("of\u00adfice", 2, 3), ("office\u00ad", 6, 6), ("\u00ad", 0, 0), ("abc", 3, 3)])
def test_an_empty_slice_has_a_place(text, at, place):
    assert normalise(text).original(at, at) == Span(place, place)


@given(TEXTS)
@example("\u00ad")
@example("\u00ad\n")
@example("e\u200b\u0301")
def test_offsets_are_monotone_and_in_range(text):
    normal = normalise(text)
    spans = [normal.original(at, at + 1) for at in range(len(normal.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    for left, right in pairwise(spans):
        assert left == right or left.end <= right.start
    if normal.starts is not None:
        assert len(normal.starts) == len(normal.ends) == len(normal.text)


@given(TEXTS, st.data())
def test_a_slice_comes_from_its_source(text, data):
    """What is cut out of the source reads as the slice, where the slice does not begin or end inside one character of the source."""
    normal = normalise(text)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    span = normal.original(start, end)
    if start == end:
        assert span.start == span.end
        assert 0 <= span.start <= len(text)
        return
    source = normalise(text[span.start : span.end]).text
    assert normal.text[start:end] in source
    whole_start = start == 0 or normal.original(start - 1, start) != normal.original(start, start + 1)
    whole_end = end == len(normal.text) or normal.original(end - 1, end) != normal.original(end, end + 1)
    if whole_start and whole_end:
        assert source == normal.text[start:end]


@given(TEXTS)
def test_what_is_left_is_normal(text):
    shown = normalise(text).text
    assert not set(shown) & set(DASHES + SPACES + INVISIBLE)
    assert all(unicodedata.is_normalized("NFKC", char) for char in shown)


@given(TEXTS)
def test_nothing_but_the_invisible_is_lost(text):
    normal = normalise(text)
    covered = {at for number in range(len(normal.text)) for at in range(*normal.original(number, number + 1))}
    lost = [char for at, char in enumerate(text) if at not in covered]
    assert all(char in "-\u2010 \t\r\n>" or unicodedata.category(char) in ("Cf", "Mn") for char in lost)


@given(TEXTS)
def test_the_text_is_the_same_with_and_without_a_map(text):
    assert normal_text(text) == normalise(text).text
