"""The hook, with the real pre-commit: an environment of its own is made from this checkout, and commits go through or not."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from wordwatch.formats import SUFFIXES

ROOT = Path(__file__).parent.parent
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

pre_commit = shutil.which("pre-commit", path=os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]]))
needs_pre_commit = pytest.mark.skipif(pre_commit is None and not os.environ.get("CI"), reason="pre-commit is not installed")


def test_the_hook_takes_what_there_are_readers_for():
    suffixes = {suffix for suffix in [*SUFFIXES, ".xlsx", ".py", ".docxx"] if re.search(HOOK["files"], "name" + suffix)}
    assert suffixes == set(SUFFIXES)
    assert re.search(HOOK["files"], "dir/NAME.DOCX")
    assert not re.search(HOOK["files"], "docx")


def git(folder, *arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | {"GIT_CONFIG_GLOBAL": os.devnull}
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory):
    """A repository with this checkout as it is, and its commit."""
    folder = tmp_path_factory.mktemp("hooks")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    for name in map(os.fsdecode, listed.split(b"\0")):
        if name and (ROOT / name).is_file() and not name.startswith(("fixtures/", "tests/")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-qm", "hooks")
    return folder, git(folder, "rev-parse", "HEAD").stdout.strip()


@pytest.fixture(scope="module")
def repository(hooks, tmp_path_factory):
    """A repository that uses the hook, installed."""
    folder = tmp_path_factory.mktemp("repository")
    source, revision = hooks
    config = {"repos": [{"repo": str(source), "rev": revision, "hooks": [{"id": "wordwatch"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    git(folder, "init", "-q")
    git(folder, "add", ".pre-commit-config.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(tmp_path_factory.mktemp("pre-commit-home")))
        done = subprocess.run([pre_commit, "install", "--install-hooks"], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert git(folder, "commit", "-qm", "first").returncode == 0
        yield folder


@pytest.fixture
def commit(repository):
    """Commits files in the repository: (whether it went through, what was printed). Nothing stays staged."""

    def commit(**files):
        for name, content in files.items():
            path = repository / name.replace("_", ".")
            path.write_bytes(content)
        git(repository, "add", "-A")
        done = git(repository, "commit", "-m", "change")
        git(repository, "reset", "-q", "--hard")
        return done.returncode == 0, done.stdout + done.stderr

    return commit


def word_document(text):
    """The bytes of a Word document with one paragraph."""
    import io

    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def pdf(text):
    """The bytes of a PDF file with one line."""
    import io

    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(72, 720, text)
    canvas.save()
    return file.getvalue()


GOOD = "Our billing staff answered nine thousand letters."
BAD = "Our back-office staff answered nine thousand letters."


@needs_pre_commit
def test_clean_documents_are_committed(commit):
    passed, printed = commit(a_md=GOOD.encode(), b_docx=word_document(GOOD), c_pdf=pdf(GOOD), d_py=BAD.encode())
    assert passed, printed
    assert re.search(r"wordwatch\.+Passed", printed)


@needs_pre_commit
def test_a_commit_without_documents_does_not_run_the_hook(commit):
    passed, printed = commit(e_py=BAD.encode())
    assert passed, printed
    assert "no files to check" in printed


@needs_pre_commit
@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("a_md", BAD.encode(), "a.md:1:5: error: "),
        ("b_docx", word_document(BAD), "b.docx: "),
        ("c_pdf", pdf(BAD), "c.pdf: page 1"),
        ("d_CSV", f'id,text\n1,"{BAD}"\n'.encode(), "d.CSV: "),
    ],
)
def test_a_document_with_the_term_is_refused(commit, name, content, place):
    passed, printed = commit(**{name: content})
    assert not passed
    assert place in printed
    assert "Our «back-office» staff answered" in printed
    assert "1 finding (1 error) in 1 of 1 file" in printed


@needs_pre_commit
def test_a_document_that_cannot_be_read_is_refused(commit):
    passed, printed = commit(b_docx=b"not a document")
    assert not passed
    assert "b.docx: not checked: " in printed


@needs_pre_commit
@pytest.mark.parametrize(
    ("args", "fails"),
    [
        (None, True),
        ([], True),
        (["--fail-on", "error"], True),
        (["--fail-on=never", "--quiet"], False),
        (["--fail-on", "never", "--"], False),
        (["--config", "own.json", "--output=report.txt"], False),
    ],
)
def test_a_file_is_never_an_option_and_options_of_the_user_work(repository, args, fails):
    """Whatever the files are called, and whether or not the user ends the options with “--”."""
    settings = yaml.safe_load((repository / ".pre-commit-config.yaml").read_text())
    (hook,) = settings["repos"][0]["hooks"]
    changed = {**settings, "repos": [{**settings["repos"][0], "hooks": [hook if args is None else {**hook, "args": args}]}]}
    names = ["--output=README.md", "--fail-on=never.md", "-q.txt", "--select=titles.md", "--config=own.json", "a.md"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(repository)
        Path("own.json").write_text('{"fail_on": "never"}')
        Path("README.md").write_text(GOOD)
        for name in names:
            Path(name).write_text(f'{{"text": "{BAD}"}}' if name.endswith("json") else BAD)
        Path(".pre-commit-config.yaml").write_text(yaml.safe_dump(changed))
        git(repository, "add", "-A")
        done = git(repository, "commit", "-m", "change")
        printed = done.stdout + done.stderr
        reported = Path("report.txt").read_text() if os.path.exists("report.txt") else printed
        kept = Path("README.md").read_text()
        git(repository, "reset", "-q", "--hard", *(["HEAD~"] if done.returncode == 0 else []))
        for name in (*names, "own.json", "report.txt"):
            Path(name).unlink(missing_ok=True)
    assert (done.returncode != 0) == fails, printed
    assert kept == GOOD
    if fails or "--output=report.txt" in (args or ()):
        assert [name for name in names if not re.search(rf"^{re.escape(name)}: ?(1:5|record|field)", reported, re.MULTILINE)] == []


# --- the hooks of this project itself ---

OWN = [hook for repo in yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"] for hook in repo["hooks"]]
TOOLS = {"ruff": "ruff", "mypy": "mypy", "lint-imports": "import-linter", "wordwatch": "wordwatch"}


def own_documents():
    return sorted(path.relative_to(ROOT).as_posix() for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("hook", OWN, ids=lambda hook: hook["id"])
def test_the_tool_of_a_hook_exists(hook):
    tool = hook["entry"].split()[0]
    declared = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert tool == "wordwatch" or f'"{TOOLS[tool]}>=' in declared
    try:
        installed = importlib.metadata.distribution(TOOLS[tool])
    except importlib.metadata.PackageNotFoundError:
        pytest.skip(f"{TOOLS[tool]} is not installed")
    program = shutil.which(tool, path=os.path.dirname(sys.executable)) or shutil.which(tool)
    assert program, f"{installed.name} has brought no program {tool}"


def test_each_tool_of_the_continuous_integration_is_a_hook():
    commands = re.findall(r"^\.venv/bin/((?!pip).*)$", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands
    assert set(commands) < {hook["entry"] for hook in OWN}


def test_the_documents_are_linted():
    (hook,) = [hook for hook in OWN if hook["id"] == "wordwatch"]
    taken = [path for path in [*own_documents(), "tests/README.md", "rules/x.md", "README.md.txt"] if re.search(hook["files"], path)]
    assert taken == own_documents()


def test_the_documents_are_clean(monkeypatch, capsys):
    from wordwatch.__main__ import exit_code

    monkeypatch.chdir(ROOT)
    assert exit_code(["check", "--fail-on", "suggestion", "--quiet", *own_documents()]) == 0, capsys.readouterr().out


def test_what_is_allowed_in_the_documents_stands_in_them():
    """What was an example once must not silence a use later."""
    settings = yaml.safe_load((ROOT / ".wordwatch.yaml").read_text(encoding="utf-8"))
    texts = {path: " ".join((ROOT / path).read_text(encoding="utf-8").split()) for path in own_documents()}
    assert all(any(phrase in text for text in texts.values()) for phrase in settings["allow"])
    for override in settings["overrides"]:
        assert [phrase for phrase in override["allow"] if not any(phrase in texts[path] for path in override["paths"])] == []
