#!/usr/bin/env python3
"""Connects a service manager with killspec. So far it can do nothing, and says so."""

import killspec


class Manager:
    """In charge of one unit, for one case."""

    def __init__(self, host):
        self.host = host
        self.main = None

    def handle(self, event):
        if event["type"] == "begin":
            self.main = next((process["pid"] for process in event["processes"] if process["role"] == "main"), None)


killspec.serve(
    Manager,
    name="my-init",
    version="0.1",
    # What stands here is asked of it; without "unitTypes" all types are.
    capabilities={"unitTypes": []},
)
