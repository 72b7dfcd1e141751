"""New names of positions."""
