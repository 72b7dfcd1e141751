"""Long words, lines and paragraphs are read to the end, in a program that may use no more processor time and memory than so much."""

import json

import pytest
from limited import run_limited

SECONDS, MEGABYTES = 30, 4_000  # of addresses, most of them libraries that the model needs
LONG, MARKS = 100_000, 4_000

TEXTS = {
    "a word before the term.txt": "a" * LONG + " back office",
    "a word after the term.txt": "Our back office " + "a" * LONG,
    "blanks.txt": "Our" + " " * LONG + "back office" + " " * LONG + "x",
    "hyphens.txt": "a-" * LONG + " back office " + "a-" * LONG,
    "capitals.txt": "Aa " * LONG + " back office " + "Aa " * LONG,
    "bars.txt": "| " * LONG + " back office " + "| " * LONG,
    "paragraph.txt": "We ask the back office, and the claims of our clients are paid " * 100,
    "footnotes.md": "Our back office [^" + "[^" * MARKS,
    "declarations.md": "Our back office <?" + "<![CDATA[" * MARKS,
    "front.md": f"---\ntitle: 'a{chr(9) * LONG}b'\n---\nOur back office.",
    "line ends.json": json.dumps([{"text": "\n" * LONG + "our back office" + "\n" * LONG + "x"}]),
    "under headers.json": json.dumps([{"text": "our back office\n" + "--|" * LONG + "x"}]),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_text_is_read(tmp_path, name):
    (tmp_path / name).write_text(TEXTS[name], encoding="utf-8")
    done = run_limited(["-m", "wordwatch", "check", "--format", "json", name], SECONDS, MEGABYTES, cwd=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert json.loads(done.stdout)["files"][0]["status"] == "checked"


def test_long_titles_are_read():
    program = (
        "from wordwatch import suggest_title\n"
        "for part in ('a', 'a-', 'Aa ', 'a b ', 'and ', 'the ', '/', '('):\n"
        "    assert suggest_title('Back Office Executive ' + part * 30_000) == ()\n"
    )
    done = run_limited(["-c", program], SECONDS, MEGABYTES)
    assert done.returncode == 0, done.stderr
