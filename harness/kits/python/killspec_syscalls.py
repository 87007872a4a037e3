"""killspec's other kit for Python: plays ordinary code, which kills, waits, sleeps and reads the clock, in virtual time.

Copy this file beside your adapter; it needs Python 3.8 or newer, Linux, and nothing else. Before your supervisor is
imported, `install` puts these in the place of the real ones: os.kill, os.killpg, os.waitpid, subprocess.Popen (poll, wait,
send_signal, terminate, kill), signal.signal, time.time, time.monotonic, time.sleep and their like, select.select,
select.poll and selectors, and whatever reads a cgroup.procs or looks for a process in /proc. What else would leave the
virtual world (threads, os.fork, os.system, …) raises an error that names the call.

`serve` calls your `main` once for each case, in a process of its own. The first Popen of a case is the main process of
the unit: in a case that begins with a running unit, it is there already. A stop of the unit reaches your code as the signal
SIGTERM, the end of a process as SIGCHLD. When `main` returns, the unit is said to be stopped.
"""

import builtins
import errno
import io
import json
import os
import re
import select
import selectors
import signal
import subprocess
import sys
import threading
import time
import traceback

_real = {
    "read": os.read, "write": os.write, "fork": os.fork, "waitpid": os.waitpid, "open": io.open, "exists": os.path.exists,
    "poll": select.poll, "listdir": os.listdir, "getpid": os.getpid,
}  # fmt: skip
_PROCESS_PATH = re.compile(r"^/proc/(\d+)(/.*)?$")
_CGROUP_PATH = re.compile(r"^/sys/fs/cgroup/.*cgroup\.procs$")
_PID_MIN = 4_194_305
#: What a program has no ear for, unless it says so.
_UNHEARD = ("wake", "spawned", "main", "notify", "oom")


class NotPlayed(RuntimeError):
    """Your code did something that this kit cannot play in virtual time; the message names it."""


class _CaseOver(BaseException):
    """Unwinds whatever still runs when a case is over. Not an Exception, so that no handler keeps it."""


def _read_line():
    """One line. Nothing is sent ahead to an adapter that is in one case at a time, so that none is read too far."""
    line = b""
    while not line.endswith(b"\n"):
        chunk = _real["read"](0, 65536)
        if not chunk:
            raise EOFError
        line += chunk
    return json.loads(line)


def _send(message):
    data = json.dumps(message).encode() + b"\n"
    while data:
        data = data[_real["write"](_out, data) :]


_out = 1


class World:
    """The case that is being played: its clock, its processes, and what has happened that nobody has asked for yet."""

    def __init__(self, request, options):
        self.unit = request["unit"]
        self.settings = self.unit["settings"]
        self.state = request["state"]
        self.now = 0
        self.options = options
        self._request = request["id"]
        self._call_count = 0
        self._handlers = {}
        #: Endings by pid, as in a status of waitpid, that nobody has waited for yet.
        self._ended = {}
        self._children = set()
        self._main = next((p["pid"] for p in request["processes"] if p["role"] == "main"), None)

    def call(self, body):
        self._call_count += 1
        _send({"id": f"c{self._call_count}", "op": "call", "turn": self._request, "call": body})
        return _read_line()["result"]

    def block(self, until):
        """Gives up the turn until something happens or it is `until`, whichever is first."""
        _send({"id": self._request, "op": "reaction", "effects": [], "wake": "infinity" if until is None else until})
        request = _read_line()
        if request["op"] == "end":
            self._request = request["id"]
            raise _CaseOver
        self._request = request["id"]
        self.now = request["t"]
        self._take(request["event"])

    def finish(self):
        """Answers whatever comes until the case is over."""
        while True:
            self.block(None)

    def over(self):
        _send({"id": self._request, "op": "final"})

    def fail(self, kind, message):
        _send({"id": self._request, "op": "error", "kind": kind, "message": message[:4096]})
        while True:
            request = _read_line()
            if request["op"] == "end":
                self._request = request["id"]
                return

    def start(self, argv):
        """The pid of what a Popen starts: the main process first, which may be there already."""
        if self._main is not None and self._main not in self._children:
            pid = self._main
        else:
            name, index = self.options["command"](argv)
            pid = self.call({"run": name, "index": index})
        self._children.add(pid)
        return pid

    def kill(self, pid, number):
        if pid == _real["getpid"]():
            self.deliver(number)
            return
        if number == 0:
            if pid not in self.processes() and pid not in self._ended:
                raise ProcessLookupError(errno.ESRCH, os.strerror(errno.ESRCH))
            return
        result = self.call({"kill": pid, "signal": signal.Signals(number).name})
        if result != 0:
            code = getattr(errno, result)
            raise OSError(code, os.strerror(code))

    def processes(self):
        return self.call({"processes": True})

    def deliver(self, number):
        """A signal reaches your code."""
        handler = self._handlers.get(number, signal.SIG_DFL)
        if callable(handler):
            handler(number, None)
        elif handler == signal.SIG_DFL and number not in (signal.SIGCHLD, signal.SIGCONT):
            raise SystemExit(128 + number)

    def wait(self, pid, until):
        """The (pid, status) of a child that has ended, or None if none has by `until` (None: wait for ever)."""
        while True:
            found = self.reap(pid)
            if found is not None:
                return found
            if until is not None and self.now >= until:
                return None
            self.block(until)

    def reap(self, pid):
        for ended in self._ended if pid <= 0 else (pid,):
            if ended in self._ended:
                self._children.discard(ended)
                return ended, self._ended.pop(ended)
        if pid > 0 and pid not in self._children or pid <= 0 and not self._children:
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
        return None

    def handler(self, number, handler):
        before = self._handlers.get(number, signal.SIG_DFL)
        self._handlers[number] = handler
        return before

    def _take(self, event):
        kind = event["type"]
        if kind == "exit":
            number = signal.Signals[event["signal"]] if "signal" in event else 0
            if event["pid"] in self._children:
                self._ended[event["pid"]] = number if number else event["status"] << 8
                self.deliver(signal.SIGCHLD)
        elif kind == "daemon-reload":
            self.unit = event["unit"]
            self.settings = self.unit["settings"]
        elif kind in self.options["signals"]:
            self.deliver(self.options["signals"][kind])
        elif kind not in _UNHEARD:
            raise NotPlayed(f"nothing says what is to be done at the event {kind}: leave it out of the capabilities")


