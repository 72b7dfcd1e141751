"""New wording in running text."""
