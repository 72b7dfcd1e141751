"""A job title taken apart: the label, what is coordinated with it, the words around it, the role noun, and the capitals.

Nothing is thrown away: the parts are spans of the title as it is written, so that grades, markers, places and requisition numbers
stay where and how they are.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.grammar import Style, is_plural, singular, style_of
from wordwatch.spotting.normal import normalise
from wordwatch.suggest.title import words

# The label in all spellings, in normalised text (dashes are "-", spaces " "); emphasis and quotes may stand inside.
_GAP = r"(?:[*_~\"'”“’‘]{0,3}(?:\s{1,3}|-|\s-\s?|-\s)?[*_~\"'”“’‘]{0,3})"
# In German compounds the role noun follows without a hyphen: Backofficemitarbeiter.
_LABEL = re.compile(
    rf"(?<![^\W_])back{_GAP}offic(?:es?|er?s?|ers)(?=mitarb|kraft|kräfte|assist|leit|sachbearb|manager|team(?!s)|[\W_]|$)", re.IGNORECASE
)
_JOINT = r"\s*(?:,\s*(?:and|&|or)?|/|&|\+|\band\b|\bto\b|\bor\b|\bcum\b|\bund\b|\bet\b|\ben\b|\be\b|\by\b)\s*"
_SHARED = re.compile(
    rf"(?<![^\W_])(?P<all>(?:(?:front|middle|mid)(?:[- ]?office)?\s?-?{_JOINT}|(?:front|middle|mid)-to-|(?:front|middle|mid)-)+)$",
    re.IGNORECASE,
)
_ONE_SHARED = re.compile(rf"(?P<member>front|middle|mid)(?P<own>[- ]?office)?(?P<joint>-to-|\s?-?{_JOINT}|-$)", re.IGNORECASE)

# Gender forms belong to their word: Mitarbeiter:in, Assistant(e), Kaufmann/-frau.
_WORD = re.compile(
    r"[^\W_]+(?:['’&.+-][^\W_]+)*(?:[:*_·.](?:in|innen|e|r|a)\b|/-?(?:in|innen|frau|r|e|a|o|euse|rice|ne)\b|\((?:e|s|in|innen|r|a|o|ne|n)\))*(?:[.+#](?![^\W_]))*"
)
DASHES = "-‐‑‒–—―−"
# A bracket, a colon or a slash that is part of a gender form is no end.
_FORM = r"(?:in|innen|e|s|r|n|ne|a|o|frau|euse|rice)"
_STOP = re.compile(
    rf"[,;|<>\[\]{{}}+•@!?\n\t\"“”]|[:·](?!{_FORM}\b)|/(?!-?{_FORM}\b)|\((?!{_FORM}\))|(?<!\(e)(?<!\(in)(?<!\(ne)(?<!\(r)(?<!\(s)(?<!\(a)(?<!\(o)(?<!\(n)\)|\s[{DASHES}]|[{DASHES}]\s|--|[–—]|\s&\s|(?<=\s)(?:and|or|cum|und|oder|et|ou|en|of|y|e|o)(?=\s)",
    re.IGNORECASE,
)


class Word(NamedTuple):
    """A word of the title: ``text`` as written, ``key`` in lower case without the dot, its ``span`` in the title."""

    text: str
    key: str
    span: Span


class Shared(NamedTuple):
    """A member of a coordination that shares the word "office" with the label: "Front" in "Front and Back Office"."""

    member: str
    joint: str


class Parts(NamedTuple):
    """A title around one label.

    ``label`` is the span of the label alone, ``whole`` that of the label with the members that share its noun. ``before`` and
    ``after`` are the words of the same stretch of the title, up to the next comma, slash, dash, bracket or "and". Of these,
    ``domain`` stands right before the label and says what for, ``middle`` between label and ``role``. ``rest`` are all other words.
    ``joined``: the label is one of two jobs in one title ("MIS Executive / Back Office").
    """

    title: str
    label: Span
    whole: Span
    shared: tuple[Shared, ...]
    officer: bool
    plural: bool
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    domain: tuple[Word, ...]
    middle: tuple[Word, ...]
    role: tuple[Word, ...]
    rest: tuple[Word, ...]
    style: Style
    joined: bool

    @property
    def role_key(self) -> str:
        """The role noun phrase after the label, in the singular and lower case, or that before it; empty where there is none."""
        return key_of(self.role) or key_of(role_before(self.before))

    @property
    def alone(self) -> bool:
        """Whether the label is all that stands in its stretch of the title."""
        return not self.before and not self.after


def find_label(title: str, start: int = 0) -> Span | None:
    """The first back-office label in ``title`` from ``start`` on, in any spelling."""
    normal = normalise(title)
    for match in _LABEL.finditer(normal.text):
        span = normal.original(*match.span())
        if span.start >= start:
            return span
    return None


def parse(title: str, label: Span) -> Parts:
    """Take ``title`` apart around the label at ``label``."""
    normal = normalise(title[: label.start])
    shared, whole = coordination(normal.text, label)
    if normal.starts is not None and shared:
        whole = Span(normal.original(whole.start, len(normal.text)).start, label.end)
    left, right = _stretch(title, whole)
    before = tuple(_words(title, left, whole.start))
    after = tuple(_words(title, label.end, right))
    role, middle = _role_after(after)
    written = title[label.start : label.end]
    ending = re.sub(r"[^a-z]", "", normalise(written).text.lower())
    return Parts(
        title=title,
        label=label,
        whole=whole,
        shared=shared,
        officer="officer" in ending,
        plural=ending.endswith("s"),
        before=before,
        after=after,
        domain=_domain(before),
        middle=middle,
        role=role,
        rest=tuple(
            word for word in _words(title, 0, len(title)) if not label.overlaps(word.span) and word.span.start not in _starts(before, after)
        ),
        style=_style(written, before, after),
        joined=bool(
            re.search(r"(?:[/&+]|\b(?:and|cum)\s)\s*$", title[: whole.start], re.IGNORECASE)
            or re.match(r"\s*(?:[/&+]|(?:and|cum)\b)", title[label.end :], re.IGNORECASE)
        ),
    )


def key_of(phrase: tuple[Word, ...]) -> str:
    """A role noun phrase for looking up: lower case, last word in the singular."""
    return singular(" ".join(word.key for word in phrase))


def role_before(before: tuple[Word, ...]) -> tuple[Word, ...]:
    """The role noun phrase in the words before the label, the longest and last one: "Team Leader" of "Senior Team Leader"."""
    for end in range(len(before), 0, -1):
        for length in (3, 2):
            if length <= end and key_of(before[end - length : end]) in words.COMPOUND_ROLES:
                return before[end - length : end]
        if is_role(before[end - 1].key):
            return before[end - 1 : end]
    return ()


def is_role(key: str) -> bool:
    """Whether a word is a role noun, in singular or plural, also with a slip of the pen or with a field after it: "Analyst-Trade"."""
    first, hyphen, _ = key.partition("-")
    return corrected(key) is not None or (bool(hyphen) and first in words.ROLES and first not in words.RANKS | words.GENERAL)


@lru_cache(maxsize=2048)
def corrected(key: str) -> str | None:
    """The role noun that ``key`` is, or that it misspells by a letter or two; None where it is none."""
    one = singular(key)
    if key in words.ROLES or one in words.ROLES:
        return key
    if key in words.RANKS or key in words.MISSPELT:
        return words.MISSPELT.get(key)
    meant = _meant(one)
    if meant:
        return meant + ("s" if is_plural(key) else "")
    return key if words.AGENT_ENDING.fullmatch(one) and one not in words.NO_AGENT else None


def _meant(word: str) -> str | None:
    """The long role noun that ``word`` is a slip of the pen for."""
    if len(word) < 8:
        return None
    import difflib

    near = difflib.get_close_matches(word, [role for role in words.ROLES if len(role) >= 7], 1, 0.88)
    return near[0] if near and near[0][0] == word[0] and near[0][-1] == word[-1] else None


def coordination(before: str, label: Span) -> tuple[tuple[Shared, ...], Span]:
    """The members that share the noun of the label after the normalised text ``before``, and the span that starts with the first."""
    found = _SHARED.search(before)
    if found is None or all(match["own"] for match in _ONE_SHARED.finditer(found["all"])):
        return (), label
    members = tuple(
        Shared(match["member"], "/" if match["joint"] == "-" else re.sub(r"^\s?-(?=[\s,/&+])", "", match["joint"]).replace("-", " "))
        for match in _ONE_SHARED.finditer(found["all"])
    )
    return members, Span(found.start("all"), label.end)


def _stretch(title: str, whole: Span) -> tuple[int, int]:
    left = 0
    for match in _STOP.finditer(title, 0, whole.start):
        left = match.end()
    if whole.start and title[whole.start - 1] in DASHES and left < whole.start:
        left = whole.start
    joined = whole.end < len(title) and title[whole.end] in DASHES and title[whole.end + 1 : whole.end + 2].isalpha()
    stop = _STOP.search(title, whole.end + (1 if joined else 0))
    return left, stop.start() if stop else len(title)


def _words(title: str, start: int, end: int) -> list[Word]:
    return [Word(match.group(), match.group().lower().rstrip("."), Span(*match.span())) for match in _WORD.finditer(title, start, end)]


def _role_after(after: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The first role noun phrase after the label, and what stands between the two."""
    for start in range(len(after)):
        if after[start].key in words.LINKS:
            break
        for length in (3, 2):
            if start + length <= len(after) and key_of(after[start : start + length]) in words.COMPOUND_ROLES:
                return after[start : start + length], after[:start]
        if is_role(after[start].key) and not _modifies(after, start):
            return after[start : start + 1], after[:start]
    first_link = next((number for number, word in enumerate(after) if word.key in words.LINKS), len(after))
    return (), after[:first_link]


