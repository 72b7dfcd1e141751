"""What stands around a block: what introduces it, its passage, its posting."""

from wordwatch.document import Block, Document, Piece
from wordwatch.meaning.neighbourhood import Neighbourhood


def block(text, group=None):
    return Block(text, (Piece(0, len(text), 0),), "field", "", group)


def test_evidence_comes_from_the_same_record():
    document = Document("a.jsonl", "records", (block("one", 1), block("two", 2), block("three", 2)))
    assert Neighbourhood(document).posting(0) == "one"
    assert Neighbourhood(document).posting(1) == "two\nthree"


def test_evidence_comes_from_the_whole_of_a_file_without_records():
    document = Document("a.md", "markdown", (block("one"), block("two"), block("three")))
    assert Neighbourhood(document).posting(1) == "one\ntwo\nthree"


def test_evidence_comes_from_around_the_block_in_a_long_file():
    """A handbook of 300 pages is not read from its first page on for a finding on the last."""
    blocks = (*(block("filler " * 100) for _ in range(200)), block("we send invoices"), block("our back office"))
    text = Neighbourhood(Document("a.md", "markdown", blocks)).posting(len(blocks) - 1)
    assert len(text) < 25_000
    assert "we send invoices" in text


def test_the_passage_is_that_of_the_same_record_and_story():
    def of(text, label, group=None):
        return Block(text, (Piece(0, len(text), 0),), "paragraph", label, group)

    blocks = (of("head", "header 1"), of("one", "paragraph 1"), of("two", "paragraph 2"), of("foot", "footnote 1"))
    assert Neighbourhood(Document("a.docx", "docx", blocks)).passage(1) == "one\ntwo"
    records = (block("one", 1), block("two", 2), block("three", 2))
    assert Neighbourhood(Document("a.jsonl", "records", records)).passage(1) == "two\nthree"


def test_a_long_block_tells_by_itself_what_it_is_about():
    blocks = (block("near"), block("word " * 400))
    assert Neighbourhood(Document("a.md", "markdown", blocks)).passage(1) == ""


def test_leads_are_cut():
    title, text = "x" * 500, "back office"
    blocks = (block(title), Block(text, (Piece(0, len(text), 0),), "item", "", None, (0,)))
    assert Neighbourhood(Document("a.md", "markdown", blocks)).leads(1) == ("x" * 160,)
