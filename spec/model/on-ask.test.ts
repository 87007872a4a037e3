import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { literalOf } from '../readings/register.ts';
import { accepts } from './accepts.ts';
import { type Sketch, traceOf } from './sketch-fixture.ts';

const askedOf = (sketch: Sketch): readonly string[] => {
  const asked = new Set<string>();
  accepts(traceOf(sketch), literal, undefined, (choice) => asked.add(choice));
  return [...asked].toSorted();
};

test('the machine, too, tells which choices are consulted, although all are settled', () => {
  const sketch = { set: ['KillMode=process', 'TimeoutStopSec=5s'], processes: 'main' };
  const final = ['0 stop', '0 main SIGTERM SIGCONT', '5 main SIGKILL'];
  const byItself = askedOf({ ...sketch, events: ['1 main exits'] });
  const stopped = askedOf({ ...sketch, events: final });
  expect([byItself.includes('AMB-64/own-exit'), byItself.includes('AMB-15/F')]).toEqual([true, false]);
  expect([stopped.includes('AMB-64/own-exit'), stopped.includes('AMB-15/F')]).toEqual([false, true]);
  expect(stopped.filter((choice) => !(choice in literalOf))).toEqual([]);
});
