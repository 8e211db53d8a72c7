"""What the columns of a table say of an article."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Told:
    """A row's article.

    Attributes:
        number: of the row, from 1, the names of the columns not counted.
        text: the text cell as it stands.
        format: whether that is HTML.
        headline: empty values are None throughout.
        publisher: the outlet.
        date: cut to what is known.
        authors: in their order.
        address: the URL.
        sheet: the newspaper page.
        clues: where each stood, e.g. `{"date": "column 发布时间"}`.
    """

    number: int
    text: str
    format: Literal["text", "html"] = "text"
    headline: str | None = None
    publisher: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    address: str | None = None
    sheet: str | None = None
    clues: Mapping[str, str] = field(default_factory=dict)
