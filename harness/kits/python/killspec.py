"""killspec's kit for Python: connects a service manager with killspec, over standard input and output.

Copy this file beside your adapter; it needs Python 3.8 or newer and nothing else. What is sent is described in killspec's
PROTOCOL.md. An adapter gives `serve` a function that is called once for each case, with a `Host`, and returns a manager:
an object with a method `handle(event)`. Events are dictionaries with a `type`; the first one of a case is

    {"type": "begin", "state": "active", "processes": [{"pid": 5000001, "role": "main"}, …]}

All instants and delays are whole microseconds of killspec's clock. Do not sleep, and do not ask the machine what time it
is: set a timer with `Host.after`.
"""

import json
import sys
import traceback


class Unsupported(Exception):
    """Raise it where your manager cannot do what it is asked for. Better: leave that out of the capabilities."""


class Process:
    """A command that was run. `pid` is None until the manager's turn is over: it is told by a `spawned` event."""

    def __init__(self, name, index):
        self.name = name
        self.index = index
        self.pid = None


class Timer:
    """A timer that runs, made by `Host.after`."""

    def __init__(self, due, number, callback):
        self.due = due
        self.number = number
        self.callback = callback
        self.is_cancelled = False

    def cancel(self):
        self.is_cancelled = True


class Host:
    """What a manager acts through, for one case. Everything happens at the instant `now`."""

    def __init__(self, unit):
        #: The unit: `name`, `type`, `sources` (its text) and `settings` (what the text says).
        self.unit = unit
        #: The present instant, in microseconds since the case began.
        self.now = 0
        self._processes = []
        self._subgroups = {}
        self._effects = []
        self._timers = []
        self._timer_count = 0
        self._started = []

    def processes(self):
        """The pids of the unit's control group and of all groups below it, as the manager's turn began."""
        return list(self._processes)

    def subgroups(self):
        """The groups below the unit's control group: for each name, which of `processes()` are in it."""
        return {name: list(pids) for name, pids in self._subgroups.items()}

    def kill(self, pid, signal):
        """As kill(2); `signal` is a name such as "SIGTERM"."""
        self._effects.append({"kill": pid, "signal": signal})

    def run(self, name, index=0):
        """Starts a command of the unit: `run("ExecStop")`. An `exit` event tells of its end."""
        process = Process(name, index)
        self._started.append(process)
        self._effects.append({"run": name, "index": index})
        return process

    def claim(self, state):
        """Says that the unit is now "started", "stopped" or "failed"."""
        self._effects.append({"claim": state})

    def move(self, pid, group):
        """Moves a process out of the unit's control group."""
        self._effects.append({"move": pid, "group": group})

    def remove_group(self):
        """Removes the unit's control group."""
        self._effects.append({"removeGroup": True})

    def thaw(self):
        """Thaws the unit's control group, if it is frozen."""
        self._effects.append({"thaw": True})

    def after(self, delay, callback):
        """Calls `callback` once `delay` microseconds have passed: 0 for later in the same instant, "infinity" for never."""
        self._timer_count += 1
        due = delay if delay == "infinity" else self.now + delay
        timer = Timer(due, self._timer_count, callback)
        if due != "infinity":
            self._timers.append(timer)
        return timer

    def _next_timer(self):
        self._timers = [timer for timer in self._timers if not timer.is_cancelled]
        return min(self._timers, key=lambda timer: (timer.due, timer.number), default=None)

    def _wake(self):
        """Runs the one timer that is due first: others of this instant come when killspec says so."""
        timer = self._next_timer()
        if timer is not None and timer.due <= self.now:
            self._timers.remove(timer)
            timer.callback()

    def _reaction(self):
        effects, self._effects = self._effects, []
        timer = self._next_timer()
        return {"effects": effects, "wake": "infinity" if timer is None else timer.due}


class _Case:
    """One case: a host and the manager that acts on it."""

    def __init__(self, start, request):
        self.host = Host(request["unit"])
        self.host._processes = [process["pid"] for process in request["processes"]]
        self.host._subgroups = request.get("subgroups", {})
        self.manager = start(self.host)
        begin = {"type": "begin", "state": request["state"], "processes": request["processes"]}
        self.manager.handle(begin)

    def event(self, request):
        host, event = self.host, request["event"]
        host.now = request["t"]
        host._processes = request["processes"]
        host._subgroups = request.get("subgroups", {})
        if event["type"] == "wake":
            host._wake()
            return
        if event["type"] == "daemon-reload":
            host.unit = event["unit"]
        if event["type"] == "spawned":
            host._started.pop(0).pid = event["pid"]
        self.manager.handle(event)


class _Server:
    def __init__(self, start, hello):
        self.start = start
        self.hello = hello
        self.cases = {}

    def answer(self, request):
        """The answer to one request, without its id."""
        operation = request["op"]
        if operation == "hello":
            if "1.0" not in request["protocols"]:
                raise Unsupported("this kit speaks version 1.0 of the protocol")
            return self.hello
        if operation == "bye":
            return {"op": "bye"}
        name = request["case"]
        if operation == "end":
            self.cases.pop(name, None)
            return {"op": "final"}
        if operation == "reset":
            self.cases[name] = _Case(self.start, request)
        else:
            self.cases[name].event(request)
        return {"op": "reaction", **self.cases[name].host._reaction()}


def _refusal(kind, error):
    message = str(error).strip() or type(error).__name__
    return {"op": "error", "kind": kind, "message": message[:4096]}


def _request(line):
    try:
        request = json.loads(line)
        request["id"], request["op"]
    except (ValueError, TypeError, KeyError):
        sys.exit("killspec.py: a line that is no request of killspec")
    return request


def serve(start, name, version, capabilities=None, issues=None):
    """Serves killspec until it says bye. `capabilities` are those of PROTOCOL.md; what is absent is supported."""
    # Whatever is printed goes to standard error, where killspec shows it: standard output belongs to the protocol.
    lines, sys.stdout = sys.stdout.buffer, sys.stderr
    hello = {"op": "hello", "protocol": "1.0", "name": name, "version": version, "language": "Python"}
    if issues is not None:
        hello["issues"] = issues
    hello["capabilities"] = {"casesInFlight": 16, **(capabilities or {})}
    server = _Server(start, hello)
    for line in sys.stdin.buffer:
        request = _request(line)
        try:
            answer = server.answer(request)
        except Unsupported as error:
            answer = _refusal("unsupported", error)
        except Exception as error:  # The case has failed; others go on.
            traceback.print_exc()
            answer = _refusal("internal", f"{type(error).__name__}: {error}")
        lines.write(json.dumps({"id": request["id"], **answer}).encode() + b"\n")
        lines.flush()
        if request["op"] == "bye":
            return
