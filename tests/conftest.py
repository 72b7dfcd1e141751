"""Tests never read or write the user's cache, and never see the user's configuration of colours."""

import functools
import os
import tempfile

import pytest
from hypothesis import settings

settings.register_profile("wordwatch", deadline=None)  # a busy machine is no bug
settings.load_profile("wordwatch")

os.environ["WORDWATCH_CACHE_DIR"] = tempfile.mkdtemp(prefix="wordwatch-test-cache-")
for _name in ("NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(_name, None)


def pytest_addoption(parser):
    parser.addoption(
        "--update-golden", action="store_true", help="write the reports that the samples in fixtures/ give to their expected.json"
    )


@pytest.fixture(scope="session")
def one_model():
    """The model is loaded once for all tests with the same folders of rules, which is what takes the time."""
    from wordwatch.meaning import pipeline

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "load", functools.cache(pipeline.load))
        yield


@pytest.fixture(scope="session")
def check(one_model):  # noqa: ARG001 - the engine is to have it
    """Checks documents given as text: ``check(("a.md", "..."), ("b.csv", b"..."), config=..., jobs=...)`` is their results."""
    import wordwatch.check
    from wordwatch.config.settings import Config
    from wordwatch.discover import Found
    from wordwatch.formats import SUFFIXES

    def check(*documents, config=None, **options):
        files = [
            Found(path, SUFFIXES["." + path.rpartition(".")[2]], data=content if isinstance(content, bytes) else content.encode())
            for path, content in documents
        ]
        return list(wordwatch.check.check(files, config or Config(os.getcwd()), **options))

    return check


@pytest.fixture(scope="session")
def findings(check):
    """The findings in one document given as text: ``findings("Our back office.", "a.txt", explain=True)``."""

    def findings(text, path="a.md", **options):
        (result,) = check((path, text), **options)
        assert result.status == "checked", result.detail
        return result.findings

    return findings
