"""What is loaded from ``rules/``: rules, cues, role families."""
