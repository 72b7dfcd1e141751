"""Zipped documents, opened with care: what is broken, encrypted or a zip bomb is said so, and nothing is unpacked to disk."""

from wordwatch.errors import ExtractError

MAX_BYTES = 64 * 1024 * 1024
"""The most that the parts read from one file may hold together; the text parts of a Word document of 900 pages hold some 6 MB."""

MAX_PART = 32 * 1024 * 1024
"""The most that one part may hold: what is made of it takes several times as much memory."""

MAX_ENTRIES = 20_000
"""The most parts that a file may have: a document with a picture on every page has a few thousand."""

MAX_RATIO = 400
"""The most that a part of more than MIN_BOMB bytes may shrink to: deflate stops at about 1,032 to 1, real XML at about 60 to 1."""

MIN_BOMB = 8 * 1024 * 1024

_CHUNK = 1024 * 1024
_METHODS = frozenset((0, 8))  # stored and deflated: the two that the packaging standard allows


class Archive:
    """The parts of a zipped document by name. Names are compared as the packaging standard has it: without regard to case.

    ``doubled`` are names that occur again, of which only the last part can be read: programs do not agree on which is the document's.
    """

    def __init__(self, data: bytes) -> None:
        """Open the zip file in ``data``. Raises ExtractError where there is none."""
        import zipfile
        from io import BytesIO

        if not data:
            raise ExtractError("is empty (0 bytes): get a fresh copy")
        if data.count(b"PK\x01\x02") > MAX_ENTRIES:  # before anything is made of each of them
            raise ExtractError(f"has more than {MAX_ENTRIES:,} parts, which is more than is safe to read: save it again in its own program")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise ExtractError(
                "is no readable zip file (damaged, cut short, or another kind of file under this name): get a fresh copy"
            ) from error
        self._left = MAX_BYTES
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self.doubled: list[str] = []
        for info in self._zip.infolist():
            if info.is_dir():
                continue
            if _key(info.filename) in self._infos:
                self.doubled.append(info.filename)
            self._infos[_key(info.filename)] = info

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return _key(name) in self._infos

    def read(self, name: str) -> bytes:
        """The bytes of the part. Raises ExtractError where it is missing, damaged, encrypted or too large."""
        import zipfile
        import zlib

        info = self._infos.get(_key(name))
        if info is None:
            raise ExtractError(f"is damaged (part {name} is missing): open it in its own program and save it again")
        if info.flag_bits & 0x1:
            raise ExtractError("is encrypted: save it without a password")
        if info.compress_type not in _METHODS:
            raise ExtractError(
                f"is packed in a way that office programs do not read (part {name}): open it in its own program and save it again"
            )
        if info.file_size > min(self._left, MAX_PART) or (info.file_size > MIN_BOMB and info.file_size > MAX_RATIO * info.compress_size):
            raise ExtractError(f"unpacks to more than is safe (part {name}: {info.file_size:,} bytes from {info.compress_size:,})")
        # In chunks, because the size in the directory may be a lie: what the decompressor is not asked for, it does not make.
        content = bytearray()
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    content += chunk
                    if len(content) > min(self._left, MAX_PART):
                        raise ExtractError(f"unpacks to more than is safe (part {name}: more than {len(content):,} bytes)")
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            reason = str(error).rstrip(".") or type(error).__name__
            raise ExtractError(f"is damaged (part {name}: {reason}): get a fresh copy") from error
        self._left -= len(content)
        return bytes(content)


def _key(name: str) -> str:
    # Some writers put backslashes into part names.
    return name.replace("\\", "/").lstrip("/").casefold()
