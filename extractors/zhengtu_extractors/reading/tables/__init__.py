"""A table of articles → its rows, and what their columns say."""
