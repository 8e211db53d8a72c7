"""A page of a newspaper as text or lines → its articles."""
