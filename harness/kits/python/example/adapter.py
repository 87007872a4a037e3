#!/usr/bin/env python3
"""Connects supervisor.py with killspec: it is played as it is, in virtual time."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

import killspec_syscalls  # noqa: E402

killspec_syscalls.install()

import supervisor  # noqa: E402


def main(world):
    timeout = world.settings["timeoutStop"]
    seconds = float("inf") if timeout == "infinity" else timeout / 1_000_000
    supervisor.Supervisor(["/usr/bin/server"], seconds).run()


killspec_syscalls.serve(
    main,
    name="supervisor",
    version="1",
    capabilities={
        "unitTypes": ["service"],
        # It knows one process and nothing of control groups: that is KillMode=process.
        "killModes": ["process"],
        "options": ["KillMode"],
        "operations": ["stop"],
        # It looks ten times a second.
        "latenessUs": 100_000,
    },
)
