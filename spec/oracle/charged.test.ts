import { expect, test } from 'vitest';
import type { RuleId } from '../rules/rule-id.ts';
import { literalBut } from './answer-fixture.ts';
import { judge } from './judge.ts';
import { type Script, traceOf } from './trace-fixture.ts';

const ts10 = 'TimeoutStopSec=10s';

interface Charge {
  readonly what: string;
  readonly script: Script;
  readonly readings: Readonly<Record<string, string>>;
  readonly rules: readonly RuleId[];
  readonly atUs: number;
}

const charges: readonly Charge[] = [
  {
    what: 'a unit that is not thawed breaks the rule on whom the first signal of its mode goes to',
    script: { set: `KillMode=process; ${ts10}`, processes: 'main worker', events: '1s freeze; 2s stop' },
    readings: { 'AMB-51': 'thaw-first' },
    rules: ['KM-PR-1'],
    atUs: 2_000_000,
  },
  {
    what: 'so it does under mixed',
    script: { set: `KillMode=mixed; ${ts10}`, processes: 'main worker', events: '1s freeze; 2s stop' },
    readings: { 'AMB-51': 'thaw-first' },
    rules: ['KM-MX-1'],
    atUs: 2_000_000,
  },
  {
    what: 'SIGHUP that those do not get whom the first signal passes by breaks what SendSIGHUP= says, and that it was set',
    script: {
      set: `KillMode=mixed; SendSIGHUP=yes; ${ts10}`,
      processes: 'main worker',
      events: '0 stop; 0 main SIGTERM SIGHUP SIGCONT; 1s main exits',
    },
    readings: { 'AMB-17': 'whole-group', 'AMB-18': 'per-process-hup-first' },
    rules: ['SH-1', 'SH-3'],
    atUs: 0,
  },
  {
    what: 'of two debts that are unpaid together the one that was to be paid sooner counts, whichever fell due first',
    script: {
      set: `KillMode=mixed; FinalKillSignal=SIGQUIT; ${ts10}`,
      processes: 'main worker',
      latenessUs: 250_000,
      // From the stop timeout on that of worker is owed until 10.5 s, from the exit of main on until 10.35 s.
      events: '0 stop; 0 main SIGTERM SIGCONT; 10100ms main exits; 11s worker exits',
    },
    readings: { 'AMB-68': 'again' },
    rules: ['KM-MX-3', 'KM-MX-4', 'KM-VAL-1', 'SK-6'],
    atUs: 10_350_000,
  },
];

test.each(charges)('$what', ({ script, readings, rules, atUs }) => {
  const verdict = judge(traceOf(script), literalBut(readings));
  expect(verdict).toMatchObject({ status: 'nonconformant', violation: { rules, atUs } });
});
