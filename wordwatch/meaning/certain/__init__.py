"""Decisions by the characters around an occurrence alone."""
