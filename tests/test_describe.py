import pytest

from wordwatch import formats
from wordwatch.config.settings import Config
from wordwatch.describe import Describer
from wordwatch.document import Span
from wordwatch.finding import REFERENTS, SILENT, Decision, Severity
from wordwatch.formats.base import Options
from wordwatch.lexicon import roles, rules
from wordwatch.meaning.neighbourhood import Neighbourhood
from wordwatch.spotting.terms import Terms

RULE = next(rule for rule in rules.load().rules if rule.id == "back-office")
GENERAL = RULE._replace(id="general", severities={}, severity=Severity.WARNING, suggest=("operations team",), why="A reason.")
TERMS = Terms(RULE.terms)


def described(text, label="unit", *, rule=RULE, explain=False, doubt=False, path="a.txt", phrase=None, **settings):
    """What becomes of every occurrence in the text, decided as ``label``."""
    format_ = formats.load(formats.SUFFIXES["." + path.rpartition(".")[2]])
    document = format_.extract(path, text.encode(), Options())
    describer = Describer(document, Neighbourhood(document), Config("/", **settings), roles.built_in, explain=explain)
    return [
        describer.finding(rule, number, hit.span, Decision(label, "because of this", phrase or hit.span, None, doubt))
        for number, block in enumerate(document.blocks)
        for hit in TERMS.find(block.text)
    ]


def severity(text, label, **options):
    (finding,) = described(text, label, **options)
    return finding and finding.severity.value


TEXT = "Ask the back office."


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("title", "error"),
        ("people", "error"),
        ("unit", "warning"),
        ("work", "warning"),
        ("system", "suggestion"),
        *((label, None) for label in SILENT),
    ],
)
def test_the_severity_of_a_referent(label, expected):
    assert severity(TEXT, label) == expected


@pytest.mark.parametrize(
    ("settings", "label", "expected"),
    [
        ({"back-office": Severity.SUGGESTION}, "title", "suggestion"),
        ({"back-office": Severity.ERROR}, "system", "error"),
        ({"back-office": Severity.ERROR}, "mention", None),
        ({"back-office": Severity.OFF}, "title", None),
        ({"back-office.system": Severity.OFF}, "system", None),
        ({"back-office.system": Severity.OFF}, "unit", "warning"),
        ({"back-office.unit": Severity.ERROR}, "unit", "error"),
        ({"back-office": Severity.OFF, "back-office.title": Severity.WARNING}, "title", "warning"),
        ({"back-office": Severity.OFF, "back-office.title": Severity.WARNING}, "people", None),
        ({"back-office": Severity.ERROR, "back-office.work": Severity.OFF}, "work", None),
        ({"back-office.place": Severity.WARNING}, "place", "warning"),
        ({"other-rule": Severity.OFF}, "unit", "warning"),
    ],
)
def test_the_severity_that_the_configuration_says(settings, label, expected):
    assert severity(TEXT, label, severity=settings) == expected


@pytest.mark.parametrize(("label", "expected"), [("title", "suggestion"), ("unit", "suggestion"), ("system", "suggestion"), ("name", None)])
def test_doubt_lowers_the_severity(label, expected):
    assert severity(TEXT, label, doubt=True) == expected


def test_doubt_hides_nothing():
    assert severity(TEXT, "unit", doubt=True, severity={"back-office": Severity.OFF}) is None
    assert severity(TEXT, "unit", doubt=True, severity={"back-office": Severity.ERROR}) == "suggestion"


@pytest.mark.parametrize("label", SILENT)
def test_what_is_silent_is_explained(label):
    (finding,) = described(TEXT, label, explain=True)
    assert (finding.severity, finding.referent, finding.why) == (Severity.OFF, label, "because of this")
    assert finding.suggestions == ()
    assert finding.location.line == 1


