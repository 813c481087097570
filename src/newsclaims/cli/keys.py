"""Keys and lines from a terminal, one after the other: nothing that is typed ahead is lost.

The terminal is told to hand over keys singly and to show none of them; Ctrl-C still interrupts. Lines are read by
readline where there is one: people can move in them, and Tab completes.
"""

import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import click

try:
    import termios
    import tty
except ImportError:  # Windows: click asks its console
    termios = tty = None  # type: ignore[assignment]

ARROWS = {"\x1b[D": "left", "\x1b[C": "right", "\x1bOD": "left", "\x1bOC": "right", "\x1b": "escape"}
NAMES = {"\r": "enter", "\n": "enter", "\x04": "quit", " ": "enter"}
_PAUSE = 0.05  # seconds within which a terminal sends the rest of an arrow's characters


@contextmanager
def keys() -> Iterator[Callable[[], str]]:
    """While it lasts, gives a function that waits for a key: a character, or the name of a special one.

    A terminal that is gone reads as `quit`.
    """
    if termios is None:
        yield lambda: _named(click.getchar())
        return
    fd = sys.stdin.fileno()
    before = termios.tcgetattr(fd)
    handlers = {number: signal.signal(number, _leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    handlers[signal.SIGCONT] = signal.signal(signal.SIGCONT, lambda *_: _singly(fd))
    _singly(fd)
    try:
        yield lambda: _named(_read(fd))
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        with suppress(termios.error):  # it may be gone
            termios.tcsetattr(fd, termios.TCSADRAIN, before)


def line(prompt: str, known: Sequence[str] = ()) -> str:
    """A line that a person types, empty for none; Tab completes what is known, by the beginning of any word."""
    fd = sys.stdin.fileno()
    with _cooked(fd), _completing(known):
        try:
            typed = input(prompt)
        except EOFError:
            return ""
    return " ".join(typed.encode("utf-8", "replace").decode("utf-8").split())


def completions(text: str, known: Sequence[str]) -> list[str]:
    """The known names that begin with a text, then those one of whose later words does."""
    wanted = text.casefold()
    first = [name for name in known if name.casefold().startswith(wanted)]
    return first + [name for name in known if name not in first and f" {wanted}" in name.casefold()]


def _leave(number: int, _: object) -> None:
    raise SystemExit(128 + number)


def _singly(fd: int) -> None:
    tty.setcbreak(fd, termios.TCSADRAIN)


def _read(fd: int) -> str:
    """One key: one character, or those that an arrow sends together."""
    data = _byte(fd)
    if data == b"\x1b":
        while len(data) < 8 and select.select([fd], [], [], _PAUSE)[0] and not data[1:].endswith(tuple(_ENDS)):
            data += (more := _byte(fd))
            if not more:
                break
    while data and data[0] >= 0xC0 and len(data) < 4:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            data += (more := _byte(fd))
            if not more:
                break
    return data.decode("utf-8", "replace")


def _byte(fd: int) -> bytes:
    """The next byte; none from a terminal that is gone."""
    try:
        return os.read(fd, 1)
    except OSError:
        return b""


_ENDS = (b"A", b"B", b"C", b"D", b"~")


def _named(key: str) -> str:
    return "quit" if not key else ARROWS.get(key) or NAMES.get(key, key)


@contextmanager
def _cooked(fd: int) -> Iterator[None]:
    """The terminal as line editing wants it: keys shown, lines whole."""
    if termios is None:
        yield
        return
    before = termios.tcgetattr(fd)
    now: list[Any] = termios.tcgetattr(fd)
    now[3] |= termios.ECHO | termios.ICANON
    termios.tcsetattr(fd, termios.TCSADRAIN, now)
    try:
        yield
    finally:
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


@contextmanager
def _completing(known: Sequence[str]) -> Iterator[None]:
    try:
        import readline  # noqa: PLC0415 -- it changes `input`, and not every Python has it
    except ImportError:
        yield
        return
    old, delimiters = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer_delims("")
    readline.set_completer(lambda text, at: [*completions(text, known), None][at] if text else None)
    readline.parse_and_bind("bind ^I rl_complete" if "libedit" in (readline.__doc__ or "") else "tab: complete")
    try:
        yield
    finally:
        readline.set_completer(old)
        readline.set_completer_delims(delimiters)
