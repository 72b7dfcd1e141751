"""Accuracy on labelled data of the project's own: it must not fall, and docs/accuracy.md must tell it as it is."""

import importlib.util
import os

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@pytest.fixture(scope="module")
def accuracy():
    spec = importlib.util.spec_from_file_location("accuracy", os.path.join(ROOT, "benchmarks", "accuracy.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("number", "occurrences", "precision", "recall", "referents"), [(0, 440, 0.92, 0.98, 0.90), (1, 300, 0.95, 0.96, 0.95)]
)
def test_accuracy_has_not_fallen(accuracy, number, occurrences, precision, recall, referents):
    figures = accuracy.measure(accuracy.judged([accuracy.OWN[number]]))[0]
    assert figures["occurrences"] == occurrences
    assert figures["alarm precision"] >= precision
    assert figures["alarm recall"] >= recall
    assert figures["referent accuracy"] >= referents


def test_the_page_is_up_to_date(accuracy):
    with open(accuracy.PAGE, encoding="utf-8") as file:
        text = file.read()
    assert "| title |" in text
    assert accuracy.page(text) == text, "run: python benchmarks/accuracy.py --write"


def test_a_wrong_decision_would_be_seen(accuracy):
    pairs = accuracy.judged(accuracy.OWN)
    turned = [({**item, "label": "place" if item["label"] == "unit" else item["label"]}, finding) for item, finding in pairs]
    assert accuracy.measure(turned)[0]["referent accuracy"] < accuracy.measure(pairs)[0]["referent accuracy"] - 0.05
