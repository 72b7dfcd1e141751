"""The labelled texts: where they are, how they are split, and how a text becomes a row of tokens.

A text is written with its term in double square brackets; see README.md. The validation part is never trained on: whole kinds of each
writer, chosen by a hash of writer and kind, so that no text of it has a sibling in the training part.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

import yaml

from wordwatch.document import Span
from wordwatch.meaning import encoder

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent / "tests" / "accuracy"
TERM = re.compile(r"back[-\u00ad\u2010-\u2015\s*_]{0,4}offic(?:ers?|es?)", re.IGNORECASE)
MARK = re.compile(r"\[\[([^\[\]|]+)\|([a-z]+)\]\]")  # in documents
VALIDATION = 0.12


class Text(NamedTuple):
    """A labelled occurrence; ``start`` and ``end`` count code points. Those of one document have the same ``text``."""

    text: str
    start: int
    end: int
    label: str
    field: str
    writer: str
    kind: str
    language: str


def read(path: Path) -> list[Text]:
    """The texts of one file."""
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            item = json.loads(line)
            if "document" in item:
                found.extend(of_document(item, path.stem))
                continue
            before, term, after = parted(item["text"])
            at = len(before)
            kind, language = item.get("kind", ""), item.get("language", "en")
            field = item.get("field", "text")
            found.append(Text(before + term + after, at, at + len(term), item["label"], field, path.stem.split("-")[0], kind, language))
    return found


def of_document(item: dict, writer: str) -> list[Text]:
    """The occurrences of a document, each written as [[term|label]]; without those on which the second reader differed."""
    plain, places, at = [], [], 0
    for number, part in enumerate(MARK.split(item["document"])):
        if number % 3 == 1:
            places.append((at, at + len(part)))
        if number % 3 == 2:
            places[-1] += (part,)
        else:
            plain.append(part)
            at += len(part)
    text, disputed = "".join(plain), item.get("disputed", [])
    return [
        Text(text, start, end, label, item.get("field", "text"), writer, item["kind"], item.get("language", "en"))
        for number, (start, end, label) in enumerate(places)
        if number not in disputed
    ]


def parted(marked: str) -> tuple[str, str, str]:
    """What stands before the mark, in it, and after it."""
    before, _, rest = marked.partition("[[")
    term, _, after = rest.partition("]]")
    return before, term, after


def everything() -> tuple[list[Text], list[Text]]:
    """The training part, with the texts that the evidence was made on, and the validation part."""
    texts = [text for path in sorted((HERE / "texts").glob("*.jsonl")) for text in read(path)]
    return [*(text for text in texts if not held_back(text)), *tested()], [text for text in texts if held_back(text)]


def families() -> list[Text]:
    """Texts of families of hard cases, for the second stage alone: the encoder never saw them, so what it reads of them is honest."""
    return read(HERE / "families.jsonl")


def sentences() -> list[Text]:
    """Sentences that were written for the wording of suggestions; nearly all are uses, so that nothing else is learned from them."""
    found = []
    for line in (HERE / "sentences.jsonl").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            item = json.loads(line)
            before, term, after = parted(item["text"])
            at = len(before)
            found.append(Text(before + term + after, at, at + len(term), item["label"], "text", "sentences", item["kind"], "en"))
    return found


def tested() -> list[Text]:
    """The labelled texts of tests/accuracy, which the evidence was made on; so they prove nothing, and may be learned."""
    found = []
    for name in ("occurrences", "natural"):
        for line in (TESTS / f"{name}.jsonl").read_text(encoding="utf-8").split("\n"):
            if line.strip():
                item = json.loads(line)
                field, language = item.get("field", "text"), item.get("language", "en")
                found.append(Text(item["text"], item["start"], item["end"], item["label"], field, name, item["kind"], language))
    for check in yaml.safe_load((TESTS / "patterns.yaml").read_text(encoding="utf-8")):
        for entry in (*check["touch"], *check["leave"]):
            one = entry if isinstance(entry, dict) else {"text": entry}
            label = one.get("label", check["label"] if entry in check["touch"] else "")
            field = "title" if one.get("title", check.get("title", False)) else "text"
            before, term, after = parted(one["text"]) if "[[" in one["text"] else spelled(one["text"])
            found.append(Text(before + term + after, len(before), len(before + term), label, field, "patterns", check["name"], "en"))
    return found


def spelled(text: str) -> tuple[str, str, str]:
    """What stands before the only occurrence of the term, the term, and what stands after it."""
    match = TERM.search(text)
    if match is None:
        raise ValueError(f"no term in {text!r}")
    return text[: match.start()], match.group(), text[match.end() :]


def held_back(text: Text) -> bool:
    """Whether the text belongs to the validation part."""
    digest = hashlib.blake2b(f"{text.writer}/{text.kind}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32 < VALIDATION


def fold(text: Text, parts: int) -> int:
    """The part of ``parts`` that the text is in: whole kinds of each writer."""
    digest = hashlib.blake2b(f"fold/{text.writer}/{text.kind}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") % parts


def row(tokenizer, text: Text, *, near: bool = False) -> list[int]:
    """The token ids of the window, or of the narrower one, as they are made when wordwatch runs."""
    around = encoder.NEAR if near else encoder.AROUND
    return encoder.row(tokenizer, text.text, Span(text.start, text.end), title=text.field == "title", around=around)
