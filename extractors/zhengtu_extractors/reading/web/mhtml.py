"""A page that a browser saved as one file (.mht, .mhtml: RFC 2557) → the bytes of its HTML."""

from email import message_from_bytes
from email.message import Message

from zhengtu_graph.errors import InputError


def html_in(source: str, data: bytes) -> bytes:
    """The bytes of the first HTML part, in the encoding in which the page was sent.

    Raises:
        InputError: there is no HTML in the file, or its parts are nested without end.
    """
    try:
        page = _html_part(message_from_bytes(data))
    except RecursionError as error:
        raise InputError(f"{source}: the parts of this saved page are nested without end; save it anew") from error
    held = page.get_payload(decode=True) if page else None
    if not isinstance(held, bytes) or not held.strip():
        raise InputError(f"{source}: there is no HTML in this saved page; save it anew as .html")
    return held


def _html_part(whole: Message) -> Message | None:
    return next(
        (part for part in whole.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
