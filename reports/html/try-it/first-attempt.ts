import type { Attempt } from './attempt.ts';
import { defaultTies } from '../../../spec/vocabulary/world.ts';

const secondUs = 1_000_000;

/** What the page begins with: a worker that is left when the main process has gone, under mixed. */
export const firstAttempt: Attempt = {
  title: 'under mixed, what remains is killed once the main process has gone',
  rules: ['KM-MX-1', 'KM-MX-2', 'KM-MX-4'],
  world: {
    unit: {
      name: 'x.service',
      text: '[Service]\nExecStart=/usr/bin/server\nKillMode=mixed\nTimeoutStopSec=90s\n',
      dropIns: [],
    },
    initially: 'active',
    processes: {
      main: { when: { SIGTERM: [{ kind: 'exit', afterUs: 2 * secondUs, status: 0 }] }, deeds: [] },
      worker: { when: { SIGTERM: [{ kind: 'ignore' }] }, deeds: [] },
    },
    commands: {},
    operations: [{ atUs: 0, op: 'stop' }],
    ties: defaultTies,
  },
  meant: [],
  actor: { kind: 'reference' },
  profile: { base: 'literal', readings: {} },
};
