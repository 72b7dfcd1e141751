"""What the characters around an occurrence say before any sentence is parsed: identifiers, addresses, and words that only look alike."""

import re
from wordwatch import foreign
from wordwatch.cues import Cues
from wordwatch.finding import Verdict
from wordwatch.setting import Setting

_CHUNK_LEFT = re.compile(r"[^\s<>|,;\"“”‘’«»()\[\]{}]*$")
_CHUNK_RIGHT = re.compile(r"[^\s<>|,;\"“”‘’«»()\[\]{}]*")
_FILE = re.compile(r"\w\.(?:[a-z]{2,4}|[A-Z]{3,4}|html|jsonl|java)[.,;:!?)]*$")
_ADDRESS = re.compile(r"://|www\.|@\w|\w@|\\\w|\w=\w|::|^[./#@~$%]\w")
_CODE = re.compile(
    r"[;{]\s*$|^\s*[}\])]+[,;]?\s*$|=>|\)\s*\{|\w\(\)|\w\('|\w\(\"|::|</\w|^\s*(?:import\s+[\w{*'\"]+\s*(?:from|,|;|$)|from\s+[\w.]+\s+import|(?:const|let|var)\s+[\w{\[]+.*=|"
    r"export\s+(?:default|const|function|class|async|type)|class\s+\w+\s*(?:[:({<]|extends|;|$)|module\s+[A-Z]\w*\s*$|def\s+\w+|function\s+\w*\(|"
    r"case\s+['\"]|namespace\s+\w+|package\s+[\w.]+;|require\s*[('\"]|\$\s|git\s+\w+\s|npm\s+\w|yarn\s+\w|docker\s+\w|curl\s+-|mkdir\s|cd\s+[\w./-]+\s*$|"
    r"SELECT\s|INSERT\s|UPDATE\s+\w+\s+SET|ALTER\s)|^\s*\"[\w.@/-]+\"\s*:|^\s*'[\w.-]+'\s*=>|[\w\"']\s*===?\s*[\w\"']"
)
_SLASH_WORDS = frozenset(["front", "middle", "mid", "sales", "front-office", "frontoffice", "frontend", "front-end", "kasse", "admin", "vor"])
_FOLDERS = frozenset("apps src packages repos modules lib libs services docs blob tree api pages views app web code projects themes plugins".split())
_PREFIXES = frozenset(["non", "ex", "front", "middle", "mid", "pre", "anti", "semi", "quasi", "to", "and", "cross", "multi", "inter", "intra", "vice", "pan", "all", "new"])
_SUFFIXES = frozenset(["y", "ish", "like", "style", "type", "focused", "focussed", "related", "based", "led", "oriented", "heavy", "only", "intensive", "wide", "driven", "facing", "bound"])


def surface(setting: Setting, cues: Cues) -> Verdict | None:
    """A verdict from the characters alone, None where they decide nothing."""
    return _accident(setting, cues) or _identifier(setting, cues)


def _accident(setting: Setting, cues: Cues) -> Verdict | None:
    if re.fullmatch(r"[Bb]ack[ \t]*\n[ \t]*[Oo]ffices?", setting.term) and _menu(setting):
        return Verdict("accident", "“Back” and “Office” are two lines of a menu")
    before = setting.left.rstrip(" \t\n")
    word = re.search(r"([^\W\d_]+)([-\u2010-\u2015]?)$", before)
    if word is None:
        return None
    name, hyphen = word.group(1).lower(), bool(word.group(2)) and before == setting.left
    following = re.match(r"[\s-]*([^\W\d_]+)", setting.right)
    after = _singular(following.group(1).lower()) if following else ""
    if re.search(r"\bback-to-$", setting.left, re.I):
        return Verdict("accident", "“back-to-back” is one word here, and the office is another")
    if name in cues.accident["compounds"] and name not in cues.accident["weak"]:
        if hyphen or (name in ("laid", "laidback") and after in cues.accident["loose"]):
            return Verdict("accident", f"“{name}-back” is one word here, and the office is another")
    elif name in cues.accident["weak"] and hyphen and after in cues.accident["things"] | cues.accident["loose"]:
        return Verdict("accident", f"“{name}-back” is one word here, and the office is another")
    return None


