"""Answers kept on disk, by hash of model, prompt and text: the same question is paid for once."""

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from zhengtu_extractors.llm.endpoint import Answer


def kept(folder: Path, model: str, prompt: str, text: str, ask: Callable[[], Answer]) -> tuple[Answer, bool]:
    """The kept answer to a question, else that of `ask`, which is kept; and whether it was there already."""
    key = sha256(f"{model}\x1f{prompt}\x1f{text}".encode()).hexdigest()
    path = folder / key[:2] / f"{key}.json"
    try:
        return Answer(**json.loads(path.read_text("utf-8"))), True
    except (OSError, ValueError, TypeError):  # not there, or damaged
        answer = ask()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(answer._asdict(), ensure_ascii=False), "utf-8")
    draft.replace(path)
    return answer, False
