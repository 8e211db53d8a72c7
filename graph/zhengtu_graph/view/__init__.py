"""The graph to look at: one HTML file, or a pyvis network."""
