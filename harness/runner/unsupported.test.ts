import { expect, test } from 'vitest';
import { defaultTies, type Operation, type World } from '../../spec/vocabulary/world.ts';
import type { Capabilities } from '../adapters/adapter.ts';
import { unsupported } from './unsupported.ts';

const world = (name: string, text: string, ...operations: Operation[]): World => ({
  unit: { name, text, dropIns: [] },
  initially: 'active',
  processes: {},
  commands: {},
  operations,
  ties: defaultTies,
});

const stop: Operation = { atUs: 0, op: 'stop' };
const frozen = world('x.service', '[Service]\n', { atUs: 0, op: 'freeze' }, stop);
const mixed = world('x.service', '[Service]\nKillMode=mixed\n', stop);

test.each<[string, World, Capabilities | undefined, string | undefined]>([
  ['nothing is said', mixed, undefined, undefined],
  ['nothing is left out', mixed, {}, undefined],
  ['all is there', mixed, { unitTypes: ['service'], killModes: ['mixed'], operations: ['stop'] }, undefined],
  ['the unit type is not', mixed, { unitTypes: ['mount'] }, 'unit type service'],
  ['the mode is not', mixed, { killModes: ['process'] }, 'KillMode=mixed'],
  ['the default mode is not', world('x.socket', '[Socket]\n'), { killModes: ['mixed'] }, 'KillMode=control-group'],
  ['the option is', mixed, { options: ['KillMode'] }, undefined],
  ['the option is not', mixed, { options: ['KillSignal'] }, 'KillMode='],
  [
    'an option that is not stands in another section',
    world('x.socket', '[Service]\nKillMode=mixed\n'),
    { options: [] },
    undefined,
  ],
  [
    'an option that is not comes with a reload',
    world('x.service', '', { atUs: 0, op: 'daemon-reload', text: '[Service]\nSendSIGHUP=yes\n' }),
    { options: ['KillMode'] },
    'SendSIGHUP=',
  ],
  ['freezing is not said to be', frozen, undefined, 'freezing'],
  ['freezing is not said to be among what is', frozen, { operations: ['freeze', 'stop'] }, 'freezing'],
  ['freezing is', frozen, { freezing: true }, undefined],
  ['an operation is not', mixed, { operations: ['restart'] }, 'operation stop'],
  [
    'what happens by itself is nobody’s to support',
    world(
      'x.service',
      '',
      { atUs: 0, op: 'exit', process: 'main', status: 0 },
      { atUs: 0, op: 'oom', process: 'main' },
    ),
    { operations: [] },
    undefined,
  ],
])('%s', (_name, played, capabilities, expected) => {
  expect(unsupported(played, capabilities)).toBe(expected);
});
