"""A file that its reader cannot bear is one failed file, whatever it does to the process."""

import os

import pytest
from docxmaker import docx, para
from pdfmaker import drawn, text_page, written

from wordwatch import reading
from wordwatch.formats import pdf
from wordwatch.worker import shared
from wordwatch.worker.supervisor import UnavailableError, Worker

GOOD = drawn(text_page("Ask the back office."))
CLEAN = drawn(text_page("Ask the desk."))


def form(content, below):
    return b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources %d 0 R /Length %d >>\nstream\n%s\nendstream" % (
        below,
        len(content),
        content,
    )


def bomb(levels=9, times=20):
    """Forms that are drawn many times in each other, which is not to be seen without reading the file as a PDF."""
    forms = []
    for level in range(levels):
        forms += [form(b"/X Do " * times, 7 + 2 * level), b"<< /XObject << /X %d 0 R >> >>" % (8 + 2 * level)]
    data = written(b"/X Do " * times, *forms, form(b"BT (a) Tj ET", 5))
    return data.replace(b"/Font << /F1 5 0 R >> >>", b"/Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>")


@pytest.fixture
def impatient(monkeypatch):
    worker = Worker(seconds=1)
    monkeypatch.setattr(shared._shared[0], "worker", worker)
    yield
    worker.stop()


@pytest.mark.usefixtures("impatient")
def test_a_pdf_that_takes_years(check):
    first, second, third = check(("a.pdf", GOOD), ("b.pdf", bomb()), ("c.pdf", GOOD))
    assert (second.status, second.findings) == ("failed", ())
    assert second.detail.startswith("took more than 1 s to be read")
    assert [result.status for result in (first, third)] == ["checked", "checked"]
    assert len(first.findings) == len(third.findings) == 1


def test_a_reader_that_crashes(check, monkeypatch):
    monkeypatch.setattr(reading, "__name__", "misbehaving_reader")
    first, second, third = check(("a.docx", docx(para("Ask."))), ("b.pdf", b"crash"), ("c.md", "Ask the back office."))
    assert (first.status, second.status, third.status) == ("checked", "failed", "checked")
    assert second.detail.startswith("its reader crashed (SIGSEGV)")


def test_jobs_lose_one_file(check):
    documents = [("a.md", "Ask the back office."), ("b.pdf", GOOD), ("c.pdf", b"%PDF nothing"), ("d.txt", "Ask.")]
    assert check(*documents, jobs=2) == check(*documents)


def test_clean_documents_are_not_sent_back():
    assert reading.apart("pdf", "a.pdf", CLEAN, pdf.Options(), ("back office",)) is None
    assert reading.apart("pdf", "a.pdf", GOOD, pdf.Options(), ("back office",)) is not None


def test_where_no_process_can_be_started_it_is_read_here(check, monkeypatch):
    def ask(*_):
        raise UnavailableError

    monkeypatch.setattr(shared, "ask", ask)
    (result,) = check(("a.pdf", GOOD))
    assert (result.status, len(result.findings)) == ("checked", 1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_has_a_process_of_its_own():
    parent = shared.ask("misbehaving:process")
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        os.write(write, str(shared.ask("misbehaving:process")).encode())
        shared._shared[0].worker.stop()
        os._exit(0)
    os.waitpid(child, 0)
    assert int(os.read(read, 20)) != parent == shared.ask("misbehaving:process")
    os.close(read)
    os.close(write)
