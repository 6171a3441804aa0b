"""The inside of a worker process: it shuts itself in, then answers one call after the other.

No network, no terminal, no core files, a limit on memory; and it ends when its parent does.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import pickle
import signal
import socket
import sys
import threading
from collections.abc import Callable
from multiprocessing import connection
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, NoReturn

if sys.platform != "win32":
    import resource

READY = b"ready"
"""The first message of a worker: it is up."""

_PR_SET_PDEATHSIG = 1


class Limits(NamedTuple):
    """What a worker may use: bytes of memory."""

    memory: int


class Reply(NamedTuple):
    """What a call gave: a result, or the exception it raised."""

    result: Any = None
    error: BaseException | None = None


class _NoSocket(socket.socket):
    """Stands in for ``socket.socket``: nothing that reads a resume may talk to anybody."""

    def __init__(self, *_: object, **__: object) -> None:
        raise PermissionError("no network in a worker")


def serve(pipe: Connection, limits: Limits) -> None:
    """Answer the calls that come in through ``pipe`` until it closes."""
    shut_in(limits)
    pipe.send_bytes(READY)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send_bytes(_packed(_answer(pipe.recv_bytes())))


def shut_in(limits: Limits) -> None:
    """Give up what a worker does not need, for good."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_parent()
    _leave_terminal()
    socket.socket = _NoSocket  # type: ignore[misc]
    for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname"):
        setattr(socket, name, _refuse)
    if sys.platform != "win32":
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        memory = limits.memory if most == resource.RLIM_INFINITY else min(limits.memory, most)
        # A system that cannot limit address space (macOS) is watched from outside.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, most))
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse(*_: object, **__: object) -> NoReturn:
    raise PermissionError("no network in a worker")


def _end_with_parent() -> None:
    """Ask the kernel to end us with the parent; a thread does it where the kernel cannot."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    threading.Thread(target=_watch, args=(parent.sentinel,), name="parent", daemon=True).start()
    if sys.platform == "linux":
        # A busy C library may never let the thread run.
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _watch(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _leave_terminal() -> None:
    """Libraries print what they read; none of it may reach a terminal or a log."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        with contextlib.suppress(OSError):
            os.dup2(nowhere, stream)
    if nowhere > 2:
        os.close(nowhere)


def _answer(message: bytes) -> Reply:
    try:
        function, args, kwargs = pickle.loads(message)
        call: Callable[..., Any] = function
        return Reply(call(*args, **kwargs))
    except MemoryError:
        return Reply(error=MemoryError())
    except Exception as error:
        # Frames hold the whole document alive, and do not pickle.
        return Reply(error=error.with_traceback(None))


def _packed(reply: Reply) -> bytes:
    try:
        return pickle.dumps(reply)
    except MemoryError:
        return pickle.dumps(Reply(error=MemoryError()))
    except Exception as error:
        return pickle.dumps(Reply(error=RuntimeError(f"{type(error).__name__} in an answer")))
