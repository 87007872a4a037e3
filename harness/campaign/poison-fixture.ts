/** An implementation that kills the worker that plays a case of mode none, as a fault of the machine or of memory would. */
export const poison = `
import process from 'node:process';
export const implementation = {
  name: 'poison', version: '1',
  start: (host) => {
    const isDeadly = host.unit.assignments.some(({ key, value }) => key === 'KillMode' && value === 'none');
    if (isDeadly) process.kill(process.pid, 'SIGKILL');
    return { handle: () => {} };
  },
};`;
