"""The environment, read once."""

import os
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment sets.

    Attributes:
        workers: processes that read and extract (`ZHENGTU_WORKERS`; the number of cores if it is not set).
        language: `zh` or `en`: of the viewer (`ZHENGTU_LANGUAGE`).
        neo4j_user: who loads into a Neo4j server (`NEO4J_USERNAME`).
        neo4j_password: of that user (`NEO4J_PASSWORD`).
    """

    workers: int
    language: str
    neo4j_user: str | None
    neo4j_password: str | None


@cache
def settings() -> Settings:
    """The settings of this process."""
    workers = os.environ.get("ZHENGTU_WORKERS", "")
    return Settings(
        workers=int(workers) if workers.isdigit() and int(workers) else (os.cpu_count() or 1),
        language="en" if os.environ.get("ZHENGTU_LANGUAGE") == "en" else "zh",
        neo4j_user=os.environ.get("NEO4J_USERNAME"),
        neo4j_password=os.environ.get("NEO4J_PASSWORD"),
    )
