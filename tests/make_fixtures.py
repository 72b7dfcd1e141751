"""Makes the sample documents that no editor of text can write: Word, PDF, and text in legacy encodings.

``python tests/make_fixtures.py`` writes them into fixtures/. Nothing in them depends on the day: on one machine, the same versions of
python-docx and reportlab write the same bytes. The samples of other formats are edited where they stand.
"""

import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import docx.document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from reportlab.pdfgen.canvas import Canvas

FIXTURES = Path(__file__).parent.parent / "fixtures"
WRITTEN = datetime(2024, 5, 2, 9, 0)
MARGIN, TOP, LEADING = 72, 740, 15


def main() -> None:
    for path, make in INPUTS.items():
        (FIXTURES / path).write_bytes(make())


# --- Word ------------------------------------------------------------------------------------------------------------------------------


def docx_job_description() -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Fennmoor Mutual – vacancies in the back office"
    section.footer.paragraphs[0].text = "https://jobs.fennmoor.example/back-office/4471"
    document.add_heading("Senior Back Office Executive, Claims", 0)
    document.add_paragraph("Fennmoor Mutual, Norwich. Full time or four days. Requisition 4471.")

    document.add_heading("About the role", 1)
    team = document.add_paragraph("You join the ")
    for text, bold, italic in (("back-", True, False), ("off", True, True), ("ice", False, True)):
        part = team.add_run(text)
        part.bold, part.italic = bold, italic
    team.add_run(" team in our claims department: eleven people who open, check and pay household claims.")
    manager = document.add_paragraph("You report to the ")
    changed(manager, deleted="Back Office Manager", inserted="Head of Claims Back Office")
    manager.add_run(" and sit two minutes from the surveyors.")

    document.add_heading("What you will do", 1)
    rows = (
        ("Duty", "How often", "With whom"),
        ("Open new claims and check the cover", "Daily", "Customers, surveyors"),
        ("Pay approved claims", "Daily", "Back office, accounts"),
        ("Train new colleagues in our back-office procedures", "Monthly", "Team leaders"),
    )
    table = document.add_table(rows=0, cols=3, style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    footnote(document, table.cell(3, 0).paragraphs[0], "They were written by the back office of our Leeds branch in 2019.")

    document.add_heading("What you bring", 1)
    document.add_paragraph("Three years of work with claims, in a back office or on the telephone", "List Bullet")
    document.add_paragraph("Patience with people who have had a bad day", "List Bullet")

    document.add_heading("How we decide", 1)
    document.add_paragraph("Interviews take place in the back office behind our reception, a room with a window and good coffee.")
    document.add_paragraph(
        "We know that the title says “back office”. It is older than this advertisement; we are looking for a better one."
    )
    return saved(document, "Senior Back Office Executive, Claims")


def docx_town_hall() -> bytes:
    """The speech of the text sample with a title, a list, and emphasis that starts and ends inside words."""
    title, _, speech = (FIXTURES / "text/town-hall/input.txt").read_text(encoding="utf-8").split("\n", 2)
    document = docx.Document()
    document.add_heading(title, 0)
    for text in re.split(r"\n\n|\n(?=- )", speech.strip()):
        line = " ".join(text.removeprefix("- ").split())
        paragraph = document.add_paragraph(style="List Bullet" if text.startswith("- ") else None)
        for number, words in enumerate(re.split(r"(back-off|two words|so-called back|Thank you)", line)):
            if words:
                paragraph.add_run(words).bold = number % 2 == 1 or None
    return saved(document, title)


def docx_clean() -> bytes:
    document = docx.Document()
    document.add_heading("Claims Service Executive", 0)
    document.add_paragraph("You open, check and pay household claims, and you explain every decision to the customer.")
    document.add_heading("What you bring", 1)
    document.add_paragraph("Three years of work with claims", "List Bullet")
    document.add_paragraph("The will to give every letter back. Office hours are from nine to five.", "List Bullet")
    return saved(document, "Claims Service Executive")


def changed(paragraph: Paragraph, *, deleted: str, inserted: str) -> None:
    """Append a tracked change to the paragraph."""
    for number, (tag, text, text_tag) in enumerate((("w:del", deleted, "w:delText"), ("w:ins", inserted, "w:t")), 1):
        change = OxmlElement(tag, {qn("w:id"): str(number), qn("w:author"): "Reviewer", qn("w:date"): f"{WRITTEN:%Y-%m-%dT%H:%M:%SZ}"})
        run, content = OxmlElement("w:r"), OxmlElement(text_tag)
        content.text = text
        run.append(content)
        change.append(run)
        paragraph._p.append(change)


def footnote(document: docx.document.Document, paragraph: Paragraph, text: str) -> None:
    """Append a reference to the document's only footnote to the paragraph."""
    marks = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    note = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}>{marks}{note}</w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run: Run = paragraph.add_run()
    run.font.superscript = True
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="1"/>'))


def saved(document: docx.document.Document, title: str) -> bytes:
    """The file, with fixed times inside and on its parts."""
    written, out, about = BytesIO(), BytesIO(), document.core_properties
    about.title, about.author, about.comments = title, "", ""
    about.created = about.modified = WRITTEN
    document.save(written)
    with ZipFile(written) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(ZipInfo(part.filename), source.read(part), ZIP_DEFLATED)
    return out.getvalue()


# --- PDF -------------------------------------------------------------------------------------------------------------------------------


