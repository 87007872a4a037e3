import type { Implementation, Pid } from 'killspec/adapter';

export const implementation: Implementation = {
  name: 'my-init',
  version: '0.1',
  // What it cannot do is not asked of it.
  capabilities: { unitTypes: ['service'], killModes: ['control-group', 'mixed'], operations: ['stop'] },
  start: (host) => {
    const { timeoutStop } = host.unit.settings;
    const isMixed = host.unit.assignments.some(({ key, value }) => key === 'KillMode' && value === 'mixed');
    let main: Pid | undefined;
    let timeout: ReturnType<typeof setTimeout> | undefined;

    const stop = () => {
      const targets = isMixed && main !== undefined ? [main] : host.processes();
      for (const pid of targets) {
        host.kill(pid, 'SIGTERM');
        host.kill(pid, 'SIGCONT');
      }
      if (timeoutStop !== 'infinity') timeout = setTimeout(killEverybody, timeoutStop / 1000);
    };
    const killEverybody = () => {
      for (const pid of host.processes()) host.kill(pid, 'SIGKILL');
    };

    return {
      handle: (event) => {
        if (event.kind === 'begin') main = event.processes.find(({ role }) => role === 'main')?.pid;
        if (event.kind === 'job' && event.job === 'stop') stop();
        if (event.kind === 'exit' && host.processes().length === 0) {
          clearTimeout(timeout);
          host.claim('stopped');
        }
      },
    };
  },
};