def test_a_finding():
    text = "Letters.\n\nAsk the back\noffice, please. Then go."
    (finding,) = described(text, "unit", path="dir/a.txt")
    assert finding.path == "dir/a.txt"
    assert finding.rule == "back-office"
    assert finding.referent == "unit"
    assert finding.text == "back\noffice"
    assert finding.message == RULE.messages["unit"].replace("{text}", "back office")
    assert finding.why == "because of this"
    assert finding.block == 1
    assert finding.span == Span(8, 19)
    assert (finding.before, finding.after) == ("Ask the ", ", please.")
    assert (finding.location.line, finding.location.column, finding.location.end_line, finding.location.end_column) == (3, 9, 4, 7)
    assert finding.suggestions
    assert all(one.replaces for one in finding.suggestions)


def test_an_allowed_phrase_is_silent():
    text = "Harbour Back Office asks the back office."
    first, second = described(text, "unit", allow=("Harbour Back Office",))
    assert first is None
    assert second.severity is Severity.WARNING
    first, second = described(text, "unit", allow=("harbour back office",), explain=True)
    assert first.severity is Severity.OFF
    assert first.why == "“harbour back office” is allowed by the configuration"


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("back office safe", "The back office safe is locked.", None),
        ("BACK OFFICE", "The back office is locked.", None),
        (r"\bsafe in the back", "The safe in the back office is locked.", None),
        ("safe", "The safe in the back office is locked.", "warning"),
        ("(?-i)Back office", "The back office is locked.", "warning"),
        ("(?s)door.*office", "The door\nof the back office is locked.", None),
        ("^The", "The back office.", "warning"),
        ("office [a-z]+ the", "x " * 200 + "back office behind the shop", None),
        ("back office$", "x " * 200 + "back office", None),
    ],
)
def test_a_context_that_the_rule_calls_harmless(pattern, text, expected):
    rule = RULE._replace(unless=("no such thing", pattern))
    assert severity(text, "unit", rule=rule) == expected
    (finding,) = described(text, "unit", rule=rule, explain=True)
    assert (finding.why == "the rule back-office lists this context as harmless") is (expected is None)


def test_a_general_rule_has_no_referents():
    (finding,) = described(TEXT, "unit", rule=GENERAL)
    assert (finding.severity, finding.referent, finding.why) == (Severity.WARNING, None, "A reason.")
    assert [one.replacement for one in finding.suggestions] == ["operations team"]


@pytest.mark.parametrize(
    ("label", "only", "expected"),
    [
        *((label, (), "warning") for label in REFERENTS),
        ("mention", (), None),
        ("name", (), None),
        ("accident", (), None),
        ("title", ("title",), "warning"),
        ("people", ("title",), None),
        ("people", ("title", "people"), "warning"),
        ("mention", ("title",), None),
    ],
)
def test_where_a_general_rule_applies(label, only, expected):
    assert severity(TEXT, label, rule=GENERAL._replace(only=only)) == expected


def test_a_general_rule_explains_its_silence():
    (finding,) = described(TEXT, "people", rule=GENERAL._replace(only=("title",)), explain=True)
    assert (finding.severity, finding.why) == (Severity.OFF, "the rule general is about titles only")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [({"general": Severity.ERROR}, "error"), ({"general": Severity.OFF}, None), ({"back-office": Severity.OFF}, "warning")],
)
def test_the_configuration_of_a_general_rule(settings, expected):
    assert severity(TEXT, "unit", rule=GENERAL, severity=settings) == expected


def test_a_rule_of_token_patterns_flags_its_match():
    rule = GENERAL._replace(terms=(), patterns=(({"LOWER": "office"},),), anchors=("back office",))
    (finding,) = described("Ask the back office people now.", "people", rule=rule, phrase=Span(8, 26))
    assert (finding.text, finding.span) == ("back office people", Span(8, 26))
    assert severity("Ask the back office people now.", "accident", rule=rule) is None


# --- fingerprints ---


def fingerprints(text, path="a.txt", **options):
    return [finding.fingerprint for finding in described(text, "unit", path=path, **options)]


SENTENCE = "Please ask the back office before noon."


def test_a_fingerprint_is_short_and_the_same_in_every_run():
    (one,) = fingerprints(SENTENCE)
    assert one == fingerprints(SENTENCE)[0]
    assert len(one) == 16
    int(one, 16)


