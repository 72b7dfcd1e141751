"""Where a term could be: normal form, spellings, and the gate before any parser."""