class Pdf:
    """A file without a date, written in lines from the top of each page downwards."""

    def __init__(self, title: str) -> None:
        self.out = BytesIO()
        self.canvas = Canvas(self.out, pagesize=(595, 842), invariant=1)
        self.canvas.setTitle(title)
        self.top = TOP

    def lines(self, *texts: str, font: str = "Helvetica", size: int = 11, gap: int = 10) -> None:
        """Lines of one paragraph, or of a list without ``gap``."""
        self.canvas.setFont(font, size)
        for text in texts:
            self.canvas.drawString(MARGIN, self.top, text)
            self.top -= LEADING
        self.top -= gap

    def heading(self, text: str, size: int = 12) -> None:
        self.lines(text, font="Helvetica-Bold", size=size, gap=2)

    def rows(self, *rows: tuple[str, ...], columns: tuple[int, ...]) -> None:
        """A table without rules: what stands at the same place belongs together."""
        self.canvas.setFont("Helvetica", 11)
        for row in rows:
            for column, text in zip(columns, row, strict=True):
                self.canvas.drawString(MARGIN + column, self.top, text)
            self.top -= LEADING
        self.top -= 10

    def footer(self, text: str) -> None:
        """The last line of a page."""
        self.canvas.setFont("Helvetica", 8)
        self.canvas.drawString(MARGIN, 40, text)
        self.canvas.showPage()
        self.top = TOP

    def saved(self) -> bytes:
        self.canvas.save()
        return self.out.getvalue()


def pdf_job_description() -> bytes:
    title = "Back Office Analyst, Securities Settlement"
    page = Pdf(title)
    page.heading(title, 16)
    page.lines("Larch Quay Asset Management, Dublin")
    page.heading("The team")
    page.lines(
        "Larch Quay looks after the pensions of ninety thousand people. The back",
        "office settles what our portfolio managers buy and sell, every day before four.",
        "You will be one of eleven colleagues, and the first to whom our custodians turn",
        "when a trade does not match. Many of us came from other firms, from back-",
        "office teams in Cork and Galway as well as from London.",
    )
    page.lines(
        "We look for somebody who asks why a thing is done before doing it again. In the",
        "last year two ideas from new colleagues have made our whole daily back of-",
        "fice reporting superfluous, and nobody misses it.",
    )
    page.heading("Your day")
    page.rows(
        ("07:30", "Match the trades of the day before", "Custodians"),
        ("11:00", "Settle differences, and write down why they came about", "Portfolio managers"),
        ("14:00", "Release payments", "Treasury"),
        ("16:00", "Hand over open trades by telephone", "Boston back office"),
        columns=(0, 50, 360),
    )
    page.footer("larchquay.example/jobs/back-office-analyst    1 of 2")

    page.heading("What you bring")
    page.lines("•  Two years in settlement, fund accounting or another back-office function", gap=0)
    page.lines("•  Care with figures, and a good voice on the telephone", gap=0)
    page.lines("•  English; any other language is welcome")
    page.heading("What you find here")
    page.lines(
        "Thirty days of leave, a pension like those that we manage, and a laid-back",
        "office above the canal. Lunch is cooked by Brid and Tom, who know what you like.",
    )
    page.lines("Write to settlement-jobs@larchquay.example before 30 June.")
    page.footer("larchquay.example/jobs/back-office-analyst    2 of 2")
    return page.saved()


def pdf_clean() -> bytes:
    title = "Settlement Operations Analyst"
    page = Pdf(title)
    page.heading(title, 16)
    page.lines(
        "You match the trades of the day before and settle differences before the client",
        "sees them. When a payment comes back, office and client hear of it within the hour.",
    )
    page.footer("larchquay.example/jobs/settlement-operations-analyst")
    return page.saved()


# --- text in legacy encodings ----------------------------------------------------------------------------------------------------------

MEMO = """\
Memo: the café opens
From: Facilities & Catering
To: all sites

The café on the ground floor opens on 3 June. A flat white is €2.80, and that is
less than on the quay.

We are looking for colleagues, 20 to 30 hours a week:
– Food Service Clerk (coffee bar, early shift)
– Back\xa0Office Assistant (orders, suppliers’ invoices)

“Back-office staff pay what everybody else pays,” says Zoë Brandt, who runs the café.
“So do visitors.”

Deliveries go through the yard. The key to the back office next to the kitchen hangs
behind the bar; please bring it back. Office keys are not to be copied.
"""

STELLENANZEIGE = """\
Mitarbeiter/in Back-Office (m/w/d)
Nordlicht Energie, Lübeck

Ihre Aufgaben
- Sie prüfen Rechnungen, klären offene Posten und beantworten Fragen unserer Kunden.
- Sie unterstützen unsere Back\u00adoffice-Mitarbeiter bei der Jahresabrechnung.

Ihr Profil
- kaufmännische Ausbildung
- Erfahrung im Backoffice
- Freude an Zahlen und an Menschen

Bewerbung: https://nordlicht.example/stellen/backoffice
"""


def legacy(text: str, encoding: str) -> bytes:
    """The text as an editor on Windows saves it."""
    return text.replace("\n", "\r\n").encode(encoding)


INPUTS: dict[str, Callable[[], bytes]] = {
    "docx/job-description/input.docx": docx_job_description,
    "docx/town-hall/input.docx": docx_town_hall,
    "docx/clean/input.docx": docx_clean,
    "pdf/job-description/input.pdf": pdf_job_description,
    "pdf/clean/input.pdf": pdf_clean,
    "text/memo-cp1252/input.txt": lambda: legacy(MEMO, "cp1252"),
    "text/stellenanzeige-utf-16/input.txt": lambda: legacy("\ufeff" + STELLENANZEIGE, "utf-16-le"),
}

if __name__ == "__main__":
    main()
