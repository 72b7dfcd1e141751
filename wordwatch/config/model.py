"""Whether a package is a spaCy model, told without importing it: importing runs whatever it holds."""

import os
import re


def package_problem(name: str) -> str:
    """Why the package of that name is no spaCy model, "" where it is one or is not installed (then loading says so)."""
    from importlib.util import find_spec

    if not re.fullmatch(r"[A-Za-z0-9_-]{1,100}", name):
        return "is no name of a spaCy model; write its name as pip installs it, or the path of its folder"
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return ""
    if spec is None:
        return ""
    folders = list(spec.submodule_search_locations or ())
    if any(os.path.isfile(os.path.join(folder, "meta.json")) for folder in folders):
        return ""
    return "is a Python package, but no spaCy model; name one that is, for example en_core_web_sm"
