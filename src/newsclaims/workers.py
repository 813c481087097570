"""Work shared out among processes: for what is pure, takes long and comes in pieces.

Each process is a Python of its own that is told what to do through a pipe, so that it does not matter how the
program was started (a script, a notebook, a test); it ends when its pipe does, even if the program is killed. One that
ends by itself, or takes longer than anybody waits for it, loses its task and nothing else: a new one goes on.
"""

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from types import TracebackType
from typing import Any, Self, TypeVar

from newsclaims.errors import StorageError

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 3  # tasks that wait for each process, so that none ever waits for a task
_MAIN = "import sys; sys.path[:] = {path!r}; from newsclaims.workers import serve; serve()"
# One thread each for numpy's sums: the processes are as many as there are cores already.
_ALONE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

Ask = Callable[[Callable[[Task], Result], Task], Result]
Rescue = Callable[[Ask[Task, Result], Task], Result]


class LostError(StorageError):
    """A process has ended in the middle of a task, or was ended because it took too long."""

    def __init__(self, why: str) -> None:
        super().__init__("a process that shares the work", why, "run the command again")


class Workers:
    """Processes that are started with the first task that is shared out, and ended with the block.

    `patience` is how many seconds a task may take before it counts as lost; without, it may take forever.
    """

    def __init__(self, processes: int | None = None, patience: float | None = None) -> None:
        self._count = _cores() if processes is None else processes
        self._patience = patience
        self._threads: ThreadPoolExecutor | None = None
        self._own = threading.local()
        self._started: list[subprocess.Popen[bytes]] = []
        self._over = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over = True
        for process in self._started:
            process.kill()
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
        for process in self._started:
            _clear(process)

    def map(
        self,
        work: Callable[[Task], Result],
        tasks: Iterable[Task],
        *,
        shared: bool | Callable[[Task], bool],
        rescue: Rescue[Task, Result] | None = None,
    ) -> Iterator[Result]:
        """What a function of a module makes of each task, in their order; if `shared`, by several processes.

        A task whose process is lost is given to `rescue`, with a way to have other tasks done instead.
        """
        if not shared or self._count < 2:
            yield from map(work, tasks)
            return
        wanted = shared if callable(shared) else _always
        self._threads = self._threads or ThreadPoolExecutor(self._count)
        waiting: deque[Future[Result]] = deque()
        for task in tasks:
            doing = partial(self._do, work, task, rescue)
            waiting.append(self._threads.submit(doing) if wanted(task) else _done_here(work, task))
            while len(waiting) > _AHEAD * self._count or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _do(self, work: Callable[[Task], Result], task: Task, rescue: Rescue[Task, Result] | None) -> Result:
        try:
            return self._ask(work, task)
        except LostError:
            if rescue is None or self._over:
                raise
            return rescue(self._ask, task)

    def _ask(self, work: Callable[[Task], Result], task: Task) -> Result:
        """Have the process of this thread do one task."""
        process = getattr(self._own, "process", None) or self._start()
        late = threading.Event()
        with _watched(process, self._patience, late):
            try:
                failed, result = _exchanged(process, (work.__module__, work.__name__, task))
            except (EOFError, OSError, pickle.UnpicklingError) as error:
                self._own.process = None
                process.kill()
                raise LostError("it took too long" if late.is_set() else "it has ended") from error
        if failed:
            raise result
        return result  # type: ignore[no-any-return]

    def _start(self) -> subprocess.Popen[bytes]:
        if self._over:
            raise LostError("it has ended")
        command = [sys.executable, "-c", _MAIN.format(path=sys.path)]
        process = subprocess.Popen(  # noqa: S603 -- ourselves
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | _ALONE
        )
        self._started.append(process)
        self._own.process = process
        return process


def serve() -> None:
    """Do what comes in on standard input until there is no more, and write what came of it to standard output.

    Python looks for objects that hold each other between tasks, not within: a sixth of the time of reading claims.
    """
    gc.disable()
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
        gc.collect(0)


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


def _exchanged(process: "subprocess.Popen[bytes]", task: object) -> Any:  # noqa: ANN401 -- whatever it is
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process without pipes")
    pickle.dump(task, process.stdin, pickle.HIGHEST_PROTOCOL)
    process.stdin.flush()
    return pickle.load(process.stdout)  # noqa: S301 -- a process of ours


@contextmanager
def _watched(process: "subprocess.Popen[bytes]", patience: float | None, late: threading.Event) -> Iterator[None]:
    """Kill a process that takes too long, and note that it was."""
    if patience is None:
        yield
        return

    def end() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(patience, end)
    clock.daemon = True
    clock.start()
    try:
        yield
    finally:
        clock.cancel()


def _done_here(work: Callable[[Task], Result], task: Task) -> "Future[Result]":
    done: Future[Result] = Future()
    done.set_result(work(task))
    return done


def _always(_: object) -> bool:
    return True


def _clear(process: "subprocess.Popen[bytes]") -> None:
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what was still to be written has no reader any more
            if pipe:
                pipe.close()
    process.wait()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
