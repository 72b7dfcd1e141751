"""The gate must never say no where the matcher would find a term: at the height of blocks and of raw files."""

import json
import time

import pytest
from docxmaker import docx, para
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wordwatch import formats
from wordwatch.errors import ExtractError
from wordwatch.formats.base import Options
from wordwatch.spotting.gate import Gate
from wordwatch.spotting.terms import Terms

WORDS = ["back office", "back officer", "data entry clerk"]
GATE = Gate(WORDS)
TERMS = Terms(WORDS)


def is_found(path, data):
    """Whether the matcher finds a term in a block of the file, whatever the gate says."""
    name = formats.SUFFIXES["." + path.rpartition(".")[2]]
    try:
        document = formats.load(name).extract(path, data, Options())
    except ExtractError:
        return False
    return any(next(TERMS.find(block.text), None) for block in document.blocks)


def may_hold(path, data):
    """What the gate says to the raw file."""
    raw = formats.load(formats.SUFFIXES["." + path.rpartition(".")[2]]).peek(data)
    return raw is None or GATE.could_hold(raw)


def encoded(source):
    return source if isinstance(source, bytes) else source.encode()


FOUND = [
    ("a.txt", "Our back office answers."),
    ("a.txt", "Our BACK\r\nOFFICE answers."),
    ("a.txt", "Our back\roffice answers.\rAll of it."),
    ("a.txt", "Our back of-\nfice answers."),
    ("a.txt", "Our back of-\n   fice answers."),
    ("a.txt", "Our back of-\r\nfice answers."),
    ("a.txt", "Our back of-\rfice answers.\rAll of it."),
    ("a.txt", "Our back of\u00ad\nfice answers."),
    ("a.txt", "Our back of\u00ad\r\n  fice answers."),
    ("a.txt", "> Our back of-\n> fice answers."),
    ("a.txt", "Our back&nbsp;office, our back&#160;office."),
    ("a.txt", "We thank our back off=\nice today."),
    ("a.txt", "We thank our back=\r\noffice =E2=80=93 all of it."),
    ("a.txt", "Our ba=C3=\nck, we mean our b=61ck office."),
    ("a.txt", "Our backÂ\u00a0office."),
    ("a.txt", "Our back\u00e2\u20ac\u2018office."),
    ("a.jsonl", json.dumps({"text": "We thank our back off=\nice today."})),
    ("a.csv", 'id,text\n1,"We thank our back off=\nice today."\n'),
    ("a.txt", "Our back&#xA0;office."),
    ("a.txt", "Our <b>back</b> office."),
    ("a.txt", "Our back office answers.".encode("utf-16")),
    ("a.txt", "Für unser Back–Office".encode("cp1252")),
    ("a.txt", "\U0001d41b\U0001d41a\U0001d41c\U0001d424 o\ufb03ce"),
    ("a.md", "Our **back** office."),
    ("a.md", "Our **b**ack *of*fice."),
    ("a.md", "Our ~~back~~ office."),
    ("a.md", "Our [back](https://example.com) office."),
    ("a.md", "Our [back office](<a b>)."),
    ("a.md", 'Our [back](a_(b) "x > y") [office](c).'),
    ("a.md", "Our [back][b] [office][].\n\n[b]: https://example.com\n[office]: x"),
    ("a.md", "Our b[ac](x)k [of](y)[fi](z)ce."),
    ("a.md", "Our &#98;ack &#x6F;ffice."),
    ("a.md", "Our back&nbsp;office, back&shy;office, back&ensp;office."),
    ("a.md", "Our ba&shy;ck of&zwj;fice."),
    ("a.md", "Our back&hyphen;office."),
    ("a.md", "Our back o&fflig;ice."),
    ("a.md", "Our back&NewLine;office."),
    ("a.md", "Our back\\-office and back\\_office."),
    ("a.md", "Our back\\\noffice."),
    ("a.md", "Our back  \noffice."),
    ("a.md", "> Our back\n> office."),
    ("a.md", "> > Our back\n> > office."),
    ("a.md", "> Our back of-\n> fice."),
    ("a.md", "> Our back of\u00ad\n> fice."),
    ("a.md", "> Our back of&shy;\n> fice."),
    ("a.md", "- Our back of-\n  fice."),
    ("a.md", "1. Our back of-\r\n   fice."),
    ("a.md", "Our back<br>office."),
    ("a.md", "Our back <!-- a -> b --> office."),
    ("a.md", "Our ba<!-- > -->ck of<wbr>fice."),
    ("a.md", "Our <span title='a > b'>back</span> office."),
    ("a.md", "<div>Our <b>back</b>\noffice.</div>"),
    ("a.md", "<div>Our &#98;ack<sup></sup>office.</div>"),
    ("a.md", "Our back[^1] office.\n\n[^1]: A note."),
    ("a.md", "Our back{.lead} office."),
    ("a.md", "Our [back](x){: .lead} office."),
    ("a.md", "# Our back office #"),
    ("a.md", "| a | b |\n|---|---|\n| our *back* office | x |"),
    ("a.md", '---\ntitle: "Our back\\_office"\n---\nText.'),
    ("a.md", '---\ntitle: "Our \\x62ack office"\n---\nText.'),
    ("a.md", '---\ntitle: "Our \\U00000062ack office"\n---\nText.'),
    ("a.md", '---\ntitle: "Our back\\\n  office"\n---\nText.'),
    ("a.md", '---\ntitle: "Our back \\\n  \\ office"\n---\nText.'),
    ("a.md", "---\ntitle: 'Our back\n  office'\n---\nText."),
    ("a.md", "---\ntitle: >\n  Our back\n  office\n---\nText."),
    ("a.md", "![our **back** office](x.png)"),
    ("a.json", r'{"a": "Our back office."}'),
    ("a.json", r'{"a": "Our \u0062ack\u0020office."}'),
    ("a.json", r'{"a": "Our back\noffice."}'),
    ("a.json", r'{"a": "Our back\r\noffice."}'),
    ("a.json", r'{"a": "Our back\n> office."}'),
    ("a.json", r'{"a": "Our back of-\nfice."}'),
    ("a.json", r'{"a": "Our back of-\r\n  fice."}'),
    ("a.json", r'{"a": "Our back of-\n> fice."}'),
    ("a.json", '{"a": "Our back of\u00ad\\nfice."}'),
    ("a.json", r'{"a": "Our back of\u00ad\nfice."}'),
    ("a.json", r'{"a": "Our back\u00a0office, back\u2011office."}'),
    ("a.json", r'{"a": "Our \ud835\udc1bac\uD835\uDC24 office."}'),
    ("a.json", r'{"a": "\ud835 Our back office. \udc1b"}'),
    ("a.json", r'{"a": "Our <b>back<\/b> office."}'),
    ("a.json", r'{"a": "Our \u003cb\u003eback\u003c/b\u003e office."}'),
    ("a.json", r'{"a": "Our back\u0026nbsp;office."}'),
    ("a.json", r'{"a": "Our back\u0026#160;office."}'),
    ("a.json", r'{"a": "Our back&#160;office."}'),
    ("a.json", r'{"a": "Our \\\u0062ack office."}'),
    ("a.json", r'{"a": "Our back&#160\u003boffice."}'),
    ("a.jsonl", '{"a": "x"}\n{"a": "Our back\\u2013office."}\n'),
    ("a.csv", "a,b\nx,our back office\n"),
    ("a.csv", 'a,b\nx,"our back\r\noffice"\n'),
    ("a.csv", 'a,b\r\nx,"our back of-\r\nfice"\r\n'),
    ("a.csv", 'a,b\nx,"our ""x"" back office"\n'),
    ("a.csv", 'a,b\nx,"Back" Office Executive\n'),
    ("a.csv", 'a,b\nx,"Back"office\n'),
    ("a.csv", 'a,b\nx,"our back of-\n " fice"\n'),
    ("a.tsv", "a\tb\nx\tour &#98;ack office\n".replace("&#98;", "b")),
    ("a.docx", docx(para("Our back office."))),
    ("a.docx", docx(para("Our ba", "ck ", "off", "ice."))),
    ("a.docx", docx(para("Our back", "<w:r><w:noBreakHyphen/></w:r>", "office."))),
    ("a.docx", docx(para("Our back", '<w:r><w:sym w:font="Arial" w:char="2011"/></w:r>', "office."))),
    ("a.docx", docx(para("Our back of", "<w:r><w:softHyphen/></w:r>", "fice."))),
    ("a.docx", docx(para("Our back", "<w:r><w:br/></w:r>", "office."))),
    ("a.docx", docx(para("Our back of-", "<w:r><w:br/></w:r>", "fice."))),
    ("a.docx", docx(para("Our back ", '<w:del w:id="1"><w:r><w:delText>front and </w:delText></w:r></w:del>', "office."))),
    ("a.docx", docx(para("Our back ", '<w:bookmarkStart w:id="0" w:name="a"/>', "office."))),
    ("a.docx", docx(para("Our &#98;ack office.").replace("&amp;#98;", "&#98;"))),
    ("a.docx", docx(para("Our back office."), encoding="utf-16")),
    ("a.docx", docx(para("Fine."), ("header", para("Our back ", "office")))),
    ("a.docx", docx(para("Our <![CDATA[back]]> office.").replace("&lt;![CDATA[", "<![CDATA[").replace("]]&gt;", "]]>"))),
    ("a.docx", docx(para("Our ba<!-- x -->ck office.").replace("&lt;!-- x --&gt;", "<!-- x -->"))),
]


