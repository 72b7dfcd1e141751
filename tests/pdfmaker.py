"""PDF files made for tests: drawn with reportlab, or written object by object where reportlab is too well-behaved."""

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612, 792


def drawn(*pages: Callable[[Canvas], object], title: str = "", subject: str = "") -> bytes:
    """A file with one page for each function that draws on a canvas."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    # Without a title reportlab writes "untitled".
    canvas.setTitle(title)
    canvas.setSubject(subject)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(
    canvas: Canvas,
    texts: Sequence[str],
    *,
    left: float = 72,
    top: float = 720,
    size: float = 11,
    font: str = "Helvetica",
    leading: float = 0,
) -> None:
    """Lines below each other, the first at height ``top``."""
    canvas.setFont(font, size)
    for number, text in enumerate(texts):
        canvas.drawString(left, top - number * (leading or 1.2 * size), text)


def wrapped(text: str, width: float, *, size: float = 11, font: str = "Helvetica") -> list[str]:
    """The text in lines of at most this width."""
    made: list[str] = []
    for word in text.split():
        if made and stringWidth(f"{made[-1]} {word}", font, size) <= width:
            made[-1] += f" {word}"
        else:
            made.append(word)
    return made


def text_page(*texts: str, **where: float) -> Callable[[Canvas], object]:
    """A page with these lines."""
    return lambda canvas: lines(canvas, texts, **where)


def written(content: bytes, *objects: bytes, page: bytes = b"", font: bytes = b"", catalog: bytes = b"") -> bytes:
    """A file of one page, object by object; further ``objects`` have the numbers from 6."""
    made = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> %s >>" % page,
        stream(content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>" % font,
        *objects,
    ]
    out, offsets = b"%PDF-1.7\n", []
    for number, one in enumerate(made, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(made) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        count,
        table,
        count,
        len(out),
    )


def stream(content: bytes) -> bytes:
    """A stream object."""
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
