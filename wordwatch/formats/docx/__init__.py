"""Word documents: every place in which a reader could meet a phrase, each character with the element that it stands in.

Read are the body with its tables, headers and footers, notes, text boxes, content controls, results of fields, descriptions of pictures,
SmartArt and charts, the title, subject and description among the document's properties, and on demand the comments. Not read: deleted text,
codes of fields, text that is part of a picture, equations.
"""

from collections.abc import Iterable

from wordwatch.document import Block, Document, Location, Span
from wordwatch.formats.base import Options
from wordwatch.formats.docx.package import Package


def peek(data: bytes) -> Iterable[str] | None:
    """The XML of all parts with text, None where there is more than can be read. Raises ExtractError where the data is no Word document."""
    package = Package(data)
    texts = [package.xml(part) for part in package.parts if part.role != "styles"]
    return None if package.unread else texts


def extract(path: str, data: bytes, options: Options) -> Document:
    """The paragraphs of the document, the accepted view of all changes. Raises ExtractError where it cannot be read."""
    from wordwatch.errors import ExtractError
    from wordwatch.formats.docx.leads import lead
    from wordwatch.formats.docx.stories import Stories

    package = Package(data)
    try:
        blocks = lead(Stories(package).drafts(options.comments))
    except RecursionError as error:
        raise ExtractError("nests its tables or text boxes too deeply: open it in Word and save it again") from error
    return Document(path, "docx", blocks, unread=tuple(package.unread))


def locate(document: Document, block: Block, span: Span) -> Location:  # noqa: ARG001 a block is as small as a place in Word can be named
    """The place of the block in words: Word has no lines and no pages until it lays the document out."""
    return Location(label=block.label)
