"""One question to an OpenAI-compatible endpoint, with its answer and cost; retried while that may help."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from zhengtu_graph.errors import EndpointError

_TRIES = 4
_WAIT = 1.0  # seconds before the second try, twice as long before each further one
_LONGEST_WAIT = 60.0  # of what a server asks for with Retry-After
_SHOWN = 200  # characters of a server's error


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is and what the user lets it cost.

    Attributes:
        url: the base, to which `/chat/completions` is added: `http://localhost:11434/v1`.
        model: its name there.
        key: the API key, or None where none is needed; never stored, never shown.
        cache: folder of the answers.
        report: file to which a line a text is added: what it cost, what was refused; None for no report.
        timeout: seconds for one answer.
    """

    url: str
    model: str
    cache: Path
    key: str | None = field(default=None, repr=False)
    report: Path | None = None
    timeout: float = 120.0


class Answer(NamedTuple):
    """What the model wrote, and the tokens that the endpoint counted (0 where it counts none)."""

    text: str
    prompt_tokens: int
    completion_tokens: int


def ask(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> Answer:
    """The model's answer to some messages.

    Raises:
        EndpointError: it cannot be reached, refuses, or answers nothing that is an answer, after some tries.
    """
    body = {"model": endpoint.model, "messages": list(messages), "temperature": 0}
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    why = ""
    for attempt in range(_TRIES):
        try:
            response = httpx.post(
                f"{endpoint.url.rstrip('/')}/chat/completions", json=body, headers=headers, timeout=endpoint.timeout
            )
        except httpx.HTTPError as error:
            why, wait = f"{type(error).__name__}: {error}", 0.0
        except httpx.InvalidURL as error:
            raise EndpointError(f"{endpoint.url} is no address of an endpoint: {error}") from error
        else:
            if response.status_code == httpx.codes.OK:
                return _answer(endpoint, response)
            why, wait = f"{response.status_code}: {response.text[:_SHOWN]}", _asked_for(response)
            if response.status_code != httpx.codes.TOO_MANY_REQUESTS and not response.is_server_error:
                break
        if attempt < _TRIES - 1:
            time.sleep(max(wait, _WAIT * 2**attempt))
    raise EndpointError(f"{endpoint.url} gives no answer ({why}); what is answered is kept: run it again")


def _asked_for(response: httpx.Response) -> float:
    after = response.headers.get("Retry-After", "")
    return min(float(after), _LONGEST_WAIT) if after.isdigit() else 0.0


def _answer(endpoint: Endpoint, response: httpx.Response) -> Answer:
    try:
        told: Any = response.json()
        usage = told.get("usage") or {}
        text = told["choices"][0]["message"]["content"]
        return Answer(str(text or ""), int(usage.get("prompt_tokens", 0)), int(usage.get("completion_tokens", 0)))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        said = response.text[:_SHOWN]
        raise EndpointError(f"{endpoint.url} answers in no form of OpenAI's chat completions: {said}") from error