def _menu(setting: Setting) -> bool:
    """The line before is as short as "Back" itself, so the line end is no wrap."""
    lines = setting.text[: setting.span.start].split("\n")
    return not lines[-1].strip() and (len(lines) < 2 or len(lines[-2].strip()) < 20)


def _identifier(setting: Setting, cues: Cues) -> Verdict | None:
    text, span, term = setting.text, setting.span, setting.term
    rest = compound_rest(term)
    if rest and foreign.head(rest, cues) is None and rest.lower() not in cues.heads:
        return Verdict("name", "it is part of a longer word")
    left = _CHUNK_LEFT.search(text, max(0, span.start - 300), span.start)
    right = _CHUNK_RIGHT.match(text, span.end, min(len(text), span.end + 300))
    before, after = left.group() if left else "", right.group() if right else ""
    chunk = before + term + after
    spaced = any(letter.isspace() for letter in term)
    if not spaced and _ADDRESS.search(chunk):
        return Verdict("name", "it is part of an address or an identifier")
    if "_" in (before[-1:], after[:1]) and not (before.endswith(("_", "__")) and after.startswith(before[-1:])) or "_" in term:
        return Verdict("name", "it is part of an identifier")
    if after.startswith("@"):
        return Verdict("name", "it is part of an e-mail address")
    if "#" in before[:1] and len(before) > 1 or before.endswith(("#", "@", "$", "\\")):
        return Verdict("name", "it is a hashtag or a handle")
    dotted = "-" not in term or "." in before[:-1].replace("e.g.", "").replace("i.e.", "")
    if before.endswith(".") and len(before) > 1 and before[-2].isalnum() and not spaced and dotted and before.lower() not in ("e.g.", "i.e."):
        return Verdict("name", "it is part of a dotted identifier")
    if re.match(r"\.[a-z]\w" if "-" in term else r"\.[A-Za-z]\w", after) and not spaced:
        return Verdict("name", "it is part of a file or host name")
    if _FILE.search(chunk) and not spaced:
        return Verdict("name", "it is part of a file name")
    if _path(before, after, spaced, "-" in term):
        return Verdict("name", "it is part of a path")
    if _hyphenated(before, after, term, spaced, text[span.end : span.end + 40], cues):
        return Verdict("name", "it is part of an identifier")
    if _in_code_span(text, span.start, span.end):
        return Verdict("name", "it stands in code")
    if not spaced and re.match(r"-?[0-9]", after):
        return Verdict("name", "it is part of an identifier")
    if _is_code(setting, before, after, spaced):
        return Verdict("name", "it is an identifier in code")
    return None


def compound_rest(term: str) -> str:
    """What follows the term in a compound: "tätigkeiten" of "Backofficetätigkeiten", "" where nothing does."""
    match = re.match(r"(?i)back-?office(?!r?s?$)([^\W\d_]{2,})$", term)
    return match.group(1) if match else ""


def _path(before: str, after: str, spaced: bool, hyphened: bool) -> bool:
    if spaced:
        return False
    if before.endswith("/"):
        words = re.split(r"[/\s]", before[:-1].lower().replace("-/", "/"))
        if len(words) == 1 and words[0] not in _FOLDERS and words[0].strip("-").isalpha() and (hyphened or words[0].strip("-") in _SLASH_WORDS):
            return False
        return words[-1].strip("-") not in _SLASH_WORDS or len(words) > 2
    if after.startswith("/"):
        following = re.match(r"/([\w-]*)(.?)", after)
        if hyphened and not before and following and following.group(1).isalpha() and following.group(2) != "/":
            return False
        return following is not None and following.group(1).lower() not in _SLASH_WORDS and (following.group(1)[:1].islower() or following.group(2) == "/")
    return False


