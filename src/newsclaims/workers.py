"""Work shared out among processes: for what is pure, takes long and comes in pieces.

Each process is a Python of its own that is told what to do through a pipe, so that it does not matter how the
program was started (a script, a notebook, a test); it ends when its pipe does, even if the program is killed.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from types import TracebackType
from typing import IO, Any, Self, TypeVar

from newsclaims.errors import StorageError

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 3  # tasks that wait for each process, so that none ever waits for a task
_MAIN = "import sys; sys.path[:] = {path!r}; from newsclaims.workers import serve; serve()"


class Workers:
    """Processes that are started with the first task that is shared out, and ended with the block."""

    def __init__(self, processes: int | None = None) -> None:
        self._count = _cores() if processes is None else processes
        self._threads: ThreadPoolExecutor | None = None
        self._own = threading.local()
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._started:
            process.kill()
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
        for process in self._started:
            for pipe in (process.stdin, process.stdout):
                _close(pipe)
            process.wait()

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task], *, shared: bool) -> Iterator[Result]:
        """What a function of a module makes of each task, in their order; if `shared`, by several processes."""
        if not shared or self._count < 2:
            yield from map(work, tasks)
            return
        self._threads = self._threads or ThreadPoolExecutor(self._count)
        waiting: deque[Future[Result]] = deque()
        for task in tasks:
            waiting.append(self._threads.submit(self._ask, work, task))
            while len(waiting) > _AHEAD * self._count or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _ask(self, work: Callable[[Task], Result], task: Task) -> Result:
        """Have the process of this thread do one task."""
        into, out = getattr(self._own, "pipes", None) or self._start()
        try:
            pickle.dump((work.__module__, work.__name__, task), into, pickle.HIGHEST_PROTOCOL)
            into.flush()
            failed, result = pickle.load(out)  # noqa: S301 -- a process of ours
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise StorageError("cross-reference", "a process that it shares its work with has ended") from error
        if failed:
            raise result
        return result  # type: ignore[no-any-return]

    def _start(self) -> tuple[IO[bytes], IO[bytes]]:
        command = [sys.executable, "-c", _MAIN.format(path=sys.path)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 -- ourselves
        self._started.append(process)
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("a process without pipes")
        pipes = self._own.pipes = process.stdin, process.stdout
        return pipes


def serve() -> None:
    """Do what comes in on standard input until there is no more, and write what came of it to standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us was interrupted too, and will end us
    into, out = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    while True:
        try:
            module, name, task = pickle.load(into)  # noqa: S301 -- from the process that started us
        except EOFError:
            return
        pickle.dump(_done(getattr(import_module(module), name), task), out, pickle.HIGHEST_PROTOCOL)
        out.flush()


def _done(work: Callable[[Any], Any], task: Any) -> tuple[bool, Any]:  # noqa: ANN401 -- whatever it is
    try:
        return False, work(task)
    except Exception as error:  # noqa: BLE001 -- it is raised again where the task came from
        return True, _portable(error)


def _portable(error: Exception) -> Exception:
    """An error that can be sent: not each can be made anew from what it says of itself."""
    try:
        return pickle.loads(pickle.dumps(error))  # type: ignore[no-any-return]  # noqa: S301 -- made here
    except Exception:  # noqa: BLE001 -- whatever goes wrong with it
        return RuntimeError(repr(error))


def _close(pipe: IO[bytes] | None) -> None:
    with suppress(OSError):  # what was still to be written has no reader any more
        if pipe:
            pipe.close()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
