"""Mutations of Word files: of the bytes of the package, and, more often, of one part of it that is packed again."""

import io
import random
import zipfile
from collections.abc import Callable
from functools import lru_cache

from families import FAMILIES
from mutation import mutated

_PACKAGES = 4  # one of so many mutations is of the package as it is
_XML = tuple(
    b"<w:p>;</w:p>;<w:r>;<w:t>;</w:t>;<w:tbl>;<w:tr>;<w:tc>;<w:gridSpan w:val='999999'/>;<w:vMerge/>;<w:del>;<w:br/>;<w:tab/>;&amp;;&#0;"
    b'&a;;<!-- ;<![CDATA[;<?x ?>;<!DOCTYPE a>;w:val="-1";<mc:AlternateContent>;<w:txbxContent>;r:id="rId1";<w:altChunk r:id=\'rId1\'/>;'
    b"Target=\"../x\";<w:basedOn w:val='Heading1'/>;</w:body>;</w:tbl>;\xff;\x00".split(b";")
)


def maker(name: str) -> Callable[[int], bytes]:
    """What makes mutation ``number`` of the family."""
    family = FAMILIES[name]
    if name != "docx":
        return lambda number: mutated(family.seeds, family.tokens, number)

    def made(number: int) -> bytes:
        if number % _PACKAGES == 0:
            return mutated(family.seeds, family.tokens, number)
        chance = random.Random(number)
        parts = dict(_parts(chance.choice(family.seeds)))
        part = chance.choice(sorted(parts))
        parts[part] = mutated((parts[part],), _XML, number)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for path, data in parts.items():
                package.writestr(path, data)
        return out.getvalue()

    return made


@lru_cache(maxsize=16)
def _parts(data: bytes) -> tuple[tuple[str, bytes], ...]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return tuple((path, package.read(path)) for path in package.namelist())
