"""The readers: files to pages, pages to articles, articles to facts."""