@pytest.mark.parametrize(("path", "source"), FOUND)
def test_what_is_found_comes_through(path, source):
    data = encoded(source)
    assert is_found(path, data), "the format or the matcher does not find it: this row tests nothing"
    assert may_hold(path, data)


CLEAN = [
    ("a.txt", ""),
    ("a.txt", "Our teams in Leeds answer letters and phone calls. Come back to the office.\n" * 20),
    ("a.txt", "Send it back. Office hours are from 9 to 5."),
    ("a.txt", "Feedback offers. Back to officials."),
    ("a.txt", "We work front and back, office and field."),
    ("a.txt", "\ufeff Ünïcödé – “quotes” … 部長 🙂 " * 10),
    (
        "a.md",
        "# Welcome\n\nOur *billing* team [answers](https://example.com/back/office?x=1) letters.\n\n> Back\n>\n> to work, officers said.\n",
    ),
    ("a.md", "Give **back**, then *post* to the office &amp; leave.\n\n```\nback = office\n```\n"),
    ("a.json", json.dumps({"back": "office", "data": ["entry", "clerk"], "text": "back\t“office”"})),
    ("a.jsonl", '{"a": "\\u00e9t\\u00e9 \\ud83d\\ude00 \\ud83d"}\n' * 20),
    ("a.csv", 'id,text\n1,back\n2,office\n3,"data, entry"\n'),
    ("a.docx", docx(para("Our teams") + para("come back to") + para("the office every day."))),
]


