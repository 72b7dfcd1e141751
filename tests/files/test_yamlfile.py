import json
import os
import subprocess
import sys

import pytest

from wordwatch.errors import ConfigError, RuleError
from wordwatch.files import yamlfile
from wordwatch.files.yamlfile import line_of, load, load_many


@pytest.fixture
def cache(tmp_path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setenv("WORDWATCH_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def write(tmp_path):
    def write(text, name="rule.yaml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# only a comment", None),
        ("a: off", {"a": "off"}),
        ("a: [yes, No, on, y]", {"a": ["yes", "No", "on", "y"]}),
        ("no: Norwegian", {"no": "Norwegian"}),
        ("a: [true, False]", {"a": [True, False]}),
        ("a: 2024-01-31", {"a": "2024-01-31"}),
        ("a: 12:30", {"a": "12:30"}),
        ("a: [7, -3, 0, 007, 0x1f, 1_000]", {"a": [7, -3, 0, "007", "0x1f", "1_000"]}),
        ("a: [1.5, .5, 1e3, 1., 1.2.3]", {"a": [1.5, 0.5, 1000.0, 1.0, "1.2.3"]}),
        ("a: [null, ~, Null]\nb:", {"a": [None, None, None], "b": None}),
        ('"1": x', {"1": "x"}),
        ("a: &x {b: 1}\nc: {<<: *x, d: 2}", {"a": {"b": 1}, "c": {"b": 1, "d": 2}}),
        ("\ufeffa: “ü”", {"a": "“ü”"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
    ],
)
@pytest.mark.usefixtures("cache")
def test_plain_data_the_same_with_and_without_the_cache(write, text, data):
    path = write(text)
    assert load(path) == data
    assert load(path) == data


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3", 3, ["“a”", "second time", "line 1"]),
        ("x:\n  - a: 1\n    a: 2", 3, ["“a”", "second time"]),
        ("a: 1\n3: 4", 2, ["“3”", "quotes"]),
        ("true: 4", 1, ["“true”", "quotes"]),
        ("? [a, b]\n: 4", 1, ["not text"]),
        ("a:\n\tb: 1", 2, ["spaces, not tabs"]),
        ("a: 1\nb: @x", 2, ["in quotes"]),
        ("a: *x", 1, ["alias", "in quotes"]),
        ("a: &x [*x]", 1, ["alias", "own anchor"]),
        ("a: 1\n---\nb: 2", 2, ["one file holds one document"]),
        ("a: [1\nb: 2", 2, ["not valid YAML", "quotes"]),
        ("a: b: c", 1, ["not valid YAML", "colons"]),
        ("a: 1\nb: !!set {c}", 2, ["!!set", "lists"]),
        ("a: !!python/object:os.system x", 1, ["python/object"]),
        ("a: !!timestamp 2001-01-01", 1, ["!!timestamp"]),
        ("a: !!int x", 1, ["“x”", "remove the tag"]),
        ("a: !!bool x", 1, ["“x”", "remove the tag"]),
        (b"a: 1\nb: \xff", 2, ["UTF-8"]),
        ("a: \x00", 1, ["not valid YAML"]),
        ("[" * 500 + "]" * 500, 1, ["levels"]),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(write, text, line, words):
    path = write(text)
    with pytest.raises(RuleError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"{path}:{line}: ")
    assert ";" in message
    assert [word for word in words if word not in message] == []


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 8)}]\n" for i in range(1, 10))


LONG = "a: &a " + "x" * 900_000 + "\nb: [*a, *a, *a]\nc: *a"


@pytest.mark.parametrize("text", [BOMB, BOMB.replace("[x, ", "[" + "x" * 90_000 + ", "), LONG])
def test_aliases_stand_for_no_more_than_a_file_may_hold(write, text):
    with pytest.raises(RuleError, match="stand for too much text; write less"):
        load(write(text))


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x", "a: &x [1]\nb: [*x, *x]", "a: &x {b: 1}\nc: {<<: *x}", "a: &x [*x]", BOMB])
def test_a_configuration_has_no_aliases(write, text):
    with pytest.raises(ConfigError, match=r"the alias \*\w+ cannot be used here; write out what it stands for"):
        load(write(text), error=ConfigError)


def test_the_error_class_is_the_callers(write):
    with pytest.raises(ConfigError):
        load(write("a: 1\na: 2"), error=ConfigError)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(RuleError, match=r"no\.yaml: cannot be read \(No such file"):
        load(str(tmp_path / "no.yaml"))


def test_many_files_are_one_cache_file(write, cache):
    paths = [write("a: 1", "a.yaml"), write("b: 2", "b.yaml")]
    assert load_many(paths) == {paths[0]: {"a": 1}, paths[1]: {"b": 2}}
    assert len(list(cache.iterdir())) == 1
    assert load_many([]) == {}


def test_a_changed_file_is_read_again_however_soon(write, cache):
    path = write("a: 1")
    os.utime(path, ns=(1, 1))
    assert load(path) == {"a": 1}
    write("a: 2")
    os.utime(path, ns=(1, 1))
    assert load(path) == {"a": 2}
    write("a: 23")
    os.utime(path, ns=(1, 1))
    assert load(path) == {"a": 23}
    assert len(list(cache.iterdir())) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no permissions on this system")
