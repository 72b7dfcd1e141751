"""Folders and configurations of somebody who means harm, each with the real program under limits of time and memory."""

import os
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("no limits on this system", allow_module_level=True)

from limited import run_limited

SECONDS, MEGABYTES = 5, 300

RULE = "id: x\npack: p\nseverity: warning\nmessage: m\nwhy: w\nsource: s\nexamples: {flag: [a], pass: [b]}\n"
ALIASES = "a0: &a0 [x, x, x, x, x, x, x, x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 12))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text("Fine.\n")
    (tmp_path / "r").mkdir()
    return tmp_path


def check(folder, *arguments, **options):
    done = run_limited(
        ["-m", "wordwatch", "check", *(arguments or (".",))],
        SECONDS,
        MEGABYTES,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        **options,
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (0, 1, 2), (done.returncode, done.stderr)
    return done


def rule(folder, more):
    (folder / "r" / "x.yaml").write_text(RULE + more)
    return "rule_folders: [r]"


CONFIGURATIONS = {
    "aliases": (ALIASES, ":2: the alias *a0 cannot be used here"),
    "deep lists": ("a: " + "[" * 200_000, "exceeded maximum nesting depth"),
    "deep mappings": ("a: " + "{a: " * 200_000, "exceeded maximum nesting depth"),
    "deep blocks": ("- " * 300_000 + "x", "exceeded maximum nesting depth"),
    "too large": ("#" * 1_100_000, "larger than 1 MB"),
    "a model that is none": ("model: pip", ":1: “pip” is a Python package, but no spaCy model"),
    "a model that is a module": ("model: os.path", ":1: “os.path” is no name of a spaCy model"),
    "a size without end": ("max_size: " + "9" * 400 + " GB", "...” is no size"),
    "a size in exponents": ("max_size: 9e400 GB", "“9e400 GB” is no size"),
    "an infinite size": ("max_size: 1e400", "“inf” is no size"),
    "a size of 60 digits": ("max_size: " + "9" * 60, "is no size"),
    "a size of 5,000 digits": ("max_size: " + "9" * 5000, ":1: "),
    "a large size": ("max_size: 5 GB", "“5 GB” is more than 4 GB"),
    "many patterns": (f"exclude: [{', '.join(f'x{i}*y' for i in range(60_000))}]", "exclude has 60,000 entries; 1,000 are the most"),
    "many phrases": (f"allow: [{', '.join(f'back office {i}' for i in range(40_000))}]", "allow has 40,000 entries"),
    "many overrides": ("overrides:\n" + "- paths: [a]\n" * 60_000, "overrides has 60,000 entries"),
    "many rules": ("rules:\n" + "".join(f" r{i}: off\n" for i in range(50_000)), "rules has 50,000 entries"),
    "many mistakes": ("".join(f"k{i}: 1\n" for i in range(900)), "there may be more problems"),
    "a long key": ("k" * 1_000 + ": 1", "unknown key “" + "k" * 60 + "...”"),
    "a long text": ("fail_on: " + "k" * 900_000, "cannot stand for fail_on"),
    "a long phrase": ("allow: [" + "k" * 900_000 + "]", "allow holds a text of 900,000 characters"),
    "a path with a nul": ('roles: ["a\\0b"]', "there is no file “a"),
    "a list as a key": ("[a, b]: 1", ":1: the key"),
}


@pytest.mark.parametrize(("text", "said"), CONFIGURATIONS.values(), ids=CONFIGURATIONS)
def test_a_configuration(folder, text, said):
    (folder / ".wordwatch.yaml").write_text(text)
    done = check(folder)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr[:2000]
    assert len(done.stderr) < 10_000


RULES = {
    "a term of no width": ('terms: ["\\u200b"]', ":8: each word of the term"),
    "a soft hyphen": ('terms: [one, "\\xad"]', ":8: each word of the term"),
    "dots": ('terms: ["..."]', ":8: each word of the term"),
    "a mark without a letter": ('terms: ["\\u0301"]', ":8: each word of the term"),
    "an anchor of no width": ('anchors: ["\\u2060"]\npatterns: [[{LOWER: a}]]', ":8: each word of the term"),
    "a long term": (f"terms: [{'x' * 100_000}]", ":8: this entry of terms is longer than 100 characters"),
    "many terms": (f"terms: [{', '.join(f'minion {i}' for i in range(30_000))}]", "terms has 30,000 entries; 500 are the most"),
    "a long text": (f"terms: [one]\nconcept: {'x' * 100_000}", ":9: concept is longer than 3,000 characters"),
    "a concept further up": ("terms: [one]\nconcept: ../../../etc/passwd", ":9: '../../../etc/passwd' is no id of a concept"),
    "a regular expression": ("anchors: [one]\npatterns: [[{LOWER: {regex: '^(a+)+$'}}]]", ":9: regex is not allowed"),
    "an attribute": ("anchors: [one]\npatterns: [[{_: {x: 1}}]]", ":9: unknown key “_” of a token"),
    "a number of times": ("anchors: [one]\npatterns: [[{LOWER: a, OP: '{99999999}'}]]", ":9: “{99999999}” is no number of times"),
    "any number of times": ("anchors: [one]\npatterns: [[{LOWER: a, OP: '*'}, {LOWER: b, OP: '*'}]]", ":9: more than 6 tokens"),
    "a large pattern": ("terms: [one]\nunless: ['((a{1,100}){1,100}){1,100}']", ":9: "),
    "a long pattern": (f"terms: [one]\nunless: ['{'a' * 1_001}']", ":9: this entry of unless is longer than 1,000 characters"),
    "aliases": ("terms: [one]\n" + ALIASES, "stand for too much text"),
}


@pytest.mark.parametrize(("text", "said"), RULES.values(), ids=RULES)
def test_a_rule(folder, text, said):
    (folder / ".wordwatch.yaml").write_text(rule(folder, text))
    done = check(folder)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr[:2000]


def test_what_is_in_a_repository_of_a_stranger_can_be_left_alone(folder):
    (folder / "secret.md").write_text("Fine.\n")
    (folder / ".wordwatch.yaml").write_text(
        rule(folder, "terms: ['...']") + "\nexclude: [secret.md]\nmodel: ./r\nroles: [r/x.yaml]\nignore: [x]\n"
        "overrides: [{paths: ['*.md'], rules: {x: off}}]\nmax_size: 3 GB\n"
    )
    assert check(folder).returncode == 2
    done = check(folder, "--isolated", ".")
    assert (done.returncode, "no findings in 2 files" in done.stdout) == (0, True), done.stdout + done.stderr


def test_toml(folder):
    (folder / "pyproject.toml").write_text("[tool.wordwatch]\na = " + "[" * 100_000 + "]" * 100_000)
    assert "nested too deeply" in check(folder).stderr
    (folder / "pyproject.toml").write_text("#" * 1_100_000 + "\n[tool.wordwatch]\n")
    assert "larger than 1 MB" in check(folder).stderr


def pipe(path):
    os.mkfifo(path)


def endless(path):
    path.symlink_to("/dev/zero")


def circle(path):
    path.symlink_to(path.name)


def long(path):
    path.symlink_to("x" * 300)


def outside(path):
    path.symlink_to("/etc/passwd")


def directory(path):
    path.mkdir()


NAMES = [".gitignore", ".wordwatch.yaml", "pyproject.toml", "b.md", "sub/.gitignore", "sub/.wordwatch.yaml", "r/x.yaml"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("make", [pipe, endless, circle, long, outside, directory])
def test_what_is_no_file(folder, name, make):
    (folder / "sub").mkdir()
    make(folder / name)
    if name.startswith("r/"):
        (folder / ".wordwatch.yaml").write_text("rule_folders: [r]")
    done = check(folder)
    assert "root:" not in done.stdout + done.stderr
    if name.endswith(".wordwatch.yaml") or (name.startswith("r/")):
        assert (done.returncode, name in done.stderr + done.stdout or "nothing here is read" in done.stderr) == (2, True)
    else:
        assert (done.returncode, "no findings in 1 file" in done.stdout) == (0, True), done.stdout + done.stderr


@pytest.mark.parametrize("make", [pipe, endless, circle, long, directory])
@pytest.mark.parametrize("arguments", [("x.md",), ("--config", "x.yaml", "a.md")])
def test_what_is_no_file_although_it_was_named(folder, make, arguments):
    make(folder / next(name for name in arguments if name.startswith("x")))
    done = check(folder, *arguments, "a.md")
    assert done.returncode == 2  # a folder that holds nothing is told as well


def test_standard_input_without_end(folder):
    with open("/dev/zero", "rb") as zero:
        done = check(folder, "-", stdin=zero)
    assert (done.returncode, "too large to be read (the limit is 50 MB)" in done.stdout) == (2, True)


def test_a_gitignore_that_is_too_much_is_told(folder):
    (folder / ".gitignore").write_text("".join(f"x{i}*y\n" for i in range(100_000)))
    assert "skipped .gitignore: not used: more than 2,000 patterns" in check(folder).stdout
    (folder / ".gitignore").write_text("#" * 1_100_000)
    assert "skipped .gitignore: not used: larger than 1 MB" in check(folder).stdout


def test_patterns_that_could_match_in_very_many_ways(folder):
    (folder / ("a" * 200 + ".md")).write_text("")
    (folder / ".gitignore").write_text("*a" * 60 + "b\n" + "**/a/" * 50 + "b\n")
    (folder / ".wordwatch.yaml").write_text(f"exclude: ['{'*a' * 60}b', '{'**/a/' * 50}b']\n")
    assert check(folder).returncode == 0


def test_names_that_are_not_text(folder):
    try:
        with open(os.fsencode(folder) + b"/\xff.md", "w"), open(os.fsencode(folder) + b"/\xfe.txt", "w"):
            os.mkdir(os.fsencode(folder) + b"/\xfd")
    except OSError:
        pytest.skip("this file system takes only text as names")
    (folder / ".gitignore").write_bytes(b"*.txt\n/\xfd\n\xfc\n")
    (folder / ".wordwatch.yaml").write_text("exclude: ['*.csv']\noverrides: [{paths: ['*.pdf'], allow: [x]}]")
    done = check(folder)
    assert (done.returncode, "no findings in 2 files" in done.stdout) == (0, True), done.stdout + done.stderr
