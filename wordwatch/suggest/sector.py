"""The line of business that a title names or its posting is about."""

from wordwatch.lexicon.roles import Families, Sector
from wordwatch.suggest.reading import stems

_CUES = 2  # so many words of a text make it one about a line of business


def sector_of(title: str, context: str, families: Families) -> Sector:
    """The sector that the title names or the text is about; the general one where neither says."""
    named = stems(title)
    for sector in families.sectors:
        if any(stems(phrase) in named for phrase in sector.titles):
            return sector
    # A word that one line of business only uses most often is a cue, in a title as in a text; two are needed.
    said = stems(f"{title}\n{context}")
    counts = [(sum(stems(phrase) in said for phrase in sector.evidence), sector) for sector in families.sectors]
    number, sector = max(counts, key=lambda pair: pair[0])
    return sector if number >= _CUES else families.general
