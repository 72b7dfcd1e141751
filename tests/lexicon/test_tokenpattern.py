import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import Matcher

from wordwatch.lexicon.tokenpattern import PatternError, token_pattern


@pytest.mark.parametrize(
    ("pattern", "made"),
    [
        ([{"LOWER": "a"}, {"lower": {"in": ["b", "c"]}}], ({"LOWER": "a"}, {"LOWER": {"IN": ["b", "c"]}})),
        ([{"IS_DIGIT": True, "OP": "?"}, {"POS": "NOUN", "OP": "!"}], ({"IS_DIGIT": True, "OP": "?"}, {"POS": "NOUN", "OP": "!"})),
        ([{"LEMMA": "be", "OP": "+"}], ({"LEMMA": "be", "OP": "{1,5}"},)),
        ([{"LOWER": "a"}, {"OP": "*"}], ({"LOWER": "a"}, {"OP": "{0,5}"})),
        ([{"LOWER": "a", "op": "{2}"}], ({"LOWER": "a", "OP": "{2,2}"},)),
        ([{"LOWER": "a", "OP": "{,2}"}, {"LENGTH": {">=": 3}}], ({"LOWER": "a", "OP": "{0,2}"}, {"LENGTH": {">=": 3}})),
        ([{"LOWER": "a", "OP": "{7,}"}], ({"LOWER": "a", "OP": "{7,7}"},)),
        ([{"MORPH": {"is_superset": ["Number=Plur"]}}], ({"MORPH": {"IS_SUPERSET": ["Number=Plur"]}},)),
    ],
)
def test_what_may_be_asked_is_asked_in_capitals(pattern, made):
    assert token_pattern(pattern) == made
    Matcher(spacy.blank("en").vocab).add("x", [list(made)])


@pytest.mark.parametrize(
    ("pattern", "keys", "words"),
    [
        ([{"LOWER": {"regex": "^(a+)+$"}}], (0, "LOWER", "regex"), "regex is not allowed in token patterns; use IN"),
        ([{"lower": {"Regex": "x"}}], (0, "lower", "Regex"), "Regex is not allowed"),
        ([{"LOWER": {"FUZZY": {"REGEX": "x"}}}], (0, "LOWER", "FUZZY"), "FUZZY is not allowed"),
        ([{"LOWER": {"fuzzy9": "x"}}], (0, "LOWER", "fuzzy9"), "fuzzy9 is not allowed"),
        ([{"LOWER": {"IN": {"regex": "x"}}}], (0, "LOWER", "IN"), "IN must be a list of texts"),
        ([{"LOWER": {"IN": ["x"] * 501}}], (0, "LOWER", "IN"), "500 at most"),
        ([{"LOWER": {"IN": ["x"], "NOT_IN": ["y"]}}], (0, "LOWER"), "write one operator here"),
        ([{"LOWER": {"IS_SUBSET": ["x"]}}], (0, "LOWER", "IS_SUBSET"), "IS_SUBSET is not allowed"),
        ([{"_": {"x": 1}}], (0, "_"), "unknown key “_” of a token"),
        ([{"LOWER": "a"}, {"ENT_TYPE": "x"}], (1, "ENT_TYPE"), "unknown key “ENT_TYPE”"),
        ([{"LOWR": "a"}], (0, "LOWR"), "did you mean “LOWER”?"),
        ([{"LOWER": "a", "lower": "b"}], (0, "lower"), "stands here twice"),
        ([{"LOWER": 3}], (0, "LOWER"), "LOWER must be a text"),
        ([{"IS_ALPHA": "yes"}], (0, "IS_ALPHA"), "IS_ALPHA must be true or false"),
        ([{"LENGTH": True}], (0, "LENGTH"), "LENGTH must be a number"),
        ([{"LENGTH": {">=": "3"}}], (0, "LENGTH"), "LENGTH must be a number"),
        ([{"LOWER": "a", "OP": 3}], (0, "OP"), "OP must be one of ! ? + *"),
        ([{"LOWER": "a", "OP": "{99999999}"}], (0, "OP"), "is no number of times"),
        ([{"LOWER": "a", "OP": "{3,1}"}], (0, "OP"), "is no number of times"),
        ([{"LOWER": "a", "OP": "{0}"}], (0, "OP"), "is no number of times"),
        ([{"LOWER": "a", "OP": "{}"}, {"LOWER": "b", "OP": "{,}"}], (), "more than 6 tokens of this pattern may be missing"),
        ([{"LOWER": "a", "OP": "{13}"}], (), "longer than 12 tokens"),
        ([{"LOWER": "a"}] * 13, (), "longer than 12 tokens"),
        ([{"LOWER": "a"}, *[{"OP": "?"}] * 7], (), "more than 6 tokens of this pattern may be missing"),
        ([{"LOWER": "a", "OP": "*"}, {"LOWER": "a", "OP": "*"}], (), "more than 6 tokens"),
        ([{"OP": "*"}, {}], (), "matches any words"),
        ([], (), "a pattern is a list"),
        ([["LOWER"]], (), "a pattern is a list"),
        ("LOWER", (), "a pattern is a list"),
    ],
)
def test_what_may_not_be_asked_is_named_with_its_place(pattern, keys, words):
    with pytest.raises(PatternError) as caught:
        token_pattern(pattern)
    assert (caught.value.keys, words in str(caught.value)) == (keys, True), str(caught.value)


KEYS = st.sampled_from(["LOWER", "lower", "POS", "IS_ALPHA", "LENGTH", "OP", "_", "REGEX", "IN", "not_in", "Regex", "MORPH", "x", ">="])
LEAVES = st.one_of(st.text(max_size=5), st.booleans(), st.integers(-5, 5), st.none(), st.sampled_from(["*", "+", "{1,3}", "!", "?"]))
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=6)


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=3), max_size=4))
def test_spacy_takes_what_is_let_through(pattern):
    try:
        made = token_pattern(pattern)
    except PatternError:
        return
    matcher = Matcher(spacy.blank("en").vocab)
    matcher.add("x", [list(made)])
