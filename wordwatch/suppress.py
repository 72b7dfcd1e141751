"""What the user has allowed: phrases that are never flagged."""

from collections.abc import Sequence

from wordwatch.document import Span
from wordwatch.normal import normalise


def allowed(text: str, span: Span, phrases: Sequence[str]) -> str | None:
    """The allowed phrase that ``span`` of ``text`` is a part of, None if there is none. Compared without case, dashes all alike."""
    if not phrases:
        return None
    for phrase in phrases:
        wanted = normalise(phrase).text.casefold()
        # The phrase holds the term, so it starts at most its own length before it.
        start = max(0, span.start - len(phrase))
        around = normalise(text[start : span.end + len(phrase)])
        seen = around.text.casefold() if len(around.text.casefold()) == len(around.text) else around.text.lower()
        at = seen.find(wanted)
        while at >= 0:
            found = around.original(at, at + len(wanted))
            if found.start + start <= span.start and span.end <= found.end + start:
                return phrase
            at = seen.find(wanted, at + 1)
    return None
