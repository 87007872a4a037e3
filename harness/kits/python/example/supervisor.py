#!/usr/bin/env python3
"""A small supervisor: runs one program, and stops it when it is told to stop itself.

    supervisor.py [--stop-timeout SECONDS] PROGRAM ARGS…
"""

import argparse
import os
import signal
import subprocess
import sys
import time

POLL_SECONDS = 0.1


class Supervisor:
    def __init__(self, argv, stop_timeout=90.0):
        self.argv = argv
        self.stop_timeout = stop_timeout
        self.is_stopping = False
        self.child = None

    def request_stop(self, _number, _frame):
        self.is_stopping = True

    def run(self):
        signal.signal(signal.SIGTERM, self.request_stop)
        self.child = subprocess.Popen(self.argv)
        while self.child.poll() is None:
            if self.is_stopping:
                self.stop()
                break
            time.sleep(POLL_SECONDS)
        return self.child.returncode

    def stop(self):
        os.kill(self.child.pid, signal.SIGTERM)
        deadline = time.monotonic() + self.stop_timeout
        while self.child.poll() is None and time.monotonic() < deadline:
            time.sleep(POLL_SECONDS)
        if self.child.poll() is None:
            os.kill(self.child.pid, signal.SIGKILL)
            self.child.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stop-timeout", type=float, default=90.0)
    parser.add_argument("program")
    parser.add_argument("args", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    sys.exit(Supervisor([options.program, *options.args], options.stop_timeout).run())


if __name__ == "__main__":
    main()
