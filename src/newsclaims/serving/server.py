"""Requests over a socket: read in threads, answered one after the other by the thread that has the workspace."""

import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, Queue
from threading import Event, Thread

from newsclaims.errors import AddressError
from newsclaims.pages.document import policy
from newsclaims.serving.answers import Response, answer, refused
from newsclaims.serving.guard import Guard
from newsclaims.serving.live import Live

HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
PATIENCE = 15  # seconds that a slow request may take to arrive
LOOK = 0.5  # seconds between looks for an interrupt, where waiting cannot be interrupted


@dataclass
class Job:
    """A request on its way: its target, and the answer when there is one."""

    target: str
    done: Event = field(default_factory=Event)
    response: Response | None = None


def serve(at: tuple[str, int], live: Live, ready: Callable[[str], None], bug: Callable[[Exception], str]) -> None:
    """Serve a workspace's pages at a host and port until interrupted.

    `ready` is told where, and `bug` of mistakes of ours; what it says of them is shown instead of the page.
    """
    jobs = Queue[Job]()
    with _listening(*at, jobs) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            ready(server.url)
            while True:
                _work(jobs, live, bug)
        finally:
            server.shutdown()
            live.close()


def _work(jobs: Queue[Job], live: Live, bug: Callable[[Exception], str]) -> None:
    """Answer one request, if there is one."""
    try:
        job = jobs.get(timeout=LOOK)
    except Empty:
        return
    try:
        job.response = answer(job.target, live)
        live.rest()
    except Exception as failure:  # noqa: BLE001 -- one page that fails must not end the others
        job.response = refused(HTTPStatus.INTERNAL_SERVER_ERROR, bug(failure))
        live.close()
    finally:
        job.done.set()


def _listening(host: str, port: int, jobs: Queue[Job]) -> "_Server":
    try:
        return _Server(host, port, jobs)
    except (OSError, OverflowError) as error:
        raise AddressError(f"{host}:{port}", getattr(error, "strerror", None) or str(error)) from error


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host: str, port: int, jobs: Queue[Job]) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Handler)
        self.jobs = jobs
        self.guard = Guard(host, self.server_port, socket.gethostname())
        shown = f"[{host}]" if ":" in host else host or "127.0.0.1"
        self.url = f"http://{shown}:{self.server_port}/"

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, as the standard library does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: whoever asked has gone."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = PATIENCE
    server_version, sys_version = "claims", ""

    def do_GET(self) -> None:
        """Answer with a page."""
        self._send(self._answer())

    do_HEAD = do_GET  # noqa: N815 -- the standard library's name

    def _answer(self) -> Response:
        if not self.server.guard.lets_in({name.lower(): value for name, value in self.headers.items()}):
            return refused(HTTPStatus.FORBIDDEN, "this address is not the one under which the pages are served")
        job = Job(self.path)
        self.server.jobs.put(job)
        job.done.wait()
        return job.response or refused(HTTPStatus.SERVICE_UNAVAILABLE, "the pages are no longer served")

    def _send(self, response: Response) -> None:
        body = response.page.encode("utf-8", "backslashreplace")
        self.send_response(response.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """The headers of every answer, errors included."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Allow", "GET, HEAD")
        self.send_header("Content-Security-Policy", f"{policy(live=True)}; frame-ancestors 'none'")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """A request that is none, or has another method than GET and HEAD."""
        known = HTTPStatus(code)
        status = HTTPStatus.METHOD_NOT_ALLOWED if known == HTTPStatus.NOT_IMPLEMENTED else known
        self._send(refused(status, "pages can be looked at, and nothing else"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: what somebody looks at is nobody else's affair."""
