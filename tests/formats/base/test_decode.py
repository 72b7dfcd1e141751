import codecs
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.errors import ExtractError
from wordwatch.formats.base import decode

WESTERN = "Die Sachbearbeitung im Backoffice prüft täglich – für “Kunden” – 20 Rechnungen zu 5 €."
RUSSIAN = "Сотрудники отдела обрабатывают платежи и счета клиентов каждый день."
POLISH = "Zespół zajmuje się księgowością i obsługą klientów w całej Łodzi. Źródła są ważne, a dni świąteczne wolne."
JAPANESE = "事務部門のスタッフは毎日請求書を処理します。お客様のために働いています。"
CHINESE = "办公室的员工每天处理发票和客户账单，他们的工作影响客户体验。"
UNICODE = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("codec", UNICODE)
@pytest.mark.parametrize("text", ["", "a", WESTERN, RUSSIAN, CHINESE, "👩‍💻 back office\r\n"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(codec, text):
    assert decode.decode(MARKS[codec] + text.encode(codec)) == (text, codec, MARKS[codec])


@pytest.mark.parametrize("codec", UNICODE)
@pytest.mark.parametrize("text", ["Back office\r\nstaff\r\n", WESTERN, RUSSIAN + " 1, 2.\n", CHINESE + " Back office.\n"])
def test_wide_encodings_are_known_without_a_mark(codec, text):
    assert decode.decode(text.encode(codec)) == (text, codec, b"")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (WESTERN, "cp1252"),
        ("the “back–office” team’s work", "cp1252"),
        ("Café", "cp1252"),
        ("Nuestra gestión en la oficina. ¿Quién? El señor Muñoz, 3½ años.", "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "shift_jis"),
        (CHINESE, "gbk"),
    ],
)
def test_legacy_encodings(text, codec):
    assert decode.decode(text.encode(codec)).text == text


def test_a_mark_inside_a_word_is_no_western_text():
    assert decode.quick("Dział obsługi klienta pomaga przez cały rok.".encode("cp1250")) is None


def test_the_text_can_be_encoded_again():
    for data in (WESTERN.encode("cp1252"), POLISH.encode("cp1250"), codecs.BOM_UTF8 + b"x", RUSSIAN.encode("utf-16")):
        text, codec, mark = decode.decode(data)
        assert mark + text.encode(codec) == data


def test_damaged_utf8_loses_only_the_broken_bytes():
    data = "naïve back‑office café".encode() + b"\xff and \xe9t\xe9"
    assert decode.decode(data).text == "naïve back‑office café\ufffd and \ufffdt\ufffd"


@pytest.mark.parametrize(
    "data",
    [b"back\0office", b"back\0offices", b"abc\0" * 3 + b"def", bytes(range(256)) * 4, b"\0" * 8, b"\x89PNG\r\n\x1a\n\x81\x01\x02\x03" * 9],
)
def test_binary_data_is_refused_in_words(data):
    for function in (decode.decode, decode.peek):
        if function is decode.peek and b"\0" not in data:
            continue  # left to the detection
        with pytest.raises(ExtractError, match="looks like binary data, not text"):
            function(data)


@given(st.text())
def test_utf8_is_exact(text):
    assert decode.decode(codecs.BOM_UTF8 + text.encode()).text == text
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decode.decode(text.encode()) == (text, "utf-8", b"")


@given(st.binary(max_size=300).map(lambda data: bytes(byte | 0x80 if byte < 32 else byte for byte in data)))
def test_text_of_eight_bits_never_fails_and_peek_sees_what_decode_sees(data):
    text = decode.decode(data).text
    assert len(text) <= len(data)
    assert decode.peek(data) in ((text,), None)


def test_the_detector_is_imported_only_where_it_is_needed():
    code = (
        "import sys; from wordwatch.formats.base.decode import decode, peek\n"
        f"decode({WESTERN.encode()!r}); decode({WESTERN.encode('cp1252')!r}); assert peek({RUSSIAN.encode('cp1251')!r}) is None\n"
        "assert 'charset_normalizer' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (JAPANESE, "shift_jis"),
        (CHINESE, "gbk"),
        (RUSSIAN, "cp1251"),
        ("The desk. " * 30_000 + POLISH, "cp1250"),
        ("a\n" * 90_000 + JAPANESE, "cp932"),
    ],
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_of_a_long_text_a_part_tells_the_encoding(text, codec, end):
    whole = (text + end) * 5_000 if len(text) < 1_000 else text
    assert decode.decode(whole.encode(codec)).text == whole


def test_what_tells_the_encoding_is_no_more_than_a_sample():
    assert len(decode._telling(b"\xe4\n" * 500_000)) <= decode._SAMPLE
    assert len(decode._telling(b"a" * 500_000 + b"\xe4" * 500_000)) <= decode._SAMPLE
    assert decode._telling(b"a\n" * 500_000 + b"b\xe4\nc") == b"b\xe4"
