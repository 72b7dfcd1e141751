"""Identifiers that hold a term: addresses, file names, paths, handles, and names joined by hyphens. They name a thing, whatever it is."""

import re
from collections.abc import Callable
from typing import NamedTuple

from wordwatch.finding import Verdict
from wordwatch.language.stems import stem
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.certain import sourcecode
from wordwatch.meaning.evidence import foreign
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting

_REACH = 300  # no identifier is longer
_CHUNK_LEFT = re.compile(r"[^\s<>|,;\"“”‘’«»()\[\]{}]*$")
_CHUNK_RIGHT = re.compile(r"[^\s<>|,;\"“”‘’«»()\[\]{}]*")
_ADDRESS = re.compile(r"://|www\.|@\w|\w@|\\\w|\w=\w|::|^[./#@~$%]\w")
_FILE = re.compile(r"\w\.(?:[a-z]{2,4}|[A-Z]{3,4}|html|jsonl|java)[.,;:!?)]*$")
_JOINED = re.compile(r"[.:-]\w")
_SUFFIX = re.compile(r"\.[A-Za-z]\w")
_SMALL_SUFFIX = re.compile(r"\.[a-z]\w")

_BEFORE_CODE, _AFTER_CODE = "`/_.@#=\\<{$", "`/_\\=@}>("
_TAGS = re.compile(
    r"\s*(?:tags?|categor(?:y|ies)|keywords?|labels?|topics?|slug|id|key|alias(?:es)?|permalink|path|url|ref|layout)\s*[:=]", re.IGNORECASE
)
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SLUGS = re.compile(rf"\s*(?:[-*]\s+)?(?:[\w-]+:\s*)?[\[\"']*{_SLUG}(?:[\"']?,\s*[\"']?{_SLUG})*[\"'\],]*\s*")


class _Chunk(NamedTuple):
    """The characters around an occurrence up to the next space or bracket: "src/" + "back-office" + ".py"."""

    before: str
    term: str
    after: str
    single: bool = False  # the term is one word wherever it stands, so that a hyphen beside it is what hyphens are

    @property
    def whole(self) -> str:
        """All of it."""
        return self.before + self.term + self.after

    @property
    def spaced(self) -> bool:
        """Whether the term is written as two words, as no identifier is; an entity or a tag may stand for the space."""
        return any(letter.isspace() or letter in "&<" for letter in self.term)

    @property
    def hyphened(self) -> bool:
        """Whether the term is written as words are, with a hyphen or as the one word that it is; identifiers may be as well."""
        return self.single or "-" in self.term

    @property
    def small(self) -> bool:
        """Whether the term is in small letters throughout."""
        return self.term == self.term.lower()


def identifier(here: Occurrence, cues: Cues) -> Verdict | None:
    """The verdict that the occurrence is part of a name in software or on the web, None where it is a word."""
    setting, rest = here.setting, here.compound_rest
    if rest and foreign.head(rest, cues) is None and rest.lower() not in cues.heads:
        return Verdict("name", "it is part of a longer word")
    text, span = setting.text, setting.span
    chunk = _chunk(setting, single=len(here.words) == 1)
    for told, why in _SIGNS:
        if told(chunk):
            return Verdict("name", f"it is {why}")
    if _path(chunk, cues):
        return Verdict("name", "it is part of a path")
    at = span.start - len(chunk.before)
    if _hyphenated(chunk, text[max(text.rfind("\n", 0, at) + 1, at - _REACH) : at], text[span.end : span.end + 40], cues):
        return Verdict("name", "it is part of an identifier")
    if sourcecode.in_code_span(setting):
        return Verdict("name", "it stands in code")
    if not chunk.spaced and re.match(r"-?[0-9]", chunk.after):
        return Verdict("name", "it is part of an identifier")
    if not chunk.spaced and sourcecode.is_identifier(setting, chunk.before):
        return Verdict("name", "it is an identifier in code")
    return None


def looks_coded(setting: Setting, noun: str, cues: Cues) -> bool:
    """Whether the term is a part of code, a tag or a slug whatever it means, or names a thing that other programs find by this name.

    ``noun``: the noun that the term modifies, lower case.
    """
    text, start, end = setting.text, setting.span.start, setting.span.end
    if (start and text[start - 1] in _BEFORE_CODE) or text[end : end + 1] in tuple(_AFTER_CODE) or _JOINED.match(text, end):
        return True
    line, at = setting.line, len(setting.ahead)
    if "`" in line[at + len(setting.term) :] and text.count("`", text.rfind("\n", 0, start) + 1, start) % 2:
        return True
    slug = setting.term.islower() and not re.search(r"\s", setting.term)
    return noun in cues.identifiers["built"] or (slug and bool(_SLUGS.fullmatch(line))) or bool(_TAGS.match(line))


def _chunk(setting: Setting, *, single: bool) -> _Chunk:
    text, span = setting.text, setting.span
    left = _CHUNK_LEFT.search(text, max(0, span.start - _REACH), span.start)
    right = _CHUNK_RIGHT.match(text, span.end, min(len(text), span.end + _REACH))
    return _Chunk(left.group() if left else "", setting.term, right.group() if right else "", single)


