"""Write down everything that the program says of labelled texts, so that a change can be held against it line by line.

    python tests/freeze.py OUT                    the project's own data: tests/accuracy, fixtures
    python tests/freeze.py OUT DATA...            and further data: labelled texts (.jsonl) and lists of titles (.tsv)
    python tests/freeze.py --compare OLD NEW      what is different, line by line

A line for each occurrence: where, label, doubt, severity, why, phrase and head, and every suggestion with its span, reason, evidence and
whether it is safe; and a line for each title with what is proposed for it. The hash of the file is printed. What is not changed on purpose
must come out byte for byte as before.
"""

import hashlib
import json
import os
import sys
from pathlib import Path

from wordwatch import check, describe, formats
from wordwatch.config import settings
from wordwatch.discover import Found
from wordwatch.suggest.title.engine import suggest_title

ROOT = Path(__file__).resolve().parent.parent


def texts(path):
    """The labelled texts of a file, each once, as (name, field, text)."""
    seen = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            item = json.loads(line)
            key = item.get("field", "text"), item["text"]
            if key not in seen:
                seen.add(key)
                yield f"{path.name}:{number}", *key


def decided(files):
    """For each file, given as (name, format, data), what is decided of every occurrence in it."""
    kept = []
    describer = describe.Describer.finding

    def recording(self, rule, number, span, decision):
        finding = describer(self, rule, number, span, decision)
        kept.append((self._document.path, rule, self._document.blocks[number], span, decision, finding))
        return finding

    describe.Describer.finding = recording
    try:
        engine = check.Engine(settings.Config("/"), explain=True)
        found = [Found(name, format_name, data=data) for name, format_name, data in files]
        kept.extend((result.path, None, None, None, None, result) for result in engine.check(found) if result.status != "checked")
    finally:
        describe.Describer.finding = describer
    return kept


def line(path, rule, block, span, decision, finding):
    """One occurrence as one line of JSON."""
    if rule is None:
        return {"path": path, "status": finding.status, "detail": finding.detail}
    return {
        "path": path,
        "rule": rule.id,
        "at": finding and [*finding.location],
        "text": block.text[span.start : span.end],
        "label": decision.label,
        "doubt": decision.doubt,
        "language": decision.language,
        "why": decision.why,
        "phrase": block.text[decision.phrase.start : decision.phrase.end],
        "head": decision.head and block.text[decision.head.start : decision.head.end],
        "severity": finding and finding.severity.value,
        "said": finding and finding.why,
        "place": finding and finding.location.label,
        "suggestions": finding and [_suggestion(one, span) for one in finding.suggestions],
    }


def _suggestion(one, span):
    """A suggestion, its span counted from the term, so that a block that is cut in another way changes nothing."""
    return [one.span.start - span.start, one.span.end - span.start, one.replacement, one.why, one.safe, one.evidence, one.replaces]


def frozen(data):
    """All lines: the project's own texts and those of the files ``data``."""
    labelled = [*sorted((ROOT / "tests" / "accuracy").glob("*.jsonl")), *(path for path in data if path.suffix == ".jsonl")]
    files = [(f"{name}.json", "records", json.dumps([{field: text}]).encode()) for path in labelled for name, field, text in texts(path)]
    files += [
        (path.relative_to(ROOT).as_posix(), formats.SUFFIXES[path.suffix], path.read_bytes())
        for path in sorted((ROOT / "fixtures").rglob("*"))
        if path.is_file() and path.suffix in formats.SUFFIXES and path.name != "expected.json"
    ]
    yield from (line(*one) for one in decided(files))
    for path in data:
        if path.suffix == ".tsv":
            for row in path.read_text(encoding="utf-8").split("\n")[1:]:
                if title := row.split("\t")[0].strip():
                    made = suggest_title(title)
                    yield {"title": title, "suggestions": [[one.replacement, one.why, one.evidence, one.safe] for one in made]}


def compare(old, new):
    """Print what is different between two frozen files."""
    before, after = (
        {_key(one): one for one in map(json.loads, Path(path).read_text(encoding="utf-8").split("\n")[:-1])} for path in (old, new)
    )
    changed = 0
    for key in dict.fromkeys([*before, *after]):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        changed += 1
        if one is None or other is None:
            print(f"{key}: {'only before' if other is None else 'only after'}: {json.dumps(one or other, ensure_ascii=False)}")
            continue
        for name in dict.fromkeys([*one, *other]):
            if one.get(name) != other.get(name):
                print(
                    f"{key}: {name}: {json.dumps(one.get(name), ensure_ascii=False)} -> {json.dumps(other.get(name), ensure_ascii=False)}"
                )
    print(f"{changed} of {len(before)} lines differ")


def _read(path):
    lines = map(json.loads, Path(path).read_text(encoding="utf-8").split("\n")[:-1])
    return {_key(one): one for one in lines}


def _key(one):
    return one["title"] if "title" in one else f"{one['path']} {one.get('rule')} {one.get('at')}"


def main(arguments):
    if arguments[:1] == ["--compare"]:
        compare(*arguments[1:3])
        return
    out = Path(arguments[0])
    lines = [json.dumps(one, ensure_ascii=False, sort_keys=True) for one in frozen([Path(path) for path in arguments[1:]])]
    text = "\n".join(lines) + "\n"
    out.write_text(text, encoding="utf-8")
    print(f"{len(lines)} lines, sha256 {hashlib.sha256(text.encode()).hexdigest()}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    os.environ.setdefault("WORDWATCH_CACHE_DIR", "")
    main(sys.argv[1:])
