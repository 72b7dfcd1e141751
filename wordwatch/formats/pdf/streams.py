"""Streams of a PDF file that cannot be unpacked: a library shows a page without them as if nothing were missing.

Streams stand in the file one after the other, whatever else of it is packed, so they are found without reading the file as a PDF. Only
those are tried that may hold the text of pages: not images, not fonts, not the tables of the file, which end in errors of their own.
"""

import re
import zlib
from collections.abc import Iterator

from wordwatch.errors import ExtractError
from wordwatch.formats.pdf.nesting import Forms, drawn

MAX_STREAM = 16 * 1024 * 1024
"""The most that one stream of text may unpack to: what is made of it takes many times as much."""

MAX_SAVED = 500_000
"""How often one stream may put aside the state of its drawing, each time a copy of it."""

MAX_BYTES = 512 * 1024 * 1024
"""The most that the streams of text of one file may unpack to together; a page of text unpacks to some 10 kB, a drawing to megabytes."""

_STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n)")
_HEAD = 2_000  # bytes before a stream in which its dictionary stands
_FILTERS = re.compile(rb"/Filter\s*(?:\[([^\]]{0,200})\]|/([A-Za-z0-9]+))|/F(?:ilter)?\s*(/(?:Fl|A85)\b)")
_NAME = re.compile(rb"/([A-Za-z0-9]+)")
_OTHER = re.compile(
    rb"/Image\b|/Length[123]\b|/FontFile|/FunctionType|/XRef\b|/Metadata\b|/Type1C|/CIDFontType0C|/OpenType|/EmbeddedFile|/N\s+\d|/ShadingType"
)
_KNOWN = frozenset(
    b"FlateDecode Fl ASCII85Decode A85 ASCIIHexDecode AHx LZWDecode LZW RunLengthDecode RL Crypt DCTDecode DCT CCITTFaxDecode CCF "
    b"JBIG2Decode JPXDecode".split()
)
_OBJECT = re.compile(rb"\b(\d{1,9})\s+\d{1,5}\s+obj\b")
_CONTENTS = re.compile(rb"/Contents\s*(\d{1,9})\s+\d{1,5}\s+R\b")
_TRIED = frozenset(b"FlateDecode Fl ASCII85Decode A85".split())
_CHUNK = 1024 * 1024


def damaged(data: bytes) -> int:
    """How many streams that may hold text cannot be unpacked to their end. Raises ExtractError where it is not safe to read them."""
    if b"/Encrypt" in data:
        return 0  # they are packed first and encrypted then
    left, count, forms = MAX_BYTES, 0, Forms()
    for number, dictionary, filters, packed in _streams(data):
        if not set(filters) <= _KNOWN:
            count += 1
            continue
        content, whole = bytes(packed), True
        for name in filters:
            if name in (b"ASCII85Decode", b"A85"):
                content, whole = _ascii85(content)
            elif name in (b"FlateDecode", b"Fl"):
                content, whole = _unpacked(content, min(left, MAX_STREAM))
            if name not in _TRIED or not whole:
                break
        left -= len(content)
        if set(filters) <= _TRIED and (left <= 0 or len(content) > MAX_STREAM or content.count(b"q") > MAX_SAVED):
            raise ExtractError("unpacks to more on a page than is safe to draw: print it to a new PDF")
        count += not whole
        forms.add(number, dictionary, drawn(content))
    forms.check()
    return count + _missing(data)


def _missing(data: bytes) -> int:
    """How many streams are named as the content of a page and are not there."""
    if b"/ObjStm" in data:
        return 0  # what is named may be a list of streams, and stand in a packed one
    there = {int(match[1]) for match in _OBJECT.finditer(data)}
    return len({int(match[1]) for match in _CONTENTS.finditer(data)} - there)


def _streams(data: bytes) -> Iterator[tuple[int, bytes, list[bytes], memoryview]]:
    """The number, the dictionary, the names of the filters and the bytes of every stream that may hold text."""
    view, end = memoryview(data), 0
    for match in _STREAM.finditer(data):
        if match.start() < end:
            continue  # the word stands in the bytes of another stream
        head = data[max(end, match.start() - _HEAD) : match.start()]
        starts = list(_OBJECT.finditer(head))
        head = head[starts[-1].end() :] if starts else head
        end = data.find(b"endstream", match.end())
        if end < 0:
            return
        if not _OTHER.search(head):
            found = _FILTERS.search(head)
            named = found[1] or (found[2] and b"/" + found[2]) or found[3] if found else b""
            yield int(starts[-1][1]) if starts else 0, head, _NAME.findall(named), view[match.end() : end]


def _ascii85(packed: bytes) -> tuple[bytes, bool]:
    """What comes out, and whether all of it is what it should be."""
    import base64

    try:
        return base64.a85decode(packed.strip().removeprefix(b"<~").partition(b"~")[0], ignorechars=b" \t\n\r\v\0\f"), True
    except ValueError:
        return b"", False


def _unpacked(packed: bytes, most: int) -> tuple[bytes, bool]:
    """What comes out, up to a little more than ``most`` bytes, and whether the stream goes to its end."""
    if len(packed) < 2 or packed[0] & 15 != 8 or (packed[0] * 256 + packed[1]) % 31:
        return b"", not packed[:2].strip()
    # Not by the header, which would have the sum at the end that some writers leave out: nobody misses it.
    unpacker, content, rest = zlib.decompressobj(-15), bytearray(), packed[2:]
    try:
        while rest and not unpacker.eof and len(content) <= most:
            content += unpacker.decompress(rest, _CHUNK)
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return bytes(content), False
    if not unpacker.eof:
        return bytes(content), len(content) > most
    sum_ = unpacker.unused_data[:4]
    return bytes(content), len(sum_.strip()) < 4 or int.from_bytes(sum_, "big") == zlib.adler32(content)
