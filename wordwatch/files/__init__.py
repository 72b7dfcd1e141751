"""Files of our own kinds: YAML and TOML with the line of every mistake, and the patterns of .gitignore."""