@pytest.mark.parametrize(
    "moved",
    [
        f"A new heading\n\nA new paragraph.\n\n{SENTENCE}",
        f"{SENTENCE} And a new sentence.",
        f"A new sentence. {SENTENCE}",
        f"{SENTENCE}\n\nSomething new.",
        f"- {SENTENCE}",
        f"   {SENTENCE}   ",
    ],
)
def test_a_fingerprint_stays_when_the_text_moves(moved):
    assert fingerprints(moved) == fingerprints(SENTENCE)


def test_a_fingerprint_stays_when_the_space_between_words_changes():
    assert fingerprints("Please ask the  back office\tbefore noon.") == fingerprints(SENTENCE)


@pytest.mark.parametrize(
    "other", ["Please ask the back office after noon.", "Please ask the back-office before noon.", "Do ask the back office before noon."]
)
def test_another_sentence_has_another_fingerprint(other):
    assert fingerprints(other) != fingerprints(SENTENCE)


def test_another_file_or_rule_has_another_fingerprint():
    known = {fingerprints(SENTENCE)[0], fingerprints(SENTENCE, path="b.txt")[0], fingerprints(SENTENCE, rule=GENERAL)[0]}
    assert len(known) == 3


def test_repeats_are_told_apart():
    three = fingerprints(f"{SENTENCE}\n\n{SENTENCE}\n\n{SENTENCE}")
    assert len(set(three)) == 3
    assert three[:1] == fingerprints(SENTENCE)
    assert three[:2] == fingerprints(f"{SENTENCE} {SENTENCE}")
    in_one = fingerprints("The back office asks the back office of the back office.")
    assert len(set(in_one)) == 3


def test_a_silent_repeat_does_not_change_the_fingerprints_of_the_others():
    text = f"{SENTENCE} Ask Harbour Back Office. {SENTENCE}"
    spoken = [finding.fingerprint for finding in described(text, "unit", allow=("Harbour Back Office",)) if finding]
    explained = [
        finding.fingerprint
        for finding in described(text, "unit", allow=("Harbour Back Office",), explain=True)
        if finding.severity is not Severity.OFF
    ]
    assert spoken == explained


# --- the words around ---


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("back office", "", ""),
        ("One. The back office is here. Two.", "The ", " is here."),
        ("Is it the “back office”? No.", "Is it the “", "”?"),
        ("Title:\nthe back office\nnext line", "the ", "\nnext line"),
    ],
)
def test_the_context_of_a_finding(text, before, after):
    (finding,) = described(text, "unit")
    assert (finding.before, finding.after) == (before, after)


def test_a_line_of_a_field_is_a_sentence_of_its_own():
    (finding,) = described('{"a": "one\\nthe back office\\nnext line"}', "unit", path="a.json")
    assert (finding.before, finding.after) == ("the ", "")


def test_a_long_context_is_cut_between_words():
    (finding,) = described("word " * 50 + "back office" + " word" * 50, "unit")
    assert finding.before == "…" + "word " * 17
    assert finding.after == " word" * 17 + "…"


def test_a_context_without_a_space_is_cut():
    (finding,) = described("x" * 100 + "=back office=" + "y" * 100, "unit")
    assert (finding.before, finding.after) == ("…", "…")


# --- the places ---


def test_a_suggestion_has_the_place_of_what_it_replaces():
    text = "One line.\n\nWe are hiring a\nSenior Back Office Executive."
    (finding,) = described(text, "title", phrase=Span(16, 44))
    assert finding.location[:4] == (4, 8, 4, 19)
    first = finding.suggestions[0]
    assert first.replaces == "Senior Back Office Executive"
    assert first.location[:4] == (4, 1, 4, 29)


def test_a_suggestion_for_the_term_alone_has_the_place_of_the_finding():
    (finding,) = described(TEXT, "unit", rule=GENERAL)
    assert [one.location for one in finding.suggestions] == [finding.location]
