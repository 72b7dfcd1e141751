"""What Python must not spell: the parts of a term, and the code of any language but English. Both are data."""

import ast
import re
from pathlib import Path

import pytest

from wordwatch.lexicon import languages
from wordwatch.lexicon.language import ENGLISH

PACKAGE = Path(__file__).resolve().parent.parent / "wordwatch"
MODULES = sorted(path for room in ("meaning", "suggest", "language", "spotting", "lexicon") for path in (PACKAGE / room).rglob("*.py"))
WORDS = re.compile(r"(?<![^\W_])(?:operations?|offices?|front|middle|back)(?![^\W_])", re.IGNORECASE)
CODES = set(languages.built_in().known) - {ENGLISH}
ENDINGS = {"language/grammar.py": {"es"}}  # of English plurals
# Modules in which the words still stand.
TO_BE_DONE = ("suggest/prose/guard.py", "lexicon/concepts.py", "lexicon/rules.py")


def texts(path):
    """The string literals of a module that are no docstrings, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.lineno, node.value


def name(path):
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_spells_a_term(path):
    if name(path) in TO_BE_DONE:
        pytest.skip("still to be done")
    assert [(line, text) for line, text in texts(path) if WORDS.search(text)] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_names_a_language(path):
    assert [(line, text) for line, text in texts(path) if text in CODES - ENDINGS.get(name(path), set())] == []
