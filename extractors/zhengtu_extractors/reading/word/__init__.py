"""A Word file → its raw text and its lines."""
