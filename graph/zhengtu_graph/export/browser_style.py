"""A style sheet of the Neo4j Browser (GraSS): colours and captions of every type, made from the schema."""

from collections.abc import Iterator

from zhengtu_graph.schema import Schema

_GREY = "#A5ABB6"
_CAPTIONS = {"Article": "{headline}", "Evidence": "{text}"}


def browser_style(schema: Schema) -> str:
    """The text of a `.grass` file, to be dropped on the Browser's style pane (`:style`)."""
    return "\n".join(_rules(schema)) + "\n"


def _rules(schema: Schema) -> Iterator[str]:
    yield _rule("node", _coloured(_GREY) | {"diameter": "50px", "border-width": "2px", "font-size": "10px"})
    lines = {"color": _GREY, "shaft-width": "1px", "font-size": "8px", "padding": "3px", "caption": '"<type>"'}
    yield _rule("relationship", lines | {"text-color-external": "#000000", "text-color-internal": "#FFFFFF"})
    for entity in schema.entities.values():
        yield _rule(f"node.{entity.name}", _coloured(entity.colour) | {"caption": '"{name}"'})
    for label in schema.provenance:
        yield _rule(f"node.{label}", _coloured(_GREY) | {"diameter": "30px", "caption": f'"{_CAPTIONS[label]}"'})
    for relation in schema.relations.values():
        if relation.key:
            yield _rule(f"relationship.{relation.name}", {"caption": f'"{{{relation.key}}}"'})


def _rule(selector: str, properties: dict[str, str]) -> str:
    return f"{selector} {{\n" + "".join(f"  {name}: {value};\n" for name, value in properties.items()) + "}"


def _coloured(colour: str) -> dict[str, str]:
    return {"color": colour, "border-color": _darker(colour), "text-color-internal": _readable_on(colour)}


def _channels(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def _darker(colour: str) -> str:
    return "#" + "".join(f"{channel * 3 // 4:02X}" for channel in _channels(colour))


def _readable_on(colour: str) -> str:
    """White or black, whichever stands out; the weights are those of ITU-R BT.601."""
    red, green, blue = _channels(colour)
    return "#000000" if 299 * red + 587 * green + 114 * blue > 150_000 else "#FFFFFF"
