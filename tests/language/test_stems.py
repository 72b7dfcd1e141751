"""Basic forms of English words."""

import pytest

from wordwatch.language.stems import stem


@pytest.mark.parametrize(
    ("word", "result"),
    [("Invoices", "invoice"), ("policies", "policy"), ("boxes", "box"), ("bus", "bus"), ("claim's", "claim"), ("is", "is")],
)
def test_stem(word, result):
    assert stem(word) == result
