import { describe, expect, it } from 'vitest';
import { type ChoiceId, choiceIds, literalOf } from '../readings/register.ts';
import {
  type ProcessInfo,
  type TraceEvent,
  type TraceEventKind,
  traceFormat,
  type TraceHeader,
} from '../vocabulary/trace.ts';
import { judge } from './judge.ts';

const allKinds: readonly TraceEventKind[] = [
  'request',
  'spawn',
  'exit',
  'main',
  'leave',
  'notify',
  'watchdog',
  'oom',
  'daemon-reload',
  'signal',
  'claim',
  'move',
  'remove-group',
];
const main: ProcessInfo = { name: 'main', role: 'main' };
const aux = (name: string): ProcessInfo => ({ name, role: 'aux' });
const header = (name: string, text: string, processes: readonly ProcessInfo[], latenessUs = 0): TraceHeader => ({
  format: traceFormat,
  unit: { name, sources: [{ file: name, text }] },
  initially: { state: 'active', processes },
  resolutionUs: 1000,
  latenessUs,
  ordered: true,
  observed: allKinds,
});
const s = 1_000_000;
const stop = (atUs = 0): TraceEvent => ({ atUs, kind: 'request', job: 'stop' });
const sig = (atUs: number, to: string, ...signals: readonly string[]): readonly TraceEvent[] =>
  signals.map((signal) => ({ atUs, kind: 'signal', from: 'manager', to, signal: signal as 'SIGTERM', result: 'ok' }));
const exit = (atUs: number, process: string, status = 0): TraceEvent => ({ atUs, kind: 'exit', process, status });

const open = { format: 'killspec-profile/1', name: 'open', choices: {}, quirks: [] } as const;
const literal = {
  ...open,
  name: 'literal',
  choices: Object.fromEntries(choiceIds.map((id: ChoiceId) => [id, [literalOf[id]]])),
};

const unit = '[Service]\nExecStart=/bin/x\nTimeoutStopSec=90s\n';
const run = (
  text: string,
  processes: readonly ProcessInfo[],
  events: readonly TraceEvent[],
  profile: typeof open = open,
) => judge({ header: header('x.service', text, processes), events, endUs: 400 * s }, profile);

