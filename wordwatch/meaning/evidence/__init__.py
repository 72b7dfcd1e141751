"""What speaks for what: each module reads one kind of evidence from the parsed sentence or its surroundings."""
