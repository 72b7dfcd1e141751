"""Which option reads best: what the rules propose stays where it is good enough, and little is promised."""

import pytest
from marked import decided

from wordwatch import Linter
from wordwatch.document import Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.suggest.prose import rank, wording
from wordwatch.suggest.prose.options import Option


def option(word, rule=-1, shape="counted", referent="unit", *, safe=False):
    return Option(word, shape, referent, rule, Suggestion(Span(0, 1), word, "why", safe))


DECISION = Decision("unit", "", Span(0, 1), chance=1.0, sense=b"x")


@pytest.fixture
def told(monkeypatch):
    """Sets the chances of the options, by their words."""
    return lambda **known: monkeypatch.setattr(
        rank, "chances", lambda _place, _decision, options, _words: [known[one.word] for one in options]
    )


@pytest.mark.parametrize(
    ("ruled", "other", "wanted"),
    [
        (0.61, 0.95, ["ruled", "other"]),  # good enough
        (0.50, 0.54, ["ruled", "other"]),  # hardly worse
        (0.50, 0.60, ["other", "ruled"]),
        (0.10, 0.60, ["other"]),  # too unlikely to be offered at all
        (0.70, 0.20, ["ruled"]),
        (0.05, 0.20, ["other"]),  # the best is offered, whatever it is
    ],
)
def test_the_order(told, ruled, other, wanted):
    told(ruled=ruled, other=other)
    found = rank.best(None, DECISION, [option("ruled", 0), option("other")], {})
    assert [one.replacement for one in found] == wanted


@pytest.mark.parametrize(("chance", "safe"), [(0.95, True), (0.89, False)])
def test_only_what_hardly_anything_speaks_against_is_safe(told, chance, safe):
    told(ruled=chance, other=0.8)
    found = rank.best(None, DECISION, [option("ruled", 0, safe=True), option("other", safe=True)], {})
    assert [one.safe for one in found] == [safe, False]


def test_what_the_rules_have_by_themselves_comes_next(told):
    told(ruled=0.2, claims=0.01, other=0.9, third=0.8)
    found = rank.best(None, DECISION, [option("ruled", 0), option("claims", 1, "?"), option("other"), option("third")], {})
    assert [one.replacement for one in found] == ["other", "claims", "third"]


@pytest.mark.parametrize(
    ("label", "chance", "first", "kept"),
    [
        ("unit", 1.0, "unit", False),  # a team is no software
        ("unit", 0.6, "unit", True),  # it may be
        ("system", 1.0, "system", True),
        ("system", 1.0, "unit", False),  # the rules see no software around
    ],
)
def test_software_is_weighed_where_it_may_be_meant(label, chance, first, kept):
    options = [option("ruled", 0, referent=first), option("admin interface", referent="system")]
    found = rank.fitting(options, DECISION._replace(label=label, chance=chance))
    assert ("admin interface" in {one.word for one in found}) is kept


def test_the_chances_are_those_of_a_reader():
    _, place, decision, known = decided("The [[back office]] must approve every transfer.", "unit")
    options = wording.weighable(place, decision, wording.proposed(place, decision, known))
    found = dict(zip((one.word for one in options), rank.chances(place, decision, options, known.cues.wording), strict=True))
    assert found["operations team"] > 0.5 > 0.1 > found["clinical team"]


def test_every_weight_belongs_to_a_feature_that_there_is():
    kinds = {name.split(" / ")[-1].split()[0] for name in rank.learned().weights if " / " in name}
    known = {"label", "article", "verb", "relation", "governor", "before", "after", "plural", "one", "capitals", "quoted", "modified"}
    assert kinds <= known | {"modifier", "head", "between", "context", "chance", "near"}


def test_a_missing_file_is_no_reason_for_other_words(monkeypatch, tmp_path):
    monkeypatch.setattr(rank, "__file__", str(tmp_path / "a" / "b" / "c.py"))
    rank.learned.cache_clear()
    try:
        with pytest.raises(OSError, match="wording"):
            rank.learned()
    finally:
        rank.learned.cache_clear()


def test_the_sector_decides_from_end_to_end():
    (clinic,) = Linter().check_text("In our dental practice the back-office assistants sterilise instruments and seat patients.").findings
    (bank,) = Linter().check_text("In our bank the back office confirms each trade and settles it.").findings
    assert "clinical" in {one.replacement for one in clinic.suggestions}
    assert "operations" in str(bank.suggestions[0].replacement)
