"""What a configuration may say, where it is found, and how mistakes in it are told."""
