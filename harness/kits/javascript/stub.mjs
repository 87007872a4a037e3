#!/usr/bin/env node
// Connects a service manager with killspec. So far it can do nothing, and says so.

import { serve } from './killspec.mjs';

/** In charge of one unit, for one case. */
class Manager {
  constructor(host) {
    this.host = host;
  }

  handle(event) {
    if (event.type === 'begin') this.main = event.processes.find(({ role }) => role === 'main')?.pid;
  }
}

await serve((host) => new Manager(host), {
  name: 'my-init',
  version: '0.1',
  // What stands here is asked of it; without unitTypes all types are.
  capabilities: { unitTypes: [] },
});
