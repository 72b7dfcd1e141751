"""From the bytes of a file to its document, through the gates; what is risky to read is read in another process.

Libraries that read PDF and zipped files are written in C and know formats of a thousand pages: a damaged file may crash them, or keep them
busy for years.
"""

from collections.abc import Sequence
from functools import lru_cache

from wordwatch import formats
from wordwatch.document import Document
from wordwatch.errors import ExtractError
from wordwatch.formats.base import Options
from wordwatch.spotting.gate import Gate


def document(name: str, path: str, data: bytes, options: Options, gate: Gate, terms: Sequence[str]) -> Document | None:
    """The document in the ``data`` of a file of the format ``name``; None where no term can stand in it, and all of it was read.

    ``gate`` is the gate for the ``terms``. Raises ExtractError where it cannot be read.
    """
    if name not in formats.RISKY:
        return _through(gate, name, path, data, options)
    from wordwatch.worker import shared
    from wordwatch.worker.supervisor import DiedError, UnavailableError

    try:
        found: Document | None = shared.ask(f"{__name__}:apart", name, path, data, options._replace(matters=None), tuple(terms))
    except DiedError as error:
        raise ExtractError(str(error)) from error
    except UnavailableError:
        return _through(gate, name, path, data, options)  # a system without processes
    return found


def apart(name: str, path: str, data: bytes, options: Options, terms: tuple[str, ...]) -> Document | None:
    """As ``document``, in this process; what no term can stand in is not sent back."""
    gate = _gate(terms)
    found = _through(gate, name, path, data, options)
    if found is None or gate.could_hold(block.text for block in found.blocks):
        return found
    return found._replace(blocks=()) if found.unread else None


@lru_cache(maxsize=4)
def _gate(terms: tuple[str, ...]) -> Gate:
    return Gate(terms)


def _through(gate: Gate, name: str, path: str, data: bytes, options: Options) -> Document | None:
    module = formats.load(name)
    raw = module.peek(data)
    if raw is not None and not gate.could_hold(raw):
        return None
    return module.extract(path, data, options)
