"""Where the shipped folders `data/` and `queries/` are."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Path of a shipped folder: inside this package in a wheel, at the top in a checkout."""
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parents[1] / name