describe('control-group, plain stop', () => {
  const everyone = [stop(), ...sig(0, 'main', 'SIGTERM', 'SIGCONT'), ...sig(0, 'worker', 'SIGTERM', 'SIGCONT')];
  it('accepts the first pass and the final one', () => {
    for (const profile of [open, literal as never]) {
      const verdict = run(
        unit,
        [main, aux('worker')],
        [...everyone, ...sig(90 * s, 'main', 'SIGKILL'), ...sig(90 * s, 'worker', 'SIGKILL')],
        profile,
      );
      expect(verdict).toMatchObject({ status: 'conformant', dependsOn: {} });
    }
  });
  it('refuses silence', () => {
    expect(run(unit, [main, aux('worker')], [stop()])).toMatchInlineSnapshot(`
      {
        "deaths": [
          {
            "assignment": {},
            "atUs": 0,
            "because": [
              "the unit was to be stopped at 0 s",
              "because under control-group, all remaining processes of the unit’s control group are killed when it is stopped (KillMode=, paragraph 2, first sentence)",
              "main was owed SIGTERM at 0 s; however, it was not sent",
            ],
            "breach": {
              "expectation": {
                "act": {
                  "kind": "signal",
                  "signal": "SIGTERM",
                  "to": "main",
                },
                "because": "the unit was to be stopped at 0 s",
                "owed": true,
                "rules": [
                  "KM-CG-1",
                  "KM-DEF-1",
                  "KM-SEQ-1",
                  "KS-4",
                ],
                "window": {
                  "fromUs": 0,
                  "toUs": 0,
                },
              },
              "kind": "unpaid",
            },
            "rules": [
              "KM-CG-1",
              "KM-DEF-1",
            ],
          },
        ],
        "rules": {
          "FK-1": "not-exercised",
          "FK-4": "not-exercised",
          "KM-CG-1": "fail",
          "KM-CG-2": "not-exercised",
          "KM-CG-3": "not-exercised",
          "KM-CG-4": "pass",
          "KM-DEF-1": "fail",
          "KM-MX-1": "not-applicable",
          "KM-MX-2": "not-applicable",
          "KM-MX-3": "not-applicable",
          "KM-MX-4": "not-applicable",
          "KM-MX-5": "not-applicable",
          "KM-MX-6": "not-applicable",
          "KM-NO-1": "not-applicable",
          "KM-NO-2": "not-applicable",
          "KM-NO-3": "not-exercised",
          "KM-NO-4": "not-exercised",
          "KM-PR-1": "not-applicable",
          "KM-PR-2": "not-applicable",
          "KM-PR-3": "not-applicable",
          "KM-PR-4": "not-applicable",
          "KM-SEQ-1": "pass",
          "KM-SEQ-3": "not-exercised",
          "KM-SEQ-4": "not-exercised",
          "KM-VAL-1": "not-exercised",
          "KS-3": "not-exercised",
          "KS-4": "pass",
          "KS-5": "not-exercised",
          "PROC-1": "pass",
          "RS-1": "not-exercised",
          "RS-2": "not-exercised",
          "RS-3": "not-exercised",
          "RS-4": "not-exercised",
          "SEC-1": "not-applicable",
          "SEC-2": "not-exercised",
          "SH-1": "not-exercised",
          "SH-2": "not-exercised",
          "SH-3": "not-exercised",
          "SH-4": "pass",
          "SK-2": "not-exercised",
          "SK-3": "not-exercised",
          "SK-5": "not-exercised",
          "SK-6": "not-exercised",
          "WD-1": "not-applicable",
          "WD-2": "not-exercised",
        },
        "status": "nonconformant",
        "violation": {
          "assignment": {},
          "atUs": 0,
          "because": [
            "the unit was to be stopped at 0 s",
            "because under control-group, all remaining processes of the unit’s control group are killed when it is stopped (KillMode=, paragraph 2, first sentence)",
            "main was owed SIGTERM at 0 s; however, it was not sent",
          ],
          "breach": {
            "expectation": {
              "act": {
                "kind": "signal",
                "signal": "SIGTERM",
                "to": "main",
              },
              "because": "the unit was to be stopped at 0 s",
              "owed": true,
              "rules": [
                "KM-CG-1",
                "KM-DEF-1",
                "KM-SEQ-1",
                "KS-4",
              ],
              "window": {
                "fromUs": 0,
                "toUs": 0,
              },
            },
            "kind": "unpaid",
          },
          "rules": [
            "KM-CG-1",
            "KM-DEF-1",
          ],
        },
      }
    `);
  });
  it('refuses SIGKILL to everybody at once', () => {
    const verdict = run(unit, [main, aux('worker')], [stop(), ...sig(0, 'main', 'SIGKILL')]);
    expect(verdict).toMatchObject({ status: 'nonconformant' });
    expect(
      verdict.status === 'nonconformant' && [verdict.violation.rules, verdict.violation.because],
    ).toMatchInlineSnapshot(`
      [
        [
          "KM-CG-4",
          "KM-SEQ-4",
          "KM-SEQ-1",
          "KS-4",
          "KM-DEF-1",
        ],
        [
          "the unit was to be stopped at 0 s",
          "because under control-group and process only the stop timeout calls for the final signal, not the main process’s exit (KillMode=, paragraph 4, third sentence)",
          "main was owed only SIGTERM at 0 s; however, it was sent SIGKILL",
        ],
      ]
    `);
  });
  it('tells batches from single processes', () => {
    const batch = [
      stop(),
      ...sig(0, 'main', 'SIGTERM'),
      ...sig(0, 'worker', 'SIGTERM'),
      ...sig(0, 'main', 'SIGCONT'),
      ...sig(0, 'worker', 'SIGCONT'),
      exit(s, 'main'),
      exit(s, 'worker'),
    ];
    expect(run(unit, [main, aux('worker')], batch)).toMatchObject({
      status: 'conformant',
      dependsOn: { 'AMB-18': ['batch-hup-first', 'batch-cont-first'] },
    });
    expect(run(unit, [main, aux('worker')], batch, literal as never)).toMatchObject({ status: 'nonconformant' });
  });
});

describe('mixed', () => {
  const text = `${unit}KillMode=mixed\n`;
  it('accepts main first, the rest when it has gone', () => {
    const events = [
      stop(),
      ...sig(0, 'main', 'SIGTERM', 'SIGCONT'),
      exit(2 * s, 'main'),
      ...sig(2 * s, 'worker', 'SIGKILL'),
    ];
    expect(run(text, [main, aux('worker')], events, literal as never)).toMatchObject({ status: 'conformant' });
    expect(run(text, [main, aux('worker')], events)).toMatchObject({ status: 'conformant' });
  });
  it('refuses the first signal to a worker', () => {
    const events = [stop(), ...sig(0, 'main', 'SIGTERM', 'SIGCONT'), ...sig(0, 'worker', 'SIGTERM')];
    const verdict = run(text, [main, aux('worker')], events);
    expect(
      verdict.status === 'nonconformant' && [verdict.violation.rules, verdict.violation.because],
    ).toMatchInlineSnapshot(`
      [
        [
          "KM-MX-2",
          "KM-VAL-1",
        ],
        [
          "because under mixed, the first signal goes to the main process and the rest of the control group gets only the later one (KillMode=, paragraph 2, second sentence)",
          "worker was owed nothing at 0 s; however, it was sent SIGTERM",
        ],
      ]
    `);
  });
});
