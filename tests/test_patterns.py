"""No regular expression of the package takes much longer for a text than the text is longer, whatever it holds.

Readers and whatever else sees whole texts have patterns that are linear. What is told of one occurrence is told from a window of so many
characters (setting._REACH, phrase.SEEN, engine._LONGEST), in which a pattern may look at each character for each other one.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import superlinear

HERE = Path(__file__).resolve().parent
WINDOWS = ("wordwatch/meaning/evidence/", "wordwatch/meaning/certain/", "wordwatch/suggest/prose/", "wordwatch/suggest/title/")
# A tag of a template, a name, emphasis: what may be long is limited by a number in the pattern, so that it grows no more beyond that.
LIMITED = ("wordwatch/formats/base/markup/prose.py",)
SHORT = (
    "wordwatch/files/yamlsource.py",  # the values of a configuration; anchored at the start by whoever calls
    "wordwatch/language/coordination.py",  # what stands before a term: a title, or 80 characters
    "wordwatch/meaning/occurrence.py",  # the term alone
    "wordwatch/suggest/reading.py",  # its one pattern with white space in front is matched at the start of a sentence
    "wordwatch/lexicon/cues.py",  # the patterns of evidence and wording, made there for their windows
    "wordwatch/meaning/alike.py",  # what stands after a term in its window
    "wordwatch/meaning/judge.py",  # as above
)


@pytest.fixture(scope="module")
def patterns():
    out = subprocess.run([sys.executable, str(HERE / "patterns_in_use.py")], capture_output=True, text=True, check=True, cwd=HERE.parent)
    return [json.loads(line) for line in out.stdout.split("\n") if line]


def test_the_patterns_of_readers_are_linear(patterns):
    told = []
    for text, flags, site, methods in patterns:
        if site.startswith((*WINDOWS, *SHORT)):
            continue
        sizes = (6_000, 18_000) if site.startswith(LIMITED) else (1_000, 4_000)
        for method in methods:
            told += [(site, method, *one) for one in superlinear.slow(re.compile(text, flags & ~re.UNICODE), method, sizes, 1.5)]
    assert not told, "\n".join(map(str, told))


def test_the_patterns_of_windows_are_no_worse_than_square(patterns):
    told = []
    for text, flags, site, methods in patterns:
        if site.startswith((*WINDOWS, *SHORT)):
            for method in methods:
                told += [(site, method, *one) for one in superlinear.slow(re.compile(text, flags & ~re.UNICODE), method, (120, 480), 2.4)]
    assert not told, "\n".join(map(str, told))


@pytest.mark.parametrize("text", [r"a+b", r"\s+$", r"^\s*x", r"(?:a|aa)+$", r"\[[^\]\s]+\]", r"[a-z]+[a-z0-9]*X", r"(a*)*b"])
def test_a_pattern_that_goes_back_is_found(text):
    assert superlinear.slow(re.compile(text, re.MULTILINE), "finditer", (1_000, 4_000) if "(" not in text else (10, 20), 1.5)


@pytest.mark.parametrize("text", [r"(?<!a)a+b", r"(?<!\s)\s+$", r"\[[^\[\]\s]+\]", r"\w+", r"[a-z]{1,20} x"])
def test_a_linear_pattern_is_left_alone(text):
    assert not superlinear.slow(re.compile(text), "finditer", (1_000, 4_000), 1.5)