def _hyphenated(before: str, after: str, term: str, spaced: bool, following: str, cues: Cues) -> bool:
    """Joined by hyphens to words that are neither prefixes nor what the term could modify: "waste-exemptions-back-office"."""
    if spaced:
        return False
    if before.endswith("-") and len(before) > 1:
        prefix = re.split(r"[-/]", before[:-1])[-1].lower()
        if prefix not in _PREFIXES:
            if "-" in term and before.count("-") == 1 and _singular("".join(re.findall(r"^\s+([^\W\d_]+)", following)).lower()) in cues.heads:
                return False  # "hotel-back-office software"
            return term == term.lower() or term == term.upper() or before != before.lower()
    if after.startswith("-") and len(after) > 1:
        word = re.match(r"-([\w]*)", after)
        suffix = word.group(1).lower() if word else ""
        if foreign.head(suffix, cues) and not suffix.endswith("s"):
            return False
        if suffix in ("and", "or", "to", "und", "") or suffix in _SUFFIXES or _singular(suffix) in cues.heads or suffix in cues.heads:
            return bool(re.match(r"-\w+-\w", after)) and term == term.lower() and "-" not in term
        return term == term.lower() and "-" not in term
    return False


def _in_code_span(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    ticks = re.findall(r"(?<!\w)`|`(?!\w)", text[line_start:start])  # not the apostrophe of "customer`s"
    return len(ticks) % 2 == 1 and "`" in text[end : len(text) if line_end < 0 else line_end]


def _is_code(setting: Setting, before: str, after: str, spaced: bool) -> bool:
    """An identifier, a key or an enum value on a line of code; comments and texts shown to people go by their meaning."""
    if spaced and setting.term.lower() == setting.term:
        return False
    line_start = setting.text.rfind("\n", 0, setting.span.start) + 1
    line = setting.line
    at = setting.span.start - line_start
    comment = re.search(r"(?:^|\s)(?://|#|/\*|\*|<!--|--)\s", line)
    if comment and comment.start() < at:
        return False
    quote_before, quote_after = line[at - 1 : at], line[at + len(setting.term) :][:1]
    code = bool(_CODE.search(line)) or setting.kind == "code"
    if not spaced and setting.term.islower() and re.match(r"\s*$", line[:at]) and re.match(r"\??:\s*(?:true|false|null|string|number|boolean|any|\{|\[)", line[at + len(setting.term) :]):
        return True
    if not spaced and setting.term.islower() and re.fullmatch(r"\s*[\w-]+\s*[:=]\s*(['\"])[\w-]+\1[,;]?\s*", line):
        return True
    technical = re.search(r"[{};]|\w_\w|[a-z][A-Z]|=>|\bnpm\b", f"{setting.around[:1400]}") is not None
    if not spaced and technical and setting.term.islower() and re.match(r"\s*[\"']?$", line[:at]) and re.match(r"[\"']?\s*\??:(?:\s|$)", line[at + len(setting.term) :]):
        return "-" not in setting.term
    if not spaced and quote_before and quote_before in "'\"`" and quote_after == quote_before and (re.search(r"[=\[|{?]\s*$", line[: at - 1]) or (technical and re.search(r"[:(,]\s*$", line[: at - 1]) and not re.search(r"\w[.,] \w+ \w+ \w", line))) and "-" not in setting.term:
        return True
    if quote_before in "'\"`:" and quote_before and quote_after in "'\"`" and quote_after and not spaced:
        return code or re.match(r"\s*[,\]:)]", line[at + len(setting.term) + 1 :]) is not None and "-" not in setting.term
    if quote_before == ":" and not before.strip(":") and not spaced and "-" not in setting.term and (code or setting.term.islower()):
        return True
    return code and not spaced and not re.search(r"['\"`>][^'\"`<]*\s[^'\"`<]*$", line[:at]) and "-" not in setting.term and not before.strip("/")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses") or word.endswith(("xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
