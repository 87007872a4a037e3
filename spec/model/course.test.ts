import { expect, it } from 'vitest';
import { literalBut } from '../oracle/answer-fixture.ts';
import { accepts } from './accepts.ts';
import { type Sketch, traceOf } from './sketch-fixture.ts';

/** When it is refused and why, or that it is not. */
const answer = (sketch: Sketch, readings: Readonly<Record<string, string>> = {}): string => {
  const acceptance = accepts(traceOf(sketch), literalBut(readings));
  return acceptance.status !== 'rejected'
    ? acceptance.status
    : `${acceptance.atUs / 1_000_000} s: ${acceptance.reason}`;
};

const ten = 'TimeoutStopSec=10s';

it('a fact at the very instant of a delay is refused as late as the latest way in which it may have come', () => {
  const late = { processes: 'main worker', latenessUs: 250_000 };
  // The final signal after the delay may be late twice over, that after the main process's exit once.
  const mixed = ['0 stop', '0 main SIGTERM SIGCONT', '10 main exits', '60 worker exits'];
  expect(answer({ ...late, set: ['KillMode=mixed', ten], events: mixed })).toBe(
    '10.5 s: SIGKILL to worker was due at 10000000 us and was not sent',
  );
  // Main's exit starts the delay anew, unless it has passed before.
  const all = ['0 stop', '0 main SIGTERM SIGCONT', '0 worker SIGTERM SIGCONT', '10 main exits', '60 worker exits'];
  expect(answer({ ...late, set: [ten], events: all }, { 'AMB-07': 'main-exit' })).toBe(
    '20.5 s: SIGKILL to worker was due at 20000000 us and was not sent',
  );
});

it('the end of a recording comes after what was due at its instant, and before what is due later', () => {
  const asked = { set: [ten], processes: 'main', events: ['0 stop', '0 main SIGTERM SIGCONT'] };
  expect(answer({ ...asked, endS: 10 })).toBe('10 s: SIGKILL to main was due at 10000000 us and was not sent');
  expect(answer({ ...asked, endS: 9 })).toBe('accepted');
});
