"""What every format owes the rest, and the two helpers that most of them share."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from wordwatch.document import Block, Document, Location, Span

JOB_TITLE_FIELDS = frozenset(
    "job_title jobtitle position position_title role job_role designation occupation job job_name vacancy posting_title "
    "stellenbezeichnung jobtitel berufsbezeichnung intitule poste cargo puesto functie funktion".split()
)
"""Names of record fields whose values are job titles whatever else is there; compared casefolded, spaces and hyphens as underscores."""


class Options(NamedTuple):
    """What the configuration says to the formats.

    ``fields``: only these record fields are read (None: all string fields). ``title_fields``: names of fields that hold a job title, in
    the form of JOB_TITLE_FIELDS. ``comments``: read the comments of Word documents as well. ``matters``: whether a text could hold what
    is looked for; records in which nothing does need not be read for more than their plain fields (None: all matter).
    """

    fields: frozenset[str] | None = None
    title_fields: frozenset[str] = JOB_TITLE_FIELDS
    comments: bool = False
    matters: Callable[[str], bool] | None = None


class Format(Protocol):
    """A format is a module with these functions.

    Heavy parsers are imported inside ``extract``: the module itself is imported for every file of its kind, clean ones included.
    """

    @staticmethod
    def peek(data: bytes) -> Iterable[str] | None:
        """The raw text in which the gate looks for terms before any parser is imported, markup included.

        None where only extraction can tell (then the file is always extracted). Raises ExtractError where the data is no such file.
        """

    @staticmethod
    def extract(path: str, data: bytes, options: Options) -> Document:
        """The blocks of the document. Raises ExtractError with a reason in the user's words."""

    @staticmethod
    def locate(document: Document, block: Block, span: Span) -> Location:
        """The place of ``span`` of ``block`` in the source."""