@pytest.mark.parametrize(("path", "source"), CLEAN)
def test_a_clean_file_is_not_parsed(path, source):
    data = encoded(source)
    assert not is_found(path, data)
    assert not may_hold(path, data)


def test_a_gate_without_terms_is_closed():
    assert not Gate([]).could_hold(["back office"])


def test_one_of_several_texts_is_enough():
    assert GATE.could_hold(iter(["nothing", "a back office", "nothing"]))
    assert not GATE.could_hold(iter(["a back", "office"]))
    assert not GATE.could_hold([])


@pytest.mark.parametrize(
    "term",
    [
        "c++ monkey",
        "24/7 drone",
        "mother’s help",
        "réceptionniste",
        "code monkey",
        "data entry",
        "front desk boss",
        "cafe\u0301 girl",
        "front\u2011line drone",
    ],
)
def test_terms_of_users(term):
    gate = Gate([term])
    assert next(Terms([term]).find(term), None)
    for text in (term, term.upper().replace(" ", "\u2011"), term.replace(" ", "** <i>"), f"xx {term.title()}s."):
        if next(Terms([term]).find(text), None):
            assert gate.could_hold([text])
    assert gate.could_hold([term])


def test_many_terms_are_quick():
    """A run over clean files is as good as free, also with the terms of a whole pack."""
    nouns = ["clerk", "drone", "grunt", "pusher", "jockey", "slave", "body", "filler", "puncher", "stuffer"]
    firsts = (
        "paper pencil desk data stock keyboard mail form file phone call shift floor line job ticket invoice order label claim box".split()
    )
    gate = Gate([f"{first} {noun}" for first in firsts for noun in nouns])
    assert gate.could_hold(["a keyboard jockey"])
    text = "<p>Our teams answer letters, claims and calls — in every office, on every desk (and by phone); see [the form](x).</p>\n" * 4_000
    start = time.process_time()
    assert not gate.could_hold([text])
    assert time.process_time() - start < 2.0


# --- the properties ---

