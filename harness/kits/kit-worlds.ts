import { join } from 'node:path';
import { defaultTies } from '../../spec/vocabulary/world.ts';
import { drawnFrom, openSource } from '../generators/world-source.ts';
import { packageRoot } from '../package-root.ts';
import { loadScenarioTree } from '../scenarios/load.ts';
import type { NamedWorld } from './differing-cases.ts';

/** The worlds of the scenario suite. */
export const suiteWorlds = (): readonly NamedWorld[] => {
  const loaded = loadScenarioTree(join(packageRoot(), 'scenarios'));
  if (!loaded.ok) throw new Error('the scenarios do not load');
  return loaded.scenarios.flatMap(({ cases }) => cases);
};

/** The first worlds that are drawn from a seed. */
export const drawnWorlds = (seed: number, count: number): readonly NamedWorld[] => {
  const source = openSource(drawnFrom(seed));
  return Array.from({ length: count }, (_, index) => ({
    name: `world ${index} of seed ${seed}`,
    world: source.at(index),
  }));
};

const leaving = [{ kind: 'leave', afterUs: 5_000_000 }] as const;

/** Worlds in which kits once did otherwise than our reference. */
export const onceDifferingWorlds: readonly NamedWorld[] = [
  {
    name: 'a restart without SIGKILL, of which only the main process is left, outside of the control group',
    world: {
      unit: {
        name: 'x.service',
        text: '[Service]\nExecStart=/bin/main\nTimeoutStopSec=10s\nSendSIGKILL=no\n',
        dropIns: [],
      },
      initially: 'active',
      processes: { main: { when: { SIGTERM: leaving }, deeds: [] } },
      commands: {},
      operations: [{ atUs: 1_000_000, op: 'restart' }],
      ties: defaultTies,
    },
  },
];
