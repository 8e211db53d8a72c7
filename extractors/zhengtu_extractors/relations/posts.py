"""HOLDS_POST: who holds which title at which body, as the phrases of titles say (`mentions.personal_posts`)."""

from collections.abc import Iterator

from zhengtu_extractors.document import Document, Sentence, Statement
from zhengtu_extractors.mentions.people import people_of
from zhengtu_extractors.mentions.personal_posts import Post, read_posts
from zhengtu_extractors.mentions.post_titles import titles_in


def holds_post(document: Document) -> Iterator[Statement]:
    """A statement for each post that the article gives a person."""
    people = people_of(document)
    ids = {f.name: f.id for f in document.found if f.type == "Person"}
    for post in read_posts(document, people, titles_in(document.text, document.hits)):
        yield _statement(ids[post.name], post, sentence_at(document, post.at))


def _statement(person: str, post: Post, sentence: Sentence) -> Statement:
    told = {"status": post.status, "start_date": post.period.start, "end_date": post.period.end}
    properties = {"title": post.title} | {key: value for key, value in told.items() if value}
    return Statement("HOLDS_POST", person, post.agency.id, sentence, post.rule, properties)


def sentence_at(document: Document, at: int) -> Sentence:
    """The sentence in which a place of the text stands."""
    return next(s for s in document.sentences if s.start <= at < s.end)