def test_what_others_may_write_is_not_believed(write, cache):
    path = write("a: 1")
    load(path)
    assert cache.stat().st_mode & 0o077 == 0
    (file,) = cache.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    content = json.loads(file.read_text())
    forged = json.dumps({**content, "data": [{"a": "forged"}]})
    file.write_text(forged)
    assert load(path) == {"a": "forged"}  # what the user may write himself
    for place in (cache, file):
        for mode in (0o720, 0o702):
            file.write_text(forged)
            place.chmod(mode)
            assert load(path) == {"a": 1}
            place.chmod(0o700)
    elsewhere = cache.parent / "forged.json"
    elsewhere.write_text(forged)
    file.unlink()
    file.symlink_to(elsewhere)
    assert load(path) == {"a": 1}
    cache.rename(cache.parent / "moved")
    cache.symlink_to("moved")
    (file,) = cache.iterdir()
    file.write_text(forged)
    assert load(path) == {"a": 1}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_in_the_place_of_the_cache(write, cache):
    path = write("a: 1")
    load(path)
    (file,) = cache.iterdir()
    file.unlink()
    os.mkfifo(file, mode=0o600)
    assert load(path) == {"a": 1}


def test_thirty_that_start_at_once(write, cache):
    paths = [write(f"a: {'x' * 50_000}{number}\nb: [{', '.join('yz' * 300)}]", f"{number}.yaml") for number in range(3)]
    code = (
        "import sys; from wordwatch.files.yamlfile import load_many\n"
        f"sys.stdout.write(str({{path[-6]: (data['a'][-1], len(data['b'])) for path, data in load_many({paths!r}).items()}}))"
    )
    running = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(30)]
    said = {(*process.communicate(timeout=120), process.returncode) for process in running}
    assert said == {(b"{'0': ('0', 600), '1': ('1', 600), '2': ('2', 600)}", b"", 0)}
    assert [file.name[-5:] for file in cache.iterdir()] == [".json"]


def test_a_hit_does_not_parse(write, cache, monkeypatch):
    path = write("a: 1")
    load(path)
    assert list(cache.iterdir())
    monkeypatch.setitem(sys.modules, "wordwatch.files.yamlsource", None)
    assert load(path) == {"a": 1}


def test_a_hit_imports_no_yaml(write, cache):
    path = write("a: 1")
    load(path)
    assert list(cache.iterdir())
    code = f"import sys; from wordwatch.files.yamlfile import load; print(load({path!r}), 'yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "{'a': 1} False"


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"version": "0"}', "[" * 100_000, "\xff"])
def test_a_broken_cache_is_ignored_and_mended(write, cache, content):
    path = write("a: 1")
    load(path)
    (file,) = cache.iterdir()
    file.write_bytes(content.encode("latin-1"))
    assert load(path) == {"a": 1}
    assert json.loads(file.read_text())["data"] == [{"a": 1}]


def test_the_cache_of_another_version_is_ignored(write, cache, monkeypatch):
    path = write("a: 1")
    load(path)
    (file,) = cache.iterdir()
    content = json.loads(file.read_text())
    file.write_text(json.dumps({**content, "version": "0", "data": [{"a": "old"}]}))
    assert load(path) == {"a": 1}
    monkeypatch.setattr(yamlfile, "__version__", "99")
    load(path)
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize("folder", ["", "file/inside"])
def test_without_a_cache_folder_everything_is_parsed(write, tmp_path, monkeypatch, folder):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("WORDWATCH_CACHE_DIR", folder and str(tmp_path / folder))
    path = write("a: 1")
    assert load(path) == load(path) == {"a": 1}
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "rule.yaml"]


def test_the_cache_folder_follows_the_system(monkeypatch):
    monkeypatch.delenv("WORDWATCH_CACHE_DIR")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert yamlfile.cache_folder() == os.path.join("/somewhere", "wordwatch")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert yamlfile.cache_folder() is None
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/home/someone")
    assert yamlfile.cache_folder() == "/home/someone/.cache/wordwatch"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert yamlfile.cache_folder() == "/home/someone/Library/Caches/wordwatch"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "")
    assert yamlfile.cache_folder() is None


TEXT = """# a comment
rules:
  one: error
  two:
    title: off

list:
  - a
  - b: 1
    c: 2
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ((), 1),
        (("rules",), 2),
        (("rules", "one"), 3),
        (("rules", "two", "title"), 5),
        (("rules", "two", "people"), 4),
        (("rules", "three", "title"), 2),
        (("list", 0), 8),
        (("list", 1, "c"), 10),
        (("list", 7), 7),
        (("nothing",), 1),
    ],
)
def test_line_of(write, keys, line):
    assert line_of(write(TEXT), keys) == line


def test_line_of_a_file_that_cannot_be_read(write, tmp_path):
    assert line_of(write("a: [", "broken.yaml"), ("a",)) == 1
    assert line_of(str(tmp_path / "no.yaml"), ("a",)) == 1
