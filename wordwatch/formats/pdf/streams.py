"""Streams of a PDF file that cannot be unpacked: a library shows a page without them as if nothing were missing.

Streams stand in the file one after the other, whatever else of it is packed, so they are found without reading the file as a PDF. Only
those are tried that may hold the text of pages: not images, not fonts, not the tables of the file, which end in errors of their own.
"""

import re
import zlib
from collections.abc import Iterator

from wordwatch.errors import ExtractError

MAX_BYTES = 256 * 1024 * 1024
"""The most that the streams of text of one file may unpack to together; a page of text unpacks to some 10 kB."""

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
_CHUNK = 1024 * 1024


def damaged(data: bytes) -> int:
    """How many streams that may hold text cannot be unpacked to their end. Raises ExtractError where they unpack to more than is safe."""
    if b"/Encrypt" in data:
        return 0  # they are packed first and encrypted then
    left, count = MAX_BYTES, 0
    for filters, packed in _streams(data):
        if not set(filters) <= _KNOWN:
            count += 1
        elif filters in ([b"FlateDecode"], [b"Fl"], [b"ASCII85Decode", b"FlateDecode"], [b"A85", b"Fl"]):
            size, whole = _unpacked(_ascii85(packed) if len(filters) > 1 else packed, left)
            left -= size
            if left <= 0:
                raise ExtractError(f"unpacks to more than is safe (more than {MAX_BYTES:,} bytes of pages): print it to a new PDF")
            count += not whole
    return count + _missing(data)


def _missing(data: bytes) -> int:
    """How many streams are named as the content of a page and are not there."""
    if b"/ObjStm" in data:
        return 0  # what is named may be a list of streams, and stand in a packed one
    there = {int(match[1]) for match in _OBJECT.finditer(data)}
    return len({int(match[1]) for match in _CONTENTS.finditer(data)} - there)


def _streams(data: bytes) -> Iterator[tuple[list[bytes], memoryview]]:
    """The names of the filters and the bytes of every stream that may hold text."""
    view, end = memoryview(data), 0
    for match in _STREAM.finditer(data):
        if match.start() < end:
            continue  # the word stands in the bytes of another stream
        head = data[max(end, match.start() - _HEAD) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        end = data.find(b"endstream", match.end())
        if end < 0:
            return
        found = _FILTERS.search(head)
        if found and not _OTHER.search(head):
            yield _NAME.findall(found[1] if found[1] is not None else found[0][7:]), view[match.end() : end]


def _ascii85(packed: memoryview) -> bytes:
    import base64

    try:
        return base64.a85decode(bytes(packed).strip().removeprefix(b"<~").partition(b"~")[0], ignorechars=b" \t\n\r\v\0\f")
    except ValueError:
        return b""


def _unpacked(packed: "bytes | memoryview", left: int) -> tuple[int, bool]:
    """How many bytes come out, counted to ``left``, and whether the stream goes to its end."""
    if len(packed) < 2 or packed[0] & 15 != 8 or (packed[0] * 256 + packed[1]) % 31:
        return 0, not bytes(packed[:2]).strip()
    # The sum at the end is left out by some writers, and nobody misses it.
    unpacker, size, rest = zlib.decompressobj(-15), 0, bytes(packed[2:])
    try:
        while rest and not unpacker.eof and size < left:
            size += len(unpacker.decompress(rest, _CHUNK))
            rest = unpacker.unconsumed_tail
    except zlib.error:
        return size, False
    return size, unpacker.eof or size >= left