_world = None


def _seconds(delay):
    return -(-int(delay * 1_000_000_000) // 1000)


def _until(delay):
    return None if delay is None else _world.now + _seconds(max(delay, 0))


def _sleep(delay):
    if delay < 0:
        raise ValueError("sleep length must be non-negative")
    until = _until(delay)
    while _world.now < until:
        _world.block(until)


def _kill(pid, number):
    _world.kill(pid, number)


def _killpg(_group, number):
    """A process group is the unit's control group here."""
    for pid in _world.processes():
        try:
            _world.kill(pid, number)
        except ProcessLookupError:
            pass


def _waitpid(pid, options):
    found = _world.wait(pid, _world.now if options & os.WNOHANG else None)
    return (0, 0) if found is None else found


class _Popen:
    """As subprocess.Popen, as far as a supervisor needs it."""

    def __init__(self, args, *_args, **_kwargs):
        self.args = args
        self.returncode = None
        self.stdin = self.stdout = self.stderr = None
        self.pid = _world.start(args)

    def _ended(self, found):
        if found is not None:
            status = found[1]
            self.returncode = -(status & 0x7F) if status & 0x7F else status >> 8
        return self.returncode

    def poll(self):
        return self.returncode if self.returncode is not None else self._ended(_world.reap(self.pid))

    def wait(self, timeout=None):
        if self.returncode is None and self._ended(_world.wait(self.pid, _until(timeout))) is None:
            raise subprocess.TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, number):
        if self.poll() is None:
            _world.kill(self.pid, number)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)

    def communicate(self, *_args, **_kwargs):
        raise NotPlayed("Popen.communicate: processes of the virtual world have no output")

    def __enter__(self):
        return self

    def __exit__(self, *_exception):
        self.wait()


def _await_files(files, until):
    """What poll(2) finds: at once, or once a handler of a signal has written, or nothing at `until`."""
    poller = _real["poll"]()
    for number, mask in files:
        poller.register(number, mask)
    while True:
        found = poller.poll(0)
        if found or (until is not None and _world.now >= until):
            return found
        _world.block(until)


def _number(file):
    return file if isinstance(file, int) else file.fileno()


def _select(readers, writers, others, timeout=None):
    lists = ((readers, select.POLLIN | select.POLLHUP), (writers, select.POLLOUT), (others, select.POLLPRI))
    masks = {}
    for files, mask in lists:
        for file in files:
            masks[_number(file)] = masks.get(_number(file), 0) | mask
    found = dict(_await_files(masks.items(), _until(timeout)))
    return tuple([file for file in files if found.get(_number(file), 0) & mask] for files, mask in lists)


class _Poll:
    """As the object that select.poll() gives."""

    def __init__(self):
        self._files = {}

    def register(self, file, mask=select.POLLIN | select.POLLPRI | select.POLLOUT):
        self._files[_number(file)] = mask

    modify = register

    def unregister(self, file):
        del self._files[_number(file)]

    def poll(self, timeout=None):
        return _await_files(self._files.items(), _until(None if timeout is None or timeout < 0 else timeout / 1000))


