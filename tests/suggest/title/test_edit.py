"""Names put into titles: spaces, brackets, no word twice in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from titles import VOCABULARY

from wordwatch.document import Span
from wordwatch.suggest.title.edit import put, replace_words, without


@pytest.mark.parametrize(
    ("title", "text", "result"),
    [
        ("Senior [Back Office] Clerk", "Claims", "Senior Claims Clerk"),
        ("[Back Office]Clerk", "Claims", "Claims Clerk"),
        ("[Back-Office]-Manager", "Claims", "Claims Manager"),
        ("[Back Office] – Leeds", "Claims", "Claims – Leeds"),
        ("[Back Office] Data Entry", "", "Data Entry"),
        ("Senior [Back Office] Data Entry", "", "Senior Data Entry"),
        ("Clerk ([Back Office] Claims)", "", "Clerk (Claims)"),
        ("Claims [Back Office] Clerk", "Claims Service", "Claims Service Clerk"),
        ("[Back Office] Services Clerk", "Customer Service", "Customer Services Clerk"),
        ("Claims [Back Office] Clerk", "Claims", "Claims Clerk"),
    ],
)
def test_put(title, text, result):
    start, end = title.index("["), title.index("]") - 1
    assert put(title.replace("[", "").replace("]", ""), Span(start, end), text) == result


@pytest.mark.parametrize(
    ("title", "result"),
    [
        ("Analyst ([Back Office]) – Leeds", "Analyst – Leeds"),
        ("Analyst - [Back Office]", "Analyst"),
        ("Analyst / [Back Office] / Clerk", "Analyst / Clerk"),
        ("[Back Office] – Analyst", "Analyst"),
        ("Analyst, [Back Office], Leeds", "Analyst, Leeds"),
        ("Analyst and [Back Office] (Nights)", "Analyst (Nights)"),
    ],
)
def test_without(title, result):
    start, end = title.index("["), title.index("]") - 1
    assert without(title.replace("[", "").replace("]", ""), Span(start, end), VOCABULARY) == result


@given(st.text(alphabet="ab -(/", max_size=12), st.text(alphabet="ab -)/", max_size=12), st.sampled_from(["Claims", "Customer Operations"]))
def test_all_but_the_spaces_and_hyphens_at_the_seam_stays(left, right, text):
    made = put(f"{left}XX{right}", Span(len(left), len(left) + 2), text)
    assert made.startswith(left + text)
    assert made.removeprefix(left + text).lstrip(" -") == right.lstrip(" -")


def test_neighbours_are_not_repeated():
    title = "Records Records Clerk"
    assert replace_words(title, Span(8, 21), ["Records Specialist", "Archive Specialist"]) == "Records Archive Specialist"
    assert replace_words("File Clerk", Span(0, 10), ["Records Specialist"]) == "Records Specialist"
    assert replace_words("Filing clerks wanted", Span(0, 13), ["Records Specialist"]) == "Records specialists wanted"
