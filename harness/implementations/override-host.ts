import type { Host } from '../adapters/adapter.ts';

/** A host with some of its calls changed. Spelled out, because a host may be an instance, whose methods a spread loses. */
export const overrideHost = (host: Host, changes: Partial<Host>): Host => ({
  unit: host.unit,
  kill: (pid, signal) => host.kill(pid, signal),
  processes: () => host.processes(),
  subgroups: () => host.subgroups(),
  run: (command) => host.run(command),
  claim: (state) => host.claim(state),
  move: (pid, group) => host.move(pid, group),
  removeGroup: () => host.removeGroup(),
  thaw: () => host.thaw(),
  ...changes,
});
