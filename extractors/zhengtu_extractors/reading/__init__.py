"""Files → pages → articles: formats, repair, split, repeats, and sentences with offsets."""
