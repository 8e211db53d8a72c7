"""The graph: its words, schema, merge, stores, queries and views."""
