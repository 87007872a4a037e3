#!/usr/bin/env python3
"""A service manager that does what systemd.kill(5) says, for one unit of any of the five types.

Where the page is open it does what the words say, and nothing that no sentence asks for. It does as killspec's own
reference does, signal by signal, and may be taken apart as an example of an adapter.
"""

import killspec

RESTART_JOBS = ("restart", "try-restart", "dependency-restart", "reload-or-restart")
STOP_COMMANDS = {"service": "ExecStop", "socket": "ExecStopPre", "mount": "ExecUnmount", "swap": "ExecDeactivate"}
START_COMMANDS = {
    "socket": ("ExecStartPre", "ExecStartPost"),
    "mount": ("ExecMount",),
    "swap": ("ExecActivate",),
    "scope": (),
}
CLEAN_SIGNALS = ("SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE")

# As by default in systemd.service(5) and systemd.unit(5): RestartSec= and StartLimitBurst=.
RESTART_DELAY = 100_000
RESTART_COUNT_MAX = 5

#: The step of this manager's clock.
RESOLUTION = 1000


def limit(span):
    """How long something may take that has nothing to do with killing: there, 0 stands for no limit at all."""
    return "infinity" if span == 0 else span


class Timeout:
    """A timeout that may be called off, or put off. It never ends early, and never at all for `infinity`."""

    def __init__(self, host, span, on_elapsed):
        self._host = host
        self._on_elapsed = on_elapsed
        self._timer = None
        if span != "infinity":
            self._due = self._after(span)
            self._wait()

    def _after(self, span):
        return self._host.now + -(-span // RESOLUTION) * RESOLUTION

    def _wait(self):
        self._timer = self._host.after(self._due - self._host.now, self._elapsed)

    def _elapsed(self):
        if self._host.now < self._due:
            self._wait()
        else:
            self._on_elapsed()

    def cancel(self):
        if self._timer is not None:
            self._timer.cancel()

    def extend(self, span):
        """Not before this long from now. Never brings it forward."""
        if self._timer is not None:
            self._due = max(self._due, self._after(span))


class Charge:
    """The unit in a manager's charge: what its start and its stop both need to know."""

    def __init__(self, host):
        self.host = host
        self.load(host.unit)
        #: The main process, until its end has been told; a command that was only just run has no pid yet.
        self.main = None
        #: One that became known after the first pass: of the unit, wherever it is, and not whom that was for.
        self.late_main = None
        #: How the main process of this run ended.
        self.main_exit = None
        self._kernel_threads = set()

    def load(self, unit):
        self.unit = unit
        self.settings = unit["settings"]
        self.type = unit["type"]
        self.mode = self.settings["killMode"]

    def adopt(self, processes):
        for process in processes:
            if process["role"] == "main":
                self.main = process["pid"]
            if process.get("kernelThread"):
                self._kernel_threads.add(process["pid"])

    def name(self, pid, is_late):
        """A main process becomes known. A kernel thread is no process of the unit, whoever names it."""
        main = None if pid in self._kernel_threads else pid
        if is_late:
            self.late_main = main
        else:
            self.main = main

    def can_reload(self):
        if self.type == "mount":
            return True
        return self.settings["serviceType"] == "notify-reload" or bool(self.commands("ExecReload"))

    def commands(self, name):
        """The commands of one setting, in order: name, index and whether a failure counts as success."""
        lines = self.settings["commands"].get(name, [])
        return [(name, index, line["ignoreFailure"]) for index, line in enumerate(lines)]

    def in_group(self):
        """What is in the control group; nobody can end a kernel thread, so that none is waited for."""
        return [pid for pid in self.host.processes() if pid not in self._kernel_threads]

    def remaining(self):
        """The processes that remain: a main process is one of the unit's, also where it has left the control group."""
        there = self.in_group()
        mains = (self.main_pid(), self.late_main)
        return [*there, *(pid for pid in mains if pid is not None and pid not in there)]

    def is_anybody_left(self):
        """Whether any process has yet to exit: as long as a kernel thread has not, the unit has not ended by itself."""
        return bool(self.remaining() or self.host.processes())

    def main_pid(self):
        return self.main.pid if isinstance(self.main, killspec.Process) else self.main

    def nobody_left(self):
        if self.mode == "process":
            return self.main is None
        return self.mode == "none" or not self.remaining()

    # systemd.kill(5), and nothing else, from here.

    def main_first(self):
        main, remaining = self.main_pid(), self.remaining()
        return remaining if main is None else [main, *(pid for pid in remaining if pid != main)]

    def main_only(self):
        return [] if self.main_pid() is None else [self.main_pid()]

    def first_targets(self):
        """KillMode=, paragraph 2."""
        if self.mode == "control-group":
            return self.main_first()
        return [] if self.mode == "none" else self.main_only()

    def final_targets(self):
        """KillMode=, paragraph 2: under mixed, the second signal is for everybody."""
        if self.mode in ("control-group", "mixed"):
            return self.main_first()
        return [] if self.mode == "none" else self.main_only()

    def first_signals(self, occasion):
        """KillMode=, paragraph 4, first sentence; RestartKillSignal=; WatchdogSignal=; SendSIGHUP=; SIGCONT always."""
        settings = self.settings
        if occasion == "watchdog":
            return [settings["watchdogSignal"]]
        signal = settings["killSignal"]
        if occasion == "restart":
            signal = settings.get("restartKillSignal", signal)
        return [signal, *(["SIGHUP"] if settings["sendSighup"] else []), "SIGCONT"]

    def final_signal(self):
        return self.settings["finalKillSignal"] if self.settings["sendSigkill"] else None

    def may_start_again(self):
        """SendSIGKILL=, second sentence."""
        is_killing_all = self.mode in ("control-group", "mixed")
        return self.settings["sendSigkill"] or not is_killing_all or not self.in_group()

    def send(self, targets, signals):
        for pid in targets:
            for signal in signals:
                if pid in self.remaining():
                    self.host.kill(pid, signal)


class CommandRunner:
    """Runs commands one after another, each with a timeout of its own. Ends in done, failed or timed-out."""

    def __init__(self, host, timeout, on_end):
        self._host = host
        self._timeout = timeout
        self._on_end = on_end
        self._running = None

    def run(self, commands):
        if not commands:
            self._on_end("done", None)
            return
        (name, index, ignore_failure), *rest = commands
        process = self._host.run(name, index)
        timer = Timeout(self._host, self._timeout, lambda: self._timed_out(process))
        self._running = (process, timer, ignore_failure, rest)

    @property
    def process(self):
        return self._running[0] if self._running else None

    def exited(self, exit):
        if self._running is None or self._running[0].pid != exit["pid"]:
            return
        _, timer, ignore_failure, rest = self._running
        timer.cancel()
        self._running = None
        if exit.get("status") == 0 or ignore_failure:
            self.run(rest)
        else:
            self._on_end("failed", exit)

    def extend(self, span):
        if self._running:
            self._running[1].extend(span)

    def abandon(self):
        if self._running:
            self._running[1].cancel()
        self._running = None

    def _timed_out(self, process):
        self._running = None
        self._on_end("timed-out", process)


class CommandStart:
    """The start of a unit that has no main process: its commands, each with the unit's timeout, and it is there."""

    def __init__(self, charge, on_end):
        self._charge = charge
        timeout = limit(charge.settings["timeoutStop"])
        self._runner = CommandRunner(charge.host, timeout, lambda end, _: on_end("started" if end == "done" else end))

    def begin(self):
        names = START_COMMANDS[self._charge.type]
        self._runner.run([command for name in names for command in self._charge.commands(name)])

    def exited(self, exit, was_main):
        self._runner.exited(exit)

    def abandon(self):
        self._runner.abandon()

    def ready(self):
        """Only services notify."""

    main_known = ready

    def extend(self, span):
        """As above."""


class ServiceStart:
    """The start of a service: ExecCondition=, ExecStartPre=, ExecStart= in the manner of its Type=, ExecStartPost=."""

    def __init__(self, charge, on_end):
        self._charge = charge
        self._on_end = on_end
        self._runner = None
        self._timer = None
        self._awaits = None
        #: The ExecStart= commands of a oneshot service, the running one first: each is the main process in turn.
        self._oneshots = []

    def begin(self):
        timeout = limit(self._charge.settings["timeoutStart"])
        self._timer = Timeout(self._charge.host, timeout, lambda: self._end("timed-out"))
        self._run("ExecCondition", self._conditions_ended)

    def exited(self, exit, was_main):
        self._runner.exited(exit)
        if not was_main:
            return
        if self._oneshots:
            (_, _, ignore_failure), *rest = self._oneshots
            if exit.get("status") == 0 or ignore_failure:
                self._run_oneshots(rest)
            else:
                self._end("failed")
        elif self._awaits == "ready":
            self._end("failed")

    def ready(self):
        if self._awaits == "ready":
            self._finish()

    def main_known(self):
        if self._awaits == "main":
            self._finish()

    def extend(self, span):
        self._timer.extend(span)

    def abandon(self):
        self._timer.cancel()
        self._runner.abandon()
        self._awaits = None
        self._oneshots = []

    def _conditions_ended(self, end, exit):
        # ExecCondition= refuses by a status from 1 to 254; by 255 or a signal it fails.
        if end == "done":
            self._run("ExecStartPre", lambda end, _: self._launch() if end == "done" else self._end("failed"))
        elif end == "failed" and 0 < exit.get("status", 0) < 255:
            self._end("skipped")
        else:
            self._end("failed")

    def _launch(self):
        service_type = self._charge.settings["serviceType"]
        commands = self._charge.commands("ExecStart")
        if service_type == "oneshot":
            self._run_oneshots(commands)
        elif service_type == "forking":
            self._run("ExecStart", self._forked)
        elif service_type in ("notify", "notify-reload"):
            self._awaits = "ready"
            self._run_main(commands)
        else:
            self._run_main(commands)
            self._finish()

    def _run_main(self, commands):
        if commands:
            name, index, _ = commands[0]
            self._charge.main = self._charge.host.run(name, index)

    def _run_oneshots(self, commands):
        self._oneshots = commands
        if commands:
            self._run_main(commands)
        else:
            self._finish()

    def _forked(self, end, _):
        # A PIDFile= may be read only now.
        if end != "done":
            self._end("failed")
        elif "pidFile" in self._charge.settings and self._charge.main is None:
            self._awaits = "main"
        else:
            self._finish()

    def _finish(self):
        self._awaits = None
        self._run("ExecStartPost", lambda end, _: self._end("started" if end == "done" else "failed"))

    def _run(self, name, on_end):
        self._runner = CommandRunner(self._charge.host, "infinity", on_end)
        self._runner.run(self._charge.commands(name))

    def _end(self, end):
        self.abandon()
        self._on_end(end)


class Stop:
    """One stop: the stop commands, the first pass, the wait, the second pass, and the commands that run afterwards."""

    def __init__(self, charge, occasion, commands_first, on_end):
        self._charge = charge
        self._occasion = occasion
        self._commands_first = commands_first
        #: What the stop is part of, by the last job; an expired watchdog decides on the first pass only.
        self.job = "restart" if occasion == "restart" else "stop"
        self._timeout = charge.settings["timeoutStop"]
        self._on_end = on_end
        self._step = "commands"
        self._success = True
        self._runner = None
        #: An ExecStopPost= command that has taken too long, until it has ended.
        self._hung = None
        self._timer = None
        #: Until the second pass, from the first one on.
        self._final_timer = None
        self._is_final_due = False

    def begin(self):
        name = self._commands_first
        self._run([] if name is None else self._charge.commands(name), self._commands_ended)

    def extend(self, span):
        if self._step == "commands":
            self._runner.extend(span)
        if self._step == "killing":
            self._final_timer.extend(span)

    def has_begun_to_kill(self):
        return self._step != "commands"

    def exited(self, exit, was_main):
        self._runner.exited(exit)
        if self._hung is not None and exit["pid"] == self._hung.pid:
            self._hung = None
            self._linger()
        if self._step == "killing" and was_main:
            self._send_final_if_main_suffices()
        if self._step in ("killing", "final-sent"):
            if self._charge.nobody_left():
                self._go_on_afterwards()
        elif self._step == "lingering":
            self._linger()

    def _commands_ended(self, end, _):
        if end != "done":
            self._success = False
        if self._step == "commands":
            self._send_first_pass()

    def _send_first_pass(self):
        charge = self._charge
        self._step = "killing"
        occasion = "watchdog" if self._occasion == "watchdog" else self.job
        charge.send(charge.first_targets(), charge.first_signals(occasion))
        if charge.main_exit is not None:
            self._send_final_if_main_suffices()
        if self._step == "killing":
            self._is_final_due = True
            self._final_timer = Timeout(charge.host, self._timeout, self._timeout_has_passed)
            if charge.nobody_left():
                self._go_on_afterwards()

    def _send_final_if_main_suffices(self):
        """KillMode=, paragraph 4, the first bullet."""
        charge = self._charge
        if charge.final_signal() is not None and charge.mode == "mixed" and charge.remaining():
            self._send_final_pass()

    def _timeout_has_passed(self):
        self._is_final_due = False
        if self._step in ("afterwards", "lingering"):
            self._send_final_beside_command()
            if self._step == "lingering":
                self._timer = self._later(self._end)
            return
        self._success = False
        if self._charge.final_signal() is None:
            self._go_on_afterwards()
        else:
            self._send_final_pass()

    def _send_final_beside_command(self):
        """What an ExecStopPost= command has forked remains when the timeout has passed; the command has its own."""
        command = self._runner.process or self._hung
        self._send_final(skip=None if command is None else command.pid)

    def _send_final_pass(self):
        """The second pass. It comes once, and the stop does not wait for those who live through it."""
        self._step = "final-sent"
        self._is_final_due = False
        if self._final_timer is not None:
            self._final_timer.cancel()
        self._send_final()
        # Whoever dies of it does so before this instant is over.
        self._timer = self._later(self._go_on_afterwards)

    def _send_final(self, skip=None):
        signal = self._charge.final_signal()
        if signal is not None:
            self._charge.send([pid for pid in self._charge.final_targets() if pid != skip], [signal])

    def _go_on_afterwards(self):
        """The processes have been dealt with: ExecStopPost= is next. Under none, only the stop command is executed."""
        if self._timer is not None:
            self._timer.cancel()
        self._step = "afterwards"
        commands = [] if self._charge.mode == "none" else self._charge.commands("ExecStopPost")
        self._run(commands, self._post_commands_ended)

    def _post_commands_ended(self, end, what):
        if end != "done":
            self._success = False
        if end == "timed-out":
            self._terminate_hung(what)
        else:
            self._linger()

    def _linger(self):
        """What ExecStopPost= commands have forked is waited for like everybody else, until the second pass."""
        self._step = "lingering"
        if self._timer is not None:
            self._timer.cancel()
        if not self._is_final_due or self._charge.nobody_left():
            self._end()

    def _terminate_hung(self, process):
        """An ExecStopPost= command is a process of the unit too, and no main process. It alone is dealt with here."""
        self._hung = process
        if self._charge.mode != "control-group":
            self._linger()
            return
        self._timer = Timeout(self._charge.host, self._timeout, lambda: self._kill_hung(process))
        self._charge.send([process.pid], self._charge.first_signals(self.job))

    def _kill_hung(self, process):
        signal = self._charge.final_signal()
        if signal is not None:
            self._charge.send([process.pid], [signal])
        self._timer = self._later(self._linger)

    def _later(self, callback):
        return Timeout(self._charge.host, 0, callback)

    def _run(self, commands, on_end):
        self._runner = CommandRunner(self._charge.host, self._timeout, on_end)
        self._runner.run(commands)

    def _end(self):
        self._step = "over"
        for timer in (self._timer, self._final_timer):
            if timer is not None:
                timer.cancel()
        self._on_end(self._success)


def fate_of(exit):
    """What became of a main process that ended by itself, in the words of the table of Restart= in systemd.service(5)."""
    if exit is None:
        return "clean"
    if "signal" in exit:
        return "clean" if exit["signal"] in CLEAN_SIGNALS else "unclean-signal"
    return "clean" if exit["status"] == 0 else "unclean-status"


RESTARTS_AFTER = {
    "no": (),
    "always": ("clean", "unclean-status", "unclean-signal", "timeout", "watchdog"),
    "on-success": ("clean",),
    "on-failure": ("unclean-status", "unclean-signal", "timeout", "watchdog"),
    "on-abnormal": ("unclean-signal", "timeout", "watchdog"),
    "on-abort": ("unclean-signal",),
    "on-watchdog": ("watchdog",),
}


class UnitManager:
    """A service manager in charge of one unit. `_work` is the start or the stop that is under way."""

    def __init__(self, host):
        self._host = host
        self._charge = Charge(host)
        self._state = "inactive"
        self._work = None
        #: What comes after the stop: nothing, the start that a job asks for, or the second half of a restart.
        self._afterwards = "nothing"
        #: Why the unit stops by itself; None where somebody asked for it: then Restart= has nothing to say.
        self._fate = None
        self._reload = None
        #: A configuration that came during a stop, and holds from its end.
        self._next_unit = None
        self._runtime_timer = None
        self._restart_timer = None
        self._restart_count = 0

    def handle(self, event):
        kind = event["type"]
        if kind == "begin":
            self._charge.adopt(event["processes"])
            if event["state"] == "active":
                self._activate()
        elif kind == "exit":
            self._exited(event)
        elif kind == "main":
            self._main_known(event["pid"])
        elif kind == "notify":
            self._notified(event["fields"])
        elif kind == "watchdog":
            self._watchdog_expired()
        elif kind == "oom":
            self._out_of_memory()
        elif kind == "daemon-reload":
            if self._state == "stopping":
                self._next_unit = event["unit"]
            else:
                self._charge.load(event["unit"])
        elif kind not in ("spawned", "freeze", "thaw"):
            self._restart_count = 0
            self._job_arrived(kind)

    def _main_known(self, pid):
        """One that becomes known only after the first pass is not meant by what repeats it."""
        self._charge.name(pid, self._state == "stopping" and self._work.has_begun_to_kill())
        if self._state == "starting":
            self._work.main_known()

    def _notified(self, fields):
        """STOPPING=1 and WATCHDOG=trigger are heard too, but the page asks for nothing because of them."""
        if fields.get("READY") == "1" and self._state == "starting":
            self._work.ready()
        extend = fields.get("EXTEND_TIMEOUT_USEC", "")
        if not extend.isascii() or not extend.isdigit():
            return
        if self._state in ("starting", "stopping"):
            self._work.extend(int(extend))
        elif self._runtime_timer is not None:
            self._runtime_timer.extend(int(extend))

    def _job_arrived(self, job):
        if job == "start":
            if self._state == "inactive":
                self._start()
            elif self._state == "stopping" and self._afterwards == "nothing":
                self._afterwards, self._fate = "start", None
        elif job == "stop":
            self._stop_job("nothing", job)
        elif job == "restart":
            self._stop_job("restart", job)
        elif job in ("try-restart", "dependency-restart"):
            if self._state != "inactive":
                self._stop_job("restart", job)
        elif job == "reload-or-restart":
            if not self._charge.can_reload():
                self._stop_job("restart", job)
            elif self._state == "active":
                self._reload_by("ExecRemount" if self._charge.type == "mount" else "ExecReload")
            else:
                self._restart_without_reload()
        elif self._state == "active":
            self._reload_by("ExecReload" if job == "reload" else "ExecRemount")

    def _restart_without_reload(self):
        """What cannot be reloaded, because it is not there, is restarted: its stop is over or under way already."""
        if self._state == "stopping" and self._afterwards == "nothing":
            self._afterwards, self._fate = "restart", None
        if self._state == "inactive":
            self._cancel_restart()
            self._start_again()

    def _stop_job(self, afterwards, job):
        occasion = "restart" if job in RESTART_JOBS else "stop"
        if self._state == "inactive":
            self._cancel_restart()
            if afterwards == "restart":
                self._start_again()
        elif self._state == "stopping":
            # The stop goes on, and the last job decides what comes of it.
            self._work.job = occasion
            self._afterwards, self._fate = afterwards, None
        else:
            was_active = self._state == "active"
            if not was_active:
                self._work.abandon()
            self._stop(occasion, commands_first=was_active, afterwards=afterwards)

    def _exited(self, exit):
        charge = self._charge
        was_main = exit["pid"] == charge.main_pid()
        if was_main:
            charge.main, charge.main_exit = None, exit
        if exit["pid"] == charge.late_main:
            charge.late_main = None
        if self._state in ("starting", "stopping"):
            self._work.exited(exit, was_main)
        elif self._state == "active":
            if self._reload is not None:
                self._reload.exited(exit)
            if not self._is_alive():
                self._own_exit()

    def _is_alive(self):
        """Whether the unit counts as running, by what is left of it (systemd.service(5), RemainAfterExit=, ExitType=)."""
        charge = self._charge
        if charge.type == "scope":
            return charge.is_anybody_left()
        if charge.type != "service" or charge.settings["remainAfterExit"] or charge.main is not None:
            return True
        is_waiting = charge.settings["exitType"] == "cgroup" or charge.main_exit is None
        return is_waiting and charge.is_anybody_left()

    def _own_exit(self):
        """The unit's processes have ended by themselves: the stop commands run all the same."""
        self._stop("stop", commands_first=True, fate=fate_of(self._charge.main_exit))

    def _watchdog_expired(self):
        if self._charge.type != "service" or self._state not in ("starting", "active"):
            return
        if self._state == "starting":
            self._work.abandon()
        self._stop("watchdog", commands_first=False, fate="watchdog")

    def _out_of_memory(self):
        if self._state not in ("starting", "active"):
            return
        was_active = self._state == "active"
        if not was_active:
            self._work.abandon()
        self._stop("stop", commands_first=was_active, fate="unclean-signal")

    def _reload_by(self, name):
        """A reload that takes too long is only given up. A mount that cannot be remounted in time has failed."""
        # One that is under way is what was asked for.
        if self._reload is not None:
            return
        settings = self._charge.settings
        is_remount = name == "ExecRemount"

        def ended(end, _):
            self._reload = None
            if is_remount and end == "timed-out":
                self._stop("stop", commands_first=False, fate="timeout")

        timeout = settings["timeoutStop"] if is_remount else settings["timeoutStart"]
        self._reload = CommandRunner(self._host, timeout, ended)
        self._reload.run(self._charge.commands(name))

    def _cancel_restart(self):
        if self._restart_timer is not None:
            self._restart_timer.cancel()

    def _start(self):
        self._cancel_restart()
        # One that an earlier run has left behind is the main process of this one no more.
        self._charge.main = None
        self._charge.late_main = None
        self._charge.main_exit = None
        kind = ServiceStart if self._charge.type == "service" else CommandStart
        self._work = kind(self._charge, self._start_ended)
        self._state = "starting"
        self._work.begin()

    def _start_again(self):
        """The second half of a restart. With processes of the last time left, SendSIGKILL= may forbid it."""
        if self._charge.may_start_again():
            self._start()
        else:
            self._host.claim("failed")

    def _start_ended(self, end):
        if end == "started":
            self._host.claim("started")
            self._activate()
            if not self._is_alive():
                self._own_exit()
        else:
            fates = {"skipped": None, "failed": "unclean-status", "timed-out": "timeout"}
            self._stop("stop", commands_first=False, fate=fates[end])

    def _activate(self):
        self._state, self._work = "active", None
        settings = self._charge.settings
        # systemd.service(5), RuntimeMaxSec=: it has no effect on oneshot services.
        is_oneshot = self._charge.type == "service" and settings["serviceType"] == "oneshot"
        span = "infinity" if is_oneshot else limit(settings["runtimeMax"])
        self._runtime_timer = Timeout(self._host, span, lambda: self._stop("stop", commands_first=True, fate="timeout"))

    def _stop(self, occasion, commands_first, afterwards="nothing", fate=None):
        if self._runtime_timer is not None:
            self._runtime_timer.cancel()
        if self._reload is not None:
            self._reload.abandon()
        self._reload = None
        name = STOP_COMMANDS.get(self._charge.type) if commands_first else None
        self._work = Stop(self._charge, occasion, name, self._stop_ended)
        self._state, self._afterwards, self._fate = "stopping", afterwards, fate
        self._work.begin()

    def _stop_ended(self, success):
        if self._state != "stopping":
            return
        afterwards, fate = self._afterwards, self._fate
        self._state, self._work = "inactive", None
        if self._next_unit is not None:
            self._charge.load(self._next_unit)
        self._next_unit = None
        self._host.claim("stopped" if success and fate in (None, "clean") else "failed")
        if afterwards == "start":
            self._start()
        elif afterwards == "restart":
            self._start_again()
        elif fate is not None:
            self._restart_by_policy(fate)

    def _restart_by_policy(self, fate):
        charge = self._charge
        if charge.type != "service" or fate not in RESTARTS_AFTER[charge.settings["restart"]]:
            return
        if self._restart_count == RESTART_COUNT_MAX:
            return
        self._restart_count += 1
        self._restart_timer = Timeout(self._host, RESTART_DELAY, self._start_again)


if __name__ == "__main__":
    killspec.serve(UnitManager, name="reference", version="1", capabilities={"resolutionUs": RESOLUTION, "freezing": True})
