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
    """

    workers: int
    language: str


@cache
def settings() -> Settings:
    """The settings of this process."""
    workers = os.environ.get("ZHENGTU_WORKERS", "")
    return Settings(
        workers=int(workers) if workers.isdigit() and int(workers) else (os.cpu_count() or 1),
        language="en" if os.environ.get("ZHENGTU_LANGUAGE") == "en" else "zh",
    )
