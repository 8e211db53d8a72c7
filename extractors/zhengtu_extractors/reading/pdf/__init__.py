"""A PDF → its raw text and its lines in reading order."""
