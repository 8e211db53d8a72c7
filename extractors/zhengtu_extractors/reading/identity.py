"""The id of an article: made of what it says, so that it is the same on every machine and in every run."""

from hashlib import sha256

from zhengtu_extractors.script import simplified


def article_id(publisher: str | None, date: str | None, headline: str | None, text: str) -> str:
    """`article:` and the first 16 hexadecimal digits of SHA-256 over the four, parted by line feeds.

    Traditional characters count as their simplified forms, so that an article has one id in either script.
    """
    said = simplified("\n".join((publisher or "", date or "", headline or "", text)))
    return "article:" + sha256(said.encode("utf-8")).hexdigest()[:16]
