"""What stands around a block: what introduces it, its passage, its posting."""

import pytest

from wordwatch.document import Block, Document, Piece
from wordwatch.lexicon import cues, rules
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


CUES = cues.load((rules.folder(),))


def titled(text, *fields, group=1):
    """A block for a field called "title", with further fields of the same record."""
    blocks = [Block(text, (Piece(0, len(text), 0),), "headline", "title", group)]
    blocks += [Block(value, (Piece(0, len(value), 0),), "field", name, group) for name, value in fields]
    return Neighbourhood(Document("a.json", "records", tuple(blocks)))


@pytest.mark.parametrize(
    "fields",
    [
        [("salary", "30 k")],
        [("jobLocation", "Porto")],
        [("location", "Porto"), ("department", "Claims")],
        [("employment_type", "full time")],
        [("standort", "Bremen"), ("aufgaben", "Ablage")],
        [("postings[3].vacancy_id", "x7")],
    ],
)
def test_the_title_of_a_record_about_a_job_is_a_job_title(fields):
    assert titled("Back Office", *fields).kind(0, CUES) == "title"


@pytest.mark.parametrize(
    "fields",
    [
        [],
        [("url", "x"), ("date", "2020")],
        [("location", "Hall 3"), ("start", "10:00")],
        [("tags", "shop"), ("author", "Ada")],
        [("body", "The job was done.")],
        [("requirements", "PHP")],
    ],
)
def test_the_title_of_a_page_is_a_heading(fields):
    assert titled("Open the back office", *fields).kind(0, CUES) == "heading"


def test_a_column_of_roles_is_one_of_job_titles():
    values = ["Claims Clerk", "Back Office", "Payroll Manager", "Cook (nights)"]
    blocks = [Block(one, (Piece(0, len(one), 0),), "headline", "title", number) for number, one in enumerate(values)]
    around = Neighbourhood(Document("a.csv", "records", tuple(blocks)))
    assert [around.kind(number, CUES) for number in range(4)] == ["title"] * 4
    pages = [Block(one, (Piece(0, len(one), 0),), "headline", "title", n) for n, one in enumerate(["Back office", "Prices", "A clerk"])]
    assert Neighbourhood(Document("a.csv", "records", tuple(pages))).kind(0, CUES) == "heading"


def test_the_title_of_a_document_is_a_job_title_where_its_headings_are_those_of_a_posting():
    def of(text, kind):
        return Block(text, (Piece(0, len(text), 0),), kind)

    posting = (of("Back Office", "headline"), of("Responsibilities", "heading"), of("You sort the post.", "item"))
    assert Neighbourhood(Document("a.docx", "docx", posting)).kind(0, CUES) == "title"
    manual = (of("Back Office", "headline"), of("Installation", "heading"), of("You need a key.", "item"))
    assert Neighbourhood(Document("a.docx", "docx", manual)).kind(0, CUES) == "heading"


def test_blocks_of_a_record_share_one_record():
    around = Neighbourhood(Document("a.jsonl", "records", (block("one", 1), block("two", 2), block("three", 2))))
    assert around.record(1) is around.record(2)
    assert around.record(0) is not around.record(1)
    assert around.record(2).text == "two\nthree"


def test_what_stands_beside_a_block_is_what_a_reader_sees_before_and_after_it():
    blocks = (block("one", 1), block("two", 2), block("three", 2), block("four", 2))
    around = Neighbourhood(Document("a.jsonl", "records", blocks))
    assert around.beside(2) == ("two", "four")
    assert around.beside(0) == ("", "")
    long = (block("a" * 400), block("b"), block("c" * 400))
    before, after = Neighbourhood(Document("a.md", "markdown", long)).beside(1)
    assert (before, after) == ("a" * 260, "c" * 260)
