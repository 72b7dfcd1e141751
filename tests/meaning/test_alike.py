"""A phrase in capitals is a name throughout a document, or nowhere."""

import pytest

from wordwatch import Linter

NAMES = [
    "The Back Office Portal (BOP) is for suppliers.\n\nIf the Back Office Portal is down, call. See the Back Office Portal Guide.",
    "BOSS: Back Office Settlement Service\n\nThe Back Office Settlement Service closes at six. See Back Office Settlement Service rules.",
    "Our Back Office Management System (“BOMS”) was replaced. Log in to the Back Office Management System before noon.",
    "The Back Office Excellence Award (BOEA) is given each May. Last year's Back Office Excellence Award went to Cork.",
    "Read BOTS (Back Office Training Scheme) first. The Back Office Training Scheme lasts a year.",
]
NONE = [
    "The Back Office Team (see page 4) met. The Back Office Team will meet again.",
    "The Back Office Portal (KPI) is new.",
    "Ask the back office portal (bop) team.",
]


@pytest.mark.parametrize("text", NAMES)
def test_an_acronym_makes_a_phrase_a_name_everywhere(text):
    assert Linter().check_text(text).findings == ()


@pytest.mark.parametrize("text", NONE)
def test_other_brackets_do_not(text):
    assert Linter().check_text(text).findings
