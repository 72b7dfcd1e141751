"""Several processes at once lose no more than the item that kills one."""

import pytest

from wordwatch.errors import ConfigError
from wordwatch.worker.pool import mapped


def results(*chunks, jobs=2):
    return list(mapped("misbehaving:mapped", "s", [list(chunk) for chunk in chunks], jobs, lambda item, why: f"{item}: {why[:18]}"))


def test_results_are_in_order():
    assert results("ab", "c", "", "d") == [["s a", "s b"], ["s c"], [], ["s d"]]
    assert results() == []


def test_one_item_is_lost_with_a_process():
    assert results("a", ["b", "crash", "c"], "d", ["crash"]) == [
        ["s a"],
        ["s b", "crash: its reader crashed", "s c"],
        ["s d"],
        ["crash: its reader crashed"],
    ]


def test_an_error_ends_it():
    with pytest.raises(ConfigError):
        results("a", ["complain"], *"bcdefgh")


def test_nobody_wants_the_rest():
    found = mapped("misbehaving:mapped", "s", [[str(number)] for number in range(50)], 2, lambda item, why: item + why)
    assert next(found) == ["s 0"]
    found.close()