def _modifies(after: tuple[Word, ...], at: int) -> bool:
    """A word that can be a role but stands before another one: "Support" in "Support Executive"."""
    return (
        after[at].key in ("support", "work", "team", "job", "staff", "tech", "admin", "people")
        and at + 1 < len(after)
        and is_role(after[at + 1].key)
    )


def _domain(before: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words right before the label that name a field of work: not ranks, not role nouns, not "of" and the like."""
    start = len(before)
    while start and not _ends_domain(before, start - 1):
        start -= 1
    return before[start:]


def _ends_domain(before: tuple[Word, ...], at: int) -> bool:
    key = before[at].key
    if key in words.LINKS or key in words.RANKS or re.fullmatch(r"[ivx]+|[a-z]?[\d.]+", key):
        return True
    return is_role(key) and key not in ("support", "dealer", "broker", "people", "admin", "team")


def _starts(*groups: tuple[Word, ...]) -> set[int]:
    return {word.span.start for group in groups for word in group}


def _style(written: str, before: tuple[Word, ...], after: tuple[Word, ...]) -> Style:
    """The style for new words: that of the label, corrected by its neighbours ("Back office Trainer" is a title in Title Case)."""
    style = style_of(re.sub(r"[-‐‑–—*_~]", " ", written))
    around = [word.text for word in (*before, *after) if word.key not in words.LINKS and word.text[0].isalpha()]
    if style == "upper":
        return "upper"
    if style == "lower":
        others = [word for word in around if len(word) > 3]
        return "title" if others and all(word[0].isupper() for word in others) else "lower"
    closed = not re.search(r"[\s-]", normalise(written).text)
    if style == "sentence" or closed:
        if any(word[0].isupper() for word in around):
            return "title"
        return "sentence" if around or not closed else "title"
    return style
