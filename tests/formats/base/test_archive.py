import struct
import tracemalloc
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from wordwatch.errors import ExtractError
from wordwatch.formats.base import archive
from wordwatch.formats.base.archive import Archive


def zipped(name: str, content: bytes, method: int = ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", method) as file:
        file.writestr(name, content)
    return out.getvalue()


def test_reads_parts_whatever_the_case_and_the_slashes_of_their_names():
    opened = Archive(zipped("Word\\Document.xml", b"text"))
    assert "word/document.xml" in opened
    assert opened.read("/word/document.XML") == b"text"


@pytest.mark.parametrize("data", [b"hello", b"PK\x03\x04", zipped("a", b"text" * 999)[:-30]])
def test_what_is_no_zip_file_is_said_so(data):
    with pytest.raises(ExtractError, match="no readable zip file"):
        Archive(data)


def test_an_empty_file_is_said_so():
    with pytest.raises(ExtractError, match="is empty"):
        Archive(b"")


def test_a_missing_part_is_named():
    with pytest.raises(ExtractError, match=r"part word/x\.xml is missing"):
        Archive(zipped("a", b"")).read("word/x.xml")


def test_a_damaged_part_is_named():
    data = bytearray(zipped("part.xml", bytes(range(256)) * 9))
    data[60] ^= 0xFF
    with pytest.raises(ExtractError, match=r"is damaged \(part part.xml"):
        Archive(bytes(data)).read("part.xml")


def test_an_encrypted_part_is_said_so():
    data = bytearray(zipped("part.xml", b"text"))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ExtractError, match="is encrypted"):
        Archive(bytes(data)).read("part.xml")


def test_other_ways_of_packing_are_refused_before_they_unpack_without_bounds():
    with pytest.raises(ExtractError, match="packed in a way"):
        Archive(zipped("part.xml", b"text", ZIP_BZIP2)).read("part.xml")


def test_a_part_that_swells_beyond_reason_is_refused():
    with pytest.raises(ExtractError, match="unpacks to more than is safe"):
        Archive(zipped("part.xml", b" " * (archive.MIN_BOMB + 1))).read("part.xml")


def test_a_small_part_may_swell():
    assert len(Archive(zipped("part.xml", b" " * 1_000_000)).read("part.xml")) == 1_000_000


def test_all_parts_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(archive, "MAX_BYTES", 1500)
    opened = Archive(zipped("part.xml", b"x" * 1000))
    opened.read("part.xml")
    with pytest.raises(ExtractError, match="unpacks to more than is safe"):
        opened.read("part.xml")


def test_a_size_that_lies_does_not_help():
    """The directory says 10 bytes, the data hold 20 MB: no more than the 10 are made, and they do not fit their checksum."""
    data = bytearray(zipped("part.xml", b" " * 20_000_000))
    for at in (data.index(b"PK\x03\x04") + 22, data.rindex(b"PK\x01\x02") + 24):
        data[at : at + 4] = struct.pack("<I", 10)
    opened = Archive(bytes(data))
    tracemalloc.start()
    try:
        with pytest.raises(ExtractError, match="is damaged"):
            opened.read("part.xml")
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()
