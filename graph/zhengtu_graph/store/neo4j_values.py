"""Values of the driver as plain Python, as the embedded store gives them."""

from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time


def plain(value: Any) -> Any:
    """A value of the driver as None, bool, int, float, str, date, list or dict."""
    made = value
    match value:
        case Date() | DateTime() | Time():
            made = value.to_native()
        case Duration():
            made = {"months": value.months, "days": value.days, "seconds": value.seconds}
        case Node():
            made = {"labels": sorted(value.labels), "properties": plain(dict(value))}
        case Relationship():
            made = {"type": value.type, "properties": plain(dict(value))}
        case Path():
            made = {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
        case list():
            made = [plain(item) for item in value]
        case dict():
            made = {key: plain(item) for key, item in value.items()}
    return made
