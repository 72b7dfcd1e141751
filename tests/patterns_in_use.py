"""Print every regular expression that the package compiles, as JSON lines: pattern, flags, where, and the methods it is used with.

Run by itself, so that nothing is compiled before it looks: all modules are imported, and texts of all kinds are checked.
"""

import importlib
import json
import pkgutil
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AT_MOST = 3  # patterns of one place, which differ by a list of words
_CALLED = re.compile(r"\b(\w+)\.(match|search|fullmatch|finditer|findall|sub|split)\(")


def main():
    seen = {}
    compile_ = re._compile

    def spy(pattern, flags):
        found = compile_(pattern, flags)
        frame = sys._getframe(1)
        method = frame.f_code.co_name
        while frame and frame.f_code.co_filename.endswith(("re.py", "re/__init__.py", "functools.py")):
            frame = frame.f_back
        name = frame.f_code.co_filename.replace("\\", "/") if frame else ""
        if name.startswith(f"{ROOT.as_posix()}/wordwatch/") and isinstance(found.pattern, str):
            site = f"{name.removeprefix(ROOT.as_posix() + '/')}:{frame.f_lineno}"
            seen.setdefault((found.pattern, found.flags), (site, set()))[1].add(method)
        return found

    re._compile = spy
    import wordwatch

    for module in pkgutil.walk_packages(wordwatch.__path__, "wordwatch."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    linter = wordwatch.Linter()
    lines = (ROOT / "tests" / "accuracy" / "occurrences.jsonl").read_text(encoding="utf-8").split("\n")[:-1:6]
    for line in lines:
        linter.check_text(json.loads(line)["text"])
    for path in sorted((ROOT / "fixtures").rglob("input.*")):
        if path.is_file():
            linter.check_file(path)
    for title in (
        "Back Office Executive",
        "Sachbearbeiter Backoffice (m/w/d)",
        "Senior Back-Office Officer, Claims",
        "Employé back office H/F",
    ):
        wordwatch.suggest_title(title, "You process claims.\n- Answer calls")
    re._compile = compile_

    count = {}
    for (pattern, flags), (site, methods) in seen.items():
        count[site] = count.get(site, 0) + 1
        if count[site] <= AT_MOST:
            print(json.dumps([pattern, flags, site, sorted(_methods(pattern, flags, site, methods))]))


def _methods(pattern, flags, site, methods):
    """What is called on it: known of those with a name in a module, else anywhere in the text counts as the start."""
    if methods != {"compile"}:
        return {method if method in ("match", "fullmatch") else "finditer" for method in methods - {"compile"}} or {"finditer"}
    path = site.rpartition(":")[0]
    names = {
        name
        for module in list(sys.modules.values())
        for name, value in list(vars(module).items())
        if getattr(module, "__name__", "").startswith("wordwatch") and isinstance(value, re.Pattern)
        if (value.pattern, value.flags) == (pattern, flags)
    }
    called = {method for name, method in _CALLED.findall((ROOT / path).read_text(encoding="utf-8")) if name in names}
    return {method if method in ("match", "fullmatch") else "finditer" for method in called} or {"finditer"}


if __name__ == "__main__":
    main()
