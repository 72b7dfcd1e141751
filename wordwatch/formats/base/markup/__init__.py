"""Markup inside text: Markdown and HTML, in files of their own and in the fields and paragraphs of other formats."""
