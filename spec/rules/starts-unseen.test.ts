import { expect, test } from 'vitest';
import { unitText } from '../oracle/trace-fixture.ts';
import { parseUnit } from '../vocabulary/parse-unit.ts';
import { startsUnseen } from './starts-unseen.ts';

const unseen = (file: string, set: string): boolean =>
  startsUnseen(parseUnit(file, [{ file, text: unitText(file, set) }]));

test.each([
  ['a scope, whatever', 'a.scope', '', true],
  ['a socket', 'a.socket', 'ExecStopPre=/stop', true],
  ['a socket with ExecStartPre=', 'a.socket', 'ExecStartPre=/pre', false],
  ['a socket with ExecStartPost=', 'a.socket', 'ExecStartPost=/post', false],
  ['a service', 'a.service', 'ExecStart=/main', false],
  ['a service that only stops', 'a.service', 'Type=oneshot; RemainAfterExit=yes; ExecStart=; ExecStop=/stop', true],
  [
    'a service with ExecStartPre= only',
    'a.service',
    'Type=oneshot; RemainAfterExit=yes; ExecStart=; ExecStartPre=/pre; ExecStop=/stop',
    false,
  ],
  [
    'a service with ExecCondition= only',
    'a.service',
    'Type=oneshot; RemainAfterExit=yes; ExecStart=; ExecCondition=/if; ExecStop=/stop',
    false,
  ],
  ['a mount', 'a.mount', '', false],
  ['a swap', 'a.swap', '', false],
])('%s', (_, file, set, isUnseen) => {
  expect(unseen(file, set)).toBe(isUnseen);
});
