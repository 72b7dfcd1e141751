"""Tools of language that know no term."""
