"""How a run may end: whether it does what was asked, where its report goes, what the terminal and the system are told."""
