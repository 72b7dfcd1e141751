"""Which configuration holds for which file: the nearest one above it, whatever was named first.

A configuration is not added to the one further up, it takes its place, also in saying what is excluded. A folder that the one further up
excludes is not entered on the way down; who names it, or a file in it, gets what the configuration in there says.
"""

import os
from collections.abc import Callable

from wordwatch.config import settings
from wordwatch.config.settings import Config


class Nearest:
    """The configurations of a run, each read when a file below it is first met."""

    def __init__(self, adapt: Callable[[Config], Config] | None = None, fixed: str | None = None) -> None:
        """``adapt`` adds to every configuration what the command line says; ``fixed`` is the one file that is used for everything."""
        self._adapt = adapt or (lambda config: config)
        self._fixed = self._adapt(settings.load(fixed)) if fixed is not None else None
        self._default = self._adapt(Config(os.getcwd()))
        self._known: dict[str, Config] = {}

    def of(self, folder: str) -> Config:
        """The configuration for what stands in the folder. Raises ConfigError."""
        if self._fixed is not None:
            return self._fixed
        place = os.path.abspath(folder)
        below: list[str] = []
        while place not in self._known:
            below.append(place)
            parent = os.path.dirname(place)
            if parent == place or os.path.lexists(os.path.join(place, ".git")):  # a repository is a world of its own
                place = ""
                break
            place = parent
        held = self._known.get(place, self._default)
        for inner in reversed(below):
            here = settings.beside(inner)
            held = self._adapt(here) if here is not None else held
            self._known[inner] = held
        return held
