"""Ids of edges and evidence: made from what they say, so that every run and every machine makes the same."""

from hashlib import blake2b

_BYTES = 10  # 80 bits: a million edges meet by chance once in 10^12 builds


def edge_id(type: str, source: str, target: str, key_value: str, modality: str) -> str:  # noqa: A002  the model's word
    """`edge:` and 20 hexadecimal digits of the edge's identity.

    Args:
        type: the relation type.
        source: id of the source; of a symmetric relation the smaller of both ids.
        target: id of the target.
        key_value: value of the relation's key property; empty where it has none or the text says none.
        modality: done, ongoing, planned or denied.
    """
    return f"edge:{_digest(type, source, target, key_value, modality)}"


def evidence_id(article: str, start: int, end: int, rule: str) -> str:
    """`evidence:` and 20 hexadecimal digits of the sentence's place in its article and the rule that fired."""
    return f"evidence:{_digest(article, str(start), str(end), rule)}"


def author_id(name: str, seat: str) -> str:
    """Id of a Person known from a byline alone; `seat` is the publisher, or the article where that is unknown."""
    return f"person:{name}@{seat}"


def _digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode(), digest_size=_BYTES).hexdigest()
