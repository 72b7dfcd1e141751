"""What an occurrence of a term refers to."""
