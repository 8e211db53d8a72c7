"""A local stand-in for an OpenAI-compatible endpoint: answers what a test tells it to, and notes what it was asked."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple


class Reply(NamedTuple):
    """What the stand-in answers: a body as it is, or what a model says."""

    says: Any = None
    status: int = 200
    body: bytes | None = None
    after: float = 0.0
    headers: tuple[tuple[str, str], ...] = ()

    def data(self) -> bytes:
        if self.body is not None:
            return self.body
        content = self.says if isinstance(self.says, str) else json.dumps(self.says, ensure_ascii=False)
        usage = {"prompt_tokens": 100, "completion_tokens": 20}
        return json.dumps({"choices": [{"message": {"content": content}}], "usage": usage}).encode()


class StandIn:
    """The server's address, its replies (the last one holds on), and the requests that it got."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.url = ""

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def stand_in() -> Iterator[StandIn]:
    told = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.requests.append({"path": self.path, **json.loads(body)})
            told.keys.append(self.headers["Authorization"])
            reply = told.next()
            time.sleep(reply.after)
            data = reply.data()
            self.send_response(reply.status)
            for name, value in (("Content-Length", str(len(data))), *reply.headers):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the base class's names
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
