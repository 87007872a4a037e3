import process from 'node:process';
import { defaultTies, type World } from '../../spec/vocabulary/world.ts';
import { cacheFolder } from '../adapters/machine/cache.ts';
import { findMachine, listMachines } from '../adapters/machine/open-machine.ts';
import { machinePlayer } from '../runner/machine-player.ts';
import type { Section } from './figure.ts';

/** A service under the default 90 s timeout, whose main process obeys no signal but SIGKILL. */
const stubborn = (index: number): World => ({
  unit: { name: 'x.service', text: '[Service]\nExecStart=/bin/main\n', dropIns: [] },
  initially: 'active',
  processes: { main: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] } },
  commands: {},
  operations: [{ atUs: index * 1000, op: 'stop' }],
  ties: defaultTies,
});

const caseCount = 64;

/** Real systemd: so many cases a minute with timeouts of 90 s, in each machine that is built. */
export const benchMachines = async (): Promise<Section> => {
  const folder = cacheFolder(process.env);
  const lines = [`machines: ${caseCount} cases that take 90 s each, boots and all (hold 1,000 a minute)`];
  for (const { name } of listMachines(folder)) {
    const machine = findMachine(folder, name);
    if (machine === undefined) continue;
    const player = machinePlayer(machine);
    const worlds = Array.from({ length: caseCount }, (_, index) => stubborn(index));
    const beganMs = performance.now();
    player.prepare?.(worlds);
    const played = await Promise.all(worlds.map((world) => player.play(world)));
    const minutes = (performance.now() - beganMs) / 60_000;
    const recorded = played.filter(({ status }) => status === 'recorded').length;
    lines.push(
      `  ${`${name} on ${machine.kernel.replace(/^.*\//, '')}`.padEnd(46)}${(recorded / minutes).toFixed(0)} cases/min`,
    );
  }
  // There is no baseline on the same machine: the clock of the guest is not ours.
  return { lines: lines.length > 1 ? lines : ['machines: none is built (npx killspec machine build)'], figures: [] };
};
