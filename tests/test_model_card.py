"""The card of the model tells its figures as they are."""

import importlib
import os
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@pytest.fixture(scope="module")
def card():
    sys.path.insert(0, os.path.join(ROOT, "training"))
    try:
        yield importlib.import_module("card")
    finally:
        sys.path.remove(os.path.join(ROOT, "training"))


def test_the_card_is_up_to_date(card):
    some = card.judged()
    assert len(some) > 800
    assert card.page(card.PAGE.read_text(encoding="utf-8"), some) == card.PAGE.read_text(encoding="utf-8")
    assert card.DIAGRAM.read_text(encoding="utf-8") == card.diagram(some)