def _virtual_file(path):
    """The text of a file of the virtual world; None where the real one is meant."""
    if not isinstance(path, (str, os.PathLike)):
        return None
    name = os.fspath(path)
    if not isinstance(name, str):
        return None
    if _CGROUP_PATH.match(name):
        return "".join(f"{pid}\n" for pid in _world.processes())
    match = _PROCESS_PATH.match(name)
    if match is None or int(match[1]) < _PID_MIN:
        return None
    pid = int(match[1])
    if pid not in _world.processes():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
    if match[2] == "/stat":
        return f"{pid} (process) S {_real['getpid']()} {pid} {pid} 0 -1\n"
    if match[2] == "/cgroup":
        return f"0::/system.slice/{_world.unit['name']}\n"
    raise NotPlayed(f"reading {name}: of /proc only stat and cgroup are there")


def _open(file, mode="r", *args, **kwargs):
    text = _virtual_file(file)
    if text is None:
        return _real["open"](file, mode, *args, **kwargs)
    return io.BytesIO(text.encode()) if "b" in mode else io.StringIO(text)


def _exists(path):
    match = _PROCESS_PATH.match(path) if isinstance(path, str) else None
    if match is None or int(match[1]) < _PID_MIN:
        return _real["exists"](path)
    return int(match[1]) in _world.processes()


def _refuse(name):
    def refused(*_args, **_kwargs):
        raise NotPlayed(f"{name} cannot be played in virtual time")

    return refused


_REFUSED = {
    os: "fork forkpty system popen posix_spawn posix_spawnp execv execve execvp execvpe execl execle execlp execlpe spawnv "
    "spawnve wait wait3 wait4 waitid pidfd_open sched_yield",
    signal: "alarm setitimer pause sigwait sigwaitinfo sigtimedwait pthread_kill pidfd_send_signal",
    subprocess: "run call check_call check_output getoutput getstatusoutput",
    select: "epoll",
    threading: "_start_new_thread",
}


def install():
    """Puts the virtual world in the place of the real one. Call it before your supervisor is imported."""
    os.kill, os.killpg, os.waitpid, os.path.exists = _kill, _killpg, _waitpid, _exists
    subprocess.Popen = _Popen
    signal.signal = lambda number, handler: _world.handler(int(number), handler)
    signal.getsignal = lambda number: _world._handlers.get(int(number), signal.SIG_DFL)
    time.sleep = _sleep
    for name in ("time", "monotonic", "perf_counter"):
        setattr(time, name, lambda: _world.now / 1_000_000)
        setattr(time, f"{name}_ns", lambda: _world.now * 1000)
    builtins.open = io.open = _open
    select.select, select.poll = _select, _Poll
    for module, names in _REFUSED.items():
        for name in names.split():
            if hasattr(module, name):
                setattr(module, name, _refuse(f"{module.__name__}.{name}"))
    selectors.DefaultSelector = selectors.PollSelector
    selectors.PollSelector._selector_cls = _Poll
    selectors.SelectSelector._select = staticmethod(_select)


def _first_start(argv):
    """Unless an adapter says otherwise, whatever is started is the command of ExecStart=."""
    return "ExecStart", 0


def _play(main, request, options):
    global _world
    _world = World(request, options)
    try:
        main(_world)
        _world.call({"claim": "stopped"})
        _world.finish()
    except _CaseOver:
        pass
    except SystemExit:
        try:
            _world.call({"claim": "stopped"})
            _world.finish()
        except _CaseOver:
            pass
    except BaseException as error:
        traceback.print_exc()
        _world.fail("internal", f"{type(error).__name__}: {error}")
    _world.over()


def serve(main, name, version, capabilities=None, issues=None, signals=None, command=_first_start):
    """
    Serves killspec until it says bye. `main(world)` is your program: `world.unit` and `world.settings` say what it is to
    run. `signals` says as which signal a job reaches it, {"stop": SIGTERM} unless told otherwise; `command(argv)` gives
    (name, index) of the unit's command that a Popen with these arguments stands for.
    """
    global _out
    _out = os.dup(1)
    os.dup2(2, 1)
    hello = {"op": "hello", "protocol": "1.0", "name": name, "version": version, "language": "Python"}
    if issues is not None:
        hello["issues"] = issues
    hello["capabilities"] = {"operations": ["stop"], **(capabilities or {}), "casesInFlight": 1}
    options = {"signals": signals or {"stop": signal.SIGTERM}, "command": command}
    while True:
        request = _read_line()
        if request["op"] == "hello":
            _send({"id": request["id"], **hello})
        elif request["op"] == "bye":
            _send({"id": request["id"], "op": "bye"})
            return
        else:
            # A process for each case: what your code keeps in variables is new each time.
            child = _real["fork"]()
            if child == 0:
                _play(main, request, options)
                sys.stderr.flush()
                os._exit(0)
            _, status = _real["waitpid"](child, 0)
            if status != 0:
                sys.exit(f"the process of a case ended with status {status}")
