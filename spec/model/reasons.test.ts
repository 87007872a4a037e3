import { expect, test } from 'vitest';
import { literal } from '../profiles/profile.ts';
import { accepts } from './accepts.ts';
import { type Sketch, traceOf } from './sketch-fixture.ts';

interface Refused {
  readonly sketch: Sketch;
  readonly readings?: Readonly<Record<string, string>>;
  readonly reason: string;
}

const ten = 'TimeoutStopSec=10s';
const two = { set: [ten], processes: 'main worker' };

const refused: Readonly<Record<string, Refused>> = {
  'a unit that was to be thawed and was not': {
    sketch: { ...two, events: ['0 freezes', '1 stop', '1 main exits', '1 worker exits'] },
    readings: { 'AMB-51': 'thaw-first' },
    reason: 'the unit was frozen when its stop began and was not thawed',
  },
  'a signal before that': {
    sketch: { ...two, events: ['0 freezes', '1 stop', '1 main SIGTERM'] },
    readings: { 'AMB-51': 'thaw-first' },
    reason: 'SIGTERM to main: the frozen unit is thawed first',
  },
  'what follows a signal that is not sent': {
    sketch: { ...two, ordered: false, events: ['0 stop', '0 worker exits', '0 main SIGCONT', '0 main exits'] },
    reason: 'main was sent what follows a signal, and not the signal',
  },
  'a signal that comes later than what follows it': {
    sketch: {
      ...two,
      ordered: false,
      latenessUs: 100_000,
      events: ['0 stop', '0 worker SIGTERM SIGCONT', '0 main SIGCONT', '0.1 main SIGTERM'],
    },
    reason: 'SIGTERM to main: what follows it came at an earlier instant',
  },
  'a pass that mixes its signals where it goes out signal by signal': {
    sketch: { ...two, events: ['0 stop', '0 main SIGTERM SIGCONT'] },
    readings: { 'AMB-18': 'batch-cont-first' },
    reason: "SIGCONT to main: the pass's own signal goes to every process first",
  },
  'a worker before the main process': {
    sketch: { ...two, events: ['0 stop', '0 worker SIGTERM'] },
    readings: { 'AMB-38': 'main-first' },
    reason: 'SIGTERM to worker: the main process comes first',
  },
  'a pass that begins before what is under way is over': {
    sketch: { set: ['TimeoutStopSec=0'], processes: 'main', events: ['0 stop', '0 main SIGTERM', '0 main SIGKILL'] },
    reason: 'SIGKILL to main: what follows the signal of another pass comes first',
  },
  'a command after a stop that mode none forbids': {
    sketch: {
      set: ['KillMode=none', ten],
      processes: 'main',
      events: ['0 stop', '1 main exits', '1 runs ExecStopPost'],
    },
    reason: 'ExecStopPost= was run in mode none',
  },
  'a survivor that is moved': {
    sketch: { ...two, set: ['KillMode=none', ten], events: ['0 stop', '1 worker moved'] },
    reason: 'worker was moved out of its group',
  },
  'a group that is removed': {
    sketch: { ...two, set: ['KillMode=none', ten], events: ['0 stop', '1 group-removed'] },
    reason: 'the control group was removed although processes remain in it',
  },
};

test.each(Object.entries(refused))('it is said why %s is refused', (_, { sketch, readings = {}, reason }) => {
  const choices = Object.fromEntries(Object.entries(readings).map(([id, one]) => [id, [one]]));
  const acceptance = accepts(traceOf(sketch), { ...literal, choices: { ...literal.choices, ...choices } });
  expect(acceptance).toMatchObject({ status: 'rejected', reason });
});
