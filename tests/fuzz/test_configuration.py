"""Some seconds of mutations; ``python tests/fuzz/run.py FORMAT`` reads very many."""

import pytest
import zipped
from families import FAMILIES
from mutation import kept, troubles, until

SECONDS = 1.5


@pytest.mark.parametrize("name", ["yaml", "toml"])
def test_no_mutation_crashes_hangs_or_raises(name, tmp_path):
    family = FAMILIES[name]
    found = [(one.what, str(kept(one, family.name, tmp_path))) for one in troubles(family.read, zipped.maker(name), until(SECONDS))]
    assert not found
