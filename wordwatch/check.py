"""The story of a run: read, extract, gate, match, judge, suppress, locate; one result for each file, in order.

Files are read one after the other, but judged together: the parser is quicker on batches, and a file without a candidate never waits
for one longer than its batch.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch import reading
from wordwatch.document import Document, Kind, Span
from wordwatch.errors import ExtractError, NoDocumentError, WordwatchError
from wordwatch.files import opening
from wordwatch.finding import Decision, FileResult, Finding
from wordwatch.lexicon import rules
from wordwatch.lexicon.rules import Rule, RuleSet
from wordwatch.reporters.recognise import is_report
from wordwatch.spotting.gate import Gate
from wordwatch.spotting.terms import Terms

if TYPE_CHECKING:
    from wordwatch.config.settings import Config
    from wordwatch.discover import Found
    from wordwatch.meaning.neighbourhood import Neighbourhood
    from wordwatch.meaning.occurrence import Occurrence
    from wordwatch.spotting.terms import Hit

_BATCH = 64  # occurrences judged at once
_MOST = 20_000  # occurrences in one file: a report on more is read by nobody, and making it takes hours
_FILES_AT_ONCE = 200  # files that may wait for a batch to fill
_CHUNK = 50  # files handed to a process at once


class _Occurrence(NamedTuple):
    block: int
    span: Span
    rule: Rule
    judged: "Occurrence"


_Judged = tuple[_Occurrence, Decision | Exception]


class _Read(NamedTuple):
    """A file after the gate: a result already, or a document with occurrences to be judged."""

    result: FileResult
    document: Document | None = None
    around: "Neighbourhood | None" = None
    occurrences: tuple[_Occurrence, ...] = ()


def check(
    files: "Iterable[Found]",
    config: "Config",
    *,
    select: frozenset[str] | None = None,
    ignore: frozenset[str] = frozenset(),
    jobs: int = 1,
    explain: bool = False,
) -> "Iterator[FileResult]":
    """One result for each of ``files``, in their order.

    ``select`` and ``ignore`` name rules and packs; ``jobs`` is the number of processes. With ``explain`` the silent occurrences are
    among the findings, with severity off and the silent label as referent. Raises RuleError and ConfigError before the first file is read.
    """
    if jobs > 1:
        yield from _parallel(files, config, select, ignore, jobs, explain)
        return
    yield from Engine(config, select, ignore, explain=explain).check(files)


def _parallel(
    files: "Iterable[Found]", config: "Config", select: frozenset[str] | None, ignore: frozenset[str], jobs: int, explain: bool
) -> "Iterator[FileResult]":
    from wordwatch.worker.pool import mapped

    Engine(config, select, ignore, explain=explain)  # so that a broken rule is reported once, and here
    everything = list(files)
    chunks = [everything[at : at + _CHUNK] for at in range(0, len(everything), _CHUNK)]
    for results in mapped(f"{__name__}:work", (config, select, ignore, explain), chunks, jobs, _lost):
        yield from results


_engine: "Engine | None" = None


def work(settings: tuple[Any, ...], files: "list[Found]") -> list[FileResult]:
    """The results for the files, in a process that does nothing else."""
    global _engine  # noqa: PLW0603 - one engine for the life of the process, whose settings never change
    config, select, ignore, explain = settings
    _engine = _engine or Engine(config, select, ignore, explain=explain)
    return list(_engine.check(files))


def _lost(found: "Found", reason: str) -> FileResult:
    return FileResult(found.path, found.format, "failed", detail=reason, named=found.named)


def chosen(everything: RuleSet, config: "Config", select: frozenset[str] | None, ignore: frozenset[str]) -> RuleSet:
    """The rules that are on: not switched off by pack, selection or configuration."""
    wanted = select if select is not None else config.select
    unwanted = ignore | config.ignore

    def on(rule: Rule) -> bool:
        names = {rule.id, rule.pack}
        if names & unwanted or (wanted is not None and not names & wanted):
            return False
        return config.packs.get(rule.pack, True) or (wanted is not None and rule.id in wanted)

    return RuleSet(tuple(rule for rule in everything.rules if on(rule)))


class Engine:
    """Everything that a run needs, made on demand: a run over clean files never loads the parser.

    ``load`` loads the parser for a model and folders of rules; None: wordwatch.meaning.pipeline.load.
    """

    def __init__(
        self,
        config: "Config",
        select: frozenset[str] | None = None,
        ignore: frozenset[str] = frozenset(),
        *,
        explain: bool = False,
        load: Callable[[str | None, tuple[str, ...]], Any] | None = None,
    ) -> None:
        from wordwatch.config.settings import validate_rule_ids

        everything = rules.load(config.rule_folders)
        ids, packs = {rule.id for rule in everything.rules}, {rule.pack for rule in everything.rules}
        validate_rule_ids(config, ids, packs)
        rules.known_names((select or frozenset()) | ignore, ids | packs)
        self._config = config
        self._explain = explain
        self._folders = (rules.folder(), *config.rule_folders)
        self._rules = chosen(everything, config, select, ignore).rules
        self._terms = [(term, rule) for rule in self._rules for term in rule.terms or rule.anchors]
        self._names = [term for term, _ in self._terms]
        self._gate = Gate(self._names)
        self._matcher = Terms(self._names)
        self._load = load
        self._nlp: Any = None
        self._families: Any = None

    def check(self, files: "Iterable[Found]") -> Iterator[FileResult]:
        """The result for each file, judged in batches."""
        waiting: list[_Read] = []
        for found in files:
            waiting.append(self._read(found))
            if _enough(waiting):
                yield from self._judged(waiting)
                waiting = []
        yield from self._judged(waiting)

    def check_text(self, path: str, text: str, kind: Kind) -> FileResult:
        """The result for a text in memory: a plain text where ``kind`` is "paragraph", else one block of that kind."""
        text = re.sub("[\ud800-\udfff]", "\ufffd", text)  # no file can hold such a character, and RE2 cannot read it
        (result,) = self._judged([self._gated(FileResult(path, "text", "checked", named=True), partial(self._composed, path, text, kind))])
        return result

    def _read(self, found: "Found") -> _Read:
        result = FileResult(found.path, found.format, "checked", named=found.named)
        if found.problem:
            return _Read(result._replace(status="failed" if found.failed else "skipped", detail=found.problem))
        return self._gated(result, partial(self._extracted, found))

    def _gated(self, result: FileResult, make: Callable[[], Document | None]) -> _Read:
        """The occurrences in the document that ``make`` makes, which is None where the gate is closed; or why there is no document."""
        try:
            document = make()
            if document is None:
                return _Read(result)
            if document.unread:
                result = result._replace(status="incomplete", detail="; ".join(document.unread))
            return self._matched(result, document)
        except NoDocumentError as error:
            return _Read(result._replace(status="skipped", detail=str(error)))
        except ExtractError as error:
            return _Read(result._replace(status="failed", detail=str(error)))
        except OSError as error:
            return _Read(result._replace(status="failed", detail=f"cannot be read ({error.strerror or error})"))
        except WordwatchError:
            raise  # a concept or pattern of the configuration that cannot be used: no fault of this file
        except Exception as error:  # noqa: BLE001 - a bug on one file must not cost the report on the others
            return _Read(result._replace(status="failed", detail=_bug(error)))

    def _extracted(self, found: "Found") -> Document | None:
        data = found.data
        if data is None:
            data = opening.read(found.path, self._config.max_size, found.inside)
        if found.format in ("records", "text") and is_report(data):
            raise NoDocumentError("a report of wordwatch")
        options = self._config.format_options()._replace(matters=self._matters)
        return reading.document(found.format, found.path, data, options, self._gate, self._names)

    def _matters(self, text: str) -> bool:
        return self._gate.could_hold((text,))

    def _composed(self, path: str, text: str, kind: Kind) -> Document | None:
        if not self._gate.could_hold((text,)):
            return None
        from wordwatch.formats import text as plain
        from wordwatch.formats.base.decode import Decoded

        return plain.read(path, Decoded(text)) if kind == "paragraph" else plain.single(path, Decoded(text), kind)

    def _matched(self, result: FileResult, document: Document) -> _Read:
        """The gate at the height of blocks."""
        found = ((number, hit) for number, block in enumerate(document.blocks) for hit in self._matcher.find(block.text))
        hits = list(islice(found, _MOST))
        if not hits:
            return _Read(result)
        if next(found, None) is not None:
            detail = f"only the first {_MOST:,} uses of terms were looked at: split the file"
            result = result._replace(status="incomplete", detail="; ".join(filter(None, (result.detail, detail))))
        from wordwatch.meaning.neighbourhood import Neighbourhood

        around = Neighbourhood(document)
        return _Read(result, document, around, tuple(self._occurrences(document, around, hits)))

    def _occurrences(self, document: Document, around: "Neighbourhood", hits: "list[tuple[int, Hit]]") -> Iterator[_Occurrence]:
        """Where the terms are, with what the judge needs to know."""
        from wordwatch.lexicon.cues import load
        from wordwatch.meaning.occurrence import occurrence
        from wordwatch.meaning.setting import setting

        cues = load(self._folders)
        for number, same in groupby(hits, key=lambda hit: hit[0]):
            block, leads, passage = document.blocks[number], around.leads(number), around.passage(number)
            kind, beside, field = around.kind(number, cues), around.beside(number), around.key(number, cues)
            for _, hit in same:
                term, rule = self._terms[hit.term]
                here = setting(block.text, hit.span, kind, leads, passage, block.emphasis, beside, field)
                yield _Occurrence(number, hit.span, rule, occurrence(here, term, rule, self._folders, around.record(number)))

    def _judged(self, waiting: list[_Read]) -> Iterator[FileResult]:
        judged = [occurrence.judged for read in waiting for occurrence in read.occurrences]
        if judged:
            from wordwatch.meaning.pipeline import judge, shared

            self._nlp = self._nlp or (self._load or shared)(self._config.model, self._config.rule_folders)
            decisions = judge(self._nlp, judged)
        described = []
        for read in waiting:
            result = read.result
            if read.document is not None and read.around is not None:
                pairs = list(zip(read.occurrences, islice(decisions, len(read.occurrences)), strict=True))
                try:
                    result = result._replace(findings=tuple(self._findings(read.document, read.around, pairs)))
                except WordwatchError:
                    raise  # as in _gated, and role families
                except Exception as error:  # noqa: BLE001 - as in _gated
                    result = result._replace(status="failed", detail=_bug(error))
            described.append(result)
        if judged:
            from wordwatch.promise import kept

            described = kept(self._nlp, described, [read.document for read in waiting])
        yield from described

    def _findings(
        self, document: Document, around: "Neighbourhood", pairs: "list[tuple[_Occurrence, Decision | Exception]]"
    ) -> Iterator[Finding]:
        from wordwatch.describe import Describer

        describe = Describer(document, around, self._config.for_path(document.path), self._loaded_families, explain=self._explain)
        for occurrence, decision in pairs:
            if isinstance(decision, Exception):
                raise decision
            finding = describe.finding(occurrence.rule, occurrence.block, occurrence.span, decision)
            if finding is not None:
                yield finding

    def _loaded_families(self) -> Any:
        if self._families is None:
            from wordwatch.lexicon.roles import load

            self._families = load([os.path.join(rules.folder(), "roles.yaml"), *self._config.roles])
        return self._families


def _enough(waiting: list[_Read]) -> bool:
    """Whether the files read so far are to be judged: enough for a batch, or none with anything to judge, so that none waits in vain."""
    if len(waiting) >= _FILES_AT_ONCE or not any(read.document for read in waiting):
        return True
    return sum(len(read.occurrences) for read in waiting) >= _BATCH


def _bug(error: Exception) -> str:
    unknown = f"internal error, please report it: {type(error).__name__}: {error}"
    return "there was not enough memory to check it" if isinstance(error, MemoryError) else unknown
