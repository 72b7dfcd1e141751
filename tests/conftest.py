"""Tests never read or write the user's cache, and never see the user's configuration of colours."""

import functools
import os
import tempfile

import pytest

os.environ["WORDWATCH_CACHE_DIR"] = tempfile.mkdtemp(prefix="wordwatch-test-cache-")
for _name in ("NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(_name, None)


@pytest.fixture(scope="session")
def check():
    """Checks documents given as text: ``check(("a.md", "..."), ("b.csv", b"..."), config=..., jobs=...)`` is their results.

    The model is loaded once for all tests with the same folders of rules, which is what takes the time.
    """
    import wordwatch.check
    from wordwatch import pipeline
    from wordwatch.config import Config
    from wordwatch.discover import Found
    from wordwatch.formats import SUFFIXES

    def check(*documents, config=None, **options):
        files = [
            Found(path, SUFFIXES["." + path.rpartition(".")[2]], data=content if isinstance(content, bytes) else content.encode())
            for path, content in documents
        ]
        return list(wordwatch.check.check(files, config or Config(os.getcwd()), **options))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "load", functools.cache(pipeline.load))
        yield check


@pytest.fixture(scope="session")
def findings(check):
    """The findings in one document given as text: ``findings("Our back office.", "a.txt", explain=True)``."""

    def findings(text, path="a.md", **options):
        (result,) = check((path, text), **options)
        assert result.status == "checked", result.detail
        return result.findings

    return findings