LETTERS = {
    char: st.sampled_from([char, char, char, char.upper(), chr(0xFF41 + ord(char) - 97), chr(0x1D41A + ord(char) - 97)])
    for char in "abcdefghijklmnopqrstuvwxyz"
}
PLAIN_JOINTS = ["", "", "", "", "\u00ad", "\u200b", "-\n", "-\n  ", "-\n> ", "\u00ad\n", "\u00ad \n  "]
PLAIN_GAPS = [
    " ",
    "-",
    "",
    "  ",
    "\n",
    "\n> ",
    "-\n",
    " \n ",
    "\u00a0",
    "\u2011",
    "\u2014",
    "&nbsp;",
    "&shy;",
    "&#160;",
    "\uff06#160;",
    "** ",
    "</b> <i>",
    "_",
]
MARKDOWN_JOINTS = [
    *PLAIN_JOINTS,
    *[
        "*",
        "**",
        "~~",
        "_",
        "<b>",
        "</b>",
        "<wbr>",
        "<!-- a > b -->",
        "<!---->",
        "<span title='a>b'>",
        "<?x?>",
        "&shy;",
        "&#173;",
        "&#xAD;",
        "&zwj;",
    ],
    *[
        "[",
        "]",
        "](x)",
        "](<x y>)",
        "](x 'y')",
        "][r]",
        "[]",
        "[^1]",
        "{.a}",
        "{: #b}",
        "{#c}",
        "&ZeroWidthSpace;",
        "\\\n",
        "&shy;\n",
        "\\",
    ],
]
MARKDOWN_GAPS = [
    *PLAIN_GAPS,
    "&ensp;",
    "&#32;",
    "&NewLine;",
    "&hyphen;",
    "&amp;nbsp;",
    "&amp;#160;",
    "\\-",
    "\\_",
    "\\&nbsp;",
    "\\\n",
    "  \n",
    "<br>",
    "*\n",
    "[^1] ",
]
TAILS = st.sampled_from(["", "s", ".", " answers.", "r at work", "\n\nMore.", "]", "](x)", "*", "</b>", "`"])
HEADS = st.sampled_from(["", "Our ", "*", "**", "[", "<b>", "_", "“", "Ask the **", "x [y](z) "])


@st.composite
def phrases(draw, joints, gaps, entities=False):
    """A term with junk between its letters; many of them, not all, are found in the end."""
    out = [draw(HEADS)]
    for number, word in enumerate(draw(st.sampled_from(WORDS)).split()):
        if number:
            out.append(draw(st.sampled_from(gaps)))
            if draw(st.booleans()):
                out.append(draw(st.sampled_from(joints)))
        for at, char in enumerate(word):
            if at and draw(st.integers(0, 4)) == 0:
                out.append(draw(st.sampled_from(joints)))
            letter = draw(LETTERS[char])
            if entities and draw(st.integers(0, 5)) == 0:
                letter = draw(st.sampled_from([f"&#{ord(letter)};", f"&#x{ord(letter):x};", f"&#X{ord(letter):X};"]))
            out.append(letter)
    return "".join(out) + draw(TAILS)


@given(phrases(PLAIN_JOINTS, PLAIN_GAPS))
@example("back\uff06#160;office")
@example("of\u00ad\nback of-\n> fice")
def test_block_height(text):
    if next(TERMS.find(text), None):
        assert GATE.could_hold([text])


LINE_ENDS = st.sampled_from(["\n", "\n", "\r\n", "\r"])


