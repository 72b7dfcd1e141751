"""Some seconds of mutations; ``python tests/fuzz/run.py FORMAT`` reads very many."""

from itertools import islice

import pytest
import zipped
from families import FAMILIES
from mutation import kept, troubles, until

SECONDS, MOST = 1.5, 1_000  # the same on a quick machine as on a slow one: what is new is looked for by the script


@pytest.mark.parametrize("name", ["markdown"])
def test_no_mutation_crashes_hangs_or_raises(name, tmp_path):
    family = FAMILIES[name]
    numbers = islice(until(SECONDS), MOST)
    found = [(one.what, str(kept(one, family.name, tmp_path))) for one in troubles(family.read, zipped.maker(name), numbers)]
    assert not found
