"""The linter for programs: texts, bytes and files in, one FileResult for each out.

>>> from wordwatch import Linter
>>> result = Linter().check_text("Our back-office staff answered nine thousand letters.")
>>> [(finding.text, finding.referent, finding.location.line) for finding in result.findings]
[('back-office', 'people', 1)]
"""

import os
import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from wordwatch.check import Engine
from wordwatch.config import settings
from wordwatch.discover import STDIN, Found, find, given, too_large
from wordwatch.document import Kind
from wordwatch.finding import FileResult
from wordwatch.lexicon import rules
from wordwatch.lexicon.rules import RuleSet

_KINDS: tuple[str, ...] = get_args(Kind)

# One lock for the process, since the model is shared by all linters, and since the library that reads PDF files bears one thread at a time.
# It may be taken again by the thread that has it: what a caller iterates over may use a linter itself.
_lock = threading.RLock()
_models: dict[tuple[str | None, tuple[str, ...]], tuple[RuleSet, Any]] = {}


class Linter:
    """Checks with one configuration, as often as you like; cheap to make.

    The language model, which takes about a second to load, is loaded when a term first stands in what is checked. It is kept for the
    life of the process and shared by all linters with the same model and the same rules. Linters may be used by many threads: in one
    process, one result is worked out at a time.
    """

    def __init__(self, config: str | os.PathLike[str] | Mapping[str, Any] | None = None) -> None:
        """Read the configuration and the rules.

        ``config`` is the path of a configuration file (``.wordwatch.yaml``, or a ``pyproject.toml`` with ``[tool.wordwatch]``), a mapping
        with the keys of such a file (its paths and patterns are relative to the current folder), or None for the defaults. Configuration
        files are never looked for: what a program finds must not depend on the folder that it was started in.

        Raises ConfigError for a configuration and RuleError for a rule that cannot be used; both are WordwatchErrors.
        """
        if config is None:
            self._config = settings.Config(os.getcwd())
        elif isinstance(config, Mapping):
            from wordwatch.config import mapping

            self._config = mapping.config(config)
            known = rules.load(self._config.rule_folders).rules
            mapping.validate(config, {rule.id for rule in known}, {rule.pack for rule in known})
        else:
            self._config = settings.load(os.fspath(config))
        self._engine = Engine(self._config, load=_model)

    def check_text(self, text: str, *, kind: Kind = "paragraph", path: str | os.PathLike[str] | None = None) -> FileResult:
        r"""Check a text that is in memory, as plain text.

        With the ``kind`` "paragraph" the text may be of any length; it is taken apart as a ``.txt`` file is, into paragraphs, items and
        headings. With any other kind it is one block: "title" is a job title, "headline" the title of a page, "heading", "cell" (of a
        table), "item" (of a list), "field" (of a form), "cue" (of subtitles), "quote" and "code" are what they say. No phrase goes over
        the end of a block.

        ``path`` names the text in the result; ``overrides`` and ``exclude`` of the configuration hold for it. Its suffix tells nothing.
        Lines and columns of the locations are those in ``text``, from 1; a line ends at ``\n``.

        Raises ValueError for an unknown kind, and what ``check_files`` raises.

        >>> from wordwatch import Linter
        >>> result = Linter().check_text("Senior Back Office Executive", kind="title", path="requisition 17")
        >>> result.path, result.findings[0].referent, result.findings[0].suggestions[0].location.column
        ('requisition 17', 'title', 1)
        """
        if not isinstance(text, str):
            raise TypeError(f"the text must be a str, not {type(text).__name__}; check_bytes takes bytes")
        if kind not in _KINDS:
            raise ValueError(f"there is no kind {kind!r}; known are {', '.join(_KINDS)}")
        with _lock:
            found = Found(STDIN, "text") if path is None else given(os.fspath(path), self._config)
            if found.problem and not found.failed:  # excluded; that there is no reader for the suffix does not matter here
                return FileResult(found.path, "text", "skipped", (), found.problem)
            return self._engine.check_text(found.path, text, kind)

    def check_bytes(self, data: bytes, path: str | os.PathLike[str]) -> FileResult:
        """Check the content of a file that is in memory; ``path`` is its name, whose suffix says how to read it. Nothing is opened.

        A suffix without a reader, damaged data, and more bytes than ``max_size`` give the status "failed". Raises what ``check_files``
        raises.
        """
        content = bytes(data)
        with _lock:
            found = given(os.fspath(path), self._config)
            if not found.problem and (problem := too_large(len(content), self._config)):
                found = found._replace(problem=problem, failed=True)
            (result,) = self._engine.check([found._replace(data=content)])
        return result

    def check_file(self, path: str | os.PathLike[str]) -> FileResult:
        """Check one file.

        A file that is missing, damaged or too large, or that has no reader, and a folder give the status "failed", one that the
        configuration excludes "skipped". Raises what ``check_files`` raises.
        """
        name = _name(path)
        if os.path.isdir(name):
            return FileResult(name.replace(os.sep, "/"), "", "failed", (), "is a folder; check_files takes folders", True)
        (result,) = self._locked(find((name,), self._config))
        return result

    def check_files(self, paths: Iterable[str | os.PathLike[str]]) -> Iterator[FileResult]:
        """Check files and everything in folders, as the command line does: one result each, in order, each file once.

        A single path may stand for a list of one. Files are found and read while you iterate, some ahead of the result: sentences are
        judged in batches, so that one call for many files is quicker than many calls. What is in a folder but is not read has the
        status "skipped", with the reason.

        Raises ConfigError for a spaCy model that cannot be loaded and for patterns of paths that cannot be used, RuleError for role
        families, concepts and word lists that cannot be used, both no earlier than they are needed.
        """
        listed = [paths] if isinstance(paths, str | os.PathLike) else paths
        return self._locked(find([_name(path) for path in listed], self._config))

    def _locked(self, files: Iterable[Found]) -> Iterator[FileResult]:
        """The results, each worked out under the lock; it is free while the caller looks at one."""
        results = self._engine.check(files)
        while True:
            with _lock:
                result = next(results, None)
            if result is None:
                return
            yield result


def _name(path: str | os.PathLike[str]) -> str:
    """The path as text. For a program "-" is a file as any other."""
    name = os.fspath(path)
    return os.path.join(os.curdir, STDIN) if name == STDIN else name


def _model(model: str | None, folders: tuple[str, ...]) -> Any:
    """The shared pipeline; a new one where the files of the rules say something else than when it was made. Called under the lock."""
    ruleset = rules.load(folders)
    known = _models.get((model, folders))
    if known is None or known[0] != ruleset:
        from wordwatch.meaning.pipeline import load

        known = _models[model, folders] = ruleset, load(model, folders)
    return known[1]