@given(
    phrases(PLAIN_JOINTS, PLAIN_GAPS),
    st.sampled_from(["", "- ", "> ", "  ", "1) ", "Note: "]),
    LINE_ENDS,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_raw_height_of_text(phrase, start, line_end, codec):
    data = f"Title\n\n{start}{phrase}\n\nThe end.\n".replace("\n", line_end).encode(codec)
    if is_found("a.txt", data):
        assert may_hold("a.txt", data)


@given(
    phrases(MARKDOWN_JOINTS, MARKDOWN_GAPS, entities=True),
    st.sampled_from(
        [
            ("", ""),
            ("> ", "> "),
            ("> > ", ">> "),
            ("- ", "  "),
            ("1. ", "   "),
            ("# ", ""),
            ("| ", ""),
            ("<div>", ""),
            ("<p>\n", "  "),
            ("> - ", ">   "),
        ]
    ),
    LINE_ENDS,
)
@settings(max_examples=300)
def test_raw_height_of_markdown(phrase, container, line_end):
    start, following = container
    source = f"Text.\n\n{start}{phrase}".replace("\n", "\n" + following).replace(f"\n{following}\n{following}", "\n\n")
    source = f"{source}\n\n[r]: https://example.com\n[^1]: A note.\n"
    data = source.replace("\n", line_end).encode()
    if is_found("a.md", data):
        assert may_hold("a.md", data)


YAML_ESCAPES = ["\\x{0:02x}", "\\u{0:04x}", "\\U{0:08x}"]


@given(
    phrases(PLAIN_JOINTS, [" ", "-", "\\_", "\\ ", "\n  ", "\\\n  ", " \\\n  \\ ", "\\x20", "\\u2011"]),
    st.sampled_from(["double", "single", "plain", "folded"]),
    st.data(),
)
def test_raw_height_of_front_matter(phrase, style, data):
    if style == "double":
        shown = "".join(
            data.draw(st.sampled_from(YAML_ESCAPES)).format(ord(char))
            if char.isalpha() and char.isascii() and data.draw(st.integers(0, 9)) == 0
            else char
            for char in phrase
        )
        value = f'"{shown}"'
    else:
        value = {"single": f"'{phrase}'", "plain": phrase, "folded": ">\n  " + phrase.replace("\n", "\n  ")}[style]
    source = f"---\nname: x\ndescription: {value}\n---\nText.\n".encode()
    if is_found("a.md", source):
        assert may_hold("a.md", source)


@st.composite
def json_strings(draw, value):
    """The value as a JSON string, with characters escaped at random."""
    out = []
    for char in value:
        plain = json.dumps(char, ensure_ascii=False)[1:-1]
        if draw(st.integers(0, 5)):
            out.append("\\/" if char == "/" and draw(st.booleans()) else plain)
        else:
            escape = json.dumps(char) if not char.isascii() else f'"\\u{ord(char):04x}"'
            out.append(escape[1:-1].upper().replace("\\U", "\\u") if draw(st.booleans()) else escape[1:-1])
    return '"' + "".join(out) + '"'


@given(
    phrases(PLAIN_JOINTS, PLAIN_GAPS),
    st.sampled_from(["", "\ud83d", "é &amp; ", "\\", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["a.json", "a.jsonl"]),
    st.data(),
)
def test_raw_height_of_json(phrase, before, line_end, path, data):
    value = data.draw(json_strings((before + phrase).replace("\n", line_end).replace("\ud83d", "")))
    source = f'{{"id": 7, "a b": [{value}, {{"c": "x\\ud83dy"}}]}}\n'.encode()
    if is_found(path, source):
        assert may_hold(path, source)


@given(
    phrases(PLAIN_JOINTS, PLAIN_GAPS),
    st.sampled_from(['"{}"', "{}", ' "{}"', '"{}" x', '"x ""{}"" y"']),
    st.sampled_from([",", ";", "\t"]),
    LINE_ENDS,
    st.booleans(),
)
def test_raw_height_of_csv(phrase, quoting, delimiter, line_end, cut):
    if cut and len(phrase) > 4:
        phrase = f'{phrase[: len(phrase) // 2]}"{phrase[len(phrase) // 2 :]}'  # a closing quote too early
    value = quoting.format(phrase)
    source = f"a{delimiter}b\n1{delimiter}{value}\n2{delimiter}x\n".replace("\n", line_end).encode()
    if is_found("a.csv", source):
        assert may_hold("a.csv", source)


BOX = f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="3" name="n"/><a:graphic><a:graphicData>
<wps:wsp><wps:txbx><w:txbxContent>{para("In a box > here")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>
</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{para("In a box")}</w:txbxContent></v:textbox></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

DOCX_JOINTS = [
    "",
    "",
    "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>",
    '</w:t></w:r><w:r><w:t xml:space="preserve">',
    '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>',
    '</w:t></w:r><w:bookmarkStart w:id="0" w:name="a>b"/><w:r><w:t>',
    '</w:t></w:r><w:del w:id="1"><w:r><w:delText>gone for good</w:delText></w:r></w:del><w:r><w:t>',
    '</w:t></w:r><w:ins w:id="2"><w:r><w:t></w:t></w:r></w:ins><w:r><w:t>',
    '</w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t/></w:r></w:hyperlink><w:r><w:t>',
    "</w:t><w:softHyphen/><w:t>",
    "</w:t></w:r><w:r><w:softHyphen/><w:br/></w:r><w:r><w:t>",
    "-</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>",
    f"</w:t></w:r>{BOX}<w:r><w:t>",
    "\u00ad",
    "&#xAD;",
    "<!-- note -->",
    "<![CDATA[]]>",
    '</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">',
    f"</w:t></w:r>{FIELD}<w:r><w:t>",
]
DOCX_GAPS = [
    " ",
    "-",
    "",
    "\n",
    "&#xA0;",
    "&#10;",
    "\u2003",
    "</w:t><w:noBreakHyphen/><w:t>",
    "</w:t><w:br/><w:t>",
    "</w:t><w:cr/><w:t>",
    "</w:t><w:tab/><w:t>",
    '</w:t><w:sym w:font="Arial" w:char="2011"/><w:t>',
    '</w:t><w:sym w:font="Arial" w:char="0020"/><w:t>',
    "&amp;nbsp;",
    "&amp;#160;",
    "&lt;b&gt; ",
]


@st.composite
def word_paragraphs(draw):
    out = ["Our "]
    for number, word in enumerate(draw(st.sampled_from(WORDS)).split()):
        if number:
            out.append(draw(st.sampled_from(DOCX_GAPS)))
            out.append(draw(st.sampled_from(DOCX_JOINTS)))
        for at, char in enumerate(word):
            if at and draw(st.integers(0, 3)) == 0:
                out.append(draw(st.sampled_from(DOCX_JOINTS)))
            letter = draw(LETTERS[char])
            out.append(f"&#x{ord(letter):X};" if draw(st.integers(0, 9)) == 0 else letter)
    return f'<w:p><w:r><w:t xml:space="preserve">{"".join(out)}</w:t></w:r></w:p>'


@given(word_paragraphs(), st.sampled_from(["body", "header", "footnotes", "cell"]), st.sampled_from(["utf-8", "utf-16"]))
def test_raw_height_of_docx(paragraph, place, encoding):
    if place == "body":
        data = docx(para("First.") + paragraph, encoding=encoding)
    elif place == "cell":
        data = docx(f"<w:tbl><w:tr><w:tc>{para('A')}</w:tc><w:tc>{paragraph}</w:tc></w:tr></w:tbl>", encoding=encoding)
    elif place == "header":
        data = docx(para("First."), ("header", paragraph))
    else:
        data = docx(para("First."), ("footnotes", f'<w:footnote w:id="2">{paragraph}</w:footnote>'))
    if is_found("a.docx", data):
        assert may_hold("a.docx", data)


def test_the_properties_say_something():
    """The generators make phrases that are found: otherwise the properties would hold of nothing."""
    tried = found = 0

    @given(phrases(MARKDOWN_JOINTS, MARKDOWN_GAPS, entities=True), word_paragraphs())
    @settings(max_examples=60, database=None)
    def count(phrase, paragraph):
        nonlocal tried, found
        tried += 2
        found += is_found("a.md", phrase.encode()) + is_found("a.docx", docx(paragraph))

    count()
    assert found > tried / 5


FIELD_MARKUP = [
    *[
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<br>",
        "<i class='x'>",
        "<!-- x -->",
        "<li>",
        "&nbsp;",
        "&#160;",
        "&amp;",
        "&shy;",
        "&lt;b&gt;",
        "&lt;/b&gt;",
    ],
    *[
        "&amp;nbsp;",
        "**",
        "*",
        "_",
        "~~",
        "`",
        "[",
        "](https://a.b/c)",
        "\\n",
        "\\r\\n",
        '\\"',
        "\n",
        "- ",
        "# ",
        "> ",
        "|",
        "\\",
        '"',
        " ",
        "x",
    ],
]
JUNK = st.lists(st.sampled_from(FIELD_MARKUP), max_size=4).map("".join)


@given(JUNK, JUNK, JUNK, JUNK, st.sampled_from(["text", "title"]), st.sampled_from(["a.jsonl", "a.csv", "a.txt"]))
@example("<p>Our ", "", "</b>&nbsp;", "", "text", "a.jsonl")
@example("Our ", "", "&lt;/b&gt; &lt;b&gt;", "", "text", "a.csv")
@example("our ", "", "\\n", "", "text", "a.jsonl")
def test_what_is_found_in_a_field_with_markup_comes_through(before, within, between, after, name, path):
    value = f"{before}ba{within}ck{between}office{after}"
    if path == "a.csv":
        data = f'n,{name}\n1,"{value.replace(chr(34), chr(34) * 2)}"\n'
    else:
        data = value if path == "a.txt" else json.dumps({name: value})
    if is_found(path, data.encode()):
        assert may_hold(path, data.encode())
        assert GATE.could_hold([value])
