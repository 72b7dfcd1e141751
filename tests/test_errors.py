import pytest

from wordwatch.errors import ConfigError, ExtractError, RuleError, WordwatchError


@pytest.mark.parametrize("error", [ConfigError, RuleError, ExtractError, WordwatchError])
def test_an_error_is_its_message_and_ends_the_run_with_2(error):
    caught = error("a.yaml:3: this is wrong; write that")
    assert isinstance(caught, WordwatchError)
    assert str(caught) == "a.yaml:3: this is wrong; write that"
    assert caught.exit_code == 2
