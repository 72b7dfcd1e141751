"""Which markup a text is written in that does not say so: a field of a record, a paragraph of a plain text.

Code is not markup, although it has the same characters: a comment begins like a heading, a generic type looks like a tag. Where it is
in doubt the text is taken as it is.
"""

import html
import re
from typing import Literal

from wordwatch.formats.base.markup.html import ENTITY

Markup = Literal["", "entities", "html", "markdown"]

_SIGNS = re.compile(r"[<&#*_`\]|~]")
_INLINE = "a abbr b big cite code del em font i img ins kbd label mark q s samp small span strike strong sub sup tt u".split()
LAYOUT = frozenset(
    "address article aside blockquote body br caption center dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 head header hr html li "
    "main nav ol option p pre section table tbody td th thead tr ul".split()
)
"""Names of the elements that end a line or a paragraph."""
_ATTRIBUTES = r"(?:\s[^<>]{0,2000})?"
TAG = re.compile(rf"</?(?P<name>{'|'.join(sorted({*LAYOUT, *_INLINE}))}){_ATTRIBUTES}/?>|<!--", re.IGNORECASE)
# Elements whose content nobody reads. One that is never closed would hide the rest of the text.
_HIDING = re.compile(
    r"<(?P<end>/?)(?P<name>pre|script|style|svg|math|template|textarea|object|video|audio|iframe|noscript|select)\b", re.IGNORECASE
)
_COMPONENT = re.compile(r"\bclassName=|=\{")  # a tag of code that makes pages

_MARKDOWN = re.compile(
    r"""
      ^[ ]{0,3}\#{1,6}[ \t]+\S                                                  # a heading
    | ^[ ]{0,3}(?:```|~~~)                                                      # a fence
    | ^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[ \t:|-]*$                            # the line under the header of a table
    | \*\*(?=[^\s*])(?:[^*\n]|\n(?![ \t]*\n)){1,300}(?<=[^\s*])\*\*                                # strong
    | ~~(?=[^\s~])[^~\n]{1,300}(?<=[^\s~])~~
    | (?<!\w)__(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])__(?!\w)
    | (?<![\w*/.])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![\w*])                   # emphasis
    | (?<![\w_/.$])_(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_(?![\w_])
    | \[[^\[\]\n]{1,300}\]\([^()\s]{1,500}(?:[ ]"[^"\n]{0,300}")?\)               # a link
    """,
    re.VERBOSE | re.MULTILINE,
)
_FENCED = re.compile(r"^[ \t]*(?P<mark>```|~~~).*?(?:^[ \t]*(?P=mark)|\Z)", re.MULTILINE | re.DOTALL)

# What only lines of code, of configuration and of data have.
_CODE = re.compile(
    r"""
      [{(\[][ \t]*$ | ^[ \t]*[}\])]+[,;]?[ \t]*$    # openings and closings of blocks
    | [=]> | \)[ \t]*\{ | \w\(\) | \w\(['"] | \w::\w | \w\.\w+\( | =\{ | \$\{ | \bclassName= | </?[A-Z][a-z]+[A-Z]\w* | <\?php | <%
    | ^[ \t]*(?:
          import\s+[\w{*'"] | from\s+[\w.]+\s+import | (?:const|let|var)\s+[\w{\[]+[^\n]*= | (?:public|private|protected)\s+\w+
        | export\s+(?:default|const|function|class|async|type|interface) | (?:class|interface|module|package)\s+[\w.:]+\s*(?:[:({<;]|$)
        | def\s+\w+ | function\s+\w*\( | (?:require|include|use)\s*[('"] | (?:end|else|do|fi|done)[ \t]*$ | \#(?:!/|include|define)
        | (?:echo|git|npm|yarn|docker|curl|sudo|mkdir|source|gem)\s+\S | //|/\*|\*/|;;
        | ["'][\w.@/ -]+["']\s*(?::|=>) | [\w.$\[\]"'-]+[ \t]*(?::=|\+=|=(?!=))[ \t]*\S   # keys and assignments
        | diff\s--git | @@\s-\d | \+\+\+\s | ---\s[ab]/
      )
    """,
    re.VERBOSE | re.MULTILINE,
)
_CODE_MARKS = frozenset("=(){}[]\"'")  # a line that ends with a semicolon and has one of these is a statement
_SETTING = re.compile(r"[ \t]*(?:-[ ]*)?[a-z_][\w.-]*:(?:[ \t]+(?:[\"'\[{|>]|[\w./@$-]+[ \t]*$)|[ \t]*$)")  # a key of YAML
_SETTINGS = 3  # fewer of them may stand in any text
_LINE = 200  # a longer line counts as several
_MUCH = 5  # one line in so many with a sign of code makes the text code


def markup(text: str) -> Markup:
    """The markup of ``text``; "" for prose without any, and for code. "entities": it has those of HTML, but no tags."""
    if not _SIGNS.search(text):
        return ""
    entities = any(html.unescape(match[0]) != match[0] for match in ENTITY.finditer(text))
    tags = [(match["name"] or "").lower() for match in TAG.finditer(text)]
    marks = sum(1 for _ in _MARKDOWN.finditer(text))
    if not (entities or tags or marks):
        return ""
    bare, ends = _seen(text)
    if _is_code(bare):
        return ""
    layout = sum(1 for name in tags if name in LAYOUT)
    if marks and marks > layout:
        return "markdown"
    if tags:
        return "html" if ends else ""
    return "entities" if entities else ""


def _seen(text: str) -> tuple[str, bool]:
    """The text without what is set apart as code in it, and without tags; and whether all that hides its content is closed again."""
    if "```" in text or "~~~" in text:
        text = _FENCED.sub("", text)
    parts, at, hidden = [], 0, ""
    for match in _HIDING.finditer(text):
        name = match["name"].lower()
        if not hidden and not match["end"]:
            hidden = name
            parts.append(text[at : match.start()])
        elif hidden == name and match["end"]:
            hidden, at = "", match.start()
    return TAG.sub(_tag, "".join([*parts, text[at:]])), not hidden


def _tag(match: re.Match[str]) -> str:
    return match[0] if _COMPONENT.search(match[0]) else ""


def _is_code(text: str) -> bool:
    """Whether the text is mainly code."""
    hits = size = settings = 0
    before = ""
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            size += 1 + len(bare) // _LINE
            comment = bare.startswith("# ") and before.startswith("# ")
            found = len({match.start() // _LINE for match in _CODE.finditer(line)}) or int(comment or _is_statement(bare))
            hits += found
            settings += not found and _SETTING.match(line) is not None
        before = bare
    if settings >= _SETTINGS:
        hits += settings
    return hits > 0 and hits * _MUCH >= size


def _is_statement(bare: str) -> bool:
    return bare.endswith(";") and not _CODE_MARKS.isdisjoint(bare) and not ENTITY.fullmatch(bare[bare.rfind("&") :] if "&" in bare else "")
