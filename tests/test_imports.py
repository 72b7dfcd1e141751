"""What a run over clean files must not import: start-up time is what a hook costs its users."""

import subprocess
import sys

import pytest

HEAVY = {
    "charset_normalizer",
    "click",
    "cryptography",
    "dataclasses",
    "difflib",
    "docx",
    "email",
    "importlib.metadata",
    "inspect",
    "lxml",
    "markdown_it",
    "numpy",
    "onnxruntime",
    "pathlib",
    "pathspec",
    "platform",
    "pypdf",
    "pypdfium2",
    "spacy",
    "subprocess",
    "tempfile",
    "textwrap",
    "thinc",
    "tokenizers",
    "tomllib",
    "yaml",
    "zipfile",
}
PROGRAM = "import sys; from wordwatch.__main__ import exit_code; code = exit_code(sys.argv[1:]); print(code, *sys.modules, file=sys.stderr)"


def loaded(folder, *arguments):
    """Exit code and modules of a fresh interpreter that runs wordwatch; run twice, since the first run fills the cache."""
    for _ in range(2):
        command = [sys.executable, "-I", "-c", PROGRAM, *arguments]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    *complaints, line = done.stderr.strip().split("\n")
    assert complaints == []
    code, *modules = line.split()
    return int(code), set(modules)


@pytest.fixture
def project(tmp_path):
    """A repository with a clean Markdown file of 5 KB."""
    (tmp_path / ".git").mkdir()
    paragraph = "Our *billing* team answers [questions](https://example.com/a_b) about invoices within a day.\n\n- Ask – first.\n\n"
    (tmp_path / "clean.md").write_text("# Welcome\n\n" + paragraph * (5_000 // len(paragraph)), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("hook", [[], ["--hook"], ["--hook", "--"], ["--"]])
def test_a_clean_file(project, hook):
    code, modules = loaded(project, "check", *hook, "clean.md")
    assert code == 0
    assert modules & HEAVY == set()
    assert "wordwatch.formats.markdown" in modules


def test_a_clean_folder_with_a_configuration(project):
    (project / ".wordwatch.yaml").write_text("fail_on: error\nallow: [Some Name]\nrules: {back-office: {system: off}}")
    code, modules = loaded(project, "check")
    assert code == 0
    assert modules & HEAVY == set()


def test_patterns_cost_pathspec_only(project):
    (project / ".gitignore").write_text("build/\n")
    code, modules = loaded(project, "check", ".")
    assert code == 0
    assert "pathspec" in modules
    assert modules & {"click", "spacy", "yaml", "lxml", "markdown_it"} == set()


@pytest.mark.parametrize("options", [["--quiet"], ["--format", "json"], ["--jobs", "1", "--fail-on", "error"]])
def test_options_cost_click_only(project, options):
    code, modules = loaded(project, "check", *options, "clean.md")
    assert code == 0
    assert "click" in modules
    assert modules & {"spacy", "yaml", "lxml", "markdown_it", "pathspec", "docx", "pypdf", "pypdfium2", "charset_normalizer"} == set()


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["rules", "list"]])
def test_help_and_lists_need_no_parser(project, arguments):
    code, modules = loaded(project, *arguments)
    assert code == 0
    assert modules & {"spacy", "yaml", "lxml", "markdown_it", "docx", "pypdf", "pypdfium2"} == set()


def test_a_file_with_a_term_does_import_spacy(project):
    (project / "clean.md").write_text("Our back-office staff answered nine thousand letters.\n")
    code, modules = loaded(project, "check", "clean.md")
    assert code == 1
    assert "spacy" in modules