def _address(chunk: _Chunk) -> bool:
    return not chunk.spaced and _ADDRESS.search(chunk.whole) is not None


def _underscored(chunk: _Chunk) -> bool:
    """Joined by an underscore, unless underscores on both sides are emphasis."""
    joined = "_" in (chunk.before[-1:], chunk.after[:1])
    emphasis = chunk.before.endswith("_") and chunk.after.startswith("_")
    return "_" in chunk.term or (joined and not emphasis)


def _mail(chunk: _Chunk) -> bool:
    return chunk.after.startswith("@")


def _handle(chunk: _Chunk) -> bool:
    """A hashtag, a handle, a variable of a shell or a command of TeX."""
    return (chunk.before.startswith("#") and len(chunk.before) > 1) or chunk.before.endswith(("#", "@", "$", "\\"))


def _dotted(chunk: _Chunk) -> bool:
    """After a point without a space: "acme.backoffice". With a hyphen it may be a lost space, so a second point is asked for."""
    before = chunk.before
    if chunk.spaced or len(before) < 2 or not before.endswith(".") or not before[-2].isalnum() or before.lower() in ("e.g.", "i.e."):
        return False
    return not chunk.hyphened or "." in before[:-1].replace("e.g.", "").replace("i.e.", "")


def _host(chunk: _Chunk) -> bool:
    """Before a point without a space; with a hyphen only small letters count, since a lost space is followed by a capital."""
    return not chunk.spaced and (_SMALL_SUFFIX if chunk.hyphened else _SUFFIX).match(chunk.after) is not None


def _file(chunk: _Chunk) -> bool:
    return not chunk.spaced and _FILE.search(chunk.whole) is not None


_SIGNS: tuple[tuple[Callable[[_Chunk], bool], str], ...] = (
    (_address, "part of an address or an identifier"),
    (_underscored, "part of an identifier"),
    (_mail, "part of an e-mail address"),
    (_handle, "a hashtag or a handle"),
    (_dotted, "part of a dotted identifier"),
    (_host, "part of a file or host name"),
    (_file, "part of a file name"),
)


def _path(chunk: _Chunk, cues: Cues) -> bool:
    """Beside a slash that parts folders and not words: "apps/backoffice", but not "front-/back-office"."""
    if chunk.spaced:
        return False
    slash_words = cues.identifiers["slash_words"]
    if chunk.before.endswith("/"):
        words = re.split(r"[/\s]", chunk.before[:-1].lower().replace("-/", "/"))
        last = words[-1].strip("-")
        single = len(words) == 1 and last.isalpha() and words[0] not in cues.identifiers["folders"]
        if single and (chunk.hyphened or last in slash_words):
            return False
        return last not in slash_words or len(words) > 2
    following = re.match(r"/([\w-]*)(.?)", chunk.after)
    if following is None:
        return False
    if chunk.after == "/":
        return chunk.small and not chunk.hyphened
    word, mark = following.groups()
    if not chunk.before and not chunk.small and mark != "/":
        return False  # "Backoffice/third party"
    if chunk.hyphened and not chunk.before and word.isalpha() and mark != "/":
        return False
    return word.lower() not in slash_words and (word[:1].islower() or mark == "/")


def _hyphenated(chunk: _Chunk, before: str, following: str, cues: Cues) -> bool:
    """Joined by hyphens as words are not; ``before`` and ``following``: the text on the line before the chunk, and after the term."""
    if chunk.spaced or chunk.single:
        return False
    if chunk.before.endswith("-") and len(chunk.before) > 1:
        prefix = re.split(r"[-/]", chunk.before[:-1])[-1].lower()
        if prefix not in cues.identifiers["prefixes"]:
            return _goes_on_from(chunk, following, cues)
    return chunk.after.startswith("-") and len(chunk.after) > 1 and _goes_on_to(chunk, before, cues)


def _goes_on_from(chunk: _Chunk, following: str, cues: Cues) -> bool:
    """Whether words before the hyphen make the term part of a name: "waste-exemptions-back-office"."""
    noun = re.match(r"\s+([^\W\d_]+)", following)
    if chunk.hyphened and chunk.before.count("-") == 1 and noun and stem(noun.group(1).lower()) in cues.heads:
        return False  # "hotel-back-office software"
    return chunk.small or chunk.term == chunk.term.upper() or chunk.before != chunk.before.lower()


def _goes_on_to(chunk: _Chunk, before: str, cues: Cues) -> bool:
    """Whether the word after the hyphen, neither a suffix nor what the term could modify, makes a name: "backoffice-v2"."""
    word = re.match(r"-(\w*)", chunk.after)
    suffix = word.group(1).lower() if word else ""
    value = re.search(r"[:=]\s*[\"']?$", before) is not None
    if foreign.head(suffix, cues) and not suffix.endswith("s") and not value:
        return False
    name = chunk.small and (not chunk.hyphened or value or not before)
    if not suffix or suffix in cues.identifiers["suffixes"] or stem(suffix) in cues.heads or suffix in cues.heads:
        return name and re.match(r"-\w+-\w", chunk.after) is not None
    return name
