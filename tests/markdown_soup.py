"""Random Markdown: what may stand in it, in any order."""

from hypothesis import strategies as st

WORDS = st.sampled_from(
    ["back", "office", "e\u0301", "👩‍💻", "\u00a0", "\u2028", "\x0b", "\x85", " ", "  ", "    ", "\t", "!", "{", "(", ")"]
)
LINES = st.sampled_from(
    ["\n", "\n", "\n\n", "\n> ", "\n>", "\n- ", "\n  ", "\n\t", "\n1. ", "\n   ", "\n# ", " #", "\n## ", "  \n", "\\\n"]
)
RULES = st.sampled_from(
    ["\n===\n", "\n---\n", "\n***\n", "\n```\n", "\n~~~ x\n", "|", " | ", "\\|", "\n| a | b |\n|---|:-:|\n", "\n|-|-|\n"]
)
MARKS = st.sampled_from(["*", "**", "***", "_", "__", "~", "~~", "`", "``", "\\", "\\*", "&amp;", "&nbsp;", "&#128512;", "&x"])
LINKS = st.sampled_from(["[", "]", "](", "](http://x.y 'back')", "![", "[x]", "[x]: /url\n", "<http://a.b/c>", "<a@b.c>"])
PARTS = WORDS | LINES | RULES | MARKS | LINKS
SOUP = st.lists(PARTS, max_size=40).map("".join)
