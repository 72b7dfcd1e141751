"""What the user has allowed: phrases that are never flagged."""

import re
from collections.abc import Sequence

from wordwatch.document import Span
from wordwatch.spotting.normal import normal_text, normalise


def allowed(text: str, span: Span, phrases: Sequence[str]) -> str | None:
    """The allowed phrase that ``span`` of ``text`` is a part of, None if there is none.

    Compared without case, dashes all alike, spaces and line ends all alike.
    """
    for phrase in phrases:
        words = [re.escape(word) for word in normal_text(phrase).split()]
        if not words:
            continue
        # The phrase holds the term, so that it begins not much further away than it is long; what is between its words varies.
        start = max(0, span.start - 2 * len(phrase) - 50)
        around = normalise(text[start : span.end + 2 * len(phrase) + 50])
        wanted = r"\s+".join(words)
        for match in re.finditer(f"(?=({wanted}))", around.text, re.IGNORECASE):
            found = around.original(*match.span(1))
            if found.start + start <= span.start and span.end <= found.end + start:
                return phrase
    return None
