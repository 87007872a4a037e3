#!/usr/bin/env python3
"""Tries every call that the kit plays, in one case: a main process that exits 1 s after SIGTERM, and a worker."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

import killspec_syscalls  # noqa: E402

killspec_syscalls.install()

import os  # noqa: E402
import select  # noqa: E402
import selectors  # noqa: E402
import signal  # noqa: E402
import subprocess  # noqa: E402
import time  # noqa: E402


def check(found, expected):
    if found != expected:
        raise AssertionError(f"{found!r} is not {expected!r}")


def raises(kind, call):
    try:
        call()
    except kind:
        return
    raise AssertionError(f"{call} raised nothing")


def main(world):
    heard = []
    reader, writer = os.pipe()
    os.set_blocking(writer, False)

    def on_signal(number, _frame):
        heard.append((number, time.monotonic()))
        os.write(writer, b"x")

    check(signal.signal(signal.SIGTERM, on_signal), signal.SIG_DFL)
    signal.signal(signal.SIGCHLD, on_signal)
    check(signal.getsignal(signal.SIGTERM), on_signal)
    child = subprocess.Popen(["/usr/bin/server"])
    check((child.poll(), time.time(), time.monotonic_ns()), (None, 0.0, 0))

    # The stop comes at 2 s: it does not end the sleep, but it is heard, and a selector sees what the handler wrote.
    time.sleep(1.5)
    selector = selectors.DefaultSelector()
    selector.register(reader, selectors.EVENT_READ)
    check([key.fd for key, _ in selector.select(10)], [reader])
    check((heard, time.monotonic()), ([(signal.SIGTERM, 2.0)], 2.0))
    os.read(reader, 1)
    check(select.select([reader], [], [], 0.25), ([], [], []))
    poller = select.poll()
    poller.register(reader, select.POLLIN)
    check((poller.poll(250), time.monotonic()), ([], 2.5))

    # Who is there.
    with open("/sys/fs/cgroup/system.slice/a.service/cgroup.procs", encoding="utf-8") as file:
        pids = [int(line) for line in file]
    check((pids[0], len(pids)), (child.pid, 2))
    check(pathlib.Path(f"/proc/{child.pid}/stat").read_text(encoding="utf-8").split()[2], "S")
    check((os.path.exists(f"/proc/{child.pid}"), os.path.exists(f"/proc/{child.pid + 10}")), (True, False))
    raises(FileNotFoundError, lambda: open(f"/proc/{child.pid + 10}/stat", encoding="utf-8"))
    check(os.path.exists("/proc/self"), True)

    # Killing and waiting.
    os.kill(child.pid, 0)
    child.terminate()
    check(os.waitpid(-1, os.WNOHANG), (0, 0))
    raises(subprocess.TimeoutExpired, lambda: child.wait(timeout=0.5))
    check((child.wait(), child.returncode, time.monotonic()), (0, 0, 3.5))
    check(heard[1:], [(signal.SIGCHLD, 3.5)])
    raises(ChildProcessError, lambda: os.waitpid(-1, 0))
    raises(ProcessLookupError, lambda: os.kill(child.pid, signal.SIGKILL))
    os.killpg(child.pid, signal.SIGKILL)
    sys.exit(0)


def refused(_world):
    exec(os.environ["KILLSPEC_TEST_CALL"])  # noqa: S102


killspec_syscalls.serve(refused if "KILLSPEC_TEST_CALL" in os.environ else main, name="calls", version="1")
