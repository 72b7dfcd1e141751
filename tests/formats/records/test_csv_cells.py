import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Block
from wordwatch.formats.base.lines import line_end
from wordwatch.formats.records.csv_cells import dialect, passage, rows


def read(text, delimiter=","):
    end = line_end(text)
    table = []
    for row in rows(text, 0, delimiter, end):
        passages = [passage(text, cell, end) for cell in row]
        for shown, pieces, _ in passages:
            Block(shown, pieces)
            after = 0
            for piece in pieces:
                assert after <= piece.origin[0]
                after = piece.origin[1]
                if piece.verbatim:
                    assert text[slice(*piece.origin)] == shown[piece.start : piece.end]
                else:
                    assert (text[slice(*piece.origin)], shown[piece.start : piece.end]) in [('""', '"'), ("\r\n", "\n"), ("\r", "\n")]
        table.append([shown for shown, *_ in passages])
    return table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\r\n", []),
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d", [["a", "b"], ["c", "d"]]),
        ("a\rb,c\nd", [["a\rb", "c"], ["d"]]),
        ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
        ('"a,b","c""d","e\nf","g\r\nh"', [["a,b", 'c"d', "e\nf", "g\nh"]]),
        ('"a\rb"\rc', [["a\nb"], ["c"]]),
        ('"",""""\n""\n', [["", '"'], [""]]),
        ('a"b",c', [['a"b"', "c"]]),
        ('"a"b,"c" \r\nd', [["ab", "c "], ["d"]]),
        ('a, "b, c", d', [["a", "b, c", " d"]]),
        ('a, "b" or c', [["a", ' "b" or c']]),
        ('a,"never closed\nb,c', [["a", "never closed\nb,c"]]),
        ("a\u2028b,c\x0bd\x85e", [["a\u2028b", "c\x0bd\x85e"]]),
    ],
)
def test_rows(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title,place\nClerk,Leeds\n", (",", 0)),
        ("title;place\nClerk, Claims;Leeds\nCook, Chef;York\n", (";", 0)),
        ("title\tplace\nClerk, Claims\tLeeds\n", ("\t", 0)),
        ("title|place|pay\nClerk, Claims|Leeds|1\n", ("|", 0)),
        ("sep=|\r\na;b\r\n", ("|", 7)),
        ("title\nClerk, Claims\nCook, Chef\n", ("", 0)),
        ("title\nClerk\n", ("", 0)),
        ("", ("", 0)),
        ('a,b,c\n"x;y;z",1,2\n"x;y",3,4\n', (",", 0)),
        ('id,text\n1,"one, two; three\nfour; five"\n2,"six; seven"\n', (",", 0)),
        ("a;b\n1,5;2,5\n", (";", 0)),
        ("a,b\n1,2\n3\n4,5,6\n7,8\n", (",", 0)),
    ],
)
def test_dialects(text, expected):
    assert dialect(text, line_end(text)) == expected


def test_a_tab_separated_file_is_separated_by_tabs_if_its_header_is():
    assert dialect("a\tb,c\nd,e,f\n", "\n", "\t") == ("\t", 0)
    assert dialect("a,b\nc,d\n", "\n", "\t") == (",", 0)


TABLES = st.lists(st.lists(st.text(alphabet='ab,;|"\t\n😀é', max_size=6), min_size=1, max_size=4), max_size=5)


@given(TABLES, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n"]), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_what_the_standard_library_writes(table, delimiter, newline, quoting):
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=quoting).writerows(table)
    assert read(out.getvalue(), delimiter) == table


@given(st.text(alphabet='ab,"\n😀'))
def test_what_the_standard_library_reads(text):
    assert read(text) == [row for row in csv.reader(io.StringIO(text, newline="")) if row]
