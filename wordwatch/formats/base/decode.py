"""Bytes to text: UTF-8, UTF-16 and UTF-32 for certain, legacy encodings by what the text looks like.

``quick`` decides all that can be decided cheaply; only what it leaves open is handed to charset-normalizer. A byte order mark is
not part of the text. Nothing is normalised: offsets in the text are offsets in the file, in code points.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from wordwatch.errors import ExtractError

_BINARY = "it looks like binary data, not text"
_SAMPLE = 1 << 16  # bytes; enough to see an encoding, small enough to be free
_ENOUGH = 64  # bytes; in fewer, chance looks like Chinese

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the one of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")  # what the surrogateescape handler makes of an undecodable byte
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_FEWEST = 32  # bytes; of fewer a detector knows nothing
_AROUND = 100  # bytes before the first that is not ASCII
# What files are written in: the detector knows more, and finds texts in encodings that nobody used.
_LEGACY = frozenset(
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 latin_1 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 "
    "iso8859_8 iso8859_9 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 koi8_r koi8_u cp437 cp850 cp852 cp855 cp857 cp858 cp866 "
    "cp874 tis_620 mac_roman mac_latin2 mac_cyrillic mac_greek mac_turkish big5 big5hkscs gb2312 gbk gb18030 shift_jis cp932 "
    "shift_jis_2004 shift_jisx0213 euc_jp euc_jis_2004 euc_jisx0213 euc_kr cp949 johab hz iso2022_jp iso2022_kr".split()
)
_CONTROL = re.compile("[\0-\b\x0e-\x1a\x1c-\x1f]")  # tab, line ends, form feed and escape do stand in text
_HIGH = re.compile("[^\0-\x7f]")
_WESTERN = frozenset("äöüßÄÖÜéèêëàâçîïôûùœæåøñáíóúãõÉÈÊÀÂÇÎÔŒÆÅØÑÁÍÓÚÃÕ€‘’“”„–—…•£§©®™°´·«»¿¡²³½¼\xa0\xad")
_MARK_IN_WORD = re.compile("(?<=[A-Za-z])[€“”„…•£§©®™°«»¿¡²³½¼](?=[A-Za-z])")


class Decoded(NamedTuple):
    """``mark + text.encode(codec)`` is the file again, but for undecodable bytes, which stand in the text as U+FFFD."""

    text: str
    codec: str = "utf-8"
    mark: bytes = b""


def decode(data: bytes) -> Decoded:
    """The text of a file. Never fails on 8-bit text. Raises ExtractError for binary data."""
    return quick(data) or _detect(data)


def peek(data: bytes) -> tuple[str, ...] | None:
    """What ``decode`` will make of the data, or None where only a detection could tell. Raises ExtractError for binary data."""
    decoded = quick(data)
    return (decoded.text,) if decoded else None


def quick(data: bytes) -> Decoded | None:
    """The text of a file whose encoding is plain to see; None where it has to be guessed. Raises ExtractError for binary data."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            decoded = _strict(data[len(mark) :], codec)
            if decoded is not None:
                return Decoded(decoded, codec, mark)
    if b"\0" in data:
        return _wide(data)
    text = _strict(data, "utf-8")
    if text is not None:
        return Decoded(text)
    return _damaged_utf8(data) or _western(data)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> Decoded:
    """UTF-16 or UTF-32 without a byte order mark: ASCII characters in it leave NULs in every second byte, or in three of four."""
    sample = data[:_SAMPLE]
    if sample.count(0) * 4 < len(sample):  # hardly any character of Latin script
        stray = not _is_binary(sample.decode("latin-1").replace("\0", "")) and _strict(data, "utf-8") is not None
        if stray or len(data) < _ENOUGH:
            raise ExtractError(_BINARY)
    nuls = [sample[at::4].count(0) for at in range(4)]
    even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
    most = len(sample) * 0.9 / 4
    if nuls[2] >= most and nuls[3] >= most:
        codec = "utf-32-le"
    elif nuls[0] >= most and nuls[1] >= most:
        codec = "utf-32-be"
    elif odd > 8 * even:
        codec = "utf-16-le"
    elif even > 8 * odd:
        codec = "utf-16-be"
    else:
        raise ExtractError(_BINARY)
    text = _strict(data, codec)
    if text is None or sum(char.isprintable() or char.isspace() for char in text[:_SAMPLE]) < 0.95 * len(text[:_SAMPLE]):
        raise ExtractError(_BINARY)
    return Decoded(text, codec)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as in files put together from several sources: most of what is not ASCII is well formed."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(mark) :].decode("utf-8", "surrogateescape")
    broken = len(_ESCAPED_BYTE.findall(text))
    if not mark and len(_HIGH.findall(text)) < 2 * broken:
        return None
    return Decoded(_ESCAPED_BYTE.sub("\ufffd", text), "utf-8", mark)


def _western(data: bytes) -> Decoded | None:
    """Windows-1252 where all that is not ASCII is a letter or a mark of Western Europe, and stands where such a one would stand.

    A detector that judges by frequencies guesses wrong on the few accents and typographic quotes of such a text.
    """
    text = _strict(data, "cp1252")
    if text is None or not set(_HIGH.findall(text)) <= _WESTERN or _MARK_IN_WORD.search(text):
        return None
    if len(_HIGH.findall(text)) * 3 > len(text):
        return None
    if _is_binary(text):
        raise ExtractError(_BINARY)
    return Decoded(text, "cp1252")


def _detect(data: bytes) -> Decoded:
    codec, text = next(_candidates(data), ("cp1252", _strict(data, "cp1252")))
    if text is None:
        codec = "latin-1"
        text = data.decode(codec)
    if _is_binary(text):
        raise ExtractError(_BINARY)
    return Decoded(text, codec)


def _candidates(data: bytes) -> Iterator[tuple[str, str]]:
    """The encodings in which the data may be, the likeliest first, with what it says in them."""
    from charset_normalizer import from_bytes

    if len(data) < _FEWEST:
        return
    sample = _telling(data)
    # Where the sample ends within a character it is in no encoding of several bytes a character.
    for cut in range(4) if len(sample) < len(data) else (0,):
        for match in from_bytes(sample[: len(sample) - cut]):
            text = _strict(data, match.encoding) if match.encoding in _LEGACY else None
            if text is not None:
                yield match.encoding, text


def _telling(data: bytes) -> bytes:
    """The data, of much data the lines that are not ASCII, long ones in part: only they tell one encoding from another."""
    if len(data) <= _SAMPLE:
        return data
    parts, left, at = [], _SAMPLE, 0
    while left > 0 and (match := _HIGH_BYTE.search(data, at)):
        # A line end is no half of a character, and before the first byte that is not ASCII nothing is.
        start = max(at, match.start() - _AROUND, data.rfind(b"\n", at, match.start()) + 1)
        end = data.find(b"\n", match.end(), start + left)
        at = end if end >= 0 else start + left
        parts.append(data[start:at])
        left -= at - start + 1
    return b"\n".join(parts)


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > 0.05 * len(sample)
