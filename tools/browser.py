"""A headless Chromium, driven by its DevTools protocol through two pipes: for tests and pictures of pages."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --remote-debugging-pipe --hide-scrollbars"
).split()
PATIENCE = 60.0

# The browser reads commands from its descriptor 3 and writes to 4: whatever numbers the pipes have here.
LAUNCHER = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(number), fcntl.F_DUPFD, 10) for number in sys.argv[1:3]]
for number, end in enumerate(ends, start=3):
    os.dup2(end, number)
os.execv(sys.argv[3], sys.argv[3:])
"""

Message = dict[str, Any]


class BrowserError(Exception):
    """The browser refused a command, or a script of a page failed."""


def found() -> str | None:
    """The browser of this machine."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Browser:
    """A running browser with one page; `events` are what it has told so far."""

    def __init__(self, executable: str, profile: str) -> None:
        there, self._to = os.pipe()
        self._from, back = os.pipe()
        command = [executable, *ARGUMENTS, f"--user-data-dir={profile}", "about:blank"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", LAUNCHER, str(there), str(back), *command],
            pass_fds=(there, back),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(there)
        os.close(back)
        self._number, self._rest, self._session = 0, b"", None
        self.events: list[Message] = []
        try:
            self._attach()
        except BrowserError:
            self.close()
            raise

    def send(self, method: str, **parameters: object) -> Message:
        """Give a command, and wait for its result."""
        self._number += 1
        message: Message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._to, data) :]
        while True:
            answer = self._next(PATIENCE)
            if answer is None:
                raise BrowserError(f"{method}: no answer")
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error']}")
                return answer["result"]

    def wait(self, event: str) -> Message:
        """The parameters of the next event of this name."""
        at = len(self.events)
        while True:
            for message in self.events[at:]:
                if message["method"] == event:
                    return message["params"]
            at = len(self.events)
            if self._next(PATIENCE) is None:
                raise BrowserError(f"{event}: it did not come")

    def open(self, url: str) -> None:
        """Load a page, to its end."""
        at = len(self.events)
        self.send("Page.navigate", url=url)
        while not any(it["method"] == "Page.loadEventFired" for it in self.events[at:]):
            if self._next(PATIENCE) is None:
                raise BrowserError(f"{url}: it did not load")

    def run(self, script: str) -> Any:  # noqa: ANN401 -- whatever the page has
        """The value of an expression in the page; a promise is waited for."""
        answer = self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise BrowserError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def size(self, width: int, height: int, scale: float = 1) -> None:
        """Give the page a window of this size; a phone below 600 pixels."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=width < 600,
        )

    def prefer(self, scheme: str = "light", medium: str = "") -> None:
        """Let the page see a colour scheme, and a medium: `print`."""
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.send("Emulation.setEmulatedMedia", media=medium, features=features)

    def key(self, key: str, code: int, text: str = "", modifiers: int = 0) -> None:
        """Press a key and let it go."""
        what: Message = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **what)
        self.send("Input.dispatchKeyEvent", type="keyUp", **what)

    def picture(self, *, whole: bool = False) -> bytes:
        """What the page looks like, as PNG: the window, or all of it."""
        return base64.b64decode(self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"])

    def printed(self) -> bytes:
        """The page as it is printed, as PDF."""
        return base64.b64decode(self.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    def close(self) -> None:
        """End the browser."""
        with suppress(BrowserError, OSError):
            self._session = None
            self.send("Browser.close")
        with suppress(OSError):
            os.close(self._to)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._from)

    def _attach(self) -> None:
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(target["targetId"] for target in targets if target["type"] == "page")
        self._session = self.send("Target.attachToTarget", targetId=page, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def _next(self, seconds: float) -> Message | None:
        """The next message; None if none comes in time."""
        until = time.monotonic() + seconds
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._from], [], [], max(until - time.monotonic(), 0))
            data = os.read(self._from, 1 << 20) if ready else b""
            if not data:
                return None
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\0")
        message: Message = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message


@contextmanager
def browser(executable: str) -> Iterator[Browser]:
    """A browser with a new profile, which is gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        running = Browser(executable, profile)
        try:
            yield running
        finally:
            running.close()
